//! A bathroom door that does not open into the room.
//!
//! - Why: a person who has fallen behind an inward door blocks it.
//! - Met: the door slides, folds, or swings to the other side; or there is no leaf.
//! - Source: GB 50763-2012 3.9.2, 3.9.3 for public toilets; a reference at home.

use super::{CheckContext, Finding, Measured, Rule, measured};
use crate::plan::geometry::side_of_room;
use crate::plan::{ElementId, Origin};

pub(super) fn judge(cx: &CheckContext<'_>, rule: &Rule, element: ElementId) -> Option<Finding> {
    let ElementId::Opening(id) = element else { return None };
    let opening = cx.plan.openings.get(&id)?;
    let inward = match opening.door() {
        Some(door) if door.operation.swings() => {
            let wall = cx.plan.walls.get(&opening.wall)?;
            let level = cx.level_of(element)?;
            side_of_room(&level.geometry, wall, opening, cx.room_of(element)?) == Some(door.swing)
        }
        _ => false,
    };
    Some(measured(cx, rule, element, Measured::exact(i32::from(!inward), Origin::Derived)))
}
