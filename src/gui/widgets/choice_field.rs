use std::fmt::Debug;
use std::hash::Hash;

use egui::{
    CursorIcon, Frame, Id, Popup, PopupCloseBehavior, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo,
    pos2, vec2,
};

use super::{ChoiceRow, parts};
use crate::gui::icons::{self, Icon};
use crate::gui::theme::{Type, tokens};

/// A choice of many: a field that opens a sheet of rows.
#[derive(Debug)]
#[must_use = "call show"]
pub struct ChoiceField<'a, T> {
    id: Id,
    name: &'a str,
    value: &'a mut T,
    options: Vec<(T, &'a str)>,
    width: f32,
    label: bool,
}

impl<'a, T: PartialEq + Clone> ChoiceField<'a, T> {
    /// A field; the salt is a key of the model.
    pub fn new(id_salt: impl Hash + Debug, name: &'a str, value: &'a mut T) -> Self {
        let id = super::draft::field_id(("choice", id_salt));
        Self { id, name, value, options: Vec::new(), width: f32::INFINITY, label: false }
    }

    /// A label above the field.
    pub fn labelled(mut self) -> Self {
        self.label = true;
        self
    }

    /// A width; without one it takes the room there is.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Adds an option.
    pub fn option(mut self, value: T, text: &'a str) -> Self {
        self.options.push((value, text));
        self
    }

    /// Shows it; `changed` tells of a new choice.
    pub fn show(self, ui: &mut Ui) -> Response {
        super::draft::labelled(ui, if self.label { self.name } else { "" }, |ui| {
            let colors = tokens(ui);
            let width = self.width.min(ui.available_width()).round();
            let (_, rect) = ui.allocate_space(vec2(width, 48.0));
            let mut response =
                ui.interact(rect, self.id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
            let shown =
                self.options.iter().find(|(value, _)| *value == *self.value).map_or("", |(_, text)| text);
            response.widget_info(|| {
                let mut info = WidgetInfo::labeled(Role::ComboBox, true, self.name);
                info.current_text_value = Some(shown.to_owned());
                info
            });
            let open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
            let edge = if open { Stroke::new(2.5, colors.accent) } else { Stroke::new(1.5, colors.control) };
            let fill = if response.hovered() { colors.sunken } else { colors.raised };
            parts::surface(ui.painter(), rect, 10.0, fill, edge);
            let galley = parts::cut(ui, shown, Type::Large, colors.ink, width - 58.0);
            parts::text_left(ui, pos2(rect.left() + 14.0, rect.center().y), galley);
            let icon = Rect::from_center_size(pos2(rect.right() - 24.0, rect.center().y), vec2(20.0, 20.0));
            icons::paint(ui.painter(), icon, Icon::Down, colors.ink2);
            parts::focus_ring(ui, &response, rect, 10.0);
            let sheet = Frame::new()
                .fill(colors.raised)
                .stroke(Stroke::new(colors.hairline, colors.line))
                .corner_radius(14.0)
                .inner_margin(6.0)
                .shadow(colors.shadow());
            let popup = Popup::from_toggle_button_response(&response)
                .close_behavior(PopupCloseBehavior::CloseOnClick)
                .frame(sheet)
                .gap(4.0)
                .width(width - 12.0);
            popup.show(|ui| {
                ui.set_min_width(width - 12.0);
                ui.spacing_mut().item_spacing.y = 2.0;
                egui::ScrollArea::vertical().max_height(48.0 * 8.0).show(ui, |ui| {
                    for (value, text) in &self.options {
                        let chosen = *value == *self.value;
                        if ui.add(ChoiceRow::new(text, chosen)).clicked() && !chosen {
                            *self.value = value.clone();
                            response.mark_changed();
                        }
                    }
                });
            });
            response
        })
    }
}
