use serde::Serialize;

use super::args::CaseArgs;
use super::output::Output;
use super::{Failure, home};
use crate::case::{Books, Consultation, Selection};
use crate::locale::{Locale, Message};
use crate::plan::naming::Names;
use crate::rules::{FindingKey, RuleSet};

/// The result of `choose` for programs.
#[derive(Serialize)]
pub(super) struct Choice {
    chosen: Vec<ChosenRemedy>,
    goods_fen: i64,
    labor_fen: i64,
    clearing_fen: i64,
    total_fen: i64,
    low_fen: i64,
    high_fen: i64,
    subsidy_fen: i64,
    self_pay_fen: i64,
    subsidies: Vec<SubsidyRecord>,
    optimal: bool,
    unresolved: Vec<KeyRecord>,
}

#[derive(Serialize)]
struct ChosenRemedy {
    remedy: String,
    element: String,
    title: String,
    cost_fen: i64,
    clears: Vec<KeyRecord>,
    conditions: Vec<String>,
}

#[derive(Serialize)]
struct SubsidyRecord {
    scheme: String,
    standing: String,
    percent: u32,
    counted_fen: i64,
    paid_fen: i64,
}

#[derive(Serialize)]
struct KeyRecord {
    rule: String,
    element: String,
}

impl From<&FindingKey> for KeyRecord {
    fn from(key: &FindingKey) -> Self {
        Self { rule: key.rule.to_string(), element: key.element.to_string() }
    }
}

/// Works a case out, and chooses within its budget.
pub(super) fn consult(
    args: &CaseArgs,
    locale: &Locale,
) -> Result<(crate::case::Case, RuleSet, Consultation, Selection), Failure> {
    let (case, rules) = home::case(args, locale)?;
    let consultation = Consultation::new(&case, &rules, &Books::built_in());
    let selection = consultation
        .choose(case.budget)
        .ok_or_else(|| Failure::refused("no choice keeps to the budget", "give a larger budget"))?;
    Ok((case, rules, consultation, selection))
}

pub(super) fn record(consultation: &Consultation, selection: &Selection, locale: &Locale) -> Choice {
    let chosen = selection.chosen.iter().filter_map(|&index| consultation.options.get(index));
    let estimate = &selection.estimate;
    Choice {
        chosen: chosen
            .map(|option| ChosenRemedy {
                remedy: option.remedy.kind.name.to_owned(),
                element: option.remedy.element.to_string(),
                title: locale.text(&option.remedy.title),
                cost_fen: option.priced.total().fen(),
                clears: option.remedy.clears.iter().map(KeyRecord::from).collect(),
                conditions: option.remedy.conditions.iter().map(|condition| locale.text(condition)).collect(),
            })
            .collect(),
        goods_fen: estimate.goods.fen(),
        labor_fen: estimate.labor.fen(),
        clearing_fen: estimate.clearing.fen(),
        total_fen: estimate.total.fen(),
        low_fen: estimate.low.fen(),
        high_fen: estimate.high.fen(),
        subsidy_fen: estimate.subsidy().fen(),
        self_pay_fen: estimate.self_pay.fen(),
        subsidies: estimate
            .subsidies
            .iter()
            .map(|line| SubsidyRecord {
                scheme: line.scheme.clone(),
                standing: locale.get(line.standing.message_id()),
                percent: line.percent,
                counted_fen: line.counted.fen(),
                paid_fen: line.paid.fen(),
            })
            .collect(),
        optimal: selection.is_optimal,
        unresolved: selection.unresolved.iter().map(KeyRecord::from).collect(),
    }
}

/// The choice in lines to read.
pub(super) fn lines(
    consultation: &Consultation,
    selection: &Selection,
    rules: &RuleSet,
    locale: &Locale,
) -> Vec<String> {
    let names = Names::new(&consultation.plan);
    let mut lines = Vec::new();
    let chosen = selection.chosen.iter().filter_map(|&index| consultation.options.get(index));
    for (number, option) in chosen.enumerate() {
        let clears: Vec<String> = option
            .remedy
            .clears
            .iter()
            .filter_map(|key| Some(rules.rule(&key.rule)?.title.get(locale.language()).to_owned()))
            .collect();
        lines.push(format!(
            "{}. {} ({})  {}",
            number + 1,
            locale.text(&option.remedy.title),
            locale.text(&names.with_room(option.remedy.element)),
            option.priced.total(),
        ));
        lines.push(format!("   ✓ {}", clears.join(", ")));
        lines.extend(
            option.remedy.conditions.iter().map(|condition| format!("   ! {}", locale.text(condition))),
        );
    }
    let estimate = &selection.estimate;
    lines.push(
        locale.text(
            &Message::new("cost-total-range")
                .with("total", estimate.total.to_string())
                .with("low", estimate.low.to_string())
                .with("high", estimate.high.to_string()),
        ),
    );
    for line in &estimate.subsidies {
        lines.push(
            locale.text(
                &Message::new("cost-subsidy-line")
                    .with("scheme", line.scheme.as_str())
                    .with("standing", Message::new(line.standing.message_id()))
                    .with("paid", line.paid.to_string()),
            ),
        );
    }
    lines.push(locale.text(&Message::new("cost-self-pay").with("amount", estimate.self_pay.to_string())));
    let proof = if selection.is_optimal { "choice-proven" } else { "choice-not-proven" };
    lines.push(locale.get(proof));
    lines.push(
        locale.text(
            &Message::new("choice-counts")
                .with("cleared", selection.cleared.len())
                .with("open", selection.unresolved.len()),
        ),
    );
    lines
}

pub(super) fn run(args: &CaseArgs, output: &mut Output<'_>) -> Result<(), Failure> {
    let (_, rules, consultation, selection) = consult(args, &output.locale)?;
    let record = record(&consultation, &selection, &output.locale);
    output.write(&record, |locale| lines(&consultation, &selection, &rules, locale))
}
