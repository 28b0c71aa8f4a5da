//! The quick walk: a questionnaire for a consultation without a plan.
//!
//! # The question
//!
//! What can be said about a home that nobody has drawn, after ten minutes of asking?
//!
//! # The method
//!
//! A small home stands for the real one: a passage, four rooms and what is in every flat, marked as schematic so that
//! nothing is ever read from its sizes. Each answer is a surveyed value in it, or says which things it has. Then the
//! rules judge it like any other home. A question is asked only while a rule that concerns this person waits for its
//! answer, so earlier answers and the person prune the list; what nobody knows is passed over and stays on the survey
//! list.
//!
//! # Where it fails
//!
//! Widths between things, turning circles and ways cannot be asked; those rules stay at "cannot tell". A home with two
//! bathrooms is asked about one of them.

mod home;

use std::sync::OnceLock;

use serde::Deserialize;

use super::check_context::CheckContext;
use super::{Finding, Missing, PreparedHome, RuleSet, Subject, Verdict};
use crate::datafile::{DataProblem, read_entries};
use crate::locale::LocalText;
use crate::occupant::OccupantProfile;
use crate::plan::{Attribute, ElementId, FixtureKind, FloorPlan, Quantity, Surveyed};

/// The file with the questions.
const QUESTIONS: (&str, &str) = ("walk.ron", include_str!("../../../catalogs/walk.ron"));

/// One of several answers to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WalkChoice {
    /// The answer.
    pub says: LocalText,
    /// What the home then has.
    pub has: Vec<FixtureKind>,
}

/// A question of the quick walk as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WalkQuestion {
    /// Names it on the command line.
    pub id: String,
    /// The question.
    pub ask: LocalText,
    /// What it is about, where it records what is seen there.
    #[serde(default)]
    of: Option<Subject>,
    /// What it records there.
    #[serde(default)]
    pub sets: Option<Attribute>,
    /// What to choose from, where it says what the home has.
    #[serde(default)]
    pub choose: Vec<WalkChoice>,
    /// Earlier answers that it follows from.
    #[serde(default)]
    when: Vec<(String, i32)>,
}

impl WalkQuestion {
    /// Whether a number can be its answer.
    pub fn takes(&self, answer: i32) -> bool {
        /// No height or width in a home is larger, in millimetres; nothing else counts as far.
        const MOST: i32 = 5000;
        match self.sets.map(Attribute::quantity) {
            None => usize::try_from(answer).is_ok_and(|answer| answer < self.choose.len()),
            Some(Quantity::YesNo) => (0..=1).contains(&answer),
            Some(_) => (0..=MOST).contains(&answer),
        }
    }
}

/// The questions and answers of one walk.
///
/// ```
/// use yiju::occupant::preset;
/// use yiju::rules::{QuickWalk, RuleSet};
/// let (person, rules) = (preset("solo-wheelchair").unwrap(), RuleSet::built_in());
/// let mut walk = QuickWalk::default();
/// while let Some(question) = walk.next(&[&person], &rules) {
///     let known = question.takes(0).then_some(0);
///     walk.answer(&question.id, known);
/// }
/// assert!(walk.findings(&[&person], &rules).iter().any(|finding| finding.rule.as_str() == "cn/T06"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuickWalk {
    /// In the order of asking; `None` where nobody knew.
    answers: Vec<(String, Option<i32>)>,
}

