use egui::{
    Align2, Color32, CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo,
    pos2, vec2,
};

use super::{Mark, paint_mark, parts};
use crate::gui::icons::{self, Icon};
use crate::gui::theme::{Type, tokens};

/// Paints a box for a tick, 28 wide.
pub(super) fn tick_box(ui: &Ui, center: egui::Pos2, on: bool) {
    let colors = tokens(ui);
    let rect = Align2::CENTER_CENTER.anchor_size(center, vec2(28.0, 28.0));
    if on {
        parts::surface(ui.painter(), rect, 8.0, colors.accent, Stroke::NONE);
        icons::paint_thin(ui.painter(), rect.shrink(5.0), Icon::Check, colors.on_accent, 3.2);
    } else {
        parts::surface(ui.painter(), rect, 8.0, colors.raised, Stroke::new(1.5, colors.control));
    }
}

/// A row that is ticked or not: a box, a text, perhaps a second line and a text at the right.
#[derive(Debug)]
#[must_use = "add it to a ui"]
pub struct CheckRow<'a> {
    on: &'a mut bool,
    text: &'a str,
    detail: &'a str,
    right: &'a str,
    switch: bool,
    line: bool,
}

impl<'a> CheckRow<'a> {
    /// A row with a box for a tick.
    pub const fn new(text: &'a str, on: &'a mut bool) -> Self {
        Self { on, text, detail: "", right: "", switch: false, line: false }
    }

    /// A row with a switch at its right, for settings that act at once.
    pub const fn switch(text: &'a str, on: &'a mut bool) -> Self {
        Self { on, text, detail: "", right: "", switch: true, line: false }
    }

    /// A second line.
    pub const fn detail(mut self, text: &'a str) -> Self {
        self.detail = text;
        self
    }

    /// A text at the right.
    pub const fn right(mut self, text: &'a str) -> Self {
        self.right = text;
        self
    }

    /// A hairline below.
    pub const fn line(mut self) -> Self {
        self.line = true;
        self
    }
}

