use super::{
    Dimension, Outcome, Pointer, Preview, Scene, Snapper, Tool, ToolEvent, fixture_tool::settle,
    hit_test::element_at,
};
use crate::edit::{Refusal, Transaction, fixtures, openings, walls};
use crate::geom::{GridPoint, Point, grid_point, point};
use crate::plan::{ElementId, FixtureId, OpeningId};
use crate::units::{Angle, Mm};

/// How near, in pixels, an element can be picked.
const PICK_PIXELS: f64 = 8.0;

/// The pointer must move this many pixels before a press becomes a drag.
const DRAG_PIXELS: f64 = 4.0;

/// Selects elements, and drags fixtures, openings and wall corners.
#[derive(Clone, Debug, Default)]
pub struct SelectTool {
    selection: Vec<ElementId>,
    drag: Option<Drag>,
}

#[derive(Clone, Debug)]
struct Drag {
    what: Dragged,
    pressed: Point,
    moved: bool,
    result: Option<Result<Transaction, Refusal>>,
}

#[derive(Clone, Copy, Debug)]
enum Dragged {
    Fixture(FixtureId),
    Opening(OpeningId),
    Corner(GridPoint),
    Nothing,
}

impl SelectTool {
    /// What is selected, in the order it was picked.
    pub fn selection(&self) -> &[ElementId] {
        &self.selection
    }

    /// Selects from outside, such as from a list.
    pub fn select(&mut self, elements: Vec<ElementId>) {
        self.selection = elements;
        self.drag = None;
    }

    fn press(&mut self, scene: Scene<'_>, pointer: Pointer) -> Outcome {
        let reach = PICK_PIXELS * pointer.mm_per_pixel;
        let corner = self.corner_under(scene, pointer);
        let hit = element_at(scene, pointer.at, reach);
        let what = match (corner, hit) {
            (Some(corner), _) => Dragged::Corner(corner),
            (None, Some(ElementId::Fixture(id))) => Dragged::Fixture(id),
            (None, Some(ElementId::Opening(id))) => Dragged::Opening(id),
            _ => Dragged::Nothing,
        };
        self.drag = Some(Drag { what, pressed: pointer.at, moved: false, result: None });
        if corner.is_none() {
            match hit {
                Some(element) if pointer.adds => {
                    if !self.selection.contains(&element) {
                        self.selection.push(element);
                    } else {
                        self.selection.retain(|&selected| selected != element);
                    }
                }
                Some(element) => self.selection = vec![element],
                None if !pointer.adds => self.selection.clear(),
                None => {}
            }
        }
        Outcome::Select(self.selection.clone())
    }

    /// The end of a selected wall under the pointer.
    fn corner_under(&self, scene: Scene<'_>, pointer: Pointer) -> Option<GridPoint> {
        let reach = 2.0 * PICK_PIXELS * pointer.mm_per_pixel;
        self.selection
            .iter()
            .filter_map(|element| match element {
                ElementId::Wall(id) => scene.plan.walls.get(id),
                _ => None,
            })
            .flat_map(|wall| [wall.start, wall.end])
            .find(|&corner| (point(corner) - pointer.at).norm() <= reach)
    }

    fn drag(&mut self, scene: Scene<'_>, pointer: Pointer) {
        let Some(drag) = &mut self.drag else { return };
        if !drag.moved && (pointer.at - drag.pressed).norm() < DRAG_PIXELS * pointer.mm_per_pixel {
            return;
        }
        drag.moved = true;
        let by = pointer.at - drag.pressed;
        drag.result = match drag.what {
            Dragged::Nothing => None,
            Dragged::Fixture(id) => scene.plan.fixtures.get(&id).map(|fixture| {
                let aim = Pointer { at: point(fixture.center) + by, ..pointer };
                let (center, rotation) = settle(scene, fixture, aim, fixture.rotation);
                fixtures::shift(scene.plan, id, grid_point(center), rotation)
            }),
            Dragged::Opening(id) => scene.plan.openings.get(&id).and_then(|opening| {
                let wall = scene.plan.walls.get(&opening.wall)?;
                let along = by.dot(&wall.direction()?);
                let step = if pointer.is_free { 1.0 } else { 10.0 };
                let wanted = Mm::round(libm::round((opening.offset(wall) + along) / step) * step);
                let fit = openings::nearest_fit(scene.plan, opening.wall, Some(id), opening.width, wanted);
                Some(openings::slide(scene.plan, id, fit.unwrap_or(wanted)))
            }),
            Dragged::Corner(corner) => {
                let snap = Snapper::default().snap(scene, pointer, Some(point(corner)));
                Some(walls::move_corner(scene.plan, scene.level, corner, grid_point(snap.at)))
            }
        };
    }

    fn edit_selected(&self, scene: Scene<'_>, is_turn: bool) -> Outcome {
        let result = match self.selection.first() {
            Some(&ElementId::Fixture(id)) => scene.plan.fixtures.get(&id).map(|fixture| {
                let rotation = fixture.rotation.turned(Angle::from_degrees(90.0));
                fixtures::shift(scene.plan, id, fixture.center, rotation)
            }),
            Some(&ElementId::Opening(id)) => {
                Some(openings::edit(scene.plan, id, "edit-rehang-door", |opening| {
                    if let crate::plan::OpeningKind::Door(door) = &mut opening.kind {
                        if is_turn {
                            door.swing = door.swing.flipped();
                        } else {
                            door.hinge = door.hinge.flipped();
                        }
                    }
                }))
            }
            _ => None,
        };
        match result {
            Some(Ok(transaction)) => Outcome::Commit(transaction),
            Some(Err(refusal)) => Outcome::Refused(refusal),
            None => Outcome::Preview,
        }
    }
}

