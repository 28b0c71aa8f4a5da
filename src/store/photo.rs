//! Photos of a home: made upright and small, and freed of what cameras write into them.
//!
//! A photo is unpacked and packed anew when it is attached, so that nothing but its pixels is ever kept: no place, no
//! day, no owner, no preview.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits, RgbImage};

use super::picture::{LARGEST_PICTURE, PictureError};
use crate::case::PhotoPicture;

/// A photo is kept no longer than this along an edge, in pixels.
pub const LONGEST: u32 = 1600;

/// A photo with more pixels than this along an edge is not unpacked.
const MOST_PIXELS: u32 = 30_000;

/// So many photos a case may hold: a file that can still be sent.
pub const MOST_PHOTOS: usize = 60;

/// Of how good a quality photos are kept, of 100.
const QUALITY: u8 = 82;

/// Reads a PNG or JPEG photo as it is to be kept.
///
/// # Errors
/// When the bytes are no photo that can be read, or it is too large to unpack.
pub fn read_photo(bytes: &[u8]) -> Result<PhotoPicture, PictureError> {
    if bytes.len() > LARGEST_PICTURE {
        return Err(PictureError::TooLarge);
    }
    let mut reader =
        ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| PictureError::UnknownKind)?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg)) {
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
    image.apply_orientation(orientation);
    if image.width().max(image.height()) > LONGEST {
        image = image.resize(LONGEST, LONGEST, FilterType::Triangle);
    }
    let mut jpeg = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut jpeg, QUALITY);
    image.to_rgb8().write_with_encoder(encoder).map_err(|_| PictureError::Torn)?;
    Ok(PhotoPicture { jpeg, width: image.width(), height: image.height() })
}

/// A small picture of a photo, no longer than `longest` pixels along an edge.
///
/// # Errors
/// When the photo cannot be unpacked.
pub fn thumbnail(photo: &PhotoPicture, longest: u32) -> Result<RgbImage, PictureError> {
    let image = image::load_from_memory_with_format(&photo.jpeg, ImageFormat::Jpeg);
    Ok(image.map_err(|_| PictureError::Torn)?.thumbnail(longest, longest).to_rgb8())
}

#[cfg(test)]
mod tests {
    use image::ImageEncoder as _;

    use super::*;

    /// A JPEG file of a red left half and a blue right half that says how the camera was held.
    fn taken(width: u32, height: u32, orientation: u8) -> Vec<u8> {
        let image = RgbImage::from_fn(width, height, |x, _| {
            if x < width / 2 { image::Rgb([220, 20, 20]) } else { image::Rgb([20, 20, 220]) }
        });
        let mut exif = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0".to_vec();
        exif[19] = orientation;
        let mut bytes = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
        encoder.set_exif_metadata(exif).unwrap();
        encoder.write_image(image.as_raw(), width, height, image::ExtendedColorType::Rgb8).unwrap();
        bytes
    }

    #[test]
    fn a_photo_is_kept_upright_and_says_nothing_of_its_camera() {
        // Held on its side: a quarter turn clockwise sets it upright, and the red half comes to the top.
        let bytes = taken(64, 32, 6);
        assert!(bytes.windows(4).any(|four| four == b"Exif"));
        let photo = read_photo(&bytes).unwrap();
        assert_eq!((photo.width, photo.height), (32, 64));
        assert!(!photo.jpeg.windows(4).any(|four| four == b"Exif"));
        let small = thumbnail(&photo, 64).unwrap();
        assert!(small.get_pixel(16, 8).0[0] > 150 && small.get_pixel(16, 56).0[2] > 150);
    }

    #[test]
    fn a_large_photo_is_made_smaller_and_what_is_no_photo_is_refused() {
        let photo = read_photo(&taken(3200, 800, 1)).unwrap();
        assert_eq!((photo.width, photo.height), (1600, 400));
        let small = thumbnail(&photo, 160).unwrap();
        assert_eq!((small.width(), small.height()), (160, 40));
        assert_eq!(read_photo(b"%PDF-1.7"), Err(PictureError::UnknownKind));
        let whole = taken(64, 64, 1);
        assert_eq!(read_photo(&whole[..whole.len() / 2]).map(|_| ()), Err(PictureError::Torn));
    }
}
