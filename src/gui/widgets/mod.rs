//! The parts that panels are built from. They hold no texts for people: callers pass them.

mod bar;
mod button;
mod card;
mod mark;
mod parts;
mod segments;
mod text;

pub use bar::{BarButton, ToolButton, bar_separator, brand, person};
pub use button::Button;
pub use card::Card;
pub use mark::{Mark, SeverityMark, paint_mark};
pub use segments::Segments;
pub use text::{Piece, baseline_row, body, caption, section_title, text, title};
