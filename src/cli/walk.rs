use serde::Serialize;

use super::args::WalkArgs;
use super::assess::{FindingRecord, Summary, line, records};
use super::output::Output;
use super::{Failure, home};
use crate::locale::{LocalText, Locale, Message};
use crate::plan::Quantity;
use crate::plan::naming::Names;
use crate::rules::{Finding, QuickWalk, RuleSet, Verdict, WalkQuestion};
use crate::store::{save_atomically, write_home};

/// The result of `walk` for programs.
#[derive(Serialize)]
struct Walked {
    asked: usize,
    ahead: Vec<QuestionRecord>,
    findings: Vec<FindingRecord>,
    summary: Summary,
}

/// A question for programs.
#[derive(Serialize)]
struct QuestionRecord {
    question: String,
    ask: String,
    unit: &'static str,
    choose: Vec<String>,
}

impl QuestionRecord {
    fn of(question: &WalkQuestion, locale: &Locale) -> Self {
        let words = |text: &LocalText| text.get(locale.language()).to_owned();
        Self {
            question: question.id.clone(),
            ask: words(&question.ask),
            unit: question.sets.map_or("choice", |attribute| super::assess::unit(attribute.quantity())),
            choose: question.choose.iter().map(|choice| words(&choice.says)).collect(),
        }
    }
}

/// Reads answers in the order given.
fn read_answers(answers: &[String]) -> Result<QuickWalk, Failure> {
    let mut walk = QuickWalk::default();
    for answer in answers {
        let wrong = |hint: String| Failure::usage(format!("{answer:?} is no answer"), hint);
        let (id, said) = answer
            .split_once('=')
            .ok_or_else(|| wrong("write a question's name and a number, such as toilet-bars=0".to_owned()))?;
        let Some(question) = QuickWalk::questions().iter().find(|question| question.id == id) else {
            let known: Vec<&str> =
                QuickWalk::questions().iter().map(|question| question.id.as_str()).collect();
            return Err(wrong(format!("the questions are {}", known.join(", "))));
        };
        let value = match said {
            "?" => None,
            said => {
                Some(said.parse::<i32>().ok().filter(|&value| question.takes(value)).ok_or_else(|| {
                    wrong(match question.sets.map(crate::plan::Attribute::quantity) {
                        None => format!("the choices are 0 to {}, or ?", question.choose.len() - 1),
                        Some(Quantity::YesNo) => "write 1 for yes, 0 for no, or ?".to_owned(),
                        Some(_) => "write a number of 0 or more, or ?".to_owned(),
                    })
                })?)
            }
        };
        walk.answer(id, value);
    }
    Ok(walk)
}

/// Takes answers about a home, and says what to ask next and how the home stands.
pub(super) fn run(args: &WalkArgs, output: &mut Output<'_>) -> Result<(), Failure> {
    let person = home::occupant(&args.occupant)?;
    let rules = RuleSet::built_in();
    let walk = read_answers(&args.answers)?;
    let plan = walk.plan();
    if let Some(out) = &args.out {
        save_atomically(out, write_home(&plan).as_bytes())?;
    }
    let findings = walk.findings(&[&person], &rules);
    let told: Vec<Finding> = findings
        .iter()
        .filter(|finding| matches!(finding.verdict, Verdict::Met | Verdict::NotMet))
        .cloned()
        .collect();
    let ahead = walk.ahead(&[&person], &rules);
    let walked = Walked {
        asked: walk.asked(),
        ahead: ahead.iter().map(|question| QuestionRecord::of(question, &output.locale)).collect(),
        findings: records(&told, &plan, &rules, &output.locale),
        summary: Summary::of(&findings),
    };
    output.write(&walked, |locale| {
        let names = Names::new(&plan);
        let not_met = told.iter().filter(|finding| finding.verdict == Verdict::NotMet);
        let mut lines: Vec<String> =
            not_met.filter_map(|finding| line(finding, &names, &rules, locale)).collect();
        lines.push(walked.summary.line(locale));
        let ahead = Message::new("cli-walk-ahead").with("count", walked.ahead.len());
        lines.push(locale.text(&ahead));
        lines.extend(walked.ahead.iter().map(|question| {
            let choose = question.choose.iter().enumerate();
            let choose: String = choose.map(|(place, says)| format!("  {place} {says}")).collect();
            format!("{}: {}{choose}", question.question, question.ask)
        }));
        lines
    })
}
