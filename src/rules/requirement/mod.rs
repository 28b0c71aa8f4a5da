mod describe;
mod reads;
mod terms;
mod tighten;

use serde::Deserialize;

use super::Limit;
use crate::plan::{Attribute, FixtureKind, Quantity};

pub(super) use reads::{FloorRead, Reads, Things};
pub use terms::{
    Approach, BarPlace, DoorAtCorridor, DoorEdge, DoorMeasure, DoorSide, FloorShape, LandingSide,
    ManeuverRow, PinchAllowance, RampRow, ReachBand, Together, TransferRoom, Zone, ZoneStart,
};

/// What a rule asks for: the closed list of checks, each in its own file under `checks`.
///
/// Lengths are whole millimetres. [`Requirement::convention_id`] says how each is measured.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Requirement {
    // Doors.
    /// Clear width of a door by a convention.
    ClearWidth {
        /// The limit in millimetres.
        limit: Limit,
        /// How it is measured.
        by: DoorMeasure,
    },
    /// Clear width of a door, more of it the narrower the corridor before it; widest corridor first.
    ClearWidthByCorridor(Vec<DoorAtCorridor>),
    /// Clear height of a door.
    ClearHeight(Limit),
    /// The door does not open into the small room it leads to.
    OpensOutward,
    /// Level free floor before the door, by one of the rows for each side.
    DoorManeuver(Vec<ManeuverRow>),
    /// Wall beside the door, up to the next thing that stands out.
    Nib {
        /// On which side of the door.
        side: DoorSide,
        /// Beside which edge.
        edge: DoorEdge,
        /// The least width.
        at_least: i32,
        /// How far off the wall this width must be kept; 0 for the wall itself.
        held: i32,
    },
    /// Floor between two doors in line, less what their leaves take.
    DoorsInSeries(i32),
    /// A threshold of at most `at_most`, beveled where it is higher than `bevel_above`.
    Threshold {
        /// The greatest height.
        at_most: i32,
        /// Up to here no bevel is needed.
        bevel_above: i32,
    },
    /// How deep the leaf stands in the wall on the side where it is pushed, at most.
    Reveal(i32),
    /// Free level floor before the door, covering the opening.
    Landing {
        /// Along the wall.
        width: i32,
        /// Off the wall.
        depth: i32,
        /// On which side.
        side: LandingSide,
    },

    /// A circle to turn in, before the door.
    TurningAtDoor {
        /// Its diameter.
        diameter: i32,
        /// On which side.
        side: LandingSide,
    },

    // Ways.
    /// The widest way from a fixture of the first kinds to one of the second is at least this wide,
    /// doorways left out: door rules judge those.
    Passage {
        /// Where it begins.
        from: Vec<FixtureKind>,
        /// Where it leads.
        to: Vec<FixtureKind>,
        /// The least width.
        at_least: i32,
        /// Where it may be narrower.
        #[serde(default)]
        pinch: Option<PinchAllowance>,
    },
    /// The widest way from the entrance door to the room or fixture, doorways left out.
    RouteFromEntrance {
        /// The least width.
        at_least: i32,
        /// Where it may be narrower.
        #[serde(default)]
        pinch: Option<PinchAllowance>,
    },
    /// The width of a room that one walks through, between each two of its doorways.
    CorridorWidth {
        /// The least width.
        at_least: i32,
        /// Where it may be narrower.
        #[serde(default)]
        pinch: Option<PinchAllowance>,
    },
    /// The way from a room's door to its window.
    WayToWindow(i32),
    /// The length of the way from one kind of fixture to another, at most.
    WalkingDistance {
        /// Where it begins.
        from: Vec<FixtureKind>,
        /// Where it leads.
        to: Vec<FixtureKind>,
        /// The greatest length.
        at_most: i32,
    },
    /// This person gets from one kind of fixture to another with their aid: rolls, turns, opens doors. Without kinds it is
    /// the entrance door.
    ChairTrip {
        /// Where it begins.
        from: Vec<FixtureKind>,
        /// Where it leads.
        to: Vec<FixtureKind>,
    },
    /// Each room on the way from one kind of fixture to another has a night light.
    NightPath {
        /// Where it begins.
        from: Vec<FixtureKind>,
        /// Where it leads.
        to: Vec<FixtureKind>,
    },

    // Free floor.
    /// A circle of this diameter fits on the room's free floor.
    TurningCircle(i32),
    /// One of these shapes fits on the room's free floor.
    Turning(Vec<FloorShape>),
    /// Free floor in front of the fixture, as wide as it is and this deep.
    FreeInFront(i32),
    /// Free floor beside the fixture, on the better side, this wide.
    FreeBeside(i32),
    /// Free floor on both sides of the fixture.
    FreeBothSides {
        /// On the better side.
        wider: i32,
        /// On the other.
        narrower: i32,
    },
    /// A rectangle of free floor at the fixture.
    Zone(Zone),
    /// Free floor across the fixture, so deep from the wall behind it, its own included.
    FreeAcross {
        /// From side to side.
        across: i32,
        /// From the wall behind.
        depth: i32,
        /// What may stand in it.
        #[serde(default)]
        holds: Vec<FixtureKind>,
    },
    /// The fixture's own size, its short and its long side.
    FixtureSize(i32, i32),
    /// From the fixture's center line to the wall beside it.
    CenterLine(Limit),
    /// Room for the way this person gets onto the seat.
    Transfer(TransferRoom),

    // Heights and reach.
    /// An attribute of the subject within a limit, in the attribute's own unit.
    Attribute(Attribute, Limit),
    /// The height of a control, by what stands before it. The first band that fits decides.
    Reach {
        /// The least height.
        lowest: i32,
        /// Bands from shallow to deep.
        bands: Vec<ReachBand>,
    },
    /// From a control to the inner corner of the room.
    FromCorner(i32),
    /// Free space for the knees, all three at once.
    KneeSpace {
        /// Its width.
        width: i32,
        /// Its height.
        height: i32,
        /// Its depth at knee height.
        depth: i32,
    },
    /// A seat as high as this person's lower leg is long, within these.
    SeatForLegs {
        /// May be lower by this.
        below: i32,
        /// May be higher by this.
        above: i32,
    },
    /// Height of a window's sill.
    SillHeight(Limit),
    /// Clear height of a room.
    CeilingHeight(i32),

    // Bars and things on walls.
    /// A grab bar in its place.
    Bar(BarPlace),
    /// The wall can hold what hangs on it.
    WallHolds,
    /// What hangs on the wall with its underside in a range of heights stands out at most so far.
    Projection {
        /// The range of heights, in millimetres.
        heights: (i32, i32),
        /// How far it may stand out.
        at_most: i32,
    },
    /// From the nearest fixture of these kinds, on the plan.
    DistanceTo {
        /// Any of these.
        kinds: Vec<FixtureKind>,
        /// The limit in millimetres.
        limit: Limit,
    },
    /// From the nearest wall face, on the plan.
    AwayFromWalls(i32),

    // Slopes and stairs.
    /// A ramp by slope, rise and run; flattest row first, values between are interpolated.
    Ramp(Vec<RampRow>),
    /// Riser to tread at most as these two.
    StairPitch {
        /// Upwards.
        rise: i32,
        /// Along.
        going: i32,
    },
    /// Twice the riser and the tread together.
    StairFormula(i32, i32),

    // Rooms.
    /// The room's floor area, in hundredths of a square metre.
    Area(Limit),
    /// The room's short side, without furniture.
    ShortSide(i32),
    /// The room's long side, without furniture.
    LongSide(i32),
    /// Window area to floor area, 1 to at most this.
    Daylight(i32),
    /// Length of the kitchen's worktop, sink and hob included.
    WorktopLength(i32),
    /// Rooms on one storey.
    SameLevel(Together),

    // Presence.
    /// At least one fixture of these kinds stands or hangs within a distance of the subject's edge,
    /// in the same room.
    Near {
        /// Any of these will do.
        kinds: Vec<FixtureKind>,
        /// The largest distance.
        within: i32,
        /// How many there must be.
        count: i32,
    },
    /// The room, or the home, has at least one fixture of these kinds.
    Has(Vec<FixtureKind>),
    /// There must be no such fixture: the finding is at the fixture itself.
    Absent,

    // Not a measure of its own.
    /// One of these is enough.
    AnyOf(Vec<Self>),
    /// The document speaks of people up to this ability level: a note, never a failure.
    ForLevelsUpTo(u8),
    /// The clause exempts homes: listed, never judged.
    NotInHomes,
}

