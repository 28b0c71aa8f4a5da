use crate::clearance::site::{Shape, Site};
use crate::geom::{Point, Segment, Vector, cross, right_normal};

/// Radii closer than this, in millimetres, are the same.
pub(super) const SAME_RADIUS: f64 = 1e-7;

/// A branch of the medial axis as a curve over a share from 0 to 1, with the clearance along it.
///
/// All three kinds have closed forms for place, clearance, length and crossings, so nothing is sampled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Curve {
    /// Between two faces: straight, the clearance changes evenly.
    Wedge { from: Point, to: Point, from_radius: f64, to_radius: f64 },
    /// Between two corners: straight, the clearance is the distance to either.
    Bisector { from: Point, to: Point, corner: Point },
    /// Between a corner and a face: a parabola. `foot` is the corner's foot on the face's line, `along` a
    /// unit vector on that line, `height` the vector from foot to corner; x runs along the line from the foot.
    Arc { foot: Point, along: Vector, height: Vector, from_x: f64, to_x: f64 },
}

impl Curve {
    /// The curve between two places that are equally far from both sites.
    pub(super) fn between(from: Point, to: Point, left: &Site, right: &Site) -> Self {
        match (left.shape, right.shape) {
            (Shape::Face(_), Shape::Face(_)) => Self::Wedge {
                from,
                to,
                from_radius: left.distance_to(from).min(right.distance_to(from)),
                to_radius: left.distance_to(to).min(right.distance_to(to)),
            },
            (Shape::Corner(corner), Shape::Corner(_)) => Self::Bisector { from, to, corner },
            (Shape::Corner(corner), Shape::Face(face)) | (Shape::Face(face), Shape::Corner(corner)) => {
                let along = face.vector().try_normalize(0.0).unwrap_or_else(Vector::x);
                let foot = face.from + along * (corner - face.from).dot(&along);
                let up = right_normal(along);
                let height = up * (corner - foot).dot(&up);
                if height.norm() < 1e-6 {
                    // The corner lies on the face's line: the parabola closes up into its axis.
                    return Self::Bisector { from, to, corner };
                }
                Self::Arc {
                    foot,
                    along,
                    height,
                    from_x: (from - foot).dot(&along),
                    to_x: (to - foot).dot(&along),
                }
            }
        }
    }

    /// The place at a share.
    pub(super) fn at(&self, share: f64) -> Point {
        match *self {
            Self::Wedge { from, to, .. } | Self::Bisector { from, to, .. } => from + (to - from) * share,
            Self::Arc { foot, along, height, from_x, to_x } => {
                let x = from_x + (to_x - from_x) * share;
                let h = height.norm();
                foot + along * x + height * ((x * x + h * h) / (2.0 * h * h))
            }
        }
    }

    /// The clearance at a share: the distance to both sites.
    pub(super) fn radius(&self, share: f64) -> f64 {
        match *self {
            Self::Wedge { from_radius, to_radius, .. } => from_radius + (to_radius - from_radius) * share,
            Self::Bisector { corner, .. } => (self.at(share) - corner).norm(),
            Self::Arc { height, from_x, to_x, .. } => {
                let x = from_x + (to_x - from_x) * share;
                let h = height.norm();
                (x * x + h * h) / (2.0 * h)
            }
        }
    }

    /// Whether the clearance is the same all along.
    pub(super) fn is_flat(&self) -> bool {
        match *self {
            Self::Wedge { from_radius, to_radius, .. } => (from_radius - to_radius).abs() <= SAME_RADIUS,
            Self::Bisector { .. } | Self::Arc { .. } => false,
        }
    }

    /// The share between two others at which the clearance is least; the middle when it is even.
    pub(super) fn narrowest(&self, from: f64, to: f64) -> f64 {
        let (low, high) = (from.min(to), from.max(to));
        match *self {
            _ if self.is_flat() => f64::midpoint(from, to),
            Self::Wedge { from_radius, to_radius, .. } => {
                if from_radius < to_radius {
                    low
                } else {
                    high
                }
            }
            Self::Bisector { from, to, corner } => {
                let along = to - from;
                let squared = along.norm_squared();
                if squared == 0.0 { low } else { ((corner - from).dot(&along) / squared).clamp(low, high) }
            }
            Self::Arc { from_x, to_x, .. } => {
                if from_x == to_x {
                    low
                } else {
                    (-from_x / (to_x - from_x)).clamp(low, high)
                }
            }
        }
    }

    /// The length between two shares.
    pub(super) fn length(&self, from: f64, to: f64) -> f64 {
        match *self {
            Self::Wedge { from: a, to: b, .. } | Self::Bisector { from: a, to: b, .. } => {
                (b - a).norm() * (to - from).abs()
            }
            Self::Arc { height, from_x, to_x, .. } => {
                let h = height.norm();
                let arc = |share: f64| {
                    let u = (from_x + (to_x - from_x) * share) / h;
                    (u * libm::sqrt(1.0 + u * u) + libm::asinh(u)) * h / 2.0
                };
                (arc(to) - arc(from)).abs()
            }
        }
    }

    /// The shares, in rising order, at which the clearance passes through a value.
    pub(super) fn shares_at_radius(&self, radius: f64) -> Vec<f64> {
        let shares = match *self {
            Self::Wedge { from_radius, to_radius, .. } => {
                if self.is_flat() {
                    vec![]
                } else {
                    vec![(radius - from_radius) / (to_radius - from_radius)]
                }
            }
            Self::Bisector { from, to, corner } => {
                let (a, to_from) = (to - from, from - corner);
                roots(a.norm_squared(), 2.0 * a.dot(&to_from), to_from.norm_squared() - radius * radius)
            }
            Self::Arc { height, from_x, to_x, .. } => {
                let h = height.norm();
                let squared = 2.0 * h * radius - h * h;
                if squared < 0.0 || from_x == to_x {
                    vec![]
                } else {
                    let x = libm::sqrt(squared);
                    vec![(-x - from_x) / (to_x - from_x), (x - from_x) / (to_x - from_x)]
                }
            }
        };
        within_unit(shares)
    }

