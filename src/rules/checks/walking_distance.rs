//! How far one walks from one thing to another, such as from bed to toilet at night.
//!
//! - Measures: the length of the best way along the middle of the free floor; the ends are where the user stands.
//! - Met: no longer than the limit. Not met: also when there is no way.
//! - Source: our own working value; HOME FAST asks whether the toilet is near the bedroom and names no figure.

use super::passage::{Trip, between, no_way};
use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId, FixtureKind, Quantity};
use crate::rules::{Limit, Mark, Verdict};

pub(super) fn judge(
    cx: &CheckContext<'_>,
    from: &[FixtureKind],
    to: &[FixtureKind],
    at_most: i32,
) -> Outcome {
    let limit = Limit::AtMost(at_most);
    match between(cx, from, to) {
        Trip::Way(_, way) => {
            cx.on_plan(way.length, limit, ElementId::Home, Attribute::SizeOff).mark(Mark::Path(way.path()))
        }
        Trip::NoWay => Outcome { verdict: Verdict::NotMet, measured: None, ..no_way(cx, limit) },
        Trip::Nowhere => Outcome::not_applicable(limit, Quantity::Millimeters, "note-not-in-this-home"),
    }
}
