//! From the middle of a toilet to the wall beside it, where a bar can be fixed.
//!
//! - Measures: from the center line to the face of the nearest wall on either side, over the depth of the bowl.
//! - Not applicable: no wall stands within arm's reach, so a bar hangs from the wall behind.
//! - Source: ADA 604.2; Approved Document M diagrams 2.5, 3.10, 3.11; practice value T11.

use super::strip::{Counts, FAR, Strip};
use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId, Quantity};
use crate::rules::Limit;

/// A wall farther away than this is nobody's side wall.
const ARM: f64 = 1200.0;

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, limit: Limit) -> Option<Outcome> {
    let fixture = super::free_floor::fixture(cx, element)?;
    let footprint = fixture.footprint();
    let (along, to_front) = footprint.axes();
    let back = footprint.place(0.0, -footprint.depth / 2.0);
    let nearest = [along, -along]
        .map(|away| {
            // A hand's breadth off the wall behind, so that its own joints do not count.
            let origin = back + to_front * 100.0;
            let strip = Strip::beside(origin, away, to_front, (footprint.depth - 100.0).max(50.0));
            (cx.reach(fixture.level, &strip, Counts::Walls, |_| false).distance, strip)
        })
        .into_iter()
        .min_by(|a, b| a.0.total_cmp(&b.0))?;
    let (distance, strip) = nearest;
    if distance >= ARM.min(FAR) {
        return Some(Outcome::not_applicable(limit, Quantity::Millimeters, "note-no-side-wall"));
    }
    Some(
        cx.on_plan(distance, limit, element, Attribute::CenterOff)
            .dimension(strip.place(0.0), strip.place(distance)),
    )
}
