use super::extensions;
use crate::locale::Message;

/// A file could not be used.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{refusal}: {file}")]
pub struct ImportError {
    /// The file's name.
    pub file: String,
    /// Why.
    pub refusal: Refusal,
}

impl ImportError {
    /// What is wrong, with the file and the place in it.
    pub fn message(&self) -> Message {
        let why = self.refusal.message();
        match self.refusal.place() {
            Some((line, column)) => Message::new("import-refused-at")
                .with("file", self.file.as_str())
                .with("line", line.to_string())
                .with("column", column.to_string())
                .with("why", why),
            None => Message::new("import-refused").with("file", self.file.as_str()).with("why", why),
        }
    }

    /// What to try.
    pub fn hint(&self) -> Message {
        self.refusal.hint()
    }
}

/// Why a file cannot be used.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// There is nothing in it.
    #[error("the file is empty")]
    EmptyFile,
    /// It is longer than any home.
    #[error("the file is larger than {limit} bytes")]
    FileTooLarge {
        /// The most bytes that are read.
        limit: usize,
    },
    /// No importer knows it.
    #[error("the format is not known")]
    UnknownFormat,
    /// A zip file that was cut short or changed.
    #[error("the archive is damaged")]
    DamagedArchive,
    /// A zip file with a password.
    #[error("the archive is encrypted")]
    EncryptedArchive,
    /// A file in the archive unpacks to more than any home needs.
    #[error("{entry} unpacks to more than {limit} bytes")]
    UnpacksTooLarge {
        /// The file in the archive.
        entry: String,
        /// The most bytes that are unpacked.
        limit: u64,
    },
    /// A Sweet Home 3D file written before version 5.3, or one that lost its plan.
    #[error("there is no Home.xml in the archive")]
    NoHomeXml,
    /// It should be text and is not.
    #[error("the file is not UTF-8 text")]
    NotText,
    /// The text breaks the rules of XML.
    #[error("not well-formed XML at {line}:{column}: {detail}")]
    BadXml {
        /// Line, from 1.
        line: u32,
        /// Column, from 1.
        column: u32,
        /// What the parser says.
        detail: String,
    },
    /// The text breaks the rules of JSON, or has values of another kind than the format.
    #[error("not the JSON expected at {line}:{column}: {detail}")]
    BadJson {
        /// Line, from 1.
        line: u32,
        /// Column, from 1.
        column: u32,
        /// What the parser says.
        detail: String,
    },
    /// A length was given under a name that the drawing does not have.
    #[error("the drawing has no length called {name}")]
    NoSuchLength {
        /// The name given.
        name: String,
        /// The names that there are.
        known: Vec<&'static str>,
    },
    /// The scale given makes a unit shorter than a speck or longer than a street.
    #[error("the scale is not possible")]
    ImpossibleScale,
    /// A drawing that cannot be read.
    #[error("the drawing cannot be read: {detail}")]
    BadDrawing {
        /// What the parser says.
        detail: String,
    },
    /// A drawing in which no walls could be found.
    #[error("no walls are drawn")]
    NoWallsDrawn,
    /// XML that defines entities of its own, as files do that try to fill the memory.
    #[error("the XML defines entities of its own")]
    XmlEntities,
    /// It is well-formed, but not a home.
    #[error("there is no home in the file")]
    NotAHome,
    /// There is nothing to draw: no walls, rooms or furniture.
    #[error("the home is empty")]
    EmptyHome,
    /// More of something than any home has.
    #[error("{count} elements of one kind, more than {limit}")]
    TooMany {
        /// What there is too much of.
        what: &'static str,
        /// How many there are.
        count: usize,
        /// How many are read.
        limit: usize,
    },
    /// Somebody no longer wanted it.
    #[error("the import was ended")]
    Cancelled,
}

/// Bytes in a megabyte.
const MEGABYTE: u64 = 1024 * 1024;

impl Refusal {
    /// What is wrong.
    pub fn message(&self) -> Message {
        match self {
            Self::EmptyFile => Message::new("import-empty-file"),
            Self::FileTooLarge { limit } => {
                Message::new("import-file-too-large").with("megabytes", megabytes(*limit as u64))
            }
            Self::UnknownFormat => Message::new("import-unknown-format"),
            Self::DamagedArchive => Message::new("import-damaged-archive"),
            Self::EncryptedArchive => Message::new("import-encrypted-archive"),
            Self::UnpacksTooLarge { entry, limit } => Message::new("import-unpacks-too-large")
                .with("entry", entry.as_str())
                .with("megabytes", megabytes(*limit)),
            Self::NoHomeXml => Message::new("import-no-home-xml"),
            Self::NotText => Message::new("import-not-text"),
            Self::BadXml { detail, .. } => Message::new("import-bad-xml").with("detail", detail.as_str()),
            Self::BadJson { detail, .. } => Message::new("import-bad-json").with("detail", detail.as_str()),
            Self::BadDrawing { detail } => Message::new("import-bad-drawing").with("detail", detail.as_str()),
            Self::NoWallsDrawn => Message::new("import-no-walls-drawn"),
            Self::NoSuchLength { name, .. } => {
                Message::new("import-no-such-length").with("name", name.as_str())
            }
            Self::ImpossibleScale => Message::new("import-impossible-scale"),
            Self::XmlEntities => Message::new("import-xml-entities"),
            Self::NotAHome => Message::new("import-not-a-home"),
            Self::EmptyHome => Message::new("import-empty-home"),
            Self::TooMany { what, count, limit } => Message::new("import-too-many")
                .with("what", Message::new(what))
                .with("count", count.to_string())
                .with("limit", limit.to_string()),
            Self::Cancelled => Message::new("import-cancelled"),
        }
    }

    /// What to try.
    pub fn hint(&self) -> Message {
        match self {
            Self::EmptyFile | Self::DamagedArchive => Message::new("import-hint-copy-again"),
            Self::FileTooLarge { .. } | Self::TooMany { .. } | Self::UnpacksTooLarge { .. } => {
                Message::new("import-hint-one-home")
            }
            Self::UnknownFormat => {
                let endings: Vec<String> = extensions().iter().map(|ending| format!(".{ending}")).collect();
                Message::new("import-hint-formats").with("formats", endings.join(" "))
            }
            Self::EncryptedArchive => Message::new("import-hint-no-password"),
            Self::NoHomeXml => Message::new("import-hint-save-again"),
            Self::NoWallsDrawn => Message::new("import-hint-layers"),
            Self::NotText | Self::BadXml { .. } | Self::BadJson { .. } | Self::BadDrawing { .. } => {
                Message::new("import-hint-export-again")
            }
            Self::NoSuchLength { known, .. } => {
                Message::new("import-hint-lengths").with("names", known.join(", "))
            }
            Self::ImpossibleScale => Message::new("import-hint-scale"),
            Self::XmlEntities => Message::new("import-hint-untrusted"),
            Self::NotAHome | Self::EmptyHome => Message::new("import-hint-right-file"),
            Self::Cancelled => Message::new("import-hint-open-again"),
        }
    }

    /// Line and column in the file, if the trouble has a place.
    pub const fn place(&self) -> Option<(u32, u32)> {
        match self {
            Self::BadXml { line, column, .. } | Self::BadJson { line, column, .. } => Some((*line, *column)),
            _ => None,
        }
    }
}

fn megabytes(bytes: u64) -> String {
    (bytes / MEGABYTE).to_string()
}
