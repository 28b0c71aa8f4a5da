//! The desktop program: the toolkit that panels are built from.
//!
//! - [`theme`]: colors, type, spacing, and how egui is set to them
//! - [`icons`]: line icons
//! - [`paint`]: filled polygons, dashed and rounded lines, text with a halo
//! - [`widgets`]: buttons, fields, rows, cards, sliders
//! - [`canvas_view`]: from plan millimetres to the screen and back
//!
//! Widgets hold no texts for people: callers pass them.

pub mod canvas_view;
pub mod icons;
pub mod paint;
#[cfg(test)]
pub(crate) mod testing;
pub mod theme;
mod tokens;
pub mod widgets;

pub use canvas_view::CanvasView;
pub use icons::Icon;
pub use theme::{Theme, Tokens, Type, apply, tokens};
