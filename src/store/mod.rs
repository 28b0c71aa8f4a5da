//! What is kept on disk: home files and templates.
//!
//! Stored forms are separate from the domain: a home file is read into records, checked, and turned
//! into a [`FloorPlan`](crate::plan::FloorPlan).

mod atomic;
mod home_file;
mod records;
mod templates;

pub use atomic::{StoreError, read_text, save_atomically};
pub use home_file::{parse_home, write_home};
pub use templates::{Template, template, templates};
