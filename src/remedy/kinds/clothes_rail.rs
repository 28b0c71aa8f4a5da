//! A clothes rail that comes down by motor.
//!
//! - Clears: a rail above reach.
//! - Goods: C88.

use crate::edit::fixtures;
use crate::plan::{Attribute, FixtureKind};
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::ControlHeight, _) = requirement else { return Vec::new() };
    let Some((id, fixture)) = site.fixture(finding.element) else { return Vec::new() };
    if !matches!(fixture.kind, FixtureKind::ClothesRail) {
        return Vec::new();
    }
    let step = fixtures::edit(site.plan, id, "remedy-clothes-rail", |new| {
        new.attributes.set(Attribute::ControlHeight, fitted(1200));
    });
    step.into_iter()
        .map(|step| Candidate::new(finding, "remedy-clothes-rail", step).supply("C88", 1))
        .collect()
}
