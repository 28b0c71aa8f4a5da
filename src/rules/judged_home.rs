use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use super::answer::Answer;
use super::assess::joined;
use super::check_context::CheckContext;
use super::prepared::Parts;
use super::requirement::{FloorRead, Reads, Things};
use super::storey::FloorChange;
use super::{Finding, PreparedHome, Rule, RuleId, RuleSet, Subject};
use crate::occupant::{OccupantGroup, OccupantProfile};
use crate::plan::geometry::LevelGeometry;
use crate::plan::{
    Attribute, Attributes, ElementId, FixtureKind, FloorPlan, LevelId, RoomId, RoomRecord, Surveyed,
};

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
    residents: Arc<Vec<Resident>>,
    parts: Parts,
    /// One for each rule, in the order of the rules, for each resident in turn.
    answers: Vec<Arc<Answer>>,
}

/// Somebody who lives there.
struct Resident {
    profile: OccupantProfile,
    groups: BTreeSet<OccupantGroup>,
}

impl fmt::Debug for JudgedHome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JudgedHome").field("plan", &self.plan).finish_non_exhaustive()
    }
}

impl JudgedHome {
    /// Judges a home for a person.
    pub fn new(plan: FloorPlan, occupant: &OccupantProfile, rules: &RuleSet) -> Self {
        Self::of_household(plan, &[occupant], rules)
    }

    /// Judges a home for everybody who lives in it; see [`PreparedHome::assess_household`].
    pub fn of_household(plan: FloorPlan, residents: &[&OccupantProfile], rules: &RuleSet) -> Self {
        let residents = residents
            .iter()
            .map(|&profile| Resident { profile: profile.clone(), groups: profile.groups() })
            .collect();
        Self::judge(plan, Arc::new(rules.clone()), Arc::new(residents))
    }

    fn judge(plan: FloorPlan, rules: Arc<RuleSet>, residents: Arc<Vec<Resident>>) -> Self {
        let home = PreparedHome::new(&plan);
        let answers = each(&home, &residents, &rules, |cx, rule, _| Arc::new(Answer::new(cx, rule)));
        let parts = home.parts;
        Self { plan, rules, residents, parts, answers }
    }

    /// The same home judged by some of its rules only.
    #[must_use]
    pub fn only(&self, keep: impl Fn(&Rule) -> bool) -> Self {
        let kept: Vec<bool> = self.rules.iter().map(keep).collect();
        let answers = self.answers.iter().zip(kept.iter().cycle()).filter(|(_, kept)| **kept);
        Self {
            plan: self.plan.clone(),
            residents: Arc::clone(&self.residents),
            parts: self.parts.clone(),
            answers: answers.map(|(answer, _)| Arc::clone(answer)).collect(),
            rules: Arc::new(self.rules.masked(&kept)),
        }
    }

    /// The home.
    pub fn plan(&self) -> &FloorPlan {
        &self.plan
    }

    /// The wall bodies and rooms of a storey.
    pub fn geometry(&self, level: LevelId) -> Option<&LevelGeometry> {
        self.parts.level(level).map(|level| level.geometry.as_ref())
    }

    /// The rules it was judged by.
    pub fn rules(&self) -> &RuleSet {
        &self.rules
    }

    /// What the rules say, in the order of [`assess`](super::assess).
    pub fn findings(&self) -> Vec<Finding> {
        let of_each = self.answers.chunks(self.rules.len().max(1));
        let of_each = of_each.map(|answers| answers.iter().flat_map(|answer| answer.findings()).collect());
        joined(of_each.collect(), &self.rules)
    }

    /// The rules whose judgement reads something that differs between this home and the one it was
    /// [changed](Self::changed) from, whether or not they say the same.
    pub fn rules_touched_since(&self, earlier: &Self) -> BTreeSet<RuleId> {
        let rules: Vec<&Rule> = self.rules.iter().collect();
        let answers = self.answers.iter().zip(&earlier.answers);
        let touched =
            rules.iter().cycle().zip(answers).filter(|(_, (now, before))| !Arc::ptr_eq(now, before));
        touched.map(|(rule, _)| rule.id.clone()).collect()
    }

