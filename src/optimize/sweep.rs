use std::collections::BTreeSet;

use super::tally::{Reckoner, Tally};
use super::ways::{Front, Way};

/// Combinations of ways, group by group.
///
/// Each stage holds the combinations of the groups so far that can be part of a best choice for some budget,
/// the most beneficial first. A combination is written as its part in the stage before and the way of the group
/// that came last.
pub(super) struct Sweep<'a> {
    groups: &'a [Vec<Way>],
    /// For each group, and each combination kept there: the combination before, the way.
    stages: Vec<Vec<(u32, u32)>>,
    tallies: Vec<Tally>,
}

impl<'a> Sweep<'a> {
    /// Combines all groups; `None` when that takes more than `most` combinations at a stage.
    pub(super) fn new(groups: &'a [Vec<Way>], reckoner: &Reckoner<'_>, most: usize) -> Option<Self> {
        let mut sweep = Self { groups, stages: Vec::new(), tallies: vec![Tally::default()] };
        for ways in groups {
            if sweep.tallies.len().saturating_mul(ways.len()) > most.saturating_mul(16) {
                return None;
            }
            let mut pairs: Vec<(u128, i64, u32, u32)> = Vec::with_capacity(sweep.tallies.len() * ways.len());
            for (before, tally) in (0_u32..).zip(&sweep.tallies) {
                for (at, way) in (0_u32..).zip(ways) {
                    let benefit = tally.benefit + way.tally.benefit;
                    pairs.push((benefit, tally.cost + way.tally.cost, before, at));
                }
            }
            pairs
                .sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)).then((a.2, a.3).cmp(&(b.2, b.3))));
            let mut front = Front::default();
            let mut tallies = Vec::new();
            let mut stage = Vec::new();
            for (_, _, before, at) in pairs {
                let tally = reckoner.sum(&sweep.tallies[before as usize], &ways[at as usize].tally);
                if front.admits(&tally, reckoner) {
                    tallies.push(tally);
                    stage.push((before, at));
                }
            }
            if tallies.len() > most {
                return None;
            }
            sweep.tallies = tallies;
            sweep.stages.push(stage);
        }
        Some(sweep)
    }

    /// What the combinations of all groups come to, the most beneficial first.
    pub(super) fn tallies(&self) -> &[Tally] {
        &self.tallies
    }

    /// The measures of a combination.
    pub(super) fn taken(&self, combination: usize) -> BTreeSet<usize> {
        let mut taken = BTreeSet::new();
        let mut at = combination;
        for (ways, stage) in self.groups.iter().zip(&self.stages).rev() {
            let (before, way) = stage[at];
            taken.extend(&ways[way as usize].taken);
            at = before as usize;
        }
        taken
    }
}
