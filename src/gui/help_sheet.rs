//! All keys on one sheet.

use egui::{Id, Key, Modal, Modifiers, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::command::{CommandGroup, UiCommand, key_text};
use super::context::Context;
use super::theme::{Type, tokens};
use super::widgets::{Button, section_title, text, title};

/// What the pointer and keys without a command do: the id of the words for the key, and of what it does.
const GESTURES: [(&str, &str); 9] = [
    ("help-wheel", "help-wheel-does"),
    ("help-drag", "help-drag-does"),
    ("help-fingers", "help-fingers-does"),
    ("help-ctrl", "help-ctrl-does"),
    ("help-shift", "help-shift-does"),
    ("help-digits", "help-digits-does"),
    ("help-arrows", "help-arrows-does"),
    ("help-tab", "help-tab-does"),
    ("help-escape", "help-escape-does"),
];

/// Shows the sheet while it is open.
pub(super) fn show(ui: &Ui, cx: &mut Context<'_>) {
    if !cx.view.shows_help {
        return;
    }
    let colors = tokens(ui);
    let frame = egui::Frame::new()
        .fill(colors.panel)
        .stroke(Stroke::new(colors.hairline, colors.line))
        .corner_radius(14.0)
        .shadow(colors.toast_shadow())
        .inner_margin(egui::Margin::symmetric(26, 20));
    let window = ui.ctx().content_rect();
    let mut closes = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let shown = Modal::new(Id::unique("yiju-help")).frame(frame).show(ui.ctx(), |ui| {
        let width = (window.width() - 160.0).min(1160.0);
        ui.set_width(width);
        ui.horizontal(|ui| {
            title(ui, &cx.word("command-help"));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let response = ui.add(Button::plain(&cx.word("close")).small());
                if ui.memory(|memory| memory.focused().is_none()) {
                    response.request_focus();
                }
                closes |= response.clicked();
            });
        });
        let height = (window.height() - 220.0).max(200.0);
        egui::ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            let columns = if width > 980.0 {
                3
            } else if width > 640.0 {
                2
            } else {
                1
            };
            columns_of(ui, cx, columns);
        });
    });
    if closes || shown.backdrop_response.clicked() {
        cx.view.shows_help = false;
    }
}

fn columns_of(ui: &mut Ui, cx: &Context<'_>, columns: usize) {
    let mut blocks: Vec<(String, Vec<(String, String)>)> = CommandGroup::ALL
        .into_iter()
        .map(|group| {
            let rows = UiCommand::all()
                .into_iter()
                .filter(|command| command.group() == group)
                .filter_map(|command| Some((key_text(command.shortcut()?), cx.word(command.message_id()))))
                .collect();
            (cx.word(group.message_id()), rows)
        })
        .collect();
    let gestures = GESTURES.iter().map(|(key, does)| (cx.word(key), cx.word(does))).collect();
    blocks.push((cx.word("help-pointer"), gestures));
    // Each block goes where there is most room.
    let mut filled: Vec<(usize, Vec<usize>)> = vec![(0, Vec::new()); columns];
    for (index, (_, rows)) in blocks.iter().enumerate() {
        if let Some(column) = filled.iter_mut().min_by_key(|(height, _)| *height) {
            column.0 += rows.len() + 2;
            column.1.push(index);
        }
    }
    ui.columns(columns, |uis| {
        for (ui, (_, indices)) in uis.iter_mut().zip(&filled) {
            ui.spacing_mut().item_spacing.y = 0.0;
            for &index in indices {
                let (heading, rows) = &blocks[index];
                section_title(ui, heading);
                ui.add_space(4.0);
                for (key, does) in rows {
                    row(ui, key, does);
                }
                ui.add_space(16.0);
            }
        }
    });
}

fn row(ui: &mut Ui, key: &str, does: &str) {
    let colors = tokens(ui);
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(148.0, 34.0), egui::Sense::hover());
        let width = cap_width(ui, key);
        key_cap(ui, pos2(rect.left() + width, rect.center().y), key);
        ui.vertical(|ui| {
            // The middle of the words on the middle of the key.
            ui.add_space((rect.height() - ui.text_style_height(&egui::TextStyle::Body)).max(0.0) / 2.0);
            text(ui, does, Type::Caption, colors.ink);
        });
    });
}

fn cap_width(ui: &Ui, key: &str) -> f32 {
    ui.painter().layout_no_wrap(key.to_owned(), Type::CaptionBold.font(), tokens(ui).ink).size().x + 20.0
}

/// Paints a key so that its right edge is at a place; gives its width.
pub(super) fn key_cap(ui: &Ui, right_middle: Pos2, key: &str) -> f32 {
    let colors = tokens(ui);
    let galley = ui.painter().layout_no_wrap(key.to_owned(), Type::CaptionBold.font(), colors.ink);
    let size = vec2(galley.size().x + 20.0, 28.0);
    let cap = Rect::from_min_size(right_middle - vec2(size.x, size.y / 2.0), size);
    ui.painter().rect_filled(cap.translate(vec2(0.0, 1.5)), 7.0, colors.ink2);
    ui.painter().rect(cap, 7.0, colors.raised, Stroke::new(1.5, colors.ink2), StrokeKind::Inside);
    ui.painter().galley(cap.center() - galley.size() / 2.0, galley, colors.ink);
    size.x
}
