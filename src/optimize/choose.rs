use std::collections::BTreeSet;

use super::group::{Group, groups};
use super::program::{Block, Solved, solve};
use super::tally::Reckoner;
use super::ways::{Listed, ways};
use super::{ChoiceProblem, Score, StageProof};

/// More ways of one group than this are not listed; its measures are then decided one by one by the solver.
const MOST_WAYS: usize = 2_000;

/// The best set of measures, with its proof.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The measures to take, by index.
    pub chosen: BTreeSet<usize>,
    /// What they come to.
    pub score: Score,
    /// What each stage came to, and the bound that the solver proved.
    pub stages: Vec<StageProof>,
}

impl Choice {
    /// Whether the solver proved that no better set exists. It is not when time ran out.
    pub fn is_optimal(&self) -> bool {
        self.stages.iter().all(StageProof::is_tight)
    }
}

/// Finds the best set of measures; `None` when not even the wishes fit into the budget or go together.
///
/// ```
/// use std::collections::BTreeSet;
/// use yiju::optimize::{choose, Benefit, ChoiceProblem, Gain, Measure};
/// use yiju::units::Money;
/// let measure = |yuan| Measure { cost: Money::from_yuan(yuan), ..Measure::default() };
/// let gain = |by: usize| Gain {
///     benefit: Benefit { access: [1, 0], ..Benefit::default() },
///     cleared_by: vec![BTreeSet::from([by])],
/// };
/// let problem = ChoiceProblem {
///     measures: vec![measure(300), measure(500), measure(400)],
///     gains: vec![gain(0), gain(1), gain(2)],
///     budget: Some(Money::from_yuan(800)),
///     ..ChoiceProblem::default()
/// };
/// let choice = choose(&problem).unwrap();
/// assert_eq!(choice.chosen, BTreeSet::from([0, 2]));
/// assert!(choice.is_optimal());
/// ```
pub fn choose(problem: &ChoiceProblem) -> Option<Choice> {
    let reckoner = Reckoner::new(problem);
    let mut blocks = Vec::new();
    for group in groups(problem)? {
        let listed = reckoner.as_ref().map(|reckoner| ways(problem, &group, reckoner, MOST_WAYS));
        blocks.push(match listed {
            Some(Listed::All(ways)) => Block::Ways(ways),
            Some(Listed::Nothing) => return None,
            Some(Listed::TooMany) | None => Block::Plain(group),
        });
    }
    Some(Choice::of(problem, solve(problem, &blocks)?))
}

/// Finds the best set of measures by the whole program, nothing taken out of it beforehand and nothing listed.
///
/// Slower than [`choose`] and with the same result: for checking that.
pub fn choose_plainly(problem: &ChoiceProblem) -> Option<Choice> {
    let all = Group {
        measures: (0..problem.measures.len()).filter(|&index| !problem.measures[index].is_excluded).collect(),
        gains: (0..problem.gains.len()).collect(),
        conflicts: (0..problem.conflicts.len()).collect(),
    };
    let is_lost = problem.measures.iter().any(|measure| measure.is_required && measure.is_excluded);
    let solved = if is_lost { None } else { solve(problem, &[Block::Plain(all)]) };
    Some(Choice::of(problem, solved?))
}

impl Choice {
    fn of(problem: &ChoiceProblem, solved: Solved) -> Self {
        Self { score: problem.score(&solved.chosen), chosen: solved.chosen, stages: solved.stages }
    }
}
