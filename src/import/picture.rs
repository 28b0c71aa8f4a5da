//! Pictures and pages: no walls can be had from them, so they come to lie below an empty storey, to be drawn over.

use std::io::Cursor;
use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};
use image::{ImageFormat, ImageReader, RgbaImage};

use super::assemble::assemble;
use super::draft::{Draft, DraftLevel};
use super::{ImportOptions, ImportReport, Imported, Importer, Refusal, stem};
use crate::geom::Point;
use crate::locale::Message;
use crate::plan::underlay::UnderlayPicture;
use crate::plan::{FloorPlan, LevelId, Underlay};

/// Reads pictures as an underlay.
pub struct Picture;

/// Reads the first page of a PDF as an underlay.
pub struct PdfPage;

/// Larger pictures take more memory than the plan they show is worth.
const MOST_PIXELS: u64 = 100_000_000;

/// Longer files hold more than a plan.
const LARGEST: usize = 32 * 1024 * 1024;

/// The longer side of a page becomes so many pixels: a plan of 20 m is then seen to half a centimetre.
const PAGE_PIXELS: f32 = 4_000.0;

impl Importer for Picture {
    fn name_id(&self) -> &'static str {
        "import-format-picture"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["png", "jpg", "jpeg"]
    }

    fn recognizes(&self, bytes: &[u8]) -> bool {
        bytes.starts_with(b"\x89PNG") || bytes.starts_with(b"\xff\xd8\xff")
    }

    fn import(&self, name: &str, bytes: &[u8], options: &ImportOptions) -> Result<Imported, Refusal> {
        let picture = underlay_picture(name, bytes.to_vec()).ok_or(Refusal::BadPicture)?;
        below_empty_storey(self.name_id(), name, picture, options)
    }
}

impl Importer for PdfPage {
    fn name_id(&self) -> &'static str {
        "import-format-pdf"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["pdf"]
    }

    fn recognizes(&self, bytes: &[u8]) -> bool {
        bytes.starts_with(b"%PDF-")
    }

    fn import(&self, name: &str, bytes: &[u8], options: &ImportOptions) -> Result<Imported, Refusal> {
        if bytes.len() > LARGEST {
            return Err(Refusal::FileTooLarge { limit: LARGEST });
        }
        let png = first_page(bytes).ok_or(Refusal::BadPicture)?;
        let picture = underlay_picture(name, png).ok_or(Refusal::BadPicture)?;
        below_empty_storey(self.name_id(), name, picture, options)
    }
}

/// A PNG or JPEG file as a picture to lie below a plan; `None` for one that cannot be shown.
pub(super) fn underlay_picture(name: &str, bytes: Vec<u8>) -> Option<UnderlayPicture> {
    let reader = ImageReader::new(Cursor::new(&bytes)).with_guessed_format().ok()?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg)) {
        return None;
    }
    let (width, height) = reader.into_dimensions().ok()?;
    let n_pixels = u64::from(width) * u64::from(height);
    (n_pixels > 0 && n_pixels <= MOST_PIXELS).then(|| UnderlayPicture {
        bytes,
        width,
        height,
        name: stem(name).to_owned(),
    })
}

/// The first page of a PDF as a PNG file.
fn first_page(bytes: &[u8]) -> Option<Vec<u8>> {
    let pdf = Pdf::new(Arc::new(bytes.to_vec())).ok()?;
    let page = pdf.pages().first()?;
    let (width, height) = page.render_dimensions();
    let longest = width.max(height);
    if !longest.is_finite() || width < 1.0 || height < 1.0 {
        return None;
    }
    let scale = PAGE_PIXELS / longest;
    let settings =
        RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..RenderSettings::default() };
    let pixels = render(page, &RenderCache::new(), &InterpreterSettings::default(), &settings);
    let (width, height) = (u32::from(pixels.width()), u32::from(pixels.height()));
    let rgba = pixels.take_unpremultiplied().iter().flat_map(|pixel| pixel.to_u8_array()).collect();
    let image = RgbaImage::from_raw(width, height, rgba)?;
    let mut png = Vec::new();
    image.write_to(&mut Cursor::new(&mut png), ImageFormat::Png).ok()?;
    Some(png)
}

fn below_empty_storey(
    format: &'static str,
    name: &str,
    picture: UnderlayPicture,
    options: &ImportOptions,
) -> Result<Imported, Refusal> {
    let mut report = ImportReport::new(format);
    let draft =
        Draft { name: stem(name).to_owned(), levels: vec![DraftLevel::default()], ..Draft::default() };
    let mut plan: FloorPlan = assemble(draft, &mut report, &options.cancel)?;
    plan.underlays.insert(LevelId(1), Underlay::new(Arc::new(picture), Point::origin()));
    report.read(Message::new("import-read-underlay"));
    Ok(Imported { plan, report, question: None })
}
