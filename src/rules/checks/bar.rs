//! A grab bar in its place: how far from the fixture's center line, how long, from where to where, how high.
//!
//! - Measures: each bar of the room near the fixture: beside it, running from back to front; or behind it, running
//!   across. Lengths and distances come from the plan, heights from the survey.
//! - Met: one bar keeps to all that is asked. Not met: none does; what lacks least at the best bar is shown.
//! - Not applicable: there is no bar; the rule on having one says so.
//! - Source: GB 50763-2012 3.9.2(3); GB 55019-2021 3.1.8; ADA 604.5; DIN 18040-2.

use super::{CheckContext, Outcome};
use crate::geom::OrientedRect;
use crate::plan::{Attribute, ElementId, Fixture, FixtureKind, Quantity};
use crate::rules::{BarPlace, Limit, Missing, Verdict};

/// A bar farther from the fixture than this belongs to something else.
const REACH: f64 = 900.0;

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, place: &BarPlace) -> Option<Outcome> {
    let fixture = super::free_floor::fixture(cx, element)?;
    let body = fixture.footprint();
    let bars = cx.home.plan.fixtures.iter().filter(|(id, bar)| {
        matches!(bar.kind, FixtureKind::GrabBar | FixtureKind::FoldingBar)
            && bar.level == fixture.level
            && cx.home.room_of(ElementId::Fixture(**id)) == cx.home.room_of(element)
            && is_at(&body, &bar.footprint(), place.behind)
    });
    let best = bars
        .map(|(&id, bar)| judge_bar(cx, element, fixture, ElementId::Fixture(id), bar, place))
        .min_by_key(Outcome::distance_to_met);
    Some(best.unwrap_or_else(|| {
        Outcome::not_applicable(Limit::Count(1), Quantity::Pieces, "note-no-bar-to-judge")
    }))
}

/// Whether a bar lies beside the fixture, or behind it.
fn is_at(body: &OrientedRect, bar: &OrientedRect, behind: bool) -> bool {
    let (along, to_front) = body.local(bar.center);
    if behind {
        to_front < 0.0 && along.abs() <= body.width / 2.0 + REACH
    } else {
        along.abs() > 1.0
            && along.abs() <= body.width / 2.0 + REACH
            && to_front.abs() <= body.depth / 2.0 + REACH
    }
}

fn judge_bar(
    cx: &CheckContext<'_>,
    element: ElementId,
    fixture: &Fixture,
    bar_element: ElementId,
    bar: &Fixture,
    place: &BarPlace,
) -> Outcome {
    let (body, footprint) = (fixture.footprint(), bar.footprint());
    let locals = footprint.corners().map(|corner| body.local(corner));
    let back = -body.depth / 2.0;
    let starts = locals.iter().map(|(_, to_front)| to_front - back).fold(f64::MAX, f64::min);
    let ends = locals.iter().map(|(_, to_front)| to_front - back).fold(f64::MIN, f64::max);
    let (center, _) = body.local(footprint.center);
    let drawn = |mm: f64, limit: Limit| cx.on_plan(mm, limit, bar_element, Attribute::SizeOff);
    let mut parts = Vec::new();
    if let Some(limit) = place.offset {
        parts.push(drawn(center.abs(), limit).dimension(body.place(0.0, 0.0), body.place(center, 0.0)));
    }
    if let Some(least) = place.length {
        parts.push(drawn(bar.width.max(bar.depth).to_f64(), Limit::AtLeast(least)));
    }
    if let Some(most) = place.starts {
        parts.push(drawn(starts.max(0.0), Limit::AtMost(most)));
    }
    if let Some(least) = place.reaches {
        parts.push(drawn(ends.max(0.0), Limit::AtLeast(least)));
    }
    if let Some(limit) = place.height {
        parts.push(height(cx, bar_element, 0, limit));
    }
    if let Some(limit) = place.above_seat {
        parts.push(match cx.measured(element, Attribute::SeatHeight) {
            Some(seat) => height(cx, bar_element, seat.value, limit),
            None => {
                let missing = vec![Missing { element, attribute: Attribute::SeatHeight }];
                Outcome::unknown(limit, Quantity::Millimeters, missing)
            }
        });
    }
    let missing: Vec<_> = parts.iter().flat_map(|part| part.missing.clone()).collect();
    let worst = parts
        .into_iter()
        .reduce(|worst, part| if part.distance_to_met() > worst.distance_to_met() { part } else { worst });
    let mut worst = worst.unwrap_or_else(|| Outcome::bare(Verdict::Met, Limit::Count(1), Quantity::Pieces));
    if worst.verdict == Verdict::CannotTell {
        worst.missing = missing;
    }
    worst
}

/// The height of a bar's top above the floor or above a seat.
fn height(cx: &CheckContext<'_>, bar: ElementId, above: i32, limit: Limit) -> Outcome {
    match cx.measured(bar, Attribute::BarHeight) {
        Some(mut value) => {
            value.value -= above;
            value.low -= above;
            value.high -= above;
            Outcome::length(value, limit).waiting_for(bar, Attribute::BarHeight)
        }
        None => {
            let missing = vec![Missing { element: bar, attribute: Attribute::BarHeight }];
            Outcome::unknown(limit, Quantity::Millimeters, missing)
        }
    }
}
