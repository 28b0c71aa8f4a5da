use serde::Deserialize;

use super::Limit;
use crate::occupant::OccupantGroup;
use crate::plan::{Attribute, DoorOperation, FixtureKind, RoomUse};

/// What a rule looks at. A rule gives one finding for each.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Subject {
    /// Doors that lead to rooms of these uses; the entrance door is [`Subject::EntranceDoor`].
    DoorTo(Vec<Use>),
    /// The door to the home.
    EntranceDoor,
    /// Every door and open doorway, the entrance door included.
    AnyDoor,
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

/// How a door opens, as written in rule files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(remote = "DoorOperation")]
enum OperationName {
    Hinged,
    SwingClear,
    DoubleHinged,
    SlidingOnWall,
    SlidingInWall,
    Folding,
}

/// A way of opening in a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Operation(#[serde(with = "OperationName")] pub DoorOperation);

/// When a rule applies. All conditions of a rule must hold.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Condition {
    /// The person belongs to one of these groups.
    Occupant(Vec<OccupantGroup>),
    /// The person belongs to none of these groups.
    OccupantIsNot(Vec<OccupantGroup>),
    /// There is a fixture of this kind in the home.
    HomeHas(FixtureKind),
    /// What was surveyed about the home keeps to this; while it is unknown, it is asked for.
    HomeSays(Attribute, Limit),
    /// The house was built in this year or later.
    BuiltSince(i32),
    /// The home has more than one storey.
    SeveralStoreys,
    /// What was surveyed at the place keeps to this; while it is unknown, it is asked for.
    PlaceSays(Attribute, Limit),
    /// The place is in a room of these uses.
    InRoom(Vec<Use>),
    /// The room has a fixture of these kinds.
    RoomHas(Vec<FixtureKind>),
    /// The room has no fixture of these kinds.
    RoomLacks(Vec<FixtureKind>),
    /// The door opens in one of these ways.
    DoorIs(Vec<Operation>),
    /// The entrance door leads to the room.
    EntranceRoom,
    /// A door of the room leads to a room of these uses.
    LeadsTo(Vec<Use>),
    /// No door of the room leads to a room of these uses.
    LeadsNotTo(Vec<Use>),
    /// A bed for two stands in the room.
    HasDoubleBed,
    /// Beds stand in the room, and none is for two.
    HasSingleBeds,
    /// The place is on the storey of the entrance.
    OnEntranceLevel,
    /// A fixture of these kinds is within a distance of the place, in millimetres.
    At(Vec<FixtureKind>, i32),
    /// The bedroom is the largest of the home.
    Principal,
    /// The bedroom is not the largest of the home.
    Secondary,
    /// The fixture is at least this wide, in millimetres: a double bed.
    Wide(i32),
    /// The fixture is narrower than this, in millimetres: a single bed.
    Narrow(i32),
}

impl Condition {
    /// Whether it speaks of the person or of the home as a whole, and not of a single place.
    pub const fn is_general(&self) -> bool {
        matches!(
            self,
            Self::Occupant(_)
                | Self::OccupantIsNot(_)
                | Self::HomeHas(_)
                | Self::HomeSays(..)
                | Self::BuiltSince(_)
                | Self::SeveralStoreys
        )
    }
}
