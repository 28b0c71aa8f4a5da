//! The largest circle by branch and bound: squares of the plan, the most promising first.
//!
//! In a square whose middle is free up to a distance *d*, no circle is larger than *d* and half the square's diagonal. A
//! square that cannot hold a larger circle than is known is left out; any other is quartered. Only boundary pieces that
//! may be the nearest somewhere in a square are handed on to its quarters, so squares get cheap as they shrink. What is left
//! at the end is moved to where it is exactly as far from all it touches.
//!
//! Between parallel faces there is no largest circle but a row of them; then this gives up, and the medial axis answers.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::curve::SAME_RADIUS;
use super::medial_axis::refined;
use super::site::{Shape, Site};
use crate::clearance::FeatureId;
use crate::geom::{Bounds, Point, Polygon, Segment, Vector, cross};

/// Squares with a smaller half diagonal than this, in millimetres, are not quartered.
const FINEST: f64 = 1e-3;
/// More squares than this are not looked at: then it is a row of circles, or nearly one.
const MOST_SQUARES: usize = 4000;
/// The room's short side is cut into so many squares at first.
const FIRST: f64 = 3.0;
/// Below this half diagonal, in millimetres, two parallel faces are taken for a row of circles.
const ROW: f64 = 4.0;

/// A circle that was found: its middle and radius in millimetres.
pub(super) type Found = (Point, f64);

/// The largest circle in what `is_free` and the areas share; `None` where this method cannot tell.
///
/// The edges must hold all that bounds the free space and the areas.
pub(super) fn largest(
    edges: &[Segment],
    areas: &[Polygon],
    is_free: impl Fn(Point) -> bool,
) -> Option<Found> {
    let bounds = Bounds::around(areas.iter().flat_map(|area| &area.outer).copied())?;
    let is_inside = |place: Point| areas.iter().any(|area| area.contains(place)) && is_free(place);
    let mut search = Search {
        faces: edges.iter().map(Face::new).collect(),
        lists: (0..edges.len()).map(|edge| edge as u32).collect(),
        waiting: BinaryHeap::new(),
        best: 0.0,
        found: Vec::new(),
    };
    let everything = (0, search.lists.len() as u32);
    let half = bounds.size().min() / (2.0 * FIRST);
    if half.is_nan() || half <= 0.0 {
        return None;
    }
    let count = |length: f64| libm::ceil(length / (2.0 * half)).clamp(1.0, 60.0) as u32;
    for row in 0..count(bounds.size().y) {
        for column in 0..count(bounds.size().x) {
            let offset = Vector::new(f64::from(2 * column + 1), f64::from(2 * row + 1)) * half;
            search.look(bounds.min + offset, half, everything, None, &is_inside);
        }
    }
    for _ in 0..MOST_SQUARES {
        let Some(square) = search.waiting.pop() else { return search.chosen() };
        if square.bound < search.best - SAME_RADIUS {
            return search.chosen();
        }
        let reach = square.half * std::f64::consts::SQRT_2;
        if reach < ROW && search.is_row(&square) {
            return None;
        }
        if reach < FINEST {
            search.settle(&square);
            continue;
        }
        let half = square.half / 2.0;
        let list = search.narrowed(&square);
        // Where no boundary passes, the quarters are free as the square is.
        let known = (square.nearest > reach).then_some(square.bound > reach);
        for (x, y) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
            search.look(square.middle + Vector::new(x, y), half, list, known, &is_inside);
        }
    }
    None
}

/// An edge, ready for distances.
struct Face {
    from: Point,
    along: Vector,
    /// One over its squared length; 0 for a point.
    per_square: f64,
}

impl Face {
    fn new(edge: &Segment) -> Self {
        let along = edge.vector();
        let square = along.norm_squared();
        Self { from: edge.from, along, per_square: if square > 0.0 { 1.0 / square } else { 0.0 } }
    }

    /// How far along the nearest place is, as a share, and the squared distance to it.
    fn nearest(&self, place: Point) -> (f64, f64) {
        let away = place - self.from;
        let share = (away.dot(&self.along) * self.per_square).clamp(0.0, 1.0);
        (share, (away - self.along * share).norm_squared())
    }

    /// What a circle around a place touches of it: a corner, or the edge between its corners.
    fn site(&self, place: Point) -> Site {
        let (share, _) = self.nearest(place);
        let to = self.from + self.along;
        let shape = if share <= 0.0 {
            Shape::Corner(self.from)
        } else if share >= 1.0 {
            Shape::Corner(to)
        } else {
            Shape::Face(Segment::new(self.from, to))
        };
        Site { shape, feature: FeatureId::UNNAMED }
    }
}

