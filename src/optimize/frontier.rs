use std::collections::BTreeSet;

use super::{Choice, ChoiceProblem, Score, choose};
use crate::units::Money;

/// Problems solved for one frontier. A home has a few dozen measures, which can have thousands of best sets;
/// this many show how it rises.
const MAX_SOLVED: usize = 48;

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

/// Best choices from the cheapest to the one with everything worthwhile, each better than the one before.
///
/// Each is the proven best for what it costs. All there are, when there are few; otherwise evenly spread over the
/// money: the widest stretch between two known choices is halved, until every stretch is known to be empty
/// or a few dozen problems have been solved. The problem's own budget is left out of account.
pub fn frontier(problem: &ChoiceProblem) -> Vec<FrontierPoint> {
    let Some(most) = best(problem, None) else { return Vec::new() };
    let mut points = vec![most];
    // Stretches of budgets that nothing is known about.
    let mut open = vec![Stretch { from: Money::ZERO, to: points[0].self_pay - YUAN }];
    for _ in 1..MAX_SOLVED {
        open.retain(|stretch| stretch.from <= stretch.to);
        let Some(widest) = (0..open.len()).max_by_key(|&index| open[index].to - open[index].from) else {
            break;
        };
        let Stretch { from, to } = open.swap_remove(widest);
        // The ends of the whole are worth knowing first, then the middles.
        let budget = if from == Money::ZERO { from } else { middle(from, to) };
        let Some(point) = best(problem, Some(budget)) else {
            // Nothing is affordable for so little.
            open.push(Stretch { from: budget + YUAN, to });
            continue;
        };
        let below = point.self_pay;
        if points.iter().all(|known| known.chosen != point.chosen) {
            points.push(point);
        }
        // From what it costs to the budget it is the best, so nothing new is there.
        if below > from {
            open.push(Stretch { from, to: below - YUAN });
        }
        open.push(Stretch { from: budget + YUAN, to });
    }
    points.sort_by_key(|point| point.self_pay);
    points.dedup_by(|later, earlier| later.score.benefit <= earlier.score.benefit);
    points
}

const YUAN: Money = Money::from_yuan(1);

/// Budgets, ends included.
#[derive(Clone, Copy)]
struct Stretch {
    from: Money,
    to: Money,
}

fn middle(from: Money, to: Money) -> Money {
    Money::from_fen((from.fen() + to.fen()) / 2)
}

fn best(problem: &ChoiceProblem, budget: Option<Money>) -> Option<FrontierPoint> {
    let problem = ChoiceProblem { budget, ..problem.clone() };
    let Choice { chosen, is_optimal } = choose(&problem)?;
    Some(FrontierPoint {
        self_pay: problem.self_pay(&chosen),
        score: problem.score(&chosen),
        chosen,
        is_optimal,
    })
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

    #[test]
    fn many_measures_give_points_over_all_of_the_money() {
        let problem = ChoiceProblem {
            measures: (0..40_i64)
                .map(|index| Measure { cost: Money::from_yuan(100 + 7 * index), ..Measure::default() })
                .collect(),
            gains: (0..40)
                .map(|index| Gain {
                    benefit: Benefit { access: 1 + (index as u32 * 13) % 7, ..Benefit::default() },
                    cleared_by: vec![BTreeSet::from([index])],
                })
                .collect(),
            ..ChoiceProblem::default()
        };
        let points = frontier(&problem);
        let pays: Vec<i64> = points.iter().map(|point| point.self_pay.fen() / 100).collect();
        let most = *pays.last().unwrap();
        assert_eq!(pays[0], 0);
        assert!(pays.len() > 30, "{pays:?}");
        assert!(pays.windows(2).all(|pair| pair[1] - pair[0] < most / 10), "{pays:?}");
    }
}
