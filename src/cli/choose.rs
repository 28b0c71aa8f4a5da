use serde::Serialize;

use super::args::{CaseArgs, ChooseArgs};
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
    call_out_fen: i64,
    saving_fen: i64,
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
    id: String,
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

/// A remedy that was not chosen, and why.
#[derive(Serialize)]
struct LeftOut {
    id: String,
    title: String,
    why: String,
}

/// The best set for a budget, and what it brings that a smaller budget does not.
#[derive(Serialize)]
struct StepRecord {
    self_pay_fen: i64,
    chosen: Vec<String>,
    gains: Vec<KeyRecord>,
}

#[derive(Clone, Serialize)]
pub(super) struct KeyRecord {
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
    home::check_wishes(&case, &consultation)?;
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
                id: option.remedy.id.clone(),
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
        call_out_fen: estimate.call_out.fen(),
        saving_fen: estimate.savings.iter().map(|saving| saving.amount.fen()).sum(),
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

/// The choice, and the best set for every other budget where that was asked for.
#[derive(Serialize)]
struct Answer {
    #[serde(flatten)]
    choice: Choice,
    not_chosen: Vec<LeftOut>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    frontier: Vec<StepRecord>,
}

pub(super) fn run(args: &ChooseArgs, output: &mut Output<'_>) -> Result<(), Failure> {
    let (_, rules, consultation, selection) = consult(&args.case, &output.locale)?;
    let left_out = selection.left_out.iter().filter_map(|(index, reason)| {
        let remedy = &consultation.options.get(*index)?.remedy;
        let why = output.locale.text(&consultation.why_not(reason));
        Some(LeftOut { id: remedy.id.clone(), title: output.locale.text(&remedy.title), why })
    });
    let not_chosen = left_out.collect();
    let steps = if args.frontier { consultation.steps() } else { Vec::new() };
    let ids = |chosen: &std::collections::BTreeSet<usize>| -> Vec<String> {
        chosen.iter().filter_map(|&index| Some(consultation.options.get(index)?.remedy.id.clone())).collect()
    };
    let frontier = steps
        .iter()
        .map(|step| StepRecord {
            self_pay_fen: step.self_pay.fen(),
            chosen: ids(&step.chosen),
            gains: step.gains.iter().map(KeyRecord::from).collect(),
        })
        .collect();
    let choice = record(&consultation, &selection, &output.locale);
    let answer = Answer { choice, not_chosen, frontier };
    output.write(&answer, |locale| {
        let mut lines = lines(&consultation, &selection, &rules, locale);
        if !answer.not_chosen.is_empty() {
            lines.push(locale.get("choice-left-out"));
        }
        for left in &answer.not_chosen {
            lines.push(format!("- {} ({}): {}", left.title, left.id, left.why));
        }
        if !steps.is_empty() {
            lines.push(locale.get("choice-frontier"));
        }
        for step in &steps {
            let gains = Message::new("choice-frontier-step")
                .with("self_pay", step.self_pay)
                .with("remedies", step.chosen.len())
                .with("gains", step.gains.len());
            lines.push(format!("- {}", locale.text(&gains)));
        }
        lines
    })
}
