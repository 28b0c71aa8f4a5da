use serde::Serialize;

use crate::export::proposal::Proposal;
use crate::locale::Message;
use crate::plan::naming::Names;
use crate::plan::{ElementId, Quantity, RoomId};
use crate::rules::{EvidenceGrade, Finding, FindingKey, Limit, Verdict, wording};

/// The findings of one room.
#[derive(Serialize)]
pub(super) struct AppendixGroup {
    title: String,
    rows: Vec<AppendixRow>,
}

/// A finding with its source, before and after.
#[derive(Serialize)]
struct AppendixRow {
    number: usize,
    title: String,
    before: String,
    after: String,
    required: String,
    source: String,
    grade: &'static str,
    /// Nothing, `unverified` or `abolished`.
    caution: Option<&'static str>,
    was: &'static str,
    is: &'static str,
    verdict: String,
}

impl Proposal<'_> {
    pub(super) fn appendix(&self, names: &Names) -> Vec<AppendixGroup> {
        let mut groups: Vec<(Option<RoomId>, Vec<&Finding>)> = Vec::new();
        for finding in &self.consultation.findings {
            match groups.iter_mut().find(|(room, _)| *room == finding.room) {
                Some((_, findings)) => findings.push(finding),
                None => groups.push((finding.room, vec![finding])),
            }
        }
        groups.sort_by_key(|(room, _)| *room);
        let mut number = 0;
        groups
            .into_iter()
            .map(|(room, findings)| AppendixGroup {
                title: self.text(&names.of(room.map_or(ElementId::Home, ElementId::Room))),
                rows: findings
                    .into_iter()
                    .map(|finding| {
                        number += 1;
                        self.appendix_row(number, finding)
                    })
                    .collect(),
            })
            .collect()
    }

    fn appendix_row(&self, number: usize, finding: &Finding) -> AppendixRow {
        let after = self.after(&finding.key());
        let rule = self.rules.rule(&finding.rule);
        let caution = rule.and_then(|rule| {
            if rule.cite.is_abolished {
                Some("abolished")
            } else {
                rule.cite.grade.is_unverified().then_some("unverified")
            }
        });
        let is = after.map_or(Verdict::NotApplicable, |finding| finding.verdict);
        AppendixRow {
            number,
            title: self.title_of(finding),
            before: self.value_of(finding),
            after: after.map_or_else(|| "—".to_owned(), |after| self.value_of(after)),
            required: self.text(&wording::short_limit(finding.required, finding.quantity)),
            source: rule.map_or_else(String::new, |rule| {
                let changed = rule.overridden_message().map(|changed| self.text(&changed));
                std::iter::once(self.text(&rule.cite.message()))
                    .chain(changed)
                    .collect::<Vec<_>>()
                    .join(" · ")
            }),
            grade: rule.map_or(EvidenceGrade::ML, |rule| rule.cite.grade).name(),
            caution,
            was: finding.verdict.name(),
            is: is.name(),
            verdict: self.word(is.message_id()),
        }
    }

    /// The same finding in the changed home.
    pub(super) fn after(&self, key: &FindingKey) -> Option<&Finding> {
        self.selection.findings.iter().find(|finding| finding.key() == *key)
    }

    /// A value in the fewest words; a dash where there is none.
    pub(super) fn value_of(&self, finding: &Finding) -> String {
        let Some(measured) = finding.measured else {
            return if finding.verdict == Verdict::CannotTell {
                self.word("paper-not-measured")
            } else {
                "—".to_owned()
            };
        };
        if let (Limit::Count(_), Quantity::Pieces) = (finding.required, finding.quantity) {
            return self.text(&Message::new("limit-count").with("value", measured.value));
        }
        self.text(&wording::short_value(measured.value, finding.quantity))
    }
}
