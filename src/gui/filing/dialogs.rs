//! Choosing files with the system's own windows, where it has them.
//!
//! They run in a thread of their own. Where the system has none they end at once and choose nothing; the panel
//! that lists files stands open beside them all the time.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use crate::gui::place::Choosing;

/// What a window of the system is told.
pub(super) struct DialogOrder {
    pub(super) choosing: Choosing,
    /// What stands over it.
    pub(super) title: String,
    /// What the kinds of file are called.
    pub(super) kind: String,
    /// The file that is suggested for saving, or one beside which to begin.
    pub(super) suggested: Option<PathBuf>,
}

/// A window of the system that is open.
pub(super) struct Dialog {
    choosing: Choosing,
    chosen: Receiver<Option<PathBuf>>,
}

/// What a window of the system said.
pub(super) enum Said {
    /// Nothing yet.
    Nothing,
    /// It was closed without choosing, or there is no such window.
    Closed,
    /// This was chosen.
    Chosen(Choosing, PathBuf),
}

impl Dialog {
    /// Opens a window; `wake` is called when it is closed.
    pub(super) fn open(order: DialogOrder, wake: impl Fn() + Send + 'static) -> Option<Self> {
        let (sender, chosen) = channel();
        let choosing = order.choosing;
        let work = move || {
            let _ = sender.send(ask(&order));
            wake();
        };
        thread::Builder::new().name("file dialog".to_owned()).spawn(work).ok()?;
        Some(Self { choosing, chosen })
    }

    /// What it has said by now.
    pub(super) fn said(&self) -> Said {
        match self.chosen.try_recv() {
            Ok(Some(path)) => Said::Chosen(self.choosing, path),
            Ok(None) | Err(TryRecvError::Disconnected) => Said::Closed,
            Err(TryRecvError::Empty) => Said::Nothing,
        }
    }
}

fn ask(order: &DialogOrder) -> Option<PathBuf> {
    let mut dialog = rfd::FileDialog::new().set_title(&order.title);
    if let Some(suggested) = &order.suggested {
        if let Some(folder) = suggested.parent() {
            dialog = dialog.set_directory(folder);
        }
        if order.choosing == Choosing::SaveAs
            && let Some(name) = suggested.file_name()
        {
            dialog = dialog.set_file_name(name.to_string_lossy());
        }
    }
    match order.choosing {
        Choosing::SaveAs => dialog.add_filter(&order.kind, &["yiju"]).save_file(),
        Choosing::Underlay => dialog.add_filter(&order.kind, &["png", "jpg", "jpeg", "pdf"]).pick_file(),
        Choosing::Photo => dialog.add_filter(&order.kind, &["png", "jpg", "jpeg"]).pick_file(),
        Choosing::Open => {
            let mut endings = vec!["yiju", "ron"];
            endings.extend(crate::import::extensions());
            dialog.add_filter(&order.kind, &endings).pick_file()
        }
    }
}
