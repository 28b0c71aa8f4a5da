//! One file for each kind of check. A check judges a requirement at one element.

mod area;
mod attribute;
mod clear_width;
mod free_floor;
mod near;
mod opens_outward;
mod passage;
mod turning_circle;

use super::assess::CheckContext;
use super::{Finding, Mark, Measured, Requirement, Rule, Verdict};
use crate::plan::{ElementId, Origin};

/// Judges a rule at one element.
pub(super) fn judge(cx: &CheckContext<'_>, rule: &Rule, element: ElementId) -> Option<Finding> {
    match &rule.require {
        Requirement::ClearWidth(_) => clear_width::judge(cx, rule, element),
        Requirement::Attribute(attribute, _) => Some(attribute::judge(cx, rule, element, *attribute)),
        Requirement::OpensOutward => opens_outward::judge(cx, rule, element),
        Requirement::TurningCircle(diameter) => turning_circle::judge(cx, rule, element, *diameter),
        Requirement::Passage { from, to, .. } => passage::judge(cx, rule, from, to),
        Requirement::FreeInFront(_) => free_floor::in_front(cx, rule, element),
        Requirement::FreeBeside(_) => free_floor::beside(cx, rule, element),
        Requirement::Near { kinds, within, .. } => near::judge(cx, rule, element, kinds, *within),
        Requirement::Has(kinds) => Some(near::has(cx, rule, element, kinds)),
        Requirement::Absent => Some(measured(cx, rule, element, Measured::exact(1, Origin::Measured))),
        Requirement::Area(_) => area::judge(cx, rule, element),
        Requirement::NotInHomes => None,
    }
}

/// A finding that says nothing but its verdict yet.
pub(super) fn blank(cx: &CheckContext<'_>, rule: &Rule, element: ElementId, verdict: Verdict) -> Finding {
    Finding {
        rule: rule.id.clone(),
        element,
        room: cx.room_of(element),
        verdict,
        measured: None,
        required: rule.require.limit(),
        better: rule.better,
        quantity: rule.require.quantity(),
        severity: rule.severity_for(cx.groups),
        marks: cx.plan.place_of(element).map(Mark::Spot).into_iter().collect(),
        missing: Vec::new(),
        in_the_way: None,
        note: None,
    }
}

/// A finding with a measured value, judged against the rule's limit.
fn measured(cx: &CheckContext<'_>, rule: &Rule, element: ElementId, value: Measured) -> Finding {
    let mut finding = blank(cx, rule, element, value.against(rule.require.limit()));
    finding.measured = Some(value);
    finding
}
