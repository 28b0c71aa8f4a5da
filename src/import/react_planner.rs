//! react-planner: layers of vertices, lines, holes, areas and items, in JSON.
//!
//! The y axis points up; lengths of walls, holes and items carry their own unit, places the scene's.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::assemble::assemble;
use super::draft::{Draft, DraftFixture, DraftLevel, DraftOpening, DraftRoom, DraftWall, Fill, usual};
use super::{ImportOptions, ImportReport, Imported, Importer, Refusal, json, stem, vocabulary};
use crate::geom::{Point, Segment};
use crate::import::vocabulary::OpeningWord;
use crate::locale::Message;
use crate::plan::{Attributes, DoorOperation, FixtureKind};
use crate::units::Angle;

/// Reads react-planner scenes.
pub struct ReactPlanner;

#[derive(Deserialize)]
struct Scene {
    unit: Option<String>,
    #[serde(default)]
    layers: BTreeMap<String, Layer>,
}

#[derive(Deserialize)]
struct Layer {
    #[serde(default)]
    name: String,
    altitude: Option<f64>,
    #[serde(default)]
    vertices: BTreeMap<String, Vertex>,
    #[serde(default)]
    lines: BTreeMap<String, Part>,
    #[serde(default)]
    holes: BTreeMap<String, Part>,
    #[serde(default)]
    areas: BTreeMap<String, Part>,
    #[serde(default)]
    items: BTreeMap<String, Part>,
}

#[derive(Deserialize)]
struct Vertex {
    x: f64,
    y: f64,
}

/// A line, hole, area or item: each has some of these.
#[derive(Deserialize)]
struct Part {
    #[serde(default)]
    name: String,
    #[serde(default, rename = "type")]
    part_type: String,
    #[serde(default)]
    vertices: Vec<String>,
    line: Option<String>,
    offset: Option<f64>,
    x: Option<f64>,
    y: Option<f64>,
    rotation: Option<f64>,
    #[serde(default)]
    properties: BTreeMap<String, Value>,
}

impl Part {
    /// A property that is a length, in millimetres.
    fn length(&self, name: &str) -> Option<f64> {
        let property = self.properties.get(name)?;
        let length = property.get("length").and_then(Value::as_f64)?;
        Some(length * unit(property.get("unit").and_then(Value::as_str)))
    }

    /// What it is: its type, which is a plain word, and its name.
    fn words(&self) -> String {
        format!("{} {}", self.part_type, self.name)
    }
}

impl Importer for ReactPlanner {
    fn name_id(&self) -> &'static str {
        "import-format-react-planner"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["json"]
    }

    fn recognizes(&self, bytes: &[u8]) -> bool {
        json::mentions(bytes, &["layers", "vertices", "lines", "holes"])
    }

    fn import(&self, name: &str, bytes: &[u8], options: &ImportOptions) -> Result<Imported, Refusal> {
        let scene: Scene = json::parse(bytes)?;
        let mut report = ImportReport::new(self.name_id());
        let unit = unit(scene.unit.as_deref());
        let mut draft = Draft { name: stem(name).to_owned(), ..Draft::default() };
        for layer in scene.layers.values() {
            options.cancel.check()?;
            read_layer(layer, unit, &mut draft, &mut report);
        }
        if draft.walls.is_empty() {
            return Err(Refusal::EmptyHome);
        }
        usual::thickness(&mut draft, &mut report);
        let plan = assemble(draft, &mut report, &options.cancel)?;
        Ok(Imported { plan, report, question: None })
    }
}

/// Millimetres in a unit; the program's own where nothing is said.
fn unit(name: Option<&str>) -> f64 {
    match name {
        Some("mm") => 1.0,
        Some("m") => 1000.0,
        Some("in") => 25.4,
        Some("ft") => 304.8,
        Some("mi" | "km") => 1e6,
        _ => 10.0,
    }
}

