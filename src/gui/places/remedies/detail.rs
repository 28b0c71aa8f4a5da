use egui::{Rect, Ui, pos2, vec2};

use super::RemediesPlace;
use super::card::mark_and_number;
use super::product_pictures::ProductPictures;
use crate::case::{Books, Consultation, PricedRemedy, Wish};
use crate::catalog::Product;
use crate::cost::Line;
use crate::gui::Icon;
use crate::gui::canvas::bars;
use crate::gui::context::Context;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{
    Button, ChoiceRow, Mark, Segments, TextField, caption, remark, scroll_rows, section_title, text, title,
};
use crate::locale::Message;
use crate::optimize::Reason;
use crate::remedy::Supply;
use crate::session::{Intent, Outlook};

impl RemediesPlace {
    /// One remedy: what the family says about it, why it is not taken, which products it can be made with, and what
    /// must be checked before.
    pub(super) fn detail(
        &mut self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        outlook: &Outlook,
        (index, inner): (usize, Rect),
    ) {
        let Some(option) = outlook.consultation.options.get(index) else { return };
        ui.spacing_mut().item_spacing.y = 6.0;
        title(ui, &cx.say(&option.remedy.title));
        caption(ui, &cx.say(&cx.session.assessment().names.with_room(option.remedy.element)));
        let locale = cx.locale;
        ui.allocate_ui(vec2(inner.width(), inner.height() - 128.0), |ui| {
            scroll_rows(
                ui,
                ("remedy", index),
                |hidden| locale.text(&Message::new("more-below").with("count", hidden)),
                |ui, rows| {
                    ui.spacing_mut().item_spacing.y = 6.0;
                    let reason = self.reason_of(outlook, index);
                    rows.row(ui, |ui| wishes(ui, cx, outlook, option, reason));
                    rows.row(ui, |ui| clears(ui, cx, outlook, option));
                    for supply in &option.remedy.supplies {
                        rows.row(ui, |ui| products(ui, cx, outlook, (option, supply), &mut self.products));
                    }
                    for condition in &option.remedy.conditions {
                        let words = cx.say(condition);
                        rows.row(ui, |ui| remark(ui, Mark::Should, Icon::Info, &words));
                    }
                },
            );
        });
        let button =
            Rect::from_min_size(pos2(inner.left(), inner.bottom() - 48.0), vec2(inner.width(), 48.0));
        bars::at(ui, button.min, button.size(), |ui| {
            if ui.add(Button::plain(&cx.word("cost-back")).icon(Icon::Left).full_width()).clicked() {
                self.opened = None;
            }
        });
    }
}

/// What the family says: in any case, as the choice has it, or not; and why not.
fn wishes(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    outlook: &Outlook,
    option: &PricedRemedy,
    reason: Option<&Reason>,
) {
    let id = &option.remedy.id;
    let known = cx.session.case().wishes.get(id).copied();
    let mut wish = known;
    let name = cx.word("wish");
    let (must, open, not) = (cx.word("wish-take"), cx.word("wish-open"), cx.word("wish-leave"));
    Segments::new(&name, &mut wish)
        .small()
        .option(Some(Wish::Take), &must)
        .option(None, &open)
        .option(Some(Wish::Leave), &not)
        .show(ui);
    if wish != known {
        cx.ask(Intent::Wish { remedy: id.clone(), wish });
    }
    if known == Some(Wish::Leave) {
        let reason = cx.session.case().preferences.refusals.get(id).cloned().unwrap_or_default();
        let (label, hint) = (cx.word("wish-why-not"), cx.word("wish-why-not-hint"));
        let field =
            TextField::new(("refusal", id.as_str()), &label, &reason).labelled().hint(&hint).may_be_empty();
        if let Some(reason) = field.show(ui).entered {
            cx.ask(Intent::Refusal { remedy: id.clone(), reason });
        }
    } else if let Some(reason) = reason {
        let words = cx.say(&outlook.consultation.why_not(reason));
        remark(ui, Mark::Nice, Icon::Info, &words);
    }
}

/// The difficulties it clears, each proven on the changed plan.
fn clears(ui: &mut Ui, cx: &Context<'_>, outlook: &Outlook, option: &PricedRemedy) {
    let colors = tokens(ui);
    section_title(ui, &cx.word("remedy-clears"));
    let language = cx.locale.language();
    let (_, best) = mark_and_number(cx, outlook, option);
    for key in &option.remedy.clears {
        let Some(rule) = cx.session.rules().rule(&key.rule) else { continue };
        let number = cx.session.assessment().number_of(key);
        let place = cx.say(&cx.session.assessment().names.with_room(key.element));
        let prefix = number.map_or_else(String::new, |number| format!("{number} "));
        let words = format!("{prefix}{} · {place}", rule.title.get(language));
        let is_best = number.is_some() && number == best;
        text(ui, &words, Type::Caption.bold(is_best), colors.ink);
    }
}

/// The products that can fill a role, the plainest first, each with what it costs here.
fn products(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    outlook: &Outlook,
    (option, supply): (&PricedRemedy, &Supply),
    pictures: &mut ProductPictures,
) {
    let language = cx.locale.language();
    let catalog = Books::built_in().catalog;
    let found = catalog.alternatives(supply.product, supply.width, outlook.case.on);
    let Some(taken) = option.priced.lines.iter().find(|line| line.product.role() == supply.product) else {
        return;
    };
    section_title(ui, taken.product.name.get(language));
    if found.len() < 2 {
        let words = quantity_and_price(cx, taken);
        text(ui, &words, Type::Caption, tokens(ui).ink2);
        return;
    }
    for product in found {
        let is_taken = product.id == taken.product.id;
        let amount = price_of(&outlook.consultation, product, supply).unwrap_or_default();
        let name = format!("{} · {}", cx.word(product.tier.message_id()), product.name.get(language));
        let row = ChoiceRow::new(&name, is_taken).detail(product.spec.get(language)).right(&amount);
        let row = row.picture(pictures.of(ui, product));
        if ui.add(row).clicked() && !is_taken {
            let usual = catalog.usual(supply.product, supply.width, outlook.case.on);
            let is_usual = usual.is_some_and(|usual| usual.id == product.id);
            let picked = (!is_usual).then(|| product.id.clone());
            let (remedy, role) = (option.remedy.id.clone(), supply.product.to_owned());
            cx.ask(Intent::Pick { remedy, role, product: picked });
        }
    }
}

fn price_of(consultation: &Consultation, product: &Product, supply: &Supply) -> Option<String> {
    let prices = consultation.prices.as_ref()?;
    let product = Books::built_in().catalog.shared(&product.id)?;
    Some(Line::new(product, supply.quantity_milli, supply.takeoff, prices).total().to_string())
}

fn quantity_and_price(cx: &Context<'_>, line: &Line) -> String {
    let message = Message::new("cost-quantity-price")
        .with("quantity", line.quantity_milli as f64 / 1000.0)
        .with("unit", line.product.unit.get(cx.locale.language()))
        .with("amount", line.total().to_string());
    cx.say(&message)
}
