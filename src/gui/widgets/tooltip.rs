use egui::Response;

use super::parts;
use crate::gui::theme::{Type, tokens};

/// An explanation that appears while the pointer rests on something, or the keyboard is on it.
///
/// It must not be the only place of a fact: touch has no tooltips.
pub fn tip(response: Response, text: &str) -> Response {
    let show = |ui: &mut egui::Ui| {
        // Eighteen characters of 16 in a line.
        let job = parts::job(text, Type::Caption, tokens(ui).ink, 18.0 * Type::Caption.size());
        ui.add(egui::Label::new(job));
    };
    if response.has_focus() && !response.hovered() {
        response.show_tooltip_ui(show);
        response
    } else {
        response.on_hover_ui(show)
    }
}
