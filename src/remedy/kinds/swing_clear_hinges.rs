//! Hang the leaf on swing-clear hinges, which take the open leaf out of the doorway.
//!
//! - Clears: a clear width that is short by less than the leaf is thick.
//! - Goods and works: C28.

use crate::plan::DoorOperation;
use crate::remedy::context::{Candidate, Site};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    if !matches!(requirement, Requirement::ClearWidth { .. }) {
        return Vec::new();
    }
    super::with_other_leaf(
        site,
        finding,
        requirement,
        DoorOperation::SwingClear,
        "remedy-swing-clear-hinges",
        "C28",
    )
}
