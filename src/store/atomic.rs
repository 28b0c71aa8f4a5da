use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

/// A file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Reading failed.
    #[error("cannot read the file: {source}: {}", path.display())]
    Read {
        /// What the system says.
        source: std::io::Error,
        /// The file.
        path: PathBuf,
    },
    /// Writing failed; what was there before is still there.
    #[error("cannot write the file: {source}: {}", path.display())]
    Write {
        /// What the system says.
        source: std::io::Error,
        /// The file.
        path: PathBuf,
    },
}

/// Reads a text file.
///
/// # Errors
/// When it does not exist, may not be read, or is not text.
pub fn read_text(path: &Path) -> Result<String, StoreError> {
    fs::read_to_string(path).map_err(|source| StoreError::Read { source, path: path.to_owned() })
}

/// Reads a file, but no more than one byte beyond a number of bytes.
///
/// # Errors
/// When it does not exist or may not be read.
pub fn read_bytes(path: &Path, limit: usize) -> Result<Vec<u8>, StoreError> {
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(limit as u64 + 1).read_to_end(&mut bytes))
        .map_err(|source| StoreError::Read { source, path: path.to_owned() })?;
    Ok(bytes)
}

/// Writes a file so that at any moment either the old or the new content is there, whole.
///
/// # Errors
/// When the folder cannot be written or the disk is full; the old file stays untouched.
pub fn save_atomically(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let write = || -> std::io::Result<()> {
        fs::create_dir_all(folder)?;
        let mut file = document(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(path).map_err(|error| error.error)?;
        Ok(())
    };
    write().map_err(|source| StoreError::Write { source, path: path.to_owned() })
}

/// An unnamed file that others may read as far as the user's mask lets them; a private one could not be shared.
#[cfg(unix)]
fn document(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    let anyone = std::fs::Permissions::from_mode(0o666);
    tempfile::Builder::new().permissions(anyone).tempfile_in(folder)
}

#[cfg(not(unix))]
fn document(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    tempfile::NamedTempFile::new_in(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_save_replaces_the_file_and_a_failed_one_leaves_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("home.ron");
        save_atomically(&path, b"one").unwrap();
        save_atomically(&path, b"two").unwrap();
        assert_eq!(read_text(&path).unwrap(), "two");
        assert!(save_atomically(&path.join("below"), b"three").is_err());
        assert_eq!(read_text(&path).unwrap(), "two");
    }
}
