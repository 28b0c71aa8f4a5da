use super::*;
use crate::geom::GridPoint;
use crate::import::{ImportOptions, import_bytes};
use crate::locale::Language;
use crate::plan::{
    Attribute, Attributes, Door, DoorOperation, Fixture, FixtureId, Hinge, Level, LevelId, Opening,
    OpeningId, OpeningKind, RoomId, RoomRecord, RoomUse, Structure, Surveyed, Swing, Wall, WallEnd, WallId,
    WallMaterial,
};
use crate::units::Mm;

/// Two rooms side by side, every kind of door that swings or slides once each way round.
fn home(operation: DoorOperation, hinge: Hinge, swing: Swing) -> FloorPlan {
    let level = LevelId(1);
    let mut plan =
        FloorPlan { name: "李阿姨家 <一期>".to_owned(), built: Some(1988), ..FloorPlan::default() };
    plan.levels.insert(level, Level { name: String::new(), elevation: Mm(0), height: Mm(2700) });
    let walls = [
        ((0, 0), (3000, 0)),
        ((3000, 0), (6000, 0)),
        ((6000, 0), (6000, 4000)),
        ((6000, 4000), (3000, 4000)),
        ((3000, 4000), (0, 4000)),
        ((0, 4000), (0, 0)),
        ((3000, 0), (3000, 4000)),
    ];
    for (number, (from, to)) in (1..).zip(walls) {
        let (from, to) = (GridPoint::new(from.0, from.1), GridPoint::new(to.0, to.1));
        let wall = Wall {
            structure: if number == 7 { Structure::Partition } else { Structure::LoadBearing },
            material: if number == 7 { WallMaterial::Block } else { WallMaterial::Brick },
            ..Wall::new(level, from, to, Mm(if number == 7 { 120 } else { 240 }))
        };
        plan.walls.insert(WallId(number), wall);
    }
    let opening = |wall, distance, width, sill, height, kind| Opening {
        wall: WallId(wall),
        from: WallEnd::Start,
        distance: Mm(distance),
        width: Mm(width),
        height: Mm(height),
        sill: Mm(sill),
        kind,
        attributes: Attributes::default(),
    };
    let entrance =
        Door { operation: DoorOperation::Hinged, hinge: Hinge::End, swing: Swing::Left, is_entrance: true };
    let door = Door { operation, hinge, swing, is_entrance: false };
    let mut inner = opening(7, 1500, 800, 0, 2000, OpeningKind::Door(door));
    inner.attributes.set(Attribute::ThresholdHeight, Surveyed::measured(15));
    plan.openings.insert(OpeningId(1), opening(6, 1000, 950, 0, 2050, OpeningKind::Door(entrance)));
    plan.openings.insert(OpeningId(2), inner);
    plan.openings.insert(OpeningId(3), opening(1, 800, 1500, 900, 1400, OpeningKind::Window));
    plan.openings.insert(OpeningId(4), opening(3, 2500, 900, 0, 2100, OpeningKind::PassThrough));
    let room = |room_use, x| RoomRecord::new(level, room_use, GridPoint::new(x, 2000));
    plan.rooms.insert(RoomId(1), RoomRecord { name: "大间".to_owned(), ..room(RoomUse::Living, 1500) });
    let mut bathroom = room(RoomUse::Bathroom, 4500);
    bathroom.attributes.set(Attribute::FloorNonSlip, Surveyed::assumed(0));
    plan.rooms.insert(RoomId(2), bathroom);
    let mut toilet = Fixture::new(FixtureKind::Toilet, level, GridPoint::new(5500, 500), Angle::ZERO);
    toilet.attributes.set(Attribute::SeatHeight, Surveyed::measured(400));
    plan.fixtures.insert(FixtureId(1), toilet);
    let rotation = Angle::from_degrees(90.0);
    let mut bed = Fixture::new(FixtureKind::CareBed, level, GridPoint::new(1500, 2800), rotation);
    bed.name = "老伴的床".to_owned();
    plan.fixtures.insert(FixtureId(2), bed);
    let drain = Fixture::new(FixtureKind::FloorDrain, level, GridPoint::new(4500, 2500), Angle::ZERO);
    plan.fixtures.insert(FixtureId(3), drain);
    plan
}

