//! DXF drawings: lines on layers, from any CAD program.
//!
//! A drawing says nothing about walls. Layers are sorted by their names (`catalogs/import/layers.ron`); walls are
//! found as pairs of lines ([`super::pairing`]), doors by their arcs, windows by what is drawn on their layer, rooms
//! by the texts in them, furniture by the names of blocks. The unit comes from the header where it is plausible.

mod fill;
mod flatten;

use std::io::Cursor;

use dxf::Drawing;
use dxf::enums::Units;

use super::assemble::assemble;
use super::draft::{Draft, DraftLevel, usual};
use super::scale::{self, NamedLength, ScaleQuestion};
use super::{ImportOptions, ImportReport, Imported, Importer, Refusal, pairing, stem};
use crate::geom::{Bounds, Point};
use crate::locale::Message;
use flatten::Flat;

/// Reads DXF drawings.
pub struct Dxf;

/// Larger drawings are whole buildings or worse.
const LARGEST: usize = 32 * 1024 * 1024;

/// Fewer walls than this are no home.
const FEWEST_WALLS: usize = 3;

impl Importer for Dxf {
    fn name_id(&self) -> &'static str {
        "import-format-dxf"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["dxf"]
    }

    fn recognizes(&self, bytes: &[u8]) -> bool {
        if bytes.starts_with(b"AutoCAD Binary DXF") {
            return true;
        }
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(256)]);
        let mut lines = head.lines().map(str::trim);
        lines.next() == Some("0") && lines.next() == Some("SECTION") || head.starts_with("999")
    }

    fn import(&self, name: &str, bytes: &[u8], options: &ImportOptions) -> Result<Imported, Refusal> {
        if bytes.len() > LARGEST {
            return Err(Refusal::FileTooLarge { limit: LARGEST });
        }
        let mut report = ImportReport::new(self.name_id());
        let drawing = Drawing::load(&mut Cursor::new(bytes))
            .map_err(|error| Refusal::BadDrawing { detail: error.to_string().chars().take(120).collect() })?;
        options.cancel.check()?;
        let flat = Flat::of(&drawing, &mut report)?;
        let (factor, question, is_guessed) = settle_unit(&drawing, &flat, options)?;
        let flat = flat.scaled(factor);
        options.cancel.check()?;
        let mut draft =
            Draft { name: stem(name).to_owned(), is_scale_guessed: is_guessed, ..Draft::default() };
        draft.levels.push(DraftLevel::default());
        let walls = pairing::walls(&flat.faces());
        options.cancel.check()?;
        fill::fill(&flat, walls, &mut draft, &mut report);
        if draft.walls.len() < FEWEST_WALLS {
            return Err(Refusal::NoWallsDrawn);
        }
        usual::say_opening_heights(&draft, &mut report);
        let plan = assemble(draft, &mut report, &options.cancel)?;
        Ok(Imported { plan, report, question })
    }
}

/// Millimetres in the drawing's unit, the question if that is doubtful, and whether it is a guess.
fn settle_unit(
    drawing: &Drawing,
    flat: &Flat,
    options: &ImportOptions,
) -> Result<(f64, Option<ScaleQuestion>, bool), Refusal> {
    let lengths = overall(flat);
    let longest = lengths.iter().map(|length| length.drawn).fold(0.0, f64::max);
    let stated = match drawing.header.default_drawing_units {
        Units::Millimeters => Some(1.0),
        Units::Centimeters => Some(10.0),
        Units::Decimeters => Some(100.0),
        Units::Meters => Some(1000.0),
        Units::Inches => Some(25.4),
        Units::Feet => Some(304.8),
        _ => None,
    };
    if let Some(unit) = stated.filter(|unit| options.scale.is_none() && scale::is_plausible(longest * unit)) {
        return Ok((unit, None, false));
    }
    let why = match stated {
        None => Message::new("import-question-no-unit"),
        Some(unit) => Message::new("import-question-implausible")
            .with("meters", format!("{:.1}", longest * unit / 1000.0)),
    };
    let mm_per_unit = stated
        .filter(|unit| scale::is_plausible(longest * unit))
        .unwrap_or_else(|| scale::likely_unit(longest));
    let (factor, question) = scale::settle(ScaleQuestion { why, mm_per_unit, lengths }, options)?;
    Ok((factor, question, !options.is_scale_told()))
}

/// Width and height of the walls, or of all that is drawn where no layer is one of walls.
fn overall(flat: &Flat) -> Vec<NamedLength> {
    let places: Vec<Point> = flat.faces().iter().flat_map(|face| [face.from, face.to]).collect();
    let Some(bounds) = Bounds::around(places) else { return Vec::new() };
    let size = bounds.size();
    [("width", "import-length-width", size.x), ("height", "import-length-height", size.y)]
        .into_iter()
        .filter(|(.., drawn)| *drawn > 0.0)
        .map(|(name, label, drawn)| NamedLength { name, label, drawn })
        .collect()
}
