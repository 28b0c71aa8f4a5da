use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::Consultation;
use crate::edit::Transaction;
use crate::locale::Message;
use crate::plan::FloorPlan;
use crate::remedy::compare;
use crate::rules::{FindingKey, RuleId};

/// Which sets of options were proven to hold, or not to, when made together.
#[derive(Clone, Debug, Default)]
pub(super) struct Proofs(Arc<Mutex<BTreeMap<BTreeSet<usize>, bool>>>);

impl Proofs {
    fn known(&self, set: &BTreeSet<usize>) -> Option<bool> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(set).copied()
    }

    fn note(&self, set: BTreeSet<usize>, holds: bool) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(set, holds);
    }
}

impl Consultation {
    /// The changes of a set as one step, and the plan after it; `None` when they cannot be made together.
    pub(super) fn together(&self, chosen: &BTreeSet<usize>) -> Option<(Transaction, FloorPlan)> {
        let mut plan = self.plan.clone();
        let label = Message::new("edit-carry-out-remedies");
        let mut transaction = Transaction::new(label.clone(), Vec::new());
        for &index in chosen {
            let step = self.options.get(index)?.remedy.transaction.rebased(&plan)?;
            step.apply(&mut plan);
            transaction = Transaction { label: label.clone(), ..transaction.then(&step) };
        }
        Some((transaction, plan))
    }

    /// What the options of a set each clear.
    pub(super) fn claims(&self, chosen: &BTreeSet<usize>) -> BTreeSet<FindingKey> {
        let options = chosen.iter().filter_map(|&index| self.options.get(index));
        options.flat_map(|option| option.remedy.clears.iter().cloned()).collect()
    }

    /// Whether the options of a set, made together, do what each claims, and cause nothing.
    ///
    /// Options that no rule reads together do not bear on each other: each was proven alone. So a set falls into
    /// parts, and many sets share their parts; every part is judged once.
    pub(super) fn holds(&self, chosen: &BTreeSet<usize>) -> bool {
        self.parts(chosen).iter().all(|part| self.part_holds(part))
    }

    /// The parts of several sets, judged on all cores, so that asking for each set then costs nothing.
    pub(super) fn prove_parts<'a>(&self, sets: impl IntoIterator<Item = &'a BTreeSet<usize>>) {
        let parts: BTreeSet<BTreeSet<usize>> = sets.into_iter().flat_map(|set| self.parts(set)).collect();
        let parts: Vec<_> = parts.into_iter().filter(|part| self.proofs.known(part).is_none()).collect();
        parts.par_iter().for_each(|part| {
            self.part_holds(part);
        });
    }

    fn part_holds(&self, part: &BTreeSet<usize>) -> bool {
        if let Some(holds) = self.proofs.known(part) {
            return holds;
        }
        // One option alone was proven when it was offered.
        let holds = part.len() <= 1
            || self.together(part).is_some_and(|(_, plan)| {
                let proof = compare(&self.findings, &self.home.changed(plan).findings());
                proof.causes.is_empty() && self.claims(part).iter().all(|claim| proof.clears.contains(claim))
            });
        self.proofs.note(part.clone(), holds);
        holds
    }

    /// The parts of a set that do not bear on each other, those with the smallest index first.
    fn parts(&self, chosen: &BTreeSet<usize>) -> Vec<BTreeSet<usize>> {
        let mut parts: Vec<(BTreeSet<usize>, BTreeSet<&RuleId>)> = Vec::new();
        for &index in chosen {
            let Some(option) = self.options.get(index) else { continue };
            let mut joined = (BTreeSet::from([index]), option.remedy.touches.iter().collect());
            parts.retain_mut(|(part, touches)| {
                let is_apart = touches.is_disjoint(&joined.1);
                if !is_apart {
                    joined.0.append(part);
                    joined.1.append(touches);
                }
                is_apart
            });
            parts.push(joined);
        }
        let mut parts: Vec<_> = parts.into_iter().map(|(part, _)| part).collect();
        parts.sort();
        parts
    }

    /// A part of a failing set that fails already and of which every smaller part holds.
    pub(super) fn smallest_failing(&self, failing: &BTreeSet<usize>) -> BTreeSet<usize> {
        let part = self.parts(failing).into_iter().find(|part| !self.part_holds(part));
        let mut smallest = part.unwrap_or_else(|| failing.clone());
        for index in smallest.clone() {
            let mut without = smallest.clone();
            without.remove(&index);
            if !without.is_empty() && !self.holds(&without) {
                smallest = without;
            }
        }
        smallest
    }
}
