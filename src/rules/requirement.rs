use serde::Deserialize;

use super::Limit;
use crate::plan::{Attribute, FixtureKind, Quantity};

/// What a rule asks for: the closed list of checks, each in its own file under `checks`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Requirement {
    /// Clear width of a door, in millimetres.
    ClearWidth(Limit),
    /// An attribute of the subject within a limit, in the attribute's own unit.
    Attribute(Attribute, Limit),
    /// The door does not open into the small room it leads to.
    OpensOutward,
    /// A circle of this diameter fits on the room's free floor.
    TurningCircle(i32),
    /// The widest way from a fixture of the first kinds to one of the second is at least this wide,
    /// doorways left out: door rules judge those.
    Passage {
        /// Where it begins.
        from: Vec<FixtureKind>,
        /// Where it leads.
        to: Vec<FixtureKind>,
        /// The least width in millimetres.
        at_least: i32,
    },
    /// Free floor in front of the fixture, as wide as it is and this deep, in millimetres.
    FreeInFront(i32),
    /// Free floor beside the fixture, on the better side, this wide, in millimetres.
    FreeBeside(i32),
    /// At least one fixture of these kinds stands or hangs within a distance of the subject's edge,
    /// in the same room.
    Near {
        /// Any of these will do.
        kinds: Vec<FixtureKind>,
        /// The largest distance in millimetres.
        within: i32,
        /// How many there must be.
        count: i32,
    },
    /// The room, or the home, has at least one fixture of these kinds.
    Has(Vec<FixtureKind>),
    /// There must be no such fixture: the finding is at the fixture itself.
    Absent,
    /// The room's floor area, in hundredths of a square metre.
    Area(Limit),
    /// The clause exempts homes: listed, never judged.
    NotInHomes,
}

impl Requirement {
    /// What it asks for, as a limit.
    pub fn limit(&self) -> Limit {
        match self {
            Self::ClearWidth(limit) | Self::Attribute(_, limit) | Self::Area(limit) => *limit,
            Self::TurningCircle(least) | Self::FreeInFront(least) | Self::FreeBeside(least) => {
                Limit::AtLeast(*least)
            }
            Self::Passage { at_least, .. } => Limit::AtLeast(*at_least),
            Self::Near { count, .. } => Limit::Count(*count),
            Self::Has(_) => Limit::Count(1),
            Self::OpensOutward => Limit::Is(true),
            Self::Absent | Self::NotInHomes => Limit::Is(false),
        }
    }

    /// The unit of the limit.
    pub fn quantity(&self) -> Quantity {
        match self {
            Self::Attribute(attribute, _) => attribute.quantity(),
            Self::Area(_) => Quantity::HundredthsOfSquareMeter,
            Self::Near { .. } | Self::Has(_) => Quantity::Pieces,
            Self::OpensOutward | Self::Absent | Self::NotInHomes => Quantity::YesNo,
            Self::ClearWidth(_)
            | Self::TurningCircle(_)
            | Self::Passage { .. }
            | Self::FreeInFront(_)
            | Self::FreeBeside(_) => Quantity::Millimeters,
        }
    }

    /// What a judgement reads beside its subject, so that a changed home is judged anew only where it must be.
    pub(super) fn reads(&self) -> Reads<'_> {
        match self {
            Self::ClearWidth(_) | Self::Attribute(..) | Self::OpensOutward => Reads::Subject,
            Self::Absent | Self::Area(_) | Self::NotInHomes => Reads::Subject,
            Self::Near { kinds, .. } | Self::Has(kinds) => Reads::Fixtures(kinds),
            Self::TurningCircle(_) => Reads::RoomFloor,
            Self::FreeInFront(_) | Self::FreeBeside(_) => Reads::Floor([&[], &[]]),
            Self::Passage { from, to, .. } => Reads::Floor([from, to]),
        }
    }
}

/// What a judgement reads. The subject itself, the walls and the uses of rooms are always read.
pub(super) enum Reads<'a> {
    /// Nothing else.
    Subject,
    /// Where fixtures of these kinds are.
    Fixtures(&'a [FixtureKind]),
    /// The free floor of the subject, which is a room.
    RoomFloor,
    /// The free floor of the storey, and where fixtures of these kinds are.
    Floor([&'a [FixtureKind]; 2]),
}
