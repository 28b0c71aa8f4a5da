//! The picture below a storey: a scanned or photographed plan that is drawn after.
//!
//! A place of the picture comes onto the plan in two steps. *Deskewing*: four places of the picture that
//! are the corners of a rectangle in the home are made one again by the projective map that sends them to it; a photo
//! taken at a slant becomes a scan. *Placing*: turning, scaling and moving.
//!
//! The scale comes from known lengths by least squares. A deskewed picture may have another scale in height
//! than in width, since four corners alone do not tell how wide the rectangle is for its height; two known
//! lengths in different directions do.

use std::sync::Arc;

use nalgebra::{Matrix3, SMatrix, SVector};

use crate::geom::{Point, Vector, rotate};
use crate::units::{Angle, Mm};

/// A place in a picture, in pixels from its top-left corner.
pub type PicturePoint = nalgebra::Point2<f64>;

/// A picture as it is kept with a home: PNG or JPEG.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnderlayPicture {
    /// The file's content.
    pub bytes: Vec<u8>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// What the file was called.
    pub name: String,
}

/// A length that is known in the home and can be seen in the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KnownLength {
    /// Where it begins.
    pub from: PicturePoint,
    /// Where it ends.
    pub to: PicturePoint,
    /// How long it is.
    pub length: Mm,
}

/// The picture below a storey.
#[derive(Clone, Debug, PartialEq)]
pub struct Underlay {
    /// The picture.
    pub picture: Arc<UnderlayPicture>,
    /// Places of the picture that are the corners of a rectangle in the home: top left, top right, bottom right,
    /// bottom left. `None` for a picture that was not taken at a slant.
    pub corners: Option<[PicturePoint; 4]>,
    /// Plan millimetres that one pixel takes across.
    pub mm_per_pixel: f64,
    /// How much longer a pixel is down than across; 1 unless the picture was deskewed.
    pub stretch: f64,
    /// Turned clockwise as seen.
    pub turned: Angle,
    /// Whether left and right are exchanged.
    pub is_mirrored: bool,
    /// Where the picture's top-left corner lies on the plan, after deskewing.
    pub origin: Point,
    /// How much of it shows, in percent.
    pub opacity: u8,
    /// What is known about lengths in it.
    pub lengths: Vec<KnownLength>,
}

/// A scale found from known lengths.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleFit {
    /// Plan millimetres that one pixel takes across.
    pub mm_per_pixel: f64,
    /// How much longer a pixel is down than across.
    pub stretch: f64,
    /// By how much each length comes out longer than it is known to be, in millimetres.
    pub residuals: Vec<f64>,
}

impl ScaleFit {
    /// The largest deviation, in millimetres.
    pub fn worst(&self) -> f64 {
        self.residuals.iter().fold(0.0, |worst, residual| f64::max(worst, residual.abs()))
    }
}

/// A length that is more than this many times as long across as down tells nothing about the height, and the
/// other way round.
const ONE_WAY: f64 = 4.0;

impl Underlay {
    /// How much of a new picture shows.
    pub const USUAL_OPACITY: u8 = 45;

    /// A picture that has no scale yet: as wide as a usual flat, its top-left corner at a place.
    pub fn new(picture: Arc<UnderlayPicture>, origin: Point) -> Self {
        /// Twelve metres: a flat with two rooms and what surrounds it on the sheet.
        const USUAL_WIDTH: f64 = 12_000.0;
        let mm_per_pixel = USUAL_WIDTH / f64::from(picture.width.max(1));
        Self {
            picture,
            corners: None,
            mm_per_pixel,
            stretch: 1.0,
            turned: Angle::ZERO,
            is_mirrored: false,
            origin,
            opacity: Self::USUAL_OPACITY,
            lengths: Vec::new(),
        }
    }

    /// Whether its scale is known.
    pub fn has_scale(&self) -> bool {
        !self.lengths.is_empty()
    }

    /// Where a place of the picture lies on the plan.
    pub fn to_plan(&self, place: PicturePoint) -> Point {
        self.placed(self.deskewed(place))
    }

    /// Which place of the picture lies at a place of the plan.
    pub fn to_picture(&self, place: Point) -> PicturePoint {
        let turned = rotate(place - self.origin, Angle::from_degrees(-self.turned.to_degrees()));
        let (x, y) = self.scales();
        let flat = PicturePoint::new(turned.x / x, turned.y / y);
        match self.rectifier().and_then(|map| map.try_inverse()) {
            Some(map) => apply(&map, flat),
            None => flat,
        }
    }

    /// The corners of the whole picture on the plan: top left, top right, bottom right, bottom left.
    pub fn outline(&self) -> [Point; 4] {
        let (width, height) = (f64::from(self.picture.width), f64::from(self.picture.height));
        [(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)]
            .map(|(x, y)| self.to_plan(PicturePoint::new(x, y)))
    }

