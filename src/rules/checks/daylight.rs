//! Daylight: the room's window area to its floor area.
//!
//! - Measures: the holes of all windows in the room's walls, as drawn, against the floor.
//! - Not met: also when the room has no window.
//! - Source: GB 50096 7.1 and GB 50033, withdrawn for new housing by GB 55038.

use super::{CheckContext, Outcome};
use crate::plan::{ElementId, Origin, Quantity};
use crate::rules::{Limit, Measured, Verdict};

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, most: i32) -> Option<Outcome> {
    let ElementId::Room(id) = element else { return None };
    let limit = Limit::AtMost(most.saturating_mul(10));
    if cx.home.is_schematic() {
        return Some(Outcome::bare(Verdict::CannotTell, limit, Quantity::OneIn).note("note-not-drawn"));
    }
    let plan = cx.home.plan;
    let level = cx.home.level_of(element)?;
    let room = level.geometry.room(id)?;
    let windows: f64 = plan
        .openings
        .values()
        .filter(|opening| !opening.is_passable())
        .filter(|opening| {
            plan.walls.get(&opening.wall).is_some_and(|wall| {
                let (left, right) = level.geometry.rooms_beside(wall, opening);
                [left, right].into_iter().flatten().any(|side| side.id == Some(id))
            })
        })
        .map(|opening| opening.width.to_f64() * opening.height.to_f64())
        .sum();
    if windows <= 0.0 {
        return Some(Outcome::bare(Verdict::NotMet, limit, Quantity::OneIn).note("note-no-window-here"));
    }
    let tenths = |ratio: f64| libm::ceil(ratio * 10.0 - 1e-6) as i32;
    let ratio = room.outline.area() / windows;
    // Window and floor are each off by the drawing's error on two sides.
    let share = 2.0 * cx.home.tolerance().to_f64() / 1000.0;
    let value = Measured {
        value: tenths(ratio),
        low: tenths(ratio * (1.0 - share)),
        high: tenths(ratio * (1.0 + share)),
        origin: Origin::Derived,
    };
    Some(Outcome::of(value, limit, Quantity::OneIn))
}
