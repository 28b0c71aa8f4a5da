use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

/// Another window has the file open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("another window has this file open")]
pub struct HeldElsewhere;

/// Holds a file for this window: while it lives, no other window gets one for the same file.
///
/// It is a hidden file beside the one that is held, locked by the system; when the program is killed the system lets
/// it go. Where nothing can be written beside the file, nothing is held and nothing is refused.
#[derive(Debug)]
pub struct FileLock {
    held: Option<(File, PathBuf)>,
}

impl FileLock {
    /// Takes hold of a file, which need not exist yet.
    ///
    /// # Errors
    /// When another window holds it.
    pub fn hold(path: &Path) -> Result<Self, HeldElsewhere> {
        let Some(beside) = lock_path(path) else { return Ok(Self { held: None }) };
        let opened = OpenOptions::new().create(true).truncate(false).write(true).open(&beside);
        let Ok(file) = opened else { return Ok(Self { held: None }) };
        match file.try_lock() {
            Ok(()) => Ok(Self { held: Some((file, beside)) }),
            Err(TryLockError::WouldBlock) => Err(HeldElsewhere),
            // The file system has no locks.
            Err(TryLockError::Error(_)) => Ok(Self { held: None }),
        }
    }
}

impl Drop for FileLock {
    fn drop(&mut self) {
        if let Some((file, beside)) = self.held.take() {
            // Taken away while it is still locked: whoever comes now makes a new one.
            let _ = fs::remove_file(beside);
            drop(file);
        }
    }
}

/// `.name.lock` beside a file, in the folder where it really is.
fn lock_path(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_string_lossy().into_owned();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = folder.canonicalize().ok()?;
    Some(folder.join(format!(".{name}.lock")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_file_has_one_holder() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("王秀兰.yiju");
        let held = FileLock::hold(&path).unwrap();
        assert_eq!(FileLock::hold(&path).unwrap_err(), HeldElsewhere);
        // The same file by another name.
        assert!(FileLock::hold(&folder.path().join(".").join("王秀兰.yiju")).is_err());
        assert!(FileLock::hold(&folder.path().join("other.yiju")).is_ok());
        drop(held);
        assert!(FileLock::hold(&path).is_ok());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left lying about");
    }

    #[test]
    fn where_nothing_can_be_written_nothing_is_refused() {
        let path = Path::new("/no such folder/case.yiju");
        let first = FileLock::hold(path).unwrap();
        assert!(FileLock::hold(path).is_ok());
        drop(first);
    }
}
