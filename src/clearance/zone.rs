//! Rectangles of clear floor that may be slid within a range: beside a toilet, before a basin, at a door.
//!
//! A rule gives a rectangle, where its back edge lies, and how far it may be shifted along that edge. A rectangle that
//! is shifted along a line touches a convex thing between two shifts that follow from the separating axes of both,
//! so everything here is exact: no shift is sampled.
//!
//! ```
//! use yiju::clearance::zone::Zone;
//! use yiju::clearance::{FeatureId, Obstacle, maneuver::Scene};
//! use yiju::geom::{OrientedRect, Point, Polygon};
//! use yiju::units::Angle;
//!
//! let rect = |x0: f64, y0: f64, x1: f64, y1: f64| Polygon::new(vec![
//!     Point::new(x0, y0), Point::new(x1, y0), Point::new(x1, y1), Point::new(x0, y1),
//! ]);
//! let washer = Obstacle { outline: rect(1200., 500., 1800., 1100.), feature: FeatureId(7) };
//! let scene = Scene::new(&[rect(0., 0., 1800., 2400.)], &[], &[washer]);
//! // 760 wide and 1,220 deep before a basin in the middle of the upper wall; it may be up to 300 mm to either side.
//! let floor = OrientedRect { center: Point::new(900., 610.), width: 760., depth: 1220., rotation: Angle::ZERO };
//! let placed = Zone { rect: floor, shift: (-300., 300.) }.place(&scene, &[]);
//! // The washing machine begins at 1,200, where the zone would end at 1,280: 80 mm to the left it is free.
//! assert_eq!((placed.shift, placed.is_free()), (-80., true));
//! let fixed = Zone { rect: floor, shift: (0., 0.) }.place(&scene, &[]);
//! assert_eq!((fixed.depth, fixed.in_the_way), (500., Some(FeatureId(7))));
//! ```

use super::FeatureId;
use super::maneuver::Scene;
use crate::geom::{OrientedRect, Point, Vector, cross};

/// What touches by less than this, in millimetres, does not reach in.
const TOUCH: f64 = 1e-6;
/// More combinations of shifts than this are not tried for zones that must keep apart.
const MOST_TRIALS: usize = 20_000;

/// A rectangle of clear floor where it would best lie, and how far it may be shifted from there.
///
/// Its back edge is where it is measured from: the wall or the fixture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Zone {
    /// The rectangle, unshifted.
    pub rect: OrientedRect,
    /// From where to where it may be shifted along its width, in millimetres.
    pub shift: (f64, f64),
}

/// Where a zone lies best, and what reaches into it there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// How far it is shifted.
    pub shift: f64,
    /// The rectangle there.
    pub rect: OrientedRect,
    /// How deep it is free, from its back edge on.
    pub depth: f64,
    /// What limits it, if it is not free to its full depth.
    pub in_the_way: Option<FeatureId>,
}

impl Placement {
    /// Whether nothing reaches into it.
    pub fn is_free(&self) -> bool {
        self.in_the_way.is_none()
    }
}

impl Zone {
    /// Where the zone is free, or if nowhere, where it is free to the greatest depth; of several places the least shifted.
    ///
    /// What belongs to one of the ignored features does not count: the fixture that is used, a leaf that swings.
    pub fn place(&self, scene: &Scene, ignored: &[FeatureId]) -> Placement {
        let things = self.things(scene, ignored);
        if let Some(shift) = self.free_shifts_among(&things).into_iter().map(nearest_to_rest).min_by(nearer) {
            return self.at(shift, &things);
        }
        // The free depth changes only where an edge of the zone passes a corner of a thing.
        let mut shifts = vec![self.shift.0, self.shift.1, nearest_to_rest(self.shift)];
        let half = self.rect.width / 2.0;
        for (corners, _) in &things {
            for corner in corners {
                let (along, _) = self.rect.local(*corner);
                shifts.extend([along - half, along + half]);
            }
        }
        shifts.retain(|shift| (self.shift.0..=self.shift.1).contains(shift));
        let placed = shifts.into_iter().map(|shift| self.at(shift, &things));
        let deepest =
            placed.max_by(|a, b| a.depth.total_cmp(&b.depth).then_with(|| nearer(&b.shift, &a.shift)));
        deepest.unwrap_or_else(|| self.at(self.shift.0, &things))
    }

