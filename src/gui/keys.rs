//! From keys to commands.
//!
//! A key belongs, in this order, to what lies over everything, to a text field, to a size that is being typed for a
//! tool, and then to the command that has it. While the pointer is down nothing enters.

use egui::{Event, Key, Modifiers, Ui};

use super::command::{CommandGroup, UiCommand};
use super::context::Context;
use super::place::Place;

/// What has a say in whose a key is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holds {
    /// Something is being dragged on the canvas.
    pub pointer_is_down: bool,
    /// A size is being typed for a tool, or a note is being written.
    pub types: bool,
}

/// Asks for what the keys of this frame stand for.
pub fn ask(ui: &Ui, cx: &mut Context<'_>, holds: Holds) {
    let covered = cx.view.shows_palette || cx.view.shows_help || cx.view.question.is_some();
    let in_field = ui.ctx().text_edit_focused();
    for command in UiCommand::all() {
        let Some(shortcut) = command.shortcut() else { continue };
        let is_free = match command {
            // They close what they have opened.
            UiCommand::Palette => cx.view.question.is_none() && !cx.view.shows_help,
            UiCommand::Help => cx.view.question.is_none() && !cx.view.shows_palette,
            _ if covered => false,
            // The window gives these as events of their own.
            UiCommand::Copy | UiCommand::Cut | UiCommand::Paste => false,
            _ if holds.pointer_is_down => false,
            _ if command.is_of_plan() && cx.view.place != Place::Plan => false,
            _ if in_field => works_in_fields(command),
            _ => !(holds.types && command.writes()),
        };
        if is_free && ui.input_mut(|input| input.consume_shortcut(&shortcut)) {
            cx.run(command);
        }
    }
    if !covered && !in_field && !holds.pointer_is_down {
        // The other key for it, as on other systems.
        if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Y)) {
            cx.run(UiCommand::Redo);
        }
        clipboard(ui, cx);
    }
}

/// Whether a command's key is not one that a text field needs.
fn works_in_fields(command: UiCommand) -> bool {
    let is_of_program = matches!(command.group(), CommandGroup::Program | CommandGroup::View);
    is_of_program && !command.writes() && !matches!(command, UiCommand::Undo | UiCommand::Redo)
}

fn clipboard(ui: &Ui, cx: &mut Context<'_>) {
    if cx.view.place != Place::Plan {
        return;
    }
    let events: Vec<Event> = ui.input(|input| {
        let is_one = |event: &&Event| {
            matches!(event, Event::Copy | Event::Cut | Event::Paste(_) | Event::PasteImage(_))
        };
        input.events.iter().filter(is_one).cloned().collect()
    });
    for event in events {
        match event {
            Event::Copy => cx.run(UiCommand::Copy),
            Event::Cut => cx.run(UiCommand::Cut),
            Event::Paste(text) => cx.paste(text),
            Event::PasteImage(image) => cx.paste_picture(image),
            _ => {}
        }
    }
}
