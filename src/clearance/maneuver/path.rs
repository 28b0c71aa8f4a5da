use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::cell::{Cell, Seam};
use super::cells::Cells;
use super::heading::{FULL_TURN, angle};
use super::place::{Place, Touch};
use super::pose::Pose;
use crate::geom::Point;

/// A way through free cells.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Way {
    /// Poses between which one may move straight and turn evenly: each and the next lie in the same free cell, so all
    /// that is between them is free as well.
    pub(super) poses: Vec<Pose>,
    /// How large the cell after each pose is, in millimetres; the way is tight where cells are small.
    sizes: Vec<f64>,
}

impl Way {
    /// The poses where it is tightest.
    pub(super) fn tight_poses(&self) -> Vec<Pose> {
        let least = self.sizes.iter().copied().fold(f64::INFINITY, f64::min);
        let is_tight = |index: usize| self.sizes.get(index).is_some_and(|&size| size <= 2.0 * least);
        let tight = |index: &usize| is_tight(*index) || index.checked_sub(1).is_some_and(is_tight);
        (0..self.poses.len()).filter(tight).map(|index| self.poses[index]).collect()
    }
}

/// The shortest way through free cells, roughly.
pub(super) fn through_free_cells(cells: &mut Cells<'_>, start: &Place, goal: &Place) -> Option<Way> {
    let mut walk = Walk::new(cells.len());
    for index in 0..cells.len() as u32 {
        let cell = *cells.cell(index);
        if cell.is_free
            && !cell.is_split
            && cell.start == Touch::Yes
            && let Some(middle) = cells.middle_in(index, start)
        {
            walk.reach(index, None, 0.0, Knot { middle, units: cell.headings.middle() });
        }
    }
    while let Some(index) = walk.next() {
        let cell = *cells.cell(index);
        if cell.goal == Touch::Yes
            && let Some(middle) = cells.middle_in(index, goal)
        {
            return Some(walk.way_to(index, middle, cells));
        }
        let here = walk.knots[index as usize];
        for (neighbor, seam) in cells.neighbors(index) {
            let next = cells.cell(neighbor);
            if next.is_free && seam == Seam::Solid {
                let knot = here.moved_into(&cell, next);
                let turn =
                    cells.radius() * std::f64::consts::TAU * here.turn_to(knot).abs() / f64::from(FULL_TURN);
                walk.reach(neighbor, Some(index), (knot.middle - here.middle).norm() + turn, knot);
            }
        }
    }
    None
}

/// A pose on the way: heading in the finest headings.
#[derive(Clone, Copy, Debug)]
struct Knot {
    middle: Point,
    units: f64,
}

impl Knot {
    /// The nearest place of the face between two cells, kept a little off its rim.
    fn moved_into(self, from: &Cell, to: &Cell) -> Self {
        let (a, b) = (from.rows.y(), to.rows.y());
        let x = kept_within(self.middle.x, from.x.0.max(to.x.0), from.x.1.min(to.x.1));
        let y = kept_within(self.middle.y, a.0.max(b.0), a.1.min(b.1));
        let (low, high) = (from.headings.from.max(to.headings.from), from.headings.to.min(to.headings.to));
        let units = if low <= high {
            kept_within(self.units, f64::from(low), f64::from(high))
        } else if to.headings.from == 0 {
            // Across the full turn.
            0.0
        } else {
            f64::from(FULL_TURN)
        };
        Self { middle: Point::new(x, y), units }
    }

    /// How far to turn to another heading, the shorter way.
    fn turn_to(self, other: Self) -> f64 {
        let full = f64::from(FULL_TURN);
        let turn = other.units - self.units;
        turn - full * libm::round(turn / full)
    }
}

/// The nearest value that keeps a tenth of the range away from both ends.
fn kept_within(value: f64, low: f64, high: f64) -> f64 {
    let margin = (high - low) * 0.1;
    value.max(low + margin).min(high - margin)
}

/// A search for the shortest way.
struct Walk {
    cost: Vec<f64>,
    parent: Vec<Option<u32>>,
    knots: Vec<Knot>,
    is_done: Vec<bool>,
    waiting: BinaryHeap<(Reverse<u64>, u32)>,
    current: f64,
}

impl Walk {
    fn new(count: usize) -> Self {
        Self {
            cost: vec![f64::INFINITY; count],
            parent: vec![None; count],
            knots: vec![Knot { middle: Point::origin(), units: 0.0 }; count],
            is_done: vec![false; count],
            waiting: BinaryHeap::new(),
            current: 0.0,
        }
    }

    /// Notes that a cell can be reached from another at a cost.
    fn reach(&mut self, index: u32, from: Option<u32>, cost: f64, knot: Knot) {
        let total = self.current + cost;
        let place = index as usize;
        if total < self.cost[place] && !self.is_done[place] {
            self.cost[place] = total;
            self.parent[place] = from;
            self.knots[place] = knot;
            // Positive numbers are in the order of their bits.
            self.waiting.push((Reverse(total.to_bits()), index));
        }
    }

    /// The next cell whose cost is certain.
    fn next(&mut self) -> Option<u32> {
        while let Some((Reverse(bits), index)) = self.waiting.pop() {
            if !std::mem::replace(&mut self.is_done[index as usize], true) {
                self.current = f64::from_bits(bits);
                return Some(index);
            }
        }
        None
    }

    fn way_to(&self, goal: u32, middle: Point, cells: &Cells<'_>) -> Way {
        let last = self.knots[goal as usize];
        let mut poses = vec![Pose { middle, heading: angle(last.units) }];
        let mut sizes = Vec::new();
        let mut at = Some(goal);
        while let Some(index) = at {
            let knot = self.knots[index as usize];
            poses.push(Pose { middle: knot.middle, heading: angle(knot.units) });
            let (height, turn) = cells.cell(index).extents(cells.radius());
            sizes.push(height.min(turn));
            at = self.parent[index as usize];
        }
        poses.reverse();
        sizes.reverse();
        Way { poses, sizes }
    }
}
