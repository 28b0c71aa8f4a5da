use std::collections::BTreeSet;

use super::ChoiceProblem;
use super::group::Group;
use super::tally::{Reckoner, Tally};

/// The largest group that is worked through; larger ones have more sets than fit into a word.
const MOST_MEASURES: usize = 128;

/// A way of using a group of measures: some of them taken, the others not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Way {
    /// The measures taken, by index.
    pub(super) taken: BTreeSet<usize>,
    pub(super) tally: Tally,
}

/// A way that is still being put together.
#[derive(Clone, Copy)]
struct Draft {
    /// The measures taken, by place in the group.
    taken: u128,
    tally: Tally,
}

/// The ways of using a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Listed {
    /// Those that can be part of a best choice, the most beneficial first. For every other way there is one among
    /// these that brings no less and is never dearer, whatever is taken from other groups.
    All(Vec<Way>),
    /// There is none: the wishes contradict each other.
    Nothing,
    /// There are more than asked for.
    TooMany,
}

/// Lists the ways of using a group, unless there are more than `most`.
///
/// The measures are decided one after the other. Drafts whose futures are the same, because they agree on every
/// measure that something undecided still depends on, are compared, and those that cannot win are dropped.
pub(super) fn ways(problem: &ChoiceProblem, group: &Group, reckoner: &Reckoner<'_>, most: usize) -> Listed {
    if group.measures.len() > MOST_MEASURES {
        return Listed::TooMany;
    }
    let rules = Rules::new(problem, group);
    let mut drafts = vec![Draft { taken: 0, tally: Tally::default() }];
    for (step, &place) in rules.order.iter().enumerate() {
        let index = group.measures[place];
        let bit = 1_u128 << place;
        let without = if problem.measures[index].is_required { Vec::new() } else { drafts.clone() };
        let with = drafts.iter().map(|draft| Draft {
            taken: draft.taken | bit,
            tally: reckoner.sum(&draft.tally, reckoner.measure(index)),
        });
        let mut next: Vec<Draft> =
            without.into_iter().chain(with).filter(|draft| rules.allow(step, draft.taken)).collect();
        for draft in &mut next {
            for &(gain, ref sets) in &rules.gains[step] {
                if sets.iter().any(|&set| !draft.taken & set == 0) {
                    draft.tally.benefit += reckoner.gain(gain);
                }
            }
        }
        let open = rules.open[step];
        next.sort_by(|a, b| {
            let key = |draft: &Draft| (draft.taken & open, std::cmp::Reverse(draft.tally.benefit));
            key(a).cmp(&key(b)).then(a.tally.cost.cmp(&b.tally.cost)).then(a.taken.cmp(&b.taken))
        });
        drafts.clear();
        let mut front = Front::default();
        let mut key = None;
        for draft in next {
            if key != Some(draft.taken & open) {
                key = Some(draft.taken & open);
                front = Front::default();
            }
            if front.admits(&draft.tally, reckoner) {
                drafts.push(draft);
            }
        }
        if drafts.len() > most {
            return Listed::TooMany;
        }
    }
    let taken = |draft: &Draft| {
        let places = (0..group.measures.len()).filter(|&place| draft.taken >> place & 1 == 1);
        places.map(|place| group.measures[place]).collect()
    };
    let ways: Vec<Way> = drafts.iter().map(|draft| Way { taken: taken(draft), tally: draft.tally }).collect();
    if ways.is_empty() { Listed::Nothing } else { Listed::All(ways) }
}

/// Tallies of those that came before, each with no less benefit: who is dearer than one of them cannot win.
#[derive(Default)]
pub(super) struct Front {
    cheapest: Vec<Tally>,
}

impl Front {
    /// Whether a tally is cheaper than all before it in some future; it is then counted among them.
    pub(super) fn admits(&mut self, tally: &Tally, reckoner: &Reckoner<'_>) -> bool {
        if self.cheapest.iter().any(|known| reckoner.is_no_dearer(known, tally)) {
            return false;
        }
        self.cheapest.retain(|known| !reckoner.is_no_dearer(tally, known));
        self.cheapest.push(*tally);
        true
    }
}

