//! Moving walls and corners, setting lengths, stretching, bending.

use std::collections::BTreeSet;

use super::check;
use super::joints::{self, are_parallel, ends_at, host_of_end, run_of, settle, shifted_corner};
use crate::edit::{Refusal, Transaction, openings};
use crate::geom::{GridPoint, Vector, grid_point, point, right_normal};
use crate::locale::Message;
use crate::plan::{Anchor, ElementId, FloorPlan, LevelId, Origin, WallEnd, WallId};
use crate::units::Mm;

/// A direction of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Along {
    /// From left to right.
    X,
    /// From top to bottom.
    Y,
}

impl Along {
    /// The coordinate of a stored place in this direction.
    pub fn of(self, place: &GridPoint) -> i32 {
        match self {
            Self::X => place.x,
            Self::Y => place.y,
        }
    }

    /// The unit vector.
    pub fn unit(self) -> Vector {
        match self {
            Self::X => Vector::x(),
            Self::Y => Vector::y(),
        }
    }
}

/// Moves a corner: every wall of the storey that ends there follows, and so do walls that end on those.
///
/// # Errors
/// When no wall ends there, a wall would lose its length, or an opening fits no more.
pub fn move_corner(
    plan: &FloorPlan,
    level: LevelId,
    from: GridPoint,
    to: GridPoint,
) -> Result<Transaction, Refusal> {
    let ends = ends_at(plan, level, from);
    if ends.is_empty() {
        return Err(Refusal::Gone);
    }
    let mut after = plan.clone();
    for (id, end) in &ends {
        if let Some(wall) = after.walls.get_mut(id) {
            wall.set_end(*end, to);
            guessed(&mut wall.length_origin);
            check(wall)?;
        }
    }
    joints::follow(plan, &mut after, &ends.into_iter().map(|(id, _)| id).collect());
    settle(plan, &mut after)?;
    Ok(Transaction::between(Message::new("edit-move-corner"), plan, &after))
}

/// Moves a wall. One that is joined to others slides square to itself, with all that continue it in its line; its
/// neighbors grow and shrink. One that stands free goes wherever it is taken.
///
/// # Errors
/// When it does not exist, a wall would lose its length or turn over, or an opening fits no more.
pub fn shift(plan: &FloorPlan, id: WallId, by: Vector) -> Result<Transaction, Refusal> {
    let mut after = plan.clone();
    shift_in(&mut after, id, by)?;
    Ok(Transaction::between(Message::new("edit-move-wall"), plan, &after))
}

/// Moves a wall within a plan and gives the walls that went with it.
fn shift_in(plan: &mut FloorPlan, id: WallId, by: Vector) -> Result<BTreeSet<WallId>, Refusal> {
    let before = plan.clone();
    let wall = before.walls.get(&id).ok_or(Refusal::Gone)?;
    let run = run_of(&before, id);
    let level = wall.level;
    let is_joined = run.iter().filter_map(|id| Some((*id, before.walls.get(id)?))).any(|(id, wall)| {
        WallEnd::BOTH.into_iter().any(|end| {
            ends_at(&before, level, wall.end_place(end)).iter().any(|(other, _)| !run.contains(other))
                || host_of_end(&before, id, end).is_some()
        })
    });
    let normal = right_normal(wall.direction().ok_or(Refusal::WallWithoutLength)?);
    let by = if is_joined { normal * by.dot(&normal) } else { by };
    let corners: BTreeSet<(i32, i32)> = run
        .iter()
        .filter_map(|id| before.walls.get(id))
        .flat_map(|wall| [wall.start, wall.end])
        .map(|corner| (corner.x, corner.y))
        .collect();
    let mut touched = run.clone();
    for (x, y) in corners {
        let corner = GridPoint::new(x, y);
        let to = shifted_corner(&before, level, corner, &run, by);
        for (other, end) in ends_at(&before, level, corner) {
            if let Some(wall) = plan.walls.get_mut(&other) {
                wall.set_end(end, to);
                if !run.contains(&other) {
                    guessed(&mut wall.length_origin);
                }
                touched.insert(other);
            }
        }
    }
    // A neighbor that would point the other way has been pushed through its other end.
    for id in &touched {
        let old = before.walls.get(id).and_then(|wall| wall.direction());
        let new = plan.walls.get(id).and_then(|wall| wall.direction());
        match (old, new) {
            (Some(old), Some(new)) if old.dot(&new) > 0.0 => {}
            _ => return Err(Refusal::WallWithoutLength),
        }
    }
    joints::follow(&before, plan, &touched);
    settle(&before, plan)?;
    Ok(run)
}

