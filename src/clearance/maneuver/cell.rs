use super::heading::Headings;
use super::place::Touch;

/// Rows are counted in these parts of a millimetre.
const ROW_UNIT: f64 = 0.25;
/// Two places closer than this, in millimetres, are not told apart, to be safe from rounding.
pub(super) const EPS: f64 = 1e-6;

/// A band of rows, in whole row units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Rows {
    pub(super) from: i32,
    pub(super) to: i32,
}

impl Rows {
    /// Bands of a height in row units that cover a stretch of y.
    ///
    /// They lie at multiples of their height from the plan's origin, so that what stands elsewhere has no influence.
    pub(super) fn bands(y: (f64, f64), height: i32) -> impl Iterator<Item = Self> {
        let size = f64::from(height) * ROW_UNIT;
        let (first, last) = (libm::floor(y.0 / size) as i32, libm::ceil(y.1 / size) as i32);
        (first..last).map(move |band| Self { from: band * height, to: (band + 1) * height })
    }

    /// From where to where, in millimetres.
    pub(super) fn y(self) -> (f64, f64) {
        (f64::from(self.from) * ROW_UNIT, f64::from(self.to) * ROW_UNIT)
    }

    /// In millimetres.
    pub(super) fn height(self) -> f64 {
        f64::from(self.to - self.from) * ROW_UNIT
    }

    /// Whether it cannot be halved.
    pub(super) fn is_finest(self) -> bool {
        self.to - self.from <= 1
    }

    pub(super) fn halves(self) -> [Self; 2] {
        let middle = self.from.midpoint(self.to);
        [Self { from: self.from, to: middle }, Self { from: middle, to: self.to }]
    }

    fn overlap(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }

    fn meet(self, other: Self) -> bool {
        self.to == other.from || other.to == self.from
    }
}

/// A box of poses: a range of headings, a band of rows for the middle, and a stretch of x for it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub(super) headings: Headings,
    pub(super) rows: Rows,
    pub(super) x: (f64, f64),
    /// Whether all of its poses are free; else it is not known.
    pub(super) is_free: bool,
    /// Whether smaller cells have taken its place.
    pub(super) is_split: bool,
    pub(super) start: Touch,
    pub(super) goal: Touch,
    /// Where the numbers of the pieces that matter in it begin and end.
    pub(super) pieces: (u32, u32),
}

/// How two cells touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seam {
    /// In more than rounding could make up: what is free on both sides is connected.
    Solid,
    /// Perhaps only in an edge.
    Thin,
}

impl Cell {
    /// How two cells touch along a face; `None` if they do not.
    pub(super) fn seam(&self, other: &Self) -> Option<Seam> {
        let shared = self.x.1.min(other.x.1) - self.x.0.max(other.x.0);
        if shared < -EPS {
            return None;
        }
        let rows_overlap = self.rows.overlap(other.rows);
        let headings_overlap = self.headings.overlap(other.headings);
        if rows_overlap && headings_overlap {
            // Side by side in x: the seam between them is a cut that was made through both.
            return Some(if self.x.0 == other.x.1 || self.x.1 == other.x.0 {
                Seam::Solid
            } else {
                Seam::Thin
            });
        }
        let is_beside = (rows_overlap && self.headings.meet(other.headings))
            || (headings_overlap && self.rows.meet(other.rows));
        is_beside.then_some(if shared > EPS { Seam::Solid } else { Seam::Thin })
    }

    /// Its extents in millimetres: rows, and how far a point at a radius moves over its headings.
    pub(super) fn extents(&self, radius: f64) -> (f64, f64) {
        (self.rows.height(), radius * self.headings.span())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(headings: (u32, u32), rows: (i32, i32), x: (f64, f64)) -> Cell {
        Cell {
            headings: Headings { from: headings.0, to: headings.1 },
            rows: Rows { from: rows.0, to: rows.1 },
            x,
            is_free: true,
            is_split: false,
            start: Touch::No,
            goal: Touch::No,
            pieces: (0, 0),
        }
    }

    #[test]
    fn cells_touch_along_faces_and_not_along_edges() {
        let here = cell((0, 8), (0, 8), (0.0, 10.0));
        assert_eq!(here.seam(&cell((8, 16), (4, 6), (5.0, 20.0))), Some(Seam::Solid));
        assert_eq!(here.seam(&cell((4, 6), (8, 10), (10.0, 20.0))), Some(Seam::Thin));
        assert_eq!(here.seam(&cell((4, 6), (8, 10), (10.1, 20.0))), None);
        assert_eq!(here.seam(&cell((8, 16), (8, 10), (0.0, 10.0))), None);
        assert_eq!(here.seam(&cell((0, 4), (0, 4), (10.0, 20.0))), Some(Seam::Solid));
        assert_eq!(here.seam(&cell((9, 12), (0, 8), (0.0, 10.0))), None);
    }

    #[test]
    fn bands_lie_on_the_plan_and_not_on_the_home() {
        let bands: Vec<Rows> = Rows::bands((-30.0, 700.0), 2048).collect();
        assert_eq!(
            bands,
            [Rows { from: -2048, to: 0 }, Rows { from: 0, to: 2048 }, Rows { from: 2048, to: 4096 }]
        );
        assert_eq!(bands[1].y(), (0.0, 512.0));
    }
}
