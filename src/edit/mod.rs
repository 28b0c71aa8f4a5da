//! Undoable changes.
//!
//! The whole undo model is three ideas:
//!
//! 1. A [`Change`] is one element with its value before and after. Adding, removing and editing are
//!    the same thing, and undoing swaps the two values.
//! 2. A [`Transaction`] is the list of changes that the user sees as one step, with a name.
//! 3. A [`History`] applies transactions, and keeps what can be undone and redone.
//!
//! The functions in [`walls`], [`openings`], [`fixtures`], [`selection`], [`arrange`], [`notes`], [`levels`] and [`survey`] take a
//! plan and return a transaction. They change nothing, so a tool can preview them; a step that cannot be made is
//! refused with a reason. Before a step is committed, [`upkeep`] adds what it brings with it.
//!
//! ```
//! use yiju::edit::{fixtures, History};
//! use yiju::geom::GridPoint;
//! use yiju::plan::{Fixture, FixtureKind, FloorPlan, LevelId};
//! use yiju::units::Angle;
//!
//! let mut plan = FloorPlan::default();
//! let mut history = History::default();
//! let bed = Fixture::new(FixtureKind::Bed, LevelId(1), GridPoint::new(2000, 1500), Angle::ZERO);
//! let step = fixtures::place(&plan, bed);
//! history.commit(&mut plan, step);
//! assert_eq!(plan.fixtures.len(), 1);
//! history.undo(&mut plan);
//! assert!(plan.fixtures.is_empty());
//! ```

pub mod arrange;
mod change;
mod effects;
pub mod fixtures;
pub mod fragment;
mod history;
pub mod levels;
pub mod notes;
pub mod openings;
mod rebase;
mod refusal;
pub mod rooms;
pub mod selection;
pub mod survey;
mod transaction;
pub mod upkeep;
pub mod walls;

pub use change::{Change, HomeFacts};
pub use effects::Effects;
pub use history::{History, Step};
pub use refusal::Refusal;
pub use transaction::{MergeKey, Transaction};
