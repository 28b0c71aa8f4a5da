//! The bar on top: whose case it is, undo, saving, how the screen looks.

use egui::{Align, Layout, Ui, vec2};

use crate::locale::Message;

use super::Icon;
use super::command::UiCommand;
use super::context::Context;
use super::place::Choosing;
use super::theme::tokens;
use super::widgets::{BarButton, bar_separator, brand, person, tip};

/// Shows the bar.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>) {
    let area = ui.max_rect();
    let colors = tokens(ui);
    ui.painter().rect_filled(area, 0.0, colors.panel);
    ui.painter().hline(area.x_range(), area.bottom() - 0.5, egui::Stroke::new(1.0, colors.line));
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        brand(ui, &cx.word("app-name"));
        let occupant = &cx.session.case().occupant;
        let words: Vec<String> = occupant.summary().iter().take(3).map(|word| cx.say(word)).collect();
        let name = if occupant.name.is_empty() { cx.word("elder-unnamed") } else { occupant.name.clone() };
        person(ui, &name, &words.join(" · "));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(12.0);
            look(ui, cx);
            bar_separator(ui);
            saving(ui, cx);
            bar_separator(ui);
            steps(ui, cx);
        });
    });
}

/// Language, theme, text size; from the right.
fn look(ui: &mut Ui, cx: &mut Context<'_>) {
    let help = cx.word("command-help");
    if ui.add(BarButton::icon_only(Icon::Help, &help)).clicked() {
        cx.run(UiCommand::Help);
    }
    let language = cx.word("language-name");
    let button = ui.add(BarButton::new(Icon::Globe, &language));
    if tip(button, &cx.word("tip-language")).clicked() {
        cx.run(UiCommand::OtherLanguage);
    }
    let name = cx.word("tip-theme");
    if ui.add(BarButton::icon_only(Icon::Theme, &name)).clicked() {
        cx.run(UiCommand::NextTheme);
    }
    let size = cx.word("text-size");
    if tip(ui.add(BarButton::new(Icon::Size, &size)), &cx.word("tip-text-size")).clicked() {
        cx.run(UiCommand::NextTextSize);
    }
}

fn saving(ui: &mut Ui, cx: &mut Context<'_>) {
    let is_saved = cx.session.path().is_some() && !cx.session.is_unsaved();
    let text = match &cx.view.saved_at {
        Some(time) if is_saved => cx.say(&Message::new("case-saved-at").with("time", time.as_str())),
        _ if is_saved => cx.word("case-saved"),
        _ => cx.word("save-case"),
    };
    let color = if is_saved { tokens(ui).accent } else { tokens(ui).ink2 };
    let icon = if is_saved { Icon::Saved } else { Icon::Usb };
    let button = ui.add(BarButton::new(icon, &text).color(color));
    // What is not saved yet is marked, as in the window's title.
    if cx.session.is_unsaved() {
        let at = button.rect.left_top() + vec2(30.0, 13.0);
        ui.painter().circle_filled(at, 4.0, tokens(ui).should);
    }
    if tip(button, &cx.word("tip-save")).clicked() && !is_saved {
        cx.run(UiCommand::Save);
    }
    let word = cx.word("open-file");
    let button = ui.add(BarButton::new(Icon::Folder, &word).chosen(cx.view.chooses == Some(Choosing::Open)));
    if tip(button, &cx.word("tip-open")).clicked() {
        cx.run(UiCommand::Open);
    }
}

fn steps(ui: &mut Ui, cx: &mut Context<'_>) {
    let redo = cx.session.redo_label().cloned();
    let name = match &redo {
        Some(label) => cx.say(&Message::new("redo-step").with("step", label.clone())),
        None => cx.word("redo"),
    };
    if ui.add(BarButton::icon_only(Icon::Redo, &name).enabled(redo.is_some())).clicked() {
        cx.run(UiCommand::Redo);
    }
    let undo = cx.session.undo_label().cloned();
    let name = match &undo {
        Some(label) => cx.say(&Message::new("undo-step").with("step", label.clone())),
        None => cx.word("undo"),
    };
    if ui.add(BarButton::new(Icon::Undo, &name).enabled(undo.is_some())).clicked() {
        cx.run(UiCommand::Undo);
    }
}
