//! The height of a control that a seated person works, by what stands before it.
//!
//! - Measures: the control's height above the floor; and how deep and how high what stands on the floor before it
//!   is, from the wall.
//! - How: the first band whose depth and height the obstacle keeps to gives the highest permitted height. A person
//!   whose own reach was measured is judged by that reach where it is less.
//! - Met: the height lies between the lowest and that height. Not met: it does not, or the obstacle is deeper than
//!   every band.
//! - Source: ADA 308.2 and 308.3; practice value G09 for China.

use super::strip::Strip;
use super::{CheckContext, Outcome};
use crate::plan::obstacles::{Band, blocks};
use crate::plan::{Attribute, ElementId, Quantity};
use crate::rules::{Limit, Missing, ReachBand};

/// What stands farther from the wall than this, in millimetres, is gone around.
const GAP: f64 = 150.0;

/// What begins above this height lets the feet under it.
const LIFTED: i32 = 300;

pub(super) fn judge(
    cx: &CheckContext<'_>,
    element: ElementId,
    lowest: i32,
    bands: &[ReachBand],
) -> Option<Outcome> {
    let fixture = super::free_floor::fixture(cx, element)?;
    let (depth, height) = obstacle(cx, element);
    let fits = |band: &&ReachBand| {
        depth <= f64::from(band.depth) + 1e-6 && (band.obstacle == 0 || height <= band.obstacle)
    };
    let Some(band) = bands.iter().find(fits) else {
        let deepest = bands.last()?.depth;
        let outcome = cx.on_plan(depth, Limit::AtMost(deepest), element, Attribute::ZoneOff);
        let back = fixture.footprint().place(0.0, -fixture.footprint().depth / 2.0);
        let (_, outward) = fixture.footprint().axes();
        return Some(outcome.dimension(back, back + outward * depth).note("note-obstacle-too-deep"));
    };
    // The person's own reach, where somebody measured it and it is less.
    let (low, high) = match cx.person.reach {
        Some((own_low, own_high)) => (lowest.max(own_low.0), band.highest.min(own_high.0)),
        None => (lowest, band.highest),
    };
    let limit = Limit::Between(low.min(high), high);
    Some(match cx.measured(element, Attribute::ControlHeight) {
        Some(value) => Outcome::length(value, limit).waiting_for(element, Attribute::ControlHeight),
        None => {
            let missing = vec![Missing { element, attribute: Attribute::ControlHeight }];
            Outcome::unknown(limit, Quantity::Millimeters, missing)
        }
    })
}

/// How deep and how high the thing is that stands against the wall under or before a control.
fn obstacle(cx: &CheckContext<'_>, element: ElementId) -> (f64, i32) {
    let Some(fixture) = super::free_floor::fixture(cx, element) else { return (0.0, 0) };
    let footprint = fixture.footprint();
    let (_, outward) = footprint.axes();
    let back = footprint.place(0.0, -footprint.depth / 2.0);
    let before = Strip { origin: back, outward, from: -1.0, to: 1.0 };
    let mut found = (0.0_f64, 0_i32);
    for (&id, other) in &cx.home.plan.fixtures {
        let stands = Band::ALL.iter().any(|&band| blocks(other, band)) && other.bottom.0 < LIFTED;
        if ElementId::Fixture(id) == element || other.level != fixture.level || !stands {
            continue;
        }
        let body = other.footprint();
        let is_at_wall = before.meets(&body.polygon()).is_some_and(|near| near < GAP);
        let far = body.corners().iter().map(|corner| (corner - back).dot(&outward)).fold(0.0, f64::max);
        if is_at_wall && far > found.0 {
            found = (far, other.top.0);
        }
    }
    found
}
