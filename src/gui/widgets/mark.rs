use egui::{Painter, Pos2, Response, Role, Sense, Shape, Stroke, Ui, Vec2, Widget, WidgetInfo, pos2, vec2};

use crate::gui::paint;
use crate::gui::theme::{Tokens, font, tokens};

/// What a finding means. Shape, color and number always say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// To be done first: filled diamond.
    Must,
    /// Should be done: filled triangle.
    Should,
    /// Would be nice: filled disc.
    Nice,
    /// Must be measured: dashed, empty square.
    Unknown,
    /// Met: ring with a tick.
    Met,
}

impl Mark {
    /// All marks, the most urgent first.
    pub const ALL: [Self; 5] = [Self::Must, Self::Should, Self::Nice, Self::Unknown, Self::Met];

    /// Its color.
    pub const fn color(self, tokens: &Tokens) -> egui::Color32 {
        match self {
            Self::Must => tokens.must,
            Self::Should => tokens.should,
            Self::Nice => tokens.nice,
            Self::Unknown => tokens.unknown,
            Self::Met => tokens.met,
        }
    }

    /// The fill that goes with its color.
    pub const fn soft(self, tokens: &Tokens) -> egui::Color32 {
        match self {
            Self::Must => tokens.must_soft,
            Self::Should => tokens.should_soft,
            Self::Nice => tokens.nice_soft,
            Self::Unknown => tokens.unknown_soft,
            Self::Met => tokens.met_soft,
        }
    }
}

/// Paints a mark; its half height is about the radius.
pub fn paint_mark(
    painter: &Painter,
    tokens: &Tokens,
    at: Pos2,
    radius: f32,
    mark: Mark,
    number: Option<u32>,
) {
    let color = mark.color(tokens);
    let corner = |x: f32, y: f32| at + vec2(x, y) * radius;
    let mut shapes = Vec::new();
    let mut number_at = at;
    match mark {
        Mark::Must => {
            let corners = vec![corner(0.0, -1.26), corner(1.26, 0.0), corner(0.0, 1.26), corner(-1.26, 0.0)];
            shapes.push(Shape::convex_polygon(corners, color, Stroke::NONE));
        }
        Mark::Should => {
            let corners = vec![corner(0.0, -1.2), corner(1.24, 0.96), corner(-1.24, 0.96)];
            shapes.push(Shape::convex_polygon(corners, color, Stroke::NONE));
            number_at = corner(0.0, 0.34);
        }
        Mark::Nice => shapes.push(Shape::circle_filled(at, radius, color)),
        Mark::Unknown => {
            let side = radius * 0.95;
            let rect = egui::Rect::from_center_size(at, Vec2::splat(side * 2.0));
            shapes.push(Shape::rect_filled(rect, 3.0, tokens.raised));
            let points = paint::rounded_rect_points(rect, 3.0);
            let dash = if radius < 12.0 { [3.0, 2.4] } else { [5.0, 3.0] };
            paint::dashed_line(&mut shapes, &points, true, Stroke::new(2.0, color), dash);
        }
        Mark::Met => {
            let stroke = (radius * 0.13).max(1.8);
            shapes.push(Shape::circle_stroke(at, radius * 0.95, Stroke::new(stroke, color)));
            let tick = vec![corner(-0.42, 0.02), corner(-0.1, 0.34), corner(0.44, -0.32)];
            paint::rounded_line(&mut shapes, tick, false, stroke * 1.15, color);
        }
    }
    painter.extend(shapes);
    if let Some(number) = number.filter(|_| mark != Mark::Met) {
        let ink = if mark == Mark::Unknown { color } else { tokens.on_mark };
        let size = (radius * 1.1).max(16.0);
        let galley = painter.layout_no_wrap(number.to_string(), font(size, true), ink);
        // Digits have no descent: lifting the line box's middle puts the digit's own middle into the mark.
        let start = number_at - galley.size() / 2.0 - vec2(0.0, size * 0.02);
        let pixel = painter.pixels_per_point();
        painter.galley(pos2(start.x, (start.y * pixel).round() / pixel), galley, ink);
    }
}

/// A mark in a row or beside a count.
#[derive(Clone, Copy, Debug)]
#[must_use = "add it to a ui"]
pub struct SeverityMark<'a> {
    mark: Mark,
    number: Option<u32>,
    radius: f32,
    name: &'a str,
}

impl<'a> SeverityMark<'a> {
    /// A mark; the name says its meaning for screen readers.
    pub const fn new(mark: Mark, name: &'a str) -> Self {
        Self { mark, number: None, radius: 15.0, name }
    }

    /// The number that ties it to a list.
    pub const fn number(mut self, number: u32) -> Self {
        self.number = Some(number);
        self
    }

    /// Its half height: 18 in a legend, 15 in rows, 9 beside counts.
    pub const fn radius(mut self, radius: f32) -> Self {
        self.radius = radius;
        self
    }
}

impl Widget for SeverityMark<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let side = (self.radius * 2.7).round();
        let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
        let name =
            self.number.map_or_else(|| self.name.to_owned(), |number| format!("{} {number}", self.name));
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        paint_mark(ui.painter(), tokens(ui), rect.center(), self.radius, self.mark, self.number);
        response
    }
}
