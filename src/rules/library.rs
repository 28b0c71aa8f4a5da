//! All rule packs, and what is chosen from them.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use include_dir::{Dir, include_dir};
use serde::Deserialize;

use super::{
    Citation, Condition, EvidenceGrade, Force, Limit, Override, OverrideChange, Pack, PackChoice,
    Requirement, Rule, RuleId, RuleSet, Severity, SeverityVector, Subject,
};
use crate::datafile::{DataProblem, Entry, read_entries, read_value};
use crate::locale::LocalText;
use crate::occupant::OccupantGroup;

static RULES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/catalogs/rules");

/// The file of a folder that says what the pack is.
const PACK_FILE: &str = "pack.ron";

/// The file with the severity matrix.
const SEVERITY_FILE: &str = "severity.ron";

/// Rule packs with their rules and the severity matrix they refer to.
#[derive(Clone, Debug, Default)]
pub struct RuleLibrary {
    packs: Vec<Pack>,
    rules: Vec<Arc<Rule>>,
    vectors: BTreeMap<String, Arc<SeverityVector>>,
}

/// What a home is judged by: packs, and what the centre changed about their rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleChoice {
    /// The packs, the first of which has its rules first.
    pub packs: Vec<PackChoice>,
    /// What the centre changed, oldest first; the latest entry on a rule counts.
    pub overrides: Vec<Override>,
}

impl Default for RuleChoice {
    fn default() -> Self {
        Self { packs: vec![PackChoice::parse("cn")], overrides: Vec::new() }
    }
}

/// A rule as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleRecord {
    id: String,
    title: LocalText,
    subject: Subject,
    #[serde(default)]
    when: Vec<Condition>,
    require: Requirement,
    #[serde(default)]
    better: Option<Limit>,
    severity: String,
    why: LocalText,
    cite: CitationRecord,
    #[serde(default)]
    tiers: Vec<String>,
    verified: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CitationRecord {
    document: String,
    #[serde(default)]
    edition: Option<String>,
    #[serde(default)]
    clause: Option<String>,
    grade: EvidenceGrade,
    #[serde(default)]
    force: Force,
    #[serde(default)]
    abolished: bool,
}

/// A row of the severity matrix as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VectorRecord {
    id: String,
    by_group: Vec<(OccupantGroup, Severity)>,
    #[serde(default)]
    long_lie: u8,
}

