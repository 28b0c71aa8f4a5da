use std::io::Write;

use serde::Serialize;

use super::Failure;
use super::args::Format;
use crate::locale::{Language, Locale, Message};

/// Where results go, as text or JSON.
pub(super) struct Output<'a> {
    out: &'a mut dyn Write,
    format: Format,
    /// The texts of the language asked for.
    pub(super) locale: Locale,
}

impl<'a> Output<'a> {
    pub(super) fn new(out: &'a mut dyn Write, format: Format, language: Language) -> Self {
        Self { out, format, locale: Locale::new(language) }
    }

    /// A message in the language asked for.
    pub(super) fn text(&self, message: &Message) -> String {
        self.locale.text(message)
    }

    /// Writes a result: as JSON, or by the function that writes lines.
    pub(super) fn write<T: Serialize>(
        &mut self,
        result: &T,
        lines: impl FnOnce(&Locale) -> Vec<String>,
    ) -> Result<(), Failure> {
        let text = match self.format {
            Format::Json => serde_json::to_string_pretty(result).map_err(|error| {
                Failure::refused(error.to_string(), "report this as a mistake of the program")
            })?,
            Format::Text => lines(&self.locale).join("\n"),
        };
        match writeln!(self.out, "{text}") {
            // Whoever closes the pipe has seen enough.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            result => Ok(result?),
        }
    }
}
