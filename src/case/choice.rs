use std::collections::BTreeSet;

use super::Consultation;
use crate::cost::Estimate;
use crate::edit::Transaction;
use crate::locale::Message;
use crate::optimize::{ChoiceProblem, choose, frontier};
use crate::plan::FloorPlan;
use crate::remedy::compare;
use crate::rules::{Finding, FindingKey, Verdict, assess};
use crate::units::Money;

/// How often a choice that does not hold as a whole is made anew.
const MAX_ROUNDS: usize = 24;

/// A set of remedies that was proven as a whole.
#[derive(Clone, Debug)]
pub struct Selection {
    /// The options taken, by index.
    pub chosen: BTreeSet<usize>,
    /// Whether it is proven that no set that holds is better within the budget.
    pub is_optimal: bool,
    /// All changes as one step.
    pub transaction: Transaction,
    /// The home after the changes.
    pub plan: FloorPlan,
    /// How the changed home stands, by the same rules.
    pub findings: Vec<Finding>,
    /// What the changes clear together.
    pub cleared: Vec<FindingKey>,
    /// What remains not met.
    pub unresolved: Vec<FindingKey>,
    /// What it costs, and who pays.
    pub estimate: Estimate,
}

/// A step on the way from doing nothing to doing all that is worthwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the family pays.
    pub self_pay: Money,
    /// The options taken, by index.
    pub chosen: BTreeSet<usize>,
    /// The findings cleared that the step before does not clear.
    pub gains: Vec<FindingKey>,
}

impl Consultation {
    /// The best set of remedies within a budget; `None` when the wishes alone exceed it.
    ///
    /// The set is proven as a whole: all changes made together clear what each claims, and cause nothing.
    pub fn choose(&self, budget: Option<Money>) -> Option<Selection> {
        let mut problem = ChoiceProblem { budget, ..self.problem.clone() };
        for _ in 0..MAX_ROUNDS {
            let choice = choose(&problem)?;
            let chosen = needed(&problem, &choice.chosen);
            match self.prove(&chosen) {
                Some(selection) => return Some(Selection { is_optimal: choice.is_optimal, ..selection }),
                None => problem.conflicts.push(self.smallest_failing(&chosen)),
            }
        }
        // Too many sets failed as a whole: what can be proven one after the other is still a sound answer.
        let mut chosen = BTreeSet::new();
        for index in needed(&problem, &choose(&problem)?.chosen) {
            chosen.insert(index);
            if self.prove(&chosen).is_none() {
                chosen.remove(&index);
            }
        }
        self.prove(&chosen).map(|selection| Selection { is_optimal: false, ..selection })
    }

    /// What each further amount of the family's money buys, each step proven as a whole.
    pub fn steps(&self) -> Vec<Step> {
        let mut problem = self.problem.clone();
        for _ in 0..MAX_ROUNDS {
            let points = frontier(&problem);
            let sets: Vec<BTreeSet<usize>> =
                points.iter().map(|point| needed(&problem, &point.chosen)).collect();
            match sets.iter().find(|set| self.prove(set).is_none()) {
                Some(failing) => problem.conflicts.push(self.smallest_failing(failing)),
                None => return self.as_steps(&sets),
            }
        }
        Vec::new()
    }

    fn as_steps(&self, sets: &[BTreeSet<usize>]) -> Vec<Step> {
        let mut before: BTreeSet<FindingKey> = BTreeSet::new();
        sets.iter()
            .map(|chosen| {
                let cleared: BTreeSet<FindingKey> = self.claims(chosen);
                let gains = cleared.difference(&before).cloned().collect();
                before = cleared;
                Step { self_pay: self.estimate(chosen).self_pay, chosen: chosen.clone(), gains }
            })
            .collect()
    }

    /// Makes all changes of a set together and judges the home again; `None` when the set does not hold.
    pub fn prove(&self, chosen: &BTreeSet<usize>) -> Option<Selection> {
        let mut plan = self.plan.clone();
        let mut transaction = Transaction::new(Message::new("edit-carry-out-remedies"), Vec::new());
        for &index in chosen {
            let step = self.options.get(index)?.remedy.transaction.rebased(&plan)?;
            step.apply(&mut plan);
            transaction = Transaction { label: transaction.label.clone(), ..transaction.then(&step) };
        }
        let findings = assess(&plan, &self.occupant, &self.rules);
        let proof = compare(&self.findings, &findings);
        let holds =
            proof.causes.is_empty() && self.claims(chosen).iter().all(|claim| proof.clears.contains(claim));
        holds.then(|| {
            let unresolved = findings
                .iter()
                .filter(|finding| finding.verdict == Verdict::NotMet)
                .map(Finding::key)
                .collect();
            Selection {
                chosen: chosen.clone(),
                is_optimal: false,
                transaction,
                plan,
                findings,
                cleared: proof.clears,
                unresolved,
                estimate: self.estimate(chosen),
            }
        })
    }

    fn claims(&self, chosen: &BTreeSet<usize>) -> BTreeSet<FindingKey> {
        let options = chosen.iter().filter_map(|&index| self.options.get(index));
        options.flat_map(|option| option.remedy.clears.iter().cloned()).collect()
    }

    /// A part of a failing set that fails already and of which every smaller part holds.
    fn smallest_failing(&self, failing: &BTreeSet<usize>) -> BTreeSet<usize> {
        let mut smallest = failing.clone();
        for &index in failing {
            let mut without = smallest.clone();
            without.remove(&index);
            if !without.is_empty() && self.prove(&without).is_none() {
                smallest = without;
            }
        }
        smallest
    }
}

/// The measures that the gains of a set really need: the solver may add some that cost nothing and bring nothing.
fn needed(problem: &ChoiceProblem, chosen: &BTreeSet<usize>) -> BTreeSet<usize> {
    let won = problem.won(chosen);
    let mut needed = chosen.clone();
    for &index in chosen.iter().rev() {
        if problem.measures[index].is_required {
            continue;
        }
        needed.remove(&index);
        if problem.won(&needed) != won {
            needed.insert(index);
        }
    }
    needed
}
