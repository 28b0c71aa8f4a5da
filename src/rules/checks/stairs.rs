//! Stairs by their steepness, and by the rule of the step.
//!
//! - Measures: riser and tread as surveyed.
//! - Steepness: for this tread the riser is at most so high that riser to tread keeps to the ratio. Met: it is.
//! - Rule of the step: twice the riser and the tread together lie between two lengths. Met: they do.
//! - Source: the Japanese evaluation standard, item on stairs.

use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId, Quantity};
use crate::rules::{Limit, Measured, Missing};

pub(super) fn pitch(cx: &CheckContext<'_>, element: ElementId, rise: i32, going: i32) -> Outcome {
    let (riser, tread) = match step(cx, element, Limit::AtMost(rise)) {
        Ok(step) => step,
        Err(unknown) => return *unknown,
    };
    let highest = |tread: i32| {
        i32::try_from(i64::from(tread) * i64::from(rise) / i64::from(going.max(1))).unwrap_or(i32::MAX)
    };
    // The tread's own uncertainty counts against the riser.
    let slack = (highest(tread.high) - highest(tread.low)) / 2;
    let riser = Measured { low: riser.low - slack, high: riser.high + slack, ..riser };
    Outcome::length(riser, Limit::AtMost(highest(tread.value)))
        .waiting_for(element, Attribute::RiserHeight)
        .waiting_for(element, Attribute::TreadDepth)
}

pub(super) fn formula(cx: &CheckContext<'_>, element: ElementId, low: i32, high: i32) -> Outcome {
    let limit = Limit::Between(low, high);
    let (riser, tread) = match step(cx, element, limit) {
        Ok(step) => step,
        Err(unknown) => return *unknown,
    };
    let sum = Measured {
        value: 2 * riser.value + tread.value,
        low: 2 * riser.low + tread.low,
        high: 2 * riser.high + tread.high,
        origin: riser.origin.max(tread.origin),
    };
    Outcome::length(sum, limit)
        .waiting_for(element, Attribute::RiserHeight)
        .waiting_for(element, Attribute::TreadDepth)
}

/// Riser and tread, or what must be measured.
fn step(
    cx: &CheckContext<'_>,
    element: ElementId,
    limit: Limit,
) -> Result<(Measured, Measured), Box<Outcome>> {
    let parts = [Attribute::RiserHeight, Attribute::TreadDepth];
    match parts.map(|attribute| cx.measured(element, attribute)) {
        [Some(riser), Some(tread)] => Ok((riser, tread)),
        _ => {
            let unknown = parts.into_iter().filter(|&attribute| cx.measured(element, attribute).is_none());
            let missing = unknown.map(|attribute| Missing { element, attribute }).collect();
            Err(Box::new(Outcome::unknown(limit, Quantity::Millimeters, missing)))
        }
    }
}
