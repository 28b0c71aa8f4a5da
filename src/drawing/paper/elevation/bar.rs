//! Where a bar on a wall has its parts and its fixings.

use super::{BAR, L_BAR};
use crate::drawing::paper::wall_face::{Extent, Facing, WallFace};
use crate::plan::{Fixture, FixtureKind, FloorPlan};

/// Where an L bar has its fixings: both ends of the horizontal part, and the top of the vertical one.
pub(in crate::drawing::paper) struct Bar {
    pub(in crate::drawing::paper) left: f64,
    pub(in crate::drawing::paper) right: f64,
    pub(in crate::drawing::paper) height: f64,
    /// Where the vertical part stands and how high it reaches; none for a straight bar.
    pub(in crate::drawing::paper) vertical: Option<(f64, f64)>,
}

impl Bar {
    pub(in crate::drawing::paper) fn of(fixture: &Fixture, face: &WallFace, plan: &FloorPlan) -> Self {
        let Extent { left, right, .. } = face.extent(fixture);
        // Fixings lie a flange's half within the ends.
        let (left, right) = (left + BAR, right - BAR);
        let (height, top) = (fixture.bottom.to_f64(), fixture.top.to_f64());
        let at = if stands_at_right(face, left, right, plan) { right } else { left };
        Self { left, right, height, vertical: (top - height > L_BAR).then_some((at, top)) }
    }

    /// The fixings, as places along the wall and heights.
    pub(in crate::drawing::paper) fn fixings(&self) -> Vec<(f64, f64)> {
        let mut places = vec![(self.left, self.height), (self.right, self.height)];
        places.extend(self.vertical);
        places
    }
}

/// The vertical part stands where one reaches it when getting up: before the toilet, else away from the corner.
fn stands_at_right(face: &WallFace, left: f64, right: f64, plan: &FloorPlan) -> bool {
    let toilet = face
        .before(plan)
        .into_iter()
        .find(|(_, fixture)| fixture.kind == FixtureKind::Toilet)
        .map(|(_, fixture)| face.facing(fixture));
    match toilet {
        Some(Facing::Right) => true,
        Some(Facing::Left) => false,
        _ => left < face.length() - right,
    }
}
