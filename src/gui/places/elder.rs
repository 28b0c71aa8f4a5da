//! 长者: the person, and what follows from it for the home.

use egui::{Rect, Ui, vec2};

use crate::gui::Icon;
use crate::gui::canvas::bars;
use crate::gui::context::Context;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{
    Card, Chip, ChoiceCard, ChoiceField, LengthField, Mark, Meter, NumberField, Segments, TableRow,
    TextField, baseline_row, caption, section_title, text,
};
use crate::locale::Message;
use crate::occupant::{
    AbilityGroup, Aid, Hearing, Household, IncomeClass, OccupantProfile, Registration, Sight, Transfer,
    presets,
};
use crate::rules::{Requirement, wording};
use crate::session::Intent;

/// What the place keeps for itself.
#[derive(Default)]
pub(in crate::gui) struct ElderPlace;

impl ElderPlace {
    /// The person's card.
    pub(in crate::gui) fn show_main(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        let area = ui.max_rect();
        ui.painter().rect_filled(area, 0.0, tokens(ui).canvas);
        let mut person = cx.session.case().occupant.clone();
        let inner = Rect::from_min_max(area.min + vec2(16.0, 12.0), area.max - vec2(16.0, 12.0));
        bars::at(ui, inner.min, inner.size(), |ui| {
            ui.spacing_mut().item_spacing.y = 12.0;
            head(ui, cx, &mut person);
            Card::new().show(ui, |ui| identity(ui, cx, &mut person));
            Card::new().show(ui, |ui| aids(ui, cx, &mut person));
            ui.horizontal_top(|ui| {
                let half = (ui.available_width() - 12.0) / 2.0;
                let height = (inner.bottom() - ui.cursor().top()).max(200.0);
                for right in [false, true] {
                    ui.allocate_ui(vec2(half, height), |ui| {
                        Card::new().show(ui, |ui| {
                            ui.set_min_size(vec2(half - 36.0, height - 32.0));
                            ui.vertical(
                                |ui| {
                                    if right { senses(ui, cx, &mut person) } else { abilities(ui, cx) }
                                },
                            );
                        });
                    });
                }
            });
        });
        if person != cx.session.case().occupant {
            cx.ask(Intent::Occupant(Box::new(person)));
        }
    }

    /// What follows for the home.
    pub(in crate::gui) fn show_panel(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        super::panel_ground(ui);
        let area = ui.max_rect();
        let inner = Rect::from_min_max(area.min + vec2(20.0, 16.0), area.max - vec2(20.0, 16.0));
        bars::at(ui, inner.min, inner.size(), |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            let person = cx.session.case().occupant.clone();
            let (width, length) = person.footprint();
            section_title(ui, &cx.word("elder-needs-room"));
            let unit =
                |mm: crate::units::Mm| cx.say(&Message::new("unit-mm").with("value", mm.0.to_string()));
            ui.add(TableRow::new(&cx.word("elder-width"), &unit(width)));
            ui.add(TableRow::new(&cx.word("elder-length"), &unit(length)).no_line());
            ui.add_space(8.0);
            section_title(ui, &cx.word("elder-reference-values"));
            for (title, limit) in references(cx) {
                ui.add(TableRow::new(&title, &limit));
            }
            ui.add_space(8.0);
            section_title(ui, &cx.word("elder-groups"));
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
                let all = crate::occupant::OccupantGroup::All;
                for group in person.groups().into_iter().filter(|group| *group != all) {
                    ui.add(Chip::tag(&cx.word(group.message_id())).mark(Mark::Nice));
                }
            });
        });
    }
}

