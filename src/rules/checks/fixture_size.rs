//! How large a fixture is: a shower tray, a place for a chair.
//!
//! - Measures: the short and the long side of its footprint, as drawn.
//! - Met: both reach their limits. Not met: the one that lacks more is shown.
//! - Source: ADA 608.2; Approved Document M diagrams 2.5, 3.10, 3.11 and 3.25; DIN 18040-2.

use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId};
use crate::rules::Limit;

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, short: i32, long: i32) -> Option<Outcome> {
    let fixture = super::free_floor::fixture(cx, element)?;
    let (width, depth) = (fixture.width.to_f64(), fixture.depth.to_f64());
    let sides = [(width.min(depth), short), (width.max(depth), long)];
    sides
        .map(|(size, least)| cx.on_plan(size, Limit::AtLeast(least), element, Attribute::SizeOff))
        .into_iter()
        .max_by_key(Outcome::distance_to_met)
}
