//! A wall cupboard whose shelves come down.
//!
//! - Clears: a wall cupboard above reach.
//! - Goods: C61.

use crate::edit::fixtures;
use crate::plan::{Attribute, FixtureKind};
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::UndersideHeight, _) = requirement else { return Vec::new() };
    let Some((id, fixture)) = site.fixture(finding.element) else { return Vec::new() };
    if !matches!(fixture.kind, FixtureKind::WallCabinet) {
        return Vec::new();
    }
    let step = fixtures::edit(site.plan, id, "remedy-lower-cabinet", |new| {
        new.attributes.set(Attribute::UndersideHeight, fitted(1400));
    });
    step.into_iter()
        .map(|step| Candidate::new(finding, "remedy-lower-cabinet", step).supply("C61", 1))
        .collect()
}
