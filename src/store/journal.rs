//! Work that was not saved yet, kept beside so that a crash or a power cut takes nothing away.
//!
//! Each window keeps one file in the journal's folder: the whole case as it is, written anew after each change, and
//! a lock that the system lets go of when the program ends in whatever way. A file whose lock nobody holds belongs
//! to a window that ended without saving; the next window offers its work.

use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};
use std::process;
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::atomic::{StoreError, read_text, save_atomically};
use super::case_file::{parse_case, write_case};
use crate::case::Case;
use crate::datafile::{DataProblem, options, read_value};

/// The version written today.
const VERSION: u32 = 1;

/// A folder with more files than this is not searched further.
const MOST_FILES: usize = 200;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    version: u32,
    /// When it was written, such as `2026-11-20T09:30:00Z`.
    written: String,
    /// The file that the case was read from or saved to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    path: Option<PathBuf>,
    /// The case file.
    case: String,
}

/// Where a window keeps its unsaved work.
#[derive(Debug)]
pub struct Journal {
    file: PathBuf,
    lock: PathBuf,
    held: File,
}

impl Journal {
    /// Begins a journal in a folder, which is made if it is missing.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn begin(folder: &Path) -> Result<Self, StoreError> {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
        let id = format!("{since}-{}", process::id());
        let lock = folder.join(format!("{id}.lock"));
        let make = || -> std::io::Result<File> {
            fs::create_dir_all(folder)?;
            let held = OpenOptions::new().create_new(true).write(true).open(&lock)?;
            // Where the file system has no locks the journal still serves this window.
            let _ = held.try_lock();
            Ok(held)
        };
        let held = make().map_err(|source| StoreError::Write { source, path: lock.clone() })?;
        Ok(Self { file: folder.join(format!("{id}.ron")), lock, held })
    }

    /// The file it writes.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// Keeps a case as it is now.
    ///
    /// # Errors
    /// When it cannot be written, for example on a full disk; what was kept before is then still there.
    pub fn keep(&self, case: &Case, path: Option<&Path>, now: Timestamp) -> Result<(), StoreError> {
        keep_in(&self.file, case, path, now)
    }

    /// Forgets what was kept: it is saved, or nobody wants it.
    pub fn forget(&self) {
        let _ = fs::remove_file(&self.file);
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.lock);
        let _ = self.held.unlock();
    }
}

/// Keeps a case in a journal's file.
///
/// # Errors
/// When it cannot be written; what was kept before is then still there.
pub fn keep_in(file: &Path, case: &Case, path: Option<&Path>, now: Timestamp) -> Result<(), StoreError> {
    let record = Record {
        version: VERSION,
        written: now.to_string(),
        path: path.map(Path::to_owned),
        case: write_case(case),
    };
    let text = options().to_string(&record).expect("a record of plain values can always be written");
    save_atomically(file, text.as_bytes())
}

/// Work of a window that ended without saving.
#[derive(Debug)]
pub struct Orphan {
    /// The case as it was last.
    pub case: Case,
    /// The file it belongs to, if it had one.
    pub path: Option<PathBuf>,
    /// When it was kept.
    pub written: Timestamp,
    file: PathBuf,
    lock: PathBuf,
    held: Option<File>,
}

impl Orphan {
    /// Takes it away for good.
    pub fn discard(self) {
        let _ = fs::remove_file(&self.file);
        let _ = fs::remove_file(&self.lock);
        drop(self.held);
    }
}

/// Work in the journal's folder that no window holds, the newest first. What cannot be read is left where it is.
pub fn orphans(folder: &Path) -> Vec<Orphan> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let files = entries.flatten().take(MOST_FILES).map(|entry| entry.path());
    let mut found: Vec<Orphan> = files
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .filter_map(|file| {
            let lock = file.with_extension("lock");
            let held = match OpenOptions::new().write(true).open(&lock) {
                Ok(held) => {
                    held.try_lock().ok()?;
                    Some(held)
                }
                Err(_) => None,
            };
            let (case, path, written) = read(&file)?;
            Some(Orphan { case, path, written, file, lock, held })
        })
        .collect();
    found.sort_by(|a, b| b.written.cmp(&a.written).then_with(|| a.file.cmp(&b.file)));
    found
}

fn read(file: &Path) -> Option<(Case, Option<PathBuf>, Timestamp)> {
    let text = read_text(file).ok()?;
    let parse = || -> Result<(Record, Case), DataProblem> {
        let record: Record = read_value("journal", &text)?;
        let case = parse_case("journal", &record.case)?;
        Ok((record, case))
    };
    let (record, case) = parse().ok()?;
    let written = record.written.parse().ok()?;
    Some((case, record.path, written))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::occupant::preset;
    use crate::store::template;

    fn case() -> Case {
        let on = "2026-11-20".parse().unwrap();
        Case::new(template("T1").unwrap().plan, preset("solo-wheelchair").unwrap(), on)
    }

    #[test]
    fn what_a_window_leaves_behind_is_offered_once() {
        let folder = tempfile::tempdir().unwrap();
        let now: Timestamp = "2026-11-20T09:30:00Z".parse().unwrap();
        let path = Path::new("/somewhere/王秀兰.yiju");
        let journal = Journal::begin(folder.path()).unwrap();
        journal.keep(&case(), Some(path), now).unwrap();
        assert!(orphans(folder.path()).is_empty(), "the window is still open");
        // A kill lets the lock go and leaves the files.
        drop(journal);
        let found = orphans(folder.path());
        let [orphan] = found.as_slice() else { panic!("{}", found.len()) };
        assert_eq!((&orphan.case, orphan.path.as_deref(), orphan.written), (&case(), Some(path), now));
        found.into_iter().for_each(Orphan::discard);
        assert!(orphans(folder.path()).is_empty());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn work_that_one_window_offers_is_not_offered_by_another() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::begin(folder.path()).unwrap();
        journal.keep(&case(), None, Timestamp::UNIX_EPOCH).unwrap();
        // The lock file stays where the program was killed.
        let lock = journal.lock.clone();
        drop(journal);
        fs::write(&lock, "").unwrap();
        let offered = orphans(folder.path());
        assert_eq!(offered.len(), 1);
        assert!(orphans(folder.path()).is_empty());
        drop(offered);
        assert_eq!(orphans(folder.path()).len(), 1, "put off, it is offered again");
    }

    #[test]
    fn what_is_saved_or_cannot_be_read_is_not_offered() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::begin(folder.path()).unwrap();
        journal.keep(&case(), None, Timestamp::UNIX_EPOCH).unwrap();
        journal.forget();
        drop(journal);
        fs::write(folder.path().join("torn.ron"), "(version:1,writ").unwrap();
        assert!(orphans(folder.path()).is_empty());
        assert!(folder.path().join("torn.ron").exists());
        assert!(orphans(&folder.path().join("missing")).is_empty());
    }
}
