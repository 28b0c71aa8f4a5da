use std::path::Path;

use serde::Serialize;

use super::args::ExportArgs;
use super::output::Output;
use super::{Failure, choose, home};
use crate::catalog::SubsidyBook;
use crate::drawing::sheet;
use crate::export::proposal::{Center, Proposal, TypeSize, phone_page, spreadsheet};
use crate::export::{ExportError, Palette, dxf, png, svg, sweet_home_3d};
use crate::locale::{Locale, Message};
use crate::plan::FloorPlan;
use crate::store::{home_digest, save_atomically, write_home};

/// What a file can be, by its ending.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Home,
    Svg,
    Png,
    Dxf,
    SweetHome3d,
    Spreadsheet,
    Phone,
}

impl Kind {
    const ALL: [(&'static str, Self); 7] = [
        ("ron", Self::Home),
        ("svg", Self::Svg),
        ("png", Self::Png),
        ("dxf", Self::Dxf),
        ("sh3d", Self::SweetHome3d),
        ("xlsx", Self::Spreadsheet),
        ("html", Self::Phone),
    ];

    fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|(known, _)| *known == ending).map(|(_, kind)| kind)
    }

    /// Whether it tells of the choice, and not only of the home.
    const fn needs_choice(self) -> bool {
        matches!(self, Self::Spreadsheet | Self::Phone)
    }
}

/// What was written, for programs.
#[derive(Serialize)]
struct Exported {
    file: String,
    bytes: usize,
}

/// Writes a home, or what was worked out for it, for another program.
pub(super) fn run(args: &ExportArgs, output: &mut Output<'_>) -> Result<(), Failure> {
    let file = args.out.display().to_string();
    let Some(kind) = Kind::of(&args.out) else {
        let known: Vec<String> = Kind::ALL.iter().map(|(ending, _)| format!(".{ending}")).collect();
        return Err(Failure::usage(
            format!("{file} names no kind of file that can be written"),
            format!("end the name in one of {}", known.join(", ")),
        ));
    };
    let bytes = if kind.needs_choice() {
        with_choice(kind, args, &output.locale)?
    } else {
        let before = home::load(&args.case.assess.home, &output.locale)?;
        let after = if args.after { Some(choose::consult(&args.case, &output.locale)?.3.plan) } else { None };
        plan(kind, &before, after.as_ref(), &output.locale)?
    };
    save_atomically(&args.out, &bytes)?;
    let exported = Exported { file, bytes: bytes.len() };
    output.write(&exported, |locale| {
        vec![locale.text(&Message::new("consult-written").with("file", exported.file.as_str()))]
    })
}

fn refused(error: &ExportError) -> Failure {
    Failure::refused(error.to_string(), "choose another kind of file")
}

/// The plan in a format; where there is one after the changes, that one, with what changed marked if the format can.
fn plan(
    kind: Kind,
    before: &FloorPlan,
    after: Option<&FloorPlan>,
    locale: &Locale,
) -> Result<Vec<u8>, Failure> {
    let shown = after.unwrap_or(before);
    let drawing = || {
        let lowest = shown.levels.iter().min_by_key(|(id, level)| (level.elevation, **id)).map(|(id, _)| *id);
        let level = lowest.ok_or_else(|| Failure::refused("the home has no storey", "draw a wall first"))?;
        Ok::<_, Failure>(sheet(shown, level, after.map(|_| before), locale))
    };
    match kind {
        Kind::Svg => Ok(svg(&drawing()?, &Palette::PAPER).into_bytes()),
        Kind::Png => {
            let drawing = drawing()?;
            let pixels_per_meter = super::draw::PIXELS_PER_PAPER_MM * 1000.0 / drawing.medium.denominator;
            png(&drawing, &Palette::PAPER, pixels_per_meter)
                .map_err(|error| Failure::refused(error.to_string(), "write it as .svg"))
        }
        Kind::Dxf => dxf(before, after, locale).map_err(|error| refused(&error)),
        Kind::SweetHome3d => sweet_home_3d(shown, locale).map_err(|error| refused(&error)),
        Kind::Home | Kind::Spreadsheet | Kind::Phone => Ok(write_home(shown).into_bytes()),
    }
}

/// What tells of the choice.
fn with_choice(kind: Kind, args: &ExportArgs, locale: &Locale) -> Result<Vec<u8>, Failure> {
    let (case, rules, consultation, selection) = choose::consult(&args.case, locale)?;
    let digest = home_digest(&case.plan);
    let center = Center::default();
    let proposal = Proposal {
        case: &case,
        consultation: &consultation,
        selection: &selection,
        rules: &rules,
        book: SubsidyBook::built_in(),
        center: &center,
        locale,
        digest: &digest,
        type_size: TypeSize::default(),
    };
    let written = if kind == Kind::Phone {
        phone_page(&proposal).map(String::into_bytes)
    } else {
        spreadsheet(&proposal)
    };
    written.map_err(|error| refused(&error))
}
