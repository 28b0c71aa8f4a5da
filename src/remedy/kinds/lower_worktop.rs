//! A lower worktop.
//!
//! - Clears: a worktop that is too high or too low for sitting at.
//! - Goods and works: C63.

use crate::edit::fixtures;
use crate::plan::{Attribute, FixtureKind};
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::SurfaceHeight, _) = requirement else { return Vec::new() };
    let Some((id, fixture)) = site.fixture(finding.element) else { return Vec::new() };
    if !matches!(fixture.kind, FixtureKind::Counter | FixtureKind::Sink | FixtureKind::Hob) {
        return Vec::new();
    }
    let step = fixtures::edit(site.plan, id, "remedy-lower-worktop", |new| {
        new.attributes.set(Attribute::SurfaceHeight, fitted(780));
    });
    step.into_iter()
        .map(|step| Candidate::new(finding, "remedy-lower-worktop", step).supply("C63", 1))
        .collect()
}
