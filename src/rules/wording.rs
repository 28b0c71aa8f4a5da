//! Values, limits and shortfalls in words.
//!
//! ```
//! use yiju::locale::{Language, Locale};
//! use yiju::plan::Quantity;
//! use yiju::rules::{wording, Limit};
//! let locale = Locale::new(Language::English);
//! let limit = wording::limit(Limit::AtLeast(800), Quantity::Millimeters);
//! assert_eq!(locale.text(&limit), "800 mm or more");
//! ```

use super::{Finding, Limit, Near, Verdict};
use crate::locale::Message;
use crate::plan::Quantity;

/// A value with its unit: 590 毫米.
pub fn value(value: i32, quantity: Quantity) -> Message {
    let message = Message::new(quantity.message_id());
    match quantity {
        Quantity::YesNo | Quantity::Pieces => message.with("value", value),
        _ => message.with("value", number(value, quantity)),
    }
}

/// A value without its unit; plans and cards are in millimetres throughout.
pub fn number(value: i32, quantity: Quantity) -> String {
    match quantity {
        Quantity::HundredthsOfSquareMeter | Quantity::Hundredths => {
            format!("{:.2}", f64::from(value) / 100.0)
        }
        Quantity::OneIn if value % 10 == 0 => (value / 10).to_string(),
        Quantity::OneIn => format!("{:.1}", f64::from(value) / 10.0),
        _ => value.to_string(),
    }
}

/// What a rule asks for: 800 毫米以上.
pub fn limit(limit: Limit, quantity: Quantity) -> Message {
    match limit {
        Limit::AtLeast(least) => Message::new("limit-at-least").with("value", value(least, quantity)),
        Limit::AtMost(most) => Message::new("limit-at-most").with("value", value(most, quantity)),
        Limit::Between(low, high) => Message::new("limit-between")
            .with("low", number(low, quantity))
            .with("high", value(high, quantity)),
        Limit::Is(wanted) => Message::new("unit-yes-no").with("value", i32::from(wanted)),
        Limit::Count(least) => Message::new("limit-count").with("value", least),
    }
}

/// A value in the fewest words; plans and cards are in millimetres throughout.
pub fn short_value(short: i32, quantity: Quantity) -> Message {
    match quantity {
        Quantity::Millimeters => Message::new("value-bare").with("value", number(short, quantity)),
        _ => value(short, quantity),
    }
}

/// What a rule asks for in the fewest words: 800 以上.
pub fn short_limit(asked: Limit, quantity: Quantity) -> Message {
    let bare = |id, value| Message::new(id).with("value", number(value, quantity));
    match (asked, quantity) {
        (Limit::AtLeast(least), Quantity::Millimeters) => bare("limit-at-least-bare", least),
        (Limit::AtMost(most), Quantity::Millimeters) => bare("limit-at-most-bare", most),
        (Limit::Between(low, high), Quantity::Millimeters) => Message::new("limit-between")
            .with("low", number(low, quantity))
            .with("high", number(high, quantity)),
        _ => limit(asked, quantity),
    }
}

/// How a finding fails in the fewest words: 不足 210, 缺 2 处. `None` unless it is not met.
pub fn short_shortfall(finding: &Finding) -> Option<Message> {
    shortfall_with(finding, short_value)
}

/// How a finding fails: 不足 210 毫米, 缺 2 处. `None` unless it is not met.
pub fn shortfall(finding: &Finding) -> Option<Message> {
    shortfall_with(finding, value)
}

fn shortfall_with(finding: &Finding, value: fn(i32, Quantity) -> Message) -> Option<Message> {
    if finding.verdict != Verdict::NotMet {
        return None;
    }
    let Some(measured) = finding.measured else { return Some(Message::new("shortfall-plain")) };
    let short = finding.required.shortfall(measured.value);
    let amount = value(short, finding.quantity);
    Some(match finding.required {
        Limit::Is(_) => Message::new("shortfall-plain"),
        Limit::Count(_) => Message::new("shortfall-count").with("value", short),
        Limit::AtLeast(_) => Message::new("shortfall-short").with("value", amount),
        Limit::AtMost(_) => Message::new("shortfall-over").with("value", amount),
        Limit::Between(low, _) if measured.value < low => {
            Message::new("shortfall-short").with("value", amount)
        }
        Limit::Between(..) => Message::new("shortfall-over").with("value", amount),
    })
}

/// A value that lies too near its limit: 在 785～805 之间，离 800 以上太近，用卷尺再量一次.
pub fn borderline(near: Near) -> Message {
    Message::new("borderline")
        .with("low", number(near.measured.low, near.quantity))
        .with("high", value(near.measured.high, near.quantity))
        .with("limit", short_limit(near.required, near.quantity))
}

/// What was found, with how it is known: 590 毫米（推算）. `None` without a value.
pub fn measured(finding: &Finding) -> Option<Message> {
    let measured = finding.measured?;
    Some(
        Message::new("measured-with-origin")
            .with("value", value(measured.value, finding.quantity))
            .with("origin", Message::new(measured.origin.message_id())),
    )
}
