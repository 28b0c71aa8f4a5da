use std::collections::BTreeSet;
use std::time::Duration;

use good_lp::{
    Expression, ProblemVariables, Solution, SolutionStatus, SolverModel, Variable, WithTimeLimit, constraint,
    microlp, variable,
};

use super::{Benefit, ChoiceProblem};
use crate::units::Money;

/// How long one stage may take before the best answer so far is taken.
const TIME_LIMIT: Duration = Duration::from_secs(5);

/// The best set of measures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The measures to take, by index.
    pub chosen: BTreeSet<usize>,
    /// Whether the solver proved that no better set exists.
    pub is_optimal: bool,
}

/// Finds the best set of measures; `None` when not even the wishes fit into the budget.
///
/// ```
/// use std::collections::BTreeSet;
/// use yiju::optimize::{choose, Benefit, ChoiceProblem, Gain, Measure};
/// use yiju::units::Money;
/// let measure = |yuan| Measure { cost: Money::from_yuan(yuan), ..Measure::default() };
/// let gain = |by: usize| Gain {
///     benefit: Benefit { urgent: 1, ..Benefit::default() },
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
/// assert!(choice.is_optimal);
/// ```
pub fn choose(problem: &ChoiceProblem) -> Option<Choice> {
    let columns: [fn(&Benefit) -> u32; 4] = [
        |benefit| benefit.urgent,
        |benefit| benefit.access,
        |benefit| benefit.injury,
        |benefit| benefit.independence,
    ];
    let mut held = Vec::new();
    let mut is_optimal = true;
    for column in columns {
        if problem.gains.iter().all(|gain| column(&gain.benefit) == 0) {
            continue;
        }
        let stage = solve(problem, &held, Goal::Most(column))?;
        is_optimal &= stage.is_proven;
        let won = problem.won(&stage.chosen).iter().map(|&index| column(&problem.gains[index].benefit)).sum();
        held.push((column, won));
    }
    let last = solve(problem, &held, Goal::LeastSelfPay)?;
    Some(Choice { chosen: last.chosen, is_optimal: is_optimal && last.is_proven })
}

type Column = fn(&Benefit) -> u32;

enum Goal {
    Most(Column),
    LeastSelfPay,
}

struct Stage {
    chosen: BTreeSet<usize>,
    is_proven: bool,
}

