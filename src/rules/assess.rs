use std::collections::BTreeSet;

use super::checks::{self, Outcome};
use super::{household, layers};
use super::{Condition, Finding, Mark, Missing, PreparedHome, Requirement, Rule, RuleSet, Verdict};
use crate::geom::{Point, point};
use crate::locale::Message;
use crate::occupant::{OccupantGroup, OccupantProfile};
use crate::plan::{ElementId, FloorPlan};

/// What a check may read: the home with what was worked out once for all checks, and the person.
pub(super) struct CheckContext<'a> {
    pub(super) home: &'a PreparedHome<'a>,
    pub(super) person: &'a OccupantProfile,
    pub(super) groups: BTreeSet<OccupantGroup>,
}

/// Judges a home for a person by a set of rules.
///
/// Each rule gives one finding for each place it looks at; a rule that does not concern this person
/// or this home gives a single "not applicable" that says why. Same input, same findings, in the same
/// order: not met (most urgent first), cannot tell, met, not applicable.
pub fn assess(plan: &FloorPlan, occupant: &OccupantProfile, rules: &RuleSet) -> Vec<Finding> {
    PreparedHome::new(plan).assess(occupant, rules)
}

impl PreparedHome<'_> {
    /// Judges the home for a person by a set of rules; see [`assess`].
    pub fn assess(&self, occupant: &OccupantProfile, rules: &RuleSet) -> Vec<Finding> {
        self.assess_household(&[occupant], rules)
    }

    /// Judges the home for everybody who lives in it: at each place the worst case counts, and the finding says
    /// whom it concerns.
    pub fn assess_household(&self, residents: &[&OccupantProfile], rules: &RuleSet) -> Vec<Finding> {
        let of_each = residents.iter().map(|&person| {
            let cx = CheckContext { home: self, person, groups: person.groups() };
            rules.iter().flat_map(|rule| judge(&cx, rule)).collect::<Vec<Finding>>()
        });
        let mut findings = layers::fold(household::worst(of_each.collect()), rules);
        findings.sort_by_cached_key(|finding| {
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
}

fn judge(cx: &CheckContext<'_>, rule: &Rule) -> Vec<Finding> {
    let not_applicable = |note: Message| {
        let (required, quantity) = (rule.require.limit(), rule.require.quantity());
        let mut outcome = Outcome::not_applicable(required, quantity, "note-not-in-this-home");
        outcome.note = Some(note);
        vec![finding(cx, rule, ElementId::Home, outcome)]
    };
    if matches!(rule.require, Requirement::NotInHomes) {
        return not_applicable(Message::new("note-not-in-homes"));
    }
    let mut asked: Option<Missing> = None;
    for condition in rule.when.iter().filter(|condition| condition.is_general()) {
        match cx.holds_in_general(condition) {
            Ok(true) => {}
            Ok(false) => return not_applicable(cx.why_not(condition)),
            Err(missing) => asked = Some(missing),
        }
    }
    let subjects = cx.subjects(&rule.subject);
    if subjects.is_empty() {
        return not_applicable(Message::new("note-not-in-this-home"));
    }
    let mut findings = Vec::new();
    let mut is_anywhere = false;
    for element in subjects {
        let mut asked = asked;
        let local = rule.when.iter().filter(|condition| !condition.is_general());
        let holds = local.map(|condition| cx.holds_at(condition, element)).all(|holds| {
            holds.unwrap_or_else(|missing| {
                asked = Some(missing);
                true
            })
        });
        if !holds {
            continue;
        }
        is_anywhere = true;
        let outcome = match asked {
            Some(missing) => {
                let (required, quantity) = (rule.require.limit(), rule.require.quantity());
                Some(Outcome::unknown(required, quantity, vec![missing]))
            }
            None => checks::judge(cx, &rule.require, element),
        };
        findings.extend(outcome.map(|outcome| finding(cx, rule, element, outcome)));
    }
    if is_anywhere { findings } else { not_applicable(Message::new("note-no-such-place")) }
}

/// A check's outcome as a finding of a rule.
fn finding(cx: &CheckContext<'_>, rule: &Rule, element: ElementId, outcome: Outcome) -> Finding {
    let Outcome { verdict, measured, required, quantity, mut marks, missing, in_the_way, room, note } = outcome;
    if marks.is_empty() {
        marks.extend(place_of(cx, element).map(Mark::Spot));
    }
    // A better value is for the requirement's own limit; where the place decides the limit there is none.
    let is_own = required == rule.require.limit() && quantity == rule.require.quantity();
    Finding {
        rule: rule.id.clone(),
        element,
        room: room.or(cx.home.room_of(element)),
        verdict,
        measured,
        required,
        better: rule.better.filter(|_| is_own || matches!(rule.require, Requirement::AnyOf(_))),
        quantity,
        severity: rule.severity_for(&cx.groups),
        marks,
        missing,
        in_the_way,
        note,
        also: Vec::new(),
        who: vec![0],
    }
}

/// The middle of an element on the plan.
fn place_of(cx: &CheckContext<'_>, element: ElementId) -> Option<Point> {
    let plan = cx.home.plan;
    match element {
        ElementId::Opening(id) => {
            let opening = plan.openings.get(&id)?;
            Some(plan.walls.get(&opening.wall)?.place_at(opening.center_offset()))
        }
        ElementId::Room(id) => plan.rooms.get(&id).map(|room| point(room.anchor)),
        ElementId::Fixture(id) => plan.fixtures.get(&id).map(|fixture| point(fixture.center)),
        ElementId::Wall(id) => plan.walls.get(&id).map(|wall| wall.center_line().midpoint()),
        ElementId::Home | ElementId::Level(_) => None,
    }
}

impl CheckContext<'_> {
    /// Why a rule does not apply, for the condition that fails.
    fn why_not(&self, condition: &Condition) -> Message {
        match condition {
            Condition::Occupant(groups) => {
                let words = groups.iter().map(|group| Message::new(group.message_id()));
                let who = words.reduce(|all, next| Message::new("list-more").with("list", all).with("next", next));
                Message::new("note-only-for").with("who", who.unwrap_or(Message::new("group-all")))
            }
            _ => Message::new("note-not-in-this-home"),
        }
    }
}
