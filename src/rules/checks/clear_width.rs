//! Clear width of a door.
//!
//! - Measures: by the rule's convention; see [`DoorMeasure`].
//! - How: as entered on site; else from opening, frame and leaf; else as a range usual for the kind of door.
//!   A handle that was not measured stands out by 30 to 60 mm.
//! - Met: the whole range reaches the limit. Not met: none of it does. Else: measure it.
//! - Source: the conventions of the documents named in [`DoorMeasure`].

use super::{CheckContext, Outcome};
use crate::plan::geometry::door_gap;
use crate::plan::{Attribute, DoorOperation, ElementId, Opening, Origin, Quantity, Surveyed, clear_width};
use crate::rules::{DoorMeasure, Limit, Mark, Measured, Missing};

/// How far a handle usually stands out: least, usual, most. The conventions differ by as much.
const USUAL_HANDLE: (i32, i32, i32) = (30, 45, 60);

pub(super) fn judge(
    cx: &CheckContext<'_>,
    element: ElementId,
    limit: Limit,
    by: DoorMeasure,
) -> Option<Outcome> {
    let ElementId::Opening(id) = element else { return None };
    let opening = cx.home.plan.openings.get(&id)?;
    if !opening.is_passable() {
        return None;
    }
    if by == DoorMeasure::Opening {
        let mut outcome = cx.on_plan(opening.width.to_f64(), limit, element, Attribute::GapOff);
        outcome.marks = gap_mark(cx, element);
        return Some(outcome);
    }
    let mut missing = vec![Missing { element, attribute: Attribute::ClearWidth }];
    let mut outcome = match clear(cx, element, opening) {
        Some(clear) => {
            let value = match by {
                DoorMeasure::HandleCounted => less_handle(opening, clear, element, &mut missing),
                DoorMeasure::LessLeaf => less_leaf(opening, clear),
                DoorMeasure::LeafFace | DoorMeasure::Opening => clear,
            };
            Outcome::length(value, limit)
        }
        None => Outcome::unknown(limit, Quantity::Millimeters, Vec::new()),
    };
    if outcome.verdict == crate::rules::Verdict::CannotTell {
        outcome.missing = missing;
    }
    outcome.marks = gap_mark(cx, element);
    Some(outcome)
}

/// The clear width from leaf to frame; `None` where only a measurement could tell.
pub(super) fn clear(cx: &CheckContext<'_>, element: ElementId, opening: &Opening) -> Option<Measured> {
    let clear = clear_width::of(opening)?;
    let mut value =
        Measured { value: clear.value.0, low: clear.low.0, high: clear.high.0, origin: clear.origin };
    if clear.convention == clear_width::Convention::Entered {
        return Some(value);
    }
    if cx.home.is_schematic() {
        return None;
    }
    // It follows from the hole in the wall, which is as uncertain as the drawing.
    if cx.surveyed(element, Attribute::GapOff) == Surveyed::Unknown {
        let tolerance = cx.home.tolerance().0;
        value.low = (value.low - tolerance).max(0);
        value.high += tolerance;
    }
    Some(value)
}

fn gap_mark(cx: &CheckContext<'_>, element: ElementId) -> Vec<Mark> {
    let ElementId::Opening(id) = element else { return Vec::new() };
    door_gap(cx.home.plan, id).map(|gap| Mark::Dimension(gap.faces)).into_iter().collect()
}

fn less(value: Measured, (least, usual, most): (i32, i32, i32)) -> Measured {
    Measured {
        value: (value.value - usual).max(0),
        low: (value.low - most).max(0),
        high: (value.high - least).max(0),
        origin: if least == most { value.origin } else { Origin::Derived },
    }
}

/// The leaf's handle stands in the clear opening, wherever the leaf stays in it.
fn less_handle(
    opening: &Opening,
    clear: Measured,
    element: ElementId,
    missing: &mut Vec<Missing>,
) -> Measured {
    let n_handles = match opening.door().map(|door| door.operation) {
        Some(DoorOperation::Hinged | DoorOperation::SlidingOnWall | DoorOperation::SlidingInWall) => 1,
        Some(DoorOperation::DoubleHinged) => 2,
        Some(DoorOperation::SwingClear | DoorOperation::Folding) | None => 0,
    };
    let handle = match opening.attributes.get(Attribute::HandleProjection) {
        Surveyed::Known { value, tolerance, .. } => {
            (value.saturating_sub(tolerance.0).max(0), value, value.saturating_add(tolerance.0))
        }
        Surveyed::Unknown => {
            if n_handles > 0 {
                missing.push(Missing { element, attribute: Attribute::HandleProjection });
            }
            USUAL_HANDLE
        }
    };
    less(clear, (handle.0 * n_handles, handle.1 * n_handles, handle.2 * n_handles))
}

/// A leaf on offset hinges is out of the way, but its thickness is taken off all the same.
fn less_leaf(opening: &Opening, clear: Measured) -> Measured {
    if opening.door().is_none_or(|door| door.operation != DoorOperation::SwingClear) {
        return clear;
    }
    let leaf = opening.attributes.get(Attribute::LeafThickness).value();
    let leaf = leaf.unwrap_or(clear_width::USUAL_LEAF.0);
    less(clear, (leaf, leaf, leaf))
}
