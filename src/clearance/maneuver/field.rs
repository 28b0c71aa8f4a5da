use super::course::Course;
use super::heading::Swept;
use super::motion::{Leg, LegKind, Motion};
use super::place::Place;
use super::pose::Pose;
use super::raster::{Bits, Raster};
use super::scene::Scene;
use super::side::Sides;
use super::smooth::merged;
use super::vehicle::Vehicle;
use crate::geom::{Point, Vector, direction};

/// Where on a lattice a chair may roll and turn; the lattice holds its turning center.
#[derive(Clone, Debug)]
pub(super) struct Field {
    pub(super) raster: Raster,
    pub(super) courses: Vec<Course>,
    /// For each course the points from which a roll of one step ahead touches nothing.
    pub(super) roll: Vec<Bits>,
    /// For each course the points at which the turn to the next course touches nothing.
    pub(super) turn: Vec<Bits>,
    /// How far ahead of the middle the turning center is.
    ahead: f64,
}

/// Which way the wheels turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gear {
    Ahead,
    Back,
}

impl Gear {
    pub(super) fn other(self) -> Self {
        match self {
            Self::Ahead => Self::Back,
            Self::Back => Self::Ahead,
        }
    }
}

/// A chair on the lattice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct State {
    pub(super) gear: Gear,
    pub(super) course: usize,
    pub(super) point: (usize, usize),
}

impl Field {
    /// All that the pieces of a scene leave open. Every motion counts with all that it sweeps.
    pub(super) fn new(scene: &Scene, vehicle: &Vehicle, courses: Vec<Course>, raster: Raster) -> Self {
        let ahead = vehicle.turning_center();
        let outline = vehicle.outline().about(ahead);
        let count = courses.len();
        let open = |shape: &Sides| {
            let mut open = raster.full();
            for piece in scene.pieces() {
                raster.clear(&mut open, &piece.sides, shape);
            }
            open
        };
        let roll = courses.iter().map(|course| {
            let step = Vector::new(f64::from(course.step.0), f64::from(course.step.1)) * raster.spacing;
            let corners = outline.turned(course.heading.sin_cos()).flat_map(|corner| [corner, corner + step]);
            let swept: Vec<Point> = corners.map(|corner| Point::from(-corner)).collect();
            open(&Sides::around(&swept).unwrap_or_default())
        });
        let turn = (0..count).map(|course| {
            let ends = [courses[course].heading, courses[(course + 1) % count].heading];
            open(&Swept::covering(&outline, ends))
        });
        let (roll, turn) = (roll.collect(), turn.collect());
        Self { raster, courses, roll, turn, ahead }
    }

    /// For each course the points at which the chair may be and its middle lies in a place.
    pub(super) fn within(&self, place: &Place) -> Vec<Bits> {
        (0..self.courses.len())
            .map(|index| {
                let heading = self.courses[index].heading;
                let offset =
                    Sides::around(&[Point::from(direction(heading) * self.ahead)]).unwrap_or_default();
                let mut bits = vec![0; self.raster.words()];
                for area in place.areas() {
                    self.raster.set(&mut bits, area, &offset);
                }
                // From where nothing can be done it is of no use to be there.
                let before = self.before(index);
                for (word, bits) in bits.iter_mut().enumerate() {
                    *bits &= self.roll[index][word] | self.turn[index][word] | self.turn[before][word];
                }
                bits
            })
            .collect()
    }

    /// The course after one.
    pub(super) fn after(&self, course: usize) -> usize {
        (course + 1) % self.courses.len()
    }

    /// The course before one.
    pub(super) fn before(&self, course: usize) -> usize {
        (course + self.courses.len() - 1) % self.courses.len()
    }

    /// The point from which one rolls to another without leaving the course, if the roll touches nothing.
    pub(super) fn rolled_from(&self, state: &State) -> Option<(usize, usize)> {
        let (x, y) = self.courses[state.course].step;
        let (from, gate) = match state.gear {
            Gear::Ahead => {
                let from = self.raster.moved(state.point, (-x, -y))?;
                (from, from)
            }
            Gear::Back => (self.raster.moved(state.point, (x, y))?, state.point),
        };
        self.raster.has(&self.roll[state.course], gate).then_some(from)
    }

    /// The chair's pose in a state.
    pub(super) fn pose(&self, state: &State) -> Pose {
        let heading = self.courses[state.course].heading;
        Pose { middle: self.raster.place(state.point) - direction(heading) * self.ahead, heading }
    }

    /// The state nearest to a pose, as far as course and point go.
    pub(super) fn nearest(&self, pose: &Pose) -> Option<State> {
        let turn_to = |course: &Course| pose.turn_to(&Pose { heading: course.heading, ..*pose }).abs();
        let (course, _) =
            self.courses.iter().enumerate().min_by(|a, b| turn_to(a.1).total_cmp(&turn_to(b.1)))?;
        let point = self.raster.nearest(pose.place(self.ahead, 0.0))?;
        Some(State { gear: Gear::Ahead, course, point })
    }

    /// The motion through some states.
    pub(super) fn motion(&self, states: &[State]) -> Option<Motion> {
        let start = self.pose(states.first()?);
        let legs: Vec<Leg> = states
            .windows(2)
            .filter_map(|pair| {
                let (from, to) = (self.pose(&pair[0]), self.pose(&pair[1]));
                let kind = if pair[0].course != pair[1].course {
                    LegKind::Turn(from.turn_to(&to))
                } else if pair[0].point != pair[1].point {
                    let sign = if pair[1].gear == Gear::Ahead { 1.0 } else { -1.0 };
                    LegKind::Roll(sign * (to.middle - from.middle).norm())
                } else {
                    return None;
                };
                Some(Leg { kind, to })
            })
            .collect();
        Some(Motion { start, legs: merged(&legs), turning_center: self.ahead })
    }
}
