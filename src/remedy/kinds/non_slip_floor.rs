//! Treat the tiles so that they do not slip when wet.
//!
//! - Clears: a floor that slips.
//! - Goods and works: C16, by the floor's area. Lasts some years, then it must be done again.

use crate::edit::rooms;
use crate::plan::{Attribute, ElementId};
use crate::remedy::Supply;
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::FloorNonSlip, _) = requirement else { return Vec::new() };
    let ElementId::Room(id) = finding.element else { return Vec::new() };
    let step = rooms::edit(site.plan, id, |new| new.attributes.set(Attribute::FloorNonSlip, fitted(1)));
    step.into_iter()
        .map(|step| {
            Candidate::new(finding, "remedy-non-slip-floor", step)
                .with(Supply::area("C16", site.area_milli(id).max(1000)))
        })
        .collect()
}
