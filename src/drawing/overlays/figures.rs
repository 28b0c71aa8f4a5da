//! What is drawn at a place itself: dimensions, circles, ways.

use crate::drawing::marker::circle;
use crate::drawing::{Dash, Item, Medium, Paint, Stroke, Weight};
use crate::geom::{Point, Polygon, Segment, Vector, boolean, direction, right_normal};
use crate::units::Angle;

/// More corners than this are no way that anybody reads; the rest is left out.
const MOST_CORNERS: usize = 4000;

/// An exact dimension between two faces: arrows that touch them, and a stroke along each.
pub fn dimension_between(faces: Segment, paint: Paint, width: Weight, medium: Medium) -> Vec<Item> {
    let Some(along) = faces.vector().try_normalize(1e-9) else { return Vec::new() };
    let side = right_normal(along);
    let head = (8.0 * medium.mark).min(faces.length() / 3.0);
    let barbs = |tip: Point, back: Vector| {
        vec![tip + back * head + side * (head * 0.55), tip, tip + back * head - side * (head * 0.55)]
    };
    let face = |place: Point| {
        let half = side * (7.0 * medium.mark);
        vec![place - half, place + half]
    };
    let lines = vec![
        vec![faces.from, faces.to],
        barbs(faces.from, along),
        barbs(faces.to, -along),
        face(faces.from),
        face(faces.to),
    ];
    vec![Item::lines(lines, Stroke::solid(paint, width))]
}

/// What is missing between two faces, as two bars beyond them that make up the wanted width.
pub fn missing_width(faces: Segment, wanted: f64, paint: Paint, medium: Medium) -> Vec<Item> {
    let missing = (wanted - faces.length()) / 2.0;
    let Some(along) = faces.vector().try_normalize(1e-9).filter(|_| missing > 0.0) else { return Vec::new() };
    let half = right_normal(along) * (4.0 * medium.mark);
    let bar = |from: Point, to: Point| Polygon::new(vec![from - half, to - half, to + half, from + half]);
    let areas =
        vec![bar(faces.from - along * missing, faces.from), bar(faces.to, faces.to + along * missing)];
    vec![Item::Fill { areas, paint, opacity: 0.45 }]
}

/// A circle that fits: one thin line.
pub fn fitting_circle(center: Point, diameter: f64, paint: Paint) -> Vec<Item> {
    vec![Item::edges(&[circle(center, diameter / 2.0)], Stroke::solid(paint, Weight::EDGE))]
}

/// A circle that is wanted and does not fit, dashed, and the largest that does, if any.
pub fn wanted_circle(center: Point, wanted: f64, fits: Option<(Point, f64)>, paint: Paint) -> Vec<Item> {
    let disc = circle(center, wanted / 2.0);
    let mut parts = vec![
        Item::Fill { areas: vec![disc.clone()], paint, opacity: 0.1 },
        Item::Stroke {
            lines: vec![disc.outer],
            closed: true,
            stroke: Stroke { paint, width: Weight(2.0), dash: Dash::Dashed },
        },
    ];
    if let Some((center, diameter)) = fits.filter(|(_, diameter)| *diameter > 0.0) {
        parts.extend(fitting_circle(center, diameter, paint));
    }
    parts
}

/// An area that is wanted free.
pub fn wanted_area(area: &Polygon, paint: Paint) -> Vec<Item> {
    let area = std::slice::from_ref(area);
    vec![
        Item::Fill { areas: area.to_vec(), paint, opacity: 0.1 },
        Item::edges(area, Stroke::dashed(paint, Weight::EDGE)),
    ]
}

