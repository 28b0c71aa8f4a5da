//! The best choice for the money, with proof.
//!
//! # The question
//!
//! Given measures, each with what it costs, what it clears and what it excludes, and subsidy
//! schemes with rates and caps: which set is best within a budget of the family's own money?
//!
//! # What is best
//!
//! Compared one after the other, so that no amount of the later outweighs the earlier:
//! most urgent findings cleared; most access won; most injury risk removed; most independence won;
//! least self-pay. There are no weights to argue about.
//!
//! # The method
//!
//! An integer program over yes-or-no variables, solved once per stage with the earlier stages held
//! fast; the solver (branch and bound over a simplex) proves each stage optimal. Subsidies are part
//! of the program: what a scheme pays is at most its rate times the goods it covers and at most its cap.
//!
//! Cost: some milliseconds for a hundred measures. Failure modes: the time limit passes, then the
//! answer is feasible but [`Choice::is_optimal`] is false; money is whole fen and far below the size
//! at which the solver's arithmetic becomes coarse.

mod frontier;
mod problem;
mod solve;

pub use frontier::{FrontierPoint, frontier};
pub use problem::{Benefit, ChoiceProblem, Gain, Measure, Score, Subsidy};
pub use solve::{Choice, choose};