    /// All shifts at which the zone is free, as ranges from the left to the right.
    pub fn free_shifts(&self, scene: &Scene, ignored: &[FeatureId]) -> Vec<(f64, f64)> {
        self.free_shifts_among(&self.things(scene, ignored))
    }

    /// What may reach in anywhere.
    fn things(&self, scene: &Scene, ignored: &[FeatureId]) -> Vec<(Vec<Point>, FeatureId)> {
        let reach =
            libm::hypot(self.rect.width, self.rect.depth) / 2.0 + self.shift.0.abs().max(self.shift.1.abs());
        let center = self.rect.center;
        let is_near = |corners: &[Point]| {
            let beyond = |side: fn(&Point) -> f64, middle: f64| {
                let least = corners.iter().map(side).fold(f64::INFINITY, f64::min);
                let most = corners.iter().map(side).fold(f64::NEG_INFINITY, f64::max);
                least > middle + reach || most < middle - reach
            };
            !beyond(|corner| corner.x, center.x) && !beyond(|corner| corner.y, center.y)
        };
        scene
            .outlines()
            .filter(|(corners, feature)| !ignored.contains(feature) && is_near(corners))
            .map(|(corners, feature)| (corners.to_vec(), feature))
            .collect()
    }

    fn free_shifts_among(&self, things: &[(Vec<Point>, FeatureId)]) -> Vec<(f64, f64)> {
        let zone = self.rect.corners();
        let along = self.rect.axes().0;
        let mut blocked: Vec<(f64, f64)> =
            things.iter().filter_map(|(corners, _)| shifts_that_touch(&zone, corners, along)).collect();
        blocked.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut free = Vec::new();
        let mut at = self.shift.0;
        for (from, to) in blocked {
            if from >= at && at <= self.shift.1 {
                free.push((at, from.min(self.shift.1)));
            }
            at = at.max(to);
        }
        if at <= self.shift.1 {
            free.push((at, self.shift.1));
        }
        free
    }

    fn at(&self, shift: f64, things: &[(Vec<Point>, FeatureId)]) -> Placement {
        let rect = OrientedRect { center: self.rect.place(shift, 0.0), ..self.rect };
        let mut placement = Placement { shift, rect, depth: rect.depth, in_the_way: None };
        for (corners, feature) in things {
            if let Some(depth) = free_depth(&rect, corners)
                && depth < placement.depth - TOUCH
            {
                placement.depth = depth;
                placement.in_the_way = Some(*feature);
            }
        }
        placement
    }
}

/// Shifts for zones of which some may not overlap, such that all are free; `None` if there are none.
///
/// `may_overlap` is asked for each pair. Zones are tried where they are free, at rest, and where they meet one placed
/// before; that is enough, for a solution can be pushed together until it is of this form.
pub fn place_apart(
    zones: &[Zone],
    scene: &Scene,
    ignored: &[FeatureId],
    may_overlap: impl Fn(usize, usize) -> bool,
) -> Option<Vec<OrientedRect>> {
    let free: Vec<Vec<(f64, f64)>> = zones.iter().map(|zone| zone.free_shifts(scene, ignored)).collect();
    let mut placed: Vec<OrientedRect> = Vec::new();
    let mut trials = 0;
    fn place(
        zones: &[Zone],
        free: &[Vec<(f64, f64)>],
        may_overlap: &impl Fn(usize, usize) -> bool,
        placed: &mut Vec<OrientedRect>,
        trials: &mut usize,
    ) -> bool {
        let index = placed.len();
        let Some(zone) = zones.get(index) else { return true };
        let mut shifts: Vec<f64> =
            free[index].iter().flat_map(|&range| [nearest_to_rest(range), range.0, range.1]).collect();
        for (other, rect) in placed.iter().enumerate() {
            if !may_overlap(other, index)
                && let Some((from, to)) =
                    shifts_that_touch(&zone.rect.corners(), &rect.corners(), zone.rect.axes().0)
            {
                shifts.extend([from, to]);
            }
        }
        shifts.retain(|shift| {
            free[index].iter().any(|range| (range.0 - TOUCH..=range.1 + TOUCH).contains(shift))
        });
        shifts.sort_by(nearer);
        shifts.dedup();
        for shift in shifts {
            *trials += 1;
            if *trials > MOST_TRIALS {
                return false;
            }
            let rect = OrientedRect { center: zone.rect.place(shift, 0.0), ..zone.rect };
            let is_apart = |(other, earlier): (usize, &OrientedRect)| {
                may_overlap(other, index) || overlap(earlier, &rect) < 1.0
            };
            if placed.iter().enumerate().all(is_apart) {
                placed.push(rect);
                if place(zones, free, may_overlap, placed, trials) {
                    return true;
                }
                placed.pop();
            }
        }
        false
    }
    place(zones, &free, &may_overlap, &mut placed, &mut trials).then_some(placed)
}

