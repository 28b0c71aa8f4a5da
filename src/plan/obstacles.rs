//! What stands in the way, as outlines.
//!
//! Obstacles are sorted by the part of a person or chair they stop: feet and castors, knees and
//! footrests, or the body. The bounds are those of knee and toe clearance in ISO and ADA practice.

use super::{DoorOperation, ElementId, Fixture, FixtureKind, FloorPlan, LevelId, Mounting, geometry};
use crate::geom::Polygon;
use crate::units::Mm;

/// A range of heights above finished floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// Feet, castors, front wheels: 0 to 230.
    Foot,
    /// Knees and footrests: 230 to 685.
    Knee,
    /// Body and arms: 685 to 2,030.
    Body,
}

impl Band {
    /// All bands.
    pub const ALL: [Self; 3] = [Self::Foot, Self::Knee, Self::Body];

    /// Bottom and top above finished floor.
    pub const fn heights(self) -> (Mm, Mm) {
        match self {
            Self::Foot => (Mm(0), Mm(230)),
            Self::Knee => (Mm(230), Mm(685)),
            Self::Body => (Mm(685), Mm(2030)),
        }
    }
}

/// Things on the floor lower than this can be rolled and stepped over; a threshold rule looks at them.
pub const NEGLIGIBLE_HEIGHT: Mm = Mm(20);

/// Things on a wall that project no more than this do not narrow a way (GB 50763 3.5.2 allows 100).
pub const NEGLIGIBLE_PROJECTION: Mm = Mm(100);

/// Whether open door leaves count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Leaves {
    /// Leaves are left out.
    Ignored,
    /// Leaves stand open at a right angle.
    Open,
}

/// An outline on the floor and the element it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanObstacle {
    /// Its outline.
    pub outline: Polygon,
    /// What it is.
    pub element: ElementId,
}

/// Whether it hangs on the wall and is folded against it while nobody uses it: a folding bar, a wall seat.
pub fn folds_away(fixture: &Fixture) -> bool {
    fixture.kind == FixtureKind::FoldingBar
        || (fixture.kind == FixtureKind::ShowerSeat && fixture.bottom > NEGLIGIBLE_HEIGHT)
}

/// Whether a fixture stops something in a band.
pub fn blocks(fixture: &Fixture, band: Band) -> bool {
    let mounting = fixture.kind.mounting();
    if mounting == Mounting::FloorCovering || fixture.kind == FixtureKind::Shower || folds_away(fixture) {
        return false;
    }
    if mounting == Mounting::Wall && fixture.depth <= NEGLIGIBLE_PROJECTION {
        return false;
    }
    let (low, high) = band.heights();
    fixture.top > NEGLIGIBLE_HEIGHT && fixture.bottom < high && fixture.top > low
}

/// Everything on a storey that stands in the way in any of the bands, in the order of ids.
pub fn on_level(plan: &FloorPlan, level: LevelId, bands: &[Band], leaves: Leaves) -> Vec<PlanObstacle> {
    let mut obstacles: Vec<PlanObstacle> = plan
        .fixtures
        .iter()
        .filter(|(_, fixture)| fixture.level == level && bands.iter().any(|&band| blocks(fixture, band)))
        .map(|(&id, fixture)| PlanObstacle {
            outline: fixture.footprint().polygon(),
            element: ElementId::Fixture(id),
        })
        .collect();
    if leaves == Leaves::Open {
        for (&id, opening) in &plan.openings {
            let hinged = opening.door().is_some_and(|door| {
                matches!(door.operation, DoorOperation::Hinged | DoorOperation::DoubleHinged)
            });
            let here = plan.walls.get(&opening.wall).is_some_and(|wall| wall.level == level);
            if hinged && here {
                obstacles.extend(
                    geometry::open_leaves(plan, id)
                        .into_iter()
                        .map(|outline| PlanObstacle { outline, element: ElementId::Opening(id) }),
                );
            }
        }
    }
    obstacles
}
