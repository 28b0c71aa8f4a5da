use std::fmt::Debug;
use std::hash::Hash;

use egui::{Align2, Key, Rect, Response, Stroke, TextEdit, Ui, UiBuilder, pos2, vec2};

use super::draft::field_id;
use super::parts;
use crate::gui::icons::{self, Icon};
use crate::gui::theme::{Type, tokens};

/// A field in which every letter counts at once: 48 high, a lens before the text.
#[derive(Clone, Debug)]
#[must_use = "call show"]
pub struct SearchField<'a> {
    id: egui::Id,
    name: &'a str,
    hint: &'a str,
}

/// What happened in a search field.
#[derive(Clone, Debug)]
#[must_use]
pub struct SearchOutput {
    /// The response of the text field.
    pub response: Response,
    /// Enter was pressed: what was found first is meant.
    pub entered: bool,
}

impl<'a> SearchField<'a> {
    /// A field with a name for screen readers and a pale text while it is empty.
    pub fn new(id_salt: impl Hash + Debug, name: &'a str, hint: &'a str) -> Self {
        Self { id: field_id(("search", id_salt)), name, hint }
    }

    /// Shows it over the text that is searched for.
    pub fn show(self, ui: &mut Ui, query: &mut String) -> SearchOutput {
        let colors = tokens(ui);
        let (rect, _) =
            ui.allocate_exact_size(vec2(ui.available_width().round(), 48.0), egui::Sense::hover());
        let has_focus = ui.memory(|memory| memory.has_focus(self.id));
        let edge = if has_focus { Stroke::new(2.5, colors.accent) } else { Stroke::new(1.5, colors.control) };
        parts::surface(ui.painter(), rect, 10.0, colors.raised, edge);
        let lens = Rect::from_center_size(pos2(rect.left() + 26.0, rect.center().y), vec2(22.0, 22.0));
        icons::paint(ui.painter(), lens, Icon::Search, colors.ink3);
        let inner = Rect::from_min_max(
            pos2(rect.left() + 46.0, rect.top() + 2.0),
            pos2(rect.right() - 14.0, rect.bottom() - 2.0),
        );
        let font = Type::Large.font();
        let edit = TextEdit::singleline(query)
            .id(self.id)
            .font(font.clone())
            .text_color(colors.ink)
            .frame(egui::Frame::NONE)
            .margin(egui::Margin::ZERO)
            .hint_text(egui::RichText::new(self.hint).font(font).color(colors.ink3))
            .desired_width(inner.width())
            .min_size(inner.size())
            .align(Align2::LEFT_CENTER);
        let mut child = ui.new_child(UiBuilder::new().max_rect(inner));
        let response = child.add(edit).accessible_name(self.name);
        // A name that is being spelled out with an input method ends its composition with Enter, too; egui then
        // gives no key.
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        SearchOutput { response, entered }
    }
}
