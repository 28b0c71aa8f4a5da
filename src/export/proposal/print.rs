use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};
use serde::Serialize;

use super::family::FamilyPart;
use super::figures::Figures;
use super::installer::InstallerPart;
use super::office::OfficePart;
use super::survey::SurveyPart;
use super::{Part, Proposal};
use crate::datafile::DataProblem;
use crate::export::typeset::{Folder, Pages, typeset};
use crate::locale::Locale;

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/proposal");

/// The template from which all pages begin, and its records.
const MAIN: &str = "main.typ";
const EDITIONS: &str = "editions.json";

/// The records of an edition, beside its templates and drawings.
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

/// What the pages of all editions have in common.
#[derive(Serialize)]
struct EditionsRecord {
    title: String,
    author: String,
    language: &'static str,
    /// Year, month and day.
    date: [i16; 3],
    /// The folders of the editions, in order.
    editions: Vec<&'static str>,
}

/// Everything that the templates of an edition can read.
#[derive(Serialize)]
struct Records<'a> {
    parts: Vec<&'static str>,
    language: &'static str,
    title: String,
    number: String,
    household: String,
    /// The size of the family's running text in points.
    points: f64,
    center: CenterRecord<'a>,
    words: BTreeMap<String, String>,
    family: Option<FamilyPart>,
    survey: Option<SurveyPart>,
    installer: Option<InstallerPart>,
    office: Option<OfficePart>,
}

#[derive(Serialize)]
struct CenterRecord<'a> {
    name: &'a str,
    address: &'a str,
    phone: &'a str,
    logo: Option<&'a str>,
}

/// Lays out some parts of a proposal, in one language or in several one after the other.
///
/// # Errors
/// The built-in templates do not lay this proposal out, which is a mistake of ours.
pub fn print(editions: &[Proposal<'_>], parts: &[Part]) -> Result<Printed, Vec<DataProblem>> {
    let folder = sources(editions, parts);
    let folders: Vec<&str> = editions.iter().map(|edition| edition.locale.language().tag()).collect();
    let own = editions.first().map(|first| &first.center.templates);
    if let Some(own) = own.filter(|own| !own.is_empty()) {
        let mut trial = folder.clone();
        put_templates(&mut trial, &folders, own.iter().map(|(path, text)| (path.as_str(), text.as_bytes())));
        match lay_out(&trial) {
            Ok((pages, pdf)) => return Ok(Printed { pages, pdf, problems: Vec::new() }),
            Err(problems) => {
                let (pages, pdf) = lay_out(&folder)?;
                let problems = problems.into_iter().map(|problem| in_own_folder(problem, &folders)).collect();
                return Ok(Printed { pages, pdf, problems });
            }
        }
    }
    let (pages, pdf) = lay_out(&folder)?;
    Ok(Printed { pages, pdf, problems: Vec::new() })
}

/// Everything that the pages are laid out from: records, drawings and the built-in templates. A centre sees from
/// it what its own templates may use.
pub fn sources(editions: &[Proposal<'_>], parts: &[Part]) -> Folder {
    let mut folder = Folder::default();
    let Some(first) = editions.first() else { return folder };
    let record = EditionsRecord {
        title: first.family_title(),
        author: first.center.name.get(first.locale.language()).to_owned(),
        language: first.locale.language().tag(),
        date: date(first),
        editions: editions.iter().map(|edition| edition.locale.language().tag()).collect(),
    };
    folder.put(EDITIONS, json(&record));
    for edition in editions {
        fill(&mut folder, edition, parts);
    }
    put_templates(&mut folder, &record.editions, built_in());
    folder
}

fn built_in() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    TEMPLATES.files().filter_map(|file| Some((file.path().to_str()?, file.contents())))
}

/// Puts templates where they are read: the first one once, the others into each edition.
fn put_templates<'a>(
    folder: &mut Folder,
    editions: &[&str],
    templates: impl Iterator<Item = (&'a str, &'a [u8])>,
) {
    for (path, text) in templates {
        if path == MAIN {
            folder.put(path, text);
            continue;
        }
        for edition in editions {
            folder.put(format!("{edition}/{path}"), text);
        }
    }
}

/// The same mistake as staff see it: in the file of their folder.
fn in_own_folder(problem: DataProblem, editions: &[&str]) -> DataProblem {
    let file = editions.iter().find_map(|edition| problem.file.strip_prefix(*edition)?.strip_prefix('/'));
    DataProblem { file: file.unwrap_or(&problem.file).to_owned(), ..problem }
}

fn lay_out(folder: &Folder) -> Result<(Pages, Vec<u8>), Vec<DataProblem>> {
    let pages = typeset(folder, MAIN)?;
    let pdf = pages.pdf()?;
    Ok((pages, pdf))
}

/// Puts the records and drawings of an edition into its folder.
fn fill(folder: &mut Folder, proposal: &Proposal<'_>, parts: &[Part]) {
    let mut figures = Figures::default();
    let changes = proposal.changes();
    let bill = proposal.bill(&changes);
    let has = |part| parts.contains(&part);
    let language = proposal.locale.language();
    let center = proposal.center;
    let records = Records {
        parts: Part::ALL.into_iter().filter(|&part| has(part)).map(Part::name).collect(),
        language: language.tag(),
        title: proposal.family_title(),
        number: proposal.number(),
        household: proposal.full_name(),
        points: proposal.type_size.points(),
        center: CenterRecord {
            name: center.name.get(language),
            address: center.address.get(language),
            phone: &center.phone,
            logo: center.logo.as_ref().map(|(name, _)| name.as_str()),
        },
        words: words(proposal.locale),
        family: has(Part::Family).then(|| proposal.family(&changes, &bill, &mut figures)),
        installer: has(Part::Installer).then(|| proposal.installer(&changes, &bill, &mut figures)),
        survey: has(Part::Survey).then(|| proposal.survey()),
        office: has(Part::Office).then(|| proposal.office(&changes, &bill)),
    };
    let mut put = |path: &str, content: &[u8]| folder.put(format!("{}/{path}", language.tag()), content);
    put(RECORDS, &json(&records));
    for (path, content) in figures.into_files().iter() {
        put(path, content);
    }
    if let Some((name, content)) = &center.logo {
        put(name, content);
    }
}

fn json(records: &impl Serialize) -> Vec<u8> {
    let json = serde_json::to_vec(records);
    debug_assert!(json.is_ok(), "records are plain data: {json:?}");
    json.unwrap_or_default()
}

fn date(proposal: &Proposal<'_>) -> [i16; 3] {
    let on = proposal.case.on;
    [on.year(), i16::from(on.month()), i16::from(on.day())]
}

/// The words that templates use by themselves: all texts whose ids begin with `page-`.
fn words(locale: &Locale) -> BTreeMap<String, String> {
    locale.ids().filter(|id| id.starts_with("page-")).map(|id| (id.to_owned(), locale.get(id))).collect()
}