/// What is wrong with an entry: the field, what about it, what to try.
type Mistake = (&'static str, String, String);

impl RuleLibrary {
    /// The packs that are built into the program.
    pub fn built_in() -> &'static Self {
        static LIBRARY: OnceLock<RuleLibrary> = OnceLock::new();
        LIBRARY.get_or_init(|| {
            let (library, problems) = Self::from_files(Self::built_in_files());
            debug_assert!(
                problems.is_empty(),
                "the built-in rules are sound, a test checks them: {problems:?}"
            );
            library
        })
    }

    /// The built-in files as (path, text), in the order of their paths.
    pub fn built_in_files() -> Vec<(&'static str, &'static str)> {
        let folders = RULES.dirs().flat_map(Dir::files);
        let mut files: Vec<_> = RULES
            .files()
            .chain(folders)
            .filter_map(|file| Some((file.path().to_str()?, file.contents_utf8()?)))
            .collect();
        files.sort_unstable();
        files
    }

    /// Reads rule files with nothing beside them; a mistake costs one entry, and the rest counts.
    pub fn from_files<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<DataProblem>) {
        let mut library = Self::default();
        let problems = library.add_files(files);
        (library, problems)
    }

    /// The same library with a centre's own packs beside it.
    ///
    /// Its rules may use the severity matrix of the library, and need ids of their own.
    pub fn with_files<'a>(
        &self,
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> (Self, Vec<DataProblem>) {
        let mut library = self.clone();
        let problems = library.add_files(files);
        (library, problems)
    }

    fn add_files<'a>(&mut self, files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<DataProblem> {
        let files: Vec<(&str, &str)> = files.into_iter().collect();
        let mut problems = Vec::new();
        let named = |wanted: &'static str| files.iter().filter(move |(file, _)| last_part(file) == wanted);
        for &(file, text) in named(SEVERITY_FILE) {
            let (entries, mut mistakes) = read_entries::<VectorRecord>(file, text);
            problems.append(&mut mistakes);
            for entry in entries {
                match checked_vector(&entry.value) {
                    Ok(vector) => {
                        self.vectors.insert(vector.id.clone(), Arc::new(vector));
                    }
                    Err((field, what, hint)) => problems.push(entry.problem(file, text, field, what, hint)),
                }
            }
        }
        for &(file, text) in named(PACK_FILE) {
            match read_value::<Pack>(file, text).and_then(|pack| self.checked_pack(file, text, pack)) {
                Ok(pack) => self.packs.push(pack),
                Err(problem) => problems.push(problem),
            }
        }
        for &(file, text) in &files {
            if [SEVERITY_FILE, PACK_FILE].contains(&last_part(file)) {
                continue;
            }
            let (entries, mut mistakes) = read_entries::<RuleRecord>(file, text);
            problems.append(&mut mistakes);
            for entry in entries {
                match self.checked_rule(&entry) {
                    Ok(vector) => self.rules.push(Arc::new(entry.value.into_rule(vector))),
                    Err((field, what, hint)) => problems.push(entry.problem(file, text, field, what, hint)),
                }
            }
        }
        problems
    }

    /// The packs, in the order they were read.
    pub fn packs(&self) -> &[Pack] {
        &self.packs
    }

    /// A pack by its id.
    pub fn pack(&self, id: &str) -> Option<&Pack> {
        self.packs.iter().find(|pack| pack.id == id)
    }

    /// All rules of all packs and tiers, in the order of their files.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter().map(AsRef::as_ref)
    }

    /// A rule by its id.
    pub fn rule(&self, id: &RuleId) -> Option<&Rule> {
        self.rules().find(|rule| rule.id == *id)
    }

    /// The rows of the severity matrix, in the order of their names.
    pub fn vectors(&self) -> impl Iterator<Item = &SeverityVector> {
        self.vectors.values().map(AsRef::as_ref)
    }

    /// The tier that a choice comes to; `None` where the pack has none, or all are meant.
    pub fn tier_of(&self, choice: &PackChoice) -> Option<&str> {
        let pack = self.pack(&choice.pack)?;
        let named = choice.tier.as_deref().or(pack.default_tier.as_deref())?;
        pack.tier(named).map(|tier| tier.id.as_str())
    }

    /// The rules of a choice, with the centre's changes.
    ///
    /// A pack or a tier that does not exist has no rules; an override of a rule that is not in the choice does
    /// nothing.
    pub fn choose(&self, choice: &RuleChoice) -> RuleSet {
        let mut rules = Vec::new();
        for wanted in &choice.packs {
            let all = wanted.tier.as_deref() == Some(PackChoice::ALL_TIERS);
            let tier = self.tier_of(wanted);
            let is_unknown_tier = wanted.tier.is_some() && !all && tier.is_none();
            let of_pack = self.rules.iter().filter(|rule| rule.id.pack() == wanted.pack && !is_unknown_tier);
            for rule in of_pack.filter(|rule| all || tier.is_none_or(|tier| rule.is_in_tier(tier))) {
                let change = choice.overrides.iter().rev().find(|change| change.rule == rule.id);
                match change {
                    None => rules.push(Arc::clone(rule)),
                    Some(change) => rules.extend(self.overridden(rule, change).map(Arc::new)),
                }
            }
        }
        RuleSet::of(rules)
    }

    /// A rule with a centre's change; `None` when it is switched off.
    fn overridden(&self, rule: &Rule, change: &Override) -> Option<Rule> {
        let mut rule = rule.clone();
        match &change.change {
            OverrideChange::Off => return None,
            OverrideChange::Limit(limit) => {
                if let Some(require) = rule.require.with_limit(*limit) {
                    rule.require = require;
                    rule.better =
                        rule.better.filter(|better| limit.is_looser_or_equal(*better) == Some(true));
                }
            }
            OverrideChange::Severity(name) => {
                if let Some(vector) = self.vectors.get(name) {
                    rule.severity = Arc::clone(vector);
                }
            }
        }
        rule.overridden = Some(change.clone());
        Some(rule)
    }

    fn checked_pack(&self, file: &str, text: &str, pack: Pack) -> Result<Pack, DataProblem> {
        let at = |field: &str, what: String, hint: &str| {
            let place = text.find(&format!("{field}:")).unwrap_or(0);
            Err(DataProblem::at_offset(file, text, place, what, hint))
        };
        if pack.id.is_empty() || pack.id.contains(['/', ':', ' ']) {
            return at("id", format!("{:?} cannot name a pack", pack.id), "use letters, digits and hyphens");
        }
        if self.pack(&pack.id).is_some() {
            return at("id", format!("there is a pack {:?} already", pack.id), "give the pack its own id");
        }
        if let Some(tier) = &pack.default_tier
            && pack.tier(tier).is_none()
        {
            return at("default_tier", format!("there is no tier {tier:?}"), "name one of the tiers");
        }
        Ok(pack)
    }

    /// What the rule's severity is; or the first mistake in it.
    fn checked_rule(&self, entry: &Entry<RuleRecord>) -> Result<Arc<SeverityVector>, Mistake> {
        let record = &entry.value;
        let mistake = |field, what: String, hint: &str| Err((field, what, hint.to_owned()));
        let id = RuleId::new(&record.id);
        if self.rule(&id).is_some() {
            let what = format!("the id {:?} is used twice", record.id);
            return mistake("id", what, "give each rule its own id");
        }
        let Some(pack) = self.pack(id.pack()).filter(|_| record.id.contains('/')) else {
            let known: Vec<&str> = self.packs.iter().map(|pack| pack.id.as_str()).collect();
            return Err((
                "id",
                format!("the id {:?} names no pack", record.id),
                format!("begin it with a pack and a slash; the packs are {}", known.join(", ")),
            ));
        };
        if record.title.zh.is_empty() || record.title.en.is_empty() {
            return mistake("title", "the title misses a language".to_owned(), "write both zh and en");
        }
        if record.why.zh.is_empty() || record.why.en.is_empty() {
            return mistake("why", "the reason misses a language".to_owned(), "write both zh and en");
        }
        if record.cite.document.is_empty() {
            return mistake("cite", "the source is missing".to_owned(), "name the document");
        }
        if let Some(tier) = record.tiers.iter().find(|tier| pack.tier(tier).is_none()) {
            let known: Vec<&str> = pack.tiers.iter().map(|tier| tier.id.as_str()).collect();
            let hint = match known.is_empty() {
                true => "this pack has no tiers: leave the field out".to_owned(),
                false => format!("the tiers are {}", known.join(", ")),
            };
            return Err(("tiers", format!("there is no tier {tier:?}"), hint));
        }
        let is_month = record.verified.split_once('-').is_some_and(|(year, month)| {
            let is_number =
                |text: &str, digits: usize| text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
            is_number(year, 4) && is_number(month.get(..2).unwrap_or(""), 2)
        });
        if !is_month {
            let what = format!("{:?} is not a month", record.verified);
            return mistake("verified", what, "write year and month such as 2026-11");
        }
        let limit = record.require.limit();
        if matches!(limit, Limit::Between(low, high) if low > high) {
            return mistake(
                "require",
                "the limits are the wrong way round".to_owned(),
                "write the smaller first",
            );
        }
        if let Some(better) = record.better
            && !matches!(record.require, Requirement::AnyOf(_))
            && limit.is_looser_or_equal(better) != Some(true)
        {
            let what = "the better value is not stricter than the limit".to_owned();
            return mistake(
                "better",
                what,
                "use the same kind of limit as in `require`, and a stricter number",
            );
        }
        if !record.require.looks_at(&record.subject) {
            let what = "this check does not look at such a subject".to_owned();
            return mistake(
                "subject",
                what,
                "doors go with door checks, rooms with room checks, things with the rest",
            );
        }
        match self.vectors.get(&record.severity) {
            Some(vector) => Ok(Arc::clone(vector)),
            None => {
                let known: Vec<&str> = self.vectors.keys().map(String::as_str).collect();
                let what = format!("the severity matrix has no row {:?}", record.severity);
                Err(("severity", what, format!("the rows are {}", known.join(", "))))
            }
        }
    }
}

