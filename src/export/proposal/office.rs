use serde::Serialize;

use super::Proposal;
use crate::locale::Message;
use crate::plan::naming::Names;
use crate::plan::{ElementId, Quantity, RoomId};
use crate::rules::{EvidenceGrade, Finding, FindingKey, Limit, Verdict, wording};

/// The pages of the file.
#[derive(Serialize)]
pub(super) struct OfficePart {
    number: String,
    day: String,
    survey: Vec<SurveyRow>,
    appendix: Vec<AppendixGroup>,
    summary: Vec<SummaryRow>,
}

/// Something to measure.
#[derive(Serialize)]
struct SurveyRow {
    place: String,
    what: String,
    how: String,
}

/// The findings of one room.
#[derive(Serialize)]
struct AppendixGroup {
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

/// How many findings have which verdict.
#[derive(Serialize)]
struct SummaryRow {
    met: usize,
    not_met: usize,
    cannot_tell: usize,
    not_applicable: usize,
}

impl Proposal<'_> {
    pub(super) fn office(&self) -> OfficePart {
        let names = Names::new(&self.consultation.plan);
        OfficePart {
            number: self.number(),
            day: self.case.on.to_string(),
            survey: self
                .consultation
                .survey
                .iter()
                .map(|item| SurveyRow {
                    place: self.text(&names.with_room(item.missing.element)),
                    what: self.word(item.missing.attribute.message_id()),
                    how: self.word(item.missing.attribute.how_id()),
                })
                .collect(),
            appendix: self.appendix(&names),
            summary: vec![summary(&self.consultation.findings), summary(&self.selection.findings)],
        }
    }

    fn appendix(&self, names: &Names) -> Vec<AppendixGroup> {
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
            source: rule.map_or_else(String::new, |rule| self.text(&rule.cite.message())),
            grade: rule.map_or(EvidenceGrade::ML, |rule| rule.cite.grade).name(),
            caution,
            was: finding.verdict.name(),
            is: is.name(),
            verdict: self.word(is.message_id()),
        }
    }

    /// The same finding in the changed home.
    fn after(&self, key: &FindingKey) -> Option<&Finding> {
        self.selection.findings.iter().find(|finding| finding.key() == *key)
    }

    /// A value in the fewest words; a dash where there is none.
    fn value_of(&self, finding: &Finding) -> String {
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

fn summary(findings: &[Finding]) -> SummaryRow {
    let count = |verdict| findings.iter().filter(|finding| finding.verdict == verdict).count();
    SummaryRow {
        met: count(Verdict::Met),
        not_met: count(Verdict::NotMet),
        cannot_tell: count(Verdict::CannotTell),
        not_applicable: count(Verdict::NotApplicable),
    }
}