    /// The scale that fits the known lengths best; `None` without any that can be used.
    pub fn fit(&self) -> Option<ScaleFit> {
        let spans: Vec<(Vector, f64)> = self
            .lengths
            .iter()
            .map(|known| (self.deskewed(known.to) - self.deskewed(known.from), known.length.to_f64()))
            .filter(|(span, length)| span.norm() > 1.0 && *length > 0.0)
            .collect();
        let (mm_per_pixel, stretch) =
            self.both_ways(&spans).or_else(|| uniform(&spans, self.stretch).map(|s| (s, self.stretch)))?;
        let scaled = |span: &Vector| Vector::new(span.x, span.y * stretch).norm() * mm_per_pixel;
        let residuals = spans.iter().map(|(span, length)| scaled(span) - length).collect();
        Some(ScaleFit { mm_per_pixel, stretch, residuals })
    }

    /// Scales across and down, where the picture was deskewed and lengths in both directions are known.
    fn both_ways(&self, spans: &[(Vector, f64)]) -> Option<(f64, f64)> {
        self.corners?;
        let across = spans.iter().any(|(span, _)| span.x.abs() > ONE_WAY * span.y.abs());
        let down = spans.iter().any(|(span, _)| span.y.abs() > ONE_WAY * span.x.abs());
        if !(across && down) {
            return None;
        }
        // length² = a·dx² + b·dy² is linear in a and b.
        let (mut xx, mut xy, mut yy, mut xl, mut yl) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (span, length) in spans {
            // Dividing by the length makes the errors those of lengths, not of their squares.
            let (x, y) = (span.x * span.x / length, span.y * span.y / length);
            xx += x * x;
            xy += x * y;
            yy += y * y;
            xl += x * length;
            yl += y * length;
        }
        let determinant = xx * yy - xy * xy;
        if determinant <= 1e-9 * xx * yy {
            return None;
        }
        let (a, b) = ((xl * yy - yl * xy) / determinant, (yl * xx - xl * xy) / determinant);
        (a > 0.0 && b > 0.0).then(|| (libm::sqrt(a), libm::sqrt(b / a)))
    }

    /// The same picture at the scale that fits the known lengths; a place of the picture stays where it is.
    #[must_use]
    pub fn fitted(mut self, held: PicturePoint) -> Self {
        if let Some(fit) = self.fit() {
            let before = self.to_plan(held);
            (self.mm_per_pixel, self.stretch) = (fit.mm_per_pixel, fit.stretch);
            self.origin += before - self.to_plan(held);
        }
        self
    }

    /// The same picture turned about a place of it.
    #[must_use]
    pub fn turned_about(mut self, turned: Angle, held: PicturePoint) -> Self {
        let before = self.to_plan(held);
        self.turned = turned.normalized();
        self.origin += before - self.to_plan(held);
        self
    }

    /// The same picture with these places made the corners of an upright rectangle; its middle stays where it is.
    #[must_use]
    pub fn deskewed_by(mut self, corners: Option<[PicturePoint; 4]>) -> Self {
        let middle = corners.map_or_else(
            || PicturePoint::new(f64::from(self.picture.width) / 2.0, f64::from(self.picture.height) / 2.0),
            |corners| PicturePoint::from(corners.iter().map(|c| c.coords).sum::<Vector>() / 4.0),
        );
        let before = self.to_plan(middle);
        self.corners = corners;
        self.stretch = 1.0;
        // Corners that make no rectangle leave the picture as it was.
        if self.rectifier().is_none() {
            self.corners = None;
        }
        self.origin += before - self.to_plan(middle);
        self
    }

    fn scales(&self) -> (f64, f64) {
        let across = if self.is_mirrored { -self.mm_per_pixel } else { self.mm_per_pixel };
        (across, self.mm_per_pixel * self.stretch)
    }

    fn placed(&self, flat: PicturePoint) -> Point {
        let (x, y) = self.scales();
        self.origin + rotate(Vector::new(flat.x * x, flat.y * y), self.turned)
    }

    fn deskewed(&self, place: PicturePoint) -> PicturePoint {
        self.rectifier().map_or(place, |map| apply(&map, place))
    }

    /// The projective map that makes the four corners a rectangle as large as they are on average.
    fn rectifier(&self) -> Option<Matrix3<f64>> {
        let corners = self.corners?;
        let [a, b, c, d] = corners;
        let (width, height) =
            (((b - a).norm() + (c - d).norm()) / 2.0, ((d - a).norm() + (c - b).norm()) / 2.0);
        if width < 1.0 || height < 1.0 {
            return None;
        }
        let middle = (a.coords + b.coords + c.coords + d.coords) / 4.0;
        let (x, y) = (width / 2.0, height / 2.0);
        let to = [(-x, -y), (x, -y), (x, y), (-x, y)].map(|(x, y)| middle + Vector::new(x, y));
        // Eight equations for the eight numbers of the map; its last is one.
        let mut matrix = SMatrix::<f64, 8, 8>::zeros();
        let mut right = SVector::<f64, 8>::zeros();
        for (index, (from, to)) in corners.iter().zip(to).enumerate() {
            let (u, v) = (from.x, from.y);
            let rows = [
                [u, v, 1.0, 0.0, 0.0, 0.0, -u * to.x, -v * to.x],
                [0.0, 0.0, 0.0, u, v, 1.0, -u * to.y, -v * to.y],
            ];
            for (part, row) in rows.into_iter().enumerate() {
                for (column, value) in row.into_iter().enumerate() {
                    matrix[(2 * index + part, column)] = value;
                }
                right[2 * index + part] = if part == 0 { to.x } else { to.y };
            }
        }
        let h = matrix.full_piv_lu().solve(&right)?;
        let map = Matrix3::new(h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7], 1.0);
        // Corners that cross over or lie in line would fold the picture.
        let determinant = map.determinant();
        (determinant.is_finite() && determinant > 1e-9).then_some(map)
    }
}

