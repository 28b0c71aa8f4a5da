//! Change a knob for a lever handle.
//!
//! - Clears: a handle that must be gripped and twisted.
//! - Goods: C29.

use crate::edit::openings;
use crate::plan::Attribute;
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::HandleIsLever, _) = requirement else { return Vec::new() };
    let Some((id, _, _)) = site.opening(finding.element) else { return Vec::new() };
    let step = openings::edit(site.plan, id, "remedy-lever-handle", |new| {
        new.attributes.set(Attribute::HandleIsLever, fitted(1));
    });
    step.into_iter()
        .map(|step| Candidate::new(finding, "remedy-lever-handle", step).supply("C29", 1))
        .collect()
}
