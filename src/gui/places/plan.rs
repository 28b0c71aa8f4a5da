//! 户型: drawing the flat.

use egui::{Key, PointerButton, Rect, Ui, pos2, vec2};

use crate::drawing::{DimensionStrings, Item, Layers, Medium, Paint, Stroke, Weight, overlays};
use crate::edit::{Transaction, fixtures, openings, walls};
use crate::gui::Icon;
use crate::gui::canvas::{self, Picture, PlanPicture, Sheet, bars};
use crate::gui::context::Context;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{
    Button, Card, ChoiceRow, LengthField, TableRow, ToolButton, baseline_row, caption, scroll_rows,
    section_title, title,
};
use crate::locale::Message;
use crate::plan::{ElementId, FixtureKind, Structure};
use crate::session::Intent;
use crate::sketch::{
    FixtureTool, MeasureTool, OpeningTemplate, OpeningTool, Outcome, Pointer, Preview, Scene, SelectTool,
    Tool, ToolEvent, WallTool,
};
use crate::units::Mm;

/// A tool of the bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum ToolKind {
    #[default]
    Select,
    Wall,
    Door,
    Window,
    Fixture,
    Measure,
}

impl ToolKind {
    const ALL: [(Self, Icon, &'static str, Key); 6] = [
        (Self::Select, Icon::Select, "tool-select", Key::V),
        (Self::Wall, Icon::Wall, "tool-wall", Key::W),
        (Self::Door, Icon::Door, "tool-door", Key::D),
        (Self::Window, Icon::Window, "tool-window", Key::N),
        (Self::Fixture, Icon::Sofa, "tool-fixture", Key::F),
        (Self::Measure, Icon::Ruler, "tool-measure", Key::M),
    ];
}

use super::live;

/// What the place keeps for itself.
pub(in crate::gui) struct PlanPlace {
    plan: PlanPicture,
    kind: ToolKind,
    select: SelectTool,
    tool: Box<dyn Tool>,
    fixture: FixtureKind,
    /// Digits typed while drawing.
    typed: String,
    /// Ids and names of the flats to begin from.
    templates: Vec<(String, String)>,
}

impl Default for PlanPlace {
    fn default() -> Self {
        Self {
            plan: PlanPicture::default(),
            kind: ToolKind::Select,
            select: SelectTool::default(),
            tool: Box::new(WallTool::default()),
            fixture: FixtureKind::Bed,
            typed: String::new(),
            templates: crate::store::templates().into_iter().map(|one| (one.id, one.plan.name)).collect(),
        }
    }
}

impl PlanPlace {
    fn choose(&mut self, kind: ToolKind) {
        self.kind = kind;
        self.typed.clear();
        self.tool = match kind {
            ToolKind::Select | ToolKind::Wall => Box::new(WallTool::default()),
            ToolKind::Door => Box::new(OpeningTool::new(OpeningTemplate::DOOR)),
            ToolKind::Window => Box::new(OpeningTool::new(OpeningTemplate::WINDOW)),
            ToolKind::Fixture => Box::new(FixtureTool::new(self.fixture)),
            ToolKind::Measure => Box::new(MeasureTool::default()),
        };
    }

    fn handle(&mut self, scene: Scene<'_>, event: ToolEvent) -> Outcome {
        match self.kind {
            ToolKind::Select => self.select.handle(scene, event),
            _ => self.tool.handle(scene, event),
        }
    }

    fn preview(&self, scene: Scene<'_>) -> Preview {
        match self.kind {
            ToolKind::Select => self.select.preview(scene),
            _ => self.tool.preview(scene),
        }
    }

