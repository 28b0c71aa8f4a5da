use resvg::{tiny_skia, usvg};
use thiserror::Error;

use super::{Palette, fonts, svg};
use crate::drawing::Drawing;

/// Why a picture cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PngError {
    /// It would have no pixels, or too many.
    #[error("a picture of {width} by {height} pixels cannot be made")]
    Size {
        /// Pixels wide.
        width: u64,
        /// Pixels high.
        height: u64,
    },
    /// The picture cannot be drawn or written.
    #[error("the picture cannot be made: {0}")]
    Picture(String),
}

/// More pixels than this on one side serve nobody and may not fit into memory.
const MOST_PIXELS: u64 = 20_000;

/// The drawing in pixels, with so many of them for each metre of the plan.
///
/// On a drawing for a screen of 12 mm to a pixel, 1000 / 12 pixels for a metre give text its intended size.
pub fn png(drawing: &Drawing, palette: &Palette, pixels_per_meter: f64) -> Result<Vec<u8>, PngError> {
    let size = drawing.bounds.size() * (pixels_per_meter / 1000.0);
    let (width, height) = (libm::ceil(size.x) as u64, libm::ceil(size.y) as u64);
    let wrong_size = PngError::Size { width, height };
    if !(1..=MOST_PIXELS).contains(&width) || !(1..=MOST_PIXELS).contains(&height) {
        return Err(wrong_size);
    }
    let options = usvg::Options { fontdb: fonts(), ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(&svg(drawing, palette), &options)
        .map_err(|error| PngError::Picture(error.to_string()))?;
    let mut pixels = tiny_skia::Pixmap::new(width as u32, height as u32).ok_or(wrong_size)?;
    let scale = width as f32 / tree.size().width();
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| PngError::Picture(error.to_string()))
}

/// A picture of an SVG file, so many pixels wide and high, as red, green, blue and opacity of each pixel; opacity is
/// multiplied in.
///
/// # Errors
/// The text is no picture, or no pixels are asked for, or too many.
pub fn pixels(svg: &str, edge: u32) -> Result<Vec<u8>, PngError> {
    let size = u64::from(edge);
    let wrong_size = PngError::Size { width: size, height: size };
    if !(1..=MOST_PIXELS).contains(&size) {
        return Err(wrong_size);
    }
    let options = usvg::Options { fontdb: fonts(), ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(svg, &options).map_err(|error| PngError::Picture(error.to_string()))?;
    let mut pixels = tiny_skia::Pixmap::new(edge, edge).ok_or(wrong_size)?;
    let scale = edge as f32 / tree.size().width().max(tree.size().height());
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Ok(pixels.take())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::{Item, Medium, Paint, Text};
    use crate::geom::Point;

    #[test]
    fn text_shows_in_the_picture() {
        let picture = |text: &str| {
            let items = vec![Item::Text(Text::new(Point::new(0.0, 0.0), text, Paint::Ink))];
            let mut drawing = Drawing::around(items, Medium::screen(10.0), 0.0);
            drawing.bounds =
                crate::geom::Bounds { min: Point::new(-500.0, -200.0), max: Point::new(500.0, 200.0) };
            png(&drawing, &Palette::LIGHT, 100.0).unwrap()
        };
        assert_ne!(picture("卫生间"), picture(""));
        assert_ne!(picture("卫生间"), picture("厨房"));
    }

    #[test]
    fn a_file_becomes_pixels() {
        let drawn = pixels(crate::catalog::picture("bed"), 48).unwrap();
        assert_eq!(drawn.len(), 48 * 48 * 4);
        assert!(drawn.iter().any(|&byte| byte > 0));
        assert!(pixels("<svg", 48).is_err() && pixels(crate::catalog::picture("bed"), 0).is_err());
    }

    #[test]
    fn a_picture_without_end_is_refused() {
        let drawing = Drawing::around(Vec::new(), Medium::screen(10.0), 1e6);
        assert!(matches!(png(&drawing, &Palette::LIGHT, 1e6), Err(PngError::Size { .. })));
        assert!(png(&drawing, &Palette::LIGHT, f64::NAN).is_err());
    }
}
