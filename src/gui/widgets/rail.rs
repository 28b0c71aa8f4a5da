use egui::{Color32, CursorIcon, Rect, Response, Role, Sense, Stroke, Ui, Widget, WidgetInfo, pos2, vec2};

use super::parts;
use crate::gui::icons::{self, Icon};
use crate::gui::theme::{Theme, Type, tokens};

/// A place of the rail: icon over name, 72 by 84, always to be pressed.
#[derive(Clone, Debug)]
#[must_use = "add it to a ui"]
pub struct RailEntry<'a> {
    icon: Icon,
    text: &'a str,
    chosen: bool,
    count: u32,
    done: bool,
}

impl<'a> RailEntry<'a> {
    /// An entry that is the present one or not.
    pub const fn new(icon: Icon, text: &'a str, chosen: bool) -> Self {
        Self { icon, text, chosen, count: 0, done: false }
    }

    /// How many findings wait there; shown while another entry is chosen.
    pub const fn count(mut self, count: u32) -> Self {
        self.count = count;
        self
    }

    /// Whether all is done there; shown as a small tick.
    pub const fn done(mut self, done: bool) -> Self {
        self.done = done;
        self
    }
}

impl Widget for RailEntry<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let colors = tokens(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(72.0, 84.0), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, self.chosen, self.text));
        if ui.is_rect_visible(rect.expand(8.0)) {
            let (fill, ink) = match () {
                () if self.chosen => (colors.accent, colors.on_accent),
                () if response.hovered() => (colors.sunken, colors.ink),
                () => (Color32::TRANSPARENT, colors.ink2),
            };
            let edge = match colors.theme {
                Theme::Contrast => Stroke::new(2.0, colors.control),
                Theme::Light | Theme::Dark => Stroke::NONE,
            };
            parts::surface(ui.painter(), rect, 14.0, fill, edge);
            let icon = Rect::from_center_size(pos2(rect.center().x, rect.top() + 27.0), vec2(30.0, 30.0));
            icons::paint(ui.painter(), icon, self.icon, ink);
            let galley = parts::galley(ui, self.text, Type::Large.bold(self.chosen), ink);
            parts::text_center(ui, pos2(rect.center().x, rect.top() + 59.0), galley);
            if self.count > 0 && !self.chosen {
                let number = parts::galley(ui, &self.count.to_string(), Type::CaptionBold, colors.on_mark);
                let width = (number.size().x + 14.0).max(26.0);
                let badge =
                    Rect::from_min_size(pos2(rect.right() - 1.0 - width, rect.top()), vec2(width, 26.0));
                ui.painter().rect_filled(badge, 13.0, colors.must);
                parts::text_center(ui, badge.center(), number);
            } else if self.done && !self.chosen {
                let center = rect.right_top() + vec2(-12.5, 12.5);
                ui.painter().circle(center, 10.0, colors.accent_soft, Stroke::new(1.5, colors.accent));
                let tick = Rect::from_center_size(center, vec2(14.0, 14.0));
                icons::paint_thin(ui.painter(), tick, Icon::Check, colors.accent, 3.0);
            }
            parts::focus_ring(ui, &response, rect.shrink(2.0), 12.0);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}
