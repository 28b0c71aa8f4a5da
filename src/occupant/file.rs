//! Occupant files: RON, with a version.

use serde::{Deserialize, Serialize};

use super::{
    AbilityItem, AbilityScores, Aid, Carer, Disability, Escalation, FormOfAddress, Hearing, Household,
    IncomeClass, OccupantProfile, Registration, Sight, Transfer,
};
use crate::datafile::{DataProblem, options, read_value};
use crate::units::Mm;

/// The version written today.
const VERSION: u32 = 1;

/// Nobody has been older.
const OLDEST: u32 = 130;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    version: u32,
    name: String,
    #[serde(default)]
    address: Option<FormOfAddress>,
    #[serde(default)]
    age: Option<u32>,
    #[serde(default)]
    height: Option<Mm>,
    #[serde(default)]
    lower_leg: Option<Mm>,
    #[serde(default)]
    reach: Option<(Mm, Mm)>,
    #[serde(default)]
    household: Option<Household>,
    #[serde(default)]
    carer: Option<Carer>,
    #[serde(default)]
    aid: Aid,
    #[serde(default)]
    footprint: Option<(Mm, Mm)>,
    #[serde(default)]
    transfer: Option<Transfer>,
    #[serde(default)]
    sight: Option<Sight>,
    #[serde(default)]
    hearing: Option<Hearing>,
    #[serde(default)]
    may_wander: Option<bool>,
    #[serde(default)]
    falls: Option<u32>,
    #[serde(default)]
    registration: Option<Registration>,
    #[serde(default)]
    income: Option<IncomeClass>,
    #[serde(default)]
    disability: Option<Disability>,
    #[serde(default)]
    is_in_coma: bool,
    #[serde(default)]
    has_mental_disorder: bool,
    #[serde(default)]
    has_risk_events: bool,
    /// Items that are missing were not assessed.
    #[serde(default)]
    scores: indexmap::IndexMap<AbilityItem, u8>,
}

/// Reads an occupant file.
///
/// # Errors
/// The place of the first mistake: unreadable text, a newer version, a score above its maximum.
pub fn parse_profile(name: &str, text: &str) -> Result<OccupantProfile, DataProblem> {
    let record: Record = read_value(name, text)?;
    let at = |field: &str, what: String, hint: &str| {
        Err(DataProblem::at_offset(name, text, text.find(field).unwrap_or(0), what, hint))
    };
    if record.version > VERSION {
        let what = format!("version {} is newer than this program knows", record.version);
        return at("version", what, "open the file with a newer program");
    }
    if let Some(age) = record.age.filter(|&age| age > OLDEST) {
        return at("age", format!("an age of {age} is not possible"), "give the age in years");
    }
    if let Some((low, high)) = record.reach.filter(|(low, high)| low >= high) {
        return at(
            "reach",
            format!("a reach from {low} to {high} is not possible"),
            "give the lower height first",
        );
    }
    if let Some(disability) = record.disability.filter(|disability| !(1..=4).contains(&disability.grade)) {
        let what = format!("there is no disability grade {}", disability.grade);
        return at("grade", what, "grades are 1 (most severe) to 4");
    }
    let mut abilities = AbilityScores::default();
    for (&item, &score) in &record.scores {
        if score > item.maximum() {
            let what = format!("{score} points for {item:?}, which has {} at most", item.maximum());
            return at(&format!("{item:?}"), what, "lower the score to the item's maximum");
        }
        abilities.set(item, Some(score));
    }
    let escalations = [
        (record.is_in_coma, Escalation::Coma),
        (record.has_mental_disorder, Escalation::MentalDisorder),
        (record.has_risk_events, Escalation::RiskEvents),
    ];
    Ok(OccupantProfile {
        name: record.name,
        address: record.address,
        age: record.age,
        height: record.height,
        lower_leg: record.lower_leg,
        reach: record.reach,
        abilities,
        escalations: escalations
            .into_iter()
            .filter_map(|(holds, escalation)| holds.then_some(escalation))
            .collect(),
        disability: record.disability,
        aid: record.aid,
        footprint: record.footprint,
        transfer: record.transfer,
        sight: record.sight,
        hearing: record.hearing,
        may_wander: record.may_wander,
        household: record.household,
        carer: record.carer,
        falls: record.falls,
        registration: record.registration,
        income: record.income,
    })
}

/// Writes an occupant file; reading it gives the same profile.
pub fn write_profile(profile: &OccupantProfile) -> String {
    let record = Record {
        version: VERSION,
        name: profile.name.clone(),
        address: profile.address,
        age: profile.age,
        height: profile.height,
        lower_leg: profile.lower_leg,
        reach: profile.reach,
        household: profile.household,
        carer: profile.carer,
        aid: profile.aid,
        footprint: profile.footprint,
        transfer: profile.transfer,
        sight: profile.sight,
        hearing: profile.hearing,
        may_wander: profile.may_wander,
        falls: profile.falls,
        registration: profile.registration,
        income: profile.income,
        disability: profile.disability,
        is_in_coma: profile.escalations.contains(&Escalation::Coma),
        has_mental_disorder: profile.escalations.contains(&Escalation::MentalDisorder),
        has_risk_events: profile.escalations.contains(&Escalation::RiskEvents),
        scores: AbilityItem::ALL
            .into_iter()
            .filter_map(|item| Some((item, profile.abilities.get(item)?)))
            .collect(),
    };
    options()
        .to_string_pretty(&record, ron::ser::PrettyConfig::new().indentor("    "))
        .expect("a record of plain values can always be written")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::occupant::presets;

    #[test]
    fn every_preset_survives_writing_and_reading() {
        for (id, profile) in presets() {
            let text = write_profile(&profile);
            assert_eq!(parse_profile(id, &text).as_ref(), Ok(&profile), "{text}");
        }
    }

    #[test]
    fn mistakes_are_placed() {
        let problem =
            parse_profile("wang.ron", "(version: 1, name: \"王\",\n scores: {Stairs: 4})").unwrap_err();
        assert_eq!((problem.line, problem.column), (2, 11), "{problem}");
        let problem = parse_profile("wang.ron", "(version: 1, name: \"王\",\n age: 180)").unwrap_err();
        assert_eq!(problem.line, 2, "{problem}");
        let problem = parse_profile("wang.ron", "(version: 1, name: \"王\", aid: Skates)").unwrap_err();
        assert!(problem.hint.contains("ManualChair"), "{problem}");
        assert!(parse_profile("wang.ron", "(version: 2, name: \"王\")").is_err());
    }
}
