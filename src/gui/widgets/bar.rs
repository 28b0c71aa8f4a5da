use egui::{Color32, CursorIcon, Response, Role, Sense, Stroke, Ui, Widget, WidgetInfo, pos2, vec2};

use super::parts;
use crate::gui::icons::{self, Icon};
use crate::gui::theme::{Type, font, tokens};

/// A button of a bar: an icon and perhaps a text beside it, without an edge.
#[derive(Clone, Debug)]
#[must_use = "add it to a ui"]
pub struct BarButton<'a> {
    icon: Option<Icon>,
    name: &'a str,
    text: &'a str,
    chosen: Option<bool>,
    enabled: bool,
    least: f32,
    color: Option<Color32>,
}

impl<'a> BarButton<'a> {
    /// An icon with its text beside it.
    pub const fn new(icon: Icon, text: &'a str) -> Self {
        Self { icon: Some(icon), name: text, text, chosen: None, enabled: true, least: 44.0, color: None }
    }

    /// An icon alone; the name is for tooltips and screen readers.
    pub const fn icon_only(icon: Icon, name: &'a str) -> Self {
        Self { icon: Some(icon), name, text: "", chosen: None, enabled: true, least: 44.0, color: None }
    }

    /// A text alone, such as the scale of the plan.
    pub const fn text_only(text: &'a str) -> Self {
        Self { icon: None, name: text, text, chosen: None, enabled: true, least: 58.0, color: None }
    }

    /// Makes it a switch that is on or off.
    pub const fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = Some(chosen);
        self
    }

    /// Whether it can be pressed.
    pub const fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// A width that it has at least, so that it does not jump with its text.
    pub const fn min_width(mut self, width: f32) -> Self {
        self.least = width;
        self
    }

    /// A color of its own.
    pub const fn color(mut self, color: Color32) -> Self {
        self.color = Some(color);
        self
    }
}

impl Widget for BarButton<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let colors = tokens(ui);
        let on = self.chosen == Some(true);
        let enabled = self.enabled && ui.is_enabled();
        let ink = match self.color {
            _ if !enabled => colors.control,
            _ if on => colors.accent,
            Some(color) => color,
            None => colors.ink2,
        };
        let galley = parts::galley(ui, self.text, Type::Caption.bold(on), ink);
        let gap = if self.text.is_empty() || self.icon.is_none() { 0.0 } else { 8.0 };
        let icon_side = if self.icon.is_some() { 24.0 } else { 0.0 };
        let content = icon_side + gap + galley.size().x;
        let size = vec2((content + 20.0).max(self.least).round(), 44.0);
        let sense = if enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        response.widget_info(|| match self.chosen {
            Some(chosen) => WidgetInfo::selected(Role::Button, enabled, chosen, self.name),
            None => WidgetInfo::labeled(Role::Button, enabled, self.name),
        });
        if ui.is_rect_visible(rect.expand(8.0)) {
            let fill = match () {
                () if on => colors.accent_soft,
                () if enabled && response.hovered() => colors.sunken,
                () => Color32::TRANSPARENT,
            };
            parts::surface(ui.painter(), rect, 10.0, fill, Stroke::NONE);
            let left = rect.center().x - content / 2.0;
            if let Some(icon) = self.icon {
                let place =
                    egui::Rect::from_center_size(pos2(left + 12.0, rect.center().y), vec2(24.0, 24.0));
                icons::paint(ui.painter(), place, icon, ink);
            }
            parts::text_left(ui, pos2(left + icon_side + gap, rect.center().y), galley);
            parts::focus_ring(ui, &response, rect, 10.0);
        }
        let response = if enabled { response.on_hover_cursor(CursorIcon::PointingHand) } else { response };
        if self.text.is_empty() { super::tip(response, self.name) } else { response }
    }
}

/// A drawing tool: an icon over its name, 72 by 64.
#[derive(Clone, Debug)]
#[must_use = "add it to a ui"]
pub struct ToolButton<'a> {
    icon: Icon,
    text: &'a str,
    chosen: bool,
    tight: bool,
}

impl<'a> ToolButton<'a> {
    /// A tool that is in use or not.
    pub const fn new(icon: Icon, text: &'a str, chosen: bool) -> Self {
        Self { icon, text, chosen, tight: false }
    }

    /// Hardly wider than its name, where there is little room.
    pub const fn tight(mut self, tight: bool) -> Self {
        self.tight = tight;
        self
    }
}

impl Widget for ToolButton<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let colors = tokens(ui);
        let ink = if self.chosen { colors.accent } else { colors.ink2 };
        let galley = parts::galley(ui, self.text, Type::Caption.bold(self.chosen), ink);
        let width =
            if self.tight { galley.size().x.max(44.0) + 4.0 } else { galley.size().x.max(56.0) + 16.0 };
        let (rect, response) = ui.allocate_exact_size(vec2(width, 64.0), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, self.chosen, self.text));
        if ui.is_rect_visible(rect.expand(8.0)) {
            let (fill, edge) = match () {
                () if self.chosen => (colors.accent_soft, Stroke::new(2.0, colors.accent)),
                () if response.hovered() => (colors.sunken, Stroke::NONE),
                () => (Color32::TRANSPARENT, Stroke::NONE),
            };
            parts::surface(ui.painter(), rect, 10.0, fill, edge);
            let icon =
                egui::Rect::from_center_size(pos2(rect.center().x, rect.top() + 21.0), vec2(24.0, 24.0));
            icons::paint(ui.painter(), icon, self.icon, ink);
            parts::text_center(ui, pos2(rect.center().x, rect.top() + 47.0), galley);
            parts::focus_ring(ui, &response, rect, 10.0);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

/// A hairline between groups of a horizontal bar.
pub fn bar_separator(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(9.0, 28.0), Sense::hover());
    let x = ui.painter().round_to_pixel_center(rect.center().x);
    ui.painter().vline(x, rect.y_range(), Stroke::new(1.0, tokens(ui).line));
}

/// The name of the program, 88 wide, as it stands over the rail.
pub fn brand(ui: &mut Ui, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(88.0, 56.0), Sense::hover());
    let galley = ui.painter().layout_no_wrap(name.to_owned(), font(22.0, true), tokens(ui).accent);
    parts::text_center(ui, rect.center(), galley);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    response
}

/// The person at the left of the top bar: the name, and a line on age and situation.
pub fn person(ui: &mut Ui, name: &str, line: &str) -> Response {
    let colors = tokens(ui);
    super::baseline_row(ui, &[(name, Type::CardTitle, colors.ink), (line, Type::Caption, colors.ink2)], &[])
}
