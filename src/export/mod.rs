//! Drawings as files.
//!
//! - [`svg()`]: one group for each element, text as text
//! - [`png()`]: the same picture in pixels
//! - [`typeset`]: pages from templates
//!
//! ```
//! use yiju::drawing::{Drawing, Medium};
//! use yiju::export::{Palette, png, svg};
//! let empty = Drawing::around(Vec::new(), Medium::screen(10.0), 500.0);
//! assert!(svg(&empty, &Palette::LIGHT).starts_with("<svg"));
//! assert!(png(&empty, &Palette::LIGHT, 100.0).is_ok());
//! ```

pub mod faces;
mod palette;
mod png;
pub mod proposal;
mod svg;
pub mod typeset;

pub use faces::fonts;
pub use palette::{Color, Palette};
pub use png::{PngError, png};
pub use svg::svg;
