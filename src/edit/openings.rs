//! Steps for openings: place, slide along the wall, resize, rehang, remove.

use super::{Change, Refusal, Transaction};
use crate::locale::Message;
use crate::plan::{ElementId, FloorPlan, Opening, OpeningId, OpeningKind, WallId};
use crate::units::Mm;

/// The smallest and largest width of an opening.
pub const WIDTH_RANGE: (Mm, Mm) = (Mm(100), Mm(8_000));

/// Cuts a new opening into its wall.
///
/// # Errors
/// When the wall does not exist or the opening does not fit into it.
pub fn place(plan: &FloorPlan, opening: Opening) -> Result<Transaction, Refusal> {
    fits(plan, None, &opening)?;
    let label = Message::new("edit-place-opening").with("what", name(&opening));
    Ok(Transaction::new(
        label,
        vec![Change::Opening { id: plan.next_opening_id(), old: None, new: Some(opening) }],
    ))
}

/// Slides an opening along its wall.
///
/// # Errors
/// When it does not exist, would leave the wall, or meets another opening.
pub fn slide(plan: &FloorPlan, id: OpeningId, offset: Mm) -> Result<Transaction, Refusal> {
    edit(plan, id, "edit-slide-opening", |opening| opening.offset = offset)
}

/// Changes an opening's width about its middle.
///
/// # Errors
/// When it does not exist or does not fit any more.
pub fn resize(plan: &FloorPlan, id: OpeningId, width: Mm) -> Result<Transaction, Refusal> {
    let transaction = edit(plan, id, "edit-resize-opening", |opening| {
        opening.offset = opening.offset - (width - opening.width) / 2;
        opening.width = width;
    })?;
    Ok(transaction.merging(ElementId::Opening(id), "width"))
}

/// Fills in an opening.
///
/// # Errors
/// [`Refusal::Gone`] when it does not exist.
pub fn remove(plan: &FloorPlan, id: OpeningId) -> Result<Transaction, Refusal> {
    let opening = plan.openings.get(&id).ok_or(Refusal::Gone)?;
    let label = Message::new("edit-remove-opening").with("what", name(opening));
    Ok(Transaction::new(label, vec![Change::Opening { id, old: Some(opening.clone()), new: None }]))
}

/// Any other edit of an opening, under a label that takes the argument `what`.
///
/// # Errors
/// When it does not exist or does not fit into its wall any more.
pub fn edit(
    plan: &FloorPlan,
    id: OpeningId,
    label: &'static str,
    change: impl FnOnce(&mut Opening),
) -> Result<Transaction, Refusal> {
    let old = plan.openings.get(&id).ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    change(&mut new);
    if (new.wall, new.offset, new.width) != (old.wall, old.offset, old.width) {
        fits(plan, Some(id), &new)?;
    }
    let label = Message::new(label).with("what", name(old));
    Ok(Transaction::new(label, vec![Change::Opening { id, old: Some(old.clone()), new: Some(new) }]))
}

/// The offset nearest to a wanted one at which an opening of some width fits into a wall.
pub fn nearest_fit(
    plan: &FloorPlan,
    wall: WallId,
    skip: Option<OpeningId>,
    width: Mm,
    wanted: Mm,
) -> Option<Mm> {
    let length = Mm::round(plan.walls.get(&wall)?.length());
    let mut others: Vec<(Mm, Mm)> = plan
        .openings_in(wall)
        .filter(|(id, _)| Some(*id) != skip)
        .map(|(_, other)| (other.offset, other.offset + other.width))
        .collect();
    others.sort_unstable();
    let mut free_from = Mm::ZERO;
    let mut best: Option<Mm> = None;
    for (from, to) in others.into_iter().chain([(length, length)]) {
        let last = from - width;
        if last >= free_from {
            let here = wanted.clamp(free_from, last);
            if best.is_none_or(|best| (here - wanted).abs() < (best - wanted).abs()) {
                best = Some(here);
            }
        }
        free_from = free_from.max(to);
    }
    best
}

/// The word for an opening.
pub fn name(opening: &Opening) -> Message {
    Message::new(match opening.kind {
        OpeningKind::Door(_) => "opening-door",
        OpeningKind::Window => "opening-window",
        OpeningKind::PassThrough => "opening-pass-through",
    })
}

fn fits(plan: &FloorPlan, id: Option<OpeningId>, opening: &Opening) -> Result<(), Refusal> {
    let wall = plan.walls.get(&opening.wall).ok_or(Refusal::Gone)?;
    let (low, high) = WIDTH_RANGE;
    if opening.width < low || opening.width > high {
        return Err(Refusal::OutOfRange { low, high });
    }
    let length = Mm::round(wall.length());
    if opening.width > length {
        return Err(Refusal::OpeningWiderThanWall { by: opening.width - length });
    }
    if opening.offset < Mm::ZERO || opening.offset + opening.width > length {
        return Err(Refusal::OutOfRange { low: Mm::ZERO, high: length - opening.width });
    }
    let overlaps = |other: &Opening| {
        opening.offset < other.offset + other.width
            && other.offset < opening.offset + opening.width
            && opening.sill < other.sill + other.height
            && other.sill < opening.sill + opening.height
    };
    if plan.openings_in(opening.wall).any(|(other_id, other)| Some(other_id) != id && overlaps(other)) {
        return Err(Refusal::OpeningInTheWay);
    }
    Ok(())
}
