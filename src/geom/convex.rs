//! Convex pieces of areas.

use geo::{Coord, LineString, TriangulateEarcut};

use super::{Point, Polygon, boolean, cross, signed_area};

/// Whether a ring bends to the same side all along and goes round once.
pub fn is_convex(ring: &[Point]) -> bool {
    let n = ring.len();
    if n < 3 || signed_area(ring) == 0.0 {
        return false;
    }
    let turn = signed_area(ring).signum();
    let edge = |i: usize| ring[(i + 1) % n] - ring[i % n];
    let bends = (0..n).all(|i| cross(edge(i), edge(i + 1)) * turn >= 0.0);
    // Once round, x rises in one run and falls in one.
    let falls = |i: usize| edge(i).x < 0.0 || (edge(i).x == 0.0 && edge(i).y < 0.0);
    bends && (0..n).filter(|&i| falls(i) != falls(i + 1)).count() == 2
}

/// Convex areas that together cover an area and nothing else.
///
/// A convex area is its own only piece; any other is cut into triangles. An area whose rings cross is put in
/// order first.
///
/// ```
/// use yiju::geom::{Point, Polygon, convex};
/// let corner = Polygon::new([(0., 0.), (2., 0.), (2., 1.), (1., 1.), (1., 2.), (0., 2.)].map(|(x, y)| Point::new(x, y)).to_vec());
/// let pieces = convex::pieces(&corner);
/// assert_eq!(pieces.iter().map(|piece| Polygon::new(piece.clone()).area()).sum::<f64>(), 3.0);
/// assert!(pieces.iter().all(|piece| convex::is_convex(piece)));
/// ```
pub fn pieces(area: &Polygon) -> Vec<Vec<Point>> {
    if area.holes.is_empty() && is_convex(&area.outer) {
        return vec![area.outer.clone()];
    }
    // Small enough to be dust for the outline library, but an area all the same.
    let simple = match boolean::union(std::slice::from_ref(area)) {
        simple if simple.is_empty() => vec![area.clone()],
        simple => simple,
    };
    simple.iter().flat_map(triangles).collect()
}

fn triangles(area: &Polygon) -> Vec<Vec<Point>> {
    if area.holes.is_empty() && is_convex(&area.outer) {
        return vec![area.outer.clone()];
    }
    let ring = |points: &[Point]| LineString::new(points.iter().map(|p| Coord { x: p.x, y: p.y }).collect());
    let shape = geo::Polygon::new(ring(&area.outer), area.holes.iter().map(|hole| ring(hole)).collect());
    let corners = |triangle: geo::Triangle| triangle.to_array().map(|c| Point::new(c.x, c.y)).to_vec();
    shape.earcut_triangles().into_iter().map(corners).filter(|corners| signed_area(corners) != 0.0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(places: &[(f64, f64)]) -> Vec<Point> {
        places.iter().map(|&(x, y)| Point::new(x, y)).collect()
    }

    #[test]
    fn stars_corners_and_lines_are_not_convex() {
        assert!(is_convex(&ring(&[(0., 0.), (1., 0.), (2., 0.), (2., 1.), (0., 1.)])));
        assert!(is_convex(&ring(&[(0., 0.), (0., 1.), (2., 1.), (2., 0.)])));
        assert!(!is_convex(&ring(&[(0., 0.), (2., 0.), (1., 0.5), (2., 1.), (0., 1.)])));
        assert!(!is_convex(&ring(&[(0., 0.), (1., 0.), (2., 0.)])));
        // A five-pointed star in one stroke bends to one side only, but goes round twice.
        let star = ring(&[(0., -10.), (5.9, 8.1), (-9.5, -3.1), (9.5, -3.1), (-5.9, 8.1)]);
        assert!(!is_convex(&star));
    }

    #[test]
    fn holes_stay_open() {
        let mut frame = Polygon::new(ring(&[(0., 0.), (10., 0.), (10., 10.), (0., 10.)]));
        frame.holes.push(ring(&[(2., 2.), (2., 8.), (8., 8.), (8., 2.)]));
        let pieces = pieces(&frame);
        let area: f64 = pieces.iter().map(|piece| signed_area(piece).abs()).sum();
        assert_eq!(area, 64.0);
        assert!(pieces.iter().all(|piece| !super::super::contains(piece, Point::new(5., 5.))));
    }
}
