//! Steps for whatever is selected: move, turn, remove.

use std::collections::BTreeSet;

use super::walls::follow_moved;
use super::{Refusal, Transaction};
use crate::geom::{Bounds, GridPoint, Point, Vector, grid_point, point, rotate};
use crate::locale::Message;
use crate::plan::geometry::LevelGeometry;
use crate::plan::{Anchor, ElementId, FloorPlan, LevelId, RoomId, RoomRecord, RoomUse, WallId};
use crate::units::{Angle, Mm};

/// What a selection means: groups opened, openings in selected walls left to their walls.
pub fn opened(plan: &FloorPlan, elements: &[ElementId]) -> BTreeSet<ElementId> {
    let mut open: Vec<ElementId> = elements.to_vec();
    let mut seen = BTreeSet::new();
    let mut found = BTreeSet::new();
    while let Some(element) = open.pop() {
        if !seen.insert(element) {
            continue;
        }
        match element {
            ElementId::Group(id) => {
                open.extend(plan.groups.get(&id).iter().flat_map(|group| group.members.iter().copied()));
            }
            element if plan.has(element) => {
                found.insert(element);
            }
            _ => {}
        }
    }
    found
}

/// The rectangle around selected elements; `None` when none of them has a place.
pub fn bounds(plan: &FloorPlan, elements: &[ElementId]) -> Option<Bounds> {
    let mut places: Vec<Point> = Vec::new();
    for element in opened(plan, elements) {
        match element {
            ElementId::Wall(id) => {
                places.extend(
                    plan.walls.get(&id).and_then(|wall| wall.axis()).iter().flat_map(|axis| axis.path()),
                );
            }
            ElementId::Opening(id) => {
                let frame = plan.openings.get(&id).and_then(|o| o.frame(plan.walls.get(&o.wall)?));
                places.extend(frame.iter().flat_map(|frame| frame.area(0.0).outer));
            }
            ElementId::Fixture(id) => {
                places
                    .extend(plan.fixtures.get(&id).iter().flat_map(|fixture| fixture.footprint().corners()));
            }
            ElementId::Room(id) => places.extend(plan.rooms.get(&id).map(|room| point(room.anchor))),
            ElementId::Label(id) => places.extend(plan.labels.get(&id).map(|label| point(label.at))),
            ElementId::Dimension(id) => {
                let layout = plan.dimensions.get(&id).and_then(|dimension| dimension.layout(plan));
                places.extend(layout.iter().flat_map(|layout| layout.feet.iter().map(|(foot, _)| *foot)));
            }
            ElementId::Underlay(id) => {
                places.extend(plan.underlays.get(&id).iter().flat_map(|underlay| underlay.outline()));
            }
            ElementId::Home | ElementId::Level(_) | ElementId::Group(_) => {}
        }
    }
    Bounds::around(places)
}

/// Moves all that is selected. Walls that are joined to it follow with their ends.
///
/// # Errors
/// When nothing is selected that can be moved, a wall would lose its length, or an opening fits no more.
pub fn translate(plan: &FloorPlan, elements: &[ElementId], by: Vector) -> Result<Transaction, Refusal> {
    let moved = transform(plan, elements, &Motion { turn: Angle::ZERO, about: Point::origin(), by })?;
    Ok(moved.labelled(label(plan, elements, "edit-move-fixture", "edit-move-selection")))
}

/// Turns all that is selected about a place, clockwise as seen.
///
/// # Errors
/// When nothing is selected that can be turned, a wall would lose its length, or an opening fits no more.
pub fn turn(
    plan: &FloorPlan,
    elements: &[ElementId],
    about: Point,
    turn: Angle,
) -> Result<Transaction, Refusal> {
    let moved = transform(plan, elements, &Motion { turn, about, by: Vector::zeros() })?;
    Ok(moved.labelled(label(plan, elements, "edit-turn-fixture", "edit-turn-selection")))
}

fn label(plan: &FloorPlan, elements: &[ElementId], one: &'static str, many: &'static str) -> Message {
    match elements {
        [ElementId::Fixture(id)] => {
            let kind = plan.fixtures.get(id).map_or("fixture-other", |fixture| fixture.kind.message_id());
            Message::new(one).with("what", Message::new(kind))
        }
        _ => Message::new(many).with("count", opened(plan, elements).len()),
    }
}

