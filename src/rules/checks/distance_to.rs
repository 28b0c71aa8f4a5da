//! How far something is from the nearest thing of another kind, on the plan: an alarm from the hob.
//!
//! - Measures: from its middle to the nearest edge of the other thing's outline; nothing when it is right above.
//! - Not applicable: there is no such other thing.
//! - Source: CJJ/T 146-2011 for gas alarms.

use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId, FixtureKind, Quantity};
use crate::rules::Limit;

pub(super) fn judge(
    cx: &CheckContext<'_>,
    element: ElementId,
    kinds: &[FixtureKind],
    limit: Limit,
) -> Option<Outcome> {
    let fixture = super::free_floor::fixture(cx, element)?;
    let center = fixture.footprint().center;
    let nearest = cx
        .home
        .plan
        .fixtures
        .values()
        .filter(|other| other.level == fixture.level && kinds.contains(&other.kind))
        .map(|other| {
            let outline = other.footprint().polygon();
            let edge = outline
                .edges()
                .map(|edge| edge.nearest(center))
                .min_by(|a, b| (a - center).norm().total_cmp(&(b - center).norm()));
            let distance = if outline.contains(center) { 0.0 } else { outline.distance_to_edge(center) };
            (distance, edge.unwrap_or(center))
        })
        .min_by(|a, b| a.0.total_cmp(&b.0));
    let Some((distance, edge)) = nearest else {
        return Some(Outcome::not_applicable(limit, Quantity::Millimeters, "note-not-in-this-home"));
    };
    Some(cx.on_plan(distance, limit, element, Attribute::SizeOff).dimension(center, edge))
}
