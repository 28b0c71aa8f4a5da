//! A basin with room for the knees.
//!
//! - Clears: no room for the knees under the basin.
//! - Knee space 750 wide, 650 high, 450 deep (GB 50763-2012 3.9.4).
//! - Goods: C46.

use crate::edit::fixtures;
use crate::plan::{Attribute, FixtureKind};
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::KneeHeight, _) = requirement else { return Vec::new() };
    let Some((id, fixture)) = site.fixture(finding.element) else { return Vec::new() };
    if !matches!(fixture.kind, FixtureKind::Basin) {
        return Vec::new();
    }
    let step = fixtures::edit(site.plan, id, "remedy-knee-basin", |new| {
        new.attributes.set(Attribute::KneeHeight, fitted(680));
    });
    step.into_iter().map(|step| Candidate::new(finding, "remedy-knee-basin", step).supply("C46", 1)).collect()
}
