use egui::{Rect, Sense, Ui, pos2, vec2};

use super::RemediesPlace;
use super::card::mark_and_number;
use crate::case::{Books, Claim, Prospect};
use crate::catalog::Standing;
use crate::cost::Estimate;
use crate::gui::Icon;
use crate::gui::canvas::bars;
use crate::gui::context::Context;
use crate::gui::place::Place;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{Button, CheckRow, Mark, TableRow, remark, scroll_rows, text, title, total_line};
use crate::locale::Message;
use crate::session::{Intent, Outlook};
use crate::units::Money;

/// Height of a row of a scheme that can be reckoned with.
const SCHEME_ROW: f32 = 60.0;

/// A scheme that is not taken off, and what it would pay.
struct Hope {
    prospect: Prospect,
    amount: Money,
    is_counted: bool,
}

impl RemediesPlace {
    /// What the chosen set costs, and who pays.
    pub(super) fn bill(&mut self, ui: &mut Ui, cx: &mut Context<'_>, outlook: &Outlook, inner: Rect) {
        let chosen = super::chosen_of(outlook, self.budget);
        let estimate = outlook.estimate(&chosen);
        let rows = outlook.consultation.rows(&chosen, &estimate);
        let hopes: Vec<Hope> = outlook
            .consultation
            .prospects(&outlook.case, Books::built_in().subsidies)
            .into_iter()
            .filter(|prospect| prospect.percent.is_some())
            .map(|prospect| Hope {
                amount: prospect.amount(&rows),
                is_counted: outlook.case.preferences.simulated.contains(&prospect.scheme().id),
                prospect,
            })
            .filter(|hope| hope.is_counted || (may_be_counted(hope) && hope.amount > Money::ZERO))
            .collect();
        let foot = foot_height(&estimate, &hopes);
        ui.spacing_mut().item_spacing.y = 0.0;
        title(ui, &cx.word("cost-title"));
        ui.add_space(6.0);
        let locale = cx.locale;
        ui.allocate_ui(vec2(inner.width(), (inner.height() - foot - 40.0).max(96.0)), |ui| {
            scroll_rows(
                ui,
                "cost",
                |hidden| locale.text(&Message::new("more-below").with("count", hidden)),
                |ui, rows| {
                    for &index in &chosen {
                        let Some(option) = outlook.consultation.options.get(index) else { continue };
                        let (mark, number) = mark_and_number(cx, outlook, option);
                        let name = cx.say(&option.remedy.title);
                        let amount = option.priced.total().to_string();
                        let row = ui.add(TableRow::new(&name, &amount).mark(mark, number).no_line());
                        let pressed = row.interact(Sense::click());
                        if pressed.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
                            self.opened = Some(option.remedy.id.clone());
                        }
                        rows.count(&row);
                    }
                },
            );
        });
        bars::at(ui, pos2(inner.left(), inner.bottom() - foot), vec2(inner.width(), foot), |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            sums(ui, cx, &estimate);
            for hope in &hopes {
                hope_row(ui, cx, hope);
            }
        });
        let button =
            Rect::from_min_size(pos2(inner.left(), inner.bottom() - 48.0), vec2(inner.width(), 48.0));
        bars::at(ui, button.min, button.size(), |ui| {
            let go = ui.add(Button::primary(&cx.word("make-report")).icon_after(Icon::Right).full_width());
            if go.clicked() {
                cx.view.place = Place::Report;
            }
        });
    }
}

/// Whether a scheme is not in force and could be reckoned with; those in force are taken off anyway.
fn may_be_counted(hope: &Hope) -> bool {
    hope.prospect.funding.standing != Standing::InForce
        && matches!(hope.prospect.claim, Claim::Waiting | Claim::Ended)
}

/// What the sums, the schemes and the button take at the foot of the panel.
fn foot_height(estimate: &Estimate, hopes: &[Hope]) -> f32 {
    let rows = 34.0 * (1 + estimate.subsidies.len() + usize::from(estimate.clearing > Money::ZERO)) as f32;
    let marked = estimate.subsidies.iter().filter(|line| line.standing != Standing::InForce);
    let remarks = 50.0 * marked.count() as f32;
    11.0 + rows + 50.0 + 32.0 + remarks + (SCHEME_ROW + 2.0) * hopes.len() as f32 + 60.0
}

fn sums(ui: &mut Ui, cx: &Context<'_>, estimate: &Estimate) {
    let colors = tokens(ui);
    total_line(ui);
    if estimate.clearing > Money::ZERO {
        ui.add(TableRow::new(&cx.word("cost-clearing"), &estimate.clearing.to_string()).light());
    }
    ui.add(TableRow::new(&cx.word("cost-total"), &estimate.total.to_string()).light());
    for line in &estimate.subsidies {
        let name = Message::new("cost-subsidy-row")
            .with("scheme", line.scheme.as_str())
            .with("percent", line.percent as usize);
        ui.add(TableRow::new(&cx.say(&name), &(-line.paid).to_string()).light());
    }
    ui.add(TableRow::total(&cx.word("self-pay"), &estimate.self_pay.to_string()));
    for line in estimate.subsidies.iter().filter(|line| line.standing != Standing::InForce) {
        let words = format!("{} · {}", line.scheme, cx.word(line.standing.message_id()));
        remark(ui, Mark::Unknown, Icon::Info, &words);
    }
    let range = Message::new("cost-range")
        .with("low", estimate.low.to_string())
        .with("high", estimate.high.to_string());
    text(ui, &cx.say(&range), Type::Caption, colors.ink2);
}

/// A scheme that is not in force: what it would pay, and whether to reckon with it.
fn hope_row(ui: &mut Ui, cx: &mut Context<'_>, hope: &Hope) {
    let scheme = hope.prospect.scheme();
    let name = Message::new("cost-hope")
        .with("scheme", scheme.name.get(cx.locale.language()))
        .with("percent", hope.prospect.funding.percent as usize);
    let id = match hope.prospect.claim {
        Claim::Ended => "cost-hope-ended",
        _ => "cost-hope-waiting",
    };
    let (name, detail) = (cx.say(&name), cx.say(&Message::new(id).with("amount", hope.amount.to_string())));
    let mut counted = hope.is_counted;
    if ui.add(CheckRow::new(&name, &mut counted).detail(&detail)).changed() {
        cx.ask(Intent::Simulate { scheme: scheme.id.clone(), counted });
    }
}
