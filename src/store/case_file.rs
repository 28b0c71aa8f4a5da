//! Case files: what was entered for one household, the occupant file and the home file inside.

use std::collections::BTreeMap;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use jiff::civil::Date;
use ron::value::RawValue;
use serde::{Deserialize, Serialize};

use super::home_file::{parse_home, write_home};
use super::preferences::PreferencesRecord;
use crate::case::{Case, Photo, PhotoPicture, Wish};
use crate::datafile::{DataProblem, options, read_value};
use crate::occupant::{parse_profile, write_profile};
use crate::plan::{ElementId, FloorPlan};
use crate::rules::RuleId;
use crate::units::Money;

/// The version written today.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record<T> {
    version: u32,
    /// The day of the consultation, such as `2026-11-20`.
    on: String,
    region: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    budget_fen: Option<i64>,
    /// Wishes about single remedies, by their ids.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    wishes: BTreeMap<String, WishName>,
    #[serde(default, skip_serializing_if = "PreferencesRecord::is_empty")]
    preferences: PreferencesRecord,
    occupant: T,
    #[serde(default = "nobody", skip_serializing_if = "Option::is_none")]
    partner: Option<T>,
    #[serde(default = "nobody", skip_serializing_if = "Option::is_none")]
    later: Option<T>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    photos: Vec<PhotoRecord>,
    home: T,
}

/// A photo as it is written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PhotoRecord {
    /// The place, such as `O5` or `home`.
    at: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rule: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    width: u32,
    height: u32,
    /// The JPEG file as base64.
    jpeg: String,
}

const fn nobody<T>() -> Option<T> {
    None
}

