//! Height of a window's sill.
//!
//! - Measures: the sill as surveyed, else as drawn.
//! - Source: GB 50096 for guards at low sills; Approved Document M 2.24 for a view from a seat.

use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId};
use crate::rules::Limit;

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, limit: Limit) -> Option<Outcome> {
    let ElementId::Opening(id) = element else { return None };
    let opening = cx.home.plan.openings.get(&id)?;
    if let Some(value) = cx.measured(element, Attribute::SillHeight) {
        return Some(Outcome::length(value, limit).waiting_for(element, Attribute::SillHeight));
    }
    let mut outcome = cx.on_plan(opening.sill.to_f64(), limit, element, Attribute::SizeOff);
    for missing in &mut outcome.missing {
        missing.attribute = Attribute::SillHeight;
    }
    Some(outcome)
}
