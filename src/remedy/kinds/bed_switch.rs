//! A second switch for the light, within reach of the bed.
//!
//! - Clears: light that cannot be switched while lying.
//! - Goods: C60.

use crate::edit::fixtures;
use crate::plan::Attribute;
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::SwitchWithinReach, _) = requirement else { return Vec::new() };
    let Some((id, _)) = site.fixture(finding.element) else { return Vec::new() };
    let step = fixtures::edit(site.plan, id, "remedy-bed-switch", |new| {
        new.attributes.set(Attribute::SwitchWithinReach, fitted(1));
    });
    step.into_iter().map(|step| Candidate::new(finding, "remedy-bed-switch", step).supply("C60", 1)).collect()
}
