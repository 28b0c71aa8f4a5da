//! Files as the person sees them: saving, opening, what was open before, work that is kept though nobody saved it,
//! and pictures to draw after.
//!
//! Everything that takes time runs in threads; `Filing::frame` takes over what they have done.

mod dialogs;
mod pictures;
mod question;
mod settings;
mod writer;

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use etcetera::BaseStrategy as _;

use crate::locale::{Locale, Message};
use crate::session::{Intent, Session};
use crate::store::journal::{Journal, Orphan, orphans};
use crate::store::{FileLock, read_bytes};

use super::command::{ToolKind, UiCommand};
use super::context::Ask;
use super::decision::{Answer, Question, Then};
use super::place::{Choosing, Place};
use super::view_state::{Toast, Trouble, ViewState};
use dialogs::{Dialog, DialogOrder, Said};
use pictures::Pictures;
pub(super) use question::show as show_question;
use settings::Settings;
use writer::Writer;

/// Where the program keeps what is its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// Unsaved work.
    pub data: PathBuf,
    /// Settings.
    pub config: PathBuf,
}

impl Folders {
    /// The folders that the system has for this user; `None` where there are none.
    pub fn of_user() -> Option<Self> {
        let strategy = etcetera::choose_base_strategy().ok()?;
        Some(Self { data: strategy.data_dir().join("yiju"), config: strategy.config_dir().join("yiju") })
    }
}

/// What filing works on.
pub(super) struct Desk<'a> {
    pub(super) session: &'a mut Session,
    pub(super) view: &'a mut ViewState,
    pub(super) locale: &'a Locale,
}

/// Called from threads when there is something new.
type Wake = Arc<dyn Fn() + Send + Sync>;

/// Files as the person sees them.
#[derive(Default)]
pub(super) struct Filing {
    wake: Option<Wake>,
    settings: Settings,
    written: Settings,
    journal: Option<Journal>,
    writer: Option<Writer>,
    /// The revision that the journal has; `None` while nothing is kept.
    kept: Option<u64>,
    orphans: Vec<Orphan>,
    /// Work that was taken up again, and how often the journal had been written by then.
    recovered: Option<(Orphan, u64)>,
    lock: Option<(PathBuf, FileLock)>,
    /// The content of the case's file as it was read or written last.
    stamp: Option<u64>,
    dialog: Option<Dialog>,
    pictures: Pictures,
    /// What waits until the case is saved.
    after_save: Option<Then>,
    /// The window may close.
    pub(super) closes: bool,
}

impl Filing {
    /// Begins to keep unsaved work and settings in folders, and looks for what other windows left behind.
    pub(super) fn begin(folders: &Folders, wake: Wake, view: &mut ViewState, locale: &Locale) -> Self {
        let settings_file = folders.config.join("settings.ron");
        let settings = Settings::read(&settings_file);
        settings.write_to(view);
        let journals = folders.data.join("journal");
        let orphans = orphans(&journals);
        let journal = Journal::begin(&journals).ok();
        let waker = Arc::clone(&wake);
        let file = journal.as_ref().map(|journal| journal.file().to_owned());
        let writer = Writer::begin(file, Some(settings_file), move || waker());
        let mut filing = Self {
            wake: Some(wake),
            written: settings.clone(),
            settings,
            journal,
            writer,
            orphans,
            ..Self::default()
        };
        if filing.journal.is_none() {
            let words = locale.text(&Message::new("journal-trouble"));
            view.trouble = Some(Trouble { words, again: None });
        }
        filing.offer(view, locale);
        filing
    }

    fn offer(&mut self, view: &mut ViewState, locale: &Locale) {
        let Some(orphan) = self.orphans.first() else { return };
        let file = orphan.path.as_deref().and_then(Path::file_name).map(|name| name.to_string_lossy());
        let person = &orphan.case.occupant.name;
        let name = match file {
            Some(file) => file.into_owned(),
            None if person.is_empty() => locale.get("elder-unnamed"),
            None => person.clone(),
        };
        let written = orphan.written.to_zoned_datetime(jiff::tz::TimeZone::system());
        let written = written.strftime("%Y-%m-%d %H:%M").to_string();
        view.question = Some(Question::Recover { name, written, more: self.orphans.len() - 1 });
    }

