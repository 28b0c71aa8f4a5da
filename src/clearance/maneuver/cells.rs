use std::ops::Range;

use super::cell::{Cell, EPS, Rows, Seam};
use super::heading::{Headings, SweptOutlines};
use super::outline::Outline;
use super::place::{Place, Touch};
use super::scene::Scene;
use crate::geom::{Bounds, Point};

/// Headings are divided into this many ranges at first.
const FIRST_RANGES: u32 = 8;
/// The height of the first bands, in row units: 512 mm.
const FIRST_HEIGHT: i32 = 2048;
/// A cell that is longer along x than this many times its other extents may be halved along x.
const LONG: f64 = 8.0;
/// How much better it must be to halve a cell along its smaller extent.
const BIAS: f64 = 0.1;
/// Bits of a cell's mark.
const FREE: u8 = 1;
const GOAL: u8 = 2;
/// Marks a link across a thin seam.
const THIN: u32 = 1 << 31;

/// The poses of a floor, cut into cells that are free or not known; what is blocked is left out.
pub(super) struct Cells<'a> {
    scene: &'a Scene,
    start: &'a Place,
    goal: &'a Place,
    swept: SweptOutlines,
    radius: f64,
    cells: Vec<Cell>,
    /// What a search asks of each cell, close together.
    marks: Vec<u8>,
    /// The cells that may belong to the start.
    starts: Vec<u32>,
    /// For each cell the ones that it touches.
    links: Vec<Vec<u32>>,
    /// Numbers of pieces; each cell names a stretch of them.
    pieces: Vec<u32>,
    /// Lists that are filled anew each time.
    relevant: Vec<u32>,
    found: [Found; 4],
}

/// What is found in a box.
#[derive(Clone, Debug, Default)]
struct Found {
    /// From where to where a piece may be touched, and which, from the left.
    reaches: Vec<(f64, f64, u32)>,
    /// From where to where a piece is touched for certain, from the left.
    covers: Vec<(f64, f64)>,
}

impl Found {
    /// The length along x on which it is not known whether something is touched.
    fn unknown(&self, x: (f64, f64)) -> f64 {
        let reached = self.reaches.iter().map(|&(from, to, _)| (from, to));
        length_of_union(reached, x) - length_of_union(self.covers.iter().copied(), x)
    }
}

/// How much of a stretch is covered by others that come from the left.
fn length_of_union(stretches: impl Iterator<Item = (f64, f64)>, (mut at, end): (f64, f64)) -> f64 {
    let mut length = 0.0;
    for (from, to) in stretches {
        let (from, to) = (from.max(at), to.min(end));
        if to > from {
            length += to - from;
            at = to;
        }
    }
    length
}

/// A box of poses to look at, and whether what contains it belongs to the start and to the goal.
#[derive(Clone, Copy)]
struct Box {
    headings: Headings,
    rows: Rows,
    x: (f64, f64),
    start: Touch,
    goal: Touch,
}

impl<'a> Cells<'a> {
    /// The first, coarse cells.
    pub(super) fn new(scene: &'a Scene, outline: &Outline, start: &'a Place, goal: &'a Place) -> Self {
        let mut cells = Self {
            scene,
            start,
            goal,
            swept: SweptOutlines::new(outline.clone()),
            radius: outline.radius(),
            cells: Vec::new(),
            marks: Vec::new(),
            starts: Vec::new(),
            links: Vec::new(),
            pieces: Vec::new(),
            relevant: Vec::new(),
            found: Default::default(),
        };
        cells.relevant.extend((0..scene.pieces().len()).map(|piece| piece as u32));
        let corners = scene.floor().iter().flat_map(|area| &area.outer).copied();
        let Some(bounds) = Bounds::around(corners) else { return cells };
        let mut columns: Vec<Vec<Range<u32>>> = Vec::new();
        for headings in Headings::parts(FIRST_RANGES) {
            let mut column = Vec::new();
            for rows in Rows::bands((bounds.min.y, bounds.max.y), FIRST_HEIGHT) {
                let x = (bounds.min.x, bounds.max.x);
                let all = Box { headings, rows, x, start: Touch::Maybe, goal: Touch::Maybe };
                cells.measure(all, 0);
                column.push(cells.fill(all, 0));
            }
            columns.push(column);
        }
        for (index, column) in columns.iter().enumerate() {
            let next = &columns[(index + 1) % columns.len()];
            for (band, made) in column.iter().enumerate() {
                cells.link_among(made);
                cells.link_between(made, &next[band]);
                if let Some(below) = column.get(band + 1) {
                    cells.link_between(made, below);
                }
            }
        }
        cells
    }