/// A turn about a place and then a step.
struct Motion {
    turn: Angle,
    about: Point,
    by: Vector,
}

impl Motion {
    fn apply(&self, place: GridPoint) -> GridPoint {
        let place = point(place);
        if self.turn == Angle::ZERO {
            return grid_point(place + self.by);
        }
        grid_point(self.about + rotate(place - self.about, self.turn) + self.by)
    }
}

fn transform(plan: &FloorPlan, elements: &[ElementId], motion: &Motion) -> Result<Transaction, Refusal> {
    let selected = opened(plan, elements);
    let mut after = plan.clone();
    let mut walls = BTreeSet::new();
    for &element in &selected {
        match element {
            ElementId::Wall(id) => {
                walls.insert(id);
            }
            ElementId::Fixture(id) => {
                if let Some(fixture) = after.fixtures.get_mut(&id) {
                    fixture.center = motion.apply(fixture.center);
                    fixture.rotation = fixture.rotation.turned(motion.turn);
                }
            }
            ElementId::Label(id) => {
                if let Some(label) = after.labels.get_mut(&id) {
                    label.at = motion.apply(label.at);
                    label.turned = label.turned.turned(motion.turn);
                }
            }
            ElementId::Dimension(id) => {
                if let Some(dimension) = after.dimensions.get_mut(&id) {
                    for stop in &mut dimension.stops {
                        if let Anchor::Place(place) = stop {
                            *place = motion.apply(*place);
                        }
                    }
                }
            }
            ElementId::Underlay(id) => {
                if let Some(underlay) = after.underlays.get_mut(&id) {
                    let about = underlay.to_picture(motion.about);
                    let turned = underlay.turned.turned(motion.turn);
                    *underlay = underlay.clone().turned_about(turned, about);
                    underlay.origin += motion.by;
                }
            }
            ElementId::Home
            | ElementId::Level(_)
            | ElementId::Room(_)
            | ElementId::Opening(_)
            | ElementId::Group(_) => {}
        }
    }
    for room in rooms_within(plan, &walls) {
        if let Some(room) = after.rooms.get_mut(&room) {
            room.anchor = motion.apply(room.anchor);
        }
    }
    follow_moved(plan, &mut after, &walls, |place| motion.apply(place))?;
    let label = Message::new("edit-move-selection").with("count", selected.len());
    let step = Transaction::between(label, plan, &after);
    if step.changes.is_empty() && !selected.is_empty() {
        let moves_nothing = selected.iter().all(|element| {
            matches!(
                element,
                ElementId::Home | ElementId::Level(_) | ElementId::Room(_) | ElementId::Opening(_)
            )
        });
        if moves_nothing {
            return Err(Refusal::TooFew);
        }
    }
    Ok(step)
}

/// The rooms that are bounded by some walls alone.
fn rooms_within(plan: &FloorPlan, walls: &BTreeSet<WallId>) -> Vec<RoomId> {
    /// A face lies this near, in millimetres, to the wall that it belongs to.
    const AT_FACE: f64 = 5.0;
    let levels: BTreeSet<LevelId> =
        walls.iter().filter_map(|id| plan.walls.get(id)).map(|wall| wall.level).collect();
    let mut found = Vec::new();
    for level in levels {
        let geometry = LevelGeometry::new(plan, level);
        for room in &geometry.rooms {
            let Some(id) = room.id else { continue };
            let is_bounded = room.outline.edges().all(|edge| {
                let middle = edge.midpoint();
                walls
                    .iter()
                    .filter_map(|id| plan.walls.get(id))
                    .any(|wall| wall.distance_to(middle) <= wall.thickness.to_f64() / 2.0 + AT_FACE)
            });
            if is_bounded {
                found.push(id);
            }
        }
    }
    found
}

