//! Pictures to lie below a plan: photographs and scans as PNG or JPEG, and pages of PDF files.
//!
//! A picture becomes part of the home file, so it is made no larger than it has to be: as many pixels as a screen
//! shows when the whole flat fills it twice over. Photographs are turned as the camera was held.

use std::io::Cursor;
use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{
    DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits, RgbaImage, imageops::FilterType,
};

use crate::locale::Message;
use crate::plan::underlay::UnderlayPicture;

/// A picture that is longer than this is made smaller.
pub const LONGEST: u32 = 2400;

/// A file that is larger than this is not read.
pub const LARGEST_PICTURE: usize = 80_000_000;

/// A picture with more pixels than this along an edge is not unpacked.
const MOST_PIXELS: u32 = 30_000;

/// A file of the right size that takes no more than this stays as it is.
const SMALL_FILE: usize = 1_500_000;

/// Of how good a quality photographs are kept, of 100.
const QUALITY: u8 = 85;

/// A picture could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// Neither PNG, JPEG nor PDF.
    #[error("neither PNG, JPEG nor PDF")]
    UnknownKind,
    /// The file is torn or holds something else than its name says.
    #[error("the picture cannot be unpacked")]
    Torn,
    /// It has more pixels than can be shown.
    #[error("the picture is too large")]
    TooLarge,
    /// The PDF file has no such page, or asks for a password.
    #[error("no such page")]
    NoPage,
}

impl PictureError {
    /// The words for it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::UnknownKind => "picture-unknown-kind",
            Self::Torn => "picture-torn",
            Self::TooLarge => "picture-too-large",
            Self::NoPage => "picture-no-page",
        })
    }
}

/// Whether a file may be a picture, by its name.
pub fn is_picture_name(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    matches!(ending.as_deref(), Some("png" | "jpg" | "jpeg" | "pdf"))
}

/// How many pages a file has; 1 for a picture.
pub fn n_pages(bytes: &[u8]) -> usize {
    if !is_pdf(bytes) {
        return 1;
    }
    Pdf::new(Arc::new(bytes.to_vec())).map_or(0, |pdf| pdf.pages().len())
}

/// Reads a picture. `page` counts the pages of a PDF file from 0; other files have one.
///
/// # Errors
/// When the bytes are no picture that can be read.
pub fn read_picture(name: &str, bytes: &[u8], page: usize) -> Result<UnderlayPicture, PictureError> {
    if bytes.len() > LARGEST_PICTURE {
        return Err(PictureError::TooLarge);
    }
    if is_pdf(bytes) {
        return keep(name, DynamicImage::ImageRgba8(page_pixels(bytes, page)?), ImageFormat::Png);
    }
    let mut reader =
        ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| PictureError::UnknownKind)?;
    let format = reader.format().ok_or(PictureError::UnknownKind)?;
    if !matches!(format, ImageFormat::Png | ImageFormat::Jpeg) {
        return Err(PictureError::UnknownKind);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    reader.limits(limits);
    let trouble = |error: image::ImageError| match error {
        image::ImageError::Limits(_) => PictureError::TooLarge,
        _ => PictureError::Torn,
    };
    let mut decoder = reader.into_decoder().map_err(trouble)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(trouble)?;
    let is_upright = orientation == Orientation::NoTransforms;
    image.apply_orientation(orientation);
    let is_small = image.width().max(image.height()) <= LONGEST && bytes.len() <= SMALL_FILE;
    if is_upright && is_small {
        let (width, height) = (image.width(), image.height());
        return Ok(UnderlayPicture { bytes: bytes.to_vec(), width, height, name: name.to_owned() });
    }
    keep(name, image, format)
}

/// A picture from the clipboard: red, green, blue and opacity of each pixel, rows from the top.
///
/// # Errors
/// When there are not as many bytes as pixels ask for.
pub fn picture_of_pixels(
    name: &str,
    width: u32,
    height: u32,
    rgba: Vec<u8>,
) -> Result<UnderlayPicture, PictureError> {
    let image = RgbaImage::from_raw(width, height, rgba).ok_or(PictureError::Torn)?;
    keep(name, DynamicImage::ImageRgba8(image), ImageFormat::Png)
}

fn is_pdf(bytes: &[u8]) -> bool {
    // Some files have a few bytes of something else before their mark.
    bytes.get(..1024.min(bytes.len())).is_some_and(|head| head.windows(5).any(|five| five == b"%PDF-"))
}

