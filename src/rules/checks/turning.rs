//! Room to turn by one of several shapes: a circle, a square, a rectangle, an ellipse, a T.
//!
//! - Measures: for the shape that comes nearest, the length that names it, shrunk in proportion until it fits.
//! - How: a circle on the medial axis. Other shapes square to the longest wall of the room, in quarter turns, at
//!   every place: the places where they touch nothing are what is left of the floor after each edge was grown by
//!   the shape. An ellipse is enclosed between a polygon inside it and one around it.
//! - Met: one of the shapes fits. Not met: none does.
//! - Source: ADA 304.3; A117.1-2017 304.3; DIN 18040-2; Approved Document M and its guidance.

use super::fit::{fits_at, shape_outlines};
use super::{CheckContext, Outcome, turning_circle};
use crate::geom::Polygon;
use crate::plan::{Attribute, ElementId};
use crate::rules::{FloorShape, Limit, Mark, Verdict};

/// Halvings between a size that fits and one that does not: below a hundredth of a millimetre for any room.
const HALVINGS: u32 = 18;

/// What halving leaves open, in millimetres.
const LEFT_OPEN: f64 = 0.02;

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, shapes: &[FloorShape]) -> Option<Outcome> {
    let outcomes = shapes.iter().filter_map(|shape| one(cx, element, *shape));
    let mut best: Option<Outcome> = None;
    for outcome in outcomes {
        if best.as_ref().is_none_or(|known| outcome.distance_to_met() < known.distance_to_met()) {
            best = Some(outcome);
        }
        if best.as_ref().is_some_and(|best| best.verdict == Verdict::Met) {
            break;
        }
    }
    best
}

fn one(cx: &CheckContext<'_>, element: ElementId, shape: FloorShape) -> Option<Outcome> {
    let size = shape.size();
    let circle = turning_circle::judge(cx, element, size)?;
    if matches!(shape, FloorShape::Circle(_)) || cx.home.is_schematic() {
        return Some(circle);
    }
    let ElementId::Room(id) = element else { return None };
    let plan = cx.home.plan;
    let level_id = plan.level_of(element)?;
    let level = cx.home.level(level_id)?;
    let room = &level.geometry.room(id)?.outline;
    let free = floor_within(level.free().area(), room);
    let largest = circle.marks.iter().find_map(|mark| match mark {
        Mark::Circle { fits, .. } => *fits,
        _ => None,
    });
    let (center, diameter) = largest.unwrap_or((room.bounds()?.center(), 0.0));
    let limit = Limit::AtLeast(size);
    let place = |scale: f64, outer: bool| {
        let outlines = shape_outlines(shape, scale, outer);
        fits_at(&free, room, &outlines)
    };
    // What the circle proves needs no search: no shape fits where not even a circle of its narrow side does, and
    // every shape fits in a circle around it.
    let (narrow, around) = shape.circles();
    let (mut low, mut high, mut at) = (0.0_f64, 1.0_f64, None);
    if diameter >= around {
        (low, at) = (1.0, Some(center));
    } else if diameter + 1e-6 >= narrow {
        match place(1.0, false) {
            Some(found) => (low, at) = (1.0, Some(found)),
            None => high = 1.0,
        }
    } else {
        high = diameter / narrow;
    }
    if low < 1.0 {
        let fitting = diameter / around;
        low = low.max(fitting.min(high));
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(low, high);
            match place(middle, false) {
                Some(found) => (low, at) = (middle, Some(found)),
                None => high = middle,
            }
        }
    }
    let mut outcome = cx.on_plan(low * f64::from(size) + LEFT_OPEN, limit, element, Attribute::TurnOff);
    // Between the polygon inside an ellipse and the one around it nobody can tell.
    if outcome.verdict == Verdict::NotMet
        && matches!(shape, FloorShape::Ellipse(..))
        && place(1.0, true).is_some()
    {
        outcome.verdict = Verdict::CannotTell;
    }
    let drawn = shape_outlines(shape, 1.0, false).into_iter().next()?;
    let at = at.unwrap_or(center);
    let moved = drawn.outer.iter().map(|corner| at + corner.coords).collect();
    Some(outcome.mark(Mark::Area(Polygon::new(moved))))
}

/// The part of the free floor that lies in a room.
fn floor_within(free: &[Polygon], room: &Polygon) -> Vec<Polygon> {
    crate::geom::boolean::intersection(free, std::slice::from_ref(room))
}

impl FloorShape {
    /// Diameters of circles: one that fits wherever the shape does, and one in which the shape fits.
    fn circles(self) -> (f64, f64) {
        let whole = |a: i32, b: i32| libm::hypot(f64::from(a), f64::from(b));
        match self {
            Self::Circle(size) => (f64::from(size), f64::from(size)),
            Self::Square(side) => (f64::from(side), whole(side, side)),
            Self::Rectangle(a, b) => (f64::from(a.min(b)), whole(a, b)),
            Self::Ellipse(a, b) => (f64::from(a.min(b)), f64::from(a.max(b))),
            Self::TShape { side, arm } => (f64::from(arm), whole(side, side)),
        }
    }
}
