//! What is kept on disk: case files, home files and templates.
//!
//! Stored forms are separate from the domain: a home file is read into records, checked, and turned
//! into a [`FloorPlan`](crate::plan::FloorPlan).

mod atomic;
mod case_file;
mod center_folder;
mod field_records;
mod file_lock;
mod home_file;
mod home_json;
mod preferences;
pub mod journal;
mod note_records;
pub mod photo;
pub mod picture;
mod records;
mod templates;

pub use atomic::{StoreError, read_bytes, read_text, save_atomically};
pub use case_file::{parse_case, write_case};
pub use center_folder::read_center;
pub use file_lock::{FileLock, HeldElsewhere};
pub use home_file::{home_digest, parse_home, write_home};
pub use home_json::{home_schema, is_home_json, parse_home_json, write_home_json};
pub use templates::{Template, template, templates};
