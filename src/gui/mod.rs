//! The desktop program.
//!
//! - [`app`]: draw a frame, then carry out what it asked for
//! - [`desktop`]: the window
//! - [`places`]: the five places of a consultation
//! - [`context`]: what a panel may see, and how it asks for changes
//! - [`view_state`]: what is shown and how
//! - [`canvas`]: the plan on the screen
//! - [`findings`]: findings as pictures
//!
//! The toolkit that panels are built from:
//!
//! - [`theme`]: colors, type, spacing, and how egui is set to them
//! - [`icons`]: line icons
//! - [`paint`]: filled polygons, dashed and rounded lines, text with a halo
//! - [`widgets`]: buttons, fields, rows, cards, sliders
//! - [`canvas_view`]: from plan millimetres to the screen and back
//!
//! Widgets hold no texts for people: callers pass them.

pub mod app;
pub mod canvas;
pub mod canvas_view;
pub mod command;
mod command_palette;
pub mod context;
pub mod decision;
pub mod desktop;
pub mod figure;
pub mod filing;
pub mod findings;
pub mod frame;
mod help_sheet;
pub mod icons;
pub mod keys;
mod over;
pub mod paint;
pub mod place;
pub mod places;
pub mod rail;
pub mod search;
#[cfg(test)]
pub(crate) mod testing;
pub mod theme;
pub mod top_bar;
pub mod view_state;
#[cfg(test)]
mod tests;
mod tokens;
pub mod widgets;

pub use canvas_view::CanvasView;
pub use icons::Icon;
pub use theme::{Theme, Tokens, Type, apply, tokens};
pub use view_state::ViewState;