impl Requirement {
    /// What it asks for, as a limit; where the place decides, the usual one.
    pub fn limit(&self) -> Limit {
        match self {
            Self::ClearWidth { limit, .. }
            | Self::ClearHeight(limit)
            | Self::Attribute(_, limit)
            | Self::Area(limit)
            | Self::CenterLine(limit)
            | Self::SillHeight(limit)
            | Self::DistanceTo { limit, .. } => *limit,
            Self::ClearWidthByCorridor(pairs) => {
                Limit::AtLeast(pairs.first().map_or(0, |widest| widest.door))
            }
            Self::DoorManeuver(rows) => Limit::AtLeast(rows.first().map_or(0, |row| row.depth)),
            Self::Nib { at_least, .. }
            | Self::Passage { at_least, .. }
            | Self::RouteFromEntrance { at_least, .. }
            | Self::CorridorWidth { at_least, .. } => Limit::AtLeast(*at_least),
            Self::Landing { depth: least, .. }
            | Self::TurningAtDoor { diameter: least, .. }
            | Self::FreeAcross { across: least, .. }
            | Self::FixtureSize(least, _) => Limit::AtLeast(*least),
            Self::Zone(zone) => Limit::AtLeast(zone.depth),
            Self::DoorsInSeries(least)
            | Self::WayToWindow(least)
            | Self::TurningCircle(least)
            | Self::FreeInFront(least)
            | Self::FreeBeside(least)
            | Self::FromCorner(least)
            | Self::CeilingHeight(least)
            | Self::AwayFromWalls(least)
            | Self::ShortSide(least)
            | Self::LongSide(least)
            | Self::WorktopLength(least) => Limit::AtLeast(*least),
            Self::FreeBothSides { wider, .. } => Limit::AtLeast(*wider),
            Self::Turning(shapes) => Limit::AtLeast(shapes.first().map_or(0, FloorShape::size)),
            Self::Transfer(room) => Limit::AtLeast(room.front),
            Self::Threshold { at_most, .. } | Self::Reveal(at_most) => Limit::AtMost(*at_most),
            Self::WalkingDistance { at_most, .. } | Self::Projection { at_most, .. } => {
                Limit::AtMost(*at_most)
            }
            Self::Reach { lowest, bands } => {
                Limit::Between(*lowest, bands.first().map_or(*lowest, |band| band.highest))
            }
            Self::KneeSpace { height, .. } => Limit::AtLeast(*height),
            Self::SeatForLegs { below, above } => Limit::Between(-below, *above),
            Self::Bar(place) => place.offset.or(place.height).or(place.above_seat).unwrap_or(Limit::Count(1)),
            Self::Ramp(rows) => Limit::AtLeast(rows.last().map_or(0, |steepest| steepest.slope)),
            Self::StairPitch { rise, .. } => Limit::AtMost(*rise),
            Self::StairFormula(low, high) => Limit::Between(*low, *high),
            Self::Daylight(most) => Limit::AtMost(most * 10),
            Self::Near { count, .. } => Limit::Count(*count),
            Self::Has(_) | Self::NightPath { .. } => Limit::Count(1),
            Self::OpensOutward
            | Self::ChairTrip { .. }
            | Self::WallHolds
            | Self::SameLevel(_)
            | Self::ForLevelsUpTo(_) => Limit::Is(true),
            Self::AnyOf(ways) => ways.first().map_or(Limit::Is(true), Self::limit),
            Self::Absent | Self::NotInHomes => Limit::Is(false),
        }
    }