fn again(plan: &FloorPlan) -> FloorPlan {
    let file = sweet_home_3d(plan, &Locale::new(Language::Chinese)).unwrap();
    import_bytes("home.sh3d", &file, &ImportOptions::default()).unwrap().plan
}

/// The attributes of doors, in the order of their walls.
fn hung(plan: &FloorPlan) -> Vec<(WallId, Mm, Mm, OpeningKind)> {
    let mut openings: Vec<_> = plan
        .openings
        .values()
        .map(|opening| (opening.wall, opening.distance, opening.width, opening.kind))
        .collect();
    openings.sort_by_key(|&(wall, distance, ..)| (wall, distance));
    openings
}

#[test]
fn every_door_comes_back_as_it_hangs() {
    for operation in DoorOperation::ALL {
        for hinge in [Hinge::Start, Hinge::End] {
            for swing in [Swing::Left, Swing::Right] {
                let plan = home(operation, hinge, swing);
                let mut expected = hung(&plan);
                let mut read = hung(&again(&plan));
                if operation == DoorOperation::DoubleHinged {
                    // Two leaves hang on both sides; at which the larger one does is not told apart.
                    for (.., kind) in expected.iter_mut().chain(&mut read) {
                        if let OpeningKind::Door(door) = kind {
                            door.hinge = Hinge::Start;
                        }
                    }
                }
                assert_eq!(read, expected, "{operation:?} {hinge:?} {swing:?}");
            }
        }
    }
}

#[test]
fn walls_rooms_fixtures_and_what_is_known_come_back() {
    let plan = home(DoorOperation::Hinged, Hinge::Start, Swing::Left);
    let read = again(&plan);
    assert_eq!((&read.name, read.built), (&plan.name, plan.built));
    for (wall, expected) in read.walls.values().zip(plan.walls.values()) {
        let expected = Wall { length_origin: wall.length_origin, ..expected.clone() };
        assert_eq!(*wall, expected);
    }
    assert_eq!(read.walls.len(), plan.walls.len());
    let known = |plan: &FloorPlan| -> Vec<(String, RoomUse, Attributes)> {
        let mut rooms: Vec<_> = plan
            .rooms
            .values()
            .map(|room| (room.name.clone(), room.room_use, room.attributes.clone()))
            .collect();
        rooms.sort_by_key(|room| room.1);
        rooms
    };
    assert_eq!(known(&read), known(&plan));
    assert_eq!(read.fixtures.values().collect::<Vec<_>>(), plan.fixtures.values().collect::<Vec<_>>());
    let thresholds = |plan: &FloorPlan| {
        plan.openings.values().map(|door| door.attributes.clone()).filter(|known| !known.is_empty()).count()
    };
    assert_eq!(thresholds(&read), thresholds(&plan));
}

#[test]
fn walls_are_joined_in_pairs() {
    let plan = home(DoorOperation::Hinged, Hinge::Start, Swing::Left);
    let joined = joints::joints(&plan);
    // The outer walls go round; the partition ends at walls that run on.
    assert_eq!(joined[&(WallId(1), WallEnd::End)], WallId(2));
    assert_eq!(joined[&(WallId(2), WallEnd::Start)], WallId(1));
    assert_eq!(joined.get(&(WallId(7), WallEnd::Start)), None);
}

#[test]
fn the_same_home_gives_the_same_bytes() {
    let plan = home(DoorOperation::Hinged, Hinge::Start, Swing::Left);
    let locale = Locale::new(Language::English);
    assert_eq!(sweet_home_3d(&plan, &locale).unwrap(), sweet_home_3d(&plan, &locale).unwrap());
}
