//! One of several requirements is enough.
//!
//! - Met: one of them is met. Not met: none is, and the one that is nearest to being met is shown.
//! - Cannot tell: none is met, and one could be; all that would have to be measured is listed.
//! - Source: clauses that leave a choice, such as a circle or a T to turn in.

use super::{CheckContext, Outcome};
use crate::plan::ElementId;
use crate::rules::{Requirement, Verdict};

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, ways: &[Requirement]) -> Option<Outcome> {
    let outcomes: Vec<Outcome> = ways.iter().filter_map(|way| super::judge(cx, way, element)).collect();
    let mut best = outcomes.iter().min_by_key(|outcome| outcome.distance_to_met())?.clone();
    if best.verdict == Verdict::CannotTell {
        best.missing.clear();
        for missing in outcomes.iter().flat_map(|outcome| &outcome.missing) {
            if !best.missing.contains(missing) {
                best.missing.push(*missing);
            }
        }
    }
    Some(best)
}
