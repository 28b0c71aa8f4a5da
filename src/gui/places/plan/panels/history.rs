use egui::Ui;

use crate::gui::context::Context;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{ChoiceRow, baseline_row, caption, scroll_rows};
use crate::locale::Message;
use crate::session::Intent;

/// All steps by name, the newest first; pressing one goes back or forward to the state after it.
pub(in crate::gui::places::plan) fn steps(ui: &mut Ui, cx: &mut Context<'_>) {
    let colors = tokens(ui);
    let undoable: Vec<String> = cx.session.undo_labels().map(|label| cx.say(label)).collect();
    let redoable: Vec<String> = cx.session.redo_labels().map(|label| cx.say(label)).collect();
    let (heading, count) =
        (cx.word("steps-title"), cx.say(&Message::new("steps-count").with("count", undoable.len())));
    baseline_row(ui, &[(&heading, Type::CardTitle, colors.ink)], &[(&count, Type::Caption, colors.ink2)]);
    if undoable.is_empty() && redoable.is_empty() {
        caption(ui, &cx.word("steps-none"));
        return;
    }
    let saved = cx.session.saved_step();
    let (now, start, later, at_save) =
        (cx.word("steps-now"), cx.word("steps-start"), cx.word("steps-undone"), cx.word("steps-saved"));
    let locale = cx.locale;
    let mut target = None;
    scroll_rows(
        ui,
        "steps",
        |hidden| locale.text(&Message::new("more-below").with("count", hidden)),
        |ui, rows| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let total = undoable.len() + redoable.len();
            let names = undoable.iter().chain(redoable.iter());
            let numbered: Vec<(usize, &String)> = (1..=total).zip(names).collect();
            for (number, name) in numbered.into_iter().rev() {
                let right = match number {
                    number if number == undoable.len() => now.as_str(),
                    number if number > undoable.len() => later.as_str(),
                    number if saved == Some(number) => at_save.as_str(),
                    _ => "",
                };
                let row = ui.add(ChoiceRow::new(name, number == undoable.len()).right(right));
                if row.clicked() {
                    target = Some(number);
                }
                rows.count(&row);
            }
            let right = if undoable.is_empty() { now.as_str() } else { "" };
            let row = ui.add(ChoiceRow::new(&start, undoable.is_empty()).right(right));
            if row.clicked() {
                target = Some(0);
            }
            rows.count(&row);
        },
    );
    if let Some(target) = target.filter(|target| *target != undoable.len()) {
        cx.ask(Intent::GoToStep(target));
    }
}
