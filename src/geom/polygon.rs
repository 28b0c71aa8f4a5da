use super::{Bounds, Point, Segment};

/// An area with straight edges: an outer ring and holes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Polygon {
    /// The outer ring, without the first point repeated.
    pub outer: Vec<Point>,
    /// Rings of what is cut out.
    pub holes: Vec<Vec<Point>>,
}

impl Polygon {
    /// An area without holes.
    pub fn new(outer: Vec<Point>) -> Self {
        Self { outer, holes: Vec::new() }
    }

    /// The outer ring and the holes.
    pub fn rings(&self) -> impl Iterator<Item = &[Point]> {
        std::iter::once(self.outer.as_slice()).chain(self.holes.iter().map(Vec::as_slice))
    }

    /// All edges, ring by ring.
    pub fn edges(&self) -> impl Iterator<Item = Segment> {
        self.rings().flat_map(ring_edges)
    }

    /// The area in square millimetres.
    ///
    /// ```
    /// use yiju::geom::{Point, Polygon};
    /// let room = Polygon::new(vec![
    ///     Point::new(0.0, 0.0), Point::new(3000.0, 0.0), Point::new(3000.0, 2000.0), Point::new(0.0, 2000.0),
    /// ]);
    /// assert_eq!(room.area(), 6_000_000.0);
    /// ```
    pub fn area(&self) -> f64 {
        let holes: f64 = self.holes.iter().map(|ring| signed_area(ring).abs()).sum();
        signed_area(&self.outer).abs() - holes
    }

    /// Whether a place lies in the area; on an edge either answer may come.
    pub fn contains(&self, place: Point) -> bool {
        contains(&self.outer, place) && !self.holes.iter().any(|hole| contains(hole, place))
    }

    /// The distance from a place to the nearest edge.
    pub fn distance_to_edge(&self, place: Point) -> f64 {
        self.edges().map(|edge| edge.distance_to(place)).fold(f64::INFINITY, f64::min)
    }

    /// The smallest upright rectangle around it, if it has points.
    pub fn bounds(&self) -> Option<Bounds> {
        Bounds::around(self.outer.iter().copied())
    }
}

fn ring_edges(ring: &[Point]) -> impl Iterator<Item = Segment> {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(&from, &to)| Segment::new(from, to))
}

/// The area of a ring: positive when it runs clockwise as seen (x right, y down).
pub fn signed_area(ring: &[Point]) -> f64 {
    // Taken from the first point, so that far-off plans lose no digits.
    let Some(&origin) = ring.first() else { return 0.0 };
    ring.windows(2).map(|pair| super::cross(pair[0] - origin, pair[1] - origin)).sum::<f64>() / 2.0
}

/// Whether a place lies within a ring (even-odd rule).
pub fn contains(ring: &[Point], place: Point) -> bool {
    ring_edges(ring).fold(false, |inside, Segment { from, to }| {
        let crosses = (from.y > place.y) != (to.y > place.y)
            && place.x < from.x + (to.x - from.x) * (place.y - from.y) / (to.y - from.y);
        inside != crosses
    })
}
