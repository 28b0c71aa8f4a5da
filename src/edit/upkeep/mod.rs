//! What a step brings with it: rooms that keep who they are, and nothing that holds on to what is gone.
//!
//! Steps change walls and fixtures; what follows for rooms, groups and drawn dimensions is added here, once for
//! all of them, so that it belongs to the same step and is undone with it.
//!
//! # Rooms
//!
//! A room record says who a room is; its outline is found from the walls around its anchor. When walls move, the
//! record must stay with the area that people still call by that name:
//!
//! - Areas and rooms find each other by the floor they have in common, the largest share first; the anchor is moved
//!   into the area.
//! - A room that is divided stays the larger part; the other part becomes a room of its own, without a name.
//! - Two rooms that are joined go by the name of the larger. The other record sleeps and wakes when a wall
//!   parts the two again.
//! - A room whose walls were opened to the outside keeps its record; it is said to be open until it closes again.
//! - A new area becomes a room without a name. One without a name is called after what is put into it: a
//!   toilet makes a bathroom, a bed a bedroom.

use std::collections::{BTreeMap, BTreeSet};

use super::Transaction;
use crate::geom::{Polygon, boolean, grid_point, point};
use crate::plan::geometry::{LevelGeometry, inner_place};
use crate::plan::{Anchor, ElementId, FixtureKind, FloorPlan, LevelId, RoomId, RoomRecord, RoomUse};

/// Smaller areas between walls are shafts, not rooms: half a square metre.
const LEAST_ROOM: f64 = 500_000.0;

/// An area keeps a record when it has at least this share of the room's floor, or of its own, in common with it.
const LEAST_SHARE: f64 = 0.05;

/// A step with all that it brings with it.
#[must_use]
pub fn complete(plan: &FloorPlan, step: &Transaction) -> Transaction {
    let stepped = step.applied_to(plan);
    let mut after = stepped.clone();
    let walls = levels_of_walls(plan, step, &after);
    for &level in &walls {
        follow_rooms(plan, &mut after, level);
    }
    name_rooms(plan, step, &mut after, &walls);
    if step.changes.iter().any(super::Change::removes) {
        release(plan, &mut after);
    }
    if after == stepped {
        return step.clone();
    }
    let whole = Transaction::between(step.label.clone(), plan, &after);
    Transaction { merge_key: step.merge_key, ..whole }
}

/// The storeys on which walls changed.
fn levels_of_walls(before: &FloorPlan, step: &Transaction, after: &FloorPlan) -> BTreeSet<LevelId> {
    let levels = step.changes.iter().flat_map(|change| match change {
        super::Change::Wall { old, new, .. } => {
            old.iter().chain(new).map(|wall| wall.level).collect::<Vec<_>>()
        }
        _ => Vec::new(),
    });
    levels.filter(|level| before.levels.contains_key(level) || after.levels.contains_key(level)).collect()
}

