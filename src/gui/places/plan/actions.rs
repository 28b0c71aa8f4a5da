//! What commands do on the plan, and what is carried, written and shown there.

use egui::{Key, Rect, Ui, vec2};

use crate::edit::arrange;
use crate::edit::{Refusal, Transaction, fragment, levels, notes, selection, walls};
use crate::geom::{Bounds, Point, Vector, grid_point};
use crate::gui::CanvasView;
use crate::gui::canvas::{Sheet, bars};
use crate::gui::command::{ToolKind, UiCommand};
use crate::gui::context::Context;
use crate::gui::widgets::{Card, TextField};
use crate::plan::{ElementId, FixtureKind, Label};
use crate::session::Intent;
use crate::sketch::hit_test::{ElementKind, elements_of};
use crate::sketch::{HandleKind, Pointer, Reach, ToolEvent};
use crate::units::{Angle, Mm};

use super::PlanPlace;

/// A note that is being written.
#[derive(Clone, Debug)]
pub(super) struct Writing {
    at: Point,
    is_new: bool,
}

impl Writing {
    /// A new note at a place.
    pub(super) const fn at(at: Point) -> Self {
        Self { at, is_new: true }
    }
}

impl PlanPlace {
    /// Does what a command stands for; false when it is not about the plan.
    pub(in crate::gui) fn run(&mut self, cx: &mut Context<'_>, command: UiCommand) -> bool {
        let plan = &cx.session.case().plan;
        let level = cx.view.level;
        let elements = cx.view.selection.clone();
        let select = |cx: &mut Context<'_>, kind: ElementKind| {
            cx.view.selection = elements_of(&cx.session.case().plan, level, kind);
        };
        match command {
            UiCommand::Tool(kind) => {
                if kind != ToolKind::Select {
                    cx.view.selection.clear();
                }
                self.take(kind);
                self.palette.wants_focus = kind == ToolKind::Fixture;
            }
            UiCommand::Fixture(kind) => {
                cx.view.selection.clear();
                self.take(ToolKind::Fixture);
                self.toolbox.pick_fixture(kind);
            }
            UiCommand::BentWalls => {
                self.take(ToolKind::Wall);
                self.send(cx, ToolEvent::Toggle);
            }
            UiCommand::ZoomFit => cx.view.canvas = None,
            UiCommand::ZoomSelection => {
                if let Some(bounds) = selection::bounds(plan, &elements) {
                    show(cx, &bounds);
                }
            }
            UiCommand::ZoomIn => zoom(cx, 1.25),
            UiCommand::ZoomOut => zoom(cx, 0.8),
            UiCommand::TurnSheet => step(cx, arrange::turn_home(plan)),
            UiCommand::SelectAll => select(cx, ElementKind::All),
            UiCommand::SelectWalls => select(cx, ElementKind::Walls),
            UiCommand::SelectDoors => select(cx, ElementKind::Doors),
            UiCommand::SelectWindows => select(cx, ElementKind::Windows),
            UiCommand::SelectFixtures => select(cx, ElementKind::Fixtures),
            UiCommand::SelectSimilar => select_similar(cx),
            UiCommand::Copy => self.copy(cx),
            UiCommand::Cut => {
                self.copy(cx);
                step(cx, selection::remove(plan, &elements));
            }
            UiCommand::Paste => {
                if let Some(part) = self.clipboard.clone() {
                    self.paste(cx, &part);
                }
            }
            UiCommand::Duplicate => {
                let part = fragment::copy(plan, &elements);
                set_down(cx, &part, Vector::new(300.0, 300.0));
            }
            UiCommand::Delete => step(cx, selection::remove(plan, &elements)),
            UiCommand::Group => match notes::group(plan, &elements) {
                Ok((step, id)) => {
                    cx.ask(Intent::Plan(step));
                    cx.view.selection_after = Some(vec![ElementId::Group(id)]);
                }
                Err(refusal) => cx.refuse(&refusal),
            },
            UiCommand::Ungroup => {
                if let Some(ElementId::Group(id)) = elements.first() {
                    step(cx, notes::ungroup(plan, *id));
                }
            }
            UiCommand::TurnQuarter => self.send(cx, ToolEvent::Turn(Angle::from_degrees(90.0))),
            UiCommand::TurnStep => self.send(cx, ToolEvent::Turn(Angle::from_degrees(15.0))),
            UiCommand::FlipHinge => self.send(cx, ToolEvent::Flip),
            UiCommand::FlipSwing => match elements.as_slice() {
                // Of a door that is selected the side, of one that is being set the same.
                [ElementId::Opening(_)] | [] => self.send(cx, ToolEvent::Turn(Angle::ZERO)),
                _ => {}
            },
            UiCommand::Align(alignment) => step(cx, arrange::align(plan, &elements, alignment)),
            UiCommand::Distribute(along) => step(cx, arrange::distribute(plan, &elements, along)),
            UiCommand::SplitWall => {
                if let [ElementId::Wall(id)] = elements.as_slice()
                    && let Some(wall) = plan.walls.get(id)
                {
                    step(cx, walls::split(plan, *id, Mm::round(wall.length() / 2.0)));
                }
            }
            UiCommand::JoinWalls => {
                if let [ElementId::Wall(first), ElementId::Wall(second)] = elements.as_slice() {
                    step(cx, walls::join(plan, *first, *second));
                }
            }
            UiCommand::Mirror => step(cx, arrange::mirror_level(plan, level)),
            UiCommand::AddLevel => {
                let (step, id) = levels::add(plan, "");
                cx.ask(Intent::Plan(step));
                cx.view.level_after = Some(id);
            }
            UiCommand::Guide => self.begin_guide(cx),
            _ => return false,
        }
        true
    }

    fn send(&mut self, cx: &mut Context<'_>, event: ToolEvent) {
        self.tell(cx, &[event]);
    }

    fn copy(&mut self, cx: &mut Context<'_>) {
        if cx.view.selection.is_empty() {
            return;
        }
        let part = fragment::copy(&cx.session.case().plan, &cx.view.selection);
        // As text it goes into another window too.
        cx.view.copied = Some(crate::store::write_home(&part));
        self.clipboard = Some(part);
    }

    /// Sets down a text that another window, or this one, has copied; false when it is no part of a home.
    pub(in crate::gui) fn paste_text(&mut self, cx: &mut Context<'_>, text: &str) -> bool {
        let Ok(part) = crate::store::parse_home("clipboard", text) else { return false };
        self.paste(cx, &part);
        true
    }

    /// In the middle of what is seen, or a little beside where it was copied from when that is seen.
    fn paste(&mut self, cx: &mut Context<'_>, part: &crate::plan::FloorPlan) {
        let middle = fragment::center(part);
        let beside = Vector::new(300.0, 300.0);
        let by = match cx.view.sheet {
            Some(sheet) if !sheet.free.contains(sheet.to_screen(middle)) => {
                let grid = |v: f64| libm::round(v / 50.0) * 50.0;
                (sheet.to_plan(sheet.free.center()) - middle).map(grid)
            }
            _ => beside,
        };
        self.take(ToolKind::Select);
        set_down(cx, part, by);
    }

    /// A fixture that is dragged out of the palette is carried over the plan and set down where it is let go.
    pub(super) fn carried(
        &mut self,
        ui: &Ui,
        sheet: &Sheet,
        response: &egui::Response,
        events: &mut Vec<ToolEvent>,
    ) {
        let Some(kind) = self.palette.dragged else { return };
        let (at, released) = ui.input(|input| (input.pointer.latest_pos(), input.pointer.any_released()));
        let Some(at) = at.filter(|at| response.rect.contains(*at)) else {
            if released {
                self.palette.dragged = None;
            }
            return;
        };
        if !self.toolbox.carries {
            self.toolbox.pick_fixture(kind);
            self.toolbox.carries = true;
        }
        let reach = if self.hands.is_touch { Reach::Touch } else { Reach::Mouse };
        let is_free = ui.input(|input| input.modifiers.ctrl || input.modifiers.alt);
        let pointer = Pointer {
            at: sheet.to_plan(at),
            mm_per_pixel: sheet.view.mm_per_pixel,
            is_free,
            adds: false,
            reach,
        };
        events.push(ToolEvent::Move(pointer));
        if released {
            self.palette.dragged = None;
            events.extend([ToolEvent::Press(pointer), ToolEvent::Release(pointer)]);
        }
    }

    /// The field for a note that is being written, where it will stand.
    pub(super) fn write_label(&mut self, ui: &mut Ui, cx: &mut Context<'_>, sheet: &Sheet) {
        let Some(writing) = &mut self.writing else { return };
        let size = vec2(300.0, 68.0);
        let center = sheet.to_screen(writing.at);
        let room = sheet.area.shrink(12.0);
        let left = (center.x - size.x / 2.0).clamp(room.left(), (room.right() - size.x).max(room.left()));
        let top = (center.y - size.y / 2.0).clamp(room.top(), (room.bottom() - size.y).max(room.top()));
        let (name, hint) = (cx.word("note-text"), cx.word("note-text-hint"));
        let mut entered = None;
        let mut close = false;
        bars::at(ui, egui::pos2(left, top), size, |ui| {
            let card = Card::floating().padding(egui::Margin::same(10));
            bars::blocked(ui, "label", |ui| {
                card.show(ui, |ui| {
                    let output =
                        TextField::new("new-label", &name, "").hint(&hint).width(size.x - 20.0).show(ui);
                    if std::mem::take(&mut writing.is_new) {
                        output.response.request_focus();
                    } else if output.response.lost_focus() {
                        close = true;
                    }
                    entered = output.entered;
                })
            });
        });
        let at = writing.at;
        if let Some(text) = entered.filter(|text| !text.trim().is_empty()) {
            let label = Label { level: cx.view.level, at: grid_point(at), text, turned: Angle::ZERO };
            step(cx, notes::write(&cx.session.case().plan, label));
        }
        if close || ui.input(|input| input.key_pressed(Key::Escape)) {
            self.writing = None;
        }
    }

    /// Moves the sheet so that an element is seen.
    pub(super) fn reveal(&self, cx: &mut Context<'_>, sheet: &Sheet) {
        let Some(element) = cx.view.reveal.take() else { return };
        let plan = &cx.session.case().plan;
        let Some(bounds) = selection::bounds(plan, &[element]) else { return };
        let seen = Rect::from_two_pos(sheet.to_screen(bounds.min), sheet.to_screen(bounds.max));
        if !sheet.free.expand(20.0).contains_rect(seen) {
            let mut view = sheet.view;
            view.center = bounds.center();
            cx.view.canvas = Some(view);
        }
    }

    /// What a press would take is told by the pointer's form.
    pub(super) fn cursor_icon(&self, ui: &Ui, cx: &Context<'_>, sheet: &Sheet, response: &egui::Response) {
        use egui::CursorIcon;
        let Some(at) = response.hover_pos() else { return };
        if ui.input(|input| {
            input.key_down(Key::Space) || input.pointer.middle_down() || input.pointer.secondary_down()
        }) {
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
            return;
        }
        if self.toolbox.kind() != ToolKind::Select {
            ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
            return;
        }
        let layout = cx.session.committed_layout();
        let Some(geometry) = layout.geometry.get(&cx.view.level) else { return };
        let plan = &cx.session.case().plan;
        let scene = crate::sketch::Scene { plan, level: cx.view.level, geometry, grid: self.toolbox.grid };
        let pointer = Pointer {
            at: sheet.to_plan(at),
            mm_per_pixel: sheet.view.mm_per_pixel,
            is_free: false,
            adds: false,
            reach: Reach::Mouse,
        };
        let select = &self.toolbox.select;
        let icon = match select.handle_under(scene, pointer) {
            Some(HandleKind::Turn(_)) => CursorIcon::Alias,
            Some(HandleKind::Corner(_) | HandleKind::Bend(_) | HandleKind::Offset(_)) => CursorIcon::Move,
            Some(HandleKind::OpeningEdge(..) | HandleKind::Side(..)) => CursorIcon::ResizeHorizontal,
            None => match select.under(scene, pointer) {
                Some(ElementId::Room(_)) | None => CursorIcon::Default,
                Some(_) if self.hands.is_down => CursorIcon::Grabbing,
                Some(_) => CursorIcon::Grab,
            },
        };
        ui.ctx().set_cursor_icon(icon);
    }
}

