use std::collections::BTreeSet;

use super::Case;
use super::problem::problem;
use super::proofs::Proofs;
use crate::catalog::{Catalog, SubsidyBook};
use crate::cost::{Estimate, Funding, Priced, funding};
use crate::optimize::ChoiceProblem;
use crate::plan::FloorPlan;
use crate::remedy::{Offer, Remedy, remedies};
use crate::rules::{Finding, FindingKey, JudgedHome, RuleSet, SurveyItem, survey_list};

/// A remedy with its price.
#[derive(Clone, Debug, PartialEq)]
pub struct PricedRemedy {
    /// The remedy.
    pub remedy: Remedy,
    /// What it needs, priced.
    pub priced: Priced,
}

/// Everything that follows from a case, but the choice.
#[derive(Clone, Debug)]
pub struct Consultation {
    /// The home as it is today.
    pub plan: FloorPlan,
    /// How it stands.
    pub findings: Vec<Finding>,
    /// What must be measured.
    pub survey: Vec<SurveyItem>,
    /// What can be done.
    pub options: Vec<PricedRemedy>,
    /// Findings that nothing known clears.
    pub unresolved: Vec<FindingKey>,
    /// The schemes that this person can use.
    pub funding: Vec<Funding>,
    /// The choice as a problem for the solver.
    pub problem: ChoiceProblem,
    pub(super) home: JudgedHome,
    pub(super) proofs: Proofs,
}

impl Consultation {
    /// Assesses the home, finds and proves what can be done, and prices it.
    pub fn new(case: &Case, rules: &RuleSet, catalog: &'static Catalog, book: &'static SubsidyBook) -> Self {
        let home = JudgedHome::new(case.plan.clone(), &case.occupant, rules);
        let Offer { findings, remedies, unresolved } = remedies(&home, &case.occupant);
        let funding = funding(book, &case.region, &case.occupant, case.on);
        let options: Vec<PricedRemedy> = remedies
            .into_iter()
            .map(|remedy| PricedRemedy { priced: Priced::of(catalog, &remedy.supplies), remedy })
            .collect();
        let problem = problem(case, &findings, &options, &funding);
        Self {
            plan: case.plan.clone(),
            survey: survey_list(&findings),
            findings,
            options,
            unresolved,
            funding,
            problem,
            home,
            proofs: Proofs::default(),
        }
    }

    /// What a set of options costs, by index.
    pub fn estimate(&self, chosen: &BTreeSet<usize>) -> Estimate {
        let parts = chosen.iter().filter_map(|&index| self.options.get(index));
        Estimate::of(parts.map(|option| (&option.priced, option.remedy.kind.demolishes)), &self.funding)
    }

    /// A finding of today's home by its key.
    pub fn finding(&self, key: &FindingKey) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.key() == *key)
    }
}
