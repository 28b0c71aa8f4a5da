//! The choice against every other set, on small problems.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::units::Money;

/// Numbers that look random and are the same everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % n
    }

    fn once_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }

    fn set(&mut self, n: usize, most: u64) -> BTreeSet<usize> {
        (0..=self.below(most)).map(|_| self.below(n as u64) as usize).collect()
    }

    fn yuan(&mut self, low: u64, high: u64) -> Money {
        Money::from_yuan((low + self.below(high - low)) as i64)
    }
}

/// A problem of `n` measures with everything that a problem can have.
fn problem(n: usize, dice: &mut Dice) -> ChoiceProblem {
    let n_schemes = dice.below(4) as usize;
    let grants = |dice: &mut Dice, cost: Money| -> Vec<Money> {
        // Two schemes together may pay no more than all.
        (0..n_schemes).map(|_| cost.percent(dice.below(2) as i64 * 10 * dice.below(4) as i64)).collect()
    };
    let measures: Vec<Measure> = (0..n)
        .map(|index| {
            let cost = if dice.once_in(8) { Money::ZERO } else { dice.yuan(10, 900) };
            Measure {
                cost,
                granted: grants(dice, cost),
                needs: if dice.once_in(6) { dice.set(n, 2) } else { BTreeSet::new() },
                is_excluded: dice.once_in(12),
                is_required: dice.once_in(16),
            }
            .without_need_of(index)
        })
        .collect();
    let gains = (0..=dice.below(n as u64 + 4))
        .map(|_| Gain {
            benefit: Benefit {
                access: [u32::from(dice.once_in(4)), u32::from(dice.once_in(4))],
                injury: [(); 4].map(|()| u32::from(dice.once_in(4))),
                independence: dice.below(5) as u32,
            },
            cleared_by: (0..=dice.below(3)).map(|_| dice.set(n, 2)).collect(),
        })
        .collect();
    let conflicts = (0..dice.below(5)).map(|_| dice.set(n, 3)).filter(|set| set.len() > 1).collect();
    let subsidies =
        (0..n_schemes).map(|_| Subsidy { cap: (!dice.once_in(3)).then(|| dice.yuan(50, 600)) }).collect();
    let rivals = (0..dice.below(2)).map(|_| BTreeSet::from([0, n_schemes.saturating_sub(1)])).collect();
    let shared = (0..dice.below(3))
        .map(|_| {
            let amount = dice.yuan(20, 300);
            SharedCost { amount, granted: grants(dice, amount), caused_by: dice.set(n, 6) }
        })
        .collect();
    let quantity_prices = (0..dice.below(3))
        .map(|_| {
            let parts: BTreeMap<usize, QuantityPart> = dice
                .set(n, 5)
                .into_iter()
                .map(|index| {
                    let measure: &Measure = &measures[index];
                    let less = 9 * dice.below(6) as i64;
                    let part = QuantityPart {
                        quantity: 1000 * (1 + dice.below(3) as i64),
                        saving: measure.cost.percent(less),
                        granted_less: measure.granted.iter().map(|granted| granted.percent(less)).collect(),
                    };
                    (index, part)
                })
                .collect();
            QuantityPrice { from: 1000 * (1 + dice.below(6) as i64), parts }
        })
        .collect();
    let budget = (!dice.once_in(6)).then(|| dice.yuan(0, 300 * n as u64));
    ChoiceProblem { measures, gains, conflicts, subsidies, rivals, shared, quantity_prices, budget }
}

impl Measure {
    fn without_need_of(mut self, index: usize) -> Self {
        self.needs.remove(&index);
        self
    }
}

