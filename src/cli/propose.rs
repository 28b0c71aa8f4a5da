use std::path::Path;

use serde::Serialize;

use super::args::{ProposeArgs, Reader};
use super::output::Output;
use super::{Failure, choose};
use crate::case::{Case, Consultation, Selection};
use crate::catalog::SubsidyBook;
use crate::datafile::DataProblem;
use crate::drawing::sheet;
use crate::export::proposal::{Center, Part, Proposal, print};
use crate::export::{Palette, svg};
use crate::locale::{Locale, Message};
use crate::rules::RuleSet;
use crate::store::{home_digest, read_center, save_atomically};

/// What was written, for programs.
#[derive(Serialize)]
struct Proposed {
    files: Vec<FileRecord>,
    problems: Vec<String>,
    #[serde(flatten)]
    choice: choose::Choice,
}

/// A file that was written.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FileRecord {
    /// Its path.
    pub(super) file: String,
    /// How many pages it has; none for a drawing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) pages: Option<usize>,
}

impl Reader {
    const fn parts(self) -> &'static [Part] {
        match self {
            Self::Family => &[Part::Family],
            Self::Installer => &[Part::Installer],
            Self::Office => &[Part::Office],
            Self::All => &Part::ALL,
        }
    }

    fn file_name(self) -> String {
        match self.parts() {
            [part] => format!("proposal-{}.pdf", part.name()),
            _ => "proposal.pdf".to_owned(),
        }
    }
}

/// Writes the pages for some readers, and the plans before and after.
pub(super) fn run(args: &ProposeArgs, output: &mut Output<'_>) -> Result<(), Failure> {
    let (case, rules, consultation, selection) = choose::consult(&args.case, &output.locale)?;
    let (center, mut problems) = match &args.center {
        Some(folder) => read_center(folder)?,
        None => (Center::default(), Vec::new()),
    };
    let (locale, mistakes) = center.locale(output.locale.language());
    problems.extend(mistakes);
    let worked_out =
        WorkedOut { case: &case, rules: &rules, consultation: &consultation, selection: &selection };
    let (pages, mistakes) = write_pages(&worked_out, &center, &locale, args.reader, &args.out)?;
    problems.extend(mistakes);
    let mut files = vec![pages];
    files.extend(write_drawings(&worked_out, &locale, &args.out)?);
    let proposed = Proposed {
        problems: problems.iter().map(ToString::to_string).collect(),
        choice: choose::record(&consultation, &selection, &locale),
        files,
    };
    output.write(&proposed, |locale| {
        let mut lines = proposed.problems.clone();
        lines.extend(choose::lines(&consultation, &selection, &rules, locale));
        lines.extend(written(&proposed.files, locale));
        lines
    })
}

/// A case and all that follows from it.
pub(super) struct WorkedOut<'a> {
    pub(super) case: &'a Case,
    pub(super) rules: &'a RuleSet,
    pub(super) consultation: &'a Consultation,
    pub(super) selection: &'a Selection,
}

/// Writes the pages for some readers into a folder, and tells what about the centre's templates was wrong.
pub(super) fn write_pages(
    worked_out: &WorkedOut<'_>,
    center: &Center,
    locale: &Locale,
    reader: Reader,
    folder: &Path,
) -> Result<(FileRecord, Vec<DataProblem>), Failure> {
    let WorkedOut { case, rules, consultation, selection } = *worked_out;
    let digest = home_digest(&case.plan);
    let proposal = Proposal {
        case,
        consultation,
        selection,
        rules,
        book: SubsidyBook::built_in(),
        center,
        locale,
        digest: &digest,
    };
    let printed = print(&proposal, reader.parts()).map_err(|problems| {
        let first = problems.first().map(ToString::to_string).unwrap_or_default();
        Failure::refused(first, "report this as a mistake of the program")
    })?;
    let path = folder.join(reader.file_name());
    save_atomically(&path, &printed.pdf)?;
    let record = FileRecord { file: path.display().to_string(), pages: Some(printed.pages.n_pages()) };
    Ok((record, printed.problems))
}

/// Writes the plans before and after, one file for each storey.
pub(super) fn write_drawings(
    worked_out: &WorkedOut<'_>,
    locale: &Locale,
    folder: &Path,
) -> Result<Vec<FileRecord>, Failure> {
    let (today, changed) = (&worked_out.case.plan, &worked_out.selection.plan);
    let mut files = Vec::new();
    for (name, plan, before) in [("before.svg", today, None), ("after.svg", changed, Some(today))] {
        for (number, &level) in (1..).zip(plan.levels.keys()) {
            let path = if number == 1 { folder.join(name) } else { folder.join(format!("{number}-{name}")) };
            save_atomically(&path, svg(&sheet(plan, level, before, locale), &Palette::PAPER).as_bytes())?;
            files.push(FileRecord { file: path.display().to_string(), pages: None });
        }
    }
    Ok(files)
}

/// Which files were written, in lines to read.
pub(super) fn written(files: &[FileRecord], locale: &Locale) -> Vec<String> {
    let line = |record: &FileRecord| {
        let file = record.file.as_str();
        match record.pages {
            Some(pages) => {
                locale.text(&Message::new("cli-written-pages").with("file", file).with("pages", pages))
            }
            None => locale.text(&Message::new("consult-written").with("file", file)),
        }
    };
    files.iter().map(line).collect()
}
