//! Dimension strings on the four sides of a room.

use std::collections::BTreeSet;

use super::Sheet;
use crate::drawing::bounds_of;
use crate::drawing::dimensions::chain;
use crate::drawing::paper::elevation::Bar;
use crate::drawing::paper::wall_face::{Extent, WallFace};
use crate::drawing::paper::wall_faces;
use crate::geom::{Bounds, Point, Vector};
use crate::plan::{FixtureKind, OpeningId};

impl Sheet<'_> {
    /// Strings outside the walls: what is fitted on that side, openings, and the net length.
    pub(super) fn strings(&mut self, doors: &[OpeningId]) {
        /// Reference pixels from the walls to the first string, and from one to the next.
        const FIRST: f64 = 22.0;
        const NEXT: f64 = 28.0;
        let px = self.medium.mark;
        let drawn = bounds_of(&self.items, self.medium).unwrap_or(self.frame);
        let whole = self.frame.union(&drawn);
        for side in Side::ALL {
            let mut rows: Vec<Vec<f64>> = Vec::new();
            rows.extend(self.fitted_stops(side));
            rows.extend(self.opening_stops(side, doors));
            if matches!(side, Side::Top | Side::Left) || !rows.is_empty() {
                rows.push(vec![0.0, side.length(&self.net)]);
            }
            for (row, stops) in (0_u32..).zip(rows) {
                let away = (FIRST + NEXT * f64::from(row)) * px;
                let origin = side.origin(&self.net, &whole, away);
                self.items.extend(chain(origin, side.along(), &stops, self.medium));
            }
        }
    }

    /// Ends and middles of new things on the wall of a side.
    fn fitted_stops(&self, side: Side) -> Option<Vec<f64>> {
        let plan = self.content.after;
        let mut stops: BTreeSet<i64> = BTreeSet::new();
        for face in wall_faces(plan, &self.geometry, self.content.room) {
            if (face.inward - side.inward()).norm() > 1e-6 || !side.is_outermost(&face, &self.net) {
                continue;
            }
            for (id, fixture) in face.hung(plan) {
                if self.content.before.fixtures.get(&id) == Some(fixture) {
                    continue;
                }
                let Extent { left, right, .. } = face.extent(fixture);
                let places = match fixture.kind {
                    FixtureKind::GrabBar | FixtureKind::Handrail => {
                        let bar = Bar::of(fixture, &face, plan);
                        vec![bar.left, bar.right]
                    }
                    _ => vec![f64::midpoint(left, right)],
                };
                let at = |place: f64| face.line.from + face.rightward() * place;
                stops.extend(places.into_iter().map(|place| side.stop(&self.net, at(place))));
            }
        }
        self.with_ends(side, stops)
    }

    /// Edges of the openings in the wall of a side.
    fn opening_stops(&self, side: Side, doors: &[OpeningId]) -> Option<Vec<f64>> {
        let plan = self.content.after;
        let mut stops: BTreeSet<i64> = BTreeSet::new();
        for id in doors {
            let Some(opening) = plan.openings.get(id) else { continue };
            let Some(wall) = plan.walls.get(&opening.wall) else { continue };
            let middle = wall.place_at(opening.center_offset(wall));
            let face = middle + side.inward() * (wall.thickness.to_f64() / 2.0 + 20.0);
            let is_on_side = wall.direction().is_some_and(|along| along.dot(&side.inward()).abs() < 1e-6)
                && self.outline.contains(face);
            if !is_on_side {
                continue;
            }
            for offset in [opening.offset(wall), opening.offset(wall) + opening.width.to_f64()] {
                stops.insert(side.stop(&self.net, wall.place_at(offset)));
            }
        }
        self.with_ends(side, stops)
    }

    fn with_ends(&self, side: Side, mut stops: BTreeSet<i64>) -> Option<Vec<f64>> {
        if stops.is_empty() {
            return None;
        }
        let length = side.length(&self.net);
        stops.extend([0, libm::round(length) as i64]);
        let mut kept: Vec<f64> = Vec::new();
        for stop in stops {
            let stop = (stop as f64).clamp(0.0, length);
            if kept.last().is_none_or(|last| stop - last >= 3.0) {
                kept.push(stop);
            }
        }
        (kept.len() > 2).then_some(kept)
    }
}

/// A side of the drawing on which strings stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Top,
    Left,
    Bottom,
    Right,
}

impl Side {
    const ALL: [Self; 4] = [Self::Top, Self::Left, Self::Bottom, Self::Right];

    /// Into the room.
    fn inward(self) -> Vector {
        match self {
            Self::Top => Vector::y(),
            Self::Left => Vector::x(),
            Self::Bottom => -Vector::y(),
            Self::Right => -Vector::x(),
        }
    }

    /// How a string on it runs: read from below, or from the right.
    fn along(self) -> Vector {
        match self {
            Self::Top | Self::Bottom => Vector::x(),
            Self::Left | Self::Right => -Vector::y(),
        }
    }

    fn length(self, net: &Bounds) -> f64 {
        match self {
            Self::Top | Self::Bottom => net.size().x,
            Self::Left | Self::Right => net.size().y,
        }
    }

    /// Where the string begins: beside what is drawn.
    fn origin(self, net: &Bounds, drawn: &Bounds, away: f64) -> Point {
        match self {
            Self::Top => Point::new(net.min.x, drawn.min.y - away),
            Self::Bottom => Point::new(net.min.x, drawn.max.y + away),
            Self::Left => Point::new(drawn.min.x - away, net.max.y),
            Self::Right => Point::new(drawn.max.x + away, net.max.y),
        }
    }

    /// Where a place stands on the string, in whole millimetres.
    fn stop(self, net: &Bounds, place: Point) -> i64 {
        let at = match self {
            Self::Top | Self::Bottom => place.x - net.min.x,
            Self::Left | Self::Right => net.max.y - place.y,
        };
        libm::round(at) as i64
    }

    /// Whether a face is the outermost on its side, and not the inside of a niche.
    fn is_outermost(self, face: &WallFace, net: &Bounds) -> bool {
        let place = face.line.midpoint();
        let off = match self {
            Self::Top => place.y - net.min.y,
            Self::Left => place.x - net.min.x,
            Self::Bottom => net.max.y - place.y,
            Self::Right => net.max.x - place.x,
        };
        off.abs() < 1.0
    }
}
