//! Drawings as files.
//!
//! - [`svg()`]: one group for each element, text as text
//! - [`png()`]: the same picture in pixels
//! - [`dxf()`]: plans for CAD programs
//! - [`sweet_home_3d()`]: homes for another planning program
//! - [`typeset`]: pages from templates
//!
//! ```
//! use yiju::drawing::{Drawing, Item, Medium, Paint, Text};
//! use yiju::export::{Palette, png, svg};
//! use yiju::geom::Point;
//! let name = Item::Text(Text::new(Point::new(0.0, 0.0), "卫生间", Paint::Ink));
//! let drawing = Drawing::around(vec![name], Medium::screen(10.0), 500.0);
//! assert!(svg(&drawing, &Palette::LIGHT).starts_with("<svg"));
//! assert!(png(&drawing, &Palette::LIGHT, 100.0).is_ok());
//! ```

mod cad;
mod error;
pub mod faces;
mod palette;
mod png;
pub mod proposal;
mod svg;
mod sweet_home_3d;
pub mod typeset;

pub use cad::dxf;
pub use error::ExportError;
pub use faces::fonts;
pub use palette::{Color, Palette};
pub use png::{PngError, pixels, png};
pub use svg::svg;
pub use sweet_home_3d::sweet_home_3d;
