//! Carrying out a step on a plan that has moved on.
//!
//! Remedies are made one by one for the measured plan and then carried out together. Each says what
//! it changes by an old and a new value; here the difference between the two is carried over to the
//! value that the plan holds now, field by field. Two steps that want different values for the same
//! field exclude each other.

use std::collections::BTreeMap;

use super::{Change, Transaction};
use crate::plan::{
    Attribute, Attributes, ElementId, Fixture, FixtureId, FloorPlan, Group, Opening, OpeningId, RoomRecord,
    Wall, WallId,
};

impl Transaction {
    /// The same step for a plan that other steps have changed since; `None` when they exclude each other.
    ///
    /// Elements that the step adds get new ids where theirs are taken.
    #[must_use]
    pub fn rebased(&self, plan: &FloorPlan) -> Option<Self> {
        let mut scratch = plan.clone();
        let mut walls: BTreeMap<WallId, WallId> = BTreeMap::new();
        // What the step adds under an id that is taken meanwhile.
        let mut renamed: BTreeMap<ElementId, ElementId> = BTreeMap::new();
        let mut changes = Vec::with_capacity(self.changes.len());
        for change in &self.changes {
            let original = change.element();
            let change = match change.clone() {
                Change::Level { id, old, new } => {
                    let current = scratch.levels.get(&id).cloned();
                    Change::Level { id, new: whole(&old, &new, &current)?, old: current }
                }
                Change::Wall { id, old: None, new: Some(new) } => {
                    let fresh = free_id(id, scratch.walls.contains_key(&id), || scratch.next_wall_id());
                    walls.insert(id, fresh);
                    Change::Wall { id: fresh, old: None, new: Some(new) }
                }
                Change::Wall { id, old, new } => {
                    let current = scratch.walls.get(&id).cloned();
                    Change::Wall { id, new: merged(&old, &new, &current, merge_wall)?, old: current }
                }
                Change::Opening { id, old: None, new: Some(mut new) } => {
                    new.wall = walls.get(&new.wall).copied().unwrap_or(new.wall);
                    let taken = scratch.openings.contains_key(&id);
                    let id: OpeningId = free_id(id, taken, || scratch.next_opening_id());
                    Change::Opening { id, old: None, new: Some(new) }
                }
                Change::Opening { id, old, new } => {
                    let current = scratch.openings.get(&id).cloned();
                    Change::Opening { id, new: merged(&old, &new, &current, merge_opening)?, old: current }
                }
                Change::Room { id, old: None, new: Some(new) } => {
                    let taken = scratch.rooms.contains_key(&id);
                    Change::Room {
                        id: free_id(id, taken, || scratch.next_room_id()),
                        old: None,
                        new: Some(new),
                    }
                }
                Change::Room { id, old, new } => {
                    let current = scratch.rooms.get(&id).cloned();
                    Change::Room { id, new: merged(&old, &new, &current, merge_room)?, old: current }
                }
                Change::Fixture { id, old: None, new: Some(new) } => {
                    let taken = scratch.fixtures.contains_key(&id);
                    let id: FixtureId = free_id(id, taken, || scratch.next_fixture_id());
                    Change::Fixture { id, old: None, new: Some(new) }
                }
                Change::Fixture { id, old, new } => {
                    let current = scratch.fixtures.get(&id).cloned();
                    Change::Fixture { id, new: merged(&old, &new, &current, merge_fixture)?, old: current }
                }
                Change::Label { id, old: None, new: Some(new) } => {
                    let taken = scratch.labels.contains_key(&id);
                    Change::Label {
                        id: free_id(id, taken, || scratch.next_label_id()),
                        old: None,
                        new: Some(new),
                    }
                }
                Change::Label { id, old, new } => {
                    let current = scratch.labels.get(&id).cloned();
                    Change::Label { id, new: field(&old, &new, &current)?, old: current }
                }
                Change::Dimension { id, old: None, new: Some(new) } => {
                    let taken = scratch.dimensions.contains_key(&id);
                    let id = free_id(id, taken, || scratch.next_dimension_id());
                    Change::Dimension { id, old: None, new: Some(new) }
                }
                Change::Dimension { id, old, new } => {
                    let current = scratch.dimensions.get(&id).cloned();
                    Change::Dimension { id, new: field(&old, &new, &current)?, old: current }
                }
                Change::Group { id, old: None, new: Some(new) } => {
                    let taken = scratch.groups.contains_key(&id);
                    let member = |member: ElementId| renamed.get(&member).copied().unwrap_or(member);
                    let members = new.members.into_iter().map(member).collect();
                    let id = free_id(id, taken, || scratch.next_group_id());
                    Change::Group { id, old: None, new: Some(Group { members }) }
                }
                Change::Group { id, old, new } => {
                    let current = scratch.groups.get(&id).cloned();
                    Change::Group { id, new: field(&old, &new, &current)?, old: current }
                }
                Change::Underlay { id, old, new } => {
                    let current = scratch.underlays.get(&id).cloned();
                    Change::Underlay { id, new: field(&old, &new, &current)?, old: current }
                }
                Change::Facts { old, new } => {
                    let current = super::HomeFacts::of(&scratch);
                    Change::Facts { new: field(&old, &new, &current)?, old: current }
                }
                Change::Home { old, new } => {
                    let current = scratch.attributes.clone();
                    Change::Home { new: merge_attributes(&old, &new, &current)?, old: current }
                }
            };
            change.apply(&mut scratch);
            if original != change.element() {
                renamed.insert(original, change.element());
            }
            changes.push(change);
        }
        Some(Self { label: self.label.clone(), merge_key: None, changes })
    }
}

