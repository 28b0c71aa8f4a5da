//! A rule in plain words: what it looks at, when, what it asks for, how that is measured, why, and for whom.

use super::{
    Approach, BarPlace, Condition, DoorEdge, DoorSide, FloorShape, LandingSide, Limit, ManeuverRow,
    Requirement, Rule, Subject, Use, ZoneStart, wording,
};
use crate::locale::Message;
use crate::plan::{DoorOperation, FixtureKind, Quantity};

/// What a rule looks at: 通往卫生间的门.
pub fn subject(subject: &Subject) -> Message {
    match subject {
        Subject::DoorTo(rooms) => Message::new("subject-door-to").with("rooms", uses(rooms)),
        Subject::EntranceDoor => Message::new("subject-entrance-door"),
        Subject::AnyDoor => Message::new("subject-any-door"),
        Subject::Window => Message::new("subject-window"),
        Subject::Room(rooms) => Message::new("subject-room").with("rooms", uses(rooms)),
        Subject::Fixture(things) => Message::new("subject-fixture").with("things", kinds(things)),
        Subject::Home => Message::new("subject-home"),
    }
}

/// When a rule applies, one sentence for each condition.
pub fn conditions(rule: &Rule) -> Vec<Message> {
    rule.when.iter().map(condition).collect()
}

fn condition(condition: &Condition) -> Message {
    let groups = |groups: &[crate::occupant::OccupantGroup]| {
        list(groups.iter().map(|group| Message::new(group.message_id())))
    };
    let says = |id, attribute: crate::plan::Attribute, limit: Limit| {
        Message::new(id)
            .with("what", Message::new(attribute.message_id()))
            .with("limit", wording::limit(limit, attribute.quantity()))
    };
    match condition {
        Condition::Occupant(wanted) => Message::new("when-person").with("who", groups(wanted)),
        Condition::OccupantIsNot(unwanted) => Message::new("when-not-person").with("who", groups(unwanted)),
        Condition::HomeHas(kind) => {
            Message::new("when-home-has").with("thing", Message::new(kind.message_id()))
        }
        Condition::HomeSays(attribute, limit) => says("when-says", *attribute, *limit),
        Condition::PlaceSays(attribute, limit) => says("when-says-there", *attribute, *limit),
        Condition::BuiltSince(year) => Message::new("when-built-since").with("year", year.to_string()),
        Condition::SeveralStoreys => Message::new("when-several-storeys"),
        Condition::InRoom(rooms) => Message::new("when-in-room").with("rooms", uses(rooms)),
        Condition::RoomHas(things) => Message::new("when-room-has").with("things", kinds(things)),
        Condition::RoomLacks(things) => Message::new("when-room-lacks").with("things", kinds(things)),
        Condition::DoorIs(ways) => {
            let words = ways.iter().map(|way: &super::Operation| {
                let operation: DoorOperation = way.0;
                Message::new(operation.message_id())
            });
            Message::new("when-door-is").with("ways", list(words))
        }
        Condition::EntranceRoom => Message::new("when-entrance-room"),
        Condition::LeadsTo(rooms) => Message::new("when-leads-to").with("rooms", uses(rooms)),
        Condition::LeadsNotTo(rooms) => Message::new("when-leads-not-to").with("rooms", uses(rooms)),
        Condition::HasDoubleBed => Message::new("when-double-bed"),
        Condition::HasSingleBeds => Message::new("when-single-beds"),
        Condition::OnEntranceLevel => Message::new("when-entrance-level"),
        Condition::At(things, within) => {
            Message::new("when-at").with("things", kinds(things)).with("within", within.to_string())
        }
        Condition::Principal => Message::new("when-principal"),
        Condition::Secondary => Message::new("when-secondary"),
        Condition::Wide(least) => Message::new("when-wide").with("width", least.to_string()),
        Condition::Narrow(most) => Message::new("when-narrow").with("width", most.to_string()),
    }
}

