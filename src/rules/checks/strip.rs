//! How far a strip of floor is free.
//!
//! Most zones, landings and clearances come down to this: a strip of some width leaves a line at a right
//! angle; what is the nearest thing in it? The answer is exact: the edges of what stands there are cut to the
//! strip, and the nearest end counts.

use super::CheckContext;
use crate::geom::{Bounds, Point, Polygon, Vector, right_normal};
use crate::plan::{ElementId, LevelId};

/// Nothing is looked for farther away.
pub(super) const FAR: f64 = 5000.0;

/// Strips are narrower by this on both sides, so that what merely touches them does not count.
const TOUCH: f64 = 1e-3;

/// A strip of floor: it begins at a line through `origin`, and lies between two distances to its right-hand
/// side, looking outward.
#[derive(Clone, Copy, Debug)]
pub(super) struct Strip {
    pub(super) origin: Point,
    /// A unit vector.
    pub(super) outward: Vector,
    pub(super) from: f64,
    pub(super) to: f64,
}

/// The nearest thing in a strip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Hit {
    pub(super) distance: f64,
    /// What it is; `None` when the strip is free as far as one looks.
    pub(super) element: Option<ElementId>,
}

impl Strip {
    /// The strip along a wall: from a place on its face, away along it, and as deep off the wall as is said.
    pub(super) fn beside(edge: Point, away: Vector, off_the_wall: Vector, depth: f64) -> Self {
        let side = right_normal(away).dot(&off_the_wall);
        let (from, to) = if side > 0.0 { (0.0, depth) } else { (-depth, 0.0) };
        Self { origin: edge, outward: away, from, to }
    }

    /// The place at a distance outward, in the middle of the strip.
    pub(super) fn place(&self, distance: f64) -> Point {
        let across = right_normal(self.outward);
        self.origin + across * f64::midpoint(self.from, self.to) + self.outward * distance
    }

    /// The strip's rectangle up to a distance.
    pub(super) fn area(&self, distance: f64) -> Polygon {
        let across = right_normal(self.outward);
        let corner = |side: f64, out: f64| self.origin + across * side + self.outward * out;
        Polygon::new(vec![
            corner(self.from, 0.0),
            corner(self.to, 0.0),
            corner(self.to, distance),
            corner(self.from, distance),
        ])
    }

    /// Where an outline first stands in the strip; `None` if it does not.
    pub(super) fn meets(&self, outline: &Polygon) -> Option<f64> {
        let across = right_normal(self.outward);
        let (low, high) = (self.from + TOUCH, self.to - TOUCH);
        if low >= high {
            return None;
        }
        let local = |place: Point| {
            let away = place - self.origin;
            (away.dot(&across), away.dot(&self.outward))
        };
        let mut nearest = f64::INFINITY;
        for edge in outline.edges() {
            let ((a, mut out_a), (b, mut out_b)) = (local(edge.from), local(edge.to));
            let (first, last) = (a.min(b), a.max(b));
            if last <= low || first >= high {
                continue;
            }
            // The part of the edge between the strip's sides.
            if (b - a).abs() > 1e-12 {
                let at = |side: f64| out_a + (out_b - out_a) * ((side - a) / (b - a));
                let (start, end) = (at(low.max(first)), at(high.min(last)));
                (out_a, out_b) = (start, end);
            }
            if out_a.max(out_b) > TOUCH {
                nearest = nearest.min(out_a.min(out_b).max(0.0));
            }
        }
        // What covers the beginning of the strip wholly has no edge there.
        let begin = self.place(TOUCH);
        if nearest > TOUCH && outline.contains(begin) {
            nearest = 0.0;
        }
        (nearest <= FAR).then_some(nearest)
    }

    fn bounds(&self) -> Option<Bounds> {
        self.area(FAR).bounds()
    }
}

/// What counts as standing in a strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counts {
    /// Walls and what stands on the floor.
    All,
    /// Walls alone.
    Walls,
    /// Walls, what stands on the floor, and the floor that door leaves sweep.
    WithDoors,
}

impl CheckContext<'_> {
    /// The nearest thing in a strip on a storey, apart from what `ignores` says does not count.
    pub(super) fn reach(
        &self,
        level: LevelId,
        strip: &Strip,
        counts: Counts,
        ignores: impl Fn(ElementId) -> bool,
    ) -> Hit {
        let free = Hit { distance: FAR, element: None };
        let Some(context) = self.home.level(level) else { return free };
        let Some(bounds) = strip.bounds() else { return free };
        let mut nearest = free;
        for blocked in context.blocked() {
            let is_wall = matches!(blocked.element, ElementId::Wall(_));
            let is_far = !blocked.bounds.meets(&bounds);
            if is_far || counts == Counts::Walls && !is_wall || ignores(blocked.element) {
                continue;
            }
            if let Some(distance) = strip.meets(&blocked.outline)
                && distance < nearest.distance
            {
                nearest = Hit { distance, element: Some(blocked.element) };
            }
        }
        if counts == Counts::WithDoors {
            for (id, area) in context.swings() {
                let element = ElementId::Opening(*id);
                if !ignores(element)
                    && let Some(distance) = strip.meets(area)
                    && distance < nearest.distance
                {
                    nearest = Hit { distance, element: Some(element) };
                }
            }
        }
        nearest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rect(x0: f64, y0: f64, x1: f64, y1: f64) -> Polygon {
        Polygon::new(vec![Point::new(x0, y0), Point::new(x1, y0), Point::new(x1, y1), Point::new(x0, y1)])
    }

    /// From the origin downwards on the plan, 100 mm to either side.
    const DOWN: Strip =
        Strip { origin: Point::new(0.0, 0.0), outward: Vector::new(0.0, 1.0), from: -100.0, to: 100.0 };

    #[test]
    fn the_nearest_edge_in_the_strip_counts() {
        assert_eq!(DOWN.meets(&rect(-50.0, 700.0, 50.0, 900.0)), Some(700.0));
        assert_eq!(DOWN.meets(&rect(100.0, 700.0, 300.0, 900.0)), None, "it only touches");
        assert_eq!(DOWN.meets(&rect(99.0, 700.0, 300.0, 900.0)), Some(700.0));
        assert_eq!(DOWN.meets(&rect(-500.0, -500.0, 500.0, 900.0)), Some(0.0), "it covers all");
        assert_eq!(DOWN.meets(&rect(-500.0, -500.0, 500.0, 0.0)), None, "it ends where the strip begins");
        assert_eq!(DOWN.meets(&rect(-500.0, -500.0, 500.0, 10.0)), Some(0.0));
        let slanted = Polygon::new(vec![
            Point::new(-400.0, 200.0),
            Point::new(400.0, 1000.0),
            Point::new(-400.0, 1000.0),
        ]);
        let reach = DOWN.meets(&slanted).unwrap();
        assert!((reach - 500.0).abs() < 0.01, "{reach}");
    }
}
