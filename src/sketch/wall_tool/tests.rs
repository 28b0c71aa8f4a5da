use super::*;
use crate::edit::History;
use crate::geom::GridPoint;
use crate::plan::FloorPlan;
use crate::plan::geometry::LevelGeometry;
use crate::sketch::{Grid, Reach};

fn pointer(x: f64, y: f64) -> Pointer {
    let at = Point::new(x, y);
    Pointer { at, mm_per_pixel: 10.0, is_free: false, adds: false, reach: Reach::Mouse }
}

struct Desk {
    plan: FloorPlan,
    history: History,
    tool: WallTool,
}

impl Desk {
    fn new(style: WallStyle) -> Self {
        Self { plan: FloorPlan::default(), history: History::default(), tool: WallTool::new(style) }
    }

    fn send(&mut self, event: ToolEvent) -> Outcome {
        let geometry = LevelGeometry::default();
        let scene = Scene { plan: &self.plan, level: LevelId(1), geometry: &geometry, grid: Grid::To10 };
        let outcome = self.tool.handle(scene, event);
        match &outcome {
            Outcome::Commit(step) => {
                self.history.commit(&mut self.plan, step.clone());
            }
            Outcome::Undo => {
                self.history.undo(&mut self.plan);
            }
            _ => {}
        }
        outcome
    }

    fn click(&mut self, x: f64, y: f64) -> Outcome {
        self.send(ToolEvent::Move(pointer(x, y)));
        self.send(ToolEvent::Press(pointer(x, y)));
        self.send(ToolEvent::Release(pointer(x, y)))
    }

    fn typed(&mut self, text: &str) -> Outcome {
        let typed = Typed::parse(text, self.tool.accepts()).unwrap();
        self.send(ToolEvent::Typed(typed))
    }

    fn ends(&self) -> Vec<(i32, i32)> {
        self.plan.walls.values().map(|wall| (wall.end.x, wall.end.y)).collect()
    }
}

#[test]
fn a_room_is_drawn_with_clicks_and_typed_lengths() {
    let mut desk = Desk::new(WallStyle::default());
    desk.click(0.0, 0.0);
    desk.send(ToolEvent::Move(pointer(900.0, 20.0)));
    desk.typed("3300");
    desk.send(ToolEvent::Move(pointer(3310.0, 900.0)));
    desk.typed("4.8m");
    desk.click(5.0, 4795.0);
    desk.click(3.0, 8.0);
    assert_eq!(desk.ends(), [(3300, 0), (3300, 4800), (0, 4800), (0, 0)]);
    assert_eq!(desk.plan.walls.values().next().unwrap().length_origin, Some(Origin::Derived));
    assert_eq!(LevelGeometry::new(&desk.plan, LevelId(1)).rooms.len(), 1);
    assert!(!desk.tool.is_busy(), "coming back to the first corner ends the chain");
    assert_eq!(desk.tool.accepts(), Accepts::Nothing);
    for _ in 0..4 {
        desk.history.undo(&mut desk.plan);
    }
    assert!(desk.plan.walls.is_empty(), "each wall is one step");
}

#[test]
fn walls_are_drawn_by_dragging_too() {
    let mut desk = Desk::new(WallStyle::default());
    desk.send(ToolEvent::Press(pointer(0.0, 0.0)));
    desk.send(ToolEvent::Move(pointer(2000.0, 8.0)));
    assert!(desk.plan.walls.is_empty(), "nothing enters while the pointer is down");
    desk.send(ToolEvent::Release(pointer(2000.0, 8.0)));
    desk.send(ToolEvent::Press(pointer(2000.0, 0.0)));
    desk.send(ToolEvent::Release(pointer(2005.0, 1500.0)));
    assert_eq!(desk.ends(), [(2000, 0), (2000, 1500)]);
}

#[test]
fn clear_lengths_are_those_between_faces() {
    let style = WallStyle { basis: Basis::Clear, thickness: Mm(240), ..WallStyle::default() };
    let mut desk = Desk::new(style);
    desk.click(0.0, 0.0);
    for (x, y, text) in [(900.0, 0.0, "3060"), (3300.0, 900.0, "4560"), (0.0, 4800.0, "3060")] {
        desk.send(ToolEvent::Move(pointer(x, y)));
        desk.typed(text);
    }
    desk.click(0.0, 0.0);
    let geometry = LevelGeometry::new(&desk.plan, LevelId(1));
    let size = geometry.rooms[0].outline.bounds().unwrap().size();
    assert_eq!((size.x, size.y), (3060.0, 4560.0));
}

#[test]
fn an_angle_is_typed_against_the_last_wall() {
    let mut desk = Desk::new(WallStyle::default());
    desk.click(0.0, 0.0);
    desk.send(ToolEvent::Move(pointer(900.0, 0.0)));
    desk.typed("2000");
    desk.send(ToolEvent::Move(pointer(2500.0, 900.0)));
    desk.typed("45°");
    desk.typed("1000");
    assert_eq!(desk.ends()[1], (2707, 707));
    desk.send(ToolEvent::Move(pointer(3500.0, -500.0)));
    desk.typed("<90");
    desk.typed("500");
    assert_eq!(desk.ends()[2], (2707 + 354, 707 - 354), "on the pointer's side");
}

#[test]
fn a_bent_wall_takes_two_corners_and_a_pull() {
    let mut desk = Desk::new(WallStyle::default());
    desk.send(ToolEvent::Toggle);
    desk.click(0.0, 0.0);
    desk.click(3000.0, 0.0);
    assert!(desk.plan.walls.is_empty());
    desk.click(1500.0, -500.0);
    let wall = desk.plan.walls.values().next().unwrap();
    assert_eq!((wall.end, wall.bulge), (GridPoint::new(3000, 0), Mm(-500)));
}

#[test]
fn backspace_takes_the_last_wall_back_and_goes_on_from_there() {
    let mut desk = Desk::new(WallStyle::default());
    for (x, y) in [(0.0, 0.0), (3000.0, 0.0), (3000.0, 2000.0)] {
        desk.click(x, y);
    }
    assert_eq!(desk.send(ToolEvent::Erase), Outcome::Undo);
    assert_eq!(desk.ends(), [(3000, 0)]);
    desk.click(3000.0, 1000.0);
    assert_eq!(desk.ends(), [(3000, 0), (3000, 1000)]);
}

#[test]
fn escape_leaves_the_piece_out_then_the_tool() {
    let mut desk = Desk::new(WallStyle::default());
    desk.click(0.0, 0.0);
    assert_eq!(desk.send(ToolEvent::Escape), Outcome::Preview);
    assert_eq!(desk.send(ToolEvent::Escape), Outcome::Done);
    assert!(desk.plan.walls.is_empty());
}

#[test]
fn the_wall_beside_is_told() {
    let mut desk = Desk::new(WallStyle::default());
    desk.click(0.0, 0.0);
    desk.click(4000.0, 0.0);
    desk.send(ToolEvent::Escape);
    desk.click(0.0, 1500.0);
    desk.send(ToolEvent::Move(pointer(3000.0, 1500.0)));
    let geometry = LevelGeometry::default();
    let scene = Scene { plan: &desk.plan, level: LevelId(1), geometry: &geometry, grid: Grid::To10 };
    let lengths: Vec<i32> =
        desk.tool.preview(scene).dimensions.iter().map(|dimension| dimension.length.0).collect();
    assert_eq!(lengths, [3000, 1380]);
}
