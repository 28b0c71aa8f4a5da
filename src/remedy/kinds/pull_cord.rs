//! A longer pull cord, down to where a person on the floor reaches it.
//!
//! - Clears: a cord that ends too high.
//! - Goods: C76.

use crate::edit::fixtures;
use crate::plan::Attribute;
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::CordEndHeight, _) = requirement else { return Vec::new() };
    let Some((id, _)) = site.fixture(finding.element) else { return Vec::new() };
    let step = fixtures::edit(site.plan, id, "remedy-longer-cord", |new| {
        new.attributes.set(Attribute::CordEndHeight, fitted(100));
    });
    step.into_iter()
        .map(|step| Candidate::new(finding, "remedy-longer-cord", step).supply("C76", 1))
        .collect()
}
