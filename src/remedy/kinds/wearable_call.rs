//! A call button to wear.
//!
//! - Clears: no way to call for help from where one lies.
//! - Goods: C78, and the service that answers it, C82.

use crate::edit::survey;
use crate::plan::{Attribute, ElementId};
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::WearableCall, _) = requirement else { return Vec::new() };
    let step = survey::record(site.plan, ElementId::Home, Attribute::WearableCall, fitted(1));
    step.into_iter()
        .map(|step| Candidate::new(finding, "remedy-wearable-call", step).supply("C78", 1).supply("C82", 1))
        .collect()
}
