//! Blueprint3D and blueprint-js: corners, walls between corners, and items, in JSON.
//!
//! Walls have no thickness. Plan coordinates are centimetres in the old program and carry a unit in the new one;
//! items are always placed in centimetres, with the plan's y as z. What size an item has is not in the file.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::assemble::assemble;
use super::draft::{Draft, DraftFixture, DraftOpening, DraftRoom, DraftWall, Fill, usual};
use super::{ImportOptions, ImportReport, Imported, Importer, Refusal, json, stem, vocabulary};
use crate::geom::{Point, Segment, Vector, grid_point};
use crate::import::ImportPlace;
use crate::import::vocabulary::OpeningWord;
use crate::locale::Message;
use crate::plan::{Attributes, DoorOperation, FixtureKind, LevelId};
use crate::units::Angle;

/// Reads designs of Blueprint3D and its successors.
pub struct Blueprint3d;

#[derive(Deserialize)]
struct File {
    #[serde(alias = "floorplanner")]
    floorplan: Floorplan,
    #[serde(default)]
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Floorplan {
    #[serde(default)]
    corners: BTreeMap<String, Corner>,
    #[serde(default)]
    walls: Vec<WallRecord>,
    #[serde(default)]
    rooms: BTreeMap<String, RoomName>,
    units: Option<String>,
}

#[derive(Deserialize)]
struct Corner {
    x: f64,
    y: f64,
    elevation: Option<f64>,
}

#[derive(Deserialize)]
struct WallRecord {
    corner1: String,
    corner2: String,
    thickness: Option<f64>,
}

#[derive(Deserialize)]
struct RoomName {
    #[serde(default)]
    name: String,
}

#[derive(Deserialize)]
struct Item {
    #[serde(default, alias = "itemName")]
    item_name: String,
    #[serde(alias = "itemType")]
    item_type: Option<i64>,
    xpos: Option<f64>,
    zpos: Option<f64>,
    /// The newer program's size: width, height, depth.
    size: Option<[f64; 3]>,
    /// The newer program's place: x, height of the middle, z.
    position: Option<[f64; 3]>,
    rotation: Option<Rotation>,
}

/// About the upright axis, or about all three.
#[derive(Deserialize)]
#[serde(untagged)]
enum Rotation {
    Upright(f64),
    All([f64; 3]),
}

/// Millimetres in the unit of items.
const CENTIMETER: f64 = 10.0;

/// Kinds of items that sit in walls: windows, and doors that reach the floor.
const IN_WALL: i64 = 3;
const IN_WALL_FLOOR: i64 = 7;

/// The name that both programs give to rooms nobody has named.
const UNNAMED: &str = "A New Room";

impl Importer for Blueprint3d {
    fn name_id(&self) -> &'static str {
        "import-format-blueprint3d"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["json", "blueprint3d"]
    }

    fn recognizes(&self, bytes: &[u8]) -> bool {
        json::mentions(bytes, &["corners", "walls", "corner1"])
    }

    fn import(&self, name: &str, bytes: &[u8], options: &ImportOptions) -> Result<Imported, Refusal> {
        let file: File = json::parse(bytes)?;
        let mut report = ImportReport::new(self.name_id());
        let unit = unit(file.floorplan.units.as_deref());
        let mut draft = Draft { name: stem(name).to_owned(), ..Draft::default() };
        draft.levels.push(super::draft::DraftLevel {
            height: file.floorplan.corners.values().filter_map(|corner| corner.elevation).fold(0.0, f64::max)
                * unit,
            ..super::draft::DraftLevel::default()
        });
        let place = |id: &str| {
            file.floorplan.corners.get(id.trim()).map(|corner| Point::new(corner.x * unit, corner.y * unit))
        };
        let mut lost = 0;
        for wall in &file.floorplan.walls {
            match place(&wall.corner1).zip(place(&wall.corner2)) {
                Some((from, to)) => draft.walls.push(DraftWall {
                    thickness: wall.thickness.unwrap_or(0.0) * unit,
                    ..DraftWall::straight(0, Segment::new(from, to))
                }),
                None => lost += 1,
            }
        }
        if lost > 0 {
            report.left_out(Message::new("import-left-out-impossible").with("count", lost), None);
        }
        for (corners, room) in &file.floorplan.rooms {
            let outline: Vec<Point> = corners.split(',').filter_map(place).collect();
            if outline.len() >= 3 {
                let name = if room.name == UNNAMED { String::new() } else { room.name.clone() };
                draft.rooms.push(DraftRoom { name, outline, ..DraftRoom::default() });
            }
        }
        for item in &file.items {
            read_item(item, &mut draft, &mut report);
        }
        if draft.walls.is_empty() {
            return Err(Refusal::EmptyHome);
        }
        usual::thickness(&mut draft, &mut report);
        let plan = assemble(draft, &mut report, &options.cancel)?;
        Ok(Imported { plan, report, question: None })
    }
}

