//! A surveyed attribute within a limit: heights, types, light, temperature.
//!
//! - Measures: nothing itself; reads what was surveyed, with its tolerance.
//! - Met and not met: the value with its tolerance lies wholly on one side of the limit.
//! - Cannot tell: the attribute is unknown, or so near the limit that the tolerance decides.
//! - A threshold of no height needs no bevel: the bevel question is answered by the height.

use super::{CheckContext, Finding, Measured, Rule, Verdict, blank, measured};
use crate::plan::{Attribute, ElementId, Quantity, Surveyed};
use crate::rules::Missing;
use crate::units::Mm;

pub(super) fn judge(cx: &CheckContext<'_>, rule: &Rule, element: ElementId, attribute: Attribute) -> Finding {
    let value =
        cx.plan.attributes_of(element).map_or(Surveyed::Unknown, |attributes| attributes.get(attribute));
    let mut finding = match value {
        Surveyed::Unknown => blank(cx, rule, element, Verdict::CannotTell),
        Surveyed::Known { value, origin, tolerance } => {
            // Tolerances are lengths; a yes stays a yes.
            let tolerance = if attribute.quantity() == Quantity::Millimeters { tolerance } else { Mm::ZERO };
            // Nothing is lower than the floor.
            let mut range = Measured::within(value, tolerance, origin);
            range.low = range.low.max(value.min(0));
            measured(cx, rule, element, if value == 0 { Measured::exact(0, origin) } else { range })
        }
    };
    if finding.verdict == Verdict::CannotTell {
        finding.missing = vec![Missing { element, attribute }];
    }
    finding
}
