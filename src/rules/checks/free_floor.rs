//! Free floor in front of a fixture, or beside it.
//!
//! - Measures: how far a strip as wide as the fixture's edge reaches before it meets something.
//! - How: the strip is cut by what stands in it; the nearest edge of what is left out decides. Exact.
//! - Beside: the better of the two sides counts, as one side is enough to get in.
//! - Source: practice values T10 and BR03 of the standards notes, and GB 55019 3.4 for wheelchairs.

use super::{CheckContext, Finding, Mark, Measured, Rule, measured};
use crate::geom::{Point, Polygon, Segment, Vector, boolean, right_normal};
use crate::plan::obstacles::{self, Band, Leaves};
use crate::plan::{ElementId, Origin};

/// Nothing is looked for farther away.
const FAR: f64 = 3000.0;

/// The strip is narrower by this on both sides, so that what merely touches does not count.
const INSET: f64 = 20.0;

pub(super) fn in_front(cx: &CheckContext<'_>, rule: &Rule, element: ElementId) -> Option<Finding> {
    let ElementId::Fixture(id) = element else { return None };
    let footprint = cx.plan.fixtures.get(&id)?.footprint();
    let strip = Strip {
        start: footprint.place(0.0, footprint.depth / 2.0),
        width: footprint.width,
        outward: footprint.axes().1,
    };
    Some(finding(cx, rule, element, [strip]))
}

pub(super) fn beside(cx: &CheckContext<'_>, rule: &Rule, element: ElementId) -> Option<Finding> {
    let ElementId::Fixture(id) = element else { return None };
    let footprint = cx.plan.fixtures.get(&id)?.footprint();
    let along = footprint.axes().0;
    // At the head of a bed stands a bedside table; the middle and the foot end must be free.
    let strip = |side: f64| Strip {
        start: footprint.place(side * footprint.width / 2.0, footprint.depth / 6.0),
        width: footprint.depth * 2.0 / 3.0,
        outward: along * side,
    };
    Some(finding(cx, rule, element, [strip(1.0), strip(-1.0)]))
}

struct Strip {
    start: Point,
    width: f64,
    outward: Vector,
}

fn finding<const N: usize>(
    cx: &CheckContext<'_>,
    rule: &Rule,
    element: ElementId,
    strips: [Strip; N],
) -> Finding {
    let best = strips
        .into_iter()
        .map(|strip| (reach(cx, element, &strip), strip))
        .max_by(|a, b| a.0.total_cmp(&b.0));
    let (free, line) = match best {
        Some((free, strip)) => (free, Some(Segment::new(strip.start, strip.start + strip.outward * free))),
        None => (0.0, None),
    };
    let value = libm::floor(free + 1e-6) as i32;
    let mut finding = measured(cx, rule, element, Measured::exact(value, Origin::Derived));
    finding.marks = line.map(Mark::Dimension).into_iter().collect();
    finding
}

/// How far the strip is free.
fn reach(cx: &CheckContext<'_>, element: ElementId, strip: &Strip) -> f64 {
    let (Some(level_id), Some(level)) = (cx.plan.level_of(element), cx.level_of(element)) else { return 0.0 };
    let across = right_normal(strip.outward);
    let half = (strip.width / 2.0 - INSET).max(INSET);
    let area = Polygon::new(vec![
        strip.start - across * half,
        strip.start + across * half,
        strip.start + across * half + strip.outward * FAR,
        strip.start - across * half + strip.outward * FAR,
    ]);
    let mut blocked: Vec<Polygon> = level.geometry.wall_bodies.values().flatten().cloned().collect();
    let standing = obstacles::on_level(cx.plan, level_id, &Band::ALL, Leaves::Ignored);
    blocked.extend(standing.into_iter().filter(|other| other.element != element).map(|other| other.outline));
    boolean::intersection(&[area], &blocked)
        .iter()
        .flat_map(|part| &part.outer)
        .map(|&corner| (corner - strip.start).dot(&strip.outward).max(0.0))
        .fold(FAR, f64::min)
}
