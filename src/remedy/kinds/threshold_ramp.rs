//! Lay a ramp against the step at a door.
//!
//! - Clears: a threshold above the limit. What remains is the ramp's own edge, about 5 mm.
//! - The ramp rises 1 in 12 (GB 55019 2.3.1, from memory); it must fit on the floor before the door,
//!   in the room with the lower floor, and must not narrow a way.
//! - Goods: C19 up to 60 mm, a built ramp C20 up to 150 mm.

use crate::edit::{fixtures, openings};
use crate::geom::{boolean, grid_point};
use crate::locale::Message;
use crate::plan::geometry::side_of_room;
use crate::plan::{Attribute, Fixture, FixtureKind, clear_width};
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};
use crate::units::{Angle, Mm};

/// Run for each millimetre of rise.
const RUN_PER_RISE: i32 = 12;

/// The highest step a ready-made rubber ramp takes.
const HIGHEST_RUBBER: i32 = 60;

/// The highest step at all: beyond it the ramp is longer than rooms are.
const HIGHEST: i32 = 150;

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Attribute(Attribute::ThresholdHeight, _) = requirement else { return Vec::new() };
    let Some((id, opening, wall)) = site.opening(finding.element) else { return Vec::new() };
    let Some(rise) = opening.attributes.get(Attribute::ThresholdHeight).value() else { return Vec::new() };
    let (Some(along), Some(right)) = (wall.direction(), wall.right()) else { return Vec::new() };
    if !(1..=HIGHEST).contains(&rise) {
        return Vec::new();
    }
    let clear = clear_width::of(opening).map_or(opening.width, |clear| clear.value);
    let depth = Mm(rise * RUN_PER_RISE);
    let mut candidates = Vec::new();
    // From outside the small room first: there is more floor.
    let small = site.room_of(finding.element);
    let inner = small.and_then(|room| side_of_room(site.geometry(wall.level)?, wall, opening, room));
    let first = inner.map_or(1.0, |inner| -inner.sign());
    for side in [first, -first] {
        let outward = right * side;
        let reach = wall.thickness.to_f64() / 2.0 + depth.to_f64() / 2.0;
        let center = wall.place_at(opening.center_offset(wall)) + outward * reach;
        let rotation = Angle::from_radians(libm::atan2(-outward.x, outward.y)).normalized();
        let mut ramp = Fixture::new(FixtureKind::Ramp, wall.level, grid_point(center), rotation);
        (ramp.width, ramp.depth, ramp.top) = (clear, depth, Mm(rise));
        let Some(geometry) = site.geometry(wall.level) else { continue };
        // All of the ramp lies in one room.
        let Some(room) = geometry.room_at(center) else { continue };
        let outside = boolean::difference(&[ramp.footprint().polygon()], std::slice::from_ref(&room.outline));
        if outside.iter().map(crate::geom::Polygon::area).sum::<f64>() > 2000.0 || along.norm() < 0.5 {
            continue;
        }
        let Ok(step) = openings::edit(site.plan, id, "remedy-threshold-ramp", |new| {
            new.attributes.set(Attribute::ThresholdHeight, fitted(5));
            new.attributes.set(Attribute::ThresholdBeveled, fitted(1));
        }) else {
            continue;
        };
        let mut step = step;
        step.changes.extend(fixtures::place(site.plan, ramp).changes);
        let product = if rise <= HIGHEST_RUBBER { "C19" } else { "C20" };
        candidates.push(
            Candidate::new(finding, "remedy-threshold-ramp", step)
                .supply(product, 1)
                .condition(Message::new("condition-ramp-on-lower-side")),
        );
    }
    candidates
}
