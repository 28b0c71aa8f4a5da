//! Selecting, and changing what is selected.

mod drag;
mod handles;

use super::hit_test::{element_at, elements_in, picked};
use super::{Accepts, Outcome, Pointer, Preview, Reach, Scene, Snapper, Tool, ToolEvent, Typed};
use crate::edit::{Transaction, fixtures, openings, selection};
use crate::geom::{Bounds, Point};
use crate::locale::Message;
use crate::plan::{ElementId, FloorPlan, GroupId, OpeningKind};
use crate::units::{Angle, Mm};

use drag::{Dragged, Taken, dragged};
pub use handles::{Handle, HandleKind, handles};

/// The pointer must move this many pixels before a press becomes a drag.
const DRAG_PIXELS: f64 = 4.0;

/// Selects elements by clicks and boxes, drags them and their handles.
#[derive(Clone, Debug, Default)]
pub struct SelectTool {
    selection: Vec<ElementId>,
    press: Option<Press>,
    /// The group whose parts are picked one by one.
    open_group: Option<GroupId>,
    snapper: Snapper,
    /// A distance that was typed while dragging.
    exact: Option<Mm>,
    /// Where the pointer was last.
    at: Option<Pointer>,
    /// The last click, for telling a second one on the same thing.
    last_click: Option<ElementId>,
}

#[derive(Clone, Debug)]
struct Press {
    /// What a drag would move; `None` for a box.
    taken: Option<Taken>,
    from: Point,
    moved: bool,
    dragged: Dragged,
    /// What a click that does not move would select alone, out of several that stay selected for a drag.
    alone: Option<ElementId>,
    /// The group that a click which does not move opens, and the part under it.
    opens: Option<(GroupId, ElementId)>,
    adds: bool,
}

impl SelectTool {
    /// What is selected, in the order it was picked.
    pub fn selection(&self) -> &[ElementId] {
        &self.selection
    }

    /// Selects from outside, such as from a list.
    pub fn select(&mut self, elements: Vec<ElementId>) {
        self.selection = elements;
        self.press = None;
    }

    /// The group whose parts are picked one by one.
    pub const fn open_group(&self) -> Option<GroupId> {
        self.open_group
    }

    /// What is under a place, as a click would pick it.
    pub fn under(&self, scene: Scene<'_>, pointer: Pointer) -> Option<ElementId> {
        let hit = element_at(scene, pointer.at, pointer.pick_reach())?;
        Some(picked(scene.plan, hit, self.open_group))
    }

