//! Level free floor before a door, large enough to wait, turn and open it.
//!
//! - Measures: a rectangle against the wall that covers the clear opening; it may lie to either side.
//! - How: the floor straight before the opening is tried to the depth asked for; then how far it reaches along
//!   the wall to both sides at that depth. The door's own leaf does not count.
//! - Met: both are there. Not met: the depth or the width that lacks is shown.
//! - Outside the home, where nothing is drawn, the depth that was measured there decides, or is asked for.
//! - Source: Approved Document M 2.20, 3.14; Decree 241/2017 section 3; GB 50763-2012 3.3.2.

use super::doorway::Doorway;
use super::strip::{Counts, FAR, Strip};
use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId, Quantity};
use crate::rules::{LandingSide, Limit, Mark, Missing, Verdict};

pub(super) fn judge(
    cx: &CheckContext<'_>,
    element: ElementId,
    width: i32,
    depth: i32,
    side: LandingSide,
) -> Option<Outcome> {
    let doorway = Doorway::of(cx, element)?;
    let side = doorway.landing_side(cx, side);
    let (deep, wide) = (Limit::AtLeast(depth), Limit::AtLeast(width));
    if !side.is_drawn() {
        return Some(match cx.measured(element, Attribute::LandingDepth) {
            Some(value) => Outcome::length(value, deep).waiting_for(element, Attribute::LandingDepth),
            None => {
                let missing = vec![Missing { element, attribute: Attribute::LandingDepth }];
                Outcome::unknown(deep, Quantity::Millimeters, missing)
            }
        });
    }
    let own = |other: ElementId| other == element || other == ElementId::Wall(doorway.opening.wall);
    let strip = side.strip(0.0, 0.0);
    let hit = cx.reach(doorway.level, &strip, Counts::All, own);
    let by_depth = cx
        .on_plan(hit.distance, deep, element, Attribute::ZoneOff)
        .dimension(strip.place(0.0), strip.place(hit.distance))
        .because_of(hit.element);
    if by_depth.verdict != Verdict::Met {
        return Some(by_depth);
    }
    let along = [(0, -doorway.frame.along), (1, doorway.frame.along)].map(|(index, away)| {
        let beside = Strip::beside(side.clear[index], away, side.outward, f64::from(depth));
        cx.reach(doorway.level, &beside, Counts::All, own).distance
    });
    let opening = (side.clear[1] - side.clear[0]).norm();
    let whole = (opening + along[0] + along[1]).min(FAR);
    let out = side.outward * (f64::from(depth) / 2.0);
    let ends = [
        side.clear[0] - doorway.frame.along * along[0] + out,
        side.clear[1] + doorway.frame.along * along[1] + out,
    ];
    let by_width = cx
        .on_plan(whole, wide, element, Attribute::ZoneOff)
        .dimension(ends[0], ends[1])
        .mark(Mark::Area(strip.area(f64::from(depth))));
    Some(if by_width.verdict == Verdict::Met { by_depth } else { by_width })
}
