use std::cell::RefCell;
use std::sync::Arc;

use egui::epaint::{Mesh, TessellationOptions, Tessellator};
use egui::{Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2};

use crate::drawing::{Align, Dash, Drawing, Item, Medium, Paint, Text};
use crate::geom::Point;
use crate::gui::Tokens;
use crate::gui::paint::{self, CanvasText, Triangles};
use crate::gui::theme::{Theme, font};
use crate::plan::ElementId;

use super::Sheet;

/// A drawing made ready for the screen: areas are cut into triangles once, and lines are, as long as the scale stays.
#[derive(Clone, Debug, Default)]
pub struct Picture {
    parts: Vec<(Option<ElementId>, Part)>,
    ready: RefCell<Option<Ready>>,
}

#[derive(Clone, Debug)]
enum Part {
    Fill { areas: Vec<Triangles>, paint: Paint, opacity: f32 },
    Stroke { lines: Vec<Vec<Point>>, closed: bool, paint: Paint, width: f32, dash: Dash },
    Text(Text),
}

/// What the triangles depend on. Moving the sheet changes none of it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Look {
    mm_per_pixel: f64,
    quarter_turns: u8,
    theme: Theme,
    pixels_per_point: f32,
    scale: f32,
}

#[derive(Clone, Debug)]
struct Ready {
    look: Look,
    /// Where the plan's origin was when the meshes were moved last.
    origin: Pos2,
    chunks: Vec<Chunk>,
}

/// What is painted in a row: triangles, then a text over them.
#[derive(Clone, Debug)]
enum Chunk {
    Mesh(Arc<Mesh>),
    Text(usize),
}

impl Picture {
    /// Makes a drawing ready.
    pub fn new(drawing: &Drawing) -> Self {
        let mut parts = Vec::new();
        drawing.visit(|element, item| parts.extend(part(item).map(|part| (element, part))));
        Self { parts, ready: RefCell::default() }
    }

    /// Makes items ready that were drawn for a medium.
    pub fn of(items: Vec<Item>, medium: Medium) -> Self {
        let bounds = crate::geom::Bounds { min: Point::origin(), max: Point::origin() };
        Self::new(&Drawing { bounds, medium, items })
    }

    /// Paints it.
    pub fn paint(&self, painter: &Painter, sheet: &Sheet, tokens: &Tokens) {
        self.paint_scaled(painter, sheet, tokens, 1.0);
    }

    /// Paints it with lines and letters of another size, for small pictures in lists.
    pub fn paint_scaled(&self, painter: &Painter, sheet: &Sheet, tokens: &Tokens, scale: f32) {
        let pixels_per_point = painter.pixels_per_point();
        let look = Look {
            mm_per_pixel: sheet.view.mm_per_pixel,
            quarter_turns: sheet.view.quarter_turns % 4,
            theme: tokens.theme,
            pixels_per_point,
            scale,
        };
        let pixel = |value: f32| (value * pixels_per_point).round() / pixels_per_point;
        let origin = sheet.to_screen(Point::origin());
        let origin = Pos2::new(pixel(origin.x), pixel(origin.y));
        let mut ready = self.ready.borrow_mut();
        if ready.as_ref().is_none_or(|ready| ready.look != look) {
            *ready = Some(Ready { look, origin, chunks: self.tessellate(sheet, tokens, look, origin) });
        }
        let Some(ready) = ready.as_mut() else { return };
        let step = origin - ready.origin;
        if step != Vec2::ZERO {
            for chunk in &mut ready.chunks {
                if let Chunk::Mesh(mesh) = chunk {
                    Arc::make_mut(mesh).translate(step);
                }
            }
            ready.origin = origin;
        }
        for chunk in &ready.chunks {
            match chunk {
                Chunk::Mesh(mesh) => {
                    painter.add(Shape::Mesh(Arc::clone(mesh)));
                }
                Chunk::Text(index) => {
                    if let Some((_, Part::Text(text))) = self.parts.get(*index) {
                        write(painter, sheet, tokens, text, scale);
                    }
                }
            }
        }
    }

    fn tessellate(&self, sheet: &Sheet, tokens: &Tokens, look: Look, origin: Pos2) -> Vec<Chunk> {
        let mut tessellator =
            Tessellator::new(look.pixels_per_point, TessellationOptions::default(), [1, 1], Vec::new());
        tessellator.set_clip_rect(Rect::EVERYTHING);
        let shift = origin - sheet.to_screen(Point::origin());
        let to_screen = |place: Point| sheet.to_screen(place) + shift;
        let mut chunks = Vec::new();
        let mut mesh = Mesh::default();
        for (index, (_, part)) in self.parts.iter().enumerate() {
            match part {
                Part::Fill { areas, paint, opacity } => {
                    let color = color(tokens, *paint).gamma_multiply(*opacity);
                    for area in areas {
                        let fill = paint::fill(area, to_screen, color, 1.0 / look.pixels_per_point);
                        tessellator.tessellate_shape(fill, &mut mesh);
                    }
                }
                Part::Stroke { lines, closed, paint, width, dash } => {
                    let stroke = Stroke::new(width * look.scale, color(tokens, *paint));
                    let mut shapes = Vec::new();
                    for line in lines {
                        let points: Vec<Pos2> = line.iter().map(|&place| to_screen(place)).collect();
                        stroke_line(&mut shapes, points, *closed, stroke, *dash, look.scale);
                    }
                    for shape in shapes {
                        tessellator.tessellate_shape(shape, &mut mesh);
                    }
                }
                Part::Text(_) => {
                    if !mesh.is_empty() {
                        chunks.push(Chunk::Mesh(Arc::new(std::mem::take(&mut mesh))));
                    }
                    chunks.push(Chunk::Text(index));
                }
            }
        }
        if !mesh.is_empty() {
            chunks.push(Chunk::Mesh(Arc::new(mesh)));
        }
        chunks
    }
}

fn part(item: &Item) -> Option<Part> {
    Some(match item {
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
        // A visit opens groups and takes markers apart.
        Item::Group { .. } | Item::Marker(_) => return None,
    })
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