/// The best score of all sets, each tried, in plain whole numbers and by none of the problem's own methods.
fn oracle(problem: &ChoiceProblem) -> Option<Score> {
    let n = problem.measures.len();
    let mask = |set: &BTreeSet<usize>| set.iter().fold(0_u32, |mask, index| mask | 1 << index);
    let fen = |money: &[Money], scheme: usize| money.get(scheme).map_or(0, |money| money.fen());
    let needs: Vec<u32> = problem.measures.iter().map(|measure| mask(&measure.needs)).collect();
    let sets: Vec<Vec<u32>> =
        problem.gains.iter().map(|gain| gain.cleared_by.iter().map(mask).collect()).collect();
    let conflicts: Vec<u32> = problem.conflicts.iter().map(mask).collect();
    let mut best: Option<Score> = None;
    for taken in 0..1_u32 << n {
        let is_taken = |index: usize| taken >> index & 1 == 1;
        let fits = (0..n).all(|index| {
            let measure = &problem.measures[index];
            if is_taken(index) {
                !measure.is_excluded && needs[index] & taken == needs[index]
            } else {
                !measure.is_required
            }
        });
        if !fits || conflicts.iter().any(|set| set & taken == *set) {
            continue;
        }
        let mut cost = 0;
        let mut granted = vec![0; problem.subsidies.len()];
        for (index, measure) in problem.measures.iter().enumerate().filter(|(index, _)| is_taken(*index)) {
            cost += measure.cost.fen();
            for (scheme, sum) in granted.iter_mut().enumerate() {
                *sum += fen(&measure.granted, scheme);
            }
            for price in &problem.quantity_prices {
                let parts = || price.parts.iter().filter(|(index, _)| is_taken(**index));
                if let Some(part) = price.parts.get(&index)
                    && parts().map(|(_, part)| part.quantity).sum::<i64>() >= price.from
                {
                    cost -= part.saving.fen();
                    for (scheme, sum) in granted.iter_mut().enumerate() {
                        *sum -= fen(&part.granted_less, scheme);
                    }
                }
            }
        }
        for shared in problem.shared.iter().filter(|shared| mask(&shared.caused_by) & taken != 0) {
            cost += shared.amount.fen();
            for (scheme, sum) in granted.iter_mut().enumerate() {
                *sum += fen(&shared.granted, scheme);
            }
        }
        // Every way of leaving schemes unused that compete.
        let most_paid = (0..1_u32 << granted.len())
            .filter(|used| {
                problem.rivals.iter().all(|rivals| {
                    rivals.iter().filter(|&&scheme| scheme < granted.len() && used >> scheme & 1 == 1).count()
                        <= 1
                })
            })
            .map(|used| {
                let paid = |scheme: usize| {
                    problem.subsidies[scheme]
                        .cap
                        .map_or(granted[scheme], |cap| granted[scheme].min(cap.fen()))
                };
                (0..granted.len()).filter(|scheme| used >> scheme & 1 == 1).map(paid).sum::<i64>()
            })
            .max()
            .unwrap_or(0);
        let self_pay = cost - most_paid;
        if problem.budget.is_some_and(|budget| self_pay > budget.fen()) {
            continue;
        }
        let mut benefit = Benefit::default();
        for (gain, sets) in problem.gains.iter().zip(&sets) {
            if sets.iter().any(|set| *set != 0 && set & taken == *set) {
                benefit = benefit.plus(gain.benefit);
            }
        }
        let score = Score { benefit, minus_self_pay: -self_pay };
        best = best.max(Some(score));
    }
    best
}

#[test]
fn no_set_is_better_on_2000_random_problems() {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut n_answered = 0;
    for round in 0..2000 {
        // Every size from 1 to 15, the large ones less often: trying every set is slow.
        let most = if round % 10 == 0 { 15 } else { 10 };
        let n = 1 + dice.below(most) as usize;
        let problem = problem(n, &mut dice);
        let best = oracle(&problem);
        let choice = choose(&problem);
        assert_eq!(choice.as_ref().map(|choice| choice.score), best, "round {round}: {problem:?}");
        assert_eq!(best_by_sweep(&problem), Some(best), "round {round}: {problem:?}");
        if let Some(choice) = choice {
            n_answered += 1;
            assert_eq!(choice.check(&problem), Ok(Confirmed::BySweep), "round {round}: {problem:?}");
        }
    }
    assert!(n_answered > 1000, "{n_answered}");
}