/// Gives a wall a length; the named end moves, and with it the wall that it meets there.
///
/// # Errors
/// When it does not exist, the length is not possible, or something in the way cannot follow.
pub fn set_length(plan: &FloorPlan, id: WallId, length: Mm, moves: WallEnd) -> Result<Transaction, Refusal> {
    /// Longer walls are slips of the finger.
    const LONGEST: Mm = Mm(100_000);
    if length < Mm(1) || length > LONGEST {
        return Err(Refusal::OutOfRange { low: Mm(1), high: LONGEST });
    }
    let label = Message::new("edit-set-length").with("length", length);
    let wall = plan.walls.get(&id).ok_or(Refusal::Gone)?;
    let along = wall.direction().ok_or(Refusal::WallWithoutLength)?;
    let chord = wall.center_line().length();
    // A bend keeps its proportions.
    let wanted = chord * length.to_f64() / wall.length();
    let outward = if moves == WallEnd::End { along } else { -along };
    let by = outward * (wanted - chord);
    let corner = wall.end_place(moves);
    let mut after = plan.clone();
    let meets = ends_at(plan, wall.level, corner)
        .into_iter()
        .map(|(other, _)| other)
        .chain(host_of_end(plan, id, moves))
        .find(|other| *other != id && plan.walls.get(other).is_some_and(|other| !are_parallel(other, wall)));
    match meets.filter(|_| wall.is_straight()) {
        Some(other) => {
            shift_in(&mut after, other, by)?;
        }
        None => {
            let moved = move_corner(plan, wall.level, corner, grid_point(point(corner) + by))?;
            moved.apply(&mut after);
            if let Some(bent) = after.walls.get_mut(&id).filter(|_| !wall.is_straight()) {
                bent.bulge = Mm::round(wall.bulge.to_f64() * wanted / chord);
            }
            settle(plan, &mut after)?;
        }
    }
    if let Some(wall) = after.walls.get_mut(&id) {
        wall.length_origin = Some(Origin::Measured);
    }
    Ok(Transaction::between(label, plan, &after))
}

/// Moves all walls that stand square to a direction at a coordinate, within the thickness of a wall.
///
/// # Errors
/// When there is none, or something in the way cannot follow.
pub fn shift_axis(
    plan: &FloorPlan,
    level: LevelId,
    along: Along,
    at: Mm,
    by: Mm,
) -> Result<Transaction, Refusal> {
    /// Walls whose axes are closer than this many millimetres stand in one line, as they are dimensioned.
    const SAME_AXIS: i32 = 100;
    let mut after = plan.clone();
    let mut done: BTreeSet<WallId> = BTreeSet::new();
    let here: Vec<WallId> = plan
        .walls
        .iter()
        .filter(|(_, wall)| {
            let (start, end) = (along.of(&wall.start), along.of(&wall.end));
            wall.level == level && wall.is_straight() && start == end && (start - at.0).abs() < SAME_AXIS
        })
        .map(|(&id, _)| id)
        .collect();
    if here.is_empty() {
        return Err(Refusal::Gone);
    }
    for id in here {
        if !done.contains(&id) {
            done.extend(shift_in(&mut after, id, along.unit() * by.to_f64())?);
        }
    }
    Ok(Transaction::between(Message::new("edit-move-wall"), plan, &after))
}