/// Gives the areas of a storey their records after its walls changed.
fn follow_rooms(before: &FloorPlan, after: &mut FloorPlan, level: LevelId) {
    if !after.levels.contains_key(&level) {
        return;
    }
    let old = LevelGeometry::new(before, level);
    let areas: Vec<Polygon> =
        LevelGeometry::new(after, level).rooms.into_iter().map(|room| room.outline).collect();
    let area_at = |record: &RoomRecord| areas.iter().position(|area| area.contains(point(record.anchor)));
    // How much floor each record that is awake has in common with each area.
    let mut shares: Vec<(f64, RoomId, usize)> = Vec::new();
    for (&id, record) in after.rooms.iter().filter(|(_, record)| record.level == level) {
        if record.joined_to.is_some() {
            continue;
        }
        let floor = before
            .rooms
            .get(&id)
            // A step that moves a record says itself where it belongs.
            .filter(|was| was.anchor == record.anchor)
            .and_then(|_| old.room(id));
        match floor {
            Some(room) => shares.extend(shared(&room.outline, &areas).map(|(area, share)| (share, id, area))),
            None => shares.extend(area_at(record).map(|area| (0.0, id, area))),
        }
    }
    // The largest share first: a room and an area that found each other take no other.
    shares.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut owners: BTreeMap<usize, RoomId> = BTreeMap::new();
    let mut settled: BTreeSet<RoomId> = BTreeSet::new();
    for &(_, id, area) in &shares {
        if !settled.contains(&id) && !owners.contains_key(&area) {
            settled.insert(id);
            owners.insert(area, id);
            settle_anchor(after, id, &areas[area]);
        }
    }
    // Who found no area of its own sleeps in the one it has most in common with.
    for &(_, id, area) in &shares {
        if let (true, Some(&kept)) = (settled.insert(id), owners.get(&area))
            && let Some(record) = after.rooms.get_mut(&id)
        {
            record.joined_to = Some(kept);
        }
    }
    wake(after, level, &areas, &mut owners);
    for (index, area) in areas.iter().enumerate() {
        if owners.contains_key(&index) || area.area() < LEAST_ROOM {
            continue;
        }
        if let Some(anchor) = inner_place(area) {
            let record = RoomRecord::new(level, RoomUse::Other, grid_point(anchor));
            let id = after.next_room_id();
            after.rooms.insert(id, record);
            owners.insert(index, id);
        }
    }
    // A room without a name that lost its area is nobody's loss.
    let closed: BTreeSet<RoomId> = owners.values().copied().collect();
    after.rooms.retain(|id, record| {
        record.level != level || closed.contains(id) || record.joined_to.is_some() || !record.is_blank()
    });
    let rooms: BTreeSet<RoomId> = after.rooms.keys().copied().collect();
    for record in after.rooms.values_mut() {
        record.joined_to = record.joined_to.filter(|other| rooms.contains(other));
    }
    after.rooms.retain(|_, record| record.joined_to.is_none() || !record.is_blank());
}

/// Wakes the records that sleep in an area which is no longer that of the room they had become part of.
fn wake(after: &mut FloorPlan, level: LevelId, areas: &[Polygon], owners: &mut BTreeMap<usize, RoomId>) {
    let asleep: Vec<(RoomId, usize)> = after
        .rooms
        .iter()
        .filter(|(_, record)| record.level == level && record.joined_to.is_some())
        .filter_map(|(&id, record)| {
            Some((id, areas.iter().position(|area| area.contains(point(record.anchor)))?))
        })
        .collect();
    for (id, area) in asleep {
        if owners.contains_key(&area) {
            continue;
        }
        if let Some(record) = after.rooms.get_mut(&id) {
            record.joined_to = None;
        }
        owners.insert(area, id);
    }
}

/// Moves a record's anchor into its area, if it is not well inside already.
fn settle_anchor(after: &mut FloorPlan, id: RoomId, area: &Polygon) {
    let Some(record) = after.rooms.get_mut(&id) else { return };
    if !area.contains(point(record.anchor))
        && let Some(place) = inner_place(area)
    {
        record.anchor = grid_point(place);
    }
}

/// The areas that have floor in common with a room, and how much.
fn shared(floor: &Polygon, areas: &[Polygon]) -> impl Iterator<Item = (usize, f64)> {
    let own = floor.area();
    areas.iter().enumerate().filter_map(move |(index, area)| {
        let (bounds, other) = (floor.bounds()?, area.bounds()?);
        let apart = other.min.x > bounds.max.x
            || other.max.x < bounds.min.x
            || other.min.y > bounds.max.y
            || other.max.y < bounds.min.y;
        if apart {
            return None;
        }
        if area == floor {
            return Some((index, own));
        }
        let common = boolean::intersection(std::slice::from_ref(floor), std::slice::from_ref(area));
        let common: f64 = common.iter().map(Polygon::area).sum();
        ((common / own).max(common / area.area()) >= LEAST_SHARE).then_some((index, common))
    })
}

