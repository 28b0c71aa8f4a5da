//! Free space for the knees under a basin or a worktop: width, height and depth at once.
//!
//! - Measures: the three as surveyed.
//! - Met: all three reach their limits. Not met: one does not; the one that lacks most is shown.
//! - Cannot tell: one of them is not known and none of the others fails.
//! - Source: GB 50763-2012 3.9.4; ADA 306.3 and 606; DIN 18040-2.

use super::{CheckContext, Outcome, attribute};
use crate::plan::{Attribute, ElementId};
use crate::rules::{Limit, Verdict};

pub(super) fn judge(
    cx: &CheckContext<'_>,
    element: ElementId,
    width: i32,
    height: i32,
    depth: i32,
) -> Outcome {
    let parts =
        [(Attribute::KneeHeight, height), (Attribute::KneeWidth, width), (Attribute::KneeDepth, depth)]
            .map(|(which, least)| attribute::judge(cx, element, which, Limit::AtLeast(least)));
    let missing: Vec<_> = parts.iter().flat_map(|part| part.missing.clone()).collect();
    let [first, rest @ ..] = parts;
    let mut worst = rest.into_iter().fold(first, |worst, part| {
        if part.distance_to_met() > worst.distance_to_met() { part } else { worst }
    });
    if worst.verdict == Verdict::CannotTell {
        worst.missing = missing;
    }
    worst
}