/// Moves all that lies at a coordinate or beyond it: the flat becomes longer or shorter there.
///
/// # Errors
/// When nothing lies there, a wall would lose its length, or an opening fits no more.
pub fn stretch(
    plan: &FloorPlan,
    level: LevelId,
    along: Along,
    from: Mm,
    by: Mm,
) -> Result<Transaction, Refusal> {
    let mut after = plan.clone();
    let step = along.unit() * by.to_f64();
    let push = |place: &mut GridPoint| {
        if along.of(place) >= from.0 {
            *place = grid_point(point(*place) + step);
        }
    };
    for wall in after.walls.values_mut().filter(|wall| wall.level == level) {
        let before = (wall.start, wall.end);
        push(&mut wall.start);
        push(&mut wall.end);
        let is_turned = |old: (GridPoint, GridPoint)| {
            (point(old.1) - point(old.0)).dot(&(point(wall.end) - point(wall.start))) <= 0.0
        };
        if is_turned(before) {
            return Err(Refusal::WallWithoutLength);
        }
    }
    for fixture in after.fixtures.values_mut().filter(|fixture| fixture.level == level) {
        push(&mut fixture.center);
    }
    for room in after.rooms.values_mut().filter(|room| room.level == level) {
        push(&mut room.anchor);
    }
    for label in after.labels.values_mut().filter(|label| label.level == level) {
        push(&mut label.at);
    }
    for dimension in after.dimensions.values_mut().filter(|dimension| dimension.level == level) {
        for stop in &mut dimension.stops {
            if let Anchor::Place(place) = stop {
                push(place);
            }
        }
    }
    settle(plan, &mut after)?;
    let transaction = Transaction::between(Message::new("edit-stretch").with("by", by), plan, &after);
    if transaction.changes.is_empty() { Err(Refusal::Gone) } else { Ok(transaction) }
}

/// Bends a wall: its middle comes to lie so far to the right of the straight line; zero makes it straight.
///
/// # Errors
/// When it does not exist, is bent beyond a half circle, or an opening fits no more.
pub fn bend(plan: &FloorPlan, id: WallId, bulge: Mm) -> Result<Transaction, Refusal> {
    let mut after = plan.clone();
    let wall = after.walls.get_mut(&id).ok_or(Refusal::Gone)?;
    wall.bulge = bulge;
    check(wall)?;
    openings::refit(&mut after, id)?;
    let step = Transaction::between(Message::new("edit-bend-wall"), plan, &after);
    Ok(step.merging(ElementId::Wall(id), "bulge"))
}

