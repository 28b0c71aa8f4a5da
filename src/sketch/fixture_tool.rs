use super::gaps::{SIDES, before_side, conflicts, obstacles};
use super::placing::{Placement, Turning, settle};
use super::{Accepts, Dimension, Outcome, Pointer, Preview, Scene, Tool, ToolEvent, Typed};
use crate::edit::fixtures;
use crate::geom::grid_point;
use crate::locale::Message;
use crate::plan::{Fixture, FixtureKind, LevelId};
use crate::units::{Angle, Mm};

/// Sets fixtures down; near a wall they turn their back to it.
#[derive(Clone, Debug)]
pub struct FixtureTool {
    kind: FixtureKind,
    /// Width and depth, where they are not the usual ones.
    size: Option<(Mm, Mm)>,
    turned: Angle,
    at: Option<Placement>,
    is_down: bool,
}

impl FixtureTool {
    /// A tool for fixtures of a kind.
    pub const fn new(kind: FixtureKind) -> Self {
        Self { kind, size: None, turned: Angle::ZERO, at: None, is_down: false }
    }

    /// The same tool for fixtures of another size than the usual one.
    #[must_use]
    pub const fn sized(mut self, width: Mm, depth: Mm) -> Self {
        self.size = Some((width, depth));
        self
    }

    /// What it sets down.
    pub const fn kind(&self) -> FixtureKind {
        self.kind
    }

    fn plain(&self, level: LevelId, pointer: Pointer) -> Fixture {
        let mut fixture = Fixture::new(self.kind, level, grid_point(pointer.at), self.turned);
        if let Some((width, depth)) = self.size {
            (fixture.width, fixture.depth) = (width, depth);
        }
        fixture
    }

    fn aim(&mut self, scene: Scene<'_>, pointer: Pointer) {
        let fixture = self.plain(scene.level, pointer);
        self.at = Some(settle(scene, None, &fixture, pointer, Turning::Free));
    }

    fn fixture(&self, scene: Scene<'_>) -> Option<Fixture> {
        let placement = self.at.as_ref()?;
        let mut fixture =
            Fixture::new(self.kind, scene.level, grid_point(placement.center), placement.rotation);
        if let Some((width, depth)) = self.size {
            (fixture.width, fixture.depth) = (width, depth);
        }
        Some(fixture)
    }
}

/// The free distances around a fixture that are worth telling: the nearest ones.
pub(super) fn gap_dimensions(
    scene: Scene<'_>,
    id: Option<crate::plan::FixtureId>,
    fixture: &Fixture,
) -> Vec<Dimension> {
    /// What touches has no distance, in millimetres.
    const TOUCHING: f64 = 1.0;
    let others = obstacles(scene, id, fixture);
    let footprint = fixture.footprint();
    SIDES
        .into_iter()
        .filter_map(|side| before_side(&footprint, side, &others))
        .filter(|gap| gap.length() > TOUCHING)
        .map(|gap| Dimension::context(gap.from, gap.to))
        .collect()
}

impl Tool for FixtureTool {
    fn handle(&mut self, scene: Scene<'_>, event: ToolEvent) -> Outcome {
        match event {
            ToolEvent::Move(pointer) => {
                self.aim(scene, pointer);
                Outcome::Preview
            }
            ToolEvent::Press(pointer) => {
                self.aim(scene, pointer);
                self.is_down = true;
                Outcome::Preview
            }
            ToolEvent::Release(pointer) => {
                self.aim(scene, pointer);
                if !std::mem::take(&mut self.is_down) {
                    return Outcome::Preview;
                }
                match self.fixture(scene) {
                    Some(fixture) => Outcome::Commit(fixtures::place(scene.plan, fixture)),
                    None => Outcome::Preview,
                }
            }
            ToolEvent::Turn(by) => {
                self.turned = self.turned.turned(by);
                Outcome::Preview
            }
            ToolEvent::Flip => {
                self.turned = self.turned.turned(Angle::from_degrees(180.0));
                Outcome::Preview
            }
            ToolEvent::Typed(Typed::Angle(angle)) => {
                self.turned = angle.normalized();
                Outcome::Preview
            }
            ToolEvent::Escape if self.is_down => {
                self.is_down = false;
                Outcome::Preview
            }
            ToolEvent::Finish | ToolEvent::Escape => Outcome::Done,
            ToolEvent::Typed(_) | ToolEvent::Nudge { .. } | ToolEvent::Toggle | ToolEvent::Erase => {
                Outcome::Preview
            }
        }
    }