fn page_pixels(bytes: &[u8], page: usize) -> Result<RgbaImage, PictureError> {
    let pdf = Pdf::new(Arc::new(bytes.to_vec())).map_err(|_| PictureError::NoPage)?;
    let page = pdf.pages().get(page).ok_or(PictureError::NoPage)?;
    let (width, height) = page.render_dimensions();
    let scale = LONGEST as f32 / width.max(height).max(1.0);
    if !scale.is_finite() || width.min(height) < 1.0 {
        return Err(PictureError::Torn);
    }
    let settings =
        RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..RenderSettings::default() };
    let pixels = render(page, &RenderCache::new(), &InterpreterSettings::default(), &settings);
    let (width, height) = (u32::from(pixels.width()), u32::from(pixels.height()));
    let rgba = pixels.take_unpremultiplied().iter().flat_map(|pixel| pixel.to_u8_array()).collect();
    RgbaImage::from_raw(width, height, rgba).ok_or(PictureError::Torn)
}

/// Makes a picture as small as it may be and packs it.
fn keep(name: &str, image: DynamicImage, format: ImageFormat) -> Result<UnderlayPicture, PictureError> {
    let image = if image.width().max(image.height()) > LONGEST {
        image.resize(LONGEST, LONGEST, FilterType::Triangle)
    } else {
        image
    };
    let mut bytes = Vec::new();
    let packed = match format {
        ImageFormat::Jpeg => {
            image.to_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY))
        }
        _ => image.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png),
    };
    packed.map_err(|_| PictureError::Torn)?;
    let (width, height) = (image.width(), image.height());
    Ok(UnderlayPicture { bytes, width, height, name: name.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::typeset::{Folder, typeset};

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut image = RgbaImage::from_pixel(width, height, image::Rgba([250, 246, 238, 255]));
        image.put_pixel(0, 0, image::Rgba([0, 0, 0, 255]));
        let mut bytes = Vec::new();
        image.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
        bytes
    }

    #[test]
    fn a_small_picture_stays_as_it_is_and_a_large_one_is_made_smaller() {
        let small = png(40, 30);
        let read = read_picture("a.png", &small, 0).unwrap();
        assert_eq!((read.bytes, read.width, read.height), (small, 40, 30));
        let large = read_picture("b.png", &png(4800, 1200), 0).unwrap();
        assert_eq!((large.width, large.height), (2400, 600));
        assert_eq!(read_picture("c.png", &large.bytes, 0).unwrap().bytes, large.bytes);
    }

    #[test]
    fn a_photograph_is_turned_as_the_camera_was_held() {
        let mut jpeg = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut jpeg, 90);
        // Held on its side: a quarter turn clockwise sets it upright.
        let exif: &[u8] =
            &[0x49, 0x49, 0x2A, 0x00, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
        image::ImageEncoder::set_exif_metadata(&mut encoder, exif.to_vec()).unwrap();
        image::RgbImage::new(60, 40).write_with_encoder(encoder).unwrap();
        let read = read_picture("photo.jpg", &jpeg, 0).unwrap();
        assert_eq!((read.width, read.height), (40, 60));
    }

    #[test]
    fn a_page_of_a_pdf_is_a_picture() {
        let mut folder = Folder::default();
        let head = "#set document(title: [页])\n#set page(width: 100mm, height: 50mm)\n";
        folder.put("main.typ", format!("{head}一\n#pagebreak()\n二"));
        let pdf = typeset(&folder, "main.typ").unwrap().pdf().unwrap();
        assert_eq!(n_pages(&pdf), 2);
        let read = read_picture("flat.pdf", &pdf, 1).unwrap();
        assert_eq!((read.width, read.height / 10), (LONGEST, LONGEST / 20));
        assert_eq!(read_picture("flat.pdf", &pdf, 7), Err(PictureError::NoPage));
    }

    #[test]
    fn other_files_are_told_from_pictures() {
        assert_eq!(read_picture("a.png", b"no picture", 0), Err(PictureError::UnknownKind));
        let mut torn = png(200, 200);
        torn.truncate(60);
        assert_eq!(read_picture("a.png", &torn, 0), Err(PictureError::Torn));
        assert_eq!(read_picture("a.pdf", b"%PDF-1.7 and nothing else", 0), Err(PictureError::NoPage));
        assert!(is_picture_name("户型.JPG") && is_picture_name("a.pdf") && !is_picture_name("a.yiju"));
        assert_eq!(picture_of_pixels("clip", 2, 2, vec![0; 3]), Err(PictureError::Torn));
    }
}
