//! A brighter lamp.
//!
//! - Clears: too little light on the floor.
//! - Goods: C70, chosen for the room's illuminance (GB 50034-2013, from memory).

use crate::edit::rooms;
use crate::plan::{Attribute, ElementId};
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::Illuminance, limit) = requirement else { return Vec::new() };
    let ElementId::Room(id) = finding.element else { return Vec::new() };
    let crate::rules::Limit::AtLeast(least) = *limit else { return Vec::new() };
    let step = rooms::edit(site.plan, id, |new| new.attributes.set(Attribute::Illuminance, fitted(least)));
    step.into_iter()
        .map(|step| Candidate::new(finding, "remedy-brighter-lamp", step).supply("C70", 1))
        .collect()
}