fn free_id<I>(wanted: I, taken: bool, next: impl FnOnce() -> I) -> I {
    if taken { next() } else { wanted }
}

/// For elements without fields of their own interest: either nobody else changed it, or both agree.
fn whole<T: PartialEq + Clone>(old: &Option<T>, new: &Option<T>, current: &Option<T>) -> Option<Option<T>> {
    field(old, new, current)
}

fn merged<T: PartialEq + Clone>(
    old: &Option<T>,
    new: &Option<T>,
    current: &Option<T>,
    merge: impl FnOnce(&T, &T, &T) -> Option<T>,
) -> Option<Option<T>> {
    match (old, new, current) {
        (Some(old), Some(new), Some(current)) => merge(old, new, current).map(Some),
        // Removing what others have changed would throw their work away.
        _ => field(old, new, current),
    }
}

fn field<T: PartialEq + Clone>(old: &T, new: &T, current: &T) -> Option<T> {
    if old == new || new == current {
        Some(current.clone())
    } else if old == current {
        Some(new.clone())
    } else {
        None
    }
}

fn merge_wall(old: &Wall, new: &Wall, current: &Wall) -> Option<Wall> {
    Some(Wall {
        level: field(&old.level, &new.level, &current.level)?,
        start: field(&old.start, &new.start, &current.start)?,
        end: field(&old.end, &new.end, &current.end)?,
        bulge: field(&old.bulge, &new.bulge, &current.bulge)?,
        thickness: field(&old.thickness, &new.thickness, &current.thickness)?,
        height: field(&old.height, &new.height, &current.height)?,
        structure: field(&old.structure, &new.structure, &current.structure)?,
        material: field(&old.material, &new.material, &current.material)?,
        length_origin: field(&old.length_origin, &new.length_origin, &current.length_origin)?,
    })
}

fn merge_opening(old: &Opening, new: &Opening, current: &Opening) -> Option<Opening> {
    // From where it is measured and how far are one decision.
    let place = |opening: &Opening| (opening.wall, opening.from, opening.distance);
    let (wall, from, distance) = field(&place(old), &place(new), &place(current))?;
    Some(Opening {
        wall,
        from,
        distance,
        width: field(&old.width, &new.width, &current.width)?,
        height: field(&old.height, &new.height, &current.height)?,
        sill: field(&old.sill, &new.sill, &current.sill)?,
        // How a door is hung is one decision.
        kind: field(&old.kind, &new.kind, &current.kind)?,
        attributes: merge_attributes(&old.attributes, &new.attributes, &current.attributes)?,
    })
}

