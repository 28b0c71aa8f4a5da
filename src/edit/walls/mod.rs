//! Steps for walls: draw, change, remove; in [`reshape`](self) also move, stretch, bend, split and join.
//!
//! A wall that moves takes along what is joined to it: walls that share a corner, and walls that end on it.
//! Openings keep their distance from their named end; one that would leave its wall is moved to fit.

mod divide;
mod joints;
mod reshape;

use super::{Change, Refusal, Transaction, openings};
use crate::geom::{GridPoint, Point, cross, grid_point, point};
use crate::locale::Message;
use crate::plan::{ElementId, FloorPlan, Wall, WallId, soundness};
use crate::units::Mm;

pub use crate::plan::soundness::WALL_THICKNESS as THICKNESS_RANGE;
pub use divide::{join, split};
pub(in crate::edit) use joints::follow_moved;
pub use reshape::{Along, bend, move_corner, set_length, shift, shift_axis, stretch};

/// Draws a wall. Where it would lie on a wall that stands already, it is left out.
///
/// # Errors
/// [`Refusal::WallWithoutLength`] when both ends are the same place, [`Refusal::WallThere`] when all of it stands
/// already, [`Refusal::OutOfRange`] for an impossible thickness.
pub fn draw(plan: &FloorPlan, wall: Wall) -> Result<Transaction, Refusal> {
    let length = check(&wall)?;
    let label = Message::new("edit-draw-wall").with("length", length);
    let transaction = draw_chain(plan, [wall]).labelled(label);
    if transaction.changes.is_empty() { Err(Refusal::WallThere) } else { Ok(transaction) }
}

/// Draws several walls as one step; what has no length or stands already is left out.
pub fn draw_chain(plan: &FloorPlan, walls: impl IntoIterator<Item = Wall>) -> Transaction {
    let mut after = plan.clone();
    let mut count = 0_usize;
    for wall in walls {
        for piece in uncovered(&after, wall) {
            if check(&piece).is_ok() {
                after.walls.insert(after.next_wall_id(), piece);
                count += 1;
            }
        }
    }
    Transaction::between(Message::new("edit-draw-walls").with("count", count), plan, &after)
}

/// Any other edit of a wall.
///
/// # Errors
/// When it does not exist, loses its length, its thickness is out of range, or an opening fits no more.
pub fn edit(plan: &FloorPlan, id: WallId, change: impl FnOnce(&mut Wall)) -> Result<Transaction, Refusal> {
    let mut after = plan.clone();
    let wall = after.walls.get_mut(&id).ok_or(Refusal::Gone)?;
    change(wall);
    check(wall)?;
    openings::refit(&mut after, id)?;
    let step = Transaction::between(Message::new("edit-wall"), plan, &after);
    Ok(step.merging(ElementId::Wall(id), "wall"))
}

/// The same edit of several walls, as one step.
///
/// # Errors
/// As for [`edit`], when one of them does not allow it; then none is changed.
pub fn edit_all(
    plan: &FloorPlan,
    ids: &[WallId],
    change: impl Fn(&mut Wall),
) -> Result<Transaction, Refusal> {
    let mut after = plan.clone();
    for &id in ids {
        let wall = after.walls.get_mut(&id).ok_or(Refusal::Gone)?;
        change(wall);
        check(wall)?;
        openings::refit(&mut after, id)?;
    }
    Ok(Transaction::between(Message::new("edit-walls").with("count", ids.len()), plan, &after))
}

/// Removes a wall and the openings in it.
///
/// # Errors
/// [`Refusal::Gone`] when it does not exist.
pub fn remove(plan: &FloorPlan, id: WallId) -> Result<Transaction, Refusal> {
    let wall = plan.walls.get(&id).ok_or(Refusal::Gone)?;
    let mut changes: Vec<Change> = plan
        .openings_in(id)
        .map(|(id, opening)| Change::Opening { id, old: Some(opening.clone()), new: None })
        .collect();
    changes.push(Change::Wall { id, old: Some(wall.clone()), new: None });
    Ok(Transaction::new(Message::new("edit-remove-wall"), changes))
}

/// The length of a wall that can be built.
fn check(wall: &Wall) -> Result<Mm, Refusal> {
    let length = Mm::round(wall.length());
    if length < Mm(1) {
        return Err(Refusal::WallWithoutLength);
    }
    let (low, high) = THICKNESS_RANGE;
    if wall.thickness < low || wall.thickness > high {
        return Err(Refusal::OutOfRange { low, high });
    }
    if !soundness::is_possible_wall(wall) {
        let half = Mm::round(wall.center_line().length() / 2.0);
        return Err(Refusal::OutOfRange { low: -half, high: half });
    }
    Ok(length)
}

