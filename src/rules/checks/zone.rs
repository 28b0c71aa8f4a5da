//! A rectangle of free floor at a fixture: to come near, to turn to it, to get onto it.
//!
//! - Measures: how deep the rectangle is free at its full width; or, where that lacks more, how wide it is at its
//!   full depth.
//! - How: the rectangle is tried both ways round, as the wider side may lie on either side of the center line;
//!   the better one counts. What the rule lets stand in it does not count, nor what hangs above it.
//! - Met: it is free to its whole depth. Not met: the length that lacks less is shown.
//! - Source: the diagrams of Approved Document M, ADA 604.3.1 and 607, DIN 18040-2; see each rule.

use super::strip::{Counts, Strip};
use super::{CheckContext, Outcome};
use crate::geom::{OrientedRect, right_normal};
use crate::plan::{Attribute, ElementId};
use crate::rules::{Limit, Mark, Verdict, Zone, ZoneStart};

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, zone: &Zone) -> Option<Outcome> {
    let fixture = super::free_floor::fixture(cx, element)?;
    let footprint = fixture.footprint();
    let counts = if zone.clear_of_doors { Counts::WithDoors } else { Counts::All };
    let ignores = |other: ElementId| {
        let ElementId::Fixture(id) = other else { return false };
        let kind = cx.home.plan.fixtures.get(&id).map(|fixture| fixture.kind);
        other == element || kind.is_some_and(|kind| zone.holds.contains(&kind))
    };
    let (narrow, wide) = (f64::from(zone.sides.0), f64::from(zone.sides.1));
    let depth = f64::from(zone.depth);
    let tries = starts(&footprint, zone.from).into_iter().flat_map(|(origin, outward)| {
        [(-narrow, wide), (-wide, narrow)].map(|(from, to)| Strip { origin, outward, from, to })
    });
    tries
        .map(|strip| {
            let hit = cx.reach(fixture.level, &strip, counts, ignores);
            let by_depth = cx
                .on_plan(hit.distance, Limit::AtLeast(zone.depth), element, Attribute::ZoneOff)
                .dimension(strip.place(0.0), strip.place(hit.distance))
                .mark(Mark::Area(strip.area(depth)))
                .because_of(hit.element);
            if by_depth.verdict == Verdict::Met {
                return by_depth;
            }
            // Sideways from the center line, as deep as the zone.
            let across = right_normal(strip.outward);
            let sides = [(across, strip.to), (-across, -strip.from)].map(|(away, wanted)| {
                let beside = Strip::beside(strip.origin, away, strip.outward, depth);
                (wanted, cx.reach(fixture.level, &beside, counts, ignores), away)
            });
            let free: f64 = sides.iter().map(|(wanted, hit, _)| hit.distance.min(*wanted)).sum();
            let ends = sides.map(|(wanted, hit, away)| {
                strip.origin + strip.outward * (depth / 2.0) + away * hit.distance.min(wanted)
            });
            let whole = Limit::AtLeast(zone.sides.0.saturating_add(zone.sides.1));
            let by_width = cx
                .on_plan(free, whole, element, Attribute::ZoneOff)
                .dimension(ends[1], ends[0])
                .mark(Mark::Area(strip.area(depth)))
                .because_of(hit.element);
            if by_width.distance_to_met() < by_depth.distance_to_met() { by_width } else { by_depth }
        })
        .min_by_key(Outcome::distance_to_met)
}

/// Where the zone may start, and which way it goes.
fn starts(footprint: &OrientedRect, from: ZoneStart) -> Vec<(crate::geom::Point, crate::geom::Vector)> {
    let (along, to_front) = footprint.axes();
    let half = footprint.depth / 2.0;
    match from {
        ZoneStart::Front => vec![(footprint.place(0.0, half), to_front)],
        ZoneStart::Back => vec![(footprint.place(0.0, -half), to_front)],
        ZoneStart::Side if footprint.width >= footprint.depth => vec![(footprint.place(0.0, half), to_front)],
        ZoneStart::Side => vec![
            (footprint.place(footprint.width / 2.0, 0.0), along),
            (footprint.place(-footprint.width / 2.0, 0.0), -along),
        ],
    }
}
