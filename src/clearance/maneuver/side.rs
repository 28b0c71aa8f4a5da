use crate::geom::Point;

/// An edge of a convex shape on its way down: by how much x changes over how much y.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Step {
    dx: f64,
    dy: f64,
    slope: f64,
}

/// The left-hand boundary of a convex shape as a function x(y) from its top to its bottom.
///
/// The function is convex, so its steps come in the order of rising slope, and the boundary of the sum of
/// two shapes has the steps of both, merged.
#[derive(Clone, Debug, Default)]
struct Side {
    /// x at the top.
    start: f64,
    steps: Vec<Step>,
}

/// A convex shape, seen row by row; by default a single point, the origin.
///
/// Its right-hand boundary is kept as the left-hand boundary of its mirror image, so that one piece of code does
/// for both.
#[derive(Clone, Debug, Default)]
pub(super) struct Sides {
    pub(super) top: f64,
    pub(super) bottom: f64,
    pub(super) left: f64,
    pub(super) right: f64,
    boundary: Side,
    mirrored: Side,
}

impl Sides {
    /// The smallest convex shape around some places; `None` without any.
    pub(super) fn around(places: &[Point]) -> Option<Self> {
        let top = places.iter().map(|place| place.y).reduce(f64::min)?;
        let bottom = places.iter().map(|place| place.y).reduce(f64::max)?;
        let mirror: Vec<Point> = places.iter().map(|place| Point::new(-place.x, place.y)).collect();
        let (boundary, left) = Side::around(places)?;
        let (mirrored, right) = Side::around(&mirror)?;
        Some(Self { top, bottom, left, right: -right, boundary, mirrored })
    }

    /// From where to where the sum of two shapes reaches anywhere in a band of rows; `None` if it does not.
    pub(super) fn reach(&self, other: &Self, rows: (f64, f64)) -> Option<(f64, f64)> {
        let from = rows.0.max(self.top + other.top);
        let to = rows.1.min(self.bottom + other.bottom);
        if from > to {
            return None;
        }
        let top = self.top + other.top;
        Some((
            Sum::of(&self.boundary, &other.boundary, top).least(from, to),
            -Sum::of(&self.mirrored, &other.mirrored, top).least(from, to),
        ))
    }

    /// From where to where the sum of two shapes reaches on each of evenly spaced rows, from the top down.
    ///
    /// `each` is given the number of the row.
    pub(super) fn spans(
        &self,
        other: &Self,
        (spacing, rows): (f64, std::ops::Range<i32>),
        mut each: impl FnMut(i32, f64, f64),
    ) {
        let (top, bottom) = (self.top + other.top, self.bottom + other.bottom);
        let from = rows.start.max(ceil(top / spacing));
        let to = rows.end.min(floor(bottom / spacing) + 1);
        let mut left = Sum::of(&self.boundary, &other.boundary, top).pieces();
        let mut right = Sum::of(&self.mirrored, &other.mirrored, top).pieces();
        for row in from..to {
            let y = f64::from(row) * spacing;
            each(row, left.at(y), -right.at(y));
        }
    }

    /// From where to where the shape alone reaches anywhere in a band of rows; `None` if it does not.
    pub(super) fn extent(&self, rows: (f64, f64)) -> Option<(f64, f64)> {
        self.reach(&Self::default(), rows)
    }

    /// From where to where the sum of two shapes covers a band of rows wholly; `None` if it does nowhere.
    pub(super) fn cover(&self, other: &Self, rows: (f64, f64)) -> Option<(f64, f64)> {
        if rows.0 < self.top + other.top || rows.1 > self.bottom + other.bottom {
            return None;
        }
        let top = self.top + other.top;
        let left = Sum::of(&self.boundary, &other.boundary, top).most_at_ends(rows.0, rows.1);
        let right = -Sum::of(&self.mirrored, &other.mirrored, top).most_at_ends(rows.0, rows.1);
        (left < right).then_some((left, right))
    }
}

impl Side {
    /// The left-hand boundary of the hull, and the smallest x.
    fn around(places: &[Point]) -> Option<(Self, f64)> {
        let mut sorted: Vec<Point> = places.to_vec();
        sorted.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
        let least = sorted.iter().map(|place| place.x).reduce(f64::min)?;
        let mut hull: Vec<Point> = Vec::with_capacity(sorted.len());
        for &place in &sorted {
            // Of several in a row only the leftmost bounds the shape.
            if hull.last().is_some_and(|last| last.y == place.y) {
                continue;
            }
            while let [.., a, b] = hull[..] {
                let turn = (b.x - a.x) * (place.y - a.y) - (place.x - a.x) * (b.y - a.y);
                if turn < 0.0 {
                    break;
                }
                hull.pop();
            }
            hull.push(place);
        }
        let steps = hull
            .windows(2)
            .map(|pair| {
                let (dx, dy) = (pair[1].x - pair[0].x, pair[1].y - pair[0].y);
                Step { dx, dy, slope: dx / dy }
            })
            .collect();
        Some((Self { start: hull.first()?.x, steps }, least))
    }
}

/// A walk down the left-hand boundary of the sum of two shapes.
struct Sum<'a> {
    x: f64,
    y: f64,
    one: &'a [Step],
    other: &'a [Step],
}

