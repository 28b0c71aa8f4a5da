//! Floors and walls.

use super::openings::Hole;
use super::room_floor::{floor_paint, use_of};
use super::{Item, Medium, Paint, Stroke, Weight, hatch::hatch};
use crate::geom::{Point, Polygon, boolean};
use crate::plan::geometry::LevelGeometry;
use crate::plan::{ElementId, FloorPlan, RoomUse, Structure, WallId};
use crate::units::Angle;

/// The usual wall tile of a kitchen floor.
const KITCHEN_TILE: f64 = 400.0;

/// The usual floor tile of a bathroom.
const BATHROOM_TILE: f64 = 300.0;

/// Distance of hatch lines in a wall whose structure is not known.
const WALL_HATCH: f64 = 70.0;

/// The floors, wet ones with their tiles.
pub(super) fn floors(plan: &FloorPlan, geometry: &LevelGeometry, medium: Medium) -> Vec<Item> {
    let mut items = Vec::new();
    for room in &geometry.rooms {
        let room_use = use_of(plan, room);
        let mut parts = vec![Item::fill(vec![room.outline.clone()], floor_paint(room_use))];
        let tile = match room_use {
            Some(RoomUse::Kitchen) => Some(KITCHEN_TILE),
            Some(RoomUse::Bathroom) => Some(BATHROOM_TILE),
            _ => None,
        };
        if let (Some(tile), Some(bounds), true) = (tile, room.outline.bounds(), medium.shows_detail()) {
            parts.push(Item::lines(
                tiles(&room.outline, tile, bounds.min),
                Stroke::solid(Paint::Tile, Weight::HAIR),
            ));
        }
        items.push(Item::Group { element: room.id.map(ElementId::Room), items: parts });
    }
    items
}

/// Whole tiles from a corner of the room on, as they are laid.
fn tiles(floor: &Polygon, tile: f64, corner: Point) -> Vec<Vec<Point>> {
    /// A joint nearer than this to a wall is hidden by the wall's own line.
    const HIDDEN: f64 = 30.0;
    let area = std::slice::from_ref(floor);
    let mut lines = hatch(area, Angle::ZERO, tile, corner);
    lines.extend(hatch(area, Angle::from_degrees(90.0), tile, corner));
    lines.retain(|line| match line.as_slice() {
        [a, b] => floor.distance_to_edge(nalgebra::center(a, b)) > HIDDEN,
        _ => false,
    });
    lines
}

/// The walls: bearing ones solid, partitions tinted between their faces, unknown ones hatched; and the faces
/// of those of one structure, joined.
pub(super) fn walls(
    plan: &FloorPlan,
    geometry: &LevelGeometry,
    holes: &[Hole],
) -> (Vec<Item>, Vec<(Structure, Vec<Polygon>)>) {
    let structure_of = |id: &WallId| plan.walls.get(id).map_or(Structure::Unknown, |wall| wall.structure);
    let (mut items, mut joined) = (Vec::new(), Vec::new());
    // What bears runs through; what only divides ends at it.
    let mut before: Vec<Polygon> = Vec::new();
    for structure in [Structure::LoadBearing, Structure::Unknown, Structure::Partition] {
        let mut own: Vec<Polygon> = Vec::new();
        for (&id, body) in geometry.wall_bodies.iter().filter(|(id, _)| structure_of(id) == structure) {
            let mut cut: Vec<Polygon> = before.clone();
            cut.extend(holes.iter().filter(|hole| hole.wall == id).map(|hole| hole.area.clone()));
            let areas = if cut.is_empty() { boolean::union(body) } else { boolean::difference(body, &cut) };
            own.extend(areas.iter().cloned());
            let element = ElementId::Wall(id);
            items.push(Item::of(element, wall_parts(structure, areas)));
        }
        if own.is_empty() {
            continue;
        }
        let faces = boolean::union(&own);
        match structure {
            Structure::LoadBearing => {}
            Structure::Partition => {
                items.push(Item::edges(&faces, Stroke::solid(Paint::PartitionLine, Weight::EDGE)));
            }
            Structure::Unknown => {
                items.push(Item::edges(&faces, Stroke::dashed(Paint::Wall, Weight::EDGE)));
            }
        }
        joined.push((structure, faces));
        before.extend(own);
    }
    (items, joined)
}

fn wall_parts(structure: Structure, areas: Vec<Polygon>) -> Vec<Item> {
    match structure {
        Structure::LoadBearing => {
            // The edge closes the hairline between two bodies that are filled one after the other.
            let edge = Item::edges(&areas, Stroke::solid(Paint::Wall, Weight(0.6)));
            vec![Item::fill(areas, Paint::Wall), edge]
        }
        Structure::Partition => vec![Item::fill(areas, Paint::Partition)],
        Structure::Unknown => {
            let lines = hatch(&areas, Angle::from_degrees(-45.0), WALL_HATCH, Point::origin());
            vec![
                Item::fill(areas, Paint::Floor),
                Item::lines(lines, Stroke::solid(Paint::Wall, Weight::HAIR)),
            ]
        }
    }
}