/// A length that came about by moving something is known no better than by guess.
fn guessed(origin: &mut Option<Origin>) {
    if origin.is_some() {
        *origin = Some(Origin::Assumed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::walls::draw_chain;
    use crate::plan::geometry::LevelGeometry;
    use crate::plan::{Attributes, Level, Opening, OpeningId, OpeningKind, Wall};

    const LEVEL: LevelId = LevelId(1);

    fn wall(from: (i32, i32), to: (i32, i32)) -> Wall {
        Wall::new(LEVEL, GridPoint::new(from.0, from.1), GridPoint::new(to.0, to.1), Mm(240))
    }

    /// Two rooms, divided by wall 5 that ends on walls 1 and 3, with a window held by the far end of wall 1.
    fn flat() -> FloorPlan {
        let mut plan = FloorPlan::default();
        plan.levels.insert(LEVEL, Level { name: String::new(), elevation: Mm(0), height: Mm(2650) });
        let walls = [
            wall((0, 0), (6000, 0)),
            wall((6000, 0), (6000, 4000)),
            wall((6000, 4000), (0, 4000)),
            wall((0, 4000), (0, 0)),
            wall((3000, 0), (3000, 4000)),
        ];
        draw_chain(&plan, walls).apply(&mut plan);
        let window = Opening {
            wall: WallId(1),
            from: WallEnd::End,
            distance: Mm(500),
            width: Mm(1500),
            height: Mm(1500),
            sill: Mm(900),
            kind: OpeningKind::Window,
            attributes: Attributes::default(),
        };
        plan.openings.insert(OpeningId(1), window);
        plan
    }

    fn areas(plan: &FloorPlan) -> Vec<f64> {
        LevelGeometry::new(plan, LEVEL).rooms.iter().map(|room| room.outline.area()).collect()
    }

    #[test]
    fn a_wall_takes_its_neighbors_and_what_ends_on_it_along() {
        let plan = flat();
        let after = shift(&plan, WallId(3), Vector::new(70.0, 600.0)).unwrap().applied_to(&plan);
        assert_eq!(after.walls[&WallId(3)].start, GridPoint::new(6000, 4600));
        assert_eq!(after.walls[&WallId(2)].end, GridPoint::new(6000, 4600));
        assert_eq!(after.walls[&WallId(5)].end, GridPoint::new(3000, 4600), "the partition reaches it again");
        assert_eq!(areas(&after), [2760.0 * 4360.0, 2760.0 * 4360.0]);
        assert!(LevelGeometry::new(&after, LEVEL).loose_ends.is_empty());
        assert_eq!(shift(&plan, WallId(3), Vector::new(0.0, -4000.0)), Err(Refusal::WallWithoutLength));
    }

    #[test]
    fn a_window_stays_where_its_end_says() {
        let plan = flat();
        let place = |plan: &FloorPlan| {
            let opening = &plan.openings[&OpeningId(1)];
            opening.frame(&plan.walls[&opening.wall]).unwrap().start
        };
        let before = place(&plan);
        let left = shift(&plan, WallId(4), Vector::new(-500.0, 0.0)).unwrap().applied_to(&plan);
        assert_eq!(place(&left), before, "the other end moves: the window does not");
        let right = shift(&plan, WallId(2), Vector::new(800.0, 0.0)).unwrap().applied_to(&plan);
        assert_eq!(place(&right), before + Vector::new(800.0, 0.0), "its own end moves: it goes with it");
        // Where there is no room left it is pushed, not lost.
        let narrow = shift(&plan, WallId(2), Vector::new(-1200.0, 0.0)).unwrap().applied_to(&plan);
        assert_eq!(crate::plan::soundness::defects(&narrow), []);
    }

    #[test]
    fn a_length_moves_the_end_that_was_named() {
        let plan = flat();
        let right = set_length(&plan, WallId(1), Mm(6300), WallEnd::End).unwrap().applied_to(&plan);
        assert_eq!(right.walls[&WallId(2)].start.x, 6300);
        assert_eq!(right.walls[&WallId(3)].start, GridPoint::new(6300, 4000));
        let left = set_length(&plan, WallId(1), Mm(6300), WallEnd::Start).unwrap().applied_to(&plan);
        assert_eq!((left.walls[&WallId(4)].start.x, left.walls[&WallId(1)].end.x), (-300, 6000));
        // The partition ends on wall 3: that gives way.
        let down = set_length(&plan, WallId(5), Mm(4200), WallEnd::End).unwrap().applied_to(&plan);
        assert_eq!(down.walls[&WallId(3)].start.y, 4200);
        assert_eq!(down.walls[&WallId(5)].length_origin, Some(Origin::Measured));
    }

    #[test]
    fn an_axis_moves_alone_or_with_all_beyond() {
        let plan = flat();
        let alone = shift_axis(&plan, LEVEL, Along::X, Mm(3000), Mm(300)).unwrap().applied_to(&plan);
        assert_eq!(areas(&alone), [3060.0 * 3760.0, 2460.0 * 3760.0]);
        let beyond = stretch(&plan, LEVEL, Along::X, Mm(3000), Mm(300)).unwrap().applied_to(&plan);
        assert_eq!(areas(&beyond), [3060.0 * 3760.0, 2760.0 * 3760.0]);
        assert_eq!(stretch(&plan, LEVEL, Along::X, Mm(9000), Mm(300)), Err(Refusal::Gone));
        assert_eq!(stretch(&plan, LEVEL, Along::X, Mm(3000), Mm(-7000)), Err(Refusal::WallWithoutLength));
    }

    #[test]
    fn a_corner_takes_what_ends_on_its_walls_along() {
        let plan = flat();
        let from = GridPoint::new(6000, 4000);
        let after = move_corner(&plan, LEVEL, from, GridPoint::new(6000, 4600)).unwrap().applied_to(&plan);
        let foot = after.walls[&WallId(5)].end;
        assert_eq!(foot, GridPoint::new(3000, 4300));
        assert_eq!(areas(&after).len(), 2);
    }
}