/// The figures that rules ask for this person, most telling first.
fn references(cx: &Context<'_>) -> Vec<(String, String)> {
    /// As many as the panel shows.
    const MOST: usize = 7;
    let mut rows: Vec<(String, String)> = Vec::new();
    for finding in &cx.session.assessment().findings {
        let Some(rule) = cx.session.rules().rule(&finding.rule) else { continue };
        let tells = match &rule.require {
            Requirement::ClearWidth(_) => "elder-ref-door",
            Requirement::TurningCircle(_) => "elder-ref-turning",
            Requirement::FreeBeside(_) => "elder-ref-beside",
            Requirement::Passage { .. } => "elder-ref-way",
            Requirement::FreeInFront(_) => "elder-ref-front",
            _ => continue,
        };
        if finding.verdict == crate::rules::Verdict::NotApplicable {
            continue;
        }
        let title = cx.word(tells);
        if rows.len() < MOST && !rows.iter().any(|(known, _)| *known == title) {
            rows.push((title, cx.say(&wording::limit(finding.required, finding.quantity))));
        }
    }
    rows
}

fn head(ui: &mut Ui, cx: &Context<'_>, person: &mut OccupantProfile) {
    let colors = tokens(ui);
    ui.horizontal(|ui| {
        let title = cx.word("elder-title");
        baseline_row(ui, &[(&title, Type::Title, colors.ink)], &[]);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let examples = presets();
            let mut chosen: Option<usize> = examples.iter().position(|(_, example)| example == person);
            let before = chosen;
            let names: Vec<String> = examples
                .iter()
                .map(|(_, example)| {
                    let words: Vec<String> = example.summary().iter().map(|word| cx.say(word)).collect();
                    words.join(" · ")
                })
                .collect();
            let own = cx.word("elder-own");
            let name = cx.word("elder-examples");
            let mut field = ChoiceField::new("examples", &name, &mut chosen).width(330.0).option(None, &own);
            for (place, name) in names.iter().enumerate() {
                field = field.option(Some(place), name);
            }
            field.show(ui);
            if chosen != before
                && let Some((_, example)) = chosen.and_then(|place| examples.into_iter().nth(place))
            {
                *person = example;
            }
        });
    });
}

fn identity(ui: &mut Ui, cx: &Context<'_>, person: &mut OccupantProfile) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let name = cx.word("elder-name");
        let output = TextField::new("elder-name", &name, &person.name).labelled().width(140.0).show(ui);
        if let Some(name) = output.entered {
            person.name = name;
        }
        let (age, years) = (cx.word("elder-age"), cx.word("unit-name-years"));
        let field = NumberField::new("elder-age", &age, person.age.map(i64::from));
        let output = field.labelled().width(110.0).unit(&years).range(40, 120).show(ui);
        if let Some(age) = output.entered.and_then(|age| u32::try_from(age).ok()) {
            person.age = Some(age);
        }
        let registration = cx.word("elder-registration");
        options(
            ui,
            cx,
            "registration",
            &registration,
            &mut person.registration,
            Registration::ALL,
            130.0,
            |value| value.message_id(),
        );
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let label = cx.word("elder-household");
            text(ui, &label, Type::Body, tokens(ui).ink2);
            segments(ui, cx, &label, &mut person.household, Household::ALL, |value| value.message_id());
        });
    });
}

fn aids(ui: &mut Ui, cx: &Context<'_>, person: &mut OccupantProfile) {
    let colors = tokens(ui);
    ui.spacing_mut().item_spacing.y = 8.0;
    let (title, hint) = (cx.word("elder-moves"), cx.word("elder-footprint-hint"));
    baseline_row(ui, &[(&title, Type::CardTitle, colors.ink)], &[(&hint, Type::Caption, colors.ink2)]);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let kinds = [
            (Aid::None, Icon::None),
            (Aid::Cane, Icon::Cane),
            (Aid::WalkingFrame, Icon::Walker),
            (Aid::ManualChair, Icon::Wheelchair),
            (Aid::PoweredChair, Icon::Power),
            (Aid::BedBound, Icon::Bed),
        ];
        let width = (ui.available_width() - 10.0 * 5.0 - 160.0) / 6.0;
        for (aid, icon) in kinds {
            if ui.add(ChoiceCard::new(icon, &cx.word(aid.message_id()), person.aid == aid, width)).clicked() {
                person.aid = aid;
                person.footprint = None;
            }
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let (width, length) = person.footprint();
            let (name, unit) = (cx.word("elder-width"), cx.word("unit-name-mm"));
            let trouble = cx.word("field-length-wrong");
            let field = LengthField::new("footprint", &name, Some(width)).labelled().unit(&unit).width(150.0);
            let field = field.range(crate::units::Mm(300), crate::units::Mm(1200)).trouble(&trouble);
            if let Some(width) = field.show(ui).entered {
                person.footprint = Some((width, length));
            }
        });
    });
}

