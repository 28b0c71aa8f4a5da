use crate::clearance::Footprint;
use crate::geom::{Point, Vector, convex, cross, signed_area};

/// The most corners that an outline may have.
const MOST_CORNERS: usize = 64;

/// The convex outline of a person with their aid, around its middle: x points ahead, y to the right.
///
/// The middle is the center of area; where the chair turns about is not the outline's business.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Clockwise as seen, in millimetres from the middle.
    corners: Vec<Vector>,
}

impl Outline {
    /// The rectangle of a footprint.
    pub fn rectangle(footprint: Footprint) -> Self {
        Self::sized(footprint.length.to_f64(), footprint.width.to_f64())
    }

    /// A convex outline by its corners in order, in millimetres: x ahead, y to the right, from any origin.
    ///
    /// Gives the outline and where its middle lies; `None` if the corners are not those of a convex area, are
    /// more than 64, or are not finite.
    pub fn convex(corners: &[Point]) -> Option<(Self, Point)> {
        let finite = corners.iter().all(|corner| corner.coords.iter().all(|value| value.abs() < 1e6));
        if corners.len() > MOST_CORNERS || !finite || !convex::is_convex(corners) {
            return None;
        }
        let area = signed_area(corners);
        let origin = corners[0];
        let moment: Vector = corners
            .windows(2)
            .map(|pair| {
                let (a, b) = (pair[0] - origin, pair[1] - origin);
                (a + b) * (cross(a, b) / 6.0)
            })
            .sum();
        let middle = origin + moment / area;
        let mut corners: Vec<Vector> = corners.iter().map(|corner| corner - middle).collect();
        if area < 0.0 {
            corners.reverse();
        }
        Some((Self { corners }, middle))
    }

    /// A rectangle by its length and width in millimetres.
    pub(super) fn sized(length: f64, width: f64) -> Self {
        let (l, w) = (length / 2.0, width / 2.0);
        Self { corners: [(-l, -w), (l, -w), (l, w), (-l, w)].map(|(x, y)| Vector::new(x, y)).to_vec() }
    }

    /// The corners, clockwise as seen, in millimetres from the middle.
    pub fn corners(&self) -> &[Vector] {
        &self.corners
    }

    /// An outline by its corners, which are known to form a convex area around the origin, clockwise as seen.
    pub(super) fn around(corners: Vec<Vector>) -> Self {
        Self { corners }
    }

    /// The same outline, smaller or larger.
    pub(super) fn scaled(&self, factor: f64) -> Self {
        Self { corners: self.corners.iter().map(|corner| corner * factor).collect() }
    }

    /// The same outline around another point of it, so far ahead of the middle.
    pub(super) fn about(&self, ahead: f64) -> Self {
        Self { corners: self.corners.iter().map(|corner| Vector::new(corner.x - ahead, corner.y)).collect() }
    }

    /// From the back to the front, in millimetres.
    pub fn length(&self) -> f64 {
        let along = || self.corners.iter().map(|corner| corner.x);
        along().fold(f64::MIN, f64::max) - along().fold(f64::MAX, f64::min)
    }

    /// From the left edge to the right one, in millimetres.
    pub fn width(&self) -> f64 {
        let across = || self.corners.iter().map(|corner| corner.y);
        across().fold(f64::MIN, f64::max) - across().fold(f64::MAX, f64::min)
    }

    /// The same outline, as wide as given: all else keeps its length.
    pub(super) fn with_width(&self, width: f64) -> Self {
        let factor = width / self.width();
        Self { corners: self.corners.iter().map(|corner| Vector::new(corner.x, corner.y * factor)).collect() }
    }

    /// The distance of the farthest corner from the middle.
    pub(super) fn radius(&self) -> f64 {
        self.corners.iter().map(|corner| corner.norm()).fold(0.0, f64::max)
    }

    /// The corners of the outline turned by an angle, given by its sine and cosine.
    pub(super) fn turned(&self, (sin, cos): (f64, f64)) -> impl Iterator<Item = Vector> {
        self.corners.iter().map(move |c| Vector::new(c.x * cos - c.y * sin, c.x * sin + c.y * cos))
    }
}

/// What of a convex ring lies within another; both run clockwise as seen.
pub(super) fn clipped(ring: &[Vector], within: &[Vector]) -> Vec<Vector> {
    let mut kept = ring.to_vec();
    for (i, &from) in within.iter().enumerate() {
        let along = within[(i + 1) % within.len()] - from;
        let side = |place: &Vector| cross(along, place - from);
        let mut next = Vec::with_capacity(kept.len() + 2);
        for (j, place) in kept.iter().enumerate() {
            let following = &kept[(j + 1) % kept.len()];
            let (a, b) = (side(place), side(following));
            if a >= 0.0 {
                next.push(*place);
            }
            if (a > 0.0 && b < 0.0) || (a < 0.0 && b > 0.0) {
                next.push(place + (following - place) * (a / (a - b)));
            }
        }
        kept = next;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Mm;

    #[test]
    fn the_middle_of_an_outline_is_its_center_of_area() {
        let (outline, middle) =
            Outline::convex(&[(0., 0.), (0., 3.), (6., 0.)].map(|(x, y)| Point::new(x, y))).unwrap();
        assert_eq!(middle, Point::new(2.0, 1.0));
        assert_eq!(outline.corners().len(), 3);
        assert_eq!(outline.width(), 3.0);
        let corners = outline.corners();
        assert!(cross(corners[1] - corners[0], corners[2] - corners[1]) > 0.0);
        assert_eq!(Outline::convex(&[Point::new(0., 0.), Point::new(1., 0.)]), None);
        assert_eq!(
            Outline::convex(&[(0., 0.), (4., 0.), (1., 1.), (0., 4.)].map(|(x, y)| Point::new(x, y))),
            None
        );
    }

    #[test]
    fn only_the_width_of_an_outline_changes() {
        let chair = Outline::rectangle(Footprint { width: Mm(700), length: Mm(1200) });
        assert_eq!(chair.with_width(600.0), Outline::sized(1200.0, 600.0));
    }

    #[test]
    fn two_crossed_bars_share_a_square() {
        let bar = Outline::sized(10.0, 2.0);
        let one: Vec<_> = bar.turned((0.0, 1.0)).collect();
        let other: Vec<_> = bar.turned((1.0, 0.0)).collect();
        let shared: Vec<Point> = clipped(&one, &other).into_iter().map(Point::from).collect();
        assert_eq!(signed_area(&shared), 4.0);
    }
}