    /// The sheet to draw on.
    pub(in crate::gui) fn show_main(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        let area = ui.max_rect();
        ui.painter().rect_filled(area, 0.0, tokens(ui).canvas);
        let free = Rect::from_min_max(
            area.min + vec2(74.0, 122.0),
            pos2(area.right() - 40.0, area.bottom() - bars::FOOT - 14.0),
        );
        let bounds = canvas::extent(&cx.session.case().plan, cx.view.level);
        let name = cx.word("canvas");
        let mut view = cx.view.canvas;
        let (sheet, response) = canvas::look_around(ui, &mut view, free, &bounds, &name, false);
        cx.view.canvas = view;
        cx.view.sheet = Some(sheet);
        // Selections made in the panel or lost by undo.
        if self.select.selection() != cx.view.selection.as_slice() {
            self.select.select(cx.view.selection.clone());
        }
        let events = self.events(ui, cx, &sheet, &response);
        for event in events {
            let level = cx.view.level;
            let assessment = cx.session.assessment();
            let Some(geometry) = assessment.geometry.get(&level) else { break };
            let scene = Scene { plan: &cx.session.case().plan, level, geometry };
            let outcome = self.handle(scene, event);
            self.take(cx, outcome);
        }
        let level = cx.view.level;
        let preview = cx.session.assessment().geometry.get(&level).map(|geometry| {
            let scene = Scene { plan: &cx.session.case().plan, level, geometry };
            self.preview(scene)
        });
        let preview = preview.unwrap_or_default();
        cx.preview(preview.transaction.clone());
        let layers = Layers { dimensions: DimensionStrings::TopAndLeft, ..Layers::ALL };
        let (drawing, picture) = self.plan.of(cx, &sheet, layers);
        picture.paint(ui.painter(), &sheet, tokens(ui));
        let medium = drawing.medium;
        self.paint_preview(ui, cx, &sheet, &preview, medium);
        self.bars(ui, cx, &sheet, area, &preview);
    }

    /// What the person did on the sheet since the last frame.
    fn events(
        &mut self,
        ui: &Ui,
        cx: &Context<'_>,
        sheet: &Sheet,
        response: &egui::Response,
    ) -> Vec<ToolEvent> {
        let mut events = Vec::new();
        let modifiers = ui.input(|input| input.modifiers);
        if let Some(at) = response.hover_pos().or(response.interact_pointer_pos()) {
            let pointer = Pointer {
                at: sheet.to_plan(at),
                mm_per_pixel: sheet.view.mm_per_pixel,
                is_free: modifiers.alt,
                adds: modifiers.shift,
            };
            events.push(ToolEvent::Move(pointer));
            let (pressed, released) = ui.input(|input| {
                (
                    input.pointer.button_pressed(PointerButton::Primary),
                    input.pointer.button_released(PointerButton::Primary),
                )
            });
            if pressed && response.contains_pointer() {
                events.push(ToolEvent::Press(pointer));
            }
            if released {
                events.push(ToolEvent::Release(pointer));
            }
        }
        if ui.ctx().egui_wants_keyboard_input() {
            return events;
        }
        let level = cx.view.level;
        let takes_length = self.kind != ToolKind::Select && self.tool.takes_length();
        ui.input(|input| {
            for event in &input.events {
                match event {
                    egui::Event::Text(text) if takes_length => {
                        self.typed
                            .extend(text.chars().filter(|c| c.is_ascii_digit() || "+-.mc".contains(*c)));
                    }
                    egui::Event::Key { key, pressed: true, modifiers, .. } if !modifiers.command => match key
                    {
                        Key::Escape if !self.typed.is_empty() => self.typed.clear(),
                        Key::Escape => events.push(ToolEvent::Escape),
                        Key::Backspace if !self.typed.is_empty() => {
                            self.typed.pop();
                        }
                        Key::Enter => {
                            if let Ok(length) = crate::units::Length::parse(&self.typed) {
                                events.push(ToolEvent::Length(length));
                            } else if self.typed.is_empty() {
                                events.push(ToolEvent::Finish);
                            }
                            self.typed.clear();
                        }
                        Key::R => events.push(ToolEvent::Turn),
                        Key::X => events.push(ToolEvent::Flip),
                        _ => {}
                    },
                    _ => {}
                }
            }
        });
        debug_assert!(cx.session.case().plan.levels.is_empty() || level.0 > 0, "levels are numbered from 1");
        events
    }

