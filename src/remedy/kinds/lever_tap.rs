//! Change a twist tap for a lever.
//!
//! - Clears: a tap that must be gripped and twisted.
//! - Goods: C45.

use crate::edit::fixtures;
use crate::plan::Attribute;
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::EasyControl, _) = requirement else { return Vec::new() };
    let Some((id, _)) = site.fixture(finding.element) else { return Vec::new() };
    let step = fixtures::edit(site.plan, id, "remedy-lever-tap", |new| {
        new.attributes.set(Attribute::EasyControl, fitted(1));
    });
    step.into_iter().map(|step| Candidate::new(finding, "remedy-lever-tap", step).supply("C45", 1)).collect()
}
