use super::*;
use crate::edit::{fixtures, notes, selection, walls};
use crate::geom::{GridPoint, Vector};
use crate::plan::{
    DimensionDirection, Fixture, FixtureId, Level, PlanProblem, Wall, WallEnd, WallId, soundness,
};
use crate::units::{Angle, Mm};

const LEVEL: LevelId = LevelId(1);

fn wall(from: (i32, i32), to: (i32, i32)) -> Wall {
    Wall::new(LEVEL, GridPoint::new(from.0, from.1), GridPoint::new(to.0, to.1), Mm(240))
}

fn does(plan: &mut FloorPlan, step: &Transaction) {
    let step = complete(plan, step);
    assert!(step.fits(plan));
    step.apply(plan);
    assert_eq!(soundness::defects(plan), []);
}

/// A bedroom of 4 m beside a bathroom of 2 m, parted by wall 5.
fn flat() -> FloorPlan {
    let mut plan = FloorPlan::default();
    plan.levels.insert(LEVEL, Level { name: String::new(), elevation: Mm(0), height: Mm(2650) });
    let walls = [
        wall((0, 0), (6000, 0)),
        wall((6000, 0), (6000, 3000)),
        wall((6000, 3000), (0, 3000)),
        wall((0, 3000), (0, 0)),
        wall((4000, 0), (4000, 3000)),
    ];
    let step = walls::draw_chain(&plan, walls);
    does(&mut plan, &step);
    for (kind, x) in [(FixtureKind::Bed, 1500), (FixtureKind::Toilet, 5000)] {
        let fixture = Fixture::new(kind, LEVEL, GridPoint::new(x, 1500), Angle::ZERO);
        let step = fixtures::place(&plan, fixture);
        does(&mut plan, &step);
    }
    plan
}

fn uses(plan: &FloorPlan) -> Vec<(RoomUse, bool)> {
    plan.rooms.values().map(|room| (room.room_use, room.joined_to.is_none())).collect()
}

#[test]
fn new_areas_become_rooms_and_are_named_by_what_stands_in_them() {
    assert_eq!(uses(&flat()), [(RoomUse::Bedroom, true), (RoomUse::Bathroom, true)]);
}

#[test]
fn a_room_stays_the_same_when_its_wall_passes_its_anchor() {
    let mut plan = flat();
    let bath = RoomId(2);
    let anchor = plan.rooms[&bath].anchor;
    let step = walls::shift(&plan, WallId(5), Vector::new(1400.0, 0.0)).unwrap();
    does(&mut plan, &step);
    assert_ne!(plan.rooms[&bath].anchor, anchor, "the anchor went along");
    assert_eq!(uses(&plan), [(RoomUse::Bedroom, true), (RoomUse::Bathroom, true)]);
    let geometry = LevelGeometry::new(&plan, LEVEL);
    assert!((geometry.room(bath).unwrap().outline.area() - 360.0 * 2760.0).abs() < 1.0);
}

#[test]
fn the_larger_part_of_a_divided_room_keeps_the_name() {
    let mut plan = flat();
    let record = plan.rooms.get_mut(&RoomId(1)).unwrap();
    record.name = "奶奶房".to_owned();
    // The anchor lies in what will be the smaller part.
    record.anchor = GridPoint::new(3500, 2500);
    let step = walls::draw(&plan, wall((2800, 0), (2800, 3000))).unwrap();
    does(&mut plan, &step);
    assert_eq!(plan.rooms.len(), 3);
    let geometry = LevelGeometry::new(&plan, LEVEL);
    let grandmother = geometry.room(RoomId(1)).unwrap();
    assert!(grandmother.outline.area() > 5e6 && plan.rooms[&RoomId(1)].name == "奶奶房");
}

#[test]
fn a_joined_room_sleeps_and_wakes_with_its_name() {
    let mut plan = flat();
    let before = plan.clone();
    let step = walls::remove(&plan, WallId(5)).unwrap();
    does(&mut plan, &step);
    assert_eq!(uses(&plan), [(RoomUse::Bedroom, true), (RoomUse::Bathroom, false)]);
    assert_eq!(plan.rooms[&RoomId(2)].joined_to, Some(RoomId(1)));
    assert_eq!(PlanProblem::find(&plan).len(), 1, "it is said that two rooms are one");
    let step = walls::draw(&plan, wall((4000, 0), (4000, 3000))).unwrap();
    does(&mut plan, &step);
    assert_eq!(plan.rooms, before.rooms);
}

#[test]
fn an_opened_room_is_not_forgotten() {
    let mut plan = flat();
    plan.rooms.get_mut(&RoomId(2)).unwrap().name = "卫".to_owned();
    let step =
        walls::move_corner(&plan, LEVEL, GridPoint::new(6000, 3000), GridPoint::new(7000, 3500)).unwrap();
    does(&mut plan, &step);
    let step = selection::remove(&plan, &[ElementId::Wall(WallId(2))]).unwrap();
    does(&mut plan, &step);
    assert!(LevelGeometry::new(&plan, LEVEL).room(RoomId(2)).is_none());
    let step = walls::draw(&plan, wall((6000, 0), (7000, 3500))).unwrap();
    does(&mut plan, &step);
    let geometry = LevelGeometry::new(&plan, LEVEL);
    assert_eq!(geometry.room_at(crate::geom::Point::new(5000.0, 1500.0)).unwrap().id, Some(RoomId(2)));
    assert_eq!(plan.rooms[&RoomId(2)].name, "卫");
}

#[test]
fn what_held_on_to_something_gone_lets_go() {
    let mut plan = flat();
    let (bed, toilet) = (ElementId::Fixture(FixtureId(1)), ElementId::Fixture(FixtureId(2)));
    let (step, _) = notes::group(&plan, &[bed, toilet]).unwrap();
    does(&mut plan, &step);
    let stops = vec![Anchor::WallEnd(WallId(5), WallEnd::Start), Anchor::WallEnd(WallId(1), WallEnd::End)];
    let step = notes::dimension(&plan, LEVEL, stops, DimensionDirection::Aligned, Mm(-400)).unwrap();
    does(&mut plan, &step);
    let length = |plan: &FloorPlan| plan.dimensions.values().next().unwrap().layout(plan).unwrap().stops[1];
    let before = length(&plan);
    let step = selection::remove(&plan, &[bed, ElementId::Wall(WallId(5))]).unwrap();
    let whole = complete(&plan, &step);
    does(&mut plan, &step);
    assert!(plan.groups.is_empty());
    assert_eq!(length(&plan), before, "the dimension stays where it was");
    whole.inverse().apply(&mut plan);
    assert_eq!(plan.groups.len(), 1, "one step takes it all back");
}
