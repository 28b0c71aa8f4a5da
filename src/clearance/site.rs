use crate::clearance::FeatureId;
use crate::geom::{Point, Segment, Vector, right_normal};

/// A piece of the boundary of the free space: what a circle on the medial axis touches.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Site {
    pub(super) shape: Shape,
    pub(super) feature: FeatureId,
}

/// An open edge or one of its ends: the two behave differently in all formulas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shape {
    Corner(Point),
    /// The free side is on the right hand.
    Face(Segment),
}

impl Site {
    /// The nearest place on it.
    pub(super) fn contact(&self, place: Point) -> Point {
        match self.shape {
            Shape::Corner(corner) => corner,
            Shape::Face(face) => face.nearest(place),
        }
    }

    /// The distance to a place.
    pub(super) fn distance_to(&self, place: Point) -> f64 {
        (place - self.contact(place)).norm()
    }

    /// The unit vector into the free space, for a face.
    pub(super) fn inward(&self) -> Option<Vector> {
        match self.shape {
            Shape::Corner(_) => None,
            Shape::Face(face) => right_normal(face.vector()).try_normalize(0.0),
        }
    }
}
