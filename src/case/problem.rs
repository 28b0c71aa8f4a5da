//! The choice among a household's options as a problem to be solved.

use std::collections::{BTreeMap, BTreeSet};

use super::{Case, PricedRemedy, Wish};
use crate::catalog::Tenure;
use crate::cost::{Funding, Priced, Terms};
use crate::optimize::{Benefit, ChoiceProblem, Gain, Measure, QuantityPrice, SharedCost, Subsidy};
use crate::plan::{ElementId, FloorPlan};
use crate::rules::{Finding, FindingKey, Severity, Verdict};
use crate::units::Money;

pub(super) fn problem(
    case: &Case,
    findings: &[Finding],
    options: &[PricedRemedy],
    terms: &Terms,
) -> ChoiceProblem {
    let may_change = case.preferences.tenure.is_none_or(Tenure::allows_works);
    let measures = options
        .iter()
        .map(|PricedRemedy { remedy, priced, .. }| Measure {
            cost: priced.total(),
            granted: grants(priced, terms),
            needs: BTreeSet::new(),
            is_excluded: case.wishes.get(&remedy.id) == Some(&Wish::Leave)
                || (remedy.kind.changes_building && !may_change),
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
    ChoiceProblem {
        measures,
        gains,
        conflicts: conflicts(&case.plan, options),
        subsidies: terms.funding.iter().map(|funding| Subsidy { cap: funding.cap() }).collect(),
        rivals: rivals(&terms.funding),
        shared: shared_costs(options, terms),
        quantity_prices: quantity_prices(options, terms),
        budget: case.budget,
    }
}

fn grants(priced: &Priced, terms: &Terms) -> Vec<Money> {
    let of = |funding: &Funding| priced.lines.iter().map(|line| funding.granted(line)).sum();
    terms.funding.iter().map(of).collect()
}

/// Schemes that exclude each other.
fn rivals(funding: &[Funding]) -> Vec<BTreeSet<usize>> {
    let mut groups: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (index, funding) in funding.iter().enumerate() {
        if let Some(group) = &funding.scheme.stacking {
            groups.entry(group).or_default().insert(index);
        }
    }
    groups.into_values().filter(|group| group.len() > 1).collect()
}

/// Clearing up, and the call-out of each trade.
fn shared_costs(options: &[PricedRemedy], terms: &Terms) -> Vec<SharedCost> {
    let cost = |priced: &Priced, causes: &dyn Fn(&PricedRemedy) -> bool| SharedCost {
        amount: priced.total(),
        granted: grants(priced, terms),
        caused_by: (0..options.len()).filter(|&index| causes(&options[index])).collect(),
    };
    let clearing = cost(&terms.clearing, &|option| option.remedy.kind.demolishes);
    let call_outs = terms
        .call_outs
        .iter()
        .map(|(trade, priced)| cost(priced, &|option| Terms::trades(&option.priced).contains(trade)));
    [clearing].into_iter().chain(call_outs).filter(|shared| !shared.caused_by.is_empty()).collect()
}

/// The quantity prices of all products that are taken. Each saves what it saves beyond the one before.
fn quantity_prices(options: &[PricedRemedy], terms: &Terms) -> Vec<QuantityPrice> {
    let mut tiers: BTreeMap<(&str, i64), QuantityPrice> = BTreeMap::new();
    for (index, option) in options.iter().enumerate() {
        for line in &option.priced.lines {
            let mut froms: Vec<i64> =
                line.product.quantity_prices.iter().map(|tier| tier.from * 1000).collect();
            froms.sort_unstable();
            let mut before = 0;
            for from in froms {
                let percent_off = line.product.percent_off(from);
                let tier = tiers.entry((&line.product.id, from)).or_default();
                tier.from = from;
                let part = tier.parts.entry(index).or_default();
                part.quantity += line.quantity_milli;
                part.saving = part.saving + line.saving(percent_off) - line.saving(before);
                part.granted_less.resize(terms.funding.len(), Money::ZERO);
                for (less, funding) in part.granted_less.iter_mut().zip(&terms.funding) {
                    let at = |percent_off| funding.granted(&line.clone().at_quantity_price(percent_off));
                    *less = *less + at(before) - at(percent_off);
                }
                before = percent_off;
            }
        }
    }
    tiers.into_values().collect()
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
