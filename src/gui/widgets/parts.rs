//! What widgets share: text in place, edges, the focus ring.

use std::sync::Arc;

use egui::emath::GuiRounding as _;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, Galley, Painter, Pos2, Rect, Response, Stroke, StrokeKind, Ui, pos2};

use crate::gui::theme::{Type, tokens};

/// A line of text that is as wide as it is.
pub(crate) fn galley(ui: &Ui, text: &str, kind: Type, color: Color32) -> Arc<Galley> {
    ui.painter().layout_no_wrap(text.to_owned(), kind.font(), color)
}

/// A line of text that ends with dots where it would be too wide.
pub fn cut(ui: &Ui, text: &str, kind: Type, color: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), kind.font(), color);
    job.wrap = TextWrapping {
        max_width: width.max(0.0),
        max_rows: 1,
        break_anywhere: true,
        overflow_character: Some('…'),
    };
    ui.painter().layout_job(job)
}

/// Text in lines of the height that its role has.
pub(crate) fn wrapped(ui: &Ui, text: &str, kind: Type, color: Color32, width: f32) -> Arc<Galley> {
    ui.painter().layout_job(job(text, kind, color, width))
}

/// The layout of text in lines of the height that its role has.
pub(crate) fn job(text: &str, kind: Type, color: Color32, width: f32) -> LayoutJob {
    let format =
        TextFormat { font_id: kind.font(), color, line_height: Some(kind.line()), ..TextFormat::default() };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = width.max(1.0);
    job
}

/// Paints text with its left end at a place, centered about the height of the place.
pub(crate) fn text_left(ui: &Ui, at: Pos2, galley: Arc<Galley>) {
    place(ui, pos2(at.x, at.y - galley.size().y / 2.0), galley);
}

/// Paints text with its right end at a place, centered about the height of the place.
pub(crate) fn text_right(ui: &Ui, at: Pos2, galley: Arc<Galley>) {
    place(ui, pos2(at.x - galley.size().x, at.y - galley.size().y / 2.0), galley);
}

/// Paints text in the middle of a place.
pub(crate) fn text_center(ui: &Ui, at: Pos2, galley: Arc<Galley>) {
    place(ui, at - galley.size() / 2.0, galley);
}

fn place(ui: &Ui, at: Pos2, galley: Arc<Galley>) {
    let at = at.round_to_pixels(ui.pixels_per_point());
    ui.painter().galley(at, galley, Color32::PLACEHOLDER);
}

/// Paints a rounded surface with an edge inside it, on whole pixels.
pub(crate) fn surface(painter: &Painter, rect: Rect, radius: f32, fill: Color32, edge: Stroke) {
    let rect = rect.round_to_pixels(painter.pixels_per_point());
    painter.rect(rect, radius, fill, edge, StrokeKind::Inside);
}

/// Paints a hairline across, on whole pixels.
pub(crate) fn hairline(ui: &Ui, left: f32, right: f32, y: f32) {
    let tokens = tokens(ui);
    let y = ui.painter().round_to_pixel_center(y);
    ui.painter().hline(left..=right, y, Stroke::new(1.0, tokens.line));
}

/// Paints the ring around what the keyboard is on: 3 wide, outside a gap of 3.
pub(crate) fn focus_ring(ui: &Ui, response: &Response, rect: Rect, radius: f32) {
    if response.has_focus() {
        let reach = rect.expand(7.0);
        let painter = ui.painter().with_clip_rect(ui.clip_rect().expand(7.0).intersect(reach));
        let rect = rect.round_to_pixels(ui.pixels_per_point()).expand(3.0);
        painter.rect_stroke(rect, radius + 3.0, Stroke::new(3.0, tokens(ui).focus), StrokeKind::Outside);
    }
}
