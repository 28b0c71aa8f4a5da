use egui::{
    CornerRadius, CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::parts;
use crate::gui::icons::{self, Icon};
use crate::gui::theme::{Type, tokens};

/// One choice of a few, side by side.
#[derive(Debug)]
#[must_use = "call show"]
pub struct Segments<'a, T> {
    value: &'a mut T,
    options: Vec<(T, &'a str, Option<Icon>)>,
    name: &'a str,
    height: f32,
    width: f32,
}

impl<'a, T: PartialEq + Clone> Segments<'a, T> {
    /// A choice; the name says for screen readers what is chosen, the visible label stands above it.
    pub fn new(name: &'a str, value: &'a mut T) -> Self {
        Self { value, options: Vec::new(), name, height: 48.0, width: f32::INFINITY }
    }

    /// Adds an option.
    pub fn option(mut self, value: T, text: &'a str) -> Self {
        self.options.push((value, text, None));
        self
    }

    /// Adds an option with an icon.
    pub fn option_icon(mut self, value: T, text: &'a str, icon: Icon) -> Self {
        self.options.push((value, text, Some(icon)));
        self
    }

    /// 44 high instead of 48.
    pub fn small(mut self) -> Self {
        self.height = 44.0;
        self
    }

    /// A width; without one it takes the room there is.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Shows it; `changed` tells of a new choice.
    pub fn show(self, ui: &mut Ui) -> Response {
        let colors = tokens(ui);
        let count = self.options.len().max(1) as f32;
        let width = self.width.min(ui.available_width());
        let (rect, mut response) = ui.allocate_exact_size(vec2(width.round(), self.height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, true, self.name));
        parts::surface(ui.painter(), rect, 10.0, colors.raised, Stroke::new(1.5, colors.control));
        let inner = rect.shrink(1.5);
        let edge = |place: usize| (inner.left() + inner.width() * place as f32 / count).round();
        let mut chosen_rect = None;
        let mut focused = None;
        for (place, (value, text, icon)) in self.options.iter().enumerate() {
            let cell =
                Rect::from_min_max(pos2(edge(place), inner.top()), pos2(edge(place + 1), inner.bottom()));
            let cell_response = ui.interact(cell, response.id.with(place), Sense::click());
            let cell_response = cell_response.on_hover_cursor(CursorIcon::PointingHand);
            if cell_response.clicked() && *self.value != *value {
                *self.value = value.clone();
                response.mark_changed();
            }
            let chosen = *self.value == *value;
            cell_response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, *text));
            if place > 0 {
                let x = ui.painter().round_to_pixel_center(cell.left());
                ui.painter().vline(x, cell.y_range(), Stroke::new(1.0, colors.line));
            }
            if !chosen && cell_response.hovered() {
                let side = |here: bool| if here { 8 } else { 0 };
                let (first, last) = (place == 0, place + 1 == self.options.len());
                let radius =
                    CornerRadius { nw: side(first), sw: side(first), ne: side(last), se: side(last) };
                ui.painter().rect_filled(cell, radius, colors.sunken);
            }
            if chosen {
                chosen_rect = Some((cell, *text, *icon));
            } else {
                paint_cell(ui, cell, text, *icon, false);
            }
            if cell_response.has_focus() {
                focused = Some((cell, cell_response));
            }
        }
        if let Some((cell, text, icon)) = chosen_rect {
            ui.painter().rect(
                cell,
                8.0,
                colors.accent_soft,
                Stroke::new(2.0, colors.accent),
                StrokeKind::Inside,
            );
            paint_cell(ui, cell, text, icon, true);
        }
        if let Some((cell, cell_response)) = focused {
            parts::focus_ring(ui, &cell_response, cell, 8.0);
        }
        response
    }
}

fn paint_cell(ui: &Ui, cell: Rect, text: &str, icon: Option<Icon>, chosen: bool) {
    let colors = tokens(ui);
    let ink = if chosen { colors.accent } else { colors.ink };
    let icon_room = if icon.is_some() { 28.0 } else { 0.0 };
    let galley = parts::cut(ui, text, Type::Body.bold(chosen), ink, cell.width() - 12.0 - icon_room);
    let left = cell.center().x - (galley.size().x + icon_room) / 2.0;
    if let Some(icon) = icon {
        icons::paint(
            ui.painter(),
            Rect::from_center_size(pos2(left + 11.0, cell.center().y), vec2(22.0, 22.0)),
            icon,
            ink,
        );
    }
    parts::text_left(ui, pos2(left + icon_room, cell.center().y), galley);
}