fn read_layer(layer: &Layer, unit: f64, draft: &mut Draft, report: &mut ImportReport) {
    let level = draft.levels.len();
    let place = |id: &String| layer.vertices.get(id).map(|v| Point::new(v.x * unit, -v.y * unit));
    let line = |part: &Part| match part.vertices.as_slice() {
        [from, to] => Some(Segment::new(place(from)?, place(to)?)),
        _ => None,
    };
    let height = layer.lines.values().filter_map(|part| part.length("height")).fold(0.0, f64::max);
    let elevation = layer.altitude.unwrap_or(0.0) * unit;
    draft.levels.push(DraftLevel { name: layer.name.clone(), elevation, height });
    for part in layer.lines.values() {
        let Some(line) = line(part) else { continue };
        draft.walls.push(DraftWall {
            thickness: part.length("thickness").unwrap_or(0.0),
            height: part.length("height").unwrap_or(0.0),
            ..DraftWall::straight(level, line)
        });
    }
    for part in layer.areas.values() {
        let outline: Vec<Point> = part.vertices.iter().take(1_000).filter_map(place).collect();
        // Areas that nobody named carry the word for an area.
        let name = if part.name.eq_ignore_ascii_case("area") { String::new() } else { part.name.clone() };
        if outline.len() >= 3 {
            draft.rooms.push(DraftRoom { level, name, outline, ..DraftRoom::default() });
        }
    }
    for part in layer.holes.values() {
        let host = part.line.as_ref().and_then(|id| layer.lines.get(id)).and_then(line);
        let along = host.as_ref().and_then(|line| line.vector().try_normalize(1e-9));
        let (Some(host), Some(along), Some(width)) = (host, along, part.length("width")) else {
            report.left_out(Message::new("import-left-out-no-size").with("name", part.words()), None);
            continue;
        };
        let bottom = part.length("altitude").unwrap_or(0.0);
        let fill = match vocabulary::openings().find(&part.words()).map(|found| found.meaning) {
            Some(OpeningWord::Window | OpeningWord::Fixed | OpeningWord::Hatch) => Fill::Window,
            Some(OpeningWord::PassThrough) => Fill::PassThrough,
            Some(OpeningWord::SlidingDoor) => Fill::Door(DoorOperation::SlidingInWall, None),
            Some(OpeningWord::FoldingDoor) => Fill::Door(DoorOperation::Folding, None),
            _ if bottom > 300.0 => Fill::Window,
            _ => Fill::Door(DoorOperation::Hinged, None),
        };
        draft.openings.push(DraftOpening {
            level,
            center: host.at(part.offset.unwrap_or(0.5)),
            along,
            width,
            depth: 0.0,
            bottom,
            height: part.length("height").unwrap_or(usual::DOOR_HEIGHT),
            fill,
            is_entrance: false,
            name: part.name.clone(),
            attributes: Attributes::default(),
        });
    }
    for part in layer.items.values() {
        let (Some(x), Some(y)) = (part.x, part.y) else {
            report.left_out(Message::new("import-left-out-no-place").with("name", part.words()), None);
            continue;
        };
        draft.fixtures.push(fixture(part, level, Point::new(x * unit, -y * unit), report));
    }
}

fn fixture(part: &Part, level: usize, center: Point, report: &mut ImportReport) -> DraftFixture {
    let kind = vocabulary::fixtures().find(&part.words()).map(|found| found.meaning);
    let kind = kind.unwrap_or(FixtureKind::Other);
    let (usual_width, usual_depth) = kind.usual_size();
    let (usual_bottom, usual_top) = kind.usual_heights();
    let (width, depth) = (part.length("width"), part.length("depth"));
    if width.is_none() || depth.is_none() {
        report.guessed(Message::new("import-guessed-size").with("name", part.words()), None);
    }
    let bottom = part.length("altitude").unwrap_or(usual_bottom.to_f64());
    DraftFixture {
        level,
        kind,
        name: if kind == FixtureKind::Other { part.words() } else { String::new() },
        center,
        // Degrees against the clock, where y points up.
        rotation: Angle::from_degrees(-part.rotation.unwrap_or(0.0)),
        width: width.unwrap_or(usual_width.to_f64()),
        depth: depth.unwrap_or(usual_depth.to_f64()),
        bottom,
        top: part.length("height").map_or(usual_top.to_f64(), |height| bottom + height),
        attributes: Attributes::default(),
    }
}
