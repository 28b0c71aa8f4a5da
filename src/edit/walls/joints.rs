//! What is joined to a wall, and how it follows when the wall moves.

use std::collections::{BTreeMap, BTreeSet};

use super::{SAME_LINE, check};
use crate::edit::{Refusal, openings};
use crate::geom::{GridPoint, Point, Segment, Vector, cross, grid_point, point};
use crate::plan::geometry::JOINT_REACH;
use crate::plan::{FloorPlan, LevelId, Wall, WallEnd, WallId};

/// Directions whose cross product is smaller are parallel: about a third of a degree.
const PARALLEL: f64 = 0.005;

/// No joint follows farther than this, in millimetres: lines that are nearly parallel meet far away.
const FARTHEST_FOLLOW: f64 = 20_000.0;

/// Whether two places are one corner.
pub(super) fn is_corner(a: GridPoint, b: GridPoint) -> bool {
    (point(a) - point(b)).norm() <= JOINT_REACH
}

/// The walls of a storey that end at a place, with the ends.
pub(super) fn ends_at(plan: &FloorPlan, level: LevelId, corner: GridPoint) -> Vec<(WallId, WallEnd)> {
    plan.walls
        .iter()
        .filter(|(_, wall)| wall.level == level)
        .flat_map(|(&id, wall)| {
            WallEnd::BOTH
                .into_iter()
                .filter(move |&end| is_corner(wall.end_place(end), corner))
                .map(move |end| (id, end))
        })
        .collect()
}

/// Whether two straight walls run in the same direction or against each other.
pub(super) fn are_parallel(a: &Wall, b: &Wall) -> bool {
    match (a.direction(), b.direction()) {
        (Some(a), Some(b)) => cross(a, b).abs() <= PARALLEL,
        _ => false,
    }
}

/// A wall and all that continue it in the same line, end to end.
pub(super) fn run_of(plan: &FloorPlan, id: WallId) -> BTreeSet<WallId> {
    let mut run = BTreeSet::from([id]);
    let Some(first) = plan.walls.get(&id).filter(|wall| wall.is_straight()) else { return run };
    let Some(along) = first.direction() else { return run };
    let in_line = |wall: &Wall| {
        wall.is_straight()
            && [wall.start, wall.end]
                .iter()
                .all(|&end| cross(along, point(end) - point(first.start)).abs() <= SAME_LINE)
    };
    let mut open = vec![first.start, first.end];
    while let Some(corner) = open.pop() {
        for (other, end) in ends_at(plan, first.level, corner) {
            let Some(wall) = plan.walls.get(&other) else { continue };
            if in_line(wall) && run.insert(other) {
                open.push(wall.end_place(end.flipped()));
            }
        }
    }
    run
}

/// The straight wall in whose middle an end of a wall lies.
pub(super) fn host_of_end(plan: &FloorPlan, id: WallId, end: WallEnd) -> Option<WallId> {
    let wall = plan.walls.get(&id)?;
    let place = wall.end_place(end);
    plan.walls
        .iter()
        .filter(|&(&other, host)| other != id && host.level == wall.level && host.is_straight())
        .filter(|(_, host)| !is_corner(host.start, place) && !is_corner(host.end, place))
        .find(|(_, host)| lies_on(host, point(place)))
        .map(|(&other, _)| other)
}

/// Whether a place lies on a wall's body.
fn lies_on(host: &Wall, place: Point) -> bool {
    host.distance_to(place) <= host.thickness.to_f64() / 2.0 + SAME_LINE
}

/// Draws after a change the ends of walls that lay on walls which have moved: each goes along its own line to where
/// that meets the moved one.
pub(super) fn follow(before: &FloorPlan, after: &mut FloorPlan, moved: &BTreeSet<WallId>) {
    let mut places: BTreeMap<(WallId, WallEnd), GridPoint> = BTreeMap::new();
    for (&id, wall) in &before.walls {
        let Some(now) = after.walls.get(&id) else { continue };
        for end in WallEnd::BOTH {
            // An end that has moved already went where it was meant to go.
            if now.end_place(end) != wall.end_place(end) {
                continue;
            }
            let place = point(wall.end_place(end));
            let host = moved.iter().find_map(|host_id| {
                let host = before.walls.get(host_id)?;
                let is_host = *host_id != id
                    && host.level == wall.level
                    && !is_corner(host.start, wall.end_place(end))
                    && !is_corner(host.end, wall.end_place(end))
                    && lies_on(host, place);
                if is_host { after.walls.get(host_id).zip(Some(host)) } else { None }
            });
            let Some((host, old_host)) = host else { continue };
            let Some(target) = meeting(now, old_host, host, place) else { continue };
            places.insert((id, end), grid_point(target));
        }
    }
    for ((id, end), place) in places {
        if let Some(wall) = after.walls.get_mut(&id) {
            wall.set_end(end, place);
        }
    }
}

