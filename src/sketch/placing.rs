//! Where a fixture comes to stand when it is taken to the pointer.
//!
//! Near a wall it stands against it, in a corner into the corner; elsewhere it lines up with other fixtures or
//! steps along the grid. It is never held where it cannot go: what it would stand in is shown instead.

use super::snap::{Snap, SnapReason, wall_face};
use super::{Pointer, Scene};
use crate::geom::{Bounds, Point, Segment, Vector};
use crate::plan::{ElementId, Fixture, FixtureId, FixtureKind, Mounting, WallId};
use crate::units::Angle;

/// How near, in pixels, a fixture's side catches on a wall face.
const WALL_REACH_PIXELS: f64 = 26.0;

/// Where a fixture comes to stand.
#[derive(Clone, Debug)]
pub(super) struct Placement {
    pub(super) center: Point,
    pub(super) rotation: Angle,
    pub(super) snap: Snap,
}

/// Whether a fixture turns its back to the wall that it is brought to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turning {
    /// It is being set down: it takes the turn that the wall gives.
    Free,
    /// It stands already and keeps its turn, unless it is connected or hung up.
    Kept,
}

/// Where a fixture stands when its middle is taken to the pointer.
pub(super) fn settle(
    scene: Scene<'_>,
    id: Option<FixtureId>,
    fixture: &Fixture,
    pointer: Pointer,
    turning: Turning,
) -> Placement {
    let turned = fixture.rotation;
    let plain = |at: Point, reason: Option<SnapReason>, guides: Vec<Segment>| Placement {
        center: at.map(libm::round),
        rotation: turned,
        snap: Snap { at: at.map(libm::round), reason, guides },
    };
    if pointer.is_free || pointer.reach == super::Reach::Keys {
        return plain(pointer.at, None, Vec::new());
    }
    if fixture.kind.mounting() != Mounting::FloorCovering
        && fixture.kind.mounting() != Mounting::Ceiling
        && let Some(placed) = against_wall(scene, fixture, pointer, turning)
    {
        return placed;
    }
    lined_up(scene, id, fixture, pointer).map_or_else(
        || {
            let step = f64::from(scene.grid.step(pointer.mm_per_pixel)).min(50.0);
            let at = pointer.at.map(|v| libm::round(v / step) * step);
            plain(at, Some(SnapReason::Grid(step as u32)), Vec::new())
        },
        |snap| Placement { center: snap.at, rotation: turned, snap },
    )
}

/// Whether what it is makes it stand or hang with its back to a wall.
fn has_back(fixture: &Fixture, turning: Turning) -> bool {
    match fixture.kind.mounting() {
        Mounting::Wall => true,
        Mounting::Fixed => fixture.kind != FixtureKind::Column,
        Mounting::Movable => {
            turning == Turning::Free
                && !matches!(
                    fixture.kind,
                    FixtureKind::Chair
                        | FixtureKind::Table
                        | FixtureKind::CoffeeTable
                        | FixtureKind::Plant
                        | FixtureKind::CommodeChair
                        | FixtureKind::Hoist
                        | FixtureKind::ShoeSeat
                        | FixtureKind::ShowerSeat
                )
        }
        Mounting::Ceiling | Mounting::FloorCovering => false,
    }
}

fn against_wall(
    scene: Scene<'_>,
    fixture: &Fixture,
    pointer: Pointer,
    turning: Turning,
) -> Option<Placement> {
    let (half_width, half_depth) = (fixture.width.to_f64() / 2.0, fixture.depth.to_f64() / 2.0);
    let catch = WALL_REACH_PIXELS * pointer.mm_per_pixel;
    let (wall, face, front) = wall_face(scene, pointer.at, catch + half_width.max(half_depth), &[])?;
    let turned = has_back(fixture, turning);
    let rotation = if turned { rotation_facing(front) } else { fixture.rotation };
    // Which half stands towards the wall.
    let footprint = crate::geom::OrientedRect { rotation, ..fixture.footprint() };
    let (width_axis, depth_axis) = footprint.axes();
    let (along_width, along_depth) = (width_axis.dot(&front).abs(), depth_axis.dot(&front).abs());
    let is_square = along_width > 0.999 || along_depth > 0.999;
    if !is_square {
        return None;
    }
    let (out, across) =
        if along_depth > along_width { (half_depth, half_width) } else { (half_width, half_depth) };
    let distance = (pointer.at - face).dot(&front);
    // What hangs on a wall is taken to it from anywhere near; what stands must nearly touch it.
    let reach = if fixture.kind.mounting() == Mounting::Wall || turned { catch + out } else { catch };
    if (distance - out).abs() > reach.max(catch) {
        return None;
    }
    let step = f64::from(scene.grid.step(pointer.mm_per_pixel)).min(50.0);
    let along = Vector::new(front.y, -front.x);
    let mut middle = face + front * out;
    let in_corner = corner(scene, middle, along, across, catch, wall);
    let reason = if let Some((off, _)) = in_corner {
        middle += along * off;
        SnapReason::InCorner(wall)
    } else {
        // Steps along the wall from where it begins.
        if let Some(axis) = scene.plan.walls.get(&wall).and_then(|wall| wall.axis()) {
            let at = axis.project(middle);
            let stepped = libm::round((at - across) / step) * step + across;
            let shift = axis.along(at) * (stepped - at);
            if shift.norm() <= step {
                middle += shift;
            }
        }
        SnapReason::BackToWall(wall)
    };
    let center = middle.map(libm::round);
    let snap = Snap { at: center, reason: Some(reason), guides: Vec::new() };
    Some(Placement { center, rotation, snap })
}

