use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use super::assess::{Answer, CheckContext, Levels, levels_of, sort};
use super::requirement::Reads;
use super::{Finding, Rule, RuleId, RuleSet, Subject, checks};
use crate::geom::Bounds;
use crate::occupant::{OccupantGroup, OccupantProfile};
use crate::plan::geometry::LevelGeometry;
use crate::plan::{ElementId, FixtureKind, FloorPlan, LevelId, RoomRecord};

/// A home with what the rules say about it, kept so that a changed home can be judged by what changed.
///
/// [`changed`](Self::changed) gives the same findings as [`assess`](super::assess) on the changed plan. It
/// judges anew only where a rule reads something that differs, and builds the free floor of a storey anew only
/// where something on that floor differs. Homes that follow from one another share what they have in common.
///
/// ```
/// use yiju::occupant::OccupantProfile;
/// use yiju::plan::FloorPlan;
/// use yiju::rules::{JudgedHome, RuleSet, assess};
/// let (plan, rules, person) = (FloorPlan::default(), RuleSet::built_in(), OccupantProfile::default());
/// let home = JudgedHome::new(plan.clone(), &person, &rules);
/// assert_eq!(home.findings(), assess(&plan, &person, &rules));
/// ```
#[derive(Clone)]
pub struct JudgedHome {
    plan: FloorPlan,
    rules: Arc<RuleSet>,
    groups: Arc<BTreeSet<OccupantGroup>>,
    levels: Levels,
    /// One for each rule, in the order of the rules.
    answers: Vec<Arc<Answer>>,
}

impl fmt::Debug for JudgedHome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JudgedHome").field("plan", &self.plan).finish_non_exhaustive()
    }
}

impl JudgedHome {
    /// Judges a home for a person.
    pub fn new(plan: FloorPlan, occupant: &OccupantProfile, rules: &RuleSet) -> Self {
        Self::judge(plan, Arc::new(rules.clone()), Arc::new(occupant.groups()))
    }

    fn judge(plan: FloorPlan, rules: Arc<RuleSet>, groups: Arc<BTreeSet<OccupantGroup>>) -> Self {
        let levels = levels_of(&plan);
        let cx = CheckContext { plan: &plan, groups: &groups, levels: &levels };
        let answers = rules.iter().map(|rule| Arc::new(Answer::new(&cx, rule))).collect();
        Self { plan, rules, groups, levels, answers }
    }

    /// The same home judged by some of its rules only.
    #[must_use]
    pub fn only(&self, keep: impl Fn(&Rule) -> bool) -> Self {
        let kept = |rule: &Rule| keep(rule);
        let answers =
            self.rules.iter().zip(&self.answers).filter(|(rule, _)| kept(rule)).map(|(_, a)| Arc::clone(a));
        Self {
            plan: self.plan.clone(),
            groups: Arc::clone(&self.groups),
            levels: self.levels.clone(),
            answers: answers.collect(),
            rules: Arc::new(self.rules.iter().filter(|rule| kept(rule)).cloned().collect()),
        }
    }

    /// The home.
    pub fn plan(&self) -> &FloorPlan {
        &self.plan
    }

    /// The wall bodies and rooms of a storey.
    pub fn geometry(&self, level: LevelId) -> Option<&LevelGeometry> {
        self.levels.get(&level).map(|level| level.geometry.as_ref())
    }

    /// The rules it was judged by.
    pub fn rules(&self) -> &RuleSet {
        &self.rules
    }

    /// What the rules say, in the order of [`assess`](super::assess).
    pub fn findings(&self) -> Vec<Finding> {
        let mut findings: Vec<Finding> =
            self.answers.iter().flat_map(|answer| Answer::clone(answer).into_findings()).collect();
        sort(&mut findings);
        findings
    }

    /// The rules whose judgement reads something that differs between this home and the one it was
    /// [changed](Self::changed) from, whether or not they say the same.
    pub fn rules_touched_since(&self, earlier: &Self) -> BTreeSet<RuleId> {
        let answers = self.answers.iter().zip(&earlier.answers);
        let touched = self.rules.iter().zip(answers).filter(|(_, (now, before))| !Arc::ptr_eq(now, before));
        touched.map(|(rule, _)| rule.id.clone()).collect()
    }

    /// The home as another plan has it, judged for the same person by the same rules.
    #[must_use]
    pub fn changed(&self, plan: FloorPlan) -> Self {
        let mut difference = Difference::between(&self.plan, &plan);
        if difference.is_structural {
            return Self::judge(plan, Arc::clone(&self.rules), Arc::clone(&self.groups));
        }
        let mut levels = self.levels.clone();
        if difference.touches_floor {
            for (&id, level) in &mut levels {
                let (now, places) = level.changed(&plan, id);
                difference.same_floor &= Arc::ptr_eq(&now, level);
                *level = now;
                difference.floors.extend(places.into_iter().map(|place| (id, place)));
            }
        }
        let cx = CheckContext { plan: &plan, groups: &self.groups, levels: &levels };
        let answers = self
            .rules
            .iter()
            .zip(&self.answers)
            .map(|(rule, earlier)| difference.answer(&cx, rule, earlier))
            .collect();
        Self { plan, rules: Arc::clone(&self.rules), groups: Arc::clone(&self.groups), levels, answers }
    }
}

