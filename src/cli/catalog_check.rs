use std::path::{Path, PathBuf};

use serde::Serialize;

use super::Failure;
use super::args::CatalogCommand;
use super::output::Output;
use crate::catalog::{Catalog, PriceBook, SubsidyBook};
use crate::datafile::DataProblem;
use crate::import;
use crate::locale::{Language, Locale, Message};
use crate::occupant::parse_profile;
use crate::rules::RuleLibrary;
use crate::store::{parse_home, read_text};

/// No data folder is nested deeper or holds more.
const MAX_DEPTH: usize = 6;
const MAX_FILES: usize = 5000;

#[derive(Serialize, Default)]
struct Report {
    files: usize,
    problems: Vec<ProblemRecord>,
}

/// A mistake for programs.
#[derive(Serialize)]
pub(super) struct ProblemRecord {
    file: String,
    line: usize,
    column: usize,
    what: String,
    hint: String,
}

impl From<DataProblem> for ProblemRecord {
    fn from(problem: DataProblem) -> Self {
        let DataProblem { file, line, column, what, hint } = problem;
        Self { file, line, column, what, hint }
    }
}

impl ProblemRecord {
    /// The mistake in one line.
    pub(super) fn line(&self) -> String {
        let Self { file, line, column, what, hint } = self;
        format!("{file}:{line}:{column}: {what} (hint: {hint})")
    }
}

impl Report {
    fn add(&mut self, problems: impl IntoIterator<Item = DataProblem>) {
        self.problems.extend(problems.into_iter().map(ProblemRecord::from));
    }
}

/// What a data file holds, by the folder it lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Rules,
    Products,
    Prices,
    Subsidies,
    Occupant,
    Home,
    /// Words of foreign files.
    Words,
    Locale,
}

impl Kind {
    fn of(path: &Path) -> Option<Self> {
        if path.extension().is_some_and(|extension| extension == "ftl") {
            return Some(Self::Locale);
        }
        if path.extension().is_none_or(|extension| extension != "ron") {
            return None;
        }
        let folders: Vec<_> = path.parent()?.iter().rev().filter_map(|name| name.to_str()).collect();
        folders.into_iter().find_map(|folder| match folder {
            "rules" => Some(Self::Rules),
            "products" | "works" => Some(Self::Products),
            "prices" => Some(Self::Prices),
            "subsidies" => Some(Self::Subsidies),
            "occupants" => Some(Self::Occupant),
            "templates" | "homes" => Some(Self::Home),
            "import" => Some(Self::Words),
            _ => None,
        })
    }
}

pub(super) fn run(command: &CatalogCommand, output: &mut Output<'_>) -> Result<(), Failure> {
    let CatalogCommand::Check { folder } = command;
    let report = match folder {
        Some(folder) => check_folder(folder)?,
        None => check_built_in(),
    };
    output.write(&report, |locale| {
        let mut lines: Vec<String> = report.problems.iter().map(ProblemRecord::line).collect();
        let (files, problems) = (report.files, report.problems.len());
        lines.push(locale.text(&Message::new("cli-checked").with("files", files).with("problems", problems)));
        lines
    })?;
    if report.problems.is_empty() {
        return Ok(());
    }
    Err(Failure::refused(
        format!("{} mistakes in data files", report.problems.len()),
        "each is listed with its place; the rest of each file counts",
    ))
}

fn check_built_in() -> Report {
    let (products, prices) = (Catalog::built_in_files(), PriceBook::built_in_files());
    let (subsidies, rules) = (SubsidyBook::built_in_files(), RuleLibrary::built_in_files());
    let files = products.len() + prices.len() + subsidies.len() + rules.len();
    let mut report = Report { files, problems: Vec::new() };
    report.add(Catalog::from_files(products).1);
    report.add(PriceBook::from_files(prices).1);
    report.add(SubsidyBook::from_files(subsidies).1);
    report.add(RuleLibrary::from_files(rules).1);
    let words = import::built_in_word_files();
    report.files += words.len();
    report.add(words.into_iter().flat_map(|(name, text)| import::word_problems(name, text)));
    for language in Language::ALL {
        let files = Locale::built_in_files(language);
        report.files += files.len();
        report.add(Locale::from_files(language, files).1);
    }
    report
}

fn check_folder(folder: &Path) -> Result<Report, Failure> {
    let mut paths = Vec::new();
    find(folder, 0, &mut paths)?;
    paths.sort();
    let mut texts: Vec<(Kind, String, String)> = Vec::new();
    let mut report = Report::default();
    for path in paths {
        let Some(kind) = Kind::of(&path) else { continue };
        let name = path.display().to_string();
        report.files += 1;
        match read_text(&path) {
            Ok(text) => texts.push((kind, name, text)),
            Err(error) => report.add([DataProblem {
                file: name,
                line: 1,
                column: 1,
                what: error.to_string(),
                hint: "save the file as UTF-8 text".to_owned(),
            }]),
        }
    }
    if report.files == 0 {
        return Err(Failure::refused(
            format!("no data files in {}", folder.display()),
            "they lie in folders rules, products, works, prices, subsidies, occupants, templates, homes, import or locales",
        ));
    }
    let of = |wanted: Kind| {
        let files: Vec<(&str, &str)> = texts
            .iter()
            .filter(|(kind, ..)| *kind == wanted)
            .map(|(_, name, text)| (name.as_str(), text.as_str()))
            .collect();
        files
    };
    report.add(rule_problems(&of(Kind::Rules)));
    report.add(Catalog::from_files(of(Kind::Products)).1);
    report.add(PriceBook::from_files(of(Kind::Prices)).1);
    report.add(SubsidyBook::from_files(of(Kind::Subsidies)).1);
    report.add(of(Kind::Occupant).into_iter().filter_map(|(name, text)| parse_profile(name, text).err()));
    report.add(of(Kind::Home).into_iter().filter_map(|(name, text)| parse_home(name, text).err()));
    report.add(of(Kind::Words).into_iter().flat_map(|(name, text)| import::word_problems(name, text)));
    for (name, text) in of(Kind::Locale) {
        report.add(Locale::from_files(Language::Chinese, [(name, text)]).1);
    }
    Ok(report)
}

/// The mistakes in a folder's rules: a whole library of its own if it has the severity matrix, else packs beside ours.
fn rule_problems(files: &[(&str, &str)]) -> Vec<DataProblem> {
    let is_whole = files.iter().any(|(file, _)| Path::new(file).ends_with("severity.ron"));
    let files = files.iter().copied();
    if is_whole { RuleLibrary::from_files(files).1 } else { RuleLibrary::built_in().with_files(files).1 }
}

pub(super) fn find(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let refused = |error: std::io::Error| {
        Failure::refused(format!("cannot read the folder {}: {error}", folder.display()), "check the path")
    };
    for entry in std::fs::read_dir(folder).map_err(refused)? {
        let path = entry.map_err(refused)?.path();
        if path.is_dir() && depth < MAX_DEPTH {
            find(&path, depth + 1, found)?;
        } else if path.is_file() && found.len() < MAX_FILES {
            found.push(path);
        }
    }
    Ok(())
}