/// The way somebody takes: its middle dashed, a dot where it begins, an arrow where it ends, and the floor
/// it sweeps when a width in millimetres is given.
pub fn route(path: &[Point], width: Option<f64>, paint: Paint, soft: Paint, medium: Medium) -> Vec<Item> {
    let path = thinned(path);
    let (Some(&start), Some(&end)) = (path.first(), path.last()) else { return Vec::new() };
    let mut parts = Vec::new();
    if let Some(width) = width.filter(|width| *width > 0.0) {
        let band = band(&path, width);
        parts.push(Item::Fill { areas: band.clone(), paint: soft, opacity: 0.75 });
        parts.push(Item::edges(&band, Stroke::solid(paint, Weight::HAIR)));
    }
    let head = 12.0 * medium.mark;
    // The arrow points where the last stretch of its own length leads; one short piece may point anywhere.
    let before = path.iter().rev().find(|place| (end - **place).norm() >= head).copied().unwrap_or(start);
    let mut line = path.clone();
    if let Some(along) = (end - before).try_normalize(1e-9) {
        let side = right_normal(along) * (head * 0.42);
        let back = end - along * head;
        line.retain(|place| (end - *place).norm() > head * 0.8);
        line.push(back);
        parts.push(Item::lines(vec![line], Stroke::dashed(paint, Weight(2.4))));
        parts.push(Item::fill(vec![Polygon::new(vec![end, back + side, back - side])], paint));
    }
    let dot = circle(start, 5.0 * medium.mark);
    parts.push(Item::fill(vec![dot.clone()], paint));
    parts.push(Item::edges(&[dot], Stroke::solid(Paint::Raised, Weight(1.2))));
    parts
}

/// The path without pieces too short to be seen.
fn thinned(path: &[Point]) -> Vec<Point> {
    /// Millimetres.
    const SHORT: f64 = 25.0;
    let mut kept: Vec<Point> = Vec::new();
    for &place in path.iter().take(MOST_CORNERS) {
        let far = kept.last().is_none_or(|last| (place - *last).norm() >= SHORT);
        if far && place.coords.iter().all(|value| value.is_finite()) {
            kept.push(place);
        }
    }
    kept
}

/// Everything within half a width of a path.
fn band(path: &[Point], width: f64) -> Vec<Polygon> {
    /// Corners of the discs at the bends.
    const CORNERS: u32 = 20;
    let half = width / 2.0;
    let disc = |center: Point| {
        let corner = |step| {
            center + direction(Angle::from_degrees(360.0 * f64::from(step) / f64::from(CORNERS))) * half
        };
        Polygon::new((0..CORNERS).map(corner).collect())
    };
    // The way ends flat, at the place it reaches: only the bends between are round.
    let mut pieces: Vec<Polygon> = Vec::new();
    for pair in path.windows(2) {
        if let Some(along) = (pair[1] - pair[0]).try_normalize(1e-9) {
            let side = right_normal(along) * half;
            pieces.push(Polygon::new(vec![pair[0] - side, pair[1] - side, pair[1] + side, pair[0] + side]));
        }
    }
    pieces.extend(path.iter().skip(1).take(path.len().saturating_sub(2)).map(|&place| disc(place)));
    boolean::union(&pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_is_as_wide_as_the_chair() {
        let path = [Point::new(0.0, 0.0), Point::new(1000.0, 0.0), Point::new(2000.0, 0.0)];
        let area: f64 = band(&path, 640.0).iter().map(Polygon::area).sum();
        assert!((area - 2000.0 * 640.0).abs() < 1.0, "{area}");
    }

    #[test]
    fn missing_bars_make_up_the_wanted_width() {
        let faces = Segment::new(Point::new(0.0, 0.0), Point::new(590.0, 0.0));
        let medium = Medium::screen(10.0);
        let items = missing_width(faces, 800.0, Paint::Must, medium);
        let bounds = crate::drawing::bounds_of(&items, medium).unwrap();
        assert_eq!(bounds.size().x, 800.0);
        assert!(missing_width(faces, 590.0, Paint::Must, medium).is_empty());
    }

    #[test]
    fn odd_ways_draw_something_finite_or_nothing() {
        let medium = Medium::screen(10.0);
        assert!(route(&[], Some(640.0), Paint::Accent, Paint::AccentSoft, medium).is_empty());
        let one = [Point::new(5.0, 5.0), Point::new(f64::NAN, 0.0)];
        let items = route(&one, Some(640.0), Paint::Accent, Paint::AccentSoft, medium);
        let bounds = crate::drawing::bounds_of(&items, medium).unwrap();
        assert!(bounds.size().x.is_finite());
    }
}