    fn take(&mut self, cx: &mut Context<'_>, outcome: Outcome) {
        match outcome {
            Outcome::Preview => {}
            Outcome::Commit(step) => cx.ask(Intent::Plan(step)),
            Outcome::Select(elements) => cx.view.selection = elements,
            Outcome::Refused(refusal) => cx.view.trouble = Some(cx.say(&refusal.message())),
            Outcome::Done => {
                if self.kind == ToolKind::Select {
                    cx.view.selection.clear();
                }
                self.choose(ToolKind::Select);
            }
        }
    }

    fn paint_preview(&self, ui: &Ui, cx: &Context<'_>, sheet: &Sheet, preview: &Preview, medium: Medium) {
        let mut items: Vec<Item> = Vec::new();
        let line = Stroke::solid(Paint::Accent, Weight::NEW);
        let lines: Vec<Vec<crate::geom::Point>> =
            preview.lines.iter().map(|segment| vec![segment.from, segment.to]).collect();
        items.push(Item::lines(lines, line));
        for element in &cx.view.selection {
            items.extend(outline(cx, *element).map(|area| Item::edges(&[area], line)));
        }
        for dimension in &preview.dimensions {
            items.extend(overlays::dimension_between(dimension.segment, Paint::Accent, Weight::EDGE, medium));
        }
        let drawing = crate::drawing::Drawing::around(items, medium, 0.0);
        Picture::new(&drawing).paint(ui.painter(), sheet, tokens(ui));
        let colors = tokens(ui);
        if let Some(dimension) = preview.dimensions.first() {
            let words = if self.typed.is_empty() {
                dimension.length.0.to_string()
            } else {
                format!("{}|", self.typed)
            };
            tag(
                ui,
                sheet.to_screen(dimension.segment.midpoint()) + vec2(0.0, 30.0),
                &words,
                colors.raised,
                colors.ink,
            );
        }
        if let Some(snap) = &preview.snap {
            let at = sheet.to_screen(snap.at);
            ui.painter().circle_stroke(at, 9.0, egui::Stroke::new(2.0, colors.accent));
            if let Some(reason) = &snap.reason {
                tag(ui, at + vec2(0.0, -34.0), &cx.say(&reason.message()), colors.accent, colors.on_accent);
            }
        }
    }

