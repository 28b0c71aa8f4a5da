use std::fmt;

use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::world::FolderWorld;
use crate::datafile::DataProblem;

/// Laid-out pages.
pub struct Pages {
    document: PagedDocument,
    world: FolderWorld,
}

impl fmt::Debug for Pages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("n_pages", &self.n_pages()).finish()
    }
}

impl Pages {
    pub(super) fn new(document: PagedDocument, world: FolderWorld) -> Self {
        Self { document, world }
    }

    /// How many pages there are.
    pub fn n_pages(&self) -> usize {
        self.document.pages().len()
    }

    /// The pages as an accessible PDF file: tagged, with its language and title, fonts as subsets (PDF/UA-1).
    ///
    /// # Errors
    /// What makes the pages inaccessible, with its place: a drawing without a description, headings that skip
    /// a level.
    pub fn pdf(&self) -> Result<Vec<u8>, Vec<DataProblem>> {
        let accessible = PdfStandards::new(&[PdfStandard::Ua_1]);
        debug_assert!(accessible.is_ok(), "one standard alone contradicts nothing");
        let options = PdfOptions {
            creator: Smart::Custom(Some(concat!("Yiju ", env!("CARGO_PKG_VERSION")).to_owned())),
            standards: accessible.unwrap_or_default(),
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.document, &options).map_err(|errors| self.world.problems(&errors))
    }
}
