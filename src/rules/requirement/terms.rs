//! The parts that requirements are written with.

use serde::Deserialize;

use crate::plan::FixtureKind;
use crate::rules::{Limit, Use};

/// By what a door's clear width is measured. The conventions differ by 30–60 mm on the same door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum DoorMeasure {
    /// From the face of the leaf standing open at a right angle to the opposite frame; handles are left out.
    /// GB 55019-2021 2.5.4, ADA 404.2.3, Approved Document M volume 1, DIN 18040-2.
    LeafFace,
    /// The same, less what the handle stands out from the leaf. Approved Document M volume 2.
    HandleCounted,
    /// Between the frames, less the thickness of the leaf wherever it hangs; for sliding doors less what stays
    /// in the opening. The Japanese evaluation standard.
    LessLeaf,
    /// The hole in the wall (门洞). GB 50096 5.8.7.
    Opening,
}

/// A stretch of a way that may be narrower than the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PinchAllowance {
    /// The least width there, in millimetres.
    pub width: i32,
    /// The longest such stretch, in millimetres, measured along the facing surfaces.
    pub length: i32,
    /// The least distance between two such stretches, in millimetres; 0 when the clause names none.
    #[serde(default)]
    pub spacing: i32,
}

/// Which door width goes with which width of the corridor before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoorAtCorridor {
    /// Free depth before the door, in millimetres, at least.
    pub corridor: i32,
    /// The least clear width of the door then, in millimetres.
    pub door: i32,
}

/// A side of a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum DoorSide {
    /// The side that the leaf swings to: one pulls.
    Pull,
    /// The other side: one pushes.
    Push,
    /// Both sides, each on its own.
    Both,
}

/// An edge of a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum DoorEdge {
    /// Where the handle is.
    Latch,
    /// Where the leaf hangs.
    Hinge,
}

/// From where a door is come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Approach {
    /// Straight on.
    Front,
    /// Along the wall from the hinge side.
    FromHinge,
    /// Along the wall from the latch side.
    FromLatch,
}

/// A line of a table of door maneuvering clearances: a rectangle before the door, level and free.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManeuverRow {
    /// From where one comes.
    pub approach: Approach,
    /// Whether one pulls or pushes; both for doors without a swinging leaf.
    pub side: DoorSide,
    /// Off the wall, in millimetres.
    pub depth: i32,
    /// Beyond the clear opening on the latch side, in millimetres.
    #[serde(default)]
    pub latch: i32,
    /// Beyond the clear opening on the hinge side, in millimetres.
    #[serde(default)]
    pub hinge: i32,
    /// Depth and latch extension where a closer must be overcome.
    #[serde(default)]
    pub closer: Option<(i32, i32)>,
}

/// Inside the home or outside it, seen from the entrance; into the room served or out of it for other doors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum LandingSide {
    /// Inside the home, or inside the room that the door serves.
    Inside,
    /// Outside it.
    Outside,
}

/// A shape of free floor. Turned in steps of a quarter to the walls of the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum FloorShape {
    /// A circle of this diameter.
    Circle(i32),
    /// A square of this side.
    Square(i32),
    /// A rectangle of these sides.
    Rectangle(i32, i32),
    /// An ellipse of these axes.
    Ellipse(i32, i32),
    /// A T within a square of `side`, of a crossbar and a stem `arm` wide.
    TShape {
        /// The side of the square, in millimetres.
        side: i32,
        /// The width of crossbar and stem, in millimetres.
        arm: i32,
    },
}

/// Where a zone at a fixture begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum ZoneStart {
    /// At the front edge.
    Front,
    /// At the back edge, so that it also lies beside the fixture.
    Back,
    /// At the long side that is open, centered on the middle of that side; for a bath.
    Side,
}

/// A rectangle of free floor at a fixture, either way round.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Zone {
    /// From the center line to either side, in millimetres: the smaller reach and the larger.
    pub sides: (i32, i32),
    /// Away from where it starts, in millimetres.
    pub depth: i32,
    /// Where it starts.
    pub from: ZoneStart,
    /// What may stand in it.
    #[serde(default)]
    pub holds: Vec<FixtureKind>,
    /// Whether it must also keep clear of what doors sweep.
    #[serde(default)]
    pub clear_of_doors: bool,
}

/// A way to reach a control over something that stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReachBand {
    /// The obstacle is at most this deep, in millimetres.
    pub depth: i32,
    /// The obstacle is at most this high, in millimetres; 0 when its height does not matter.
    #[serde(default)]
    pub obstacle: i32,
    /// The control is at most this high then, in millimetres.
    pub highest: i32,
}

/// What is asked of a grab bar at a fixture. What is left out does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct BarPlace {
    /// Where it is: beside the fixture, or behind it.
    pub behind: bool,
    /// From the fixture's center line to the bar's middle, for a bar beside it.
    pub offset: Option<Limit>,
    /// Its least length, in millimetres.
    pub length: Option<i32>,
    /// From the wall behind the fixture to the bar's near end, at most, in millimetres.
    pub starts: Option<i32>,
    /// From the wall behind the fixture to the bar's far end, at least, in millimetres.
    pub reaches: Option<i32>,
    /// Height of its top above the floor.
    pub height: Option<Limit>,
    /// Height of its top above the seat.
    pub above_seat: Option<Limit>,
}

/// A line of a table of ramps: so steep, at most so high and long in one run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RampRow {
    /// Tenths of n in a slope of 1:n: 120 for 1:12.
    pub slope: i32,
    /// The greatest rise of one run, in millimetres; 0 when the table bounds none.
    #[serde(default)]
    pub rise: i32,
    /// The greatest level length of one run, in millimetres; 0 when the table bounds none.
    #[serde(default)]
    pub run: i32,
}

/// Room that each way of getting onto a seat needs, in millimetres. See [`crate::occupant::Transfer`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferRoom {
    /// In front: standing up, turning on the feet.
    pub front: i32,
    /// Beside it, on the side where the chair stands: sliding over.
    pub side: i32,
    /// Beside it, where a helper stands.
    pub helper: i32,
    /// In front: a hoist.
    pub hoist: i32,
}

/// Rooms that must lie on the storey of others.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Together {
    /// These.
    pub rooms: Vec<Use>,
    /// On the storey of one of these.
    pub with: Vec<Use>,
}
