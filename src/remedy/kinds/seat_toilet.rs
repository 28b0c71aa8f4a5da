//! Replace a squat pan by a toilet with a seat; bars and call button come with it where they are asked for.
//!
//! - Clears: a squat pan.
//! - The toilet stands where the pan was, its back to the nearest wall.
//! - Goods and works: C34.

use crate::edit::fixtures;
use crate::plan::{Attribute, FixtureKind};
use crate::remedy::context::{Candidate, Site, fitted};
use crate::remedy::mounting::Wanted;
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Some((id, pan)) = site.fixture(finding.element) else { return Vec::new() };
    if !matches!(requirement, Requirement::Absent) || pan.kind != FixtureKind::SquatPan {
        return Vec::new();
    }
    let Some(room) = site.room_of(finding.element) else { return Vec::new() };
    let mut wanted = Wanted::usual(FixtureKind::Toilet);
    wanted.bottom = crate::units::Mm::ZERO;
    let mut without_pan = site.plan.clone();
    without_pan.fixtures.remove(&id);
    let unjudged = site.home.only(|_| false).changed(without_pan);
    let cleared = Site::new(&unjudged, site.occupant);
    cleared
        .wall_places(pan.level, room, crate::geom::point(pan.center), &wanted)
        .into_iter()
        .filter(|place| cleared.stands_free(id, place))
        .take(3)
        .filter_map(|place| {
            let step = fixtures::edit(site.plan, id, "remedy-seat-toilet", |new| {
                new.kind = FixtureKind::Toilet;
                (new.center, new.rotation) = (place.center, place.rotation);
                (new.width, new.depth) = (place.width, place.depth);
                (new.bottom, new.top) = (place.bottom, place.top);
                new.attributes.set(Attribute::SeatHeight, fitted(430));
            });
            Some(Candidate::new(finding, "remedy-seat-toilet", step.ok()?).supply("C34", 1))
        })
        .collect()
}