    fn bars(&mut self, ui: &mut Ui, cx: &mut Context<'_>, sheet: &Sheet, area: Rect, preview: &Preview) {
        let hint =
            preview.hint.as_ref().map(|hint| cx.say(hint)).unwrap_or_else(|| cx.word("sketch-hint-select"));
        let colors = tokens(ui);
        bars::at(ui, area.min + vec2(16.0, 12.0), vec2(area.width() - 160.0, 48.0), |ui| {
            Card::floating().padding(egui::Margin::symmetric(16, 10)).show(ui, |ui| {
                baseline_row(ui, &[(&hint, Type::CaptionBold, colors.ink)], &[]);
            });
        });
        bars::north(ui, cx, pos2(area.right() - 74.0, area.top() + 36.0));
        let foot = area.bottom() - 86.0;
        let wants_keys = ui.ctx().egui_wants_keyboard_input();
        bars::at(ui, pos2(area.left() + 16.0, foot), vec2(560.0, 74.0), |ui| {
            Card::floating().show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 2.0;
                    for (kind, icon, id, key) in ToolKind::ALL {
                        let pressed = !wants_keys
                            && self.typed.is_empty()
                            && ui.input(|input| input.key_pressed(key) && !input.modifiers.command);
                        if ui.add(ToolButton::new(icon, &cx.word(id), self.kind == kind)).clicked() || pressed
                        {
                            self.choose(kind);
                        }
                    }
                });
            });
        });
        bars::zoom_bar(ui, cx, sheet, pos2(area.right() - 268.0, foot + 18.0));
    }

    /// What is selected or being placed, and the rooms.
    pub(in crate::gui) fn show_panel(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        super::panel_ground(ui);
        let area = ui.max_rect();
        let foot = area.bottom() - live::HEIGHT - 12.0;
        let strip = Rect::from_min_max(pos2(area.left() + 16.0, foot), area.max - vec2(16.0, 12.0));
        live::strip(ui, cx, strip);
        let inner = Rect::from_min_max(area.min + vec2(20.0, 16.0), pos2(area.right() - 20.0, foot - 8.0));
        bars::at(ui, inner.min, inner.size(), |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            if self.kind == ToolKind::Fixture {
                self.palette(ui, cx);
                return;
            }
            if let [element] = cx.view.selection.as_slice() {
                let element = *element;
                selected(ui, cx, element);
                ui.add_space(12.0);
            }
            rooms(ui, cx);
            ui.add_space(12.0);
            self.templates(ui, cx);
        });
    }

    /// Flats to begin from.
    fn templates(&self, ui: &mut Ui, cx: &mut Context<'_>) {
        section_title(ui, &cx.word("templates-title"));
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        ui.horizontal_wrapped(|ui| {
            for (id, name) in &self.templates {
                if ui.add(Button::plain(name).small()).clicked() {
                    cx.ask(Intent::Template(id.clone()));
                }
            }
        });
    }

    fn palette(&mut self, ui: &mut Ui, cx: &Context<'_>) {
        title(ui, &cx.word("palette-title"));
        let locale = cx.locale;
        let mut chosen = self.fixture;
        scroll_rows(
            ui,
            "palette",
            |hidden| locale.text(&Message::new("more-below").with("count", hidden)),
            |ui, rows| {
                ui.spacing_mut().item_spacing.y = 4.0;
                for &kind in FixtureKind::ALL {
                    let word = cx.word(kind.message_id());
                    let (width, depth) = kind.usual_size();
                    let size = format!("{} × {}", width.0, depth.0);
                    let row = ui.add(ChoiceRow::new(&word, kind == chosen).right(&size));
                    if row.clicked() {
                        chosen = kind;
                    }
                    rows.count(&row);
                }
            },
        );
        if chosen != self.fixture {
            self.fixture = chosen;
            self.choose(ToolKind::Fixture);
        }
    }
}

/// The outline of an element, for showing that it is selected.
fn outline(cx: &Context<'_>, element: ElementId) -> Option<crate::geom::Polygon> {
    let plan = cx.session.plan();
    let geometry = cx.session.assessment().geometry.get(&cx.view.level)?;
    match element {
        ElementId::Fixture(id) => Some(plan.fixtures.get(&id)?.footprint().polygon()),
        ElementId::Wall(id) => geometry.wall_bodies.get(&id)?.first().cloned(),
        ElementId::Room(id) => Some(geometry.room(id)?.outline.clone()),
        ElementId::Opening(id) => crate::plan::geometry::door_gap(plan, id).map(|gap| gap.floor),
        _ => None,
    }
}

fn tag(ui: &Ui, center: egui::Pos2, words: &str, fill: egui::Color32, ink: egui::Color32) {
    let galley = ui.painter().layout_no_wrap(words.to_owned(), Type::BodyBold.font(), ink);
    let rect = Rect::from_center_size(center, galley.size() + vec2(24.0, 12.0));
    ui.painter().rect(rect, 10.0, fill, egui::Stroke::new(2.0, tokens(ui).accent), egui::StrokeKind::Inside);
    ui.painter().galley(rect.min + vec2(12.0, 6.0), galley, ink);
}

