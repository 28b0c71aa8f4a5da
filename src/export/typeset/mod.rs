//! Pages from templates: Typst files, data and drawings in, pages and PDF out.
//!
//! Everything a page is made of lies in a [`Folder`] in memory; the faces are built in. Nothing else can be
//! read: no file of the machine, no network, no clock. So the same folder gives the same bytes everywhere.
//!
//! Cost: some ten milliseconds for a few pages once the faces have been read; what did not change since the
//! last call is not laid out again. What is kept for that is given up after some calls, so that memory does
//! not grow.
//!
//! A mistake in a template is a [`DataProblem`] with file, line, column and hint.
//!
//! ```
//! use yiju::export::typeset::{Folder, typeset};
//! let mut folder = Folder::default();
//! folder.put("main.typ", "#set document(title: [A])\n你好");
//! let pages = typeset(&folder, "main.typ").unwrap();
//! assert_eq!(pages.n_pages(), 1);
//! assert!(pages.pdf().unwrap().starts_with(b"%PDF"));
//!
//! folder.put("main.typ", "好\n#nothing");
//! assert_eq!(typeset(&folder, "main.typ").unwrap_err()[0].line, 2);
//! ```

mod pages;
mod picture;
mod world;

use std::collections::BTreeMap;

use crate::datafile::DataProblem;

pub use pages::Pages;
pub use picture::{PageImage, page_images};

use world::FolderWorld;

/// The files that pages are made of, by their paths, such as `drawings/plan.svg`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folder {
    files: BTreeMap<String, Vec<u8>>,
}

impl Folder {
    /// Puts a file into the folder, in place of one with the same path.
    pub fn put(&mut self, path: impl Into<String>, content: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), content.into());
    }

    /// The content of a file.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// All files, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, content)| (path.as_str(), content.as_slice()))
    }
}

/// How many calls what was laid out is kept without being used again.
const KEPT: usize = 8;

/// Lays a template out.
///
/// # Errors
/// Every mistake in the templates, with its place.
pub fn typeset(folder: &Folder, main: &str) -> Result<Pages, Vec<DataProblem>> {
    let world = FolderWorld::new(folder, main)?;
    let result = typst::compile(&world).output.map_err(|errors| world.problems(&errors));
    typst::comemo::evict(KEPT);
    Ok(Pages::new(result?, world))
}

#[cfg(test)]
mod tests;
