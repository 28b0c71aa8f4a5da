use super::{Attributes, WallId};
use crate::units::Mm;

/// A door, window or pass-through in a wall.
///
/// It belongs to its wall and is held by its distance from the wall's start, so it never wanders
/// when the wall moves.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// The wall it is in.
    pub wall: WallId,
    /// From the wall's start along the centre line to the nearer edge of the hole.
    pub offset: Mm,
    /// Width of the hole in the wall, frame included.
    pub width: Mm,
    /// Height of the hole.
    pub height: Mm,
    /// Bottom of the hole above finished floor; zero for doors.
    pub sill: Mm,
    /// What fills it.
    pub kind: OpeningKind,
    /// What has been surveyed about it.
    pub attributes: Attributes,
}

/// What fills a hole in a wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpeningKind {
    /// A way through that can be closed.
    Door(Door),
    /// Lets in light; nobody goes through.
    Window,
    /// A way through without a leaf.
    PassThrough,
}

/// How a door is hung.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Door {
    /// How it opens.
    pub operation: DoorOperation,
    /// At which edge the leaf hangs; for sliding doors, towards which edge it slides open.
    pub hinge: Hinge,
    /// To which side of the wall it opens; for doors sliding on the wall, the side they run on.
    pub swing: Swing,
    /// Whether it is the door to the home.
    pub is_entrance: bool,
}

/// How a door opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DoorOperation {
    /// One leaf on hinges (平开).
    Hinged,
    /// One leaf on swing-clear (offset) hinges, which take the open leaf out of the doorway.
    SwingClear,
    /// Two leaves on hinges.
    DoubleHinged,
    /// A leaf that slides on the face of the wall.
    SlidingOnWall,
    /// A leaf that slides into the wall, or leaves that pass each other.
    SlidingInWall,
    /// Leaves that fold to one side.
    Folding,
}

impl DoorOperation {
    /// All values, in the order they are offered.
    pub const ALL: [Self; 6] = [
        Self::Hinged,
        Self::SwingClear,
        Self::DoubleHinged,
        Self::SlidingOnWall,
        Self::SlidingInWall,
        Self::Folding,
    ];

    /// Whether a leaf swings over the floor.
    pub const fn swings(self) -> bool {
        matches!(self, Self::Hinged | Self::SwingClear | Self::DoubleHinged)
    }

    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Hinged => "door-operation-hinged",
            Self::SwingClear => "door-operation-swing-clear",
            Self::DoubleHinged => "door-operation-double",
            Self::SlidingOnWall => "door-operation-sliding-on-wall",
            Self::SlidingInWall => "door-operation-sliding-in-wall",
            Self::Folding => "door-operation-folding",
        }
    }
}

/// An edge of an opening, seen along the wall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hinge {
    /// The edge nearer to the wall's start.
    #[default]
    Start,
    /// The edge nearer to the wall's end.
    End,
}

impl Hinge {
    /// The other edge.
    #[must_use]
    pub const fn flipped(self) -> Self {
        match self {
            Self::Start => Self::End,
            Self::End => Self::Start,
        }
    }
}

/// A side of a wall, walking from its start to its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Swing {
    /// To the left-hand side.
    #[default]
    Left,
    /// To the right-hand side.
    Right,
}

impl Swing {
    /// The other side.
    #[must_use]
    pub const fn flipped(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }

    /// +1 on the right-hand side, −1 on the left.
    pub const fn sign(self) -> f64 {
        match self {
            Self::Left => -1.0,
            Self::Right => 1.0,
        }
    }
}

impl Opening {
    /// The door in it, if it has one.
    pub const fn door(&self) -> Option<&Door> {
        match &self.kind {
            OpeningKind::Door(door) => Some(door),
            OpeningKind::Window | OpeningKind::PassThrough => None,
        }
    }

    /// Whether people go through it.
    pub const fn is_passable(&self) -> bool {
        matches!(self.kind, OpeningKind::Door(_) | OpeningKind::PassThrough)
    }

    /// From the wall's start to the hole's middle, in millimetres.
    pub fn center_offset(&self) -> f64 {
        self.offset.to_f64() + self.width.to_f64() / 2.0
    }
}
