//! Floor area of a room, between the finished wall faces, in hundredths of a square metre.
//!
//! - Measures: the outline as drawn. Its uncertainty is that of two sides each off by the drawing's error.
//! - Source: GB 50096-2011 5.2 and 5.4.1; GB 50763-2012 3.12.4; Approved Document M 3.31 and 3.35.

use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId, Origin, Quantity, Surveyed};
use crate::rules::{Limit, Measured, Verdict};

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, limit: Limit) -> Option<Outcome> {
    let ElementId::Room(id) = element else { return None };
    let quantity = Quantity::HundredthsOfSquareMeter;
    if cx.home.is_schematic() {
        return Some(Outcome::bare(Verdict::CannotTell, limit, quantity).note("note-not-drawn"));
    }
    let outline = &cx.home.level_of(element)?.geometry.room(id)?.outline;
    let hundredths = |square_mm: f64| libm::floor(square_mm / 1e4 + 1e-6) as i32;
    let around: f64 = outline.edges().map(|edge| edge.length()).sum();
    let tolerance = match cx.surveyed(element, Attribute::SizeOff) {
        Surveyed::Known { tolerance, .. } => tolerance,
        Surveyed::Unknown => cx.home.tolerance(),
    };
    let value = outline.area();
    let spread = tolerance.to_f64() * around / 4.0;
    let measured = Measured {
        value: hundredths(value),
        low: hundredths((value - spread).max(0.0)),
        high: hundredths(value + spread),
        origin: Origin::Derived,
    };
    Some(Outcome::of(measured, limit, quantity).waiting_for(element, Attribute::SizeOff))
}