impl Tool for SelectTool {
    fn handle(&mut self, scene: Scene<'_>, event: ToolEvent) -> Outcome {
        match event {
            ToolEvent::Press(pointer) => self.press(scene, pointer),
            ToolEvent::Move(pointer) => {
                self.drag(scene, pointer);
                Outcome::Preview
            }
            ToolEvent::Release(pointer) => {
                self.drag(scene, pointer);
                match self.drag.take().and_then(|drag| drag.result) {
                    Some(Ok(transaction)) => Outcome::Commit(transaction),
                    Some(Err(refusal)) => Outcome::Refused(refusal),
                    None => Outcome::Preview,
                }
            }
            ToolEvent::Flip => self.edit_selected(scene, false),
            ToolEvent::Turn => self.edit_selected(scene, true),
            ToolEvent::Length(_) | ToolEvent::Finish => Outcome::Preview,
            ToolEvent::Escape => {
                if self.drag.take().is_some_and(|drag| drag.moved) {
                    return Outcome::Preview;
                }
                if self.selection.is_empty() {
                    Outcome::Done
                } else {
                    self.selection.clear();
                    Outcome::Select(Vec::new())
                }
            }
        }
    }

    fn preview(&self, scene: Scene<'_>) -> Preview {
        let Some(Drag { what, result: Some(result), .. }) = &self.drag else { return Preview::default() };
        let (transaction, refusal) = match result {
            Ok(transaction) => (Some(transaction.clone()), None),
            Err(refusal) => (None, Some(refusal.clone())),
        };
        let dimensions = match (what, &transaction) {
            (Dragged::Opening(id), Some(transaction)) => {
                let after = transaction.applied_to(scene.plan);
                match after
                    .openings
                    .get(id)
                    .and_then(|opening| Some((opening, after.walls.get(&opening.wall)?)))
                {
                    Some((opening, wall)) => {
                        let start = opening.offset(wall);
                        let end = start + opening.width.to_f64();
                        vec![
                            Dimension::between(wall.place_at(0.0), wall.place_at(start)),
                            Dimension::between(wall.place_at(end), wall.place_at(wall.length())),
                        ]
                    }
                    None => Vec::new(),
                }
            }
            _ => Vec::new(),
        };
        Preview { transaction, refusal, dimensions, ..Preview::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::geometry::LevelGeometry;
    use crate::plan::{Fixture, FixtureKind, FloorPlan, LevelId};

    fn pointer(x: f64, y: f64) -> Pointer {
        Pointer { at: Point::new(x, y), mm_per_pixel: 5.0, is_free: false, adds: false }
    }

    #[test]
    fn a_drag_is_one_step_and_escape_drops_it() {
        let mut plan = FloorPlan::default();
        let table = Fixture::new(FixtureKind::Table, LevelId(1), GridPoint::new(1000, 1000), Angle::ZERO);
        fixtures::place(&plan, table).apply(&mut plan);
        let geometry = LevelGeometry::default();
        let scene = Scene { plan: &plan, level: LevelId(1), geometry: &geometry };
        let mut tool = SelectTool::default();

        assert_eq!(
            tool.handle(scene, ToolEvent::Press(pointer(1000.0, 1000.0))),
            Outcome::Select(vec![ElementId::Fixture(FixtureId(1))])
        );
        tool.handle(scene, ToolEvent::Move(pointer(1500.0, 1200.0)));
        assert!(tool.preview(scene).transaction.is_some());
        tool.handle(scene, ToolEvent::Escape);
        assert_eq!(tool.handle(scene, ToolEvent::Release(pointer(1500.0, 1200.0))), Outcome::Preview);

        tool.handle(scene, ToolEvent::Press(pointer(1000.0, 1000.0)));
        tool.handle(scene, ToolEvent::Move(pointer(1300.0, 1000.0)));
        let Outcome::Commit(step) = tool.handle(scene, ToolEvent::Release(pointer(1500.0, 1200.0))) else {
            panic!("a drag ends in a step")
        };
        assert_eq!(step.applied_to(&plan).fixtures[&FixtureId(1)].center, GridPoint::new(1500, 1200));
    }

    #[test]
    fn a_click_moves_nothing() {
        let mut plan = FloorPlan::default();
        let table = Fixture::new(FixtureKind::Table, LevelId(1), GridPoint::new(1003, 1007), Angle::ZERO);
        fixtures::place(&plan, table).apply(&mut plan);
        let scene = Scene { plan: &plan, level: LevelId(1), geometry: &LevelGeometry::default() };
        let mut tool = SelectTool::default();
        tool.handle(scene, ToolEvent::Press(pointer(1000.0, 1000.0)));
        assert_eq!(tool.handle(scene, ToolEvent::Release(pointer(1004.0, 1000.0))), Outcome::Preview);
    }
}