/// One scale for all: least squares of `s · span − length`.
fn uniform(spans: &[(Vector, f64)], stretch: f64) -> Option<f64> {
    let (mut squares, mut products) = (0.0, 0.0);
    for (span, length) in spans {
        let span = Vector::new(span.x, span.y * stretch).norm();
        squares += span * span;
        products += span * length;
    }
    (squares > 0.0).then(|| products / squares)
}

fn apply(map: &Matrix3<f64>, place: PicturePoint) -> PicturePoint {
    let mapped = map * nalgebra::Vector3::new(place.x, place.y, 1.0);
    // On the horizon of the photo there is no place; far away will do.
    let depth = if mapped.z.abs() < 1e-9 { 1e-9 } else { mapped.z };
    PicturePoint::new(mapped.x / depth, mapped.y / depth)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn underlay() -> Underlay {
        let picture = UnderlayPicture { bytes: Vec::new(), width: 1000, height: 800, name: String::new() };
        Underlay::new(Arc::new(picture), Point::new(-500.0, 200.0))
    }

    fn known(from: (f64, f64), to: (f64, f64), length: i32) -> KnownLength {
        KnownLength {
            from: PicturePoint::new(from.0, from.1),
            to: PicturePoint::new(to.0, to.1),
            length: Mm(length),
        }
    }

    #[test]
    fn two_places_and_a_number_give_the_scale() {
        let mut underlay = underlay();
        underlay.lengths.push(known((100.0, 100.0), (430.0, 100.0), 3300));
        let held = PicturePoint::new(100.0, 100.0);
        let before = underlay.to_plan(held);
        let fitted = underlay.fitted(held);
        assert!((fitted.mm_per_pixel - 10.0).abs() < 1e-9);
        assert!((fitted.to_plan(held) - before).norm() < 1e-9);
    }

    #[test]
    fn several_lengths_are_weighed_and_what_is_left_is_told() {
        let mut underlay = underlay();
        underlay.lengths = vec![known((0.0, 0.0), (300.0, 0.0), 3000), known((0.0, 0.0), (0.0, 300.0), 3060)];
        let fit = underlay.fit().unwrap();
        assert!((fit.mm_per_pixel - 10.1).abs() < 1e-9);
        assert!((fit.residuals[0] - 30.0).abs() < 1e-9 && (fit.residuals[1] + 30.0).abs() < 1e-9);
        assert!((fit.worst() - 30.0).abs() < 1e-9);
    }

    #[test]
    fn a_photo_at_a_slant_becomes_a_rectangle() {
        // A room of 4800 × 3300 seen from below: its far side is shorter.
        let corners = [(200.0, 150.0), (800.0, 150.0), (900.0, 700.0), (100.0, 700.0)]
            .map(|(x, y)| PicturePoint::new(x, y));
        let mut flat = underlay().deskewed_by(Some(corners));
        let [a, b, c, d] = corners;
        flat.lengths = vec![
            KnownLength { from: a, to: b, length: Mm(4800) },
            KnownLength { from: b, to: c, length: Mm(3300) },
        ];
        let flat = flat.fitted(a);
        let sides = [(a, b, 4800.0), (b, c, 3300.0), (c, d, 4800.0), (d, a, 3300.0), (a, c, 5824.9)];
        for (from, to, length) in sides {
            let found = (flat.to_plan(to) - flat.to_plan(from)).norm();
            assert!((found - length).abs() < 0.1, "{found} for {length}");
        }
        assert!(flat.fit().unwrap().worst() < 1e-6);
        let crossed = [a, c, b, d];
        assert_eq!(flat.deskewed_by(Some(crossed)).corners, None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn there_and_back_is_the_same_place(
            x in 0.0..1000.0_f64, y in 0.0..800.0_f64, degrees in 0.0..360.0_f64, mirrored in any::<bool>(),
            skewed in any::<bool>(), off in -80.0..80.0_f64,
        ) {
            let mut underlay = underlay();
            underlay.is_mirrored = mirrored;
            if skewed {
                let corners = [(200.0 + off, 150.0), (800.0, 150.0 - off), (900.0, 700.0 + off), (100.0, 700.0)];
                underlay = underlay.deskewed_by(Some(corners.map(|(x, y)| PicturePoint::new(x, y))));
            }
            let underlay = underlay.turned_about(Angle::from_degrees(degrees), PicturePoint::new(500.0, 400.0));
            let back = underlay.to_picture(underlay.to_plan(PicturePoint::new(x, y)));
            prop_assert!((back - PicturePoint::new(x, y)).norm() < 1e-4, "{back}");
        }
    }
}