/// Where an end that lay on a wall belongs after the wall moved.
fn meeting(wall: &Wall, old_host: &Wall, host: &Wall, place: Point) -> Option<Point> {
    let old_line = old_host.center_line();
    let (old_along, along) = (old_host.direction()?, host.direction()?);
    // Ends often stop at a face, not on the axis: they keep that distance.
    let aside = cross(old_along, place - old_line.from);
    let shifted = Segment::new(
        host.center_line().from + crate::geom::right_normal(along) * aside,
        host.center_line().to + crate::geom::right_normal(along) * aside,
    );
    let own = wall.center_line();
    let target = if wall.is_straight() && !are_parallel(wall, host) {
        own.line_crossing(&shifted)?
    } else {
        shifted.at(old_line.project(place))
    };
    ((target - place).norm() <= FARTHEST_FOLLOW && shifted.distance_to(target) <= JOINT_REACH)
        .then_some(target)
}

/// Moves a corner that several walls share, so that each keeps its direction where that can be.
///
/// `moving` are the walls that are shifted by `by`; gives the place of the corner after it.
pub(super) fn shifted_corner(
    plan: &FloorPlan,
    level: LevelId,
    corner: GridPoint,
    moving: &BTreeSet<WallId>,
    by: Vector,
) -> GridPoint {
    let plain = grid_point(point(corner) + by);
    let ends = ends_at(plan, level, corner);
    let wall = |id: &WallId| plan.walls.get(id);
    let Some(run) = ends.iter().map(|(id, _)| id).find(|id| moving.contains(id)).and_then(wall) else {
        return plain;
    };
    let others: Vec<&Wall> =
        ends.iter().map(|(id, _)| id).filter(|id| !moving.contains(id)).filter_map(wall).collect();
    let Some(first) = others.first() else { return plain };
    let agree = others.iter().all(|other| other.is_straight() && are_parallel(first, other));
    if !agree || !run.is_straight() || are_parallel(first, run) {
        return plain;
    }
    let line = run.center_line();
    let shifted = Segment::new(line.from + by, line.to + by);
    match first.center_line().line_crossing(&shifted) {
        Some(crossing) if (crossing - point(corner)).norm() <= FARTHEST_FOLLOW => grid_point(crossing),
        _ => plain,
    }
}

/// Checks and makes sound all walls that differ from before.
///
/// # Errors
/// When a wall lost its length or turned over, or an opening fits no more.
pub(super) fn settle(before: &FloorPlan, after: &mut FloorPlan) -> Result<(), Refusal> {
    let changed: Vec<WallId> = after
        .walls
        .iter()
        .filter(|&(id, wall)| before.walls.get(id) != Some(wall))
        .map(|(&id, _)| id)
        .collect();
    for id in changed {
        if let Some(wall) = after.walls.get_mut(&id) {
            // A bend stays possible when its ends come nearer.
            let half = crate::units::Mm(libm::floor(wall.center_line().length() / 2.0) as i32);
            wall.bulge = wall.bulge.clamp(-half, half);
            check(wall)?;
        }
        openings::refit(after, id)?;
    }
    Ok(())
}

/// Moves some walls within a plan; walls that share a corner with them follow with that end, and so do walls that end
/// on them.
///
/// # Errors
/// When a wall loses its length or an opening fits no more.
pub(in crate::edit) fn follow_moved(
    before: &FloorPlan,
    after: &mut FloorPlan,
    moved: &BTreeSet<WallId>,
    motion: impl Fn(GridPoint) -> GridPoint,
) -> Result<(), Refusal> {
    if moved.is_empty() {
        return Ok(());
    }
    let mut touched = moved.clone();
    for id in moved {
        let Some(wall) = before.walls.get(id) else { continue };
        for corner in [wall.start, wall.end] {
            let to = motion(corner);
            for (other, end) in ends_at(before, wall.level, corner) {
                if let Some(wall) = after.walls.get_mut(&other) {
                    wall.set_end(end, to);
                    touched.insert(other);
                }
            }
        }
    }
    follow(before, after, &touched);
    settle(before, after)
}
