//! Reading data files that staff may edit.
//!
//! A data file is RON. Most hold a list; each entry is read on its own, so that one mistake costs
//! one entry and the rest still loads. Every mistake becomes a [`DataProblem`] with file, line,
//! column and a hint.
//!
//! ```
//! use yiju::datafile::read_entries;
//!
//! #[derive(serde::Deserialize)]
//! struct Lamp { lux: u32 }
//!
//! let (lamps, problems) = read_entries::<Lamp>("lamps.ron", "[(lux: 100), (lux: dark)]");
//! assert_eq!(lamps.len(), 1);
//! assert_eq!((problems[0].line, problems[0].column), (1, 20));
//! ```

use std::fmt;

use serde::de::DeserializeOwned;

/// A mistake in a data file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataProblem {
    /// The file's name or path.
    pub file: String,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// What is wrong.
    pub what: String,
    /// What to try.
    pub hint: String,
}

impl DataProblem {
    /// A problem at a byte offset of the text.
    pub fn at_offset(
        file: &str,
        text: &str,
        offset: usize,
        what: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &text[..offset];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        Self { file: file.to_owned(), line, column, what: what.into(), hint: hint.into() }
    }
}

impl DataProblem {
    /// The same problem, found in a part of a text that begins at a byte offset.
    #[must_use]
    pub fn within(mut self, text: &str, offset: usize) -> Self {
        let start = Self::at_offset("", text, offset, "", "");
        if self.line == 1 {
            self.column += start.column - 1;
        }
        self.line += start.line - 1;
        self
    }
}

impl fmt::Display for DataProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {} (hint: {})", self.file, self.line, self.column, self.what, self.hint)
    }
}

impl std::error::Error for DataProblem {}

/// One entry of a list, and where it begins in its file.
#[derive(Clone, Debug)]
pub struct Entry<T> {
    /// The entry as read.
    pub value: T,
    /// Byte offset of the entry in the file's text.
    pub offset: usize,
    /// The entry's own text.
    pub source: String,
}

impl<T> Entry<T> {
    /// A problem with the entry, placed at a field if the entry names it, else at its beginning.
    pub fn problem(
        &self,
        file: &str,
        text: &str,
        field: &str,
        what: impl Into<String>,
        hint: impl Into<String>,
    ) -> DataProblem {
        let within = self.source.find(&format!("{field}:")).unwrap_or(0);
        DataProblem::at_offset(file, text, self.offset + within, what, hint)
    }
}

/// Reads a list entry by entry.
pub fn read_entries<T: DeserializeOwned>(file: &str, text: &str) -> (Vec<Entry<T>>, Vec<DataProblem>) {
    let raw: Vec<&ron::value::RawValue> = match options().from_str(text) {
        Ok(raw) => raw,
        Err(error) => return (Vec::new(), vec![spanned(file, text, 0, text, &error)]),
    };
    let mut entries = Vec::new();
    let mut problems = Vec::new();
    for value in raw {
        let whole = value.get_ron();
        let source = value.trim().get_ron();
        // Both are slices of `text`, so the distance of their beginnings is the offset.
        let offset = (source.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        debug_assert!(
            offset <= text.len(),
            "an entry lies within its file, not {} bytes on: {whole:?}",
            offset
        );
        match options().from_str::<T>(source) {
            Ok(value) => entries.push(Entry { value, offset, source: source.to_owned() }),
            Err(error) => problems.push(spanned(file, text, offset, source, &error)),
        }
    }
    (entries, problems)
}

/// Reads a file that holds one value.
///
/// # Errors
/// The place of the first mistake, and a hint.
pub fn read_value<'a, T: serde::Deserialize<'a>>(file: &str, text: &'a str) -> Result<T, DataProblem> {
    options().from_str(text).map_err(|error| spanned(file, text, 0, text, &error))
}

/// The RON dialect of all our files: `Some(..)` need not be written.
pub fn options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

fn spanned(
    file: &str,
    text: &str,
    offset: usize,
    part: &str,
    error: &ron::error::SpannedError,
) -> DataProblem {
    let within = byte_offset(part, error.span.start.line, error.span.start.col);
    let hint = match &error.code {
        ron::Error::NoSuchEnumVariant { expected, .. } => format!("use one of {}", expected.join(", ")),
        ron::Error::NoSuchStructField { expected, .. } => format!("the fields are {}", expected.join(", ")),
        ron::Error::MissingStructField { field, .. } => format!("add `{field}: …`"),
        ron::Error::ExpectedInteger | ron::Error::InvalidValueForType { .. } => {
            "check the kind of value against a neighbouring entry".to_owned()
        }
        _ => "compare with a neighbouring entry; brackets, commas and quotes must pair".to_owned(),
    };
    DataProblem::at_offset(file, text, offset + within, error.code.to_string(), hint)
}

fn byte_offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = &text[start.min(text.len())..];
    start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize, Debug)]
    struct Lamp {
        #[allow(dead_code, reason = "only the place of mistakes is tested")]
        lux: u32,
    }

    #[test]
    fn one_mistake_costs_one_entry() {
        let text = "[\n  (lux: 1),\n  (lux: \"灯\"),\n  (lux: 3),\n  (luxx: 4),\n]";
        let (lamps, problems) = read_entries::<Lamp>("lamps.ron", text);
        assert_eq!(lamps.len(), 2);
        assert_eq!(problems.len(), 2);
        assert_eq!((problems[0].line, problems[1].line), (3, 5));
        assert!(problems[1].hint.contains("lux"), "{}", problems[1]);
    }

    #[test]
    fn an_unclosed_list_is_placed() {
        let (lamps, problems) = read_entries::<Lamp>("lamps.ron", "[\n(lux: 1),\n(lux: 2\n");
        assert!(lamps.is_empty());
        assert_eq!(problems.len(), 1);
        assert!(problems[0].line >= 3, "{}", problems[0]);
    }
}
