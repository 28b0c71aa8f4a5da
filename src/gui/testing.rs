//! Pictures of the interface without a window or a graphics card, for tests.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use egui::epaint::{ImageData, Mesh, Primitive, Vertex};
use egui::{Color32, TextureId, TexturesDelta, Ui};
use egui_kittest::{Harness, TestRenderer};
use image::{Rgba, RgbaImage};

use super::theme::{self, Theme};

/// Keeps the textures that egui sends and paints triangles with them.
#[derive(Clone, Default)]
pub(crate) struct SoftwareRenderer {
    textures: Arc<Mutex<HashMap<TextureId, Texture>>>,
}

#[derive(Clone, Default)]
struct Texture {
    size: [usize; 2],
    pixels: Vec<Color32>,
}

impl TestRenderer for SoftwareRenderer {
    #[allow(clippy::iter_over_hash_type, reason = "textures do not depend on each other's order")]
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut textures = self.textures.lock().unwrap();
        for (&id, changes) in &delta.set {
            for change in changes {
                let ImageData::Color(image) = &change.image;
                let texture = textures.entry(id).or_default();
                if let Some([left, top]) = change.pos {
                    for (row, pixels) in image.pixels.chunks_exact(image.size[0]).enumerate() {
                        let start = (top + row) * texture.size[0] + left;
                        texture.pixels[start..start + pixels.len()].copy_from_slice(pixels);
                    }
                } else {
                    *texture = Texture { size: image.size, pixels: image.pixels.clone() };
                }
            }
        }
        for id in &delta.free {
            textures.remove(id);
        }
        delta.clear();
    }
}

impl SoftwareRenderer {
    /// Paints what the harness showed last.
    pub(crate) fn picture<State>(&self, harness: &Harness<'_, State>) -> RgbaImage {
        let output = harness.output();
        let scale = output.pixels_per_point;
        let size = harness.ctx.viewport_rect().size() * scale;
        let mut picture =
            RgbaImage::from_pixel(size.x.round() as u32, size.y.round() as u32, Rgba([0, 0, 0, 255]));
        let textures = self.textures.lock().unwrap();
        for clipped in harness.ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = clipped.primitive else { continue };
            let Some(texture) = textures.get(&mesh.texture_id) else { continue };
            let clip = clipped.clip_rect * scale;
            let clip = [clip.min.x, clip.min.y, clip.max.x, clip.max.y].map(|edge| edge.round() as i64);
            paint_mesh(&mut picture, &mesh, texture, clip, scale);
        }
        picture
    }
}

fn paint_mesh(picture: &mut RgbaImage, mesh: &Mesh, texture: &Texture, clip: [i64; 4], scale: f32) {
    for [a, b, c] in mesh.triangles() {
        let corner = |index: u32| mesh.vertices[index as usize];
        paint_triangle(picture, [corner(a), corner(b), corner(c)], texture, clip, scale);
    }
}

fn paint_triangle(
    picture: &mut RgbaImage,
    corners: [Vertex; 3],
    texture: &Texture,
    clip: [i64; 4],
    scale: f32,
) {
    let [a, b, c] = corners.map(|vertex| [f64::from(vertex.pos.x * scale), f64::from(vertex.pos.y * scale)]);
    let edge = |p: [f64; 2], q: [f64; 2], at: [f64; 2]| {
        (q[0] - p[0]) * (at[1] - p[1]) - (q[1] - p[1]) * (at[0] - p[0])
    };
    let area = edge(a, b, c);
    if area == 0.0 || !area.is_finite() {
        return;
    }
    // A pixel on an edge belongs to one of the two triangles at it.
    let owns = |p: [f64; 2], q: [f64; 2]| {
        let (dx, dy) = if area > 0.0 { (q[0] - p[0], q[1] - p[1]) } else { (p[0] - q[0], p[1] - q[1]) };
        dy < 0.0 || (dy == 0.0 && dx > 0.0)
    };
    let owned = [owns(b, c), owns(c, a), owns(a, b)];
    let span = |axis: usize, low: i64, high: i64| {
        let values = [a[axis], b[axis], c[axis]];
        let (least, most) = values.iter().fold((f64::MAX, f64::MIN), |(l, m), v| (l.min(*v), m.max(*v)));
        (least.floor() as i64).max(low)..(most.ceil() as i64 + 1).min(high)
    };
    for y in span(1, clip[1].max(0), clip[3].min(i64::from(picture.height()))) {
        for x in span(0, clip[0].max(0), clip[2].min(i64::from(picture.width()))) {
            let at = [x as f64 + 0.5, y as f64 + 0.5];
            let weights = [edge(b, c, at) / area, edge(c, a, at) / area, edge(a, b, at) / area];
            let inside = weights.iter().zip(owned).all(|(&w, owned)| w > 0.0 || (w == 0.0 && owned));
            if inside {
                let color = color_at(&corners, weights, texture);
                blend(picture.get_pixel_mut(x as u32, y as u32), color);
            }
        }
    }
}