/// Solves one stage with the sums of earlier stages held.
///
/// Money is in yuan inside the program: amounts of like size keep the simplex steps well conditioned.
fn solve(problem: &ChoiceProblem, held: &[(Column, u32)], goal: Goal) -> Option<Stage> {
    let yuan = |money: Money| money.fen() as f64 / 100.0;
    let mut variables = ProblemVariables::new();
    let taken: Vec<Variable> = problem.measures.iter().map(|_| variables.add(variable().binary())).collect();
    let won: Vec<Variable> = problem.gains.iter().map(|_| variables.add(variable().binary())).collect();
    // For gains with several sets of measures, one variable says which set is complete.
    let sets: Vec<Vec<Variable>> = problem
        .gains
        .iter()
        .map(|gain| gain.cleared_by.iter().map(|_| variables.add(variable().binary())).collect())
        .collect();
    let shared = variables.add(variable().binary());
    let paid: Vec<Variable> = problem
        .subsidies
        .iter()
        .map(|subsidy| {
            // Whole yuan, so that the program rounds down exactly as the schemes do.
            let everything: Money = problem.measures.iter().map(|measure| measure.cost).sum();
            let most = subsidy.cap.map_or(everything, |cap| cap.min(everything));
            variables.add(variable().integer().min(0.0).max(yuan(most.floored_to_yuan())))
        })
        .collect();

    let cost: Expression = problem
        .measures
        .iter()
        .zip(&taken)
        .map(|(measure, &x)| yuan(measure.cost) * x)
        .chain([yuan(problem.shared_cost) * shared])
        .sum();
    let self_pay = cost - paid.iter().copied().map(Expression::from).sum::<Expression>();
    let column_sum = |column: Column| -> Expression {
        problem.gains.iter().zip(&won).map(|(gain, &y)| f64::from(column(&gain.benefit)) * y).sum()
    };

    let model = match goal {
        Goal::Most(column) => variables.maximise(column_sum(column)),
        Goal::LeastSelfPay => variables.minimise(self_pay.clone()),
    };
    let mut model = model.using(microlp).with_time_limit(TIME_LIMIT.as_secs_f64());
    for (index, measure) in problem.measures.iter().enumerate() {
        if measure.is_excluded {
            model = model.with(constraint!(taken[index] == 0));
        } else if measure.is_required {
            model = model.with(constraint!(taken[index] == 1));
        }
        if measure.causes_shared_cost {
            model = model.with(constraint!(shared >= taken[index]));
        }
    }
    for (index, gain) in problem.gains.iter().enumerate() {
        let complete: Expression = sets[index].iter().copied().map(Expression::from).sum();
        model = model.with(constraint!(won[index] <= complete));
        for (set, &is_complete) in gain.cleared_by.iter().zip(&sets[index]) {
            if set.is_empty() {
                model = model.with(constraint!(is_complete == 0));
            }
            for &measure in set {
                model = model.with(constraint!(is_complete <= taken[measure]));
            }
        }
    }
    for set in problem.conflicts.iter().filter(|set| !set.is_empty()) {
        let together: Expression = set.iter().map(|&index| Expression::from(taken[index])).sum();
        model = model.with(constraint!(together <= (set.len() - 1) as f64));
    }
    for (scheme, subsidy) in problem.subsidies.iter().enumerate() {
        let counted: Expression = problem
            .measures
            .iter()
            .zip(&taken)
            .map(|(measure, &x)| {
                let money = measure.subsidized.get(scheme).copied().unwrap_or_default();
                yuan(money) * subsidy.percent as f64 / 100.0 * x
            })
            .sum();
        model = model.with(constraint!(paid[scheme] <= counted));
    }
    if let Some(budget) = problem.budget {
        let limit = yuan(budget);
        model = model.with(constraint!(self_pay <= limit));
    }
    for &(column, least) in held {
        // Half a point of slack keeps the simplex from losing the optimum to rounding.
        model = model.with(constraint!(column_sum(column) >= f64::from(least) - 0.5));
    }
    let solution = model.solve().ok()?;
    let is_proven = matches!(solution.status(), SolutionStatus::Optimal);
    let chosen: BTreeSet<usize> =
        taken.iter().enumerate().filter(|&(_, &x)| solution.value(x) > 0.5).map(|(index, _)| index).collect();
    Some(Stage { chosen, is_proven })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::optimize::{Gain, Measure, Subsidy};
    use proptest::prelude::*;

    /// Tries every set.
    fn oracle(problem: &ChoiceProblem) -> Option<super::super::Score> {
        (0u32..1 << problem.measures.len())
            .map(|bits| {
                (0..problem.measures.len()).filter(|index| bits >> index & 1 == 1).collect::<BTreeSet<_>>()
            })
            .filter(|set| problem.allows(set))
            .map(|set| problem.score(&set))
            .max()
    }

    fn problem() -> impl Strategy<Value = ChoiceProblem> {
        let measure = (1i64..40, 0i64..=100, any::<bool>()).prop_map(|(hundreds, goods, shared)| Measure {
            cost: Money::from_yuan(hundreds * 100),
            subsidized: vec![Money::from_yuan(hundreds * goods)],
            causes_shared_cost: shared,
            ..Measure::default()
        });
        let set = proptest::collection::btree_set(0usize..8, 1..3);
        let gain = ((0u32..2, 0u32..5, 0u32..5, 0u32..5), proptest::collection::vec(set.clone(), 1..3))
            .prop_map(|((urgent, access, injury, independence), cleared_by)| Gain {
                benefit: Benefit { urgent, access, injury, independence },
                cleared_by,
            });
        (
            proptest::collection::vec(measure, 8),
            proptest::collection::vec(gain, 1..10),
            proptest::collection::vec(proptest::collection::btree_set(0usize..8, 2..4), 0..3),
            0i64..150,
            0i64..30,
        )
            .prop_map(|(measures, gains, conflicts, budget, cap)| ChoiceProblem {
                measures,
                gains,
                conflicts,
                subsidies: vec![Subsidy { percent: 30, cap: Some(Money::from_yuan(cap * 100)) }],
                shared_cost: Money::from_yuan(300),
                budget: Some(Money::from_yuan(budget * 100)),
            })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn no_set_is_better(problem in problem()) {
            let choice = choose(&problem).expect("doing nothing is always allowed here");
            prop_assert!(problem.allows(&choice.chosen));
            prop_assert!(choice.is_optimal);
            prop_assert_eq!(Some(problem.score(&choice.chosen)), oracle(&problem));
        }
    }

    #[test]
    fn wishes_that_cost_more_than_the_budget_have_no_answer() {
        let measure = Measure { cost: Money::from_yuan(900), is_required: true, ..Measure::default() };
        let problem = ChoiceProblem {
            measures: vec![measure],
            budget: Some(Money::from_yuan(800)),
            ..ChoiceProblem::default()
        };
        assert_eq!(choose(&problem), None);
    }

    #[test]
    fn the_cap_makes_the_second_measure_dearer() {
        let measure = |yuan| Measure {
            cost: Money::from_yuan(yuan),
            subsidized: vec![Money::from_yuan(yuan)],
            ..Measure::default()
        };
        let gain = |index: usize| Gain {
            benefit: Benefit { urgent: 1, ..Benefit::default() },
            cleared_by: vec![BTreeSet::from([index])],
        };
        let problem = ChoiceProblem {
            measures: vec![measure(1000), measure(1000)],
            gains: vec![gain(0), gain(1)],
            subsidies: vec![Subsidy { percent: 50, cap: Some(Money::from_yuan(600)) }],
            budget: Some(Money::from_yuan(1300)),
            ..ChoiceProblem::default()
        };
        assert_eq!(choose(&problem).unwrap().chosen.len(), 1, "both would cost the family 1,400");
    }
}