    /// The home as another plan has it, judged for the same persons by the same rules.
    #[must_use]
    pub fn changed(&self, plan: FloorPlan) -> Self {
        let mut difference = Difference::between(&self.plan, &plan);
        if difference.is_structural {
            return Self::judge(plan, Arc::clone(&self.rules), Arc::clone(&self.residents));
        }
        let mut home = PreparedHome { plan: &plan, parts: self.parts.clone() };
        if difference.touches_floor {
            let (parts, floors) = self.parts.changed(&plan);
            home.parts = parts;
            difference.floors = floors;
        }
        let answers = each(&home, &self.residents, &self.rules, |cx, rule, index| {
            difference.answer(cx, rule, &self.answers[index])
        });
        let parts = home.parts;
        let (rules, residents) = (Arc::clone(&self.rules), Arc::clone(&self.residents));
        Self { plan, rules, residents, parts, answers }
    }
}

/// Asks every rule for every resident; the number counts the answers.
fn each(
    home: &PreparedHome<'_>,
    residents: &[Resident],
    rules: &RuleSet,
    answer: impl Fn(&CheckContext<'_>, &Rule, usize) -> Arc<Answer>,
) -> Vec<Arc<Answer>> {
    let mut answers = Vec::with_capacity(residents.len() * rules.len());
    for Resident { profile, groups } in residents {
        let cx = CheckContext { home, person: profile, groups };
        for rule in rules.iter() {
            answers.push(answer(&cx, rule, answers.len()));
        }
    }
    answers
}

/// What differs between two plans.
#[derive(Default)]
struct Difference {
    /// Walls, storeys or rooms are not the same, or how uncertain the drawing is: everything may be.
    is_structural: bool,
    /// Openings or fixtures are not the same.
    touches_floor: bool,
    touches_openings: bool,
    touches_rooms: bool,
    touches_home: bool,
    elements: BTreeSet<ElementId>,
    /// The kinds of the fixtures that differ, before and after.
    kinds: BTreeSet<FixtureKind>,
    /// The storeys whose free floor differs.
    floors: Vec<(LevelId, FloorChange)>,
}

/// What was noted about the home that decides how every length on the plan is read.
const OF_THE_DRAWING: [Attribute; 3] =
    [Attribute::DrawnTolerance, Attribute::IsSchematic, Attribute::EquipmentDrawn];

impl Difference {
    fn between(before: &FloorPlan, after: &FloorPlan) -> Self {
        let mut difference = Self {
            is_structural: before.levels != after.levels
                || before.walls != after.walls
                || before.built != after.built
                || before.north_degrees != after.north_degrees,
            ..Self::default()
        };
        if before.attributes != after.attributes {
            let is_same = |which: &Attribute| before.attributes.get(*which) == after.attributes.get(*which);
            difference.is_structural |= !OF_THE_DRAWING.iter().all(is_same);
            difference.is_structural |= corrections_differ(Some(&before.attributes), Some(&after.attributes));
            difference.touches_home = true;
            difference.elements.insert(ElementId::Home);
        }
        // Where a room is and what it is used for decides which rules look at its doors.
        let who = |room: &RoomRecord| (room.level, room.anchor, room.room_use, room.joined_to);
        for (id, old, new) in differing(&before.rooms, &after.rooms) {
            difference.is_structural |= old.map(who) != new.map(who);
            difference.is_structural |=
                corrections_differ(old.map(|old| &old.attributes), new.map(|new| &new.attributes));
            difference.touches_rooms = true;
            difference.elements.insert(ElementId::Room(id));
        }
        for (id, old, new) in differing(&before.openings, &after.openings) {
            difference.is_structural |=
                corrections_differ(old.map(|old| &old.attributes), new.map(|new| &new.attributes));
            difference.touches_openings = true;
            difference.elements.insert(ElementId::Opening(id));
        }
        for (id, old, new) in differing(&before.fixtures, &after.fixtures) {
            difference.is_structural |=
                corrections_differ(old.map(|old| &old.attributes), new.map(|new| &new.attributes));
            difference.kinds.extend(old.iter().chain(&new).map(|fixture| fixture.kind));
            difference.elements.insert(ElementId::Fixture(id));
        }
        difference.touches_floor = difference.touches_openings || !difference.kinds.is_empty();
        difference
    }

    fn answer(&self, cx: &CheckContext<'_>, rule: &Rule, earlier: &Arc<Answer>) -> Arc<Answer> {
        let kept_or = |now: Answer| if now == **earlier { Arc::clone(earlier) } else { Arc::new(now) };
        if earlier.places.is_empty() || !Answer::is_of_concern(cx, rule) {
            // It may have come to apply, or to have places to look at.
            return kept_or(Answer::new(cx, rule));
        }
        let reads = Reads::of(rule);
        if !self.leaves(&reads) {
            return Arc::new(Answer::new(cx, rule));
        }
        let is_same = |element: ElementId| {
            !self.elements.contains(&element)
                && (reads.floor != FloorRead::Room || !self.touches_floor_of(element))
        };
        let same_subjects = self.leaves_subjects(&rule.subject);
        if same_subjects && earlier.places.iter().all(|(element, _)| is_same(*element)) {
            return Arc::clone(earlier);
        }
        let subjects = same_subjects.then(|| earlier.places.iter().map(|(element, _)| *element).collect());
        let known: BTreeMap<ElementId, _> =
            earlier.places.iter().map(|(element, said)| (*element, said)).collect();
        Arc::new(Answer::with(cx, rule, subjects, |element| {
            known.get(&element).filter(|_| is_same(element)).map(|said| (*said).clone())
        }))
    }

    /// Whether everything is the same that a judgement reads beside its place and the floor of that.
    fn leaves(&self, reads: &Reads) -> bool {
        let leaves_things = match &reads.things {
            Things::All => self.kinds.is_empty(),
            Things::Of(kinds) => !kinds.iter().any(|kind| self.kinds.contains(kind)),
        };
        leaves_things
            && !(reads.openings && self.touches_openings)
            && !(reads.rooms && self.touches_rooms)
            && !(reads.home && self.touches_home)
            && (reads.floor != FloorRead::Storeys || self.floors.is_empty())
    }

    /// Whether the free floor of a room may differ.
    fn touches_floor_of(&self, room: ElementId) -> bool {
        let touches = |id: RoomId| self.floors.iter().any(|(_, change)| change.rooms.contains(&id));
        !matches!(room, ElementId::Room(id) if !touches(id))
    }

    /// Whether a rule looks at the same places as before.
    fn leaves_subjects(&self, subject: &Subject) -> bool {
        match subject {
            Subject::Home | Subject::Room(_) => true,
            Subject::DoorTo(_) | Subject::EntranceDoor | Subject::AnyDoor | Subject::Window => {
                !self.touches_openings
            }
            Subject::Fixture(kinds) => !kinds.iter().any(|kind| self.kinds.contains(kind)),
        }
    }
}

/// Whether a length that was laid by tape on a drawn one is not the same: it counts wherever the drawn one does.
fn corrections_differ(before: Option<&Attributes>, after: Option<&Attributes>) -> bool {
    let of = |attributes: Option<&Attributes>, which| {
        attributes.map_or(Surveyed::Unknown, |attributes| attributes.get(which))
    };
    let mut corrections = Attribute::ALL.iter().copied().filter(|which| which.is_correction());
    corrections.any(|which| of(before, which) != of(after, which))
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
