use serde::Serialize;

use super::Desk;
use crate::drawing::paper::WallFace;
use crate::export::proposal::Proposal;
use crate::locale::Message;
use crate::plan::{Fixture, FixtureKind, FloorPlan};

/// Where a thing goes and how it is held.
#[derive(Serialize)]
pub(super) struct FixingRow {
    tag: String,
    name: String,
    text: String,
}

/// A bar higher than this has a vertical part, in millimetres.
const L_BAR: i32 = 150;

/// A hole takes no more than this share of a wall, in percent, so that it does not go through.
const DEEPEST_PERCENT: i32 = 60;

/// No bolt of this trade needs a deeper hole, in millimetres.
const DEEPEST: i32 = 90;

impl Proposal<'_> {
    pub(super) fn fixing_rows(
        &self,
        desk: &Desk<'_>,
        plan: &FloorPlan,
        sections: &[(char, WallFace)],
    ) -> Vec<FixingRow> {
        let mut rows: Vec<FixingRow> = Vec::new();
        for (_, face) in sections {
            for (id, fixture) in face.hung(plan) {
                let Some(tag) = desk.tags.get(&id) else { continue };
                rows.push(FixingRow {
                    tag: tag.to_string(),
                    name: self.word(fixture.kind.message_id()),
                    text: self.fixing_text(plan, face, fixture),
                });
            }
        }
        rows.sort_by(|a, b| a.tag.cmp(&b.tag));
        rows
    }

    /// Position, height and fixing in one sentence each.
    fn fixing_text(&self, plan: &FloorPlan, face: &WallFace, fixture: &Fixture) -> String {
        let extent = face.extent(fixture);
        let length = face.length();
        let whole = |value: f64| (libm::round(value) as i64).to_string();
        // The nearer corner is the one to measure from.
        let (corner, distance) = if extent.left <= length - extent.right {
            (self.compass(-face.rightward(), plan.north_degrees), extent.left)
        } else {
            (self.compass(face.rightward(), plan.north_degrees), length - extent.right)
        };
        let middle = i32::midpoint(fixture.bottom.0, fixture.top.0);
        let message = match fixture.kind {
            FixtureKind::GrabBar if fixture.top.0 - fixture.bottom.0 > L_BAR => {
                Message::new("paper-fix-l-bar")
                    .with("width", fixture.width)
                    .with("rise", (fixture.top.0 - fixture.bottom.0).to_string())
                    .with("height", fixture.bottom)
                    .with("top", fixture.top)
                    .with("corner", corner)
                    .with("distance", whole(distance))
            }
            FixtureKind::GrabBar | FixtureKind::Handrail => Message::new("paper-fix-bar")
                .with("width", fixture.width)
                .with("height", fixture.bottom)
                .with("corner", corner)
                .with("distance", whole(distance)),
            FixtureKind::FoldingBar => Message::new("paper-fix-folding")
                .with("length", fixture.depth)
                .with("height", middle.to_string())
                .with("corner", corner)
                .with("distance", whole((distance * 2.0 + extent.right - extent.left) / 2.0)),
            FixtureKind::PullCord => Message::new("paper-fix-cord")
                .with("end", fixture.bottom)
                .with("corner", corner)
                .with("distance", whole(distance)),
            _ => Message::new("paper-fix-other")
                .with("height", middle.to_string())
                .with("corner", corner)
                .with("distance", whole(distance)),
        };
        let holds_weight = matches!(
            fixture.kind,
            FixtureKind::GrabBar | FixtureKind::Handrail | FixtureKind::FoldingBar | FixtureKind::ShowerSeat
        );
        let mut text = self.text(&message);
        if holds_weight {
            text += &self.word("paper-between-sentences");
            text += &self.wall_text(face);
        }
        text
    }

    /// How the wall holds it, by what it is made of.
    fn wall_text(&self, face: &WallFace) -> String {
        let Some(wall) = face.wall.and_then(|wall| self.selection.plan.walls.get(&wall)) else {
            return self.word("paper-fix-tap-first");
        };
        let deepest = (wall.thickness.0 * DEEPEST_PERCENT / 100 / 10 * 10).min(DEEPEST);
        let id = match wall.material.holds_expansion_bolt() {
            Some(true) => "paper-fix-bolt",
            Some(false) => "paper-fix-plate",
            None => return self.word("paper-fix-tap-first"),
        };
        let message = Message::new(id)
            .with("thickness", wall.thickness)
            .with("material", Message::new(wall.material.message_id()))
            .with("depth", deepest.to_string());
        self.text(&message)
    }
}
