//! Clear width of a door by the width of the corridor before it.
//!
//! - Measures: the clear width from leaf to frame, and the free depth straight before the door on the side
//!   one comes from.
//! - How: the deepest row of the table that the corridor reaches decides how wide the door must be. Before a
//!   door at the end of a corridor the depth is great, so the smallest door is enough: that is the head-on case.
//! - Met: the door is as wide as its row asks. Not met: it is not, or the corridor is narrower than every row.
//! - Source: Approved Document M volume 1, tables 1.1 and 2.1.

use super::clear_width::clear;
use super::doorway::Doorway;
use super::strip::Counts;
use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId, Quantity};
use crate::rules::{DoorAtCorridor, LandingSide, Limit};

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, pairs: &[DoorAtCorridor]) -> Option<Outcome> {
    let doorway = Doorway::of(cx, element)?;
    let side = doorway.landing_side(cx, LandingSide::Outside);
    let widest = pairs.first()?;
    let narrowest = pairs.last()?;
    if cx.home.is_schematic() {
        let limit = Limit::AtLeast(widest.door);
        return Some(Outcome::unknown(limit, Quantity::Millimeters, Vec::new()).note("note-not-drawn"));
    }
    let strip = side.strip(0.0, 0.0);
    let depth = cx.reach(doorway.level, &strip, Counts::Walls, |_| false).distance;
    let row = pairs.iter().find(|pair| depth + 1e-6 >= f64::from(pair.corridor));
    let Some(row) = row else {
        let limit = Limit::AtLeast(narrowest.corridor);
        let outcome = cx.on_plan(depth, limit, element, Attribute::GapOff);
        return Some(outcome.dimension(strip.place(0.0), strip.place(depth)).note("note-corridor-decides"));
    };
    let limit = Limit::AtLeast(row.door);
    let outcome = match clear(cx, element, doorway.opening) {
        Some(value) => Outcome::length(value, limit).waiting_for(element, Attribute::ClearWidth),
        None => Outcome::unknown(limit, Quantity::Millimeters, Vec::new()),
    };
    Some(outcome.dimension(side.clear[0], side.clear[1]))
}