/// Vertex color times texture, both premultiplied, from 0 to 1.
fn color_at(corners: &[Vertex; 3], weights: [f64; 3], texture: &Texture) -> [f64; 4] {
    let mut color = [0.0; 4];
    let mut uv = [0.0; 2];
    for (corner, weight) in corners.iter().zip(weights) {
        for (sum, part) in color.iter_mut().zip(corner.color.to_array()) {
            *sum += weight * f64::from(part) / 255.0;
        }
        uv[0] += weight * f64::from(corner.uv.x);
        uv[1] += weight * f64::from(corner.uv.y);
    }
    let sample = sample(texture, uv);
    std::array::from_fn(|channel| color[channel] * sample[channel])
}

fn sample(texture: &Texture, uv: [f64; 2]) -> [f64; 4] {
    let [width, height] = texture.size;
    let (x, y) = (uv[0] * width as f64 - 0.5, uv[1] * height as f64 - 0.5);
    let (left, top) = (x.floor(), y.floor());
    let texel = |dx: f64, dy: f64| {
        let column = ((left + dx).max(0.0) as usize).min(width - 1);
        let row = ((top + dy).max(0.0) as usize).min(height - 1);
        texture.pixels[row * width + column].to_array().map(|part| f64::from(part) / 255.0)
    };
    let (fx, fy) = (x - left, y - top);
    let corners = [
        (texel(0.0, 0.0), (1.0 - fx) * (1.0 - fy)),
        (texel(1.0, 0.0), fx * (1.0 - fy)),
        (texel(0.0, 1.0), (1.0 - fx) * fy),
        (texel(1.0, 1.0), fx * fy),
    ];
    std::array::from_fn(|channel| corners.iter().map(|(texel, weight)| texel[channel] * weight).sum())
}

fn blend(pixel: &mut Rgba<u8>, color: [f64; 4]) {
    for (below, above) in pixel.0.iter_mut().take(3).zip(color) {
        let mixed = above * 255.0 + f64::from(*below) * (1.0 - color[3]);
        *below = mixed.round().clamp(0.0, 255.0) as u8;
    }
}

/// A harness that shows a piece of interface in a theme, and what paints it.
pub(crate) fn harness<'a, State: 'a>(
    size: [f32; 2],
    theme: Theme,
    state: State,
    app: impl FnMut(&mut Ui, &mut State) + 'a,
) -> (Harness<'a, State>, SoftwareRenderer) {
    let renderer = SoftwareRenderer::default();
    let harness = Harness::builder()
        .with_size(size)
        .renderer(renderer.clone())
        .with_context_setup(move |ctx| {
            theme::install_fonts(ctx);
            theme::apply(ctx, theme, 1.0);
        })
        .build_ui_state(app, state);
    (harness, renderer)
}

/// Writes a picture into the folder named by `YIJU_PICTURES`, if there is one.
pub(crate) fn save_picture<State>(harness: &Harness<'_, State>, renderer: &SoftwareRenderer, name: &str) {
    if let Some(folder) = std::env::var_os("YIJU_PICTURES").map(PathBuf::from) {
        std::fs::create_dir_all(&folder).unwrap();
        renderer.picture(harness).save(folder.join(format!("{name}.png"))).unwrap();
    }
}
