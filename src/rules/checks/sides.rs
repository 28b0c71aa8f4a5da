//! The short and the long side of a room, without its furniture.
//!
//! - Measures: the short side as the largest circle between the walls, which is the width of a rectangular room; the
//!   long side as the extent of the outline along its longest wall, or across it.
//! - Source: GB 50763-2012 3.10.2; the Japanese evaluation standard on WC, bath and bedroom.

use super::{CheckContext, Outcome};
use crate::clearance::FreeSpace;
use crate::geom::{Polygon, right_normal};
use crate::plan::{Attribute, ElementId};
use crate::rules::Limit;

pub(super) fn short(cx: &CheckContext<'_>, element: ElementId, least: i32) -> Option<Outcome> {
    let outline = outline(cx, element)?;
    let limit = Limit::AtLeast(least);
    let bare = FreeSpace::new(std::slice::from_ref(outline), &[], &[]);
    let circle = bare.largest_circle(outline)?;
    let outcome = cx.on_plan(circle.diameter().to_mm(), limit, element, Attribute::SizeOff);
    Some(match circle.touches.as_slice() {
        [(first, _), .., (last, _)] => outcome.dimension(*first, *last),
        _ => outcome,
    })
}

pub(super) fn long(cx: &CheckContext<'_>, element: ElementId, least: i32) -> Option<Outcome> {
    let outline = outline(cx, element)?;
    let longest = outline.edges().max_by(|a, b| a.length().total_cmp(&b.length()))?;
    let along = longest.vector().try_normalize(1e-9)?;
    let extent = [along, right_normal(along)]
        .map(|axis| {
            let places = outline.outer.iter().map(|corner| corner.coords.dot(&axis));
            let (low, high) =
                places.fold((f64::MAX, f64::MIN), |(low, high), at| (low.min(at), high.max(at)));
            high - low
        })
        .into_iter()
        .fold(0.0, f64::max);
    Some(cx.on_plan(extent, Limit::AtLeast(least), element, Attribute::SizeOff))
}

fn outline<'a>(cx: &'a CheckContext<'_>, element: ElementId) -> Option<&'a Polygon> {
    let ElementId::Room(id) = element else { return None };
    Some(&cx.home.level_of(element)?.geometry.room(id)?.outline)
}
