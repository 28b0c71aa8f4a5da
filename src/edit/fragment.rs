//! Copying part of a home, and setting it down in the same or another one.

use std::collections::{BTreeMap, BTreeSet};

use super::selection::{bounds, opened};
use super::{Refusal, Transaction, walls};
use crate::geom::{Point, Vector, grid_point, point};
use crate::locale::Message;
use crate::plan::geometry::LevelGeometry;
use crate::plan::{Anchor, ElementId, FloorPlan, Group, LevelId};

/// The selected elements as a home of their own: walls with the openings in them and the rooms they enclose.
/// Openings without their wall are left out.
pub fn copy(plan: &FloorPlan, elements: &[ElementId]) -> FloorPlan {
    let mut selected = opened(plan, elements);
    let of_walls: Vec<ElementId> = plan
        .openings
        .iter()
        .filter(|(_, opening)| selected.contains(&ElementId::Wall(opening.wall)))
        .map(|(&id, _)| ElementId::Opening(id))
        .collect();
    selected.retain(|element| !matches!(element, ElementId::Opening(_)));
    selected.extend(of_walls);
    let has = |element: ElementId| selected.contains(&element);
    let mut fragment = FloorPlan { levels: plan.levels.clone(), ..FloorPlan::default() };
    fragment.walls = kept(&plan.walls, |id| has(ElementId::Wall(id)));
    fragment.openings = kept(&plan.openings, |id| has(ElementId::Opening(id)));
    fragment.fixtures = kept(&plan.fixtures, |id| has(ElementId::Fixture(id)));
    fragment.labels = kept(&plan.labels, |id| has(ElementId::Label(id)));
    fragment.dimensions = kept(&plan.dimensions, |id| has(ElementId::Dimension(id)));
    for dimension in fragment.dimensions.values_mut() {
        for stop in &mut dimension.stops {
            if stop.element().is_some_and(|element| !has(element)) {
                *stop = Anchor::Place(stop.place(plan).map_or_else(Default::default, grid_point));
            }
        }
    }
    let levels: BTreeSet<LevelId> = selected.iter().filter_map(|&element| plan.level_of(element)).collect();
    fragment.levels.retain(|level, _| levels.contains(level));
    for &level in &levels {
        let geometry = LevelGeometry::new(&fragment, level);
        let rooms = plan.rooms.iter().filter(|(_, room)| {
            room.level == level && room.joined_to.is_none() && geometry.room_at(point(room.anchor)).is_some()
        });
        fragment.rooms.extend(rooms.map(|(&id, room)| (id, room.clone())));
    }
    for (&id, group) in &plan.groups {
        let members: BTreeSet<ElementId> =
            group.members.iter().copied().filter(|&member| fragment.has(member)).collect();
        if members.len() >= 2 {
            fragment.groups.insert(id, Group { members });
        }
    }
    fragment
}

fn kept<K: Ord + Copy, V: Clone>(map: &BTreeMap<K, V>, keep: impl Fn(K) -> bool) -> BTreeMap<K, V> {
    map.iter().filter(|(id, _)| keep(**id)).map(|(&id, value)| (id, value.clone())).collect()
}

/// All elements of a fragment.
pub fn elements(fragment: &FloorPlan) -> Vec<ElementId> {
    let walls = fragment.walls.keys().map(|&id| ElementId::Wall(id));
    let openings = fragment.openings.keys().map(|&id| ElementId::Opening(id));
    let fixtures = fragment.fixtures.keys().map(|&id| ElementId::Fixture(id));
    let labels = fragment.labels.keys().map(|&id| ElementId::Label(id));
    let dimensions = fragment.dimensions.keys().map(|&id| ElementId::Dimension(id));
    walls.chain(openings).chain(fixtures).chain(labels).chain(dimensions).collect()
}

/// The middle of a fragment; the origin when it is empty.
pub fn center(fragment: &FloorPlan) -> Point {
    bounds(fragment, &elements(fragment)).map_or_else(Point::origin, |bounds| bounds.center())
}

