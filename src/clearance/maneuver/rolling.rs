use super::course::Course;
use super::field::{Field, State};
use super::flood::Flood;
use super::motion::{Leg, LegKind, Motion};
use super::place::Place;
use super::pose::Pose;
use super::raster::{Bits, Raster};
use super::scene::Scene;
use super::smooth::merged;
use super::vehicle::Vehicle;
use crate::geom::Bounds;

/// The spacing of the coarse lattice, in millimetres.
const COARSE: f64 = 48.0;
/// The fine lattice has so many points in each spacing of the coarse one.
const FINER: usize = 3;
/// How far around the way the lattices reach, in millimetres.
const MARGIN: f64 = 1200.0;
/// A lattice with more words than this for one course is kept to what lies around the way.
const MOST_WORDS: usize = 4096;

/// A motion of rolls and turns from one place to another, where a way of poses is known.
///
/// First on a coarse lattice from the start. Where that gets stuck, also from the goal; then a fine lattice joins the
/// two, in the part where they are apart.
pub(super) fn motion(
    scene: &Scene,
    vehicle: &Vehicle,
    (start, goal): (&Place, &Place),
    way: &[Pose],
    most_shunts: usize,
) -> Option<Motion> {
    let field = coarse_field(scene, vehicle, way)?;
    let (begin, end) = (field.within(start), field.within(goal));
    let mut from_start = Flood::new(&field, begin);
    if let Some(states) = from_start.run(&end, most_shunts) {
        return field.motion(&states);
    }
    let mut from_goal = Flood::new(&field, end);
    let nowhere = vec![vec![0; field.raster.words()]; field.courses.len()];
    from_goal.run(&nowhere, most_shunts);
    let (near_start, near_goal) = (from_start.reached(), from_goal.reached());
    let fine = fine_field(scene, vehicle, &gap(&field, way, &near_start, &near_goal))?;
    let seeds = joined(refined(&field, &fine, &near_start), fine.within(start));
    let ends = joined(refined(&field, &fine, &near_goal), fine.within(goal));
    let states = Flood::new(&fine, seeds).run(&ends, most_shunts)?;
    let middle = fine.motion(&states)?;
    let before = coarse_motion(&field, &from_start, &middle.start);
    let after = coarse_motion(&field, &from_goal, &middle.end()).map(|motion| reversed(&motion));
    let motion = chained(&middle, before, after);
    (motion.shunts() <= most_shunts).then_some(motion)
}

/// The lattice for a trip: the whole floor, or of a large one what lies around the way.
fn coarse_field(scene: &Scene, vehicle: &Vehicle, way: &[Pose]) -> Option<Field> {
    let corners = scene.floor().iter().flat_map(|area| &area.outer).copied();
    let whole = raster(COARSE, Bounds::around(corners)?);
    let raster = if whole.words() <= MOST_WORDS { whole } else { raster(COARSE, around(way)?) };
    (raster.words() <= MOST_WORDS).then(|| Field::new(scene, vehicle, Course::every(2), raster))
}

fn fine_field(scene: &Scene, vehicle: &Vehicle, way: &[Pose]) -> Option<Field> {
    let raster = raster(COARSE / FINER as f64, around(way)?);
    (raster.words() <= MOST_WORDS).then(|| Field::new(scene, vehicle, Course::every(1), raster))
}

fn raster(spacing: f64, bounds: Bounds) -> Raster {
    Raster::new(spacing, (bounds.min.x, bounds.max.x), (bounds.min.y, bounds.max.y))
}

fn around(way: &[Pose]) -> Option<Bounds> {
    Bounds::around(way.iter().map(|pose| pose.middle)).map(|bounds| bounds.grown(MARGIN))
}