impl<'a> Sum<'a> {
    fn of(one: &'a Side, other: &'a Side, top: f64) -> Self {
        Self { x: one.start + other.start, y: top, one: &one.steps, other: &other.steps }
    }

    /// The step that comes next.
    fn next(&self) -> Option<&'a Step> {
        match (self.one.first(), self.other.first()) {
            (Some(one), Some(other)) if one.slope <= other.slope => Some(one),
            (_, Some(other)) => Some(other),
            (one, None) => one,
        }
    }

    fn take(&mut self, step: &Step) {
        self.x += step.dx;
        self.y += step.dy;
        match (self.one.split_first(), self.other.split_first()) {
            (Some((first, rest)), _) if std::ptr::eq(first, step) => self.one = rest,
            (_, Some((_, rest))) => self.other = rest,
            _ => {}
        }
    }

    /// Walks down to a row and gives x there.
    fn at(&mut self, row: f64) -> f64 {
        while let Some(step) = self.next() {
            if self.y + step.dy >= row {
                return self.x + step.slope * (row - self.y);
            }
            self.take(step);
        }
        self.x
    }

    /// The least x between two rows.
    fn least(mut self, from: f64, to: f64) -> f64 {
        let x = self.at(from);
        match self.next() {
            // To the right from here on, as the boundary is convex.
            Some(step) if step.slope < 0.0 => {}
            _ => return x,
        }
        while let Some(step) = self.next() {
            if step.slope >= 0.0 {
                return self.x.min(x);
            }
            if self.y + step.dy >= to {
                return self.x + step.slope * (to - self.y);
            }
            self.take(step);
        }
        self.x.min(x)
    }

    /// The larger x of two rows, which is the largest between them.
    fn most_at_ends(mut self, from: f64, to: f64) -> f64 {
        let x = self.at(from);
        x.max(self.at(to))
    }
}

/// The straight pieces of a boundary, walked down row by row.
struct Pieces<'a> {
    sum: Sum<'a>,
    /// x = `offset` + `slope` · y down to `end`.
    offset: f64,
    slope: f64,
    end: f64,
}

impl<'a> Sum<'a> {
    fn pieces(self) -> Pieces<'a> {
        Pieces { sum: self, offset: 0.0, slope: 0.0, end: f64::NEG_INFINITY }
    }
}

impl Pieces<'_> {
    /// x on a row that is not above the last one.
    fn at(&mut self, row: f64) -> f64 {
        while row > self.end {
            match self.sum.next() {
                Some(step) => {
                    self.slope = step.slope;
                    self.offset = self.sum.x - step.slope * self.sum.y;
                    self.sum.take(step);
                    self.end = self.sum.y;
                }
                None => {
                    self.slope = 0.0;
                    self.offset = self.sum.x;
                    self.end = f64::INFINITY;
                }
            }
        }
        self.offset + self.slope * row
    }
}

/// The largest whole number not above a value that fits.
pub(super) fn floor(value: f64) -> i32 {
    let whole = value as i32;
    whole - i32::from(f64::from(whole) > value)
}

/// The smallest whole number not below a value that fits.
pub(super) fn ceil(value: f64) -> i32 {
    -floor(-value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sides(places: &[(f64, f64)]) -> Sides {
        Sides::around(&places.iter().map(|&(x, y)| Point::new(x, y)).collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn a_square_and_a_diamond_add_up_to_an_octagon() {
        let square = sides(&[(0., 0.), (10., 0.), (10., 10.), (0., 10.)]);
        let diamond = sides(&[(0., -5.), (5., 0.), (0., 5.), (-5., 0.)]);
        // The sum reaches from −5 to 15 both ways, with corners cut at 45 degrees.
        assert_eq!(square.reach(&diamond, (-5., 15.)), Some((-5., 15.)));
        assert_eq!(square.reach(&diamond, (-100., -3.)), Some((-2., 12.)));
        assert_eq!(square.cover(&diamond, (-3., 14.)), Some((-1., 11.)));
        assert_eq!(square.reach(&diamond, (16., 20.)), None);
        assert_eq!(square.cover(&diamond, (-6., 0.)), None);
    }

    #[test]
    fn a_flat_piece_has_no_height_of_its_own() {
        let wall = sides(&[(0., 0.), (100., 0.)]);
        let chair = sides(&[(-3., -2.), (3., -2.), (3., 2.), (-3., 2.)]);
        assert_eq!(wall.reach(&chair, (-1., 1.)), Some((-3., 103.)));
        assert_eq!(wall.cover(&chair, (-2., 2.)), Some((-3., 103.)));
        assert_eq!(wall.cover(&chair, (-2., 2.1)), None);
        let place = sides(&[(7., 7.)]);
        assert_eq!(place.reach(&chair, (5., 6.)), Some((4., 10.)));
    }

    #[test]
    fn between_rows_the_farthest_corner_counts() {
        let diamond = sides(&[(0., -5.), (5., 0.), (0., 5.), (-5., 0.)]);
        let origin = sides(&[(0., 0.)]);
        assert_eq!(diamond.reach(&origin, (-4., 3.)), Some((-5., 5.)));
        assert_eq!(diamond.reach(&origin, (1., 3.)), Some((-4., 4.)));
        assert_eq!(diamond.reach(&origin, (-4., -3.)), Some((-2., 2.)));
        assert_eq!(diamond.cover(&origin, (-4., 3.)), Some((-1., 1.)));
    }
}
