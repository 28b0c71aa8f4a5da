//! Free floor around a fixture: how far each of its sides is from what stands next to it.

use super::Scene;
use crate::geom::{OrientedRect, Point, Polygon, Segment, boolean};
use crate::plan::{Fixture, FixtureId, FixtureKind, Mounting, Side};

/// The sides of a fixture, in the order they are told.
pub(super) const SIDES: [Side; 4] = [Side::Left, Side::Right, Side::Back, Side::Front];

/// Farther than this, in millimetres, a distance means nothing to anybody.
const FARTHEST: f64 = 20_000.0;

/// Whether something stands in the way of what is put beside it.
pub(super) fn stands(fixture: &Fixture) -> bool {
    matches!(fixture.kind.mounting(), Mounting::Movable | Mounting::Fixed)
        && fixture.kind != FixtureKind::Shower
}

/// The walls of the storey and, for a fixture that stands, all else that stands on it.
pub(super) fn obstacles(scene: Scene<'_>, without: Option<FixtureId>, fixture: &Fixture) -> Vec<Polygon> {
    let walls = scene.geometry.wall_bodies.values().flatten().cloned();
    if !stands(fixture) {
        // What hangs is measured from the walls alone.
        return walls.collect();
    }
    let fixtures = scene
        .plan
        .fixtures
        .iter()
        .filter(|&(&id, fixture)| fixture.level == scene.level && Some(id) != without && stands(fixture))
        .map(|(_, fixture)| fixture.footprint().polygon());
    walls.chain(fixtures).collect()
}

/// The free distance before a side, as a line from the middle of that side; `None` when nothing is there.
pub(super) fn before_side(footprint: &OrientedRect, side: Side, obstacles: &[Polygon]) -> Option<Segment> {
    /// What overlaps the strip by less than this, in millimetres, only touches it.
    const GRAZE: f64 = 5.0;
    // In the frame of the side: `out` runs away from it, `across` along it.
    let (half_out, half_across) = match side {
        Side::Back | Side::Front => (footprint.depth / 2.0, footprint.width / 2.0),
        Side::Left | Side::Right => (footprint.width / 2.0, footprint.depth / 2.0),
    };
    let local = |place: Point| -> (f64, f64) {
        let (along, front) = footprint.local(place);
        match side {
            Side::Back => (-front, along),
            Side::Front => (front, along),
            Side::Left => (-along, front),
            Side::Right => (along, front),
        }
    };
    let limit = (half_across - GRAZE).max(1.0);
    let mut nearest = f64::INFINITY;
    for edge in obstacles.iter().flat_map(Polygon::edges) {
        let (a, b) = (local(edge.from), local(edge.to));
        // The part of the edge that lies in the strip before the side.
        let (low, high) = (a.1.min(b.1), a.1.max(b.1));
        if high < -limit || low > limit {
            continue;
        }
        let at = |across: f64| {
            if (b.1 - a.1).abs() < 1e-9 {
                a.0.min(b.0)
            } else {
                a.0 + (b.0 - a.0) * (across - a.1) / (b.1 - a.1)
            }
        };
        let out = at(low.max(-limit)).min(at(high.min(limit)));
        if out >= half_out - GRAZE {
            nearest = nearest.min(out);
        }
    }
    (nearest < FARTHEST).then(|| {
        let place = |out: f64| match side {
            Side::Back => footprint.place(0.0, -out),
            Side::Front => footprint.place(0.0, out),
            Side::Left => footprint.place(-out, 0.0),
            Side::Right => footprint.place(out, 0.0),
        };
        Segment::new(place(half_out), place(nearest.max(half_out)))
    })
}

/// Where a fixture would stand in a wall or in something else.
pub(super) fn conflicts(scene: Scene<'_>, id: Option<FixtureId>, fixture: &Fixture) -> Vec<Polygon> {
    /// A corner that touches is no conflict, in square millimetres.
    const TOUCH: f64 = 800.0;
    if !stands(fixture) {
        return Vec::new();
    }
    let body = fixture.footprint().polygon();
    let Some(bounds) = body.bounds() else { return Vec::new() };
    let near: Vec<Polygon> = obstacles(scene, id, fixture)
        .into_iter()
        .filter(|obstacle| {
            obstacle.bounds().is_some_and(|other| {
                other.min.x < bounds.max.x
                    && other.max.x > bounds.min.x
                    && other.min.y < bounds.max.y
                    && other.max.y > bounds.min.y
            })
        })
        .collect();
    if near.is_empty() {
        return Vec::new();
    }
    let mut shared = boolean::intersection(&[body], &near);
    shared.retain(|area| area.area() > TOUCH);
    shared
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Angle;

    fn square(x: f64, y: f64, width: f64, depth: f64) -> Polygon {
        Polygon::new(vec![
            Point::new(x, y),
            Point::new(x + width, y),
            Point::new(x + width, y + depth),
            Point::new(x, y + depth),
        ])
    }

    #[test]
    fn the_nearest_thing_before_a_side_counts() {
        let bed = OrientedRect {
            center: Point::new(0.0, 0.0),
            width: 1500.0,
            depth: 2000.0,
            rotation: Angle::ZERO,
        };
        let wall = square(-3000.0, -1240.0, 6000.0, 240.0);
        let table = square(1000.0, -200.0, 400.0, 400.0);
        let aside = square(1000.0, 3000.0, 400.0, 400.0);
        let obstacles = [wall, table, aside];
        let gap = |side| before_side(&bed, side, &obstacles).map(|line| line.length());
        assert_eq!(gap(Side::Back), Some(0.0));
        assert_eq!(gap(Side::Right), Some(250.0));
        assert_eq!(gap(Side::Left), None);
        assert_eq!(gap(Side::Front), None, "what stands aside is not before it");
    }

    #[test]
    fn a_turned_fixture_looks_along_its_own_sides() {
        let turned = Angle::from_degrees(90.0);
        let bed =
            OrientedRect { center: Point::new(0.0, 0.0), width: 1500.0, depth: 2000.0, rotation: turned };
        // Turned a quarter, the front is towards smaller x.
        let left = square(-1500.0, -100.0, 100.0, 200.0);
        assert_eq!(before_side(&bed, Side::Front, &[left]).map(|line| line.length()), Some(400.0));
    }
}
