use super::{Axis, LevelId, Origin};
use crate::geom::{GridPoint, Point, Segment, Vector, point, right_normal};
use crate::units::Mm;

/// Whether a wall carries the house.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Structure {
    /// Carries floors above: never widened without a structural engineer.
    LoadBearing,
    /// Only divides rooms.
    Partition,
    /// Not known; treated as load-bearing until somebody has looked.
    #[default]
    Unknown,
}

impl Structure {
    /// All values, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::LoadBearing, Self::Partition, Self::Unknown];

    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::LoadBearing => "structure-load-bearing",
            Self::Partition => "structure-partition",
            Self::Unknown => "structure-unknown",
        }
    }
}

/// What a wall is made of: decides how a grab bar can be fixed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WallMaterial {
    /// Solid brick, of any thickness.
    Brick,
    /// Cast or precast concrete.
    Concrete,
    /// Hollow or aerated block.
    Block,
    /// Light partition: gypsum board on studs, light panels.
    LightPartition,
    /// Glass, railing or screen.
    Screen,
    /// Not known.
    #[default]
    Unknown,
}

impl WallMaterial {
    /// All values, in the order they are offered.
    pub const ALL: [Self; 6] =
        [Self::Brick, Self::Concrete, Self::Block, Self::LightPartition, Self::Screen, Self::Unknown];

    /// Whether an expansion bolt holds a person's weight in it; `None` when the material is not known.
    ///
    /// Field practice as in H11 of the standards notes: solid brick and concrete take expansion bolts,
    /// hollow and light walls need a back plate or through bolts.
    pub const fn holds_expansion_bolt(self) -> Option<bool> {
        match self {
            Self::Brick | Self::Concrete => Some(true),
            Self::Block | Self::LightPartition | Self::Screen => Some(false),
            Self::Unknown => None,
        }
    }

    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Brick => "wall-material-brick",
            Self::Concrete => "wall-material-concrete",
            Self::Block => "wall-material-block",
            Self::LightPartition => "wall-material-light",
            Self::Screen => "wall-material-screen",
            Self::Unknown => "wall-material-unknown",
        }
    }
}

/// An end of a wall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WallEnd {
    /// Where its centre line begins.
    #[default]
    Start,
    /// Where its centre line ends.
    End,
}

impl WallEnd {
    /// Both ends.
    pub const BOTH: [Self; 2] = [Self::Start, Self::End];

    /// The other end.
    #[must_use]
    pub const fn flipped(self) -> Self {
        match self {
            Self::Start => Self::End,
            Self::End => Self::Start,
        }
    }
}

/// A wall, given by its centre line.
///
/// ```
/// use yiju::geom::GridPoint;
/// use yiju::plan::{LevelId, Wall};
/// use yiju::units::Mm;
/// let wall = Wall::new(LevelId(1), GridPoint::new(0, 0), GridPoint::new(3300, 0), Mm(240));
/// assert_eq!(wall.length(), 3300.0);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wall {
    /// The storey it stands on.
    pub level: LevelId,
    /// Where the centre line begins.
    pub start: GridPoint,
    /// Where the centre line ends.
    pub end: GridPoint,
    /// How far the middle of the centre line lies to the right of the straight line between the ends; zero for a
    /// straight wall, negative for one that bulges to the left. At most a half circle.
    pub bulge: Mm,
    /// From face to face.
    pub thickness: Mm,
    /// From finished floor up.
    pub height: Mm,
    /// Whether it carries the house.
    pub structure: Structure,
    /// What it is made of.
    pub material: WallMaterial,
    /// How its length came to be known; `None` while it still has to be measured.
    pub length_origin: Option<Origin>,
}

/// The height of a wall that nobody has measured: the usual clear height of older flats.
const USUAL_HEIGHT: Mm = Mm(2650);

impl Wall {
    /// A straight wall of usual height of which nothing more is known.
    pub const fn new(level: LevelId, start: GridPoint, end: GridPoint, thickness: Mm) -> Self {
        Self {
            level,
            start,
            end,
            bulge: Mm::ZERO,
            thickness,
            height: USUAL_HEIGHT,
            structure: Structure::Unknown,
            material: WallMaterial::Unknown,
            length_origin: None,
        }
    }

    /// The centre line; `None` for a wall without length.
    pub fn axis(&self) -> Option<Axis> {
        Axis::new(self.center_line(), self.bulge.to_f64())
    }

    /// The straight line between the ends: the centre line of a straight wall.
    pub fn center_line(&self) -> Segment {
        Segment::new(point(self.start), point(self.end))
    }

    /// Whether its centre line is straight.
    pub const fn is_straight(&self) -> bool {
        self.bulge.0 == 0
    }

    /// The length of the centre line, in millimetres.
    pub fn length(&self) -> f64 {
        self.axis().map_or(0.0, |axis| axis.length())
    }

    /// Unit vector from start to end; `None` for a wall without length.
    pub fn direction(&self) -> Option<Vector> {
        self.center_line().vector().try_normalize(1e-9)
    }

    /// Unit vector to the wall's right-hand side, walking from start to end.
    pub fn right(&self) -> Option<Vector> {
        self.direction().map(right_normal)
    }

    /// The place on the centre line at a distance from the start, in millimetres.
    pub fn place_at(&self, distance: f64) -> Point {
        self.axis().map_or(point(self.start), |axis| axis.at(distance))
    }

    /// The distance from a place to the centre line, in millimetres.
    pub fn distance_to(&self, place: Point) -> f64 {
        self.axis().map_or((point(self.start) - place).norm(), |axis| axis.distance_to(place))
    }

    /// Where an end is.
    pub const fn end_place(&self, end: WallEnd) -> GridPoint {
        match end {
            WallEnd::Start => self.start,
            WallEnd::End => self.end,
        }
    }

    /// Puts an end somewhere.
    pub fn set_end(&mut self, end: WallEnd, place: GridPoint) {
        match end {
            WallEnd::Start => self.start = place,
            WallEnd::End => self.end = place,
        }
    }
}
