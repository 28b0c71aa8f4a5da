//! Wall beside a door's edge, so that a person in a chair gets past the leaf and to the handle.
//!
//! - Measures: from the edge of the hole in the wall along its face to the next thing that stands out, at any
//!   place within the depth that the rule holds.
//! - How: exactly, from the plan. Where nothing is drawn on a side, that side is left out.
//! - Met: on each side that is meant the free width reaches the limit.
//! - Source: GB 50763-2012 3.5.3(5); Approved Document M 2.20, 2.22d, 3.24f,g; DIN 18040-2; Decree 241/2017.

use super::doorway::Doorway;
use super::strip::{Counts, Strip};
use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId, Quantity};
use crate::rules::{DoorEdge, DoorSide, Limit};

/// A nib is looked at this deep where the rule names no depth: what a hand or a footrest meets.
const LEAST_DEPTH: i32 = 100;

pub(super) fn judge(
    cx: &CheckContext<'_>,
    element: ElementId,
    side: DoorSide,
    edge: DoorEdge,
    at_least: i32,
    held: i32,
) -> Option<Outcome> {
    let doorway = Doorway::of(cx, element)?;
    let door = doorway.door()?;
    let limit = Limit::AtLeast(at_least);
    // Two leaves meet in the middle: there is no wall beside the handle.
    if door.operation == crate::plan::DoorOperation::DoubleHinged && edge == DoorEdge::Latch {
        return Some(Outcome::not_applicable(limit, Quantity::Millimeters, "note-two-leaves"));
    }
    let own = |other: ElementId| other == element || other == ElementId::Wall(doorway.opening.wall);
    let (index, away) = doorway.edge(edge);
    let sides = doorway.sides(cx, side);
    let judged = sides.iter().filter(|side| side.is_drawn()).map(|side| {
        let depth = f64::from(held.max(LEAST_DEPTH));
        let strip = Strip::beside(side.edges[index], away, side.outward, depth);
        let hit = cx.reach(doorway.level, &strip, Counts::All, own);
        let at_face = |along: f64| side.edges[index] + away * along + side.outward * (depth / 2.0).min(300.0);
        cx.on_plan(hit.distance, limit, element, Attribute::NibOff)
            .dimension(at_face(0.0), at_face(hit.distance))
            .because_of(hit.element)
    });
    let worst = judged.max_by_key(Outcome::distance_to_met);
    Some(
        worst.unwrap_or_else(|| {
            Outcome::not_applicable(limit, Quantity::Millimeters, "note-nothing-drawn-here")
        }),
    )
}
