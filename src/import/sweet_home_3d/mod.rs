//! Sweet Home 3D: `.sh3d` archives and the `Home.xml` in them.
//!
//! Lengths in the file are centimetres, x to the right and y down, angles in radians clockwise as seen: but for the
//! unit, the conventions of this program. A door is a piece of furniture that does not name its wall; its wall is
//! found by position, and its sash says where the leaf hangs and to where it opens. Files that this program wrote
//! say more in [`properties`] of their elements.

mod home_xml;
mod openings;
mod pieces;
pub mod properties;
mod reader;
mod values;

use std::sync::Arc;

use super::archive::{Archive, MAGIC};
use super::assemble::assemble;
use super::picture::underlay_picture;
use super::{ImportOptions, ImportReport, Imported, Importer, Refusal, stem};
use crate::locale::Message;
use crate::plan::Underlay;

/// Reads Sweet Home 3D files from version 5.3 on.
pub struct SweetHome3d;

/// The plan of the largest homes is a few megabytes of text.
const LARGEST_XML: u64 = 48 * 1024 * 1024;

/// Pictures below storeys are scans or photographs.
const LARGEST_IMAGE: u64 = 32 * 1024 * 1024;

/// The plan within an archive.
const PLAN: &str = "Home.xml";

impl Importer for SweetHome3d {
    fn name_id(&self) -> &'static str {
        "import-format-sweet-home-3d"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["sh3d", "xml"]
    }

    fn recognizes(&self, bytes: &[u8]) -> bool {
        /// The root element stands behind at most a declaration and a comment.
        const HEAD: usize = 4_096;
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]);
        bytes.starts_with(MAGIC) || head.contains("<home ") || head.contains("<home>")
    }

    fn import(&self, name: &str, bytes: &[u8], options: &ImportOptions) -> Result<Imported, Refusal> {
        let unpacked;
        let mut archive = None;
        let text = if bytes.starts_with(MAGIC) {
            let opened = archive.insert(Archive::open(bytes)?);
            unpacked = opened.read(PLAN, LARGEST_XML)?.ok_or(Refusal::NoHomeXml)?;
            &unpacked
        } else {
            bytes
        };
        let text = std::str::from_utf8(text).map_err(|_| Refusal::NotText)?;
        let mut report = ImportReport::new(self.name_id());
        let (mut draft, backgrounds) = home_xml::read(text, stem(name), &mut report, &options.cancel)?;
        for background in backgrounds {
            let image = archive.as_mut().map(|archive| archive.read(&background.image, LARGEST_IMAGE));
            let image = image.and_then(|image| image.ok().flatten());
            match image.and_then(|bytes| underlay_picture(name, bytes)) {
                Some(picture) => {
                    let mut underlay = Underlay::new(Arc::new(picture), background.origin);
                    let pixels = (background.known.to - background.known.from).norm();
                    underlay.mm_per_pixel = background.known.length.to_f64() / pixels;
                    underlay.lengths.push(background.known);
                    draft.underlays.push((background.level, underlay));
                    report.read(Message::new("import-read-background"));
                }
                None => report.left_out(Message::new("import-left-out-background"), None),
            }
        }
        let plan = assemble(draft, &mut report, &options.cancel)?;
        Ok(Imported { plan, report, question: None })
    }
}

#[cfg(test)]
mod tests;
