use std::collections::BTreeSet;

use egui::Ui;

use super::RemediesPlace;
use crate::gui::context::Context;
use crate::gui::findings::mark_of;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{BudgetLabel, BudgetSlider, BudgetStep, baseline_row};
use crate::locale::Message;
use crate::rules::{FindingKey, Urgency};
use crate::session::{Intent, Outlook};
use crate::units::Money;

impl RemediesPlace {
    /// What each further amount of the family's money buys, over the axis on which the budget is set.
    pub(super) fn frontier(&mut self, ui: &mut Ui, cx: &mut Context<'_>, outlook: &Outlook) {
        let colors = tokens(ui);
        ui.spacing_mut().item_spacing.y = 4.0;
        let most = outlook.steps.last().map_or(Money::from_yuan(1000), |step| step.self_pay);
        let most = Money::from_yuan((most.yuan_rounded() / 1000 + 1) * 1000);
        let mut budget = self.budget.unwrap_or(most).min(most);
        let next = outlook.step_after(budget).and_then(|step| {
            let gain = step.gains.first()?;
            let more =
                step.self_pay - outlook.step_at(Some(budget)).map_or(Money::ZERO, |step| step.self_pay);
            let title = cx.session.rules().rule(&gain.rule)?.title.clone();
            Some(Message::new("next-money").with("more", more.to_string()).with("solves", title))
        });
        let next = next.map(|next| cx.say(&next)).unwrap_or_default();
        let (heading, hint) = (cx.word("frontier-title"), cx.word("frontier-hint"));
        baseline_row(
            ui,
            &[(&heading, Type::CardTitle, colors.ink), (&hint, Type::Caption, colors.ink2)],
            &[(&next, Type::CaptionBold, colors.accent)],
        );
        let steps = budget_steps(outlook, cx);
        let urgent = steps.iter().map(|step| step.height).fold(0.0, f32::max).floor() as usize;
        let every = (urgent / 3).max(1);
        let words: Vec<(f32, String)> = (1..=urgent)
            .filter(|count| count % every == 0)
            .map(|count| (count as f32, cx.say(&Message::new("frontier-urgent").with("count", count))))
            .collect();
        let labels: Vec<BudgetLabel<'_>> =
            words.iter().map(|(height, text)| BudgetLabel { height: *height, text }).collect();
        let ticks: Vec<Money> = (0..=4).map(|part| Money::from_fen(most.fen() / 4 * part)).collect();
        let locale = cx.locale;
        let name = cx.word("budget");
        let reading =
            move |money: Money| locale.text(&Message::new("budget-amount").with("amount", money.to_string()));
        let moved = BudgetSlider::new(&name, &mut budget, most, &reading)
            .steps(&steps)
            .labels(&labels)
            .ticks(&ticks)
            .height(150.0)
            .show(ui);
        if moved.changed() {
            self.budget = Some(budget);
        }
        let is_settled = !moved.dragged() && self.budget != cx.session.case().budget;
        if is_settled && (moved.drag_stopped() || moved.changed()) {
            cx.ask(Intent::Budget(self.budget));
        }
    }
}

/// The points of the chart. Only a point that clears an urgent finding for the first time has its mark, so that the
/// few that matter can be told from the many that add a lamp.
fn budget_steps(outlook: &Outlook, cx: &Context<'_>) -> Vec<BudgetStep<'static>> {
    /// Marks nearer than this share of the axis would cover each other.
    const APART: f64 = 0.045;
    let most = outlook.steps.last().map_or(1, |step| step.self_pay.fen()).max(1) as f64;
    let mut last_mark = f64::NEG_INFINITY;
    let mut seen: BTreeSet<&FindingKey> = BTreeSet::new();
    outlook
        .steps
        .iter()
        .map(|step| {
            let claims: BTreeSet<&FindingKey> = step
                .chosen
                .iter()
                .filter_map(|&index| outlook.consultation.options.get(index))
                .flat_map(|option| &option.remedy.clears)
                .collect();
            let of = |wanted: Urgency| {
                let is = |key: &&&FindingKey| {
                    outlook.consultation.finding(key).is_some_and(|f| f.severity.urgency() == wanted)
                };
                claims.iter().filter(is).count() as f32
            };
            let at = step.self_pay.fen() as f64 / most;
            let new: Vec<&FindingKey> = step.gains.iter().filter(|key| seen.insert(key)).collect();
            let best = new
                .into_iter()
                .filter_map(|key| {
                    let finding = outlook.consultation.finding(key)?;
                    Some((cx.session.assessment().number_of(key)?, finding))
                })
                .filter(|(_, finding)| finding.severity.urgency() == Urgency::Must)
                .min_by_key(|(number, _)| *number);
            let mark =
                best.map(|(number, finding)| (mark_of(finding), number)).filter(|_| at - last_mark >= APART);
            if mark.is_some() {
                last_mark = at;
            }
            let advised = of(Urgency::Should) + of(Urgency::Nice) * 0.5;
            BudgetStep {
                at: step.self_pay,
                height: of(Urgency::Must) + (advised / 12.0).min(0.95),
                mark,
                words: "",
            }
        })
        .collect()
}
