//! The parts of a plan's picture by themselves, for a front end that draws anew only what has changed.
//!
//! Laid over each other in this order they are what [`draw_plan`](super::draw_plan) draws: [`floors`],
//! [`standing`] fixtures, [`walls`], [`hanging`] fixtures, [`labels`], dimension strings, [`notes`].

use super::{DrawingOptions, Item, Medium, building, furnishing, openings};
use crate::locale::Locale;
use crate::plan::geometry::LevelGeometry;
use crate::plan::{Fixture, FixtureId, FloorPlan, LevelId};

pub use super::labels::{RoomLabel, room_labels as labels};
pub use super::notes::notes;

/// The floors of the rooms, wet ones with their tiles.
pub fn floors(plan: &FloorPlan, geometry: &LevelGeometry, medium: Medium) -> Vec<Item> {
    building::floors(plan, geometry, medium)
}

/// The fixtures that stand or lie on the floor of a storey, lowest first.
pub fn standing(plan: &FloorPlan, level: LevelId) -> Vec<FixtureId> {
    furnishing::order_standing(plan, level)
}

/// The fixtures of a storey that hang on walls or from the ceiling, lowest first.
pub fn hanging(plan: &FloorPlan, level: LevelId) -> Vec<FixtureId> {
    furnishing::order_hanging(plan, level)
}

/// One fixture.
pub fn fixture(fixture: &Fixture, locale: &Locale, medium: Medium) -> Vec<Item> {
    furnishing::draw(fixture, locale, medium)
}

/// The walls with their holes, and what fills the holes.
pub fn walls(plan: &FloorPlan, geometry: &LevelGeometry, options: &DrawingOptions) -> Vec<Item> {
    let holes = openings::holes(plan, options.level);
    let (mut items, _) = building::walls(plan, geometry, &holes);
    items.extend(openings::openings(plan, geometry, options));
    items
}
