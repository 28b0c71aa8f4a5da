//! Grab bars at the toilet: on the wall beside it where that is near, else folding bars at its back wall.
//!
//! - Clears: no bar, or one too few, beside the toilet.
//! - Heights: horizontal bar at 700, folding bars at the same height (GB 50763-2012 3.9.2).
//! - Goods: C02 for an L bar on the side wall, C03 for a folding bar.
//! - Condition: a light or hollow wall needs a back plate.

use crate::edit::fixtures;
use crate::geom::OrientedRect;
use crate::locale::Message;
use crate::plan::FixtureKind;
use crate::remedy::context::{Candidate, Site};
use crate::remedy::mounting::Wanted;
use crate::rules::{Finding, Requirement};
use crate::units::Mm;

/// A bar on a side wall farther from the bowl's edge than this is out of reach.
const SIDE_WALL_REACH: f64 = 450.0;

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Near { kinds, count, .. } = requirement else { return Vec::new() };
    let Some((_, toilet)) = site.fixture(finding.element) else { return Vec::new() };
    if !matches!(toilet.kind, FixtureKind::Toilet | FixtureKind::SquatPan)
        || !kinds.contains(&FixtureKind::GrabBar)
    {
        return Vec::new();
    }
    let there = finding.measured.map_or(0, |measured| measured.value);
    let missing = usize::try_from(count - there).unwrap_or(0);
    let body = toilet.footprint();
    let (width, depth) = (body.width, body.depth);
    // The two sides of the bowl; the side wall that is nearer comes first.
    let mut bars: Vec<(f64, crate::plan::Fixture, &'static str)> = Vec::new();
    for side in [-1.0, 1.0] {
        let edge = body.place(side * width / 2.0, depth * 0.1);
        let mut wanted = Wanted::usual(FixtureKind::GrabBar);
        (wanted.width, wanted.top) = (Mm(700), Mm(1400));
        let on_side_wall = site.on_wall_near(
            finding.element,
            body.place(side * (width / 2.0 + 300.0), depth * 0.1),
            &wanted,
        );
        let near = on_side_wall.filter(|bar| {
            let (along, to_front) = body.local(crate::geom::point(bar.center));
            along * side > width / 2.0
                && along.abs() - width / 2.0 <= SIDE_WALL_REACH
                && to_front.abs() <= depth
                && is_along(&body, &bar.footprint())
        });
        match near {
            Some(bar) => bars.push(((crate::geom::point(bar.center) - edge).norm(), bar, "C02")),
            None => {
                let folding = Wanted::usual(FixtureKind::FoldingBar);
                let back = body.place(side * (width / 2.0 + 130.0), -depth / 2.0);
                if let Some(bar) = site.on_wall_near(finding.element, back, &folding) {
                    bars.push((1000.0, bar, "C03"));
                }
            }
        }
    }
    bars.sort_by(|a, b| a.0.total_cmp(&b.0));
    (missing.max(1)..=bars.len().min(2))
        .map(|n| {
            let mut step = crate::edit::Transaction::new(Message::new("remedy-toilet-bars"), Vec::new());
            let mut plan = site.plan.clone();
            let mut candidate_supplies = Vec::new();
            for (_, bar, product) in bars.iter().take(n) {
                let placed = fixtures::place(&plan, bar.clone());
                placed.apply(&mut plan);
                step.changes.extend(placed.changes);
                candidate_supplies.push(*product);
            }
            let mut candidate = Candidate::new(finding, "remedy-toilet-bars", step);
            for product in candidate_supplies {
                candidate = candidate.supply(product, 1);
            }
            super::with_wall_condition(site, candidate)
        })
        .collect()
}

/// Whether a bar runs from back to front, beside the bowl.
fn is_along(body: &OrientedRect, bar: &OrientedRect) -> bool {
    bar.axes().0.dot(&body.axes().1).abs() > 0.9
}
