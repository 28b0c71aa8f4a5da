//! Choosing among 20 to 120 measures, and the whole frontier.
//!
//! The instances are made like those that were timed with other solvers: alternatives for each finding of which
//! some exclude each other, prerequisites, a subsidy of 30 % on most goods with a cap, two costs that are due
//! once, and a budget of 30 % of the cost of everything. Here the choice is lexicographic in seven columns, there
//! it was one sum; every answer is proven optimal in all.
//!
//! Medians in milliseconds, one core of a shared machine, release build:
//!
//! | measures | choice, proven | whole frontier | CP-SAT 9.15 | HiGHS 1.16 |
//! | --- | --- | --- | --- | --- |
//! | 20 | 0.3 | 0.08 | 7 | 15 |
//! | 40 | 0.9 | 0.5 | 14 | 29 |
//! | 60 | 2.2 | 1.1 | – | – |
//! | 120 | 10 | 8 | 144 | 59 |

use std::collections::BTreeSet;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use yiju::optimize::{Benefit, ChoiceProblem, Gain, Measure, SharedCost, Subsidy, choose, frontier};
use yiju::units::Money;

/// Numbers that look random and are the same everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % n
    }

    fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn benefit(&mut self) -> Benefit {
        let (access, injury, independence) = (self.below(5), self.below(5), self.below(5) as u32);
        let mut benefit = Benefit { independence, ..Benefit::default() };
        match access {
            4 => benefit.access[0] = 1,
            3 => benefit.access[1] = 1,
            hard => benefit.independence += hard as u32,
        }
        if injury > 0 {
            benefit.injury[4 - injury] = 1;
        }
        benefit
    }
}

/// A problem with so many measures.
fn problem(n: usize, seed: u64) -> ChoiceProblem {
    let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut problem = ChoiceProblem {
        subsidies: vec![Subsidy { cap: Some(Money::from_yuan(5000)) }],
        shared: [400, 100]
            .map(|yuan| SharedCost { amount: Money::from_yuan(yuan), ..Default::default() })
            .into(),
        ..ChoiceProblem::default()
    };
    while problem.measures.len() < n {
        let first = problem.measures.len();
        let last = (first + 1 + dice.below(4)).min(n);
        for index in first..last {
            let yuan = (50 + dice.below(40) * dice.below(40) + 200 * (index - first)) as i64;
            let goods = Money::from_yuan(yuan * (40 + dice.below(61) as i64) / 100);
            let granted = if dice.once_in(5) { Money::ZERO } else { goods.percent(30) };
            for (shared, one_in) in problem.shared.iter_mut().zip([7, 2]) {
                if dice.once_in(one_in) {
                    shared.caused_by.insert(index);
                }
            }
            let needs_another = index == first && first > 0 && dice.once_in(12);
            problem.measures.push(Measure {
                cost: Money::from_yuan(yuan),
                granted: vec![granted],
                needs: needs_another.then(|| dice.below(first)).into_iter().collect(),
                ..Measure::default()
            });
        }
        for extra in 0..1 + usize::from(dice.once_in(3)) {
            problem.gains.push(Gain {
                benefit: dice.benefit(),
                cleared_by: (first..last).skip(extra).map(|index| BTreeSet::from([index])).collect(),
            });
        }
        for one in first..last {
            for other in one + 1..last {
                if !dice.once_in(3) {
                    problem.conflicts.push(BTreeSet::from([one, other]));
                }
            }
        }
    }
    for _ in 0..n / 20 {
        problem.conflicts.push(BTreeSet::from([dice.below(n / 2), n / 2 + dice.below(n / 2)]));
    }
    let everything: Money = problem.measures.iter().map(|measure| measure.cost).sum();
    problem.budget = Some(everything.percent(30));
    problem
}

fn bench(criterion: &mut Criterion) {
    for n in [20, 40, 60, 120] {
        // Nine of each size, one after the other.
        let problems: Vec<ChoiceProblem> = (1..=9).map(|seed| problem(n, seed)).collect();
        for problem in &problems {
            assert!(choose(problem).is_some_and(|choice| choice.check(problem).is_ok()), "the proof holds");
        }
        let mut turn = problems.iter().cycle();
        criterion.bench_function(&format!("choose {n}"), |bencher| {
            bencher.iter(|| turn.next().map(|problem| choose(black_box(problem))));
        });
        criterion.bench_function(&format!("frontier {n}"), |bencher| {
            bencher.iter(|| turn.next().map(|problem| frontier(black_box(problem))));
        });
    }
}

criterion_group!(benches, bench);
criterion_main!(benches);
