//! What a centre changes about rules, with reason and date.
//!
//! An override never changes a rule file. It is kept in a log that is read beside the rules, so that anybody can see
//! later by what a home was judged, who decided so, when and why.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Limit, RuleId};
use crate::datafile::{DataProblem, options, read_entries};

/// A change that a centre made to a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// The rule.
    pub rule: RuleId,
    /// What is different.
    pub change: OverrideChange,
    /// Why, in the centre's words. Never empty.
    pub reason: String,
    /// When it was decided.
    pub on: Date,
    /// Who decided it; empty when not said.
    pub by: String,
}

/// What is different about a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OverrideChange {
    /// The rule is not used.
    Off,
    /// Another limit counts.
    Limit(Limit),
    /// Another row of the severity matrix counts.
    Severity(String),
}

/// An override as it is written.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OverrideRecord {
    rule: String,
    change: OverrideChange,
    reason: String,
    on: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    by: String,
}

/// Reads a log of overrides, oldest first; a mistake costs one entry, and the rest counts.
///
/// ```
/// use yiju::rules::parse_overrides;
/// let text = r#"[(rule: "cn/P10", change: Off, reason: "门口放不下凳子", on: "2026-11-24")]"#;
/// let (overrides, problems) = parse_overrides("overrides.ron", text);
/// assert_eq!((overrides.len(), problems.len()), (1, 0));
/// ```
pub fn parse_overrides(file: &str, text: &str) -> (Vec<Override>, Vec<DataProblem>) {
    let (entries, mut problems) = read_entries::<OverrideRecord>(file, text);
    let mut overrides = Vec::new();
    for entry in entries {
        match entry.value.checked() {
            Ok(change) => overrides.push(change),
            Err((field, what, hint)) => problems.push(entry.problem(file, text, field, what, hint)),
        }
    }
    (overrides, problems)
}

/// A field with a mistake, what is wrong, and what would be right.
pub(crate) type WrongField = (&'static str, String, &'static str);

impl OverrideRecord {
    /// An override to be written.
    pub(crate) fn of(entry: &Override) -> Self {
        Self {
            rule: entry.rule.to_string(),
            change: entry.change.clone(),
            reason: entry.reason.clone(),
            on: entry.on.to_string(),
            by: entry.by.clone(),
        }
    }

    /// The override that was written; or the first mistake in it.
    pub(crate) fn checked(&self) -> Result<Override, WrongField> {
        let on: Date = self.on.parse().map_err(|_| {
            ("on", format!("{:?} is not a date", self.on), "write year, month and day such as 2026-11-24")
        })?;
        if self.reason.trim().is_empty() {
            return Err((
                "reason",
                "the reason is missing".to_owned(),
                "say in a few words why the centre decided so",
            ));
        }
        if let OverrideChange::Limit(Limit::Between(low, high)) = self.change
            && low > high
        {
            return Err((
                "change",
                "the limits are the wrong way round".to_owned(),
                "write the smaller first",
            ));
        }
        Ok(Override {
            rule: RuleId::new(&self.rule),
            change: self.change.clone(),
            reason: self.reason.clone(),
            on,
            by: self.by.clone(),
        })
    }
}

/// Writes a log of overrides, one a line; reading it gives the same.
pub fn write_overrides(overrides: &[Override]) -> String {
    let records: Vec<OverrideRecord> = overrides.iter().map(OverrideRecord::of).collect();
    let layout = ron::ser::PrettyConfig::new().depth_limit(1).indentor("    ");
    let mut text =
        options().to_string_pretty(&records, layout).expect("a record of plain values can always be written");
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_survives_writing_and_reading() {
        let text = r#"[
            (rule: "cn/D02-bathroom", change: Limit(AtLeast(780)), reason: "老楼做不到", on: "2026-11-24", by: "李工"),
            (rule: "cn/P10", change: Off, reason: "放不下", on: "2026-11-25"),
            (rule: "cn/E14", change: Severity("comfort"), reason: "有物业烟感", on: "2026-11-26"),
        ]"#;
        let (overrides, problems) = parse_overrides("log.ron", text);
        assert_eq!(problems, []);
        assert_eq!(overrides[0].change, OverrideChange::Limit(Limit::AtLeast(780)));
        assert_eq!(parse_overrides("log.ron", &write_overrides(&overrides)), (overrides, Vec::new()));
    }

    #[test]
    fn an_override_without_reason_or_date_is_refused_in_its_place() {
        let text = "[\n(rule: \"cn/P10\", change: Off, reason: \" \", on: \"2026-11-24\"),\n(rule: \"cn/P10\", change: Off, reason: \"x\", on: \"soon\")]";
        let (overrides, problems) = parse_overrides("log.ron", text);
        assert_eq!(overrides, []);
        assert_eq!((problems[0].line, problems[1].line), (2, 3));
    }
}
