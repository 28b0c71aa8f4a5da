//! Apple RoomPlan: a room or storey as a phone has scanned it, in JSON (`CapturedRoom`, `CapturedStructure`).
//!
//! Each surface and object is a box: its size as width, height and depth in metres, and a matrix of four columns that
//! puts the box's middle into the world, where y points up. Each carries how sure the scan is: high, medium or low.
//! A scan is a measurement, so its doors know their clear opening only as far as that goes.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::assemble::assemble;
use super::draft::{Draft, DraftFixture, DraftLevel, DraftOpening, DraftRoom, DraftWall, Fill, usual};
use super::{ImportOptions, ImportReport, Imported, Importer, Refusal, json, stem, vocabulary};
use crate::geom::{Point, Segment, Vector};
use crate::locale::Message;
use crate::plan::{Attribute, Attributes, DoorOperation, FixtureKind, Origin, Surveyed};
use crate::units::{Angle, Mm};

/// Reads scans of RoomPlan.
pub struct RoomPlan;

/// Millimetres in the unit of the file, the metre.
const METER: f64 = 1000.0;

#[derive(Deserialize)]
struct Scan {
    #[serde(default)]
    walls: Vec<Surface>,
    #[serde(default)]
    doors: Vec<Surface>,
    #[serde(default)]
    windows: Vec<Surface>,
    #[serde(default)]
    openings: Vec<Surface>,
    #[serde(default)]
    objects: Vec<Surface>,
    #[serde(default)]
    floors: Vec<Surface>,
    #[serde(default)]
    sections: Vec<Section>,
}

#[derive(Deserialize)]
struct Surface {
    #[serde(default)]
    category: Value,
    #[serde(default)]
    confidence: Value,
    dimensions: [f64; 3],
    transform: Vec<f64>,
    #[serde(default, rename = "polygonCorners")]
    polygon_corners: Vec<[f64; 3]>,
    #[serde(default)]
    story: i64,
}

#[derive(Deserialize)]
struct Section {
    #[serde(default)]
    label: String,
    center: [f64; 3],
    #[serde(default)]
    story: i64,
}

/// How sure a scan is of a surface.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Confidence {
    High,
    Medium,
    Low,
}

impl Confidence {
    /// How far a length may be off. Apple publishes no figures; these are working values of ours for a scan that
    /// agrees with itself, one that does not, and one that was only glimpsed (unverified).
    const fn tolerance(self) -> Mm {
        match self {
            Self::High => Mm(30),
            Self::Medium => Mm(60),
            Self::Low => Mm(120),
        }
    }
}

impl Surface {
    /// The word of an enumeration, which is written as the only key of an object or as a text.
    fn word(value: &Value) -> &str {
        match value {
            Value::String(word) => word,
            Value::Object(keys) => keys.keys().next().map_or("", String::as_str),
            _ => "",
        }
    }

    fn confidence(&self) -> Confidence {
        match Self::word(&self.confidence) {
            "high" => Confidence::High,
            "medium" => Confidence::Medium,
            _ => Confidence::Low,
        }
    }

    /// The middle on the plan, and its height.
    fn center(&self) -> Option<(Point, f64)> {
        let [x, y, z] = *self.transform.get(12..15)? else { return None };
        Some((Point::new(x * METER, z * METER), y * METER))
    }

    /// The direction along its width on the plan.
    fn along(&self) -> Option<Vector> {
        let [x, _, z] = *self.transform.first_chunk::<3>()?;
        Vector::new(x, z).try_normalize(1e-6)
    }

    /// Where a corner given in its own frame lies on the plan.
    fn place(&self, corner: [f64; 3]) -> Option<Point> {
        let m = self.transform.first_chunk::<16>()?;
        let at =
            |row: usize| m[row] * corner[0] + m[4 + row] * corner[1] + m[8 + row] * corner[2] + m[12 + row];
        Some(Point::new(at(0) * METER, at(2) * METER))
    }

    fn line(&self) -> Option<Segment> {
        let (center, _) = self.center()?;
        let half = self.along()? * (self.dimensions[0] * METER / 2.0);
        Some(Segment::new(center - half, center + half))
    }
}

