use super::LocalText;
use crate::units::{Length, Mm, Money};

/// A text for people before it is in a language: an id in the Fluent files and its arguments.
///
/// ```
/// use yiju::locale::{Language, Locale, Message};
/// let message = Message::new("unit-mm").with("value", 210);
/// assert_eq!(Locale::new(Language::English).text(&message), "210 mm");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    id: &'static str,
    arguments: Vec<(&'static str, Argument)>,
}

/// A value that is filled into a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// Text as it stands: a name, a formatted amount.
    Text(String),
    /// A number; the language decides how it is written.
    Number(f64),
    /// A text in both languages, from a data file.
    LocalText(LocalText),
    /// Another text.
    Message(Box<Message>),
}

impl Message {
    /// A text without arguments yet.
    pub const fn new(id: &'static str) -> Self {
        Self { id, arguments: Vec::new() }
    }

    /// The same text with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The id in the Fluent files.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The arguments, in the order given.
    pub fn arguments(&self) -> &[(&'static str, Argument)] {
        &self.arguments
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i32> for Argument {
    fn from(number: i32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

impl From<f64> for Argument {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<Mm> for Argument {
    /// Millimetres are written as a plain number, without thousands separators, as on drawings.
    fn from(length: Mm) -> Self {
        Self::Text(length.0.to_string())
    }
}

impl From<Length> for Argument {
    fn from(length: Length) -> Self {
        Self::from(Mm::round(length.to_mm()))
    }
}

impl From<Money> for Argument {
    fn from(amount: Money) -> Self {
        Self::Text(amount.to_string())
    }
}

impl From<LocalText> for Argument {
    fn from(text: LocalText) -> Self {
        Self::LocalText(text)
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}
