//! Which doors lead out of the home, and what openings are that a file draws alike.

use crate::geom::Point;
use crate::import::draft::{Draft, usual};
use crate::import::{ImportPlace, ImportReport};
use crate::locale::Message;
use crate::plan::geometry::LevelGeometry;
use crate::plan::{
    Attribute, ElementId, FloorPlan, LevelId, Opening, OpeningId, OpeningKind, Origin, RoomUse, Surveyed,
    clear_width,
};
use crate::units::Mm;

/// The entrance door lies at most this far from a place just inside it, in millimetres.
const NEAR_WAY_IN: f64 = 2_500.0;

/// By how many parts of a hundred a guessed scale may be off.
const GUESSED_SCALE_PERCENT: i32 = 15;

/// What lies on the two sides of an opening.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beside {
    /// Rooms on both sides, or a balcony on one.
    Rooms,
    /// A room on one side, nothing on the other.
    Outside(Option<RoomUse>),
    /// No enclosed room at all.
    Nothing,
}

fn beside(plan: &FloorPlan, geometry: &LevelGeometry, opening: &Opening) -> Beside {
    let Some(wall) = plan.walls.get(&opening.wall) else { return Beside::Nothing };
    let (left, right) = geometry.rooms_beside(wall, opening);
    match (left, right) {
        (Some(_), Some(_)) => Beside::Rooms,
        (None, None) => Beside::Nothing,
        (Some(inside), None) | (None, Some(inside)) => {
            Beside::Outside(inside.id.and_then(|id| plan.rooms.get(&id)).map(|room| room.room_use))
        }
    }
}

/// Openings that the file draws alike become doors between rooms, and windows where they lead outside;
/// the one nearest to a known way in becomes the entrance door.
pub(super) fn settle_unclear(
    draft: &Draft,
    levels: &[LevelId],
    unclear: &[OpeningId],
    plan: &mut FloorPlan,
    report: &mut ImportReport,
) {
    if unclear.is_empty() {
        return;
    }
    let mut leads_out: Vec<(OpeningId, LevelId, Point)> = Vec::new();
    for &level in levels {
        let geometry = LevelGeometry::new(plan, level);
        for &id in unclear {
            let Some(opening) = plan.openings.get(&id) else { continue };
            let Some(wall) = plan.walls.get(&opening.wall).filter(|wall| wall.level == level) else {
                continue;
            };
            if beside(plan, &geometry, opening) != Beside::Rooms {
                leads_out.push((id, level, wall.place_at(opening.center_offset(wall))));
            }
        }
    }
    let entrance = draft.ways_in.iter().find_map(|&(level, inside)| {
        let level = levels.get(level)?;
        leads_out
            .iter()
            .filter(|(_, its_level, _)| its_level == level)
            .map(|&(id, _, place)| (id, (place - inside).norm()))
            .filter(|(_, distance)| *distance <= NEAR_WAY_IN)
            .min_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(id, _)| id)
    });
    let mut n_windows = 0;
    for (id, ..) in leads_out {
        let Some(opening) = plan.openings.get_mut(&id) else { continue };
        if entrance == Some(id) {
            if let OpeningKind::Door(door) = &mut opening.kind {
                door.is_entrance = true;
            }
            let place = ImportPlace::Element(ElementId::Opening(id));
            report.guessed(Message::new("import-guessed-entrance-by-place"), Some(place));
            continue;
        }
        opening.kind = OpeningKind::Window;
        opening.sill = Mm::round(usual::WINDOW_SILL);
        opening.height = Mm::round(usual::WINDOW_HEIGHT);
        n_windows += 1;
    }
    if n_windows > 0 {
        report.guessed(Message::new("import-guessed-windows").with("count", n_windows), None);
    }
}

/// Where nobody knows the scale, no clear width is known well.
pub(super) fn doubt_widths(plan: &mut FloorPlan) {
    for opening in plan.openings.values_mut() {
        if let Some(clear) = clear_width::of(opening) {
            let tolerance = Mm(clear.value.0 * GUESSED_SCALE_PERCENT / 100);
            let value = Surveyed::Known { value: clear.value.0, origin: Origin::Assumed, tolerance };
            opening.attributes.set(Attribute::ClearWidth, value);
        }
    }
}

/// Looks for the door to the home where the file does not say which it is.
pub(super) fn find_entrance(plan: &mut FloorPlan, report: &mut ImportReport) {
    if plan.openings.values().any(|opening| opening.door().is_some_and(|door| door.is_entrance)) {
        return;
    }
    let mut leads_out = Vec::new();
    for &level in plan.levels.keys() {
        let geometry = LevelGeometry::new(plan, level);
        for (&id, opening) in &plan.openings {
            if plan.walls.get(&opening.wall).is_none_or(|wall| wall.level != level) {
                continue;
            }
            let Beside::Outside(room_use) = beside(plan, &geometry, opening) else { continue };
            let is_way_in = !matches!(room_use, Some(RoomUse::Balcony | RoomUse::Bathroom));
            // A window down to the floor begins above it; a way in does not.
            let is_hung = opening.door().is_some_and(|door| door.operation.swings());
            if is_hung && is_way_in && opening.attributes.is_empty() {
                leads_out.push(id);
            }
        }
    }
    if let [only] = leads_out[..]
        && let Some(OpeningKind::Door(door)) = plan.openings.get_mut(&only).map(|opening| &mut opening.kind)
    {
        door.is_entrance = true;
        let place = ImportPlace::Element(ElementId::Opening(only));
        report.guessed(Message::new("import-guessed-entrance"), Some(place));
    } else if !plan.openings.is_empty() {
        report.left_out(Message::new("import-left-out-entrance"), None);
    }
}
