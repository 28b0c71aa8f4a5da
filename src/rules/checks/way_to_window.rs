//! The way from a room's door to its window, to open it and to look out.
//!
//! - Measures: the narrowest place of the widest way from any doorway of the room to the floor before a window.
//! - Not applicable: the room has no window or no door.
//! - Source: Approved Document M 3.35a.

use super::passage::{no_way, width_of};
use super::{CheckContext, Outcome};
use crate::geom::Polygon;
use crate::plan::{ElementId, Quantity};
use crate::rules::Limit;
use crate::rules::ways::{End, Way};

/// One stands so near to a window to open it.
const ARM: f64 = 500.0;

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, least: i32) -> Option<Outcome> {
    let ElementId::Room(id) = element else { return None };
    let limit = Limit::AtLeast(least);
    let plan = cx.home.plan;
    let level_id = plan.level_of(element)?;
    let level = cx.home.level(level_id)?;
    let place = level.geometry.rooms.iter().position(|room| room.id == Some(id))?;
    let room = &level.geometry.rooms[place];
    let (free, ways) = (level.free(), level.ways(plan, level_id));
    let mut has_window = false;
    let mut best: Option<Way> = None;
    for opening in plan.openings.values().filter(|opening| !opening.is_passable()) {
        let Some(wall) = plan.walls.get(&opening.wall).filter(|wall| wall.level == level_id) else {
            continue;
        };
        let Some(frame) = opening.frame(wall) else { continue };
        let (left, right) = level.geometry.rooms_beside(wall, opening);
        let is_here = |side: Option<&crate::plan::Room>| side.is_some_and(|side| std::ptr::eq(side, room));
        let sign = if is_here(right) {
            1.0
        } else if is_here(left) {
            -1.0
        } else {
            continue;
        };
        has_window = true;
        let corner = |along: f64, across: f64| frame.place(along, sign * across);
        let (near, far) = (frame.half, frame.half + ARM);
        let before = Polygon::new(vec![
            corner(0.0, near),
            corner(frame.width, near),
            corner(frame.width, far),
            corner(0.0, far),
        ]);
        if let Some(way) = ways.best(free, &End::Room(place), &End::Area(vec![before], Some(place)))
            && best.as_ref().is_none_or(|known| way.width > known.width)
        {
            best = Some(way);
        }
    }
    if !has_window || ways.of_room(place).next().is_none() {
        return Some(Outcome::not_applicable(limit, Quantity::Millimeters, "note-no-window-here"));
    }
    Some(best.map_or_else(|| no_way(cx, limit), |way| width_of(cx, level_id, &way, least, None)))
}
