//! Free places for names, readings and markers.

use super::TextSize;
use crate::geom::{Bounds, Point, Polygon, Segment, Vector, direction};
use crate::units::Angle;

/// The width of a text in reference pixels.
///
/// Taken from the embedded faces: Chinese characters are as wide as high, Latin letters and digits
/// a good half of that. A toolkit may measure more finely; places need no more than this.
pub fn text_width(text: &str, size: TextSize, bold: bool) -> f64 {
    let narrow = if bold { 0.59 } else { 0.56 };
    let em: f64 = text
        .chars()
        .map(|c| match c {
            ' ' | '.' | ',' | ':' | '·' => 0.3,
            c if (c as u32) < 0x2E80 => narrow,
            _ => 1.0,
        })
        .sum();
    em * size.px()
}

/// Whether two upright rectangles have more than an edge in common.
pub fn overlap(a: &Bounds, b: &Bounds) -> bool {
    a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y
}

/// Finds places that are still free, so that nothing covers anything else.
///
/// ```
/// use yiju::drawing::placement::{Placer, overlap};
/// use yiju::geom::{Point, Vector};
/// let mut placer = Placer::default();
/// let first = placer.place(Point::new(0.0, 0.0), Vector::new(100.0, 100.0));
/// let second = placer.place(Point::new(0.0, 0.0), Vector::new(100.0, 100.0));
/// assert!(!overlap(&first, &second));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Placer {
    taken: Vec<Bounds>,
    avoided: Vec<(Bounds, f64)>,
}

/// Rings that are searched around a wanted place.
const RINGS: u32 = 48;

/// Directions that are tried on each ring.
const DIRECTIONS: u32 = 24;

impl Placer {
    /// Nothing else may be put here.
    pub fn take(&mut self, bounds: Bounds) {
        self.taken.push(bounds);
    }

    /// Something may be put here, but another place is better. `weight` 1 counts as much as moving by
    /// the size of the thing itself.
    pub fn avoid(&mut self, bounds: Bounds, weight: f64) {
        self.avoided.push((bounds, weight));
    }

    /// Whether nothing was put here.
    pub fn is_free(&self, bounds: &Bounds) -> bool {
        !self.taken.iter().any(|taken| overlap(taken, bounds))
    }

    /// The best free rectangle of a size near a wanted middle, which is then taken.
    pub fn place(&mut self, wanted: Point, size: Vector) -> Bounds {
        let bounds = self.search(wanted, size).unwrap_or_else(|| self.beside_all(wanted, size));
        self.take(bounds);
        bounds
    }

    fn search(&self, wanted: Point, size: Vector) -> Option<Bounds> {
        let unit = size.x.min(size.y);
        let step = unit / 4.0;
        let mut best: Option<(f64, Bounds)> = None;
        for ring in 0..RINGS {
            let distance = f64::from(ring) * step;
            if best.as_ref().is_some_and(|(cost, _)| *cost <= distance) {
                break;
            }
            let directions = if ring == 0 { 1 } else { DIRECTIONS };
            for turn in 0..directions {
                // Up and right first: that is where a reader looks for a number.
                let angle = Angle::from_degrees(-60.0 + 360.0 * f64::from(turn) / f64::from(DIRECTIONS));
                let middle = wanted + direction(angle) * distance;
                let bounds = around(middle, size);
                if !self.is_free(&bounds) {
                    continue;
                }
                let disturbed: f64 = self
                    .avoided
                    .iter()
                    .map(|(avoided, weight)| {
                        shared_area(avoided, &bounds) / (size.x * size.y) * weight * unit
                    })
                    .sum();
                let cost = distance + disturbed;
                if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                    best = Some((cost, bounds));
                }
            }
        }
        best.map(|(_, bounds)| bounds)
    }

    /// Right of everything: always free.
    fn beside_all(&self, wanted: Point, size: Vector) -> Bounds {
        let right = self.taken.iter().map(|taken| taken.max.x).fold(wanted.x, f64::max);
        around(Point::new(right + size.x / 2.0, wanted.y), size)
    }
}

/// The upright rectangle of a size around a middle.
pub fn around(middle: Point, size: Vector) -> Bounds {
    Bounds { min: middle - size / 2.0, max: middle + size / 2.0 }
}

fn shared_area(a: &Bounds, b: &Bounds) -> f64 {
    let width = a.max.x.min(b.max.x) - a.min.x.max(b.min.x);
    let height = a.max.y.min(b.max.y) - a.min.y.max(b.min.y);
    width.max(0.0) * height.max(0.0)
}

