//! Take up loose rugs and tie up cables. Costs nothing but an hour.
//!
//! - Clears: things on the way that one trips over.

use crate::edit::rooms;
use crate::plan::{Attribute, ElementId};
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::LooseRugs, _) = requirement else { return Vec::new() };
    let ElementId::Room(id) = finding.element else { return Vec::new() };
    let step = rooms::edit(site.plan, id, |new| new.attributes.set(Attribute::LooseRugs, fitted(0)));
    step.into_iter().map(|step| Candidate::new(finding, "remedy-clear-rugs", step)).collect()
}
