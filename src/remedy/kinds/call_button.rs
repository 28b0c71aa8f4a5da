//! A call button at the toilet or the bed.
//!
//! - Clears: no way to call for help from there.
//! - Height 400–500 at the toilet, so that a person on the floor reaches it (GB 50763-2012 3.9.3); by the bed
//!   at lying reach, 650.
//! - Goods: C75.

use crate::edit::fixtures;
use crate::plan::{Attribute, FixtureKind};
use crate::remedy::context::{Candidate, Site, fitted};
use crate::remedy::mounting::Wanted;
use crate::rules::{Finding, Requirement};
use crate::units::Mm;

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Near { kinds, .. } = requirement else { return Vec::new() };
    let Some((_, subject)) = site.fixture(finding.element) else { return Vec::new() };
    if !kinds.contains(&FixtureKind::CallButton) {
        return Vec::new();
    }
    let mut wanted = Wanted::usual(FixtureKind::CallButton);
    // The rule for the height of call buttons does not ask where they hang, so the bed's hangs low too.
    (wanted.bottom, wanted.top) = (Mm(430), Mm(500));
    let body = subject.footprint();
    let front = if subject.kind == FixtureKind::Toilet { body.depth / 4.0 } else { -body.depth / 3.0 };
    [1.0, -1.0]
        .into_iter()
        .filter_map(|side| site.on_wall_near(finding.element, body.place(side * body.width, front), &wanted))
        .take(1)
        .map(|mut button| {
            button.attributes.set(Attribute::ControlHeight, fitted(450));
            Candidate::new(finding, "remedy-call-button", fixtures::place(site.plan, button)).supply("C75", 1)
        })
        .collect()
}