fn abilities(ui: &mut Ui, cx: &Context<'_>) {
    let colors = tokens(ui);
    let person = &cx.session.case().occupant;
    ui.spacing_mut().item_spacing.y = 10.0;
    let title = cx.word("elder-abilities");
    baseline_row(ui, &[(&title, Type::CardTitle, colors.ink)], &[("GB/T 42195", Type::Caption, colors.ink2)]);
    let level = person.level().known().map(|level| cx.word(level.message_id()));
    let total = person.abilities.total().map_or("—".to_owned(), |total| total.to_string());
    let full = cx.word("elder-full-marks");
    ui.horizontal(|ui| {
        baseline_row(ui, &[(&total, Type::Figure, colors.ink), (&full, Type::Caption, colors.ink2)], &[]);
        if let Some(level) = &level {
            ui.add(Chip::tag(level).mark(Mark::Should));
        }
    });
    for group in AbilityGroup::ALL {
        let (points, most) = person.abilities.group_total(group);
        let share = f32::from(points) / f32::from(most.max(1));
        let word = cx.word(group.message_id());
        ui.add(Meter::new(&word, share, &format!("{points} / {most}")).label_width(92.0));
    }
    let falls = match person.falls {
        Some(falls) => cx.say(&Message::new("elder-falls").with("count", falls as usize)),
        None => cx.word("elder-falls-unknown"),
    };
    caption(ui, &falls);
}

fn senses(ui: &mut Ui, cx: &Context<'_>, person: &mut OccupantProfile) {
    ui.spacing_mut().item_spacing.y = 8.0;
    section_title(ui, &cx.word("elder-senses"));
    let label = cx.word("elder-sight");
    caption(ui, &label);
    segments(ui, cx, &label, &mut person.sight, Sight::ALL, |value| value.message_id());
    let label = cx.word("elder-hearing");
    caption(ui, &label);
    segments(ui, cx, &label, &mut person.hearing, Hearing::ALL, |value| value.message_id());
    ui.horizontal_top(|ui| {
        let width = (ui.available_width() - 12.0) / 2.0;
        let label = cx.word("elder-transfer");
        options(ui, cx, "transfer", &label, &mut person.transfer, Transfer::ALL, width, |value| {
            value.message_id()
        });
        let label = cx.word("elder-income");
        options(ui, cx, "income", &label, &mut person.income, IncomeClass::ALL, width, |value| {
            value.message_id()
        });
    });
}

fn segments<T: Copy + PartialEq>(
    ui: &mut Ui,
    cx: &Context<'_>,
    name: &str,
    value: &mut Option<T>,
    all: &[T],
    message_id: impl Fn(T) -> &'static str,
) {
    let words: Vec<String> = all.iter().map(|&one| cx.word(message_id(one))).collect();
    let mut segments = Segments::new(name, value).small();
    for (&one, word) in all.iter().zip(&words) {
        segments = segments.option(Some(one), word);
    }
    segments.show(ui);
}

#[allow(clippy::too_many_arguments, reason = "one line of a form: where, what, which, how wide")]
fn options<T: Copy + PartialEq>(
    ui: &mut Ui,
    cx: &Context<'_>,
    salt: &'static str,
    name: &str,
    value: &mut Option<T>,
    all: &[T],
    width: f32,
    message_id: impl Fn(T) -> &'static str,
) {
    let words: Vec<String> = all.iter().map(|&one| cx.word(message_id(one))).collect();
    let unknown = cx.word("not-said");
    let mut field = ChoiceField::new(salt, name, value).labelled().width(width).option(None, &unknown);
    for (&one, word) in all.iter().zip(&words) {
        field = field.option(Some(one), word);
    }
    field.show(ui);
}
