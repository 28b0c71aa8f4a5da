use super::cell::EPS;
use super::heading::Swept;
use super::outline::Outline;
use super::pose::Pose;
use super::scene::{Piece, Scene};
use super::side::Sides;
use crate::geom::{Point, Vector, direction};
use crate::units::Angle;

/// A turn is looked at in parts of no more than this many degrees.
const WIDEST_TURN: f64 = 11.25;
/// A part of a motion that is smaller than this, in degrees or in millimetres, and still seems to touch something, does.
const SMALLEST: f64 = 0.02;

/// Answers whether whole motions touch anything: not pose by pose, but all that is swept.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sweep<'a> {
    scene: &'a Scene,
    outline: &'a Outline,
}

impl<'a> Sweep<'a> {
    pub(super) fn new(scene: &'a Scene, outline: &'a Outline) -> Self {
        Self { scene, outline }
    }

    /// Whether a pose touches nothing.
    pub(super) fn is_free(&self, pose: &Pose) -> bool {
        let corners = self.outline.turned(pose.heading.sin_cos()).map(|corner| Point::from(-corner));
        self.touches_nothing(pose.middle, &corners.collect::<Vec<_>>())
    }

    /// Whether the way straight to a pose with the same heading touches nothing.
    pub(super) fn is_free_straight(&self, from: &Pose, to: Point) -> bool {
        let by = to - from.middle;
        let corners = self.outline.turned(from.heading.sin_cos());
        let shape: Vec<Point> =
            corners.flat_map(|corner| [corner, corner + by]).map(|corner| Point::from(-corner)).collect();
        self.touches_nothing(from.middle, &shape)
    }

    /// Whether turning by so many degrees about a point ahead of the middle touches nothing.
    pub(super) fn is_free_turn(&self, from: &Pose, ahead: f64, degrees: f64) -> bool {
        let center = from.place(ahead, 0.0);
        let outline = self.outline.about(ahead);
        let parts = libm::ceil(degrees.abs() / WIDEST_TURN).max(1.0);
        (0..parts as u32).all(|part| {
            let at = |share: f64| from.heading.to_degrees() + degrees * share / parts;
            self.is_free_arc(&outline, center, at(f64::from(part)), at(f64::from(part) + 1.0))
        })
    }

    fn is_free_arc(&self, outline: &Outline, center: Point, from: f64, to: f64) -> bool {
        let ends = [from.min(to), from.max(to)].map(Angle::from_degrees);
        if self.is_clear(center, &Swept::covering(outline, ends)) {
            return true;
        }
        let middle = f64::midpoint(from, to);
        (to - from).abs() > SMALLEST
            && self.is_free_arc(outline, center, from, middle)
            && self.is_free_arc(outline, center, middle, to)
    }

    /// Whether moving straight and turning evenly to a pose, as [`Pose::toward`] does, touches nothing.
    pub(super) fn is_free_slide(&self, from: &Pose, to: &Pose) -> bool {
        let turn = from.turn_to(to);
        if turn.abs() <= WIDEST_TURN {
            let from_degrees = from.heading.to_degrees();
            let ends = [from_degrees.min(from_degrees + turn), from_degrees.max(from_degrees + turn)];
            let span = turn.abs().to_radians();
            let by = to.middle - from.middle;
            let shape: Vec<Point> = ends
                .into_iter()
                .flat_map(|end| self.outline.turned(Angle::from_degrees(end).sin_cos()))
                .map(|corner| corner / libm::cos(span / 2.0))
                .flat_map(|corner| [corner, corner + by])
                .map(|corner| Point::from(-corner))
                .collect();
            if self.touches_nothing(from.middle, &shape) {
                return true;
            }
        }
        let is_small = turn.abs() <= SMALLEST && (to.middle - from.middle).norm() <= SMALLEST;
        let middle = from.toward(to, 0.5);
        !is_small && self.is_free_slide(from, &middle) && self.is_free_slide(&middle, to)
    }

    fn touches_nothing(&self, at: Point, shape: &[Point]) -> bool {
        Sides::around(shape).is_some_and(|shape| self.is_clear(at, &shape))
    }

    /// Whether a place lies in none of the sums of the pieces with a shape.
    fn is_clear(&self, at: Point, shape: &Sides) -> bool {
        self.scene.pieces().iter().all(|piece| !hits(piece, shape, at))
    }
}

fn hits(piece: &Piece, shape: &Sides, at: Point) -> bool {
    let sides = &piece.sides;
    let is_far = at.x < sides.left + shape.left - EPS
        || at.x > sides.right + shape.right + EPS
        || at.y < sides.top + shape.top - EPS
        || at.y > sides.bottom + shape.bottom + EPS;
    !is_far
        && sides
            .reach(shape, (at.y - EPS, at.y + EPS))
            .is_some_and(|(from, to)| from - EPS < at.x && at.x < to + EPS)
}

/// Where the middle is after a turn about a point so far ahead of it.
pub(super) fn turned(pose: &Pose, ahead: f64, heading: Angle) -> Pose {
    let center = pose.place(ahead, 0.0);
    let along: Vector = direction(heading);
    Pose { middle: center - along * ahead, heading }
}
