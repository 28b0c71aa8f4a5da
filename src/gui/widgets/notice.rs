use egui::{Area, Color32, Id, Order, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{Button, Card, Mark, parts};
use crate::gui::icons::{self, Icon};
use crate::gui::theme::{Type, tokens};

/// Says what was done and offers to undo it: 52 high, on ink.
#[derive(Clone, Copy, Debug)]
#[must_use = "call show or show_over"]
pub struct Toast<'a> {
    text: &'a str,
    action: &'a str,
    width: Option<f32>,
}

impl<'a> Toast<'a> {
    /// What was done, and the word that undoes it; no word, no action.
    pub const fn new(text: &'a str, action: &'a str) -> Self {
        Self { text, action, width: None }
    }

    /// A fixed width.
    pub const fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Shows it where it stands; true when its action was pressed.
    pub fn show(self, ui: &mut Ui) -> bool {
        let colors = tokens(ui);
        let text = parts::galley(ui, self.text, Type::Body, colors.panel);
        let action = parts::galley(ui, self.action, Type::BodyBold, colors.accent_soft);
        let action_width = if self.action.is_empty() { 8.0 } else { action.size().x + 28.0 };
        let width = self.width.unwrap_or_else(|| text.size().x + 24.0 + action_width + 8.0).round();
        let (rect, response) = ui.allocate_exact_size(vec2(width, 52.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, self.text));
        ui.painter().add(colors.toast_shadow().as_shape(rect, 12.0));
        parts::surface(ui.painter(), rect, 12.0, colors.ink, Stroke::NONE);
        parts::text_left(ui, pos2(rect.left() + 16.0, rect.center().y), text);
        if self.action.is_empty() {
            return false;
        }
        let button = Rect::from_min_max(
            pos2(rect.right() - 8.0 - action_width, rect.top() + 4.0),
            pos2(rect.right() - 8.0, rect.bottom() - 4.0),
        );
        let pressed = ui.interact(button, response.id.with("action"), Sense::click());
        pressed.widget_info(|| WidgetInfo::labeled(Role::Button, true, self.action));
        if pressed.hovered() {
            parts::surface(ui.painter(), button.shrink2(vec2(0.0, 2.0)), 8.0, colors.ink2, Stroke::NONE);
        }
        parts::text_center(ui, button.center(), action);
        parts::focus_ring(ui, &pressed, button, 8.0);
        pressed.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
    }

    /// Shows it over the canvas, at the middle of its foot; true when its action was pressed.
    pub fn show_over(self, ui: &Ui, canvas: Rect) -> bool {
        Area::new(Id::unique("yiju-toast"))
            .order(Order::Foreground)
            .pivot(egui::Align2::CENTER_BOTTOM)
            .fixed_pos(canvas.center_bottom() - vec2(0.0, 84.0))
            .show(ui, |ui| self.show(ui))
            .inner
    }
}

/// A strip on top of a panel: what happened, what still holds, and one action.
#[derive(Clone, Copy, Debug)]
#[must_use = "call show"]
pub struct TroubleLine<'a> {
    text: &'a str,
    action: &'a str,
}

impl<'a> TroubleLine<'a> {
    /// What happened and what still holds, and the word for what to do.
    pub const fn new(text: &'a str, action: &'a str) -> Self {
        Self { text, action }
    }