/// The selected element: its name, its sizes, and removing it.
fn selected(ui: &mut Ui, cx: &mut Context<'_>, element: ElementId) {
    let colors = tokens(ui);
    let name = cx.say(&cx.session.assessment().names.with_room(element));
    title(ui, &name);
    let plan = &cx.session.case().plan;
    let unit = cx.word("unit-name-mm");
    let trouble = cx.word("field-length-wrong");
    let mut step: Option<Result<Transaction, crate::edit::Refusal>> = None;
    let length = |ui: &mut Ui, property: &'static str, value: Mm| {
        let word = cx.word(property);
        let field = LengthField::new((element, property), &word, Some(value)).labelled();
        field.unit(&unit).trouble(&trouble).width(160.0).range(Mm(20), Mm(20_000)).show(ui).entered
    };
    match element {
        ElementId::Fixture(id) => {
            if let Some(fixture) = plan.fixtures.get(&id) {
                ui.horizontal(|ui| {
                    if let Some(width) = length(ui, "size-width", fixture.width) {
                        step = Some(fixtures::resize(plan, id, width, fixture.depth));
                    }
                    if let Some(depth) = length(ui, "size-depth", fixture.depth) {
                        step = Some(fixtures::resize(plan, id, fixture.width, depth));
                    }
                });
            }
        }
        ElementId::Opening(id) => {
            if let Some(opening) = plan.openings.get(&id)
                && let Some(width) = length(ui, "size-opening", opening.width)
            {
                step = Some(openings::resize(plan, id, width));
            }
        }
        ElementId::Wall(id) => {
            if let Some(wall) = plan.walls.get(&id) {
                if let Some(thickness) = length(ui, "size-thickness", wall.thickness) {
                    step = Some(walls::edit(plan, id, |wall| wall.thickness = thickness));
                }
                let mut structure = wall.structure;
                let words = [
                    (Structure::LoadBearing, cx.word("structure-load-bearing")),
                    (Structure::Partition, cx.word("structure-partition")),
                    (Structure::Unknown, cx.word("structure-unknown")),
                ];
                let label = cx.word("wall-structure");
                let mut segments = crate::gui::widgets::Segments::new(&label, &mut structure).small();
                for (value, word) in &words {
                    segments = segments.option(*value, word);
                }
                segments.show(ui);
                caption(ui, &cx.word("wall-structure-hint"));
                if structure != wall.structure {
                    step = Some(walls::edit(plan, id, |wall| wall.structure = structure));
                }
            }
        }
        _ => {}
    }
    let remove = ui.add(Button::plain(&cx.word("remove")).small().color(colors.must)).clicked()
        || (!ui.ctx().egui_wants_keyboard_input() && ui.input(|input| input.key_pressed(Key::Delete)));
    if remove {
        step = match element {
            ElementId::Fixture(id) => Some(fixtures::remove(plan, id)),
            ElementId::Opening(id) => Some(openings::remove(plan, id)),
            ElementId::Wall(id) => Some(walls::remove(plan, id)),
            _ => None,
        };
    }
    match step {
        Some(Ok(step)) => cx.ask(Intent::Plan(step)),
        Some(Err(refusal)) => cx.view.trouble = Some(cx.say(&refusal.message())),
        None => {}
    }
}

fn rooms(ui: &mut Ui, cx: &Context<'_>) {
    let assessment = cx.session.assessment();
    let Some(geometry) = assessment.geometry.get(&cx.view.level) else { return };
    let colors = tokens(ui);
    let (heading, closed) =
        (cx.word("rooms-title"), cx.say(&Message::new("rooms-closed").with("count", geometry.rooms.len())));
    ui.spacing_mut().item_spacing.y = 0.0;
    baseline_row(ui, &[(&heading, Type::CardTitle, colors.ink)], &[(&closed, Type::Caption, colors.ink2)]);
    for room in &geometry.rooms {
        let name = match room.id {
            Some(id) => cx.say(&assessment.names.of(ElementId::Room(id))),
            None => cx.word("room-unnamed"),
        };
        let area =
            cx.say(&Message::new("unit-square-meters").with("value", format!("{:.1}", room.area_m2())));
        ui.add(TableRow::new(&name, &area).light());
    }
    for problem in &assessment.problems {
        caption(ui, &cx.say(&problem.message()));
    }
}
