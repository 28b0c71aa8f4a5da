use crate::geom::{Point, Segment, Vector, right_normal};

/// The centre line of a wall: a straight piece, or a part of a circle.
///
/// Distances run along it from the wall's start, in millimetres.
///
/// ```
/// use yiju::geom::{Point, Segment};
/// use yiju::plan::Axis;
/// // A half circle over four metres bulges two metres to the right-hand side.
/// let bow = Axis::new(Segment::new(Point::new(0.0, 0.0), Point::new(4000.0, 0.0)), 2000.0).unwrap();
/// assert!((bow.length() - 2000.0 * std::f64::consts::PI).abs() < 1e-6);
/// assert!((bow.at(bow.length() / 2.0) - Point::new(2000.0, 2000.0)).norm() < 1e-6);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    chord: Segment,
    length: f64,
    shape: Shape,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Shape {
    Straight { along: Vector },
    Arc { center: Point, radius: f64, from: f64, sweep: f64 },
}

/// A bulge below this many millimetres is none.
const LEAST_BULGE: f64 = 0.5;

/// A path through an arc stays within this many millimetres of it.
const PATH_TOLERANCE: f64 = 1.0;

/// No arc is cut into more pieces.
const MOST_PIECES: f64 = 48.0;

impl Axis {
    /// The line between two places, whose middle lies `bulge` millimetres to the right of the straight one.
    ///
    /// More than a half circle is cut back to one. `None` without length.
    pub fn new(chord: Segment, bulge: f64) -> Option<Self> {
        let along = chord.vector().try_normalize(1e-9)?;
        let half = chord.length() / 2.0;
        let bulge = bulge.clamp(-half, half);
        if bulge.abs() < LEAST_BULGE {
            return Some(Self { chord, length: half * 2.0, shape: Shape::Straight { along } });
        }
        let radius = (half * half + bulge * bulge) / (2.0 * bulge.abs());
        let center = chord.midpoint() + right_normal(along) * (bulge - radius * bulge.signum());
        let away = chord.from - center;
        let from = libm::atan2(away.y, away.x);
        // With y down, a line to the right that bulges to its right is run through against the clock.
        let sweep = -bulge.signum() * 4.0 * libm::atan2(bulge.abs(), half);
        let shape = Shape::Arc { center, radius, from, sweep };
        Some(Self { chord, length: radius * sweep.abs(), shape })
    }

    /// The length along the line, in millimetres.
    pub const fn length(&self) -> f64 {
        self.length
    }

    /// The straight line between its ends.
    pub const fn chord(&self) -> Segment {
        self.chord
    }

    /// Whether it is straight.
    pub const fn is_straight(&self) -> bool {
        matches!(self.shape, Shape::Straight { .. })
    }

    /// The radius in millimetres; `None` for a straight line.
    pub const fn radius(&self) -> Option<f64> {
        match self.shape {
            Shape::Straight { .. } => None,
            Shape::Arc { radius, .. } => Some(radius),
        }
    }

    /// The place at a distance from the start; beyond the ends the line goes on.
    pub fn at(&self, distance: f64) -> Point {
        match self.shape {
            Shape::Straight { along } => self.chord.from + along * distance,
            Shape::Arc { center, radius, from, sweep } => {
                let (sin, cos) = libm::sincos(from + sweep * distance / self.length);
                center + Vector::new(cos, sin) * radius
            }
        }
    }

    /// The unit vector along the line at a distance from the start.
    pub fn along(&self, distance: f64) -> Vector {
        match self.shape {
            Shape::Straight { along } => along,
            Shape::Arc { from, sweep, .. } => {
                let (sin, cos) = libm::sincos(from + sweep * distance / self.length);
                Vector::new(-sin, cos) * sweep.signum()
            }
        }
    }

    /// The distance from the start at which the line is nearest to a place, between 0 and its length.
    pub fn project(&self, place: Point) -> f64 {
        match self.shape {
            Shape::Straight { .. } => self.chord.project(place) * self.length,
            Shape::Arc { center, from, sweep, .. } => {
                let away = place - center;
                let turned = (libm::atan2(away.y, away.x) - from) * sweep.signum();
                let turned = libm::fmod(turned + 4.0 * std::f64::consts::PI, 2.0 * std::f64::consts::PI);
                if turned <= sweep.abs() {
                    turned / sweep.abs() * self.length
                } else if (place - self.chord.from).norm() <= (place - self.chord.to).norm() {
                    0.0
                } else {
                    self.length
                }
            }
        }
    }

