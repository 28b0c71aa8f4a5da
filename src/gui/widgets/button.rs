use egui::{Color32, CursorIcon, Response, Role, Sense, Stroke, Ui, Widget, WidgetInfo, pos2, vec2};

use super::parts;
use crate::gui::icons::{self, Icon};
use crate::gui::paint;
use crate::gui::theme::{Type, tokens};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Primary,
    Plain,
    Quiet,
}

/// A button: filled, edged or only text.
#[derive(Clone, Debug)]
#[must_use = "add it to a ui"]
pub struct Button<'a> {
    kind: Kind,
    text: &'a str,
    icon: Option<Icon>,
    icon_after: Option<Icon>,
    small: bool,
    width: Option<f32>,
    missing: Option<&'a str>,
    color: Option<Color32>,
}

impl<'a> Button<'a> {
    const fn new(kind: Kind, text: &'a str) -> Self {
        Self {
            kind,
            text,
            icon: None,
            icon_after: None,
            small: false,
            width: None,
            missing: None,
            color: None,
        }
    }

    /// The main action of a panel, filled.
    pub const fn primary(text: &'a str) -> Self {
        Self::new(Kind::Primary, text)
    }

    /// Another action, with an edge.
    pub const fn plain(text: &'a str) -> Self {
        Self::new(Kind::Plain, text)
    }

    /// An action of little weight, only text.
    pub const fn quiet(text: &'a str) -> Self {
        Self::new(Kind::Quiet, text)
    }

    /// An icon before the text.
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// An icon after the text.
    pub const fn icon_after(mut self, icon: Icon) -> Self {
        self.icon_after = Some(icon);
        self
    }

    /// 44 high instead of 48, for tight rows.
    pub const fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// A fixed width.
    pub const fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// As wide as there is room.
    pub const fn full_width(mut self) -> Self {
        self.width = Some(f32::INFINITY);
        self
    }

    /// Not to be pressed yet; the button says what is missing instead of its own text.
    pub const fn missing(mut self, what: Option<&'a str>) -> Self {
        self.missing = what;
        self
    }

    /// A text color of its own, such as that of what will be removed.
    pub const fn color(mut self, color: Color32) -> Self {
        self.color = Some(color);
        self
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let colors = tokens(ui);
        let enabled = ui.is_enabled() && self.missing.is_none();
        let height = if self.small { 44.0 } else { 48.0 };
        let padding = match (self.kind, self.small) {
            (Kind::Quiet, _) => 10.0,
            (_, true) => 14.0,
            (_, false) => 20.0,
        };
        let shown = self.missing.unwrap_or(self.text);
        let kind = if self.small { Type::BodyBold } else { Type::LargeBold };
        let galley = parts::galley(ui, shown, kind, Color32::PLACEHOLDER);
        let icon_room = |icon: Option<Icon>| if icon.is_some() { 34.0 } else { 0.0 };
        let content = galley.size().x + icon_room(self.icon) + icon_room(self.icon_after);
        let least = if self.kind == Kind::Quiet { 44.0 } else { 78.0 };
        let natural = (content + padding * 2.0).max(least);
        let width = self.width.map_or(natural, |width| width.min(ui.available_width()).max(natural));
        let sense = if enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width.round(), height), sense);
        let response = if enabled { response.on_hover_cursor(CursorIcon::PointingHand) } else { response };
        response.widget_info(|| {
            let name =
                self.missing.map_or_else(|| self.text.to_owned(), |what| format!("{} · {what}", self.text));
            WidgetInfo::labeled(Role::Button, enabled, name)
        });
        if ui.is_rect_visible(rect.expand(8.0)) {
            let hovered = enabled && (response.hovered() || response.is_pointer_button_down_on());
            let (fill, edge, ink) = match self.kind {
                _ if !enabled => (colors.sunken, Color32::TRANSPARENT, colors.ink3),
                Kind::Primary if hovered => (colors.accent_hover, colors.accent_hover, colors.on_accent),
                Kind::Primary => (colors.accent, colors.accent, colors.on_accent),
                Kind::Plain if hovered => (colors.sunken, colors.control, colors.ink),
                Kind::Plain => (colors.raised, colors.control, colors.ink),
                Kind::Quiet if hovered => (colors.accent_soft, Color32::TRANSPARENT, colors.accent),
                Kind::Quiet => (Color32::TRANSPARENT, Color32::TRANSPARENT, colors.accent),
            };
            let ink = self.color.filter(|_| enabled && self.kind != Kind::Primary).unwrap_or(ink);
            parts::surface(ui.painter(), rect, 12.0, fill, Stroke::new(1.5, edge));
            if !enabled {
                paint::dashed_rect(
                    ui.painter(),
                    rect,
                    12.0,
                    Stroke::new(1.5, colors.line.lerp_to_gamma(colors.ink3, 0.4)),
                    [4.0, 3.0],
                );
            }
            let mut x = rect.center().x - content / 2.0;
            let icon_at = |x: f32| egui::Rect::from_center_size(pos2(x, rect.center().y), vec2(24.0, 24.0));
            if let Some(icon) = self.icon {
                icons::paint(ui.painter(), icon_at(x + 12.0), icon, ink);
                x += 34.0;
            }
            let size = galley.size();
            ui.painter().galley_with_override_text_color(
                egui::emath::GuiRounding::round_to_pixels(
                    pos2(x, rect.center().y - size.y / 2.0),
                    ui.pixels_per_point(),
                ),
                galley,
                ink,
            );
            if let Some(icon) = self.icon_after {
                icons::paint(ui.painter(), icon_at(x + size.x + 22.0), icon, ink);
            }
            parts::focus_ring(ui, &response, rect, 12.0);
        }
        response
    }
}