#[test]
fn the_whole_program_finds_the_same() {
    let mut dice = Dice(77);
    for round in 0..60 {
        let problem = problem(1 + dice.below(24) as usize, &mut dice);
        let (choice, plain) = (choose(&problem), choose_plainly(&problem));
        let score = |choice: &Option<Choice>| choice.as_ref().map(|choice| choice.score);
        assert_eq!(score(&choice), score(&plain), "round {round}: {problem:?}");
    }
}

#[test]
fn the_frontier_is_the_best_for_every_budget() {
    let mut dice = Dice(4711);
    for round in 0..60 {
        let problem = problem(1 + dice.below(10) as usize, &mut dice);
        let frontier = frontier(&ChoiceProblem { budget: None, ..problem.clone() });
        assert!(frontier.is_whole);
        for pair in frontier.points.windows(2) {
            assert!(pair[0].self_pay < pair[1].self_pay && pair[0].score.benefit < pair[1].score.benefit);
        }
        let most = frontier.points.last().map_or(0, |point| point.self_pay.fen());
        for _ in 0..12 {
            let budget = Money::from_fen(dice.below(most.unsigned_abs() + 20_000) as i64);
            let at = frontier.points.iter().rev().find(|point| point.self_pay <= budget);
            let within = ChoiceProblem { budget: Some(budget), ..problem.clone() };
            assert_eq!(at.map(|point| point.score), oracle(&within), "round {round}: {within:?}");
        }
    }
}

fn measure(yuan: i64) -> Measure {
    Measure { cost: Money::from_yuan(yuan), ..Measure::default() }
}

fn access(by: usize) -> Gain {
    Gain { benefit: Benefit { access: [1, 0], ..Benefit::default() }, cleared_by: vec![BTreeSet::from([by])] }
}

#[test]
fn wishes_that_cost_more_than_the_budget_have_no_answer() {
    let wanted = Measure { is_required: true, ..measure(900) };
    let problem = ChoiceProblem {
        measures: vec![wanted],
        budget: Some(Money::from_yuan(800)),
        ..ChoiceProblem::default()
    };
    assert_eq!(choose(&problem), None);
    assert_eq!(best_by_sweep(&problem), Some(None));
}

#[test]
fn the_cap_makes_the_second_measure_dearer() {
    let half = |yuan| Measure { granted: vec![Money::from_yuan(yuan / 2)], ..measure(yuan) };
    let problem = ChoiceProblem {
        measures: vec![half(1000), half(1000)],
        gains: vec![access(0), access(1)],
        subsidies: vec![Subsidy { cap: Some(Money::from_yuan(600)) }],
        budget: Some(Money::from_yuan(1300)),
        ..ChoiceProblem::default()
    };
    let choice = choose(&problem).unwrap();
    assert_eq!(choice.chosen.len(), 1, "both would cost the family 1,400");
    let left = usize::from(choice.chosen.contains(&0));
    let reason = Reason::TooDear { more: Money::from_yuan(900), over: Money::from_yuan(100) };
    assert_eq!(problem.why_not(&choice.chosen, left), Some(reason));
}

#[test]
fn one_access_need_outweighs_any_number_of_risks() {
    let risk = |by| Gain {
        benefit: Benefit { injury: [1, 0, 0, 0], independence: 4, ..Benefit::default() },
        ..access(by)
    };
    let problem = ChoiceProblem {
        measures: vec![measure(1000), measure(300), measure(300), measure(300)],
        gains: vec![access(0), risk(1), risk(2), risk(3)],
        budget: Some(Money::from_yuan(1000)),
        ..ChoiceProblem::default()
    };
    assert_eq!(choose(&problem).unwrap().chosen, BTreeSet::from([0]));
}

#[test]
fn the_third_piece_makes_all_three_cheaper() {
    let part = QuantityPart { quantity: 1000, saving: Money::from_yuan(30), granted_less: Vec::new() };
    let problem = ChoiceProblem {
        measures: vec![measure(100), measure(100), measure(100)],
        gains: vec![access(0), access(1), access(2)],
        quantity_prices: vec![QuantityPrice {
            from: 3000,
            parts: (0..3).map(|index| (index, part.clone())).collect(),
        }],
        budget: Some(Money::from_yuan(210)),
        ..ChoiceProblem::default()
    };
    let choice = choose(&problem).unwrap();
    assert_eq!((choice.chosen.len(), choice.score.minus_self_pay), (3, -21_000));
}

