use std::path::Path;

use serde::Serialize;

use super::args::{ProposeArgs, Reader};
use super::output::Output;
use super::{Failure, choose};
use crate::catalog::SubsidyBook;
use crate::datafile::DataProblem;
use crate::drawing::sheet;
use crate::export::proposal::{Center, Part, Proposal, TypeSize, phone_page, print, sources, spreadsheet};
use crate::export::{ExportError, Palette, dxf, svg};
use crate::locale::{Locale, Message};
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
            Self::Survey => &[Part::Survey],
            Self::Office => &[Part::Survey, Part::Office],
            Self::All => &Part::ALL,
        }
    }

    const fn file_name(self) -> &'static str {
        match self {
            Self::Family => "proposal-family.pdf",
            Self::Survey => "proposal-survey.pdf",
            Self::Installer => "proposal-installer.pdf",
            Self::Office => "proposal-office.pdf",
            Self::All => "proposal.pdf",
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
    let digest = home_digest(&case.plan);
    let proposal = Proposal {
        case: &case,
        consultation: &consultation,
        selection: &selection,
        rules: &rules,
        book: SubsidyBook::built_in(),
        center: &center,
        locale: &locale,
        digest: &digest,
        type_size: TypeSize::default(),
    };
    if let Some(folder) = &args.sources {
        for (path, content) in sources(&[proposal], args.reader.parts()).iter() {
            save_atomically(&folder.join(path), content)?;
        }
    }
    let (pages, mistakes) = write_pages(&proposal, args.reader, &args.out)?;
    problems.extend(mistakes);
    let mut files = vec![pages];
    files.extend(write_drawings(&proposal, &args.out)?);
    files.extend(write_beside(&proposal, args.reader, &args.out)?);
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

/// Writes the pages for some readers into a folder, and tells what about the centre's templates was wrong.
pub(super) fn write_pages(
    proposal: &Proposal<'_>,
    reader: Reader,
    folder: &Path,
) -> Result<(FileRecord, Vec<DataProblem>), Failure> {
    let printed = print(&[*proposal], reader.parts()).map_err(|problems| {
        let first = problems.first().map(ToString::to_string).unwrap_or_default();
        Failure::refused(first, "report this as a mistake of the program")
    })?;
    let path = folder.join(reader.file_name());
    save_atomically(&path, &printed.pdf)?;
    let record = FileRecord { file: path.display().to_string(), pages: Some(printed.pages.n_pages()) };
    Ok((record, printed.problems))
}

/// Writes the plans before and after, one file for each storey.
pub(super) fn write_drawings(proposal: &Proposal<'_>, folder: &Path) -> Result<Vec<FileRecord>, Failure> {
    let (today, changed) = (&proposal.case.plan, &proposal.selection.plan);
    let mut files = Vec::new();
    for (name, plan, before) in [("before.svg", today, None), ("after.svg", changed, Some(today))] {
        for (number, &level) in (1..).zip(plan.levels.keys()) {
            let path = if number == 1 { folder.join(name) } else { folder.join(format!("{number}-{name}")) };
            let drawing = sheet(plan, level, before, proposal.locale);
            save_atomically(&path, svg(&drawing, &Palette::PAPER).as_bytes())?;
            files.push(FileRecord { file: path.display().to_string(), pages: None });
        }
    }
    Ok(files)
}

/// Writes what a reader opens in another program: the family on a phone, the installer in CAD, the office in a
/// spreadsheet.
fn write_beside(proposal: &Proposal<'_>, reader: Reader, folder: &Path) -> Result<Vec<FileRecord>, Failure> {
    let refused =
        |error: ExportError| Failure::refused(error.to_string(), "report this as a mistake of the program");
    let is_for = |one: Reader| reader == one || reader == Reader::All;
    let mut written: Vec<(&str, Vec<u8>)> = Vec::new();
    if is_for(Reader::Family) {
        written.push(("proposal-phone.html", phone_page(proposal).map_err(refused)?.into_bytes()));
    }
    if is_for(Reader::Installer) {
        let (before, after) = (&proposal.case.plan, &proposal.selection.plan);
        written.push(("works.dxf", dxf(before, Some(after), proposal.locale).map_err(refused)?));
    }
    if is_for(Reader::Office) {
        written.push(("quotation.xlsx", spreadsheet(proposal).map_err(refused)?));
    }
    let mut files = Vec::new();
    for (name, bytes) in written {
        let path = folder.join(name);
        save_atomically(&path, &bytes)?;
        files.push(FileRecord { file: path.display().to_string(), pages: None });
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
