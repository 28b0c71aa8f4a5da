//! What became of a file of another program: what was read, what to check, what is not in the home.

use egui::{CursorIcon, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::gui::canvas::bars;
use crate::gui::context::Context;
use crate::gui::place::Place;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{Button, LengthField, caption, scroll_rows, section_title, text, title};
use crate::import::{EntryKind, ImportPlace, Scale, ScaleQuestion};
use crate::locale::Message;
use crate::session::Intent;
use crate::units::Mm;

/// Shows what is being opened, or what became of the file opened last.
pub(in crate::gui) fn show(ui: &mut Ui, cx: &mut Context<'_>) {
    super::panel_ground(ui);
    let area = ui.max_rect();
    let inner = Rect::from_min_max(area.min + vec2(20.0, 16.0), area.max - vec2(20.0, 12.0));
    bars::at(ui, inner.min, inner.size(), |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        if let Some(path) = cx.session.opening() {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            opening(ui, cx, &name);
            return;
        }
        let Some(foreign) = cx.session.foreign().cloned() else { return };
        let name = foreign.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        title(ui, &cx.word("import-title"));
        let from = Message::new("import-from")
            .with("name", name)
            .with("format", Message::new(foreign.report.format));
        text(ui, &cx.say(&from), Type::Caption, tokens(ui).ink2);
        if let Some(asked) = &foreign.question {
            question(ui, cx, asked);
        }
        if ui.add(Button::primary(&cx.word("import-go-on")).small()).clicked() {
            cx.view.shows_import = false;
        }
        let list = Rect::from_min_max(pos2(inner.left(), ui.cursor().top() + 8.0), inner.max);
        entries(ui, cx, list, &foreign.report);
    });
}

/// A file that takes a while: its name, and a way to stop.
fn opening(ui: &mut Ui, cx: &mut Context<'_>, name: &str) {
    title(ui, &cx.word("import-opening"));
    text(ui, name, Type::Body, tokens(ui).ink);
    ui.spinner();
    if ui.add(Button::plain(&cx.word("import-stop")).small()).clicked() {
        cx.ask(Intent::StopOpening);
    }
}

/// Asks for one known length.
fn question(ui: &mut Ui, cx: &mut Context<'_>, question: &ScaleQuestion) {
    section_title(ui, &cx.word("import-question-title"));
    text(ui, &cx.say(&question.why), Type::Body, tokens(ui).ink);
    caption(ui, &cx.word("import-question-hint"));
    let (unit, trouble) = (cx.word("unit-name-mm"), cx.word("field-length-wrong"));
    for length in &question.lengths {
        let label = cx.word(length.label);
        let now = question.now(length);
        let field = LengthField::new(("known length", length.name), &label, Some(now)).labelled();
        let output = field.unit(&unit).trouble(&trouble).width(200.0).range(Mm(50), Mm(100_000)).show(ui);
        if let Some(length_entered) = output.entered.filter(|entered| *entered != now) {
            let name = length.name.to_owned();
            cx.ask(Intent::Scale(Scale::KnownLength { name, length: length_entered }));
        }
    }
    if ui.add(Button::plain(&cx.word("import-take-guess")).small()).clicked() {
        cx.ask(Intent::Scale(Scale::Guess));
    }
}

/// All entries under their headings; one with a place leads there.
fn entries(ui: &mut Ui, cx: &mut Context<'_>, list: Rect, report: &crate::import::ImportReport) {
    let locale = cx.locale;
    let mut goes_to = None;
    bars::at(ui, list.min, list.size(), |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        scroll_rows(
            ui,
            "entries",
            |hidden| locale.text(&Message::new("more-below").with("count", hidden)),
            |ui, rows| {
                for kind in EntryKind::ALL {
                    let groups = report.grouped(kind);
                    if groups.is_empty() {
                        continue;
                    }
                    section_title(ui, &locale.get(kind.message_id()));
                    for (message, places) in groups {
                        let words = locale.text(message);
                        let words = if places.len() > 1 {
                            let count = places.len();
                            locale.text(
                                &Message::new("import-more-places").with("text", words).with("count", count),
                            )
                        } else {
                            words
                        };
                        rows.row(ui, |ui| match places.first() {
                            Some(place @ (ImportPlace::Element(_) | ImportPlace::Spot(..))) => {
                                let shown = text(ui, &words, Type::Body, tokens(ui).accent);
                                // Tall enough for a finger, however short the text.
                                let touch = shown
                                    .rect
                                    .expand2(vec2(0.0, ((44.0 - shown.rect.height()) / 2.0).max(0.0)));
                                let pressed = ui.interact(touch, shown.id.with("go"), Sense::click());
                                pressed.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
                                if pressed.on_hover_cursor(CursorIcon::PointingHand).clicked() {
                                    goes_to = Some(*place);
                                }
                            }
                            _ => {
                                text(ui, &words, Type::Body, tokens(ui).ink);
                            }
                        });
                    }
                }
            },
        );
    });
    match goes_to {
        Some(ImportPlace::Element(element)) => {
            cx.view.place = Place::Plan;
            if let Some(level) = cx.session.plan().level_of(element) {
                cx.view.level = level;
            }
            cx.view.selection = vec![element];
        }
        Some(ImportPlace::Spot(level, _)) if cx.session.plan().levels.contains_key(&level) => {
            cx.view.place = Place::Plan;
            cx.view.level = level;
        }
        _ => {}
    }
}
