//! A heater for the bathroom.
//!
//! - Clears: a bathroom that is too cold to undress in.
//! - Goods: C48.

use crate::edit::rooms;
use crate::plan::{Attribute, ElementId};
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::WinterTemperature, limit) = requirement else { return Vec::new() };
    let ElementId::Room(id) = finding.element else { return Vec::new() };
    let crate::rules::Limit::AtLeast(least) = *limit else { return Vec::new() };
    let step =
        rooms::edit(site.plan, id, |new| new.attributes.set(Attribute::WinterTemperature, fitted(least)));
    step.into_iter()
        .map(|step| Candidate::new(finding, "remedy-bath-heater", step).supply("C48", 1))
        .collect()
}
