//! A threshold: how high, and whether it is beveled where it must be.
//!
//! - Measures: the height above the lower floor beside it, and whether its edges are beveled or ramped.
//! - Met: it is no higher than where a bevel begins to be asked for; or no higher than the limit and beveled.
//! - Not met: it is higher than the limit, or needs a bevel and has none; the limit shown is then the one that
//!   applies without a bevel.
//! - Source: GB 55019-2021 2.5.3; Approved Document M appendix A; ADA 404.2.5.

use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId, Quantity};
use crate::rules::{Limit, Missing, Verdict};

pub(super) fn judge(
    cx: &CheckContext<'_>,
    element: ElementId,
    at_most: i32,
    bevel_above: i32,
) -> Option<Outcome> {
    let ElementId::Opening(id) = element else { return None };
    cx.home.plan.openings.get(&id)?;
    let limit = Limit::AtMost(at_most);
    let missing = |attribute| Missing { element, attribute };
    let Some(height) = cx.measured(element, Attribute::ThresholdHeight) else {
        let all = vec![missing(Attribute::ThresholdHeight)];
        return Some(Outcome::unknown(limit, Quantity::Millimeters, all));
    };
    let flat = Outcome::length(height, Limit::AtMost(bevel_above));
    let low = Outcome::length(height, limit);
    if flat.verdict == Verdict::Met {
        return Some(low);
    }
    if low.verdict == Verdict::NotMet {
        return Some(low);
    }
    Some(match cx.surveyed(element, Attribute::ThresholdBeveled).value() {
        Some(0) => flat.waiting_for(element, Attribute::ThresholdHeight),
        Some(_) => low.waiting_for(element, Attribute::ThresholdHeight),
        None => {
            let mut outcome = Outcome { verdict: Verdict::CannotTell, ..low };
            outcome.missing = vec![missing(Attribute::ThresholdBeveled)];
            if flat.verdict == Verdict::CannotTell {
                outcome.missing.push(missing(Attribute::ThresholdHeight));
            }
            outcome
        }
    })
}
