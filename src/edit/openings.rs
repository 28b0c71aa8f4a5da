//! Steps for openings: place, slide along the wall, resize, rehang, remove.

use super::{Change, Refusal, Transaction};
use crate::locale::Message;
use crate::plan::{ElementId, FloorPlan, Opening, OpeningId, OpeningKind, Wall, WallEnd, WallId, soundness};
use crate::units::Mm;

pub use crate::plan::soundness::OPENING_WIDTH as WIDTH_RANGE;

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

/// Slides an opening along its wall, to a distance from the wall's start. The end that it is measured from stays.
///
/// # Errors
/// When it does not exist, would leave the wall, or meets another opening.
pub fn slide(plan: &FloorPlan, id: OpeningId, offset: Mm) -> Result<Transaction, Refusal> {
    edit(plan, id, "edit-slide-opening", |opening| {
        if let Some(wall) = plan.walls.get(&opening.wall) {
            opening.set_offset(wall, offset.to_f64());
        }
    })
}

/// Slides an opening to a distance from an end, from which it is measured from then on.
///
/// # Errors
/// When it does not exist, would leave the wall, or meets another opening.
pub fn set_distance(
    plan: &FloorPlan,
    id: OpeningId,
    end: WallEnd,
    distance: Mm,
) -> Result<Transaction, Refusal> {
    let transaction = edit(plan, id, "edit-slide-opening", |opening| {
        (opening.from, opening.distance) = (end, distance);
    })?;
    Ok(transaction.merging(ElementId::Opening(id), "distance"))
}

/// Moves an opening into another wall of its storey, or along its own.
///
/// # Errors
/// When it does not exist or does not fit there.
pub fn rehost(plan: &FloorPlan, id: OpeningId, wall: WallId, offset: Mm) -> Result<Transaction, Refusal> {
    let host = plan.walls.get(&wall).ok_or(Refusal::Gone)?;
    edit(plan, id, "edit-slide-opening", |opening| {
        if opening.wall != wall {
            opening.wall = wall;
            opening.from = WallEnd::Start;
            opening.set_offset(host, offset.to_f64());
            opening.measure_from(host, nearer_end(host, opening));
        } else {
            opening.set_offset(host, offset.to_f64());
        }
    })
}

/// The end of a wall from which an opening in it is measured by itself: the nearer one, as one does on site.
pub fn nearer_end(wall: &Wall, opening: &Opening) -> WallEnd {
    if opening.distance_from(wall, WallEnd::End) < opening.distance_from(wall, WallEnd::Start) {
        WallEnd::End
    } else {
        WallEnd::Start
    }
}

/// Changes an opening's width about its middle.
///
/// # Errors
/// When it does not exist or does not fit any more.
pub fn resize(plan: &FloorPlan, id: OpeningId, width: Mm) -> Result<Transaction, Refusal> {
    let transaction = edit(plan, id, "edit-resize-opening", |opening| widen(opening, width))?;
    Ok(transaction.merging(ElementId::Opening(id), "width"))
}

/// Gives an opening another width; its middle stays.
pub fn widen(opening: &mut Opening, width: Mm) {
    opening.distance = opening.distance - (width - opening.width) / 2;
    opening.width = width;
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
    let place = |opening: &Opening| (opening.wall, opening.from, opening.distance, opening.width);
    let heights = |opening: &Opening| (opening.sill, opening.height);
    if place(&new) != place(old) || heights(&new) != heights(old) {
        fits(plan, Some(id), &new)?;
    }
    let label = Message::new(label).with("what", name(old));
    Ok(Transaction::new(label, vec![Change::Opening { id, old: Some(old.clone()), new: Some(new) }]))
}

/// The distance from a wall's start, nearest to a wanted one, at which an opening of some width fits into it.
pub fn nearest_fit(
    plan: &FloorPlan,
    wall: WallId,
    skip: Option<OpeningId>,
    width: Mm,
    wanted: Mm,
) -> Option<Mm> {
    let host = plan.walls.get(&wall)?;
    let length = Mm::round(host.length());
    let mut others: Vec<(Mm, Mm)> = plan
        .openings_in(wall)
        .filter(|(id, _)| Some(*id) != skip)
        .map(|(_, other)| {
            let offset = Mm::round(other.offset(host));
            (offset, offset + other.width)
        })
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

/// Makes the openings of a wall fit into it again after the wall changed: each keeps its distance from its named
/// end as far as there is room, and none leaves the wall or comes to lie in another.
///
/// # Errors
/// [`Refusal::OpeningWiderThanWall`] when together they are wider than the wall.
pub(super) fn refit(plan: &mut FloorPlan, wall: WallId) -> Result<(), Refusal> {
    let Some(host) = plan.walls.get(&wall).cloned() else { return Ok(()) };
    let length = host.length();
    let mut openings: Vec<(OpeningId, Opening)> =
        plan.openings_in(wall).map(|(id, opening)| (id, opening.clone())).collect();
    let is_sound = |openings: &[(OpeningId, Opening)]| {
        openings.iter().enumerate().all(|(index, (_, opening))| {
            let offset = opening.offset(&host);
            offset >= -0.5
                && offset + opening.width.to_f64() <= length + 0.5
                && !openings[index + 1..].iter().any(|(_, other)| soundness::overlap(&host, opening, other))
        })
    };
    if is_sound(&openings) {
        return Ok(());
    }
    openings.sort_by(|(a_id, a), (b_id, b)| {
        a.center_offset(&host).total_cmp(&b.center_offset(&host)).then(a_id.cmp(b_id))
    });
    let total: f64 = openings.iter().map(|(_, opening)| opening.width.to_f64()).sum();
    if total > length + 0.5 {
        return Err(Refusal::OpeningWiderThanWall { by: Mm::round(total - length).max(Mm(1)) });
    }
    let widths: Vec<f64> = openings.iter().map(|(_, opening)| opening.width.to_f64()).collect();
    let mut offsets: Vec<f64> =
        openings.iter().map(|(_, opening)| libm::round(opening.offset(&host))).collect();
    // Pushed off the start one after the other, then off the end.
    let mut least = 0.0;
    for (offset, width) in offsets.iter_mut().zip(&widths) {
        *offset = offset.max(least);
        least = *offset + width;
    }
    let mut most = libm::floor(length + 0.5);
    for (offset, width) in offsets.iter_mut().zip(&widths).rev() {
        *offset = offset.min(most - width);
        most = *offset;
    }
    for ((id, mut opening), offset) in openings.into_iter().zip(offsets) {
        opening.set_offset(&host, offset);
        plan.openings.insert(id, opening);
    }
    Ok(())
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
    if opening.distance < Mm::ZERO || opening.distance + opening.width > length {
        return Err(Refusal::OutOfRange { low: Mm::ZERO, high: length - opening.width });
    }
    let overlaps = |other: &Opening| soundness::overlap(wall, opening, other);
    if plan.openings_in(opening.wall).any(|(other_id, other)| Some(other_id) != id && overlaps(other)) {
        return Err(Refusal::OpeningInTheWay);
    }
    Ok(())
}
