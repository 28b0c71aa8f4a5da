//! How far something on the ceiling is from the walls, where air stands still.
//!
//! - Measures: from its middle to the nearest wall face of the room.
//! - Source: GB 50116 for smoke alarms.

use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId};
use crate::rules::Limit;

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, least: i32) -> Option<Outcome> {
    let fixture = super::free_floor::fixture(cx, element)?;
    let center = fixture.footprint().center;
    let room = cx.home.level(fixture.level)?.geometry.room_at(center)?;
    let nearest = room
        .outline
        .edges()
        .map(|edge| edge.nearest(center))
        .min_by(|a, b| (a - center).norm().total_cmp(&(b - center).norm()))?;
    let distance = (nearest - center).norm();
    Some(cx.on_plan(distance, Limit::AtLeast(least), element, Attribute::SizeOff).dimension(center, nearest))
}
