//! Replace a hinged door by one that slides on the wall, in the same hole.
//!
//! - Clears: a clear width that is short by less than the leaf and frame take; a door that opens inward.
//! - Needs a free stretch of wall beside the door as wide as the leaf.
//! - Goods and works: C25.

use crate::plan::DoorOperation;
use crate::remedy::context::{Candidate, Site};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    super::with_other_leaf(
        site,
        finding,
        requirement,
        DoorOperation::SlidingOnWall,
        "remedy-slide-door",
        "C25",
    )
}
