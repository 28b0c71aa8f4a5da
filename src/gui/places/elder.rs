//! 长者: the person, and what follows from it for the home.

use egui::{Rect, Ui, pos2, vec2};

use crate::gui::canvas::bars;
use crate::gui::context::Context;
use crate::gui::paint::{self, CanvasText};
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{
    Button, Card, Chip, ChoiceCard, ChoiceField, LengthField, Mark, Meter, NumberField, Segments, TableRow,
    TextField, baseline_row, scroll_rows, section_title, text,
};
use crate::gui::{Icon, figure, icons};
use crate::locale::Message;
use crate::occupant::{
    AbilityGroup, Aid, Carer, Hearing, Household, IncomeClass, OccupantProfile, Registration, Sight,
    Transfer, presets,
};
use crate::rules::{Requirement, wording};

use super::abilities::AbilityItems;
use super::walk::WalkPanel;
use super::whom::Whom;

/// What the place keeps for itself.
#[derive(Default)]
pub(in crate::gui) struct ElderPlace {
    /// Whether the panel shows the items of the ability assessment.
    scores_items: bool,
    items: AbilityItems,
    /// Whose profile is shown.
    whom: Whom,
    /// Whether the panel asks about the home.
    walks: bool,
    walk: WalkPanel,
}

impl ElderPlace {
    /// The person's card.
    pub(in crate::gui) fn show_main(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        let area = ui.max_rect();
        ui.painter().rect_filled(area, 0.0, tokens(ui).canvas);
        // Undo may have taken the profile away that was open.
        if self.whom.profile(cx).is_none() {
            self.whom = Whom::Person;
        }
        let whom = self.whom;
        let Some(mut person) = whom.profile(cx).cloned() else { return };
        let mut goes = false;
        let inner = Rect::from_min_max(area.min + vec2(16.0, 10.0), area.max - vec2(16.0, 10.0));
        let more = cx.word("more-below-plain");
        bars::at(ui, inner.min, inner.size(), |ui| {
            scroll_rows(
                ui,
                "elder",
                |_| more,
                |ui, rows| {
                    ui.spacing_mut().item_spacing.y = 12.0;
                    rows.row(ui, |ui| {
                        head(ui, cx, &mut self.whom, &mut person);
                        goes = beside(ui, cx, whom);
                        Card::new().show(ui, |ui| identity(ui, cx, &mut person));
                    });
                    rows.row(ui, |ui| Card::new().show(ui, |ui| aids(ui, cx, &mut person)));
                    rows.row(ui, |ui| self.abilities_and_senses(ui, cx, &mut person));
                },
            );
        });
        if goes {
            whom.keep(cx, None);
            self.whom = Whom::Person;
        } else if self.whom != whom {
            if self.whom.profile(cx).is_none() {
                let begun = self.whom.begun(cx);
                self.whom.keep(cx, Some(begun));
            }
        } else if whom.profile(cx) != Some(&person) {
            whom.keep(cx, Some(person));
        }
    }

