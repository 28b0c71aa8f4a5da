use serde::Serialize;

use crate::drawing::Drawing;
use crate::export::typeset::Folder;
use crate::export::{Palette, svg};

/// A drawing on a page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Figure {
    /// The path of its file.
    file: String,
    /// Its width on paper, in millimetres.
    width: f64,
    /// Its height on paper, in millimetres.
    height: f64,
    /// What it shows, for those who cannot see it.
    alt: String,
    /// How many times smaller than the home it is.
    scale: u32,
}

/// The drawings of a proposal, as files for the templates.
#[derive(Default)]
pub(super) struct Figures {
    files: Folder,
}

impl Figures {
    /// Adds a drawing under a name that no other has. Its size on paper is its natural one.
    pub(super) fn add(&mut self, name: &str, drawing: &Drawing, alt: String) -> Figure {
        let file = format!("drawings/{name}.svg");
        debug_assert!(self.files.get(&file).is_none(), "each drawing has its own name: {name}");
        self.files.put(file.as_str(), svg(drawing, &Palette::PAPER));
        let size = drawing.bounds.size() / drawing.medium.denominator;
        // What is finer than a printer can draw is left out, so that records stay readable.
        let rounded = |mm: f64| libm::round(mm * 1000.0) / 1000.0;
        Figure {
            file,
            width: rounded(size.x),
            height: rounded(size.y),
            alt,
            scale: libm::round(drawing.medium.denominator) as u32,
        }
    }

    pub(super) fn into_files(self) -> Folder {
        self.files
    }
}
