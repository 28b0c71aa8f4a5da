use super::{Finding, Limit, Measured, Missing, RuleId, Urgency, Verdict};
use crate::plan::{Quantity, RoomId};

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
    /// The value that is known already, where it lies so near a limit that it must be measured again by tape.
    pub near: Option<Near>,
}

/// A value that is too near a limit for its uncertainty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    /// The value with its range.
    pub measured: Measured,
    /// The limit that lies within the range.
    pub required: Limit,
    /// The unit of both.
    pub quantity: Quantity,
}

/// What must be measured, most decisive first.
///
/// A measurement is the more decisive the more urgent a finding is that it settles by itself; then the more urgent one
/// that it only helps to settle; then the more findings wait for it.
pub fn survey_list(findings: &[Finding]) -> Vec<SurveyItem> {
    let mut items: Vec<(Option<Urgency>, SurveyItem)> = Vec::new();
    for finding in findings.iter().filter(|finding| finding.verdict == Verdict::CannotTell) {
        let urgency = finding.severity.urgency();
        let settles = (finding.missing.len() == 1).then_some(urgency);
        let near = finding.is_borderline().then_some(finding.measured).flatten().map(|measured| Near {
            measured,
            required: finding.required,
            quantity: finding.quantity,
        });
        for &missing in &finding.missing {
            match items.iter_mut().find(|(_, item)| item.missing == missing) {
                Some((settled, item)) => {
                    *settled = (*settled).max(settles);
                    item.urgency = item.urgency.max(urgency);
                    item.near = item.near.or(near);
                    item.decides.push(finding.rule.clone());
                }
                None => {
                    let decides = vec![finding.rule.clone()];
                    items.push((settles, SurveyItem { missing, room: finding.room, decides, urgency, near }));
                }
            }
        }
    }
    items.sort_by_key(|(settles, item)| {
        let decisive = (*settles, item.urgency, item.decides.len());
        (std::cmp::Reverse(decisive), item.room, item.missing)
    });
    items.into_iter().map(|(_, item)| item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Attribute, ElementId, FixtureId, Origin};
    use crate::rules::Severity;

    fn waits(rule: &str, severity: Severity, missing: &[Attribute]) -> Finding {
        let element = ElementId::Fixture(FixtureId(1));
        Finding {
            rule: RuleId::new(rule),
            element,
            room: None,
            verdict: Verdict::CannotTell,
            measured: None,
            required: Limit::AtLeast(800),
            better: None,
            quantity: Quantity::Millimeters,
            severity,
            marks: Vec::new(),
            missing: missing.iter().map(|&attribute| Missing { element, attribute }).collect(),
            in_the_way: None,
            note: None,
            also: Vec::new(),
            who: vec![0],
        }
    }

    #[test]
    fn what_settles_the_most_important_verdict_alone_is_measured_first() {
        let grave = Severity { access: 3, injury: 3, independence: 3 };
        let slight = Severity { access: 1, injury: 0, independence: 0 };
        let findings = [
            waits("x/1", slight, &[Attribute::SeatHeight]),
            waits("x/2", grave, &[Attribute::KneeHeight, Attribute::KneeWidth]),
            waits("x/3", grave, &[Attribute::ClearWidth]),
        ];
        let order: Vec<Attribute> =
            survey_list(&findings).into_iter().map(|item| item.missing.attribute).collect();
        assert_eq!(
            order,
            [Attribute::ClearWidth, Attribute::SeatHeight, Attribute::KneeWidth, Attribute::KneeHeight]
        );
    }

    #[test]
    fn a_value_too_near_its_limit_is_to_be_measured_again() {
        let grave = Severity { access: 3, injury: 3, independence: 3 };
        let mut finding = waits("x/1", grave, &[Attribute::ClearWidth]);
        finding.measured = Some(Measured { value: 795, low: 785, high: 805, origin: Origin::Derived });
        let items = survey_list(&[finding.clone()]);
        assert_eq!(items[0].near.map(|near| near.measured.value), Some(795));
        finding.measured = None;
        assert_eq!(survey_list(&[finding])[0].near, None);
    }
}
