use egui::Ui;

use super::walls::grid;
use crate::gui::Icon;
use crate::gui::context::Context;
use crate::gui::places::plan::toolbox::{NoteMode, Toolbox};
use crate::gui::widgets::{ChoiceRow, body, title};

/// What the tool for notes does.
pub(in crate::gui::places::plan) fn notes(ui: &mut Ui, cx: &Context<'_>, toolbox: &mut Toolbox) {
    title(ui, &cx.word("tool-note"));
    let modes = [
        (NoteMode::Measure, "note-measure", "note-measure-hint", Icon::Ruler),
        (NoteMode::Dimension, "note-dimension", "note-dimension-hint", Icon::Tape),
        (NoteMode::Label, "note-label", "note-label-hint", Icon::Note),
    ];
    ui.spacing_mut().item_spacing.y = 4.0;
    for (mode, word, hint, icon) in modes {
        let (word, hint) = (cx.word(word), cx.word(hint));
        let row = ChoiceRow::new(&word, toolbox.note_mode == mode).detail(&hint).icon(icon);
        if ui.add(row).clicked() && toolbox.note_mode != mode {
            toolbox.set_note_mode(mode);
        }
    }
    ui.add_space(8.0);
    body(ui, &cx.word("note-edit-hint"));
    ui.add_space(8.0);
    grid(ui, cx, &mut toolbox.grid);
}