    /// How many cells there are, split ones included.
    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether a cell is free; else it is not known.
    pub(super) fn is_free(&self, index: u32) -> bool {
        self.marks[index as usize] & FREE != 0
    }

    /// Whether poses of a cell may belong to the goal.
    pub(super) fn may_be_goal(&self, index: u32) -> bool {
        self.marks[index as usize] & GOAL != 0
    }

    /// The cells with poses that may belong to the start.
    pub(super) fn starts(&self) -> impl Iterator<Item = u32> {
        self.starts.iter().copied().filter(|&index| !self.cells[index as usize].is_split)
    }

    pub(super) fn cell(&self, index: u32) -> &Cell {
        &self.cells[index as usize]
    }

    /// How far the farthest corner is from the middle.
    pub(super) fn radius(&self) -> f64 {
        self.radius
    }

    /// The cells that touch a cell, and how.
    pub(super) fn neighbors(&self, index: u32) -> impl Iterator<Item = (u32, Seam)> {
        self.links[index as usize]
            .iter()
            .map(|&link| (link & !THIN, if link & THIN == 0 { Seam::Solid } else { Seam::Thin }))
    }

    /// Whether a cell is as small as given, in millimetres, both in height and in what its headings move.
    pub(super) fn is_small(&self, index: u32, size: f64) -> bool {
        let (height, turn) = self.cell(index).extents(self.radius);
        height <= size && turn <= size
    }

    /// A middle in a free cell that belongs to the start, or to the goal.
    pub(super) fn middle_in(&mut self, index: u32, place: &Place) -> Option<Point> {
        let cell = self.cells[index as usize];
        place.middle(self.swept.of(cell.headings), cell.rows.y(), cell.x)
    }

    /// Puts smaller cells in the place of one.
    pub(super) fn split(&mut self, index: u32) {
        let [one, other] = self.halve(index);
        self.cells[index as usize].is_split = true;
        self.link_among(&one);
        self.link_among(&other);
        self.link_between(&one, &other);
        for link in std::mem::take(&mut self.links[index as usize]) {
            let neighbor = link & !THIN;
            self.links[neighbor as usize].retain(|link| link & !THIN != index);
            self.link_between(&(one.start..other.end), &(neighbor..neighbor + 1));
        }
    }

    /// Makes the cells in both halves of one, which is halved the way that leaves least unknown.
    fn halve(&mut self, index: u32) -> [Range<u32>; 2] {
        let cell = self.cells[index as usize];
        let (height, turn) = cell.extents(self.radius);
        let whole =
            Box { headings: cell.headings, rows: cell.rows, x: cell.x, start: cell.start, goal: cell.goal };
        self.relevant.clear();
        self.relevant.extend_from_slice(&self.pieces[cell.pieces.0 as usize..cell.pieces.1 as usize]);
        if cell.x.1 - cell.x.0 > LONG * height.max(turn) {
            let middle = f64::midpoint(cell.x.0, cell.x.1);
            let along_x = [(cell.x.0, middle), (middle, cell.x.1)].map(|x| Box { x, ..whole });
            self.measure(along_x[0], 0);
            self.measure(along_x[1], 1);
            // Only where that leaves something aside.
            if self.found[..2].iter().any(|found| found.reaches.len() < self.relevant.len()) {
                return [self.fill(along_x[0], 0), self.fill(along_x[1], 1)];
            }
        }
        let by_heading = cell.headings.halves().map(|headings| Box { headings, ..whole });
        let by_row = cell.rows.halves().map(|rows| Box { rows, ..whole });
        for (place, half) in by_heading.into_iter().chain(by_row).enumerate() {
            self.measure(half, place);
        }
        let unknown = self.found.each_ref().map(|found| found.unknown(cell.x));
        // What is larger gets the benefit of the doubt, so that cells keep their shape where neither helps.
        let bias = if turn > height { 1.0 + BIAS } else { 1.0 - BIAS };
        if unknown[0] + unknown[1] < (unknown[2] + unknown[3]) * bias {
            [self.fill(by_heading[0], 0), self.fill(by_heading[1], 1)]
        } else {
            [self.fill(by_row[0], 2), self.fill(by_row[1], 3)]
        }
    }

