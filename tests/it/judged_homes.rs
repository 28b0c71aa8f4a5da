//! A changed home judged by what changed has the findings of the changed home judged from scratch.

use proptest::prelude::*;
use yiju::edit::{fixtures, openings, rooms, survey, walls};
use yiju::geom::GridPoint;
use yiju::occupant::preset;
use yiju::plan::{
    Attribute, DoorOperation, ElementId, Fixture, FixtureKind, FloorPlan, OpeningKind, RoomUse, Surveyed,
};
use yiju::rules::{JudgedHome, RuleSet, assess};
use yiju::store::templates;
use yiju::units::{Angle, Mm};

const PERSONS: [&str; 4] = ["solo-wheelchair", "solo-mild-cane", "low-vision-solo", "bed-bound-complete"];

/// One random change: what to do, where, and how much.
type Draw = (u8, usize, i32, i32);

fn pick<K: Copy, V>(map: &std::collections::BTreeMap<K, V>, at: usize) -> Option<K> {
    map.keys().nth(at % map.len().max(1)).copied()
}

/// The plan after a random change; the same plan where the change cannot be made.
fn after(plan: &FloorPlan, (what, at, x, y): Draw) -> FloorPlan {
    let attribute = Attribute::ALL[x.unsigned_abs() as usize % Attribute::ALL.len()];
    let value = Surveyed::derived(y.rem_euclid(1500));
    let step = match what {
        0 => pick(&plan.fixtures, at).and_then(|id| {
            let old = &plan.fixtures[&id];
            let center = GridPoint::new(old.center.x + x, old.center.y + y);
            fixtures::shift(plan, id, center, old.rotation).ok()
        }),
        1 => pick(&plan.fixtures, at).and_then(|id| fixtures::remove(plan, id).ok()),
        2 => pick(&plan.fixtures, at).map(|id| {
            let kind = FixtureKind::ALL[x.unsigned_abs() as usize % FixtureKind::ALL.len()];
            let near = &plan.fixtures[&id];
            let center = GridPoint::new(near.center.x + x / 4, near.center.y + y / 4);
            fixtures::place(plan, Fixture::new(kind, near.level, center, Angle::from_degrees(f64::from(x))))
        }),
        3 => pick(&plan.fixtures, at).and_then(|id| {
            fixtures::edit(plan, id, "edit-move-fixture", |new| new.attributes.set(attribute, value)).ok()
        }),
        4 => pick(&plan.openings, at).and_then(|id| {
            openings::edit(plan, id, "edit-resize-opening", |new| {
                if let OpeningKind::Door(door) = &mut new.kind {
                    door.operation = DoorOperation::ALL[x.unsigned_abs() as usize % 6];
                    door.swing = if y > 0 { door.swing } else { door.swing.flipped() };
                }
                new.width = Mm(700 + y.rem_euclid(300));
                new.attributes.set(attribute, value);
            })
            .ok()
        }),
        5 => pick(&plan.rooms, at).and_then(|id| {
            rooms::edit(plan, id, |new| {
                new.attributes.set(attribute, value);
                if y > 200 {
                    new.room_use = RoomUse::ALL[x.unsigned_abs() as usize % RoomUse::ALL.len()];
                }
            })
            .ok()
        }),
        6 => survey::record(plan, ElementId::Home, attribute, value).ok(),
        _ => pick(&plan.walls, at)
            .and_then(|id| walls::edit(plan, id, |new| new.thickness = Mm(100 + y.rem_euclid(200))).ok()),
    };
    step.map_or_else(|| plan.clone(), |step| step.applied_to(plan))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_changed_is_enough(
        home in 0usize..7,
        person in 0usize..PERSONS.len(),
        draws in proptest::collection::vec((0u8..8, 0usize..60, -600i32..600, -600i32..600), 1..6),
    ) {
        let rules = RuleSet::built_in();
        let occupant = preset(PERSONS[person]).unwrap();
        let mut judged = JudgedHome::new(templates()[home].plan.clone(), &occupant, &rules);
        for draw in draws {
            let plan = after(judged.plan(), draw);
            judged = judged.changed(plan);
            prop_assert_eq!(judged.findings(), assess(judged.plan(), &occupant, &rules));
        }
    }
}

#[test]
fn some_of_the_rules_say_the_same_alone() {
    let rules = RuleSet::built_in();
    let occupant = preset("solo-wheelchair").unwrap();
    let plan = templates()[0].plan.clone();
    let all = JudgedHome::new(plan, &occupant, &rules);
    let some = all.only(|rule| rule.id.as_str().contains("/P"));
    let wanted: Vec<_> = all.findings().into_iter().filter(|f| f.rule.as_str().contains("/P")).collect();
    assert_eq!(some.findings(), wanted);
    assert!(!wanted.is_empty());
}
