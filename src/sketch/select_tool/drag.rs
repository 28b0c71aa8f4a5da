//! What dragging does to what was taken.

use super::HandleKind;
use crate::edit::{Refusal, Transaction, fixtures, notes, openings, selection, walls};
use crate::geom::{Point, Polygon, Vector, grid_point, point, right_normal};
use crate::plan::{ElementId, FixtureId, OpeningId, Side, WallEnd, WallId};
use crate::sketch::fixture_tool::gap_dimensions;
use crate::sketch::gaps::conflicts;
use crate::sketch::opening_tool::{Wanted, caught, corner_dimensions, host_near};
use crate::sketch::placing::{Turning, settle};
use crate::sketch::{Dimension, Pointer, Reach, Scene, Snap, SnapFor, SnapReason, Snapper};
use crate::units::{Angle, Mm};

/// What was taken.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Taken {
    Handle(HandleKind),
    Fixture(FixtureId),
    Opening(OpeningId),
    Wall(WallId),
    Many(Vec<ElementId>),
}

/// What comes of a drag so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Dragged {
    pub(super) step: Option<Result<Transaction, Refusal>>,
    pub(super) dimensions: Vec<Dimension>,
    pub(super) snap: Option<Snap>,
    pub(super) conflicts: Vec<Polygon>,
}

/// Turns by hand go in steps of this many degrees.
const TURN_STEP: f64 = 15.0;

/// An opening leaves its wall when the pointer is so far from it, in pixels.
const LEAVE_PIXELS: f64 = 70.0;

/// What becomes of what was taken at `from` when it is dragged to the pointer.
pub(super) fn dragged(
    scene: Scene<'_>,
    taken: &Taken,
    from: Point,
    pointer: Pointer,
    exact: Option<Mm>,
    snapper: &mut Snapper,
) -> Dragged {
    // A typed distance goes the way the pointer went.
    let pointer = match exact {
        Some(distance) => {
            let along = straight(pointer.at - from);
            Pointer { at: from + along * distance.to_f64(), is_free: true, ..pointer }
        }
        None => pointer,
    };
    match taken {
        Taken::Handle(kind) => handle(scene, *kind, pointer, snapper),
        Taken::Fixture(id) => fixture(scene, *id, pointer.at - from, pointer),
        Taken::Opening(id) => opening(scene, *id, pointer.at - from, pointer),
        Taken::Wall(id) => wall(scene, *id, from, pointer),
        Taken::Many(elements) => many(scene, elements, from, pointer, exact.is_some()),
    }
}

/// The unit vector along the axis of the plan that a movement mostly follows.
fn straight(by: Vector) -> Vector {
    if by.x.abs() >= by.y.abs() { Vector::new(by.x.signum(), 0.0) } else { Vector::new(0.0, by.y.signum()) }
}

fn fixture(scene: Scene<'_>, id: FixtureId, by: Vector, pointer: Pointer) -> Dragged {
    let Some(fixture) = scene.plan.fixtures.get(&id) else { return Dragged::default() };
    let aim = Pointer { at: point(fixture.center) + by, ..pointer };
    let placed = settle(scene, Some(id), fixture, aim, Turning::Kept);
    let mut moved = fixture.clone();
    (moved.center, moved.rotation) = (grid_point(placed.center), placed.rotation);
    Dragged {
        step: Some(fixtures::shift(scene.plan, id, moved.center, moved.rotation)),
        dimensions: gap_dimensions(scene, Some(id), &moved),
        snap: Some(placed.snap),
        conflicts: conflicts(scene, Some(id), &moved),
    }
}