    /// Shows it; true when its action was pressed.
    pub fn show(self, ui: &mut Ui) -> bool {
        let colors = tokens(ui);
        let action = parts::galley(ui, self.action, Type::BodyBold, colors.must);
        let action_width = if self.action.is_empty() { 0.0 } else { action.size().x + 24.0 };
        let width = ui.available_width();
        let text =
            parts::wrapped(ui, self.text, Type::Caption, colors.ink, width - 54.0 - action_width - 12.0);
        let height = (text.size().y + 20.0).max(52.0).round();
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Alert, true, self.text));
        parts::surface(ui.painter(), rect, 0.0, colors.must_soft, Stroke::NONE);
        let icon = Rect::from_center_size(pos2(rect.left() + 30.0, rect.center().y), vec2(22.0, 22.0));
        icons::paint(ui.painter(), icon, Icon::Info, colors.must);
        parts::text_left(ui, pos2(rect.left() + 52.0, rect.center().y), text);
        if self.action.is_empty() {
            return false;
        }
        let button = Rect::from_center_size(
            pos2(rect.right() - 8.0 - action_width / 2.0, rect.center().y),
            vec2(action_width, 44.0),
        );
        let pressed = ui.interact(button, response.id.with("action"), Sense::click());
        pressed.widget_info(|| WidgetInfo::labeled(Role::Button, true, self.action));
        let edge = if pressed.hovered() { colors.must } else { Color32::TRANSPARENT };
        parts::surface(ui.painter(), button, 10.0, Color32::TRANSPARENT, Stroke::new(1.5, edge));
        parts::text_center(ui, button.center(), action);
        parts::focus_ring(ui, &pressed, button, 10.0);
        pressed.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
    }
}

/// A remark in the fill of a mark, with an icon before its text.
pub fn remark(ui: &mut Ui, mark: Mark, icon: Icon, text: &str) -> Response {
    let colors = tokens(ui);
    let padding = egui::Margin { left: 12, right: 12, top: 10, bottom: 10 };
    let shown = Card::new().fill(mark.soft(colors)).padding(padding).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            let (rect, _) = ui.allocate_exact_size(vec2(22.0, 24.0), Sense::hover());
            icons::paint(ui.painter(), rect, icon, mark.color(colors));
            super::text(ui, text, Type::Caption, colors.ink);
        });
    });
    shown.response
}

/// Which way to start was chosen in an empty state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmptyChoice {
    /// The filled button.
    First,
    /// The other button.
    Second,
}

/// What is not there yet: an icon, a title, a sentence, and two ways to start.
#[derive(Clone, Copy, Debug)]
#[must_use = "call show"]
pub struct EmptyState<'a> {
    icon: Icon,
    title: &'a str,
    line: &'a str,
    first: &'a str,
    second: &'a str,
}

impl<'a> EmptyState<'a> {
    /// Icon, title and sentence.
    pub const fn new(icon: Icon, title: &'a str, line: &'a str) -> Self {
        Self { icon, title, line, first: "", second: "" }
    }

    /// The ways to start; an empty text leaves one out.
    pub const fn ways(mut self, first: &'a str, second: &'a str) -> Self {
        self.first = first;
        self.second = second;
        self
    }

    /// Shows it in the middle of the width.
    pub fn show(self, ui: &mut Ui) -> Option<EmptyChoice> {
        let colors = tokens(ui);
        let width = ui.available_width();
        let mut choice = None;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let (icon, _) = ui.allocate_exact_size(vec2(width, 72.0), Sense::hover());
            let icon = Rect::from_center_size(icon.center(), vec2(64.0, 64.0));
            icons::paint_thin(ui.painter(), icon, self.icon, colors.ink3, 1.2);
            for (text, kind, color) in
                [(self.title, Type::CardTitle, colors.ink), (self.line, Type::Caption, colors.ink2)]
            {
                let mut job = parts::job(text, kind, color, width);
                job.halign = egui::Align::Center;
                let galley = ui.painter().layout_job(job);
                let (rect, response) = ui.allocate_exact_size(vec2(width, galley.size().y), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
                ui.painter().galley(pos2(rect.center().x, rect.top()), galley, color);
            }
            ui.add_space(14.0);
            let buttons = [
                (self.first, Button::primary(self.first), EmptyChoice::First),
                (self.second, Button::plain(self.second), EmptyChoice::Second),
            ];
            let used = buttons.into_iter().filter(|(text, ..)| !text.is_empty());
            let total: f32 = used
                .clone()
                .map(|(text, ..)| {
                    (parts::galley(ui, text, Type::BodyBold, colors.ink).size().x + 28.0).max(78.0).round()
                        + 10.0
                })
                .sum();
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 10.0;
                ui.add_space(((width - total + 10.0) / 2.0).max(0.0));
                for (_, button, way) in used {
                    if ui.add(button.small()).clicked() {
                        choice = Some(way);
                    }
                }
            });
        });
        choice
    }
}
