//! The parts that panels are built from. They hold no texts for people: callers pass them.

mod bar;
mod before_after;
mod budget;
mod button;
mod card;
mod choice_field;
mod chip;
mod draft;
mod fields;
#[cfg(test)]
mod gallery;
#[cfg(test)]
mod gallery_tests;
mod notice;
mod progress;
mod scroll;
mod table;
mod tooltip;
mod mark;
mod parts;
mod rail;
mod room_row;
mod rows;
mod search_field;
mod segments;
mod text;

pub use bar::{BarButton, ToolButton, bar_separator, brand, person};
pub use before_after::BeforeAfter;
pub use budget::{BudgetLabel, BudgetSlider, BudgetStep};
pub use button::Button;
pub use card::Card;
pub use chip::Chip;
pub use choice_field::ChoiceField;
pub use draft::forget_draft;
pub use fields::{FieldOutput, LengthField, MoneyField, NumberField, TextField};
pub use mark::{Mark, SeverityMark, paint_mark};
pub use notice::{EmptyChoice, EmptyState, Toast, TroubleLine, remark};
pub use parts::cut as cut_text;
pub use progress::{Meter, Progress};
pub use rail::RailEntry;
pub use room_row::RoomRow;
pub use rows::{CheckRow, ChoiceCard, ChoiceRow, FindingRow};
pub use scroll::{ScrollRows, scroll_rows};
pub use search_field::{SearchField, SearchOutput};
pub use segments::{Segments, Swatch};
pub use table::{TableRow, total_line};
pub use text::{Piece, baseline_row, body, caption, section_title, text, title};
pub use tooltip::tip;
