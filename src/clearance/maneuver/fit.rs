use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::cell::{EPS, Rows};
use super::heading::{Headings, Swept, angle};
use super::outline::Outline;
use super::place::Place;
use super::pose::Pose;
use super::scene::Scene;
use super::shape::Shape;

/// A space that is larger than its room by no more than this, in millimetres, fits: plans are in whole millimetres.
const TOLERANCE: f64 = 0.4;
/// Ranges of headings that turn the farthest corner by less than this, in millimetres, are not halved.
const FINEST: f64 = 0.05;
/// In boxes smaller than this, in millimetres, single poses are tried: a space that fits nearly exactly is free at few
/// poses, and in no box around them.
const TRIED: f64 = 40.0;
/// More boxes than this are not looked at.
const MOST_BOXES: usize = 20_000;
/// The height of the first bands of rows, in row units: 512 mm.
const FIRST_HEIGHT: i32 = 2048;
const FIRST_RANGES: u32 = 16;

/// Whether a space can be found free somewhere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fit {
    /// Here it fits.
    Yes(Pose),
    /// It fits nowhere, at no heading: proven.
    No,
    /// It cannot be told: it fits exactly or nearly so, or the work would be too much.
    Unclear,
}

impl Scene {
    /// Whether a shape fits somewhere with its common point in a place, at any heading.
    ///
    /// Boxes of poses are halved, the largest first, until one has a pose that is free or none is left. Where it is tight,
    /// the pose at the corner of a box is tried as well: rooms are mostly square to the plan, and so are its corners.
    ///
    /// ```
    /// use yiju::clearance::maneuver::{Fit, Place, Scene, Shape, TurningT};
    /// use yiju::geom::{Point, Polygon};
    /// let room = |x: f64, y: f64| Polygon::new([(0., 0.), (x, 0.), (x, y), (0., y)].map(|(x, y)| Point::new(x, y)).to_vec());
    /// let t = Shape::turning_t(TurningT::ADA);
    /// let fits = |room: Polygon| Scene::new(std::slice::from_ref(&room), &[], &[]).fit(&t, &Place::within(&[room]));
    /// assert!(matches!(fits(room(1525., 1525.)), Fit::Yes(_)));
    /// assert_eq!(fits(room(1520., 1530.)), Fit::No);
    /// ```
    pub fn fit(&self, shape: &Shape, within: &Place) -> Fit {
        let parts: Vec<Outline> =
            shape.parts().iter().map(|part| part.scaled(1.0 - TOLERANCE / part.radius().max(1.0))).collect();
        Search { scene: self, parts, within, waiting: BinaryHeap::new(), found: Found::default() }.run()
    }
}

/// A box of poses: a range of headings, a band of rows, a stretch of x.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    size: f64,
    headings: Headings,
    rows: Rows,
    x: (f64, f64),
}

struct Search<'a> {
    scene: &'a Scene,
    parts: Vec<Outline>,
    within: &'a Place,
    waiting: BinaryHeap<Candidate>,
    found: Found,
}

/// Where something may be touched, and where for certain.
#[derive(Default)]
struct Found {
    reaches: Vec<(f64, f64)>,
    covers: Vec<(f64, f64)>,
}

impl Search<'_> {
    fn run(mut self) -> Fit {
        let Some((x, y)) = self.within.bounds() else { return Fit::Unclear };
        for headings in Headings::parts(FIRST_RANGES) {
            for rows in Rows::bands(y, FIRST_HEIGHT) {
                if let Some(pose) = self.look(headings, rows, x) {
                    return Fit::Yes(pose);
                }
            }
        }
        let mut is_unclear = false;
        for _ in 0..MOST_BOXES {
            let Some(largest) = self.waiting.pop() else {
                return if is_unclear { Fit::Unclear } else { Fit::No };
            };
            let turn = self.radius() * largest.headings.span();
            let is_flat = largest.rows.is_finest();
            let halves = if turn > FINEST && (is_flat || turn > largest.rows.height()) {
                largest.headings.halves().map(|headings| (headings, largest.rows))
            } else if is_flat {
                is_unclear = true;
                continue;
            } else {
                largest.rows.halves().map(|rows| (largest.headings, rows))
            };
            for (headings, rows) in halves {
                if let Some(pose) = self.look(headings, rows, largest.x) {
                    return Fit::Yes(pose);
                }
            }
        }
        Fit::Unclear
    }

    fn radius(&self) -> f64 {
        self.parts.iter().map(Outline::radius).fold(0.0, f64::max)
    }

    /// A free pose in a box, if there is one for certain; what is unclear of it is put by.
    fn look(&mut self, headings: Headings, rows: Rows, x: (f64, f64)) -> Option<Pose> {
        let size = (self.radius() * headings.span()).max(rows.height());
        if size < TRIED {
            let corner = (Headings { to: headings.from, ..headings }, Rows { to: rows.from, ..rows });
            let free = self.free_in(corner.0, corner.1, x);
            if free.is_some() {
                return free;
            }
        }
        let free = self.free_in(headings, rows, x);
        if free.is_some() {
            return free;
        }
        let y = rows.y();
        for stretch in gaps(&mut self.found.covers, x) {
            if self.within.meets(y, stretch) {
                self.waiting.push(Candidate { size, headings, rows, x: stretch });
            }
        }
        None
    }

    /// A pose in a box where nothing can be touched; what is touched for certain is noted.
    fn free_in(&mut self, headings: Headings, rows: Rows, x: (f64, f64)) -> Option<Pose> {
        let y = rows.y();
        let Found { reaches, covers } = &mut self.found;
        reaches.clear();
        covers.clear();
        for part in &self.parts {
            let swept = Swept::new(part, headings);
            for piece in self.scene.pieces() {
                let sides = &piece.sides;
                if sides.left + swept.any.left > x.1 || sides.right + swept.any.right < x.0 {
                    continue;
                }
                if let Some((from, to)) = sides.reach(&swept.any, y) {
                    reaches.push((from - EPS, to + EPS));
                    let cover = swept.all.as_ref().and_then(|all| sides.cover(all, y));
                    covers.extend(
                        cover.map(|(from, to)| (from + EPS, to - EPS)).filter(|(from, to)| from < to),
                    );
                }
            }
        }
        for stretch in gaps(reaches, x) {
            if let Some(middle) = self.within.middle_in(y, stretch) {
                return Some(Pose { middle, heading: angle(headings.middle()) });
            }
        }
        None
    }
}

