//! Free floor in front of a fixture, or beside it.
//!
//! - Measures: how far a strip as wide as the fixture's edge reaches before it meets something.
//! - How: exactly; the nearest edge of what stands in the strip decides.
//! - Not in the way: what stands in, on or under the fixture, such as the cabinets below a worktop.
//! - A worktop that is drawn with its front to the wall is worked at from its other side.
//! - Beside: the better of the two sides counts where one side is enough to get in.
//! - Source: practice values T10 and BR03 of the standards notes, GB 55019 3.4 for wheelchairs, Approved
//!   Document M 2.25 and 3.35 and DIN 18040-2 for beds.

use super::strip::{Counts, Hit, Strip};
use super::{CheckContext, Outcome};
use crate::geom::OrientedRect;
use crate::plan::{Attribute, ElementId, Fixture, FixtureKind};
use crate::rules::Limit;

/// A front is against the wall when it is nearer, in millimetres.
const AT_WALL: f64 = 50.0;

pub(super) fn in_front(cx: &CheckContext<'_>, element: ElementId, least: i32) -> Option<Outcome> {
    let fixture = fixture(cx, element)?;
    let mut strip = front(&fixture.footprint());
    let mut hit = reach(cx, element, fixture, &strip);
    let is_worktop = matches!(fixture.kind, FixtureKind::Counter | FixtureKind::Sink | FixtureKind::Hob);
    let is_at_wall = hit.distance < AT_WALL && !matches!(hit.element, Some(ElementId::Fixture(_)));
    if is_worktop && is_at_wall {
        let half = fixture.footprint().width / 2.0;
        let Strip { outward, .. } = strip;
        let origin = fixture.footprint().place(0.0, -fixture.footprint().depth / 2.0);
        strip = Strip { origin, outward: -outward, from: -half, to: half };
        hit = reach(cx, element, fixture, &strip);
    }
    Some(outcome(cx, element, strip, hit, least, Attribute::FrontOff))
}

pub(super) fn beside(cx: &CheckContext<'_>, element: ElementId, least: i32) -> Option<Outcome> {
    let fixture = fixture(cx, element)?;
    let [wider, _] = both(cx, element, fixture);
    Some(outcome(cx, element, wider.0, wider.1, least, Attribute::SideOff))
}

pub(super) fn both_sides(
    cx: &CheckContext<'_>,
    element: ElementId,
    wider: i32,
    narrower: i32,
) -> Option<Outcome> {
    let fixture = fixture(cx, element)?;
    let [better, other] = both(cx, element, fixture);
    let outcomes = [(better, wider), (other, narrower)]
        .map(|((strip, hit), least)| outcome(cx, element, strip, hit, least, Attribute::SideOff));
    outcomes.into_iter().max_by_key(Outcome::distance_to_met)
}

pub(super) fn fixture<'a>(cx: &CheckContext<'a>, element: ElementId) -> Option<&'a Fixture> {
    let ElementId::Fixture(id) = element else { return None };
    cx.home.plan.fixtures.get(&id)
}

/// The strip in front of a fixture, as wide as it is.
pub(super) fn front(footprint: &OrientedRect) -> Strip {
    let half = footprint.width / 2.0;
    let (_, outward) = footprint.axes();
    Strip { origin: footprint.place(0.0, footprint.depth / 2.0), outward, from: -half, to: half }
}

/// The strip beside a fixture: on the side to which its width runs, or on the other.
///
/// At the head of a bed stands a bedside table; the middle and the foot end must be free.
pub(super) fn side(footprint: &OrientedRect, kind: FixtureKind, sign: f64) -> Strip {
    let (along, to_front) = footprint.axes();
    let outward = along * sign;
    let is_bed = matches!(kind, FixtureKind::Bed | FixtureKind::CareBed);
    let back = if is_bed { -footprint.depth / 6.0 } else { -footprint.depth / 2.0 };
    let origin = footprint.place(sign * footprint.width / 2.0, 0.0);
    // To the right-hand side of the outward direction lies the front for one side and the back for the other.
    let front_is_right = crate::geom::right_normal(outward).dot(&to_front) > 0.0;
    let (from, to) =
        if front_is_right { (back, footprint.depth / 2.0) } else { (-footprint.depth / 2.0, -back) };
    Strip { origin, outward, from, to }
}

pub(super) fn reach(cx: &CheckContext<'_>, element: ElementId, fixture: &Fixture, strip: &Strip) -> Hit {
    let plan = cx.home.plan;
    let own = fixture.footprint();
    cx.reach(fixture.level, strip, Counts::All, |other| {
        let ElementId::Fixture(id) = other else { return false };
        let shares_its_place = |other: &Fixture| {
            let there = other.footprint();
            own.polygon().contains(there.center) || there.polygon().contains(own.center)
        };
        other == element || plan.fixtures.get(&id).is_some_and(shares_its_place)
    })
}

/// Both sides, the wider first.
fn both(cx: &CheckContext<'_>, element: ElementId, fixture: &Fixture) -> [(Strip, Hit); 2] {
    let footprint = fixture.footprint();
    let mut sides = [1.0, -1.0].map(|sign| {
        let strip = side(&footprint, fixture.kind, sign);
        (strip, reach(cx, element, fixture, &strip))
    });
    if sides[1].1.distance > sides[0].1.distance {
        sides.swap(0, 1);
    }
    sides
}

fn outcome(
    cx: &CheckContext<'_>,
    element: ElementId,
    strip: Strip,
    hit: Hit,
    least: i32,
    off: Attribute,
) -> Outcome {
    cx.on_plan(hit.distance, Limit::AtLeast(least), element, off)
        .dimension(strip.place(0.0), strip.place(hit.distance))
        .because_of(hit.element)
}
