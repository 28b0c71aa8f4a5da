use super::cell::EPS;
use super::side::{Sides, ceil, floor};
use crate::geom::Point;

/// A share of the spacing that is given up to be safe from rounding.
const MARGIN: f64 = 1e-9;

/// A square lattice over a part of the plan; its points lie at multiples of the spacing from the plan's origin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Raster {
    pub(super) spacing: f64,
    /// The first column and row, in spacings from the plan's origin.
    first: (i32, i32),
    columns: usize,
    pub(super) rows: usize,
    /// Words in a row.
    pub(super) stride: usize,
    /// The bits of a row's last word that stand for points.
    tail: u64,
}

/// One bit for each lattice point, row by row.
pub(super) type Bits = Vec<u64>;

impl Raster {
    /// The lattice points within a rectangle.
    pub(super) fn new(spacing: f64, x: (f64, f64), y: (f64, f64)) -> Self {
        let first = (libm::ceil(x.0 / spacing) as i32, libm::ceil(y.0 / spacing) as i32);
        let last = (libm::floor(x.1 / spacing) as i32, libm::floor(y.1 / spacing) as i32);
        let count = |first: i32, last: i32| usize::try_from(last - first + 1).unwrap_or(0);
        let (columns, rows) = (count(first.0, last.0), count(first.1, last.1));
        let tail = if columns == 0 { 0 } else { u64::MAX >> (63 - (columns - 1) % 64) };
        Self { spacing, first, columns, rows, stride: columns.div_ceil(64), tail }
    }

    /// How many words a bit for each point takes.
    pub(super) fn words(&self) -> usize {
        self.stride * self.rows
    }

    /// The place of a column and row.
    pub(super) fn place(&self, (column, row): (usize, usize)) -> Point {
        let at = |first: i32, index: usize| f64::from(first + index as i32) * self.spacing;
        Point::new(at(self.first.0, column), at(self.first.1, row))
    }

    /// The column and row nearest to a place, if the raster has them.
    pub(super) fn nearest(&self, place: Point) -> Option<(usize, usize)> {
        let index = |value: f64, first: i32, count: usize| {
            let index = usize::try_from(libm::round(value / self.spacing) as i32 - first).ok()?;
            (index < count).then_some(index)
        };
        Some((index(place.x, self.first.0, self.columns)?, index(place.y, self.first.1, self.rows)?))
    }

    /// The first point that two sets share.
    pub(super) fn first_common(&self, one: &Bits, other: &Bits) -> Option<(usize, usize)> {
        let (word, bits) =
            one.iter().zip(other).map(|(a, b)| a & b).enumerate().find(|(_, bits)| *bits != 0)?;
        Some((word % self.stride * 64 + bits.trailing_zeros() as usize, word / self.stride))
    }

    /// A bit for each point that the raster has.
    pub(super) fn full(&self) -> Bits {
        let mut bits = vec![0; self.words()];
        let (_, rows) = self.span();
        for row in rows {
            self.fill(&mut bits, row, (i32::MIN / 2, i32::MAX / 2), |word, mask| *word |= mask);
        }
        bits
    }

    /// Clears the points that the sum of two shapes touches.
    pub(super) fn clear(&self, bits: &mut Bits, one: &Sides, other: &Sides) {
        let per_mm = 1.0 / self.spacing;
        one.spans(other, self.span(), |row, from, to| {
            let first = floor((from - EPS) * per_mm - MARGIN) + 1;
            let end = ceil((to + EPS) * per_mm + MARGIN);
            self.fill(bits, row, (first, end), |word, mask| *word &= !mask);
        });
    }

    /// Sets the points that lie within a shape moved by a distance.
    pub(super) fn set(&self, bits: &mut Bits, shape: &Sides, by: &Sides) {
        let per_mm = 1.0 / self.spacing;
        shape.spans(by, self.span(), |row, from, to| {
            let first = ceil((from + EPS) * per_mm + MARGIN);
            let end = floor((to - EPS) * per_mm - MARGIN) + 1;
            self.fill(bits, row, (first, end), |word, mask| *word |= mask);
        });
    }

    /// The spacing and the rows, counted from the plan's origin.
    fn span(&self) -> (f64, std::ops::Range<i32>) {
        (self.spacing, self.first.1..self.first.1 + self.rows as i32)
    }

    /// Does something to the words that hold the columns of a row from one up to another, counted from the plan's origin.
    fn fill(&self, bits: &mut Bits, row: i32, (first, end): (i32, i32), mut each: impl FnMut(&mut u64, u64)) {
        let clamp = |column: i32| usize::try_from(column - self.first.0).unwrap_or(0).min(self.columns);
        let (first, end) = (clamp(first), clamp(end));
        if first >= end {
            return;
        }
        let row = (row - self.first.1) as usize;
        let words = &mut bits[row * self.stride..(row + 1) * self.stride];
        let (from, to) = (first / 64, (end - 1) / 64);
        let head = u64::MAX << (first % 64);
        let tail = u64::MAX >> (63 - (end - 1) % 64);
        if from == to {
            each(&mut words[from], head & tail);
            return;
        }
        each(&mut words[from], head);
        for word in &mut words[from + 1..to] {
            each(word, u64::MAX);
        }
        each(&mut words[to], tail);
    }

