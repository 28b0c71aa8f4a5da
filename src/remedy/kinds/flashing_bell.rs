//! A bell that flashes and shakes.
//!
//! - Clears: a bell that only rings.
//! - Goods: C30.

use crate::edit::fixtures;
use crate::plan::Attribute;
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::Flashes, _) = requirement else { return Vec::new() };
    let Some((id, _)) = site.fixture(finding.element) else { return Vec::new() };
    let step = fixtures::edit(site.plan, id, "remedy-flashing-bell", |new| {
        new.attributes.set(Attribute::Flashes, fitted(1));
    });
    step.into_iter()
        .map(|step| Candidate::new(finding, "remedy-flashing-bell", step).supply("C30", 1))
        .collect()
}
