use super::{Choice, ChoiceProblem, best_by_sweep};

/// What is wrong with a choice that claims to be the best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It breaks the budget, a conflict, a prerequisite or a wish.
    NotAllowed,
    /// It does not come to what it says.
    WrongScore,
    /// A stage does not come to what it says.
    WrongStage(usize),
    /// A stage leaves room between what it comes to and what is proven.
    NotTight(usize),
    /// A better set exists.
    NotBest,
}

/// How a choice was found to be the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmed {
    /// A sweep of all combinations in whole fen, which shares nothing with the solver, finds nothing better.
    BySweep,
    /// There are too many combinations to sweep; the solver's bounds are tight.
    ByBounds,
}

impl Choice {
    /// Checks that a choice is what it claims to be, from the problem as it is stated.
    ///
    /// - It is allowed, and comes to its score, by the definitions of [`ChoiceProblem`].
    /// - Every stage comes to its value, and the solver's bound leaves nothing in between.
    /// - Nothing better exists, by [`best_by_sweep`].
    ///
    /// # Errors
    /// The first claim that does not hold.
    pub fn check(&self, problem: &ChoiceProblem) -> Result<Confirmed, Doubt> {
        if !problem.allows(&self.chosen) {
            return Err(Doubt::NotAllowed);
        }
        if problem.score(&self.chosen) != self.score {
            return Err(Doubt::WrongScore);
        }
        for (index, stage) in self.stages.iter().enumerate() {
            if stage.goal.value(problem, &self.chosen) != stage.value {
                return Err(Doubt::WrongStage(index));
            }
            if !stage.is_tight() {
                return Err(Doubt::NotTight(index));
            }
        }
        match best_by_sweep(problem) {
            Some(best) if best == Some(self.score) => Ok(Confirmed::BySweep),
            Some(_) => Err(Doubt::NotBest),
            None => Ok(Confirmed::ByBounds),
        }
    }
}
