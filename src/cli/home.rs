use std::path::Path;

use super::Failure;
use super::args::{AssessArgs, CaseArgs};
use crate::case::{Case, Consultation, Wish};
use crate::catalog::SubsidyBook;
use crate::locale::Locale;
use crate::occupant::{OccupantProfile, parse_profile, preset, presets};
use crate::plan::FloorPlan;
use crate::rules::{Finding, PackChoice, PreparedHome, RuleChoice, RuleLibrary, RuleSet, parse_overrides};
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

/// The packs by name, for hints.
pub(super) fn pack_names(library: &RuleLibrary) -> String {
    library.packs().iter().map(|pack| pack.id.as_str()).collect::<Vec<_>>().join(", ")
}

/// What is chosen of the built-in rules: the packs named, and a centre's changes.
pub(super) fn rule_choice(packs: &[String], overrides: Option<&Path>) -> Result<RuleChoice, Failure> {
    let library = RuleLibrary::built_in();
    let mut choice = RuleChoice::default();
    if !packs.is_empty() {
        choice.packs = packs.iter().map(|pack| PackChoice::parse(pack)).collect();
    }
    for wanted in &choice.packs {
        let Some(pack) = library.pack(&wanted.pack) else {
            return Err(Failure::usage(
                format!("there is no rule pack {:?}", wanted.pack),
                format!("the packs are {}", pack_names(library)),
            ));
        };
        if let Some(tier) = wanted.tier.as_deref()
            && tier != PackChoice::ALL_TIERS
            && pack.tier(tier).is_none()
        {
            let known: Vec<&str> = pack.tiers.iter().map(|tier| tier.id.as_str()).collect();
            return Err(Failure::usage(
                format!("the pack {} has no tier {tier:?}", pack.id),
                format!("the tiers are {}, or all", known.join(", ")),
            ));
        }
    }
    if let Some(path) = overrides {
        let (known, problems) = parse_overrides(&path.display().to_string(), &read_text(path)?);
        if let Some(problem) = problems.into_iter().next() {
            return Err(problem.into());
        }
        choice.overrides = known;
    }
    Ok(choice)
}

/// What a home is judged for and by.
pub(super) struct AssessInput {
    pub(super) plan: FloorPlan,
    pub(super) occupant: OccupantProfile,
    pub(super) partner: Option<OccupantProfile>,
    pub(super) rules: RuleSet,
}

impl AssessInput {
    /// How the home stands for everybody who lives there.
    pub(super) fn findings(&self) -> Vec<Finding> {
        let residents: Vec<&OccupantProfile> = std::iter::once(&self.occupant).chain(&self.partner).collect();
        PreparedHome::new(&self.plan).assess_household(&residents, &self.rules)
    }
}

/// Home, people and rules.
pub(super) fn assess_input(args: &AssessArgs, locale: &Locale) -> Result<AssessInput, Failure> {
    let rules = rule_choice(&args.rules, args.overrides.as_deref())?;
    Ok(AssessInput {
        plan: load(&args.home, locale)?,
        occupant: occupant(&args.occupant)?,
        partner: args.partner.as_deref().map(occupant).transpose()?,
        rules: RuleLibrary::built_in().choose(&rules),
    })
}

/// A whole case, and the rules it is judged by.
pub(super) fn case(args: &CaseArgs, locale: &Locale) -> Result<(Case, RuleSet), Failure> {
    let AssessInput { plan, occupant, partner, rules } = assess_input(&args.assess, locale)?;
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
    case.partner = partner;
    case.region.clone_from(&args.region);
    case.budget = args.budget.map(Money::from_yuan);
    for id in &args.schemes {
        if book.scheme(id).is_none() {
            let known: Vec<&str> = book.iter().map(|scheme| scheme.id.as_str()).collect();
            return Err(Failure::usage(
                format!("there is no subsidy scheme {id:?}"),
                format!("the schemes are {}", known.join(", ")),
            ));
        }
    }
    case.preferences.simulated = args.schemes.iter().cloned().collect();
    let wishes = [(&args.must, Wish::Take), (&args.refuse, Wish::Leave)];
    for (ids, wish) in wishes {
        for id in ids {
            if case.wishes.insert(id.clone(), wish).is_some_and(|before| before != wish) {
                return Err(Failure::usage(
                    format!("{id} is wanted and refused"),
                    "name it only in --must or only in --refuse",
                ));
            }
        }
    }
    Ok((case, rules))
}

/// Refuses wishes about remedies that this home is not offered.
pub(super) fn check_wishes(case: &Case, consultation: &Consultation) -> Result<(), Failure> {
    let is_offered = |id: &String| consultation.options.iter().any(|option| option.remedy.id == *id);
    match case.wishes.keys().find(|id| !is_offered(id)) {
        None => Ok(()),
        Some(unknown) => Err(Failure::usage(
            format!("this home is not offered the remedy {unknown:?}"),
            "yiju-cli remedies lists those that it is offered, with their ids",
        )),
    }
}