fn last_part(file: &str) -> &str {
    file.rsplit(['/', '\\']).next().unwrap_or(file)
}

fn checked_vector(record: &VectorRecord) -> Result<SeverityVector, Mistake> {
    let most = SeverityVector::MOST;
    let is_too_large =
        |severity: &Severity| severity.access.max(severity.injury).max(severity.independence) > most;
    if record.by_group.is_empty() {
        return Err(("by_group", "nobody is concerned".to_owned(), "name at least one group".to_owned()));
    }
    if record.by_group.iter().any(|(_, severity)| is_too_large(severity)) || record.long_lie > most {
        let what = format!("a figure is larger than {most}");
        return Err(("by_group", what, format!("figures run from 0 (no bearing) to {most} (decisive)")));
    }
    Ok(SeverityVector { id: record.id.clone(), by_group: record.by_group.clone(), long_lie: record.long_lie })
}

impl RuleRecord {
    fn into_rule(self, severity: Arc<SeverityVector>) -> Rule {
        Rule {
            id: RuleId::new(&self.id),
            title: self.title,
            subject: self.subject,
            when: self.when,
            require: self.require,
            better: self.better,
            severity,
            why: self.why,
            cite: Citation {
                document: self.cite.document,
                edition: self.cite.edition,
                clause: self.cite.clause,
                grade: self.cite.grade,
                force: self.cite.force,
                is_abolished: self.cite.abolished,
            },
            tiers: self.tiers,
            verified: self.verified,
            overridden: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACK: (&str, &str) = (
        "x/pack.ron",
        r#"(id: "x", name: (zh: "甲", en: "X"), edition: "1", country: "CN", sort: Own,
            force: (zh: "参考", en: "reference"), tiers: [(id: "one", name: (zh: "一", en: "one"))], verified: "2026-11")"#,
    );
    const SEVERITY: (&str, &str) = ("severity.ron", r#"[(id: "doorway", by_group: [(All, (1, 0, 0))])]"#);
    const GOOD: &str = r#"(id: "x/1", title: (zh: "门", en: "Door"), subject: EntranceDoor,
        require: ClearWidth(limit: AtLeast(800), by: LeafFace), better: AtLeast(900),
        severity: "doorway", why: (zh: "因", en: "why"), cite: (document: "D", grade: F), verified: "2026-11")"#;

    fn read(text: &str) -> (RuleLibrary, Vec<DataProblem>) {
        RuleLibrary::from_files([SEVERITY, PACK, ("x/doors.ron", text)])
    }

    #[test]
    fn every_built_in_rule_loads() {
        let (library, problems) = RuleLibrary::from_files(RuleLibrary::built_in_files());
        assert_eq!(problems, []);
        for pack in library.packs() {
            assert!(library.rules().any(|rule| rule.id.pack() == pack.id), "{} has no rules", pack.id);
        }
    }

    #[test]
    fn a_mistake_costs_one_rule_and_is_placed() {
        let text = format!(
            "[\n{GOOD},\n{},\n{GOOD},\n{}]",
            GOOD.replace("AtLeast", "AtLest"),
            GOOD.replace("x/1", "x/2")
        );
        let (library, problems) = read(&text);
        assert_eq!(library.rules().count(), 2);
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert_eq!(problems[0].line, 6);
        assert!(problems[0].hint.contains("AtLeast"), "{}", problems[0]);
        assert!(problems[1].what.contains("twice"), "{}", problems[1]);
    }

    #[test]
    fn each_kind_of_mistake_is_told_with_a_hint() {
        let mistakes = [
            ("x/1", "y/1", "the packs are x"),
            ("en: \"Door\"", "en: \"\"", "both zh and en"),
            ("severity: \"doorway\"", "severity: \"door\"", "the rows are doorway"),
            ("AtLeast(900)", "AtLeast(700)", "stricter"),
            ("AtLeast(900)", "AtMost(900)", "same kind of limit"),
            ("EntranceDoor", "Room([Bedroom])", "doors go with door checks"),
            ("\"2026-11\"", "\"last year\"", "2026-11"),
            ("verified:", "tiers: [\"two\"], verified:", "the tiers are one"),
            ("document: \"D\"", "document: \"\"", "name the document"),
        ];
        for (right, wrong, hint) in mistakes {
            let text = format!("[{}]", GOOD.replacen(right, wrong, 1));
            let (library, problems) = read(&text);
            assert_eq!(library.rules().count(), 0, "{wrong}");
            assert!(problems[0].hint.contains(hint), "{wrong}: {}", problems[0]);
        }
    }

    #[test]
    fn tiers_and_overrides_choose_and_change_rules() {
        let two = GOOD.replace("x/1", "x/2").replace("verified:", "tiers: [\"one\"], verified:");
        let (library, problems) = read(&format!("[{GOOD}, {two}]"));
        assert_eq!(problems, []);
        let choice = |tier: Option<&str>, overrides: Vec<Override>| RuleChoice {
            packs: vec![PackChoice { pack: "x".to_owned(), tier: tier.map(str::to_owned) }],
            overrides,
        };
        assert_eq!(library.choose(&choice(Some("one"), Vec::new())).len(), 2);
        assert_eq!(library.choose(&choice(Some("none"), Vec::new())).len(), 0);
        let entry = |change| Override {
            rule: RuleId::new("x/1"),
            change,
            reason: "r".to_owned(),
            on: jiff::civil::date(2026, 11, 24),
            by: String::new(),
        };
        let off = vec![entry(OverrideChange::Off)];
        assert_eq!(library.choose(&choice(None, off.clone())).len(), 1);
        let later = vec![off[0].clone(), entry(OverrideChange::Limit(Limit::AtLeast(780)))];
        let rules = library.choose(&choice(None, later));
        let rule = rules.rule(&RuleId::new("x/1")).unwrap();
        assert_eq!(rule.require.limit(), Limit::AtLeast(780));
        assert_eq!(rule.overridden.as_ref().map(|entry| entry.reason.as_str()), Some("r"));
    }
}
