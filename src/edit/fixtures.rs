//! Steps for fixtures: place, move, turn, resize, remove.

use super::{Change, Refusal, Transaction};
use crate::geom::{GridPoint, Vector, grid_point, point};
use crate::locale::Message;
use crate::plan::{ElementId, Fixture, FixtureId, FloorPlan, Side};
use crate::units::{Angle, Mm};

pub use crate::plan::soundness::FIXTURE_SIDE as SIDE_RANGE;

/// Sets a new fixture down.
pub fn place(plan: &FloorPlan, fixture: Fixture) -> Transaction {
    let label = Message::new("edit-place-fixture").with("what", Message::new(fixture.kind.message_id()));
    Transaction::new(
        label,
        vec![Change::Fixture { id: plan.next_fixture_id(), old: None, new: Some(fixture) }],
    )
}

/// Moves and turns a fixture.
///
/// # Errors
/// [`Refusal::Gone`] when it does not exist.
pub fn shift(
    plan: &FloorPlan,
    id: FixtureId,
    center: GridPoint,
    rotation: Angle,
) -> Result<Transaction, Refusal> {
    edit(plan, id, "edit-move-fixture", |fixture| {
        fixture.center = center;
        fixture.rotation = rotation.normalized();
    })
}

/// Changes a fixture's width and depth.
///
/// # Errors
/// [`Refusal::Gone`], or [`Refusal::OutOfRange`] beyond [`SIDE_RANGE`].
pub fn resize(plan: &FloorPlan, id: FixtureId, width: Mm, depth: Mm) -> Result<Transaction, Refusal> {
    let (low, high) = SIDE_RANGE;
    if width.min(depth) < low || width.max(depth) > high {
        return Err(Refusal::OutOfRange { low, high });
    }
    let transaction = edit(plan, id, "edit-resize-fixture", |fixture| {
        fixture.width = width;
        fixture.depth = depth;
    })?;
    Ok(transaction.merging(ElementId::Fixture(id), "size"))
}

/// Takes a fixture away.
///
/// # Errors
/// [`Refusal::Gone`] when it does not exist.
pub fn remove(plan: &FloorPlan, id: FixtureId) -> Result<Transaction, Refusal> {
    let fixture = plan.fixtures.get(&id).ok_or(Refusal::Gone)?;
    let label = Message::new("edit-remove-fixture").with("what", Message::new(fixture.kind.message_id()));
    Ok(Transaction::new(label, vec![Change::Fixture { id, old: Some(fixture.clone()), new: None }]))
}

/// The unit vector out of a side of a fixture.
pub fn outward(fixture: &Fixture, side: Side) -> Vector {
    let (width, depth) = fixture.footprint().axes();
    match side {
        Side::Back => -depth,
        Side::Right => width,
        Side::Front => depth,
        Side::Left => -width,
    }
}

/// Moves one side of a fixture so that it becomes so large; the opposite side stays.
///
/// # Errors
/// [`Refusal::Gone`], or [`Refusal::OutOfRange`] beyond [`SIDE_RANGE`].
pub fn pull_side(plan: &FloorPlan, id: FixtureId, side: Side, size: Mm) -> Result<Transaction, Refusal> {
    let (low, high) = SIDE_RANGE;
    if size < low || size > high {
        return Err(Refusal::OutOfRange { low, high });
    }
    edit(plan, id, "edit-resize-fixture", |fixture| {
        let is_depth = matches!(side, Side::Back | Side::Front);
        let old = if is_depth { fixture.depth } else { fixture.width };
        let by = outward(fixture, side) * ((size - old).to_f64() / 2.0);
        fixture.center = grid_point(point(fixture.center) + by);
        *(if is_depth { &mut fixture.depth } else { &mut fixture.width }) = size;
    })
}

/// Any other edit of a fixture, under a label that takes the argument `what`.
///
/// # Errors
/// [`Refusal::Gone`] when it does not exist.
pub fn edit(
    plan: &FloorPlan,
    id: FixtureId,
    label: &'static str,
    change: impl FnOnce(&mut Fixture),
) -> Result<Transaction, Refusal> {
    let old = plan.fixtures.get(&id).ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    change(&mut new);
    let label = Message::new(label).with("what", Message::new(old.kind.message_id()));
    Ok(Transaction::new(label, vec![Change::Fixture { id, old: Some(old.clone()), new: Some(new) }]))
}
