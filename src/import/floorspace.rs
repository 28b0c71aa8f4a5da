//! FloorspaceJS (OpenStudio): plans as planar graphs in JSON.
//!
//! Each storey has vertices, edges between them, and faces as rings of edges; spaces name faces. Walls have no
//! thickness. The y axis points up. Lengths are in the project's unit.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::assemble::assemble;
use super::draft::{Draft, DraftLevel, DraftOpening, DraftRoom, DraftWall, Fill, usual};
use super::scale::{self, ScaleQuestion};
use super::{ImportOptions, ImportReport, Imported, Importer, Refusal, json, stem};
use crate::geom::{Point, Segment};
use crate::locale::Message;
use crate::plan::{Attributes, DoorOperation};
use crate::units::Angle;

/// Reads FloorspaceJS plans.
pub struct Floorspace;

/// Corners of one space that are looked at.
const MOST_CORNERS: usize = 1_000;

#[derive(Deserialize)]
struct File {
    project: Option<Project>,
    #[serde(default)]
    stories: Vec<Story>,
    #[serde(default)]
    window_definitions: Vec<Definition>,
    #[serde(default)]
    door_definitions: Vec<Definition>,
}

#[derive(Deserialize)]
struct Project {
    config: Option<Config>,
    north_axis: Option<f64>,
}

#[derive(Deserialize)]
struct Config {
    #[serde(default)]
    units: String,
    north_axis: Option<f64>,
}

#[derive(Deserialize)]
struct Story {
    #[serde(default)]
    name: Option<String>,
    geometry: Option<Geometry>,
    #[serde(default)]
    spaces: Vec<Space>,
    #[serde(default)]
    windows: Vec<Placed>,
    #[serde(default)]
    doors: Vec<Placed>,
    floor_to_ceiling_height: Option<f64>,
    below_floor_plenum_height: Option<f64>,
    above_ceiling_plenum_height: Option<f64>,
}

#[derive(Deserialize)]
struct Geometry {
    #[serde(default)]
    vertices: Vec<Vertex>,
    #[serde(default)]
    edges: Vec<Edge>,
    #[serde(default)]
    faces: Vec<Face>,
}

#[derive(Deserialize)]
struct Vertex {
    id: Id,
    x: f64,
    y: f64,
}

#[derive(Deserialize)]
struct Edge {
    id: Id,
    vertex_ids: Vec<Id>,
}

#[derive(Deserialize)]
struct Face {
    id: Id,
    edge_ids: Vec<Id>,
    edge_order: Vec<f64>,
}

#[derive(Deserialize)]
struct Space {
    #[serde(default)]
    name: Option<String>,
    face_id: Option<Id>,
}

/// A window or door of some definition on an edge.
#[derive(Deserialize)]
struct Placed {
    window_definition_id: Option<Id>,
    door_definition_id: Option<Id>,
    edge_id: Option<Id>,
    alpha: Option<Places>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Places {
    One(f64),
    Many(Vec<f64>),
}

#[derive(Deserialize)]
struct Definition {
    id: Id,
    #[serde(default)]
    name: Option<String>,
    width: Option<f64>,
    height: Option<f64>,
    sill_height: Option<f64>,
    #[serde(default, rename = "type")]
    door_type: Option<String>,
}

/// Ids are texts in newer files and numbers in older ones.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(untagged)]
enum Id {
    Text(String),
    Number(i64),
}

impl Importer for Floorspace {
    fn name_id(&self) -> &'static str {
        "import-format-floorspace"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["json"]
    }

    fn recognizes(&self, bytes: &[u8]) -> bool {
        json::mentions(bytes, &["stories", "geometry", "vertices"])
    }

    fn import(&self, name: &str, bytes: &[u8], options: &ImportOptions) -> Result<Imported, Refusal> {
        let file: File = json::parse(bytes)?;
        let mut report = ImportReport::new(self.name_id());
        let config = file.project.as_ref().and_then(|project| project.config.as_ref());
        let unit = unit(config.map_or("", |config| config.units.as_str()));
        let north = file.project.as_ref().and_then(|project| project.north_axis);
        let north = north.or(config.and_then(|config| config.north_axis)).unwrap_or(0.0);
        let mut draft =
            Draft { name: stem(name).to_owned(), north: Angle::from_degrees(north), ..Draft::default() };
        let mut elevation = 0.0;
        for story in &file.stories {
            options.cancel.check()?;
            read_story(story, elevation, &file, &mut draft, &mut report);
            let heights = [
                story.floor_to_ceiling_height,
                story.above_ceiling_plenum_height,
                story.below_floor_plenum_height,
            ];
            elevation += heights.into_iter().flatten().sum::<f64>();
        }
        if draft.walls.is_empty() {
            return Err(Refusal::EmptyHome);
        }
        let lengths = scale::overall(&draft);
        let longest = lengths.iter().map(|length| length.drawn).fold(0.0, f64::max);
        let is_plausible = scale::is_plausible(longest * unit);
        let (factor, question) = if is_plausible && options.scale.is_none() {
            (unit, None)
        } else {
            let why = Message::new("import-question-implausible")
                .with("meters", format!("{:.1}", longest * unit / 1000.0));
            let mm_per_unit = if is_plausible { unit } else { scale::likely_unit(longest) };
            scale::settle(ScaleQuestion { why, mm_per_unit, lengths }, options)?
        };
        draft.is_scale_guessed = !is_plausible && !options.is_scale_told();
        // Thickness is no length of the drawing, so it is set once the unit is known.
        let mut draft = draft.scaled(factor);
        usual::thickness(&mut draft, &mut report);
        let plan = assemble(draft, &mut report, &options.cancel)?;
        Ok(Imported { plan, report, question })
    }
}

