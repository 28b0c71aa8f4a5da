//! Places for things on walls: free of doors and windows, near what they serve.

use super::context::Site;
use crate::geom::{GridPoint, OrientedRect, Point, boolean, grid_point, right_normal};
use crate::plan::geometry::door_gap;
use crate::plan::obstacles::{self, Band, Leaves};
use crate::plan::{ElementId, Fixture, FixtureId, FixtureKind, LevelId, Mounting, RoomId};
use crate::units::{Angle, Mm};

/// Walls are tried every so many millimetres.
const STEP: f64 = 50.0;

/// More places than this are not tried along one wall.
const MAX_STEPS: usize = 400;

/// A thing for a wall.
pub(super) struct Wanted {
    pub(super) kind: FixtureKind,
    pub(super) width: Mm,
    pub(super) depth: Mm,
    pub(super) bottom: Mm,
    pub(super) top: Mm,
}

impl Wanted {
    /// A thing of usual size and height.
    pub(super) fn usual(kind: FixtureKind) -> Self {
        let (width, depth) = kind.usual_size();
        let (bottom, top) = kind.usual_heights();
        Self { kind, width, depth, bottom, top }
    }

    fn fixture(&self, level: LevelId, footprint: &OrientedRect) -> Fixture {
        Fixture {
            width: self.width,
            depth: self.depth,
            bottom: self.bottom,
            top: self.top,
            ..Fixture::new(self.kind, level, grid_point(footprint.center), footprint.rotation)
        }
    }
}

impl Site<'_> {
    /// The places on a room's walls for a thing, those nearest to a point first.
    pub(super) fn wall_places(
        &self,
        level: LevelId,
        room: RoomId,
        near: Point,
        wanted: &Wanted,
    ) -> Vec<Fixture> {
        let Some(outline) =
            self.geometry(level).and_then(|geometry| geometry.room(room)).map(|room| &room.outline)
        else {
            return Vec::new();
        };
        let gaps: Vec<_> = self
            .plan
            .openings
            .iter()
            .filter(|(_, opening)| opening.sill < wanted.top && opening.sill + opening.height > wanted.bottom)
            .filter_map(|(&id, opening)| {
                let wall = self.plan.walls.get(&opening.wall).filter(|wall| wall.level == level)?;
                let half = opening.width.to_f64() / 2.0;
                Some((
                    door_gap(self.plan, id),
                    wall.place_at(opening.center_offset(wall)),
                    half,
                    wall.thickness.to_f64(),
                ))
            })
            .collect();
        let hanging: Vec<_> = self
            .plan
            .fixtures
            .values()
            .filter(|other| {
                other.level == level
                    && other.kind.mounting() != Mounting::FloorCovering
                    && other.bottom < wanted.top
                    && other.top > wanted.bottom
            })
            .map(|other| other.footprint().polygon())
            .collect();
        let (width, depth) = (wanted.width.to_f64(), wanted.depth.to_f64());
        let mut found: Vec<(f64, OrientedRect)> = Vec::new();
        for edge in outline.edges() {
            let length = edge.length();
            let Some(along) = edge.vector().try_normalize(1e-9) else { continue };
            if length < width {
                continue;
            }
            // The side of the edge on which the room lies.
            let normal = right_normal(along);
            let inward = if outline.contains(edge.midpoint() + normal * 5.0) { normal } else { -normal };
            let n_steps = (libm::floor((length - width) / STEP) as usize).min(MAX_STEPS);
            let best = edge.project(near) * length - width / 2.0;
            let offsets =
                (0..=n_steps).map(|step| step as f64 * STEP).chain([best.clamp(0.0, length - width)]);
            for offset in offsets {
                let back = edge.from + along * (offset + width / 2.0);
                let rotation = Angle::from_radians(libm::atan2(-inward.x, inward.y)).normalized();
                let footprint =
                    OrientedRect { center: back + inward * (depth / 2.0), width, depth, rotation };
                let in_doorway = gaps.iter().any(|(_, middle, half, thickness)| {
                    let away = back - middle;
                    away.dot(&along).abs() < half + width / 2.0
                        && away.dot(&normal).abs() < thickness / 2.0 + 20.0
                });
                if in_doorway {
                    continue;
                }
                let body = footprint.polygon();
                let is_free = boolean::intersection(&[body], &hanging)
                    .iter()
                    .map(crate::geom::Polygon::area)
                    .sum::<f64>()
                    < 500.0;
                if is_free {
                    found.push(((back - near).norm(), footprint));
                }
            }
        }
        found.sort_by(|a, b| a.0.total_cmp(&b.0));
        found.into_iter().map(|(_, footprint)| wanted.fixture(level, &footprint)).collect()
    }

    /// The nearest free place on the walls of the room that an element is in.
    pub(super) fn on_wall_near(&self, element: ElementId, near: Point, wanted: &Wanted) -> Option<Fixture> {
        let room = self.room_of(element)?;
        self.wall_places(self.plan.level_of(element)?, room, near, wanted).into_iter().next()
    }

    /// Whether a standing fixture is in its room, clear of walls and of everything else.
    pub(super) fn stands_free(&self, id: FixtureId, fixture: &Fixture) -> bool {
        let Some(geometry) = self.geometry(fixture.level) else { return false };
        let Some(room) = geometry.room_of_fixture(&fixture.footprint()) else { return false };
        let body = fixture.footprint().polygon();
        let area = |parts: &[crate::geom::Polygon]| parts.iter().map(crate::geom::Polygon::area).sum::<f64>();
        if area(&boolean::difference(std::slice::from_ref(&body), std::slice::from_ref(&room.outline)))
            > 500.0
        {
            return false;
        }
        let others: Vec<_> = obstacles::on_level(self.plan, fixture.level, &Band::ALL, Leaves::Open)
            .into_iter()
            .filter(|other| other.element != ElementId::Fixture(id))
            .map(|other| other.outline)
            .collect();
        area(&boolean::intersection(&[body], &others)) < 500.0
    }
}

/// A place on the grid beside another.
pub(super) fn beside(center: GridPoint, x: f64, y: f64) -> GridPoint {
    grid_point(crate::geom::point(center) + crate::geom::Vector::new(x, y))
}
