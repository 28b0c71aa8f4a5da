//! How far a control is from the inner corner of the room, so that a chair gets near it.
//!
//! - Measures: from the control's middle along its wall to the nearest wall that stands out on either side.
//! - Met: at least the limit on the nearer side.
//! - Source: Approved Document M 2.30b, 3.44b; DIN 18040-2.

use super::strip::{Counts, Strip};
use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId};
use crate::rules::Limit;

/// Walls are looked for this deep off the control's own wall.
const DEPTH: f64 = 300.0;

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, least: i32) -> Option<Outcome> {
    let fixture = super::free_floor::fixture(cx, element)?;
    let footprint = fixture.footprint();
    let (along, outward) = footprint.axes();
    let front = footprint.place(0.0, footprint.depth / 2.0);
    let nearest = [along, -along]
        .map(|away| {
            let strip = Strip::beside(front, away, outward, DEPTH);
            (cx.reach(fixture.level, &strip, Counts::Walls, |_| false).distance, strip)
        })
        .into_iter()
        .min_by(|a, b| a.0.total_cmp(&b.0))?;
    let (distance, strip) = nearest;
    Some(
        cx.on_plan(distance, Limit::AtLeast(least), element, Attribute::SideOff)
            .dimension(strip.place(0.0), strip.place(distance)),
    )
}
