use std::collections::BTreeSet;

use super::{Choice, ChoiceProblem, Score, choose};
use crate::units::Money;

/// The frontier is cut off after this many steps; a home has a few dozen measures.
const MAX_POINTS: usize = 60;

/// What a certain amount of the family's own money buys at best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontierPoint {
    /// What the family pays.
    pub self_pay: Money,
    /// The measures, by index.
    pub chosen: BTreeSet<usize>,
    /// What they come to.
    pub score: Score,
    /// Whether it is proven that no better set costs as little.
    pub is_optimal: bool,
}

/// All best choices from the cheapest to the one with everything worthwhile, each better than the one before.
///
/// Found from the dear end: the best set without a limit, then the best for one yuan less than that
/// costs, and so on. The problem's own budget is left out of account.
pub fn frontier(problem: &ChoiceProblem) -> Vec<FrontierPoint> {
    let mut points = Vec::new();
    let mut problem = ChoiceProblem { budget: None, ..problem.clone() };
    for _ in 0..MAX_POINTS {
        let Some(Choice { chosen, is_optimal }) = choose(&problem) else { break };
        let self_pay = problem.self_pay(&chosen);
        points.push(FrontierPoint { self_pay, score: problem.score(&chosen), chosen, is_optimal });
        let less = self_pay - Money::from_yuan(1);
        if less < Money::ZERO {
            break;
        }
        problem.budget = Some(less);
    }
    points.reverse();
    points.dedup_by(|later, earlier| later.score.benefit == earlier.score.benefit);
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::optimize::{Benefit, Gain, Measure};

    #[test]
    fn each_point_is_better_and_dearer_than_the_one_before() {
        let problem = ChoiceProblem {
            measures: [100, 250, 700]
                .map(|yuan| Measure { cost: Money::from_yuan(yuan), ..Measure::default() })
                .to_vec(),
            gains: (0..3)
                .map(|index| Gain {
                    benefit: Benefit { access: 1 + index as u32, ..Benefit::default() },
                    cleared_by: vec![BTreeSet::from([index])],
                })
                .collect(),
            ..ChoiceProblem::default()
        };
        let points = frontier(&problem);
        let pays: Vec<i64> = points.iter().map(|point| point.self_pay.fen() / 100).collect();
        assert_eq!(pays, [0, 100, 250, 350, 800, 950, 1050]);
        assert!(points.windows(2).all(|pair| pair[0].score.benefit < pair[1].score.benefit));
    }
}
