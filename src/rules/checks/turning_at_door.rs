//! Room to turn a chair before a door.
//!
//! - Measures: the largest circle on the free floor of the room there that begins within [`REACH`] of the door.
//! - How: exactly, on the medial axis of the free floor within that part of the room, doors standing open.
//! - Cannot tell: outside the home nothing is drawn and nobody measured the landing.
//! - Source: GB 50763-2012 3.5.3(4); Approved Document M 3.22.

use super::doorway::Doorway;
use super::{CheckContext, Outcome};
use crate::geom::{Polygon, boolean};
use crate::plan::{Attribute, ElementId, Quantity};
use crate::rules::{LandingSide, Limit, Mark, Missing, Verdict};

/// The circle may begin this far off the door, in millimetres.
const REACH: f64 = 300.0;

pub(super) fn judge(
    cx: &CheckContext<'_>,
    element: ElementId,
    diameter: i32,
    side: LandingSide,
) -> Option<Outcome> {
    let doorway = Doorway::of(cx, element)?;
    let side = doorway.landing_side(cx, side);
    let limit = Limit::AtLeast(diameter);
    if cx.home.is_schematic() {
        return Some(Outcome::bare(Verdict::CannotTell, limit, Quantity::Millimeters).note("note-not-drawn"));
    }
    let Some(room) = side.room else {
        return Some(match cx.measured(element, Attribute::LandingDepth) {
            Some(value) => Outcome::length(value, limit).waiting_for(element, Attribute::LandingDepth),
            None => {
                let missing = vec![Missing { element, attribute: Attribute::LandingDepth }];
                Outcome::unknown(limit, Quantity::Millimeters, missing)
            }
        });
    };
    let wide = f64::from(diameter);
    let strip = side.strip(wide, wide);
    let near = boolean::intersection(&[strip.area(wide + REACH)], std::slice::from_ref(&room.outline));
    let free = cx.home.level(doorway.level)?.free();
    let largest = |area: &Polygon| free.largest_circle(area);
    let circle =
        near.iter().filter_map(largest).max_by(|a, b| a.diameter().to_mm().total_cmp(&b.diameter().to_mm()));
    let found = circle.as_ref().map_or(0.0, |circle| circle.diameter().to_mm());
    let center = circle.as_ref().map_or(strip.place(wide / 2.0), |circle| circle.center);
    let fits = circle.map(|circle| (circle.center, circle.diameter().to_mm()));
    Some(cx.on_plan(found, limit, element, Attribute::TurnOff).mark(Mark::Circle {
        center,
        wanted: wide,
        fits,
    }))
}
