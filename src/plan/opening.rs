use super::{Attributes, Wall, WallEnd, WallId};
use crate::geom::{Point, Polygon, Vector, right_normal};
use crate::units::Mm;

/// A door, window or pass-through in a wall.
///
/// It belongs to its wall and is held by its distance from one named end, so it never wanders when the
/// wall moves or the other end does.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// The wall it is in.
    pub wall: WallId,
    /// The end of the wall from which its distance is measured.
    pub from: WallEnd,
    /// From that end along the centre line to the nearer edge of the hole.
    pub distance: Mm,
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

    /// From the wall's start along the centre line to the nearer edge of the hole, in millimetres.
    pub fn offset(&self, wall: &Wall) -> f64 {
        match self.from {
            WallEnd::Start => self.distance.to_f64(),
            WallEnd::End => wall.length() - self.distance.to_f64() - self.width.to_f64(),
        }
    }

    /// From the wall's start along the centre line to the hole's middle, in millimetres.
    pub fn center_offset(&self, wall: &Wall) -> f64 {
        self.offset(wall) + self.width.to_f64() / 2.0
    }

    /// Moves it so that its nearer edge lies at a distance from the wall's start; the named end stays the same.
    pub fn set_offset(&mut self, wall: &Wall, offset: f64) {
        self.distance = Mm::round(match self.from {
            WallEnd::Start => offset,
            WallEnd::End => wall.length() - offset - self.width.to_f64(),
        });
    }

    /// Measures it from an end; it stays where it is to the millimetre.
    pub fn measure_from(&mut self, wall: &Wall, end: WallEnd) {
        let offset = self.offset(wall);
        self.from = end;
        self.set_offset(wall, offset);
    }

    /// The free length of wall between an end and the hole, in millimetres.
    pub fn distance_from(&self, wall: &Wall, end: WallEnd) -> f64 {
        match end {
            WallEnd::Start => self.offset(wall),
            WallEnd::End => wall.length() - self.offset(wall) - self.width.to_f64(),
        }
    }

    /// Where the hole is; `None` when the wall has no length.
    pub fn frame(&self, wall: &Wall) -> Option<OpeningFrame> {
        let axis = wall.axis()?;
        let offset = self.offset(wall);
        let (start, end) = (axis.at(offset), axis.at(offset + self.width.to_f64()));
        let along = if axis.is_straight() {
            axis.along(offset)
        } else {
            (end - start).try_normalize(1e-9).unwrap_or_else(|| axis.along(offset))
        };
        let width = if axis.is_straight() { self.width.to_f64() } else { (end - start).norm() };
        let half = wall.thickness.to_f64() / 2.0;
        Some(OpeningFrame { start, along, right: right_normal(along), width: width.max(0.0), half })
    }
}

/// Where a hole is: a straight frame in its wall, also where the wall is bent.
///
/// Places in it are given along the hole and across the wall, to its right-hand side walking from the wall's
/// start to its end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OpeningFrame {
    /// On the centre line, the edge nearer to the wall's start.
    pub start: Point,
    /// Unit vector from that edge to the other.
    pub along: Vector,
    /// Unit vector to the wall's right-hand side.
    pub right: Vector,
    /// From edge to edge, in millimetres.
    pub width: f64,
    /// Half the thickness of the wall, in millimetres.
    pub half: f64,
}

impl OpeningFrame {
    /// A place along the hole and across the wall, in millimetres.
    pub fn place(&self, along: f64, across: f64) -> Point {
        self.start + self.along * along + self.right * across
    }

    /// The middle of the hole on the centre line.
    pub fn center(&self) -> Point {
        self.place(self.width / 2.0, 0.0)
    }

    /// The hole through the whole thickness of the wall, and `more` millimetres beyond each face.
    pub fn area(&self, more: f64) -> Polygon {
        let (low, high) = (-self.half - more, self.half + more);
        Polygon::new(vec![
            self.place(0.0, low),
            self.place(self.width, low),
            self.place(self.width, high),
            self.place(0.0, high),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geom::GridPoint;
    use crate::plan::LevelId;

    fn window(from: WallEnd, distance: i32) -> Opening {
        Opening {
            wall: WallId(1),
            from,
            distance: Mm(distance),
            width: Mm(900),
            height: Mm(1500),
            sill: Mm(900),
            kind: OpeningKind::Window,
            attributes: Attributes::default(),
        }
    }

    #[test]
    fn it_keeps_its_distance_from_the_named_end() {
        let mut wall = Wall::new(LevelId(1), GridPoint::new(0, 0), GridPoint::new(4000, 0), Mm(240));
        let (near, far) = (window(WallEnd::Start, 600), window(WallEnd::End, 600));
        assert_eq!((near.offset(&wall), far.offset(&wall)), (600.0, 2500.0));
        wall.end.x = 5000;
        assert_eq!((near.offset(&wall), far.offset(&wall)), (600.0, 3500.0));
        assert_eq!(far.frame(&wall).unwrap().start, Point::new(3500.0, 0.0));
    }

    #[test]
    fn measuring_from_the_other_end_moves_nothing() {
        let wall = Wall::new(LevelId(1), GridPoint::new(0, 0), GridPoint::new(3000, 1000), Mm(240));
        let mut opening = window(WallEnd::Start, 600);
        let before = opening.offset(&wall);
        opening.measure_from(&wall, WallEnd::End);
        assert!((opening.offset(&wall) - before).abs() <= 0.5);
        assert_eq!(opening.from, WallEnd::End);
    }

    #[test]
    fn a_hole_in_a_bent_wall_is_straight() {
        let mut wall = Wall::new(LevelId(1), GridPoint::new(0, 0), GridPoint::new(4000, 0), Mm(240));
        wall.bulge = Mm(1000);
        let mut opening = window(WallEnd::Start, 0);
        opening.set_offset(&wall, wall.length() / 2.0 - 450.0);
        let frame = opening.frame(&wall).unwrap();
        assert!((frame.along - Vector::x()).norm() < 1e-3);
        assert!((frame.center().y - 1000.0).abs() < 50.0 && frame.width < 900.0);
    }
}
