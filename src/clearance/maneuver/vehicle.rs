use super::outline::Outline;
use crate::clearance::Footprint;
use crate::geom::Point;

/// How a person gets about, as far as turning goes.
///
/// All but the walker roll ahead or back along their heading and turn on the spot about one point, the turning
/// center; none of them slides sideways. Where that point lies follows from makers' turning radii (from memory, not
/// verified) and, for the manual chair, from the axle 250 mm before the back that is reckoned with for a chair of 1,200.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Drive {
    /// A chair driven by hand: turns about the axle of its large wheels, near the back.
    #[default]
    Manual,
    /// A powered chair with driven wheels in the middle.
    MidWheel,
    /// A powered chair with driven wheels near the back.
    RearWheel,
    /// A powered chair with driven wheels near the front.
    FrontWheel,
    /// On foot with a frame or a rollator: turns about the middle and may step sideways.
    Walker,
    /// A chair pushed by a helper. The footprint includes the helper, who stands behind and walks round as the chair
    /// turns about its axle.
    Attendant,
}

impl Drive {
    /// All of them, in the order they are listed.
    pub const ALL: [Self; 6] =
        [Self::Manual, Self::MidWheel, Self::RearWheel, Self::FrontWheel, Self::Walker, Self::Attendant];

    /// The name in files and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Manual => "manual",
            Self::MidWheel => "mid",
            Self::RearWheel => "rear",
            Self::FrontWheel => "front",
            Self::Walker => "walker",
            Self::Attendant => "attendant",
        }
    }

    /// How far ahead of the back the turning center is, as a share of the length without a helper.
    const fn turning_share(self) -> f64 {
        match self {
            Self::Manual | Self::Attendant => 0.21,
            Self::RearWheel => 0.31,
            Self::MidWheel | Self::Walker => 0.5,
            Self::FrontWheel => 0.54,
        }
    }
}

/// The floor that a helper needs behind a chair, in millimetres.
pub const HELPER_DEPTH: f64 = 300.0;

/// A person with their aid as they move: an outline, and how it turns.
///
/// ```
/// use yiju::clearance::Footprint;
/// use yiju::clearance::maneuver::{Drive, Vehicle};
/// use yiju::units::Mm;
/// let chair = Vehicle::new(Footprint { width: Mm(700), length: Mm(1200) }, Drive::Manual);
/// // The axle lies 252 mm before the back, which is 600 mm behind the middle.
/// assert_eq!(chair.turning_center(), -348.0);
/// assert!(!chair.sidesteps());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Vehicle {
    outline: Outline,
    /// How far ahead of the middle it turns.
    turning_center: f64,
    sidesteps: bool,
}

impl Vehicle {
    /// A rectangle that is driven in a certain way. The footprint of an attendant chair includes the helper.
    pub fn new(footprint: Footprint, drive: Drive) -> Self {
        let length = footprint.length.to_f64();
        let helper = if drive == Drive::Attendant { HELPER_DEPTH.min(length / 2.0) } else { 0.0 };
        let from_back = helper + (length - helper) * drive.turning_share();
        Self {
            outline: Outline::rectangle(footprint),
            turning_center: from_back - length / 2.0,
            sidesteps: drive == Drive::Walker,
        }
    }

    /// Any convex outline, by its corners in millimetres around the point about which it turns: x ahead, y to the right.
    ///
    /// `None` if the corners do not form a convex area.
    pub fn with_outline(corners: &[Point], sidesteps: bool) -> Option<Self> {
        let (outline, middle) = Outline::convex(corners)?;
        // Off the middle line it turns about the point of that line beside.
        Some(Self { outline, turning_center: -middle.x, sidesteps })
    }

    /// The outline.
    pub fn outline(&self) -> &Outline {
        &self.outline
    }

    /// How far ahead of the outline's middle the turning center is, in millimetres; negative behind it.
    pub fn turning_center(&self) -> f64 {
        self.turning_center
    }

    /// Whether it may move sideways.
    pub fn sidesteps(&self) -> bool {
        self.sidesteps
    }

    /// The same with another width.
    #[must_use]
    pub(super) fn with_width(&self, width: f64) -> Self {
        Self { outline: self.outline.with_width(width), ..self.clone() }
    }
}
