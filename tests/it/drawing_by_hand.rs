//! The flat that a consultant draws is the one that was meant.

use yiju::geom::point;
use yiju::plan::geometry::LevelGeometry;
use yiju::plan::{FloorPlan, LevelId, Opening, soundness};
use yiju::store::template;
use yiju::units::Mm;

use crate::consultant::Consultant;

#[test]
fn a_consultant_draws_a_flat_from_nothing() {
    let (drawn, actions) = Consultant::new().draw();
    let wanted = template("T3").expect("the flat is built in").plan;
    let geometry = LevelGeometry::new(&drawn, LevelId(1));
    for room in wanted.rooms.values() {
        let found = geometry.room_at(point(room.anchor)).and_then(|room| room.id);
        let room_use = found.map(|id| drawn.rooms[&id].room_use);
        assert_eq!(room_use, Some(room.room_use), "{}", room.name);
    }
    assert_eq!(drawn.rooms.len(), wanted.rooms.len());
    let center = |plan: &FloorPlan, opening: &Opening| {
        opening.frame(&plan.walls[&opening.wall]).expect("its wall is there").center()
    };
    for opening in wanted.openings.values().filter(|opening| opening.is_passable()) {
        let at = center(&wanted, opening);
        let is_like =
            |other: &&Opening| other.width == opening.width && (center(&drawn, other) - at).norm() < 1.0;
        let all: Vec<_> = drawn.openings.values().map(|other| (other.width, center(&drawn, other))).collect();
        assert!(
            drawn.openings.values().any(|other| is_like(&other)),
            "none of {} at {at}: {all:?}",
            opening.width
        );
    }
    assert_eq!(drawn.openings.len(), 8);
    assert_eq!(drawn.walls.values().filter(|wall| wall.thickness == Mm(120)).count(), 5);
    assert_eq!(drawn.fixtures.len(), 10);
    assert_eq!(soundness::defects(&drawn), []);
    assert!(actions.total() <= 75, "{actions:?}");
}
