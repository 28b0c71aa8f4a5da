use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::Tenure;
use crate::rules::RuleChoice;
use crate::units::Money;

/// What the family and the consultant settled beside the budget and the wishes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preferences {
    /// Products picked in place of the usual ones: by remedy, then by role, such as `C01` to `C01-3`.
    pub picks: BTreeMap<String, BTreeMap<String, String>>,
    /// Subsidy schemes to reckon with although they have ended or are not known to go on, by their ids.
    pub simulated: BTreeSet<String>,
    /// What schemes paid this household before in their present period, by their ids.
    pub received: BTreeMap<String, Money>,
    /// Who owns the home; `None` while nobody asked.
    pub tenure: Option<Tenure>,
    /// How many more people in the household could apply for a subsidy of their own.
    pub further_applicants: u32,
    /// Why the family does not want a remedy, in their words, by its id.
    pub refusals: BTreeMap<String, String>,
    /// By what the home is judged: packs of rules, and what the centre changed about them. It stands in the case, so
    /// that anybody can judge the home again in the same way.
    pub rules: RuleChoice,
}
