use roxmltree::Node;

use super::properties;
use crate::geom::Point;
use crate::import::{ImportPlace, ImportReport};
use crate::locale::Message;
use crate::plan::Attributes;
use crate::units::Angle;

/// Millimetres in the file's unit, the centimetre.
const CENTIMETER: f64 = 10.0;

/// No element has more properties than this.
const MOST_PROPERTIES: usize = 200;

/// An attribute that should be a number and is none, or one that must be there and is not.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unreadable {
    attribute: &'static str,
    value: String,
}

/// Reads the attributes of an element.
#[derive(Clone, Copy)]
pub(super) struct Values<'a, 'input>(pub(super) Node<'a, 'input>);

impl<'a> Values<'a, '_> {
    /// A text; empty where there is none.
    pub(super) fn text(self, attribute: &str) -> &'a str {
        self.0.attribute(attribute).unwrap_or_default()
    }

    /// The properties of the element, name and value.
    pub(super) fn properties(self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let properties = self.0.children().filter(|child| child.has_tag_name("property"));
        // Only the beginning of a hostile list is looked at.
        properties
            .take(MOST_PROPERTIES)
            .map(|property| (Values(property).text("name"), Values(property).text("value")))
    }

    /// A property that this program wrote; `None` where there is none.
    pub(super) fn property(self, name: &str) -> Option<&'a str> {
        self.properties().find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    /// What properties say about the element.
    pub(super) fn attributes(self) -> Attributes {
        self.properties().filter_map(|(name, value)| properties::attribute(name, value)).collect()
    }

    /// What the family calls the element: its name, unless that is only the word for its kind.
    pub(super) fn own_name(self) -> Option<&'a str> {
        let usual = self.property(properties::KIND_NAME)?;
        let name = self.text("name").trim();
        Some(if name == usual { "" } else { name })
    }

    /// Whether an attribute says so; `usual` where it is not there.
    pub(super) fn flag(self, attribute: &str, usual: bool) -> bool {
        self.0.attribute(attribute).map_or(usual, |value| value.trim() == "true")
    }

    /// A number; `None` where there is none.
    pub(super) fn number(self, attribute: &'static str) -> Result<Option<f64>, Unreadable> {
        let Some(value) = self.0.attribute(attribute) else { return Ok(None) };
        match value.trim().parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(Some(number)),
            _ => Err(Unreadable { attribute, value: value.chars().take(24).collect() }),
        }
    }

    /// A number that must be there.
    pub(super) fn must(self, attribute: &'static str) -> Result<f64, Unreadable> {
        self.number(attribute)?.ok_or(Unreadable { attribute, value: String::new() })
    }

    /// A length in millimetres that must be there.
    pub(super) fn length(self, attribute: &'static str) -> Result<f64, Unreadable> {
        Ok(self.must(attribute)? * CENTIMETER)
    }

    /// A length in millimetres, or zero.
    pub(super) fn length_or_zero(self, attribute: &'static str) -> Result<f64, Unreadable> {
        Ok(self.number(attribute)?.unwrap_or(0.0) * CENTIMETER)
    }

    /// A place given by two lengths.
    pub(super) fn place(self, x: &'static str, y: &'static str) -> Result<Point, Unreadable> {
        Ok(Point::new(self.length(x)?, self.length(y)?))
    }

    /// An angle, or none.
    pub(super) fn angle(self, attribute: &'static str) -> Result<Angle, Unreadable> {
        Ok(Angle::from_radians(self.number(attribute)?.unwrap_or(0.0)))
    }
}

impl Unreadable {
    /// Notes that an element is left out because of it.
    pub(super) fn report(self, element: &str, line: u32, report: &mut ImportReport) {
        let message = if self.value.is_empty() {
            Message::new("import-left-out-missing").with("element", element).with("attribute", self.attribute)
        } else {
            Message::new("import-left-out-unreadable")
                .with("element", element)
                .with("attribute", self.attribute)
                .with("value", self.value)
        };
        report.left_out(message, Some(ImportPlace::Line(line)));
    }
}
