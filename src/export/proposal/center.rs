use std::collections::BTreeMap;

use serde::Deserialize;

use crate::datafile::{DataProblem, read_value};
use crate::locale::{Language, LocalText, Locale};

/// The file of a centre's folder that says who it is.
const RECORD: &str = "center.ron";

/// More than this is no picture for a letterhead.
const LARGEST_LOGO: usize = 2_000_000;

/// Who prints the pages: name, address, telephone, logo, and templates and texts of their own.
///
/// Read from a folder that staff keep: `center.ron`, a logo, `*.typ` templates named as the built-in ones, and
/// `*.ftl` texts in folders `zh-CN` and `en`. All are optional.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Center {
    /// What the centre is called; empty when nobody said.
    pub name: LocalText,
    /// Its postal address.
    pub address: LocalText,
    /// The telephone number that a family rings.
    pub phone: String,
    /// Who surveyed the home.
    pub surveyor: String,
    /// Who drew the proposal.
    pub designer: String,
    /// Where the page for the phone can be opened; `{number}` stands for the number of the proposal. Without it no
    /// code is printed.
    pub web_address: Option<String>,
    /// How many days the prices hold.
    pub valid_days: u16,
    /// The name of the logo's file and its content.
    pub logo: Option<(String, Vec<u8>)>,
    /// Templates by their names, in place of built-in ones.
    pub templates: BTreeMap<String, String>,
    /// Texts by their paths, such as `zh-CN/paper.ftl`, on top of the built-in ones.
    pub texts: BTreeMap<String, String>,
}

impl Default for Center {
    fn default() -> Self {
        Self {
            name: LocalText::default(),
            address: LocalText::default(),
            phone: String::new(),
            surveyor: String::new(),
            designer: String::new(),
            web_address: None,
            valid_days: 30,
            logo: None,
            templates: BTreeMap::new(),
            texts: BTreeMap::new(),
        }
    }
}

/// `center.ron` as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Record {
    name: LocalText,
    address: LocalText,
    phone: String,
    surveyor: String,
    designer: String,
    web_address: Option<String>,
    valid_days: u16,
    logo: Option<String>,
}

impl Default for Record {
    fn default() -> Self {
        let Center { name, address, phone, surveyor, designer, web_address, valid_days, .. } =
            Center::default();
        Self { name, address, phone, surveyor, designer, web_address, valid_days, logo: None }
    }
}

impl Center {
    /// Reads the files of a centre's folder, given by their paths in it. A mistake costs one file or one value;
    /// the rest counts.
    pub fn from_files<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> (Self, Vec<DataProblem>) {
        let mut center = Self::default();
        let mut problems = Vec::new();
        let files: BTreeMap<&str, &[u8]> = files.into_iter().collect();
        let mut logo = None;
        for (&path, content) in &files {
            let is_text = path == RECORD || path.ends_with(".typ") || path.ends_with(".ftl");
            if !is_text {
                continue;
            }
            let Ok(text) = std::str::from_utf8(content) else {
                problems.push(DataProblem::at_offset(path, "", 0, "not UTF-8 text", "save it as UTF-8"));
                continue;
            };
            if path.ends_with(".typ") {
                center.templates.insert(path.to_owned(), text.to_owned());
            } else if path.ends_with(".ftl") {
                center.texts.insert(path.to_owned(), text.to_owned());
            } else {
                match read_value::<Record>(path, text) {
                    Ok(record) => {
                        logo = record.logo.clone().map(|logo| (logo, text));
                        center = Self { templates: center.templates, texts: center.texts, ..record.into() };
                    }
                    Err(problem) => problems.push(problem),
                }
            }
        }
        if let Some((name, text)) = logo {
            match files.get(name.as_str()) {
                Some(content) if can_be_logo(&name) && content.len() <= LARGEST_LOGO => {
                    center.logo = Some((name, content.to_vec()));
                }
                found => {
                    let what = match found {
                        None => format!("there is no file {name:?}"),
                        Some(_) => format!("{name:?} cannot be a logo"),
                    };
                    let hint = "put an .svg, .png or .jpg of at most 2 MB beside center.ron";
                    let offset = text.find("logo").unwrap_or(0);
                    problems.push(DataProblem::at_offset(RECORD, text, offset, what, hint));
                }
            }
        }
        (center, problems)
    }

    /// The texts of a language with the centre's own on top.
    pub fn locale(&self, language: Language) -> (Locale, Vec<DataProblem>) {
        let own = self.texts.iter().filter_map(|(path, text)| {
            path.strip_prefix(language.tag())?.starts_with('/').then_some((path.as_str(), text.as_str()))
        });
        Locale::from_files(language, Locale::built_in_files(language).into_iter().chain(own))
    }

    /// Where the page of a proposal for the phone can be opened.
    pub fn web_page(&self, number: &str) -> Option<String> {
        self.web_address.as_ref().map(|address| address.replace("{number}", number))
    }
}

fn can_be_logo(name: &str) -> bool {
    [".svg", ".png", ".jpg"].iter().any(|ending| name.ends_with(ending)) && !name.contains(['/', '\\'])
}

impl From<Record> for Center {
    fn from(record: Record) -> Self {
        let Record { name, address, phone, surveyor, designer, web_address, valid_days, logo: _ } = record;
        let web_address = web_address.filter(|address| !address.trim().is_empty());
        Self { name, address, phone, surveyor, designer, web_address, valid_days, ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORD_TEXT: &str = r#"(
        name: (zh: "示例中心", en: "Sample center"),
        phone: "022-0000 0000",
        logo: Some("logo.svg"),
    )"#;

    #[test]
    fn a_folder_is_read() {
        let (center, problems) = Center::from_files([
            ("center.ron", RECORD_TEXT.as_bytes()),
            ("logo.svg", b"<svg/>".as_slice()),
            ("family.typ", b"= A".as_slice()),
            ("zh-CN/paper.ftl", "a-b = 好".as_bytes()),
            ("notes.txt", b"whatever".as_slice()),
        ]);
        assert_eq!(problems, []);
        assert_eq!(center.name.zh, "示例中心");
        assert_eq!(center.valid_days, 30);
        assert_eq!(center.logo.as_ref().map(|(name, _)| name.as_str()), Some("logo.svg"));
        assert_eq!((center.templates.len(), center.texts.len()), (1, 1));
    }

    #[test]
    fn a_center_may_say_things_its_own_way() {
        let text = "paper-sum = 总共".as_bytes();
        let (center, _) = Center::from_files([("zh-CN/paper.ftl", text), ("en/x.ftl", text)]);
        let (locale, problems) = center.locale(Language::Chinese);
        assert_eq!(problems, []);
        assert_eq!(locale.get("paper-sum"), "总共");
        assert_eq!(locale.get("paper-clearing"), Locale::new(Language::Chinese).get("paper-clearing"));
    }

    #[test]
    fn mistakes_are_placed_and_the_rest_counts() {
        let (center, problems) = Center::from_files([
            ("center.ron", RECORD_TEXT.as_bytes()),
            ("office.typ", [0xFF].as_slice()),
            ("family.typ", b"= A".as_slice()),
        ]);
        assert_eq!(center.phone, "022-0000 0000");
        assert_eq!(center.templates.len(), 1);
        let places: Vec<_> = problems.iter().map(|p| (p.file.as_str(), p.line)).collect();
        assert_eq!(places, [("office.typ", 1), ("center.ron", 4)]);
        let (_, problems) = Center::from_files([("center.ron", b"(phon: \"1\")".as_slice())]);
        assert_eq!((problems[0].line, problems[0].column), (1, 2), "{}", problems[0]);
    }
}
