//! Take a piece of furniture out of the room.
//!
//! - Clears: a passage, a turning circle or free floor that a small piece takes up.
//! - Only pieces that people can do without there; never a bed, a fridge or a wardrobe.

use crate::edit::fixtures;
use crate::plan::{ElementId, FixtureKind};
use crate::remedy::context::{Candidate, Site};
use crate::rules::{Finding, Requirement};

/// What may be taken away.
const DISPENSABLE: &[FixtureKind] = &[
    FixtureKind::Chair,
    FixtureKind::CoffeeTable,
    FixtureKind::Plant,
    FixtureKind::Chest,
    FixtureKind::TvCabinet,
    FixtureKind::Bookshelf,
    FixtureKind::BedsideTable,
    FixtureKind::Desk,
    FixtureKind::Armchair,
    FixtureKind::Other,
];

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let wanted = matches!(
        requirement,
        Requirement::Passage { .. }
            | Requirement::TurningCircle(_)
            | Requirement::FreeBeside(_)
            | Requirement::FreeInFront(_)
    );
    if !wanted {
        return Vec::new();
    }
    super::pieces_in_the_way(site, finding)
        .into_iter()
        .filter(|id| site.plan.fixtures.get(id).is_some_and(|piece| DISPENSABLE.contains(&piece.kind)))
        .filter_map(|id| {
            let step = fixtures::remove(site.plan, id).ok()?;
            Some(Candidate::new(finding, "remedy-remove-furniture", step).at(ElementId::Fixture(id)))
        })
        .collect()
}
