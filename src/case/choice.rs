use std::collections::BTreeSet;

use super::Consultation;
use crate::cost::Estimate;
use crate::edit::Transaction;
use crate::optimize::{ChoiceProblem, Frontier, Reason, StageProof, choose, frontier};
use crate::plan::FloorPlan;
use crate::remedy::compare;
use crate::rules::{Finding, FindingKey, Verdict};
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
    /// The proof, stage by stage.
    pub stages: Vec<StageProof>,
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
    /// Why each other option was not taken, by index.
    pub left_out: Vec<(usize, Reason)>,
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
    /// The set is proven as a whole: all changes made together clear what each claims, and cause nothing. Sets
    /// that contain one that fails are given up.
    pub fn choose(&self, budget: Option<Money>) -> Option<Selection> {
        let mut problem = ChoiceProblem { budget, ..self.problem.clone() };
        for _ in 0..MAX_ROUNDS {
            let choice = choose(&problem)?;
            if self.holds(&choice.chosen) {
                let selection = self.selection(&problem, &choice.chosen)?;
                return Some(Selection {
                    is_optimal: choice.is_optimal(),
                    stages: choice.stages,
                    ..selection
                });
            }
            problem.conflicts.push(self.smallest_failing(&choice.chosen));
        }
        // Too many sets failed as a whole: what can be proven one after the other is still a sound answer.
        let mut chosen = BTreeSet::new();
        for index in choose(&problem)?.chosen {
            chosen.insert(index);
            if !self.holds(&chosen) {
                chosen.remove(&index);
            }
        }
        self.selection(&problem, &chosen)
    }

    /// What each further amount of the family's money buys, each step proven as a whole.
    pub fn steps(&self) -> Vec<Step> {
        let mut problem = ChoiceProblem { budget: None, ..self.problem.clone() };
        for _ in 0..MAX_ROUNDS {
            let Frontier { points, .. } = frontier(&problem);
            let sets: Vec<BTreeSet<usize>> = points.into_iter().map(|point| point.chosen).collect();
            self.prove_parts(&sets);
            let failing: BTreeSet<BTreeSet<usize>> =
                sets.iter().filter(|set| !self.holds(set)).map(|set| self.smallest_failing(set)).collect();
            if failing.is_empty() {
                return self.as_steps(&sets);
            }
            problem.conflicts.extend(failing);
        }
        let points = frontier(&problem).points;
        let sets: Vec<_> =
            points.into_iter().map(|point| point.chosen).filter(|set| self.holds(set)).collect();
        self.as_steps(&sets)
    }

    fn as_steps(&self, sets: &[BTreeSet<usize>]) -> Vec<Step> {
        let mut before: BTreeSet<FindingKey> = BTreeSet::new();
        sets.iter()
            .map(|chosen| {
                let cleared: BTreeSet<FindingKey> = self.claims(chosen);
                let gains = cleared.difference(&before).cloned().collect();
                before = cleared;
                Step { self_pay: self.problem.self_pay(chosen), chosen: chosen.clone(), gains }
            })
            .collect()
    }

    /// Makes all changes of a set together and judges the home again; `None` when the set does not hold.
    pub fn prove(&self, chosen: &BTreeSet<usize>) -> Option<Selection> {
        let (transaction, plan) = self.together(chosen)?;
        let findings = self.home.changed(plan.clone()).findings();
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
                stages: Vec::new(),
                transaction,
                plan,
                findings,
                cleared: proof.clears,
                unresolved,
                estimate: self.estimate(chosen),
                left_out: Vec::new(),
            }
        })
    }

    fn selection(&self, problem: &ChoiceProblem, chosen: &BTreeSet<usize>) -> Option<Selection> {
        let left_out = (0..self.options.len())
            .filter_map(|index| Some((index, problem.why_not(chosen, index)?)))
            .collect();
        Some(Selection { left_out, ..self.prove(chosen)? })
    }
}
