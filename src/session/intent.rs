use std::path::PathBuf;

use crate::case::{Case, Wish};
use crate::catalog::Tenure;
use crate::edit::Transaction;
use crate::import::Scale;
use crate::occupant::OccupantProfile;
use crate::plan::FloorPlan;
use crate::rules::{FindingKey, RuleChoice};
use crate::units::Money;

/// What a front end may ask of a session.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Change the plan by a step.
    Plan(Transaction),
    /// Enter something about the person.
    Occupant(Box<OccupantProfile>),
    /// Say who else lives there; `None` when nobody does.
    Partner(Option<Box<OccupantProfile>>),
    /// Declare how the person is expected to be in some years; `None` to look no further than today.
    Later(Option<Box<OccupantProfile>>),
    /// Attach the photo in a file to a difficulty.
    AddPhoto {
        /// The file.
        path: PathBuf,
        /// The difficulty.
        of: FindingKey,
    },
    /// Take a photo out of the case, by its place in the list.
    DropPhoto(usize),
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
    /// Take a product for a role of a remedy; `None` for the usual one.
    Pick {
        /// The remedy's id.
        remedy: String,
        /// The role, such as `C01`.
        role: String,
        /// The product, such as `C01-3`.
        product: Option<String>,
    },
    /// Note why the family does not want a remedy; an empty text forgets it.
    Refusal {
        /// The remedy's id.
        remedy: String,
        /// Their words.
        reason: String,
    },
    /// Reckon with a subsidy scheme that is not in force, or stop doing so.
    Simulate {
        /// The scheme's id.
        scheme: String,
        /// Whether to reckon with it.
        counted: bool,
    },
    /// Choose by which packs of rules the home is judged, and what the centre changed about them.
    Rules(Box<RuleChoice>),
    /// Say who owns the home.
    Tenure(Option<Tenure>),
    /// Take the last step back.
    Undo,
    /// Carry the last undone step out again.
    Redo,
    /// Take back or carry out steps until so many of them hold.
    GoToStep(usize),
    /// Begin a new case: nobody yet, and an empty sheet.
    New,
    /// Go on with a case that a window left behind without saving it, and the file it belongs to.
    Recover(Box<Case>, Option<PathBuf>),
    /// Begin anew from a built-in flat, for the same person.
    Template(String),
    /// Begin anew from a home that was asked about instead of drawn, for the same person.
    Home(Box<FloorPlan>),
    /// Open a case, a home, or a home that another program drew.
    Open(PathBuf),
    /// Stop opening a file.
    StopOpening,
    /// Say how long a unit of the imported drawing is; it is then read anew.
    Scale(Scale),
    /// Save the case, to a new file if one is named.
    Save(Option<PathBuf>),
}
