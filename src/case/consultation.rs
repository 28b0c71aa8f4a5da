use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::problem::problem;
use super::proofs::Proofs;
use super::{Books, Case};
use crate::catalog::PriceList;
use crate::cost::{Applicant, Estimate, Funding, Part, Priced, Pricing, Terms, funding};
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
    /// What it needs if the home turns out other than hoped, priced.
    pub reserves: Priced,
}

impl PricedRemedy {
    fn part(&self) -> Part<'_> {
        Part { priced: &self.priced, reserves: &self.reserves, demolishes: self.remedy.kind.demolishes }
    }
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
    /// The schemes that this household can use.
    pub funding: Vec<Funding>,
    /// The price list that was used; `None` where the data holds none, and then nothing is priced.
    pub prices: Option<Arc<PriceList>>,
    /// The choice as a problem for the solver.
    pub problem: ChoiceProblem,
    /// What holds for every estimate.
    pub terms: Terms,
    pub(super) home: JudgedHome,
    pub(super) proofs: Proofs,
}

impl Consultation {
    /// Assesses the home, finds and proves what can be done, and prices it.
    pub fn new(case: &Case, rules: &RuleSet, books: &Books<'_>) -> Self {
        let home = JudgedHome::of_household(case.plan.clone(), &case.residents(), rules);
        let Offer { findings, remedies, unresolved } = remedies(&home, &case.occupant);
        let prices = books.prices.list(&case.region, case.on);
        let none = BTreeMap::new();
        let (options, terms) = match &prices {
            Some(prices) => {
                let pricing = Pricing { catalog: books.catalog, prices, on: case.on };
                let options = remedies
                    .into_iter()
                    .map(|remedy| PricedRemedy {
                        priced: Priced::of(
                            &pricing,
                            &remedy.supplies,
                            case.preferences.picks.get(&remedy.id).unwrap_or(&none),
                        ),
                        reserves: Priced::of(&pricing, &remedy.reserves, &none),
                        remedy,
                    })
                    .collect();
                let applicant = Applicant {
                    occupant: &case.occupant,
                    region: &case.region,
                    on: case.on,
                    currency: prices.currency,
                    simulated: &case.preferences.simulated,
                    received: &case.preferences.received,
                    tenure: case.preferences.tenure,
                    n_applicants: case.preferences.further_applicants.saturating_add(1),
                };
                let funding = funding(books.subsidies, &applicant);
                (options, Terms::new(&pricing, case.plan.built, funding))
            }
            None => (Vec::new(), Terms::default()),
        };
        let problem = problem(case, &findings, &options, &terms);
        Self {
            plan: case.plan.clone(),
            survey: survey_list(&findings),
            findings,
            options,
            unresolved,
            funding: terms.funding.clone(),
            prices,
            problem,
            terms,
            home,
            proofs: Proofs::default(),
        }
    }

    /// What a set of options costs, by index.
    pub fn estimate(&self, chosen: &BTreeSet<usize>) -> Estimate {
        let parts = chosen.iter().filter_map(|&index| self.options.get(index));
        Estimate::of(parts.map(PricedRemedy::part), &self.terms)
    }

    /// A finding of today's home by its key.
    pub fn finding(&self, key: &FindingKey) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.key() == *key)
    }
}