    fn waker(&self) -> impl Fn() + Send + 'static {
        let wake = self.wake.clone();
        move || {
            if let Some(wake) = &wake {
                wake();
            }
        }
    }

    /// Takes over what threads have done and keeps what has changed. To be called once a frame; gives what is to be
    /// done now.
    pub(super) fn frame(&mut self, desk: &mut Desk<'_>) -> Vec<Ask> {
        let mut asks = Vec::new();
        match self.dialog.as_ref().map(Dialog::said) {
            None | Some(Said::Nothing) => {}
            Some(Said::Closed) => self.dialog = None,
            Some(Said::Chosen(choosing, path)) => {
                self.dialog = None;
                asks.extend(match choosing {
                    Choosing::Open => Some(Ask::Intent(Intent::Open(path))),
                    Choosing::SaveAs => Some(Ask::SaveTo(path)),
                    Choosing::Underlay => Some(Ask::Picture(path)),
                    Choosing::Photo => {
                        desk.view.chooses = None;
                        let of = desk.view.finding.clone();
                        of.map(|of| Ask::Intent(Intent::AddPhoto { path, of }))
                    }
                });
            }
        }
        match self.pictures.finished() {
            None => {}
            Some(Ok(read)) => {
                desk.view.pages = read.pages;
                desk.view.chooses = None;
                desk.view.place = Place::Plan;
                if let Some(step) = pictures::lay_below(desk, read.picture) {
                    asks.push(Ask::Intent(Intent::Plan(step)));
                }
                asks.push(Ask::Command(UiCommand::Tool(ToolKind::Underlay)));
            }
            Some(Err(message)) => {
                let words = desk.locale.text(&message);
                desk.view.trouble = Some(Trouble { words, again: None });
            }
        }
        self.keep(desk);
        self.settings.take_from(desk.view);
        if self.settings != self.written {
            self.written = self.settings.clone();
            if let Some(writer) = &self.writer {
                writer.settings(self.settings.text());
            }
        }
        asks
    }

    /// Keeps the case, if it has changed and is not saved.
    fn keep(&mut self, desk: &mut Desk<'_>) {
        let Some(writer) = &self.writer else { return };
        if let Some(what) = writer.take_trouble() {
            let words = desk.locale.text(&Message::new("journal-full").with("what", what));
            desk.view.trouble = Some(Trouble { words, again: Some(UiCommand::SaveAs) });
        }
        let revision = desk.session.revision();
        if !desk.session.is_unsaved() {
            if self.kept.take().is_some() {
                writer.forget();
            }
        } else if self.kept != Some(revision) {
            writer.keep(desk.session.case().clone(), desk.session.path().map(Path::to_owned));
            self.kept = Some(revision);
        }
        // What was taken up again is this window's own once it is kept there.
        if self.recovered.as_ref().is_some_and(|(_, before)| writer.kept() > *before)
            && let Some((orphan, _)) = self.recovered.take()
        {
            orphan.discard();
        }
    }

    /// Does something that ends the case, or asks first when it is not saved.
    pub(super) fn guard(&mut self, desk: &mut Desk<'_>, then: Then) {
        if desk.session.is_unsaved() {
            desk.view.question = Some(Question::Unsaved(then));
        } else {
            self.go_on(desk, then);
        }
    }

    fn go_on(&mut self, desk: &mut Desk<'_>, then: Then) {
        match then {
            Then::Close => {
                if let Some(writer) = &self.writer {
                    writer.forget();
                }
                self.closes = true;
            }
            Then::New => self.perform(desk, Intent::New),
            Then::Template(id) => self.perform(desk, Intent::Template(id)),
            Then::Home(plan) => self.perform(desk, Intent::Home(plan)),
            Then::Open(path) => self.open(desk, path, false),
        }
    }

    /// Opens a file, unless another window has it; `as_copy` to go on without its file.
    fn open(&mut self, desk: &mut Desk<'_>, path: PathBuf, as_copy: bool) {
        let is_here = self.lock.as_ref().is_some_and(|(held, _)| *held == path);
        let lock = if as_copy || is_here { None } else { Some(FileLock::hold(&path)) };
        let lock = match lock {
            Some(Err(_)) => {
                desk.view.question = Some(Question::Elsewhere(path));
                return;
            }
            Some(Ok(lock)) => Some(lock),
            None => None,
        };
        self.perform(desk, Intent::Open(path.clone()));
        let is_open = desk.session.path() == Some(path.as_path());
        if as_copy && is_open {
            desk.session.detach();
        } else if is_open {
            if let Some(lock) = lock {
                self.lock = Some((path.clone(), lock));
            }
            self.stamp = stamp(&path);
        }
        if is_open || desk.session.opening().is_some() {
            self.settings.remember(&path, desk.view);
        }
    }

    /// Holds the file that the session came with; another window that has it is told about.
    pub(super) fn hold(&mut self, desk: &mut Desk<'_>) {
        let Some(path) = desk.session.path().map(Path::to_owned) else { return };
        match FileLock::hold(&path) {
            Ok(lock) => {
                self.stamp = stamp(&path);
                self.settings.remember(&path, desk.view);
                self.lock = Some((path, lock));
            }
            // What a killed window left comes first.
            Err(_) if desk.view.question.is_some() => {}
            Err(_) => desk.view.question = Some(Question::Elsewhere(path)),
        }
    }

    fn perform(&mut self, desk: &mut Desk<'_>, intent: Intent) {
        match desk.session.perform(intent) {
            Ok(()) => {
                desk.view.trouble = None;
                desk.view.chooses = None;
                desk.view.saved_at = None;
                let path = desk.session.path();
                if self.lock.as_ref().is_some_and(|(held, _)| Some(held.as_path()) != path) {
                    self.lock = None;
                    self.stamp = None;
                }
            }
            Err(message) => {
                let words = desk.locale.text(&message);
                desk.view.trouble = Some(Trouble { words, again: None });
            }
        }
    }

    /// Saves the case where it came from; a new one gets a name of its own.
    pub(super) fn save(&mut self, desk: &mut Desk<'_>) {
        let path = match desk.session.path() {
            Some(path) => path.to_owned(),
            None => {
                let suggested = super::places::suggested_file(desk.session, desk.locale, "yiju");
                if suggested.exists() {
                    self.choose(desk, Choosing::SaveAs);
                    return;
                }
                suggested
            }
        };
        self.save_to(desk, path, false);
    }

    /// Saves the case to a file; `over` to write over whatever is there.
    pub(super) fn save_to(&mut self, desk: &mut Desk<'_>, path: PathBuf, over: bool) {
        let path = if path.extension().is_none() { path.with_extension("yiju") } else { path };
        let is_own = desk.session.path() == Some(path.as_path());
        if !over {
            if is_own && self.stamp.is_some() && stamp(&path).is_some_and(|now| Some(now) != self.stamp) {
                desk.view.question = Some(Question::Changed(path));
                return;
            }
            if !is_own && path.exists() {
                desk.view.question = Some(Question::Overwrite(path));
                return;
            }
        }
        let is_held = self.lock.as_ref().is_some_and(|(held, _)| *held == path);
        let lock = match if is_held { None } else { Some(FileLock::hold(&path)) } {
            Some(Err(_)) => {
                let words = desk.locale.get("save-elsewhere");
                desk.view.trouble = Some(Trouble { words, again: Some(UiCommand::SaveAs) });
                return;
            }
            Some(Ok(lock)) => Some(lock),
            None => None,
        };
        match desk.session.perform(Intent::Save(Some(path.clone()))) {
            Ok(()) => {
                // A folder that was only made by saving can be held now.
                let lock = lock.or_else(|| if is_held { None } else { FileLock::hold(&path).ok() });
                if let Some(lock) = lock {
                    self.lock = Some((path.clone(), lock));
                }
                self.stamp = stamp(&path);
                self.settings.remember(&path, desk.view);
                desk.view.chooses = None;
                desk.view.trouble = None;
                desk.view.saved_at = Some(jiff::ZonedDateTime::now().strftime("%H:%M").to_string());
                if !is_own {
                    let words = Message::new("saved-to").with("path", path.display().to_string());
                    desk.view.toast = Some(Toast::new(desk.locale.text(&words), false));
                }
                if let Some(then) = self.after_save.take() {
                    self.go_on(desk, then);
                }
            }
            Err(message) => {
                let what = desk.locale.text(&message);
                let words = desk.locale.text(&Message::new("save-failed").with("what", what));
                desk.view.trouble = Some(Trouble { words, again: Some(UiCommand::Save) });
            }
        }
    }

    /// Lets the person choose a file, in the panel and, where the system has one, in its own window.
    pub(super) fn choose(&mut self, desk: &mut Desk<'_>, choosing: Choosing) {
        desk.view.chooses = Some(choosing);
        desk.view.hides_panel = false;
        if choosing != Choosing::Open {
            self.browse(desk, choosing);
        }
    }

    /// Opens the system's own window for choosing a file.
    pub(super) fn browse(&mut self, desk: &Desk<'_>, choosing: Choosing) {
        // Only a program with a window has a place for another.
        if self.wake.is_none() || self.dialog.is_some() {
            return;
        }
        let (title, kind) = match choosing {
            Choosing::Open => ("command-open", "files-kind"),
            Choosing::SaveAs => ("command-save-as", "files-kind-case"),
            Choosing::Underlay => ("underlay-choose", "files-kind-picture"),
            Choosing::Photo => ("photo-attach", "files-kind-picture"),
        };
        let order = DialogOrder {
            choosing,
            title: desk.locale.get(title),
            kind: desk.locale.get(kind),
            suggested: Some(super::places::suggested_file(desk.session, desk.locale, "yiju")),
        };
        self.dialog = Dialog::open(order, self.waker());
    }

    /// Reads a picture to lie below the plan.
    pub(super) fn picture(&mut self, path: &Path) {
        let wake = self.waker();
        self.pictures.read(path, wake);
    }

    /// Lays a picture from the clipboard below the plan.
    pub(super) fn pasted_picture(&mut self, name: String, image: &egui::ColorImage) {
        let wake = self.waker();
        self.pictures.take(name, image, wake);
    }

    /// Shows another page of the file that the picture came from.
    pub(super) fn page(&mut self, page: usize) {
        let wake = self.waker();
        self.pictures.turn_to(page, wake);
    }

    /// Does what was decided.
    pub(super) fn answer(&mut self, desk: &mut Desk<'_>, answer: Answer) {
        let Some(question) = desk.view.question.take() else { return };
        match (question, answer) {
            (Question::Recover { .. }, answer) => self.answer_recovery(desk, answer),
            (Question::Unsaved(then), Answer::First) => {
                self.after_save = Some(then);
                self.save(desk);
            }
            (Question::Unsaved(then), Answer::Second) => self.go_on(desk, then),
            (Question::Elsewhere(path), Answer::First) => self.open(desk, path, true),
            (Question::Changed(_), Answer::First) => self.choose(desk, Choosing::SaveAs),
            (Question::Changed(path), Answer::Second) | (Question::Overwrite(path), Answer::First) => {
                self.save_to(desk, path, true);
            }
            (_, Answer::Second | Answer::Neither) => self.after_save = None,
        }
    }

    fn answer_recovery(&mut self, desk: &mut Desk<'_>, answer: Answer) {
        if self.orphans.is_empty() {
            return;
        }
        match answer {
            Answer::First => {
                let orphan = self.orphans.remove(0);
                let path = orphan.path.clone();
                // The file may be open in another window by now; then this goes on as a copy.
                let lock = path.as_deref().map(FileLock::hold);
                let path = path.filter(|_| matches!(lock, Some(Ok(_))));
                self.perform(desk, Intent::Recover(Box::new(orphan.case.clone()), path.clone()));
                if let (Some(path), Some(Ok(lock))) = (path, lock) {
                    self.stamp = stamp(&path);
                    self.lock = Some((path, lock));
                }
                let kept = self.writer.as_ref().map_or(0, Writer::kept);
                self.recovered = Some((orphan, kept));
                // The others are offered by the next window.
                self.orphans.clear();
            }
            Answer::Second => {
                self.orphans.remove(0).discard();
                self.offer(desk.view, desk.locale);
            }
            Answer::Neither => self.orphans.clear(),
        }
    }
}

/// What tells one content of a file from another; `None` when it cannot be read.
fn stamp(path: &Path) -> Option<u64> {
    let bytes = read_bytes(path, usize::MAX - 1).ok()?;
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    Some(hasher.finish())
}

#[cfg(test)]
mod tests;
