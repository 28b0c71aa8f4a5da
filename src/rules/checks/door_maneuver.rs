//! Level free floor to work a door from a chair: a rectangle before it, by approach and by pull or push.
//!
//! - Measures: before the clear opening, widened beside the latch or the hinge as the table says, how deep the
//!   floor is free; or, where the depth is there, how far beside the opening it is free.
//! - How: the ways from the room's other doorways say from where people come: straight on, from the hinge side or
//!   from the latch side; in a room without another doorway, from its widest place. The rows of these approaches are
//!   tried; the door's own leaf does not count. A row with a closer counts where a closer is known. Sides on which
//!   nothing is drawn are left out and said so.
//! - Met: on each side one row is free. Not met: on one side none is; the row that lacks least is shown.
//! - Source: ADA 2010 404.2.4.1 and 404.2.4.2.

use std::collections::BTreeSet;

use super::doorway::{Doorway, Side};
use super::strip::Counts;
use super::{CheckContext, Outcome};
use crate::geom::Point;
use crate::plan::{Attribute, ElementId, Quantity};
use crate::rules::{Approach, DoorEdge, DoorSide, Limit, ManeuverRow, Mark};

/// A way counts from where it comes this near to the door, in millimetres: about a chair's length and a half.
const NEAR: f64 = 1800.0;

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, rows: &[ManeuverRow]) -> Option<Outcome> {
    let doorway = Doorway::of(cx, element)?;
    let has_closer = cx.surveyed(element, Attribute::HasCloser).value() == Some(1);
    let mut worst: Option<Outcome> = None;
    let mut is_partial = false;
    for side in doorway.sides(cx, DoorSide::Both) {
        if !side.is_drawn() {
            is_partial = true;
            continue;
        }
        let pulls = doorway.door().is_some_and(|door| door.swing == side.swing);
        let here = if !doorway.swings() {
            DoorSide::Both
        } else if pulls {
            DoorSide::Pull
        } else {
            DoorSide::Push
        };
        let used = arrivals(cx, &doorway, &side);
        let best = rows
            .iter()
            .filter(|row| row.side == here && used.contains(&row.approach))
            .map(|row| try_row(cx, &doorway, &side, row, has_closer))
            .min_by_key(Outcome::distance_to_met);
        if let Some(best) = best
            && worst.as_ref().is_none_or(|worst| best.distance_to_met() > worst.distance_to_met())
        {
            worst = Some(best);
        }
    }
    let Some(outcome) = worst else {
        let limit = Limit::AtLeast(rows.first()?.depth);
        return Some(Outcome::not_applicable(limit, Quantity::Millimeters, "note-nothing-drawn-here"));
    };
    Some(if is_partial { outcome.note("note-one-side-drawn") } else { outcome })
}

/// From where people come to a side of a door.
fn arrivals(cx: &CheckContext<'_>, doorway: &Doorway<'_>, side: &Side<'_>) -> BTreeSet<Approach> {
    let all = BTreeSet::from([Approach::Front, Approach::FromHinge, Approach::FromLatch]);
    let (Some(level), Some(room)) = (cx.home.level(doorway.level), side.room) else { return all };
    let Some(place) = level.geometry.rooms.iter().position(|other| std::ptr::eq(other, room)) else {
        return all;
    };
    let (free, ways) = (level.free(), level.ways(cx.home.plan, doorway.level));
    let middle = nalgebra::center(&side.clear[0], &side.clear[1]);
    let (_, to_latch) = doorway.edge(DoorEdge::Latch);
    let from = |place: Point| {
        let away = place - middle;
        let (forward, aside) = (away.dot(&side.outward), away.dot(&to_latch));
        if aside.abs() <= forward {
            Approach::Front
        } else if aside > 0.0 {
            Approach::FromLatch
        } else {
            Approach::FromHinge
        }
    };
    let mut used = BTreeSet::new();
    for (_, other) in ways.of_room(place).filter(|(_, other)| other.id != doorway.id) {
        let Some(way) = ways.within(free, other.id, doorway.id) else { continue };
        // Where the way last comes near.
        let path = way.path();
        let near = |place: &&Point| (**place - middle).norm() > NEAR;
        let last = path.iter().rev().find(near).or(path.first());
        used.extend(last.map(|&place| from(place)));
    }
    if used.is_empty() {
        let widest = room.id.and_then(|id| level.circle(id));
        used.extend(widest.map(|circle| from(circle.center)));
    }
    if used.is_empty() { all } else { used }
}

fn try_row(
    cx: &CheckContext<'_>,
    doorway: &Doorway<'_>,
    side: &Side<'_>,
    row: &ManeuverRow,
    has_closer: bool,
) -> Outcome {
    let (depth, latch) = row.closer.filter(|_| has_closer).unwrap_or((row.depth, row.latch));
    let element = ElementId::Opening(doorway.id);
    let own = |other: ElementId| other == element || other == ElementId::Wall(doorway.opening.wall);
    let (latch_edge, away_from_latch) = doorway.edge(DoorEdge::Latch);
    let (at_start, at_end) = if latch_edge == 0 { (latch, row.hinge) } else { (row.hinge, latch) };
    let strip = side.strip(f64::from(at_start), f64::from(at_end));
    let hit = cx.reach(doorway.level, &strip, Counts::All, own);
    let by_depth = cx
        .on_plan(hit.distance, Limit::AtLeast(depth), element, Attribute::ZoneOff)
        .dimension(strip.place(0.0), strip.place(hit.distance))
        .mark(Mark::Area(strip.area(f64::from(depth))))
        .because_of(hit.element);
    if by_depth.distance_to_met().0 == 0 {
        return by_depth;
    }
    // The depth is there straight before the door, so the side is what lacks.
    let before = cx.reach(doorway.level, &side.strip(0.0, 0.0), Counts::All, own);
    if before.distance + 1e-6 < f64::from(depth) {
        return by_depth;
    }
    let sides = [
        (f64::from(latch), side.clear[latch_edge], away_from_latch),
        (f64::from(row.hinge), side.clear[1 - latch_edge], -away_from_latch),
    ];
    let lacking = sides.into_iter().filter(|(wanted, ..)| *wanted > 0.0).map(|(wanted, edge, away)| {
        let strip = super::strip::Strip::beside(edge, away, side.outward, f64::from(depth));
        let hit = cx.reach(doorway.level, &strip, Counts::All, own);
        cx.on_plan(hit.distance, Limit::AtLeast(wanted as i32), element, Attribute::ZoneOff)
            .dimension(strip.place(0.0), strip.place(hit.distance))
            .because_of(hit.element)
    });
    let by_side = lacking.max_by_key(Outcome::distance_to_met);
    match by_side {
        Some(by_side) if by_side.distance_to_met() < by_depth.distance_to_met() => {
            by_side.mark(Mark::Area(strip.area(f64::from(depth))))
        }
        _ => by_depth,
    }
}
