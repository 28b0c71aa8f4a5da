//! Opening files: cases and homes of ours, and homes that other programs drew.

use std::path::{Path, PathBuf};

use super::trouble;
use crate::case::Case;
use crate::import::{ImportOptions, ImportReport, LARGEST_FILE, import_bytes};
use crate::locale::Message;
use crate::plan::FloorPlan;
use crate::store;

/// A case from a file.
pub(super) struct Opened {
    pub(super) case: Case,
    /// Where saving goes; a foreign file is never written over.
    pub(super) path: Option<PathBuf>,
    /// What became of a foreign file.
    pub(super) report: Option<ImportReport>,
}

/// Reads a file of any kind; a home alone is opened for the person of the present case.
pub(super) fn open(path: &Path, present: &Case) -> Result<Opened, Message> {
    let name = path.display().to_string();
    let is_ending = |ending: &str| path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending));
    if is_ending("yiju") {
        let text = store::read_text(path).map_err(|error| trouble(&error))?;
        let case = store::parse_case(&name, &text).map_err(|problem| trouble(&problem))?;
        return Ok(Opened { case, path: Some(path.to_owned()), report: None });
    }
    if is_ending("ron") {
        let text = store::read_text(path).map_err(|error| trouble(&error))?;
        // Both kinds of file end so; a case has a person in it.
        if let Ok(case) = store::parse_case(&name, &text) {
            return Ok(Opened { case, path: Some(path.to_owned()), report: None });
        }
        let plan = store::parse_home(&name, &text).map_err(|problem| trouble(&problem))?;
        return Ok(Opened { case: with_home(present, plan), path: None, report: None });
    }
    let bytes = store::read_bytes(path, LARGEST_FILE).map_err(|error| trouble(&error))?;
    let imported = import_bytes(&name, &bytes, &ImportOptions::default()).map_err(|error| {
        Message::new("import-failed").with("what", error.message()).with("hint", error.hint())
    })?;
    Ok(Opened { case: with_home(present, imported.plan), path: None, report: Some(imported.report) })
}

/// The same consultation in another home.
fn with_home(present: &Case, plan: FloorPlan) -> Case {
    Case { plan, wishes: std::collections::BTreeMap::new(), ..present.clone() }
}
