//! The survey list: what must still be measured, how, and a field for each answer.

use egui::{Rect, Ui, vec2};

use crate::edit::survey;
use crate::gui::context::Context;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{Button, LengthField, NumberField, Segments, baseline_row, scroll_rows, text};
use crate::gui::{Icon, canvas::bars};
use crate::locale::Message;
use crate::plan::{Quantity, Surveyed};
use crate::rules::{Missing, SurveyItem};
use crate::session::Intent;
use crate::units::Mm;

/// The panel with the survey list.
#[derive(Default)]
pub(in crate::gui) struct SurveyPanel;

impl SurveyPanel {
    /// Shows the list; each answer is recorded in the plan and judged at once.
    pub(in crate::gui) fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        let area = ui.max_rect();
        let inner = Rect::from_min_max(area.min + vec2(20.0, 16.0), area.max - vec2(20.0, 16.0));
        bars::at(ui, inner.min, inner.size(), |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            let items = cx.session.assessment().survey.clone();
            let colors = tokens(ui);
            let title = cx.word("survey-title");
            let count = cx.say(&Message::new("survey-count").with("count", items.len()));
            baseline_row(ui, &[(&title, Type::Title, colors.ink)], &[(&count, Type::Caption, colors.ink2)]);
            if ui
                .add(Button::plain(&cx.word("survey-back")).icon(Icon::Assess).small().full_width())
                .clicked()
            {
                cx.view.shows_survey = false;
            }
            let locale = cx.locale;
            scroll_rows(
                ui,
                "survey",
                |hidden| locale.text(&Message::new("more-below").with("count", hidden)),
                |ui, rows| {
                    ui.spacing_mut().item_spacing.y = 6.0;
                    for item in &items {
                        rows.row(ui, |ui| row(ui, cx, item));
                    }
                },
            );
        });
    }
}

fn row(ui: &mut Ui, cx: &mut Context<'_>, item: &SurveyItem) {
    let colors = tokens(ui);
    let Missing { element, attribute } = item.missing;
    let place = cx.say(&cx.session.assessment().names.with_room(element));
    let what = cx.word(attribute.message_id());
    baseline_row(ui, &[(&what, Type::BodyBold, colors.ink), (&place, Type::Caption, colors.ink2)], &[]);
    text(ui, &cx.word(attribute.how_id()), Type::Caption, colors.ink2);
    let name = format!("{place} {what}");
    let salt = (element, attribute);
    let answer = match attribute.quantity() {
        Quantity::YesNo => {
            let mut answer = None;
            let (yes, no) = (cx.word("answer-yes"), cx.word("answer-no"));
            let segments = Segments::new(&name, &mut answer).option(Some(1), &yes).option(Some(0), &no);
            segments.small().width(200.0).show(ui);
            answer
        }
        Quantity::Millimeters => {
            let unit = cx.word("unit-name-mm");
            let trouble = cx.word("field-length-wrong");
            let field = LengthField::new(salt, &name, None).unit(&unit).width(200.0).trouble(&trouble);
            field.show(ui).entered.map(|Mm(mm)| mm)
        }
        _ => {
            let trouble = cx.word("field-number-wrong");
            let field = NumberField::new(salt, &name, None).range(0, 100_000).width(200.0).trouble(&trouble);
            field.show(ui).entered.and_then(|value| i32::try_from(value).ok())
        }
    };
    ui.add_space(8.0);
    if let Some(value) = answer {
        let recorded = survey::record(&cx.session.case().plan, element, attribute, Surveyed::measured(value));
        if let Ok(step) = recorded {
            cx.ask(Intent::Plan(step));
            cx.stop_merging();
        }
    }
}
