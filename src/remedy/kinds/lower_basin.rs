//! A lower basin.
//!
//! - Clears: a basin above 800.
//! - Goods: C46.

use crate::edit::fixtures;
use crate::plan::{Attribute, FixtureKind};
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::SurfaceHeight, _) = requirement else { return Vec::new() };
    let Some((id, fixture)) = site.fixture(finding.element) else { return Vec::new() };
    if !matches!(fixture.kind, FixtureKind::Basin) {
        return Vec::new();
    }
    let step = fixtures::edit(site.plan, id, "remedy-lower-basin", |new| {
        new.attributes.set(Attribute::SurfaceHeight, fitted(790));
    });
    step.into_iter()
        .map(|step| Candidate::new(finding, "remedy-lower-basin", step).supply("C46", 1))
        .collect()
}
