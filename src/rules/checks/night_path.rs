//! Light on the way from bed to toilet at night.
//!
//! - Measures: how many rooms of the way have a night light, of those it passes.
//! - How: the best way's rooms, the first and the last included. A light counts when it is drawn in the room, or
//!   when somebody noted at the room that one comes on.
//! - Met: every room has one. Not met: one has none. Cannot tell: nobody has looked in one of them.
//! - Source: GB 50867-2013 7.3.3 and GB/T 50340-2003 ask for lights on this path (both abolished).

use super::near::seen;
use super::passage::{Trip, between};
use super::{CheckContext, Outcome};
use crate::plan::{ElementId, FixtureKind, Origin, Quantity, RoomId};
use crate::rules::{Limit, Mark, Measured, Missing};

pub(super) fn judge(cx: &CheckContext<'_>, from: &[FixtureKind], to: &[FixtureKind]) -> Outcome {
    let nothing = |note| Outcome::not_applicable(Limit::Count(1), Quantity::Pieces, note);
    let (level, way) = match between(cx, from, to) {
        Trip::Way(level, way) => (level, way),
        Trip::NoWay => return nothing("note-no-way"),
        Trip::Nowhere => return nothing("note-not-in-this-home"),
    };
    let Some(context) = cx.home.level(level) else { return nothing("note-not-in-this-home") };
    let ways = context.ways(cx.home.plan, level);
    let mut rooms: Vec<RoomId> = Vec::new();
    let mut add = |room: Option<RoomId>| {
        if let Some(room) = room
            && !rooms.contains(&room)
        {
            rooms.push(room);
        }
    };
    let path = way.path();
    add(path.first().and_then(|&start| context.geometry.room_at(start)).and_then(|room| room.id));
    for doorway in way.doors.iter().filter_map(|&door| ways.doorway(door)) {
        for room in doorway.rooms.into_iter().flatten() {
            add(context.geometry.rooms[room].id);
        }
    }
    add(path.last().and_then(|&end| context.geometry.room_at(end)).and_then(|room| room.id));
    let mut lit = 0;
    let mut missing = Vec::new();
    for &room in &rooms {
        let element = ElementId::Room(room);
        match seen(cx, element, &[FixtureKind::NightLight], |id| {
            cx.home.room_of(ElementId::Fixture(id)) == Some(room)
        }) {
            Ok(count) if count > 0 => lit += 1,
            Ok(_) => {}
            Err(attribute) => missing.push(Missing { element, attribute }),
        }
    }
    let wanted = i32::try_from(rooms.len()).unwrap_or(i32::MAX).max(1);
    let limit = Limit::Count(wanted);
    let unknown = i32::try_from(missing.len()).unwrap_or(i32::MAX);
    let value =
        Measured { value: lit, low: lit, high: lit.saturating_add(unknown), origin: Origin::Measured };
    let mut outcome = Outcome::of(value, limit, Quantity::Pieces).mark(Mark::Path(path));
    if outcome.verdict == crate::rules::Verdict::CannotTell {
        outcome.missing = missing;
    }
    outcome
}
