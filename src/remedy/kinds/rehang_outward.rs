//! Hang the door so that it opens out of the small room.
//!
//! - Clears: a bathroom door that opens inward.
//! - Works: half a day of a fitter (W07).

use crate::edit::openings;
use crate::plan::OpeningKind;
use crate::remedy::context::{Candidate, Site};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    if !matches!(requirement, Requirement::OpensOutward) {
        return Vec::new();
    }
    let Some((id, opening, _)) = site.opening(finding.element) else { return Vec::new() };
    let Some(door) = opening.door() else { return Vec::new() };
    let mut candidates = Vec::new();
    // Hung on either edge: one of the two may hit less.
    for hinge in [door.hinge, door.hinge.flipped()] {
        let step = openings::edit(site.plan, id, "remedy-rehang-outward", |new| {
            if let OpeningKind::Door(door) = &mut new.kind {
                door.swing = door.swing.flipped();
                door.hinge = hinge;
            }
        });
        if let Ok(step) = step {
            let candidate = Candidate::new(finding, "remedy-rehang-outward", step);
            candidates.push(candidate.supply("W07", 1));
        }
    }
    candidates
}
