//! Rooms that must lie on one storey, so that no stairs stand between bed and toilet.
//!
//! - Measures: whether a room of the first uses lies on the storey of one of the second uses.
//! - Not applicable: the home has none of them.
//! - Source: the Japanese evaluation standard, item on room layout.

use super::{CheckContext, Outcome};
use crate::plan::{Origin, Quantity};
use crate::rules::{Limit, Measured, Together, Use};

pub(super) fn judge(cx: &CheckContext<'_>, together: &Together) -> Outcome {
    let limit = Limit::Is(true);
    let levels = |uses: &[Use]| -> Vec<_> {
        let rooms = cx.home.plan.rooms.values().filter(|room| room.joined_to.is_none());
        rooms
            .filter(|room| uses.iter().any(|wanted| wanted.0 == room.room_use))
            .map(|room| room.level)
            .collect()
    };
    let (rooms, with) = (levels(&together.rooms), levels(&together.with));
    if rooms.is_empty() || with.is_empty() {
        return Outcome::not_applicable(limit, Quantity::YesNo, "note-not-in-this-home");
    }
    let is_together = rooms.iter().any(|level| with.contains(level));
    Outcome::of(Measured::exact(i32::from(is_together), Origin::Derived), limit, Quantity::YesNo)
}
