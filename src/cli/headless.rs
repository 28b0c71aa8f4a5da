use std::io::Write;
use std::path::Path;

use super::args::Reader;
use super::output::Output;
use super::propose::{write_drawings, write_pages, written};
use super::{Failure, assess, choose};
use crate::catalog::SubsidyBook;
use crate::export::proposal::{Proposal, TypeSize};
use crate::locale::{Language, Locale};
use crate::plan::naming::Names;
use crate::session::Session;
use crate::store::home_digest;

/// Works a case out without a window: prints what was found, what is best and what it costs,
/// and writes the proposal and the plans before and after into a folder, which is made if need be.
///
/// # Errors
/// Nothing could be chosen, or the folder cannot be written.
pub fn consult(
    session: &mut Session,
    folder: &Path,
    language: Language,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    session.settle();
    let locale = Locale::new(language);
    let outlook = session.outlook().ok_or_else(|| unworked(&locale))?;
    let selection = outlook.selection.as_ref().ok_or_else(|| unworked(&locale))?;
    let (consultation, rules) = (&outlook.consultation, session.rules());

    let names = Names::new(&consultation.plan);
    let mut lines = vec![locale.get("consult-findings")];
    let worst_first = session.assessment().numbered();
    lines.extend(worst_first.filter_map(|(_, finding)| assess::line(finding, &names, rules, &locale)));
    lines.push(assess::Summary::of(&consultation.findings).line(&locale));
    lines.push(String::new());
    lines.push(locale.get("consult-remedies"));
    lines.extend(choose::lines(consultation, selection, rules, &locale));
    lines.push(String::new());
    let digest = home_digest(&outlook.case.plan);
    let center = session.center();
    let proposal = Proposal {
        case: &outlook.case,
        consultation,
        selection,
        rules,
        book: SubsidyBook::built_in(),
        center: &center,
        locale: &locale,
        digest: &digest,
        type_size: TypeSize::default(),
    };
    let (pages, _) = write_pages(&proposal, Reader::All, folder)?;
    let mut files = vec![pages];
    files.extend(write_drawings(&proposal, folder)?);
    lines.extend(written(&files, &locale));
    let mut output = Output::new(out, super::args::Format::Text, language);
    output.write(&(), |_| lines)
}

fn unworked(locale: &Locale) -> Failure {
    Failure::refused(locale.get("consult-nothing"), locale.get("consult-nothing-hint"))
}
