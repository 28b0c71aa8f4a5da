//! Small pieces of text: amounts, lengths, days, names of people.

use jiff::civil::Date;

use super::Proposal;
use crate::locale::Message;
use crate::occupant::{FormOfAddress, OccupantProfile};
use crate::units::Money;

/// Family names of two characters that are common enough to meet.
const DOUBLE_SURNAMES: [&str; 12] =
    ["欧阳", "司马", "诸葛", "上官", "司徒", "东方", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐"];

/// Yuan without a sign, as in columns: 9,299.
pub(super) fn yuan(amount: Money) -> String {
    amount.to_string().replace('¥', "")
}

/// Centimetres as the family reads them: 59, 3.5.
pub(super) fn centimeters(mm: i32) -> String {
    if mm % 10 == 0 { (mm / 10).to_string() } else { format!("{}.{}", mm / 10, (mm % 10).abs()) }
}

/// Centimetres to the nearest whole one, for what is worked out rather than read off a tape.
pub(super) fn whole_centimeters(mm: i32) -> String {
    mm.saturating_add(5).div_euclid(10).to_string()
}

/// A quantity in thousandths without needless zeros: 2.24, 3.
pub(super) fn quantity(milli: i64) -> String {
    let text = format!("{}.{:03}", milli / 1000, milli % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// What a reader may take for emphasis is taken out of names.
pub(super) fn plain(text: &str) -> String {
    text.replace('*', "＊")
}

/// The family name.
fn surname(name: &str) -> &str {
    if let Some(double) = DOUBLE_SURNAMES.iter().find(|double| name.starts_with(**double)) {
        return double;
    }
    let is_latin = name.chars().next().is_some_and(|first| first.is_ascii());
    if is_latin {
        return name.split_whitespace().last().unwrap_or(name);
    }
    name.char_indices().nth(1).map_or(name, |(second, _)| &name[..second])
}

impl Proposal<'_> {
    /// The text of an id without arguments.
    pub(super) fn word(&self, id: &str) -> String {
        self.locale.get(id)
    }

    /// The text of a message.
    pub(super) fn text(&self, message: &Message) -> String {
        self.locale.text(message)
    }

    /// A day as the family reads it: 2026 年 3 月 16 日.
    pub(super) fn day(&self, date: Date) -> String {
        self.text(
            &Message::new("paper-day")
                .with("year", date.year().to_string())
                .with("month", i32::from(date.month()))
                .with("day", i32::from(date.day())),
        )
    }

    /// The last day on which the prices hold.
    pub(super) fn valid_until(&self) -> Date {
        let days = jiff::Span::new().days(i64::from(self.center.valid_days));
        self.case.on.checked_add(days).unwrap_or(self.case.on)
    }

    /// How the person is spoken to: 王女士. Empty when nobody said the name.
    pub(super) fn polite_name(&self) -> String {
        let person = &self.case.occupant;
        self.with_title(person, &plain(surname(person.name.trim())))
    }

    /// How the person is spoken of: 王秀兰女士.
    pub(super) fn full_name(&self) -> String {
        let person = &self.case.occupant;
        self.with_title(person, &plain(person.name.trim()))
    }

    fn with_title(&self, person: &OccupantProfile, name: &str) -> String {
        if name.is_empty() {
            return String::new();
        }
        let title = match person.address {
            Some(FormOfAddress::Aunt) => "paper-polite-woman",
            Some(FormOfAddress::Uncle) => "paper-polite-man",
            Some(FormOfAddress::Teacher) => "paper-polite-teacher",
            Some(FormOfAddress::Name) | None => return name.to_owned(),
        };
        self.text(&Message::new(title).with("name", name))
    }

    /// The number under which the pages are filed: day and first digits of the digest.
    pub(super) fn number(&self) -> String {
        let on = self.case.on;
        let digits: String = self.digest.chars().take(4).collect::<String>().to_uppercase();
        format!("YJ-{:04}{:02}{:02}-{digits}", on.year(), on.month(), on.day())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_for_the_family_have_no_needless_digits() {
        assert_eq!([590, 35, 5, 0, -12].map(centimeters), ["59", "3.5", "0.5", "0", "-1.2"]);
    }

    #[test]
    fn quantities_have_no_needless_digits() {
        assert_eq!([1000, 2240, 500].map(quantity), ["1", "2.24", "0.5"]);
    }

    #[test]
    fn family_names_are_found() {
        assert_eq!(
            ["王秀兰", "欧阳锋", "李", "", "Anna Schmidt"].map(surname),
            ["王", "欧阳", "李", "", "Schmidt"]
        );
    }
}