fn opening(scene: Scene<'_>, id: OpeningId, by: Vector, pointer: Pointer) -> Dragged {
    let Some(opening) = scene.plan.openings.get(&id) else { return Dragged::default() };
    let Some(host) = scene.plan.walls.get(&opening.wall) else { return Dragged::default() };
    let Some(axis) = host.axis() else { return Dragged::default() };
    let away = axis.distance_to(pointer.at) - host.thickness.to_f64() / 2.0;
    let other = host_near(scene, pointer)
        .filter(|(wall, ..)| *wall != opening.wall && away > LEAVE_PIXELS * pointer.mm_per_pixel);
    let (wall, along) = match other {
        Some((wall, along, _)) => (wall, along - opening.width.to_f64() / 2.0),
        None => {
            let place = axis.at(opening.offset(host)) + by;
            (opening.wall, axis.project(place))
        }
    };
    let (kind, width) = (opening.kind, opening.width.to_f64());
    let (offset, reason) = caught(scene, wall, Wanted { id: Some(id), kind, width, offset: along }, pointer);
    let fit = openings::nearest_fit(scene.plan, wall, Some(id), opening.width, Mm::round(offset));
    let step = match fit {
        Some(fit) => openings::rehost(scene.plan, id, wall, fit),
        None => Err(Refusal::OpeningInTheWay),
    };
    let after = step.as_ref().ok().map(|step| step.applied_to(scene.plan));
    let moved = after.as_ref().and_then(|plan| Some((plan.openings.get(&id)?, plan.walls.get(&wall)?)));
    let (dimensions, middle) = match moved {
        Some((opening, wall)) => (
            corner_dimensions(scene, wall, opening),
            opening.frame(wall).map_or(pointer.at, |frame| frame.center()),
        ),
        None => (Vec::new(), pointer.at),
    };
    let snap = Some(Snap { at: middle, reason, guides: Vec::new() });
    Dragged { step: Some(step), dimensions, snap, conflicts: Vec::new() }
}

/// A wall slides square to itself; one that stands free goes anywhere.
fn wall(scene: Scene<'_>, id: WallId, from: Point, pointer: Pointer) -> Dragged {
    let Some(wall) = scene.plan.walls.get(&id) else { return Dragged::default() };
    let Some(normal) = wall.right() else { return Dragged::default() };
    let raw = (pointer.at - from).dot(&normal);
    let mut by = normal * raw;
    let mut reason = None;
    if !pointer.is_free && pointer.reach != Reach::Keys {
        // In line with a parallel wall, else in steps of the grid.
        let start = point(wall.start);
        let line = scene
            .plan
            .walls
            .iter()
            .filter(|&(&other, there)| other != id && there.level == wall.level && there.is_straight())
            .filter(|(_, there)| there.direction().is_some_and(|d| d.dot(&normal).abs() < 0.005))
            .map(|(&other, there)| ((point(there.start) - start).dot(&normal), other))
            .filter(|(distance, _)| (distance - raw).abs() <= pointer.reach() * 0.7 && distance.abs() > 1.0)
            .min_by(|a, b| (a.0 - raw).abs().total_cmp(&(b.0 - raw).abs()));
        let step = f64::from(scene.grid.step(pointer.mm_per_pixel));
        let distance = match line {
            Some((distance, other)) => {
                reason = Some(SnapReason::Extension(other));
                distance
            }
            None => {
                reason = Some(SnapReason::Grid(step as u32));
                libm::round(raw / step) * step
            }
        };
        by = normal * distance;
    }
    let step = walls::shift(scene.plan, id, by);
    let middle = wall.center_line().midpoint();
    let moved = Dimension::between(middle, middle + by);
    let dimensions = if by.norm() >= 1.0 { vec![moved] } else { Vec::new() };
    let snap = Some(Snap { at: middle + by, reason, guides: Vec::new() });
    Dragged { step: Some(step), dimensions, snap, conflicts: Vec::new() }
}

