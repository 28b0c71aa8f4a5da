use std::collections::BTreeMap;

use crate::clearance::boundary::BoundaryEdge;
use crate::geom::{Bounds, Point};

/// A place in grid units.
pub(super) type GridPlace = (i32, i32);

/// Rounds after which cutting stops; each round can only be made necessary by one unit of rounding.
const MAX_ROUNDS: usize = 8;

/// The boundary on a whole-number grid, where no two pieces meet other than at their ends.
///
/// The Voronoi builder needs this form. The grid is a power of two finer than a millimetre, so whole
/// millimetres lie on it exactly.
pub(super) struct GridSegments {
    pub(super) origin: Point,
    pub(super) scale: f64,
    /// From, to, and the boundary edge it is part of.
    pub(super) pieces: Vec<(GridPlace, GridPlace, usize)>,
    /// The true places of the grid places in use.
    pub(super) places: BTreeMap<GridPlace, Point>,
}

impl GridSegments {
    /// `max_size` is the largest number of grid units that the boundary may span.
    pub(super) fn new(edges: &[BoundaryEdge], max_size: f64) -> Option<Self> {
        let ends = edges.iter().flat_map(|edge| [edge.segment.from, edge.segment.to]);
        let bounds = Bounds::around(ends)?;
        let origin = bounds.center().map(libm::round);
        let size = bounds.size().amax().max(1.0);
        let scale = libm::exp2(libm::floor(libm::log2(max_size / size)));
        let mut grid = Self { origin, scale, pieces: Vec::new(), places: BTreeMap::new() };
        for (index, edge) in edges.iter().enumerate() {
            let (from, to) = (grid.round(edge.segment.from), grid.round(edge.segment.to));
            grid.places.entry(from).or_insert(edge.segment.from);
            grid.places.entry(to).or_insert(edge.segment.to);
            if from != to {
                grid.pieces.push((from, to, index));
            }
        }
        for _ in 0..MAX_ROUNDS {
            if !grid.cut_where_pieces_meet() {
                break;
            }
        }
        Some(grid)
    }

    /// The true place of a grid place.
    pub(super) fn place(&self, grid: GridPlace) -> Point {
        self.places.get(&grid).copied().unwrap_or_else(|| self.unscaled(f64::from(grid.0), f64::from(grid.1)))
    }

    pub(super) fn unscaled(&self, x: f64, y: f64) -> Point {
        Point::new(self.origin.x + x / self.scale, self.origin.y + y / self.scale)
    }

    fn round(&self, place: Point) -> GridPlace {
        let scaled = (place - self.origin) * self.scale;
        (libm::round(scaled.x) as i32, libm::round(scaled.y) as i32)
    }

    /// One round; says whether anything was cut.
    fn cut_where_pieces_meet(&mut self) -> bool {
        let mut cuts: Vec<Vec<GridPlace>> = vec![Vec::new(); self.pieces.len()];
        let mut by_left: Vec<usize> = (0..self.pieces.len()).collect();
        let left = |piece: &(GridPlace, GridPlace, usize)| piece.0.0.min(piece.1.0);
        let right = |piece: &(GridPlace, GridPlace, usize)| piece.0.0.max(piece.1.0);
        by_left.sort_by_key(|&i| left(&self.pieces[i]));
        for (n, &i) in by_left.iter().enumerate() {
            let a = self.pieces[i];
            for &j in &by_left[n + 1..] {
                let b = self.pieces[j];
                if left(&b) > right(&a) + 2 {
                    break;
                }
                if a.0.1.min(a.1.1) > b.0.1.max(b.1.1) + 2 || b.0.1.min(b.1.1) > a.0.1.max(a.1.1) + 2 {
                    continue;
                }
                let mut touched = false;
                for end in [b.0, b.1] {
                    if lies_inside(end, a.0, a.1) {
                        cuts[i].push(end);
                        touched = true;
                    }
                }
                for end in [a.0, a.1] {
                    if lies_inside(end, b.0, b.1) {
                        cuts[j].push(end);
                        touched = true;
                    }
                }
                if !touched && let Some(crossing) = crossing(a.0, a.1, b.0, b.1) {
                    for (index, piece) in [(i, a), (j, b)] {
                        if crossing != piece.0 && crossing != piece.1 {
                            cuts[index].push(crossing);
                        }
                    }
                }
            }
        }
        if cuts.iter().all(Vec::is_empty) {
            return false;
        }
        let mut pieces = Vec::with_capacity(self.pieces.len() + 8);
        let mut seen = std::collections::BTreeSet::new();
        for (&(from, to, index), mut cuts) in self.pieces.iter().zip(cuts) {
            cuts.sort_by_key(|&cut| squared(difference(cut, from)));
            cuts.push(to);
            let mut start = from;
            for end in cuts {
                // What lies twice bounds no space between.
                if start != end && seen.insert((start.min(end), start.max(end))) {
                    pieces.push((start, end, index));
                }
                start = end;
            }
        }
        self.pieces = pieces;
        true
    }
}

fn difference(a: GridPlace, b: GridPlace) -> (i64, i64) {
    (i64::from(a.0) - i64::from(b.0), i64::from(a.1) - i64::from(b.1))
}

fn squared(v: (i64, i64)) -> i64 {
    v.0 * v.0 + v.1 * v.1
}

fn cross(a: (i64, i64), b: (i64, i64)) -> i64 {
    a.0 * b.1 - a.1 * b.0
}

/// Whether a place lies on a piece between its ends, to the unit that rounding may have moved it.
fn lies_inside(place: GridPlace, from: GridPlace, to: GridPlace) -> bool {
    if place == from || place == to {
        return false;
    }
    let along = difference(to, from);
    let offset = difference(place, from);
    let length = squared(along);
    let forward = along.0 * offset.0 + along.1 * offset.1;
    let aside = cross(along, offset) as f64;
    forward > 0 && forward < length && aside * aside <= 2.0 * length as f64
}

/// Where two pieces cross between their ends, on the grid.
fn crossing(a: GridPlace, b: GridPlace, c: GridPlace, d: GridPlace) -> Option<GridPlace> {
    let (ab, cd) = (difference(b, a), difference(d, c));
    let side =
        |of: (i64, i64), from: GridPlace, place: GridPlace| cross(of, difference(place, from)).signum();
    let crosses = side(ab, a, c) * side(ab, a, d) < 0 && side(cd, c, a) * side(cd, c, b) < 0;
    let denominator = cross(ab, cd);
    if !crosses || denominator == 0 {
        return None;
    }
    let share = cross(difference(c, a), cd) as f64 / denominator as f64;
    let x = f64::from(a.0) + ab.0 as f64 * share;
    let y = f64::from(a.1) + ab.1 as f64 * share;
    Some((libm::round(x) as i32, libm::round(y) as i32))
}
