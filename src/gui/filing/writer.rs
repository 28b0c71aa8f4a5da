//! Writes the journal and the settings beside the window, so that it never waits for a disk.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::case::Case;
use crate::store::{journal, save_atomically};

/// The journal is not written more often than this, so that at most this much is lost.
const PAUSE: Duration = Duration::from_millis(400);

/// What is to be written.
enum Order {
    /// The case as it is now, and the file it belongs to.
    Keep(Box<Case>, Option<PathBuf>),
    /// The case is saved; nothing has to be kept.
    Forget,
    /// The settings.
    Settings(String),
}

/// What came of it.
#[derive(Debug, Default)]
struct Outcome {
    /// How often the journal was written.
    kept: u64,
    /// Why the journal could not be written last.
    trouble: Option<String>,
}

/// The thread that writes. Dropped, it finishes what it was told.
pub(super) struct Writer {
    orders: Option<Sender<Order>>,
    outcome: Arc<Mutex<Outcome>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Begins to wait for orders; `None` when no thread can be had.
    pub(super) fn begin(
        journal: Option<PathBuf>,
        settings: Option<PathBuf>,
        wake: impl Fn() + Send + 'static,
    ) -> Option<Self> {
        let (orders, received) = channel();
        let outcome = Arc::new(Mutex::new(Outcome::default()));
        let shared = Arc::clone(&outcome);
        let work = move || work(&received, journal.as_deref(), settings.as_deref(), &shared, &wake);
        let thread = thread::Builder::new().name("journal".to_owned()).spawn(work).ok()?;
        Some(Self { orders: Some(orders), outcome, thread: Some(thread) })
    }

    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders {
            // The thread ends only with this.
            let _ = orders.send(order);
        }
    }

    /// Keeps a case.
    pub(super) fn keep(&self, case: Case, path: Option<PathBuf>) {
        self.order(Order::Keep(Box::new(case), path));
    }

    /// Forgets what was kept.
    pub(super) fn forget(&self) {
        self.order(Order::Forget);
    }

    /// Writes the settings.
    pub(super) fn settings(&self, text: String) {
        self.order(Order::Settings(text));
    }

    /// How often the journal was written so far.
    pub(super) fn kept(&self) -> u64 {
        self.outcome.lock().map_or(0, |outcome| outcome.kept)
    }

    /// Why the journal could not be written, told once.
    pub(super) fn take_trouble(&self) -> Option<String> {
        self.outcome.lock().ok().and_then(|mut outcome| outcome.trouble.take())
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// The newest orders of each kind.
#[derive(Default)]
struct Waiting {
    journal: Option<Order>,
    settings: Option<String>,
}

impl Waiting {
    fn take(&mut self, order: Order) {
        match order {
            Order::Settings(text) => self.settings = Some(text),
            order => self.journal = Some(order),
        }
    }
}

fn work(
    orders: &Receiver<Order>,
    journal: Option<&Path>,
    settings: Option<&Path>,
    outcome: &Mutex<Outcome>,
    wake: &dyn Fn(),
) {
    let mut not_before = Instant::now();
    let mut was_in_trouble = false;
    while let Ok(first) = orders.recv() {
        let mut waiting = Waiting::default();
        waiting.take(first);
        // Of what comes during the pause only the newest is written; at the end of the program all is at once.
        while let Some(left) = not_before.checked_duration_since(Instant::now()) {
            match orders.recv_timeout(left) {
                Ok(order) => waiting.take(order),
                Err(_) => break,
            }
        }
        while let Ok(order) = orders.try_recv() {
            waiting.take(order);
        }
        if let (Some(text), Some(path)) = (&waiting.settings, settings) {
            // Settings that cannot be written are the usual ones next time.
            let _ = save_atomically(path, text.as_bytes());
        }
        if let (Some(order), Some(file)) = (&waiting.journal, journal) {
            let trouble = write_journal(order, file);
            let is_new = trouble.is_some() && !was_in_trouble;
            was_in_trouble = trouble.is_some();
            if let Ok(mut outcome) = outcome.lock() {
                outcome.kept += u64::from(trouble.is_none());
                if is_new {
                    outcome.trouble = trouble;
                }
            }
            wake();
        }
        not_before = Instant::now() + PAUSE;
    }
}

/// Writes or takes away the journal; gives what went wrong.
fn write_journal(order: &Order, file: &Path) -> Option<String> {
    match order {
        Order::Keep(case, path) => {
            let kept = journal::keep_in(file, case, path.as_deref(), jiff::Timestamp::now());
            kept.err().map(|error| error.to_string())
        }
        Order::Forget => {
            // It is gone already when nothing was ever kept.
            let _ = fs::remove_file(file);
            None
        }
        Order::Settings(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Session;
    use crate::store::journal::{Journal, orphans};

    #[test]
    fn the_newest_case_is_kept_and_a_saved_one_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::begin(folder.path()).unwrap();
        let file = journal.file().to_owned();
        let mut case = Session::sample_case();
        let writer = Writer::begin(Some(file.clone()), None, || {}).unwrap();
        for year in 1990..2000 {
            case.plan.built = Some(year);
            writer.keep(case.clone(), None);
        }
        // All that was told is written when the program ends.
        drop(writer);
        drop(journal);
        let found = orphans(folder.path());
        assert_eq!(found[0].case, case);
        let writer = Writer::begin(Some(file.clone()), None, || {}).unwrap();
        writer.keep(case, None);
        writer.forget();
        drop(writer);
        assert!(!file.exists());
    }

    #[test]
    fn a_disk_that_takes_nothing_is_told_once() {
        let folder = tempfile::tempdir().unwrap();
        let (told, wakes) = channel();
        let writer = Writer::begin(Some(folder.path().join("file").join("below")), None, move || {
            let _ = told.send(());
        });
        std::fs::write(folder.path().join("file"), "no folder").unwrap();
        let writer = writer.unwrap();
        writer.keep(Session::sample_case(), None);
        wakes.recv().unwrap();
        assert!(writer.take_trouble().is_some());
        writer.keep(Session::sample_case(), None);
        wakes.recv().unwrap();
        assert!(writer.take_trouble().is_none());
        assert_eq!(writer.kept(), 0);
    }
}
