use std::collections::BTreeSet;

use super::{Case, Wish};
use crate::catalog::{Catalog, SubsidyBook};
use crate::cost::{Estimate, Funding, Priced, funding};
use crate::optimize::{Benefit, ChoiceProblem, Gain, Measure, Subsidy};
use crate::plan::FloorPlan;
use crate::remedy::{Offer, Remedy, remedies};
use crate::rules::{Finding, FindingKey, RuleSet, SurveyItem, Urgency, Verdict, survey_list};
use crate::units::Money;

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
    pub(super) occupant: crate::occupant::OccupantProfile,
    pub(super) rules: RuleSet,
}

impl Consultation {
    /// Assesses the home, finds and proves what can be done, and prices it.
    pub fn new(case: &Case, rules: &RuleSet, catalog: &'static Catalog, book: &'static SubsidyBook) -> Self {
        let Offer { findings, remedies, unresolved } = remedies(&case.plan, &case.occupant, rules);
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
            occupant: case.occupant.clone(),
            rules: rules.clone(),
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

fn problem(
    case: &Case,
    findings: &[Finding],
    options: &[PricedRemedy],
    funding: &[Funding],
) -> ChoiceProblem {
    let measures = options
        .iter()
        .map(|PricedRemedy { remedy, priced }| Measure {
            cost: priced.total(),
            subsidized: funding.iter().map(|funding| funding.counted(priced)).collect(),
            causes_shared_cost: remedy.kind.demolishes,
            is_excluded: case.wishes.get(&remedy.id) == Some(&Wish::Leave),
            is_required: case.wishes.get(&remedy.id) == Some(&Wish::Take),
        })
        .collect();
    let gains = findings
        .iter()
        .filter(|finding| finding.verdict == Verdict::NotMet)
        .map(|finding| {
            let key = finding.key();
            let clears = |(index, option): (usize, &PricedRemedy)| {
                option.remedy.clears.contains(&key).then(|| BTreeSet::from([index]))
            };
            Gain {
                benefit: benefit(finding),
                cleared_by: options.iter().enumerate().filter_map(clears).collect(),
            }
        })
        .filter(|gain| !gain.cleared_by.is_empty())
        .collect();
    ChoiceProblem {
        measures,
        gains,
        conflicts: conflicts(&case.plan, options),
        subsidies: funding
            .iter()
            .map(|funding| Subsidy { percent: i64::from(funding.percent), cap: funding.cap() })
            .collect(),
        shared_cost: Estimate::clearing_up().iter().map(|line| line.goods + line.labor).sum::<Money>(),
        budget: case.budget,
    }
}

fn benefit(finding: &Finding) -> Benefit {
    let severity = finding.severity;
    Benefit {
        urgent: u32::from(severity.urgency() == Urgency::Must),
        access: u32::from(severity.access),
        injury: u32::from(severity.injury),
        independence: u32::from(severity.independence),
    }
}

/// Pairs of changes that cannot both be made: they want different things of the same element.
fn conflicts(plan: &FloorPlan, options: &[PricedRemedy]) -> Vec<BTreeSet<usize>> {
    let mut pairs = Vec::new();
    for (index, first) in options.iter().enumerate() {
        let changed = first.remedy.transaction.applied_to(plan);
        for (other, second) in options.iter().enumerate().skip(index + 1) {
            if second.remedy.transaction.rebased(&changed).is_none() {
                pairs.push(BTreeSet::from([index, other]));
            }
        }
    }
    pairs
}
