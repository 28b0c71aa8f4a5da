use std::sync::Arc;

use egui::epaint::{Mesh, Vertex};
use egui::{Color32, ColorImage, Context, Painter, Shape, TextureHandle, TextureOptions, pos2};

use super::Sheet;
use crate::plan::Underlay;
use crate::plan::underlay::{PicturePoint, UnderlayPicture};

/// Paints the picture below a storey; its pixels are unpacked and sent to the screen once.
#[derive(Default)]
pub struct UnderlayPainter {
    shown: Option<(Arc<UnderlayPicture>, Option<TextureHandle>)>,
}

/// The picture is cut into so many pieces each way: within each the photo's perspective is as good as straight.
const PIECES: u32 = 24;

impl UnderlayPainter {
    /// Paints the picture where it lies on the plan.
    pub fn paint(&mut self, painter: &Painter, sheet: &Sheet, underlay: &Underlay) {
        let is_shown = self.shown.as_ref().is_some_and(|(shown, _)| Arc::ptr_eq(shown, &underlay.picture));
        if !is_shown {
            let texture = texture(painter.ctx(), &underlay.picture);
            self.shown = Some((Arc::clone(&underlay.picture), texture));
        }
        let Some((_, Some(texture))) = &self.shown else { return };
        let (width, height) = (f64::from(underlay.picture.width), f64::from(underlay.picture.height));
        // Without perspective four corners will do.
        let pieces = if underlay.corners.is_some() { PIECES } else { 1 };
        let alpha = (f32::from(underlay.opacity) / 100.0 * 255.0).round() as u8;
        let color = Color32::from_white_alpha(alpha);
        let mut mesh = Mesh::with_texture(texture.id());
        for row in 0..=pieces {
            for column in 0..=pieces {
                let share = |index: u32| f64::from(index) / f64::from(pieces);
                let place = PicturePoint::new(width * share(column), height * share(row));
                let pos = sheet.to_screen(underlay.to_plan(place));
                let uv = pos2(share(column) as f32, share(row) as f32);
                mesh.vertices.push(Vertex { pos, uv, color });
            }
        }
        let at = |column: u32, row: u32| row * (pieces + 1) + column;
        for row in 0..pieces {
            for column in 0..pieces {
                mesh.add_triangle(at(column, row), at(column + 1, row), at(column, row + 1));
                mesh.add_triangle(at(column + 1, row), at(column + 1, row + 1), at(column, row + 1));
            }
        }
        painter.add(Shape::mesh(mesh));
    }
}

fn texture(ctx: &Context, picture: &UnderlayPicture) -> Option<TextureHandle> {
    let pixels = image::load_from_memory(&picture.bytes).ok()?.to_rgba8();
    let size = [pixels.width() as usize, pixels.height() as usize];
    let image = ColorImage::from_rgba_unmultiplied(size, pixels.as_raw());
    Some(ctx.load_texture("yiju-underlay", image, TextureOptions::LINEAR))
}
