//! The best choice for the money, with proof.
//!
//! # The question
//!
//! Given measures, each with what it costs, what it clears, what it needs and what it excludes, and subsidy
//! schemes with caps of which some exclude each other: which set is best within a budget of the family's own
//! money? And which for every other budget?
//!
//! # What is best
//!
//! Compared one after the other, so that no amount of the later outweighs the earlier: access needs restored;
//! injury risks removed, the decisive ones first; independence won; least self-pay. There are no weights to
//! argue about. See [`Benefit`].
//!
//! # The method
//!
//! 1. Measures that nothing can come of are left out; the others fall into groups that bear on each other only
//!    through money (`group`).
//! 2. For each group the ways of using it are listed that can be part of a best choice (`ways`). A way that brings
//!    no more than another and is never cheaper, whatever else is chosen and whatever the caps, is dropped.
//! 3. [`choose`] gives the solver an integer program that picks one way for each group, solved once per stage
//!    with the earlier stages held fast (`program`). Consecutive columns whose numbers are small are weighed into
//!    one stage, each weight larger than all that can follow. The solver, branch and bound over a simplex, proves
//!    each stage; its bounds are the certificate, which [`Choice::check`] verifies without it.
//! 4. [`frontier`] answers for all budgets at once: the groups' ways are combined group by group, in whole fen,
//!    and combinations that cannot win for any budget are dropped as they arise (`sweep`). No solver takes part, so
//!    it is also the second opinion on step 3.
//!
//! # Cost and failure modes
//!
//! A home has 20 to 60 measures; the benches hold the figures. The strict order of the columns keeps the
//! combinations few: they grow with the number of different benefits, not with the number of sets. Lists and
//! combinations are bounded; beyond the bounds a group is given to the solver measure by measure, and a frontier
//! is sampled by solving for a few dozen budgets, which [`Frontier::is_whole`] tells. When the solver's time
//! runs out the answer is allowed but [`Choice::is_optimal`] is false. The solver reckons in floating point:
//! amounts are far below the size at which that becomes coarse, and every claim is checked in whole fen.

mod certificate;
mod choose;
mod frontier;
mod group;
mod problem;
mod program;
mod reason;
mod sweep;
mod tally;
mod ways;
#[cfg(test)]
mod tests;

pub use certificate::{Confirmed, Doubt};
pub use choose::{Choice, choose, choose_plainly};
pub use frontier::{Frontier, FrontierPoint, best_by_sweep, frontier};
pub use problem::{
    Benefit, ChoiceProblem, Gain, Measure, N_COLUMNS, QuantityPart, QuantityPrice, Score, SharedCost, Subsidy,
};
pub use program::{StageGoal, StageProof};
pub use reason::Reason;
