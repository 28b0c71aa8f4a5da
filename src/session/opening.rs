//! Opening files: cases and homes of ours, and homes that other programs drew.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use super::{Session, trouble};
use crate::case::Case;
use crate::edit::History;
use crate::import::{Cancel, ImportOptions, ImportReport, LARGEST_FILE, Scale, ScaleQuestion, import_bytes};
use crate::locale::Message;
use crate::plan::FloorPlan;
use crate::store;

/// A case from a file.
pub(super) struct Opened {
    pub(super) case: Case,
    /// Where saving goes; a foreign file is never written over.
    pub(super) path: Option<PathBuf>,
    /// What became of a foreign file.
    pub(super) foreign: Option<ForeignFile>,
}

/// A file of another program that the open home came from.
#[derive(Clone, Debug, PartialEq)]
pub struct ForeignFile {
    /// The file.
    pub path: PathBuf,
    /// What was read, guessed and left out.
    pub report: ImportReport,
    /// What must be answered before sizes can be relied on.
    pub question: Option<ScaleQuestion>,
}

/// A file that is being opened beside the front end.
pub(super) struct Opening {
    pub(super) path: PathBuf,
    cancel: Cancel,
    result: Receiver<Result<Opened, Message>>,
}

impl Opening {
    /// Begins to open a file; `wake` is called when it is done. `None` when no thread can be had.
    pub(super) fn begin(
        path: PathBuf,
        scale: Option<Scale>,
        present: Case,
        wake: impl FnOnce() + Send + 'static,
    ) -> Option<Self> {
        let (sender, result) = channel();
        let cancel = Cancel::default();
        let options = ImportOptions { scale, cancel: cancel.clone() };
        let own_path = path.clone();
        let work = move || {
            // The session may be gone by then; nobody misses the result.
            let _ = sender.send(open(&own_path, &present, &options));
            wake();
        };
        thread::Builder::new().name("opening".to_owned()).spawn(work).ok()?;
        Some(Self { path, cancel, result })
    }

    /// The result, once it is there.
    pub(super) fn finished(&self) -> Option<Result<Opened, Message>> {
        match self.result.try_recv() {
            Ok(result) => Some(result),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(Message::new("opening-failed"))),
        }
    }

    /// The result, waiting for it.
    pub(super) fn wait(self) -> Result<Opened, Message> {
        self.result.recv().unwrap_or_else(|_| Err(Message::new("opening-failed")))
    }
}

impl Drop for Opening {
    fn drop(&mut self) {
        self.cancel.cancel();
    }
}

impl Session {
    /// Opens a file: one of another program beside the front end, if there is one to wake.
    pub(super) fn open_file(&mut self, path: PathBuf, scale: Option<Scale>) -> Result<(), Message> {
        self.opening = None;
        if !is_own(&path)
            && let Some(wake) = self.worker.waker()
        {
            self.opening = Opening::begin(path, scale, self.case.clone(), wake);
            return if self.opening.is_some() { Ok(()) } else { Err(Message::new("opening-failed")) };
        }
        let options = ImportOptions { scale, ..ImportOptions::default() };
        let opened = open(&path, &self.case, &options);
        self.take_opened(opened)
    }

    pub(super) fn take_opened(&mut self, result: Result<Opened, Message>) -> Result<(), Message> {
        let opened = result?;
        self.open(opened.case, opened.path);
        self.foreign = opened.foreign;
        Ok(())
    }

    pub(super) fn open(&mut self, case: Case, path: Option<PathBuf>) {
        self.case = case;
        self.history = History::default();
        self.path = path;
        self.foreign = None;
        self.opened += 1;
        self.outlook = None;
        self.refresh();
        self.history.mark_saved();
    }
}

/// Whether a file is one of ours.
pub(super) fn is_own(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("yiju") || ending.eq_ignore_ascii_case("ron"))
}

/// Reads a file of any kind; a home alone is opened for the person of the present case.
pub(super) fn open(path: &Path, present: &Case, options: &ImportOptions) -> Result<Opened, Message> {
    let name = path.display().to_string();
    if is_own(path) {
        let text = store::read_text(path).map_err(|error| trouble(&error))?;
        let case = store::parse_case(&name, &text);
        let is_case_file = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("yiju"));
        return match case {
            Ok(case) => Ok(Opened { case, path: Some(path.to_owned()), foreign: None }),
            Err(problem) if is_case_file => Err(trouble(&problem)),
            // Both kinds of file may end so; this one is a home without a person.
            Err(_) => {
                let plan = store::parse_home(&name, &text).map_err(|problem| trouble(&problem))?;
                Ok(Opened { case: with_home(present, plan), path: None, foreign: None })
            }
        };
    }
    let bytes = store::read_bytes(path, LARGEST_FILE).map_err(|error| trouble(&error))?;
    let imported = import_bytes(&name, &bytes, options).map_err(|error| {
        Message::new("import-failed").with("what", error.message()).with("hint", error.hint())
    })?;
    let foreign = ForeignFile { path: path.to_owned(), report: imported.report, question: imported.question };
    Ok(Opened { case: with_home(present, imported.plan), path: None, foreign: Some(foreign) })
}

/// The same consultation in another home.
fn with_home(present: &Case, plan: FloorPlan) -> Case {
    Case { plan, wishes: std::collections::BTreeMap::new(), ..present.clone() }
}
