//! Clear height of a door.
//!
//! - Measures: the height of the hole in the wall, as drawn.
//! - Met: it reaches the limit.
//! - Source: DIN 18040-2:2011.

use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId};
use crate::rules::Limit;

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, limit: Limit) -> Option<Outcome> {
    let ElementId::Opening(id) = element else { return None };
    let opening = cx.home.plan.openings.get(&id)?;
    opening.is_passable().then(|| cx.on_plan(opening.height.to_f64(), limit, element, Attribute::SizeOff))
}
