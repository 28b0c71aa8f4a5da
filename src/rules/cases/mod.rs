//! Rules tested as literature: for each rule a few homes in a few lines, and what the rule says of them.
//!
//! A case file is Markdown. A heading of the second level names a rule, one of the third level a case; under it stand
//! a `plan` block with the smallest home that shows the case, and a `findings` block with what the rule finds there.
//!
//! ````markdown
//! ## cn/D04
//!
//! ### One millimetre too narrow
//!
//! ```plan
//! Room(is: Passage, w: 1500, d: 1500),
//! Door(room: 0, side: South, clear: 799, entrance: true),
//! ```
//! ```findings
//! not_met 799
//! ```
//! ````
//!
//! [`check_cases`] runs the cases of a file. It also makes each rule stricter by a unit, number by number, and reports
//! a rule whose cases do not notice: a case that does not sit on the limit proves little.

mod brief_home;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};

use super::{Finding, PreparedHome, Rule, RuleId, RuleLibrary, RuleSet, Verdict};
use crate::datafile::DataProblem;
use crate::occupant::OccupantProfile;
use crate::plan::FloorPlan;
use brief_home::BriefHome;

/// A home and what a rule is expected to find in it.
#[derive(Clone, Debug)]
pub struct RuleCase {
    /// The rule it is about.
    pub rule: RuleId,
    /// What the case shows.
    pub title: String,
    /// The home.
    pub plan: FloorPlan,
    /// The person.
    pub person: OccupantProfile,
    /// The findings, in their order, each as it is written: verdict, and value where there is one.
    pub expected: Vec<String>,
    /// Byte offset of its heading in the file.
    offset: usize,
}

/// What was found on the way through a file, until the next heading.
#[derive(Default)]
struct Draft {
    rule: Option<RuleId>,
    title: String,
    offset: usize,
    home: Option<BriefHome>,
    expected: Option<Vec<String>>,
    has_block: bool,
}

/// Reads a file of cases; a mistake costs one case, and the rest counts.
pub fn parse_cases(file: &str, text: &str) -> (Vec<RuleCase>, Vec<DataProblem>) {
    let mut cases = Vec::new();
    let mut problems = Vec::new();
    let mut draft = Draft::default();
    let mut heading: Option<(HeadingLevel, usize)> = None;
    let mut block: Option<String> = None;
    let mut words = String::new();
    for (event, range) in Parser::new(text).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                if level <= HeadingLevel::H3 {
                    draft.finish(file, text, &mut cases, &mut problems);
                }
                heading = Some((level, range.start));
                words.clear();
            }
            Event::End(TagEnd::Heading(_)) => match heading.take() {
                Some((HeadingLevel::H2, offset)) => {
                    draft.rule = Some(RuleId::new(words.trim()));
                    draft.offset = offset;
                    draft.title.clear();
                }
                Some((HeadingLevel::H3, offset)) => {
                    draft.title = words.trim().to_owned();
                    draft.offset = offset;
                }
                _ => {}
            },
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                block = Some(info.to_string());
                words.clear();
            }
            Event::End(TagEnd::CodeBlock) => {
                // The block's own text begins after the line of its fence.
                let start = text[range.start..].find('\n').map_or(range.end, |line| range.start + line + 1);
                match block.take().as_deref() {
                    Some("plan") => {
                        draft.has_block = true;
                        match BriefHome::parse(&words) {
                            Ok(home) => draft.home = Some(home),
                            Err(mistakes) => {
                                problems.extend(
                                    mistakes.into_iter().map(|mistake| mistake.placed(file, text, start)),
                                );
                            }
                        }
                    }
                    Some("findings") => {
                        draft.has_block = true;
                        let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
                        draft.expected = Some(lines.map(str::to_owned).collect());
                    }
                    _ => {}
                }
            }
            Event::Text(part) | Event::Code(part) if heading.is_some() || block.is_some() => {
                words.push_str(&part);
            }
            _ => {}
        }
    }
    draft.finish(file, text, &mut cases, &mut problems);
    (cases, problems)
}

impl Draft {
    /// Ends a case, if there is one.
    fn finish(&mut self, file: &str, text: &str, cases: &mut Vec<RuleCase>, problems: &mut Vec<DataProblem>) {
        let (home, expected) = (self.home.take(), self.expected.take());
        let had_block = std::mem::take(&mut self.has_block);
        match (&self.rule, home, expected) {
            (Some(rule), Some(home), Some(expected)) => cases.push(RuleCase {
                rule: rule.clone(),
                title: self.title.clone(),
                plan: home.plan,
                person: home.person,
                expected,
                offset: self.offset,
            }),
            (None, Some(_), _) | (None, _, Some(_)) => problems.push(DataProblem::at_offset(
                file,
                text,
                self.offset,
                "a case stands under no rule",
                "write a heading of the second level with the rule's id above it",
            )),
            // A plan that could not be read was reported already.
            (Some(_), None, None) if !had_block => {}
            (_, Some(_), None) => problems.push(DataProblem::at_offset(
                file,
                text,
                self.offset,
                format!("the case {:?} says no findings", self.title),
                "add a `findings` block, empty when nothing is found",
            )),
            _ => {}
        }
    }
}

