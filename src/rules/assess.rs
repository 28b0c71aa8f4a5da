use super::answer::Answer;
use super::check_context::CheckContext;
use super::{Finding, PreparedHome, RuleSet, Verdict};
use super::{household, layers};
use crate::occupant::OccupantProfile;
use crate::plan::FloorPlan;

/// Judges a home for a person by a set of rules.
///
/// Each rule gives one finding for each place it looks at; a rule that does not concern this person
/// or this home gives a single "not applicable" that says why. Same input, same findings, in the same
/// order: not met (most urgent first), cannot tell, met, not applicable.
pub fn assess(plan: &FloorPlan, occupant: &OccupantProfile, rules: &RuleSet) -> Vec<Finding> {
    PreparedHome::new(plan).assess(occupant, rules)
}

impl PreparedHome<'_> {
    /// Judges the home for a person by a set of rules; see [`assess`].
    pub fn assess(&self, occupant: &OccupantProfile, rules: &RuleSet) -> Vec<Finding> {
        self.assess_household(&[occupant], rules)
    }

    /// Judges the home for everybody who lives in it: at each place the worst case counts, and the finding says
    /// whom it concerns.
    pub fn assess_household(&self, residents: &[&OccupantProfile], rules: &RuleSet) -> Vec<Finding> {
        let of_each = residents.iter().map(|&person| {
            let cx = CheckContext { home: self, person, groups: &person.groups() };
            rules.iter().flat_map(|rule| Answer::new(&cx, rule).findings().collect::<Vec<_>>()).collect()
        });
        joined(of_each.collect(), rules)
    }
}

/// The findings of all who live there as one list: the worst case at each place, one finding for rules that measure
/// the same, in the order in which findings are shown.
pub(super) fn joined(of_each: Vec<Vec<Finding>>, rules: &RuleSet) -> Vec<Finding> {
    let mut findings = layers::fold(household::worst(of_each), rules);
    findings.sort_by(|a, b| {
        let rank = |finding: &Finding| match finding.verdict {
            Verdict::NotMet => 0,
            Verdict::CannotTell => 1,
            Verdict::Met => 2,
            Verdict::NotApplicable => 3,
        };
        let weight = |finding: &Finding| (finding.severity.urgency(), finding.severity);
        rank(a)
            .cmp(&rank(b))
            .then_with(|| weight(b).cmp(&weight(a)))
            .then_with(|| a.rule.cmp(&b.rule))
            .then_with(|| a.element.cmp(&b.element))
    });
    findings
}