/// What of a stretch others leave.
fn gaps(others: &mut [(f64, f64)], (start, end): (f64, f64)) -> Vec<(f64, f64)> {
    others.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let mut gaps = Vec::new();
    let mut at = start;
    for &(from, to) in others.iter() {
        if from > at {
            gaps.push((at, from.min(end)));
        }
        at = at.max(to);
        if at >= end {
            return gaps;
        }
    }
    gaps.push((at, end));
    gaps
}

impl Ord for Candidate {
    /// The largest first; of equal ones the first heading, the upper, the left one.
    fn cmp(&self, other: &Self) -> Ordering {
        (self.size.total_cmp(&other.size))
            .then_with(|| other.headings.cmp(&self.headings))
            .then_with(|| other.rows.cmp(&self.rows))
            .then_with(|| other.x.0.total_cmp(&self.x.0))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Candidate {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clearance::maneuver::TurningT;
    use crate::clearance::tests::{rect, ring};
    use crate::clearance::{FeatureId, Footprint, Obstacle};
    use crate::geom::Polygon;
    use crate::units::Mm;

    fn fits(floor: &Polygon, things: &[Polygon], shape: &Shape) -> Option<bool> {
        let thing = |outline: &Polygon| Obstacle { outline: outline.clone(), feature: FeatureId(0) };
        let scene =
            Scene::new(std::slice::from_ref(floor), &[], &things.iter().map(thing).collect::<Vec<_>>());
        match scene.fit(shape, &Place::within(std::slice::from_ref(floor))) {
            Fit::Yes(_) => Some(true),
            Fit::No => Some(false),
            Fit::Unclear => None,
        }
    }

    #[test]
    fn turning_spaces_are_found_as_worked_out() {
        let t = Shape::turning_t(TurningT::ADA);
        let square = |side: f64| rect(0., 0., side, side);
        // Corners filled where the T has none, the stem pointing down.
        let filled = |a: f64| [rect(0., 915., a, 1525.), rect(1525. - a, 915., 1525., 1525.)];
        assert_eq!(fits(&square(1525.), &filled(305.), &t), Some(true));
        assert_eq!(fits(&square(1525.), &filled(308.), &t), Some(false));
        // Turned by an eighth of a turn.
        let diamond = ring(&[(0., 1078.4), (1078.4, 0.), (2156.8, 1078.4), (1078.4, 2156.8)]);
        assert_eq!(fits(&diamond, &[], &t), Some(true));
        assert_eq!(fits(&square(1522.), &[], &t), Some(false));
        let ellipse = Shape::ellipse(Mm(1700), Mm(1400));
        assert_eq!(fits(&rect(0., 0., 1705., 1405.), &[], &ellipse), Some(true));
        assert_eq!(fits(&rect(0., 0., 1690., 1402.), &[], &ellipse), Some(false));
        // Aslant, an ellipse needs less of a square than its length: √((1700² + 1400²) / 2) = 1557.
        assert_eq!(fits(&square(1562.), &[], &ellipse), Some(true));
        assert_eq!(fits(&square(1552.), &[], &ellipse), Some(false));
    }

    #[test]
    fn a_floor_space_fits_beside_a_post() {
        let space = Shape::outline(Outline::rectangle(Footprint { width: Mm(760), length: Mm(1220) }));
        let room = rect(0., 0., 2000., 1220.);
        assert_eq!(fits(&room, &[rect(760., 600., 1240., 700.)], &space), Some(true));
        assert_eq!(fits(&room, &[rect(750., 600., 1250., 700.)], &space), Some(false));
        assert_eq!(fits(&Polygon::default(), &[], &space), None);
    }
}
