//! IFC 2x3 and 4: building models in STEP text.
//!
//! Storeys, walls with their thickness, holes in walls and what fills them, spaces with their names, furniture,
//! stairs and columns are read; all else of a building is left out. A wall's centre line comes from its axis, its
//! thickness from its body; a door hangs and opens as its type says, in its own frame: towards positive y, the hinge
//! at the left or the right seen in that direction. The y axis points up.

mod elements;
mod shape;
mod step;

use super::assemble::assemble;
use super::scale::{self, ScaleQuestion};
use super::{ImportOptions, ImportReport, Imported, Importer, Refusal, stem};
use crate::locale::Message;
use step::Model;

/// Reads IFC models.
pub struct Ifc;

/// Larger models are whole buildings; their entities take some ten times their text in memory.
const LARGEST: usize = 32 * 1024 * 1024;

impl Importer for Ifc {
    fn name_id(&self) -> &'static str {
        "import-format-ifc"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["ifc"]
    }

    fn recognizes(&self, bytes: &[u8]) -> bool {
        bytes[..bytes.len().min(64)].windows(13).any(|window| window == b"ISO-10303-21;")
    }

    fn import(&self, name: &str, bytes: &[u8], options: &ImportOptions) -> Result<Imported, Refusal> {
        if bytes.len() > LARGEST {
            return Err(Refusal::FileTooLarge { limit: LARGEST });
        }
        let model = Model::parse(bytes)?;
        options.cancel.check()?;
        if !model.schema.starts_with("IFC") {
            return Err(Refusal::NotAHome);
        }
        let mut report = ImportReport::new(self.name_id());
        let mut draft = elements::read(&model, &mut report, &options.cancel)?;
        draft.name = model.project_name().unwrap_or_else(|| stem(name).to_owned());
        if draft.walls.is_empty() {
            return Err(Refusal::EmptyHome);
        }
        let (factor, question) = match (model.length_unit(), &options.scale) {
            (Some(unit), None) => (unit, None),
            (unit, _) => {
                let lengths = scale::overall(&draft);
                let longest = lengths.iter().map(|length| length.drawn).fold(0.0, f64::max);
                let mm_per_unit = unit.unwrap_or_else(|| scale::likely_unit(longest));
                let why = Message::new("import-question-no-unit");
                draft.is_scale_guessed = unit.is_none() && !options.is_scale_told();
                scale::settle(ScaleQuestion { why, mm_per_unit, lengths }, options)?
            }
        };
        let plan = assemble(draft.scaled(factor), &mut report, &options.cancel)?;
        Ok(Imported { plan, report, question })
    }
}
