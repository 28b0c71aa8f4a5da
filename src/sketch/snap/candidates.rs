//! What a place near the pointer may mean.

use super::{SnapFor, SnapReason};
use crate::geom::{Point, Segment, Vector, point, right_normal};
use crate::plan::{Axis, Wall, WallId};
use crate::sketch::{Pointer, Scene};

/// A place with a meaning.
pub(super) struct Candidate {
    pub(super) at: Point,
    /// From the pointer, in millimetres.
    pub(super) distance: f64,
    pub(super) reason: SnapReason,
    /// 0 for the strongest meaning.
    pub(super) rank: u32,
    pub(super) guides: Vec<Segment>,
}

struct Search<'a> {
    pointer: Pointer,
    wanted: SnapFor<'a>,
    reach: f64,
    step: f64,
    walls: Vec<(WallId, &'a Wall, Axis)>,
    found: Vec<Candidate>,
}

/// All candidates within reach of the pointer, in no particular order.
pub(super) fn near<'a>(
    scene: Scene<'a>,
    pointer: Pointer,
    wanted: SnapFor<'a>,
    reach: f64,
    step: f64,
) -> Vec<Candidate> {
    let walls = scene
        .plan
        .walls
        .iter()
        .filter(|(id, wall)| wall.level == scene.level && !wanted.without.contains(id))
        .filter_map(|(&id, wall)| Some((id, wall, wall.axis()?)))
        .collect();
    let mut search = Search { pointer, wanted, reach, step, walls, found: Vec::new() };
    search.chain_start();
    search.corners();
    search.on_walls();
    search.extensions();
    search.square();
    search.alignments();
    search.found
}

