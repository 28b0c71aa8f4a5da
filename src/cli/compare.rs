use serde::Serialize;

use super::args::CompareArgs;
use super::assess::{FindingRecord, Summary, records};
use super::output::Output;
use super::{Failure, home};
use crate::locale::{Locale, Message};
use crate::plan::naming::Names;
use crate::rules::{
    Change, Finding, PreparedHome, Row, RuleLibrary, RuleSet, packs_side_by_side, side_by_side, wording,
};

/// The result of `compare` for programs.
#[derive(Serialize)]
struct Comparison {
    first: Summary,
    second: Summary,
    rows: Vec<RowRecord>,
}

/// A matter at a place, for programs.
#[derive(Serialize)]
struct RowRecord {
    change: &'static str,
    element: String,
    element_name: String,
    first: Option<FindingRecord>,
    second: Option<FindingRecord>,
}

pub(super) fn run(args: &CompareArgs, output: &mut Output<'_>) -> Result<(), Failure> {
    let input = home::assess_input(&args.assess, &output.locale)?;
    let first = input.findings();
    let prepared = PreparedHome::new(&input.plan);
    let (second, second_rules, mut rows) = match &args.later {
        Some(later) => {
            let later = home::occupant(later)?;
            let residents: Vec<_> = std::iter::once(&later).chain(&input.partner).collect();
            let second = prepared.assess_household(&residents, &input.rules);
            let rows = side_by_side(&first, &second);
            (second, input.rules.clone(), rows)
        }
        None => {
            let choice = home::rule_choice(&args.against, args.assess.overrides.as_deref())?;
            let rules = RuleLibrary::built_in().choose(&choice);
            let residents: Vec<_> = std::iter::once(&input.occupant).chain(&input.partner).collect();
            let second = prepared.assess_household(&residents, &rules);
            let rows = packs_side_by_side((&first, &input.rules), (&second, &rules));
            (second, rules, rows)
        }
    };
    if !args.all {
        rows.retain(|row| row.change() != Change::Same && row.has_difficulty());
    }
    let names = Names::new(&input.plan);
    let side = |finding: &Option<Finding>, rules: &RuleSet, locale: &Locale| {
        finding.as_ref().and_then(|finding| {
            records(std::slice::from_ref(finding), &input.plan, rules, locale).into_iter().next()
        })
    };
    let record = |row: &Row| RowRecord {
        change: row.change().name(),
        element: row.element.to_string(),
        element_name: output.text(&names.with_room(row.element)),
        first: side(&row.first, &input.rules, &output.locale),
        second: side(&row.second, &second_rules, &output.locale),
    };
    let comparison = Comparison {
        first: Summary::of(&first),
        second: Summary::of(&second),
        rows: rows.iter().map(record).collect(),
    };
    output.write(&comparison, |locale| {
        let mut lines: Vec<String> = rows
            .iter()
            .map(|row| {
                let rule = row.sides().next().and_then(|finding| {
                    second_rules.rule(&finding.rule).or_else(|| input.rules.rule(&finding.rule))
                });
                let title = rule.map(|rule| rule.title.get(locale.language()).to_owned()).unwrap_or_default();
                let sides = [&row.first, &row.second].map(|side| said(side.as_ref(), locale));
                let [first, second] = sides;
                format!("{title} ({})  {first} → {second}", locale.text(&names.with_room(row.element)))
            })
            .collect();
        lines.push(comparison.first.line(locale));
        lines.push(comparison.second.line(locale));
        lines
    })
}

/// A side in a few words: verdict, value, what is asked.
fn said(finding: Option<&Finding>, locale: &Locale) -> String {
    let Some(finding) = finding else { return locale.text(&Message::new("compare-not-asked")) };
    let mut words = locale.get(finding.verdict.message_id());
    if let Some(measured) = wording::measured(finding) {
        words += &format!(" {}", locale.text(&measured));
    }
    format!("{words} [{}]", locale.text(&wording::limit(finding.required, finding.quantity)))
}