/// What is read first: a file of a later version may hold fields that this program has never heard of.
#[derive(Deserialize)]
struct Head {
    version: u32,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
enum WishName {
    Take,
    Leave,
}

/// Reads a case file.
///
/// # Errors
/// The place of the first mistake, with a hint; places inside the home and the occupant are those of the file.
pub fn parse_case(name: &str, text: &str) -> Result<Case, DataProblem> {
    let at = |field: &str, what: String, hint: &str| {
        DataProblem::at_offset(name, text, text.find(field).unwrap_or(0), what, hint)
    };
    let head: Option<Head> = read_value(name, text).ok();
    if let Some(Head { version }) = head.filter(|head| head.version > VERSION) {
        let what = format!("version {version} is newer than this program knows");
        return Err(at("version", what, "open the file with a newer program"));
    }
    let record: Record<&RawValue> = read_value(name, text)?;
    let on: Date = record.on.parse().map_err(|_| {
        at("on:", format!("{:?} is not a date", record.on), "write year, month and day such as 2026-11-01")
    })?;
    if let Some(fen) = record.budget_fen.filter(|&fen| fen < 0) {
        return Err(at("budget_fen", format!("a budget of {fen} fen is not possible"), "give 0 or more"));
    }
    if let Some((scheme, fen)) = record.preferences.impossible_amount() {
        let what = format!("{fen} fen cannot have been received from {scheme}");
        return Err(at("received_fen", what, "give 0 or more"));
    }
    if let Some(pack) = record.preferences.unknown_pack() {
        let what = format!("there is no pack of rules {pack:?}");
        return Err(at("packs:", what, "name a pack and tier of `yiju-cli rules list`"));
    }
    if let Some((_, what, hint)) = record.preferences.wrong_override() {
        return Err(at("overrides:", what, hint));
    }
    // Both parts are slices of `text`, so the distance of their beginnings is the offset.
    let within = |part: &RawValue, problem: DataProblem| {
        let offset = (part.get_ron().as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        problem.within(text, offset)
    };
    let profile =
        |part: &RawValue| parse_profile(name, part.get_ron()).map_err(|problem| within(part, problem));
    let occupant = profile(record.occupant)?;
    let partner = record.partner.map(profile).transpose()?;
    let later = record.later.map(profile).transpose()?;
    let plan = parse_home(name, record.home.get_ron()).map_err(|problem| within(record.home, problem))?;
    let photos = record.photos.into_iter().map(|photo| read_photo_record(photo, &plan));
    let photos = photos.collect::<Result<Vec<_>, _>>().map_err(|(what, hint)| at("photos", what, hint))?;
    let wish = |name| match name {
        WishName::Take => Wish::Take,
        WishName::Leave => Wish::Leave,
    };
    Ok(Case {
        plan,
        occupant,
        partner,
        later,
        photos,
        region: record.region,
        on,
        budget: record.budget_fen.map(Money::from_fen),
        wishes: record.wishes.into_iter().map(|(id, name)| (id, wish(name))).collect(),
        preferences: record.preferences.into_preferences(),
    })
}

/// Writes a case file; reading it gives the same case.
pub fn write_case(case: &Case) -> String {
    let raw = |text: String| {
        RawValue::from_boxed_ron(text.trim_end().into()).expect("what was written as RON is RON")
    };
    let wish = |wish: &Wish| match wish {
        Wish::Take => WishName::Take,
        Wish::Leave => WishName::Leave,
    };
    let record = Record {
        version: VERSION,
        on: case.on.to_string(),
        region: case.region.clone(),
        budget_fen: case.budget.map(Money::fen),
        wishes: case.wishes.iter().map(|(id, said)| (id.clone(), wish(said))).collect(),
        preferences: PreferencesRecord::of(&case.preferences),
        occupant: raw(write_profile(&case.occupant)),
        partner: case.partner.as_ref().map(|partner| raw(write_profile(partner))),
        later: case.later.as_ref().map(|later| raw(write_profile(later))),
        photos: case.photos.iter().map(photo_record).collect(),
        home: raw(write_home(&case.plan)),
    };
    let layout = ron::ser::PrettyConfig::new().indentor("    ");
    let mut text =
        options().to_string_pretty(&record, layout).expect("a record of plain values can always be written");
    text.push('\n');
    text
}

fn photo_record(photo: &Photo) -> PhotoRecord {
    PhotoRecord {
        at: photo.at.to_string(),
        rule: photo.rule.as_ref().map(ToString::to_string),
        note: photo.note.clone(),
        width: photo.picture.width,
        height: photo.picture.height,
        jpeg: BASE64.encode(&photo.picture.jpeg),
    }
}

/// A photo; or what is wrong with it, and what to try. One whose place is gone stays with the home.
fn read_photo_record(record: PhotoRecord, plan: &FloorPlan) -> Result<Photo, (String, &'static str)> {
    let jpeg = BASE64
        .decode(&record.jpeg)
        .map_err(|error| (format!("a photo cannot be read: {error}"), "photos are written as base64"))?;
    let places = (plan.rooms.keys().map(|&id| ElementId::Room(id)))
        .chain(plan.openings.keys().map(|&id| ElementId::Opening(id)))
        .chain(plan.fixtures.keys().map(|&id| ElementId::Fixture(id)));
    let at = places.into_iter().find(|element| element.to_string() == record.at);
    let picture = PhotoPicture { jpeg, width: record.width, height: record.height };
    Ok(Photo {
        picture: Arc::new(picture),
        at: at.unwrap_or(ElementId::Home),
        rule: record.rule.as_deref().map(RuleId::new),
        note: record.note,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Preferences;
    use crate::catalog::Tenure;
    use crate::occupant::preset;
    use crate::rules::{Override, OverrideChange, PackChoice, RuleChoice, RuleId};
    use crate::store::template;

    fn case() -> Case {
        let plan = template("T1").unwrap().plan;
        let mut case = Case::new(plan, preset("solo-wheelchair").unwrap(), jiff::civil::date(2026, 11, 20));
        case.budget = Some(Money::from_yuan(4500));
        case.wishes.insert("fold-door@O5".to_owned(), Wish::Leave);
        let picked = [("C02".to_owned(), "C02-3".to_owned())].into();
        case.preferences = Preferences {
            picks: [("toilet-bars@F17".to_owned(), picked)].into(),
            simulated: ["TJ3".to_owned()].into(),
            received: [("TJ3".to_owned(), Money::from_fen(120_050))].into(),
            tenure: Some(Tenure::Public),
            further_applicants: 1,
            refusals: [("fold-door@O5".to_owned(), "太吵".to_owned())].into(),
            rules: RuleChoice {
                packs: vec![PackChoice::parse("cn"), PackChoice::parse("uk-adm:m4-2")],
                overrides: vec![Override {
                    rule: RuleId::new("cn/P10"),
                    change: OverrideChange::Off,
                    reason: "门口放不下凳子".to_owned(),
                    on: jiff::civil::date(2026, 11, 24),
                    by: "李".to_owned(),
                }],
            },
        };
        case
    }

    #[test]
    fn a_case_survives_writing_and_reading() {
        let text = write_case(&case());
        assert_eq!(parse_case("wang.yiju", &text), Ok(case()));
    }

    #[test]
    fn rules_that_nobody_knows_are_refused_and_not_passed_over() {
        let text = write_case(&case());
        for (was, becomes) in [
            ("uk-adm:m4-2", "uk-adm:m9"),
            ("uk-adm:m4-2", "moon"),
            ("门口放不下凳子", " "),
            ("2026-11-24", "never"),
        ] {
            let broken = text.replacen(was, becomes, 1);
            assert_ne!(broken, text);
            let problem = parse_case("wang.yiju", &broken).unwrap_err();
            assert!(problem.line > 1, "{problem}");
        }
    }

    #[test]
    fn everybody_in_the_household_survives_and_mistakes_in_them_are_placed() {
        let mut case = case();
        case.partner = preset("solo-mild-cane");
        case.later = preset("bed-bound-complete");
        let door = ElementId::Opening(*case.plan.openings.keys().next().unwrap());
        let picture = PhotoPicture { jpeg: vec![0xff, 0xd8, 0xff, 0xd9], width: 4, height: 3 };
        case.photos.push(Photo {
            picture: Arc::new(picture),
            at: door,
            rule: Some(RuleId::new("cn/D04")),
            note: "门轴这边".to_owned(),
        });
        let text = write_case(&case);
        assert_eq!(parse_case("wang.yiju", &text), Ok(case));
        let later = text.find("later:").unwrap();
        let broken = format!("{}{}", &text[..later], text[later..].replacen("version: 1", "version: x", 1));
        let problem = parse_case("wang.yiju", &broken).unwrap_err();
        let line = broken.lines().position(|line| line.contains("version: x")).unwrap() + 1;
        assert_eq!(problem.line, line, "{problem}");
    }

    #[test]
    fn a_file_of_a_later_version_is_refused_in_plain_words() {
        let text = write_case(&case()).replacen("version: 1", "version: 2", 1).replacen(
            "    on:",
            "    visits: [], on:",
            1,
        );
        let problem = parse_case("wang.yiju", &text).unwrap_err();
        assert!(problem.what.contains("newer"), "{problem}");
    }

    #[test]
    fn mistakes_inside_the_home_are_placed_in_the_file() {
        let text = write_case(&case());
        let broken = text.replacen("thickness: 240", "thickness: -240", 1);
        let problem = parse_case("wang.yiju", &broken).unwrap_err();
        let line = broken.lines().position(|line| line.contains("-240")).unwrap() + 1;
        assert_eq!(problem.line, line, "{problem}");
        let problem = parse_case("wang.yiju", &text.replacen("2026-11-20", "2026-13-20", 1)).unwrap_err();
        assert!(problem.what.contains("not a date"), "{problem}");
    }
}
