//! How deep a door's leaf stands in the wall.
//!
//! - Measures: on the side where one pushes, from the wall's face to the leaf: the wall's thickness less the
//!   leaf's, as leaves hang flush with the face they swing to.
//! - How: from the drawn wall; a leaf that was not measured is taken for 40 mm thick.
//! - Met: no deeper than the limit, so that the handle is within reach from a chair.
//! - Source: DIN 18040-2:2011; Approved Document M 2.20.

use super::doorway::Doorway;
use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId, clear_width};
use crate::rules::Limit;

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, most: i32) -> Option<Outcome> {
    let doorway = Doorway::of(cx, element)?;
    if !doorway.swings() {
        return None;
    }
    let leaf = cx.surveyed(element, Attribute::LeafThickness).value();
    let leaf = f64::from(leaf.unwrap_or(clear_width::USUAL_LEAF.0));
    let depth = (doorway.wall.thickness.to_f64() - leaf).max(0.0);
    Some(cx.on_plan(depth, Limit::AtMost(most), element, Attribute::SizeOff))
}
