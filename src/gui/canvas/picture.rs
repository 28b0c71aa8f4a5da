use egui::{Align2, Color32, Painter, Pos2, Shape, Stroke};

use crate::drawing::{Align, Dash, Drawing, Item, Paint, Text};
use crate::geom::Point;
use crate::gui::Tokens;
use crate::gui::paint::{self, CanvasText, Triangles};
use crate::gui::theme::font;
use crate::plan::ElementId;

use super::Sheet;

/// A drawing made ready for the screen: areas are cut into triangles once.
#[derive(Clone, Debug, Default)]
pub struct Picture {
    parts: Vec<(Option<ElementId>, Part)>,
}

#[derive(Clone, Debug)]
enum Part {
    Fill { areas: Vec<Triangles>, paint: Paint, opacity: f32 },
    Stroke { lines: Vec<Vec<Point>>, closed: bool, paint: Paint, width: f32, dash: Dash },
    Text(Text),
}

impl Picture {
    /// Makes a drawing ready.
    pub fn new(drawing: &Drawing) -> Self {
        let mut parts = Vec::new();
        drawing.visit(|element, item| {
            let part = match item {
                Item::Fill { areas, paint, opacity } => Part::Fill {
                    areas: areas.iter().map(paint::triangulate).collect(),
                    paint: *paint,
                    opacity: *opacity as f32,
                },
                Item::Stroke { lines, closed, stroke } => Part::Stroke {
                    lines: lines.clone(),
                    closed: *closed,
                    paint: stroke.paint,
                    width: stroke.width.0 as f32,
                    dash: stroke.dash,
                },
                Item::Text(text) => Part::Text(text.clone()),
                // The visit opens groups and takes markers apart.
                Item::Group { .. } | Item::Marker(_) => return,
            };
            parts.push((element, part));
        });
        Self { parts }
    }

    /// Paints it.
    pub fn paint(&self, painter: &Painter, sheet: &Sheet, tokens: &Tokens) {
        self.paint_scaled(painter, sheet, tokens, 1.0);
    }

    /// Paints it with lines and letters of another size, for small pictures in lists.
    pub fn paint_scaled(&self, painter: &Painter, sheet: &Sheet, tokens: &Tokens, scale: f32) {
        let pixel = 1.0 / painter.pixels_per_point();
        let mut shapes: Vec<Shape> = Vec::new();
        for (_, part) in &self.parts {
            match part {
                Part::Fill { areas, paint, opacity } => {
                    let color = color(tokens, *paint).gamma_multiply(*opacity);
                    let to_screen = |place| sheet.to_screen(place);
                    shapes.extend(areas.iter().map(|area| paint::fill(area, to_screen, color, pixel)));
                }
                Part::Stroke { lines, closed, paint, width, dash } => {
                    let stroke = Stroke::new(width * scale, color(tokens, *paint));
                    for line in lines {
                        let points: Vec<Pos2> = line.iter().map(|&place| sheet.to_screen(place)).collect();
                        stroke_line(&mut shapes, points, *closed, stroke, *dash, scale);
                    }
                }
                Part::Text(text) => {
                    painter.extend(std::mem::take(&mut shapes));
                    write(painter, sheet, tokens, text, scale);
                }
            }
        }
        painter.extend(shapes);
    }
}

/// The color of a paint in a theme.
pub(super) fn color(tokens: &Tokens, paint: Paint) -> Color32 {
    tokens.by_name(paint.name()).unwrap_or(tokens.ink)
}

fn stroke_line(
    shapes: &mut Vec<Shape>,
    points: Vec<Pos2>,
    closed: bool,
    stroke: Stroke,
    dash: Dash,
    scale: f32,
) {
    match dash.pattern() {
        Some([on, off]) => {
            let pattern = [on as f32 * scale, off as f32 * scale];
            paint::dashed_line(shapes, &points, closed, stroke, pattern);
        }
        None if stroke.width >= 2.0 && !closed => {
            paint::rounded_line(shapes, points, closed, stroke.width, stroke.color);
        }
        None => {
            shapes.push(if closed {
                Shape::closed_line(points, stroke)
            } else {
                Shape::line(points, stroke)
            });
        }
    }
}

fn write(painter: &Painter, sheet: &Sheet, tokens: &Tokens, text: &Text, scale: f32) {
    let anchor = match text.align {
        Align::Start => Align2::LEFT_CENTER,
        Align::Middle => Align2::CENTER_CENTER,
        Align::End => Align2::RIGHT_CENTER,
    };
    let canvas_text = CanvasText {
        text: &text.text,
        font: font(text.size.px() as f32 * scale, text.bold),
        color: color(tokens, text.paint),
        anchor,
        angle: text.turned.to_radians() as f32,
        halo: text.halo.then_some(tokens.floor),
    };
    paint::text(painter, sheet.to_screen(text.at), &canvas_text);
}
