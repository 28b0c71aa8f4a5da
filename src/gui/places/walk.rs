//! The quick walk: one question at a time, for a home that nobody has drawn.

use egui::{Rect, Ui, vec2};

use crate::gui::Icon;
use crate::gui::canvas::bars;
use crate::gui::context::Context;
use crate::gui::place::Place;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{Button, LengthField, NumberField, baseline_row, text};
use crate::locale::Message;
use crate::occupant::OccupantProfile;
use crate::plan::Quantity;
use crate::rules::{Finding, QuickWalk, Urgency, Verdict, WalkQuestion};
use crate::session::Intent;
use crate::units::Mm;

/// The panel that asks.
#[derive(Default)]
pub(super) struct WalkPanel {
    walk: QuickWalk,
    /// What follows from the answers, for whom it was worked out.
    known: Option<Known>,
}

struct Known {
    walk: QuickWalk,
    residents: Vec<OccupantProfile>,
    ahead: Vec<&'static WalkQuestion>,
    findings: Vec<Finding>,
}

impl WalkPanel {
    /// Asks the next question; `open` is taken back when the panel is closed.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>, open: &mut bool) {
        let area = ui.max_rect();
        let colors = tokens(ui);
        let inner = Rect::from_min_max(area.min + vec2(20.0, 16.0), area.max - vec2(20.0, 16.0));
        self.work_out(cx);
        let Some(known) = &self.known else { return };
        let (asked, ahead) = (self.walk.asked(), known.ahead.len());
        let question = known.ahead.first().copied();
        let difficulties = |urgency: Urgency| {
            let not_met = known.findings.iter().filter(|finding| finding.verdict == Verdict::NotMet);
            not_met.filter(|finding| finding.severity.urgency() == urgency).count()
        };
        let found = Message::new("walk-found")
            .with("must", difficulties(Urgency::Must))
            .with("should", difficulties(Urgency::Should))
            .with("nice", difficulties(Urgency::Nice));
        let mut answered = None;
        bars::at(ui, inner.min, inner.size(), |ui| {
            ui.spacing_mut().item_spacing.y = 12.0;
            let title = cx.word("walk-title");
            let count = cx.say(&Message::new("walk-count").with("asked", asked).with("ahead", ahead));
            baseline_row(ui, &[(&title, Type::Title, colors.ink)], &[(&count, Type::Caption, colors.ink2)]);
            let (bar, _) = ui.allocate_exact_size(vec2(ui.available_width(), 6.0), egui::Sense::hover());
            ui.painter().rect_filled(bar, 3.0, colors.sunken);
            let share = asked as f32 / (asked + ahead).max(1) as f32;
            let done = Rect::from_min_size(bar.min, vec2(bar.width() * share, bar.height()));
            ui.painter().rect_filled(done, 3.0, colors.accent);
            ui.add_space(6.0);
            match question {
                Some(question) => {
                    text(ui, question.ask.get(cx.locale.language()), Type::CardTitle, colors.ink);
                    if let Some(attribute) = question.sets {
                        text(ui, &cx.word(attribute.how_id()), Type::Caption, colors.ink2);
                    }
                    ui.add_space(4.0);
                    answered = answers(ui, cx, question);
                    if ui.add(Button::plain(&cx.word("walk-unknown")).full_width()).clicked() {
                        answered = Some(None);
                    }
                }
                None => {
                    text(ui, &cx.word("walk-done"), Type::CardTitle, colors.ink);
                }
            }
            ui.add_space(10.0);
            text(ui, &cx.say(&found), Type::Body, colors.ink2);
            if ui.add(Button::primary(&cx.word("walk-use")).full_width()).clicked() {
                cx.ask(Intent::Home(Box::new(self.walk.plan())));
                cx.view.place = Place::Assess;
                *open = false;
            }
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                let back = ui.add(Button::plain(&cx.word("walk-back")).icon(Icon::Left).small());
                if asked > 0 && back.clicked() {
                    self.walk.back();
                }
                if ui.add(Button::plain(&cx.word("walk-close")).small()).clicked() {
                    *open = false;
                }
            });
        });
        if let (Some(question), Some(answer)) = (question, answered) {
            self.walk.answer(&question.id, answer);
        }
    }

    /// Works out what to ask next, when the answers or the people are others than last time.
    fn work_out(&mut self, cx: &Context<'_>) {
        let residents: Vec<OccupantProfile> = cx.session.case().residents().into_iter().cloned().collect();
        let is_known =
            self.known.as_ref().is_some_and(|known| known.walk == self.walk && known.residents == residents);
        if is_known {
            return;
        }
        let (of, rules) = (residents.iter().collect::<Vec<_>>(), cx.session.rules());
        let (ahead, findings) = (self.walk.ahead(&of, rules), self.walk.findings(&of, rules));
        self.known = Some(Known { walk: self.walk.clone(), residents, ahead, findings });
    }
}

/// The ways to answer a question; what was answered, if anything was.
fn answers(ui: &mut Ui, cx: &Context<'_>, question: &WalkQuestion) -> Option<Option<i32>> {
    let mut answered = None;
    let salt = ("walk", &question.id);
    let name = question.ask.get(cx.locale.language());
    match question.sets.map(crate::plan::Attribute::quantity) {
        None => {
            for (place, choice) in (0..).zip(&question.choose) {
                if ui.add(Button::plain(choice.says.get(cx.locale.language())).full_width()).clicked() {
                    answered = Some(Some(place));
                }
            }
        }
        Some(Quantity::YesNo) => {
            for (value, id) in [(1, "answer-yes"), (0, "answer-no")] {
                if ui.add(Button::plain(&cx.word(id)).full_width()).clicked() {
                    answered = Some(Some(value));
                }
            }
        }
        Some(Quantity::Millimeters) => {
            let (unit, trouble) = (cx.word("unit-name-mm"), cx.word("field-length-wrong"));
            let field =
                LengthField::new(salt, name, None).unit(&unit).range(Mm(0), Mm(5000)).trouble(&trouble);
            answered = field.show(ui).entered.map(|Mm(mm)| Some(mm));
        }
        Some(_) => {
            let trouble = cx.word("field-number-wrong");
            let field = NumberField::new(salt, name, None).range(0, 20).trouble(&trouble);
            answered = field.show(ui).entered.map(|value| i32::try_from(value).ok());
        }
    }
    answered
}
