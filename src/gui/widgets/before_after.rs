use egui::accesskit::Action;
use egui::{CursorIcon, EventFilter, Id, Key, Rect, Response, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::parts;
use crate::gui::theme::{Type, tokens};

/// The handle between two pictures of the same place: left before, right after.
#[derive(Debug)]
#[must_use = "call show"]
pub struct BeforeAfter<'a> {
    name: &'a str,
    share: &'a mut f32,
    before: &'a str,
    after: &'a str,
}

impl<'a> BeforeAfter<'a> {
    /// The share of the width that shows the state before, and the words of both sides.
    pub const fn new(name: &'a str, share: &'a mut f32, before: &'a str, after: &'a str) -> Self {
        Self { name, share, before, after }
    }

    /// Shows line, grip and tags over a picture that was painted already; `changed` tells of a move.
    pub fn show(self, ui: &Ui, picture: Rect) -> Response {
        let colors = tokens(ui);
        let id = Id::unique(("yiju-before-after", self.name));
        let x_at = |share: f32| (picture.left() + picture.width() * share).round();
        let grip_at = |share: f32| pos2(x_at(share), picture.center().y);
        let mut response = ui.interact(
            Rect::from_center_size(grip_at(*self.share), vec2(52.0, 52.0)),
            id,
            Sense::click_and_drag(),
        );
        let was = *self.share;
        if response.dragged()
            && let Some(pointer) = response.interact_pointer_pos()
        {
            *self.share = (pointer.x - picture.left()) / picture.width().max(1.0);
        }
        *self.share = (*self.share + keys(ui, &response, 0.05)).clamp(0.0, 1.0);
        if (*self.share - was).abs() > f32::EPSILON {
            response.mark_changed();
        }
        let share = *self.share;
        response.widget_info(|| WidgetInfo::slider(true, f64::from(share) * 100.0, self.name));

        for (words, left) in [(self.before, true), (self.after, false)] {
            let ink = if left { colors.ink } else { colors.on_accent };
            let galley = parts::galley(ui, words, Type::CaptionBold, ink);
            let size = vec2(galley.size().x + 20.0, 32.0);
            let x = if left { x_at(share) - 34.0 - size.x } else { x_at(share) + 34.0 };
            let tag = Rect::from_min_size(pos2(x, picture.top() + 12.0), size);
            if picture.contains_rect(tag) {
                let (fill, edge) =
                    if left { (colors.raised, colors.control) } else { (colors.accent, colors.accent) };
                parts::surface(ui.painter(), tag, 8.0, fill, Stroke::new(1.5, edge));
                parts::text_center(ui, tag.center(), galley);
            }
        }
        let grip = grip_at(share);
        ui.painter().vline(grip.x, picture.y_range(), Stroke::new(3.0, colors.accent));
        grip_disc(ui, grip, 24.0);
        let ring = Rect::from_center_size(grip, vec2(48.0, 48.0));
        parts::focus_ring(ui, &response, ring, 24.0);
        response.on_hover_cursor(CursorIcon::ResizeHorizontal)
    }
}

/// The round grip with two bars.
pub(super) fn grip_disc(ui: &Ui, at: egui::Pos2, radius: f32) {
    let colors = tokens(ui);
    ui.painter().circle(at, radius - 1.5, colors.raised, Stroke::new(3.0, colors.accent));
    let reach = radius / 3.0;
    for x in [-reach * 0.8, reach * 0.8] {
        ui.painter().vline((at.x + x).round(), at.y - reach..=at.y + reach, Stroke::new(2.0, colors.accent));
    }
}

/// How far keys and screen readers move a slider that has the focus.
pub(super) fn keys(ui: &Ui, response: &Response, step: f32) -> f32 {
    let asked = |action| ui.input(|input| input.num_accesskit_action_requests(response.id, action)) as f32;
    let mut moved = (asked(Action::Increment) - asked(Action::Decrement)) * step;
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key| ui.input(|input| input.num_presses(key)) as f32;
        moved += (pressed(Key::ArrowRight) - pressed(Key::ArrowLeft)) * step;
        moved += (pressed(Key::End) - pressed(Key::Home)) * 1e9;
    }
    moved
}