    /// The handle under a place.
    pub fn handle_under(&self, scene: Scene<'_>, pointer: Pointer) -> Option<HandleKind> {
        let [element] = self.selection.as_slice() else { return None };
        let reach = pointer.pick_reach() * 1.5;
        handles(scene, *element, pointer.mm_per_pixel)
            .into_iter()
            .map(|handle| ((handle.at - pointer.at).norm(), handle.kind))
            .filter(|(distance, _)| *distance <= reach)
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, kind)| kind)
    }

    fn press(&mut self, scene: Scene<'_>, pointer: Pointer) -> Outcome {
        self.snapper.release();
        self.exact = None;
        let mut press = Press {
            taken: None,
            from: pointer.at,
            moved: false,
            dragged: Dragged::default(),
            alone: None,
            opens: None,
            adds: pointer.adds,
        };
        if let Some(kind) = self.handle_under(scene, pointer).filter(|_| !pointer.adds) {
            press.taken = Some(Taken::Handle(kind));
            self.press = Some(press);
            return Outcome::Preview;
        }
        let hit = element_at(scene, pointer.at, pointer.pick_reach());
        // A click outside the open group closes it.
        if let Some(group) = self.open_group {
            let is_inside = hit
                .is_some_and(|hit| selection::opened(scene.plan, &[ElementId::Group(group)]).contains(&hit));
            if !is_inside {
                self.open_group = None;
            }
        }
        let element = hit.map(|hit| picked(scene.plan, hit, self.open_group));
        // What is selected stays in the hand though something lies over it; a click alone takes what is on top.
        if let Some(over @ ElementId::Fixture(_)) = element
            && !pointer.adds
            && !self.selection.contains(&over)
            && self.holds(scene, pointer.at)
        {
            press.alone = Some(over);
            press.taken = Some(taken(&self.selection));
            self.press = Some(press);
            return Outcome::Preview;
        }
        match element {
            Some(element) if pointer.adds => {
                if self.selection.contains(&element) {
                    self.selection.retain(|&selected| selected != element);
                } else {
                    self.selection.push(element);
                }
            }
            Some(element) if self.selection.contains(&element) && self.selection.len() > 1 => {
                press.alone = Some(element);
            }
            Some(element) => {
                // A second click on a group opens it.
                let is_again = self.last_click == Some(element) && self.selection == [element];
                if let (true, ElementId::Group(group), Some(hit)) = (is_again, element, hit) {
                    press.opens = Some((group, picked(scene.plan, hit, Some(group))));
                }
                self.selection = vec![element];
            }
            None if !pointer.adds => self.selection.clear(),
            None => {}
        }
        press.taken = match element {
            // A room is not a thing to move: a box begins on its floor.
            Some(ElementId::Room(_)) | None => None,
            Some(element) if pointer.adds && !self.selection.contains(&element) => None,
            Some(_) => Some(taken(&self.selection)),
        };
        self.last_click = element;
        self.press = Some(press);
        Outcome::Select(self.selection.clone())
    }

    /// Whether a selected fixture lies at a place.
    fn holds(&self, scene: Scene<'_>, at: Point) -> bool {
        self.selection.iter().any(|element| match element {
            ElementId::Fixture(id) => {
                scene.plan.fixtures.get(id).is_some_and(|fixture| fixture.footprint().contains(at))
            }
            _ => false,
        })
    }

    fn drag(&mut self, scene: Scene<'_>, pointer: Pointer) {
        self.at = Some(pointer);
        let Some(press) = &mut self.press else { return };
        let least = if pointer.reach == Reach::Keys { 0.5 } else { DRAG_PIXELS * pointer.mm_per_pixel };
        if !press.moved && (pointer.at - press.from).norm() < least {
            return;
        }
        press.moved = true;
        if let Some(taken) = &press.taken {
            press.dragged = dragged(scene, taken, press.from, pointer, self.exact, &mut self.snapper);
        }
    }

    fn release(&mut self, scene: Scene<'_>) -> Outcome {
        let Some(press) = self.press.take() else { return Outcome::Preview };
        self.exact = None;
        if !press.moved {
            let alone = match press.opens {
                Some((group, part)) => {
                    self.open_group = Some(group);
                    Some(part)
                }
                None => press.alone,
            };
            return match alone {
                Some(element) => {
                    self.selection = vec![element];
                    Outcome::Select(self.selection.clone())
                }
                None => Outcome::Preview,
            };
        }
        self.last_click = None;
        if press.taken.is_some() {
            return match press.dragged.step {
                Some(Ok(step)) if step.changes.is_empty() => Outcome::Preview,
                Some(step) => step.into(),
                None => Outcome::Preview,
            };
        }
        let Some((area, touched)) = self.at.and_then(|pointer| marquee(press.from, pointer.at)) else {
            return Outcome::Preview;
        };
        let found = elements_in(scene, &area, touched);
        if press.adds {
            self.selection.extend(
                found.into_iter().filter(|element| !self.selection.contains(element)).collect::<Vec<_>>(),
            );
        } else {
            self.selection = found;
        }
        Outcome::Select(self.selection.clone())
    }

    fn flip(&self, plan: &FloorPlan, hinge: bool) -> Option<Result<Transaction, crate::edit::Refusal>> {
        let [ElementId::Opening(id)] = self.selection.as_slice() else { return None };
        plan.openings.get(id)?.door()?;
        Some(openings::edit(plan, *id, "edit-rehang-door", |opening| {
            if let OpeningKind::Door(door) = &mut opening.kind {
                if hinge {
                    door.hinge = door.hinge.flipped();
                } else {
                    door.swing = door.swing.flipped();
                }
            }
        }))
    }

    fn turn(&self, plan: &FloorPlan, by: Angle) -> Option<Result<Transaction, crate::edit::Refusal>> {
        if let [ElementId::Fixture(id)] = self.selection.as_slice() {
            let fixture = plan.fixtures.get(id)?;
            let label =
                Message::new("edit-turn-fixture").with("what", Message::new(fixture.kind.message_id()));
            let step = fixtures::shift(plan, *id, fixture.center, fixture.rotation.turned(by));
            return Some(step.map(|step| step.labelled(label)));
        }
        let middle = selection::bounds(plan, &self.selection)?.center().map(libm::round);
        Some(selection::turn(plan, &self.selection, middle, by))
    }
}

