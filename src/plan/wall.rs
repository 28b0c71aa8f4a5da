use super::LevelId;
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

/// A straight wall, given by its centre line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wall {
    /// The storey it stands on.
    pub level: LevelId,
    /// Where the centre line begins.
    pub start: GridPoint,
    /// Where the centre line ends.
    pub end: GridPoint,
    /// From face to face.
    pub thickness: Mm,
    /// From finished floor up.
    pub height: Mm,
    /// Whether it carries the house.
    pub structure: Structure,
    /// What it is made of.
    pub material: WallMaterial,
}

impl Wall {
    /// The centre line.
    pub fn center_line(&self) -> Segment {
        Segment::new(point(self.start), point(self.end))
    }

    /// The length of the centre line, in millimetres.
    pub fn length(&self) -> f64 {
        self.center_line().length()
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
        self.direction().map_or(point(self.start), |along| point(self.start) + along * distance)
    }
}