impl QuickWalk {
    /// All questions, in their order.
    pub fn questions() -> &'static [WalkQuestion] {
        static READ: OnceLock<Vec<WalkQuestion>> = OnceLock::new();
        READ.get_or_init(|| {
            let (questions, problems) = Self::read(QUESTIONS.0, QUESTIONS.1);
            debug_assert!(problems.is_empty(), "the questions are sound, a test checks them: {problems:?}");
            questions
        })
    }

    /// Reads questions; a mistake costs one of them.
    fn read(file: &str, text: &str) -> (Vec<WalkQuestion>, Vec<DataProblem>) {
        let (entries, mut problems) = read_entries::<WalkQuestion>(file, text);
        let mut questions: Vec<WalkQuestion> = Vec::new();
        for entry in entries {
            let question = &entry.value;
            let earlier = |id: &String| questions.iter().any(|known| known.id == *id);
            let mistake = if earlier(&question.id) {
                Some(("id", "the name is used twice", "give each question its own name"))
            } else if question.ask.zh.is_empty() || question.ask.en.is_empty() {
                Some(("ask", "the question misses a language", "write both zh and en"))
            } else if (question.of.is_some() && question.sets.is_some()) != question.choose.is_empty() {
                Some(("of", "it is not said what the answer means", "write `of` and `sets`, or `choose`"))
            } else if question.when.iter().any(|(id, _)| !earlier(id)) {
                Some(("when", "it follows from a question that is not asked before", "name an earlier one"))
            } else {
                None
            };
            match mistake {
                Some((field, what, hint)) => problems.push(entry.problem(file, text, field, what, hint)),
                None => questions.push(entry.value),
            }
        }
        (questions, problems)
    }

    /// The answer to a question; `None` when it was not asked yet, `Some(None)` where nobody knew.
    pub fn answer_to(&self, id: &str) -> Option<Option<i32>> {
        self.answers.iter().find(|(known, _)| known == id).map(|(_, answer)| *answer)
    }

    /// Answers a question, or passes it over.
    pub fn answer(&mut self, id: &str, answer: Option<i32>) {
        self.answers.retain(|(known, _)| known != id);
        self.answers.push((id.to_owned(), answer));
    }

    /// Takes the last answer back; false when there is none.
    pub fn back(&mut self) -> bool {
        self.answers.pop().is_some()
    }

    /// How many questions were answered or passed over.
    pub fn asked(&self) -> usize {
        self.answers.len()
    }

    /// The home as far as it is known.
    pub fn plan(&self) -> FloorPlan {
        let questions = Self::questions();
        let known = |question: &WalkQuestion| self.answer_to(&question.id).flatten();
        let chosen: Vec<FixtureKind> = questions
            .iter()
            .filter_map(|question| question.choose.get(usize::try_from(known(question)?).ok()?))
            .flat_map(|choice| choice.has.iter().copied())
            .collect();
        let mut plan = home::plan(&chosen);
        let places: Vec<(Vec<ElementId>, Attribute, i32)> = {
            let prepared = PreparedHome::new(&plan);
            let nobody = OccupantProfile::default();
            let cx = CheckContext { home: &prepared, person: &nobody, groups: &nobody.groups() };
            let recorded = questions.iter().filter_map(|question| {
                let (of, sets) = (question.of.as_ref()?, question.sets?);
                Some((cx.subjects(of), sets, known(question)?))
            });
            recorded.collect()
        };
        for (elements, attribute, value) in places {
            for element in elements {
                let value = Surveyed::measured(value);
                match element {
                    ElementId::Home => plan.attributes.set(attribute, value),
                    ElementId::Opening(id) => {
                        plan.openings
                            .entry(id)
                            .and_modify(|opening| opening.attributes.set(attribute, value));
                    }
                    ElementId::Room(id) => {
                        plan.rooms.entry(id).and_modify(|room| room.attributes.set(attribute, value));
                    }
                    ElementId::Fixture(id) => {
                        plan.fixtures
                            .entry(id)
                            .and_modify(|fixture| fixture.attributes.set(attribute, value));
                    }
                    _ => {}
                }
            }
        }
        plan
    }

    /// How the home stands by what was answered.
    pub fn findings(&self, residents: &[&OccupantProfile], rules: &RuleSet) -> Vec<Finding> {
        PreparedHome::new(&self.plan()).assess_household(residents, rules)
    }

    /// The questions still to be asked, the next one first, as far as today's answers tell.
    pub fn ahead(&self, residents: &[&OccupantProfile], rules: &RuleSet) -> Vec<&'static WalkQuestion> {
        let plan = self.plan();
        let home = PreparedHome::new(&plan);
        let nobody = OccupantProfile::default();
        let cx = CheckContext { home: &home, person: &nobody, groups: &nobody.groups() };
        let waiting: Vec<Missing> = home
            .assess_household(residents, rules)
            .into_iter()
            .filter(|finding| finding.verdict == Verdict::CannotTell)
            .flat_map(|finding| finding.missing)
            .collect();
        let decides = |question: &WalkQuestion| match (&question.of, question.sets) {
            (Some(of), Some(attribute)) => {
                cx.subjects(of).into_iter().any(|element| waiting.contains(&Missing { element, attribute }))
            }
            _ => true,
        };
        let follows = |question: &WalkQuestion| {
            question.when.iter().all(|(id, answer)| self.answer_to(id) == Some(Some(*answer)))
        };
        let open = Self::questions().iter().filter(|question| self.answer_to(&question.id).is_none());
        open.filter(|question| follows(question) && decides(question)).collect()
    }

    /// The next question; `None` when all that could be asked was.
    pub fn next(&self, residents: &[&OccupantProfile], rules: &RuleSet) -> Option<&'static WalkQuestion> {
        self.ahead(residents, rules).into_iter().next()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::occupant::presets;
    use crate::rules::{PackChoice, RuleChoice, RuleLibrary};

    /// Walks to the end with one answer to everything that takes it, else another.
    fn walked(person: &OccupantProfile, rules: &RuleSet, answers: [i32; 2]) -> (QuickWalk, Vec<String>) {
        let mut walk = QuickWalk::default();
        let mut asked = Vec::new();
        while let Some(question) = walk.next(&[person], rules) {
            asked.push(question.id.clone());
            let answer = answers.into_iter().find(|&answer| question.takes(answer));
            walk.answer(&question.id, answer);
            assert!(asked.len() <= QuickWalk::questions().len(), "{} is asked for ever", question.id);
        }
        (walk, asked)
    }

    #[test]
    fn the_questions_are_sound() {
        let (questions, problems) = QuickWalk::read(QUESTIONS.0, QUESTIONS.1);
        assert_eq!(problems, []);
        assert!(questions.len() >= 40, "{}", questions.len());
        let (_, problems) = QuickWalk::read("w.ron", "[(id: \"a\", ask: (zh: \"甲\", en: \"A\"), of: Home)]");
        assert_eq!((problems[0].line, problems[0].column), (1, 37), "{problems:?}");
    }

    #[test]
    fn every_question_is_asked_of_somebody_and_nobody_is_asked_all() {
        // Some questions are only for those who judge by all that the pack holds.
        let whole = RuleChoice { packs: vec![PackChoice::parse("cn:full")], ..RuleChoice::default() };
        let rules = RuleLibrary::built_in().choose(&whole);
        let mut asked: BTreeSet<String> = BTreeSet::new();
        for (name, person) in presets() {
            for answers in [[0, 1], [1, 0]] {
                let (_, of_person) = walked(&person, &rules, answers);
                assert!(of_person.len() >= 10, "{name} is asked {of_person:?}");
                assert!(of_person.len() < QuickWalk::questions().len(), "{name} is asked everything");
                asked.extend(of_person);
            }
        }
        let never: Vec<&str> = QuickWalk::questions()
            .iter()
            .map(|question| question.id.as_str())
            .filter(|id| !asked.contains(*id))
            .collect();
        assert_eq!(never, Vec::<&str>::new());
    }

    #[test]
    fn answers_prune_what_follows() {
        let rules = RuleSet::built_in();
        let person = crate::occupant::preset("solo-wheelchair").unwrap();
        let (walk, asked) = walked(&person, &rules, [1, 0]);
        assert!(walk.answer_to("toilet") == Some(Some(1)) && !asked.contains(&"toilet-height".to_owned()));
        let (_, asked) = walked(&person, &rules, [0, 1]);
        assert!(asked.contains(&"toilet-height".to_owned()) && !asked.contains(&"bath-rim".to_owned()));
    }

    #[test]
    fn answers_become_findings_and_sizes_that_nobody_gave_never_do() {
        let rules = RuleSet::built_in();
        let person = crate::occupant::preset("solo-wheelchair").unwrap();
        let mut walk = QuickWalk::default();
        walk.answer("bath-door", Some(620));
        let findings = walk.findings(&[&person], &rules);
        let verdict = |rule: &str| {
            findings.iter().find(|finding| finding.rule.as_str() == rule).map(|finding| finding.verdict)
        };
        assert_eq!(verdict("cn/D02-bathroom"), Some(Verdict::NotMet));
        assert_eq!(verdict("cn/D04"), Some(Verdict::CannotTell));
        for finding in &findings {
            let is_told = matches!(finding.verdict, Verdict::CannotTell | Verdict::NotApplicable)
                // Asks about the person alone.
                || finding.rule.as_str() == "cn/MZT218";
            assert!(
                is_told || finding.rule.as_str().contains("/D"),
                "{} is read from the sketch",
                finding.rule
            );
        }
        assert!(walk.back() && walk.asked() == 0);
    }
}