/// How far along its wall a fixture must go so that its side touches the wall at the corner.
fn corner(
    scene: Scene<'_>,
    middle: Point,
    along: Vector,
    half: f64,
    catch: f64,
    wall: WallId,
) -> Option<(f64, WallId)> {
    [along, -along].into_iter().find_map(|side| {
        let probe = middle + side * half;
        let (other, face, front) = wall_face(scene, probe, catch, &[wall])?;
        (front.dot(&side).abs() > 0.99).then(|| ((face - probe).dot(&side) * side.dot(&along), other))
    })
}

/// In line with an edge or the middle of another fixture.
fn lined_up(scene: Scene<'_>, id: Option<FixtureId>, fixture: &Fixture, pointer: Pointer) -> Option<Snap> {
    let reach = pointer.reach() * 0.7;
    let mut own = fixture.footprint();
    own.center = pointer.at;
    let own = Bounds::around(own.corners())?;
    // Only what is near is seen to line up.
    let near = 4000.0;
    let others: Vec<(ElementId, Bounds)> = scene
        .plan
        .fixtures
        .iter()
        .filter(|&(&other, fixture)| {
            Some(other) != id && fixture.level == scene.level && super::gaps::stands(fixture)
        })
        .filter_map(|(&other, fixture)| {
            let bounds = Bounds::around(fixture.footprint().corners())?;
            ((bounds.center() - pointer.at).norm() < near).then_some((ElementId::Fixture(other), bounds))
        })
        .collect();
    let best = |own: [f64; 3], theirs: fn(&Bounds) -> [f64; 3]| {
        let mut best: Option<(f64, f64, ElementId, bool, f64)> = None;
        for (element, bounds) in &others {
            let theirs = theirs(bounds);
            for (index, value) in own.into_iter().enumerate() {
                for (other_index, other) in theirs.into_iter().enumerate() {
                    let is_middle = index == 1;
                    if is_middle != (other_index == 1) {
                        continue;
                    }
                    let off = other - value;
                    let far = off.abs();
                    if far <= reach && best.as_ref().is_none_or(|(least, ..)| far < *least) {
                        best = Some((far, off, *element, is_middle, other));
                    }
                }
            }
        }
        best
    };
    let x = best([own.min.x, own.center().x, own.max.x], |b| [b.min.x, b.center().x, b.max.x]);
    let y = best([own.min.y, own.center().y, own.max.y], |b| [b.min.y, b.center().y, b.max.y]);
    let (mut at, mut guides, mut reason) = (pointer.at, Vec::new(), None);
    let step = f64::from(scene.grid.step(pointer.mm_per_pixel)).min(50.0);
    let named = |element, is_middle| {
        if is_middle { SnapReason::FixtureMiddle(element) } else { SnapReason::FixtureEdge(element) }
    };
    match x {
        Some((_, off, element, is_middle, line)) => {
            at.x += off;
            reason = Some(named(element, is_middle));
            guides
                .push(Segment::new(Point::new(line, own.min.y - 600.0), Point::new(line, own.max.y + 600.0)));
        }
        None => at.x = libm::round(at.x / step) * step,
    }
    match y {
        Some((_, off, element, is_middle, line)) => {
            at.y += off;
            reason = reason.or(Some(named(element, is_middle)));
            guides
                .push(Segment::new(Point::new(own.min.x - 600.0, line), Point::new(own.max.x + 600.0, line)));
        }
        None => at.y = libm::round(at.y / step) * step,
    }
    reason.map(|reason| Snap { at: at.map(libm::round), reason: Some(reason), guides })
}

/// The turn that points a fixture's front in a direction.
pub(super) fn rotation_facing(front: Vector) -> Angle {
    // Unturned, the front is towards larger y.
    let angle = Angle::from_radians(libm::atan2(front.y, front.x)).turned(Angle::from_degrees(-90.0));
    // Square walls give whole quarter turns; clean the last digit.
    let quarter = libm::round(angle.to_degrees() / 90.0) * 90.0;
    if (angle.to_degrees() - quarter).abs() < 1e-6 {
        Angle::from_degrees(quarter).normalized()
    } else {
        angle
    }
}
