//! Rules of several documents on one thing.
//!
//! A door may be asked to be 800 wide by one clause and 900 by another. One finding is enough: it passes by the
//! loosest clause, the strictest is the value to aim at, and all of them are named. Which rules measure the same is
//! fixed when the set is made; at a place the looser limit decides, never the value, so a finding keeps its name when
//! the home changes.

use std::collections::BTreeMap;

use super::{Finding, Limit, RuleSet, Verdict};
use crate::plan::ElementId;

/// Joins findings that measure the same thing at the same element. Those that do not compare stay apart.
pub(super) fn fold(findings: Vec<Finding>, rules: &RuleSet) -> Vec<Finding> {
    let mut folded: Vec<Finding> = Vec::with_capacity(findings.len());
    let mut first: BTreeMap<(usize, ElementId), Vec<usize>> = BTreeMap::new();
    for finding in findings {
        let class = rules.class_of(&finding.rule).filter(|_| finding.verdict != Verdict::NotApplicable);
        let Some(class) = class else {
            folded.push(finding);
            continue;
        };
        let known = first.entry((class, finding.element)).or_default();
        let join = known.iter().copied().find(|&index| {
            let other: &Finding = &folded[index];
            other.who == finding.who && other.required.is_looser_or_equal(finding.required).is_some()
        });
        match join {
            None => {
                known.push(folded.len());
                folded.push(finding);
            }
            Some(index) => {
                let kept = &mut folded[index];
                let keeps = kept.required.is_looser_or_equal(finding.required) == Some(true);
                let (mut looser, stricter) =
                    if keeps { (kept.clone(), finding) } else { (finding, kept.clone()) };
                looser.severity = looser.severity.max(stricter.severity);
                let asked = [Some(stricter.required), stricter.better, looser.better];
                looser.better = asked
                    .into_iter()
                    .flatten()
                    .fold(None, |best, limit| strictest(looser.required, best, limit));
                looser.also.push(stricter.rule);
                looser.also.extend(stricter.also);
                looser.also.sort();
                looser.also.dedup();
                *kept = looser;
            }
        }
    }
    folded
}

/// The stricter of two limits, if it is stricter than the one that decides.
fn strictest(decides: Limit, best: Option<Limit>, limit: Limit) -> Option<Limit> {
    if limit == decides || decides.is_looser_or_equal(limit) != Some(true) {
        return best;
    }
    match best {
        Some(best) if best.is_looser_or_equal(limit) != Some(true) => Some(best),
        _ => Some(limit),
    }
}