/// What a requirement asks for: its limit, and one sentence for each further number.
pub fn requirement(require: &Requirement) -> Vec<Message> {
    let mm = |id, value: i32| Message::new(id).with("value", value.to_string());
    let limit = || wording::limit(require.limit(), require.quantity());
    let size = |a: i32, b: i32| Message::new("asks-size").with("a", a.to_string()).with("b", b.to_string());
    match require {
        Requirement::ClearWidthByCorridor(pairs) => pairs
            .iter()
            .map(|pair| {
                Message::new("asks-door-at-corridor")
                    .with("corridor", pair.corridor.to_string())
                    .with("door", pair.door.to_string())
            })
            .collect(),
        Requirement::DoorManeuver(rows) => rows.iter().map(maneuver).collect(),
        Requirement::Nib { side, edge, held, .. } => {
            let mut lines = vec![limit(), Message::new(side_id(*side)), Message::new(edge_id(*edge))];
            if *held > 0 {
                lines.push(mm("asks-held", *held));
            }
            lines
        }
        Requirement::Threshold { at_most, bevel_above } => {
            let height = wording::limit(Limit::AtMost(*at_most), Quantity::Millimeters);
            vec![height, mm("asks-bevel", *bevel_above)]
        }
        Requirement::Landing { width, depth, side } => {
            vec![size(*width, *depth), Message::new(landing_id(*side))]
        }
        Requirement::TurningAtDoor { diameter, side } => {
            vec![shape(FloorShape::Circle(*diameter)), Message::new(landing_id(*side))]
        }
        Requirement::Passage { from, to, pinch, .. } => {
            let ends = Message::new("asks-from-to").with("from", kinds(from)).with("to", kinds(to));
            let mut lines = vec![limit(), ends];
            lines.extend(pinch.map(allowance));
            lines
        }
        Requirement::ChairTrip { from, to } => vec![
            Message::new("asks-gets-there"),
            match (from.is_empty(), to.is_empty()) {
                (false, false) => {
                    Message::new("asks-from-to").with("from", kinds(from)).with("to", kinds(to))
                }
                (true, _) => Message::new("asks-from-entrance").with("to", kinds(to)),
                (false, true) => Message::new("asks-to-entrance").with("from", kinds(from)),
            },
        ],
        Requirement::WalkingDistance { from, to, .. } | Requirement::NightPath { from, to } => {
            vec![limit(), Message::new("asks-from-to").with("from", kinds(from)).with("to", kinds(to))]
        }
        Requirement::RouteFromEntrance { pinch, .. } | Requirement::CorridorWidth { pinch, .. } => {
            let mut lines = vec![limit()];
            lines.extend(pinch.map(allowance));
            lines
        }
        Requirement::TurningCircle(diameter) => vec![shape(FloorShape::Circle(*diameter))],
        Requirement::Turning(shapes) => shapes.iter().map(|one| shape(*one)).collect(),
        Requirement::FreeBothSides { wider, narrower } => {
            vec![mm("asks-wider-side", *wider), mm("asks-narrower-side", *narrower)]
        }
        Requirement::Zone(zone) => {
            let mut lines = vec![
                Message::new("asks-zone")
                    .with("narrow", zone.sides.0.to_string())
                    .with("wide", zone.sides.1.to_string())
                    .with("depth", zone.depth.to_string()),
                Message::new(match zone.from {
                    ZoneStart::Front => "asks-from-front",
                    ZoneStart::Back => "asks-from-back",
                    ZoneStart::Side => "asks-from-side",
                }),
            ];
            if !zone.holds.is_empty() {
                lines.push(Message::new("asks-may-hold").with("things", kinds(&zone.holds)));
            }
            if zone.clear_of_doors {
                lines.push(Message::new("asks-clear-of-doors"));
            }
            lines
        }
        Requirement::FreeAcross { across, depth, holds } => {
            let mut lines = vec![size(*across, *depth)];
            if !holds.is_empty() {
                lines.push(Message::new("asks-may-hold").with("things", kinds(holds)));
            }
            lines
        }
        Requirement::FixtureSize(short, long) => vec![size(*short, *long)],
        Requirement::Transfer(room) => vec![
            mm("asks-transfer-front", room.front),
            mm("asks-transfer-side", room.side),
            mm("asks-transfer-helper", room.helper),
            mm("asks-transfer-hoist", room.hoist),
        ],
        Requirement::Reach { lowest, bands } => bands
            .iter()
            .map(|band| {
                Message::new("asks-reach")
                    .with("depth", band.depth.to_string())
                    .with("low", lowest.to_string())
                    .with("high", band.highest.to_string())
            })
            .collect(),
        Requirement::KneeSpace { width, height, depth } => vec![
            Message::new("asks-knee-space")
                .with("width", width.to_string())
                .with("height", height.to_string())
                .with("depth", depth.to_string()),
        ],
        Requirement::SeatForLegs { below, above } => {
            vec![Message::new("asks-legs").with("below", below.to_string()).with("above", above.to_string())]
        }
        Requirement::Bar(place) => bar(place),
        Requirement::Projection { heights, .. } => vec![
            limit(),
            Message::new("asks-heights")
                .with("low", heights.0.to_string())
                .with("high", heights.1.to_string()),
        ],
        Requirement::DistanceTo { kinds: things, .. } => {
            vec![limit(), Message::new("asks-distance-to").with("things", kinds(things))]
        }
        Requirement::Ramp(rows) => rows
            .iter()
            .map(|row| {
                let slope = wording::number(row.slope, Quantity::OneIn);
                match (row.rise, row.run) {
                    (0, 0) => Message::new("asks-ramp-slope").with("slope", slope),
                    (0, run) => {
                        Message::new("asks-ramp-run").with("slope", slope).with("run", run.to_string())
                    }
                    (rise, run) => Message::new("asks-ramp")
                        .with("slope", slope)
                        .with("rise", rise.to_string())
                        .with("run", run.to_string()),
                }
            })
            .collect(),
        Requirement::StairPitch { rise, going } => {
            vec![Message::new("asks-pitch").with("rise", rise.to_string()).with("going", going.to_string())]
        }
        Requirement::SameLevel(together) => vec![
            Message::new("asks-same-level")
                .with("rooms", uses(&together.rooms))
                .with("with", uses(&together.with)),
        ],
        Requirement::Near { kinds: things, within, .. } => vec![
            limit(),
            Message::new("asks-near").with("things", kinds(things)).with("within", within.to_string()),
        ],
        Requirement::Has(things) => vec![Message::new("asks-has").with("things", kinds(things))],
        Requirement::Absent => vec![Message::new("asks-absent")],
        Requirement::OpensOutward => vec![Message::new("asks-opens-outward")],
        Requirement::WallHolds => vec![Message::new("asks-wall-holds")],
        Requirement::AnyOf(ways) => {
            let words = ways.iter().filter_map(|way| requirement(way).into_iter().next());
            let first =
                words.reduce(|all, next| Message::new("list-or").with("list", all).with("next", next));
            first.into_iter().collect()
        }
        Requirement::ForLevelsUpTo(highest) => vec![mm("asks-levels", i32::from(*highest))],
        Requirement::NotInHomes => vec![Message::new("note-not-in-homes")],
        Requirement::Attribute(attribute, limit) => vec![
            Message::new("asks-attribute")
                .with("what", Message::new(attribute.message_id()))
                .with("limit", wording::limit(*limit, attribute.quantity())),
        ],
        Requirement::ClearWidth { .. }
        | Requirement::ClearHeight(_)
        | Requirement::DoorsInSeries(_)
        | Requirement::Reveal(_)
        | Requirement::WayToWindow(_)
        | Requirement::FreeInFront(_)
        | Requirement::FreeBeside(_)
        | Requirement::CenterLine(_)
        | Requirement::FromCorner(_)
        | Requirement::SillHeight(_)
        | Requirement::CeilingHeight(_)
        | Requirement::AwayFromWalls(_)
        | Requirement::StairFormula(..)
        | Requirement::Area(_)
        | Requirement::ShortSide(_)
        | Requirement::LongSide(_)
        | Requirement::Daylight(_)
        | Requirement::WorktopLength(_) => vec![limit()],
    }
}

