use serde::Serialize;

use crate::export::proposal::Proposal;
use crate::export::proposal::changes::Change;
use crate::plan::{FixtureKind, Mounting};
use crate::rules::wording;

/// The construction confirmation (施工确认单).
#[derive(Serialize)]
pub(super) struct ConfirmationForm {
    rows: Vec<WorkRow>,
    /// What must be checked before work starts.
    conditions: Vec<String>,
}

/// A piece of work.
#[derive(Serialize)]
struct WorkRow {
    number: usize,
    place: String,
    title: String,
}

/// The acceptance sheet (验收单).
#[derive(Serialize)]
pub(super) struct AcceptanceForm {
    groups: Vec<AcceptanceGroup>,
    /// What is tried out beside the measuring.
    trials: Vec<String>,
}

/// What one piece of work must have reached.
#[derive(Serialize)]
struct AcceptanceGroup {
    number: usize,
    title: String,
    rows: Vec<AcceptanceRow>,
}

/// A value that was promised.
#[derive(Serialize)]
struct AcceptanceRow {
    what: String,
    required: String,
    promised: String,
}

impl Proposal<'_> {
    pub(super) fn confirmation_form(&self, changes: &[Change<'_>]) -> ConfirmationForm {
        let mut conditions: Vec<String> = Vec::new();
        for condition in changes.iter().flat_map(|change| &change.option.remedy.conditions) {
            let text = self.text(condition);
            if !conditions.contains(&text) {
                conditions.push(text);
            }
        }
        let rows = (1..)
            .zip(changes)
            .map(|(number, change)| WorkRow {
                number,
                place: change.place.clone(),
                title: change.title.clone(),
            })
            .collect();
        ConfirmationForm { rows, conditions }
    }

    pub(super) fn acceptance_form(&self, changes: &[Change<'_>]) -> AcceptanceForm {
        let groups = (1..)
            .zip(changes)
            .map(|(number, change)| AcceptanceGroup {
                number,
                title: if change.place.is_empty() {
                    change.title.clone()
                } else {
                    format!("{}　{}", change.place, change.title)
                },
                rows: self.promised(change),
            })
            .collect();
        AcceptanceForm { groups, trials: self.trials() }
    }

    /// What the change clears, with the value it was proven to reach.
    fn promised(&self, change: &Change<'_>) -> Vec<AcceptanceRow> {
        let cleared = change.option.remedy.clears.iter().filter_map(|key| self.consultation.finding(key));
        cleared
            .map(|finding| AcceptanceRow {
                what: self.title_of(finding),
                required: self.text(&wording::short_limit(finding.required, finding.quantity)),
                promised: self
                    .after(&finding.key())
                    .map_or_else(|| "—".to_owned(), |after| self.value_of(after)),
            })
            .collect()
    }

    /// What must be tried out by hand, by what was fitted.
    fn trials(&self) -> Vec<String> {
        let before = &self.consultation.plan.fixtures;
        let added: Vec<FixtureKind> = self
            .selection
            .plan
            .fixtures
            .iter()
            .filter(|(id, _)| !before.contains_key(id))
            .map(|(_, fixture)| fixture.kind)
            .collect();
        use FixtureKind as K;
        let has = |kinds: &[FixtureKind]| added.iter().any(|kind| kinds.contains(kind));
        let hangs = added.iter().any(|kind| kind.mounting() == Mounting::Wall);
        let doors = self.selection.plan.openings != self.consultation.plan.openings;
        let trials = [
            (has(&[K::GrabBar, K::FoldingBar, K::Handrail, K::ShowerSeat]), "paper-trial-pull"),
            (doors, "paper-trial-door"),
            (has(&[K::CallButton, K::PullCord, K::FallDetector]), "paper-trial-call"),
            (has(&[K::SmokeAlarm, K::GasAlarm, K::WaterAlarm]), "paper-trial-alarm"),
            (has(&[K::NightLight, K::Lamp]), "paper-trial-light"),
            (hangs, "paper-trial-holes"),
            (true, "paper-trial-person"),
            (true, "paper-trial-photos"),
        ];
        trials.into_iter().filter(|(applies, _)| *applies).map(|(_, id)| self.word(id)).collect()
    }
}
