//! Move a switch or socket to a height that can be reached from a chair.
//!
//! - Clears: a switch too high, a socket too low.
//! - Goods and works: C71.

use crate::edit::fixtures;
use crate::plan::{Attribute, FixtureKind};
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Limit, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::ControlHeight, Limit::Between(low, high)) = requirement else {
        return Vec::new();
    };
    let Some((id, fixture)) = site.fixture(finding.element) else { return Vec::new() };
    if !matches!(fixture.kind, FixtureKind::Switch | FixtureKind::Socket | FixtureKind::CallButton) {
        return Vec::new();
    }
    let step = fixtures::edit(site.plan, id, "remedy-move-switch", |new| {
        new.attributes.set(Attribute::ControlHeight, fitted(i32::midpoint(*low, *high)));
    });
    step.into_iter()
        .map(|step| Candidate::new(finding, "remedy-move-switch", step).supply("C71", 1))
        .collect()
}