/// The part of a way, in small steps, that lies between what is reached from the start and from the goal.
fn gap(field: &Field, way: &[Pose], near_start: &[Bits], near_goal: &[Bits]) -> Vec<Pose> {
    let steps: Vec<Pose> = way
        .windows(2)
        .flat_map(|pair| {
            let (length, turn) = ((pair[1].middle - pair[0].middle).norm(), pair[0].turn_to(&pair[1]).abs());
            let count = libm::ceil((length / COARSE).max(turn / 4.0)).clamp(1.0, 1000.0);
            (0..count as u32).map(move |step| pair[0].toward(&pair[1], f64::from(step) / count))
        })
        .chain(way.last().copied())
        .collect();
    let first = steps.iter().rposition(|pose| is_reached(field, near_start, pose)).unwrap_or(0);
    let rest = &steps[first..];
    let last = rest.iter().position(|pose| is_reached(field, near_goal, pose)).unwrap_or(rest.len() - 1);
    rest[..=last].to_vec()
}

/// Whether one of the lattice's states around a pose is reached.
fn is_reached(field: &Field, bits: &[Bits], pose: &Pose) -> bool {
    let Some(nearest) = field.nearest(pose) else { return false };
    let courses = [field.before(nearest.course), nearest.course, field.after(nearest.course)];
    courses.into_iter().any(|course| {
        (-1..=1).any(|x| {
            (-1..=1).any(|y| {
                let point = field.raster.moved(nearest.point, (x, y));
                point.is_some_and(|point| field.raster.has(&bits[course], point))
            })
        })
    })
}

/// The states of the coarse lattice as states of the fine one.
fn refined(coarse: &Field, fine: &Field, bits: &[Bits]) -> Vec<Bits> {
    let ratio = fine.courses.len() / coarse.courses.len();
    let mut refined = vec![vec![0; fine.raster.words()]; fine.courses.len()];
    for (course, bits) in bits.iter().enumerate() {
        for point in coarse.raster.points(bits) {
            if let Some(point) = fine.raster.nearest(coarse.raster.place(point)) {
                fine.raster.add(&mut refined[course * ratio], point);
            }
        }
    }
    refined
}

fn joined(mut some: Vec<Bits>, others: Vec<Bits>) -> Vec<Bits> {
    for (some, others) in some.iter_mut().zip(&others) {
        some.iter_mut().zip(others).for_each(|(word, other)| *word |= other);
    }
    some
}

/// The motion by which the coarse lattice reaches a pose; `None` if it is no state of it.
fn coarse_motion(field: &Field, flood: &Flood<'_>, pose: &Pose) -> Option<Motion> {
    let state: State = field.nearest(pose)?;
    let there = field.pose(&state);
    let is_same = (there.middle - pose.middle).norm() < 1e-6 && there.turn_to(pose).abs() < 1e-9;
    is_same
        .then(|| flood.way_to_point(state.course, state.point))
        .flatten()
        .and_then(|way| field.motion(&way))
}

/// The same motion the other way round.
fn reversed(motion: &Motion) -> Motion {
    let mut legs = Vec::with_capacity(motion.legs.len());
    for (index, leg) in motion.legs.iter().enumerate().rev() {
        let to = if index == 0 { motion.start } else { motion.legs[index - 1].to };
        let kind = match leg.kind {
            LegKind::Turn(by) => LegKind::Turn(-by),
            LegKind::Roll(by) => LegKind::Roll(-by),
            LegKind::Slide => LegKind::Slide,
        };
        legs.push(Leg { kind, to });
    }
    Motion { start: motion.end(), legs, turning_center: motion.turning_center }
}

/// A motion with what comes before and after.
fn chained(middle: &Motion, before: Option<Motion>, after: Option<Motion>) -> Motion {
    let start = before.as_ref().map_or(middle.start, |before| before.start);
    let legs = |motion: Option<Motion>| motion.map_or_else(Vec::new, |motion| motion.legs);
    let all: Vec<Leg> =
        legs(before).into_iter().chain(middle.legs.iter().copied()).chain(legs(after)).collect();
    Motion { start, legs: merged(&all), turning_center: middle.turning_center }
}