#[test]
fn reasons_name_what_stands_in_the_way() {
    let problem = ChoiceProblem {
        measures: vec![
            measure(100),
            measure(150),
            measure(200),
            Measure { is_excluded: true, ..measure(10) },
            Measure { needs: BTreeSet::from([3]), ..measure(10) },
        ],
        gains: vec![
            Gain { cleared_by: vec![BTreeSet::from([0]), BTreeSet::from([1])], ..access(0) },
            access(0),
            access(2),
            access(4),
        ],
        conflicts: vec![BTreeSet::from([0, 2])],
        ..ChoiceProblem::default()
    };
    let chosen = choose(&problem).unwrap().chosen;
    assert_eq!(chosen, BTreeSet::from([0]).union(&BTreeSet::new()).copied().collect());
    assert_eq!(problem.why_not(&chosen, 0), None);
    let more = Money::from_yuan(150);
    assert_eq!(problem.why_not(&chosen, 1), Some(Reason::BringsNothing { by: BTreeSet::from([0]), more }));
    let more = Money::from_yuan(100);
    let (others, lost) = (BTreeSet::from([0]), BTreeSet::from([0, 1]));
    assert_eq!(problem.why_not(&chosen, 2), Some(Reason::Excludes { others, more, lost }));
    assert_eq!(problem.why_not(&chosen, 3), Some(Reason::Refused));
    assert_eq!(problem.why_not(&chosen, 4), Some(Reason::NeedsRefused { needed: 3 }));
}

#[test]
fn a_false_claim_is_found_out() {
    let problem = ChoiceProblem {
        measures: vec![measure(100), measure(200)],
        gains: vec![access(0), access(1)],
        budget: Some(Money::from_yuan(250)),
        ..ChoiceProblem::default()
    };
    let right = choose(&problem).unwrap();
    assert_eq!(right.check(&problem), Ok(Confirmed::BySweep));
    let dearer = BTreeSet::from([1]);
    let claimed = Choice { chosen: dearer.clone(), ..right.clone() };
    assert_eq!(claimed.check(&problem), Err(Doubt::WrongScore));
    let mut consistent = Choice { score: problem.score(&dearer), ..claimed };
    for stage in &mut consistent.stages {
        stage.value = stage.goal.value(&problem, &dearer);
        stage.bound = stage.value;
    }
    assert_eq!(consistent.check(&problem), Err(Doubt::NotBest));
    let both = Choice { chosen: BTreeSet::from([0, 1]), ..right };
    assert_eq!(both.check(&problem), Err(Doubt::NotAllowed));
}

#[test]
fn what_cannot_be_swept_is_left_to_the_solver() {
    // More schemes than the sweep tells apart.
    let granted = |scheme: usize| {
        (0..6).map(|other| Money::from_yuan(if other == scheme { 20 } else { 0 })).collect::<Vec<_>>()
    };
    let problem = ChoiceProblem {
        measures: (0..9)
            .map(|index| Measure { granted: granted(index % 6), ..measure(50 + index as i64 * 7) })
            .collect(),
        gains: (0..9).map(access).collect(),
        conflicts: (1..9).map(|index| BTreeSet::from([index - 1, index])).collect(),
        subsidies: vec![Subsidy { cap: Some(Money::from_yuan(30)) }; 6],
        budget: Some(Money::from_yuan(200)),
        ..ChoiceProblem::default()
    };
    assert_eq!(best_by_sweep(&problem), None);
    let choice = choose(&problem).unwrap();
    assert_eq!(choice.check(&problem), Ok(Confirmed::ByBounds));
    assert_eq!(Some(choice.score), oracle(&problem));
    let frontier = frontier(&ChoiceProblem { budget: None, ..problem.clone() });
    assert!(frontier.points.len() > 4, "{}", frontier.points.len());
    for point in &frontier.points {
        let within = ChoiceProblem { budget: Some(point.self_pay), ..problem.clone() };
        assert_eq!(Some(point.score), oracle(&within));
    }
}
