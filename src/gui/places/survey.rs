//! The survey list: what must still be measured, how, and a field for each answer.

use egui::{Rect, Ui, vec2};

use crate::edit::survey;
use crate::gui::context::Context;
use crate::gui::findings::FindingPictures;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{
    Card, LengthField, Mark, NumberField, Segments, baseline_row, remark, scroll_rows, text,
};
use crate::gui::{Icon, canvas::bars};
use crate::locale::Message;
use crate::plan::{Quantity, Surveyed};
use crate::rules::{Finding, Missing, SurveyItem, Verdict, wording};
use crate::session::Intent;
use crate::units::Mm;

use super::measuring;

/// The panel with the survey list.
#[derive(Default)]
pub(in crate::gui) struct SurveyPanel {
    /// The line that is open; the most decisive one while nobody chose.
    open: Option<Missing>,
    pictures: FindingPictures,
}

impl SurveyPanel {
    /// Shows the list; each answer is recorded in the plan and judged at once.
    pub(in crate::gui) fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        let area = ui.max_rect();
        let inner = Rect::from_min_max(area.min + vec2(20.0, 16.0), area.max - vec2(20.0, 16.0));
        bars::at(ui, inner.min, inner.size(), |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            let items = cx.session.assessment().survey.clone();

            let title = cx.word("survey-title");
            let count = cx.say(&Message::new("survey-count").with("count", items.len()));
            if super::panel_head(ui, cx, &title, &count) {
                cx.view.shows_survey = false;
            }
            let locale = cx.locale;
            let open = items.iter().position(|item| Some(item.missing) == self.open).unwrap_or(0);
            scroll_rows(
                ui,
                "survey",
                |hidden| locale.text(&Message::new("more-below").with("count", hidden)),
                |ui, rows| {
                    ui.spacing_mut().item_spacing.y = 6.0;
                    for (place, item) in items.iter().enumerate() {
                        rows.row(ui, |ui| self.row(ui, cx, item, place == open));
                    }
                },
            );
        });
    }

    fn row(&mut self, ui: &mut Ui, cx: &mut Context<'_>, item: &SurveyItem, is_open: bool) {
        let colors = tokens(ui);
        let Missing { element, attribute } = item.missing;
        let place = cx.say(&cx.session.assessment().names.with_room(element));
        let what = cx.word(attribute.message_id());
        if !is_open {
            let start = ui.cursor().min;
            let head = baseline_row(
                ui,
                &[(&what, Type::BodyBold, colors.ink), (&place, Type::Caption, colors.ink2)],
                &[],
            );
            answer(ui, cx, item.missing, &format!("{place} {what}"));
            ui.add_space(8.0);
            // The head opens the line; the field is used where it stands.
            let rect = Rect::from_min_max(start, head.rect.right_bottom()).expand2(vec2(0.0, 8.0));
            let id = ui.scope_id().with(("survey", element, attribute));
            let pressed = ui.interact(rect, id, egui::Sense::click());
            let name = cx.say(&Message::new("survey-open").with("what", what).with("place", place));
            pressed.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
            if pressed.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
                self.open = Some(item.missing);
            }
            return;
        }
        let waits = |finding: &&Finding| {
            finding.verdict == Verdict::CannotTell && finding.missing.contains(&item.missing)
        };
        let finding = cx.session.assessment().findings.iter().find(waits).cloned();
        Card::new().selected(Mark::Unknown.color(colors)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            baseline_row(
                ui,
                &[(&what, Type::CardTitle, colors.ink), (&place, Type::Caption, colors.ink2)],
                &[],
            );
            if let Some(near) = item.near {
                remark(ui, Mark::Unknown, Icon::Tape, &cx.say(&wording::borderline(near)));
            }
            let how = cx.word(attribute.how_id());
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 12.0;
                measuring::sketch(ui, attribute, &how);
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width());
                    text(ui, &how, Type::Caption, colors.ink2);
                });
            });
            answer(ui, cx, item.missing, &format!("{place} {what}"));
            if let Some(finding) = finding.as_ref().filter(|finding| finding.place().is_some()) {
                self.pictures.crop(ui, cx, finding);
            }
            let rules = cx.session.rules();
            let titles = item.decides.iter().filter_map(|id| rules.rule(id));
            let mut words: Vec<String> =
                titles.map(|rule| rule.title.get(cx.locale.language()).to_owned()).collect();
            words.dedup();
            words.truncate(3);
            let decides = Message::new("survey-decides").with("what", words.join(&cx.word("list-comma")));
            text(ui, &cx.say(&decides), Type::Caption, colors.ink3);
        });
    }
}

/// The field for an answer; what is entered is recorded at once.
fn answer(ui: &mut Ui, cx: &mut Context<'_>, missing: Missing, name: &str) {
    let Missing { element, attribute } = missing;
    let salt = (element, attribute);
    let answer = match attribute.quantity() {
        Quantity::YesNo => {
            let mut answer = None;
            let (yes, no) = (cx.word("answer-yes"), cx.word("answer-no"));
            let segments = Segments::new(name, &mut answer).option(Some(1), &yes).option(Some(0), &no);
            segments.small().width(200.0).show(ui);
            answer
        }
        Quantity::Millimeters => {
            let unit = cx.word("unit-name-mm");
            let trouble = cx.word("field-length-wrong");
            let field = LengthField::new(salt, name, None).unit(&unit).width(200.0).trouble(&trouble);
            field.show(ui).entered.map(|Mm(mm)| mm)
        }
        quantity => {
            let trouble = cx.word("field-number-wrong");
            let unit = unit_name(quantity).map(|id| cx.word(id)).unwrap_or_default();
            let field = NumberField::new(salt, name, None).unit(&unit).range(0, 100_000).width(200.0);
            field.trouble(&trouble).show(ui).entered.and_then(|value| i32::try_from(value).ok())
        }
    };
    if let Some(value) = answer {
        let recorded = survey::record(&cx.session.case().plan, element, attribute, Surveyed::measured(value));
        if let Ok(step) = recorded {
            cx.ask(Intent::Plan(step));
            cx.stop_merging();
        }
    }
}

/// The unit as it stands inside a field; `None` for plain numbers.
const fn unit_name(quantity: Quantity) -> Option<&'static str> {
    match quantity {
        Quantity::Lux => Some("unit-name-lux"),
        Quantity::Newtons => Some("unit-name-newton"),
        Quantity::Celsius => Some("unit-name-celsius"),
        Quantity::Seconds => Some("unit-name-seconds"),
        Quantity::Kilograms => Some("unit-name-kilograms"),
        Quantity::Pieces => Some("unit-name-pieces"),
        _ => None,
    }
}
