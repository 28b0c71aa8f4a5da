//! The program on the screen: draw a frame, then carry out what it asked for.

use egui::{Rect, Ui, UiBuilder, pos2};

use crate::geom::Point;
use crate::locale::{Locale, Message};
use crate::session::{Intent, Session};

use super::context::{Ask, Context};
use super::places::Places;
use super::view_state::{Place, TEXT_SCALES, ViewState};
use super::{rail, theme, top_bar};

/// The session, what is shown of it, and what panels keep for themselves.
pub struct App {
    session: Session,
    locale: Locale,
    view: ViewState,
    places: Places,
    applied: Option<(super::Theme, usize)>,
    /// The count of opened files that the view follows.
    opened: u64,
}

/// Where the parts of the frame are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The bar on top.
    pub top: Rect,
    /// The rail at the left.
    pub rail: Rect,
    /// The canvas in the middle.
    pub canvas: Rect,
    /// The panel at the right.
    pub panel: Rect,
}

impl Frame {
    /// Parts a window.
    pub fn of(window: Rect) -> Self {
        const TOP: f32 = 56.0;
        const RAIL: f32 = 88.0;
        let panel = if window.width() >= 1800.0 { 460.0 } else { 400.0_f32.min(window.width() * 0.4) };
        let (left, right) = (window.left() + RAIL, window.right() - panel);
        let below = window.top() + TOP;
        Self {
            top: Rect::from_min_max(window.min, pos2(window.right(), below)),
            rail: Rect::from_min_max(pos2(window.left(), below), pos2(left, window.bottom())),
            canvas: Rect::from_min_max(pos2(left, below), pos2(right, window.bottom())),
            panel: Rect::from_min_max(pos2(right, below), window.max),
        }
    }
}

impl App {
    /// Shows a session.
    pub fn new(session: Session) -> Self {
        let view = ViewState::default();
        let opened = session.opened();
        Self {
            locale: Locale::new(view.language),
            session,
            view,
            places: Places::default(),
            applied: None,
            opened,
        }
    }

    /// The session that is shown.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The session that is shown, to change it from outside.
    pub fn session_mut(&mut self) -> &mut Session {
        &mut self.session
    }

    /// What is shown and how.
    pub fn view_mut(&mut self) -> &mut ViewState {
        &mut self.view
    }

    /// Where on the screen a place of the plan was in the last frame; `None` before one was drawn.
    pub fn place_on_canvas(&self, place: Point) -> Option<egui::Pos2> {
        self.view.sheet.map(|sheet| sheet.to_screen(place))
    }

    /// Draws a frame and carries out what it asked for.
    pub fn show(&mut self, ui: &mut Ui) {
        self.session.poll();
        self.follow_opening();
        let look = (self.view.theme, self.view.text_scale);
        if self.applied != Some(look) {
            let scale = TEXT_SCALES.get(self.view.text_scale).copied().unwrap_or(1.0);
            theme::apply(ui.ctx(), self.view.theme, scale);
            self.applied = Some(look);
        }
        if self.locale.language() != self.view.language {
            self.locale = Locale::new(self.view.language);
        }
        let mut asked = Vec::new();
        let frame = Frame::of(ui.max_rect());
        {
            let mut cx = Context::new(&self.session, &self.locale, &mut self.view, &mut asked);
            keys(ui, &mut cx);
            dropped(ui, &mut cx);
            part(ui, "canvas", frame.canvas, |ui| self.places.show_main(ui, &mut cx));
            part(ui, "panel", frame.panel, |ui| self.places.show_panel(ui, &mut cx));
            part(ui, "rail", frame.rail, |ui| rail::show(ui, &mut cx));
            part(ui, "top", frame.top, |ui| top_bar::show(ui, &mut cx));
        }
        // A preview that stays as it is needs no further frame.
        let shown = self.session.shown();
        let does = asked.iter().any(|ask| !matches!(ask, Ask::Preview(_)));
        for ask in asked {
            self.carry_out(ask);
        }
        if does || self.session.shown() != shown {
            ui.ctx().request_repaint();
        }
    }

    /// Another file was opened, perhaps beside the window: what was shown of the one before is no use.
    fn follow_opening(&mut self) {
        if let Some(trouble) = self.session.take_trouble() {
            self.view.trouble = Some(self.say(&trouble));
        }
        if self.opened == self.session.opened() {
            return;
        }
        self.opened = self.session.opened();
        self.view.shows_files = false;
        self.view.canvas = None;
        self.view.finding = None;
        let plan = &self.session.case().plan;
        self.view.selection.retain(|element| plan.has(*element));
        if !plan.levels.contains_key(&self.view.level) {
            self.view.level = plan.levels.keys().next().copied().unwrap_or(self.view.level);
        }
        self.view.shows_import = self.session.foreign().is_some();
        if self.view.shows_import {
            self.view.place = Place::Plan;
        }
    }

    fn carry_out(&mut self, ask: Ask) {
        match ask {
            Ask::Preview(step) => self.session.show_preview(step.as_ref()),
            Ask::StopMerging => self.session.stop_merging(),
            Ask::Intent(intent) => {
                let name = match &intent {
                    Intent::Plan(step) => Some(self.locale.text(&step.label)),
                    _ => None,
                };
                let replaces = matches!(intent, Intent::Template(_) | Intent::Open(_));
                match self.session.perform(intent) {
                    Ok(()) => {
                        self.view.toast = name;
                        self.view.trouble = None;
                        if replaces {
                            self.view.shows_files = false;
                            self.view.canvas = None;
                            self.view.finding = None;
                        }
                        let plan = &self.session.case().plan;
                        self.view.selection.retain(|element| plan.has(*element));
                        if !plan.levels.contains_key(&self.view.level) {
                            self.view.level = plan.levels.keys().next().copied().unwrap_or(self.view.level);
                        }
                    }
                    Err(trouble) => self.view.trouble = Some(self.say(&trouble)),
                }
            }
        }
    }

    fn say(&self, message: &Message) -> String {
        self.locale.text(message)
    }
}

fn part<R>(ui: &mut Ui, id: &'static str, rect: Rect, show: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().id_salt(id).max_rect(rect), |ui| {
        ui.set_clip_rect(rect);
        show(ui)
    })
    .inner
}

/// A file dropped onto the window is opened.
fn dropped(ui: &Ui, cx: &mut Context<'_>) {
    let path = ui.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
    if let Some(path) = path {
        cx.ask(Intent::Open(path));
    }
}

/// Keys that work everywhere.
fn keys(ui: &Ui, cx: &mut Context<'_>) {
    for place in Place::ALL {
        if ui.input(|input| input.key_pressed(place.key())) {
            cx.view.place = place;
        }
    }
    if ui.ctx().egui_wants_keyboard_input() {
        return;
    }
    let (undo, redo) = ui.input_mut(|input| {
        use egui::{Key, Modifiers};
        let redo = input.consume_key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z)
            || input.consume_key(Modifiers::COMMAND, Key::Y);
        (input.consume_key(Modifiers::COMMAND, Key::Z), redo)
    });
    if redo && cx.session.redo_label().is_some() {
        cx.ask(Intent::Redo);
    } else if undo && cx.session.undo_label().is_some() {
        cx.ask(Intent::Undo);
    }
}
