//! Clear width of a door.
//!
//! - Measures: from the face of the leaf standing open at a right angle to the opposite frame.
//! - How: as entered on site; else from opening, frame and leaf; else as a range usual for the kind of door.
//! - Met: the whole range reaches the limit. Not met: none of it does. Else: measure it.
//! - Source of the convention: GB 55019-2021 2.5.4 and its commentary.

use super::{CheckContext, Finding, Mark, Measured, Rule, Verdict, measured};
use crate::plan::geometry::door_gap;
use crate::plan::{Attribute, ElementId, clear_width};
use crate::rules::Missing;

pub(super) fn judge(cx: &CheckContext<'_>, rule: &Rule, element: ElementId) -> Option<Finding> {
    let ElementId::Opening(id) = element else { return None };
    let clear = clear_width::of(cx.plan.openings.get(&id)?)?;
    let value = Measured { value: clear.value.0, low: clear.low.0, high: clear.high.0, origin: clear.origin };
    let mut finding = measured(cx, rule, element, value);
    if let Some(gap) = door_gap(cx.plan, id) {
        finding.marks = vec![Mark::Dimension(gap.faces)];
    }
    if finding.verdict == Verdict::CannotTell {
        finding.missing = vec![Missing { element, attribute: Attribute::ClearWidth }];
    }
    Some(finding)
}
