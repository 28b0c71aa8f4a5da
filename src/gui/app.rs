//! The program on the screen: draw a frame, then carry out what it asked for.

use std::sync::Arc;

use egui::{Rect, Ui, UiBuilder, ViewportCommand};

use crate::geom::Point;
use crate::locale::{Language, Locale};
use crate::session::{Intent, Session};
use crate::store::picture::is_picture_name;

use super::canvas::bars;
use super::command::UiCommand;
use super::context::{Ask, Context};
use super::decision::Then;
use super::filing::{Desk, Filing, Folders};
use super::frame::Frame;
use super::place::{Choosing, Place, Region};
use super::places::Places;
use super::view_state::{TEXT_SCALES, Toast, Trouble, ViewState};
use super::{command_palette, filing, help_sheet, keys, over, rail, theme, top_bar};

/// The session, what is shown of it, and what panels keep for themselves.
pub struct App {
    session: Session,
    locale: Locale,
    view: ViewState,
    places: Places,
    filing: Filing,
    palette: command_palette::CommandPalette,
    applied: Option<(super::Theme, usize)>,
    /// The count of opened files that the view follows.
    opened: u64,
    title: String,
}

impl App {
    /// Shows a session; nothing is kept beside it.
    pub fn new(session: Session) -> Self {
        let view = ViewState::default();
        let opened = session.opened();
        Self {
            locale: Locale::new(view.language),
            session,
            view,
            places: Places::default(),
            filing: Filing::default(),
            palette: command_palette::CommandPalette::default(),
            applied: None,
            opened,
            title: String::new(),
        }
    }