fn many(scene: Scene<'_>, elements: &[ElementId], from: Point, pointer: Pointer, exact: bool) -> Dragged {
    let mut by = pointer.at - from;
    let mut reason = None;
    if !pointer.is_free && pointer.reach != Reach::Keys {
        let step = f64::from(scene.grid.step(pointer.mm_per_pixel)).min(50.0);
        by = by.map(|v| libm::round(v / step) * step);
        // A hand that means to go straight does not go quite straight.
        if by.x.abs() <= pointer.reach() && by.y.abs() > 2.0 * by.x.abs() {
            by.x = 0.0;
        } else if by.y.abs() <= pointer.reach() && by.x.abs() > 2.0 * by.y.abs() {
            by.y = 0.0;
        }
        reason = Some(SnapReason::Grid(step as u32));
    }
    let step = selection::translate(scene.plan, elements, by);
    let dimensions = if by.norm() >= 1.0 { vec![Dimension::between(from, from + by)] } else { Vec::new() };
    let snap = (!exact).then(|| Snap { at: from + by, reason, guides: Vec::new() });
    Dragged { step: Some(step), dimensions, snap, conflicts: Vec::new() }
}

fn handle(scene: Scene<'_>, kind: HandleKind, pointer: Pointer, snapper: &mut Snapper) -> Dragged {
    let plan = scene.plan;
    match kind {
        HandleKind::Corner(corner) => {
            let moving: Vec<WallId> = plan
                .walls
                .iter()
                .filter(|(_, wall)| wall.level == scene.level && (wall.start == corner || wall.end == corner))
                .map(|(&id, _)| id)
                .collect();
            // Square to the far end of a wall that follows.
            let far = moving
                .first()
                .and_then(|id| plan.walls.get(id))
                .map(|wall| point(if wall.start == corner { wall.end } else { wall.start }));
            let wanted = SnapFor { from: far, without: &moving, ..SnapFor::default() };
            let snap = snapper.snap(scene, pointer, wanted);
            let to = grid_point(snap.at);
            let dimensions = moving
                .iter()
                .filter_map(|id| plan.walls.get(id))
                .map(|wall| point(if wall.start == corner { wall.end } else { wall.start }))
                .map(|end| Dimension::context(end, point(to)))
                .filter(|dimension| dimension.length > Mm::ZERO)
                .collect();
            let step = (to != corner).then(|| walls::move_corner(plan, scene.level, corner, to));
            Dragged { step, dimensions, snap: Some(snap), conflicts: Vec::new() }
        }
        HandleKind::Bend(id) => {
            let Some(wall) = plan.walls.get(&id) else { return Dragged::default() };
            let Some(right) = wall.right() else { return Dragged::default() };
            let middle = wall.center_line().midpoint();
            let step = if pointer.is_free { 1.0 } else { 10.0 };
            let half = libm::floor(wall.center_line().length() / 2.0);
            let raw = (pointer.at - middle).dot(&right);
            let is_straight = raw.abs() < pointer.reach() && !pointer.is_free;
            let bulge = if is_straight { 0.0 } else { (libm::round(raw / step) * step).clamp(-half, half) };
            let dimension = Dimension::between(middle, middle + right * bulge);
            Dragged {
                step: Some(walls::bend(plan, id, Mm::round(bulge)).map(|step| step.unmerged())),
                dimensions: if is_straight { Vec::new() } else { vec![dimension] },
                snap: Some(Snap { at: middle + right * bulge, reason: None, guides: Vec::new() }),
                conflicts: Vec::new(),
            }
        }
        HandleKind::OpeningEdge(id, end) => opening_edge(scene, id, end, pointer),
        HandleKind::Side(id, side) => fixture_side(scene, id, side, pointer),
        HandleKind::Turn(id) => {
            let Some(fixture) = plan.fixtures.get(&id) else { return Dragged::default() };
            let away = pointer.at - point(fixture.center);
            if away.norm() < 1.0 {
                return Dragged::default();
            }
            // The handle stands before the front, which is towards larger y when unturned.
            let degrees = libm::atan2(away.y, away.x).to_degrees() - 90.0;
            let step = if pointer.is_free { 1.0 } else { TURN_STEP };
            let rotation = Angle::from_degrees(libm::round(degrees / step) * step).normalized();
            let mut turned = fixture.clone();
            turned.rotation = rotation;
            let label = crate::locale::Message::new("edit-turn-fixture")
                .with("what", crate::locale::Message::new(fixture.kind.message_id()));
            let step = fixtures::shift(plan, id, fixture.center, rotation).map(|step| step.labelled(label));
            Dragged { step: Some(step), conflicts: conflicts(scene, Some(id), &turned), ..Dragged::default() }
        }
        HandleKind::Offset(id) => {
            let Some(line) = plan.dimensions.get(&id) else { return Dragged::default() };
            let Some(layout) = line.layout(plan) else { return Dragged::default() };
            let right = right_normal(layout.along);
            let step = if pointer.is_free { 1.0 } else { 50.0 };
            let raw = (pointer.at - layout.origin).dot(&right) + line.offset.to_f64();
            let offset = Mm::round(libm::round(raw / step) * step);
            let redrawn = notes::redraw(plan, id, |line| line.offset = offset);
            Dragged { step: Some(redrawn.map(|step| step.unmerged())), ..Dragged::default() }
        }
    }
}

