//! What to do next, and with which keys: one line at the top of the canvas.

use egui::{Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::gui::canvas::bars;
use crate::gui::command::ToolKind;
use crate::gui::context::Context;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::Card;
use crate::sketch::{Accepts, Preview};

use super::toolbox::{NoteMode, Toolbox};

/// A key and what it does.
type KeyHint = (&'static str, &'static str);

/// The keys that help just now: the key's own name, or the id of its name, and the id of what it does.
fn keys(toolbox: &Toolbox, is_typing: bool, has_selection: bool) -> Vec<KeyHint> {
    let tool = toolbox.tool();
    let busy = tool.is_busy();
    match (toolbox.kind(), tool.accepts()) {
        _ if is_typing && tool.accepts() == Accepts::LengthOrAngle => {
            vec![("key-enter", "hint-key-confirm"), ("Tab", "hint-key-angle"), ("Esc", "hint-key-clear")]
        }
        _ if is_typing => vec![("key-enter", "hint-key-confirm"), ("Esc", "hint-key-clear")],
        (ToolKind::Select, _) if busy => vec![("Ctrl", "hint-key-free"), ("Esc", "hint-key-drop")],
        (ToolKind::Select, _) if has_selection => {
            vec![("R", "hint-key-turn"), ("key-arrows", "hint-key-nudge"), ("Del", "hint-key-delete")]
        }
        (ToolKind::Select, _) => vec![("Ctrl+K", "hint-key-palette")],
        (ToolKind::Wall, _) if busy => {
            vec![
                ("key-digits", "hint-key-length"),
                ("key-enter", "hint-key-finish"),
                ("Esc", "hint-key-drop-piece"),
            ]
        }
        (ToolKind::Wall, _) => vec![("A", "hint-key-bent"), ("Ctrl", "hint-key-free")],
        (ToolKind::Room, _) => vec![("3300×4800", "hint-key-size"), ("key-enter", "hint-key-confirm")],
        (ToolKind::Door, _) => {
            vec![("X", "hint-key-hinge"), ("C", "hint-key-swing"), ("Tab", "hint-key-width")]
        }
        (ToolKind::Window, _) => vec![("key-digits", "hint-key-distance"), ("Tab", "hint-key-width")],
        (ToolKind::Fixture, _) => {
            vec![("R", "hint-key-turn"), ("Shift+R", "hint-key-turn-step"), ("Ctrl", "hint-key-free")]
        }
        (ToolKind::Note, _) if toolbox.note_mode == NoteMode::Measure && busy => {
            vec![("Tab", "hint-key-keep")]
        }
        (ToolKind::Note, _) if busy => vec![("key-enter", "hint-key-confirm"), ("Esc", "hint-key-drop")],
        (ToolKind::Underlay, Accepts::Length) => {
            vec![("key-digits", "hint-key-length"), ("key-enter", "hint-key-confirm")]
        }
        (ToolKind::Underlay, _) if busy => vec![("Esc", "hint-key-drop")],
        (ToolKind::Note | ToolKind::Underlay, _) => vec![("Esc", "hint-key-leave")],
    }
}

/// Shows the line.
pub(super) fn bar(
    ui: &mut Ui,
    cx: &Context<'_>,
    toolbox: &Toolbox,
    area: Rect,
    preview: &Preview,
    is_typing: bool,
) {
    let colors = tokens(ui);
    let hint = match &preview.hint {
        Some(hint) => cx.say(hint),
        None if cx.view.selection.is_empty() => cx.word("sketch-hint-select"),
        None => cx.word("sketch-hint-selected"),
    };
    let mut pieces: Vec<(bool, String)> = vec![(false, hint)];
    for (key, does) in keys(toolbox, is_typing, !cx.view.selection.is_empty()) {
        let key = if key.starts_with("key-") { cx.word(key) } else { key.to_owned() };
        pieces.push((true, key));
        pieces.push((false, cx.word(does)));
    }
    let lay_out = |(is_key, text): &(bool, String), index: usize| {
        let kind = if *is_key || index == 0 { Type::CaptionBold } else { Type::Caption };
        let ink = if *is_key || index == 0 { colors.ink } else { colors.ink2 };
        (*is_key, ui.painter().layout_no_wrap(text.clone(), kind.font(), ink))
    };
    let mut laid: Vec<_> = pieces.iter().enumerate().map(|(index, piece)| lay_out(piece, index)).collect();
    let width_of = |laid: &[(bool, std::sync::Arc<egui::Galley>)]| -> f32 {
        let each = |(is_key, galley): &(bool, std::sync::Arc<egui::Galley>)| {
            galley.size().x + if *is_key { 20.0 + 16.0 } else { 7.0 }
        };
        laid.iter().map(each).sum::<f32>() + 10.0
    };
    // The north arrow stands at the right; what does not fit beside it is left out, the last first.
    let room = area.width() - 32.0 - 110.0;
    while laid.len() > 1 && width_of(&laid) + 32.0 > room {
        laid.truncate(laid.len() - 2);
    }
    let width = width_of(&laid);
    let spoken = pieces.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ");
    bars::at(ui, area.min + vec2(16.0, 12.0), vec2(width + 32.0, 48.0), |ui| {
        let card = Card::floating().padding(egui::Margin::symmetric(16, 8));
        bars::blocked(ui, "hint", |ui| {
            card.show(ui, |ui| {
                let (rect, response) = ui.allocate_exact_size(vec2(width, 30.0), egui::Sense::hover());
                response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Status, true, &spoken));
                let mut x = rect.left();
                for (is_key, galley) in laid {
                    let size = galley.size();
                    if is_key {
                        x += 9.0;
                        let cap = Rect::from_center_size(
                            pos2(x + size.x / 2.0 + 10.0, rect.center().y),
                            vec2(size.x + 20.0, 28.0),
                        );
                        ui.painter().rect_filled(cap.translate(vec2(0.0, 1.5)), 7.0, colors.ink2);
                        ui.painter().rect(
                            cap,
                            7.0,
                            colors.raised,
                            Stroke::new(1.5, colors.ink2),
                            StrokeKind::Inside,
                        );
                        ui.painter().galley(cap.center() - size / 2.0, galley, colors.ink);
                        x = cap.right() + 7.0;
                    } else {
                        ui.painter().galley(pos2(x, rect.center().y - size.y / 2.0), galley, colors.ink);
                        x += size.x + 7.0;
                    }
                }
            })
        });
    });
}
