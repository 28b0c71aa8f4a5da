use super::check_context::CheckContext;
use super::checks::{self, Outcome};
use super::{Condition, Finding, Mark, Missing, Requirement, Rule};
use crate::locale::Message;
use crate::plan::ElementId;

/// What a rule says about a home.
#[derive(Clone, PartialEq)]
pub(super) struct Answer {
    /// For each place it looks at, in the order of ids, what it says there.
    pub(super) places: Vec<(ElementId, Said)>,
    /// What it says when it does not concern this person or this home.
    not_applicable: Option<Box<Finding>>,
}

/// What a rule says at a place.
#[derive(Clone, PartialEq)]
pub(super) enum Said {
    /// Its conditions do not hold there.
    Elsewhere,
    /// They hold, and the check makes no sense there.
    Nothing,
    /// A finding.
    Finding(Box<Finding>),
}

impl Answer {
    /// Judges a home by a rule.
    pub(super) fn new(cx: &CheckContext<'_>, rule: &Rule) -> Self {
        Self::with(cx, rule, None, |_| None)
    }

    /// Judges a home by a rule, where places, and what is said at some of them, may be known already.
    pub(super) fn with(
        cx: &CheckContext<'_>,
        rule: &Rule,
        places: Option<Vec<ElementId>>,
        known: impl Fn(ElementId) -> Option<Said>,
    ) -> Self {
        let asked = match Self::general(cx, rule) {
            Ok(asked) => asked,
            Err(note) => return Self::not_applicable(cx, rule, note),
        };
        let places = places.unwrap_or_else(|| cx.subjects(&rule.subject));
        if places.is_empty() {
            return Self::not_applicable(cx, rule, Message::new("note-not-in-this-home"));
        }
        let places: Vec<(ElementId, Said)> = places
            .into_iter()
            .map(|element| (element, known(element).unwrap_or_else(|| say(cx, rule, element, asked))))
            .collect();
        let is_anywhere = places.iter().any(|(_, said)| *said != Said::Elsewhere);
        let not_applicable =
            (!is_anywhere).then(|| Box::new(not_applicable(cx, rule, Message::new("note-no-such-place"))));
        Self { places, not_applicable }
    }

    /// Whether a rule concerns this person and home: what must be asked first, or why it does not.
    fn general(cx: &CheckContext<'_>, rule: &Rule) -> Result<Option<Missing>, Message> {
        if matches!(rule.require, Requirement::NotInHomes) {
            return Err(Message::new("note-not-in-homes"));
        }
        let mut asked = None;
        for condition in rule.when.iter().filter(|condition| condition.is_general()) {
            match cx.holds_in_general(condition) {
                Ok(true) => {}
                Ok(false) => return Err(why_not(condition)),
                Err(missing) => asked = Some(missing),
            }
        }
        Ok(asked)
    }

    /// Whether a rule concerns this person and home at all, as far as is known.
    pub(super) fn is_of_concern(cx: &CheckContext<'_>, rule: &Rule) -> bool {
        Self::general(cx, rule).is_ok()
    }

    fn not_applicable(cx: &CheckContext<'_>, rule: &Rule, note: Message) -> Self {
        Self { places: Vec::new(), not_applicable: Some(Box::new(not_applicable(cx, rule, note))) }
    }

    /// What it says, as findings.
    pub(super) fn findings(&self) -> impl Iterator<Item = Finding> {
        let said = self.places.iter().filter_map(|(_, said)| match said {
            Said::Finding(finding) => Some(finding.as_ref()),
            Said::Elsewhere | Said::Nothing => None,
        });
        said.chain(self.not_applicable.as_deref()).cloned()
    }
}

/// What a rule that concerns this home says at a place.
fn say(cx: &CheckContext<'_>, rule: &Rule, element: ElementId, asked: Option<Missing>) -> Said {
    let mut asked = asked;
    for condition in rule.when.iter().filter(|condition| !condition.is_general()) {
        match cx.holds_at(condition, element) {
            Ok(true) => {}
            Ok(false) => return Said::Elsewhere,
            Err(missing) => asked = Some(missing),
        }
    }
    let outcome = match asked {
        Some(missing) => Some(Outcome::unknown(rule.require.limit(), rule.require.quantity(), vec![missing])),
        None => checks::judge(cx, &rule.require, element),
    };
    outcome.map_or(Said::Nothing, |outcome| Said::Finding(Box::new(finding(cx, rule, element, outcome))))
}

fn not_applicable(cx: &CheckContext<'_>, rule: &Rule, note: Message) -> Finding {
    let (required, quantity) = (rule.require.limit(), rule.require.quantity());
    let mut outcome = Outcome::not_applicable(required, quantity, "note-not-in-this-home");
    outcome.note = Some(note);
    finding(cx, rule, ElementId::Home, outcome)
}

/// A check's outcome as a finding of a rule.
fn finding(cx: &CheckContext<'_>, rule: &Rule, element: ElementId, outcome: Outcome) -> Finding {
    let Outcome { verdict, measured, required, quantity, mut marks, missing, in_the_way, room, note } =
        outcome;
    if marks.is_empty() {
        marks.extend(cx.home.plan.place_of(element).map(Mark::Spot));
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
        severity: rule.severity_for(cx.groups),
        marks,
        missing,
        in_the_way,
        note,
        also: Vec::new(),
        who: vec![0],
    }
}

/// Why a rule does not apply, for the condition that fails.
fn why_not(condition: &Condition) -> Message {
    match condition {
        Condition::Occupant(groups) => {
            let words = groups.iter().map(|group| Message::new(group.message_id()));
            let who =
                words.reduce(|all, next| Message::new("list-more").with("list", all).with("next", next));
            Message::new("note-only-for").with("who", who.unwrap_or(Message::new("group-all")))
        }
        _ => Message::new("note-not-in-this-home"),
    }
}
