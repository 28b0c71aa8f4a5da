//! Files packed in a zip archive, with bounds on what they unpack to. Nothing is ever written to disk, so names
//! that lead out of a folder lead nowhere.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::Refusal;

/// The first bytes of every zip file that is not empty.
pub(super) const MAGIC: &[u8] = b"PK\x03\x04";

/// More files than this in one archive are not a home.
const MOST_FILES: usize = 20_000;

/// An opened archive.
pub(super) struct Archive<'a>(ZipArchive<Cursor<&'a [u8]>>);

impl<'a> Archive<'a> {
    /// Reads the table of files.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| refusal(&error))?;
        if archive.len() > MOST_FILES {
            let what = "import-what-files";
            return Err(Refusal::TooMany { what, count: archive.len(), limit: MOST_FILES });
        }
        Ok(Self(archive))
    }

    /// Unpacks one file, up to a number of bytes; `None` when there is no such file.
    pub(super) fn read(&mut self, entry: &str, limit: u64) -> Result<Option<Vec<u8>>, Refusal> {
        let file = match self.0.by_name(entry) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(refusal(&error)),
        };
        let mut bytes = Vec::new();
        // The size in the table may be a lie, so the bytes are counted as they come.
        file.take(limit + 1).read_to_end(&mut bytes).map_err(|_| Refusal::DamagedArchive)?;
        if bytes.len() as u64 > limit {
            return Err(Refusal::UnpacksTooLarge { entry: entry.to_owned(), limit });
        }
        Ok(Some(bytes))
    }
}

fn refusal(error: &ZipError) -> Refusal {
    match error {
        ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            Refusal::EncryptedArchive
        }
        _ => Refusal::DamagedArchive,
    }
}
