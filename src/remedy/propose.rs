use std::collections::BTreeSet;

use rayon::prelude::*;

use super::context::{Candidate, Site};
use super::kinds::{KINDS, RemedyKind};
use super::{Remedy, Supply, compare};
use crate::edit::Transaction;
use crate::occupant::OccupantProfile;
use crate::rules::{Finding, FindingKey, JudgedHome, RuleId, Verdict};

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
pub fn remedies(home: &JudgedHome, occupant: &OccupantProfile) -> Offer {
    let findings = home.findings();
    let site = Site::new(home, occupant);
    let not_met: Vec<&Finding> =
        findings.iter().filter(|finding| finding.verdict == Verdict::NotMet).collect();
    let proposed: Vec<Vec<Proposed>> = not_met.par_iter().map(|finding| propose(&site, finding)).collect();
    let mut candidates: Vec<Proposed> = Vec::new();
    for (kind, candidate) in proposed.into_iter().flatten() {
        let is_known = candidates.iter().any(|(known, other)| {
            *known == kind && other.transaction.changes == candidate.transaction.changes
        });
        if !is_known {
            candidates.push((kind, candidate));
        }
    }
    let mut remedies: Vec<Remedy> = Vec::new();
    let mut names = BTreeSet::new();
    let proven: Vec<_> = candidates
        .into_par_iter()
        .map(|(kind, candidate)| Some((kind, prove(candidate, &site, &findings)?)))
        .collect();
    for (kind, Proven { candidate, clears, touches }) in proven.into_iter().flatten() {
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
        let stem = format!("{}@{}", kind.name, candidate.element);
        let name = (1..)
            .map(|n| if n == 1 { stem.clone() } else { format!("{stem}#{n}") })
            .find(|name| !names.contains(name))
            .unwrap_or(stem);
        names.insert(name.clone());
        remedies.push(Remedy {
            id: name,
            kind,
            element: candidate.element,
            title: candidate.title,
            transaction: candidate.transaction,
            supplies: candidate.supplies,
            reserves: candidate.reserves,
            clears,
            touches,
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

/// A change, and the kind of remedy that proposed it.
type Proposed = (&'static RemedyKind, Candidate);

fn propose(site: &Site<'_>, finding: &Finding) -> Vec<Proposed> {
    let Some(rule) = site.rules.rule(&finding.rule) else { return Vec::new() };
    KINDS
        .iter()
        .flat_map(|kind| {
            let proposed = (kind.propose)(site, finding, &rule.require);
            proposed.into_iter().map(move |candidate| (kind, candidate))
        })
        .filter(|(_, candidate)| {
            candidate.transaction.fits(site.plan) && !candidate.transaction.changes.is_empty()
        })
        .collect()
}

/// A candidate that helps, completed by what its own consequences need.
struct Proven {
    candidate: Candidate,
    clears: Vec<FindingKey>,
    touches: BTreeSet<RuleId>,
}

/// Carries a candidate out and judges the home again; `None` when it does not help.
fn prove(mut candidate: Candidate, site: &Site<'_>, before: &[Finding]) -> Option<Proven> {
    let mut home = site.home.changed(candidate.transaction.applied_to(site.plan));
    for _ in 0..=MAX_ADDITIONS {
        let after = home.findings();
        let proof = compare(before, &after);
        if proof.causes.is_empty() {
            let aim_is_cleared = candidate.aim.as_ref().is_some_and(|aim| proof.clears.contains(aim));
            let touches = home.rules_touched_since(site.home);
            return aim_is_cleared.then_some(Proven { candidate, clears: proof.clears, touches });
        }
        let (addition, changed) = addition(&Site::new(&home, site.occupant), &after, before, &proof.causes)?;
        candidate.transaction = Transaction {
            label: candidate.transaction.label.clone(),
            ..candidate.transaction.then(&addition.transaction)
        };
        for supply in addition.supplies {
            add(&mut candidate.supplies, supply);
        }
        for reserve in addition.reserves {
            add(&mut candidate.reserves, reserve);
        }
        for condition in addition.conditions {
            if !candidate.conditions.contains(&condition) {
                candidate.conditions.push(condition);
            }
        }
        // Judged from the home as it is, so that all that differs from it is told apart.
        home = site.home.changed(changed.plan().clone());
    }
    None
}

/// A further change that takes back a part of what a change causes, and the home with it.
fn addition(
    site: &Site<'_>,
    after: &[Finding],
    before: &[Finding],
    causes: &[FindingKey],
) -> Option<(Candidate, JudgedHome)> {
    // Only what the change itself brought along can be completed; what it made worse stays worse.
    let caused = after.iter().find(|finding| causes.contains(&finding.key()))?;
    propose(site, caused).into_iter().find_map(|(_, candidate)| {
        let both = site.home.changed(candidate.transaction.applied_to(site.plan));
        let left = compare(before, &both.findings()).causes;
        let is_better = left.len() < causes.len() && left.iter().all(|key| causes.contains(key));
        is_better.then_some((candidate, both))
    })
}

fn add(supplies: &mut Vec<Supply>, more: Supply) {
    let same = |supply: &&mut Supply| (supply.product, supply.width) == (more.product, more.width);
    match supplies.iter_mut().find(same) {
        Some(supply) => supply.quantity_milli += more.quantity_milli,
        None => supplies.push(more),
    }
}
