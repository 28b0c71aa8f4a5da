//! Floor area of a room, between the finished wall faces, in hundredths of a square metre.

use super::{CheckContext, Finding, Measured, Rule, measured};
use crate::plan::{ElementId, Origin};

pub(super) fn judge(cx: &CheckContext<'_>, rule: &Rule, element: ElementId) -> Option<Finding> {
    let ElementId::Room(id) = element else { return None };
    let area = cx.level_of(element)?.geometry.room(id)?.area_m2();
    let value = libm::floor(area * 100.0 + 1e-6) as i32;
    Some(measured(cx, rule, element, Measured::exact(value, Origin::Derived)))
}
