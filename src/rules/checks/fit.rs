//! Where a shape fits on a floor.
//!
//! A shape made of convex parts is moved without turning. A place is blocked when a part there crosses an edge of
//! the floor: that is, when it lies in the edge grown by the part turned about. What is left of the floor's
//! surroundings after all grown edges are taken away are the places where no edge is crossed; of these, the ones on
//! the floor are the answer. Exact but for the rounding of polygon differences, far below a tenth of a millimetre.

use crate::geom::{Point, Polygon, Vector, boolean, rotate};
use crate::rules::FloorShape;
use crate::units::Angle;

/// Corners of the polygon that stands for an ellipse.
const ELLIPSE_CORNERS: u32 = 48;

/// Edges are grown by a hair less than the shape, so that what merely touches fits. In millimetres.
const TOUCH: f64 = 1e-3;

/// Differences of polygons drop crumbs below a square unit, so they are computed in a finer one: a place that
/// is touched on all sides is a crumb.
const FINE: f64 = 1e4;

/// A shape around the origin, as convex parts, scaled. For an ellipse the parts lie within it, or around it.
pub(super) fn shape_outlines(shape: FloorShape, scale: f64, outer: bool) -> Vec<Polygon> {
    let rect = |x0: f64, y0: f64, x1: f64, y1: f64| {
        Polygon::new(
            [(x0, y0), (x1, y0), (x1, y1), (x0, y1)].map(|(x, y)| Point::new(x * scale, y * scale)).to_vec(),
        )
    };
    let half = |mm: i32| f64::from(mm) / 2.0;
    match shape {
        FloorShape::Square(side) => vec![rect(-half(side), -half(side), half(side), half(side))],
        FloorShape::Rectangle(a, b) => vec![rect(-half(a), -half(b), half(a), half(b))],
        FloorShape::TShape { side, arm } => {
            let (s, a) = (half(side), half(arm));
            vec![rect(-s, -s, s, -s + 2.0 * a), rect(-a, -s, a, s)]
        }
        FloorShape::Circle(size) => vec![ellipse(half(size), half(size), scale, outer)],
        FloorShape::Ellipse(a, b) => vec![ellipse(half(a), half(b), scale, outer)],
    }
}

fn ellipse(a: f64, b: f64, scale: f64, outer: bool) -> Polygon {
    let step = std::f64::consts::TAU / f64::from(ELLIPSE_CORNERS);
    // Pushed out so that the sides touch the ellipse in place of the corners.
    let push = if outer { 1.0 / libm::cos(step / 2.0) } else { 1.0 };
    let corner = |index: u32| {
        let (sin, cos) = Angle::from_radians(step * f64::from(index)).sin_cos();
        Point::new(a * cos * scale * push, b * sin * scale * push)
    };
    Polygon::new((0..ELLIPSE_CORNERS).map(corner).collect())
}

/// A place where the shape, in one of the four quarter turns to the room's longest wall, lies on the floor.
pub(super) fn fits_at(floor: &[Polygon], room: &Polygon, parts: &[Polygon]) -> Option<Point> {
    let longest = room.edges().max_by(|a, b| a.length().total_cmp(&b.length()))?.vector();
    let base = libm::atan2(longest.y, longest.x);
    (0..4).find_map(|quarter| {
        let turn = Angle::from_radians(base + f64::from(quarter) * std::f64::consts::FRAC_PI_2);
        let turned: Vec<Polygon> = parts
            .iter()
            .map(|part| {
                Polygon::new(part.outer.iter().map(|p| Point::origin() + rotate(p.coords, turn)).collect())
            })
            .collect();
        free_place(floor, &turned)
    })
}

fn free_place(floor: &[Polygon], parts: &[Polygon]) -> Option<Point> {
    let mut blocked = Vec::new();
    for edge in floor.iter().flat_map(Polygon::edges) {
        for part in parts {
            let corners: Vec<Point> = part
                .outer
                .iter()
                .flat_map(|corner| [edge.from - shrunk(corner.coords), edge.to - shrunk(corner.coords)])
                .map(|place| place * FINE)
                .collect();
            blocked.push(boolean::convex_hull(&corners));
        }
    }
    let finer = |ring: &[Point]| ring.iter().map(|place| *place * FINE).collect::<Vec<_>>();
    let floor: Vec<Polygon> = floor
        .iter()
        .map(|area| Polygon {
            outer: finer(&area.outer),
            holes: area.holes.iter().map(|hole| finer(hole)).collect(),
        })
        .collect();
    let open = boolean::difference(&floor, &blocked);
    // Any inner place of an open region will do; its corners are touched, so they are tried last.
    open.iter()
        .find_map(|region| {
            let middle = region.bounds()?.center();
            let inner = std::iter::once(middle).chain(region.outer.iter().copied());
            inner.into_iter().find(|&place| region.contains(place) || region.distance_to_edge(place) < 1.0)
        })
        .map(|place| place / FINE)
}

fn shrunk(corner: Vector) -> Vector {
    let length = corner.norm();
    if length > TOUCH { corner * ((length - TOUCH) / length) } else { corner }
}
