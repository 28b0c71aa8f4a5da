use std::collections::BTreeSet;

use super::Consultation;
use crate::locale::Message;
use crate::optimize::Reason;
use crate::units::Money;

impl Consultation {
    /// In words why a remedy is not in a choice.
    pub fn why_not(&self, reason: &Reason) -> Message {
        match reason {
            Reason::Refused => Message::new("reason-refused"),
            Reason::NeedsRefused { needed } => {
                Message::new("reason-needs-refused").with("needed", self.named(&BTreeSet::from([*needed])))
            }
            Reason::BringsNothing { by, more } if by.is_empty() => {
                Message::new("reason-brings-nothing").with("more", *more)
            }
            Reason::BringsNothing { by, more } => {
                Message::new("reason-brought-already").with("by", self.named(by)).with("more", *more)
            }
            Reason::Excludes { others, more, lost } => {
                let id = match (lost.is_empty(), *more >= Money::ZERO) {
                    (false, _) => "reason-excludes-better",
                    (true, true) => "reason-excludes-cheaper",
                    (true, false) => "reason-excludes",
                };
                let message = Message::new(id).with("others", self.named(others));
                if lost.is_empty() { message.with("more", *more) } else { message.with("lost", lost.len()) }
            }
            Reason::TooDear { more, over } => {
                Message::new("reason-too-dear").with("more", *more).with("over", *over)
            }
        }
    }

    /// The first of some options by name, and how many more there are.
    fn named(&self, options: &BTreeSet<usize>) -> Message {
        let mut titles =
            options.iter().filter_map(|&index| Some(self.options.get(index)?.remedy.title.clone()));
        match (titles.next(), options.len()) {
            (None, _) => Message::new("reason-others"),
            (Some(title), 1) => title,
            (Some(title), count) => Message::new("reason-and-more").with("first", title).with("count", count),
        }
    }
}
