//! By what the home is judged: packs of rules, and what the centre changed about single rules, with reason and date.

use egui::{Rect, Ui, vec2};

use crate::gui::canvas::bars;
use crate::gui::context::Context;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{
    Button, Card, CheckRow, ChoiceField, NumberField, Segments, TextField, caption, scroll_rows,
    section_title, text,
};
use crate::locale::Message;
use crate::rules::{
    Limit, Override, OverrideChange, Pack, PackChoice, Rule, RuleChoice, RuleId, RuleLibrary, wording,
};
use crate::session::{Intent, today};

/// What is to become of a rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sort {
    /// It is not used.
    #[default]
    Off,
    /// Another limit counts.
    Limit,
}

/// A change that is being entered.
struct Draft {
    rule: RuleId,
    sort: Sort,
    limit: i32,
    reason: String,
    by: String,
}

/// The panel that chooses packs and keeps the log of changes.
#[derive(Default)]
pub(super) struct RulesPanel {
    draft: Option<Draft>,
}

impl RulesPanel {
    /// Begins a change of a rule.
    pub(super) fn change(&mut self, rule: &Rule) {
        let limit = changeable_number(rule);
        let sort = if limit.is_some() { Sort::Limit } else { Sort::Off };
        let (reason, by) = (String::new(), String::new());
        self.draft = Some(Draft { rule: rule.id.clone(), sort, limit: limit.unwrap_or(0), reason, by });
    }

    /// Shows packs and changes; `open` is taken back when the panel is closed.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>, open: &mut bool) {
        let area = ui.max_rect();
        let inner = Rect::from_min_max(area.min + vec2(20.0, 16.0), area.max - vec2(20.0, 16.0));
        bars::at(ui, inner.min, inner.size(), |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            if super::panel_head(ui, cx, &cx.word("rules-title"), "") {
                *open = false;
                self.draft = None;
            }
            let more = cx.word("more-below-plain");
            scroll_rows(
                ui,
                "rules",
                |_| more,
                |ui, rows| {
                    ui.spacing_mut().item_spacing.y = 8.0;
                    if self.draft.is_some() {
                        rows.row(ui, |ui| self.form(ui, cx));
                    }
                    let log = cx.session.case().preferences.rules.overrides.clone();
                    if !log.is_empty() {
                        section_title(ui, &cx.word("rules-changed"));
                    }
                    for (place, entry) in log.iter().enumerate().rev() {
                        rows.row(ui, |ui| logged(ui, cx, place, entry));
                    }
                    for pack in RuleLibrary::built_in().packs() {
                        rows.row(ui, |ui| pack_row(ui, cx, pack));
                    }
                },
            );
        });
    }

    /// What is to be changed about a rule, and why.
    fn form(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        let Some(draft) = &mut self.draft else { return };
        let library = RuleLibrary::built_in();
        let Some(rule) = library.rule(&draft.rule) else { return };
        let quantity = rule.require.quantity();
        let mut done = None;
        Card::new().selected(tokens(ui).accent).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            section_title(ui, rule.title.get(cx.locale.language()));
            let asked =
                Message::new("rules-asks").with("limit", wording::limit(rule.require.limit(), quantity));
            caption(ui, &cx.say(&asked));
            if changeable_number(rule).is_some() {
                let (name, limit, off) =
                    (cx.word("rules-change"), cx.word("rules-other-limit"), cx.word("rules-off"));
                Segments::new(&name, &mut draft.sort)
                    .small()
                    .option(Sort::Limit, &limit)
                    .option(Sort::Off, &off)
                    .show(ui);
            } else {
                caption(ui, &cx.word("rules-off-only"));
            }
            if draft.sort == Sort::Limit {
                let name = cx.word("rules-limit");
                let value = Some(i64::from(draft.limit));
                let field =
                    NumberField::new(("changed limit", draft.rule.to_string()), &name, value).labelled();
                if let Some(limit) = field.range(0, 100_000).show(ui).entered {
                    draft.limit = i32::try_from(limit).unwrap_or(draft.limit);
                }
                // Areas and slopes are counted in small parts of their unit; the words say what the number comes to.
                let asks = wording::limit(with_number(rule.require.limit(), draft.limit), quantity);
                caption(ui, &cx.say(&Message::new("rules-now").with("limit", asks)));
            }
            let (why, who) = (cx.word("rules-reason"), cx.word("rules-by"));
            let hint = cx.word("rules-reason-hint");
            let reason = TextField::new(("changed reason", draft.rule.to_string()), &why, &draft.reason);
            if let Some(reason) = reason.labelled().hint(&hint).may_be_empty().show(ui).entered {
                draft.reason = reason;
            }
            let by = TextField::new(("changed by", draft.rule.to_string()), &who, &draft.by);
            if let Some(by) = by.labelled().may_be_empty().show(ui).entered {
                draft.by = by;
            }
            let missing = cx.word("rules-reason-missing");
            let missing = draft.reason.is_empty().then_some(missing.as_str());
            if ui.add(Button::primary(&cx.word("rules-log")).full_width().missing(missing)).clicked()
                && missing.is_none()
            {
                done = Some(true);
            }
            if ui.add(Button::quiet(&cx.word("cancel")).small()).clicked() {
                done = Some(false);
            }
        });
        if done == Some(true) {
            let change = match draft.sort {
                Sort::Off => OverrideChange::Off,
                Sort::Limit => OverrideChange::Limit(with_number(rule.require.limit(), draft.limit)),
            };
            let entry = Override {
                rule: draft.rule.clone(),
                change,
                reason: draft.reason.clone(),
                on: today(),
                by: draft.by.clone(),
            };
            let mut choice = cx.session.case().preferences.rules.clone();
            choice.overrides.push(entry);
            cx.ask(Intent::Rules(Box::new(choice)));
        }
        if done.is_some() {
            self.draft = None;
        }
    }
}

