//! The people a document speaks of.
//!
//! - Measures: the ability level by GB/T 42195.
//! - Met: the level is within the document's scope. Otherwise not applicable, with the advice to ask a specialist:
//!   a person outside the scope of a document has not failed anything.
//! - Source: MZ/T 218-2024 speaks of intact, mild and moderate loss only.

use super::{CheckContext, Outcome};
use crate::plan::{Origin, Quantity};
use crate::rules::{Limit, Measured};

pub(super) fn judge(cx: &CheckContext<'_>, highest: u8) -> Outcome {
    let limit = Limit::Is(true);
    match cx.person.level().known() {
        Some(level) if level.number() <= highest => {
            Outcome::of(Measured::exact(1, Origin::Derived), limit, Quantity::YesNo)
        }
        Some(_) => Outcome::not_applicable(limit, Quantity::YesNo, "note-ask-specialist"),
        None => Outcome::not_applicable(limit, Quantity::YesNo, "note-level-unknown"),
    }
}