    /// All points whose bits are set, row by row.
    pub(super) fn points<'a>(&'a self, bits: &'a Bits) -> impl Iterator<Item = (usize, usize)> + 'a {
        bits.iter().enumerate().flat_map(move |(index, &word)| {
            let mut rest = word;
            std::iter::from_fn(move || {
                let bit = rest.trailing_zeros() as usize;
                rest &= rest.wrapping_sub(1);
                (bit < 64).then_some((index % self.stride * 64 + bit, index / self.stride))
            })
        })
    }

    /// The stretches of neighboring points whose bits are set: row, first and last column.
    pub(super) fn runs<'a>(&'a self, bits: &'a Bits) -> impl Iterator<Item = (usize, usize, usize)> + 'a {
        let mut points = self.points(bits).peekable();
        std::iter::from_fn(move || {
            let (first, row) = points.next()?;
            let mut last = first;
            while points.next_if(|&(column, other)| other == row && column == last + 1).is_some() {
                last += 1;
            }
            Some((row, first, last))
        })
    }

    /// Sets a point's bit.
    pub(super) fn add(&self, bits: &mut Bits, (column, row): (usize, usize)) {
        bits[row * self.stride + column / 64] |= 1 << (column % 64);
    }

    /// Whether a point's bit is set.
    pub(super) fn has(&self, bits: &Bits, (column, row): (usize, usize)) -> bool {
        bits[row * self.stride + column / 64] >> (column % 64) & 1 == 1
    }

    /// The point that lies a number of columns and rows away, if the raster has it.
    pub(super) fn moved(&self, (column, row): (usize, usize), (x, y): (i32, i32)) -> Option<(usize, usize)> {
        let column = column.checked_add_signed(x as isize).filter(|&column| column < self.columns)?;
        let row = row.checked_add_signed(y as isize).filter(|&row| row < self.rows)?;
        Some((column, row))
    }

    /// Adds to `to` the points of `from` moved by a step, following on within `to`; `open` must hold the
    /// points that a step may begin at when it goes ahead, or end at when it goes back.
    ///
    /// Gives whether anything was added.
    pub(super) fn roll(&self, bits: &mut Bits, open: &Bits, step: (i32, i32), is_ahead: bool) -> bool {
        let step = if is_ahead { step } else { (-step.0, -step.1) };
        if step.1 == 0 {
            return (0..self.rows).fold(false, |changed, row| {
                let words = row * self.stride..(row + 1) * self.stride;
                changed | roll_along(&mut bits[words.clone()], &open[words], step.0 > 0, is_ahead, self.tail)
            });
        }
        let height = step.1.unsigned_abs() as usize;
        let mut changed = 0;
        for count in 0..self.rows.saturating_sub(height) {
            let (from, to) = if step.1 > 0 {
                (count, count + height)
            } else {
                (self.rows - 1 - count, self.rows - 1 - count - height)
            };
            changed |= self.roll_row(bits, open, (from, to), step.0, is_ahead);
        }
        changed != 0
    }

    fn roll_row(
        &self,
        bits: &mut Bits,
        open: &Bits,
        (from, to): (usize, usize),
        by: i32,
        is_ahead: bool,
    ) -> u64 {
        let stride = self.stride;
        let (source, target) = (from * stride, to * stride);
        let shift = by.unsigned_abs();
        let mut changed = 0;
        for word in 0..stride {
            let read = |index: usize| {
                let bits = bits[source + index];
                if is_ahead { bits & open[source + index] } else { bits }
            };
            let mut moved = if by >= 0 { read(word) << shift } else { read(word) >> shift };
            if by > 0 && word > 0 {
                moved |= read(word - 1) >> (64 - shift);
            }
            if by < 0 && word + 1 < stride {
                moved |= read(word + 1) << (64 - shift);
            }
            if !is_ahead {
                moved &= open[target + word];
            }
            if word + 1 == stride {
                moved &= self.tail;
            }
            let added = moved & !bits[target + word];
            bits[target + word] |= added;
            changed |= added;
        }
        changed
    }
}

/// Spreads along a row by single columns.
fn roll_along(bits: &mut [u64], open: &[u64], is_right: bool, is_ahead: bool, tail: u64) -> bool {
    let mut changed = 0;
    let mut carry = false;
    for count in 0..bits.len() {
        let index = if is_right { count } else { bits.len() - 1 - count };
        // Points that may be entered from their neighbor within the word; the first from the word before.
        let enter = match (is_ahead, is_right) {
            (true, true) => open[index] << 1,
            (true, false) => open[index] >> 1,
            (false, _) => open[index],
        };
        let gate = if is_right { 1 } else { 1 << 63 };
        let may_enter = if is_ahead { true } else { open[index] & gate != 0 };
        let mut reached = bits[index] | if carry && may_enter { gate } else { 0 };
        let mut pass = enter;
        for shift in [1, 2, 4, 8, 16, 32] {
            if is_right {
                reached |= pass & (reached << shift);
                pass &= pass << shift;
            } else {
                reached |= pass & (reached >> shift);
                pass &= pass >> shift;
            }
        }
        if index + 1 == bits.len() {
            reached &= tail;
        }
        let last = if is_right { 1 << 63 } else { 1 };
        carry = reached & last != 0 && (!is_ahead || open[index] & last != 0);
        changed |= reached & !bits[index];
        bits[index] = reached;
    }
    changed != 0
}
