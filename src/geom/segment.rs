use super::{Point, Vector, cross};

/// A straight piece between two places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// Where it begins.
    pub from: Point,
    /// Where it ends.
    pub to: Point,
}

impl Segment {
    /// The piece between two places.
    pub const fn new(from: Point, to: Point) -> Self {
        Self { from, to }
    }

    /// From beginning to end.
    pub fn vector(&self) -> Vector {
        self.to - self.from
    }

    /// The length in millimetres.
    pub fn length(&self) -> f64 {
        self.vector().norm()
    }

    /// Half way.
    pub fn midpoint(&self) -> Point {
        nalgebra::center(&self.from, &self.to)
    }

    /// The place at a share of the length: 0 is the beginning, 1 the end.
    pub fn at(&self, share: f64) -> Point {
        self.from + self.vector() * share
    }

    /// The share of the length at which the nearest place lies, between 0 and 1.
    pub fn project(&self, place: Point) -> f64 {
        let along = self.vector();
        let squared = along.norm_squared();
        if squared == 0.0 { 0.0 } else { ((place - self.from).dot(&along) / squared).clamp(0.0, 1.0) }
    }

    /// The nearest place on it.
    pub fn nearest(&self, place: Point) -> Point {
        self.at(self.project(place))
    }

    /// The distance to a place, in millimetres.
    pub fn distance_to(&self, place: Point) -> f64 {
        (place - self.nearest(place)).norm()
    }

    /// Where the two endless lines cross, if they are not parallel.
    ///
    /// ```
    /// use yiju::geom::{Point, Segment};
    /// let wall = Segment::new(Point::new(0.0, 0.0), Point::new(10.0, 0.0));
    /// let other = Segment::new(Point::new(20.0, 5.0), Point::new(20.0, 9.0));
    /// assert_eq!(wall.line_crossing(&other), Some(Point::new(20.0, 0.0)));
    /// ```
    pub fn line_crossing(&self, other: &Self) -> Option<Point> {
        let along = self.vector();
        let across = other.vector();
        let denominator = cross(along, across);
        if denominator.abs() <= 1e-12 * along.norm() * across.norm() {
            return None;
        }
        Some(self.from + along * (cross(other.from - self.from, across) / denominator))
    }
}
