//! Fix a tall cupboard to the wall.
//!
//! - Clears: a cupboard that may tip over.
//! - Goods: C89, two places.

use crate::edit::fixtures;
use crate::plan::Attribute;
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::FixedToWall, _) = requirement else { return Vec::new() };
    let Some((id, _)) = site.fixture(finding.element) else { return Vec::new() };
    let step = fixtures::edit(site.plan, id, "remedy-fix-furniture", |new| {
        new.attributes.set(Attribute::FixedToWall, fitted(1));
    });
    step.into_iter()
        .map(|step| Candidate::new(finding, "remedy-fix-furniture", step).supply("C89", 2))
        .collect()
}
