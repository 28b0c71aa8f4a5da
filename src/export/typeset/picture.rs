use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};

/// A page in pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageImage {
    /// Pixels wide.
    pub width: usize,
    /// Pixels high.
    pub height: usize,
    /// Red, green, blue and opacity of each pixel, rows from the top.
    pub rgba: Vec<u8>,
}

/// The pages of a PDF file as they come from a printer, with so many pixels to the millimetre.
///
/// A file that cannot be read gives no pages. A scale that is not a number, or that gives pictures larger than
/// a screen can show, is brought to the nearest that can be used.
pub fn page_images(pdf: &[u8], pixels_per_mm: f32) -> Vec<PageImage> {
    /// Points to the millimetre.
    const POINTS: f32 = 72.0 / 25.4;
    let scale = if pixels_per_mm.is_finite() { pixels_per_mm.clamp(0.2, 40.0) } else { 4.0 } / POINTS;
    let Ok(pdf) = Pdf::new(Arc::new(pdf.to_vec())) else { return Vec::new() };
    let cache = RenderCache::new();
    let settings =
        RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..RenderSettings::default() };
    pdf.pages()
        .iter()
        .map(|page| {
            let picture = render(page, &cache, &InterpreterSettings::default(), &settings);
            PageImage {
                width: usize::from(picture.width()),
                height: usize::from(picture.height()),
                rgba: picture.take_unpremultiplied().iter().flat_map(|pixel| pixel.to_u8_array()).collect(),
            }
        })
        .collect()
}
