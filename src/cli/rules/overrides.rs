use serde::Serialize;

use crate::cli::Failure;
use crate::cli::args::OverrideArgs;
use crate::cli::output::Output;
use crate::locale::Message;
use crate::rules::{Limit, Override, OverrideChange, RuleId, RuleLibrary, parse_overrides, write_overrides};
use crate::store::{read_text, save_atomically};

#[derive(Serialize)]
struct Logged {
    log: String,
    entries: usize,
}

/// Adds a change of a rule to the centre's log.
pub(super) fn run(args: &OverrideArgs, output: &mut Output<'_>) -> Result<(), Failure> {
    let library = RuleLibrary::built_in();
    let id = RuleId::new(&args.id);
    let Some(rule) = library.rule(&id) else {
        return Err(Failure::usage(
            format!("there is no rule {:?}", args.id),
            "`rules list` shows all of them",
        ));
    };
    let change = match (args.off, args.at_least, args.at_most, &args.severity) {
        (true, ..) => OverrideChange::Off,
        (_, Some(least), ..) => OverrideChange::Limit(Limit::AtLeast(least)),
        (_, _, Some(most), _) => OverrideChange::Limit(Limit::AtMost(most)),
        (.., Some(row)) => OverrideChange::Severity(row.clone()),
        _ => {
            return Err(Failure::usage(
                "nothing is changed",
                "give one of --off, --at-least, --at-most, --severity",
            ));
        }
    };
    match &change {
        OverrideChange::Limit(limit) if rule.require.with_limit(*limit).is_none() => {
            return Err(Failure::usage(
                format!("the rule {id} has no such limit"),
                "`rules explain` shows what it asks for",
            ));
        }
        OverrideChange::Severity(row) if library.vectors().all(|vector| vector.id != *row) => {
            let known: Vec<&str> = library.vectors().map(|vector| vector.id.as_str()).collect();
            return Err(Failure::usage(
                format!("the severity matrix has no row {row:?}"),
                format!("the rows are {}", known.join(", ")),
            ));
        }
        _ => {}
    }
    if args.reason.trim().is_empty() {
        return Err(Failure::usage("the reason is empty", "say in a few words why the centre decided so"));
    }
    let file = args.log.display().to_string();
    let mut overrides = Vec::new();
    if args.log.exists() {
        let (known, problems) = parse_overrides(&file, &read_text(&args.log)?);
        if let Some(problem) = problems.into_iter().next() {
            return Err(problem.into());
        }
        overrides = known;
    }
    overrides.push(Override {
        rule: id,
        change,
        reason: args.reason.trim().to_owned(),
        on: args.on.unwrap_or_else(crate::session::today),
        by: args.by.clone(),
    });
    save_atomically(&args.log, write_overrides(&overrides).as_bytes())?;
    let logged = Logged { log: file, entries: overrides.len() };
    output.write(&logged, |locale| {
        let message = Message::new("cli-override-logged")
            .with("log", logged.log.as_str())
            .with("entries", logged.entries);
        vec![locale.text(&message)]
    })
}
