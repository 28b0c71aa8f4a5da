//! The choice among a household's options as a problem to be solved.

use std::collections::{BTreeMap, BTreeSet};

use super::{Case, PricedRemedy, Wish};
use crate::cost::{Estimate, Funding, Priced};
use crate::optimize::{Benefit, ChoiceProblem, Gain, Measure, SharedCost, Subsidy};
use crate::plan::{ElementId, FloorPlan};
use crate::rules::{Finding, FindingKey, Severity, Verdict};

pub(super) fn problem(
    case: &Case,
    findings: &[Finding],
    options: &[PricedRemedy],
    funding: &[Funding],
) -> ChoiceProblem {
    let grants = |priced: &Priced| funding.iter().map(|funding| funding.granted(priced)).collect::<Vec<_>>();
    let measures = options
        .iter()
        .map(|PricedRemedy { remedy, priced }| Measure {
            cost: priced.total(),
            granted: grants(priced),
            needs: BTreeSet::new(),
            is_excluded: case.wishes.get(&remedy.id) == Some(&Wish::Leave),
            is_required: case.wishes.get(&remedy.id) == Some(&Wish::Take),
        })
        .collect();
    let mut clearing: BTreeMap<&FindingKey, Vec<BTreeSet<usize>>> = BTreeMap::new();
    for (index, option) in options.iter().enumerate() {
        for key in &option.remedy.clears {
            clearing.entry(key).or_default().push(BTreeSet::from([index]));
        }
    }
    let gains = findings
        .iter()
        .filter(|finding| finding.verdict == Verdict::NotMet)
        .filter_map(|finding| {
            let cleared_by = clearing.remove(&finding.key())?;
            Some(Gain { benefit: benefit(finding.severity), cleared_by })
        })
        .collect();
    let rubble = Estimate::clearing_up();
    let caused_by = (0..options.len()).filter(|&index| options[index].remedy.kind.demolishes).collect();
    ChoiceProblem {
        measures,
        gains,
        conflicts: conflicts(&case.plan, options),
        subsidies: funding.iter().map(|funding| Subsidy { cap: funding.cap() }).collect(),
        rivals: Vec::new(),
        shared: vec![SharedCost { amount: rubble.total(), granted: grants(&rubble), caused_by }],
        quantity_prices: Vec::new(),
        budget: case.budget,
    }
}

/// What clearing a finding of some severity is worth.
///
/// Access of severity 3 and 4 is an access need: a place can hardly, or not at all, be used. Below that a place
/// is merely hard to use, which counts with independence.
fn benefit(severity: Severity) -> Benefit {
    let mut benefit = Benefit { independence: u32::from(severity.independence), ..Benefit::default() };
    match severity.access {
        4.. => benefit.access[0] = 1,
        3 => benefit.access[1] = 1,
        hard => benefit.independence += u32::from(hard),
    }
    if let Some(band) = 4_usize.checked_sub(usize::from(severity.injury.min(4)))
        && let Some(count) = benefit.injury.get_mut(band)
    {
        *count = 1;
    }
    benefit
}

/// Pairs of changes that cannot both be made: they want different things of the same element.
fn conflicts(plan: &FloorPlan, options: &[PricedRemedy]) -> Vec<BTreeSet<usize>> {
    let touched: Vec<BTreeSet<ElementId>> = options
        .iter()
        .map(|option| option.remedy.transaction.changes.iter().map(crate::edit::Change::element).collect())
        .collect();
    let mut pairs = Vec::new();
    for (index, first) in options.iter().enumerate() {
        let rivals: Vec<usize> = (index + 1..options.len())
            .filter(|&other| !touched[index].is_disjoint(&touched[other]))
            .collect();
        if rivals.is_empty() {
            continue;
        }
        let changed = first.remedy.transaction.applied_to(plan);
        for other in rivals {
            if options[other].remedy.transaction.rebased(&changed).is_none() {
                pairs.push(BTreeSet::from([index, other]));
            }
        }
    }
    pairs
}
