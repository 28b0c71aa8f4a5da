use thiserror::Error;

use super::PngError;
use crate::datafile::DataProblem;

/// Why a file cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ExportError {
    /// The picture cannot be drawn.
    #[error(transparent)]
    Picture(#[from] PngError),
    /// The pages cannot be laid out.
    #[error("the pages cannot be laid out: {0}")]
    Pages(DataProblem),
    /// The spreadsheet cannot be written.
    #[error("the spreadsheet cannot be written: {0}")]
    Spreadsheet(String),
    /// The drawing cannot be written.
    #[error("the drawing cannot be written: {0}")]
    Drawing(String),
    /// The page for a phone cannot be made.
    #[error("the page for a phone cannot be made: {0}")]
    Phone(String),
    /// The archive cannot be written.
    #[error("the archive cannot be written: {0}")]
    Archive(String),
}
