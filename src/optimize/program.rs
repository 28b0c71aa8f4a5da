use std::collections::BTreeSet;
use std::time::Duration;

use good_lp::{
    Expression, ProblemVariables, Solution, SolverModel, Variable, WithMipGap, WithTimeLimit, constraint,
    microlp, variable,
};

use super::group::Group;
use super::ways::Way;
use super::{Benefit, ChoiceProblem, Gain, N_COLUMNS};
use crate::units::Money;

/// How long one stage may take before the best answer so far is taken.
const TIME_LIMIT: Duration = Duration::from_secs(5);

/// Columns are weighed into one number while it stays below this: far from where the solver's arithmetic
/// is coarse, so that whole numbers stay apart.
const MOST_WEIGHED: u64 = 20_000;

/// Amounts in fen are whole; half a fen of slack keeps rounding from losing an answer.
const SLACK_YUAN: f64 = 0.005;

/// A group of measures as the program sees it.
pub(super) enum Block {
    /// One of these ways is used.
    Ways(Vec<Way>),
    /// Too many ways to list: every measure and every gain is decided by itself.
    Plain(Group),
}

/// What the solver found.
pub(super) struct Solved {
    pub(super) chosen: BTreeSet<usize>,
    pub(super) stages: Vec<StageProof>,
}

/// What one stage came to, and the solver's proof that no more was to be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageProof {
    /// What was looked for.
    pub goal: StageGoal,
    /// What the chosen set comes to.
    pub value: i64,
    /// No allowed set that keeps what earlier stages hold comes to more, or to less where little is wanted.
    pub bound: i64,
}

/// What a stage looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageGoal {
    /// The most of these columns of the [`Benefit`], each with its weight.
    Most([u64; N_COLUMNS]),
    /// The least that the family pays, in fen.
    LeastSelfPay,
}

impl StageProof {
    /// Whether nothing lies between the value and the bound.
    pub fn is_tight(&self) -> bool {
        match self.goal {
            StageGoal::Most(_) => self.bound <= self.value,
            StageGoal::LeastSelfPay => self.bound >= self.value,
        }
    }
}

impl StageGoal {
    /// What a set of measures comes to at this stage.
    pub fn value(&self, problem: &ChoiceProblem, chosen: &BTreeSet<usize>) -> i64 {
        match self {
            Self::Most(weights) => {
                i64::try_from(weighed(weights, &problem.benefit(chosen))).unwrap_or(i64::MAX)
            }
            Self::LeastSelfPay => problem.self_pay(chosen).fen(),
        }
    }
}

/// Solves a problem stage by stage, the sums of earlier stages held; `None` when nothing keeps to the budget.
pub(super) fn solve(problem: &ChoiceProblem, blocks: &[Block]) -> Option<Solved> {
    let mut held: Vec<StageProof> = Vec::new();
    let goals = stages(problem).into_iter().map(StageGoal::Most).chain([StageGoal::LeastSelfPay]);
    let mut chosen = BTreeSet::new();
    for goal in goals {
        let (found, bound) = stage(problem, blocks, &held, goal)?;
        held.push(StageProof { goal, value: goal.value(problem, &found), bound });
        chosen = found;
    }
    Some(Solved { chosen, stages: held })
}

fn weighed(weights: &[u64; N_COLUMNS], benefit: &Benefit) -> u64 {
    weights.iter().zip(benefit.columns()).map(|(weight, column)| weight * u64::from(column)).sum()
}

/// The stages: columns that follow each other are weighed so that the earlier always decides.
///
/// With a weight of one more than all that the later column can reach, comparing the sum is comparing the
/// columns one after the other.
fn stages(problem: &ChoiceProblem) -> Vec<[u64; N_COLUMNS]> {
    let mut reach = [0_u64; N_COLUMNS];
    for gain in &problem.gains {
        for (sum, column) in reach.iter_mut().zip(gain.benefit.columns()) {
            *sum += u64::from(column);
        }
    }
    let mut stages: Vec<([u64; N_COLUMNS], u64)> = Vec::new();
    for (column, &most) in reach.iter().enumerate().filter(|(_, most)| **most > 0) {
        match stages.last_mut().filter(|(_, value)| (value + 1) * (most + 1) <= MOST_WEIGHED) {
            Some((weights, value)) => {
                for weight in weights.iter_mut() {
                    *weight *= most + 1;
                }
                weights[column] = 1;
                *value = *value * (most + 1) + most;
            }
            None => {
                let mut weights = [0; N_COLUMNS];
                weights[column] = 1;
                stages.push((weights, most));
            }
        }
    }
    stages.into_iter().map(|(weights, _)| weights).collect()
}