impl Widget for CheckRow<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let colors = tokens(ui);
        let height = if self.detail.is_empty() { 48.0 } else { 60.0 };
        let (rect, mut response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
        if response.clicked() {
            *self.on = !*self.on;
            response.mark_changed();
        }
        let role = if self.switch { Role::Switch } else { Role::CheckBox };
        let on = *self.on;
        response.widget_info(|| WidgetInfo::selected(role, true, on, self.text));
        if ui.is_rect_visible(rect.expand(8.0)) {
            let middle = rect.center().y;
            let mut left = rect.left();
            let mut right = rect.right();
            if self.switch {
                let track = Rect::from_center_size(pos2(right - 28.0, middle), vec2(56.0, 32.0));
                let (fill, edge, knob) = if on {
                    (colors.accent, colors.accent, colors.on_accent)
                } else {
                    (colors.sunken, colors.control, colors.control)
                };
                parts::surface(ui.painter(), track, 16.0, fill, Stroke::new(1.5, edge));
                let x = if on { track.right() - 16.0 } else { track.left() + 16.0 };
                ui.painter().circle_filled(pos2(x, middle), 11.0, knob);
                right = track.left() - 12.0;
            } else {
                tick_box(ui, pos2(left + 14.0, middle), on);
                left += 40.0;
            }
            if !self.right.is_empty() {
                let galley = parts::galley(ui, self.right, Type::Body, colors.ink2);
                let width = galley.size().x;
                parts::text_right(ui, pos2(right, middle), galley);
                right -= width + 12.0;
            }
            two_lines(ui, left, right, middle, (self.text, Type::Large, colors.ink), self.detail);
            if self.line {
                parts::hairline(ui, rect.left(), rect.right(), rect.bottom());
            }
            parts::focus_ring(ui, &response, rect.shrink2(vec2(0.0, 4.0)), 8.0);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

/// Paints a line, and a second one below it if there is any, about a height.
pub(super) fn two_lines(
    ui: &Ui,
    left: f32,
    right: f32,
    middle: f32,
    (text, kind, color): (&str, Type, Color32),
    detail: &str,
) {
    let first = parts::cut(ui, text, kind, color, right - left);
    if detail.is_empty() {
        parts::text_left(ui, pos2(left, middle), first);
    } else {
        let second = parts::cut(ui, detail, Type::Caption, tokens(ui).ink2, right - left);
        parts::text_left(ui, pos2(left, middle - 12.0), first);
        parts::text_left(ui, pos2(left, middle + 12.0), second);
    }
}

/// One of several rows, of which one may be chosen: 48 high, 60 with a second line.
#[derive(Clone, Debug)]
#[must_use = "add it to a ui"]
pub struct ChoiceRow<'a> {
    text: &'a str,
    chosen: bool,
    detail: &'a str,
    right: &'a str,
    icon: Option<Icon>,
    picture: Option<egui::TextureId>,
}

impl<'a> ChoiceRow<'a> {
    /// A row that is chosen or not.
    pub const fn new(text: &'a str, chosen: bool) -> Self {
        Self { text, chosen, detail: "", right: "", icon: None, picture: None }
    }

    /// A second line.
    pub const fn detail(mut self, text: &'a str) -> Self {
        self.detail = text;
        self
    }

    /// A text at the right.
    pub const fn right(mut self, text: &'a str) -> Self {
        self.right = text;
        self
    }

    /// An icon before the text.
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// A picture before the text, on white.
    pub const fn picture(mut self, picture: Option<egui::TextureId>) -> Self {
        self.picture = picture;
        self
    }
}

impl Widget for ChoiceRow<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let colors = tokens(ui);
        let height = if self.detail.is_empty() { 48.0 } else { 60.0 };
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, self.chosen, self.text));
        if ui.is_rect_visible(rect.expand(8.0)) {
            let (fill, edge) = match () {
                () if self.chosen => (colors.accent_soft, Stroke::new(2.0, colors.accent)),
                () if response.hovered() => (colors.sunken, Stroke::NONE),
                () => (Color32::TRANSPARENT, Stroke::NONE),
            };
            parts::surface(ui.painter(), rect, 10.0, fill, edge);
            let ink = if self.chosen { colors.accent } else { colors.ink };
            let middle = rect.center().y;
            let (mut left, mut right) = (rect.left() + 14.0, rect.right() - 14.0);
            if let Some(icon) = self.icon {
                icons::paint(
                    ui.painter(),
                    Rect::from_center_size(pos2(left + 12.0, middle), vec2(24.0, 24.0)),
                    icon,
                    ink,
                );
                left += 36.0;
            }
            if let Some(picture) = self.picture {
                let frame = Rect::from_center_size(pos2(left + 20.0, middle), vec2(44.0, 44.0));
                parts::surface(ui.painter(), frame, 8.0, Color32::WHITE, Stroke::new(1.0, colors.line));
                let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
                ui.painter().image(picture, frame.shrink(4.0), all, Color32::WHITE);
                left += 54.0;
            }
            if self.chosen {
                icons::paint(
                    ui.painter(),
                    Rect::from_center_size(pos2(right - 10.0, middle), vec2(20.0, 20.0)),
                    Icon::Saved,
                    ink,
                );
                right -= 32.0;
            }
            if !self.right.is_empty() {
                let galley = parts::galley(ui, self.right, Type::Body, colors.ink2);
                let width = galley.size().x;
                parts::text_right(ui, pos2(right, middle), galley);
                right -= width + 12.0;
            }
            two_lines(ui, left, right, middle, (self.text, Type::Body.bold(self.chosen), ink), self.detail);
            parts::focus_ring(ui, &response, rect, 10.0);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

/// One of several pictures with names, of which one is chosen: 100 high, an icon over a name.
#[derive(Clone, Debug)]
#[must_use = "add it to a ui"]
pub struct ChoiceCard<'a> {
    icon: Icon,
    text: &'a str,
    chosen: bool,
    width: f32,
}

