use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::case::Preferences;
use crate::catalog::Tenure;
use crate::rules::{OverrideRecord, PackChoice, RuleChoice, RuleLibrary, WrongField};
use crate::units::Money;

/// Preferences as they are written. Everything may be missing.
#[derive(Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct PreferencesRecord {
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    picks: BTreeMap<String, BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    simulated: BTreeSet<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    received_fen: BTreeMap<String, i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tenure: Option<Tenure>,
    #[serde(skip_serializing_if = "is_zero")]
    further_applicants: u32,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    refusals: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    packs: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    overrides: Vec<OverrideRecord>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl PreferencesRecord {
    pub(super) fn of(preferences: &Preferences) -> Self {
        Self {
            picks: preferences.picks.clone(),
            simulated: preferences.simulated.clone(),
            received_fen: preferences.received.iter().map(|(id, money)| (id.clone(), money.fen())).collect(),
            tenure: preferences.tenure,
            further_applicants: preferences.further_applicants,
            refusals: preferences.refusals.clone(),
            packs: if preferences.rules.packs == RuleChoice::default().packs {
                Vec::new()
            } else {
                preferences.rules.packs.iter().map(ToString::to_string).collect()
            },
            overrides: preferences.rules.overrides.iter().map(OverrideRecord::of).collect(),
        }
    }

    /// An amount received that cannot be, by its scheme.
    pub(super) fn impossible_amount(&self) -> Option<(&str, i64)> {
        self.received_fen.iter().find(|(_, fen)| **fen < 0).map(|(id, fen)| (id.as_str(), *fen))
    }

    /// A change of a rule that cannot be.
    pub(super) fn wrong_override(&self) -> Option<WrongField> {
        self.overrides.iter().find_map(|record| record.checked().err())
    }

    /// A pack or a tier that nobody knows: its rules would be missing without a word.
    pub(super) fn unknown_pack(&self) -> Option<&str> {
        let library = RuleLibrary::built_in();
        let is_known = |name: &&String| {
            let choice = PackChoice::parse(name);
            let all = choice.tier.as_deref() == Some(PackChoice::ALL_TIERS);
            let pack = library.packs().iter().find(|pack| pack.id == choice.pack);
            pack.is_some_and(|pack| all || choice.tier.is_none_or(|tier| pack.tier(&tier).is_some()))
        };
        self.packs.iter().find(|name| !is_known(name)).map(String::as_str)
    }

    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub(super) fn into_preferences(self) -> Preferences {
        Preferences {
            picks: self.picks,
            simulated: self.simulated,
            received: self.received_fen.into_iter().map(|(id, fen)| (id, Money::from_fen(fen))).collect(),
            tenure: self.tenure,
            further_applicants: self.further_applicants,
            refusals: self.refusals,
            rules: RuleChoice {
                packs: if self.packs.is_empty() {
                    RuleChoice::default().packs
                } else {
                    self.packs.iter().map(|pack| PackChoice::parse(pack)).collect()
                },
                overrides: self.overrides.iter().filter_map(|record| record.checked().ok()).collect(),
            },
        }
    }
}
