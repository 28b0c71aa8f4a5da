//! Quantities with their units.
//!
//! What is measured and stored is whole millimetres ([`Mm`]); what geometry derives is [`Length`],
//! a real number of millimetres. Money is whole fen.

mod angle;
mod length;
mod money;

pub use angle::Angle;
pub use length::{Length, Mm, ParseLengthError};
pub use money::{Currency, Money, PriceRange};
