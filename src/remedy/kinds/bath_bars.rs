//! A grab bar at the shower or at the bath.
//!
//! - Clears: no bar within reach of the shower or bath.
//! - Height: horizontal part at 700, vertical part up to 1,400 (GB 50763-2012 3.10.2, from memory).
//! - Goods: C02 at the shower, C01 at the bath.

use crate::edit::fixtures;
use crate::plan::FixtureKind;
use crate::remedy::context::{Candidate, Site};
use crate::remedy::mounting::Wanted;
use crate::rules::{Finding, Requirement};
use crate::units::Mm;

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Near { kinds, .. } = requirement else { return Vec::new() };
    let Some((_, bath)) = site.fixture(finding.element) else { return Vec::new() };
    let product = match bath.kind {
        FixtureKind::Shower => "C02",
        FixtureKind::Bathtub => "C01",
        _ => return Vec::new(),
    };
    if !kinds.contains(&FixtureKind::GrabBar) {
        return Vec::new();
    }
    let mut wanted = Wanted::usual(FixtureKind::GrabBar);
    wanted.top = Mm(1400);
    let body = bath.footprint();
    let places = [body.place(body.width / 2.0, 0.0), body.place(-body.width / 2.0, 0.0), body.center];
    places
        .into_iter()
        .filter_map(|near| site.on_wall_near(finding.element, near, &wanted))
        .map(|bar| {
            let step = fixtures::place(site.plan, bar);
            super::with_wall_condition(
                site,
                Candidate::new(finding, "remedy-bath-bars", step).supply(product, 1),
            )
        })
        .collect()
}
