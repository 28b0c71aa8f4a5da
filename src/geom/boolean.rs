//! Union, difference and intersection of areas.
//!
//! The work is done by the `geo` crate. Results have clean rings: slivers thinner than the
//! library's own grid vanish, and areas below [`MIN_AREA`] are dropped.

use geo::{BooleanOps, ConvexHull, Coord, InteriorPoint, LineString, MultiPoint, MultiPolygon};

use super::{Point, Polygon, signed_area};

/// Pieces smaller than this many square millimetres are rounding dust.
pub const MIN_AREA: f64 = 1.0;

/// All of the areas together.
pub fn union(areas: &[Polygon]) -> Vec<Polygon> {
    let areas: Vec<geo::Polygon> = areas.iter().map(to_geo).collect();
    from_geo(geo::unary_union(&areas))
}

/// What of `areas` is not covered by `cut`.
pub fn difference(areas: &[Polygon], cut: &[Polygon]) -> Vec<Polygon> {
    from_geo(to_multi(areas).difference(&to_multi(cut)))
}

/// What lies in both.
pub fn intersection(areas: &[Polygon], others: &[Polygon]) -> Vec<Polygon> {
    from_geo(to_multi(areas).intersection(&to_multi(others)))
}

/// The bounded regions that a set of areas encloses without covering them: the rooms between walls.
///
/// Areas that stand free inside an enclosed region are cut out of it as holes.
///
/// ```
/// use yiju::geom::{Point, Polygon, boolean};
/// let bar = |x0: f64, y0: f64, x1: f64, y1: f64| Polygon::new(vec![
///     Point::new(x0, y0), Point::new(x1, y0), Point::new(x1, y1), Point::new(x0, y1),
/// ]);
/// let walls = [bar(0., 0., 100., 10.), bar(0., 90., 100., 100.), bar(0., 0., 10., 100.), bar(90., 0., 100., 100.)];
/// let rooms = boolean::enclosed(&walls);
/// assert_eq!(rooms.len(), 1);
/// assert_eq!(rooms[0].area(), 6400.0);
/// ```
pub fn enclosed(areas: &[Polygon]) -> Vec<Polygon> {
    let covered = union(areas);
    let regions: Vec<Polygon> =
        covered.iter().flat_map(|area| &area.holes).map(|hole| Polygon::new(hole.clone())).collect();
    difference(&regions, &covered)
}

/// The smallest convex area around some places; empty for fewer than three that are not in line.
pub fn convex_hull(places: &[Point]) -> Polygon {
    let places: MultiPoint = places.iter().map(|p| geo::Point::new(p.x, p.y)).collect();
    from_geo(MultiPolygon::new(vec![places.convex_hull()])).into_iter().next().unwrap_or_default()
}

/// A place well inside an area; `None` for one without extent.
///
/// ```
/// use yiju::geom::{Point, Polygon, boolean};
/// let corner = Polygon::new([(0., 0.), (9., 0.), (9., 1.), (1., 1.), (1., 9.), (0., 9.)].map(|(x, y)| Point::new(x, y)).to_vec());
/// assert!(corner.contains(boolean::place_inside(&corner).unwrap()));
/// ```
pub fn place_inside(area: &Polygon) -> Option<Point> {
    let place = to_geo(area).interior_point()?;
    Some(Point::new(place.x(), place.y()))
}

fn to_multi(areas: &[Polygon]) -> MultiPolygon {
    // Boolean operands must be free of overlaps among themselves.
    if areas.len() == 1 {
        return MultiPolygon::new(vec![to_geo(&areas[0])]);
    }
    let areas: Vec<geo::Polygon> = areas.iter().map(to_geo).collect();
    geo::unary_union(&areas)
}

fn to_geo(area: &Polygon) -> geo::Polygon {
    let ring = |points: &[Point]| LineString::new(points.iter().map(|p| Coord { x: p.x, y: p.y }).collect());
    geo::Polygon::new(ring(&area.outer), area.holes.iter().map(|hole| ring(hole)).collect())
}

fn from_geo(areas: MultiPolygon) -> Vec<Polygon> {
    let ring = |line: &LineString, positive: bool| {
        let mut points: Vec<Point> = line.coords().map(|c| Point::new(c.x, c.y)).collect();
        if points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        if (signed_area(&points) > 0.0) != positive {
            points.reverse();
        }
        points
    };
    let mut polygons: Vec<Polygon> = areas
        .iter()
        .map(|area| Polygon {
            outer: ring(area.exterior(), true),
            holes: area
                .interiors()
                .iter()
                .map(|hole| ring(hole, false))
                .filter(|hole| signed_area(hole).abs() >= MIN_AREA)
                .collect(),
        })
        .filter(|area| area.outer.len() >= 3 && area.area() >= MIN_AREA)
        .collect();
    // The library's order depends on its sweep; ours on the plan alone.
    polygons.sort_by(|a, b| first_corner(a).total_cmp(&first_corner(b)));
    polygons
}

/// A key that orders areas by their top-left corner: upper first, then left.
fn first_corner(area: &Polygon) -> CornerKey {
    area.outer.iter().map(|p| CornerKey(p.y, p.x)).min_by(CornerKey::total_cmp).unwrap_or(CornerKey(0.0, 0.0))
}

struct CornerKey(f64, f64);

impl CornerKey {
    fn total_cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0).then(self.1.total_cmp(&other.1))
    }
}
