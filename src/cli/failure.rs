use std::fmt;

use crate::datafile::DataProblem;
use crate::store::StoreError;

/// Why a command did not do what it was asked: one line, with a hint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The exit code.
    pub code: u8,
    /// What is wrong, with its place.
    pub what: String,
    /// What to try; empty when `what` says it.
    pub hint: String,
}

impl Failure {
    /// Exit code for wrong usage.
    pub const WRONG_USAGE: u8 = 2;
    /// Exit code for input that was refused.
    pub const REFUSED: u8 = 3;

    /// The command was written wrongly.
    pub fn usage(what: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { code: Self::WRONG_USAGE, what: what.into(), hint: hint.into() }
    }

    /// A file could not be used.
    pub fn refused(what: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { code: Self::REFUSED, what: what.into(), hint: hint.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        write!(f, "error: {}", one_line(&self.what))?;
        if !self.hint.is_empty() {
            write!(f, " (hint: {})", one_line(&self.hint))?;
        }
        Ok(())
    }
}

impl std::error::Error for Failure {}

impl From<DataProblem> for Failure {
    fn from(problem: DataProblem) -> Self {
        let DataProblem { file, line, column, what, hint } = problem;
        Self::refused(format!("{file}:{line}:{column}: {what}"), hint)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::refused(error.to_string(), "check the path and that you may read and write there")
    }
}

impl From<clap::Error> for Failure {
    fn from(error: clap::Error) -> Self {
        let text = error.to_string();
        let mut paragraphs = text.split("\n\n").map(str::trim);
        let what = paragraphs.next().unwrap_or_default();
        let tip = paragraphs.find_map(|paragraph| paragraph.strip_prefix("tip: "));
        Self::usage(
            what.strip_prefix("error: ").unwrap_or(what),
            tip.unwrap_or("--help shows how to write it"),
        )
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::refused(format!("cannot write the result: {error}"), "check that there is room and permission")
    }
}
