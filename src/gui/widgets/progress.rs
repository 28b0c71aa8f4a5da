use egui::{Rect, Response, Role, Sense, Stroke, Ui, Widget, WidgetInfo, vec2};

use super::parts;
use crate::gui::theme::{Type, tokens};

/// How far a work is, with words above the bar.
#[derive(Clone, Copy, Debug)]
#[must_use = "add it to a ui"]
pub struct Progress<'a> {
    share: f32,
    left: &'a str,
    right: &'a str,
    width: f32,
}

impl<'a> Progress<'a> {
    /// A share from 0 to 1, what is being done, and how far in words.
    pub const fn new(share: f32, left: &'a str, right: &'a str) -> Self {
        Self { share, left, right, width: f32::INFINITY }
    }

    /// A width; without one it takes the room there is.
    pub const fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }
}

impl Widget for Progress<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let colors = tokens(ui);
        let words = if self.left.is_empty() && self.right.is_empty() { 0.0 } else { 30.0 };
        let size = vec2(self.width.min(ui.available_width()).round(), words + 10.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let share = self.share.clamp(0.0, 1.0);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(
                Role::ProgressIndicator,
                true,
                format!("{} {}", self.left, self.right).trim(),
            );
            info.value = Some(f64::from(share) * 100.0);
            info
        });
        if words > 0.0 {
            let line = rect.top() + 12.0;
            let left = parts::galley(ui, self.left, Type::Caption, colors.ink2);
            let right = parts::galley(ui, self.right, Type::Caption, colors.ink2);
            parts::text_left(ui, egui::pos2(rect.left(), line), left);
            parts::text_right(ui, egui::pos2(rect.right(), line), right);
        }
        let track = Rect::from_min_max(egui::pos2(rect.left(), rect.bottom() - 10.0), rect.max);
        bar(ui, track, share, Stroke::NONE, colors.line);
        response
    }
}

/// A score as a bar with an edge, 14 high, in a row of 42.
#[derive(Clone, Copy, Debug)]
#[must_use = "add it to a ui"]
pub struct Meter<'a> {
    share: f32,
    label: &'a str,
    reading: &'a str,
    label_width: f32,
}

impl<'a> Meter<'a> {
    /// A share from 0 to 1 between its label and its reading.
    pub const fn new(label: &'a str, share: f32, reading: &'a str) -> Self {
        Self { share, label, reading, label_width: 78.0 }
    }

    /// The width of the labels, the same in all rows.
    pub const fn label_width(mut self, width: f32) -> Self {
        self.label_width = width;
        self
    }
}

impl Widget for Meter<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let colors = tokens(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 42.0), Sense::hover());
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::Meter, true, format!("{} {}", self.label, self.reading));
            info.value = Some(f64::from(self.share) * 100.0);
            info
        });
        let middle = rect.center().y;
        let label = parts::galley(ui, self.label, Type::Body, colors.ink);
        parts::text_left(ui, egui::pos2(rect.left(), middle), label);
        let reading = parts::galley(ui, self.reading, Type::BodyBold, colors.ink);
        parts::text_right(ui, egui::pos2(rect.right(), middle), reading);
        let track = Rect::from_min_max(
            egui::pos2(rect.left() + self.label_width, middle - 7.0),
            egui::pos2(rect.right() - 72.0, middle + 7.0),
        );
        bar(ui, track, self.share.clamp(0.0, 1.0), Stroke::new(1.0, colors.line), colors.sunken);
        response
    }
}

fn bar(ui: &Ui, track: Rect, share: f32, edge: Stroke, ground: egui::Color32) {
    let radius = track.height() / 2.0;
    parts::surface(ui.painter(), track, radius, ground, edge);
    let mut filled = track;
    filled.max.x = track.left() + track.width() * share;
    if share > 0.0 {
        // Clipped rather than narrowed, so that a short bar keeps the round end of the track.
        let painter = ui.painter().with_clip_rect(filled.intersect(ui.clip_rect()));
        let round = if filled.width() > track.height() { filled } else { track };
        parts::surface(&painter, round, radius, tokens(ui).accent, Stroke::NONE);
    }
}
