//! Free floor across a fixture, its own floor included, from the wall behind it so deep.
//!
//! - Measures: from the center line to both sides, as deep as is asked, to the first thing; both together.
//! - How: exactly; what the rule lets stand there does not count.
//! - Met: both together reach the width, and the floor before the fixture reaches the depth.
//! - Source: ADA 604.3.1: 1,525 from the side wall by 1,420 from the rear wall.

use super::strip::{Counts, Strip};
use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId, FixtureKind};
use crate::rules::{Limit, Verdict};

pub(super) fn judge(
    cx: &CheckContext<'_>,
    element: ElementId,
    across: i32,
    depth: i32,
    holds: &[FixtureKind],
) -> Option<Outcome> {
    let fixture = super::free_floor::fixture(cx, element)?;
    let footprint = fixture.footprint();
    let (along, to_front) = footprint.axes();
    let back = footprint.place(0.0, -footprint.depth / 2.0);
    let ignores = |other: ElementId| {
        let ElementId::Fixture(id) = other else { return false };
        let kind = cx.home.plan.fixtures.get(&id).map(|fixture| fixture.kind);
        other == element || kind.is_some_and(|kind| holds.contains(&kind))
    };
    let half = footprint.width / 2.0;
    let before = Strip { origin: back, outward: to_front, from: -half, to: half };
    let hit = cx.reach(fixture.level, &before, Counts::All, ignores);
    let by_depth = cx
        .on_plan(hit.distance, Limit::AtLeast(depth), element, Attribute::ZoneOff)
        .dimension(back, before.place(hit.distance))
        .because_of(hit.element);
    if by_depth.verdict != Verdict::Met {
        return Some(by_depth);
    }
    let sides = [along, -along].map(|away| {
        let strip = Strip::beside(back, away, to_front, f64::from(depth));
        (cx.reach(fixture.level, &strip, Counts::All, ignores), away)
    });
    let middle = back + to_front * (f64::from(depth) / 2.0);
    let ends = sides.map(|(hit, away)| middle + away * hit.distance);
    let free = sides[0].0.distance + sides[1].0.distance;
    // What stands on the narrower side is what one could move.
    let nearer = if sides[0].0.distance < sides[1].0.distance { sides[0].0 } else { sides[1].0 };
    Some(
        cx.on_plan(free, Limit::AtLeast(across), element, Attribute::ZoneOff)
            .dimension(ends[1], ends[0])
            .because_of(nearer.element),
    )
}
