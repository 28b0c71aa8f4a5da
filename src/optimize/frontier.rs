use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::group::groups;
use super::sweep::Sweep;
use super::tally::Reckoner;
use super::ways::{Listed, ways};
use super::{ChoiceProblem, Score, choose};
use crate::units::Money;

/// More ways of one group, or combinations of groups, than this are not swept.
const MOST: usize = 50_000;

/// Problems solved for one frontier where it is too large to be swept.
const MOST_SOLVED: usize = 48;

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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    /// The choices, the cheapest first.
    pub points: Vec<FrontierPoint>,
    /// Whether these are all: between two of them no further money buys anything.
    pub is_whole: bool,
}

/// For every budget the best choice. The problem's own budget is left out of account.
///
/// The combinations of all groups of measures are swept at once, in whole fen and without the solver, so the
/// points are all there are and [`choose`] finds none that is better. Only where there are far more combinations
/// than a home ever has, the solver is asked for a few dozen budgets, always in the middle of the widest stretch
/// that nothing is known about.
pub fn frontier(problem: &ChoiceProblem) -> Frontier {
    swept(problem).unwrap_or_else(|| sampled(problem))
}

/// The best choice within the problem's budget by the sweep alone; `None` when there are too many combinations.
///
/// The inner `None` says that nothing keeps to the budget. For checking [`choose`] by a method that shares
/// neither its solver nor its arithmetic.
pub fn best_by_sweep(problem: &ChoiceProblem) -> Option<Option<Score>> {
    let best = |points: Vec<FrontierPoint>| {
        let within = |point: &FrontierPoint| problem.budget.is_none_or(|budget| point.self_pay <= budget);
        points.into_iter().rev().find(within).map(|point| point.score)
    };
    swept(problem).map(|frontier| best(frontier.points))
}

fn swept(problem: &ChoiceProblem) -> Option<Frontier> {
    let reckoner = Reckoner::new(problem)?;
    let Some(groups) = groups(problem) else { return Some(Frontier { points: Vec::new(), is_whole: true }) };
    let mut listed = Vec::with_capacity(groups.len());
    for group in &groups {
        match ways(problem, group, &reckoner, MOST) {
            Listed::All(ways) => listed.push(ways),
            Listed::Nothing => return Some(Frontier { points: Vec::new(), is_whole: true }),
            Listed::TooMany => return None,
        }
    }
    // Small groups first, so that the many combinations are met by few ways.
    listed.sort_by_key(Vec::len);
    let sweep = Sweep::new(&listed, &reckoner, MOST)?;
    let mut order: Vec<(i64, Reverse<u128>, usize)> = sweep
        .tallies()
        .iter()
        .enumerate()
        .map(|(at, tally)| (reckoner.self_pay(tally), Reverse(tally.benefit), at))
        .collect();
    order.sort_unstable();
    let mut points = Vec::new();
    let mut best: Option<u128> = None;
    for (self_pay, Reverse(benefit), at) in order {
        if best.is_none_or(|best| benefit > best) {
            best = Some(benefit);
            let chosen = sweep.taken(at);
            points.push(FrontierPoint {
                self_pay: Money::from_fen(self_pay),
                score: problem.score(&chosen),
                chosen,
                is_optimal: true,
            });
        }
    }
    Some(Frontier { points, is_whole: true })
}

fn sampled(problem: &ChoiceProblem) -> Frontier {
    let Some(most) = best(problem, None) else { return Frontier::default() };
    let mut points = vec![most];
    // Stretches of budgets that nothing is known about.
    let mut open = vec![Stretch { from: Money::ZERO, to: points[0].self_pay - FEN }];
    for _ in 1..MOST_SOLVED {
        open.retain(|stretch| stretch.from <= stretch.to);
        let Some(widest) = (0..open.len()).max_by_key(|&index| open[index].to - open[index].from) else {
            break;
        };
        let Stretch { from, to } = open.swap_remove(widest);
        // The ends of the whole are worth knowing first, then the middles.
        let budget = if from == Money::ZERO { from } else { middle(from, to) };
        let Some(point) = best(problem, Some(budget)) else {
            // Nothing is affordable for so little.
            open.push(Stretch { from: budget + FEN, to });
            continue;
        };
        let below = point.self_pay;
        if points.iter().all(|known| known.chosen != point.chosen) {
            points.push(point);
        }
        // From what it costs to the budget it is the best, so nothing new is there.
        if below > from {
            open.push(Stretch { from, to: below - FEN });
        }
        open.push(Stretch { from: budget + FEN, to });
    }
    points.sort_by_key(|point| point.self_pay);
    points.dedup_by(|later, earlier| later.score.benefit <= earlier.score.benefit);
    open.retain(|stretch| stretch.from <= stretch.to);
    Frontier { points, is_whole: open.is_empty() }
}

const FEN: Money = Money::from_fen(1);

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
    let choice = choose(&problem)?;
    Some(FrontierPoint {
        self_pay: problem.self_pay(&choice.chosen),
        score: choice.score,
        is_optimal: choice.is_optimal(),
        chosen: choice.chosen,
    })
}
