use super::{Point, Polygon, Vector, direction, right_normal};
use crate::units::Angle;

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Smallest x and y.
    pub min: Point,
    /// Largest x and y.
    pub max: Point,
}

impl Bounds {
    /// The smallest upright rectangle around some places; `None` without any.
    pub fn around(places: impl IntoIterator<Item = Point>) -> Option<Self> {
        places.into_iter().fold(None, |bounds, place| {
            Some(match bounds {
                None => Self { min: place, max: place },
                Some(Self { min, max }) => Self { min: min.inf(&place), max: max.sup(&place) },
            })
        })
    }

    /// Width and height.
    pub fn size(&self) -> Vector {
        self.max - self.min
    }

    /// The middle.
    pub fn center(&self) -> Point {
        nalgebra::center(&self.min, &self.max)
    }

    /// Larger by a margin on each side; a negative margin shrinks.
    pub fn grown(&self, margin: f64) -> Self {
        Self { min: self.min.map(|v| v - margin), max: self.max.map(|v| v + margin) }
    }

    /// The smallest rectangle around both.
    pub fn union(&self, other: &Self) -> Self {
        Self { min: self.min.inf(&other.min), max: self.max.sup(&other.max) }
    }

    /// Whether a place lies within, edges included.
    pub fn contains(&self, place: Point) -> bool {
        place >= self.min && place <= self.max
    }

    /// Whether the two share a place, edges included.
    pub fn meets(&self, other: &Self) -> bool {
        let (x, y) = (self.min.x <= other.max.x, self.min.y <= other.max.y);
        x && y && other.min.x <= self.max.x && other.min.y <= self.max.y
    }
}

/// A rectangle turned about its middle: a piece of furniture, a chair, a clear floor space.
///
/// Unturned, the width lies along x, and the depth along y with the back towards smaller y
/// and the front towards larger y.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OrientedRect {
    /// The middle.
    pub center: Point,
    /// Along x when unturned, in millimetres.
    pub width: f64,
    /// Along y when unturned, in millimetres.
    pub depth: f64,
    /// Clockwise as seen.
    pub rotation: Angle,
}

impl OrientedRect {
    /// Unit vectors along the width (to the right of someone who sits in it facing us) and to the front.
    pub fn axes(&self) -> (Vector, Vector) {
        let along = direction(self.rotation);
        (along, right_normal(along))
    }

    /// A place given in the rectangle's own frame: from the middle, along the width and to the front.
    pub fn place(&self, along: f64, to_front: f64) -> Point {
        let (x, y) = self.axes();
        self.center + x * along + y * to_front
    }

    /// A place in the rectangle's own frame: (along the width, to the front).
    pub fn local(&self, place: Point) -> (f64, f64) {
        let (x, y) = self.axes();
        let from_center = place - self.center;
        (from_center.dot(&x), from_center.dot(&y))
    }

    /// Back left, back right, front right, front left when unturned.
    pub fn corners(&self) -> [Point; 4] {
        let (w, d) = (self.width / 2.0, self.depth / 2.0);
        [self.place(-w, -d), self.place(w, -d), self.place(w, d), self.place(-w, d)]
    }

    /// As an area.
    pub fn polygon(&self) -> Polygon {
        Polygon::new(self.corners().to_vec())
    }

    /// Whether a place lies within, edges included.
    pub fn contains(&self, place: Point) -> bool {
        let (along, to_front) = self.local(place);
        along.abs() <= self.width / 2.0 + 1e-9 && to_front.abs() <= self.depth / 2.0 + 1e-9
    }
}