    /// The shares, in rising order, at which the curve meets a straight piece.
    pub(super) fn shares_crossing(&self, other: &Segment) -> Vec<f64> {
        let line = other.vector();
        let shares = match *self {
            Self::Wedge { from, to, .. } | Self::Bisector { from, to, .. } => {
                let slope = cross(line, to - from);
                if slope == 0.0 { vec![] } else { vec![-cross(line, from - other.from) / slope] }
            }
            Self::Arc { foot, along, height, from_x, to_x } => {
                let h_squared = height.norm_squared();
                let (rise, run) = (cross(line, height), cross(line, along));
                let constant = cross(line, foot - other.from) + rise / 2.0;
                roots(rise / (2.0 * h_squared), run, constant)
                    .into_iter()
                    .filter(|_| from_x != to_x)
                    .map(|x| (x - from_x) / (to_x - from_x))
                    .collect()
            }
        };
        let mut met = within_unit(shares);
        met.retain(|&share| {
            let along = (self.at(share) - other.from).dot(&line);
            along >= 0.0 && along <= line.norm_squared()
        });
        met
    }

    /// The share of the place on the curve above or below a given one.
    ///
    /// Exact for places on the curve.
    pub(super) fn nearest(&self, place: Point) -> f64 {
        match *self {
            Self::Wedge { from, to, .. } | Self::Bisector { from, to, .. } => {
                Segment::new(from, to).project(place)
            }
            Self::Arc { foot, along, from_x, to_x, .. } => {
                if from_x == to_x {
                    0.0
                } else {
                    (((place - foot).dot(&along) - from_x) / (to_x - from_x)).clamp(0.0, 1.0)
                }
            }
        }
    }

    /// The curve between two shares as places to draw, both ends included.
    pub(super) fn places(&self, from: f64, to: f64) -> Vec<Point> {
        let steps = match self {
            Self::Wedge { .. } | Self::Bisector { .. } => 1,
            Self::Arc { .. } => 8,
        };
        (0..=steps).map(|i| self.at(from + (to - from) * f64::from(i) / f64::from(steps))).collect()
    }
}

/// Real roots of `a x² + b x + c`.
fn roots(a: f64, b: f64, c: f64) -> Vec<f64> {
    let size = a.abs().max(b.abs()).max(c.abs());
    if size == 0.0 {
        return vec![];
    }
    let (a, b, c) = (a / size, b / size, c / size);
    if a.abs() < 1e-14 {
        return if b == 0.0 { vec![] } else { vec![-c / b] };
    }
    let discriminant = b * b - 4.0 * a * c;
    if discriminant < 0.0 {
        return vec![];
    }
    // The stable form: no difference of nearly equal numbers.
    let q = -0.5 * (b + libm::copysign(libm::sqrt(discriminant), b));
    if q == 0.0 { vec![0.0] } else { vec![q / a, c / q] }
}

fn within_unit(mut shares: Vec<f64>) -> Vec<f64> {
    shares.retain(|share| (0.0..=1.0).contains(share));
    shares.sort_by(f64::total_cmp);
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clearance::FeatureId;

    fn site(shape: Shape) -> Site {
        Site { shape, feature: FeatureId(0) }
    }

    #[test]
    fn a_parabola_between_a_corner_and_a_wall_has_its_least_clearance_half_way() {
        let wall = site(Shape::Face(Segment::new(Point::new(0.0, 0.0), Point::new(1000.0, 0.0))));
        let corner = site(Shape::Corner(Point::new(400.0, 800.0)));
        // At x = 0 and 800 from the foot 400: y = (400² + 800²) / 1600 = 500.
        let curve = Curve::between(Point::new(0.0, 500.0), Point::new(800.0, 500.0), &wall, &corner);
        assert_eq!(curve.narrowest(0.0, 1.0), 0.5);
        assert!((curve.radius(0.5) - 400.0).abs() < 1e-9);
        assert!((curve.at(0.5) - Point::new(400.0, 400.0)).norm() < 1e-9);
        // r = 500 at both ends, r = 425 at x = ±200.
        let shares = curve.shares_at_radius(425.0);
        assert!((shares[0] - 0.25).abs() < 1e-9 && (shares[1] - 0.75).abs() < 1e-9, "{shares:?}");
        let crossing = curve.shares_crossing(&Segment::new(Point::new(600.0, 0.0), Point::new(600.0, 900.0)));
        assert!((crossing[0] - 0.75).abs() < 1e-9, "{crossing:?}");
        let chords: f64 = (0..1000)
            .map(|i| (curve.at(f64::from(i) / 1000.0) - curve.at(f64::from(i + 1) / 1000.0)).norm())
            .sum();
        assert!((chords - curve.length(0.0, 1.0)).abs() < 1e-3);
    }

    #[test]
    fn between_two_corners_the_clearance_is_least_at_the_middle() {
        let left = site(Shape::Corner(Point::new(0.0, 0.0)));
        let right = site(Shape::Corner(Point::new(600.0, 0.0)));
        let curve = Curve::between(Point::new(300.0, -400.0), Point::new(300.0, 400.0), &left, &right);
        assert_eq!(curve.narrowest(0.0, 1.0), 0.5);
        assert_eq!(curve.radius(0.5), 300.0);
        assert_eq!(curve.radius(0.0), 500.0);
        assert_eq!(curve.shares_at_radius(500.0), vec![0.0, 1.0]);
    }
}
