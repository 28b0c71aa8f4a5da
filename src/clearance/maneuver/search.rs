use std::collections::VecDeque;

use super::cell::{Cell, Seam};
use super::cells::Cells;
use super::place::Touch;

/// What the cells say about a trip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Free cells lead from the start to the goal.
    Free,
    /// Not even the free and unknown cells together do.
    Blocked,
    /// They do, and what is unknown on the best ways is too small to be cut further.
    Unknown,
    /// The work bound was met.
    Exhausted,
}

/// How hard to try.
#[derive(Clone, Copy, Debug)]
pub(super) struct Effort {
    /// Cells smaller than this, in millimetres, are not cut further.
    pub(super) finest: f64,
    /// No more cells than this are made.
    pub(super) most_cells: usize,
}

/// Cuts cells until it is certain whether a trip is possible.
///
/// Each round finds the ways from start to goal that lead through as few unknown cells as can be, and cuts the
/// unknown cells on all of them. So the work is done where the answer hangs.
pub(super) fn decide(cells: &mut Cells<'_>, effort: Effort) -> Outcome {
    let mut flood = Flood::default();
    loop {
        let Some(unknown) = flood.run(cells) else { return Outcome::Blocked };
        if unknown == 0 {
            return Outcome::Free;
        }
        let on_the_way = flood.unknown_cells(cells);
        let mut is_cut = false;
        for index in on_the_way {
            if !cells.is_small(index, effort.finest) {
                cells.split(index);
                is_cut = true;
            }
            if cells.len() > effort.most_cells {
                return Outcome::Exhausted;
            }
        }
        if !is_cut {
            return Outcome::Unknown;
        }
    }
}

/// How many unknown cells lie between the start and each cell.
#[derive(Default)]
struct Flood {
    cost: Vec<u32>,
    queue: VecDeque<u32>,
    goals: Vec<u32>,
}

const UNSEEN: u32 = u32::MAX;

/// What a cell adds: whether it is free, and where start and goal are in doubt.
fn weight(cells: &Cells<'_>, index: u32) -> u32 {
    u32::from(!cells.is_free(index))
}

fn doubt(cell: &Cell, touch: Touch) -> u32 {
    u32::from(cell.is_free && touch == Touch::Maybe)
}

impl Flood {
    /// Floods from the start; gives the least number of unknown cells on a way to the goal.
    fn run(&mut self, cells: &Cells<'_>) -> Option<u32> {
        let count = cells.len();
        self.cost.clear();
        self.cost.resize(count, UNSEEN);
        self.queue.clear();
        self.goals.clear();
        let mut later = Vec::new();
        for index in cells.starts() {
            let cost = weight(cells, index) + doubt(cells.cell(index), cells.cell(index).start);
            self.cost[index as usize] = cost;
            if cost == 0 {
                self.queue.push_back(index);
            } else {
                later.push(index);
            }
        }
        self.queue.extend(later);
        let mut best = UNSEEN;
        while let Some(index) = self.queue.pop_front() {
            let here = self.cost[index as usize];
            if here > best {
                break;
            }
            if cells.may_be_goal(index) {
                let total = here + doubt(cells.cell(index), cells.cell(index).goal);
                if total < best {
                    best = total;
                    self.goals.clear();
                }
                if total == best {
                    self.goals.push(index);
                }
            }
            let is_free = cells.is_free(index);
            for (neighbor, seam) in cells.neighbors(index) {
                let cost = here + weight(cells, neighbor);
                // Between free cells a thin seam is no proof; what is really connected is so by others, too.
                let is_linked = seam == Seam::Solid || !is_free || cost > here;
                if is_linked && cost < self.cost[neighbor as usize] {
                    self.cost[neighbor as usize] = cost;
                    if cost == here {
                        self.queue.push_front(neighbor);
                    } else {
                        self.queue.push_back(neighbor);
                    }
                }
            }
        }
        (best != UNSEEN).then_some(best)
    }

    /// The cells on any of the best ways that are unknown or whose belonging to start or goal is.
    fn unknown_cells(&mut self, cells: &Cells<'_>) -> Vec<u32> {
        let mut is_seen = vec![false; self.cost.len()];
        let mut waiting = self.goals.clone();
        for &goal in &waiting {
            is_seen[goal as usize] = true;
        }
        let mut unknown: Vec<u32> = Vec::new();
        let is_doubtful = |index: &u32| doubt(cells.cell(*index), cells.cell(*index).goal) > 0;
        unknown.extend(self.goals.iter().copied().filter(is_doubtful));
        while let Some(index) = waiting.pop() {
            let cell = cells.cell(index);
            let here = self.cost[index as usize];
            let begins_in_doubt = cell.start == Touch::Maybe && cell.is_free && here == 1;
            if !cell.is_free || begins_in_doubt {
                unknown.push(index);
            }
            for (neighbor, seam) in cells.neighbors(index) {
                let is_before = self.cost[neighbor as usize].checked_add(weight(cells, index)) == Some(here);
                // Between free cells a thin seam is no proof.
                let is_linked = seam == Seam::Solid || !cell.is_free || !cells.is_free(neighbor);
                if is_before && is_linked && !is_seen[neighbor as usize] {
                    is_seen[neighbor as usize] = true;
                    waiting.push(neighbor);
                }
            }
        }
        unknown.sort_unstable();
        unknown.dedup();
        unknown
    }
}
