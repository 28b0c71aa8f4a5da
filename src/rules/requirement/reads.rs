//! What a judgement reads, so that a changed home is judged anew only where it must be.

use super::Requirement;
use crate::plan::FixtureKind;
use crate::rules::{Condition, Rule};

/// What a rule's judgement at a place reads. The place itself, the walls and the uses of rooms are always read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::rules) struct Reads {
    /// Free floor.
    pub(in crate::rules) floor: FloorRead,
    /// Other fixtures: where they are, and what was noted about them.
    pub(in crate::rules) things: Things,
    /// Where other openings are and how they open.
    pub(in crate::rules) openings: bool,
    /// What was noted about rooms.
    pub(in crate::rules) rooms: bool,
    /// What was noted about the home.
    pub(in crate::rules) home: bool,
}

/// Which floor is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::rules) enum FloorRead {
    /// None.
    #[default]
    None,
    /// That of the room which is the place.
    Room,
    /// That of all storeys.
    Storeys,
}

/// Which other fixtures are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::rules) enum Things {
    /// Those of these kinds.
    Of(Vec<FixtureKind>),
    /// All.
    All,
}

impl Default for Things {
    fn default() -> Self {
        Self::Of(Vec::new())
    }
}

impl Reads {
    /// What a rule reads, by what it asks for and by its conditions.
    pub(in crate::rules) fn of(rule: &Rule) -> Self {
        let conditions = rule.when.iter().map(Self::of_condition);
        conditions.fold(Self::of_requirement(&rule.require), Self::and)
    }

    fn floor(floor: FloorRead) -> Self {
        Self { floor, ..Self::default() }
    }

    fn things(kinds: &[FixtureKind]) -> Self {
        Self { things: Things::Of(kinds.to_vec()), ..Self::default() }
    }

    fn and(self, other: Self) -> Self {
        let things = match (self.things, other.things) {
            (Things::Of(mut kinds), Things::Of(more)) => {
                kinds.extend(more);
                Things::Of(kinds)
            }
            _ => Things::All,
        };
        Self {
            floor: self.floor.max(other.floor),
            things,
            openings: self.openings || other.openings,
            rooms: self.rooms || other.rooms,
            home: self.home || other.home,
        }
    }

    fn of_requirement(require: &Requirement) -> Self {
        use Requirement as R;
        let storeys = || Self::floor(FloorRead::Storeys);
        let ways = || Self { openings: true, ..storeys() };
        let all = || Self { things: Things::All, ..Self::default() };
        match require {
            R::ClearWidth { .. }
            | R::ClearWidthByCorridor(_)
            | R::ClearHeight(_)
            | R::OpensOutward
            | R::Threshold { .. }
            | R::Reveal(_)
            | R::FixtureSize(..)
            | R::CenterLine(_)
            | R::Attribute(..)
            | R::FromCorner(_)
            | R::KneeSpace { .. }
            | R::SeatForLegs { .. }
            | R::SillHeight(_)
            | R::CeilingHeight(_)
            | R::WallHolds
            | R::AwayFromWalls(_)
            | R::Ramp(_)
            | R::StairPitch { .. }
            | R::StairFormula(..)
            | R::Area(_)
            | R::ShortSide(_)
            | R::LongSide(_)
            | R::SameLevel(_)
            | R::Absent
            | R::ForLevelsUpTo(_)
            | R::NotInHomes => Self::default(),
            R::Nib { .. }
            | R::Landing { .. }
            | R::TurningAtDoor { .. }
            | R::FreeInFront(_)
            | R::FreeBeside(_)
            | R::FreeBothSides { .. }
            | R::Transfer(_) => storeys(),
            R::Zone(zone) => storeys().and(Self::things(&zone.holds)),
            R::FreeAcross { holds, .. } => storeys().and(Self::things(holds)),
            R::DoorManeuver(_)
            | R::DoorsInSeries(_)
            | R::RouteFromEntrance { .. }
            | R::CorridorWidth { .. }
            | R::WayToWindow(_) => ways(),
            R::Passage { from, to, .. } | R::WalkingDistance { from, to, .. } => {
                ways().and(Self::things(from)).and(Self::things(to))
            }
            R::ChairTrip { .. } => ways().and(all()),
            R::NightPath { .. } => ways().and(all()).and(Self { rooms: true, home: true, ..Self::default() }),
            R::TurningCircle(_) | R::Turning(_) => Self::floor(FloorRead::Room),
            R::Reach { .. } | R::Bar(_) | R::Projection { .. } | R::WorktopLength(_) => all(),
            R::Daylight(_) => Self { openings: true, ..Self::default() },
            R::DistanceTo { kinds, .. } | R::Near { kinds, .. } | R::Has(kinds) => Self::things(kinds),
            R::AnyOf(ways) => ways.iter().map(Self::of_requirement).fold(Self::default(), Self::and),
        }
    }

    fn of_condition(condition: &Condition) -> Self {
        match condition {
            Condition::RoomHas(kinds) | Condition::RoomLacks(kinds) | Condition::At(kinds, _) => {
                Self::things(kinds)
            }
            Condition::HasDoubleBed | Condition::HasSingleBeds => {
                Self::things(&[FixtureKind::Bed, FixtureKind::CareBed])
            }
            Condition::EntranceRoom
            | Condition::LeadsTo(_)
            | Condition::LeadsNotTo(_)
            | Condition::OnEntranceLevel => Self { openings: true, ..Self::default() },
            Condition::HomeSays(..) => Self { home: true, ..Self::default() },
            // Of the person, of the home as a whole, which is asked every time, or of the place itself.
            Condition::Occupant(_)
            | Condition::OccupantIsNot(_)
            | Condition::HomeHas(_)
            | Condition::BuiltSince(_)
            | Condition::SeveralStoreys
            | Condition::PlaceSays(..)
            | Condition::InRoom(_)
            | Condition::DoorIs(_)
            | Condition::Principal
            | Condition::Secondary
            | Condition::Wide(_)
            | Condition::Narrow(_) => Self::default(),
        }
    }
}
