//! What a draft takes for granted where a format says nothing. Each is said in the report.

use super::Draft;
use crate::import::ImportReport;
use crate::locale::Message;
use crate::units::Mm;

/// A wall where only the centre line is drawn.
const WALL: Mm = Mm(120);

/// The height of a door where only its place is drawn.
pub(in crate::import) const DOOR_HEIGHT: f64 = 2_000.0;

/// The sill of a window where only its place is drawn.
pub(in crate::import) const WINDOW_SILL: f64 = 900.0;

/// The height of a window where only its place is drawn.
pub(in crate::import) const WINDOW_HEIGHT: f64 = 1_500.0;

/// Gives walls without thickness the usual one.
pub(in crate::import) fn thickness(draft: &mut Draft, report: &mut ImportReport) {
    let mut any = false;
    for wall in draft.walls.iter_mut().filter(|wall| wall.thickness <= 0.0) {
        wall.thickness = WALL.to_f64();
        any = true;
    }
    if any {
        report.guessed(Message::new("import-guessed-thickness").with("thickness", WALL), None);
    }
}

/// Says that heights of doors and windows are the usual ones.
pub(in crate::import) fn say_opening_heights(draft: &Draft, report: &mut ImportReport) {
    if !draft.openings.is_empty() {
        report.guessed(Message::new("import-guessed-opening-heights"), None);
    }
}