/// Sums over measures and gains, as the program's variables say which are taken and won.
struct Sums {
    /// For each measure that may be taken, whether it is.
    taken: Vec<Option<Expression>>,
    cost: Expression,
    granted: Vec<Expression>,
    columns: Vec<Expression>,
}

fn stage(
    problem: &ChoiceProblem,
    blocks: &[Block],
    held: &[StageProof],
    goal: StageGoal,
) -> Option<(BTreeSet<usize>, i64)> {
    let yuan = |money: Money| money.fen() as f64 / 100.0;
    let binary = || variable().binary();
    let mut variables = ProblemVariables::new();
    let mut rows = Vec::new();
    let zero = || Expression::from(0.0);
    let mut sums = Sums {
        taken: vec![None; problem.measures.len()],
        cost: zero(),
        granted: problem.subsidies.iter().map(|_| zero()).collect(),
        columns: (0..N_COLUMNS).map(|_| zero()).collect(),
    };
    let mut picks: Vec<(Variable, BTreeSet<usize>)> = Vec::new();
    for block in blocks {
        match block {
            Block::Ways(ways) => {
                // To take nothing is what is left when no other way is used.
                let has_nothing = ways.iter().any(|way| way.taken.is_empty());
                let mut one = zero();
                for way in ways.iter().filter(|way| !way.taken.is_empty()) {
                    let x = variables.add(binary());
                    one += x;
                    for &index in &way.taken {
                        *sums.taken[index].get_or_insert_with(zero) += x;
                    }
                    for (column, value) in problem.benefit(&way.taken).columns().into_iter().enumerate() {
                        if value > 0 {
                            sums.columns[column].add_mul(f64::from(value), x);
                        }
                    }
                    picks.push((x, way.taken.clone()));
                }
                rows.push(if has_nothing { constraint!(one <= 1) } else { constraint!(one == 1) });
            }
            Block::Plain(Group { measures, gains, conflicts }) => {
                for &index in measures {
                    let x = variables.add(binary());
                    if problem.measures[index].is_required {
                        rows.push(constraint!(x == 1));
                    }
                    sums.taken[index] = Some(x.into());
                    picks.push((x, BTreeSet::from([index])));
                }
                let taken = |index: &usize| sums.taken[*index].clone();
                for &index in measures {
                    // What cannot be taken is never there.
                    for need in &problem.measures[index].needs {
                        let there = taken(need).unwrap_or_default();
                        rows.push(constraint!(taken(&index).unwrap_or_default() <= there));
                    }
                }
                for &index in conflicts {
                    let set = &problem.conflicts[index];
                    let together: Expression = set.iter().filter_map(taken).sum();
                    if !set.is_empty() {
                        rows.push(constraint!(together <= (set.len() - 1) as f64));
                    }
                }
                for &index in gains {
                    let Gain { benefit, cleared_by } = &problem.gains[index];
                    let won = variables.add(binary());
                    let mut complete = zero();
                    for set in cleared_by.iter().filter(|set| !set.is_empty()) {
                        let all: Option<Vec<Expression>> = set.iter().map(taken).collect();
                        let Some(all) = all else { continue };
                        let is_complete = variables.add(binary());
                        rows.extend(all.into_iter().map(|taken| constraint!(is_complete <= taken)));
                        complete += is_complete;
                    }
                    rows.push(constraint!(won <= complete));
                    for (column, value) in benefit.columns().into_iter().enumerate() {
                        if value > 0 {
                            sums.columns[column].add_mul(f64::from(value), won);
                        }
                    }
                }
            }
        }
    }
    for (index, measure) in problem.measures.iter().enumerate() {
        let Some(taken) = &sums.taken[index] else { continue };
        sums.cost += taken.clone() * yuan(measure.cost);
        for (sum, &granted) in sums.granted.iter_mut().zip(&measure.granted) {
            *sum += taken.clone() * yuan(granted);
        }
    }
    for shared in &problem.shared {
        let due = variables.add(binary());
        for taken in shared.caused_by.iter().filter_map(|&index| sums.taken.get(index)?.as_ref()) {
            rows.push(constraint!(due >= taken.clone()));
        }
        sums.cost.add_mul(yuan(shared.amount), due);
        for (sum, &granted) in sums.granted.iter_mut().zip(&shared.granted) {
            sum.add_mul(yuan(granted), due);
        }
    }
    for price in &problem.quantity_prices {
        let reached = variables.add(binary());
        let mut quantity = zero();
        for (&index, part) in &price.parts {
            let Some(taken) = sums.taken.get(index).cloned().flatten() else { continue };
            quantity += taken.clone() * part.quantity as f64;
            let saves = variables.add(binary());
            rows.push(constraint!(saves <= reached));
            rows.push(constraint!(saves <= taken));
            sums.cost.add_mul(-yuan(part.saving), saves);
            for (sum, &less) in sums.granted.iter_mut().zip(&part.granted_less) {
                sum.add_mul(-yuan(less), saves);
            }
        }
        rows.push(constraint!(quantity >= price.from as f64 * reached));
    }
    let mut self_pay = sums.cost.clone();
    let used: Vec<Option<Variable>> = (0..problem.subsidies.len())
        .map(|scheme| {
            let has_rival = problem.rivals.iter().any(|set| set.len() > 1 && set.contains(&scheme));
            has_rival.then(|| variables.add(binary()))
        })
        .collect();
    for set in &problem.rivals {
        let together: Expression = set.iter().filter_map(|&scheme| used.get(scheme).copied()?).sum();
        rows.push(constraint!(together <= 1));
    }
    let everything: f64 = problem.measures.iter().map(|measure| yuan(measure.cost)).sum::<f64>()
        + problem.shared.iter().map(|shared| yuan(shared.amount)).sum::<f64>();
    for (scheme, subsidy) in problem.subsidies.iter().enumerate() {
        let most = subsidy.cap.map_or(everything, |cap| yuan(cap).min(everything));
        let paid = variables.add(variable().min(0.0).max(most));
        rows.push(constraint!(paid <= sums.granted[scheme].clone()));
        if let Some(used) = used[scheme] {
            rows.push(constraint!(paid <= most * used));
        }
        self_pay -= paid;
    }
    if let Some(budget) = problem.budget {
        rows.push(constraint!(self_pay.clone() <= yuan(budget) + SLACK_YUAN));
    }
    let weighed_sum = |weights: &[u64; N_COLUMNS]| -> Expression {
        sums.columns.iter().zip(weights).map(|(sum, &weight)| sum.clone() * weight as f64).sum()
    };
    for proof in held {
        // A hundredth of slack keeps the simplex from losing the optimum to rounding; points are whole.
        if let StageGoal::Most(weights) = &proof.goal {
            rows.push(constraint!(weighed_sum(weights) >= proof.value as f64 - 0.01));
        }
    }
    // A gap below one point, or below one fen, leaves nothing between the answer and the bound.
    let (model, gap) = match &goal {
        StageGoal::Most(weights) => {
            let most: u64 = problem.gains.iter().map(|gain| weighed(weights, &gain.benefit)).sum();
            (variables.maximise(weighed_sum(weights)), 0.9 / most.max(1) as f64)
        }
        StageGoal::LeastSelfPay => (variables.minimise(self_pay), 0.009 / everything.max(1.0)),
    };
    let mut model =
        model.using(microlp).with_time_limit(TIME_LIMIT.as_secs_f64()).with_mip_gap(gap as f32).ok()?;
    for row in rows {
        model = model.with(row);
    }
    let solution = model.solve().ok()?;
    let chosen =
        picks.into_iter().filter(|(x, _)| solution.value(*x) > 0.5).flat_map(|(_, taken)| taken).collect();
    let bound = solution.into_inner().stats().best_bound;
    // Values are whole, so a bound counts up to the next whole one.
    let bound = match goal {
        StageGoal::Most(_) => bound.map_or(i64::MAX, |bound| libm::floor(bound + 0.05) as i64),
        StageGoal::LeastSelfPay => bound.map_or(0, |bound| libm::ceil(bound * 100.0 - 0.05) as i64),
    };
    Some((chosen, bound))
}
