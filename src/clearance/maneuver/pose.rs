use crate::geom::{Point, Segment, Vector, direction};
use crate::units::Angle;

/// Where a chair is: its middle on the plan, and its heading.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose {
    /// The middle of the outline.
    pub middle: Point,
    /// Where it looks: 0 to the right on the plan, a quarter turn down.
    pub heading: Angle,
}

impl Pose {
    /// Where a point of the outline's own frame lies: so far ahead, so far to the right.
    pub fn place(&self, ahead: f64, right: f64) -> Point {
        let along = direction(self.heading);
        self.middle + along * ahead + Vector::new(-along.y, along.x) * right
    }

    /// How far to turn to another heading, the shorter way, in degrees: clockwise is positive.
    pub fn turn_to(&self, other: &Self) -> f64 {
        let turn = other.heading.to_degrees() - self.heading.to_degrees();
        turn - 360.0 * libm::round(turn / 360.0)
    }

    /// The pose at a share of the way to another: straight and turning evenly, the shorter way.
    pub fn toward(&self, other: &Self, share: f64) -> Self {
        Self {
            middle: Segment::new(self.middle, other.middle).at(share),
            heading: Angle::from_degrees(self.heading.to_degrees() + self.turn_to(other) * share)
                .normalized(),
        }
    }
}
