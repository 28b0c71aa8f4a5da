//! What stands in the panel beside the plan: the settings of the tool in use, or what is selected, or the home.

mod history;
mod home;
mod notes;
mod openings;
mod palette;
mod rooms;
mod selected;
mod underlay;
mod walls;

pub(super) use history::steps;
pub(super) use home::home;
pub(super) use notes::notes;
pub(super) use openings::opening;
pub(super) use palette::Palette;
pub(super) use rooms::{next_room, room_list};
pub(super) use selected::selected;
pub(super) use underlay::{UnderlayPanel, underlay};
pub(super) use walls::style;

use egui::Ui;

use crate::gui::context::Context;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{LengthField, Segments, text};
use crate::plan::Origin;
use crate::units::Mm;

/// A field for a length with its name above it; gives a new length when one was entered.
fn length(
    ui: &mut Ui,
    cx: &Context<'_>,
    key: impl std::hash::Hash + std::fmt::Debug,
    name: &str,
    value: impl Into<Option<Mm>>,
    range: (Mm, Mm),
) -> Option<Mm> {
    let (word, unit, trouble) = (cx.word(name), cx.word("unit-name-mm"), cx.word("field-length-wrong"));
    let field = LengthField::new((key, name), &word, value.into()).labelled().unit(&unit).trouble(&trouble);
    field.width(ui.available_width().min(172.0)).range(range.0, range.1).show(ui).entered
}

/// A label over something, as fields have it.
fn label(ui: &mut Ui, words: &str) {
    text(ui, words, Type::Body, tokens(ui).ink2);
}

/// How a length is known, and how far it may be off.
fn origin(ui: &mut Ui, cx: &Context<'_>, value: &mut Option<Origin>) -> bool {
    let tolerance = value.map(|origin| {
        cx.say(&crate::locale::Message::new("origin-tolerance").with("tolerance", origin.usual_tolerance()))
    });
    let heading = cx.word("length-origin");
    let colors = tokens(ui);
    let right = tolerance.unwrap_or_default();
    crate::gui::widgets::baseline_row(
        ui,
        &[(&heading, Type::Body, colors.ink2)],
        &[(&right, Type::Caption, colors.ink3)],
    );
    let before = *value;
    let words = [
        (Some(Origin::Measured), cx.word(Origin::Measured.message_id())),
        (Some(Origin::Derived), cx.word(Origin::Derived.message_id())),
        (Some(Origin::Assumed), cx.word(Origin::Assumed.message_id())),
        (None, cx.word("to-measure")),
    ];
    let mut segments = Segments::new(&heading, value).small();
    for (option, word) in &words {
        segments = segments.option(*option, word);
    }
    segments.show(ui);
    *value != before
}
