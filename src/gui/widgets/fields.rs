use std::fmt::Debug;
use std::hash::Hash;

use egui::{Id, Response, Ui};

use super::Chip;
use super::draft::{DraftField, field_id, labelled};
use crate::units::{Length, Mm, Money};

/// What happened in a field.
#[derive(Clone, Debug)]
#[must_use]
pub struct FieldOutput<T> {
    /// The response of the text field.
    pub response: Response,
    /// A new value, when Enter was pressed, the field was left, or an arrow key counted on.
    pub entered: Option<T>,
    /// Whether the field was emptied; only fields that may be empty tell so.
    pub cleared: bool,
    /// Whether what stands in the field cannot be read.
    pub wrong: bool,
    /// The response of the chip beside the field, if it has one.
    pub origin: Option<Response>,
}

macro_rules! common_setters {
    () => {
        /// A label above the field; it is also its name. Without it the name is not shown.
        pub const fn labelled(mut self) -> Self {
            self.label = true;
            self
        }

        /// What is said under the field when what was typed cannot be read.
        pub const fn trouble(mut self, text: &'a str) -> Self {
            self.trouble = text;
            self
        }

        /// Pale text while the field is empty.
        pub const fn hint(mut self, text: &'a str) -> Self {
            self.hint = text;
            self
        }

        /// A width; without one it takes the room there is.
        pub const fn width(mut self, width: f32) -> Self {
            self.width = width;
            self
        }

        /// The field may be emptied.
        pub const fn may_be_empty(mut self) -> Self {
            self.optional = true;
            self
        }
    };
}

/// A field for a length: accepts `1.2m`, `120cm`, `1200`, `1200-60`.
#[derive(Clone, Debug)]
#[must_use = "call show"]
pub struct LengthField<'a> {
    id: Id,
    name: &'a str,
    value: Option<Mm>,
    unit: &'a str,
    trouble: &'a str,
    hint: &'a str,
    width: f32,
    label: bool,
    optional: bool,
    bold: bool,
    range: (Mm, Mm),
    origin: Option<Chip<'a>>,
}

impl<'a> LengthField<'a> {
    /// A field; the salt is a key of the model, so that its draft belongs to what it measures.
    pub fn new(id_salt: impl Hash + Debug, name: &'a str, value: Option<Mm>) -> Self {
        Self {
            id: field_id(id_salt),
            name,
            value,
            unit: "",
            trouble: "",
            hint: "",
            width: f32::INFINITY,
            label: false,
            optional: false,
            bold: false,
            range: (Mm(0), Mm(99_999)),
            origin: None,
        }
    }

    common_setters!();

    /// The unit inside the field, at its right.
    pub const fn unit(mut self, unit: &'a str) -> Self {
        self.unit = unit;
        self
    }

    /// The least and the largest length that is accepted.
    pub const fn range(mut self, least: Mm, most: Mm) -> Self {
        self.range = (least, most);
        self
    }

    /// How the value is known, as a chip beside the field.
    pub const fn origin(mut self, chip: Chip<'a>) -> Self {
        self.origin = Some(chip);
        self
    }

    /// Bold digits, for the live length on the canvas.
    pub const fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    /// Shows it.
    pub fn show(self, ui: &mut Ui) -> FieldOutput<Mm> {
        let (least, most) = self.range;
        let read = |text: &str| Length::parse(text).ok().filter(|length| (least..=most).contains(length));
        let empty = |text: &str| self.optional && text.trim().is_empty();
        let step = |text: &str, steps: i64| {
            let now = Length::parse(text).ok().unwrap_or(Mm::ZERO);
            let next = i64::from(now.0).saturating_add(steps).clamp(i64::from(least.0), i64::from(most.0));
            Some(next.to_string())
        };
        let shown = self.value.map(|value| value.to_string()).unwrap_or_default();
        let origin_room = if self.origin.is_some() { 100.0 } else { 0.0 };
        let field = DraftField {
            id: self.id,
            name: self.name,
            shown: &shown,
            unit: self.unit,
            hint: self.hint,
            width: self.width.min(ui.available_width() - origin_room),
            trouble: self.trouble,
            bold: self.bold,
            rows: 1,
            readable: &|text| empty(text) || read(text).is_some(),
            step: Some(&step),
        };
        labelled(ui, if self.label { self.name } else { "" }, |ui| {
            let show = |ui: &mut Ui| {
                let output = field.show(ui);
                let origin = self.origin.map(|chip| ui.add(chip));
                (output, origin)
            };
            let (output, origin) =
                if self.origin.is_some() { ui.horizontal_top(show).inner } else { show(ui) };
            let cleared = output.entered.as_deref().is_some_and(empty);
            let entered = output.entered.as_deref().and_then(read);
            FieldOutput { response: output.response, entered, cleared, wrong: output.wrong, origin }
        })
    }
}

/// A field for a whole number with a unit.
#[derive(Clone, Debug)]
#[must_use = "call show"]
pub struct NumberField<'a> {
    id: Id,
    name: &'a str,
    value: Option<i64>,
    unit: &'a str,
    trouble: &'a str,
    hint: &'a str,
    width: f32,
    label: bool,
    optional: bool,
    range: (i64, i64),
}