/// Millimetres in the unit of the plan.
fn unit(name: Option<&str>) -> f64 {
    match name {
        Some("m" | "meter" | "meters") => 1000.0,
        Some("mm") => 1.0,
        Some("inch" | "in") => 25.4,
        Some("ft" | "feet") => 304.8,
        _ => CENTIMETER,
    }
}

fn read_item(item: &Item, draft: &mut Draft, report: &mut ImportReport) {
    let place = item.position.map(|[x, _, z]| (x, z)).or(item.xpos.zip(item.zpos));
    let Some((x, z)) = place else {
        report.left_out(Message::new("import-left-out-no-place").with("name", item.item_name.as_str()), None);
        return;
    };
    let center = Point::new(x * CENTIMETER, z * CENTIMETER);
    let spot = Some(ImportPlace::Spot(LevelId(1), grid_point(center)));
    // Turned against the clock seen from above, where y points down on the plan.
    let turn = match item.rotation {
        Some(Rotation::Upright(turn) | Rotation::All([_, turn, _])) => turn,
        None => 0.0,
    };
    let rotation = Angle::from_radians(-turn);
    let size = item.size.map(|size| size.map(|length| length * CENTIMETER));
    let own_bottom =
        size.zip(item.position).map(|(size, place)| (place[1] * CENTIMETER - size[1] / 2.0).max(0.0));
    let word = vocabulary::openings().find(&item.item_name).map(|found| found.meaning);
    if matches!(item.item_type, Some(IN_WALL | IN_WALL_FLOOR)) {
        /// Usual widths, since the file has none.
        const DOOR_WIDTH: f64 = 900.0;
        const WINDOW_WIDTH: f64 = 1_200.0;
        let is_door = item.item_type == Some(IN_WALL_FLOOR) || matches!(word, Some(OpeningWord::Door));
        if size.is_none() {
            report.guessed(Message::new("import-guessed-size").with("name", item.item_name.as_str()), spot);
        }
        let usual_width = if is_door { DOOR_WIDTH } else { WINDOW_WIDTH };
        let usual_height = if is_door { usual::DOOR_HEIGHT } else { usual::WINDOW_HEIGHT };
        draft.openings.push(DraftOpening {
            level: 0,
            center,
            along: nearest_wall_direction(draft, center),
            width: size.map_or(usual_width, |size| size[0]),
            depth: 0.0,
            bottom: if is_door { 0.0 } else { own_bottom.unwrap_or(usual::WINDOW_SILL) },
            height: size.map_or(usual_height, |size| size[1]),
            fill: if is_door { Fill::Door(DoorOperation::Hinged, None) } else { Fill::Window },
            is_entrance: false,
            name: item.item_name.clone(),
            attributes: Attributes::default(),
        });
        return;
    }
    let kind = vocabulary::fixtures().find(&item.item_name).map(|found| found.meaning);
    let kind = kind.unwrap_or(FixtureKind::Other);
    let (usual_width, usual_depth) = kind.usual_size();
    let (usual_bottom, usual_top) = kind.usual_heights();
    if size.is_none() {
        report.guessed(Message::new("import-guessed-size").with("name", item.item_name.as_str()), spot);
    }
    let bottom = own_bottom.unwrap_or(usual_bottom.to_f64());
    draft.fixtures.push(DraftFixture {
        level: 0,
        kind,
        name: if kind == FixtureKind::Other { item.item_name.clone() } else { String::new() },
        center,
        rotation,
        width: size.map_or(usual_width.to_f64(), |size| size[0]),
        depth: size.map_or(usual_depth.to_f64(), |size| size[2]),
        bottom,
        top: size.map_or(usual_top.to_f64(), |size| bottom + size[1]),
        attributes: Attributes::default(),
    });
}

/// The direction of the wall nearest to a place.
fn nearest_wall_direction(draft: &Draft, place: Point) -> Vector {
    draft
        .walls
        .iter()
        .min_by(|a, b| a.line.distance_to(place).total_cmp(&b.line.distance_to(place)))
        .and_then(|wall| wall.line.vector().try_normalize(1e-9))
        .unwrap_or(Vector::x())
}
