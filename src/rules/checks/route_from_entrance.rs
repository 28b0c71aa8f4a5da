//! The way from the entrance door to a room or a fixture.
//!
//! - Measures: the narrowest place of the best way, doorways left out, as for any way.
//! - Not applicable: the entrance lies on another storey, or no entrance is drawn.
//! - Source: ADA 403.5.1 and 809.2; Approved Document M 2.22.

use super::passage::{no_way, standing_at, width_of};
use super::{CheckContext, Outcome};
use crate::plan::{ElementId, Quantity};
use crate::rules::ways::End;
use crate::rules::{Limit, PinchAllowance};

pub(super) fn judge(
    cx: &CheckContext<'_>,
    element: ElementId,
    at_least: i32,
    pinch: Option<PinchAllowance>,
) -> Option<Outcome> {
    let limit = Limit::AtLeast(at_least);
    let level_id = cx.home.plan.level_of(element)?;
    let level = cx.home.level(level_id)?;
    let entrance = cx.home.plan.openings.iter().find(|(id, opening)| {
        opening.door().is_some_and(|door| door.is_entrance)
            && cx.home.plan.level_of(ElementId::Opening(**id)) == Some(level_id)
    });
    let Some((&entrance, _)) = entrance else {
        return Some(Outcome::not_applicable(limit, Quantity::Millimeters, "note-no-entrance-here"));
    };
    let (free, ways) = (level.free(), level.ways(cx.home.plan, level_id));
    let goal = match element {
        ElementId::Room(id) => End::Room(level.geometry.rooms.iter().position(|room| room.id == Some(id))?),
        ElementId::Fixture(_) => standing_at(cx, level_id, element),
        _ => return None,
    };
    ways.doorway(entrance)?;
    Some(match ways.best(free, &End::Door(entrance), &goal) {
        Some(way) => width_of(cx, level_id, &way, at_least, pinch),
        None => no_way(cx, limit),
    })
}
