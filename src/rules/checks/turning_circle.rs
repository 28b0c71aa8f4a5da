//! Room to turn a chair.
//!
//! - Measures: the diameter of the largest circle on the room's free floor, doors standing open.
//! - How: exactly, on the medial axis of the free floor.
//! - Source: GB 50763-2012 3.5.3, 3.9, 3.11: a circle of 1,500.

use super::{CheckContext, Finding, Mark, Measured, Rule, measured};
use crate::plan::{ElementId, Origin};
use crate::units::Length;

pub(super) fn judge(
    cx: &CheckContext<'_>,
    rule: &Rule,
    element: ElementId,
    diameter: i32,
) -> Option<Finding> {
    let ElementId::Room(id) = element else { return None };
    let level = cx.level_of(element)?;
    let room = level.geometry.room(id)?;
    let circle = level.free().largest_circle(&room.outline);
    let found = circle.as_ref().map_or(0.0, |circle| circle.diameter().to_mm());
    // Rounded down, so that a circle that is a hair too small is not called large enough.
    let value = libm::floor(found + Length::TOLERANCE_MM) as i32;
    let mut finding = measured(cx, rule, element, Measured::exact(value, Origin::Derived));
    let center =
        circle.as_ref().map(|circle| circle.center).or_else(|| room.outline.bounds().map(|b| b.center()))?;
    let fits = circle.map(|circle| (circle.center, circle.diameter().to_mm()));
    finding.marks = vec![Mark::Circle { center, wanted: f64::from(diameter), fits }];
    Some(finding)
}
