//! What hangs on a wall where somebody with poor sight walks into it.
//!
//! - Measures: how far a thing stands out from its wall, if its underside is higher than a stick finds and lower than
//!   a head.
//! - Not applicable: its underside lies outside that range, or something that stands below it is found first.
//! - Source: GB 50763-2012 3.5.2(4).

use super::{CheckContext, Outcome};
use crate::plan::obstacles::{Band, blocks};
use crate::plan::{Attribute, ElementId, Mounting, Quantity};
use crate::rules::Limit;

pub(super) fn judge(
    cx: &CheckContext<'_>,
    element: ElementId,
    heights: (i32, i32),
    at_most: i32,
) -> Option<Outcome> {
    let fixture = super::free_floor::fixture(cx, element)?;
    let limit = Limit::AtMost(at_most);
    if fixture.kind.mounting() != Mounting::Wall {
        return None;
    }
    let underside = cx.surveyed(element, Attribute::UndersideHeight).value().unwrap_or(fixture.bottom.0);
    let body = fixture.footprint();
    let stands_below = cx.home.plan.fixtures.iter().any(|(&id, other)| {
        ElementId::Fixture(id) != element
            && other.level == fixture.level
            && blocks(other, Band::Foot)
            && other.footprint().contains(body.place(0.0, body.depth / 2.0))
    });
    if underside < heights.0 || underside > heights.1 || stands_below {
        return Some(Outcome::not_applicable(limit, Quantity::Millimeters, "note-found-by-a-stick"));
    }
    let back = body.place(0.0, -body.depth / 2.0);
    Some(
        cx.on_plan(body.depth, limit, element, Attribute::SizeOff)
            .dimension(back, body.place(0.0, body.depth / 2.0)),
    )
}
