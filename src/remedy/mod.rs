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

pub use kinds::{KINDS, RemedyKind};
pub use proof::{Proof, compare};
pub use propose::{Offer, remedies};

/// Goods and works that a remedy needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supply {
    /// The entry of the catalog, such as `C26`.
    pub product: &'static str,
    /// How much of it, in thousandths of its unit.
    pub quantity_milli: i64,
}

impl Supply {
    /// So many pieces.
    pub const fn pieces(product: &'static str, count: i64) -> Self {
        Self { product, quantity_milli: count * 1000 }
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
    /// The findings it clears, proven by judging the changed plan.
    pub clears: Vec<FindingKey>,
    /// The rules that read something it changes: remedies that share none of these do not bear on each other.
    pub touches: BTreeSet<RuleId>,
    /// What must be checked on site before.
    pub conditions: Vec<Message>,
}
