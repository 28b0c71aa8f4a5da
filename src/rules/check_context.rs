use std::collections::BTreeSet;

use super::PreparedHome;
use crate::occupant::{OccupantGroup, OccupantProfile};

/// What a check may read: the home with what was worked out once for all checks, and the person.
pub(super) struct CheckContext<'a> {
    pub(super) home: &'a PreparedHome<'a>,
    pub(super) person: &'a OccupantProfile,
    pub(super) groups: &'a BTreeSet<OccupantGroup>,
}