/// A square that may hold a circle larger than is known.
#[derive(Clone, Copy)]
struct Square {
    /// No circle in it is larger.
    bound: f64,
    middle: Point,
    half: f64,
    /// From its middle to the boundary.
    nearest: f64,
    /// Which edges may be the nearest in it: a stretch of the lists.
    list: (u32, u32),
}

struct Search {
    faces: Vec<Face>,
    lists: Vec<u32>,
    waiting: BinaryHeap<Square>,
    best: f64,
    found: Vec<Found>,
}

impl Search {
    /// The edges that may be the nearest in a square.
    fn listed(&self, list: (u32, u32)) -> impl Iterator<Item = &Face> {
        self.lists[list.0 as usize..list.1 as usize].iter().map(|&edge| &self.faces[edge as usize])
    }

    fn look(
        &mut self,
        middle: Point,
        half: f64,
        list: (u32, u32),
        known: Option<bool>,
        is_inside: &impl Fn(Point) -> bool,
    ) {
        let nearest =
            libm::sqrt(self.listed(list).map(|face| face.nearest(middle).1).fold(f64::INFINITY, f64::min));
        let reach = half * std::f64::consts::SQRT_2;
        let could_be = nearest + reach;
        if could_be < self.best - SAME_RADIUS {
            return;
        }
        let is_free = known.unwrap_or_else(|| is_inside(middle));
        let clearance = if is_free { nearest } else { -nearest };
        let bound = clearance + reach;
        if bound <= 0.0 || bound < self.best - SAME_RADIUS {
            return;
        }
        self.best = self.best.max(clearance);
        self.waiting.push(Square { bound, middle, half, nearest, list });
    }

    /// The edges of a square's list that are near enough to matter in its quarters.
    fn narrowed(&mut self, square: &Square) -> (u32, u32) {
        let far = square.nearest + 2.0 * square.half * std::f64::consts::SQRT_2;
        let from = self.lists.len() as u32;
        for index in square.list.0..square.list.1 {
            let edge = self.lists[index as usize];
            if self.faces[edge as usize].nearest(square.middle).1 <= far * far {
                self.lists.push(edge);
            }
        }
        (from, self.lists.len() as u32)
    }

    /// What may be touched around a square's middle, corners once.
    fn sites(&self, square: &Square) -> Vec<Site> {
        let far = square.nearest + 2.0 * square.half * std::f64::consts::SQRT_2;
        let mut sites: Vec<Site> = Vec::new();
        for face in self.listed(square.list) {
            if face.nearest(square.middle).1 <= far * far {
                let site = face.site(square.middle);
                if !sites.contains(&site) {
                    sites.push(site);
                }
            }
        }
        sites
    }

    /// Whether all that is touched around a square are faces of one direction: a row of equal circles.
    fn is_row(&self, square: &Square) -> bool {
        let sites = self.sites(square);
        let mut direction: Option<Vector> = None;
        for site in &sites {
            let Shape::Face(face) = site.shape else { return false };
            let along = face.vector() / face.length();
            if direction.is_some_and(|first| cross(first, along).abs() > 1e-9) {
                return false;
            }
            direction = Some(along);
        }
        direction.is_some()
    }

    /// The circle that the smallest square leads to.
    fn settle(&mut self, square: &Square) {
        let sites = self.sites(square);
        let node = refined(square.middle, &sites.iter().collect::<Vec<_>>());
        let exact = libm::sqrt(
            self.listed(square.list).map(|face| face.nearest(node.at).1).fold(f64::INFINITY, f64::min),
        );
        let is_better = exact >= square.nearest && (node.at - square.middle).norm() < 1.0;
        let found = if is_better { (node.at, exact) } else { (square.middle, square.nearest) };
        self.best = self.best.max(found.1);
        self.found.push(found);
    }

    /// The largest of what was found; of equal ones the upper left.
    fn chosen(&self) -> Option<Found> {
        self.found.iter().copied().filter(|(_, radius)| *radius >= self.best - 2.0 * SAME_RADIUS).min_by(
            |(a, _), (b, _)| {
                // Two squares lead to one circle, up to rounding.
                let whole = |value: f64| libm::round(value * 1e3);
                whole(a.y).total_cmp(&whole(b.y)).then(whole(a.x).total_cmp(&whole(b.x)))
            },
        )
    }
}

impl Ord for Square {
    /// The one that may hold the largest circle; of equal ones the upper, then the left one.
    fn cmp(&self, other: &Self) -> Ordering {
        (self.bound.total_cmp(&other.bound))
            .then(other.middle.y.total_cmp(&self.middle.y))
            .then(other.middle.x.total_cmp(&self.middle.x))
    }
}

impl PartialOrd for Square {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Square {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Square {}