impl Importer for RoomPlan {
    fn name_id(&self) -> &'static str {
        "import-format-room-plan"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["json"]
    }

    fn recognizes(&self, bytes: &[u8]) -> bool {
        json::mentions(bytes, &["walls", "transform", "dimensions", "confidence"])
    }

    fn import(&self, name: &str, bytes: &[u8], options: &ImportOptions) -> Result<Imported, Refusal> {
        let scan: Scan = json::parse(bytes)?;
        let mut report = ImportReport::new(self.name_id());
        let mut draft = Draft { name: stem(name).to_owned(), ..Draft::default() };
        let floors = levels(&scan, &mut draft);
        let level_of = |story: i64| floors.get(&story).map_or(0, |(level, _)| *level);
        let floor_of = |story: i64| floors.get(&story).map_or(0.0, |(_, floor)| *floor);
        let mut lost = 0;
        let mut doubtful = [0_usize; 2];
        for wall in &scan.walls {
            let Some(line) = wall.line() else {
                lost += 1;
                continue;
            };
            match wall.confidence() {
                Confidence::High => {}
                Confidence::Medium => doubtful[0] += 1,
                Confidence::Low => doubtful[1] += 1,
            }
            draft.walls.push(DraftWall {
                thickness: wall.dimensions[2] * METER,
                height: wall.dimensions[1] * METER,
                ..DraftWall::straight(level_of(wall.story), line)
            });
        }
        for (surfaces, fill) in [
            (&scan.doors, Fill::Door(DoorOperation::Hinged, None)),
            (&scan.windows, Fill::Window),
            (&scan.openings, Fill::PassThrough),
        ] {
            for surface in surfaces {
                match opening(surface, fill, level_of(surface.story), floor_of(surface.story)) {
                    Some(opening) => draft.openings.push(opening),
                    None => lost += 1,
                }
            }
        }
        for object in &scan.objects {
            match fixture(object, level_of(object.story), floor_of(object.story)) {
                Some(fixture) => draft.fixtures.push(fixture),
                None => lost += 1,
            }
        }
        for section in &scan.sections {
            let place = Point::new(section.center[0] * METER, section.center[2] * METER);
            let room_use = vocabulary::rooms().find(&section.label).map(|found| found.meaning);
            let level = level_of(section.story);
            draft.rooms.push(DraftRoom { level, room_use, outline: vec![place], ..DraftRoom::default() });
        }
        for floor in &scan.floors {
            let outline: Vec<Point> =
                floor.polygon_corners.iter().filter_map(|corner| floor.place(*corner)).collect();
            // A scan of one room without a section still has its floor.
            if scan.sections.is_empty() && outline.len() >= 3 {
                let level = level_of(floor.story);
                draft.rooms.push(DraftRoom { level, outline, ..DraftRoom::default() });
            }
        }
        if lost > 0 {
            report.left_out(Message::new("import-left-out-impossible").with("count", lost), None);
        }
        for (id, count) in [
            ("import-guessed-medium-confidence", doubtful[0]),
            ("import-guessed-low-confidence", doubtful[1]),
        ] {
            if count > 0 {
                report.guessed(Message::new(id).with("count", count), None);
            }
        }
        if draft.walls.is_empty() {
            return Err(Refusal::EmptyHome);
        }
        usual::thickness(&mut draft, &mut report);
        let plan = assemble(draft, &mut report, &options.cancel)?;
        Ok(Imported { plan, report, question: None })
    }
}

/// The storeys by their number, each with its place in the draft and the height of its floor in the scan.
fn levels(scan: &Scan, draft: &mut Draft) -> BTreeMap<i64, (usize, f64)> {
    let mut floors: BTreeMap<i64, (usize, f64)> = BTreeMap::new();
    for wall in &scan.walls {
        let Some((_, middle)) = wall.center() else { continue };
        let floor = middle - wall.dimensions[1] * METER / 2.0;
        let known = floors.entry(wall.story).or_insert((0, floor));
        known.1 = known.1.min(floor);
    }
    let lowest = floors.values().map(|(_, floor)| *floor).fold(f64::INFINITY, f64::min);
    for (story, (level, floor)) in &mut floors {
        *level = draft.levels.len();
        let here = scan.walls.iter().filter(|wall| wall.story == *story);
        let height = here.map(|wall| wall.dimensions[1] * METER).fold(0.0, f64::max);
        draft.levels.push(DraftLevel { name: String::new(), elevation: *floor - lowest, height });
    }
    floors
}

fn opening(surface: &Surface, fill: Fill, level: usize, floor: f64) -> Option<DraftOpening> {
    let (center, middle) = surface.center()?;
    let [width, height, depth] = surface.dimensions.map(|length| length * METER);
    let mut attributes = Attributes::default();
    if fill != Fill::Window {
        // What a scan sees of a doorway is the way through it, not the hole in the masonry.
        let (value, tolerance) = (Mm::round(width).0, surface.confidence().tolerance());
        attributes.set(Attribute::ClearWidth, Surveyed::Known { value, origin: Origin::Derived, tolerance });
    }
    Some(DraftOpening {
        level,
        center,
        along: surface.along()?,
        width,
        depth,
        bottom: if fill == Fill::Window { (middle - height / 2.0 - floor).max(0.0) } else { 0.0 },
        height,
        fill,
        is_entrance: false,
        name: String::new(),
        attributes,
    })
}

