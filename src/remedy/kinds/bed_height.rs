//! Bring the bed to a height from which one can rise.
//!
//! - Clears: a mattress too low or too high.
//! - Goods: risers (C55) for a low bed, another bed (C59) for a high one.

use crate::edit::fixtures;
use crate::plan::{Attribute, FixtureKind};
use crate::remedy::context::{Candidate, Site, fitted, known};
use crate::rules::{Finding, Limit, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::SeatHeight, Limit::Between(low, high)) = requirement else {
        return Vec::new();
    };
    let Some((id, bed)) = site.fixture(finding.element) else { return Vec::new() };
    let Some(height) = known(bed, Attribute::SeatHeight) else { return Vec::new() };
    if !matches!(bed.kind, FixtureKind::Bed | FixtureKind::CareBed) {
        return Vec::new();
    }
    let (title, product) =
        if height < *low { ("remedy-raise-bed", "C55") } else { ("remedy-lower-bed", "C59") };
    let step = fixtures::edit(site.plan, id, title, |new| {
        new.attributes.set(Attribute::SeatHeight, fitted(450.clamp(*low, *high)));
    });
    step.into_iter().map(|step| Candidate::new(finding, title, step).supply(product, 1)).collect()
}
