//! What can be done about a finding, with proof that it helps here.
//!
//! # The question
//!
//! Given a home, a person and a finding: which changes to this home clear the finding, and what else
//! do they do?
//!
//! # The method
//!
//! Each kind of remedy, one file under `kinds`, looks at a finding and at the requirement behind it and
//! proposes changes: steps on the plan, with the products and works they need. [`remedies`] carries
//! each out on a copy of the plan and has the same rules judge the copy. A change is offered only if
//! the finding it was meant for is cleared and nothing else got worse. Where a change causes a new
//! finding that another one clears (a new toilet without bars), the two are offered as one.
//!
//! # Cost and failure modes
//!
//! One assessment for each proposal, some dozens in a home; every search is bounded. A finding that
//! nothing clears stays, and is reported as such. A wall that is or may be load-bearing is never cut.

mod context;
mod kinds;
mod mounting;
mod proof;
mod propose;

use std::collections::BTreeSet;

use crate::edit::Transaction;
use crate::locale::Message;
use crate::plan::ElementId;
use crate::rules::{FindingKey, RuleId};
use crate::units::Mm;

pub use kinds::{KINDS, RemedyKind};
pub use proof::{Proof, compare};
pub use propose::{Offer, remedies};

/// Goods and works that a remedy needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supply {
    /// The role that something of the catalog fills, such as `C26`; makes that can stand in for it will do as well.
    pub product: &'static str,
    /// How much of it, in thousandths of its unit.
    pub quantity_milli: i64,
    /// The width that is needed, where that matters.
    pub width: Option<Mm>,
    /// How the quantity was taken off the plan.
    pub takeoff: Takeoff,
}

/// How a quantity was taken off the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Takeoff {
    /// Pieces, counted.
    #[default]
    Pieces,
    /// Floor between the finished wall faces, in square metres.
    Area,
    /// Length, in metres.
    Length,
    /// Once for the home, whatever else is done.
    Once,
}

impl Takeoff {
    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Pieces => "takeoff-pieces",
            Self::Area => "takeoff-area",
            Self::Length => "takeoff-length",
            Self::Once => "takeoff-once",
        }
    }
}

impl Supply {
    /// So many pieces.
    pub const fn pieces(product: &'static str, count: i64) -> Self {
        Self { product, quantity_milli: count * 1000, width: None, takeoff: Takeoff::Pieces }
    }

    /// So much floor, in thousandths of a square metre.
    pub const fn area(product: &'static str, milli: i64) -> Self {
        Self { product, quantity_milli: milli, width: None, takeoff: Takeoff::Area }
    }

    /// A length in millimetres, of something sold by the metre.
    pub const fn length(product: &'static str, length: Mm) -> Self {
        Self { product, quantity_milli: length.0 as i64, width: None, takeoff: Takeoff::Length }
    }

    /// The same, in a width.
    #[must_use]
    pub const fn of_width(self, width: Mm) -> Self {
        Self { width: Some(width), ..self }
    }

    /// The same, taken off in another way.
    #[must_use]
    pub const fn taken_off(self, takeoff: Takeoff) -> Self {
        Self { takeoff, ..self }
    }
}

/// A change to the home that is proven to clear findings, with what it needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Remedy {
    /// Stable name within the home, such as `widen-doorway@opening-5`.
    pub id: String,
    /// What kind it is.
    pub kind: &'static RemedyKind,
    /// What it changes.
    pub element: ElementId,
    /// What it is called.
    pub title: Message,
    /// The change to the plan.
    pub transaction: Transaction,
    /// What it needs.
    pub supplies: Vec<Supply>,
    /// What it needs if the home turns out other than hoped: a wall that does not hold a bolt.
    pub reserves: Vec<Supply>,
    /// The findings it clears, proven by judging the changed plan.
    pub clears: Vec<FindingKey>,
    /// The rules that read something it changes: remedies that share none of these do not bear on each other.
    pub touches: BTreeSet<RuleId>,
    /// What must be checked on site before.
    pub conditions: Vec<Message>,
}
