//! The home judged twice, side by side: now and later, or by another pack of rules.

use egui::{Rect, Ui, vec2};

use crate::gui::canvas::bars;
use crate::gui::context::Context;
use crate::gui::findings::mark_of;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{
    Button, Card, ChoiceField, Mark, baseline_row, paint_mark, scroll_rows, section_title, text,
};
use crate::locale::Message;
use crate::occupant::OccupantProfile;
use crate::rules::{
    Change, Finding, PackChoice, PreparedHome, Row, RuleChoice, RuleLibrary, RuleSet, Verdict,
    packs_side_by_side, side_by_side, wording,
};

use super::whom::Whom;

/// What stands beside today's findings.
#[derive(Clone, Debug, PartialEq)]
enum Other {
    /// The person in some years.
    Later,
    /// Another pack, or another tier of one.
    Pack(PackChoice),
}

/// The panel that compares.
#[derive(Default)]
pub(super) struct ComparisonPanel {
    other: Option<Other>,
    made: Option<Made>,
}

/// A comparison, and what it was made for.
struct Made {
    shown: u64,
    other: Other,
    later: Option<OccupantProfile>,
    rules: RuleSet,
    rows: Vec<Row>,
    /// How many places are not met on either side.
    not_met: [usize; 2],
}

impl ComparisonPanel {
    /// Shows both sides; `open` is taken back when the panel is closed.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>, open: &mut bool) {
        let area = ui.max_rect();
        let colors = tokens(ui);
        let inner = Rect::from_min_max(area.min + vec2(20.0, 16.0), area.max - vec2(20.0, 16.0));
        bars::at(ui, inner.min, inner.size(), |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            if super::panel_head(ui, cx, &cx.word("compare-title"), "") {
                *open = false;
            }
            self.choose(ui, cx);
            let Some(other) = self.other.clone() else { return };
            if other == Other::Later && cx.session.case().later.is_none() {
                text(ui, &cx.word("compare-no-later"), Type::Body, colors.ink2);
                if ui.add(Button::primary(&cx.word("compare-declare-later")).full_width()).clicked() {
                    let begun = Whom::Later.begun(cx);
                    Whom::Later.keep(cx, Some(begun));
                    cx.view.place = crate::gui::place::Place::Elder;
                }
                return;
            }
            self.make(cx, other);
            let Some(made) = &self.made else { return };
            let sides =
                Message::new("compare-counts").with("first", made.not_met[0]).with("second", made.not_met[1]);
            text(ui, &cx.say(&sides), Type::Caption, colors.ink2);
            let locale = cx.locale;
            let mut last = None;
            scroll_rows(
                ui,
                "comparison",
                |hidden| locale.text(&Message::new("more-below").with("count", hidden)),
                |ui, rows| {
                    ui.spacing_mut().item_spacing.y = 8.0;
                    for row in made.rows.iter().filter(|row| row.has_difficulty()) {
                        if last != Some(row.change()) {
                            last = Some(row.change());
                            section_title(ui, &cx.word(heading(row.change())));
                        }
                        rows.row(ui, |ui| both(ui, cx, row, &made.rules));
                    }
                },
            );
        });
    }

    /// The field that says what to compare with.
    fn choose(&mut self, ui: &mut Ui, cx: &Context<'_>) {
        let language = cx.locale.language();
        let own = cx.session.rules().iter().next().map(|rule| rule.id.pack().to_owned()).unwrap_or_default();
        let later = cx.word("compare-later");
        let mut options: Vec<(Option<Other>, String)> = vec![(Some(Other::Later), later)];
        for pack in RuleLibrary::built_in().packs().iter().filter(|pack| pack.id != own) {
            let name = pack.name.get(language);
            let choice = |tier: Option<&str>| {
                Some(Other::Pack(PackChoice { pack: pack.id.clone(), tier: tier.map(str::to_owned) }))
            };
            if pack.tiers.is_empty() {
                options.push((choice(None), name.to_owned()));
            }
            for tier in &pack.tiers {
                options.push((choice(Some(&tier.id)), format!("{name} · {}", tier.name.get(language))));
            }
        }
        if self.other.is_none() {
            self.other = Some(Other::Later);
        }
        let name = cx.word("compare-with");
        let mut field = ChoiceField::new("comparison", &name, &mut self.other);
        for (value, words) in &options {
            field = field.option(value.clone(), words);
        }
        field.show(ui);
    }

    /// Makes the comparison anew where anything about it changed.
    fn make(&mut self, cx: &Context<'_>, other: Other) {
        let case = cx.session.case();
        let shown = cx.session.shown();
        let is_made = self
            .made
            .as_ref()
            .is_some_and(|made| made.shown == shown && made.other == other && made.later == case.later);
        if is_made {
            return;
        }
        let home = PreparedHome::new(cx.session.plan());
        let first = &cx.session.assessment().findings;
        let own = cx.session.rules();
        let (rules, second, rows) = match &other {
            Other::Later => {
                let person = case.later.as_ref().unwrap_or(&case.occupant);
                let residents: Vec<&OccupantProfile> = std::iter::once(person).chain(&case.partner).collect();
                let second = home.assess_household(&residents, own);
                let rows = side_by_side(first, &second);
                (own.clone(), second, rows)
            }
            Other::Pack(choice) => {
                let choice = RuleChoice { packs: vec![choice.clone()], overrides: Vec::new() };
                let rules = RuleLibrary::built_in().choose(&choice);
                let second = home.assess_household(&case.residents(), &rules);
                let rows = packs_side_by_side((first, own), (&second, &rules));
                (rules, second, rows)
            }
        };
        let count = |findings: &[Finding]| {
            findings.iter().filter(|finding| finding.verdict == Verdict::NotMet).count()
        };
        let not_met = [count(first), count(&second)];
        self.made = Some(Made { shown, other, later: case.later.clone(), rules, rows, not_met });
    }
}