fn opening_edge(scene: Scene<'_>, id: OpeningId, end: WallEnd, pointer: Pointer) -> Dragged {
    let Some(opening) = scene.plan.openings.get(&id) else { return Dragged::default() };
    let Some(wall) = scene.plan.walls.get(&opening.wall) else { return Dragged::default() };
    let Some(axis) = wall.axis() else { return Dragged::default() };
    let (from, to) = (opening.offset(wall), opening.offset(wall) + opening.width.to_f64());
    let step = if pointer.is_free { 1.0 } else { 10.0 };
    let at = libm::round(axis.project(pointer.at) / step) * step;
    let (low, high) = match end {
        WallEnd::Start => (at.min(to), to),
        WallEnd::End => (from, at.max(from)),
    };
    let step = openings::edit(scene.plan, id, "edit-resize-opening", |opening| {
        opening.width = Mm::round(high - low);
        opening.set_offset(wall, low);
    });
    let dimension = Dimension::between(axis.at(low), axis.at(high));
    Dragged {
        step: Some(step),
        dimensions: vec![dimension],
        snap: Some(Snap { at: axis.at(at), reason: None, guides: Vec::new() }),
        conflicts: Vec::new(),
    }
}

fn fixture_side(scene: Scene<'_>, id: FixtureId, side: Side, pointer: Pointer) -> Dragged {
    let Some(fixture) = scene.plan.fixtures.get(&id) else { return Dragged::default() };
    let out = fixtures::outward(fixture, side);
    let size = if matches!(side, Side::Back | Side::Front) { fixture.depth } else { fixture.width };
    let step = if pointer.is_free { 1.0 } else { 10.0 };
    let raw = (pointer.at - point(fixture.center)).dot(&out) + size.to_f64() / 2.0;
    let size = Mm::round(libm::round(raw / step) * step).max(fixtures::SIDE_RANGE.0);
    let step = fixtures::pull_side(scene.plan, id, side, size);
    let Some(pulled) = step.as_ref().ok().and_then(|step| step.applied_to(scene.plan).fixtures.remove(&id))
    else {
        return Dragged { step: Some(step), ..Dragged::default() };
    };
    let footprint = pulled.footprint();
    let half = size.to_f64() / 2.0;
    let (from, to) = if matches!(side, Side::Back | Side::Front) {
        (footprint.place(0.0, -half), footprint.place(0.0, half))
    } else {
        (footprint.place(-half, 0.0), footprint.place(half, 0.0))
    };
    Dragged {
        step: Some(step),
        dimensions: vec![Dimension::between(from, to)],
        snap: None,
        conflicts: conflicts(scene, Some(id), &pulled),
    }
}
