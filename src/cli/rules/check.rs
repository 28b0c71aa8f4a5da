use std::path::Path;

use serde::Serialize;

use crate::cli::Failure;
use crate::cli::catalog_check::{ProblemRecord, find};
use crate::cli::output::Output;
use crate::datafile::DataProblem;
use crate::locale::Message;
use crate::rules::RuleLibrary;
use crate::rules::cases::check_cases;
use crate::store::read_text;

#[derive(Serialize)]
struct Report {
    files: usize,
    rules: usize,
    cases: usize,
    problems: Vec<ProblemRecord>,
}

/// Checks a centre's own pack beside the built-in ones.
pub(super) fn run(folder: &Path, output: &mut Output<'_>) -> Result<(), Failure> {
    let mut paths = Vec::new();
    find(folder, 0, &mut paths)?;
    let has = |path: &Path, wanted: &str| path.extension().is_some_and(|extension| extension == wanted);
    paths.retain(|path| has(path, "ron") || has(path, "md"));
    paths.sort();
    if !paths.iter().any(|path| has(path, "ron")) {
        return Err(Failure::refused(
            format!("no rule files in {}", folder.display()),
            "a pack is a folder with pack.ron and rule files that end in .ron",
        ));
    }
    let mut problems: Vec<DataProblem> = Vec::new();
    let mut texts = Vec::new();
    for path in &paths {
        let name = path.display().to_string();
        match read_text(path) {
            Ok(text) => texts.push((name, text)),
            Err(error) => problems.push(DataProblem {
                file: name,
                line: 1,
                column: 1,
                what: error.to_string(),
                hint: "save the file as UTF-8 text".to_owned(),
            }),
        }
    }
    let built_in = RuleLibrary::built_in();
    let of_kind = |wanted: &'static str| {
        let all = texts.iter().filter(move |(name, _)| has(Path::new(name), wanted));
        all.map(|(name, text)| (name.as_str(), text.as_str()))
    };
    let (library, mistakes) = built_in.with_files(of_kind("ron"));
    problems.extend(mistakes);
    let mut n_cases = 0;
    for (name, text) in of_kind("md") {
        let (n, mistakes) = check_cases(name, text, &library);
        n_cases += n;
        problems.extend(mistakes);
    }
    let report = Report {
        files: paths.len(),
        rules: library.rules().count() - built_in.rules().count(),
        cases: n_cases,
        problems: problems.into_iter().map(ProblemRecord::from).collect(),
    };
    output.write(&report, |locale| {
        let mut lines: Vec<String> = report.problems.iter().map(ProblemRecord::line).collect();
        let counts = Message::new("cli-rules-checked")
            .with("files", report.files)
            .with("rules", report.rules)
            .with("cases", report.cases)
            .with("problems", report.problems.len());
        lines.push(locale.text(&counts));
        lines
    })?;
    if report.problems.is_empty() {
        return Ok(());
    }
    Err(Failure::refused(
        format!("{} mistakes in rule files", report.problems.len()),
        "each is listed with its place; the other rules count",
    ))
}