/// What decides whether a draft is allowed and what it brings, by the step at which that is known.
struct Rules {
    /// The places of the group in the order in which they are decided.
    order: Vec<usize>,
    /// Sets that must not all be taken.
    conflicts: Vec<Vec<u128>>,
    /// Where the first is taken, all of the second must be.
    needs: Vec<Vec<(u128, u128)>>,
    /// Gains, and the sets that win them.
    gains: Vec<Vec<(usize, Vec<u128>)>>,
    /// After each step the places that later steps still depend on.
    open: Vec<u128>,
}

impl Rules {
    fn new(problem: &ChoiceProblem, group: &Group) -> Self {
        let place = |index: &usize| group.measures.binary_search(index).ok();
        let mask = |set: &BTreeSet<usize>| -> Option<u128> {
            set.iter().try_fold(0, |mask, index| Some(mask | 1_u128 << place(index)?))
        };
        let conflicts: Vec<u128> =
            group.conflicts.iter().filter_map(|&index| mask(&problem.conflicts[index])).collect();
        let gains: Vec<(usize, Vec<u128>)> = group
            .gains
            .iter()
            .map(|&index| {
                let sets = problem.gains[index].cleared_by.iter().filter(|set| !set.is_empty());
                (index, sets.filter_map(mask).collect())
            })
            .collect();
        let needs: Vec<(u128, u128)> = group
            .measures
            .iter()
            .enumerate()
            .filter(|(_, index)| !problem.measures[**index].needs.is_empty())
            .filter_map(|(at, &index)| Some((1_u128 << at, mask(&problem.measures[index].needs)?)))
            .collect();
        // Everything that ties places together.
        let ties: Vec<u128> = (conflicts.iter().copied())
            .chain(gains.iter().map(|(_, sets)| sets.iter().fold(0, |all, set| all | set)))
            .chain(needs.iter().map(|(one, all)| one | all))
            .collect();
        let order = order(group.measures.len(), &ties);
        let n = order.len();
        let mut rules = Self {
            conflicts: vec![Vec::new(); n],
            needs: vec![Vec::new(); n],
            gains: vec![Vec::new(); n],
            open: vec![0; n],
            order,
        };
        let mut decided = 0;
        for step in 0..n {
            decided |= 1_u128 << rules.order[step];
            let unsettled = ties.iter().filter(|&&tie| tie & !decided != 0);
            rules.open[step] = unsettled.fold(0, |open, tie| open | tie & decided);
        }
        let known_at =
            |mask: u128| (0..n).rev().find(|&step| mask >> rules.order[step] & 1 == 1).unwrap_or(0);
        let at: Vec<usize> = conflicts.iter().map(|&mask| known_at(mask)).collect();
        let needs_at: Vec<usize> = needs.iter().map(|(one, all)| known_at(one | all)).collect();
        let gains_at: Vec<usize> =
            gains.iter().map(|(_, sets)| known_at(sets.iter().fold(0, |all, set| all | set))).collect();
        for (mask, step) in conflicts.into_iter().zip(at) {
            rules.conflicts[step].push(mask);
        }
        for (pair, step) in needs.into_iter().zip(needs_at) {
            rules.needs[step].push(pair);
        }
        for (gain, step) in gains.into_iter().zip(gains_at) {
            rules.gains[step].push(gain);
        }
        rules
    }

    /// Whether what is known at a step allows a draft.
    fn allow(&self, step: usize, taken: u128) -> bool {
        self.conflicts[step].iter().all(|&set| taken & set != set)
            && self.needs[step].iter().all(|&(one, all)| taken & one == 0 || taken & all == all)
    }
}

/// The places in an order that keeps few of them open: always the one next that leaves the fewest.
fn order(n: usize, ties: &[u128]) -> Vec<usize> {
    let mut order = Vec::with_capacity(n);
    let mut decided: u128 = 0;
    while order.len() < n {
        let open_after = |place: usize| {
            let decided = decided | 1_u128 << place;
            let unsettled = ties.iter().filter(|&&tie| tie & !decided != 0);
            unsettled.fold(0, |open, tie| open | tie & decided).count_ones()
        };
        let left = (0..n).filter(|place| decided >> place & 1 == 0);
        let Some(next) = left.min_by_key(|&place| (open_after(place), place)) else { break };
        decided |= 1_u128 << next;
        order.push(next);
    }
    order
}
