//! Homes that other programs drew.
//!
//! [`import_bytes`] takes the bytes of a file and gives a home together with an [`ImportReport`]: what was read,
//! what was guessed, what was left out. Nothing is invented: a size that the file gives is `Derived`, what the
//! file does not say stays unknown and turns up on the survey list.
//!
//! Each format has an [`Importer`], and [`IMPORTERS`] lists them. An importer reads its format into a draft, walls
//! and openings as they were drawn; what all formats have in common is done to the draft once: wall ends that
//! nearly meet are joined, doors are set into the walls they lie on, names go to the rooms between the walls.
//!
//! Files come from strangers. Whatever is in them, an importer neither panics nor hangs nor takes memory without
//! end: it gives a home or an [`ImportError`] in plain words, with a hint.
//!
//! ```
//! use yiju::import::{ImportOptions, import_bytes};
//! let file = br#"<home wallHeight='250'>
//!     <wall id='a' xStart='0' yStart='0' xEnd='400' yEnd='0' thickness='10'/>
//!     <wall id='b' xStart='400' yStart='0' xEnd='400' yEnd='300' thickness='10'/>
//!     <wall id='c' xStart='400' yStart='300' xEnd='0' yEnd='300' thickness='10'/>
//!     <wall id='d' xStart='0' yStart='300' xEnd='0' yEnd='0' thickness='10'/>
//! </home>"#;
//! let home = import_bytes("Home.xml", file, &ImportOptions::default()).unwrap();
//! assert_eq!(home.plan.walls.len(), 4);
//! assert!(import_bytes("Home.xml", b"<home", &ImportOptions::default()).is_err());
//! ```

mod archive;
mod assemble;
mod blueprint3d;
mod draft;
mod dxf;
mod error;
mod floorspace;
mod ifc;
mod json;
mod ml_struct_fp;
mod options;
mod pairing;
mod raster_to_vector;
mod react_planner;
mod report;
mod res_plan;
mod room_plan;
mod scale;
mod sweet_home_3d;
mod vocabulary;

pub use blueprint3d::Blueprint3d;
pub use dxf::Dxf;
pub use error::{ImportError, Refusal};
pub use floorspace::Floorspace;
pub use ifc::Ifc;
pub use ml_struct_fp::MlStructFp;
pub use options::{Cancel, ImportOptions};
pub use raster_to_vector::RasterToVector;
pub use react_planner::ReactPlanner;
pub use report::{EntryKind, ImportEntry, ImportPlace, ImportReport};
pub use res_plan::ResPlan;
pub use room_plan::RoomPlan;
pub use scale::{NamedLength, Scale, ScaleQuestion};
pub use sweet_home_3d::SweetHome3d;

use crate::plan::FloorPlan;

/// Files larger than this many bytes are not read.
pub const LARGEST_FILE: usize = 128 * 1024 * 1024;

/// A format that can be read.
pub trait Importer: Sync {
    /// The format's name.
    fn name_id(&self) -> &'static str;

    /// Endings of its files, in lower case and without the dot.
    fn extensions(&self) -> &'static [&'static str];

    /// Whether the bytes look like this format, whatever the file is called.
    fn recognizes(&self, bytes: &[u8]) -> bool;

    /// Reads a file.
    ///
    /// # Errors
    /// Why the file cannot be used.
    fn import(&self, name: &str, bytes: &[u8], options: &ImportOptions) -> Result<Imported, Refusal>;
}

/// All formats that can be read, in the order in which they are tried.
pub const IMPORTERS: &[&dyn Importer] = &[
    &SweetHome3d,
    &RoomPlan,
    &Floorspace,
    &Blueprint3d,
    &ReactPlanner,
    &Dxf,
    &Ifc,
    &RasterToVector,
    &ResPlan,
    &MlStructFp,
];

/// A home from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The home.
    pub plan: FloorPlan,
    /// What was read, guessed and left out.
    pub report: ImportReport,
    /// What somebody has to answer before sizes can be relied on. Until then they rest on a guess.
    pub question: Option<ScaleQuestion>,
}

/// The endings of all files that can be read, each once, in the order of [`IMPORTERS`].
pub fn extensions() -> Vec<&'static str> {
    let mut endings = Vec::new();
    for ending in IMPORTERS.iter().flat_map(|importer| importer.extensions()) {
        if !endings.contains(ending) {
            endings.push(*ending);
        }
    }
    endings
}

/// Reads a home from the bytes of a file of any known format; `name` is its name, for messages and for the home.
///
/// # Errors
/// Why the file cannot be used, in plain words and with a hint.
pub fn import_bytes(name: &str, bytes: &[u8], options: &ImportOptions) -> Result<Imported, ImportError> {
    let refuse = |refusal| ImportError { file: name.to_owned(), refusal };
    if bytes.is_empty() {
        return Err(refuse(Refusal::EmptyFile));
    }
    if bytes.len() > LARGEST_FILE {
        return Err(refuse(Refusal::FileTooLarge { limit: LARGEST_FILE }));
    }
    if let Some(importer) = IMPORTERS.iter().find(|importer| importer.recognizes(bytes)) {
        return importer.import(name, bytes, options).map_err(refuse);
    }
    // Several formats are written in JSON; where none is recognized, the file may be broken.
    if has_ending(name, &["json"]) {
        return Err(refuse(json::trouble(bytes).unwrap_or(Refusal::UnknownFormat)));
    }
    match IMPORTERS.iter().find(|importer| has_ending(name, importer.extensions())) {
        Some(importer) => importer.import(name, bytes, options).map_err(refuse),
        None => Err(refuse(Refusal::UnknownFormat)),
    }
}

fn has_ending(name: &str, endings: &[&str]) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, ending)| endings.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// A file's name without folders and ending: what a home is called that has no name of its own.
fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}
