//! 户型: drawing the flat.

mod actions;
mod guide;
mod hints;
mod input;
mod lengths;
mod nodes;
mod paint;
mod panels;
mod start;
mod steady;
mod toolbox;

use egui::{Rect, Ui, pos2, vec2};

use crate::geom::Bounds;
use crate::gui::Icon;
use crate::gui::canvas::{self, Grip, LivePlan, Sheet, UnderlayPainter, bars};
use crate::gui::command::{ToolKind, UiCommand};
use crate::gui::context::Context;
use crate::gui::theme::tokens;
use crate::gui::widgets::{Card, Segments, ToolButton};
use crate::plan::geometry::LevelGeometry;
use crate::plan::{ElementId, FloorPlan};
use crate::session::Intent;
use crate::sketch::{Basis, Outcome, Preview, Scene, handles, measures_of};

use super::live;
use input::{Hands, Walk};
use toolbox::Toolbox;

/// What the panel shows while nothing is selected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    /// The rooms.
    #[default]
    Rooms,
    /// The steps that were made.
    Steps,
    /// The home as a whole.
    Home,
}

/// What the place keeps for itself.
pub(in crate::gui) struct PlanPlace {
    plan: LivePlan,
    underlay: UnderlayPainter,
    toolbox: Toolbox,
    hands: Hands,
    steady: steady::SteadyView,
    editing: Option<lengths::Editing>,
    writing: Option<actions::Writing>,
    palette: panels::Palette,
    underlay_panel: panels::UnderlayPanel,
    tab: Tab,
    guide: Option<guide::Guide>,
    /// The element that the keyboard is on, and whether it is to get it now.
    current: Option<ElementId>,
    wants_focus: bool,
    clipboard: Option<FloorPlan>,
    /// The selection before this frame, to tell a new one.
    selected_before: Vec<ElementId>,
    /// Ids and names of the flats to begin from.
    templates: Vec<(String, String)>,
}

impl Default for PlanPlace {
    fn default() -> Self {
        Self {
            plan: LivePlan::default(),
            underlay: UnderlayPainter::default(),
            toolbox: Toolbox::default(),
            hands: Hands::default(),
            steady: steady::SteadyView::default(),
            editing: None,
            writing: None,
            palette: panels::Palette::default(),
            underlay_panel: panels::UnderlayPanel::default(),
            tab: Tab::default(),
            guide: None,
            current: None,
            wants_focus: false,
            clipboard: None,
            selected_before: Vec::new(),
            templates: crate::store::templates().into_iter().map(|one| (one.id, one.plan.name)).collect(),
        }
    }
}

/// The tool's icon.
const fn icon_of(kind: ToolKind) -> Icon {
    match kind {
        ToolKind::Select => Icon::Select,
        ToolKind::Room => Icon::Room,
        ToolKind::Wall => Icon::Wall,
        ToolKind::Door => Icon::Door,
        ToolKind::Window => Icon::Window,
        ToolKind::Fixture => Icon::Sofa,
        ToolKind::Note => Icon::Note,
        ToolKind::Underlay => Icon::Photo,
    }
}

impl PlanPlace {
    /// Whether letters are being typed for the tool, or the pointer is down: keys are then no commands.
    pub(in crate::gui) fn holds_keys(&self) -> bool {
        !self.hands.typed.is_empty() || self.hands.is_down || self.writing.is_some()
    }

    /// Whether something is being dragged: nothing enters until it is let go.
    pub(in crate::gui) const fn is_pointer_down(&self) -> bool {
        self.hands.is_down
    }

    /// Takes a tool.
    fn take(&mut self, kind: ToolKind) {
        self.toolbox.take(kind);
        self.hands.forget_typed();
        self.hands.cursor = None;
        self.editing = None;
        self.palette.wants_focus = false;
    }