/// The number that a rule asks for, where another can stand in its place.
fn changeable_number(rule: &Rule) -> Option<i32> {
    let limit = rule.require.limit();
    number_of(limit).filter(|_| rule.require.with_limit(limit).is_some())
}

/// The number of a limit that has just one, or of the end that is asked for.
const fn number_of(limit: Limit) -> Option<i32> {
    match limit {
        Limit::AtLeast(number) | Limit::AtMost(number) | Limit::Count(number) => Some(number),
        Limit::Between(..) | Limit::Is(_) => None,
    }
}

/// The same limit with another number.
const fn with_number(limit: Limit, number: i32) -> Limit {
    match limit {
        Limit::AtLeast(_) => Limit::AtLeast(number),
        Limit::AtMost(_) => Limit::AtMost(number),
        Limit::Count(_) => Limit::Count(number),
        Limit::Between(..) | Limit::Is(_) => limit,
    }
}

/// A pack, taken or not, and its tier.
fn pack_row(ui: &mut Ui, cx: &mut Context<'_>, pack: &Pack) {
    let language = cx.locale.language();
    let choice = cx.session.case().preferences.rules.clone();
    let place = choice.packs.iter().position(|one| one.pack == pack.id);
    let mut taken = place.is_some();
    let row = CheckRow::new(pack.name.get(language), &mut taken).detail(pack.force.get(language));
    if ui.add(row).changed() {
        let mut packs = choice.packs.clone();
        match place {
            // Something must be left to judge by.
            Some(place) if packs.len() > 1 => {
                packs.remove(place);
            }
            Some(_) => {}
            None => packs.push(PackChoice { pack: pack.id.clone(), tier: None }),
        }
        cx.ask(Intent::Rules(Box::new(RuleChoice { packs, ..choice.clone() })));
    }
    let Some(chosen) = place.and_then(|place| choice.packs.get(place)) else { return };
    if pack.tiers.is_empty() {
        return;
    }
    let mut tier = chosen.tier.clone().or_else(|| pack.default_tier.clone());
    let name = cx.word("rules-tier");
    let all = cx.word("rules-all-tiers");
    let mut field = ChoiceField::new(("tier", pack.id.as_str()), &name, &mut tier);
    for one in &pack.tiers {
        field = field.option(Some(one.id.clone()), one.name.get(language));
    }
    field = field.option(Some(PackChoice::ALL_TIERS.to_owned()), &all);
    if field.show(ui).changed() {
        let mut choice = choice.clone();
        for one in choice.packs.iter_mut().filter(|one| one.pack == pack.id) {
            one.tier.clone_from(&tier);
        }
        cx.ask(Intent::Rules(Box::new(choice)));
    }
}

/// A change of a rule, and the way to take it back.
fn logged(ui: &mut Ui, cx: &mut Context<'_>, place: usize, entry: &Override) {
    let colors = tokens(ui);
    let rule = RuleLibrary::built_in().rule(&entry.rule);
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let title = rule
            .map_or_else(|| entry.rule.to_string(), |rule| rule.title.get(cx.locale.language()).to_owned());
        section_title(ui, &title);
        text(ui, &what_changed(cx, entry), Type::BodyBold, colors.ink);
        text(ui, &entry.reason, Type::Body, colors.ink);
        caption(ui, &[entry.on.to_string(), entry.by.clone()].join(" "));
        if ui.add(Button::plain(&cx.word("rules-take-back")).small()).clicked() {
            let mut choice = cx.session.case().preferences.rules.clone();
            if place < choice.overrides.len() {
                choice.overrides.remove(place);
            }
            cx.ask(Intent::Rules(Box::new(choice)));
        }
    });
}

/// A change in words: the rule is not used, or what it asks for instead.
fn what_changed(cx: &Context<'_>, entry: &Override) -> String {
    match &entry.change {
        OverrideChange::Off => cx.word("rules-off"),
        OverrideChange::Limit(limit) => {
            let Some(rule) = RuleLibrary::built_in().rule(&entry.rule) else { return String::new() };
            let limit = wording::limit(*limit, rule.require.quantity());
            cx.say(&Message::new("rules-now").with("limit", limit))
        }
        OverrideChange::Severity(row) => cx.say(&Message::new("rules-severity").with("row", row.as_str())),
    }
}
