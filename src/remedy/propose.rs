use std::collections::BTreeSet;

use super::context::{Candidate, Site};
use super::kinds::KINDS;
use super::{Remedy, Supply, compare};
use crate::edit::Transaction;
use crate::occupant::OccupantProfile;
use crate::plan::FloorPlan;
use crate::rules::{Finding, FindingKey, RuleSet, Verdict, assess};

/// How many further changes may be added to one that causes new findings.
const MAX_ADDITIONS: usize = 4;

/// What can be done in a home.
#[derive(Clone, Debug, Default)]
pub struct Offer {
    /// How the home stands today.
    pub findings: Vec<Finding>,
    /// The remedies that are proven to help, those for the most urgent findings first.
    pub remedies: Vec<Remedy>,
    /// Findings that nothing known clears.
    pub unresolved: Vec<FindingKey>,
}

/// Everything that is proven to clear a finding of this home.
pub fn remedies(plan: &FloorPlan, occupant: &OccupantProfile, rules: &RuleSet) -> Offer {
    let findings = assess(plan, occupant, rules);
    let site = Site::new(plan, occupant, rules);
    let mut candidates: Vec<Candidate> = Vec::new();
    for finding in findings.iter().filter(|finding| finding.verdict == Verdict::NotMet) {
        for candidate in propose(&site, finding) {
            if !candidates.iter().any(|known| known.is_same_change(&candidate)) {
                candidates.push(candidate);
            }
        }
    }
    let mut remedies: Vec<Remedy> = Vec::new();
    let mut names = BTreeSet::new();
    for (candidate, clears) in prove_all(&candidates, &findings, plan, occupant, rules) {
        // Two ways of doing the same for the same money are one offer.
        let is_known = remedies.iter().any(|known| {
            known.element == candidate.element
                && known.title == candidate.title
                && known.supplies == candidate.supplies
                && clears.iter().all(|key| known.clears.contains(key))
        });
        if is_known {
            continue;
        }
        let stem = format!("{}@{}", candidate.kind.name, candidate.element);
        let name = (1..)
            .map(|n| if n == 1 { stem.clone() } else { format!("{stem}#{n}") })
            .find(|name| !names.contains(name))
            .unwrap_or(stem);
        names.insert(name.clone());
        remedies.push(Remedy {
            id: name,
            kind: candidate.kind,
            element: candidate.element,
            title: candidate.title,
            transaction: candidate.transaction,
            supplies: candidate.supplies,
            clears,
            conditions: candidate.conditions,
        });
    }
    let cleared: BTreeSet<&FindingKey> = remedies.iter().flat_map(|remedy| &remedy.clears).collect();
    let unresolved = findings
        .iter()
        .filter(|finding| finding.verdict == Verdict::NotMet)
        .map(Finding::key)
        .filter(|key| !cleared.contains(key))
        .collect();
    Offer { findings, remedies, unresolved }
}

fn propose(site: &Site<'_>, finding: &Finding) -> Vec<Candidate> {
    let Some(rule) = site.rules.rule(&finding.rule) else { return Vec::new() };
    KINDS
        .iter()
        .flat_map(|kind| {
            let mut proposed = (kind.propose)(site, finding, &rule.require);
            for candidate in &mut proposed {
                candidate.kind = kind;
            }
            proposed
        })
        .filter(|candidate| {
            candidate.transaction.fits(site.plan) && !candidate.transaction.changes.is_empty()
        })
        .collect()
}

/// Judges the home after each candidate, on all cores; the order is that of the candidates.
fn prove_all(
    candidates: &[Candidate],
    before: &[Finding],
    plan: &FloorPlan,
    occupant: &OccupantProfile,
    rules: &RuleSet,
) -> Vec<(Candidate, Vec<FindingKey>)> {
    let n_workers = std::thread::available_parallelism().map_or(1, usize::from).min(candidates.len().max(1));
    let share = candidates.len().div_ceil(n_workers).max(1);
    let prove = |candidate: &Candidate| prove(candidate.clone(), before, plan, occupant, rules);
    std::thread::scope(|scope| {
        let workers: Vec<_> = candidates
            .chunks(share)
            .map(|part| scope.spawn(move || part.iter().map(prove).collect::<Vec<_>>()))
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).flatten().collect()
    })
}

/// The candidate, completed by what its own consequences need, and what it clears; `None` when it does not help.
fn prove(
    mut candidate: Candidate,
    before: &[Finding],
    plan: &FloorPlan,
    occupant: &OccupantProfile,
    rules: &RuleSet,
) -> Option<(Candidate, Vec<FindingKey>)> {
    for _ in 0..=MAX_ADDITIONS {
        let changed = candidate.transaction.applied_to(plan);
        let after = assess(&changed, occupant, rules);
        let proof = compare(before, &after);
        if proof.causes.is_empty() {
            let aim_is_cleared = candidate.aim.as_ref().is_some_and(|aim| proof.clears.contains(aim));
            return aim_is_cleared.then_some((candidate, proof.clears));
        }
        let addition = addition(&changed, &after, before, &proof.causes, occupant, rules)?;
        candidate.transaction = Transaction {
            label: candidate.transaction.label.clone(),
            ..candidate.transaction.then(&addition.transaction)
        };
        for supply in addition.supplies {
            add(&mut candidate.supplies, supply);
        }
        candidate.conditions.extend(addition.conditions);
    }
    None
}

/// A further change that takes back a part of what a change causes.
fn addition(
    changed: &FloorPlan,
    after: &[Finding],
    before: &[Finding],
    causes: &[FindingKey],
    occupant: &OccupantProfile,
    rules: &RuleSet,
) -> Option<Candidate> {
    let site = Site::new(changed, occupant, rules);
    // Only what the change itself brought along can be completed; what it made worse stays worse.
    let caused = after.iter().find(|finding| causes.contains(&finding.key()))?;
    propose(&site, caused).into_iter().find(|candidate| {
        let both = assess(&candidate.transaction.applied_to(changed), occupant, rules);
        let left = compare(before, &both).causes;
        left.len() < causes.len() && left.iter().all(|key| causes.contains(key))
    })
}

fn add(supplies: &mut Vec<Supply>, more: Supply) {
    match supplies.iter_mut().find(|supply| supply.product == more.product) {
        Some(supply) => supply.quantity_milli += more.quantity_milli,
        None => supplies.push(more),
    }
}