impl Search<'_> {
    fn offer(&mut self, at: Point, reason: SnapReason, rank: u32, guides: Vec<Segment>) {
        let at = at.map(libm::round);
        let distance = (at - self.pointer.at).norm();
        if distance <= self.reach {
            self.found.push(Candidate { at, distance, reason, rank, guides });
        }
    }

    fn chain_start(&mut self) {
        if let Some(start) = self.wanted.chain_start {
            self.offer(start, SnapReason::ChainStart, 0, Vec::new());
        }
    }

    fn corners(&mut self) {
        let ends: Vec<(WallId, Point)> = self
            .walls
            .iter()
            .flat_map(|(id, wall, _)| [(*id, point(wall.start)), (*id, point(wall.end))])
            .collect();
        for (id, end) in ends {
            self.offer(end, SnapReason::WallEnd(id), 0, Vec::new());
        }
    }

    fn on_walls(&mut self) {
        let mut offers = Vec::new();
        for (id, wall, axis) in &self.walls {
            let distance = axis.project(self.pointer.at);
            let half = wall.thickness.to_f64() / 2.0;
            // Anywhere on the body of a wall the wall is meant.
            if axis.distance_to(self.pointer.at) > self.reach.max(half) {
                continue;
            }
            let middle = axis.at(axis.length() / 2.0);
            offers.push((middle, SnapReason::WallMiddle(*id), 1, Vec::new()));
            if let Some(from) = self.wanted.from {
                let foot = axis.at(axis.project(from));
                if (foot - from).norm() > 1.0 && is_square(axis, foot, from) {
                    let guide = Segment::new(from, foot);
                    offers.push((foot, SnapReason::SquareToWall(*id), 1, vec![guide]));
                }
            }
            if self.wanted.faces {
                let right = right_normal(axis.along(distance));
                for side in [right, -right] {
                    let face = axis.at(distance) + side * half;
                    offers.push((face, SnapReason::WallFace(*id), 1, Vec::new()));
                }
            } else {
                // Steps from the wall's start, as one measures along it.
                let stepped = (libm::round(distance / self.step) * self.step).min(axis.length());
                let at = axis.at(stepped);
                let at = if (at - self.pointer.at).norm() <= self.reach { at } else { axis.at(distance) };
                offers.push((at, SnapReason::WallLine(*id), 2, Vec::new()));
            }
        }
        for (at, reason, rank, guides) in offers {
            self.offer(at, reason, rank, guides);
        }
    }

    fn extensions(&mut self) {
        let mut offers = Vec::new();
        for (id, wall, axis) in self.walls.iter().filter(|(_, wall, _)| wall.is_straight()) {
            let line = wall.center_line();
            let along = axis.along(0.0);
            let distance = (self.pointer.at - line.from).dot(&along);
            let end = if distance < 0.0 {
                line.from
            } else if distance > axis.length() {
                line.to
            } else {
                continue;
            };
            let stepped = libm::round(distance / self.step) * self.step;
            let at = line.from + along * stepped;
            offers.push((at, SnapReason::Extension(*id), 3, vec![Segment::new(end, at)]));
        }
        for (at, reason, rank, guides) in offers {
            self.offer(at, reason, rank, guides);
        }
    }

    /// Straight across, straight down, or in line with the last wall and square to it.
    fn square(&mut self) {
        let Some(from) = self.wanted.from else { return };
        let slanted = self.wanted.last.filter(|last| last.x.abs() > 1e-6 && last.y.abs() > 1e-6);
        let own = slanted.into_iter().flat_map(|last| [last, right_normal(last)]);
        let directions = [Vector::x(), Vector::y()]
            .into_iter()
            .map(|along| (along, SnapReason::Square, 3))
            .chain(own.map(|along| (along, SnapReason::SquareToLast, 3)));
        for (along, reason, rank) in directions {
            let distance = (self.pointer.at - from).dot(&along);
            let off = (self.pointer.at - (from + along * distance)).norm();
            if off > self.reach {
                continue;
            }
            // Where the straight line meets a wall, both are meant.
            let ray = Segment::new(from, from + along);
            let crossings: Vec<(Point, WallId)> = self
                .walls
                .iter()
                .filter_map(|(id, wall, axis)| {
                    let crossing = ray.line_crossing(&wall.center_line())?;
                    let is_on = axis.distance_to(crossing) <= 1.0 && (crossing - from).norm() > 1.0;
                    is_on.then_some((crossing, *id))
                })
                .collect();
            for (crossing, id) in crossings {
                let guides = vec![Segment::new(from, crossing)];
                self.offer(crossing, SnapReason::SquareToWall(id), 1, guides);
            }
            // A corner straight beside or above stops it as well.
            let stops: Vec<(Point, Point, WallId)> = self
                .walls
                .iter()
                .flat_map(|(id, wall, _)| [(*id, point(wall.start)), (*id, point(wall.end))])
                .map(|(id, corner)| (from + along * (corner - from).dot(&along), corner, id))
                .filter(|(stop, corner, _)| (stop - from).norm() > 1.0 && (stop - corner).norm() > 1.0)
                .collect();
            for (stop, with, wall) in stops {
                let guides = vec![Segment::new(with, stop), Segment::new(from, stop)];
                self.offer(stop, SnapReason::Aligned { with, wall }, 2, guides);
            }
            let stepped = libm::round(distance / self.step) * self.step;
            let at = from + along * stepped;
            self.offer(at, reason, rank, vec![Segment::new(from, at)]);
        }
    }

    /// Level or upright with a corner, or with one of each.
    fn alignments(&mut self) {
        let at = self.pointer.at;
        let corners: Vec<(WallId, Point)> = self
            .walls
            .iter()
            .flat_map(|(id, wall, _)| [(*id, point(wall.start)), (*id, point(wall.end))])
            .collect();
        let nearest = |off: fn(Point, Point) -> f64| {
            corners
                .iter()
                .filter(|(_, corner)| off(*corner, at) <= self.reach)
                .min_by(|(a_id, a), (b_id, b)| {
                    // Of corners in one line the nearest is the one that is seen.
                    let key = |corner: Point| (off(corner, at), (corner - at).norm());
                    let ((a_off, a_far), (b_off, b_far)) = (key(*a), key(*b));
                    a_off.total_cmp(&b_off).then(a_far.total_cmp(&b_far)).then(a_id.cmp(b_id))
                })
                .copied()
        };
        let upright = nearest(|corner, at| (corner.x - at.x).abs());
        let level = nearest(|corner, at| (corner.y - at.y).abs());
        let step = |value: f64| libm::round(value / self.step) * self.step;
        let mut offers = Vec::new();
        if let Some((wall, with)) = upright {
            let place = Point::new(with.x, step(at.y));
            offers.push((place, SnapReason::Aligned { with, wall }, 4, vec![Segment::new(with, place)]));
        }
        if let Some((wall, with)) = level {
            let place = Point::new(step(at.x), with.y);
            offers.push((place, SnapReason::Aligned { with, wall }, 4, vec![Segment::new(with, place)]));
        }
        if let (Some((_, x)), Some((_, y))) = (upright, level) {
            let place = Point::new(x.x, y.y);
            if place != x && place != y {
                let guides = vec![Segment::new(x, place), Segment::new(y, place)];
                offers.push((place, SnapReason::Crossing { x, y }, 3, guides));
            }
        }
        for (place, reason, rank, guides) in offers {
            self.offer(place, reason, rank, guides);
        }
    }
}

/// Whether a line from a place meets an axis at a right angle, and not merely at its end.
fn is_square(axis: &Axis, foot: Point, from: Point) -> bool {
    let along = axis.along(axis.project(foot));
    (from - foot).dot(&along).abs() <= 1.0
}