    fn preview(&self, scene: Scene<'_>) -> Preview {
        let hint = Some(Message::new("hint-fixture"));
        let Some((placement, fixture)) = self.at.as_ref().zip(self.fixture(scene)) else {
            return Preview { hint, ..Preview::default() };
        };
        Preview {
            dimensions: gap_dimensions(scene, None, &fixture),
            snap: Some(placement.snap.clone()),
            conflicts: conflicts(scene, None, &fixture),
            hint,
            ..Preview::default()
        }
        .with_step(Some(Ok(fixtures::place(scene.plan, fixture))))
    }

    fn accepts(&self) -> Accepts {
        Accepts::Angle
    }

    fn is_busy(&self) -> bool {
        self.is_down
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geom::{GridPoint, Point};
    use crate::plan::geometry::LevelGeometry;
    use crate::plan::{FloorPlan, Wall};
    use crate::sketch::{Grid, Reach, SnapReason};

    fn room() -> FloorPlan {
        let mut plan = FloorPlan::default();
        let corners = [(0, 0), (4000, 0), (4000, 3000), (0, 3000)];
        for side in 0..4 {
            let (from, to) = (corners[side], corners[(side + 1) % 4]);
            let (start, end) = (GridPoint::new(from.0, from.1), GridPoint::new(to.0, to.1));
            plan.walls.insert(plan.next_wall_id(), Wall::new(LevelId(1), start, end, Mm(240)));
        }
        plan
    }

    fn tried(plan: &FloorPlan, kind: FixtureKind, x: f64, y: f64) -> (Fixture, Preview) {
        let geometry = LevelGeometry::new(plan, LevelId(1));
        let scene = Scene { plan, level: LevelId(1), geometry: &geometry, grid: Grid::To10 };
        let at = Point::new(x, y);
        let pointer = Pointer { at, mm_per_pixel: 10.0, is_free: false, adds: false, reach: Reach::Mouse };
        let mut tool = FixtureTool::new(kind);
        tool.handle(scene, ToolEvent::Move(pointer));
        (tool.fixture(scene).unwrap(), tool.preview(scene))
    }

    #[test]
    fn a_fixture_turns_its_back_to_the_wall_it_is_brought_to() {
        let plan = room();
        for (x, y, turned, center) in [
            (2000.0, 500.0, 0.0, (2000, 460)),
            (3600.0, 1500.0, 90.0, (3540, 1500)),
            (2000.0, 2500.0, 180.0, (2000, 2540)),
            (400.0, 1500.0, 270.0, (460, 1500)),
        ] {
            let (toilet, preview) = tried(&plan, FixtureKind::Toilet, x, y);
            assert_eq!(toilet.rotation.to_degrees(), turned, "at {x} {y}");
            assert_eq!((toilet.center.x, toilet.center.y), center);
            assert!(matches!(preview.snap.unwrap().reason, Some(SnapReason::BackToWall(_))));
            assert!(preview.conflicts.is_empty());
        }
    }

    #[test]
    fn in_a_corner_it_touches_both_walls() {
        let (wardrobe, preview) = tried(&room(), FixtureKind::Wardrobe, 1000.0, 500.0);
        assert_eq!((wardrobe.center.x, wardrobe.center.y), (120 + 750, 120 + 300));
        assert!(matches!(preview.snap.unwrap().reason, Some(SnapReason::InCorner(_))));
    }

    #[test]
    fn nothing_is_ever_stuck_and_a_conflict_is_shown() {
        let mut plan = room();
        let table = tried(&plan, FixtureKind::Table, 2000.0, 1500.0).0;
        fixtures::place(&plan, table).apply(&mut plan);
        let (bed, preview) = tried(&plan, FixtureKind::Bed, 2050.0, 1450.0);
        assert!((bed.center.x - 2050).abs() < 130, "it goes where it is taken");
        let shared: f64 = preview.conflicts.iter().map(crate::geom::Polygon::area).sum();
        assert!(shared > 0.5e6, "{shared}");
        assert!(preview.transaction.is_some(), "it is shown, not refused");
    }

    #[test]
    fn distances_to_what_is_around_are_told() {
        let (_, preview) = tried(&room(), FixtureKind::Toilet, 1000.0, 500.0);
        let lengths: Vec<i32> = preview.dimensions.iter().map(|dimension| dimension.length.0).collect();
        assert_eq!(lengths, [690, 2690, 2080]);
    }

    #[test]
    fn it_lines_up_with_its_neighbors() {
        let mut plan = room();
        let first = tried(&plan, FixtureKind::Table, 1500.0, 1500.0).0;
        let edge = first.center.y - 375;
        fixtures::place(&plan, first).apply(&mut plan);
        let (plant, preview) = tried(&plan, FixtureKind::Plant, 2900.0, f64::from(edge + 200) + 33.0);
        assert_eq!(plant.center.y, edge + 200);
        assert!(matches!(preview.snap.as_ref().unwrap().reason, Some(SnapReason::FixtureEdge(_))));
        assert_eq!(preview.snap.unwrap().guides.len(), 1);
    }
}
