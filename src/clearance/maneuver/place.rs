use super::heading::Swept;
use super::outline::clipped;
use super::scene::Piece;
use super::side::Sides;
use crate::clearance::{FeatureId, boundary};
use crate::geom::{Point, Polygon, Vector, convex};

/// Where a trip begins or ends: the poses whose middle lies in an area, whatever the heading.
///
/// ```
/// use yiju::clearance::maneuver::Place;
/// use yiju::geom::Point;
/// let here = Place::around(Point::new(1200.0, 900.0), 25.0);
/// assert!(!here.is_empty());
/// assert!(Place::within(&[]).is_empty());
/// ```
#[derive(Clone, Debug, Default)]
pub struct Place {
    areas: Vec<Area>,
    clear_of: Vec<Piece>,
}

/// A convex area for the middle.
#[derive(Clone, Debug)]
struct Area {
    /// Clockwise as seen.
    corners: Vec<Vector>,
    sides: Sides,
}

/// Whether poses of a cell belong to a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Touch {
    /// None does.
    #[default]
    No,
    /// It cannot be told yet.
    Maybe,
    /// If the cell is free, one of its poses does.
    Yes,
}

impl Place {
    /// Everywhere that the middle is in one of the areas. They must lie on the floor.
    pub fn within(areas: &[Polygon]) -> Self {
        let areas = boundary::clean(areas).iter().flat_map(convex::pieces).filter_map(Area::new).collect();
        Self { areas, clear_of: Vec::new() }
    }

    /// Everywhere that the middle is no farther from a point than so many millimetres, along x and along y.
    pub fn around(point: Point, reach: f64) -> Self {
        let corner = |x: f64, y: f64| point + Vector::new(x, y) * reach;
        let square = Polygon::new(vec![corner(-1., -1.), corner(1., -1.), corner(1., 1.), corner(-1., 1.)]);
        Self::within(&[square])
    }

    /// Only those poses that touch none of these areas, though a way may lead over them.
    #[must_use]
    pub fn clear_of(mut self, areas: &[Polygon]) -> Self {
        let parts = boundary::clean(areas).iter().flat_map(convex::pieces).collect::<Vec<_>>();
        self.clear_of.extend(parts.into_iter().filter_map(|part| Piece::new(part, FeatureId::UNNAMED)));
        self
    }

    /// Whether it holds no pose at all.
    pub fn is_empty(&self) -> bool {
        self.areas.is_empty()
    }

    /// The convex areas that make it up.
    pub(super) fn areas(&self) -> impl Iterator<Item = &Sides> {
        self.areas.iter().map(|area| &area.sides)
    }

    /// Whether poses within a box belong to it.
    pub(super) fn touch(&self, swept: &Swept, rows: (f64, f64), x: (f64, f64)) -> Touch {
        let mut touch = Touch::No;
        for area in &self.areas {
            if let Some((from, to)) = area.stretch(rows, x) {
                touch = touch.max(self.clear_stretch(swept, rows, (from, to)).map_or(
                    if self.is_hit_throughout(swept, rows, (from, to)) { Touch::No } else { Touch::Maybe },
                    |_| Touch::Yes,
                ));
            }
        }
        touch
    }

    /// A middle within a box that belongs to it whatever the heading, if the touch was sure.
    pub(super) fn middle(&self, swept: &Swept, rows: (f64, f64), x: (f64, f64)) -> Option<Point> {
        self.areas.iter().find_map(|area| {
            let (from, to) = self.clear_stretch(swept, rows, area.stretch(rows, x)?)?;
            let frame = [(from, rows.0), (to, rows.0), (to, rows.1), (from, rows.1)];
            let shared = clipped(&frame.map(|(x, y)| Vector::new(x, y)), &area.corners);
            let count = shared.len() as f64;
            // In a sliver rounding may leave nothing; any place on the edge will do.
            let middle = shared.into_iter().reduce(|a, b| a + b).map(|sum| Point::from(sum / count));
            Some(middle.unwrap_or_else(|| Point::new(f64::midpoint(from, to), f64::midpoint(rows.0, rows.1))))
        })
    }

    /// The longest part of a stretch on which nothing of what must be kept clear is touched.
    fn clear_stretch(&self, swept: &Swept, rows: (f64, f64), stretch: (f64, f64)) -> Option<(f64, f64)> {
        let mut reaches: Vec<(f64, f64)> =
            self.clear_of.iter().filter_map(|piece| piece.sides.reach(&swept.any, rows)).collect();
        reaches.push((stretch.1, f64::INFINITY));
        reaches.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut at = stretch.0;
        let mut best: Option<(f64, f64)> = None;
        for (from, to) in reaches {
            if from >= at
                && best.is_none_or(|best| from.min(stretch.1) - at > best.1 - best.0)
                && at <= stretch.1
            {
                best = Some((at, from.min(stretch.1)));
            }
            at = at.max(to);
        }
        best
    }

    /// Whether something that must be kept clear is touched all along a stretch.
    fn is_hit_throughout(&self, swept: &Swept, rows: (f64, f64), stretch: (f64, f64)) -> bool {
        let Some(all) = &swept.all else { return false };
        let mut covers: Vec<(f64, f64)> =
            self.clear_of.iter().filter_map(|piece| piece.sides.cover(all, rows)).collect();
        covers.sort_by(|a, b| a.0.total_cmp(&b.0));
        let end =
            covers.into_iter().fold(stretch.0, |at, (from, to)| if from < at { at.max(to) } else { at });
        end > stretch.1
    }
}

impl Area {
    fn new(mut corners: Vec<Point>) -> Option<Self> {
        if crate::geom::signed_area(&corners) < 0.0 {
            corners.reverse();
        }
        let sides = Sides::around(&corners)?;
        Some(Self { corners: corners.iter().map(|corner| corner.coords).collect(), sides })
    }

    /// From where to where along x the area and a box share places.
    fn stretch(&self, rows: (f64, f64), x: (f64, f64)) -> Option<(f64, f64)> {
        let (from, to) = self.sides.extent(rows)?;
        let (from, to) = (from.max(x.0), to.min(x.1));
        (from <= to).then_some((from, to))
    }
}
