//! Raise the seat of the toilet.
//!
//! - Clears: a seat below the limit. A riser lifts it by 50 to 100 mm; the height that fits the person's lower
//!   leg is chosen where it is known, within the limit.
//! - Goods: C35.

use crate::edit::fixtures;
use crate::plan::{Attribute, FixtureKind};
use crate::remedy::context::{Candidate, Site, fitted, known};
use crate::rules::{Finding, Limit, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::SeatHeight, Limit::Between(low, high)) = requirement else {
        return Vec::new();
    };
    let Some((id, toilet)) = site.fixture(finding.element) else { return Vec::new() };
    let Some(height) = known(toilet, Attribute::SeatHeight) else { return Vec::new() };
    if toilet.kind != FixtureKind::Toilet || height >= *low {
        return Vec::new();
    }
    let wish = site.occupant.lower_leg.map_or(450, |leg| leg.0).clamp(*low, *high);
    let raised = (height + ((wish - height + 9) / 10 * 10).clamp(50, 100)).min(*high);
    let step = fixtures::edit(site.plan, id, "remedy-raise-toilet", |new| {
        new.attributes.set(Attribute::SeatHeight, fitted(raised));
    });
    step.into_iter()
        .map(|step| Candidate::new(finding, "remedy-raise-toilet", step).supply("C35", 1))
        .collect()
}
