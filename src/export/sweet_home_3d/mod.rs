//! Homes for Sweet Home 3D: a `.sh3d` archive.
//!
//! Doors and windows lie on their walls, with sashes that open as they do here. What the other program has no
//! place for goes into properties of the elements, which it keeps and which
//! [`import`](crate::import::sweet_home_3d) reads again. Models are boxes of our own. The same plan gives the
//! same bytes.

mod home_xml;
mod joints;
mod models;

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::{ExportError, Palette, png};
use crate::drawing::{Drawing, Medium, symbols};
use crate::geom::{OrientedRect, Point};
use crate::locale::Locale;
use crate::plan::{FixtureKind, FloorPlan};
use crate::units::Angle;

/// A home as a `.sh3d` archive.
///
/// # Errors
/// If the archive cannot be written, which no plan is known to cause.
///
/// ```
/// use yiju::export::sweet_home_3d;
/// use yiju::locale::{Language, Locale};
/// use yiju::plan::FloorPlan;
/// let file = sweet_home_3d(&FloorPlan::default(), &Locale::new(Language::Chinese))?;
/// assert!(file.starts_with(b"PK"));
/// # Ok::<(), yiju::export::ExportError>(())
/// ```
pub fn sweet_home_3d(plan: &FloorPlan, locale: &Locale) -> Result<Vec<u8>, ExportError> {
    let mut contents = Contents::default();
    let text = home_xml::write(plan, locale, &mut contents)?;
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let mut add = |name: &str, content: &[u8]| -> Result<(), ExportError> {
        archive.start_file(name, options).map_err(|error| ExportError::Archive(error.to_string()))?;
        archive.write_all(content).map_err(|error| ExportError::Archive(error.to_string()))
    };
    add("Home.xml", text.as_bytes())?;
    for (name, content) in &contents.files {
        add(name, content)?;
    }
    let file = archive.finish().map_err(|error| ExportError::Archive(error.to_string()))?;
    Ok(file.into_inner())
}

/// The files of an archive that elements name.
#[derive(Default)]
struct Contents {
    files: BTreeMap<String, Vec<u8>>,
}

impl Contents {
    /// Adds a model and tells how elements name it.
    fn model(&mut self, (name, text): (&str, String)) -> String {
        let entry = format!("{name}/{name}.obj");
        self.files.entry(entry.clone()).or_insert_with(|| text.into_bytes());
        entry
    }

    /// Adds the picture of a fixture for lists, and tells how elements name it.
    fn icon(&mut self, kind: Option<FixtureKind>) -> Result<String, ExportError> {
        let name = kind.map_or("opening", FixtureKind::symbol);
        let entry = format!("icon-{name}");
        if !self.files.contains_key(&entry) {
            self.files.insert(entry.clone(), icon(kind)?);
        }
        Ok(entry)
    }
}

/// Pixels of an icon from edge to edge.
const ICON: f64 = 96.0;

fn icon(kind: Option<FixtureKind>) -> Result<Vec<u8>, ExportError> {
    let (width, depth) = kind.map_or((900.0, 200.0), |kind| {
        let (width, depth) = kind.usual_size();
        (width.to_f64(), depth.to_f64())
    });
    let place = OrientedRect { center: Point::origin(), width, depth, rotation: Angle::ZERO };
    let side = width.max(depth);
    let items = kind
        .and_then(|kind| symbols::symbol(kind, width, depth))
        .map_or_else(|| home_xml::plain(&place), |symbol| symbol.placed(&place, true));
    let mut drawing = Drawing::around(items, Medium::screen(side / ICON), 0.0);
    let half = crate::geom::Vector::new(side, side) * 0.52;
    drawing.bounds = crate::geom::Bounds { min: Point::origin() - half, max: Point::origin() + half };
    Ok(png(&drawing, &Palette::PAPER, ICON / side * 1000.0)?)
}

#[cfg(test)]
mod tests;