fn fixture(object: &Surface, level: usize, floor: f64) -> Option<DraftFixture> {
    let (center, middle) = object.center()?;
    let along = object.along()?;
    let [width, height, depth] = object.dimensions.map(|length| length * METER);
    let word = Surface::word(&object.category);
    let kind = match word {
        "storage" => Some(FixtureKind::Wardrobe),
        "washerDryer" => Some(FixtureKind::WashingMachine),
        "stove" | "oven" => Some(FixtureKind::Hob),
        "refrigerator" => Some(FixtureKind::Fridge),
        word => vocabulary::fixtures().find(word).map(|found| found.meaning),
    };
    let kind = kind.unwrap_or(FixtureKind::Other);
    let bottom = middle - height / 2.0 - floor;
    Some(DraftFixture {
        level,
        kind,
        name: if kind == FixtureKind::Other { word.to_owned() } else { String::new() },
        center,
        rotation: Angle::from_radians(libm::atan2(along.y, along.x)),
        width,
        depth,
        bottom,
        top: bottom + height,
        attributes: Attributes::default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{EntryKind, import_bytes};
    use crate::plan::OpeningKind;

    /// A surface of some size, turned by quarters about the upright axis.
    fn surface(category: &str, size: [f64; 3], at: [f64; 3], quarters: i32, confidence: &str) -> String {
        let (x, z) = [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)][quarters.rem_euclid(4) as usize];
        format!(
            r#"{{"category":{{"{category}":{{}}}},"confidence":{{"{confidence}":{{}}}},"identifier":"A","dimensions":[{},{},{}],
            "transform":[{x},0,{z},0, 0,1,0,0, {},0,{x},0, {},{},{},1],"story":0}}"#,
            size[0], size[1], size[2], -z, at[0], at[1], at[2]
        )
    }

    /// A bathroom of 3 m by 2 m, its origin in the middle of the floor at a height of 0.4 m.
    fn scan() -> String {
        let wall = |length: f64, x: f64, z: f64, quarters| {
            surface("wall", [length, 2.6, 0.0], [x, 1.7, z], quarters, if z > 0.0 { "low" } else { "high" })
        };
        let walls = [
            wall(3.0, 0.0, -1.0, 0),
            wall(2.0, 1.5, 0.0, 1),
            wall(3.0, 0.0, 1.0, 2),
            wall(2.0, -1.5, 0.0, 3),
        ];
        let door = surface("door", [0.8, 2.0, 0.0], [0.5, 1.4, -1.0], 0, "medium");
        let window = surface("window", [0.6, 0.6, 0.0], [1.5, 2.0, 0.0], 1, "high");
        let toilet = surface("toilet", [0.4, 0.75, 0.7], [-1.0, 0.775, 0.6], 2, "high");
        format!(
            r#"{{"version":2,"walls":[{}],"doors":[{door}],"windows":[{window}],"openings":[],"objects":[{toilet}],
            "floors":[],"sections":[{{"label":"bathroom","center":[0,0.4,0],"story":0}}]}}"#,
            walls.join(",")
        )
    }

    #[test]
    fn a_scanned_room_keeps_its_sizes_and_doubts() {
        let imported = import_bytes("scan.json", scan().as_bytes(), &ImportOptions::default()).unwrap();
        let plan = &imported.plan;
        assert_eq!(
            (plan.walls.len(), plan.openings.len(), plan.fixtures.len(), plan.rooms.len()),
            (4, 2, 1, 1)
        );
        let room = plan.rooms.values().next().unwrap();
        assert_eq!(room.room_use, crate::plan::RoomUse::Bathroom);
        let door = plan.openings.values().find(|opening| opening.is_passable()).unwrap();
        assert_eq!((door.width, door.height, door.sill), (Mm(800), Mm(2000), Mm(0)));
        let clear = door.attributes.get(Attribute::ClearWidth);
        assert_eq!((clear.value(), clear.tolerance()), (Some(800), Mm(60)));
        let window = plan.openings.values().find(|opening| opening.kind == OpeningKind::Window).unwrap();
        assert_eq!((window.width, window.sill), (Mm(600), Mm(1300)));
        let toilet = plan.fixtures.values().next().unwrap();
        assert_eq!((toilet.kind, toilet.bottom, toilet.top), (FixtureKind::Toilet, Mm(0), Mm(750)));
        assert_eq!(toilet.rotation.to_degrees(), 180.0);
        let guessed: Vec<_> =
            imported.report.of(EntryKind::Guessed).map(|entry| entry.message.id()).collect();
        assert!(guessed.contains(&"import-guessed-low-confidence"), "{guessed:?}");
        assert!(guessed.contains(&"import-guessed-thickness"), "{guessed:?}");
    }
}
