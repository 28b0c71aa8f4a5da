use include_dir::{Dir, include_dir};
use serde::Deserialize;

use super::{Citation, Condition, EvidenceGrade, Limit, Requirement, Rule, RuleId, Severity, Subject};
use crate::datafile::{DataProblem, read_entries};
use crate::locale::LocalText;
use crate::occupant::OccupantGroup;

static RULES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/catalogs/rules");

/// Rules of one or more packs, in the order of their files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleSet {
    rules: Vec<Rule>,
}

/// A rule as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    id: String,
    title: LocalText,
    subject: Subject,
    #[serde(default)]
    when: Vec<Condition>,
    require: Requirement,
    #[serde(default)]
    better: Option<Limit>,
    severity: Vec<(OccupantGroup, Severity)>,
    why: LocalText,
    cite: CitationRecord,
    verified: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CitationRecord {
    document: String,
    #[serde(default)]
    clause: Option<String>,
    grade: EvidenceGrade,
    #[serde(default)]
    abolished: bool,
}

impl RuleSet {
    /// All built-in rules.
    pub fn built_in() -> Self {
        let (rules, problems) = Self::from_files(Self::built_in_files());
        debug_assert!(problems.is_empty(), "the built-in rules are sound, a test checks them: {problems:?}");
        rules
    }

    /// The built-in rule files as (path, text), in the order of their paths.
    pub fn built_in_files() -> Vec<(&'static str, &'static str)> {
        let mut files: Vec<_> = RULES
            .dirs()
            .flat_map(Dir::files)
            .filter_map(|file| Some((file.path().to_str()?, file.contents_utf8()?)))
            .collect();
        files.sort_unstable();
        files
    }

    /// Reads rule files; a mistake costs one rule, and the rest counts.
    pub fn from_files<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<DataProblem>) {
        let mut rules: Vec<Rule> = Vec::new();
        let mut problems = Vec::new();
        for (file, text) in files {
            let (entries, mut mistakes) = read_entries::<Record>(file, text);
            problems.append(&mut mistakes);
            for entry in entries {
                let record = &entry.value;
                let known = rules.iter().any(|rule| rule.id.as_str() == record.id);
                let mistake = if known {
                    Some(("id", format!("the id {:?} is used twice", record.id), "give each rule its own id"))
                } else if record.title.zh.is_empty() || record.title.en.is_empty() {
                    Some(("title", "the title misses a language".to_owned(), "write both zh and en"))
                } else if record.why.zh.is_empty() || record.why.en.is_empty() {
                    Some(("why", "the reason misses a language".to_owned(), "write both zh and en"))
                } else if record.cite.document.is_empty() {
                    Some(("cite", "the source is missing".to_owned(), "name the document"))
                } else if record.severity.is_empty() {
                    Some(("severity", "nobody is concerned".to_owned(), "name at least one group"))
                } else if matches!(record.require.limit(), Limit::Between(low, high) if low > high) {
                    Some((
                        "require",
                        "the limits are the wrong way round".to_owned(),
                        "write the smaller first",
                    ))
                } else {
                    None
                };
                if let Some((field, what, hint)) = mistake {
                    problems.push(entry.problem(file, text, field, what, hint));
                    continue;
                }
                rules.push(entry.value.into_rule());
            }
        }
        (Self { rules }, problems)
    }

    /// Only the rules of some packs; a pack is the part of the id before the slash.
    #[must_use]
    pub fn with_packs(&self, packs: &[&str]) -> Self {
        let is_in =
            |rule: &&Rule| rule.id.as_str().split('/').next().is_some_and(|pack| packs.contains(&pack));
        Self { rules: self.rules.iter().filter(is_in).cloned().collect() }
    }

    /// A set with a single rule, to ask about that alone.
    #[must_use]
    pub fn only(&self, id: &RuleId) -> Self {
        Self { rules: self.rule(id).cloned().into_iter().collect() }
    }

    /// A rule by its id.
    pub fn rule(&self, id: &RuleId) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == *id)
    }

    /// All rules, in the order of their files.
    pub fn iter(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter()
    }

    /// How many rules there are.
    pub fn len(&self) -> usize {
        self.rules.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }
}

impl FromIterator<Rule> for RuleSet {
    fn from_iter<I: IntoIterator<Item = Rule>>(rules: I) -> Self {
        Self { rules: rules.into_iter().collect() }
    }
}

impl Record {
    fn into_rule(self) -> Rule {
        Rule {
            id: RuleId::new(&self.id),
            title: self.title,
            subject: self.subject,
            when: self.when,
            require: self.require,
            better: self.better,
            severity: self.severity,
            why: self.why,
            cite: Citation {
                document: self.cite.document,
                clause: self.cite.clause,
                grade: self.cite.grade,
                is_abolished: self.cite.abolished,
            },
            verified: self.verified,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_rule_loads() {
        let (rules, problems) = RuleSet::from_files(RuleSet::built_in_files());
        assert_eq!(problems, []);
        assert!(rules.len() >= 45, "{} rules", rules.len());
    }

    #[test]
    fn a_mistake_costs_one_rule_and_is_placed() {
        let good = r#"(id: "x/1", title: (zh: "门", en: "Door"), subject: EntranceDoor, require: ClearWidth(AtLeast(800)),
            severity: [(All, (access: 1, injury: 0, independence: 0))], why: (zh: "因", en: "why"),
            cite: (document: "D", grade: F), verified: "2026-11")"#;
        let text = format!(
            "[\n{good},\n{},\n{good},\n{}]",
            good.replace("AtLeast", "AtLest"),
            good.replace("x/1", "x/2")
        );
        let (rules, problems) = RuleSet::from_files([("x.ron", text.as_str())]);
        assert_eq!(rules.len(), 2);
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert_eq!(problems[0].line, 5);
        assert!(problems[0].hint.contains("AtLeast"), "{}", problems[0]);
        assert!(problems[1].what.contains("twice"), "{}", problems[1]);
    }
}
