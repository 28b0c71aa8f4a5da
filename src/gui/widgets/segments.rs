use egui::{
    CornerRadius, CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::parts;
use crate::gui::icons::{self, Icon};
use crate::gui::paint;
use crate::gui::theme::{Type, tokens};

/// A piece of wall as it is drawn on the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swatch {
    /// Solid: load-bearing.
    Solid,
    /// Filled and edged: a partition.
    Edged,
    /// Hatched with a dashed edge: not known.
    Hatched,
}

/// What stands before the text of an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Figure {
    None,
    Icon(Icon),
    Swatch(Swatch),
}

/// One choice of a few, side by side.
#[derive(Debug)]
#[must_use = "call show"]
pub struct Segments<'a, T> {
    value: &'a mut T,
    options: Vec<(T, &'a str, Figure)>,
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
        self.options.push((value, text, Figure::None));
        self
    }

    /// Adds an option with an icon.
    pub fn option_icon(mut self, value: T, text: &'a str, icon: Icon) -> Self {
        self.options.push((value, text, Figure::Icon(icon)));
        self
    }

    /// Adds an option with a piece of wall before its text.
    pub fn option_swatch(mut self, value: T, text: &'a str, swatch: Swatch) -> Self {
        self.options.push((value, text, Figure::Swatch(swatch)));
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

    /// Where each cell begins, and where the last one ends: cells are of one width, unless a text would be cut off
    /// and others have room to spare.
    fn ends(&self, ui: &Ui, width: f32) -> Vec<f32> {
        let count = self.options.len().max(1) as f32;
        let natural: Vec<f32> = self
            .options
            .iter()
            .map(|(_, text, figure)| {
                let galley = parts::galley(ui, text, Type::BodyBold, egui::Color32::BLACK);
                galley.size().x + 10.0 + figure_room(*figure)
            })
            .collect();
        let needed: f32 = natural.iter().sum();
        let is_cut = natural.iter().any(|cell| *cell > width / count);
        let mut end = 0.0;
        let cells = natural.iter().map(|cell| match needed {
            _ if !is_cut => width / count,
            needed if needed <= width => cell + (width - needed) / count,
            needed => cell * width / needed,
        });
        std::iter::once(0.0)
            .chain(cells.map(|cell| {
                end += cell;
                end
            }))
            .collect()
    }

    /// Shows it; `changed` tells of a new choice.
    pub fn show(self, ui: &mut Ui) -> Response {
        let colors = tokens(ui);
        let width = self.width.min(ui.available_width());
        let (rect, mut response) = ui.allocate_exact_size(vec2(width.round(), self.height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, true, self.name));
        parts::surface(ui.painter(), rect, 10.0, colors.raised, Stroke::new(1.5, colors.control));
        let inner = rect.shrink(1.5);
        let ends = self.ends(ui, inner.width());
        let edge = |place: usize| (inner.left() + ends.get(place).copied().unwrap_or_default()).round();
        let mut chosen_rect = None;
        let mut focused = None;
        for (place, (value, text, figure)) in self.options.iter().enumerate() {
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
                chosen_rect = Some((cell, *text, *figure));
            } else {
                paint_cell(ui, cell, text, *figure, false);
            }
            if cell_response.has_focus() {
                focused = Some((cell, cell_response));
            }
        }
        if let Some((cell, text, figure)) = chosen_rect {
            ui.painter().rect(
                cell,
                8.0,
                colors.accent_soft,
                Stroke::new(2.0, colors.accent),
                StrokeKind::Inside,
            );
            paint_cell(ui, cell, text, figure, true);
        }
        if let Some((cell, cell_response)) = focused {
            parts::focus_ring(ui, &cell_response, cell, 8.0);
        }
        response
    }
}

fn figure_room(figure: Figure) -> f32 {
    if figure == Figure::None { 0.0 } else { 28.0 }
}

fn paint_cell(ui: &Ui, cell: Rect, text: &str, figure: Figure, chosen: bool) {
    let colors = tokens(ui);
    let ink = if chosen { colors.accent } else { colors.ink };
    let figure_room = figure_room(figure);
    let galley = parts::cut(ui, text, Type::Body.bold(chosen), ink, cell.width() - 8.0 - figure_room);
    let left = cell.center().x - (galley.size().x + figure_room) / 2.0;
    let middle = pos2(left + 11.0, cell.center().y);
    match figure {
        Figure::None => {}
        Figure::Icon(icon) => {
            icons::paint(ui.painter(), Rect::from_center_size(middle, vec2(22.0, 22.0)), icon, ink);
        }
        Figure::Swatch(swatch) => paint_swatch(ui, Rect::from_center_size(middle, vec2(20.0, 14.0)), swatch),
    }
    parts::text_left(ui, pos2(left + figure_room, cell.center().y), galley);
}

fn paint_swatch(ui: &Ui, rect: Rect, swatch: Swatch) {
    let colors = tokens(ui);
    let edge = Stroke::new(1.4, colors.part_line);
    match swatch {
        Swatch::Solid => parts::surface(ui.painter(), rect, 0.0, colors.wall, Stroke::NONE),
        Swatch::Edged => parts::surface(ui.painter(), rect, 0.0, colors.part, edge),
        Swatch::Hatched => {
            let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
            for step in 0..6_u8 {
                let x = rect.left() - rect.height() + f32::from(step) * 6.0;
                painter.line_segment(
                    [pos2(x, rect.bottom()), pos2(x + rect.height(), rect.top())],
                    Stroke::new(1.0, colors.part_line),
                );
            }
            paint::dashed_rect(ui.painter(), rect, 0.0, edge, [4.0, 3.0]);
        }
    }
}
