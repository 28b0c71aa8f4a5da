//! A surveyed attribute within a limit: heights, types, light, temperature.
//!
//! - Measures: nothing itself; reads what was surveyed, with its tolerance.
//! - Met and not met: the value with its tolerance lies wholly on one side of the limit.
//! - Cannot tell: the attribute is unknown, or so near the limit that the tolerance decides.

use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId};
use crate::rules::{Limit, Missing};

pub(super) fn judge(
    cx: &CheckContext<'_>,
    element: ElementId,
    attribute: Attribute,
    limit: Limit,
) -> Outcome {
    let quantity = attribute.quantity();
    match cx.measured(element, attribute) {
        Some(value) => Outcome::of(value, limit, quantity).waiting_for(element, attribute),
        None => Outcome::unknown(limit, quantity, vec![Missing { element, attribute }]),
    }
}
