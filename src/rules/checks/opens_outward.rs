//! A bathroom door that does not open into the room.
//!
//! - Why: a person who has fallen behind an inward door blocks it.
//! - Met: the door slides, folds, or swings to the other side; or there is no leaf.
//! - Cannot tell: the plan only lists rooms, so nobody knows how the door hangs.
//! - Source: GB 50763-2012 3.9.2, 3.9.3 for public toilets, a reference at home; Approved Document M 2.27.

use super::{CheckContext, Outcome};
use crate::plan::geometry::side_of_room;
use crate::plan::{ElementId, Origin, Quantity};
use crate::rules::{Limit, Measured, Verdict};

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId) -> Option<Outcome> {
    let ElementId::Opening(id) = element else { return None };
    let opening = cx.home.plan.openings.get(&id)?;
    let limit = Limit::Is(true);
    if cx.home.is_schematic() {
        return Some(Outcome::bare(Verdict::CannotTell, limit, Quantity::YesNo).note("note-not-drawn"));
    }
    let inward = match opening.door() {
        Some(door) if door.operation.swings() => {
            let wall = cx.home.plan.walls.get(&opening.wall)?;
            let level = cx.home.level_of(element)?;
            side_of_room(&level.geometry, wall, opening, cx.home.room_of(element)?) == Some(door.swing)
        }
        _ => false,
    };
    Some(Outcome::of(Measured::exact(i32::from(!inward), Origin::Derived), limit, Quantity::YesNo))
}