impl RuleCase {
    /// What a rule finds, as it would be written.
    pub fn found(&self, rule: &Rule) -> Vec<String> {
        let rules = RuleSet::of(vec![std::sync::Arc::new(rule.clone())]);
        PreparedHome::new(&self.plan).assess(&self.person, &rules).iter().map(written).collect()
    }
}

/// A finding as cases write it.
fn written(finding: &Finding) -> String {
    match finding.measured {
        Some(measured) => format!("{} {}", finding.verdict.name(), measured.value),
        None => finding.verdict.name().to_owned(),
    }
}

/// Runs the cases of a file against the rules of a library, and reports what does not come out as written, rules that
/// do not exist, and limits that no case notices.
pub fn check_cases(file: &str, text: &str, library: &RuleLibrary) -> (usize, Vec<DataProblem>) {
    let (cases, mut problems) = parse_cases(file, text);
    let mut index = 0;
    while index < cases.len() {
        let id = &cases[index].rule;
        let n_cases = cases[index..].iter().take_while(|case| case.rule == *id).count();
        let of_rule = &cases[index..index + n_cases];
        index += n_cases;
        let at = |case: &RuleCase, what: String, hint: &str| {
            DataProblem::at_offset(file, text, case.offset, what, hint)
        };
        let Some(rule) = library.rule(id) else {
            problems.push(at(
                &of_rule[0],
                format!("there is no rule {id}"),
                "write the rule's id as its file has it",
            ));
            continue;
        };
        let before = problems.len();
        for case in of_rule {
            let found = case.found(rule);
            if found != case.expected {
                let what = format!("{id}, {:?}: found {found:?}, expected {:?}", case.title, case.expected);
                problems.push(at(case, what, "correct the case or the rule"));
            }
        }
        if problems.len() > before {
            continue;
        }
        for stricter in rule.require.tightened() {
            let mut changed = rule.clone();
            changed.require = stricter;
            let met = Verdict::Met.name();
            let notices = of_rule
                .iter()
                .filter(|case| case.expected.iter().any(|line| line.starts_with(met)))
                .any(|case| case.found(&changed) != case.expected);
            if !notices {
                let what = format!("{id}: no case notices {:?}", changed.require);
                problems.push(at(&of_rule[0], what, "add a case that lies on the limit"));
            }
        }
    }
    (cases.len(), problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASES: &str = "\
# Doors

## cn/D04

### One millimetre too narrow

```plan
Room(is: Passage, w: 1500, d: 1500),
Door(room: 0, side: South, clear: 799, entrance: true),
```
```findings
not_met 799
```

### Just wide enough

```plan
Room(is: Passage, w: 1500, d: 1500),
Door(room: 0, side: South, clear: 800, entrance: true),
```
```findings
met 800
```
";

    #[test]
    fn a_file_of_cases_is_read_and_holds() {
        let (n, problems) = check_cases("doors.md", CASES, RuleLibrary::built_in());
        assert_eq!((n, problems), (2, Vec::new()));
    }

    #[test]
    fn a_case_that_is_wrong_or_off_the_limit_is_reported_in_its_place() {
        let library = RuleLibrary::built_in();
        let (_, problems) = check_cases("doors.md", &CASES.replace("met 800", "met 801"), library);
        assert_eq!(problems[0].line, 15, "{problems:?}");
        let off = CASES.replace("clear: 800", "clear: 850").replace("met 800", "met 850");
        let (_, problems) = check_cases("doors.md", &off, library);
        assert!(problems[0].what.contains("no case notices"), "{problems:?}");
        let (_, problems) = check_cases("doors.md", &CASES.replace("cn/D04", "cn/none"), library);
        assert_eq!(problems[0].line, 5, "{problems:?}");
    }

    #[test]
    fn mistakes_in_a_plan_are_placed_in_the_file() {
        let (_, problems) =
            check_cases("doors.md", &CASES.replacen("side: South", "side: Down", 1), RuleLibrary::built_in());
        assert_eq!(problems[0].line, 9, "{problems:?}");
        assert!(problems[0].hint.contains("South"), "{problems:?}");
        let (_, problems) =
            check_cases("doors.md", &CASES.replacen("room: 0", "room: 7", 1), RuleLibrary::built_in());
        assert_eq!(problems[0].line, 9, "{problems:?}");
    }
}
