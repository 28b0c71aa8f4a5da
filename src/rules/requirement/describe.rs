use super::{DoorMeasure, Requirement};
use crate::rules::Subject;

impl Requirement {
    /// The sentence that says how it is measured, and by which convention.
    pub fn convention_id(&self) -> &'static str {
        match self {
            Self::ClearWidth { by: DoorMeasure::LeafFace, .. } => "convention-leaf-face",
            Self::ClearWidth { by: DoorMeasure::HandleCounted, .. } => "convention-handle-counted",
            Self::ClearWidth { by: DoorMeasure::LessLeaf, .. } => "convention-less-leaf",
            Self::ClearWidth { by: DoorMeasure::Opening, .. } => "convention-opening",
            Self::ClearWidthByCorridor(_) => "convention-door-at-corridor",
            Self::ClearHeight(_) => "convention-clear-height",
            Self::OpensOutward => "convention-opens-outward",
            Self::DoorManeuver(_) => "convention-door-maneuver",
            Self::Nib { .. } => "convention-nib",
            Self::DoorsInSeries(_) => "convention-doors-in-series",
            Self::Threshold { .. } => "convention-threshold",
            Self::Reveal(_) => "convention-reveal",
            Self::Landing { .. } => "convention-landing",
            Self::TurningAtDoor { .. } => "convention-turning-at-door",
            Self::FreeAcross { .. } => "convention-free-across",
            Self::FixtureSize(..) => "convention-fixture-size",
            Self::Passage { pinch: None, .. } | Self::RouteFromEntrance { pinch: None, .. } => {
                "convention-way"
            }
            Self::Passage { .. } | Self::RouteFromEntrance { .. } => "convention-way-with-pinch",
            Self::CorridorWidth { .. } => "convention-corridor",
            Self::WayToWindow(_) => "convention-way-to-window",
            Self::WalkingDistance { .. } => "convention-walking-distance",
            Self::ChairTrip { .. } => "convention-chair-trip",
            Self::NightPath { .. } => "convention-night-path",
            Self::TurningCircle(_) => "convention-turning-circle",
            Self::Turning(_) => "convention-turning",
            Self::FreeInFront(_) => "convention-free-in-front",
            Self::FreeBeside(_) => "convention-free-beside",
            Self::FreeBothSides { .. } => "convention-free-both-sides",
            Self::Zone(_) => "convention-zone",
            Self::CenterLine(_) => "convention-center-line",
            Self::Transfer(_) => "convention-transfer",
            Self::Attribute(attribute, _) => attribute.how_id(),
            Self::Reach { .. } => "convention-reach",
            Self::FromCorner(_) => "convention-from-corner",
            Self::KneeSpace { .. } => "convention-knee-space",
            Self::SeatForLegs { .. } => "convention-seat-for-legs",
            Self::SillHeight(_) => "convention-sill",
            Self::CeilingHeight(_) => "convention-ceiling",
            Self::Bar(_) => "convention-bar",
            Self::WallHolds => "convention-wall-holds",
            Self::Projection { .. } => "convention-projection",
            Self::DistanceTo { .. } => "convention-distance",
            Self::AwayFromWalls(_) => "convention-away-from-walls",
            Self::Ramp(_) => "convention-ramp",
            Self::StairPitch { .. } => "convention-stair-pitch",
            Self::StairFormula(..) => "convention-stair-formula",
            Self::Area(_) => "convention-area",
            Self::ShortSide(_) | Self::LongSide(_) => "convention-sides",
            Self::Daylight(_) => "convention-daylight",
            Self::WorktopLength(_) => "convention-worktop",
            Self::SameLevel(_) => "convention-same-level",
            Self::Near { .. } => "convention-near",
            Self::Has(_) => "convention-has",
            Self::Absent => "convention-absent",
            Self::AnyOf(_) => "convention-any-of",
            Self::ForLevelsUpTo(_) => "convention-levels",
            Self::NotInHomes => "convention-not-in-homes",
        }
    }

    /// Whether the check can look at a subject at all.
    pub fn looks_at(&self, subject: &Subject) -> bool {
        let is_door = matches!(subject, Subject::DoorTo(_) | Subject::EntranceDoor | Subject::AnyDoor);
        let is_room = matches!(subject, Subject::Room(_));
        let is_thing = matches!(subject, Subject::Fixture(_));
        match self {
            Self::ClearWidth { .. }
            | Self::ClearWidthByCorridor(_)
            | Self::ClearHeight(_)
            | Self::OpensOutward
            | Self::DoorManeuver(_)
            | Self::Nib { .. }
            | Self::DoorsInSeries(_)
            | Self::Threshold { .. }
            | Self::Reveal(_)
            | Self::Landing { .. }
            | Self::TurningAtDoor { .. } => is_door,
            Self::CorridorWidth { .. }
            | Self::WayToWindow(_)
            | Self::TurningCircle(_)
            | Self::Turning(_)
            | Self::CeilingHeight(_)
            | Self::Area(_)
            | Self::ShortSide(_)
            | Self::LongSide(_)
            | Self::Daylight(_)
            | Self::WorktopLength(_) => is_room,
            Self::RouteFromEntrance { .. } => is_room || is_thing,
            Self::FreeInFront(_)
            | Self::FreeBeside(_)
            | Self::FreeBothSides { .. }
            | Self::Zone(_)
            | Self::FreeAcross { .. }
            | Self::FixtureSize(..)
            | Self::CenterLine(_)
            | Self::Transfer(_)
            | Self::Reach { .. }
            | Self::FromCorner(_)
            | Self::KneeSpace { .. }
            | Self::SeatForLegs { .. }
            | Self::Bar(_)
            | Self::WallHolds
            | Self::Projection { .. }
            | Self::DistanceTo { .. }
            | Self::AwayFromWalls(_)
            | Self::Ramp(_)
            | Self::StairPitch { .. }
            | Self::StairFormula(..)
            | Self::Near { .. }
            | Self::Absent => is_thing,
            Self::SillHeight(_) => matches!(subject, Subject::Window),
            Self::Passage { .. }
            | Self::WalkingDistance { .. }
            | Self::NightPath { .. }
            | Self::ChairTrip { .. }
            | Self::SameLevel(_)
            | Self::ForLevelsUpTo(_) => matches!(subject, Subject::Home),
            Self::Has(_) => is_room || matches!(subject, Subject::Home),
            Self::AnyOf(ways) => ways.iter().all(|way| way.looks_at(subject)),
            Self::Attribute(..) | Self::NotInHomes => true,
        }
    }

    /// Whether two requirements measure the same thing at a place, each by its own limit.
    pub fn measures_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::ClearWidth { by, .. }, Self::ClearWidth { by: other, .. }) => by == other,
            (Self::Attribute(one, _), Self::Attribute(other, _)) => one == other,
            (Self::Passage { from, to, .. }, Self::Passage { from: other_from, to: other_to, .. }) => {
                from == other_from && to == other_to
            }
            (Self::Area(_), Self::Area(_))
            | (Self::TurningCircle(_), Self::TurningCircle(_))
            | (Self::FreeInFront(_), Self::FreeInFront(_))
            | (Self::FreeBeside(_), Self::FreeBeside(_))
            | (Self::CenterLine(_), Self::CenterLine(_))
            | (Self::SillHeight(_), Self::SillHeight(_))
            | (Self::CeilingHeight(_), Self::CeilingHeight(_))
            | (Self::ClearHeight(_), Self::ClearHeight(_))
            | (Self::DoorsInSeries(_), Self::DoorsInSeries(_))
            | (Self::FromCorner(_), Self::FromCorner(_))
            | (Self::ShortSide(_), Self::ShortSide(_))
            | (Self::WorktopLength(_), Self::WorktopLength(_))
            | (Self::OpensOutward, Self::OpensOutward)
            | (Self::WallHolds, Self::WallHolds)
            | (Self::Absent, Self::Absent) => true,
            (Self::CorridorWidth { pinch, .. }, Self::CorridorWidth { pinch: other, .. })
            | (Self::RouteFromEntrance { pinch, .. }, Self::RouteFromEntrance { pinch: other, .. }) => {
                pinch == other
            }
            (
                Self::Nib { side, edge, held, .. },
                Self::Nib { side: other_side, edge: other_edge, held: other_held, .. },
            ) => side == other_side && edge == other_edge && held == other_held,
            (Self::Near { kinds, within, .. }, Self::Near { kinds: other, within: other_within, .. }) => {
                kinds == other && within == other_within
            }
            (Self::Has(kinds), Self::Has(other)) => kinds == other,
            _ => false,
        }
    }
}
