//! Splitting a wall in two, and joining two in a line.

use super::joints::{are_parallel, is_corner, settle};
use crate::edit::{Refusal, Transaction};
use crate::geom::{grid_point, point};
use crate::locale::Message;
use crate::plan::{Anchor, FloorPlan, OpeningId, OpeningKind, Wall, WallEnd, WallId};
use crate::units::Mm;

/// Splits a wall at a distance from its start. Openings stay where they are, each in its part.
///
/// # Errors
/// When the wall does not exist, the place is not between its ends, or an opening is there.
pub fn split(plan: &FloorPlan, id: WallId, distance: Mm) -> Result<Transaction, Refusal> {
    let wall = plan.walls.get(&id).ok_or(Refusal::Gone)?;
    let axis = wall.axis().ok_or(Refusal::WallWithoutLength)?;
    let last = Mm::round(axis.length()) - Mm(1);
    if distance < Mm(1) || distance > last {
        return Err(Refusal::OutOfRange { low: Mm(1), high: last });
    }
    let at = distance.to_f64();
    let corner = grid_point(axis.at(at));
    let mut first = Wall { end: corner, ..wall.clone() };
    let mut second = Wall { start: corner, ..wall.clone() };
    if let Some(radius) = axis.radius() {
        for part in [&mut first, &mut second] {
            let half = part.center_line().length() / 2.0;
            let height = radius - libm::sqrt((radius * radius - half * half).max(0.0));
            part.bulge = Mm::round(height * wall.bulge.to_f64().signum());
        }
    }
    let mut after = plan.clone();
    let second_id = after.next_wall_id();
    for (opening_id, opening) in plan.openings_in(id) {
        let from = opening.offset(wall);
        let to = from + opening.width.to_f64();
        let mut moved = opening.clone();
        if to <= at + 0.5 {
            moved.set_offset(&first, from.min(first.length() - opening.width.to_f64()));
        } else if from >= at - 0.5 {
            moved.wall = second_id;
            moved.set_offset(&second, (from - at).max(0.0));
        } else {
            return Err(Refusal::OpeningInTheWay);
        }
        after.openings.insert(opening_id, moved);
    }
    after.walls.insert(id, first);
    after.walls.insert(second_id, second);
    for dimension in after.dimensions.values_mut() {
        for stop in &mut dimension.stops {
            match stop {
                Anchor::WallEnd(host, WallEnd::End) if *host == id => {
                    *stop = Anchor::WallEnd(second_id, WallEnd::End);
                }
                Anchor::WallFace(host, side, along) if *host == id && *along > distance => {
                    *stop = Anchor::WallFace(second_id, *side, *along - distance);
                }
                _ => {}
            }
        }
    }
    settle(plan, &mut after)?;
    Ok(Transaction::between(Message::new("edit-split-wall"), plan, &after))
}

