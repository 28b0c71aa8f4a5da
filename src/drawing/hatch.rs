use crate::geom::{Point, Polygon, Vector, rotate};
use crate::units::Angle;

/// More lines than this are no hatch any more.
const MOST_LINES: i64 = 4000;

/// Parallel lines across areas, cut at their edges.
///
/// The lines run at `angle` and lie `spacing` millimetres apart; one of their rows goes through `origin`.
pub(super) fn hatch(areas: &[Polygon], angle: Angle, spacing: f64, origin: Point) -> Vec<Vec<Point>> {
    let back = Angle::from_degrees(-angle.to_degrees());
    let mut lines = Vec::new();
    for area in areas {
        let rings: Vec<Vec<Vector>> =
            area.rings().map(|ring| ring.iter().map(|p| rotate(p - origin, back)).collect()).collect();
        let heights = || rings.iter().flatten().map(|p| p.y);
        let low = heights().fold(f64::INFINITY, f64::min);
        let high = heights().fold(f64::NEG_INFINITY, f64::max);
        if !(low.is_finite() && high.is_finite() && spacing > 0.0) {
            continue;
        }
        let first = libm::ceil(low / spacing) as i64;
        let last = (libm::floor(high / spacing) as i64).min(first.saturating_add(MOST_LINES));
        for row in first..=last {
            // A hair off the row, so that an edge that lies in the row is not met along its length.
            let y = row as f64 * spacing + 1e-3;
            let mut crossings: Vec<f64> = Vec::new();
            for ring in &rings {
                for (index, a) in ring.iter().enumerate() {
                    let b = ring[(index + 1) % ring.len()];
                    if (a.y > y) != (b.y > y) {
                        crossings.push(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
                    }
                }
            }
            crossings.sort_by(f64::total_cmp);
            for pair in crossings.chunks_exact(2) {
                let place = |x: f64| origin + rotate(Vector::new(x, y - 1e-3), angle);
                if pair[1] - pair[0] > 1.0 {
                    lines.push(vec![place(pair[0]), place(pair[1])]);
                }
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stop_at_edges_and_holes() {
        let ring = |low: f64, high: f64| {
            vec![Point::new(low, low), Point::new(high, low), Point::new(high, high), Point::new(low, high)]
        };
        let area = Polygon { outer: ring(0.0, 100.0), holes: vec![ring(40.0, 60.0)] };
        let lines = hatch(&[area], Angle::ZERO, 10.0, Point::new(0.0, 5.0));
        assert_eq!(lines.len(), 10 + 2);
        assert!(lines.contains(&vec![Point::new(0.0, 45.0), Point::new(40.0, 45.0)]));
    }
}
