use egui::{CursorIcon, Response, Role, Sense, Stroke, Ui, Widget, WidgetInfo, pos2, vec2};

use super::{Mark, paint_mark, parts};
use crate::gui::theme::{Type, tokens};

/// A room in a list: whether it is closed, its name, and its area or what is missing; 40 high.
#[derive(Clone, Copy, Debug)]
#[must_use = "add it to a ui"]
pub struct RoomRow<'a> {
    name: &'a str,
    right: &'a str,
    is_closed: bool,
    chosen: bool,
}

impl<'a> RoomRow<'a> {
    /// A room that walls enclose, with its area.
    pub const fn closed(name: &'a str, area: &'a str) -> Self {
        Self { name, right: area, is_closed: true, chosen: false }
    }

    /// A room that walls do not enclose, with what is missing.
    pub const fn open(name: &'a str, missing: &'a str) -> Self {
        Self { name, right: missing, is_closed: false, chosen: false }
    }

    /// Whether it is selected.
    pub const fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }
}

impl Widget for RoomRow<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let colors = tokens(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 40.0), Sense::click());
        let spoken = format!("{} {}", self.name, self.right);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, self.chosen, &spoken));
        if ui.is_rect_visible(rect.expand(8.0)) {
            let fill = match () {
                () if self.chosen => Some(colors.accent_soft),
                () if response.hovered() => Some(colors.sunken),
                () => None,
            };
            if let Some(fill) = fill {
                parts::surface(ui.painter(), rect, 8.0, fill, Stroke::NONE);
            }
            let (mark, ink) =
                if self.is_closed { (Mark::Met, colors.ink) } else { (Mark::Unknown, colors.unknown) };
            let middle = rect.center().y;
            paint_mark(ui.painter(), colors, pos2(rect.left() + 14.0, middle), 10.0, mark, None);
            let kind = Type::Body.bold(!self.is_closed);
            let right = parts::galley(ui, self.right, kind, if self.is_closed { colors.ink2 } else { ink });
            let room = rect.width() - 34.0 - right.size().x - 20.0;
            let name = parts::cut(ui, self.name, kind, ink, room);
            parts::text_left(ui, pos2(rect.left() + 34.0, middle), name);
            parts::text_right(ui, pos2(rect.right() - 8.0, middle), right);
            parts::focus_ring(ui, &response, rect, 8.0);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}
