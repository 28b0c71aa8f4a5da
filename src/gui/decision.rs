//! What must be decided before anything else.

use std::path::PathBuf;

use crate::plan::FloorPlan;

/// What is done once unsaved work is out of the way.
#[derive(Clone, Debug, PartialEq)]
pub enum Then {
    /// Close the window.
    Close,
    /// Begin a new case.
    New,
    /// Open a file.
    Open(PathBuf),
    /// Begin anew from a built-in flat.
    Template(String),
    /// Begin anew from a home that was asked about.
    Home(Box<FloorPlan>),
}

/// Something to decide.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// Work that a window left behind: whose it is, when it was kept, and how many more there are.
    Recover {
        /// The person or the file.
        name: String,
        /// The day and the minute.
        written: String,
        /// So many others wait.
        more: usize,
    },
    /// The case is not saved.
    Unsaved(Then),
    /// Another window has the file open.
    Elsewhere(PathBuf),
    /// The file was changed since it was read.
    Changed(PathBuf),
    /// There is such a file already.
    Overwrite(PathBuf),
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The filled button.
    First,
    /// The other way.
    Second,
    /// Neither: all stays as it was.
    Neither,
}