    /// The unit of the limit.
    pub fn quantity(&self) -> Quantity {
        match self {
            Self::Attribute(attribute, _) => attribute.quantity(),
            Self::Area(_) => Quantity::HundredthsOfSquareMeter,
            Self::Near { .. } | Self::Has(_) | Self::NightPath { .. } => Quantity::Pieces,
            Self::OpensOutward
            | Self::ChairTrip { .. }
            | Self::WallHolds
            | Self::SameLevel(_)
            | Self::ForLevelsUpTo(_)
            | Self::Absent
            | Self::NotInHomes => Quantity::YesNo,
            Self::Ramp(_) | Self::Daylight(_) => Quantity::OneIn,
            Self::Bar(place) if matches!(self.limit(), Limit::Count(_)) => {
                if place.length.is_some() {
                    Quantity::Millimeters
                } else {
                    Quantity::Pieces
                }
            }
            Self::AnyOf(ways) => ways.first().map_or(Quantity::YesNo, Self::quantity),
            _ => Quantity::Millimeters,
        }
    }
}

impl FloorShape {
    /// The length that names it: a diameter, a side, the shorter of two.
    pub fn size(&self) -> i32 {
        match *self {
            Self::Circle(size) | Self::Square(size) | Self::TShape { side: size, .. } => size,
            Self::Rectangle(a, b) | Self::Ellipse(a, b) => a.min(b),
        }
    }
}