/// The distance between a rectangle and the nearest edge of an area; zero when they touch or overlap.
pub(super) fn distance_to_edges(bounds: &Bounds, area: &Polygon) -> f64 {
    let corners = [
        bounds.min,
        Point::new(bounds.max.x, bounds.min.y),
        bounds.max,
        Point::new(bounds.min.x, bounds.max.y),
    ];
    let mut least = f64::INFINITY;
    for edge in area.edges() {
        if crosses(bounds, &edge) {
            return 0.0;
        }
        for corner in corners {
            least = least.min(edge.distance_to(corner));
        }
        for end in [edge.from, edge.to] {
            let outside = Vector::new(
                (bounds.min.x - end.x).max(end.x - bounds.max.x).max(0.0),
                (bounds.min.y - end.y).max(end.y - bounds.max.y).max(0.0),
            );
            least = least.min(outside.norm());
        }
    }
    least
}

/// Whether a piece runs through a rectangle (clipping by the four sides).
fn crosses(bounds: &Bounds, piece: &Segment) -> bool {
    let along = piece.vector();
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (from, step, low, high) in [
        (piece.from.x, along.x, bounds.min.x, bounds.max.x),
        (piece.from.y, along.y, bounds.min.y, bounds.max.y),
    ] {
        if step.abs() < 1e-12 {
            if from < low || from > high {
                return false;
            }
        } else {
            let (a, b) = ((low - from) / step, (high - from) / step);
            enter = enter.max(a.min(b));
            leave = leave.min(a.max(b));
        }
    }
    enter <= leave
}

/// The middle for a rectangle inside an area, clear of obstacles and as far from them as can be;
/// `None` when it fits nowhere.
pub(super) fn free_place(
    area: &Polygon,
    obstacles: &[Polygon],
    taken: &Placer,
    size: Vector,
) -> Option<Point> {
    /// Places tried along each side of the area.
    const STEPS: u32 = 28;
    /// Farther than this from every obstacle is no better, in sizes of the thing.
    const ENOUGH: f64 = 1.2;
    let bounds = area.bounds()?;
    let center = bounds.center();
    let room = bounds.size() - size;
    if room.x < 0.0 || room.y < 0.0 {
        return None;
    }
    let enough = size.y * ENOUGH;
    let mut best: Option<(f64, Point)> = None;
    for row in 0..=STEPS {
        for column in 0..=STEPS {
            let share = Vector::new(f64::from(column), f64::from(row)) / f64::from(STEPS);
            let middle = bounds.min + size / 2.0 + room.component_mul(&share);
            let label = around(middle, size);
            if !area.contains(middle) || !taken.is_free(&label) {
                continue;
            }
            let mut clearance = distance_to_edges(&label, area).min(enough);
            for obstacle in obstacles {
                if clearance <= 0.0 {
                    break;
                }
                if obstacle.contains(middle) {
                    clearance = 0.0;
                }
                clearance = clearance.min(distance_to_edges(&label, obstacle));
            }
            if clearance <= 0.0 {
                continue;
            }
            let score = clearance - 0.12 * (middle - center).norm();
            if best.as_ref().is_none_or(|(most, _)| score > *most) {
                best = Some((score, middle));
            }
        }
    }
    best.map(|(_, middle)| middle)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn markers_never_overlap(anchors in prop::collection::vec((0.0..3000.0_f64, 0.0..2000.0_f64), 1..40)) {
            let mut placer = Placer::default();
            placer.avoid(around(Point::new(1500.0, 1000.0), Vector::new(800.0, 600.0)), 2.0);
            let placed: Vec<Bounds> =
                anchors.iter().map(|&(x, y)| placer.place(Point::new(x, y), Vector::new(400.0, 300.0))).collect();
            for (index, a) in placed.iter().enumerate() {
                for b in &placed[index + 1..] {
                    prop_assert!(!overlap(a, b));
                }
            }
        }
    }

    #[test]
    fn a_free_wish_is_granted() {
        let mut placer = Placer::default();
        let wanted = Point::new(10.0, 20.0);
        assert_eq!(placer.place(wanted, Vector::new(4.0, 4.0)).center(), wanted);
    }

    #[test]
    fn a_name_keeps_clear_of_the_furniture() {
        let square = |x: f64, y: f64, w: f64, h: f64| {
            Polygon::new(vec![
                Point::new(x, y),
                Point::new(x + w, y),
                Point::new(x + w, y + h),
                Point::new(x, y + h),
            ])
        };
        let room = square(0.0, 0.0, 3000.0, 3000.0);
        let bed = square(0.0, 0.0, 3000.0, 2000.0);
        let size = Vector::new(600.0, 300.0);
        let place = free_place(&room, std::slice::from_ref(&bed), &Placer::default(), size).unwrap();
        assert!(place.y > 2150.0 && place.y < 2850.0, "{place}");
        assert_eq!(free_place(&room, std::slice::from_ref(&room), &Placer::default(), size), None);
    }
}
