use super::motion::{Leg, LegKind, Motion};
use super::pose::Pose;
use super::sweep::{self, Sweep};
use crate::units::Angle;

/// A degree of turning is worth this many millimetres of rolling.
const DEGREE: f64 = 8.0;
/// Rolls and turns smaller than this, in millimetres and degrees, are none.
const NOTHING: f64 = 1e-6;

/// Takes turns together with turns, and rolls with rolls the same way.
pub(super) fn merged(legs: &[Leg]) -> Vec<Leg> {
    let mut kept: Vec<Leg> = Vec::new();
    for leg in legs {
        let last = kept.last_mut();
        match (last.map(|last| (&mut last.kind, &mut last.to)), leg.kind) {
            (Some((LegKind::Turn(by), to)), LegKind::Turn(more)) => (*by, *to) = (*by + more, leg.to),
            (Some((LegKind::Roll(by), to)), LegKind::Roll(more)) if *by * more > 0.0 => {
                (*by, *to) = (*by + more, leg.to);
            }
            _ => kept.push(*leg),
        }
        let is_nothing =
            matches!(kept.last().map(|leg| leg.kind), Some(LegKind::Turn(by)) if by.abs() < NOTHING);
        if is_nothing {
            kept.pop();
        }
    }
    kept
}

/// The same trip with fewer and shorter legs: pieces of it are left out where a turn, a roll and a turn do.
///
/// The number of shunts does not grow, as pieces are taken from between two shunts only.
pub(super) fn shortened(motion: &Motion, sweep: &Sweep<'_>) -> Motion {
    let mut legs = Vec::new();
    let mut from = motion.start;
    let mut rest = motion.legs.as_slice();
    while !rest.is_empty() {
        let (run, sign) = run_between_shunts(rest);
        rest = &rest[run.len()..];
        let mut poses = vec![from];
        poses.extend(run.iter().map(|leg| leg.to));
        let mut costs = vec![0.0];
        costs.extend(run.iter().scan(0.0, |sum, leg| {
            *sum += cost(leg);
            Some(*sum)
        }));
        let mut at = 0;
        while at < run.len() {
            let (to, shortcut) = longest_shortcut(&poses, &costs, at, sign, motion.turning_center, sweep);
            match shortcut {
                Some(shortcut) => legs.extend(shortcut),
                None => legs.push(run[at]),
            }
            at = to;
        }
        from = poses[run.len()];
    }
    Motion { start: motion.start, legs: merged(&legs), turning_center: motion.turning_center }
}

/// The legs before the next shunt, and whether they roll ahead (1) or back (−1).
fn run_between_shunts(legs: &[Leg]) -> (&[Leg], f64) {
    let mut sign = 0.0;
    let end = legs.iter().position(|leg| match leg.kind {
        LegKind::Roll(by) => std::mem::replace(&mut sign, by.signum()) * by < 0.0,
        LegKind::Turn(_) | LegKind::Slide => false,
    });
    let run = &legs[..end.unwrap_or(legs.len())];
    let rolls = run.iter().find_map(|leg| match leg.kind {
        LegKind::Roll(by) => Some(by.signum()),
        LegKind::Turn(_) | LegKind::Slide => None,
    });
    (run, rolls.unwrap_or(1.0))
}

fn cost(leg: &Leg) -> f64 {
    match leg.kind {
        LegKind::Turn(by) => by.abs() * DEGREE,
        LegKind::Roll(by) => by.abs(),
        LegKind::Slide => 0.0,
    }
}

/// From a pose of a run to as far along as a cheaper turn, roll and turn lead; else to the next pose.
fn longest_shortcut(
    poses: &[Pose],
    costs: &[f64],
    at: usize,
    sign: f64,
    ahead: f64,
    sweep: &Sweep<'_>,
) -> (usize, Option<Vec<Leg>>) {
    let mut reach = poses.len() - 1 - at;
    while reach > 1 {
        let to = at + reach;
        let legs = turn_roll_turn(&poses[at], &poses[to], sign, ahead);
        let total: f64 = legs.iter().map(cost).sum();
        if total < costs[to] - costs[at] - NOTHING {
            let shortcut = Motion { start: poses[at], legs, turning_center: ahead };
            if shortcut.is_free(sweep) {
                return (to, Some(shortcut.legs));
            }
        }
        // Three quarters: near enough to the best at the cost of few trials.
        reach = reach * 3 / 4;
    }
    (at + 1, None)
}

/// Turning to where another pose lies, rolling there, turning to its heading.
fn turn_roll_turn(from: &Pose, to: &Pose, sign: f64, ahead: f64) -> Vec<Leg> {
    let way = to.place(ahead, 0.0) - from.place(ahead, 0.0);
    let length = way.norm();
    let mut legs = Vec::new();
    let mut at = *from;
    if length > NOTHING {
        let course = Angle::from_radians(libm::atan2(way.y * sign, way.x * sign)).normalized();
        legs.push(turn(&mut at, course, ahead));
        at = Pose { middle: at.middle + way, heading: course };
        legs.push(Leg { kind: LegKind::Roll(sign * length), to: at });
    }
    legs.push(turn(&mut at, to.heading, ahead));
    if let Some(last) = legs.last_mut() {
        last.to = *to;
    }
    merged(&legs)
}

fn turn(at: &mut Pose, heading: Angle, ahead: f64) -> Leg {
    let by = at.turn_to(&Pose { heading, ..*at });
    *at = sweep::turned(at, ahead, heading);
    Leg { kind: LegKind::Turn(by), to: *at }
}

/// A way of poses made shorter: some are left out where one can go straight.
pub(super) fn straightened(way: &[Pose], sweep: &Sweep<'_>) -> Vec<Pose> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < way.len() {
        kept.push(way[at]);
        let mut reach = way.len() - 1 - at;
        while reach > 1 && !sweep.is_free_slide(&way[at], &way[at + reach]) {
            reach = reach * 3 / 4;
        }
        at += reach.max(1);
    }
    kept
}