impl<'a> NumberField<'a> {
    /// A field; the salt is a key of the model.
    pub fn new(id_salt: impl Hash + Debug, name: &'a str, value: Option<i64>) -> Self {
        Self {
            id: field_id(id_salt),
            name,
            value,
            unit: "",
            trouble: "",
            hint: "",
            width: f32::INFINITY,
            label: false,
            optional: false,
            range: (0, i64::MAX),
        }
    }

    common_setters!();

    /// The unit inside the field, at its right.
    pub const fn unit(mut self, unit: &'a str) -> Self {
        self.unit = unit;
        self
    }

    /// The least and the largest number that is accepted.
    pub const fn range(mut self, least: i64, most: i64) -> Self {
        self.range = (least, most);
        self
    }

    /// Shows it.
    pub fn show(self, ui: &mut Ui) -> FieldOutput<i64> {
        let (least, most) = self.range;
        let read = |text: &str| read_number(text).filter(|number| (least..=most).contains(number));
        let empty = |text: &str| self.optional && text.trim().is_empty();
        let step = |text: &str, steps: i64| {
            Some(read_number(text).unwrap_or(0).saturating_add(steps).clamp(least, most).to_string())
        };
        let shown = self.value.map(|value| value.to_string()).unwrap_or_default();
        let field = DraftField {
            id: self.id,
            name: self.name,
            shown: &shown,
            unit: self.unit,
            hint: self.hint,
            width: self.width,
            trouble: self.trouble,
            bold: false,
            rows: 1,
            readable: &|text| empty(text) || read(text).is_some(),
            step: Some(&step),
        };
        labelled(ui, if self.label { self.name } else { "" }, |ui| {
            let output = field.show(ui);
            let cleared = output.entered.as_deref().is_some_and(empty);
            let entered = output.entered.as_deref().and_then(read);
            FieldOutput { response: output.response, entered, cleared, wrong: output.wrong, origin: None }
        })
    }
}

/// Reads a whole number as people write it: `4,500`, `¥4500`, full-width digits.
fn read_number(text: &str) -> Option<i64> {
    let plain: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ',' | '，' | '¥' | '￥'))
        .map(|c| match c {
            '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10).unwrap_or(c),
            '−' | '－' => '-',
            _ => c,
        })
        .collect();
    plain.parse().ok()
}

/// A field for an amount in whole yuan.
#[derive(Clone, Debug)]
#[must_use = "call show"]
pub struct MoneyField<'a> {
    number: NumberField<'a>,
}

impl<'a> MoneyField<'a> {
    /// A field; the salt is a key of the model.
    pub fn new(id_salt: impl Hash + Debug, name: &'a str, value: Option<Money>) -> Self {
        let yuan = value.map(Money::yuan_rounded);
        Self { number: NumberField::new(id_salt, name, yuan) }
    }

    /// Sets what it shares with a field for numbers.
    pub fn with(mut self, set: impl FnOnce(NumberField<'a>) -> NumberField<'a>) -> Self {
        self.number = set(self.number);
        self
    }

    /// Shows it.
    pub fn show(self, ui: &mut Ui) -> FieldOutput<Money> {
        let FieldOutput { response, entered, cleared, wrong, origin } = self.number.show(ui);
        FieldOutput { response, entered: entered.map(Money::from_yuan), cleared, wrong, origin }
    }
}

/// A field for a line of text.
#[derive(Clone, Debug)]
#[must_use = "call show"]
pub struct TextField<'a> {
    id: Id,
    name: &'a str,
    value: &'a str,
    trouble: &'a str,
    hint: &'a str,
    width: f32,
    label: bool,
    optional: bool,
    rows: usize,
}

impl<'a> TextField<'a> {
    /// A field; the salt is a key of the model.
    pub fn new(id_salt: impl Hash + Debug, name: &'a str, value: &'a str) -> Self {
        Self {
            id: field_id(id_salt),
            name,
            value,
            trouble: "",
            hint: "",
            width: f32::INFINITY,
            label: false,
            optional: false,
            rows: 1,
        }
    }

    common_setters!();

    /// More than one row, for notes.
    pub const fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// Shows it.
    pub fn show(self, ui: &mut Ui) -> FieldOutput<String> {
        let optional = self.optional;
        let field = DraftField {
            id: self.id,
            name: self.name,
            shown: self.value,
            unit: "",
            hint: self.hint,
            width: self.width,
            trouble: self.trouble,
            bold: false,
            rows: self.rows,
            readable: &|text| optional || !text.trim().is_empty(),
            step: None,
        };
        labelled(ui, if self.label { self.name } else { "" }, |ui| {
            let output = field.show(ui);
            let cleared = output.entered.as_deref().is_some_and(|text| text.trim().is_empty());
            let entered = output.entered.map(|text| text.trim().to_owned());
            FieldOutput { response: output.response, entered, cleared, wrong: output.wrong, origin: None }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        assert_eq!(read_number(" ¥4,500 "), Some(4500));
        assert_eq!(read_number("７８"), Some(78));
        assert_eq!(read_number("59o"), None);
    }
}
