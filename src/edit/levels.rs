//! Steps for storeys, for the pictures below them, and for the home as a whole.

use super::{HomeFacts, Refusal, Transaction};
use crate::locale::Message;
use crate::plan::{ElementId, FloorPlan, Level, LevelId, Structure, Underlay};
use crate::units::Mm;

/// The lowest and highest storey that people live in, clear height.
pub const HEIGHT_RANGE: (Mm, Mm) = (Mm(1_500), Mm(8_000));

/// Thickness of a floor between storeys that is reckoned with.
const USUAL_FLOOR: Mm = Mm(150);

/// Adds a storey above the highest one, with the walls that run through; also gives its id.
pub fn add(plan: &FloorPlan, name: &str) -> (Transaction, LevelId) {
    let mut after = plan.clone();
    let id = plan.next_level_id();
    let below = plan.levels.iter().max_by_key(|(id, level)| (level.elevation, **id));
    let (elevation, height) = below.map_or((Mm::ZERO, Mm(2650)), |(_, below)| {
        (below.elevation + below.height + USUAL_FLOOR, below.height)
    });
    after.levels.insert(id, Level { name: name.to_owned(), elevation, height });
    if let Some((&below, _)) = below {
        let carrying: Vec<_> = plan
            .walls
            .values()
            .filter(|wall| wall.level == below && wall.structure == Structure::LoadBearing)
            .cloned()
            .collect();
        for mut wall in carrying {
            wall.level = id;
            after.walls.insert(after.next_wall_id(), wall);
        }
    }
    (Transaction::between(Message::new("edit-add-level"), plan, &after), id)
}

/// Changes a storey's name, elevation or height.
///
/// # Errors
/// [`Refusal::Gone`] when it does not exist, [`Refusal::OutOfRange`] beyond [`HEIGHT_RANGE`].
pub fn edit(plan: &FloorPlan, id: LevelId, change: impl FnOnce(&mut Level)) -> Result<Transaction, Refusal> {
    let mut after = plan.clone();
    let level = after.levels.get_mut(&id).ok_or(Refusal::Gone)?;
    change(level);
    let (low, high) = HEIGHT_RANGE;
    if level.height < low || level.height > high {
        return Err(Refusal::OutOfRange { low, high });
    }
    let step = Transaction::between(Message::new("edit-level"), plan, &after);
    Ok(step.merging(ElementId::Level(id), "level"))
}

/// Removes a storey with all that is on it.
///
/// # Errors
/// [`Refusal::Gone`] when it does not exist, [`Refusal::LastLevel`] when it is the only one.
pub fn remove(plan: &FloorPlan, id: LevelId) -> Result<Transaction, Refusal> {
    if !plan.levels.contains_key(&id) {
        return Err(Refusal::Gone);
    }
    if plan.levels.len() == 1 {
        return Err(Refusal::LastLevel);
    }
    let mut after = plan.clone();
    after.levels.remove(&id);
    after.walls.retain(|_, wall| wall.level != id);
    let walls = &after.walls;
    after.openings.retain(|_, opening| walls.contains_key(&opening.wall));
    after.rooms.retain(|_, room| room.level != id);
    after.fixtures.retain(|_, fixture| fixture.level != id);
    after.labels.retain(|_, label| label.level != id);
    after.dimensions.retain(|_, dimension| dimension.level != id);
    after.underlays.remove(&id);
    Ok(Transaction::between(Message::new("edit-remove-level"), plan, &after))
}

/// Lays a picture below a storey, in place of what is there; `None` takes it away.
///
/// # Errors
/// [`Refusal::Gone`] when the storey does not exist.
pub fn set_underlay(
    plan: &FloorPlan,
    id: LevelId,
    underlay: Option<Underlay>,
) -> Result<Transaction, Refusal> {
    if !plan.levels.contains_key(&id) {
        return Err(Refusal::Gone);
    }
    let mut after = plan.clone();
    let label = match (&underlay, plan.underlays.contains_key(&id)) {
        (Some(_), false) => "edit-add-underlay",
        (Some(_), true) => "edit-underlay",
        (None, _) => "edit-remove-underlay",
    };
    match underlay {
        Some(underlay) => after.underlays.insert(id, underlay),
        None => after.underlays.remove(&id),
    };
    Ok(Transaction::between(Message::new(label), plan, &after))
}

/// Changes the name of the home, where its north is, or when it was built.
pub fn edit_facts(plan: &FloorPlan, change: impl FnOnce(&mut HomeFacts)) -> Transaction {
    let mut facts = HomeFacts::of(plan);
    change(&mut facts);
    facts.north_degrees = facts.north_degrees.rem_euclid(360);
    let change = super::Change::Facts { old: HomeFacts::of(plan), new: facts };
    Transaction::new(Message::new("edit-home-facts"), vec![change])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::template;

    #[test]
    fn a_second_storey_stands_on_the_walls_that_carry() {
        let plan = template("T1").unwrap().plan;
        let (step, id) = add(&plan, "二层");
        let after = step.applied_to(&plan);
        assert_eq!(after.levels[&id].elevation, Mm(2650 + 150));
        let carrying = |level| {
            let walls = after.walls.values().filter(move |wall| wall.level == level);
            walls.filter(|wall| wall.structure == Structure::LoadBearing).count()
        };
        assert_eq!(carrying(id), carrying(LevelId(1)));
        assert_eq!(remove(&after, id).unwrap().applied_to(&after), plan);
        assert_eq!(remove(&plan, LevelId(1)), Err(Refusal::LastLevel));
        assert_eq!(remove(&plan, LevelId(7)), Err(Refusal::Gone));
    }
}
