use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use super::{Finding, Rule, RuleSet, Subject, Verdict, checks};
use crate::clearance::{FeatureId, FreeSpace, Obstacle};
use crate::geom::{Bounds, Polygon};
use crate::locale::Message;
use crate::occupant::{OccupantGroup, OccupantProfile};
use crate::plan::geometry::{LevelGeometry, door_gap, room_of};
use crate::plan::obstacles::{self, Band, Leaves};
use crate::plan::{ElementId, FloorPlan, LevelId, RoomId};

/// What a check may read: the plan, the person, and what was worked out once for all checks.
pub(super) struct CheckContext<'a> {
    pub(super) plan: &'a FloorPlan,
    pub(super) groups: &'a BTreeSet<OccupantGroup>,
    pub(super) levels: &'a Levels,
}

/// The storeys of a home; shared between homes that do not differ there.
pub(super) type Levels = BTreeMap<LevelId, Arc<LevelContext>>;

/// A storey's rooms, and the floor that remains free with doors open.
pub(super) struct LevelContext {
    pub(super) geometry: Arc<LevelGeometry>,
    layout: FloorLayout,
    free: OnceLock<FreeSpace>,
}

/// What the free floor of a storey follows from.
#[derive(PartialEq)]
struct FloorLayout {
    /// Rooms and open doorways.
    floor: Vec<Polygon>,
    /// Walls.
    walls: Vec<Obstacle>,
    /// What stands in the rooms.
    standing: Vec<Obstacle>,
    /// What the features of the free floor are.
    features: Vec<ElementId>,
}

impl FloorLayout {
    fn new(plan: &FloorPlan, level: LevelId, geometry: &LevelGeometry) -> Self {
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
        Self { floor, walls, standing, features }
    }

    /// Where the floor differs from another layout between the same walls.
    fn differences(&self, other: &Self) -> Vec<Bounds> {
        let floor = |of: &'_ Self, from: &'_ Self| {
            let only = of.floor.iter().filter(|part| !from.floor.contains(part));
            only.filter_map(Polygon::bounds).collect::<Vec<_>>()
        };
        // What a thing is called does not change the floor, and calling one anew renames those after it.
        let standing = |of: &'_ Self, from: &'_ Self| {
            let is_in = |outline: &Polygon| from.standing.iter().any(|other| other.outline == *outline);
            let only = of.standing.iter().filter(|obstacle| !is_in(&obstacle.outline));
            only.filter_map(|obstacle| obstacle.outline.bounds()).collect::<Vec<_>>()
        };
        [floor(self, other), floor(other, self), standing(self, other), standing(other, self)].concat()
    }
}

impl LevelContext {
    fn new(plan: &FloorPlan, level: LevelId) -> Self {
        let geometry = LevelGeometry::new(plan, level);
        let layout = FloorLayout::new(plan, level, &geometry);
        Self { geometry: Arc::new(geometry), layout, free: OnceLock::new() }
    }

    /// The same storey of a plan with the same walls and rooms, and where its floor differs. It is the very same
    /// where nothing does.
    pub(super) fn changed(self: &Arc<Self>, plan: &FloorPlan, level: LevelId) -> (Arc<Self>, Vec<Bounds>) {
        let layout = FloorLayout::new(plan, level, &self.geometry);
        if layout == self.layout {
            return (Arc::clone(self), Vec::new());
        }
        let differences = layout.differences(&self.layout);
        let geometry = Arc::clone(&self.geometry);
        (Arc::new(Self { geometry, layout, free: OnceLock::new() }), differences)
    }

    /// The free floor: rooms and open doorways without what stands in them. Worked out when first asked for.
    pub(super) fn free(&self) -> &FreeSpace {
        self.free
            .get_or_init(|| FreeSpace::new(&self.layout.floor, &self.layout.walls, &self.layout.standing))
    }

    /// What a feature of the free floor is.
    pub(super) fn element(&self, feature: FeatureId) -> Option<ElementId> {
        self.layout.features.get(usize::try_from(feature.0).ok()?).copied()
    }
}

/// The storeys of a plan.
pub(super) fn levels_of(plan: &FloorPlan) -> Levels {
    plan.levels.keys().map(|&level| (level, Arc::new(LevelContext::new(plan, level)))).collect()
}

