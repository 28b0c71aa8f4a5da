//! Things that must be there: a bar beside the toilet, a call button by the bed, an alarm in the kitchen.
//!
//! - Measures: how many fixtures of the wanted kinds are within a distance of the subject's edge, in the
//!   same room; or how many the room or home has.
//! - The plan shows what was looked for: what can be seen and is not drawn is not there, so an absent bar is
//!   "not met". Where nobody has looked for small equipment, as in a plan from another program, it is "cannot
//!   tell", and the survey asks for it. What somebody noted as there counts although it is not drawn.

use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId, FixtureId, FixtureKind, Origin, Quantity};
use crate::rules::{Limit, Measured, Missing};

pub(super) fn judge(
    cx: &CheckContext<'_>,
    element: ElementId,
    kinds: &[FixtureKind],
    within: i32,
    count: i32,
) -> Option<Outcome> {
    let ElementId::Fixture(id) = element else { return None };
    let subject = cx.home.plan.fixtures.get(&id)?;
    let outline = subject.footprint().polygon();
    let room = cx.home.room_of(element);
    let reach = f64::from(within) + 1e-6;
    let found = seen(cx, element, kinds, |other_id| {
        let Some(other) = cx.home.plan.fixtures.get(&other_id) else { return false };
        if other.level != subject.level || cx.home.room_of(ElementId::Fixture(other_id)) != room {
            return false;
        }
        let other = other.footprint();
        outline.contains(other.center)
            || outline.distance_to_edge(other.center) <= reach
            || other.polygon().outer.iter().any(|&corner| outline.distance_to_edge(corner) <= reach)
    });
    Some(counted(element, found, count))
}

pub(super) fn has(cx: &CheckContext<'_>, element: ElementId, kinds: &[FixtureKind]) -> Outcome {
    let found = seen(cx, element, kinds, |id| match element {
        ElementId::Room(room) => cx.home.room_of(ElementId::Fixture(id)) == Some(room),
        _ => true,
    });
    counted(element, found, 1)
}

/// What must not be there is there: the finding is at the thing itself.
pub(super) fn absent() -> Outcome {
    Outcome::of(Measured::exact(1, Origin::Measured), Limit::Is(false), Quantity::YesNo)
}

/// How many are there, drawn or noted; or what to look for where nobody did.
pub(super) fn seen(
    cx: &CheckContext<'_>,
    element: ElementId,
    kinds: &[FixtureKind],
    is_there: impl Fn(FixtureId) -> bool,
) -> Result<i32, Attribute> {
    let fixtures = cx.home.plan.fixtures.iter();
    let drawn = fixtures.filter(|(id, fixture)| kinds.contains(&fixture.kind) && is_there(**id)).count();
    let drawn = i32::try_from(drawn).unwrap_or(i32::MAX);
    let noted_as = kinds.iter().find_map(|kind| kind.noted_as());
    let Some(attribute) = noted_as else { return Ok(drawn) };
    match cx.surveyed(element, attribute).value() {
        Some(noted) => Ok(drawn.max(noted)),
        None if drawn > 0 || cx.home.is_equipment_drawn() => Ok(drawn),
        None => Err(attribute),
    }
}

fn counted(element: ElementId, found: Result<i32, Attribute>, count: i32) -> Outcome {
    let limit = Limit::Count(count);
    match found {
        Ok(count) => Outcome::of(Measured::exact(count, Origin::Measured), limit, Quantity::Pieces),
        Err(attribute) => Outcome::unknown(limit, Quantity::Pieces, vec![Missing { element, attribute }]),
    }
}
