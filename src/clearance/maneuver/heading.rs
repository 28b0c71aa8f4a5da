use std::collections::BTreeMap;

use super::outline::{Outline, clipped};
use super::side::Sides;
use crate::geom::Point;
use crate::units::Angle;

/// The finest headings: a full turn is 2 to this power of them.
const FINEST: u32 = 20;
/// A full turn in the finest headings.
pub(super) const FULL_TURN: u32 = 1 << FINEST;

/// Headings between two multiples of a binary part of a full turn, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Headings {
    /// From where, in the finest headings.
    pub(super) from: u32,
    /// Up to where; a full turn for the last.
    pub(super) to: u32,
}

impl Headings {
    /// A full turn in a number of equal parts, which is a power of two.
    pub(super) fn parts(count: u32) -> impl Iterator<Item = Self> {
        let size = FULL_TURN / count;
        (0..count).map(move |index| Self { from: index * size, to: (index + 1) * size })
    }

    /// How many radians they span.
    pub(super) fn span(self) -> f64 {
        std::f64::consts::TAU * f64::from(self.to - self.from) / f64::from(FULL_TURN)
    }

    /// The two halves; the same twice for what cannot be halved.
    pub(super) fn halves(self) -> [Self; 2] {
        let middle = self.from.midpoint(self.to);
        [Self { from: self.from, to: middle }, Self { from: middle, to: self.to }]
    }

    /// Whether a whole range of headings is in both.
    pub(super) fn overlap(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }

    /// Whether one begins where the other ends.
    pub(super) fn meet(self, other: Self) -> bool {
        let follows = |one: Self, next: Self| one.to == next.from || (one.to == FULL_TURN && next.from == 0);
        follows(self, other) || follows(other, self)
    }

    /// The heading half way.
    pub(super) fn middle(self) -> f64 {
        f64::midpoint(f64::from(self.from), f64::from(self.to))
    }
}

/// The heading at a number of the finest headings.
pub(super) fn angle(units: f64) -> Angle {
    Angle::from_degrees(360.0 * units / f64::from(FULL_TURN))
}

/// An outline over a range of headings, mirrored through its middle as sums with obstacles need it.
#[derive(Clone, Debug)]
pub(super) struct Swept {
    /// Covers the outline at every heading of the range, and little more.
    pub(super) any: Sides,
    /// Lies within the outline at every heading of the range; nothing when the range is too wide.
    pub(super) all: Option<Sides>,
}

impl Swept {
    fn new(outline: &Outline, headings: Headings) -> Self {
        let ends = [headings.from, headings.to].map(|units| angle(f64::from(units)));
        let any = Self::covering(outline, ends);
        let ends = ends.map(Angle::sin_cos);
        let shrink = libm::cos(headings.span() / 2.0);
        // An edge turns about the middle: its line stays clear of where it would be, shrunk, at both ends.
        let [one, other] =
            ends.map(|end| outline.turned(end).map(|corner| -corner * shrink).collect::<Vec<_>>());
        let common: Vec<Point> = clipped(&one, &other).into_iter().map(Point::from).collect();
        Self { any, all: Sides::around(&common) }
    }

    /// What covers an outline, mirrored, at every heading from one to another less than half a turn ahead.
    pub(super) fn covering(outline: &Outline, ends: [Angle; 2]) -> Sides {
        let span = ends[1].turned(Angle::from_degrees(-ends[0].to_degrees())).to_radians();
        // The chord between the two places of a corner, moved out by this much, clears the arc between them.
        let shrink = libm::cos(span / 2.0);
        let corners: Vec<Point> = ends
            .into_iter()
            .flat_map(|end| outline.turned(end.sin_cos()).map(|corner| Point::from(-corner / shrink)))
            .collect();
        Sides::around(&corners).unwrap_or_default()
    }
}

/// The swept outlines in use, each made once.
#[derive(Clone, Debug)]
pub(super) struct SweptOutlines {
    outline: Outline,
    index: BTreeMap<Headings, usize>,
    swept: Vec<Swept>,
}

impl SweptOutlines {
    pub(super) fn new(outline: Outline) -> Self {
        Self { outline, index: BTreeMap::new(), swept: Vec::new() }
    }

    pub(super) fn of(&mut self, headings: Headings) -> &Swept {
        let index = *self.index.entry(headings).or_insert_with(|| {
            self.swept.push(Swept::new(&self.outline, headings));
            self.swept.len() - 1
        });
        &self.swept[index]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The left and right ends of a shape on some rows.
    fn ends(sides: &Sides) -> Vec<Point> {
        let rows = (0..=40).map(|step| sides.top + (sides.bottom - sides.top) * f64::from(step) / 40.0);
        rows.filter_map(|y| Some((y, sides.extent((y, y))?)))
            .flat_map(|(y, (from, to))| [Point::new(from, y), Point::new(to, y)])
            .collect()
    }

    #[test]
    fn swept_outlines_bound_the_outline_at_every_heading_between() {
        let outline = Outline::sized(1200.0, 700.0);
        for headings in [8, 64, 512].into_iter().flat_map(|count| Headings::parts(count).skip(1).step_by(7)) {
            let swept = Swept::new(&outline, headings);
            let common = ends(swept.all.as_ref().unwrap());
            assert!(common.len() > 40);
            for step in 0..=10 {
                let share = f64::from(step) / 10.0;
                let units = f64::from(headings.from) + f64::from(headings.to - headings.from) * share;
                let corners: Vec<_> = outline.turned(angle(units).sin_cos()).map(|corner| -corner).collect();
                for (i, corner) in corners.iter().enumerate() {
                    let (from, to) = swept.any.extent((corner.y, corner.y)).unwrap();
                    assert!(from <= corner.x + 1e-9 && corner.x <= to + 1e-9, "{headings:?} {units}");
                    let along = corners[(i + 1) % corners.len()] - corner;
                    let beyond =
                        common.iter().find(|place| crate::geom::cross(along, place.coords - corner) < -1e-6);
                    assert_eq!(beyond, None, "{headings:?} {units}");
                }
            }
        }
    }

    #[test]
    fn the_last_headings_meet_the_first() {
        let parts: Vec<Headings> = Headings::parts(8).collect();
        assert!(parts[0].meet(parts[7]) && parts[7].meet(parts[0]) && parts[3].meet(parts[4]));
        assert!(!parts[0].meet(parts[2]) && !parts[0].overlap(parts[1]));
        assert!(parts[1].halves()[1].overlap(parts[1]));
    }
}
