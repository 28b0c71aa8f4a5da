//! A seat as high as this person's lower leg is long, so that the feet stand flat and the hips are no lower than the
//! knees.
//!
//! - Measures: the surveyed height of the seat, against the length from sole to hollow of the knee.
//! - Not applicable: nobody measured the leg; the rule on seat heights for everybody remains.
//! - Source: practice value T01 of the standards notes; the span is our own working value.

use super::{CheckContext, Outcome, attribute};
use crate::plan::{Attribute, ElementId, Quantity};
use crate::rules::Limit;

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, below: i32, above: i32) -> Outcome {
    let Some(leg) = cx.person.lower_leg else {
        let limit = Limit::Between(-below, above);
        return Outcome::not_applicable(limit, Quantity::Millimeters, "note-leg-not-measured");
    };
    let limit = Limit::Between(leg.0.saturating_sub(below), leg.0.saturating_add(above));
    attribute::judge(cx, element, Attribute::SeatHeight, limit).note("note-for-own-legs")
}