/// The area that two rectangles share, in square millimetres.
pub fn overlap(one: &OrientedRect, other: &OrientedRect) -> f64 {
    crate::geom::signed_area(&clipped(&one.corners(), &other.corners())).abs()
}

/// Between which shifts along a direction a convex area reaches into another; touching is not reaching in.
fn shifts_that_touch(moved: &[Point], fixed: &[Point], along: Vector) -> Option<(f64, f64)> {
    let mut range = (f64::NEG_INFINITY, f64::INFINITY);
    let normals = [moved, fixed].into_iter().flat_map(|ring| {
        (0..ring.len()).filter_map(move |i| {
            let edge = ring[(i + 1) % ring.len()] - ring[i];
            Vector::new(-edge.y, edge.x).try_normalize(1e-9)
        })
    });
    for normal in normals {
        let extent = |ring: &[Point]| {
            let values = || ring.iter().map(|corner| corner.coords.dot(&normal));
            (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
        };
        let (a, b) = (extent(moved), extent(fixed));
        let speed = along.dot(&normal);
        // They overlap along this axis between these two shifts.
        let (enter, leave) = (b.0 - a.1 + TOUCH, b.1 - a.0 - TOUCH);
        if speed.abs() < 1e-12 {
            if enter >= 0.0 || leave <= 0.0 {
                return None;
            }
        } else {
            let (from, to) =
                if speed > 0.0 { (enter / speed, leave / speed) } else { (leave / speed, enter / speed) };
            range = (range.0.max(from), range.1.min(to));
        }
    }
    (range.0 < range.1).then_some((range.0 - TOUCH, range.1 + TOUCH))
}

/// How far a rectangle is free from its back edge on; `None` if nothing of the thing is in it.
fn free_depth(rect: &OrientedRect, corners: &[Point]) -> Option<f64> {
    shifts_that_touch(&rect.corners(), corners, rect.axes().0)
        .filter(|(from, to)| *from < -TOUCH && *to > TOUCH)?;
    let inside = clipped(corners, &rect.corners());
    let depth =
        inside.iter().map(|corner| rect.local(*corner).1 + rect.depth / 2.0).fold(f64::INFINITY, f64::min);
    depth.is_finite().then(|| depth.max(0.0))
}

/// What of a convex ring, or of a straight piece, lies within another that runs clockwise as seen.
fn clipped(ring: &[Point], within: &[Point]) -> Vec<Point> {
    let mut kept = ring.to_vec();
    for (i, from) in within.iter().enumerate() {
        let along = within[(i + 1) % within.len()] - from;
        let side = |place: &Point| cross(along, place - from);
        let mut next = Vec::with_capacity(kept.len() + 2);
        for (j, place) in kept.iter().enumerate() {
            let following = &kept[(j + 1) % kept.len()];
            let (a, b) = (side(place), side(following));
            if a >= 0.0 {
                next.push(*place);
            }
            if (a > 0.0 && b < 0.0) || (a < 0.0 && b > 0.0) {
                next.push(place + (following - place) * (a / (a - b)));
            }
        }
        kept = next;
    }
    kept
}

/// The shift of a range that is least.
fn nearest_to_rest((from, to): (f64, f64)) -> f64 {
    0.0_f64.clamp(from, to.max(from))
}

fn nearer(a: &f64, b: &f64) -> std::cmp::Ordering {
    a.abs().total_cmp(&b.abs()).then(a.total_cmp(b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clearance::Obstacle;
    use crate::clearance::tests::{rect, ring};
    use crate::units::Angle;

    fn scene(things: &[(f64, f64, f64, f64)]) -> Scene {
        let obstacles: Vec<Obstacle> = things
            .iter()
            .zip(1..)
            .map(|(&(x0, y0, x1, y1), id)| Obstacle { outline: rect(x0, y0, x1, y1), feature: FeatureId(id) })
            .collect();
        Scene::new(&[rect(0., 0., 3000., 3000.)], &[], &obstacles)
    }

    fn zone(x: f64, width: f64, depth: f64, shift: (f64, f64)) -> Zone {
        let rect = OrientedRect { center: Point::new(x, depth / 2.0), width, depth, rotation: Angle::ZERO };
        Zone { rect, shift }
    }

    #[test]
    fn zones_find_the_gap_between_two_things() {
        let scene = scene(&[(0., 0., 600., 500.), (1400., 0., 3000., 500.)]);
        let free = zone(900., 700., 1000., (-1000., 1000.)).free_shifts(&scene, &[]);
        assert_eq!(free.len(), 1);
        assert!((free[0].0 - 50.).abs() < 1e-5 && (free[0].1 - 150.).abs() < 1e-5, "{free:?}");
        let exact = zone(1000., 800., 1000., (0., 0.)).place(&scene, &[]);
        assert!(exact.is_free(), "{exact:?}");
        let wide = zone(1000., 810., 1000., (-200., 200.)).place(&scene, &[]);
        assert!(!wide.is_free() && wide.depth == 0.0, "{wide:?}");
        // Without the first thing there is room.
        assert!(zone(1000., 810., 1000., (-200., 200.)).place(&scene, &[FeatureId(1)]).is_free());
    }

    #[test]
    fn the_wall_ends_a_zone_and_a_slanted_thing_is_met_at_its_corner() {
        let deep = zone(1500., 900., 3200., (-100., 100.)).place(&scene(&[]), &[]);
        assert_eq!((deep.depth, deep.in_the_way), (3000., Some(FeatureId::UNNAMED)));
        let slanted = Obstacle {
            outline: ring(&[(1500., 800.), (1700., 1000.), (1500., 1200.), (1300., 1000.)]),
            feature: FeatureId(5),
        };
        let scene = Scene::new(&[rect(0., 0., 3000., 3000.)], &[], &[slanted]);
        let placed = zone(1500., 600., 1200., (0., 0.)).place(&scene, &[]);
        assert!((placed.depth - 800.).abs() < 1e-9 && placed.in_the_way == Some(FeatureId(5)));
        // 100 mm into the zone from the right: met where its slanted side crosses the edge.
        let placed = zone(1100., 600., 1200., (0., 0.)).place(&scene, &[]);
        assert!((placed.depth - 900.).abs() < 1e-9, "{placed:?}");
    }

    #[test]
    fn zones_that_must_keep_apart_are_pushed_aside() {
        let scene = scene(&[]);
        let two = [zone(1000., 800., 1000., (-600., 600.)), zone(1300., 800., 1000., (-600., 1300.))];
        let placed = place_apart(&two, &scene, &[], |_, _| false).unwrap();
        assert!(overlap(&placed[0], &placed[1]) < 1.0);
        assert_eq!(placed[0], two[0].rect);
        let may = place_apart(&two, &scene, &[], |_, _| true).unwrap();
        assert_eq!(may, [two[0].rect, two[1].rect]);
        assert_eq!(overlap(&two[0].rect, &two[1].rect), 500. * 1000.);
        // The first must move too when the second cannot.
        let tight = [zone(1000., 800., 1000., (-600., 600.)), zone(1300., 800., 1000., (0., 0.))];
        let placed = place_apart(&tight, &scene, &[], |_, _| false).unwrap();
        assert_eq!(placed[1], tight[1].rect);
        assert!(
            place_apart(
                &[zone(400., 800., 1000., (0., 0.)), zone(900., 800., 1000., (0., 0.))],
                &scene,
                &[],
                |_, _| false
            )
            .is_none()
        );
    }
}
