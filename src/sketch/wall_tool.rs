use super::{Dimension, Outcome, Pointer, Preview, Scene, Snap, Snapper, Tool, ToolEvent};
use crate::edit::{Refusal, walls};
use crate::geom::{Point, Segment, grid_point};
use crate::locale::Message;
use crate::plan::{LevelId, Structure, Wall, WallMaterial};
use crate::units::Mm;

/// What the next walls are like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WallStyle {
    /// From face to face.
    pub thickness: Mm,
    /// From finished floor up.
    pub height: Mm,
    /// Whether they carry the house.
    pub structure: Structure,
    /// What they are made of.
    pub material: WallMaterial,
}

impl Default for WallStyle {
    /// A brick partition of the 1980s, the wall most often drawn by hand.
    fn default() -> Self {
        Self {
            thickness: Mm(120),
            height: Mm(2650),
            structure: Structure::Partition,
            material: WallMaterial::Brick,
        }
    }
}

/// Draws walls in a chain: a click for each corner, typed numbers for exact lengths.
#[derive(Clone, Debug, Default)]
pub struct WallTool {
    /// What the next walls are like.
    pub style: WallStyle,
    /// How the pointer snaps.
    pub snapper: Snapper,
    start: Option<Point>,
    /// Where the chain began: coming back to it closes the chain.
    chain_start: Option<Point>,
    pointer: Option<Snap>,
    pressed_at: Option<Point>,
}

impl WallTool {
    fn wall(&self, level: LevelId, to: Point) -> Option<Wall> {
        let WallStyle { thickness, height, structure, material } = self.style;
        let start = grid_point(self.start?);
        Some(Wall { height, structure, material, ..Wall::new(level, start, grid_point(to), thickness) })
    }

    fn place_corner(&mut self, scene: Scene<'_>, at: Point) -> Outcome {
        let Some(wall) = self.wall(scene.level, at) else {
            self.start = Some(at);
            self.chain_start = Some(at);
            return Outcome::Preview;
        };
        match walls::draw(scene.plan, wall) {
            Ok(transaction) => {
                let closes = self.chain_start.is_some_and(|start| (start - at).norm() <= 1.0);
                self.start = (!closes).then_some(at);
                self.chain_start = if closes { None } else { self.chain_start };
                Outcome::Commit(transaction)
            }
            Err(refusal) => Outcome::Refused(refusal),
        }
    }

    fn snap(&mut self, scene: Scene<'_>, pointer: Pointer) -> Point {
        let snap = self.snapper.snap(scene, pointer, self.start);
        self.pointer = Some(snap);
        snap.at
    }
}

impl Tool for WallTool {
    fn handle(&mut self, scene: Scene<'_>, event: ToolEvent) -> Outcome {
        match event {
            ToolEvent::Move(pointer) => {
                self.snap(scene, pointer);
                Outcome::Preview
            }
            ToolEvent::Press(pointer) => {
                let at = self.snap(scene, pointer);
                self.pressed_at = Some(at);
                if self.start.is_none() {
                    return self.place_corner(scene, at);
                }
                Outcome::Preview
            }
            ToolEvent::Release(pointer) => {
                let at = self.snap(scene, pointer);
                let pressed = self.pressed_at.take();
                // A click on the first corner only begins; a drag draws from press to release.
                let began_here =
                    self.start == pressed && pressed.is_some_and(|pressed| (pressed - at).norm() < 1.0);
                if began_here { Outcome::Preview } else { self.place_corner(scene, at) }
            }
            ToolEvent::Length(length) => {
                let (Some(start), Some(pointer)) = (self.start, self.pointer) else {
                    return Outcome::Preview;
                };
                let Some(direction) = (pointer.at - start).try_normalize(1e-9) else {
                    return Outcome::Refused(Refusal::WallWithoutLength);
                };
                self.place_corner(scene, start + direction * length.to_f64())
            }
            ToolEvent::Finish | ToolEvent::Escape => {
                let was_drawing = self.start.take().is_some();
                self.chain_start = None;
                self.pressed_at = None;
                if was_drawing { Outcome::Preview } else { Outcome::Done }
            }
            ToolEvent::Flip | ToolEvent::Turn => Outcome::Preview,
        }
    }

