//! Whether this person gets from one thing to another with their aid: rolling, turning, opening the doors on the way.
//!
//! - Measures: nothing; it gets there or it does not.
//! - How: the person's outline is moved over the free floor of a storey, turning about its own turning center, with doors
//!   closed until they are opened from where the chair stands, or by a helper. A yes has its motion, a no its proof; see
//!   [`maneuver`](crate::clearance::maneuver).
//! - Met: there is a motion with no more changes between ahead and back than the person can do. Not met: there is no
//!   way, or a door on it cannot be opened. Cannot tell: it hangs on a few millimetres, or the way is wide enough but
//!   takes more such changes.
//! - Not applicable: one of the two is not in this home or not on one storey. Without kinds it is the entrance door.
//! - Source: our own requirement for who sits or walks with an aid; the maneuvers are those of the person's own footprint.

use super::{CheckContext, Outcome};
use crate::clearance::maneuver::{GatedAnswer, Squeeze, Vehicle, Verdict as Answer};
use crate::geom::Point;
use crate::plan::travel::{Destination, StoreyFloor};
use crate::plan::{Attribute, ElementId, FixtureKind, LevelId, Origin, Quantity};
use crate::rules::{Limit, Mark, Measured, Verdict};

const LIMIT: Limit = Limit::Is(true);

pub(super) fn judge(cx: &CheckContext<'_>, from: &[FixtureKind], to: &[FixtureKind]) -> Outcome {
    if cx.home.is_schematic() {
        return Outcome::bare(Verdict::CannotTell, LIMIT, Quantity::YesNo).note("note-not-drawn");
    }
    let vehicle = cx.person.vehicle();
    let mut worst: Option<Outcome> = None;
    for (level, context) in cx.home.levels() {
        let storey = StoreyFloor::in_geometry(cx.home.plan, level, &context.geometry);
        for (start, goal) in pairs(&ends(cx, level, from), &ends(cx, level, to)) {
            let outcome = one(cx, &storey, &vehicle, start, goal);
            // Of several beds each one counts: the hardest way is shown.
            if worst.as_ref().is_none_or(|worst| outcome.distance_to_met() > worst.distance_to_met()) {
                worst = Some(outcome);
            }
        }
    }
    worst.unwrap_or_else(|| Outcome::not_applicable(LIMIT, Quantity::YesNo, "note-not-in-this-home"))
}

/// Each start with the first goal: one toilet will do.
fn pairs(starts: &[Destination], goals: &[Destination]) -> Vec<(Destination, Destination)> {
    goals.first().map_or_else(Vec::new, |&goal| starts.iter().map(|&start| (start, goal)).collect())
}

fn ends(cx: &CheckContext<'_>, level: LevelId, kinds: &[FixtureKind]) -> Vec<Destination> {
    let plan = cx.home.plan;
    if kinds.is_empty() {
        let is_here = plan.openings.iter().any(|(&id, opening)| {
            opening.door().is_some_and(|door| door.is_entrance)
                && plan.level_of(ElementId::Opening(id)) == Some(level)
        });
        return if is_here { vec![Destination::Entrance] } else { Vec::new() };
    }
    plan.fixtures
        .iter()
        .filter(|(_, fixture)| fixture.level == level && kinds.contains(&fixture.kind))
        .map(|(&id, _)| Destination::Fixture(id))
        .collect()
}

