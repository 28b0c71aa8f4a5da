//! 方案: what can be done, what it costs, and what the next money buys.

mod bill;
mod card;
mod detail;
mod frontier;
mod product_pictures;

use std::collections::BTreeSet;

use egui::{Rect, Ui, pos2, vec2};

use crate::gui::canvas::{Picture, bars};
use crate::gui::context::Context;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{Card, baseline_row, scroll_rows};
use crate::locale::Message;
use crate::optimize::Reason;
use crate::rules::FindingKey;
use crate::session::Outlook;
use crate::units::Money;

use product_pictures::ProductPictures;

/// What the place keeps for itself.
#[derive(Default)]
pub(in crate::gui) struct RemediesPlace {
    pictures: Vec<Option<[Picture; 2]>>,
    made_for: Option<(u64, crate::locale::Language)>,
    budget: Option<Money>,
    /// The remedy that is opened in the panel, by its id.
    opened: Option<String>,
    products: ProductPictures,
}

impl RemediesPlace {
    /// The remedies chosen, and the money axis.
    pub(in crate::gui) fn show_main(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        let area = ui.max_rect();
        ui.painter().rect_filled(area, 0.0, tokens(ui).canvas);
        let Some(outlook) = cx.session.outlook().cloned() else {
            super::waiting(ui, cx);
            return;
        };
        let key = (outlook.revision, cx.locale.language());
        if self.made_for != Some(key) {
            self.pictures = vec![None; outlook.consultation.options.len()];
            self.made_for = Some(key);
            self.budget = outlook.case.budget;
        }
        let chosen = chosen_of(&outlook, self.budget);
        let chart = 216.0;
        let inner = Rect::from_min_max(area.min + vec2(16.0, 12.0), area.max - vec2(16.0, 12.0));
        bars::at(ui, inner.min, vec2(inner.width(), 44.0), |ui| head(ui, cx, &outlook, &chosen));
        let list = Rect::from_min_max(
            inner.min + vec2(0.0, 56.0),
            pos2(inner.right(), inner.bottom() - chart - 12.0),
        );
        let locale = cx.locale;
        bars::at(ui, list.min, list.size(), |ui| {
            scroll_rows(
                ui,
                "remedies",
                |hidden| locale.text(&Message::new("more-below").with("count", hidden)),
                |ui, rows| {
                    ui.spacing_mut().item_spacing.y = 10.0;
                    let taken = chosen.iter().copied();
                    let left =
                        (0..outlook.consultation.options.len()).filter(|index| !chosen.contains(index));
                    for index in taken.chain(left) {
                        let Some(option) = outlook.consultation.options.get(index) else { continue };
                        let is_chosen = chosen.contains(&index);
                        rows.row(ui, |ui| self.card(ui, cx, &outlook, index, option, is_chosen));
                    }
                },
            );
        });
        let foot = Rect::from_min_max(pos2(inner.left(), inner.bottom() - chart), inner.max);
        bars::at(ui, foot.min, foot.size(), |ui| {
            Card::new().show(ui, |ui| self.frontier(ui, cx, &outlook));
        });
    }

    /// The remedy that is opened, else what the set costs and who pays.
    pub(in crate::gui) fn show_panel(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        super::panel_ground(ui);
        let Some(outlook) = cx.session.outlook().cloned() else { return };
        let area = ui.max_rect();
        let inner = Rect::from_min_max(area.min + vec2(20.0, 16.0), area.max - vec2(20.0, 16.0));
        let options = &outlook.consultation.options;
        let opened = self.opened.as_ref().and_then(|id| options.iter().position(|one| one.remedy.id == *id));
        bars::at(ui, inner.min, inner.size(), |ui| match opened {
            Some(index) => self.detail(ui, cx, &outlook, (index, inner)),
            None => self.bill(ui, cx, &outlook, inner),
        });
    }

    /// Why an option is not in the set that is shown; `None` while the budget moves, until that is worked out.
    fn reason_of<'o>(&self, outlook: &'o Outlook, index: usize) -> Option<&'o Reason> {
        let selection = outlook.selection.as_ref().filter(|_| self.budget == outlook.case.budget)?;
        selection.left_out.iter().find(|(option, _)| *option == index).map(|(_, reason)| reason)
    }
}

/// The set to show: proven for the budget of the case; while the budget moves, the step at its place.
fn chosen_of(outlook: &Outlook, budget: Option<Money>) -> BTreeSet<usize> {
    match &outlook.selection {
        Some(selection) if budget == outlook.case.budget => selection.chosen.clone(),
        _ => outlook.step_at(budget).map(|step| step.chosen.clone()).unwrap_or_default(),
    }
}

fn head(ui: &mut Ui, cx: &Context<'_>, outlook: &Outlook, chosen: &BTreeSet<usize>) {
    let colors = tokens(ui);
    let cleared: BTreeSet<&FindingKey> = chosen
        .iter()
        .filter_map(|&index| outlook.consultation.options.get(index))
        .flat_map(|option| &option.remedy.clears)
        .collect();
    let words = cx.say(
        &Message::new("chosen-count")
            .with("chosen", chosen.len())
            .with("cleared", cleared.len())
            .with("all", cx.session.assessment().difficulties.len()),
    );
    let proof = match &outlook.selection {
        Some(selection) if selection.is_optimal => cx.word("choice-proven"),
        Some(_) => cx.word("choice-not-proven"),
        None => cx.word("choice-none"),
    };
    baseline_row(ui, &[(&words, Type::Title, colors.ink), (&proof, Type::Caption, colors.ink2)], &[]);
}