fn merge_room(old: &RoomRecord, new: &RoomRecord, current: &RoomRecord) -> Option<RoomRecord> {
    Some(RoomRecord {
        level: field(&old.level, &new.level, &current.level)?,
        name: field(&old.name, &new.name, &current.name)?,
        room_use: field(&old.room_use, &new.room_use, &current.room_use)?,
        anchor: field(&old.anchor, &new.anchor, &current.anchor)?,
        joined_to: field(&old.joined_to, &new.joined_to, &current.joined_to)?,
        attributes: merge_attributes(&old.attributes, &new.attributes, &current.attributes)?,
    })
}

fn merge_fixture(old: &Fixture, new: &Fixture, current: &Fixture) -> Option<Fixture> {
    // A place is one decision: a middle from here and a turn from there would be neither.
    let place = |fixture: &Fixture| (fixture.level, fixture.center, fixture.rotation);
    let (level, center, rotation) = field(&place(old), &place(new), &place(current))?;
    Some(Fixture {
        level,
        kind: field(&old.kind, &new.kind, &current.kind)?,
        name: field(&old.name, &new.name, &current.name)?,
        center,
        rotation,
        width: field(&old.width, &new.width, &current.width)?,
        depth: field(&old.depth, &new.depth, &current.depth)?,
        bottom: field(&old.bottom, &new.bottom, &current.bottom)?,
        top: field(&old.top, &new.top, &current.top)?,
        attributes: merge_attributes(&old.attributes, &new.attributes, &current.attributes)?,
    })
}

fn merge_attributes(old: &Attributes, new: &Attributes, current: &Attributes) -> Option<Attributes> {
    let mut result = current.clone();
    for &attribute in Attribute::ALL {
        result.set(attribute, field(&old.get(attribute), &new.get(attribute), &current.get(attribute))?);
    }
    Some(result)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{fixtures, survey};
    use crate::geom::GridPoint;
    use crate::plan::{FixtureKind, LevelId, Surveyed};
    use crate::units::Angle;

    fn plan_with_bed() -> (FloorPlan, FixtureId) {
        let mut plan = FloorPlan::default();
        let bed = Fixture::new(FixtureKind::Bed, LevelId(1), GridPoint::new(0, 0), Angle::ZERO);
        fixtures::place(&plan, bed).apply(&mut plan);
        (plan, FixtureId(1))
    }

    #[test]
    fn edits_of_different_fields_come_together() {
        let (plan, bed) = plan_with_bed();
        let raise =
            survey::record(&plan, ElementId::Fixture(bed), Attribute::SeatHeight, Surveyed::derived(450))
                .unwrap();
        let shift = fixtures::shift(&plan, bed, GridPoint::new(120, 0), Angle::ZERO).unwrap();
        let shifted = shift.applied_to(&plan);
        let both = raise.rebased(&shifted).unwrap();
        assert!(both.fits(&shifted));
        let result = both.applied_to(&shifted);
        assert_eq!(result.fixtures[&bed].center, GridPoint::new(120, 0));
        assert_eq!(result.fixtures[&bed].attributes.get(Attribute::SeatHeight).value(), Some(450));
    }

    #[test]
    fn two_places_for_one_bed_exclude_each_other() {
        let (plan, bed) = plan_with_bed();
        let left = fixtures::shift(&plan, bed, GridPoint::new(-120, 0), Angle::ZERO).unwrap();
        let right = fixtures::shift(&plan, bed, GridPoint::new(120, 0), Angle::ZERO).unwrap();
        assert_eq!(right.rebased(&left.applied_to(&plan)), None);
        assert!(left.rebased(&left.applied_to(&plan)).is_some(), "the same place twice is no conflict");
    }

    #[test]
    fn added_elements_get_free_ids() {
        let (plan, _) = plan_with_bed();
        let lamp = fixtures::place(
            &plan,
            Fixture::new(FixtureKind::NightLight, LevelId(1), GridPoint::new(0, 0), Angle::ZERO),
        );
        let bell = fixtures::place(
            &plan,
            Fixture::new(FixtureKind::CallButton, LevelId(1), GridPoint::new(9, 9), Angle::ZERO),
        );
        let lit = lamp.applied_to(&plan);
        let both = bell.rebased(&lit).unwrap().applied_to(&lit);
        assert_eq!(both.fixtures.len(), 3);
    }
}
