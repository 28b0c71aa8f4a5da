//! A rail at the bed to rise by.
//!
//! - Clears: nothing to hold on to beside the bed.
//! - Stands at the free side of the bed, by the pillow end, and takes 60 mm of floor.
//! - Goods: C10.

use crate::edit::fixtures;
use crate::geom::grid_point;
use crate::plan::{Fixture, FixtureKind};
use crate::remedy::context::{Candidate, Site};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Near { kinds, .. } = requirement else { return Vec::new() };
    let Some((_, bed)) = site.fixture(finding.element) else { return Vec::new() };
    if !kinds.contains(&FixtureKind::BedRail) {
        return Vec::new();
    }
    let body = bed.footprint();
    let rail = |side: f64| {
        let (width, _) = FixtureKind::BedRail.usual_size();
        let place = body.place(side * (body.width / 2.0 - width.to_f64() / 2.0), -body.depth / 6.0);
        Fixture::new(FixtureKind::BedRail, bed.level, grid_point(place), bed.rotation)
    };
    [1.0, -1.0]
        .into_iter()
        .map(|side| {
            Candidate::new(finding, "remedy-bed-rail", fixtures::place(site.plan, rail(side)))
                .supply("C10", 1)
        })
        .collect()
}
