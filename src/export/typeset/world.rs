use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};

use super::Folder;
use crate::datafile::DataProblem;
use crate::export::faces;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    [faces::REGULAR, faces::BOLD].into_iter().filter_map(|data| Font::new(Bytes::new(data), 0)).collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// A folder in memory and the built-in faces: all that templates can see.
pub(super) struct FolderWorld {
    main: FileId,
    sources: BTreeMap<String, Source>,
    files: BTreeMap<String, Bytes>,
}

impl FolderWorld {
    pub(super) fn new(folder: &Folder, main: &str) -> Result<Self, Vec<DataProblem>> {
        let mut world = Self { main: id_of(main)?, sources: BTreeMap::new(), files: BTreeMap::new() };
        for (path, content) in folder.iter() {
            if path.ends_with(".typ") {
                let text = std::str::from_utf8(content)
                    .map_err(|_| vec![without_place(path, "not UTF-8 text", "save it as UTF-8")])?;
                world.sources.insert(path.to_owned(), Source::new(id_of(path)?, text.to_owned()));
            } else {
                world.files.insert(path.to_owned(), Bytes::new(content.to_vec()));
            }
        }
        Ok(world)
    }

    /// Mistakes with their places. One inside the typesetter's own library is placed where it was called from.
    pub(super) fn problems(&self, diagnostics: &[SourceDiagnostic]) -> Vec<DataProblem> {
        diagnostics.iter().map(|diagnostic| self.problem(diagnostic)).collect()
    }

    fn problem(&self, diagnostic: &SourceDiagnostic) -> DataProblem {
        let hints: Vec<&str> = diagnostic.hints.iter().map(|hint| hint.v.as_str()).collect();
        let hint = if hints.is_empty() {
            "compare it with the built-in template of the same name".to_owned()
        } else {
            hints.join("; ")
        };
        let file = diagnostic.span.id().map(path_of).unwrap_or_default();
        let range = self.range(diagnostic.span);
        let what = diagnostic.message.as_str();
        match (self.sources.get(&file), range) {
            (Some(source), Some(range)) => {
                DataProblem::at_offset(&file, source.text(), range.start, what, hint)
            }
            _ => without_place(&file, what, &hint),
        }
    }
}

fn without_place(file: &str, what: &str, hint: &str) -> DataProblem {
    DataProblem::at_offset(file, "", 0, what, hint)
}

fn id_of(path: &str) -> Result<FileId, Vec<DataProblem>> {
    let virtual_path = VirtualPath::new(path).map_err(|error| {
        vec![without_place(path, &error.to_string(), "use plain file names without `..` and `\\`")]
    })?;
    Ok(RootedPath::new(VirtualRoot::Project, virtual_path).intern())
}

fn path_of(id: FileId) -> String {
    id.vpath().get_without_slash().to_owned()
}

impl World for FolderWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let path = path_of(id);
        if let Some(source) = self.sources.get(&path) {
            return Ok(source.clone());
        }
        Err(if self.files.contains_key(&path) { FileError::NotSource } else { not_found(&path) })
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = path_of(id);
        if let Some(source) = self.sources.get(&path) {
            return Ok(Bytes::from_string(source.text().to_owned()));
        }
        self.files.get(&path).cloned().ok_or_else(|| not_found(&path))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    /// Pages carry the dates that they are given, so that they come out the same on every day.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_found(path: &str) -> FileError {
    FileError::NotFound(PathBuf::from(path))
}
