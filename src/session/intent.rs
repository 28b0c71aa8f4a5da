use std::path::PathBuf;

use crate::case::Wish;
use crate::edit::Transaction;
use crate::import::Scale;
use crate::occupant::OccupantProfile;
use crate::units::Money;

/// What a front end may ask of a session.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Change the plan by a step.
    Plan(Transaction),
    /// Enter something about the person.
    Occupant(Box<OccupantProfile>),
    /// Set what the family can pay; `None` for no limit.
    Budget(Option<Money>),
    /// Choose whose subsidy rules count.
    Region(String),
    /// Note what the family said about a remedy; `None` when they leave it open.
    Wish {
        /// The remedy's id.
        remedy: String,
        /// What they said.
        wish: Option<Wish>,
    },
    /// Take the last step back.
    Undo,
    /// Carry the last undone step out again.
    Redo,
    /// Begin anew from a built-in flat, for the same person.
    Template(String),
    /// Open a case, a home, or a home that another program drew.
    Open(PathBuf),
    /// Stop opening a file.
    StopOpening,
    /// Say how long a unit of the imported drawing is; it is then read anew.
    Scale(Scale),
    /// Save the case, to a new file if one is named.
    Save(Option<PathBuf>),
}
