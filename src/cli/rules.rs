use serde::Serialize;

use super::Failure;
use super::args::RulesCommand;
use super::output::Output;
use crate::locale::Locale;
use crate::rules::{Rule, RuleId, RuleSet, wording};

/// A rule for programs.
#[derive(Serialize)]
struct RuleRecord {
    id: String,
    title: String,
    required: String,
    better: Option<String>,
    why: String,
    document: String,
    clause: Option<String>,
    grade: &'static str,
    abolished: bool,
    verified: String,
    concerns: Vec<String>,
}

impl RuleRecord {
    fn of(rule: &Rule, locale: &Locale) -> Self {
        let quantity = rule.require.quantity();
        let concerns = |group: &crate::occupant::OccupantGroup, severity: &crate::rules::Severity| {
            format!("{} ({})", locale.get(group.message_id()), locale.get(severity.urgency().message_id()))
        };
        Self {
            id: rule.id.to_string(),
            title: rule.title.get(locale.language()).to_owned(),
            required: locale.text(&wording::limit(rule.require.limit(), quantity)),
            better: rule.better.map(|better| locale.text(&wording::limit(better, quantity))),
            why: rule.why.get(locale.language()).to_owned(),
            document: rule.cite.document.clone(),
            clause: rule.cite.clause.clone(),
            grade: rule.cite.grade.name(),
            abolished: rule.cite.is_abolished,
            verified: rule.verified.clone(),
            concerns: rule.severity.iter().map(|(group, severity)| concerns(group, severity)).collect(),
        }
    }
}

#[derive(Serialize)]
struct Rules {
    rules: Vec<RuleRecord>,
}

pub(super) fn run(command: &RulesCommand, output: &mut Output<'_>) -> Result<(), Failure> {
    let set = RuleSet::built_in();
    match command {
        RulesCommand::List => {
            let rules = set.iter().map(|rule| RuleRecord::of(rule, &output.locale)).collect();
            let rules = Rules { rules };
            output.write(&rules, |_| {
                let line = |rule: &RuleRecord| {
                    format!(
                        "{}  {}  {}  [{}] {}",
                        rule.id, rule.title, rule.required, rule.grade, rule.document
                    )
                };
                rules.rules.iter().map(line).collect()
            })
        }
        RulesCommand::Explain { id } => {
            let Some(rule) = set.rule(&RuleId::new(id)) else {
                return Err(Failure::usage(
                    format!("there is no rule {id:?}"),
                    "`rules list` shows all of them",
                ));
            };
            let record = RuleRecord::of(rule, &output.locale);
            output.write(&record, |locale| {
                let mut lines = vec![format!("{}  {}", record.id, record.title), record.required.clone()];
                lines.extend(record.better.clone());
                lines.push(record.why.clone());
                let source = locale.text(&rule.cite.message());
                lines.push(format!(
                    "{source} [{}: {}]",
                    record.grade,
                    locale.get(rule.cite.grade.message_id())
                ));
                lines.extend(rule.cite.caution().map(|caution| locale.text(&caution)));
                lines.push(record.concerns.join(", "));
                lines
            })
        }
    }
}
