//! A seat in the shower: one that folds against the wall, else a chair.
//!
//! - Clears: nowhere to sit while showering.
//! - Seat at 450 (GB 50763-2012 3.10.2).
//! - Goods: C39 on the wall, C40 as a chair where it narrows nothing.

use crate::edit::fixtures;
use crate::plan::{Attribute, Fixture, FixtureKind};
use crate::remedy::context::{Candidate, Site, fitted};
use crate::remedy::mounting::Wanted;
use crate::rules::{Finding, Requirement};
use crate::units::Mm;

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Near { kinds, .. } = requirement else { return Vec::new() };
    let Some((_, shower)) = site.fixture(finding.element) else { return Vec::new() };
    if !kinds.contains(&FixtureKind::ShowerSeat) {
        return Vec::new();
    }
    let mut candidates = Vec::new();
    let mut wanted = Wanted::usual(FixtureKind::ShowerSeat);
    (wanted.bottom, wanted.top) = (Mm(400), Mm(450));
    let body = shower.footprint();
    if let Some(mut seat) = site.on_wall_near(finding.element, body.center, &wanted) {
        seat.attributes.set(Attribute::SeatHeight, fitted(450));
        let step = fixtures::place(site.plan, seat);
        let candidate = Candidate::new(finding, "remedy-wall-seat", step).supply("C39", 1);
        candidates.push(super::with_wall_condition(site, candidate));
    }
    let mut chair = Fixture::new(FixtureKind::ShowerSeat, shower.level, shower.center, shower.rotation);
    chair.attributes.set(Attribute::SeatHeight, fitted(450));
    let step = fixtures::place(site.plan, chair);
    candidates.push(Candidate::new(finding, "remedy-shower-chair", step).supply("C40", 1));
    candidates
}
