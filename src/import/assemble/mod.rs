//! From a draft to a plan: what all formats have in common.
//!
//! In order: what is not possible is left out; round walls become short straight ones; wall ends that nearly meet
//! are joined, so that rooms close; openings are set into the walls they lie on; names and uses go to the rooms
//! found between the walls; fixtures are put in place. Walls are only ever lengthened or shortened along their own
//! line, so nothing that was drawn straight becomes slanted.

mod arcs;
mod hosting;
mod joints;
mod placing;
mod rooms;
mod sound;
mod ways;

use super::draft::Draft;
use super::{Cancel, ImportReport, Refusal};
use crate::geom::Segment;
use crate::locale::Message;
use crate::plan::{FloorPlan, OpeningKind, Structure, WallMaterial};
use crate::units::Mm;

/// A straight wall on its way into the plan.
#[derive(Clone, Debug)]
struct Piece {
    level: usize,
    line: Segment,
    thickness: f64,
    height: f64,
    structure: Structure,
    material: WallMaterial,
    /// The drafted wall it comes from.
    source: usize,
    meets: [Option<usize>; 2],
}

impl Piece {
    fn half(&self) -> f64 {
        self.thickness / 2.0
    }
}

/// Fits a draft together.
pub(super) fn assemble(
    mut draft: Draft,
    report: &mut ImportReport,
    cancel: &Cancel,
) -> Result<FloorPlan, Refusal> {
    sound::keep_possible(&mut draft, report)?;
    let mut plan = FloorPlan {
        name: draft.name.trim().to_owned(),
        north_degrees: Mm::round(draft.north.normalized().to_degrees()).0 % 360,
        ..FloorPlan::default()
    };
    let levels = placing::levels(&draft, &mut plan, report);
    cancel.check()?;
    let mut pieces = arcs::straighten(&draft.walls, &draft.openings, report);
    joints::join(&mut pieces, report);
    cancel.check()?;
    hosting::merge_where_openings_need_it(&mut pieces, &draft.openings);
    placing::walls(&pieces, &levels, &mut plan);
    let unclear = hosting::place(&draft.openings, &levels, &mut plan, report);
    cancel.check()?;
    placing::fixtures(&draft.fixtures, &levels, &mut plan);
    rooms::name(&draft.rooms, &levels, &mut plan, report, cancel)?;
    ways::settle_unclear(&draft, &levels, &unclear, &mut plan, report);
    ways::find_entrance(&mut plan, report);
    if draft.is_scale_guessed {
        ways::doubt_widths(&mut plan);
    }
    count(&plan, report);
    Ok(plan)
}

/// Says how much was read.
fn count(plan: &FloorPlan, report: &mut ImportReport) {
    let of =
        |is: fn(&OpeningKind) -> bool| plan.openings.values().filter(|opening| is(&opening.kind)).count();
    let counts = [
        ("import-read-levels", plan.levels.len()),
        ("import-read-walls", plan.walls.len()),
        ("import-read-doors", of(|kind| matches!(kind, OpeningKind::Door(_)))),
        ("import-read-windows", of(|kind| matches!(kind, OpeningKind::Window))),
        ("import-read-pass-throughs", of(|kind| matches!(kind, OpeningKind::PassThrough))),
        ("import-read-rooms", plan.rooms.len()),
        ("import-read-fixtures", plan.fixtures.len()),
    ];
    for (id, count) in counts {
        if count > 0 {
            report.read(Message::new(id).with("count", count));
        }
    }
}
