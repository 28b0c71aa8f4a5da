//! Whether the wall can hold what hangs on it and is pulled at.
//!
//! - Measures: what the wall behind is made of: solid brick and concrete take expansion bolts; hollow blocks, light
//!   partitions and screens need a back plate or bolts that go through.
//! - Met: the fixing was tried and holds, or the wall takes bolts. Not met: it was tried and gives, or the wall is
//!   light and nobody noted a back plate. Cannot tell: the wall's material is not known.
//! - Source: field practice, row H11 of the standards notes.

use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId, Origin, Quantity, WallMaterial};
use crate::rules::{Limit, Measured, Missing};

/// A thing on a wall is no farther from its body than this.
const REACH: f64 = 40.0;

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId) -> Option<Outcome> {
    let fixture = super::free_floor::fixture(cx, element)?;
    let limit = Limit::Is(true);
    let answer =
        |holds: bool, origin| Outcome::of(Measured::exact(i32::from(holds), origin), limit, Quantity::YesNo);
    if let Some(holds) = cx.surveyed(element, Attribute::FixingHolds).value() {
        return Some(answer(holds != 0, Origin::Measured));
    }
    let body = fixture.footprint();
    let behind = body.place(0.0, -body.depth / 2.0);
    let material = cx
        .home
        .plan
        .walls
        .values()
        .filter(|wall| wall.level == fixture.level)
        .find(|wall| wall.center_line().distance_to(behind) <= wall.thickness.to_f64() / 2.0 + REACH)
        .map_or(WallMaterial::Unknown, |wall| wall.material);
    Some(match material.holds_expansion_bolt() {
        Some(holds) => answer(holds, Origin::Derived),
        None => {
            let missing = vec![Missing { element, attribute: Attribute::FixingHolds }];
            Outcome::unknown(limit, Quantity::YesNo, missing)
        }
    })
}