/// Takes away all that is selected. A room loses its name and use, as its walls stay.
///
/// # Errors
/// [`Refusal::Gone`] when nothing of it exists.
pub fn remove(plan: &FloorPlan, elements: &[ElementId]) -> Result<Transaction, Refusal> {
    let selected = opened(plan, elements);
    let mut after = plan.clone();
    for &element in &selected {
        match element {
            ElementId::Wall(id) => {
                after.walls.remove(&id);
                after.openings.retain(|_, opening| opening.wall != id);
            }
            ElementId::Opening(id) => {
                after.openings.remove(&id);
            }
            ElementId::Fixture(id) => {
                after.fixtures.remove(&id);
            }
            ElementId::Room(id) => {
                if let Some(room) = after.rooms.get_mut(&id) {
                    *room = RoomRecord::new(room.level, RoomUse::Other, room.anchor);
                }
            }
            ElementId::Label(id) => {
                after.labels.remove(&id);
            }
            ElementId::Dimension(id) => {
                after.dimensions.remove(&id);
            }
            ElementId::Underlay(id) => {
                after.underlays.remove(&id);
            }
            ElementId::Home | ElementId::Level(_) | ElementId::Group(_) => {}
        }
    }
    let label = match selected.first() {
        Some(ElementId::Fixture(id)) if selected.len() == 1 => {
            let kind = plan.fixtures.get(id).map_or("fixture-other", |fixture| fixture.kind.message_id());
            Message::new("edit-remove-fixture").with("what", Message::new(kind))
        }
        Some(ElementId::Opening(id)) if selected.len() == 1 => {
            let name = plan.openings.get(id).map_or(Message::new("opening-door"), super::openings::name);
            Message::new("edit-remove-opening").with("what", name)
        }
        Some(ElementId::Wall(_)) if selected.len() == 1 => Message::new("edit-remove-wall"),
        _ => Message::new("edit-remove-selection").with("count", selected.len()),
    };
    let step = Transaction::between(label, plan, &after);
    if step.changes.is_empty() { Err(Refusal::Gone) } else { Ok(step) }
}

/// Moves a selection by exact offsets, as typed.
///
/// # Errors
/// As [`translate`].
pub fn nudge(plan: &FloorPlan, elements: &[ElementId], x: Mm, y: Mm) -> Result<Transaction, Refusal> {
    let step = translate(plan, elements, Vector::new(x.to_f64(), y.to_f64()))?;
    Ok(match elements {
        [element] => step.merging(*element, "place"),
        _ => step,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::walls;
    use crate::plan::Wall;
    use crate::store::template;

    #[test]
    fn a_room_is_moved_whole_and_its_neighbor_follows() {
        let plan = template("T1").unwrap().plan;
        let all: Vec<ElementId> = plan.walls.keys().map(|&id| ElementId::Wall(id)).collect();
        let by = Vector::new(1200.0, -300.0);
        let after = translate(&plan, &all, by).unwrap().applied_to(&plan);
        let named = |plan: &FloorPlan| {
            LevelGeometry::new(plan, LevelId(1)).rooms.iter().map(|r| r.id).collect::<Vec<_>>()
        };
        assert_eq!(named(&after), named(&plan));
        let mut plan = FloorPlan::default();
        let wall = |from: (i32, i32), to: (i32, i32)| {
            Wall::new(LevelId(1), GridPoint::new(from.0, from.1), GridPoint::new(to.0, to.1), Mm(120))
        };
        walls::draw_chain(&plan, [wall((0, 0), (2000, 0)), wall((2000, 0), (2000, 2000))]).apply(&mut plan);
        let moved = translate(&plan, &[ElementId::Wall(WallId(2))], Vector::new(0.0, 500.0)).unwrap();
        assert_eq!(moved.applied_to(&plan).walls[&WallId(1)].end, GridPoint::new(2000, 500));
    }

    #[test]
    fn what_cannot_be_moved_says_so() {
        let plan = template("T1").unwrap().plan;
        let room = ElementId::Room(*plan.rooms.keys().next().unwrap());
        assert_eq!(translate(&plan, &[room], Vector::x() * 100.0), Err(Refusal::TooFew));
        assert_eq!(remove(&plan, &[]), Err(Refusal::Gone));
        let cleared = remove(&plan, &[room]).unwrap().applied_to(&plan);
        assert_eq!(cleared.rooms.len(), plan.rooms.len(), "the room is still there");
    }
}
