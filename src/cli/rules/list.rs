use serde::Serialize;

use crate::cli::Failure;
use crate::cli::output::Output;
use crate::locale::Locale;
use crate::rules::{Pack, Rule, RuleLibrary, wording};

/// A pack for programs.
#[derive(Serialize)]
struct PackRecord {
    id: String,
    name: String,
    edition: String,
    country: String,
    sort: &'static str,
    force: String,
    exempt: Vec<String>,
    tiers: Vec<TierRecord>,
    default_tier: Option<String>,
    verified: String,
    rules: usize,
}

#[derive(Serialize)]
struct TierRecord {
    id: String,
    name: String,
}

/// A rule for programs.
#[derive(Serialize)]
pub(super) struct RuleRecord {
    id: String,
    title: String,
    required: String,
    better: Option<String>,
    convention: String,
    why: String,
    document: String,
    edition: Option<String>,
    clause: Option<String>,
    grade: &'static str,
    force: &'static str,
    abolished: bool,
    tiers: Vec<String>,
    verified: String,
    severity: String,
    long_lie: u8,
    concerns: Vec<String>,
}

impl RuleRecord {
    pub(super) fn of(rule: &Rule, locale: &Locale) -> Self {
        let quantity = rule.require.quantity();
        let concerns = rule.severity.by_group.iter().map(|(group, severity)| {
            format!("{} ({})", locale.get(group.message_id()), locale.get(severity.urgency().message_id()))
        });
        Self {
            id: rule.id.to_string(),
            title: rule.title.get(locale.language()).to_owned(),
            required: locale.text(&wording::limit(rule.require.limit(), quantity)),
            better: rule.better.map(|better| locale.text(&wording::limit(better, quantity))),
            convention: locale.get(rule.require.convention_id()),
            why: rule.why.get(locale.language()).to_owned(),
            document: rule.cite.document.clone(),
            edition: rule.cite.edition.clone(),
            clause: rule.cite.clause.clone(),
            grade: rule.cite.grade.name(),
            force: rule.cite.force.name(),
            abolished: rule.cite.is_abolished,
            tiers: rule.tiers.clone(),
            verified: rule.verified.clone(),
            severity: rule.severity.id.clone(),
            long_lie: rule.severity.long_lie,
            concerns: concerns.collect(),
        }
    }

    fn line(&self) -> String {
        let Self { id, title, required, grade, document, .. } = self;
        format!("{id}  {title}  {required}  [{grade}] {document}")
    }
}

#[derive(Serialize)]
struct Packs {
    packs: Vec<PackRecord>,
}

#[derive(Serialize)]
struct Rules {
    rules: Vec<RuleRecord>,
}

/// Lists the packs.
pub(super) fn packs(output: &mut Output<'_>) -> Result<(), Failure> {
    let library = RuleLibrary::built_in();
    let language = output.locale.language();
    let record = |pack: &Pack| PackRecord {
        id: pack.id.clone(),
        name: pack.name.get(language).to_owned(),
        edition: pack.edition.clone(),
        country: pack.country.clone(),
        sort: pack.sort.name(),
        force: pack.force.get(language).to_owned(),
        exempt: pack.exempt.clone(),
        tiers: pack
            .tiers
            .iter()
            .map(|tier| TierRecord { id: tier.id.clone(), name: tier.name.get(language).to_owned() })
            .collect(),
        default_tier: pack.default_tier.clone(),
        verified: pack.verified.clone(),
        rules: library.rules().filter(|rule| rule.id.pack() == pack.id).count(),
    };
    let packs = Packs { packs: library.packs().iter().map(record).collect() };
    output.write(&packs, |_| {
        let mut lines = Vec::new();
        for pack in &packs.packs {
            lines.push(format!("{}  {}  {}  ({})", pack.id, pack.name, pack.edition, pack.rules));
            lines.push(format!("    {}", pack.force));
            for tier in &pack.tiers {
                let mark = if Some(&tier.id) == pack.default_tier.as_ref() { "*" } else { " " };
                lines.push(format!("  {mark} {}:{}  {}", pack.id, tier.id, tier.name));
            }
        }
        lines
    })
}

/// Lists the rules of all packs, or of one.
pub(super) fn rules(pack: Option<&str>, output: &mut Output<'_>) -> Result<(), Failure> {
    let library = RuleLibrary::built_in();
    if let Some(pack) = pack
        && library.pack(pack).is_none()
    {
        return Err(Failure::usage(
            format!("there is no rule pack {pack:?}"),
            format!("the packs are {}", crate::cli::home::pack_names(library)),
        ));
    }
    let wanted = library.rules().filter(|rule| pack.is_none_or(|pack| rule.id.pack() == pack));
    let rules = Rules { rules: wanted.map(|rule| RuleRecord::of(rule, &output.locale)).collect() };
    output.write(&rules, |_| rules.rules.iter().map(RuleRecord::line).collect())
}