/// Joins two straight walls that continue each other. The first gives thickness, structure and material.
///
/// # Errors
/// [`Refusal::Gone`] when one does not exist, [`Refusal::NotInLine`] when they do not continue each other.
pub fn join(plan: &FloorPlan, id: WallId, other_id: WallId) -> Result<Transaction, Refusal> {
    let wall = plan.walls.get(&id).ok_or(Refusal::Gone)?;
    let other = plan.walls.get(&other_id).ok_or(Refusal::Gone)?;
    let in_line = id != other_id
        && wall.level == other.level
        && wall.is_straight()
        && other.is_straight()
        && are_parallel(wall, other);
    let shared = WallEnd::BOTH.into_iter().find_map(|end| {
        let meets = |at: &WallEnd| is_corner(wall.end_place(end), other.end_place(*at));
        WallEnd::BOTH.into_iter().find(meets).map(|at| (end, at))
    });
    let (Some((end, at)), true) = (shared, in_line) else { return Err(Refusal::NotInLine) };
    let mut joined = wall.clone();
    joined.set_end(end, other.end_place(at.flipped()));
    // Laid back over each other they would not become longer.
    if joined.length() < wall.length().max(other.length()) {
        return Err(Refusal::NotInLine);
    }
    joined.length_origin = wall.length_origin.min(other.length_origin);
    let axis = joined.axis().ok_or(Refusal::WallWithoutLength)?;
    // The first wall's start, and which way the second runs, seen in the direction of the joined one.
    let shift = if end == WallEnd::Start { joined.length() - wall.length() } else { 0.0 };
    let is_reversed = end == at;
    let mut after = plan.clone();
    let opening_ids: Vec<(OpeningId, bool)> = plan
        .openings_in(id)
        .map(|(id, _)| (id, false))
        .chain(plan.openings_in(other_id).map(|(id, _)| (id, true)))
        .collect();
    for (opening_id, is_of_other) in opening_ids {
        let Some(opening) = after.openings.get_mut(&opening_id) else { continue };
        let offset = if is_of_other {
            let Some(frame) = opening.frame(other) else { continue };
            axis.project(frame.center()) - opening.width.to_f64() / 2.0
        } else {
            opening.offset(wall) + shift
        };
        if is_of_other {
            opening.wall = id;
            if is_reversed {
                opening.from = opening.from.flipped();
                if let OpeningKind::Door(door) = &mut opening.kind {
                    (door.hinge, door.swing) = (door.hinge.flipped(), door.swing.flipped());
                }
            }
        }
        opening.set_offset(&joined, offset);
    }
    let far = if is_reversed { at.flipped() } else { at };
    for dimension in after.dimensions.values_mut() {
        for stop in &mut dimension.stops {
            let place = stop.place(plan);
            match stop {
                Anchor::WallEnd(host, stop_end) if *host == other_id => {
                    *stop = if *stop_end == at {
                        Anchor::Place(other.end_place(at))
                    } else {
                        Anchor::WallEnd(id, far.flipped())
                    };
                }
                Anchor::WallEnd(host, stop_end) if *host == id && *stop_end == end => {
                    *stop = Anchor::Place(wall.end_place(end));
                }
                Anchor::WallFace(host, side, distance) if *host == id || *host == other_id => {
                    let along = place.map_or(0.0, |place| axis.project(place));
                    let side = if *host == other_id && is_reversed { side.flipped() } else { *side };
                    *distance = Mm::round(along);
                    *stop = Anchor::WallFace(id, side, *distance);
                }
                _ => {}
            }
        }
    }
    after.walls.remove(&other_id);
    after.walls.insert(id, joined);
    settle(plan, &mut after)?;
    debug_assert!((point(wall.start) - axis.at(shift)).norm() < 5.0, "the first wall stays where it was");
    Ok(Transaction::between(Message::new("edit-join-walls"), plan, &after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::walls::draw_chain;
    use crate::geom::{GridPoint, Point};
    use crate::plan::{Attributes, Door, DoorOperation, Hinge, LevelId, Opening, Swing};

    fn wall(from: (i32, i32), to: (i32, i32)) -> Wall {
        Wall::new(LevelId(1), GridPoint::new(from.0, from.1), GridPoint::new(to.0, to.1), Mm(240))
    }

    fn door(from: WallEnd, distance: i32) -> Opening {
        let door = Door {
            operation: DoorOperation::Hinged,
            hinge: Hinge::Start,
            swing: Swing::Left,
            is_entrance: false,
        };
        Opening {
            wall: WallId(1),
            from,
            distance: Mm(distance),
            width: Mm(900),
            height: Mm(2000),
            sill: Mm(0),
            kind: OpeningKind::Door(door),
            attributes: Attributes::default(),
        }
    }

    fn places(plan: &FloorPlan) -> Vec<Point> {
        let place = |opening: &Opening| opening.frame(&plan.walls[&opening.wall]).unwrap().center();
        plan.openings.values().map(place).collect()
    }

    #[test]
    fn openings_stay_where_they_are_when_a_wall_is_split_and_joined() {
        let mut plan = FloorPlan::default();
        draw_chain(&plan, [wall((0, 0), (6000, 0))]).apply(&mut plan);
        plan.openings.insert(OpeningId(1), door(WallEnd::Start, 400));
        plan.openings.insert(OpeningId(2), door(WallEnd::End, 700));
        let before = places(&plan);
        let parted = split(&plan, WallId(1), Mm(2500)).unwrap().applied_to(&plan);
        assert_eq!(places(&parted), before);
        assert_eq!(parted.openings[&OpeningId(2)].wall, WallId(2));
        assert_eq!(parted.openings[&OpeningId(2)].distance, Mm(700), "measured from the same end");
        let whole = join(&parted, WallId(1), WallId(2)).unwrap().applied_to(&parted);
        assert_eq!(whole, plan);
        assert_eq!(split(&plan, WallId(1), Mm(900)), Err(Refusal::OpeningInTheWay));
        assert_eq!(join(&parted, WallId(1), WallId(1)), Err(Refusal::NotInLine));
    }

    #[test]
    fn a_door_keeps_its_leaf_when_its_wall_ran_the_other_way() {
        let mut plan = FloorPlan::default();
        draw_chain(&plan, [wall((6000, 0), (2500, 0)), wall((0, 0), (2500, 0))]).apply(&mut plan);
        let mut opening = door(WallEnd::Start, 400);
        opening.wall = WallId(2);
        plan.openings.insert(OpeningId(1), opening);
        let leaf = |plan: &FloorPlan| crate::plan::geometry::leaf_lines(plan, OpeningId(1), 90.0);
        let (place, open) = (places(&plan), leaf(&plan));
        let joined = join(&plan, WallId(1), WallId(2)).unwrap().applied_to(&plan);
        assert_eq!((places(&joined), leaf(&joined)), (place, open));
    }

    #[test]
    fn a_bent_wall_keeps_its_bend_in_both_parts() {
        let mut plan = FloorPlan::default();
        draw_chain(&plan, [Wall { bulge: Mm(800), ..wall((0, 0), (4000, 0)) }]).apply(&mut plan);
        let whole = plan.walls[&WallId(1)].axis().unwrap();
        let parted = split(&plan, WallId(1), Mm(1500)).unwrap().applied_to(&plan);
        for wall in parted.walls.values() {
            let axis = wall.axis().unwrap();
            for share in [0.25, 0.5, 0.75] {
                assert!(whole.distance_to(axis.at(axis.length() * share)) < 2.0);
            }
        }
    }
}
