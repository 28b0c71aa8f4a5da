//! Take the threshold out and make the floor good.
//!
//! - Clears: a threshold above the limit.
//! - Only for thresholds up to 50 mm: a higher step is a raised floor, which a ramp must take.
//! - Works: C18, which includes making the damp-proof layer good.

use crate::edit::openings;
use crate::locale::Message;
use crate::plan::Attribute;
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

/// Higher steps are no mere threshold.
const HIGHEST: i32 = 50;

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::ThresholdHeight, _) = requirement else { return Vec::new() };
    let Some((id, opening, _)) = site.opening(finding.element) else { return Vec::new() };
    let height = opening.attributes.get(Attribute::ThresholdHeight);
    if height.value().is_none_or(|height| height > HIGHEST) {
        return Vec::new();
    }
    let step = openings::edit(site.plan, id, "remedy-remove-threshold", |new| {
        new.attributes.set(Attribute::ThresholdHeight, fitted(0));
    });
    let Ok(step) = step else { return Vec::new() };
    vec![
        Candidate::new(finding, "remedy-remove-threshold", step)
            .supply("C18", 1)
            .condition(Message::new("condition-check-waterproofing")),
    ]
}
