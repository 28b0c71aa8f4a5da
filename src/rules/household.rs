//! Several people under one roof: the worst case at each place, and whom it concerns.

use std::collections::{BTreeMap, BTreeSet};

use super::{Finding, FindingKey, RuleId, Verdict};

/// Joins the findings of several people, in the order of the people.
///
/// At each place the worst verdict counts: not met before cannot tell before met. The finding is that of the first
/// person with that verdict, names all who share it, and is as severe as it is for the one it hits hardest. A rule that
/// concerns only one of them is judged for that one.
pub(super) fn worst(of_each: Vec<Vec<Finding>>) -> Vec<Finding> {
    if of_each.len() == 1 {
        return of_each.into_iter().next().unwrap_or_default();
    }
    let mut order: Vec<FindingKey> = Vec::new();
    let mut joined: BTreeMap<FindingKey, Finding> = BTreeMap::new();
    let mut applies: BTreeSet<RuleId> = BTreeSet::new();
    for (person, findings) in of_each.into_iter().enumerate() {
        for mut finding in findings {
            finding.who = vec![person];
            if finding.verdict != Verdict::NotApplicable {
                applies.insert(finding.rule.clone());
            }
            match joined.get_mut(&finding.key()) {
                None => {
                    order.push(finding.key());
                    joined.insert(finding.key(), finding);
                }
                Some(known) if rank(finding.verdict) < rank(known.verdict) => *known = finding,
                Some(known) if finding.verdict == known.verdict => {
                    known.severity = known.severity.max(finding.severity);
                    known.who.push(person);
                    for missing in finding.missing {
                        if !known.missing.contains(&missing) {
                            known.missing.push(missing);
                        }
                    }
                    // A limit that depends on the person: the one that is farther from being kept is shown.
                    if finding.required != known.required
                        && short(&finding.measured, finding.required) > short(&known.measured, known.required)
                    {
                        known.required = finding.required;
                        known.measured = finding.measured;
                        known.note = finding.note;
                    }
                }
                Some(_) => {}
            }
        }
    }
    order
        .into_iter()
        .filter_map(|key| joined.remove(&key))
        .filter(|finding| {
            finding.verdict != Verdict::NotApplicable
                || !applies.contains(&finding.rule)
                || finding.measured.is_some()
        })
        .collect()
}

const fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::NotMet => 0,
        Verdict::CannotTell => 1,
        Verdict::Met => 2,
        Verdict::NotApplicable => 3,
    }
}

fn short(measured: &Option<super::Measured>, required: super::Limit) -> i32 {
    measured.map_or(0, |measured| required.shortfall(measured.value))
}
