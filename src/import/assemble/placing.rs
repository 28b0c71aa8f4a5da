//! Levels, walls and fixtures as elements of the plan.

use super::Piece;
use crate::geom::grid_point;
use crate::import::ImportReport;
use crate::import::draft::{Draft, DraftFixture};
use crate::locale::Message;
use crate::plan::{Fixture, FloorPlan, Level, LevelId, Origin, Wall, WallId};
use crate::units::{Angle, Mm};

/// What a storey is taken to be high where the file does not say.
const USUAL_HEIGHT: Mm = Mm(2_600);

/// A fixture turned by less than this against a quarter turn stands square; drawing programs leave such noise.
const SQUARE: f64 = 0.05;

/// Puts the storeys into the plan and returns their ids in the draft's order.
pub(super) fn levels(draft: &Draft, plan: &mut FloorPlan, report: &mut ImportReport) -> Vec<LevelId> {
    let mut ids = Vec::with_capacity(draft.levels.len());
    for level in &draft.levels {
        let id = plan.next_level_id();
        let mut height = Mm::round(level.height);
        if !level.height.is_finite() || !(Mm(1)..=Mm(100_000)).contains(&height) {
            height = USUAL_HEIGHT;
            report.guessed(Message::new("import-guessed-height").with("height", height), None);
        }
        let name = level.name.clone();
        plan.levels.insert(id, Level { name, elevation: Mm::round(level.elevation), height });
        ids.push(id);
    }
    ids
}

/// Puts the walls into the plan, numbered in their order.
pub(super) fn walls(pieces: &[Piece], levels: &[LevelId], plan: &mut FloorPlan) {
    for piece in pieces {
        let Some(&level) = levels.get(piece.level) else { continue };
        let (start, end) = (grid_point(piece.line.from), grid_point(piece.line.to));
        if start == end {
            continue;
        }
        let own_height = Mm::round(piece.height);
        let height = if own_height > Mm::ZERO {
            own_height
        } else {
            plan.levels.get(&level).map_or(USUAL_HEIGHT, |level| level.height)
        };
        let id = WallId(u32::try_from(plan.walls.len() + 1).unwrap_or(u32::MAX));
        let wall = Wall {
            level,
            start,
            end,
            thickness: Mm::round(piece.thickness),
            bulge: Mm::ZERO,
            height,
            structure: piece.structure,
            material: piece.material,
            length_origin: Some(Origin::Derived),
        };
        plan.walls.insert(id, wall);
    }
}

/// Puts the fixtures into the plan, numbered in their order.
pub(super) fn fixtures(fixtures: &[DraftFixture], levels: &[LevelId], plan: &mut FloorPlan) {
    for fixture in fixtures {
        let Some(&level) = levels.get(fixture.level) else { continue };
        let id = plan.next_fixture_id();
        let bottom = Mm::round(fixture.bottom);
        let placed = Fixture {
            level,
            kind: fixture.kind,
            name: fixture.name.clone(),
            center: grid_point(fixture.center),
            rotation: squared(fixture.rotation),
            width: Mm::round(fixture.width).max(Mm(1)),
            depth: Mm::round(fixture.depth).max(Mm(1)),
            bottom,
            top: Mm::round(fixture.top).max(bottom),
            attributes: fixture.attributes.clone(),
        };
        plan.fixtures.insert(id, placed);
    }
}

/// An angle with the noise of radians taken off: whole quarter turns are exact, others keep hundredths of a degree.
fn squared(angle: Angle) -> Angle {
    let degrees = angle.normalized().to_degrees();
    let quarter = libm::round(degrees / 90.0) * 90.0;
    let clean =
        if (degrees - quarter).abs() < SQUARE { quarter } else { libm::round(degrees * 100.0) / 100.0 };
    Angle::from_degrees(clean).normalized()
}