fn allowance(pinch: super::PinchAllowance) -> Message {
    Message::new("asks-pinch").with("width", pinch.width.to_string()).with("length", pinch.length.to_string())
}

fn maneuver(row: &ManeuverRow) -> Message {
    let approach = Message::new(match row.approach {
        Approach::Front => "approach-front",
        Approach::FromHinge => "approach-hinge",
        Approach::FromLatch => "approach-latch",
    });
    Message::new("asks-maneuver")
        .with("approach", approach)
        .with("side", Message::new(side_id(row.side)))
        .with("depth", row.depth.to_string())
        .with("latch", row.latch.to_string())
        .with("hinge", row.hinge.to_string())
}

fn bar(place: &BarPlace) -> Vec<Message> {
    let length = |id, limit| Message::new(id).with("limit", wording::limit(limit, Quantity::Millimeters));
    let parts = [
        place.offset.map(|limit| length("asks-bar-offset", limit)),
        place.length.map(|least| length("asks-bar-length", Limit::AtLeast(least))),
        place.starts.map(|most| length("asks-bar-starts", Limit::AtMost(most))),
        place.reaches.map(|least| length("asks-bar-reaches", Limit::AtLeast(least))),
        place.height.map(|limit| length("asks-bar-height", limit)),
        place.above_seat.map(|limit| length("asks-bar-above-seat", limit)),
    ];
    parts.into_iter().flatten().collect()
}

fn shape(shape: FloorShape) -> Message {
    let two = |id, a: i32, b: i32| Message::new(id).with("a", a.to_string()).with("b", b.to_string());
    match shape {
        FloorShape::Circle(size) => Message::new("shape-circle").with("a", size.to_string()),
        FloorShape::Square(side) => two("shape-rectangle", side, side),
        FloorShape::Rectangle(a, b) => two("shape-rectangle", a, b),
        FloorShape::Ellipse(a, b) => two("shape-ellipse", a, b),
        FloorShape::TShape { side, arm } => two("shape-t", side, arm),
    }
}

const fn side_id(side: DoorSide) -> &'static str {
    match side {
        DoorSide::Pull => "side-pull",
        DoorSide::Push => "side-push",
        DoorSide::Both => "side-both",
    }
}

const fn edge_id(edge: DoorEdge) -> &'static str {
    match edge {
        DoorEdge::Latch => "edge-latch",
        DoorEdge::Hinge => "edge-hinge",
    }
}

const fn landing_id(side: LandingSide) -> &'static str {
    match side {
        LandingSide::Inside => "side-inside",
        LandingSide::Outside => "side-outside",
    }
}

fn uses(uses: &[Use]) -> Message {
    list(uses.iter().map(|room| Message::new(room.0.message_id())))
}

fn kinds(kinds: &[FixtureKind]) -> Message {
    list(kinds.iter().map(|kind| Message::new(kind.message_id())))
}

/// Words one after the other: 床、护理床.
pub(super) fn list(words: impl Iterator<Item = Message>) -> Message {
    words
        .reduce(|all, next| Message::new("list-more").with("list", all).with("next", next))
        .unwrap_or(Message::new("value-none"))
}