    /// The distance from a place to the line, in millimetres.
    pub fn distance_to(&self, place: Point) -> f64 {
        (self.at(self.project(place)) - place).norm()
    }

    /// Places on the line from start to end, so close that straight pieces between them will do.
    pub fn path(&self) -> Vec<Point> {
        match self.shape {
            Shape::Straight { .. } => vec![self.chord.from, self.chord.to],
            Shape::Arc { .. } => {
                let mut path: Vec<Point> = self.stations().map(|distance| self.at(distance)).collect();
                // Stored ends are exact; the arc's own differ in the last digits.
                if let Some(last) = path.last_mut() {
                    *last = self.chord.to;
                }
                path[0] = self.chord.from;
                path
            }
        }
    }

    /// The distances of the places of [`Self::path`].
    pub fn stations(&self) -> impl Iterator<Item = f64> + use<> {
        let pieces = match self.shape {
            Shape::Straight { .. } => 1.0,
            Shape::Arc { radius, sweep, .. } => {
                let step = 2.0 * libm::acos((1.0 - PATH_TOLERANCE / radius).clamp(-1.0, 1.0));
                libm::ceil(sweep.abs() / step.max(1e-3)).clamp(2.0, MOST_PIECES)
            }
        };
        let length = self.length;
        (0..=pieces as u32).map(move |piece| length * f64::from(piece) / pieces)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn axis(to: (f64, f64), bulge: f64) -> Axis {
        Axis::new(Segment::new(Point::new(100.0, 50.0), Point::new(to.0, to.1)), bulge).unwrap()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]
        #[test]
        fn an_arc_runs_from_end_to_end_through_its_middle(
            x in 600.0..5000.0_f64, y in -3000.0..3000.0_f64, share in -1.0..1.0_f64,
        ) {
            let straight = Segment::new(Point::new(100.0, 50.0), Point::new(x, y));
            let bulge = share * straight.length() / 2.0;
            let axis = Axis::new(straight, bulge).unwrap();
            let length = axis.length();
            prop_assert!((axis.at(0.0) - straight.from).norm() < 1e-6);
            prop_assert!((axis.at(length) - straight.to).norm() < 1e-6);
            let normal = right_normal(straight.vector().normalize());
            let middle = axis.at(length / 2.0) - straight.midpoint();
            let expected = if bulge.abs() < LEAST_BULGE { 0.0 } else { bulge };
            prop_assert!((middle.dot(&normal) - expected).abs() < 1e-6);
            // A step along it is as long as it says, and points as it says.
            let (a, b) = (axis.at(length * 0.3), axis.at(length * 0.3 + 0.01));
            prop_assert!(((b - a).norm() - 0.01).abs() < 1e-6);
            prop_assert!(((b - a).normalize() - axis.along(length * 0.3)).norm() < 1e-3);
            // Places beside it are found again.
            let side = right_normal(axis.along(length * 0.7));
            prop_assert!((axis.project(axis.at(length * 0.7) + side * 40.0) - length * 0.7).abs() < 1e-5);
            prop_assert!((axis.distance_to(axis.at(length * 0.7) + side * 40.0) - 40.0).abs() < 1e-5);
        }
    }

    #[test]
    fn a_path_keeps_to_the_arc() {
        let bow = axis((4100.0, 50.0), -900.0);
        let path = bow.path();
        assert!(path.len() > 8, "{}", path.len());
        for pair in path.windows(2) {
            let between = nalgebra::center(&pair[0], &pair[1]);
            assert!(bow.distance_to(between) <= PATH_TOLERANCE * 1.01);
        }
        assert_eq!((path[0], path[path.len() - 1]), (bow.chord().from, bow.chord().to));
    }

    #[test]
    fn beyond_the_ends_the_nearer_end_counts() {
        let bow = axis((4100.0, 50.0), 2000.0);
        assert_eq!(bow.project(Point::new(0.0, -3000.0)), 0.0);
        assert_eq!(bow.project(Point::new(4200.0, -3000.0)), bow.length());
        assert_eq!(Axis::new(Segment::new(Point::origin(), Point::origin()), 3.0), None);
    }
}
