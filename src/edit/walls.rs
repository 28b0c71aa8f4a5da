//! Steps for walls: draw, move a corner, change, remove.

use super::{Change, Refusal, Transaction};
use crate::geom::{GridPoint, point};
use crate::locale::Message;
use crate::plan::{ElementId, FloorPlan, LevelId, Wall, WallId};
use crate::units::Mm;

/// The thinnest and thickest wall.
pub const THICKNESS_RANGE: (Mm, Mm) = (Mm(10), Mm(1_000));

/// Draws a wall.
///
/// # Errors
/// [`Refusal::WallWithoutLength`] when both ends are the same place.
pub fn draw(plan: &FloorPlan, wall: Wall) -> Result<Transaction, Refusal> {
    let length = check(&wall)?;
    let label = Message::new("edit-draw-wall").with("length", length);
    Ok(Transaction::new(label, vec![Change::Wall { id: plan.next_wall_id(), old: None, new: Some(wall) }]))
}

/// Draws a chain of walls; pieces without length are left out.
pub fn draw_chain(plan: &FloorPlan, walls: impl IntoIterator<Item = Wall>) -> Transaction {
    let mut id = plan.next_wall_id();
    let mut changes = Vec::new();
    for wall in walls {
        if check(&wall).is_ok() {
            changes.push(Change::Wall { id, old: None, new: Some(wall) });
            id = WallId(id.0.saturating_add(1));
        }
    }
    Transaction::new(Message::new("edit-draw-walls").with("count", changes.len()), changes)
}

/// Moves a corner: every wall of the storey that ends there follows.
///
/// Openings keep their distance from the wall's start; one that would leave its wall is moved to fit.
///
/// # Errors
/// When no wall ends there, a wall would lose its length, or an opening fits no more.
pub fn move_corner(
    plan: &FloorPlan,
    level: LevelId,
    from: GridPoint,
    to: GridPoint,
) -> Result<Transaction, Refusal> {
    let mut changes = Vec::new();
    for (&id, old) in plan.walls.iter().filter(|(_, wall)| wall.level == level) {
        if old.start != from && old.end != from {
            continue;
        }
        let mut new = old.clone();
        if new.start == from {
            new.start = to;
        }
        if new.end == from {
            new.end = to;
        }
        let length = check(&new)?;
        changes.push(Change::Wall { id, old: Some(old.clone()), new: Some(new) });
        for (opening_id, opening) in plan.openings_in(id) {
            let last = length - opening.width;
            if last < Mm::ZERO {
                return Err(Refusal::OpeningWiderThanWall { by: -last });
            }
            if opening.offset > last {
                let mut moved = opening.clone();
                moved.offset = last;
                changes.push(Change::Opening {
                    id: opening_id,
                    old: Some(opening.clone()),
                    new: Some(moved),
                });
            }
        }
    }
    if changes.is_empty() {
        return Err(Refusal::Gone);
    }
    Ok(Transaction::new(Message::new("edit-move-corner"), changes))
}

/// Any other edit of a wall.
///
/// # Errors
/// When it does not exist, loses its length, or its thickness is out of range.
pub fn edit(plan: &FloorPlan, id: WallId, change: impl FnOnce(&mut Wall)) -> Result<Transaction, Refusal> {
    let old = plan.walls.get(&id).ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    change(&mut new);
    check(&new)?;
    let changes = vec![Change::Wall { id, old: Some(old.clone()), new: Some(new) }];
    Ok(Transaction::new(Message::new("edit-wall"), changes).merging(ElementId::Wall(id), "wall"))
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

fn check(wall: &Wall) -> Result<Mm, Refusal> {
    let length = Mm::round((point(wall.end) - point(wall.start)).norm());
    if length < Mm(1) {
        return Err(Refusal::WallWithoutLength);
    }
    let (low, high) = THICKNESS_RANGE;
    if wall.thickness < low || wall.thickness > high {
        return Err(Refusal::OutOfRange { low, high });
    }
    Ok(length)
}
