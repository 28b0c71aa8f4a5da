//! A hob that shuts the gas when the flame goes out.
//!
//! - Clears: a hob without flame-failure cut-off.
//! - Goods: C65.

use crate::edit::fixtures;
use crate::plan::Attribute;
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::FlameCutoff, _) = requirement else { return Vec::new() };
    let Some((id, _)) = site.fixture(finding.element) else { return Vec::new() };
    let step = fixtures::edit(site.plan, id, "remedy-flame-cutoff-hob", |new| {
        new.attributes.set(Attribute::FlameCutoff, fitted(1));
    });
    step.into_iter()
        .map(|step| Candidate::new(finding, "remedy-flame-cutoff-hob", step).supply("C65", 1))
        .collect()
}
