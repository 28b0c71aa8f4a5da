//! Replace a bath or a raised shower tray by a shower level with the floor.
//!
//! - Clears: a rim or step that must be climbed. Bars and a seat come with it where they are asked for.
//! - Goods and works: C41 for a bath, C49 for the edge of a tray.

use crate::edit::fixtures;
use crate::plan::{Attribute, FixtureKind};
use crate::remedy::context::{Candidate, Site, fitted};
use crate::rules::{Finding, Requirement};

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Some((id, bath)) = site.fixture(finding.element) else { return Vec::new() };
    let product = match (bath.kind, requirement) {
        (FixtureKind::Bathtub, _) => "C41",
        (FixtureKind::Shower, Requirement::Attribute(Attribute::StepHeight, _)) => "C49",
        _ => return Vec::new(),
    };
    let step = fixtures::edit(site.plan, id, "remedy-level-shower", |new| {
        new.kind = FixtureKind::Shower;
        (new.bottom, new.top) = FixtureKind::Shower.usual_heights();
        new.attributes.set(Attribute::SeatHeight, crate::plan::Surveyed::Unknown);
        new.attributes.set(Attribute::StepHeight, fitted(0));
    });
    step.into_iter()
        .map(|step| {
            Candidate::new(finding, "remedy-level-shower", step)
                .supply(product, 1)
                .condition(crate::locale::Message::new("condition-check-waterproofing"))
        })
        .collect()
}
