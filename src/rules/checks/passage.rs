//! The way from one thing to another, such as from bed to toilet.
//!
//! - Measures: the narrowest place of the widest way, doors standing open. Where that place is a doorway,
//!   the door rules have judged it, so only what is narrower between furniture and walls counts.
//! - How: exactly, as the widest path on the medial axis of the free floor.
//! - Not met: also when there is no way at all.
//! - Source: the widths are those of GB 50096-2011 5.7.1 and practice.

use super::{CheckContext, Finding, Mark, Measured, Rule, blank, measured};
use crate::geom::{OrientedRect, Polygon};
use crate::locale::Message;
use crate::plan::{ElementId, FixtureKind, LevelId, Origin};
use crate::rules::Verdict;
use crate::units::Length;

/// How far from a fixture's edge its user may stand.
const STANDING_REACH: f64 = 700.0;

pub(super) fn judge(
    cx: &CheckContext<'_>,
    rule: &Rule,
    from: &[FixtureKind],
    to: &[FixtureKind],
) -> Option<Finding> {
    for (level_id, level) in cx.levels() {
        let (starts, ends) = (around(cx, level_id, from), around(cx, level_id, to));
        if starts.is_empty() || ends.is_empty() {
            continue;
        }
        let Some(route) = level.free().widest_route(&starts, &ends) else {
            let mut finding = measured(cx, rule, ElementId::Home, Measured::exact(0, Origin::Derived));
            finding.note = Some(Message::new("note-no-way"));
            return Some(finding);
        };
        let value = libm::floor(route.width.to_mm() + Length::TOLERANCE_MM) as i32;
        let pinch = route.bottleneck.as_ref();
        let ends_of_pinch =
            pinch.map(|pinch| (level.element(pinch.features.0), level.element(pinch.features.1)));
        let in_doorway = pinch.is_some_and(|pinch| {
            cx.plan.openings.keys().any(|&id| {
                crate::plan::geometry::door_gap(cx.plan, id).is_some_and(|gap| {
                    gap.floor.contains(pinch.at) || gap.floor.distance_to_edge(pinch.at) < 30.0
                })
            })
        });
        let mut finding = measured(cx, rule, ElementId::Home, Measured::exact(value, Origin::Derived));
        // What can be moved is named, if one of the two can.
        finding.in_the_way = ends_of_pinch.and_then(|(one, other)| {
            [one, other].into_iter().flatten().find(|element| matches!(element, ElementId::Fixture(_)))
        });
        finding.room = finding.in_the_way.and_then(|element| cx.room_of(element));
        if in_doorway && finding.verdict == Verdict::NotMet {
            finding.verdict = Verdict::NotApplicable;
            finding.note = Some(Message::new("note-doorway-decides"));
        }
        finding.marks = pinch
            .map(|pinch| Mark::Dimension(crate::geom::Segment::new(pinch.between.0, pinch.between.1)))
            .into_iter()
            .chain([Mark::Path(route.path.clone())])
            .collect();
        return Some(finding);
    }
    let mut finding = blank(cx, rule, ElementId::Home, Verdict::NotApplicable);
    finding.note = Some(Message::new("note-not-in-this-home"));
    Some(finding)
}

/// Where users of these fixtures stand: the fixtures with a margin around them.
fn around(cx: &CheckContext<'_>, level: LevelId, kinds: &[FixtureKind]) -> Vec<Polygon> {
    cx.plan
        .fixtures
        .values()
        .filter(|fixture| fixture.level == level && kinds.contains(&fixture.kind))
        .flat_map(|fixture| {
            let footprint = fixture.footprint();
            let room = cx
                .level_of(ElementId::Level(level))
                .and_then(|level| level.geometry.room_of_fixture(&footprint));
            let reach = OrientedRect {
                width: footprint.width + 2.0 * STANDING_REACH,
                depth: footprint.depth + 2.0 * STANDING_REACH,
                ..footprint
            }
            .polygon();
            // Not through the wall.
            match room {
                Some(room) => {
                    crate::geom::boolean::intersection(&[reach], std::slice::from_ref(&room.outline))
                }
                None => vec![reach],
            }
        })
        .collect()
}