/// Millimetres in a project's unit.
fn unit(name: &str) -> f64 {
    match name {
        "m" | "si" => 1000.0,
        // The program's own unit where nothing is said.
        _ => 304.8,
    }
}

fn read_story(story: &Story, elevation: f64, file: &File, draft: &mut Draft, report: &mut ImportReport) {
    let level = draft.levels.len();
    draft.levels.push(DraftLevel {
        name: story.name.clone().unwrap_or_default(),
        elevation,
        height: story.floor_to_ceiling_height.unwrap_or(0.0),
    });
    let Some(geometry) = &story.geometry else { return };
    let vertices: BTreeMap<&Id, Point> =
        geometry.vertices.iter().map(|vertex| (&vertex.id, Point::new(vertex.x, -vertex.y))).collect();
    let edges: BTreeMap<&Id, Segment> = geometry
        .edges
        .iter()
        .filter_map(|edge| {
            let [from, to] = edge.vertex_ids.as_slice() else { return None };
            Some((&edge.id, Segment::new(*vertices.get(from)?, *vertices.get(to)?)))
        })
        .collect();
    let lost = geometry.edges.len() - edges.len();
    if lost > 0 {
        report.left_out(Message::new("import-left-out-impossible").with("count", lost), None);
    }
    for edge in geometry.edges.iter().filter_map(|edge| edges.get(&edge.id)) {
        draft.walls.push(DraftWall::straight(level, *edge));
    }
    for space in &story.spaces {
        let face = geometry.faces.iter().find(|face| Some(&face.id) == space.face_id.as_ref());
        let outline: Vec<Point> = face.map(|face| ring(face, &edges)).unwrap_or_default();
        if outline.len() >= 3 {
            let name = space.name.clone().unwrap_or_default();
            draft.rooms.push(DraftRoom { level, name, outline, ..DraftRoom::default() });
        }
    }
    for (placed, is_door) in
        story.windows.iter().map(|window| (window, false)).chain(story.doors.iter().map(|door| (door, true)))
    {
        openings(placed, is_door, level, &edges, file, draft, report);
    }
}

/// The corners of a face: of each edge the end that its order names.
fn ring(face: &Face, edges: &BTreeMap<&Id, Segment>) -> Vec<Point> {
    face.edge_ids
        .iter()
        .zip(&face.edge_order)
        .take(MOST_CORNERS)
        .filter_map(|(edge, order)| {
            let edge = edges.get(edge)?;
            Some(if *order == 1.0 { edge.from } else { edge.to })
        })
        .collect()
}

fn openings(
    placed: &Placed,
    is_door: bool,
    level: usize,
    edges: &BTreeMap<&Id, Segment>,
    file: &File,
    draft: &mut Draft,
    report: &mut ImportReport,
) {
    /// A row of windows on one edge.
    const MOST_PLACES: usize = 100;
    let (id, definitions) = if is_door {
        (&placed.door_definition_id, &file.door_definitions)
    } else {
        (&placed.window_definition_id, &file.window_definitions)
    };
    let definition = definitions.iter().find(|definition| Some(&definition.id) == id.as_ref());
    let edge = placed.edge_id.as_ref().and_then(|id| edges.get(id));
    let along = edge.and_then(|edge| edge.vector().try_normalize(1e-9));
    let (Some(definition), Some(edge), Some(along)) = (definition, edge, along) else {
        report.left_out(Message::new("import-left-out-undefined"), None);
        return;
    };
    let (Some(width), Some(height)) = (definition.width, definition.height) else {
        let name = definition.name.clone().unwrap_or_default();
        report.left_out(Message::new("import-left-out-no-size").with("name", name), None);
        return;
    };
    let places = match &placed.alpha {
        Some(Places::One(place)) => vec![*place],
        Some(Places::Many(places)) => places.iter().copied().take(MOST_PLACES).collect(),
        None => vec![0.5],
    };
    let fill = match (is_door, definition.door_type.as_deref()) {
        (false, _) => Fill::Window,
        (true, Some("Overhead Door")) => Fill::Door(DoorOperation::SlidingInWall, None),
        (true, _) => Fill::Door(DoorOperation::Hinged, None),
    };
    for place in places {
        draft.openings.push(DraftOpening {
            level,
            center: edge.at(place),
            along,
            width,
            depth: 0.0,
            bottom: definition.sill_height.filter(|_| !is_door).unwrap_or(0.0),
            height,
            fill,
            is_entrance: false,
            name: definition.name.clone().unwrap_or_default(),
            attributes: Attributes::default(),
        });
    }
}