const fn heading(change: Change) -> &'static str {
    match change {
        Change::Worse => "compare-worse",
        Change::OnlySecond => "compare-only-second",
        Change::Better => "compare-better",
        Change::OnlyFirst => "compare-only-first",
        Change::Same => "compare-same",
    }
}

/// A matter with both sides below each other.
fn both(ui: &mut Ui, cx: &mut Context<'_>, row: &Row, second_rules: &RuleSet) {
    let colors = tokens(ui);
    let rule = row.sides().next().and_then(|finding| {
        second_rules.rule(&finding.rule).or_else(|| cx.session.rules().rule(&finding.rule))
    });
    let title = rule.map(|rule| rule.title.get(cx.locale.language()).to_owned()).unwrap_or_default();
    let place = cx.say(&cx.session.assessment().names.with_room(row.element));
    let shown = Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        baseline_row(ui, &[(&title, Type::BodyBold, colors.ink)], &[]);
        text(ui, &place, Type::Caption, colors.ink2);
        side(ui, cx, "compare-first", row.first.as_ref());
        side(ui, cx, "compare-second", row.second.as_ref());
    });
    // A press leads to the place on the plan, where today's findings know it.
    let name = format!("{title} {place}");
    let pressed = ui.interact(shown.response.rect, ui.scope_id().with(("row", &name)), egui::Sense::click());
    pressed.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    if pressed.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        cx.view.finding = row.first.as_ref().map(Finding::key).or(cx.view.finding.take());
    }
}

/// One side: its mark, the verdict, what is and what is asked.
fn side(ui: &mut Ui, cx: &Context<'_>, which: &str, finding: Option<&Finding>) {
    let colors = tokens(ui);
    let which = cx.word(which);
    let (mark, said, values) = match finding {
        None => (None, cx.word("verdict-not-applicable"), String::new()),
        Some(finding) => {
            let limit = wording::short_limit(finding.required, finding.quantity);
            let values = match finding.measured {
                Some(measured) => Message::new("reading-with-value")
                    .with("now", wording::number(measured.value, finding.quantity))
                    .with("limit", limit),
                None => Message::new("reading-without-value").with("limit", limit),
            };
            let values = match finding.quantity {
                crate::plan::Quantity::YesNo => String::new(),
                _ => cx.say(&values),
            };
            (Some(mark_of(finding)), cx.word(finding.verdict.message_id()), values)
        }
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (spot, _) = ui.allocate_exact_size(vec2(24.0, 26.0), egui::Sense::hover());
        if let Some(mark) = mark {
            paint_mark(ui.painter(), colors, spot.center(), 9.0, mark, None);
        }
        let color = mark.filter(|mark| *mark != Mark::Unknown).map_or(colors.ink2, |mark| mark.color(colors));
        baseline_row(
            ui,
            &[(&which, Type::Caption, colors.ink2), (&said, Type::CaptionBold, color)],
            &[(&values, Type::Caption, colors.ink2)],
        );
    });
}
