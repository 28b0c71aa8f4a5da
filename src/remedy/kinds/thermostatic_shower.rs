//! Fit a thermostatic shower mixer.
//!
//! - Clears: water that may turn scalding.
//! - Goods: C43, set to 45 °C at most.

use crate::edit::fixtures;
use crate::plan::Attribute;
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::Thermostatic, _) = requirement else { return Vec::new() };
    let Some((id, _)) = site.fixture(finding.element) else { return Vec::new() };
    let step = fixtures::edit(site.plan, id, "remedy-thermostatic-shower", |new| {
        new.attributes.set(Attribute::Thermostatic, fitted(1));
    });
    step.into_iter()
        .map(|step| Candidate::new(finding, "remedy-thermostatic-shower", step).supply("C43", 1))
        .collect()
}
