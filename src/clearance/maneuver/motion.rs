use super::pose::Pose;
use super::sweep::{self, Sweep};
use crate::units::Angle;

/// A motion that can be done: turns on the spot and rolls ahead and back, one after the other.
///
/// A person on foot also steps in any direction; so does a chair where no better motion was found, see
/// [`slides`](Self::slides).
#[derive(Clone, Debug, PartialEq)]
pub struct Motion {
    /// Where it begins.
    pub start: Pose,
    /// What is done, in order.
    pub legs: Vec<Leg>,
    /// How far ahead of the middle turns are made.
    pub turning_center: f64,
}

/// A part of a motion.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leg {
    /// What is done.
    pub kind: LegKind,
    /// The pose at its end.
    pub to: Pose,
}

/// What is done in a part of a motion.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LegKind {
    /// Turning on the spot by so many degrees, clockwise as seen.
    Turn(f64),
    /// Rolling along the heading by so many millimetres; back if negative.
    Roll(f64),
    /// Moving straight and turning evenly, in any direction.
    Slide,
}

impl Motion {
    /// How often the chair changes between rolling ahead and rolling back: its shunts.
    ///
    /// A way that is driven ahead all along has none; backing out of a corner and driving on has one; a turn in
    /// three goes has two.
    pub fn shunts(&self) -> usize {
        let rolls: Vec<bool> = self
            .legs
            .iter()
            .filter_map(|leg| match leg.kind {
                LegKind::Roll(by) => Some(by > 0.0),
                LegKind::Turn(_) | LegKind::Slide => None,
            })
            .collect();
        rolls.windows(2).filter(|pair| pair[0] != pair[1]).count()
    }

    /// Whether it moves sideways anywhere.
    pub fn slides(&self) -> bool {
        self.legs.iter().any(|leg| leg.kind == LegKind::Slide)
    }

    /// Where it ends.
    pub fn end(&self) -> Pose {
        self.legs.last().map_or(self.start, |leg| leg.to)
    }

    /// How far the middle of the outline travels, in millimetres.
    pub fn length(&self) -> f64 {
        self.poses(50.0, 5.0).windows(2).map(|pair| (pair[1].middle - pair[0].middle).norm()).sum()
    }

    /// The motion as poses no farther apart than so many millimetres and degrees, for playing and drawing.
    pub fn poses(&self, millimeters: f64, degrees: f64) -> Vec<Pose> {
        let mut poses = vec![self.start];
        let mut from = self.start;
        for leg in &self.legs {
            let turn = match leg.kind {
                LegKind::Turn(by) => by,
                LegKind::Roll(_) | LegKind::Slide => from.turn_to(&leg.to),
            };
            let length = (leg.to.middle - from.middle).norm();
            let steps = libm::ceil((length / millimeters).max(turn.abs() / degrees)).clamp(1.0, 10_000.0);
            for step in 1..=steps as u32 {
                let share = f64::from(step) / steps;
                poses.push(if share == 1.0 { leg.to } else { self.along(&from, leg, turn, share) });
            }
            from = leg.to;
        }
        poses
    }

    fn along(&self, from: &Pose, leg: &Leg, turn: f64, share: f64) -> Pose {
        match leg.kind {
            LegKind::Turn(_) => {
                let heading = Angle::from_degrees(from.heading.to_degrees() + turn * share).normalized();
                sweep::turned(from, self.turning_center, heading)
            }
            LegKind::Roll(_) | LegKind::Slide => from.toward(&leg.to, share),
        }
    }

    /// Whether nothing is touched all along.
    pub(super) fn is_free(&self, sweep: &Sweep<'_>) -> bool {
        let mut from = self.start;
        sweep.is_free(&from)
            && self.legs.iter().all(|leg| {
                let is_free = match leg.kind {
                    LegKind::Turn(by) => sweep.is_free_turn(&from, self.turning_center, by),
                    LegKind::Roll(_) => sweep.is_free_straight(&from, leg.to.middle),
                    LegKind::Slide => sweep.is_free_slide(&from, &leg.to),
                };
                from = leg.to;
                is_free
            })
    }
}