/// Asks for a step, or says why it cannot be made.
fn step(cx: &mut Context<'_>, result: Result<Transaction, Refusal>) {
    match result {
        Ok(step) => cx.ask(Intent::Plan(step)),
        Err(refusal) => cx.refuse(&refusal),
    }
}

fn set_down(cx: &mut Context<'_>, part: &crate::plan::FloorPlan, by: Vector) {
    match fragment::paste(&cx.session.case().plan, part, cx.view.level, by) {
        Ok((step, added)) => {
            cx.ask(Intent::Plan(step));
            cx.view.selection_after = Some(added);
        }
        Err(refusal) => cx.refuse(&refusal),
    }
}

fn select_similar(cx: &mut Context<'_>) {
    let plan = &cx.session.case().plan;
    let kind = match cx.view.selection.first() {
        Some(ElementId::Wall(_)) => ElementKind::Walls,
        Some(ElementId::Opening(id))
            if plan.openings.get(id).is_some_and(|opening| opening.is_passable()) =>
        {
            ElementKind::Doors
        }
        Some(ElementId::Opening(_)) => ElementKind::Windows,
        Some(ElementId::Fixture(id)) => ElementKind::FixturesLike(
            plan.fixtures.get(id).map_or(FixtureKind::Other, |fixture| fixture.kind),
        ),
        Some(ElementId::Label(_) | ElementId::Dimension(_)) => ElementKind::Notes,
        _ => return,
    };
    cx.view.selection = elements_of(plan, cx.view.level, kind);
}

fn zoom(cx: &mut Context<'_>, factor: f64) {
    if let Some(sheet) = cx.view.sheet {
        let mut view: CanvasView = sheet.view;
        view.zoom_at(sheet.free, sheet.free.center(), factor);
        cx.view.canvas = Some(view);
    }
}

fn show(cx: &mut Context<'_>, bounds: &Bounds) {
    /// What is shown alone is shown with so many millimetres around it.
    const AROUND: f64 = 600.0;
    if let Some(sheet) = cx.view.sheet {
        let mut view = sheet.view;
        view.fit(sheet.free, &bounds.grown(AROUND), 0.0);
        cx.view.canvas = Some(view);
    }
}