/// What a drag of the selection moves.
fn taken(selection: &[ElementId]) -> Taken {
    match selection {
        [ElementId::Fixture(id)] => Taken::Fixture(*id),
        [ElementId::Opening(id)] => Taken::Opening(*id),
        [ElementId::Wall(id)] => Taken::Wall(*id),
        many => Taken::Many(many.to_vec()),
    }
}

/// The box between two places, and whether it also takes what it only touches: one drawn to the left does.
fn marquee(from: Point, to: Point) -> Option<(Bounds, bool)> {
    Some((Bounds::around([from, to])?, to.x < from.x))
}

impl Tool for SelectTool {
    fn handle(&mut self, scene: Scene<'_>, event: ToolEvent) -> Outcome {
        match event {
            ToolEvent::Press(pointer) => {
                self.at = Some(pointer);
                self.press(scene, pointer)
            }
            ToolEvent::Move(pointer) => {
                self.drag(scene, pointer);
                Outcome::Preview
            }
            ToolEvent::Release(pointer) => {
                self.drag(scene, pointer);
                self.release(scene)
            }
            ToolEvent::Flip => self.flip(scene.plan, true).map_or(Outcome::Preview, Outcome::from),
            ToolEvent::Turn(by) => self
                .flip(scene.plan, false)
                .or_else(|| self.turn(scene.plan, by))
                .map_or(Outcome::Preview, Outcome::from),
            ToolEvent::Nudge { x, y } if !self.selection.is_empty() => {
                if let [ElementId::Opening(id)] = self.selection.as_slice() {
                    return nudge_opening(scene, *id, x, y).map_or(Outcome::Preview, Outcome::from);
                }
                selection::nudge(scene.plan, &self.selection, x, y).into()
            }
            ToolEvent::Typed(Typed::Length(length)) => {
                if let Some(pointer) =
                    self.at.filter(|_| self.press.as_ref().is_some_and(|press| press.moved))
                {
                    self.exact = Some(length);
                    self.drag(scene, pointer);
                }
                Outcome::Preview
            }
            ToolEvent::Escape => {
                self.exact = None;
                self.last_click = None;
                if self.press.take().is_some_and(|press| press.moved) {
                    return Outcome::Preview;
                }
                if let Some(group) = self.open_group.take() {
                    self.selection = vec![ElementId::Group(group)];
                    return Outcome::Select(self.selection.clone());
                }
                if self.selection.is_empty() {
                    Outcome::Done
                } else {
                    self.selection.clear();
                    Outcome::Select(Vec::new())
                }
            }
            ToolEvent::Typed(_)
            | ToolEvent::Nudge { .. }
            | ToolEvent::Toggle
            | ToolEvent::Erase
            | ToolEvent::Finish => Outcome::Preview,
        }
    }

    fn preview(&self, _scene: Scene<'_>) -> Preview {
        let Some(press) = self.press.as_ref().filter(|press| press.moved) else { return Preview::default() };
        if press.taken.is_none() {
            let marquee = self.at.and_then(|pointer| marquee(press.from, pointer.at));
            return Preview { marquee, hint: Some(Message::new("hint-marquee")), ..Preview::default() };
        }
        let Dragged { step, dimensions, snap, conflicts } = press.dragged.clone();
        let hint = Some(Message::new("hint-drag"));
        Preview { dimensions, snap, conflicts, hint, ..Preview::default() }.with_step(step)
    }

    fn accepts(&self) -> Accepts {
        let drags = self.press.as_ref().is_some_and(|press| press.moved && press.taken.is_some());
        if drags { Accepts::Length } else { Accepts::Nothing }
    }

    fn is_busy(&self) -> bool {
        self.press.as_ref().is_some_and(|press| press.moved)
    }
}

/// An opening is nudged along its wall by the part of the step that goes that way.
fn nudge_opening(
    scene: Scene<'_>,
    id: crate::plan::OpeningId,
    x: Mm,
    y: Mm,
) -> Option<Result<Transaction, crate::edit::Refusal>> {
    let opening = scene.plan.openings.get(&id)?;
    let wall = scene.plan.walls.get(&opening.wall)?;
    let along = wall.direction()?;
    let by = along.x * x.to_f64() + along.y * y.to_f64();
    let step = openings::slide(scene.plan, id, Mm::round(opening.offset(wall) + by));
    Some(step.map(|step| step.merging(ElementId::Opening(id), "place")))
}

#[cfg(test)]
mod tests;
