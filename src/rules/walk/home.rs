//! The home of a quick walk: which rooms and things there are, without sizes.

use crate::geom::GridPoint;
use crate::plan::{
    Attribute, Attributes, Door, DoorOperation, Fixture, FixtureKind, FloorPlan, Hinge, Level, LevelId,
    Opening, OpeningKind, RoomRecord, RoomUse, Surveyed, Swing, Wall, WallEnd,
};
use crate::units::{Angle, Mm};

const LEVEL: LevelId = LevelId(1);
const HEIGHT: Mm = Mm(2650);
const WALL: i32 = 120;

/// The axis between the passage and the rooms.
const PASSAGE_END: i32 = 1500;

/// The axis behind the rooms.
const BACK: i32 = 5000;

/// The rooms along the passage, each with where it begins and what always stands in it.
const ROOMS: [(RoomUse, i32, i32, &[FixtureKind]); 4] = [
    (RoomUse::Living, 0, 4000, &[FixtureKind::Sofa]),
    (RoomUse::Bedroom, 4000, 7600, &[FixtureKind::Bed, FixtureKind::Wardrobe]),
    (RoomUse::Bathroom, 7600, 10000, &[FixtureKind::Basin]),
    (RoomUse::Kitchen, 10000, 12600, &[FixtureKind::Hob, FixtureKind::Sink]),
];

/// Four rooms at a passage. Their sizes mean nothing, and the plan says so; nothing else is known of them.
pub(super) fn plan(chosen: &[FixtureKind]) -> FloorPlan {
    let mut plan = FloorPlan::default();
    plan.attributes.set(Attribute::IsSchematic, Surveyed::measured(1));
    plan.levels.insert(LEVEL, Level { name: String::new(), elevation: Mm(0), height: HEIGHT });
    let end = ROOMS.last().map_or(0, |(_, _, end, _)| *end);
    let front = wall(&mut plan, (0, PASSAGE_END), (end, PASSAGE_END));
    wall(&mut plan, (0, 0), (end, 0));
    let entrance = wall(&mut plan, (0, 0), (0, BACK));
    wall(&mut plan, (end, 0), (end, BACK));
    wall(&mut plan, (0, BACK), (end, BACK));
    room(&mut plan, RoomUse::Passage, (end / 2, PASSAGE_END / 2));
    door(&mut plan, entrance, 300, true);
    for (place, (room_use, from, to, things)) in ROOMS.into_iter().enumerate() {
        if place > 0 {
            wall(&mut plan, (from, PASSAGE_END), (from, BACK));
        }
        room(&mut plan, room_use, (i32::midpoint(from, to), PASSAGE_END + 400));
        door(&mut plan, front, from + 300, false);
        let more = chosen.iter().copied().filter(|_| room_use == RoomUse::Bathroom);
        for (row, kind) in (0..).zip(things.iter().copied().chain(more)) {
            // One beside the other along the back wall, their backs to it.
            let (width, depth) = kind.usual_size();
            let before: i32 = things
                .iter()
                .copied()
                .chain(chosen.iter().copied())
                .take(row)
                .map(|kind| kind.usual_size().0.0 + 100)
                .sum();
            let x = from + WALL / 2 + 100 + before + width.0 / 2;
            let y = BACK - WALL / 2 - depth.0 / 2;
            let id = plan.next_fixture_id();
            plan.fixtures
                .insert(id, Fixture::new(kind, LEVEL, GridPoint::new(x, y), Angle::from_degrees(180.0)));
        }
    }
    plan
}

fn wall(plan: &mut FloorPlan, from: (i32, i32), to: (i32, i32)) -> crate::plan::WallId {
    let [start, end] = [from, to].map(|(x, y)| GridPoint::new(x, y));
    let id = plan.next_wall_id();
    plan.walls.insert(id, Wall { height: HEIGHT, ..Wall::new(LEVEL, start, end, Mm(WALL)) });
    id
}

fn room(plan: &mut FloorPlan, room_use: RoomUse, (x, y): (i32, i32)) {
    let id = plan.next_room_id();
    plan.rooms.insert(id, RoomRecord::new(LEVEL, room_use, GridPoint::new(x, y)));
}

fn door(plan: &mut FloorPlan, wall: crate::plan::WallId, distance: i32, is_entrance: bool) {
    let id = plan.next_opening_id();
    let door = Door {
        operation: DoorOperation::Hinged,
        hinge: Hinge::Start,
        swing: if is_entrance { Swing::Left } else { Swing::Right },
        is_entrance,
    };
    plan.openings.insert(
        id,
        Opening {
            wall,
            from: WallEnd::Start,
            distance: Mm(distance),
            width: Mm(900),
            height: Mm(2000),
            sill: Mm(0),
            kind: OpeningKind::Door(door),
            attributes: Attributes::default(),
        },
    );
}