/// What a room without a name is, going by what stands in it; the surest sign first.
const SIGNS: [(FixtureKind, RoomUse); 14] = [
    (FixtureKind::Toilet, RoomUse::Bathroom),
    (FixtureKind::SquatPan, RoomUse::Bathroom),
    (FixtureKind::Shower, RoomUse::Bathroom),
    (FixtureKind::Bathtub, RoomUse::Bathroom),
    (FixtureKind::Hob, RoomUse::Kitchen),
    (FixtureKind::RangeHood, RoomUse::Kitchen),
    (FixtureKind::Sink, RoomUse::Kitchen),
    (FixtureKind::Bed, RoomUse::Bedroom),
    (FixtureKind::CareBed, RoomUse::Bedroom),
    (FixtureKind::Sofa, RoomUse::Living),
    (FixtureKind::TvCabinet, RoomUse::Living),
    (FixtureKind::ClothesRail, RoomUse::Balcony),
    (FixtureKind::Table, RoomUse::Dining),
    (FixtureKind::ShoeCabinet, RoomUse::Entry),
];

/// Names blank rooms after what was put into them, or after what the new walls enclose.
fn name_rooms(before: &FloorPlan, step: &Transaction, after: &mut FloorPlan, walls: &BTreeSet<LevelId>) {
    let placed: BTreeSet<LevelId> = step
        .changes
        .iter()
        .filter_map(|change| match change {
            super::Change::Fixture { id, new: Some(new), .. } => {
                let was_there = before.fixtures.get(id).is_some_and(|old| old.center == new.center);
                (!was_there).then_some(new.level)
            }
            _ => None,
        })
        .collect();
    let is_blank = |level: &LevelId| {
        after.rooms.values().any(|room| room.level == *level && room.joined_to.is_none() && room.is_blank())
    };
    let levels: Vec<LevelId> = placed.union(walls).copied().filter(is_blank).collect();
    for level in levels {
        let geometry = LevelGeometry::new(after, level);
        let mut uses: BTreeMap<RoomId, usize> = BTreeMap::new();
        for fixture in after.fixtures.values().filter(|fixture| fixture.level == level) {
            let sign = SIGNS.iter().position(|(kind, _)| *kind == fixture.kind);
            let room = geometry.room_at(point(fixture.center)).and_then(|room| room.id);
            if let (Some(sign), Some(room)) = (sign, room) {
                let surest = uses.entry(room).or_insert(sign);
                *surest = sign.min(*surest);
            }
        }
        for (id, sign) in uses {
            if let Some(room) = after.rooms.get_mut(&id).filter(|room| room.is_blank()) {
                room.room_use = SIGNS[sign].1;
            }
        }
    }
}

/// Lets groups and drawn dimensions go of what is gone.
fn release(before: &FloorPlan, after: &mut FloorPlan) {
    let present = |plan: &FloorPlan, element: ElementId| plan.has(element);
    // Groups may hold groups: dropping one may empty the next.
    for _ in 0..=after.groups.len() {
        let snapshot = after.clone();
        for group in after.groups.values_mut() {
            group.members.retain(|&member| present(&snapshot, member));
        }
        let lone: Vec<_> = after
            .groups
            .iter()
            .filter(|(_, group)| group.members.len() < 2)
            .map(|(&id, group)| (id, group.members.first().copied()))
            .collect();
        if lone.is_empty() && *after == snapshot {
            break;
        }
        for (id, member) in lone {
            after.groups.remove(&id);
            for group in after.groups.values_mut() {
                if group.members.remove(&ElementId::Group(id)) {
                    group.members.extend(member);
                }
            }
        }
    }
    let snapshot = after.clone();
    for dimension in after.dimensions.values_mut() {
        for stop in &mut dimension.stops {
            if stop.element().is_some_and(|element| !present(&snapshot, element))
                && let Some(place) = stop.place(before)
            {
                *stop = Anchor::Place(grid_point(place));
            }
        }
    }
}

#[cfg(test)]
mod tests;
