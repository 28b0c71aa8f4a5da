use std::path::Path;

use serde::Serialize;

use super::Failure;
use super::args::ImportArgs;
use super::output::Output;
use crate::import::{
    EntryKind, ImportError, ImportOptions, ImportPlace, ImportReport, Imported, Scale, ScaleQuestion,
    import_bytes,
};
use crate::locale::{Locale, Message};
use crate::plan::{FloorPlan, OpeningKind};
use crate::store::{read_bytes, save_atomically, write_home};

/// What became of a file, for programs.
#[derive(Serialize)]
struct ImportRecord {
    file: String,
    out: String,
    format: String,
    counts: Counts,
    guessed: Vec<EntryRecord>,
    left_out: Vec<EntryRecord>,
}

#[derive(Serialize)]
struct Counts {
    levels: usize,
    walls: usize,
    doors: usize,
    windows: usize,
    pass_throughs: usize,
    rooms: usize,
    fixtures: usize,
}

#[derive(Serialize)]
struct EntryRecord {
    id: &'static str,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    element: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<(i32, i32)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u32>,
}

/// Reads a foreign file, writes it as a home file, and says what was read, guessed and left out.
pub(super) fn run(args: &ImportArgs, output: &mut Output<'_>) -> Result<(), Failure> {
    let scale = match (&args.known_length, args.unit) {
        (Some((name, length)), _) => Some(Scale::KnownLength { name: name.clone(), length: *length }),
        (None, Some(unit)) => Some(Scale::MmPerUnit(unit.to_mm())),
        (None, None) => args.guess_scale.then_some(Scale::Guess),
    };
    let options = ImportOptions { scale, ..ImportOptions::default() };
    let Imported { plan, report, .. } = read_with(&args.file, &options, &output.locale)?;
    save_atomically(&args.out, write_home(&plan).as_bytes())?;
    let record = ImportRecord {
        file: args.file.display().to_string(),
        out: args.out.display().to_string(),
        format: output.locale.get(report.format),
        counts: counts(&plan),
        guessed: entries(&report, EntryKind::Guessed, &output.locale),
        left_out: entries(&report, EntryKind::LeftOut, &output.locale),
    };
    output.write(&record, |locale| lines(&record, &report, locale))
}

/// Reads a home that another program drew.
pub(super) fn read(path: &Path, locale: &Locale) -> Result<Imported, Failure> {
    read_with(path, &ImportOptions::default(), locale)
}

fn read_with(path: &Path, options: &ImportOptions, locale: &Locale) -> Result<Imported, Failure> {
    let bytes = read_bytes(path, crate::import::LARGEST_FILE)?;
    let name = path.display().to_string();
    let imported = import_bytes(&name, &bytes, options).map_err(|error| failure(&error, locale))?;
    match &imported.question {
        Some(question) => Err(unanswered(&name, question, locale)),
        None => Ok(imported),
    }
}

/// A scale that is not known would make every size wrong, so the question must be answered first.
fn unanswered(name: &str, question: &ScaleQuestion, locale: &Locale) -> Failure {
    let lengths: Vec<String> = question
        .lengths
        .iter()
        .map(|length| {
            let now = Message::new("import-length-now")
                .with("name", length.name)
                .with("label", Message::new(length.label))
                .with("now", question.now(length));
            locale.text(&now)
        })
        .collect();
    let hint = Message::new("import-hint-answer").with("lengths", lengths.join(", "));
    Failure::refused(format!("{name}: {}", locale.text(&question.why)), locale.text(&hint))
}

fn failure(error: &ImportError, locale: &Locale) -> Failure {
    Failure::refused(locale.text(&error.message()), locale.text(&error.hint()))
}

fn counts(plan: &FloorPlan) -> Counts {
    let of =
        |is: fn(&OpeningKind) -> bool| plan.openings.values().filter(|opening| is(&opening.kind)).count();
    Counts {
        levels: plan.levels.len(),
        walls: plan.walls.len(),
        doors: of(|kind| matches!(kind, OpeningKind::Door(_))),
        windows: of(|kind| matches!(kind, OpeningKind::Window)),
        pass_throughs: of(|kind| matches!(kind, OpeningKind::PassThrough)),
        rooms: plan.rooms.len(),
        fixtures: plan.fixtures.len(),
    }
}

fn entries(report: &ImportReport, kind: EntryKind, locale: &Locale) -> Vec<EntryRecord> {
    report
        .of(kind)
        .map(|entry| {
            let mut record = EntryRecord {
                id: entry.message.id(),
                text: locale.text(&entry.message),
                element: None,
                level: None,
                at: None,
                line: None,
            };
            match entry.place {
                Some(ImportPlace::Element(element)) => record.element = Some(element.to_string()),
                Some(ImportPlace::Spot(level, place)) => {
                    record.level = Some(level.to_string());
                    record.at = Some((place.x, place.y));
                }
                Some(ImportPlace::Line(line)) => record.line = Some(line),
                None => {}
            }
            record
        })
        .collect()
}

fn lines(record: &ImportRecord, report: &ImportReport, locale: &Locale) -> Vec<String> {
    let written = Message::new("cli-imported")
        .with("file", record.file.as_str())
        .with("format", record.format.as_str())
        .with("out", record.out.as_str());
    let mut lines = vec![locale.text(&written)];
    for kind in EntryKind::ALL {
        let groups = report.grouped(kind);
        if groups.is_empty() {
            continue;
        }
        lines.push(format!("{}:", locale.get(kind.message_id())));
        for (message, places) in groups {
            lines.push(format!("  - {}", with_places(locale.text(message), &places, locale)));
        }
    }
    lines
}

/// A text with the place it is about, or with the number of places.
fn with_places(text: String, places: &[ImportPlace], locale: &Locale) -> String {
    match places {
        [] => text,
        [ImportPlace::Element(element)] => format!("{text} [{element}]"),
        [ImportPlace::Spot(level, place)] => format!("{text} [{level} {}, {}]", place.x, place.y),
        [ImportPlace::Line(line)] => format!("{text} [:{line}]"),
        many => locale.text(&Message::new("import-more-places").with("text", text).with("count", many.len())),
    }
}
