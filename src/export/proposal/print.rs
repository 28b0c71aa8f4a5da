use include_dir::{Dir, include_dir};
use serde::Serialize;

use super::family::FamilyPart;
use super::figures::Figures;
use super::office::OfficePart;
use super::{Part, Proposal};
use crate::datafile::DataProblem;
use crate::export::typeset::{Folder, Pages, typeset};
use crate::locale::Locale;

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/proposal");

/// The template from which all pages begin.
const MAIN: &str = "main.typ";

/// The records for the templates, beside their drawings.
const RECORDS: &str = "data.json";

/// Pages that were laid out, and what about the centre's own templates was wrong.
#[derive(Debug)]
pub struct Printed {
    /// The pages.
    pub pages: Pages,
    /// The PDF file.
    pub pdf: Vec<u8>,
    /// Mistakes in the centre's templates; where there are any, the built-in ones were used.
    pub problems: Vec<DataProblem>,
}

/// Everything that templates can read.
#[derive(Serialize)]
struct Records<'a> {
    parts: Vec<&'static str>,
    language: &'static str,
    /// Year, month and day.
    date: [i16; 3],
    title: String,
    number: String,
    household: String,
    center: CenterRecord<'a>,
    words: std::collections::BTreeMap<String, String>,
    family: Option<FamilyPart>,
    office: Option<OfficePart>,
}

#[derive(Serialize)]
struct CenterRecord<'a> {
    name: &'a str,
    address: &'a str,
    phone: &'a str,
    logo: Option<&'a str>,
}

/// Lays out some parts of a proposal.
///
/// # Errors
/// The built-in templates do not lay this proposal out, which is a mistake of ours.
pub fn print(proposal: &Proposal<'_>, parts: &[Part]) -> Result<Printed, Vec<DataProblem>> {
    let mut folder = contents(proposal, parts);
    let built_in = |folder: &mut Folder| {
        for file in TEMPLATES.files() {
            if let Some(path) = file.path().to_str() {
                folder.put(path, file.contents());
            }
        }
    };
    built_in(&mut folder);
    if proposal.center.templates.is_empty() {
        let (pages, pdf) = lay_out(&folder)?;
        return Ok(Printed { pages, pdf, problems: Vec::new() });
    }
    for (path, text) in &proposal.center.templates {
        folder.put(path.as_str(), text.as_str());
    }
    match lay_out(&folder) {
        Ok((pages, pdf)) => Ok(Printed { pages, pdf, problems: Vec::new() }),
        Err(problems) => {
            built_in(&mut folder);
            let (pages, pdf) = lay_out(&folder)?;
            Ok(Printed { pages, pdf, problems })
        }
    }
}

fn lay_out(folder: &Folder) -> Result<(Pages, Vec<u8>), Vec<DataProblem>> {
    let pages = typeset(folder, MAIN)?;
    let pdf = pages.pdf()?;
    Ok((pages, pdf))
}

/// Records and drawings.
fn contents(proposal: &Proposal<'_>, parts: &[Part]) -> Folder {
    let mut figures = Figures::default();
    let changes = proposal.changes();
    let bill = proposal.bill(&changes);
    let has = |part| parts.contains(&part);
    let language = proposal.locale.language();
    let center = proposal.center;
    let records = Records {
        parts: Part::ALL.into_iter().filter(|&part| has(part)).map(Part::name).collect(),
        language: language.tag(),
        date: [
            proposal.case.on.year(),
            i16::from(proposal.case.on.month()),
            i16::from(proposal.case.on.day()),
        ],
        title: proposal.family_title(),
        number: proposal.number(),
        household: proposal.full_name(),
        center: CenterRecord {
            name: center.name.get(language),
            address: center.address.get(language),
            phone: &center.phone,
            logo: center.logo.as_ref().map(|(name, _)| name.as_str()),
        },
        words: words(proposal.locale),
        family: has(Part::Family).then(|| proposal.family(&changes, &bill, &mut figures)),
        office: has(Part::Office).then(|| proposal.office()),
    };
    let mut folder = figures.into_files();
    if let Some((name, content)) = &center.logo {
        folder.put(name.as_str(), content.as_slice());
    }
    let json = serde_json::to_vec(&records);
    debug_assert!(json.is_ok(), "records are plain data: {json:?}");
    folder.put(RECORDS, json.unwrap_or_default());
    folder
}

/// The words that templates use by themselves: all texts whose ids begin with `page-`.
fn words(locale: &Locale) -> std::collections::BTreeMap<String, String> {
    locale.ids().filter(|id| id.starts_with("page-")).map(|id| (id.to_owned(), locale.get(id))).collect()
}
