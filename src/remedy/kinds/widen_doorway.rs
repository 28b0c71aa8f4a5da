//! Widen a doorway in a partition and hang a sliding or folding door in it.
//!
//! - Clears: a clear width below the limit.
//! - Works only where the wall is known to be a partition and the hole still fits between its corners
//!   and the next opening. A wall that carries, or may carry, is never cut.
//! - Goods and works: C26 for the hole, C25 or C27 for the new door.

use crate::edit::openings;
use crate::locale::Message;
use crate::plan::{DoorOperation, clear_width};
use crate::remedy::context::{Candidate, Site};
use crate::rules::{Finding, Limit, Requirement};
use crate::units::Mm;

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::ClearWidth { limit: Limit::AtLeast(least), .. } = requirement else { return Vec::new() };
    let Some((id, opening, wall)) = site.opening(finding.element) else { return Vec::new() };
    let Some(door) = opening.door().filter(|_| Site::may_cut(wall)) else { return Vec::new() };
    let variants = [
        (DoorOperation::SlidingOnWall, "remedy-widen-sliding", "C25"),
        (DoorOperation::Folding, "remedy-widen-folding", "C27"),
    ];
    let mut candidates = Vec::new();
    for (operation, title, product) in variants {
        let (_, usual, most) = clear_width::usual_loss(operation);
        // In steps of 50, as doors are made; wide enough for the least clear width that may come out.
        let needed = (*least + if door.is_entrance { usual.0 } else { most.0 } + 49) / 50 * 50;
        let width = Mm(needed).max(opening.width);
        if width == opening.width {
            continue;
        }
        let wanted = Mm::round(opening.offset(wall)) - (width - opening.width) / 2;
        let Some(offset) = openings::nearest_fit(site.plan, opening.wall, Some(id), width, wanted) else {
            continue;
        };
        let step = openings::edit(site.plan, id, title, |new| {
            new.width = width;
            new.set_offset(wall, offset.to_f64());
            super::rehang(new, operation);
        });
        let Ok(step) = step else { continue };
        candidates.push(
            Candidate::new(finding, title, step)
                .supply("C26", 1)
                .supply(product, 1)
                .condition(Message::new("condition-check-pipes-in-wall")),
        );
    }
    candidates
}
