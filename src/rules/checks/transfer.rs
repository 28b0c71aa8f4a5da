//! Room for the way this person gets onto the toilet or the bed.
//!
//! - Measures: the floor that this person's way of changing seats needs: in front for standing up or turning on the
//!   feet; beside it, on the side where the chair stands, for sliding over; beside it for a helper; in front for a
//!   hoist.
//! - How: strips of floor as for any free space. Sliding over to the left needs the chair on the right-hand side of
//!   the seat, as the sitting person sees it.
//! - Not applicable: nobody said how the person changes seats.
//! - Source: our reading of practice values T09 and T10 and of the transfer classes in the standards notes.

use super::free_floor::{fixture, front, reach, side};
use super::strip::Strip;
use super::{CheckContext, Outcome};
use crate::geom::right_normal;
use crate::occupant::Transfer;
use crate::plan::{Attribute, ElementId, Quantity};
use crate::rules::{Limit, TransferRoom};

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, room: TransferRoom) -> Option<Outcome> {
    let fixture = fixture(cx, element)?;
    let footprint = fixture.footprint();
    let in_front = |least: i32| outcome(cx, element, front(&footprint), least, Attribute::FrontOff);
    // The width runs to the sitting person's left or right, as the front faces.
    let (along, to_front) = footprint.axes();
    let right_hand = if right_normal(to_front).dot(&along) > 0.0 { 1.0 } else { -1.0 };
    let beside = |sign: f64, least: i32| {
        outcome(cx, element, side(&footprint, fixture.kind, sign), least, Attribute::SideOff)
    };
    let better = |least: i32| {
        [beside(1.0, least), beside(-1.0, least)].into_iter().flatten().min_by_key(Outcome::distance_to_met)
    };
    match cx.person.transfer {
        None => Some(Outcome::not_applicable(
            Limit::AtLeast(room.front),
            Quantity::Millimeters,
            "note-transfer-not-said",
        )),
        Some(Transfer::Stand | Transfer::Pivot) => in_front(room.front),
        Some(Transfer::SideLeft) => beside(right_hand, room.side),
        Some(Transfer::SideRight) => beside(-right_hand, room.side),
        Some(Transfer::Assisted) => [better(room.helper), in_front(room.front)]
            .into_iter()
            .flatten()
            .max_by_key(Outcome::distance_to_met),
        Some(Transfer::Hoist) => in_front(room.hoist),
    }
    .map(|outcome| outcome.note(used(cx.person.transfer)))
}

fn outcome(
    cx: &CheckContext<'_>,
    element: ElementId,
    strip: Strip,
    least: i32,
    off: Attribute,
) -> Option<Outcome> {
    let hit = reach(cx, element, fixture(cx, element)?, &strip);
    Some(
        cx.on_plan(hit.distance, Limit::AtLeast(least), element, off)
            .dimension(strip.place(0.0), strip.place(hit.distance))
            .because_of(hit.element),
    )
}

/// Which floor was looked at, in words.
const fn used(transfer: Option<Transfer>) -> &'static str {
    match transfer {
        None => "note-transfer-not-said",
        Some(Transfer::Stand | Transfer::Pivot) => "note-transfer-front",
        Some(Transfer::SideLeft | Transfer::SideRight) => "note-transfer-side",
        Some(Transfer::Assisted) => "note-transfer-helper",
        Some(Transfer::Hoist) => "note-transfer-hoist",
    }
}
