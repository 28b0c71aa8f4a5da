//! One home judged twice, side by side: for today's person and a later one, or by two packs of rules.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Finding, RuleId, RuleSet, Urgency, Verdict};
use crate::plan::ElementId;

/// How the second side stands beside the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// Worse than on the first side.
    Worse,
    /// Asked only on the second side.
    OnlySecond,
    /// Better than on the first side.
    Better,
    /// Asked only on the first side.
    OnlyFirst,
    /// The same verdict on both sides.
    Same,
}

impl Change {
    /// The stable name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Worse => "worse",
            Self::OnlySecond => "only_second",
            Self::Better => "better",
            Self::OnlyFirst => "only_first",
            Self::Same => "same",
        }
    }
}

/// One matter at one place, as both sides see it; at least one side has a finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The place.
    pub element: ElementId,
    /// What the first side finds.
    pub first: Option<Finding>,
    /// What the second side finds.
    pub second: Option<Finding>,
}

impl Row {
    /// How the second side stands beside the first.
    pub fn change(&self) -> Change {
        match (&self.first, &self.second) {
            (Some(first), Some(second)) => match rank(second.verdict).cmp(&rank(first.verdict)) {
                std::cmp::Ordering::Less => Change::Worse,
                std::cmp::Ordering::Equal => Change::Same,
                std::cmp::Ordering::Greater => Change::Better,
            },
            (None, _) => Change::OnlySecond,
            (_, None) => Change::OnlyFirst,
        }
    }

    /// Whether either side is not met.
    pub fn has_difficulty(&self) -> bool {
        self.sides().any(|finding| finding.verdict == Verdict::NotMet)
    }

    /// The findings of both sides, the second one first: it is what the comparison is made for.
    pub fn sides(&self) -> impl Iterator<Item = &Finding> {
        self.second.iter().chain(&self.first)
    }

    fn urgency(&self) -> Option<Urgency> {
        let difficult = self.sides().filter(|finding| finding.verdict == Verdict::NotMet);
        difficult.map(|finding| finding.severity.urgency()).max()
    }
}

/// The same rules for two people, or for one person now and later: rule by rule at each place.
///
/// Rules that concern neither are left out.
///
/// ```
/// use yiju::occupant::preset;
/// use yiju::rules::{Change, PreparedHome, RuleSet, side_by_side};
/// let plan = yiju::store::template("T1").unwrap().plan;
/// let (home, rules) = (PreparedHome::new(&plan), RuleSet::built_in());
/// let judged = |who| home.assess(&preset(who).unwrap(), &rules);
/// let rows = side_by_side(&judged("solo-mild-cane"), &judged("solo-wheelchair"));
/// assert!(rows.iter().any(|row| row.change() != Change::Same && row.has_difficulty()));
/// ```
pub fn side_by_side(first: &[Finding], second: &[Finding]) -> Vec<Row> {
    rows(first, second, |finding| finding.rule.clone())
}

/// Two sets of rules on one home: what measures the same stands side by side, whatever the rules are called.
pub fn packs_side_by_side(
    (first, first_rules): (&[Finding], &RuleSet),
    (second, second_rules): (&[Finding], &RuleSet),
) -> Vec<Row> {
    let both = first_rules.beside(second_rules);
    let known = |id: &RuleId| both.class_of(id).unwrap_or(usize::MAX);
    rows(first, second, |finding| known(&finding.rule))
}

fn rows<K: Ord>(first: &[Finding], second: &[Finding], matter: impl Fn(&Finding) -> K) -> Vec<Row> {
    let mut paired: BTreeMap<(K, ElementId), Row> = BTreeMap::new();
    let applicable = |findings: &'_ [Finding]| {
        findings
            .iter()
            .filter(|finding| finding.verdict != Verdict::NotApplicable)
            .cloned()
            .collect::<Vec<_>>()
    };
    for (is_second, finding) in (applicable(first).into_iter().map(|finding| (false, finding)))
        .chain(applicable(second).into_iter().map(|finding| (true, finding)))
    {
        let element = finding.element;
        let row =
            paired.entry((matter(&finding), element)).or_insert(Row { element, first: None, second: None });
        let side = if is_second { &mut row.second } else { &mut row.first };
        // Where one side asks several things of the same sort, its worst finding stands for it.
        if side.as_ref().is_none_or(|known| rank(finding.verdict) < rank(known.verdict)) {
            *side = Some(finding);
        }
    }
    let mut rows: Vec<Row> = paired.into_values().collect();
    rows.sort_by_key(|row| (row.change(), Reverse(row.urgency()), !row.has_difficulty()));
    rows
}

const fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::NotMet => 0,
        Verdict::CannotTell => 1,
        Verdict::Met => 2,
        Verdict::NotApplicable => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::occupant::preset;
    use crate::rules::{PackChoice, PreparedHome, RuleChoice, RuleLibrary};
    use crate::store::template;

    fn chosen(pack: &str) -> RuleSet {
        let choice = RuleChoice { packs: vec![PackChoice::parse(pack)], overrides: Vec::new() };
        RuleLibrary::built_in().choose(&choice)
    }

    #[test]
    fn a_home_beside_itself_has_no_changes() {
        let plan = template("T1").unwrap().plan;
        let rules = RuleSet::built_in();
        let findings = PreparedHome::new(&plan).assess(&preset("solo-wheelchair").unwrap(), &rules);
        let rows = side_by_side(&findings, &findings);
        assert!(rows.len() > 20);
        assert!(rows.iter().all(|row| row.change() == Change::Same));
        let applicable = findings.iter().filter(|finding| finding.verdict != Verdict::NotApplicable).count();
        assert_eq!(rows.len(), applicable);
    }

    #[test]
    fn what_hits_only_the_later_person_stands_first() {
        let plan = template("T1").unwrap().plan;
        let (home, rules) = (PreparedHome::new(&plan), RuleSet::built_in());
        let now = home.assess(&preset("solo-mild-cane").unwrap(), &rules);
        let later = home.assess(&preset("solo-wheelchair").unwrap(), &rules);
        let rows = side_by_side(&now, &later);
        assert!(rows.windows(2).all(|pair| pair[0].change() <= pair[1].change()));
        let turning = rows.iter().find(|row| {
            row.first.is_none() && row.second.as_ref().is_some_and(|found| found.verdict == Verdict::NotMet)
        });
        assert!(turning.is_some(), "a wheelchair needs room that a cane does not");
    }

    #[test]
    fn two_packs_meet_where_they_measure_the_same() {
        let plan = template("T1").unwrap().plan;
        let home = PreparedHome::new(&plan);
        let person = preset("solo-wheelchair").unwrap();
        let (cn, ada) = (chosen("cn"), chosen("us-ada"));
        let (first, second) = (home.assess(&person, &cn), home.assess(&person, &ada));
        let rows = packs_side_by_side((&first, &cn), (&second, &ada));
        let door = rows.iter().find(|row| {
            let of = |side: &Option<Finding>, rule: &str| {
                side.as_ref().is_some_and(|finding| finding.rule.as_str().starts_with(rule))
            };
            of(&row.first, "cn/D02") && of(&row.second, "us-ada/404.2.3")
        });
        let door = door.expect("both packs ask for the clear width of doors");
        let limits = [&door.first, &door.second].map(|side| side.as_ref().map(|finding| finding.required));
        assert_ne!(limits[0], limits[1]);
    }
}