    fn preview(&self, scene: Scene<'_>) -> Preview {
        let (Some(start), Some(snap)) = (self.start, self.pointer) else {
            return Preview {
                snap: self.pointer,
                hint: Some(Message::new("hint-wall-start")),
                ..Preview::default()
            };
        };
        let drawn = self.wall(scene.level, snap.at).map(|wall| walls::draw(scene.plan, wall));
        let (transaction, refusal) = match drawn {
            Some(Ok(transaction)) => (Some(transaction), None),
            Some(Err(refusal)) => (None, Some(refusal)),
            None => (None, None),
        };
        Preview {
            transaction,
            refusal,
            lines: vec![Segment::new(start, snap.at)],
            dimensions: vec![Dimension::between(start, snap.at)],
            snap: Some(snap),
            hint: Some(Message::new("hint-wall-next")),
        }
    }

    fn takes_length(&self) -> bool {
        self.start.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::History;
    use crate::geom::GridPoint;
    use crate::plan::FloorPlan;
    use crate::plan::geometry::LevelGeometry;

    fn pointer(x: f64, y: f64) -> Pointer {
        Pointer { at: Point::new(x, y), mm_per_pixel: 10.0, is_free: false, adds: false }
    }

    #[test]
    fn a_room_is_drawn_with_four_clicks_and_typed_lengths() {
        let mut plan = FloorPlan::default();
        let mut history = History::default();
        let mut tool = WallTool::default();
        let geometry = LevelGeometry::default();
        let mut send = |tool: &mut WallTool, event| {
            let scene = Scene { plan: &plan, level: LevelId(1), geometry: &geometry };
            if let Outcome::Commit(transaction) = tool.handle(scene, event) {
                history.commit(&mut plan, transaction);
            }
        };
        send(&mut tool, ToolEvent::Press(pointer(0.0, 0.0)));
        send(&mut tool, ToolEvent::Release(pointer(0.0, 0.0)));
        send(&mut tool, ToolEvent::Move(pointer(900.0, 20.0)));
        send(&mut tool, ToolEvent::Length(Mm(3300)));
        send(&mut tool, ToolEvent::Move(pointer(3310.0, 900.0)));
        send(&mut tool, ToolEvent::Length(Mm(4800)));
        for (x, y) in [(5.0, 4795.0), (3.0, 8.0)] {
            send(&mut tool, ToolEvent::Press(pointer(x, y)));
            send(&mut tool, ToolEvent::Release(pointer(x, y)));
        }
        assert_eq!(plan.walls.len(), 4);
        assert_eq!(
            plan.walls.values().map(|wall| wall.end).max_by_key(|end| end.x + end.y),
            Some(GridPoint::new(3300, 4800))
        );
        assert_eq!(LevelGeometry::new(&plan, LevelId(1)).rooms.len(), 1);
        assert!(!tool.takes_length(), "coming back to the first corner ends the chain");
        for _ in 0..4 {
            history.undo(&mut plan);
        }
        assert!(plan.walls.is_empty(), "each wall is one step");
    }

    #[test]
    fn escape_leaves_the_piece_out_then_the_tool() {
        let plan = FloorPlan::default();
        let scene = Scene { plan: &plan, level: LevelId(1), geometry: &LevelGeometry::default() };
        let mut tool = WallTool::default();
        tool.handle(scene, ToolEvent::Press(pointer(0.0, 0.0)));
        tool.handle(scene, ToolEvent::Release(pointer(0.0, 0.0)));
        assert_eq!(tool.handle(scene, ToolEvent::Escape), Outcome::Preview);
        assert_eq!(tool.handle(scene, ToolEvent::Escape), Outcome::Done);
    }
}
