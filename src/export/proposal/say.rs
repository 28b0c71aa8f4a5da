//! Findings in plain sentences, for people who have never read a drawing.

use super::Proposal;
use super::words::{centimeters, whole_centimeters};
use crate::locale::Message;
use crate::plan::naming::Names;
use crate::plan::{Attribute, Quantity};
use crate::rules::{Finding, Limit, Requirement};

impl Proposal<'_> {
    /// What a finding means at home, in one sentence, lengths in centimetres. The part that carries the weight
    /// stands between stars.
    pub(super) fn say(&self, finding: &Finding) -> String {
        let requirement = self.rules.rule(&finding.rule).map(|rule| &rule.require);
        let message = match requirement {
            Some(Requirement::ClearWidth { .. }) => self.say_doorway(finding),
            Some(Requirement::Attribute(Attribute::ThresholdHeight, _)) => finding.measured.map(|measured| {
                Message::new("paper-say-threshold").with("value", centimeters(measured.value))
            }),
            Some(Requirement::TurningCircle(wanted)) => finding.measured.map(|measured| {
                Message::new("paper-say-turning")
                    .with("have", whole_centimeters(measured.value))
                    .with("want", whole_centimeters(*wanted))
            }),
            _ => None,
        };
        match message.or_else(|| self.say_length(finding)) {
            Some(message) => self.text(&message),
            None => self.text(&Message::new("paper-say-plain").with("what", self.title_of(finding))),
        }
    }

    /// The barrier that a finding names.
    pub(super) fn title_of(&self, finding: &Finding) -> String {
        let rule = self.rules.rule(&finding.rule);
        rule.map_or_else(
            || finding.rule.to_string(),
            |rule| rule.title.get(self.locale.language()).to_owned(),
        )
    }

    /// What a finding measures, in the fewest words: 卫生间门净宽, 坐面高度.
    pub(super) fn subject_of(&self, finding: &Finding, names: &Names) -> String {
        let element = names.of(finding.element);
        let message = match self.rules.rule(&finding.rule).map(|rule| &rule.require) {
            Some(Requirement::ClearWidth { .. }) => {
                Message::new("paper-subject-clear").with("element", element)
            }
            Some(Requirement::Attribute(attribute, _)) => {
                return self.text(
                    &Message::new("paper-subject-attribute")
                        .with("element", element)
                        .with("attribute", Message::new(attribute.message_id())),
                );
            }
            Some(Requirement::TurningCircle(_)) => Message::new("paper-subject-turning"),
            Some(Requirement::FreeBeside(_)) => Message::new("paper-subject-beside").with("element", element),
            Some(Requirement::FreeInFront(_)) => Message::new("paper-subject-front").with("element", element),
            Some(Requirement::Passage { .. }) => Message::new("paper-subject-way"),
            _ => return self.title_of(finding),
        };
        self.text(&message)
    }

    fn say_doorway(&self, finding: &Finding) -> Option<Message> {
        let have = finding.measured?.value;
        let width = self.case.occupant.footprint().0.0;
        if self.case.occupant.uses_wheelchair() && have < width {
            return Some(
                Message::new("paper-say-door-chair")
                    .with("have", centimeters(have))
                    .with("chair", centimeters(width))
                    .with("short", centimeters(width - have)),
            );
        }
        Some(
            Message::new("paper-say-door")
                .with("have", centimeters(have))
                .with("want", centimeters(limit_value(finding)?))
                .with("short", centimeters(finding.shortfall()?)),
        )
    }

    fn say_length(&self, finding: &Finding) -> Option<Message> {
        if finding.quantity != Quantity::Millimeters {
            return None;
        }
        let have = centimeters(finding.measured?.value);
        let short = centimeters(finding.shortfall()?);
        let what = self.title_of(finding);
        let id = match finding.required {
            Limit::AtLeast(_) => "paper-say-short",
            Limit::AtMost(_) => "paper-say-over",
            Limit::Between(low, high) => {
                return Some(
                    Message::new("paper-say-between")
                        .with("what", what)
                        .with("have", have)
                        .with("low", centimeters(low))
                        .with("high", centimeters(high)),
                );
            }
            Limit::Is(_) | Limit::Count(_) => return None,
        };
        Some(Message::new(id).with("what", what).with("have", have).with("short", short))
    }
}

/// The one value that a limit names.
fn limit_value(finding: &Finding) -> Option<i32> {
    match finding.required {
        Limit::AtLeast(value) | Limit::AtMost(value) => Some(value),
        Limit::Between(..) | Limit::Is(_) | Limit::Count(_) => None,
    }
}
