use std::collections::BTreeSet;

use super::ChoiceProblem;
use crate::units::Money;

/// Why a measure was not chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The family does not want it.
    Refused,
    /// It needs a measure that the family does not want.
    NeedsRefused {
        /// Which.
        needed: usize,
    },
    /// All that it would bring, chosen measures bring already.
    BringsNothing {
        /// The chosen measures that bring it.
        by: BTreeSet<usize>,
        /// What the family would pay more with it.
        more: Money,
    },
    /// It cannot be made together with chosen measures.
    Excludes {
        /// The chosen measures in its way.
        others: BTreeSet<usize>,
        /// What the family would pay more with it in their place; less than nothing when it is cheaper.
        more: Money,
        /// The gains that would be lost with them, by index.
        lost: BTreeSet<usize>,
    },
    /// It goes beyond the budget, and what it brings ranks behind what the money buys now.
    TooDear {
        /// What the family would pay more with it.
        more: Money,
        /// By how much that exceeds the budget.
        over: Money,
    },
}

impl ChoiceProblem {
    /// Why a measure is not in a chosen set; `None` for one that is, or where nothing speaks against it.
    pub fn why_not(&self, chosen: &BTreeSet<usize>, index: usize) -> Option<Reason> {
        let measure = self.measures.get(index).filter(|_| !chosen.contains(&index))?;
        if measure.is_excluded {
            return Some(Reason::Refused);
        }
        let with = self.with_prerequisites(index);
        if let Some(needed) = with.iter().find(|&&other| self.measures[other].is_excluded) {
            return Some(Reason::NeedsRefused { needed: *needed });
        }
        let both: BTreeSet<usize> = chosen.union(&with).copied().collect();
        let now = self.self_pay(chosen);
        let (won, won_with) = (self.won(chosen), self.won(&both));
        if won_with == won {
            let bringing = |gain: usize| {
                let sets = &self.gains[gain].cleared_by;
                sets.iter().filter(|set| set.is_subset(chosen)).flatten().copied()
            };
            let its: Vec<usize> = (0..self.gains.len())
                .filter(|&gain| self.gains[gain].cleared_by.iter().any(|set| set.contains(&index)))
                .collect();
            let by = its.into_iter().filter(|gain| won.contains(gain)).flat_map(bringing).collect();
            return Some(Reason::BringsNothing { by, more: self.self_pay(&both) - now });
        }
        let broken: Vec<&BTreeSet<usize>> =
            self.conflicts.iter().filter(|set| !set.is_empty() && set.is_subset(&both)).collect();
        if !broken.is_empty() {
            let others: BTreeSet<usize> =
                broken.into_iter().flatten().filter(|other| !with.contains(other)).copied().collect();
            let instead: BTreeSet<usize> = both.difference(&others).copied().collect();
            let lost = won.difference(&self.won(&instead)).copied().collect();
            return Some(Reason::Excludes { others, more: self.self_pay(&instead) - now, lost });
        }
        let more = self.self_pay(&both) - now;
        let over = self.budget.map(|budget| self.self_pay(&both) - budget).filter(|&over| over > Money::ZERO);
        over.map(|over| Reason::TooDear { more, over })
    }

    /// A measure with all that it needs, and what that needs.
    pub fn with_prerequisites(&self, index: usize) -> BTreeSet<usize> {
        let mut with = BTreeSet::from([index]);
        // Every round adds at least one.
        for _ in 0..self.measures.len() {
            let needs = with.iter().filter_map(|&one| self.measures.get(one)).flat_map(|one| &one.needs);
            let more: BTreeSet<usize> = needs.copied().filter(|need| !with.contains(need)).collect();
            if more.is_empty() {
                break;
            }
            with.extend(more);
        }
        with.retain(|&one| one < self.measures.len());
        with
    }
}
