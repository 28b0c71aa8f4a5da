//! Replace a hinged door by a folding one, in the same hole.
//!
//! - Clears: a clear width that is short by little; a door that opens inward.
//! - Goods and works: C27.

use crate::plan::DoorOperation;
use crate::remedy::context::{Candidate, Site};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    super::with_other_leaf(site, finding, requirement, DoorOperation::Folding, "remedy-fold-door", "C27")
}