    /// The sheet to draw on.
    pub(in crate::gui) fn show_main(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        let area = ui.max_rect();
        ui.painter().rect_filled(area, 0.0, tokens(ui).canvas);
        let foot = self.foot_height(area);
        let free = Rect::from_min_max(
            area.min + vec2(74.0, 122.0),
            pos2(area.right() - 40.0, (area.bottom() - foot - 26.0).max(area.top() + 160.0)),
        );
        let bounds = self.extent(cx);
        let name = cx.word("canvas");
        let mut view = cx.view.canvas;
        let (sheet, response, is_navigating) =
            canvas::look_around(ui, &mut view, free, &bounds, &name, Grip::Others);
        cx.view.canvas = view;
        cx.view.sheet = Some(sheet);
        self.reveal(cx, &sheet);
        // A tool in the hand hears keys as soon as the pointer is on the canvas.
        let listens = self.toolbox.kind() != ToolKind::Select && response.contains_pointer();
        // A pointer that rests there while somebody goes through the panel by keys takes nothing away.
        let moves = ui.input(|input| input.pointer.delta() != egui::Vec2::ZERO);
        let is_free = listens
            && (ui.memory(|memory| memory.focused().is_none()) || (moves && !ui.ctx().text_edit_focused()));
        if response.clicked() || response.drag_started() || is_free {
            response.request_focus();
        }
        self.follow_selection(cx);

        let has_keyboard = self.has_keyboard(ui, &response);
        if has_keyboard {
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, input::KEPT));
            if let Some(current) = self.current {
                nodes::keep_keys(ui, current, input::KEPT);
            }
        }
        let mut input = self.hands.take(ui, &sheet, &response, &self.toolbox, has_keyboard, is_navigating);
        if input.pressed {
            self.current = None;
            self.editing = None;
        }
        self.carried(ui, &sheet, &response, &mut input.events);
        if input.scroll != egui::Vec2::ZERO {
            let mut view = sheet.view;
            view.pan(input.scroll);
            cx.view.canvas = Some(view);
        }
        if let Some(walk) = input.walks {
            self.walk(ui, cx, walk, &response);
        }
        self.steady.follow(cx, &sheet, &bounds, &input.events);
        self.tell(cx, &input.events);
        let shown = self.preview(cx);
        cx.preview(shown.transaction.clone());
        self.paint(ui, cx, &sheet, &shown);
        self.over(ui, cx, &sheet, &shown);
        self.bars(ui, cx, &sheet, area, &shown);
        let asked =
            nodes::show(ui, cx, &sheet, response.id, self.current, std::mem::take(&mut self.wants_focus));
        if let Some(element) = asked.focused.or(asked.picked) {
            self.current = Some(element);
            self.wants_focus = true;
            ui.ctx().request_repaint();
        }
        if let Some(element) = asked.picked {
            cx.view.selection = vec![element];
        }
        self.cursor_icon(ui, cx, &sheet, &response);
    }

    /// The part of the plan that is shown while nobody has chosen another.
    fn extent(&self, cx: &Context<'_>) -> Bounds {
        let plan = &cx.session.case().plan;
        let mut bounds = canvas::extent(plan, cx.view.level);
        if let Some(underlay) = plan.underlays.get(&cx.view.level)
            && let Some(picture) = Bounds::around(underlay.outline())
        {
            let is_empty = !plan.walls.values().any(|wall| wall.level == cx.view.level);
            bounds = if is_empty { picture } else { bounds.union(&picture) };
        }
        bounds
    }

    /// Whether the keys are for the canvas: it has them, or an element on it has, or nothing has.
    fn has_keyboard(&self, ui: &Ui, response: &egui::Response) -> bool {
        if self.writing.is_some() || self.editing.is_some() || ui.ctx().text_edit_focused() {
            return false;
        }
        let focused = ui.memory(|memory| memory.focused());
        focused.is_none() || response.has_focus() || nodes::has_focus(ui, self.current)
    }

    /// Takes over a selection that was made in a panel or changed by undo.
    fn follow_selection(&mut self, cx: &Context<'_>) {
        if self.toolbox.select.selection() != cx.view.selection.as_slice() {
            self.toolbox.select.select(cx.view.selection.clone());
        }
        if self.selected_before != cx.view.selection {
            self.selected_before.clone_from(&cx.view.selection);
            self.editing = None;
        }
    }

    /// Gives the tool its events and does what comes of them.
    fn tell(&mut self, cx: &mut Context<'_>, events: &[crate::sketch::ToolEvent]) {
        for &event in events {
            let empty = LevelGeometry::default();
            let layout = cx.session.committed_layout();
            let geometry = layout.geometry.get(&cx.view.level).unwrap_or(&empty);
            let scene = Scene {
                plan: &cx.session.case().plan,
                level: cx.view.level,
                geometry,
                grid: self.toolbox.grid,
            };
            let outcome = self.toolbox.handle(scene, event);
            // What a step changes is only there in the next frame; what was asked for after it would be of the old plan.
            let is_step = matches!(outcome, Outcome::Commit(_) | Outcome::Undo);
            self.follow(cx, outcome);
            if is_step {
                break;
            }
        }
    }

    fn follow(&mut self, cx: &mut Context<'_>, outcome: Outcome) {
        match outcome {
            Outcome::Preview => {}
            Outcome::Commit(step) => {
                cx.view.refusal = None;
                cx.ask(Intent::Plan(step));
                if std::mem::take(&mut self.toolbox.carries) {
                    self.take(ToolKind::Select);
                }
            }
            Outcome::Select(elements) => cx.view.selection = elements,
            Outcome::Refused(refusal) => cx.refuse(&refusal),
            Outcome::Undo => cx.ask(Intent::Undo),
            Outcome::Write(at) => self.writing = Some(actions::Writing::at(at)),
            Outcome::Done => {
                if self.toolbox.kind() == ToolKind::Select {
                    cx.view.selection.clear();
                }
                self.take(ToolKind::Select);
            }
        }
    }

    fn preview(&self, cx: &Context<'_>) -> Preview {
        let empty = LevelGeometry::default();
        let layout = cx.session.committed_layout();
        let geometry = layout.geometry.get(&cx.view.level).unwrap_or(&empty);
        let scene =
            Scene { plan: &cx.session.case().plan, level: cx.view.level, geometry, grid: self.toolbox.grid };
        self.toolbox.preview(scene)
    }

    /// Paints the plan and what the tool shows on it.
    fn paint(&mut self, ui: &mut Ui, cx: &Context<'_>, sheet: &Sheet, preview: &Preview) {
        let colors = tokens(ui);
        if let Some(underlay) = cx.session.plan().underlays.get(&cx.view.level) {
            self.underlay.paint(ui.painter(), sheet, underlay);
        }
        let rows = self.plan.paint(ui.painter(), cx, sheet, colors).to_vec();
        paint::loose_ends(ui, cx, sheet);
        let is_drawing = self.toolbox.kind() != ToolKind::Select;
        let selection = if is_drawing { &[][..] } else { cx.view.selection.as_slice() };
        paint::selection(ui, cx, sheet, selection);
        paint::preview(ui, sheet, preview);
        if let Some(current) = self.current.filter(|_| nodes::has_focus(ui, self.current)) {
            paint::focus(ui, cx, sheet, current);
        }
        if let ([element], false, false) = (selection, self.hands.is_down, self.editing.is_some()) {
            let geometry = cx.session.committed_layout().geometry.get(&cx.view.level);
            if let Some(geometry) = geometry {
                let (plan, level) = (&cx.session.case().plan, cx.view.level);
                let scene = Scene { plan, level, geometry, grid: self.toolbox.grid };
                let lengths = measures_of(scene, *element, Basis::Clear);
                let shown = Preview { dimensions: lengths.clone(), ..Preview::default() };
                paint::preview(ui, sheet, &shown);
                paint::handles(ui, sheet, &handles(scene, *element, sheet.view.mm_per_pixel));
                lengths::pressable(ui, cx, sheet, &lengths, &rows, &mut self.editing);
                return;
            }
        }
        if !is_drawing && !self.hands.is_down {
            lengths::pressable(ui, cx, sheet, &[], &rows, &mut self.editing);
        }
    }

    /// What floats over the plan: numbers, what was caught, fields, the guide.
    fn over(&mut self, ui: &mut Ui, cx: &mut Context<'_>, sheet: &Sheet, preview: &Preview) {
        use crate::sketch::DimensionRole;
        for dimension in &preview.dimensions {
            if dimension.role == DimensionRole::Context && dimension.length.0 > 0 {
                paint::number(ui, sheet, dimension, &dimension.length.to_string());
            }
        }
        paint::snap(ui, cx, sheet, preview, self.hands.is_touch);
        let refusal = preview.refusal.as_ref().map(|refusal| cx.say(&refusal.message()));
        if let Some(words) = refusal.or_else(|| cx.view.refusal.clone()) {
            let colors = tokens(ui);
            let at = ui.input(|input| input.pointer.hover_pos()).filter(|at| sheet.area.contains(*at));
            let at = at.unwrap_or_else(|| sheet.free.center()) + vec2(0.0, 44.0);
            paint::tag(ui, sheet.area, at, &words, colors.must_soft, colors.must);
        }
        let accepts = self.toolbox.tool().accepts();
        if lengths::live_field(ui, cx, sheet, preview, &self.hands, accepts) {
            let mut input = input::Input::default();
            self.hands.confirm(accepts, &mut input);
            self.tell(cx, &input.events);
        }
        let empty = LevelGeometry::default();
        let layout = cx.session.committed_layout().clone();
        let geometry = layout.geometry.get(&cx.view.level).unwrap_or(&empty);
        let scene =
            Scene { plan: &cx.session.case().plan, level: cx.view.level, geometry, grid: self.toolbox.grid };
        lengths::editor(ui, cx, sheet, scene, &mut self.editing);
        self.write_label(ui, cx, sheet);
        if !self.guide(ui, cx, sheet) {
            self.start(ui, cx, sheet);
        }
    }

    /// How much of the foot the bars take: two rows where one would not do.
    fn foot_height(&self, area: Rect) -> f32 {
        if area.width() < 880.0 { 150.0 } else { bars::FOOT }
    }

    fn bars(&mut self, ui: &mut Ui, cx: &mut Context<'_>, sheet: &Sheet, area: Rect, preview: &Preview) {
        hints::bar(ui, cx, &self.toolbox, area, preview, !self.hands.typed.is_empty());
        bars::north(ui, cx, pos2(area.right() - 74.0, area.top() + 36.0));
        let foot = area.bottom() - 86.0;
        let two_rows = self.foot_height(area) > bars::FOOT;
        let zoom_top = if two_rows { foot - 62.0 } else { foot + 10.0 };
        let zoom_left = area.right() - 254.0;
        bars::zoom_bar(ui, cx, sheet, pos2(zoom_left, zoom_top));
        let scale_at = if two_rows {
            pos2(area.left() + 24.0, zoom_top + 27.0)
        } else {
            pos2(zoom_left + 14.0, zoom_top - 16.0)
        };
        bars::scale_bar(ui, cx, sheet, scale_at);
        let mut taken = None;
        bars::at(ui, pos2(area.left() + 16.0, foot), vec2(area.width() - 32.0, 74.0), |ui| {
            let card = Card::floating();
            let tight = area.width() < 660.0;
            bars::blocked(ui, "tools", |ui| {
                card.show(ui, |ui| {
                    ui.horizontal(|ui| {
                        ui.spacing_mut().item_spacing.x = 2.0;
                        for kind in ToolKind::ALL {
                            let word = cx.word(kind.message_id());
                            let button = ToolButton::new(icon_of(kind), &word, self.toolbox.kind() == kind);
                            let button = button.tight(tight);
                            if ui.add(button).clicked() {
                                taken = Some(kind);
                            }
                        }
                    });
                })
            });
        });
        if let Some(kind) = taken {
            cx.run(UiCommand::Tool(kind));
        }
    }

    /// What the panel beside the plan shows.
    pub(in crate::gui) fn show_panel(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        super::panel_ground(ui);
        let area = ui.max_rect();
        let foot = area.bottom() - live::HEIGHT - 12.0;
        let strip = Rect::from_min_max(pos2(area.left() + 16.0, foot), area.max - vec2(16.0, 12.0));
        live::strip(ui, cx, strip);
        let inner = Rect::from_min_max(area.min + vec2(20.0, 14.0), pos2(area.right() - 12.0, foot - 8.0));
        bars::at(ui, inner.min, inner.size(), |ui| {
            ui.set_clip_rect(inner.expand2(vec2(8.0, 2.0)));
            ui.spacing_mut().item_spacing.y = 8.0;
            match self.toolbox.kind() {
                ToolKind::Fixture => {
                    self.palette.show(ui, cx, &mut self.toolbox);
                    return;
                }
                ToolKind::Select if cx.view.selection.is_empty() => {
                    self.tabs(ui, cx);
                    return;
                }
                _ => {}
            }
            egui::ScrollArea::vertical().id_salt("tool panel").auto_shrink([false, false]).show(ui, |ui| {
                ui.set_max_width(ui.available_width() - 8.0);
                ui.spacing_mut().item_spacing.y = 8.0;
                match self.toolbox.kind() {
                    ToolKind::Select => panels::selected(ui, cx),
                    ToolKind::Room => panels::next_room(ui, cx, &mut self.toolbox),
                    ToolKind::Wall => panels::style(ui, cx, &mut self.toolbox, "wall-title"),
                    ToolKind::Door | ToolKind::Window => panels::opening(ui, cx, &mut self.toolbox),
                    ToolKind::Note => panels::notes(ui, cx, &mut self.toolbox),
                    ToolKind::Underlay => {
                        panels::underlay(ui, cx, &mut self.toolbox, &mut self.underlay_panel);
                    }
                    ToolKind::Fixture => {}
                }
                ui.add_space(12.0);
            });
        });
    }

    fn tabs(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        let heading = cx.word("plan-tabs");
        let words = [
            (Tab::Rooms, cx.word("tab-rooms")),
            (Tab::Steps, cx.word("tab-steps")),
            (Tab::Home, cx.word("tab-home")),
        ];
        let mut segments = Segments::new(&heading, &mut self.tab).small().width(ui.available_width() - 8.0);
        for (tab, word) in &words {
            segments = segments.option(*tab, word);
        }
        segments.show(ui);
        match self.tab {
            Tab::Steps => panels::steps(ui, cx),
            Tab::Rooms | Tab::Home => {
                egui::ScrollArea::vertical().id_salt("tab panel").auto_shrink([false, false]).show(
                    ui,
                    |ui| {
                        ui.set_max_width(ui.available_width() - 8.0);
                        ui.spacing_mut().item_spacing.y = 8.0;
                        match self.tab {
                            Tab::Rooms => panels::room_list(ui, cx),
                            _ => panels::home(ui, cx, &self.templates),
                        }
                    },
                );
            }
        }
    }

    /// The next or the previous element gets the keyboard; beyond the last one the bars do.
    fn walk(&mut self, ui: &Ui, cx: &mut Context<'_>, walk: Walk, response: &egui::Response) {
        let elements = nodes::in_order(&cx.session.case().plan, cx.view.level);
        let place = self.current.and_then(|current| elements.iter().position(|&element| element == current));
        let next = match (walk, place) {
            (Walk::Next, None) => Some(0),
            (Walk::Next, Some(place)) => Some(place + 1),
            (Walk::Previous, Some(place)) => place.checked_sub(1),
            (Walk::Previous, None) => None,
        };
        match next.and_then(|next| elements.get(next)) {
            Some(&element) => {
                self.current = Some(element);
                self.wants_focus = true;
                cx.view.selection = vec![element];
                cx.view.reveal = Some(element);
            }
            None => {
                self.current = None;
                let direction = if walk == Walk::Next {
                    egui::FocusDirection::Next
                } else {
                    egui::FocusDirection::Previous
                };
                ui.memory_mut(|memory| {
                    memory.request_focus(response.id);
                    memory.set_focus_lock_filter(response.id, egui::EventFilter::default());
                    memory.move_focus(direction);
                });
            }
        }
    }
}