    fn link_among(&mut self, made: &Range<u32>) {
        for index in made.clone() {
            self.link_between(&(index..index + 1), &(index + 1..made.end));
        }
    }

    fn link_between(&mut self, some: &Range<u32>, others: &Range<u32>) {
        for a in some.clone() {
            for b in others.clone() {
                if let Some(seam) = self.cells[a as usize].seam(&self.cells[b as usize]) {
                    let mark = if seam == Seam::Thin { THIN } else { 0 };
                    self.links[a as usize].push(b | mark);
                    self.links[b as usize].push(a | mark);
                }
            }
        }
    }

    /// Finds where in a box pieces may be touched, and where they are touched for certain.
    fn measure(&mut self, within: Box, place: usize) {
        let Found { reaches, covers } = &mut self.found[place];
        reaches.clear();
        covers.clear();
        let swept = self.swept.of(within.headings);
        let rows = within.rows.y();
        for &index in &self.relevant {
            let piece = &self.scene.pieces()[index as usize].sides;
            if piece.left + swept.any.left > within.x.1 || piece.right + swept.any.right < within.x.0 {
                continue;
            }
            let Some((from, to)) = piece.reach(&swept.any, rows) else { continue };
            if from - EPS >= within.x.1 || to + EPS <= within.x.0 {
                continue;
            }
            reaches.push((from - EPS, to + EPS, index));
            let cover = swept.all.as_ref().and_then(|all| piece.cover(all, rows));
            covers.extend(cover.map(|(from, to)| (from + EPS, to - EPS)).filter(|(from, to)| from < to));
        }
        reaches.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.2.cmp(&b.2)));
        covers.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    }

    /// Makes the cells of a box from what was found in it, from left to right.
    fn fill(&mut self, within: Box, place: usize) -> Range<u32> {
        let first = self.cells.len() as u32;
        let found = std::mem::take(&mut self.found[place]);
        let mut at = within.x.0;
        for &(from, to) in &found.covers {
            if from > at {
                self.cut(within, &found.reaches, (at, from.min(within.x.1)));
            }
            at = at.max(to);
        }
        if at < within.x.1 {
            self.cut(within, &found.reaches, (at, within.x.1));
        }
        self.found[place] = found;
        first..self.cells.len() as u32
    }

    /// Cuts a stretch of a box, where nothing is touched for certain, into free and unknown cells.
    fn cut(&mut self, within: Box, reaches: &[(f64, f64, u32)], (mut at, end): (f64, f64)) {
        let mut next = 0;
        while at < end {
            while reaches.get(next).is_some_and(|reach| reach.1 <= at) {
                next += 1;
            }
            match reaches.get(next) {
                Some(reach) if reach.0 <= at => {
                    // Everything that follows on without a gap.
                    let mut to = reach.1;
                    for reach in &reaches[next..] {
                        if reach.0 > to {
                            break;
                        }
                        to = to.max(reach.1);
                    }
                    let to = to.min(end);
                    let from = self.pieces.len() as u32;
                    let touched = reaches.iter().filter(|reach| reach.0 < to && reach.1 > at);
                    self.pieces.extend(touched.map(|reach| reach.2));
                    self.add(within, (at, to), false, from);
                    at = to;
                }
                free_up_to => {
                    let to = free_up_to.map_or(end, |reach| reach.0.min(end));
                    self.add(within, (at, to), true, self.pieces.len() as u32);
                    at = to;
                }
            }
        }
    }

    fn add(&mut self, within: Box, x: (f64, f64), is_free: bool, first_piece: u32) {
        let Box { headings, rows, start, goal, .. } = within;
        let mut touch = |place: &Place, of_box: Touch| match of_box {
            Touch::No => Touch::No,
            _ => place.touch(self.swept.of(headings), rows.y(), x),
        };
        let (start, goal) = (touch(self.start, start), touch(self.goal, goal));
        let pieces = (first_piece, self.pieces.len() as u32);
        if start != Touch::No {
            self.starts.push(self.cells.len() as u32);
        }
        self.marks.push(if is_free { FREE } else { 0 } | if goal == Touch::No { 0 } else { GOAL });
        self.cells.push(Cell { headings, rows, x, is_free, is_split: false, start, goal, pieces });
        self.links.push(Vec::new());
    }
}
