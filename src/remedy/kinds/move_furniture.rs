//! Move a piece of furniture out of the way. Costs an hour of two people.
//!
//! - Clears: a passage, a turning circle or the floor beside a bed that is too small because of furniture.
//! - Method: the pieces concerned are tried at places along their axes, nearest first, and each place is judged by
//!   the rule itself. At most so many places are judged for one finding.

use crate::edit::fixtures;
use crate::plan::{ElementId, FixtureId};
use crate::remedy::context::{Candidate, Site};
use crate::remedy::mounting::beside;
use crate::rules::{Finding, Requirement, Verdict};

/// How far a piece is moved at most, and in which steps.
const DISTANCES: &[f64] = &[50.0, 100.0, 150.0, 200.0, 250.0, 300.0, 400.0, 500.0, 600.0, 800.0, 1000.0];

/// Places that are judged for one finding.
const MAX_JUDGED: usize = 24;

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let wanted = matches!(
        requirement,
        Requirement::Passage { .. }
            | Requirement::TurningCircle(_)
            | Requirement::FreeBeside(_)
            | Requirement::FreeInFront(_)
    );
    if !wanted {
        return Vec::new();
    }
    let home = site.home.only(|rule| rule.id == finding.rule);
    let mut tries: Vec<(f64, FixtureId, crate::geom::GridPoint)> = Vec::new();
    for id in super::pieces_in_the_way(site, finding) {
        let Some(piece) = site.plan.fixtures.get(&id) else { continue };
        let (along, front) = piece.footprint().axes();
        for &distance in DISTANCES {
            for direction in [along, -along, front, -front] {
                let step = direction * distance;
                tries.push((distance, id, beside(piece.center, step.x, step.y)));
            }
        }
    }
    tries.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut n_judged = 0;
    for (_, id, center) in tries {
        let Some(piece) = site.plan.fixtures.get(&id) else { continue };
        let moved = crate::plan::Fixture { center, ..piece.clone() };
        if !site.stands_free(id, &moved) {
            continue;
        }
        n_judged += 1;
        if n_judged > MAX_JUDGED {
            break;
        }
        let Ok(step) = fixtures::shift(site.plan, id, center, piece.rotation) else { continue };
        let after = home.changed(step.applied_to(site.plan));
        if after.findings().iter().any(|other| other.key() == finding.key() && other.verdict == Verdict::Met)
        {
            return vec![Candidate::new(finding, "remedy-move-furniture", step).at(ElementId::Fixture(id))];
        }
    }
    Vec::new()
}
