use std::collections::{BTreeMap, BTreeSet};

use super::{Finding, Rule, RuleSet, Subject, Verdict, checks};
use crate::clearance::{FeatureId, FreeSpace, Obstacle};
use crate::locale::Message;
use crate::occupant::{OccupantGroup, OccupantProfile};
use crate::plan::geometry::{LevelGeometry, door_gap, room_of};
use crate::plan::obstacles::{self, Band, Leaves};
use crate::plan::{ElementId, FloorPlan, LevelId, RoomId};

/// What a check may read: the plan, the person, and what was worked out once for all checks.
pub(super) struct CheckContext<'a> {
    pub(super) plan: &'a FloorPlan,
    pub(super) groups: BTreeSet<OccupantGroup>,
    levels: BTreeMap<LevelId, LevelContext>,
}

/// A storey's rooms, and the floor that remains free with doors open.
pub(super) struct LevelContext {
    pub(super) geometry: LevelGeometry,
    /// The free floor: rooms and open doorways without what stands in them.
    pub(super) free: FreeSpace,
    /// What the features of the free floor are.
    features: Vec<ElementId>,
}

impl LevelContext {
    fn new(plan: &FloorPlan, level: LevelId) -> Self {
        let geometry = LevelGeometry::new(plan, level);
        let mut features = Vec::new();
        let mut feature = |element: ElementId| {
            features.push(element);
            FeatureId(u32::try_from(features.len() - 1).unwrap_or(u32::MAX))
        };
        let mut floor: Vec<_> = geometry.rooms.iter().map(|room| room.outline.clone()).collect();
        let mut walls = Vec::new();
        for (&id, bodies) in &geometry.wall_bodies {
            let feature = feature(ElementId::Wall(id));
            walls.extend(bodies.iter().map(|body| Obstacle { outline: body.clone(), feature }));
        }
        for &id in plan.openings.keys() {
            if plan.level_of(ElementId::Opening(id)) == Some(level)
                && let Some(gap) = door_gap(plan, id)
            {
                floor.push(gap.floor);
            }
        }
        let standing: Vec<Obstacle> = obstacles::on_level(plan, level, &Band::ALL, Leaves::Open)
            .into_iter()
            .map(|obstacle| Obstacle { outline: obstacle.outline, feature: feature(obstacle.element) })
            .collect();
        let free = FreeSpace::new(&floor, &walls, &standing);
        Self { geometry, free, features }
    }

    /// What a feature of the free floor is.
    pub(super) fn element(&self, feature: FeatureId) -> Option<ElementId> {
        self.features.get(usize::try_from(feature.0).ok()?).copied()
    }
}

impl CheckContext<'_> {
    /// The storey an element is on.
    pub(super) fn level_of(&self, element: ElementId) -> Option<&LevelContext> {
        self.levels.get(&self.plan.level_of(element)?)
    }

    /// All storeys, from the lowest id.
    pub(super) fn levels(&self) -> impl Iterator<Item = (LevelId, &LevelContext)> {
        self.levels.iter().map(|(&id, level)| (id, level))
    }

    /// The room an element is in.
    pub(super) fn room_of(&self, element: ElementId) -> Option<RoomId> {
        room_of(self.plan, &self.level_of(element)?.geometry, element)
    }

    /// The elements that a rule looks at, in the order of their ids.
    fn subjects(&self, subject: &Subject) -> Vec<ElementId> {
        let is_entrance =
            |opening: &crate::plan::Opening| opening.door().is_some_and(|door| door.is_entrance);
        match subject {
            Subject::Home => vec![ElementId::Home],
            Subject::EntranceDoor => {
                let entrances = self.plan.openings.iter().filter(|(_, opening)| is_entrance(opening));
                entrances.map(|(&id, _)| ElementId::Opening(id)).collect()
            }
            Subject::DoorTo(uses) => self
                .plan
                .openings
                .iter()
                .filter(|(_, opening)| opening.is_passable() && !is_entrance(opening))
                .map(|(&id, _)| ElementId::Opening(id))
                .filter(|&element| {
                    let record = self.room_of(element).and_then(|room| self.plan.rooms.get(&room));
                    record.is_some_and(|record| uses.iter().any(|wanted| wanted.0 == record.room_use))
                })
                .collect(),
            Subject::Window => self
                .plan
                .openings
                .iter()
                .filter(|(_, opening)| !opening.is_passable())
                .map(|(&id, _)| ElementId::Opening(id))
                .collect(),
            Subject::Room(uses) => {
                let fits = |use_of_room| uses.iter().any(|wanted| wanted.0 == use_of_room);
                let rooms = self.plan.rooms.iter().filter(|(_, record)| fits(record.room_use));
                rooms.map(|(&id, _)| ElementId::Room(id)).collect()
            }
            Subject::Fixture(kinds) => {
                let fixtures = self.plan.fixtures.iter().filter(|(_, fixture)| kinds.contains(&fixture.kind));
                fixtures.map(|(&id, _)| ElementId::Fixture(id)).collect()
            }
        }
    }
}

/// Judges a home for a person by a set of rules.
///
/// Each rule gives one finding for each place it looks at; a rule that does not concern this person
/// or this home gives a single "not applicable" that says why. Same input, same findings, in the same
/// order: not met (most urgent first), cannot tell, met, not applicable.
pub fn assess(plan: &FloorPlan, occupant: &OccupantProfile, rules: &RuleSet) -> Vec<Finding> {
    let levels = plan.levels.keys().map(|&level| (level, LevelContext::new(plan, level))).collect();
    let cx = CheckContext { plan, groups: occupant.groups(), levels };
    let mut findings: Vec<Finding> = rules.iter().flat_map(|rule| judge(&cx, rule)).collect();
    findings.sort_by_key(|finding| {
        let verdict = match finding.verdict {
            Verdict::NotMet => 0,
            Verdict::CannotTell => 1,
            Verdict::Met => 2,
            Verdict::NotApplicable => 3,
        };
        let worst_first = std::cmp::Reverse((finding.severity.urgency(), finding.severity));
        (verdict, worst_first, finding.rule.clone(), finding.element)
    });
    findings
}

fn judge(cx: &CheckContext<'_>, rule: &Rule) -> Vec<Finding> {
    let not_applicable = |note| {
        let mut finding = checks::blank(cx, rule, ElementId::Home, Verdict::NotApplicable);
        finding.note = Some(Message::new(note));
        vec![finding]
    };
    if matches!(rule.require, super::Requirement::NotInHomes) {
        return not_applicable("note-not-in-homes");
    }
    if rule.when.iter().any(|condition| !condition.holds(&cx.groups, cx.plan)) {
        return not_applicable("note-not-this-person");
    }
    let subjects = cx.subjects(&rule.subject);
    if subjects.is_empty() {
        return not_applicable("note-not-in-this-home");
    }
    subjects.into_iter().flat_map(|element| checks::judge(cx, rule, element)).collect()
}