/// Sets a fragment down on a storey, moved by a step; also gives what was added, to select it.
///
/// # Errors
/// [`Refusal::TooFew`] when it is empty or all of it stands there already.
pub fn paste(
    plan: &FloorPlan,
    fragment: &FloorPlan,
    level: LevelId,
    by: Vector,
) -> Result<(Transaction, Vec<ElementId>), Refusal> {
    let mut after = plan.clone();
    let mut ids: BTreeMap<ElementId, ElementId> = BTreeMap::new();
    let moved = |place| grid_point(point(place) + by);
    for (&id, wall) in &fragment.walls {
        let mut wall = wall.clone();
        (wall.level, wall.start, wall.end) = (level, moved(wall.start), moved(wall.end));
        // Where a wall stands already nothing is drawn over it.
        let step = walls::draw_chain(&after, [wall.clone()]);
        let whole = step.changes.iter().any(|change| match change {
            super::Change::Wall { new: Some(new), .. } => (new.start, new.end) == (wall.start, wall.end),
            _ => false,
        });
        let fresh = after.next_wall_id();
        step.apply(&mut after);
        if whole {
            ids.insert(ElementId::Wall(id), ElementId::Wall(fresh));
        }
    }
    for (&id, opening) in &fragment.openings {
        let Some(ElementId::Wall(wall)) = ids.get(&ElementId::Wall(opening.wall)).copied() else { continue };
        let mut opening = opening.clone();
        opening.wall = wall;
        let fresh = after.next_opening_id();
        after.openings.insert(fresh, opening);
        ids.insert(ElementId::Opening(id), ElementId::Opening(fresh));
    }
    for (&id, fixture) in &fragment.fixtures {
        let mut fixture = fixture.clone();
        (fixture.level, fixture.center) = (level, moved(fixture.center));
        let fresh = after.next_fixture_id();
        after.fixtures.insert(fresh, fixture);
        ids.insert(ElementId::Fixture(id), ElementId::Fixture(fresh));
    }
    for room in fragment.rooms.values() {
        let mut room = room.clone();
        (room.level, room.anchor, room.joined_to) = (level, moved(room.anchor), None);
        after.rooms.insert(after.next_room_id(), room);
    }
    for (&id, label) in &fragment.labels {
        let mut label = label.clone();
        (label.level, label.at) = (level, moved(label.at));
        let fresh = after.next_label_id();
        after.labels.insert(fresh, label);
        ids.insert(ElementId::Label(id), ElementId::Label(fresh));
    }
    paste_dimensions(&mut after, fragment, level, &mut ids, moved);
    for group in fragment.groups.values() {
        let members: BTreeSet<ElementId> =
            group.members.iter().filter_map(|id| ids.get(id).copied()).collect();
        if members.len() >= 2 {
            after.groups.insert(after.next_group_id(), Group { members });
        }
    }
    let added: Vec<ElementId> =
        ids.into_values().filter(|element| !matches!(element, ElementId::Opening(_))).collect();
    let label = Message::new("edit-paste").with("count", added.len());
    let step = Transaction::between(label, plan, &after);
    if step.changes.is_empty() { Err(Refusal::TooFew) } else { Ok((step, added)) }
}

fn paste_dimensions(
    after: &mut FloorPlan,
    fragment: &FloorPlan,
    level: LevelId,
    ids: &mut BTreeMap<ElementId, ElementId>,
    moved: impl Fn(crate::geom::GridPoint) -> crate::geom::GridPoint,
) {
    for (&id, dimension) in &fragment.dimensions {
        let mut dimension = dimension.clone();
        dimension.level = level;
        for stop in &mut dimension.stops {
            let place = stop.place(fragment).map_or_else(Default::default, |place| moved(grid_point(place)));
            let host = stop.element().and_then(|element| ids.get(&element).copied());
            *stop = match (*stop, host) {
                (Anchor::WallEnd(_, end), Some(ElementId::Wall(id))) => Anchor::WallEnd(id, end),
                (Anchor::WallFace(_, side, at), Some(ElementId::Wall(id))) => Anchor::WallFace(id, side, at),
                (Anchor::OpeningEdge(_, end), Some(ElementId::Opening(id))) => Anchor::OpeningEdge(id, end),
                (Anchor::FixtureSide(_, side), Some(ElementId::Fixture(id))) => Anchor::FixtureSide(id, side),
                _ => Anchor::Place(place),
            };
        }
        let fresh = after.next_dimension_id();
        after.dimensions.insert(fresh, dimension);
        ids.insert(ElementId::Dimension(id), ElementId::Dimension(fresh));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::template;

    #[test]
    fn a_whole_flat_goes_into_another_home() {
        let plan = template("T1").unwrap().plan;
        let fragment = copy(&plan, &elements(&plan));
        assert_eq!(fragment.rooms, plan.rooms);
        let mut other = template("T2").unwrap().plan;
        let counts =
            |plan: &FloorPlan| [plan.walls.len(), plan.openings.len(), plan.fixtures.len(), plan.rooms.len()];
        let before = counts(&other);
        let (step, added) = paste(&other, &fragment, LevelId(1), Vector::new(30_000.0, 0.0)).unwrap();
        step.apply(&mut other);
        assert!(added.len() >= plan.walls.len() + plan.fixtures.len());
        for ((now, before), more) in counts(&other).into_iter().zip(before).zip(counts(&plan)) {
            assert_eq!(now, before + more);
        }
        assert_eq!(crate::plan::soundness::defects(&other), []);
        let again = paste(&plan, &FloorPlan::default(), LevelId(1), Vector::zeros());
        assert_eq!(again.map(|_| ()), Err(Refusal::TooFew));
    }

    #[test]
    fn walls_pasted_over_themselves_are_not_doubled() {
        let plan = template("T1").unwrap().plan;
        let walls: Vec<ElementId> = plan.walls.keys().map(|&id| ElementId::Wall(id)).collect();
        let mut fragment = copy(&plan, &walls);
        fragment.rooms.clear();
        assert!(paste(&plan, &fragment, LevelId(1), Vector::zeros()).is_err());
    }
}
