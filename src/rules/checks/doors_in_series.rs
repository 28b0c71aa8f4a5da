//! Two doors one after the other: room for a chair between them while one is opened.
//!
//! - Measures: between the two walls, along the way from door to door, less the leaf of each door that swings into
//!   the space between.
//! - How: for each other door of a room that this door leads to, if the two walls face each other and the doors
//!   overlap sideways. The nearest such door counts.
//!   A pair of doors is told once, at the door with the smaller id.
//! - Met: the rest reaches the limit. Not applicable: no other door stands opposite.
//! - Source: GB 55019-2021 2.5.7; ADA 404.2.6; Approved Document M 2.20.

use super::doorway::Doorway;
use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId, OpeningKind, Quantity, Swing};
use crate::rules::Limit;

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, least: i32) -> Option<Outcome> {
    let doorway = Doorway::of(cx, element)?;
    doorway.door()?;
    let limit = Limit::AtLeast(least);
    let mut nearest: Option<Outcome> = None;
    for swing in [Swing::Left, Swing::Right] {
        let side = doorway.side(cx, swing);
        let Some(room) = side.room else { continue };
        for &id in cx.home.plan.openings.keys() {
            let Some(other) = Doorway::of(cx, ElementId::Opening(id)) else { continue };
            if id <= doorway.id
                || other.level != doorway.level
                || !matches!(other.opening.kind, OpeningKind::Door(_))
            {
                continue;
            }
            let facing =
                [Swing::Left, Swing::Right].map(|swing| other.side(cx, swing)).into_iter().find(|facing| {
                    facing.room.is_some_and(|other| std::ptr::eq(other, room))
                        && facing.outward.dot(&side.outward) < -0.99
                });
            let Some(facing) = facing else { continue };
            let (low, high) = span(&side.edges, &doorway);
            let (other_low, other_high) = span(&facing.edges, &doorway);
            let between = (facing.edges[0] - side.edges[0]).dot(&side.outward);
            if other_high <= low || other_low >= high || between <= 0.0 {
                continue;
            }
            let leaves = leaf_into(&doorway, swing) + leaf_into(&other, facing.swing);
            let middle = nalgebra::center(&side.edges[0], &side.edges[1]);
            let outcome = cx
                .on_plan((between - leaves).max(0.0), limit, element, Attribute::GapOff)
                .dimension(middle, middle + side.outward * between);
            if nearest.as_ref().is_none_or(|known| outcome.distance_to_met() > known.distance_to_met()) {
                nearest = Some(outcome);
            }
        }
    }
    Some(
        nearest.unwrap_or_else(|| {
            Outcome::not_applicable(limit, Quantity::Millimeters, "note-no-door-opposite")
        }),
    )
}

/// From where to where a pair of edges reaches along the first door's wall.
fn span(edges: &[crate::geom::Point; 2], doorway: &Doorway<'_>) -> (f64, f64) {
    let offset = |place: crate::geom::Point| (place - doorway.frame.start).dot(&doorway.frame.along);
    let (a, b) = (offset(edges[0]), offset(edges[1]));
    (a.min(b), a.max(b))
}

/// How far a door's leaf reaches into the floor on a side while it is swung.
fn leaf_into(doorway: &Doorway<'_>, swing: Swing) -> f64 {
    let Some(door) = doorway.door().filter(|door| door.operation.swings() && door.swing == swing) else {
        return 0.0;
    };
    let n_leaves = if door.operation == crate::plan::DoorOperation::DoubleHinged { 2.0 } else { 1.0 };
    doorway.opening.width.to_f64() / n_leaves
}