    /// Keeps settings and unsaved work in folders from now on, and offers what was left there. `wake` is called
    /// from other threads when there is something new to show.
    #[must_use]
    pub fn keeping_in(mut self, folders: &Folders, wake: impl Fn() + Send + Sync + 'static) -> Self {
        self.filing = Filing::begin(folders, Arc::new(wake), &mut self.view, &self.locale);
        self.locale = Locale::new(self.view.language);
        let Self { session, view, locale, filing, .. } = &mut self;
        filing.hold(&mut Desk { session, view, locale });
        self
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
    pub fn view(&self) -> &ViewState {
        &self.view
    }

    /// What is shown and how, to change it from outside.
    pub fn view_mut(&mut self) -> &mut ViewState {
        &mut self.view
    }

    /// Where on the screen a place of the plan was in the last frame; `None` before one was drawn.
    pub fn place_on_canvas(&self, place: Point) -> Option<egui::Pos2> {
        self.view.sheet.map(|sheet| sheet.to_screen(place))
    }

    /// Draws a frame and carries out what it asked for.
    pub fn show(&mut self, ui: &mut Ui) {
        let poll = self.session.poll();
        self.follow_opening();
        let mut asked = self.filing.frame(&mut Desk {
            session: &mut self.session,
            view: &mut self.view,
            locale: &self.locale,
        });
        let has_news = poll || !asked.is_empty();
        for ask in asked.drain(..) {
            self.carry_out(ui.ctx(), ask);
        }
        self.look(ui);
        let zoom = TEXT_SCALES.get(self.view.text_scale).copied().unwrap_or(1.0);
        let frame = Frame::of(ui.max_rect(), zoom, self.view.hides_panel);
        let before = self.view.clone_of_look();
        {
            let holds = self.places.holds(self.view.place);
            let mut cx = Context::new(&self.session, &self.locale, &mut self.view, &mut asked);
            keys::ask(ui, &mut cx, holds);
            dropped(ui, &mut cx);
            part(ui, "canvas", frame.canvas, |ui| self.places.show_main(ui, &mut cx));
            if let Some(panel) = frame.panel {
                part(ui, "panel", panel, |ui| {
                    // What lies over the canvas lets nothing through to it.
                    let id = ui.scope_id().with("ground");
                    bars::ground(ui, panel, id);
                    let rest = over::trouble(ui, &mut cx, panel);
                    part(ui, "inner", rest, |ui| self.places.show_panel(ui, &mut cx));
                });
            } else {
                over::trouble_alone(ui, &mut cx, frame.canvas);
            }
            if let Some(tab) = frame.tab {
                over::panel_tab(ui, &mut cx, tab, frame.place);
            }
            part(ui, "rail", frame.rail, |ui| rail::show(ui, &mut cx));
            part(ui, "top", frame.top, |ui| top_bar::show(ui, &mut cx));
            over::region(ui, &mut cx, &frame);
            over::toast(ui, &mut cx, frame.canvas);
            self.palette.show(ui, &mut cx);
            help_sheet::show(ui, &mut cx);
            filing::show_question(ui, &mut cx);
        }
        // A preview that stays as it is needs no further frame.
        let shown = self.session.shown();
        let does = asked.iter().any(|ask| !matches!(ask, Ask::Preview(_)));
        for ask in asked {
            self.carry_out(ui.ctx(), ask);
        }
        self.window(ui);
        if does || has_news || self.session.shown() != shown || self.view.clone_of_look() != before {
            ui.ctx().request_repaint();
        }
    }

    /// Theme, text size and language as they were chosen.
    fn look(&mut self, ui: &Ui) {
        let look = (self.view.theme, self.view.text_scale);
        if self.applied != Some(look) {
            let scale = TEXT_SCALES.get(self.view.text_scale).copied().unwrap_or(1.0);
            theme::apply(ui.ctx(), self.view.theme, scale);
            self.applied = Some(look);
        }
        if self.locale.language() != self.view.language {
            self.locale = Locale::new(self.view.language);
        }
    }

    /// The window's title, its closing, and the clipboard.
    fn window(&mut self, ui: &Ui) {
        let path = self.session.path().and_then(std::path::Path::file_name);
        let name = match path {
            Some(name) => name.to_string_lossy().into_owned(),
            None if self.session.case().occupant.name.is_empty() => self.locale.get("elder-unnamed"),
            None => self.session.case().occupant.name.clone(),
        };
        let mark = if self.session.is_unsaved() { "• " } else { "" };
        let title = format!("{mark}{name} — {}", self.locale.get("app-name"));
        if title != self.title {
            ui.ctx().send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
        if let Some(text) = self.view.copied.take() {
            ui.ctx().copy_text(text);
        }
        if self.filing.closes {
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        } else if ui.input(|input| input.viewport().close_requested()) {
            if self.session.is_unsaved() {
                ui.ctx().send_viewport_cmd(ViewportCommand::CancelClose);
            }
            self.carry_out(ui.ctx(), Ask::Then(Then::Close));
        }
    }

    /// Another file was opened, perhaps beside the window: what was shown of the one before is no use.
    fn follow_opening(&mut self) {
        if let Some(trouble) = self.session.take_trouble() {
            self.view.trouble = Some(Trouble { words: self.locale.text(&trouble), again: None });
        }
        if self.opened == self.session.opened() {
            return;
        }
        self.opened = self.session.opened();
        self.view.chooses = None;
        self.view.canvas = None;
        self.view.finding = None;
        self.view.selection.clear();
        self.view.pages = None;
        self.keep_to_plan();
        self.view.shows_import = self.session.foreign().is_some();
        if self.view.shows_import {
            self.view.place = Place::Plan;
        }
    }

    /// Lets go of what is no longer there.
    fn keep_to_plan(&mut self) {
        let plan = &self.session.case().plan;
        self.view.selection.retain(|element| plan.has(*element));
        if !plan.levels.contains_key(&self.view.level) {
            self.view.level = plan.levels.keys().next().copied().unwrap_or(self.view.level);
        }
    }

    fn carry_out(&mut self, ctx: &egui::Context, ask: Ask) {
        let mut desk = Desk { session: &mut self.session, view: &mut self.view, locale: &self.locale };
        match ask {
            Ask::Preview(step) => self.session.show_preview(step.as_ref()),
            Ask::StopMerging => self.session.stop_merging(),
            Ask::Intent(Intent::Open(path)) => self.filing.guard(&mut desk, Then::Open(path)),
            Ask::Intent(Intent::Template(id)) => self.filing.guard(&mut desk, Then::Template(id)),
            Ask::Intent(Intent::Home(plan)) => self.filing.guard(&mut desk, Then::Home(plan)),
            Ask::Intent(Intent::New) => self.filing.guard(&mut desk, Then::New),
            Ask::Intent(Intent::Save(Some(path))) => self.filing.save_to(&mut desk, path, true),
            Ask::Intent(Intent::Save(None)) => self.filing.save(&mut desk),
            Ask::Intent(intent) => self.perform(intent),
            Ask::Command(command) => self.run(ctx, command),
            Ask::Paste(text) => self.on_plan(ctx, |places, cx| {
                if !places.paste_text(cx, &text) {
                    places.run(cx, UiCommand::Paste);
                }
            }),
            Ask::PastePicture(image) => {
                let name = desk.locale.get("underlay-pasted");
                self.filing.pasted_picture(name, &image);
            }
            Ask::SaveTo(path) => self.filing.save_to(&mut desk, path, false),
            Ask::Picture(path) => self.filing.picture(&path),
            Ask::Page(page) => self.filing.page(page),
            Ask::Browse(choosing) => self.filing.browse(&desk, choosing),
            Ask::Answer(answer) => self.filing.answer(&mut desk, answer),
            Ask::Then(then) => self.filing.guard(&mut desk, then),
        }
        self.follow_opening();
    }

    fn perform(&mut self, intent: Intent) {
        let toast = match &intent {
            Intent::Plan(step) if self.view.place != Place::Plan || over::sweeps(step) => {
                Some(Toast::new(self.locale.text(&step.label), true))
            }
            _ => None,
        };
        match self.session.perform(intent) {
            Ok(()) => {
                // What was said is over with the next step.
                self.view.toast = toast;
                self.view.trouble = None;
                if let Some(selection) = self.view.selection_after.take() {
                    self.view.selection = selection;
                }
                if let Some(level) = self.view.level_after.take() {
                    self.view.level = level;
                    self.view.canvas = None;
                    self.view.selection.clear();
                }
                self.keep_to_plan();
            }
            Err(trouble) => {
                self.view.selection_after = None;
                self.view.level_after = None;
                self.view.trouble = Some(Trouble { words: self.locale.text(&trouble), again: None });
            }
        }
    }

    fn run(&mut self, ctx: &egui::Context, command: UiCommand) {
        let mut desk = Desk { session: &mut self.session, view: &mut self.view, locale: &self.locale };
        match command {
            UiCommand::Go(place) => self.view.place = place,
            UiCommand::New => self.filing.guard(&mut desk, Then::New),
            UiCommand::Open if desk.view.chooses == Some(Choosing::Open) => desk.view.chooses = None,
            UiCommand::Open => self.filing.choose(&mut desk, Choosing::Open),
            UiCommand::Save => self.filing.save(&mut desk),
            UiCommand::SaveAs => self.filing.choose(&mut desk, Choosing::SaveAs),
            UiCommand::ChoosePicture => self.filing.choose(&mut desk, Choosing::Underlay),
            UiCommand::Undo if self.session.undo_label().is_some() => self.perform(Intent::Undo),
            UiCommand::Redo if self.session.redo_label().is_some() => self.perform(Intent::Redo),
            UiCommand::Undo | UiCommand::Redo => {}
            UiCommand::Palette => self.view.shows_palette = !self.view.shows_palette,
            UiCommand::Help => self.view.shows_help = !self.view.shows_help,
            UiCommand::NextTheme => {
                let themes = super::Theme::ALL;
                let place = themes.iter().position(|theme| *theme == self.view.theme).unwrap_or(0);
                self.view.theme = themes[(place + 1) % themes.len()];
            }
            UiCommand::NextTextSize => {
                self.view.text_scale = (self.view.text_scale + 1) % TEXT_SCALES.len();
            }
            UiCommand::OtherLanguage => {
                self.view.language = match self.view.language {
                    Language::Chinese => Language::English,
                    Language::English => Language::Chinese,
                };
            }
            UiCommand::TogglePanel => self.view.hides_panel = !self.view.hides_panel,
            UiCommand::NextRegion | UiCommand::PreviousRegion => {
                let now = over::focused_region(ctx, &self.view);
                let all = Region::ALL;
                let place = all.iter().position(|region| *region == now).unwrap_or(0);
                let step = if command == UiCommand::NextRegion { 1 } else { all.len() - 1 };
                self.view.region = Some(all[(place + step) % all.len()]);
                self.view.hides_panel &= self.view.region != Some(Region::Panel);
            }
            command => {
                if command.is_of_plan() || command == UiCommand::Guide {
                    self.view.place = Place::Plan;
                }
                self.on_plan(ctx, |places, cx| {
                    places.run(cx, command);
                });
            }
        }
    }

    /// Lets the places do something, and carries out what they ask for.
    fn on_plan(&mut self, ctx: &egui::Context, does: impl FnOnce(&mut Places, &mut Context<'_>)) {
        let mut asked = Vec::new();
        let mut cx = Context::new(&self.session, &self.locale, &mut self.view, &mut asked);
        does(&mut self.places, &mut cx);
        for ask in asked {
            self.carry_out(ctx, ask);
        }
    }
}

fn part<R>(ui: &mut Ui, id: &'static str, rect: Rect, show: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().id_salt(id).max_rect(rect), |ui| {
        ui.set_clip_rect(rect);
        show(ui)
    })
    .inner
}

/// A file dropped onto the window is opened; a picture is laid below the plan.
fn dropped(ui: &Ui, cx: &mut Context<'_>) {
    let path = ui.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
    if let Some(path) = path {
        let is_picture = path.file_name().is_some_and(|name| is_picture_name(&name.to_string_lossy()));
        cx.also(if is_picture { Ask::Picture(path) } else { Ask::Intent(Intent::Open(path)) });
    }
}