impl<'a> ChoiceCard<'a> {
    /// A picture that is chosen or not, in a row of equal widths.
    pub const fn new(icon: Icon, text: &'a str, chosen: bool, width: f32) -> Self {
        Self { icon, text, chosen, width }
    }
}

impl Widget for ChoiceCard<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let colors = tokens(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(self.width.round(), 100.0), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, self.chosen, self.text));
        if ui.is_rect_visible(rect.expand(8.0)) {
            let (fill, edge, ink) = match () {
                () if self.chosen => (colors.accent_soft, Stroke::new(2.5, colors.accent), colors.accent),
                () if response.hovered() => (colors.sunken, Stroke::new(1.5, colors.control), colors.ink),
                () => (colors.raised, Stroke::new(1.5, colors.control), colors.ink),
            };
            let pixels = egui::emath::GuiRounding::round_to_pixels(rect, ui.pixels_per_point());
            ui.painter().rect(pixels, 12.0, fill, edge, StrokeKind::Inside);
            let icon = Rect::from_center_size(pos2(rect.center().x, rect.top() + 34.0), vec2(38.0, 38.0));
            icons::paint_thin(ui.painter(), icon, self.icon, ink, 1.5);
            let kind = Type::Body.bold(self.chosen);
            let natural = parts::galley(ui, self.text, kind, ink);
            // A long name is set smaller before it is cut.
            let galley = if natural.size().x <= rect.width() - 8.0 {
                natural
            } else {
                parts::cut(ui, self.text, Type::Caption.bold(self.chosen), ink, rect.width() - 6.0)
            };
            parts::text_center(ui, pos2(rect.center().x, rect.top() + 72.0), galley);
            parts::focus_ring(ui, &response, rect, 12.0);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

/// A finding in a list: mark, title, reading, shortfall; 60 high.
#[derive(Clone, Debug)]
#[must_use = "add it to a ui"]
pub struct FindingRow<'a> {
    mark: Mark,
    number: Option<u32>,
    title: &'a str,
    reading: &'a str,
    shortfall: &'a str,
    name: Option<&'a str>,
}

impl<'a> FindingRow<'a> {
    /// A row with its mark and title.
    pub const fn new(mark: Mark, number: Option<u32>, title: &'a str) -> Self {
        Self { mark, number, title, reading: "", shortfall: "", name: None }
    }

    /// The second line: what is, and what is asked.
    pub const fn reading(mut self, text: &'a str) -> Self {
        self.reading = text;
        self
    }

    /// What is missing, at the right.
    pub const fn shortfall(mut self, text: &'a str) -> Self {
        self.shortfall = text;
        self
    }

    /// The whole finding in words, for screen readers.
    pub const fn name(mut self, text: &'a str) -> Self {
        self.name = Some(text);
        self
    }
}

impl Widget for FindingRow<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let colors = tokens(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 60.0), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, self.name.unwrap_or(self.title)));
        if ui.is_rect_visible(rect.expand(8.0)) {
            if response.hovered() {
                ui.painter().rect_filled(rect, 0.0, colors.sunken);
            }
            let middle = rect.center().y;
            paint_mark(ui.painter(), colors, pos2(rect.left() + 34.0, middle), 15.0, self.mark, self.number);
            let mut right = rect.right() - 16.0;
            if !self.shortfall.is_empty() {
                let galley = parts::galley(ui, self.shortfall, Type::BodyBold, self.mark.color(colors));
                let width = galley.size().x;
                parts::text_right(ui, pos2(right, middle), galley);
                right -= width + 10.0;
            }
            two_lines(
                ui,
                rect.left() + 65.0,
                right,
                middle,
                (self.title, Type::BodyBold, colors.ink),
                self.reading,
            );
            parts::hairline(ui, rect.left(), rect.right(), rect.bottom() - 0.5);
            parts::focus_ring(ui, &response, rect.shrink(6.0), 6.0);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}
