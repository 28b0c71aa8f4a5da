//! Room for the knees under the sink.
//!
//! - Clears: no room for the knees under the worktop.
//! - Goods and works: C63.

use crate::edit::fixtures;
use crate::plan::{Attribute, FixtureKind};
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::KneeHeight, _) = requirement else { return Vec::new() };
    let Some((id, fixture)) = site.fixture(finding.element) else { return Vec::new() };
    if !matches!(fixture.kind, FixtureKind::Sink) {
        return Vec::new();
    }
    let step = fixtures::edit(site.plan, id, "remedy-knee-sink", |new| {
        new.attributes.set(Attribute::KneeHeight, fitted(680));
    });
    step.into_iter().map(|step| Candidate::new(finding, "remedy-knee-sink", step).supply("C63", 1)).collect()
}