fn one(
    cx: &CheckContext<'_>,
    storey: &StoreyFloor,
    vehicle: &Vehicle,
    start: Destination,
    goal: Destination,
) -> Outcome {
    let (Some(from), Some(to)) = (storey.place(start, vehicle), storey.place(goal, vehicle)) else {
        return Outcome::bare(Verdict::CannotTell, LIMIT, Quantity::YesNo).note("note-nothing-drawn-here");
    };
    let trip = storey.trip(vehicle, cx.person.opener(), &from, &to, cx.person.most_shunts());
    let gated = trip.answer();
    let told = |gets_there: bool| {
        Outcome::of(Measured::exact(i32::from(gets_there), Origin::Derived), LIMIT, Quantity::YesNo)
    };
    let unsure = |note| {
        Outcome::bare(Verdict::CannotTell, LIMIT, Quantity::YesNo)
            .note(note)
            .waiting_for(ElementId::Home, Attribute::GapOff)
    };
    let outcome = match (gated.answer.verdict, gated.verdict()) {
        (Answer::Yes, Answer::No) => {
            told(false).note("note-door-not-opened").because_of(shut_door(storey, &gated))
        }
        (Answer::Yes, Answer::Yes) if gated.answer.is_yes_within_shunts(vehicle) => told(true),
        (Answer::Yes, Answer::Yes) => unsure("note-many-shunts"),
        (Answer::No, _) => {
            let squeeze = trip.limit().and_then(|limit| limit.squeeze);
            return match squeeze {
                Some(squeeze) => stuck(cx, storey, told(false), &squeeze),
                None => told(false).note("note-no-way"),
            };
        }
        _ => unsure("note-hangs-on-millimeters"),
    };
    let path: Vec<Point> =
        gated.answer.motion.as_ref().map_or_else(Vec::new, |motion| {
            motion.poses(100.0, 10.0).iter().map(|pose| pose.middle).collect()
        });
    if path.len() > 1 { outcome.mark(Mark::Path(path)) } else { outcome }
}

fn shut_door(storey: &StoreyFloor, gated: &GatedAnswer) -> Option<ElementId> {
    let shut = gated.openings.iter().find(|opening| opening.verdict == Answer::No)?;
    storey.door(shut.gate).map(ElementId::Opening)
}

/// Not met, with the two things that keep the widest that still passes.
fn stuck(cx: &CheckContext<'_>, storey: &StoreyFloor, outcome: Outcome, squeeze: &Squeeze) -> Outcome {
    let ends = [squeeze.features.0, squeeze.features.1].map(|feature| storey.element(feature));
    let movable = ends.into_iter().flatten().find(|element| matches!(element, ElementId::Fixture(_)));
    let in_the_way = movable.or(ends[0]).or(ends[1]);
    let mut outcome =
        outcome.mark(Mark::Dimension(squeeze.across())).note("note-too-tight-to-turn").because_of(in_the_way);
    outcome.room = in_the_way.and_then(|element| cx.home.room_of(element));
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::occupant::{OccupantProfile, preset};
    use crate::rules::PreparedHome;
    use crate::units::Mm;

    fn from_bed_to_toilet(person: &OccupantProfile) -> Outcome {
        let plan = crate::store::template("T1").unwrap().plan;
        let home = PreparedHome::new(&plan);
        let cx = CheckContext { home: &home, person, groups: &person.groups() };
        judge(&cx, &[FixtureKind::Bed, FixtureKind::CareBed], &[FixtureKind::Toilet])
    }

    #[test]
    fn it_depends_on_who_goes() {
        let slim = OccupantProfile { footprint: Some((Mm(400), Mm(300))), ..OccupantProfile::default() };
        let outcome = from_bed_to_toilet(&slim);
        assert_eq!(outcome.verdict, Verdict::Met, "{outcome:?}");
        assert!(matches!(outcome.marks[..], [Mark::Path(_)]));
        let chair = preset("solo-wheelchair").unwrap();
        let large = OccupantProfile { footprint: Some((Mm(1300), Mm(1500))), ..chair };
        let outcome = from_bed_to_toilet(&large);
        assert_eq!(outcome.verdict, Verdict::NotMet, "{outcome:?}");
        assert!(outcome.note.is_some());
    }

    #[test]
    fn what_is_not_there_is_not_judged() {
        let person = preset("solo-wheelchair").unwrap();
        let plan = crate::store::template("T1").unwrap().plan;
        let home = PreparedHome::new(&plan);
        let cx = CheckContext { home: &home, person: &person, groups: &person.groups() };
        let outcome = judge(&cx, &[FixtureKind::Hoist], &[]);
        assert_eq!(outcome.verdict, Verdict::NotApplicable);
    }
}
