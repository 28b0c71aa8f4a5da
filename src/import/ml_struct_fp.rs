//! MLSTRUCT-FP: the load-bearing walls of floors of flats, as rectangles in JSON.
//!
//! Only walls that carry are marked; there are no rooms, doors or partitions. Lengths are metres, y points up.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::assemble::assemble;
use super::draft::{Draft, DraftLevel, DraftWall};
use super::{ImportOptions, ImportReport, Imported, Importer, Refusal, json, stem};
use crate::geom::{Point, Segment};
use crate::locale::Message;
use crate::plan::Structure;

/// Reads floors of the MLSTRUCT-FP data set.
pub struct MlStructFp;

/// Millimetres in the unit of the file.
const METER: f64 = 1000.0;

#[derive(Deserialize)]
struct File {
    rect: BTreeMap<String, Rect>,
}

#[derive(Deserialize)]
struct Rect {
    #[serde(rename = "floorID")]
    floor: i64,
    x: Vec<f64>,
    y: Vec<f64>,
}

impl Importer for MlStructFp {
    fn name_id(&self) -> &'static str {
        "import-format-ml-struct-fp"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["json"]
    }

    fn recognizes(&self, bytes: &[u8]) -> bool {
        json::mentions(bytes, &["rect", "floorID", "thickness"])
    }

    fn import(&self, name: &str, bytes: &[u8], options: &ImportOptions) -> Result<Imported, Refusal> {
        let file: File = json::parse(bytes)?;
        let mut report = ImportReport::new(self.name_id());
        let mut draft = Draft { name: stem(name).to_owned(), ..Draft::default() };
        let mut floors: BTreeMap<i64, usize> = BTreeMap::new();
        for rect in file.rect.values() {
            let level = *floors.entry(rect.floor).or_insert_with(|| {
                draft.levels.push(DraftLevel { name: rect.floor.to_string(), ..DraftLevel::default() });
                draft.levels.len() - 1
            });
            let corners: Vec<Point> =
                rect.x.iter().zip(&rect.y).map(|(x, y)| Point::new(x * METER, -y * METER)).collect();
            let [a, b, c, d] = corners[..] else { continue };
            let middle = |p: Point, q: Point| nalgebra::center(&p, &q);
            let (one, other) =
                (Segment::new(middle(a, b), middle(c, d)), Segment::new(middle(b, c), middle(d, a)));
            let (line, thickness) =
                if one.length() >= other.length() { (one, other.length()) } else { (other, one.length()) };
            draft.walls.push(DraftWall {
                thickness,
                structure: Structure::LoadBearing,
                ..DraftWall::straight(level, line)
            });
        }
        if draft.walls.is_empty() {
            return Err(Refusal::EmptyHome);
        }
        report.left_out(Message::new("import-left-out-only-bearing"), None);
        let plan = assemble(draft, &mut report, &options.cancel)?;
        Ok(Imported { plan, report, question: None })
    }
}
