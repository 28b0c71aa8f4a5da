use super::outline::Outline;
use crate::geom::{Point, Vector, direction};
use crate::units::{Angle, Mm};

/// Corners of an ellipse's outline.
const ELLIPSE_CORNERS: u32 = 48;

/// A space to be found on a floor: one or more convex outlines around a common point.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    parts: Vec<Outline>,
}

/// A T-shaped turning space: a bar, and a stem that leaves it at its middle.
///
/// ADA 2010 304.3.2 has a square of 1,525 with arms 915 wide, clear for 305 on both sides of the stem, which is clear for 610.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TurningT {
    /// The bar from end to end.
    pub across: Mm,
    /// The bar's width.
    pub bar: Mm,
    /// From the bar's far edge to the end of the stem.
    pub along: Mm,
    /// The stem's width.
    pub stem: Mm,
}

impl TurningT {
    /// That of ADA 2010 304.3.2.
    pub const ADA: Self = Self { across: Mm(1525), bar: Mm(915), along: Mm(1525), stem: Mm(915) };
}

impl Shape {
    /// One convex outline.
    pub fn outline(outline: Outline) -> Self {
        Self { parts: vec![outline] }
    }

    /// A T-shaped turning space.
    pub fn turning_t(t: TurningT) -> Self {
        let [across, bar, along, stem] = [t.across, t.bar, t.along, t.stem].map(Mm::to_f64);
        // Around the middle of what bar and stem share; the stem leads ahead.
        let part = |back: f64, front: f64, half: f64| {
            Outline::around(vec![
                Vector::new(back, -half),
                Vector::new(front, -half),
                Vector::new(front, half),
                Vector::new(back, half),
            ])
        };
        Self {
            parts: vec![
                part(-bar / 2.0, bar / 2.0, across / 2.0),
                part(-bar / 2.0, along - bar / 2.0, stem / 2.0),
            ],
        }
    }

    /// An ellipse by its two diameters, such as the 1,700 × 1,400 of the English guidance for living rooms.
    ///
    /// As a polygon around it, 2 mm larger at most.
    pub fn ellipse(length: Mm, width: Mm) -> Self {
        let step = 360.0 / f64::from(ELLIPSE_CORNERS);
        let outward = 1.0 / libm::cos((step / 2.0).to_radians());
        let (a, b) = (length.to_f64() / 2.0 * outward, width.to_f64() / 2.0 * outward);
        let corner = |index: u32| direction(Angle::from_degrees(step * f64::from(index)));
        let corners = (0..ELLIPSE_CORNERS).map(corner).map(|c| Vector::new(c.x * a, c.y * b)).collect();
        Self { parts: vec![Outline::around(corners)] }
    }

    /// The convex parts.
    pub(super) fn parts(&self) -> &[Outline] {
        &self.parts
    }

    /// The corners of its parts at a pose, for drawing.
    pub fn placed(&self, pose: &super::Pose) -> Vec<Vec<Point>> {
        let sin_cos = pose.heading.sin_cos();
        self.parts
            .iter()
            .map(|part| part.turned(sin_cos).map(|corner| pose.middle + corner).collect())
            .collect()
    }
}
