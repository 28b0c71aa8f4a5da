//! A slow and plain second opinion: a flood over a uniform lattice of poses, with separating axes.
//!
//! It shares no code with what it judges. With the chair swollen by what it can move between two neighboring poses, a
//! way over the lattice is a real one; with the chair shrunk by what it can be away from the nearest pose, no way is
//! none at all. In between it says nothing.

use crate::clearance::maneuver::Pose;
use crate::geom::{Point, Vector, cross};
use crate::units::Angle;

/// A room from the origin to a corner, with convex things in it.
#[derive(Clone, Debug)]
pub(super) struct Room {
    pub(super) size: Vector,
    pub(super) things: Vec<Vec<Point>>,
}

/// Length and width of a chair.
pub(super) type Size = (f64, f64);

/// The corners of a chair.
fn corners(pose: &Pose, (length, width): Size) -> [Point; 4] {
    let (sin, cos) = libm::sincos(pose.heading.to_degrees().to_radians());
    [(1., 1.), (1., -1.), (-1., -1.), (-1., 1.)].map(|(a, b)| {
        let (x, y) = (a * length / 2., b * width / 2.);
        pose.middle + Vector::new(x * cos - y * sin, x * sin + y * cos)
    })
}

/// Whether a line along an edge of the first has all of the second beyond it.
fn is_apart(one: &[Point], other: &[Point]) -> bool {
    let n = one.len();
    (0..n).any(|i| {
        let edge = one[(i + 1) % n] - one[i];
        let side = |place: &Point| cross(edge, place - one[i]);
        let inside = one.iter().map(side).fold(0., |sum, value| sum + value);
        other.iter().all(|place| side(place) * inside <= 0.)
    })
}

impl Room {
    /// Whether a chair touches nothing.
    pub(super) fn is_free(&self, pose: &Pose, size: Size) -> bool {
        let chair = corners(pose, size);
        chair.iter().all(|c| c.x >= 0. && c.y >= 0. && c.x <= self.size.x && c.y <= self.size.y)
            && self.things.iter().all(|thing| is_apart(thing, &chair) || is_apart(&chair, thing))
    }

    /// Whether a chair can get from one point to another; `None` if it is too close to tell.
    pub(super) fn is_passable(&self, size: Size, from: Point, to: Point) -> Option<bool> {
        const STEP: f64 = 90.;
        const TURNS: usize = 40;
        let radius = libm::hypot(size.0, size.1) / 2.;
        let turn = 2. * radius * libm::sin(std::f64::consts::TAU / TURNS as f64 / 4.);
        let swell = turn.max(STEP / 2.);
        let shrink = turn + STEP / std::f64::consts::SQRT_2;
        let grown = |by: f64| (size.0 + 2. * by, size.1 + 2. * by);
        // One is there when the middle is within the nearest lattice points around.
        if self.floods(grown(swell), (STEP, TURNS), (from, to), 20.) {
            return Some(true);
        }
        let small = grown(-shrink);
        (small.0 > 0. && small.1 > 0. && !self.floods(small, (STEP, TURNS), (from, to), STEP))
            .then_some(false)
    }

    /// Whether a chair gets from within reach of one point to within reach of another, over the lattice.
    fn floods(
        &self,
        size: Size,
        (step, turns): (f64, usize),
        (from, to): (Point, Point),
        reach: f64,
    ) -> bool {
        // The lattice goes through the start.
        let count = |size: f64| (size / step) as usize + 2;
        let (nx, ny) = (count(self.size.x), count(self.size.y));
        let first = (from.x - libm::floor(from.x / step) * step, from.y - libm::floor(from.y / step) * step);
        let pose = |state: usize| Pose {
            middle: Point::new(
                first.0 + (state % nx) as f64 * step,
                first.1 + (state / nx % ny) as f64 * step,
            ),
            heading: Angle::from_degrees(360. * (state / nx / ny) as f64 / turns as f64),
        };
        let near = |pose: &Pose, place: Point| (pose.middle - place).amax() <= reach;
        let mut seen = vec![0_u8; nx * ny * turns];
        let mut waiting = Vec::new();
        for (state, seen) in seen.iter_mut().enumerate() {
            let pose = pose(state);
            if near(&pose, from) && self.is_free(&pose, size) {
                *seen = 1;
                waiting.push(state);
            }
        }
        while let Some(state) = waiting.pop() {
            if near(&pose(state), to) {
                return true;
            }
            let (x, y, h) = (state % nx, state / nx % ny, state / nx / ny);
            let at = |x: usize, y: usize, h: usize| (h * ny + y) * nx + x;
            let turned = [at(x, y, (h + 1) % turns), at(x, y, (h + turns - 1) % turns)];
            let moved = [
                (x > 0).then(|| at(x - 1, y, h)),
                (x + 1 < nx).then(|| at(x + 1, y, h)),
                (y > 0).then(|| at(x, y - 1, h)),
                (y + 1 < ny).then(|| at(x, y + 1, h)),
            ];
            for next in turned.into_iter().chain(moved.into_iter().flatten()) {
                if seen[next] == 0 {
                    seen[next] = if self.is_free(&pose(next), size) { 1 } else { 2 };
                    if seen[next] == 1 {
                        waiting.push(next);
                    }
                }
            }
        }
        false
    }
}
