//! Plane geometry: vocabulary and conventions. The algorithms come from well-kept crates.
//!
//! # Conventions
//!
//! - Plan axes: x to the right, y down, in millimetres. Angles run clockwise as seen.
//! - [`Point`] and [`Vector`] are nalgebra types; [`GridPoint`] is what is stored, whole millimetres.
//! - An outline is a ring of points without the first repeated at the end. A [`Polygon`] has one
//!   outer ring and any number of holes; [`boolean`] returns outer rings of positive
//!   [`signed_area`] and holes of negative.
//! - Right angles to a vector `(x, y)` on its right-hand side, as seen, is `(-y, x)`.

pub mod boolean;
pub mod convex;
mod polygon;
mod rect;
mod segment;

use crate::units::Angle;

pub use polygon::{Polygon, contains, signed_area};
pub use rect::{Bounds, OrientedRect};
pub use segment::Segment;

/// A place on the plan, in millimetres.
pub type Point = nalgebra::Point2<f64>;

/// A displacement on the plan, in millimetres.
pub type Vector = nalgebra::Vector2<f64>;

/// A stored place, in whole millimetres.
pub type GridPoint = nalgebra::Point2<i32>;

/// A stored place as a real one.
pub fn point(stored: GridPoint) -> Point {
    Point::new(f64::from(stored.x), f64::from(stored.y))
}

/// The nearest place that can be stored.
pub fn grid_point(point: Point) -> GridPoint {
    GridPoint::new(libm::round(point.x) as i32, libm::round(point.y) as i32)
}

/// The unit vector of a direction; `Angle::ZERO` points right, a quarter turn points down.
pub fn direction(angle: Angle) -> Vector {
    let (sin, cos) = angle.sin_cos();
    Vector::new(cos, sin)
}

/// A vector turned clockwise as seen.
pub fn rotate(vector: Vector, angle: Angle) -> Vector {
    let (sin, cos) = angle.sin_cos();
    Vector::new(vector.x * cos - vector.y * sin, vector.x * sin + vector.y * cos)
}

/// The vector at a right angle on the right-hand side, as seen.
pub fn right_normal(vector: Vector) -> Vector {
    Vector::new(-vector.y, vector.x)
}

/// The cross product's size: positive when `b` lies clockwise of `a`, as seen.
pub fn cross(a: Vector, b: Vector) -> f64 {
    a.x * b.y - a.y * b.x
}
