//! Which element is under a place.

use super::Scene;
use crate::geom::{Point, Segment};
use crate::plan::{ElementId, FixtureKind, Mounting};

/// The element under a place, or within `reach` millimetres of it: small things before large ones,
/// openings before the walls they are in, and rooms last.
pub fn element_at(scene: Scene<'_>, at: Point, reach: f64) -> Option<ElementId> {
    fixture_at(scene, at, reach)
        .or_else(|| opening_at(scene, at, reach))
        .or_else(|| wall_at(scene, at, reach))
        .or_else(|| scene.geometry.room_at(at).and_then(|room| room.id).map(ElementId::Room))
}

fn fixture_at(scene: Scene<'_>, at: Point, reach: f64) -> Option<ElementId> {
    scene
        .plan
        .fixtures
        .iter()
        .filter(|(_, fixture)| fixture.level == scene.level)
        .filter_map(|(&id, fixture)| {
            let footprint = fixture.footprint();
            let inside = footprint.contains(at);
            // Thin things such as bars and switches are hard to hit.
            let near = !inside
                && footprint.width.min(footprint.depth) <= 120.0
                && footprint.polygon().distance_to_edge(at) <= reach;
            if !inside && !near {
                return None;
            }
            let lies_flat =
                fixture.kind.mounting() == Mounting::FloorCovering || fixture.kind == FixtureKind::Lamp;
            Some(((lies_flat, footprint.width * footprint.depth), id))
        })
        .min_by(|(a, id_a), (b, id_b)| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(id_a.cmp(id_b)))
        .map(|(_, id)| ElementId::Fixture(id))
}

fn opening_at(scene: Scene<'_>, at: Point, reach: f64) -> Option<ElementId> {
    scene.plan.openings.iter().find_map(|(&id, opening)| {
        let wall = scene.plan.walls.get(&opening.wall).filter(|wall| wall.level == scene.level)?;
        let frame = opening.frame(wall)?;
        let hole = Segment::new(frame.start, frame.place(frame.width, 0.0));
        (hole.distance_to(at) <= wall.thickness.to_f64() / 2.0 + reach).then_some(ElementId::Opening(id))
    })
}

fn wall_at(scene: Scene<'_>, at: Point, reach: f64) -> Option<ElementId> {
    scene
        .plan
        .walls
        .iter()
        .filter(|(_, wall)| wall.level == scene.level)
        .map(|(&id, wall)| (wall.distance_to(at) - wall.thickness.to_f64() / 2.0, id))
        .filter(|(distance, _)| *distance <= reach)
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, id)| ElementId::Wall(id))
}
