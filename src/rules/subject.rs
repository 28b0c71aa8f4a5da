use serde::Deserialize;

use crate::occupant::OccupantGroup;
use crate::plan::{FixtureKind, FloorPlan, RoomUse};

/// What a rule looks at. A rule gives one finding for each.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Subject {
    /// Doors that lead to rooms of these uses; the entrance door is [`Subject::EntranceDoor`].
    DoorTo(Vec<Use>),
    /// The door to the home.
    EntranceDoor,
    /// Windows.
    Window,
    /// Rooms of these uses.
    Room(Vec<Use>),
    /// Fixtures of these kinds.
    Fixture(Vec<FixtureKind>),
    /// The home as a whole.
    Home,
}

/// The use of a room, as written in rule files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(remote = "RoomUse")]
enum RoomUseName {
    Living,
    Bedroom,
    Kitchen,
    Bathroom,
    Dining,
    Passage,
    Entry,
    Balcony,
    Storage,
    SharedCorridor,
    Other,
}

/// A room use in a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Use(#[serde(with = "RoomUseName")] pub RoomUse);

/// When a rule applies.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Condition {
    /// The person belongs to one of these groups.
    Occupant(Vec<OccupantGroup>),
    /// There is a fixture of this kind in the home.
    HomeHas(FixtureKind),
}

impl Condition {
    /// Whether it holds for a person in a home.
    pub fn holds(&self, groups: &std::collections::BTreeSet<OccupantGroup>, plan: &FloorPlan) -> bool {
        match self {
            Self::Occupant(wanted) => wanted.iter().any(|group| groups.contains(group)),
            Self::HomeHas(kind) => plan.fixtures.values().any(|fixture| fixture.kind == *kind),
        }
    }
}
