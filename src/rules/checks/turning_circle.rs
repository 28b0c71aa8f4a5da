//! Room to turn a chair.
//!
//! - Measures: the diameter of the largest circle on the room's free floor, doors standing open.
//! - How: exactly, on the medial axis of the free floor.
//! - Source: GB 50763-2012 3.5.3, 3.9, 3.11: a circle of 1,500; other documents other diameters.

use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId, Quantity};
use crate::rules::{Limit, Mark, Verdict};

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, diameter: i32) -> Option<Outcome> {
    let ElementId::Room(id) = element else { return None };
    let limit = Limit::AtLeast(diameter);
    if cx.home.is_schematic() {
        return Some(Outcome::bare(Verdict::CannotTell, limit, Quantity::Millimeters).note("note-not-drawn"));
    }
    let level_id = cx.home.plan.level_of(element)?;
    let level = cx.home.level(level_id)?;
    let room = level.geometry.room(id)?;
    let circle = level.circle(id);
    let found = circle.as_ref().map_or(0.0, |circle| circle.diameter().to_mm());
    let center =
        circle.as_ref().map(|circle| circle.center).or_else(|| room.outline.bounds().map(|b| b.center()))?;
    let fits = circle.map(|circle| (circle.center, circle.diameter().to_mm()));
    Some(cx.on_plan(found, limit, element, Attribute::TurnOff).mark(Mark::Circle {
        center,
        wanted: f64::from(diameter),
        fits,
    }))
}
