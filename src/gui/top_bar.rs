//! The bar on top: whose case it is, undo, saving, how the screen looks.

use egui::{Align, Layout, Ui};

use crate::locale::{Language, Message};
use crate::session::Intent;

use super::context::Context;
use super::theme::tokens;
use super::view_state::TEXT_SCALES;
use super::widgets::{BarButton, bar_separator, brand, person, tip};
use super::{Icon, Theme};

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
    let other = match cx.view.language {
        Language::Chinese => Language::English,
        Language::English => Language::Chinese,
    };
    let language = cx.word("language-name");
    let button = ui.add(BarButton::new(Icon::Globe, &language));
    if tip(button, &cx.word("tip-language")).clicked() {
        cx.view.language = other;
    }
    let name = cx.word("tip-theme");
    if tip(ui.add(BarButton::icon_only(Icon::Theme, &name)), &name).clicked() {
        let place = Theme::ALL.iter().position(|theme| *theme == cx.view.theme).unwrap_or(0);
        cx.view.theme = Theme::ALL[(place + 1) % Theme::ALL.len()];
    }
    let size = cx.word("text-size");
    if tip(ui.add(BarButton::new(Icon::Size, &size)), &cx.word("tip-text-size")).clicked() {
        cx.view.text_scale = (cx.view.text_scale + 1) % TEXT_SCALES.len();
    }
}

fn saving(ui: &mut Ui, cx: &mut Context<'_>) {
    opening(ui, cx);
    let is_saved = cx.session.path().is_some() && !cx.session.is_unsaved();
    let (id, color) =
        if is_saved { ("case-saved", tokens(ui).accent) } else { ("save-case", tokens(ui).ink2) };
    let text = cx.word(id);
    let icon = if is_saved { Icon::Saved } else { Icon::Usb };
    let button = ui.add(BarButton::new(icon, &text).color(color));
    if tip(button, &cx.word("tip-save")).clicked() && !is_saved {
        let path = super::places::file_beside(cx, "yiju");
        cx.ask(Intent::Save(Some(path)));
    }
}

fn opening(ui: &mut Ui, cx: &mut Context<'_>) {
    let word = cx.word("open-file");
    let button = ui.add(BarButton::new(Icon::Layers, &word).chosen(cx.view.shows_files));
    if tip(button, &cx.word("tip-open")).clicked() {
        cx.view.shows_files = !cx.view.shows_files;
    }
}

fn steps(ui: &mut Ui, cx: &mut Context<'_>) {
    let redo = cx.session.redo_label().cloned();
    let name = match &redo {
        Some(label) => cx.say(&Message::new("redo-step").with("step", label.clone())),
        None => cx.word("redo"),
    };
    if tip(ui.add(BarButton::icon_only(Icon::Redo, &name).enabled(redo.is_some())), &name).clicked() {
        cx.ask(Intent::Redo);
    }
    let undo = cx.session.undo_label().cloned();
    let name = match &undo {
        Some(label) => cx.say(&Message::new("undo-step").with("step", label.clone())),
        None => cx.word("undo"),
    };
    if ui.add(BarButton::new(Icon::Undo, &name).enabled(undo.is_some())).clicked() {
        cx.ask(Intent::Undo);
    }
}