impl CheckContext<'_> {
    /// The storey an element is on.
    pub(super) fn level_of(&self, element: ElementId) -> Option<&LevelContext> {
        self.levels.get(&self.plan.level_of(element)?).map(Arc::as_ref)
    }

    /// All storeys, from the lowest id.
    pub(super) fn levels(&self) -> impl Iterator<Item = (LevelId, &LevelContext)> {
        self.levels.iter().map(|(&id, level)| (id, level.as_ref()))
    }

    /// The room an element is in.
    pub(super) fn room_of(&self, element: ElementId) -> Option<RoomId> {
        room_of(self.plan, &self.level_of(element)?.geometry, element)
    }

    /// The elements that a rule looks at, in the order of their ids.
    pub(super) fn subjects(&self, subject: &Subject) -> Vec<ElementId> {
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
    let levels = levels_of(plan);
    let groups = occupant.groups();
    let cx = CheckContext { plan, groups: &groups, levels: &levels };
    let mut findings: Vec<Finding> =
        rules.iter().flat_map(|rule| Answer::new(&cx, rule).into_findings()).collect();
    sort(&mut findings);
    findings
}

/// Puts findings in their order: not met, most urgent first; then cannot tell, met, not applicable.
pub(super) fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| {
        let rank = |finding: &Finding| match finding.verdict {
            Verdict::NotMet => 0,
            Verdict::CannotTell => 1,
            Verdict::Met => 2,
            Verdict::NotApplicable => 3,
        };
        let weight = |finding: &Finding| (finding.severity.urgency(), finding.severity);
        rank(a)
            .cmp(&rank(b))
            .then_with(|| weight(b).cmp(&weight(a)))
            .then_with(|| a.rule.cmp(&b.rule))
            .then_with(|| a.element.cmp(&b.element))
    });
}

/// What a rule says about a home.
#[derive(Clone, PartialEq)]
pub(super) enum Answer {
    /// It does not concern this person or this home.
    NotApplicable(Box<Finding>),
    /// For each place it looks at, in the order of ids, what it says there.
    Judged(Vec<(ElementId, Option<Finding>)>),
}

impl Answer {
    /// Judges a home by a rule.
    pub(super) fn new(cx: &CheckContext<'_>, rule: &Rule) -> Self {
        if let Some(not_applicable) = Self::without_subjects(cx, rule) {
            return not_applicable;
        }
        Self::judged(cx, rule, cx.subjects(&rule.subject), |element| checks::judge(cx, rule, element))
    }

    /// The answer where the rule does not come to its places at all.
    pub(super) fn without_subjects(cx: &CheckContext<'_>, rule: &Rule) -> Option<Self> {
        if matches!(rule.require, super::Requirement::NotInHomes) {
            return Some(Self::not_applicable(cx, rule, "note-not-in-homes"));
        }
        let concerns = rule.when.iter().all(|condition| condition.holds(cx.groups, cx.plan));
        (!concerns).then(|| Self::not_applicable(cx, rule, "note-not-this-person"))
    }

    /// The answer at these places.
    pub(super) fn judged(
        cx: &CheckContext<'_>,
        rule: &Rule,
        subjects: Vec<ElementId>,
        judge: impl Fn(ElementId) -> Option<Finding>,
    ) -> Self {
        if subjects.is_empty() {
            return Self::not_applicable(cx, rule, "note-not-in-this-home");
        }
        Self::Judged(subjects.into_iter().map(|element| (element, judge(element))).collect())
    }

    fn not_applicable(cx: &CheckContext<'_>, rule: &Rule, note: &'static str) -> Self {
        let mut finding = checks::blank(cx, rule, ElementId::Home, Verdict::NotApplicable);
        finding.note = Some(Message::new(note));
        Self::NotApplicable(Box::new(finding))
    }

    pub(super) fn into_findings(self) -> Vec<Finding> {
        match self {
            Self::NotApplicable(finding) => vec![*finding],
            Self::Judged(places) => places.into_iter().filter_map(|(_, finding)| finding).collect(),
        }
    }
}
