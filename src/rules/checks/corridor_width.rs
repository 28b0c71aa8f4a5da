//! The width of a room that one walks through: a passage, a hall.
//!
//! - Measures: for each two doorways of the room, the narrowest place of the widest way between them; the least
//!   of these.
//! - Not applicable: the room has fewer than two doorways.
//! - Source: GB 50096-2011 5.7.1; GB 50763-2012 8.5.2(8); Approved Document M 2.22a, 3.24a.

use super::passage::{no_way, width_of};
use super::{CheckContext, Outcome};
use crate::plan::{ElementId, Quantity};
use crate::rules::{Limit, PinchAllowance};

pub(super) fn judge(
    cx: &CheckContext<'_>,
    element: ElementId,
    at_least: i32,
    pinch: Option<PinchAllowance>,
) -> Option<Outcome> {
    let ElementId::Room(id) = element else { return None };
    let limit = Limit::AtLeast(at_least);
    let level_id = cx.home.plan.level_of(element)?;
    let level = cx.home.level(level_id)?;
    if cx.home.is_schematic() {
        return Some(no_way(cx, limit));
    }
    let place = level.geometry.rooms.iter().position(|room| room.id == Some(id))?;
    let (free, ways) = (level.free(), level.ways(cx.home.plan, level_id));
    let doorways: Vec<_> = ways.of_room(place).map(|(_, doorway)| doorway.id).collect();
    let mut narrowest: Option<Outcome> = None;
    for (index, &one) in doorways.iter().enumerate() {
        for &other in &doorways[index + 1..] {
            let outcome = match ways.within(free, one, other) {
                Some(way) => width_of(cx, level_id, &way, at_least, pinch),
                None => no_way(cx, limit),
            };
            let width = |outcome: &Outcome| outcome.measured.map_or(i32::MAX, |measured| measured.value);
            let is_worse = |known: &Outcome| {
                (outcome.distance_to_met(), -width(&outcome)) > (known.distance_to_met(), -width(known))
            };
            if narrowest.as_ref().is_none_or(is_worse) {
                narrowest = Some(outcome);
            }
        }
    }
    Some(
        narrowest.unwrap_or_else(|| {
            Outcome::not_applicable(limit, Quantity::Millimeters, "note-not-walked-through")
        }),
    )
}
