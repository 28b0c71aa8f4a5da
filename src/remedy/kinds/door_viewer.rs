//! Fit a door viewer with a screen that can be read from a chair.
//!
//! - Clears: an entrance door whose viewer is too high.
//! - Goods: C31.

use crate::edit::openings;
use crate::plan::Attribute;
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::HasLowViewer, _) = requirement else { return Vec::new() };
    let Some((id, _, _)) = site.opening(finding.element) else { return Vec::new() };
    let step = openings::edit(site.plan, id, "remedy-door-viewer", |new| {
        new.attributes.set(Attribute::HasLowViewer, fitted(1));
    });
    step.into_iter()
        .map(|step| Candidate::new(finding, "remedy-door-viewer", step).supply("C31", 1))
        .collect()
}
