use super::{Finding, Missing, RuleId, Urgency, Verdict};
use crate::plan::RoomId;

/// A line of the survey list (量房清单): something to measure or look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyItem {
    /// What, and at which element.
    pub missing: Missing,
    /// Where to go.
    pub room: Option<RoomId>,
    /// The rules that wait for it.
    pub decides: Vec<RuleId>,
    /// How urgent the most important of them would be.
    pub urgency: Urgency,
}

/// What must be measured, most decisive first: by the urgency of what waits for it, then by how much waits.
pub fn survey_list(findings: &[Finding]) -> Vec<SurveyItem> {
    let mut items: Vec<SurveyItem> = Vec::new();
    for finding in findings.iter().filter(|finding| finding.verdict == Verdict::CannotTell) {
        let urgency = finding.severity.urgency();
        for &missing in &finding.missing {
            match items.iter_mut().find(|item| item.missing == missing) {
                Some(item) => {
                    item.urgency = item.urgency.max(urgency);
                    item.decides.push(finding.rule.clone());
                }
                None => {
                    let decides = vec![finding.rule.clone()];
                    items.push(SurveyItem { missing, room: finding.room, decides, urgency });
                }
            }
        }
    }
    items
        .sort_by_key(|item| (std::cmp::Reverse((item.urgency, item.decides.len())), item.room, item.missing));
    items
}