/// What differs between two plans.
#[derive(Default)]
struct Difference {
    /// Walls, storeys or rooms are not the same: everything may be.
    is_structural: bool,
    /// Openings or fixtures are not the same.
    touches_floor: bool,
    touches_openings: bool,
    elements: BTreeSet<ElementId>,
    /// The kinds of the fixtures that differ, before and after.
    kinds: BTreeSet<FixtureKind>,
    /// No storey's free floor differs, nor what is around it.
    same_floor: bool,
    /// Where free floors differ.
    floors: Vec<(LevelId, Bounds)>,
}

impl Difference {
    fn between(before: &FloorPlan, after: &FloorPlan) -> Self {
        let mut difference = Self {
            is_structural: before.levels != after.levels
                || before.walls != after.walls
                || before.built != after.built
                || before.north_degrees != after.north_degrees,
            same_floor: true,
            ..Self::default()
        };
        if before.attributes != after.attributes {
            difference.elements.insert(ElementId::Home);
        }
        // Where a room is and what it is used for decides which rules look at its doors.
        let who = |room: &RoomRecord| (room.level, room.anchor, room.room_use);
        for (id, old, new) in differing(&before.rooms, &after.rooms) {
            difference.is_structural |= old.map(who) != new.map(who);
            difference.elements.insert(ElementId::Room(id));
        }
        for (id, ..) in differing(&before.openings, &after.openings) {
            difference.touches_openings = true;
            difference.elements.insert(ElementId::Opening(id));
        }
        for (id, old, new) in differing(&before.fixtures, &after.fixtures) {
            difference.kinds.extend(old.iter().chain(&new).map(|fixture| fixture.kind));
            difference.elements.insert(ElementId::Fixture(id));
        }
        difference.touches_floor = difference.touches_openings || !difference.kinds.is_empty();
        difference
    }

    fn answer(&self, cx: &CheckContext<'_>, rule: &Rule, earlier: &Arc<Answer>) -> Arc<Answer> {
        if let Some(not_applicable) = Answer::without_subjects(cx, rule) {
            return if not_applicable == **earlier { Arc::clone(earlier) } else { Arc::new(not_applicable) };
        }
        let Answer::Judged(known) = &**earlier else {
            // It may have come to apply, or to have places to look at.
            let now = Answer::new(cx, rule);
            return if now == **earlier { Arc::clone(earlier) } else { Arc::new(now) };
        };
        let reads = rule.require.reads();
        let is_same =
            |element: ElementId| !self.elements.contains(&element) && self.leaves(cx, &reads, element);
        let same_subjects = self.leaves_subjects(&rule.subject);
        if same_subjects && known.iter().all(|(element, _)| is_same(*element)) {
            return Arc::clone(earlier);
        }
        let subjects = if same_subjects {
            known.iter().map(|(element, _)| *element).collect()
        } else {
            cx.subjects(&rule.subject)
        };
        let known: BTreeMap<ElementId, &Option<Finding>> =
            known.iter().map(|(element, finding)| (*element, finding)).collect();
        Arc::new(Answer::judged(cx, rule, subjects, |element| match known.get(&element) {
            Some(finding) if is_same(element) => (*finding).clone(),
            _ => checks::judge(cx, rule, element),
        }))
    }

    /// Whether everything is the same that a judgement reads beside its subject.
    fn leaves(&self, cx: &CheckContext<'_>, reads: &Reads<'_>, subject: ElementId) -> bool {
        let leaves_kinds = |kinds: &[FixtureKind]| !kinds.iter().any(|kind| self.kinds.contains(kind));
        match reads {
            Reads::Subject => true,
            Reads::Fixtures(kinds) => leaves_kinds(kinds),
            Reads::RoomFloor => self.same_floor || !self.touches_floor_of(cx, subject),
            Reads::Floor(kinds) => self.same_floor && kinds.iter().all(|kinds| leaves_kinds(kinds)),
        }
    }

    /// Whether the free floor of a room may differ, or that of a doorway beside it.
    fn touches_floor_of(&self, cx: &CheckContext<'_>, room: ElementId) -> bool {
        let ElementId::Room(id) = room else { return true };
        let level = cx.plan.level_of(room);
        let outline = cx.level_of(room).and_then(|level| level.geometry.room(id));
        let Some(bounds) = outline.and_then(|room| room.outline.bounds()) else { return true };
        self.floors.iter().any(|(there, place)| Some(*there) == level && place.meets(&bounds))
    }

    /// Whether a rule looks at the same places as before.
    fn leaves_subjects(&self, subject: &Subject) -> bool {
        match subject {
            Subject::Home | Subject::Room(_) => true,
            Subject::DoorTo(_) | Subject::EntranceDoor | Subject::Window => !self.touches_openings,
            Subject::Fixture(kinds) => !kinds.iter().any(|kind| self.kinds.contains(kind)),
        }
    }
}

/// The entries that are not the same in two maps: id, before, after.
fn differing<'a, K: Ord + Copy, V: PartialEq>(
    before: &'a BTreeMap<K, V>,
    after: &'a BTreeMap<K, V>,
) -> Vec<(K, Option<&'a V>, Option<&'a V>)> {
    let ids: BTreeSet<K> = before.keys().chain(after.keys()).copied().collect();
    ids.into_iter()
        .map(|id| (id, before.get(&id), after.get(&id)))
        .filter(|(_, old, new)| old != new)
        .collect()
}
