use std::path::Path;

use super::Failure;
use super::args::{AssessArgs, CaseArgs};
use crate::case::Case;
use crate::catalog::SubsidyBook;
use crate::locale::Locale;
use crate::occupant::{OccupantProfile, parse_profile, preset, presets};
use crate::plan::FloorPlan;
use crate::rules::RuleSet;
use crate::store::{parse_home, read_text, template, templates};
use crate::units::Money;

/// Loads a home: a file of ours, a foreign one, or a template.
pub(super) fn load(home: &str, locale: &Locale) -> Result<FloorPlan, Failure> {
    if let Some(name) = home.strip_prefix("template:") {
        return template(name).map(|template| template.plan).ok_or_else(|| {
            let known: Vec<String> = templates().into_iter().map(|template| template.id).collect();
            Failure::usage(
                format!("there is no template {name:?}"),
                format!("the templates are {}", known.join(", ")),
            )
        });
    }
    let path = Path::new(home);
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ron")) {
        return Ok(parse_home(home, &read_text(path)?)?);
    }
    Ok(super::import::read(path, locale)?.plan)
}

/// Loads a person: a built-in one by name, or a file.
pub(super) fn occupant(name: &str) -> Result<OccupantProfile, Failure> {
    if let Some(profile) = preset(name) {
        return Ok(profile);
    }
    let path = Path::new(name);
    if !path.exists() {
        let known: Vec<&str> = presets().into_iter().map(|(name, _)| name).collect();
        return Err(Failure::usage(
            format!("there is no person {name:?} and no such file"),
            format!("give a file, or one of {}", known.join(", ")),
        ));
    }
    Ok(parse_profile(name, &read_text(path)?)?)
}

/// The built-in rules, or those of some packs.
pub(super) fn rules(packs: &[String]) -> Result<RuleSet, Failure> {
    let all = RuleSet::built_in();
    if packs.is_empty() {
        return Ok(all);
    }
    for pack in packs {
        if all.with_packs(&[pack]).is_empty() {
            let mut known: Vec<&str> = all.iter().map(|rule| rule.id.pack()).collect();
            known.dedup();
            return Err(Failure::usage(
                format!("there is no rule pack {pack:?}"),
                format!("the packs are {}", known.join(", ")),
            ));
        }
    }
    Ok(all.with_packs(&packs.iter().map(String::as_str).collect::<Vec<_>>()))
}

/// Home, person and rules.
pub(super) fn assess_input(
    args: &AssessArgs,
    locale: &Locale,
) -> Result<(FloorPlan, OccupantProfile, RuleSet), Failure> {
    Ok((load(&args.home, locale)?, occupant(&args.occupant)?, rules(&args.rules)?))
}

/// A whole case, and the rules it is judged by.
pub(super) fn case(args: &CaseArgs, locale: &Locale) -> Result<(Case, RuleSet), Failure> {
    let (plan, occupant, rules) = assess_input(&args.assess, locale)?;
    let book = SubsidyBook::built_in();
    if book.for_region(&args.region).next().is_none() {
        let mut known: Vec<&str> = book.iter().map(|scheme| scheme.region.as_str()).collect();
        known.dedup();
        return Err(Failure::usage(
            format!("no subsidy rules are known for the region {:?}", args.region),
            format!("the regions are {}", known.join(", ")),
        ));
    }
    let on = args.on.unwrap_or_else(crate::session::today);
    let mut case = Case::new(plan, occupant, on);
    case.region.clone_from(&args.region);
    case.budget = args.budget.map(Money::from_yuan);
    Ok((case, rules))
}
