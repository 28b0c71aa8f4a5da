//! Mark edges and fittings in a color that stands out.
//!
//! - Clears: bars, switches and edges that do not stand out.
//! - Goods: C22.

use crate::edit::rooms;
use crate::plan::{Attribute, ElementId};
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::GoodContrast, _) = requirement else { return Vec::new() };
    let ElementId::Room(id) = finding.element else { return Vec::new() };
    let step = rooms::edit(site.plan, id, |new| new.attributes.set(Attribute::GoodContrast, fitted(1)));
    step.into_iter()
        .map(|step| Candidate::new(finding, "remedy-contrast-marks", step).supply("C22", 1))
        .collect()
}
