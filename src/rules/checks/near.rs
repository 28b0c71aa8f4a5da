//! Things that must be there: a bar beside the toilet, a call button by the bed, an alarm in the kitchen.
//!
//! - Measures: how many fixtures of the wanted kinds are within a distance of the subject's edge, in the
//!   same room; or how many the room or home has.
//! - The plan shows what was surveyed: what can be seen and is not drawn is not there. So an absent bar is
//!   "not met", while an attribute that nobody read is "cannot tell".

use super::{CheckContext, Finding, Measured, Rule, measured};
use crate::plan::{ElementId, FixtureKind, Origin};

pub(super) fn judge(
    cx: &CheckContext<'_>,
    rule: &Rule,
    element: ElementId,
    kinds: &[FixtureKind],
    within: i32,
) -> Option<Finding> {
    let ElementId::Fixture(id) = element else { return None };
    let subject = cx.plan.fixtures.get(&id)?;
    let outline = subject.footprint().polygon();
    let room = cx.room_of(element);
    let near = cx
        .plan
        .fixtures
        .iter()
        .filter(|(_, other)| kinds.contains(&other.kind) && other.level == subject.level)
        .filter(|(other_id, _)| cx.room_of(ElementId::Fixture(**other_id)) == room)
        .filter(|(_, other)| {
            let other = other.footprint();
            let reach = f64::from(within);
            outline.contains(other.center)
                || outline.distance_to_edge(other.center) <= reach
                || other.polygon().outer.iter().any(|&corner| outline.distance_to_edge(corner) <= reach)
        })
        .count();
    Some(counted(cx, rule, element, near))
}

pub(super) fn has(cx: &CheckContext<'_>, rule: &Rule, element: ElementId, kinds: &[FixtureKind]) -> Finding {
    let there = cx
        .plan
        .fixtures
        .iter()
        .filter(|(_, fixture)| kinds.contains(&fixture.kind))
        .filter(|(id, _)| match element {
            ElementId::Room(room) => cx.room_of(ElementId::Fixture(**id)) == Some(room),
            _ => true,
        })
        .count();
    counted(cx, rule, element, there)
}

fn counted(cx: &CheckContext<'_>, rule: &Rule, element: ElementId, count: usize) -> Finding {
    let count = i32::try_from(count).unwrap_or(i32::MAX);
    measured(cx, rule, element, Measured::exact(count, Origin::Measured))
}
