use std::collections::BTreeMap;
use std::sync::Arc;

use super::{PackChoice, Rule, RuleChoice, RuleId, RuleLibrary};
use crate::datafile::DataProblem;

/// The rules that a home is judged by, in the order of their packs and files. Never changes once it is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleSet {
    rules: Vec<Arc<Rule>>,
    /// Rules that measure the same thing share a number.
    classes: BTreeMap<RuleId, usize>,
}

impl RuleSet {
    /// The rules that count when nothing else was chosen: the Chinese pack.
    pub fn built_in() -> Self {
        RuleLibrary::built_in().choose(&RuleChoice::default())
    }

    /// Every built-in rule of every pack and tier.
    pub fn everything() -> Self {
        let library = RuleLibrary::built_in();
        let all = library
            .packs()
            .iter()
            .map(|pack| PackChoice { pack: pack.id.clone(), tier: Some(PackChoice::ALL_TIERS.to_owned()) });
        library.choose(&RuleChoice { packs: all.collect(), overrides: Vec::new() })
    }

    /// The built-in rule files as (path, text), in the order of their paths.
    pub fn built_in_files() -> Vec<(&'static str, &'static str)> {
        RuleLibrary::built_in_files()
    }

    /// Reads rule files with nothing beside them; a mistake costs one rule, and the rest counts.
    pub fn from_files<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<DataProblem>) {
        let (library, problems) = RuleLibrary::from_files(files);
        (Self::of(library.rules().map(|rule| Arc::new(rule.clone())).collect()), problems)
    }

    /// A set of rules.
    pub(super) fn of(rules: Vec<Arc<Rule>>) -> Self {
        let mut classes: BTreeMap<RuleId, usize> = BTreeMap::new();
        let mut first_of_class: Vec<&Rule> = Vec::new();
        for rule in &rules {
            let known =
                first_of_class.iter().position(|first| first.require.measures_the_same(&rule.require));
            let class = known.unwrap_or_else(|| {
                first_of_class.push(rule);
                first_of_class.len() - 1
            });
            classes.insert(rule.id.clone(), class);
        }
        Self { rules, classes }
    }

    /// Which rules measure the same: those of one number.
    pub(super) fn class_of(&self, id: &RuleId) -> Option<usize> {
        self.classes.get(id).copied()
    }

    /// The rules of both sets, so that what measures the same in either has one number.
    pub(super) fn beside(&self, other: &Self) -> Self {
        let more = other.rules.iter().filter(|rule| self.rule(&rule.id).is_none());
        Self::of(self.rules.iter().chain(more).cloned().collect())
    }

    /// The rules that a list says yes to, in the order of [`RuleSet::iter`].
    pub(super) fn masked(&self, kept: &[bool]) -> Self {
        Self::of(
            self.rules
                .iter()
                .zip(kept)
                .filter(|(_, kept)| **kept)
                .map(|(rule, _)| Arc::clone(rule))
                .collect(),
        )
    }

    /// Only the rules of some packs; a pack is the part of the id before the slash.
    #[must_use]
    pub fn with_packs(&self, packs: &[&str]) -> Self {
        Self::of(self.rules.iter().filter(|rule| packs.contains(&rule.id.pack())).cloned().collect())
    }

    /// A set with a single rule, to ask about that alone.
    #[must_use]
    pub fn only(&self, id: &RuleId) -> Self {
        Self::of(self.rules.iter().filter(|rule| rule.id == *id).cloned().collect())
    }

    /// A rule by its id.
    pub fn rule(&self, id: &RuleId) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == *id).map(AsRef::as_ref)
    }

    /// All rules, in the order of their files.
    pub fn iter(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter().map(AsRef::as_ref)
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
