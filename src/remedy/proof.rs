use std::collections::BTreeMap;

use crate::rules::{Finding, FindingKey, Verdict};

/// Measured values may get worse by this much without counting as worse: below what a tape tells apart.
const TOLERATED: i32 = 5;

/// What a change does to the findings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// Not met before, and met or without object now.
    pub clears: Vec<FindingKey>,
    /// Not met now and not so before, or more so than before.
    pub causes: Vec<FindingKey>,
}

/// Compares the findings of a home before and after a change.
///
/// A finding that nobody can tell any more is not cleared. One that was in order and that nobody can tell now
/// counts as caused; a new thing that has not been measured yet does not.
pub fn compare(before: &[Finding], after: &[Finding]) -> Proof {
    let earlier: BTreeMap<FindingKey, &Finding> =
        before.iter().map(|finding| (finding.key(), finding)).collect();
    let later: BTreeMap<FindingKey, &Finding> =
        after.iter().map(|finding| (finding.key(), finding)).collect();
    let clears = earlier
        .iter()
        .filter(|(_, finding)| finding.verdict == Verdict::NotMet)
        .filter(|(key, _)| {
            let now = later.get(key).map(|finding| finding.verdict);
            matches!(now, None | Some(Verdict::Met | Verdict::NotApplicable))
        })
        .map(|(key, _)| key.clone())
        .collect();
    let causes = later
        .iter()
        .filter(|(key, finding)| is_worse(earlier.get(key).copied(), finding))
        .map(|(key, _)| key.clone())
        .collect();
    Proof { clears, causes }
}

fn is_worse(before: Option<&Finding>, after: &Finding) -> bool {
    match after.verdict {
        Verdict::Met | Verdict::NotApplicable => false,
        Verdict::CannotTell => before.is_some_and(|before| before.verdict == Verdict::Met),
        Verdict::NotMet => match before {
            // A passage that was narrow at a door, and left to the door's rule, was narrow before too.
            Some(before)
                if before.verdict == Verdict::NotMet
                    || (before.verdict == Verdict::NotApplicable && before.measured.is_some()) =>
            {
                let short = |finding: &Finding| finding.shortfall().unwrap_or(0);
                short(after) > short(before).saturating_add(TOLERATED)
            }
            _ => true,
        },
    }
}