    /// What follows for the home.
    pub(in crate::gui) fn show_panel(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        super::panel_ground(ui);
        if self.scores_items {
            self.items.show(ui, cx, self.whom, &mut self.scores_items);
            return;
        }
        if self.walks {
            self.walk.show(ui, cx, &mut self.walks);
            return;
        }
        let area = ui.max_rect();
        let inner = Rect::from_min_max(area.min + vec2(20.0, 16.0), area.max - vec2(20.0, 16.0));
        // What begins another way of working stays in sight however much stands above it.
        let foot = Rect::from_min_max(pos2(inner.left(), inner.bottom() - 48.0), inner.max);
        bars::at(ui, foot.min, foot.size(), |ui| {
            self.walks |=
                ui.add(Button::plain(&cx.word("walk-begin")).icon(Icon::Note).full_width()).clicked();
        });
        let rest = Rect::from_min_max(inner.min, pos2(inner.right(), foot.top() - 8.0));
        bars::at(ui, rest.min, rest.size(), |ui| {
            ui.set_clip_rect(rest.intersect(ui.clip_rect()));
            ui.spacing_mut().item_spacing.y = 6.0;
            let person = self.whom.profile(cx).unwrap_or(&cx.session.case().occupant).clone();
            let (width, length) = person.footprint();
            section_title(ui, &cx.word("elder-needs-room"));
            let sizes = Message::new("elder-sizes")
                .with("width", width.0.to_string())
                .with("length", length.0.to_string());
            let figure_height = if rest.height() < 640.0 { 142.0 } else { 168.0 };
            figure::person(ui, &person, &cx.say(&sizes), figure_height);
            section_title(ui, &cx.word("elder-reference-values"));
            for (title, limit) in references(cx) {
                ui.add(TableRow::new(&title, &limit));
            }
            ui.add_space(4.0);
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

impl ElderPlace {
    fn abilities_and_senses(&mut self, ui: &mut Ui, cx: &Context<'_>, person: &mut OccupantProfile) {
        ui.horizontal_top(|ui| {
            const HEIGHT: f32 = 306.0;
            ui.spacing_mut().item_spacing.x = 12.0;
            let half = (ui.available_width() - 12.0) / 2.0;
            for right in [false, true] {
                ui.allocate_ui(vec2(half, HEIGHT), |ui| {
                    Card::new().show(ui, |ui| {
                        ui.set_min_size(vec2(half - 36.0, HEIGHT - 32.0));
                        ui.vertical(|ui| {
                            if right {
                                senses(ui, cx, person);
                            } else {
                                abilities(ui, cx, person, &mut self.scores_items);
                            }
                        });
                    });
                });
            }
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
            Requirement::ClearWidth { .. } => "elder-ref-door",
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

fn head(ui: &mut Ui, cx: &Context<'_>, whom: &mut Whom, person: &mut OccupantProfile) {
    let colors = tokens(ui);
    ui.horizontal(|ui| {
        let title = cx.word("elder-title");
        baseline_row(ui, &[(&title, Type::Title, colors.ink)], &[]);
        let name = cx.word("whom");
        let words = Whom::ALL.map(|one| cx.word(one.message_id()));
        let mut segments = Segments::new(&name, whom).small().width(300.0);
        for (one, word) in Whom::ALL.into_iter().zip(&words) {
            segments = segments.option(one, word);
        }
        segments.show(ui);
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
            let mut field = ChoiceField::new("examples", &name, &mut chosen).width(300.0).option(None, &own);
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

/// What it means that another profile than today's person is open; true when it is to be given up.
fn beside(ui: &mut Ui, cx: &Context<'_>, whom: Whom) -> bool {
    let line = match whom {
        Whom::Person => return false,
        Whom::Partner => "whom-partner-line",
        Whom::Later => "whom-later-line",
    };
    let mut goes = false;
    ui.horizontal(|ui| {
        let line = cx.word(line);
        baseline_row(ui, &[(&line, Type::Caption, tokens(ui).ink2)], &[]);
        goes = ui.add(Button::plain(&cx.word("whom-give-up")).icon(Icon::Close).small()).clicked();
    });
    goes
}

fn identity(ui: &mut Ui, cx: &Context<'_>, person: &mut OccupantProfile) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let name = cx.word("elder-name");
        let output = TextField::new("elder-name", &name, &person.name).labelled().width(104.0).show(ui);
        if let Some(name) = output.entered {
            person.name = name;
        }
        let (age, years) = (cx.word("elder-age"), cx.word("unit-name-years"));
        let field = NumberField::new("elder-age", &age, person.age.map(i64::from));
        let output = field.labelled().width(84.0).unit(&years).range(40, 120).show(ui);
        if let Some(age) = output.entered.and_then(|age| u32::try_from(age).ok()) {
            person.age = Some(age);
        }
        let name = cx.word("elder-registration");
        options(ui, cx, "registration", &name, true, &mut person.registration, Registration::ALL, 140.0);
        let name = cx.word("elder-income");
        options(ui, cx, "income", &name, true, &mut person.income, IncomeClass::ALL, 160.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let label = cx.word("elder-household");
            text(ui, &label, Type::Body, tokens(ui).ink2);
            segments(ui, cx, &label, &mut person.household, Household::ALL, |value| {
                format!("{}-short", value.message_id())
            });
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

fn abilities(ui: &mut Ui, cx: &Context<'_>, person: &OccupantProfile, scores_items: &mut bool) {
    let colors = tokens(ui);
    ui.spacing_mut().item_spacing.y = 4.0;
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
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let word = cx.word("elder-score-items");
            if ui.add(Button::plain(&word).small()).clicked() {
                *scores_items = !*scores_items;
            }
        });
    });
    for group in AbilityGroup::ALL {
        let (points, most) = person.abilities.group_total(group);
        let share = f32::from(points) / f32::from(most.max(1));
        let word = cx.word(group.message_id());
        ui.add(Meter::new(&word, share, &format!("{points} / {most}")).label_width(144.0));
    }
}

fn senses(ui: &mut Ui, cx: &Context<'_>, person: &mut OccupantProfile) {
    ui.spacing_mut().item_spacing.y = 5.0;
    section_title(ui, &cx.word("elder-senses"));
    row(ui, cx, Icon::Eye, "elder-sight", |ui, name| {
        segments(ui, cx, name, &mut person.sight, Sight::ALL, |value| value.message_id().to_owned());
    });
    row(ui, cx, Icon::Ear, "elder-hearing", |ui, name| {
        segments(ui, cx, name, &mut person.hearing, Hearing::ALL, |value| value.message_id().to_owned());
    });
    row(ui, cx, Icon::People, "elder-carer", |ui, name| {
        segments(ui, cx, name, &mut person.carer, Carer::ALL, |value| {
            format!("{}-short", value.message_id())
        });
    });
    row(ui, cx, Icon::Bed, "elder-transfer", |ui, name| {
        let width = ui.available_width();
        options(ui, cx, "transfer", name, false, &mut person.transfer, Transfer::ALL, width);
    });
    row(ui, cx, Icon::Info, "elder-fell", |ui, name| {
        let times = cx.word("unit-name-times");
        let field = NumberField::new("falls", name, person.falls.map(i64::from));
        let width = ui.available_width();
        if let Some(falls) = field.unit(&times).range(0, 50).width(width).show(ui).entered {
            person.falls = u32::try_from(falls).ok();
        }
    });
}

/// An icon, what is asked, and the answer at the right.
fn row(ui: &mut Ui, cx: &Context<'_>, icon: Icon, id: &str, answer: impl FnOnce(&mut Ui, &str)) {
    let colors = tokens(ui);
    let name = cx.word(id);
    ui.horizontal(|ui| {
        let (spot, _) = ui.allocate_exact_size(vec2(24.0, 46.0), egui::Sense::hover());
        let drawn = Rect::from_center_size(spot.center(), vec2(22.0, 22.0));
        icons::paint(ui.painter(), drawn, icon, colors.ink2);
        let (label, _) = ui.allocate_exact_size(vec2(70.0, 46.0), egui::Sense::hover());
        let said = CanvasText {
            text: &name,
            font: Type::Body.font(),
            color: colors.ink,
            anchor: egui::Align2::LEFT_CENTER,
            angle: 0.0,
            halo: None,
        };
        paint::text(ui.painter(), label.left_center(), &said);
        answer(ui, &name);
    });
}

fn segments<T: Copy + PartialEq>(
    ui: &mut Ui,
    cx: &Context<'_>,
    name: &str,
    value: &mut Option<T>,
    all: &[T],
    message_id: impl Fn(T) -> String,
) {
    let words: Vec<String> = all.iter().map(|&one| cx.word(&message_id(one))).collect();
    let mut segments = Segments::new(name, value).small();
    for (&one, word) in all.iter().zip(&words) {
        segments = segments.option(Some(one), word);
    }
    segments.show(ui);
}

/// An answer that may be left open.
trait Answer: Copy + PartialEq {
    fn message_id(self) -> &'static str;
}

macro_rules! answers {
    ($($kind:ty),*) => {
        $(impl Answer for $kind {
            fn message_id(self) -> &'static str {
                <$kind>::message_id(self)
            }
        })*
    };
}

answers!(Transfer, Registration, IncomeClass);

#[allow(clippy::too_many_arguments, reason = "one line of a form: where, what, which, how wide")]
fn options<T: Answer>(
    ui: &mut Ui,
    cx: &Context<'_>,
    salt: &'static str,
    name: &str,
    labelled: bool,
    value: &mut Option<T>,
    all: &[T],
    width: f32,
) {
    let words: Vec<String> = all.iter().map(|&one| cx.word(one.message_id())).collect();
    let unknown = cx.word("not-said");
    let mut field = ChoiceField::new(salt, name, value).width(width).option(None, &unknown);
    if labelled {
        field = field.labelled();
    }
    for (&one, word) in all.iter().zip(&words) {
        field = field.option(Some(one), word);
    }
    field.show(ui);
}
