use std::collections::{BTreeMap, BTreeSet};

use super::ChoiceProblem;

/// Measures that bear on each other, and on no measure outside, but through money.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Group {
    /// The measures, by index, in their order.
    pub(super) measures: Vec<usize>,
    /// The gains that they bring, by index.
    pub(super) gains: Vec<usize>,
    /// The conflicts between them, by index.
    pub(super) conflicts: Vec<usize>,
}

/// The measures that can matter: not excluded, able to bring something, or wanted in any case.
///
/// A measure that needs an excluded one is excluded with it. One that is in no set that wins a gain, that nobody
/// asked for, that no other needs and that counts towards no quantity price only costs money.
pub(super) fn live_measures(problem: &ChoiceProblem) -> BTreeSet<usize> {
    let mut live: BTreeSet<usize> =
        (0..problem.measures.len()).filter(|&index| !problem.measures[index].is_excluded).collect();
    // Every round takes at least one out.
    for _ in 0..=problem.measures.len() {
        let is_useful = |index: usize| {
            let sets = problem.gains.iter().flat_map(|gain| &gain.cleared_by);
            problem.measures[index].is_required
                || sets.into_iter().any(|set| set.contains(&index) && set.is_subset(&live))
                || live.iter().any(|&other| problem.measures[other].needs.contains(&index))
                || problem.quantity_prices.iter().any(|price| price.parts.contains_key(&index))
        };
        let kept: BTreeSet<usize> = live
            .iter()
            .copied()
            .filter(|&index| problem.measures[index].needs.is_subset(&live) && is_useful(index))
            .collect();
        if kept == live {
            break;
        }
        live = kept;
    }
    live
}

/// The live measures in groups, those with the smallest index first; `None` when one that the family wants in
/// any case cannot be taken.
pub(super) fn groups(problem: &ChoiceProblem) -> Option<Vec<Group>> {
    let live = live_measures(problem);
    let is_lost = |index: usize| problem.measures[index].is_required && !live.contains(&index);
    if (0..problem.measures.len()).any(is_lost) {
        return None;
    }
    let mut leader: BTreeMap<usize, usize> = live.iter().map(|&index| (index, index)).collect();
    let mut join = |members: &[usize]| {
        let lowest = members.iter().filter_map(|member| leader.get(member).copied()).min();
        let Some(lowest) = lowest else { return };
        let joined: BTreeSet<usize> =
            members.iter().filter_map(|member| leader.get(member).copied()).collect();
        for of in leader.values_mut() {
            if joined.contains(of) {
                *of = lowest;
            }
        }
    };
    for gain in &problem.gains {
        let members: Vec<usize> =
            gain.cleared_by.iter().filter(|set| set.is_subset(&live)).flatten().copied().collect();
        join(&members);
    }
    let binding = |set: &BTreeSet<usize>| !set.is_empty() && set.is_subset(&live);
    for conflict in problem.conflicts.iter().filter(|set| binding(set)) {
        join(&conflict.iter().copied().collect::<Vec<_>>());
    }
    for &index in &live {
        let needs = problem.measures[index].needs.iter().copied();
        join(&needs.chain([index]).collect::<Vec<_>>());
    }
    let mut groups: BTreeMap<usize, Group> = BTreeMap::new();
    for (&index, &of) in &leader {
        groups.entry(of).or_default().measures.push(index);
    }
    for (index, gain) in problem.gains.iter().enumerate() {
        let member = gain.cleared_by.iter().filter(|set| set.is_subset(&live)).find_map(|set| set.first());
        if let Some(group) = member.and_then(|member| groups.get_mut(leader.get(member)?)) {
            group.gains.push(index);
        }
    }
    for (index, conflict) in problem.conflicts.iter().enumerate().filter(|(_, set)| binding(set)) {
        if let Some(group) = conflict.first().and_then(|member| groups.get_mut(leader.get(member)?)) {
            group.conflicts.push(index);
        }
    }
    Some(groups.into_values().collect())
}