/// Lines closer than this many millimetres are one.
const SAME_LINE: f64 = 1.0;

/// The parts of a wall that do not lie on one that stands already. Bent walls are taken whole.
fn uncovered(plan: &FloorPlan, wall: Wall) -> Vec<Wall> {
    let (Some(along), true) = (wall.direction(), wall.is_straight()) else {
        let is_there = plan.walls.values().any(|other| {
            let reversed = (other.start, other.end, other.bulge) == (wall.end, wall.start, -wall.bulge);
            other.level == wall.level
                && ((other.start, other.end, other.bulge) == (wall.start, wall.end, wall.bulge) || reversed)
        });
        return if is_there { Vec::new() } else { vec![wall] };
    };
    let (start, length) = (point(wall.start), wall.length());
    let off = |place: Point| cross(along, place - start).abs();
    let mut covered: Vec<(f64, f64)> = plan
        .walls
        .values()
        .filter(|other| other.level == wall.level && other.is_straight())
        .filter(|other| off(point(other.start)) <= SAME_LINE && off(point(other.end)) <= SAME_LINE)
        .map(|other| {
            let (a, b) = ((point(other.start) - start).dot(&along), (point(other.end) - start).dot(&along));
            (a.min(b), a.max(b))
        })
        .filter(|&(from, to)| to > 0.0 && from < length)
        .collect();
    covered.sort_by(|a, b| a.0.total_cmp(&b.0));
    let place = |distance: f64| -> GridPoint {
        if distance <= 0.0 {
            wall.start
        } else if distance >= length {
            wall.end
        } else {
            grid_point(start + along * distance)
        }
    };
    let mut pieces = Vec::new();
    let mut free_from = 0.0;
    for (from, to) in covered.into_iter().chain([(length, length)]) {
        if from - free_from >= 1.0 {
            pieces.push(Wall { start: place(free_from), end: place(from), ..wall.clone() });
        }
        free_from = f64::max(free_from, to);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::LevelId;

    fn wall(from: (i32, i32), to: (i32, i32)) -> Wall {
        Wall::new(LevelId(1), GridPoint::new(from.0, from.1), GridPoint::new(to.0, to.1), Mm(240))
    }

    fn room(x: i32, y: i32, width: i32, depth: i32) -> [Wall; 4] {
        [
            wall((x, y), (x + width, y)),
            wall((x + width, y), (x + width, y + depth)),
            wall((x + width, y + depth), (x, y + depth)),
            wall((x, y + depth), (x, y)),
        ]
    }

    #[test]
    fn a_wall_is_not_drawn_twice() {
        let mut plan = FloorPlan::default();
        draw_chain(&plan, room(0, 0, 3000, 3000)).apply(&mut plan);
        // The second room shares half of a side with the first.
        let step = draw_chain(&plan, room(3000, 1500, 3000, 3000));
        step.apply(&mut plan);
        let ends: Vec<_> = plan.walls.values().skip(4).map(|wall| (wall.start, wall.end)).collect();
        assert_eq!(ends.len(), 4);
        assert!(ends.contains(&(GridPoint::new(3000, 4500), GridPoint::new(3000, 3000))), "{ends:?}");
        assert_eq!(draw(&plan, wall((2000, 3000), (500, 3000))), Err(Refusal::WallThere));
        assert_eq!(draw(&plan, wall((5, 5), (5, 5))), Err(Refusal::WallWithoutLength));
    }

    #[test]
    fn several_walls_are_edited_together_or_not_at_all() {
        let mut plan = FloorPlan::default();
        draw_chain(&plan, room(0, 0, 3000, 3000)).apply(&mut plan);
        let ids = [WallId(1), WallId(3)];
        edit_all(&plan, &ids, |wall| wall.thickness = Mm(120)).unwrap().apply(&mut plan);
        let thicknesses: Vec<_> = plan.walls.values().map(|wall| wall.thickness.0).collect();
        assert_eq!(thicknesses, [120, 240, 120, 240]);
        let refused = edit_all(&plan, &[WallId(2), WallId(9)], |wall| wall.thickness = Mm(120));
        assert_eq!(refused, Err(Refusal::Gone));
    }

    #[test]
    fn a_bend_of_more_than_a_half_circle_is_refused() {
        let mut plan = FloorPlan::default();
        draw(&plan, wall((0, 0), (2000, 0))).unwrap().apply(&mut plan);
        assert!(bend(&plan, WallId(1), Mm(1000)).is_ok());
        let refusal = Refusal::OutOfRange { low: Mm(-1000), high: Mm(1000) };
        assert_eq!(bend(&plan, WallId(1), Mm(1200)), Err(refusal));
    }
}
