//! Clear height of a room.
//!
//! - Measures: as surveyed in the room, else the storey's height as drawn.
//! - Source: GB 50096-2011 5.5.

use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId};
use crate::rules::Limit;

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, least: i32) -> Option<Outcome> {
    let ElementId::Room(_) = element else { return None };
    let limit = Limit::AtLeast(least);
    if let Some(value) = cx.measured(element, Attribute::CeilingHeight) {
        return Some(Outcome::length(value, limit).waiting_for(element, Attribute::CeilingHeight));
    }
    let height = cx.home.plan.levels.get(&cx.home.plan.level_of(element)?)?.height;
    let mut outcome = cx.on_plan(height.to_f64(), limit, element, Attribute::SizeOff);
    for missing in &mut outcome.missing {
        missing.attribute = Attribute::CeilingHeight;
    }
    Some(outcome)
}
