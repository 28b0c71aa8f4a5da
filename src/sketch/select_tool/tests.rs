use super::*;
use crate::edit::notes;
use crate::geom::GridPoint;
use crate::plan::geometry::LevelGeometry;
use crate::plan::{
    Attributes, Fixture, FixtureId, FixtureKind, LevelId, Opening, OpeningId, Wall, WallEnd, WallId,
};
use crate::sketch::Grid;

const LEVEL: LevelId = LevelId(1);

fn pointer(x: f64, y: f64) -> Pointer {
    let at = Point::new(x, y);
    Pointer { at, mm_per_pixel: 5.0, is_free: false, adds: false, reach: Reach::Mouse }
}

/// A room of 4 × 3 m with a table, two chairs and a window in its upper wall.
fn room() -> FloorPlan {
    let mut plan = FloorPlan::default();
    let corners = [(0, 0), (4000, 0), (4000, 3000), (0, 3000)];
    for side in 0..4 {
        let (from, to) = (corners[side], corners[(side + 1) % 4]);
        let (start, end) = (GridPoint::new(from.0, from.1), GridPoint::new(to.0, to.1));
        plan.walls.insert(plan.next_wall_id(), Wall::new(LEVEL, start, end, Mm(240)));
    }
    for (kind, x, y) in
        [(FixtureKind::Table, 2000, 1500), (FixtureKind::Chair, 1000, 1500), (FixtureKind::Chair, 3000, 1500)]
    {
        let fixture = Fixture::new(kind, LEVEL, GridPoint::new(x, y), Angle::ZERO);
        fixtures::place(&plan, fixture).apply(&mut plan);
    }
    let window = Opening {
        wall: WallId(1),
        from: WallEnd::Start,
        distance: Mm(1000),
        width: Mm(1500),
        height: Mm(1500),
        sill: Mm(900),
        kind: OpeningKind::Window,
        attributes: Attributes::default(),
    };
    plan.openings.insert(OpeningId(1), window);
    plan
}

fn send(plan: &FloorPlan, tool: &mut SelectTool, event: ToolEvent) -> Outcome {
    let geometry = LevelGeometry::new(plan, LEVEL);
    let scene = Scene { plan, level: LEVEL, geometry: &geometry, grid: Grid::To10 };
    tool.handle(scene, event)
}

fn preview(plan: &FloorPlan, tool: &SelectTool) -> Preview {
    let geometry = LevelGeometry::new(plan, LEVEL);
    tool.preview(Scene { plan, level: LEVEL, geometry: &geometry, grid: Grid::To10 })
}

fn click(plan: &FloorPlan, tool: &mut SelectTool, x: f64, y: f64) {
    send(plan, tool, ToolEvent::Press(pointer(x, y)));
    send(plan, tool, ToolEvent::Release(pointer(x, y)));
}

fn drag(plan: &FloorPlan, tool: &mut SelectTool, from: (f64, f64), to: (f64, f64)) -> Outcome {
    send(plan, tool, ToolEvent::Press(pointer(from.0, from.1)));
    send(plan, tool, ToolEvent::Move(pointer((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0)));
    send(plan, tool, ToolEvent::Move(pointer(to.0, to.1)));
    send(plan, tool, ToolEvent::Release(pointer(to.0, to.1)))
}

fn done(plan: &FloorPlan, outcome: Outcome) -> FloorPlan {
    let Outcome::Commit(step) = outcome else { panic!("a step, not {outcome:?}") };
    step.applied_to(plan)
}

fn fixture(id: u32) -> ElementId {
    ElementId::Fixture(FixtureId(id))
}

#[test]
fn a_drag_is_one_step_and_escape_drops_it() {
    let plan = room();
    let mut tool = SelectTool::default();
    let selected = send(&plan, &mut tool, ToolEvent::Press(pointer(2000.0, 1500.0)));
    assert_eq!(selected, Outcome::Select(vec![fixture(1)]));
    send(&plan, &mut tool, ToolEvent::Move(pointer(2300.0, 1700.0)));
    assert!(preview(&plan, &tool).transaction.is_some() && tool.is_busy());
    send(&plan, &mut tool, ToolEvent::Escape);
    assert_eq!(send(&plan, &mut tool, ToolEvent::Release(pointer(2300.0, 1700.0))), Outcome::Preview);
    let after = drag(&plan, &mut tool, (2000.0, 1500.0), (2300.0, 1703.0));
    assert_eq!(done(&plan, after).fixtures[&FixtureId(1)].center, GridPoint::new(2300, 1700));
}

#[test]
fn a_click_moves_nothing() {
    let plan = room();
    let mut tool = SelectTool::default();
    send(&plan, &mut tool, ToolEvent::Press(pointer(2000.0, 1500.0)));
    assert_eq!(send(&plan, &mut tool, ToolEvent::Release(pointer(2008.0, 1500.0))), Outcome::Preview);
}

#[test]
fn several_are_picked_moved_and_told_apart_again() {
    let plan = room();
    let mut tool = SelectTool::default();
    click(&plan, &mut tool, 2000.0, 1500.0);
    send(&plan, &mut tool, ToolEvent::Press(Pointer { adds: true, ..pointer(1000.0, 1500.0) }));
    send(&plan, &mut tool, ToolEvent::Release(Pointer { adds: true, ..pointer(1000.0, 1500.0) }));
    assert_eq!(tool.selection(), [fixture(1), fixture(2)]);
    let moved = drag(&plan, &mut tool, (1000.0, 1500.0), (1300.0, 1520.0));
    let after = done(&plan, moved);
    assert_eq!(after.fixtures[&FixtureId(1)].center, GridPoint::new(2300, 1500), "straight is meant");
    assert_eq!(after.fixtures[&FixtureId(2)].center, GridPoint::new(1300, 1500));
    click(&plan, &mut tool, 1000.0, 1500.0);
    assert_eq!(tool.selection(), [fixture(2)]);
}

#[test]
fn a_box_to_the_right_takes_what_is_inside_and_one_to_the_left_what_it_touches() {
    let plan = room();
    let mut tool = SelectTool::default();
    let selected = drag(&plan, &mut tool, (700.0, 1100.0), (2200.0, 1900.0));
    assert_eq!(selected, Outcome::Select(vec![fixture(2)]));
    let selected = drag(&plan, &mut tool, (2200.0, 1950.0), (700.0, 1050.0));
    assert_eq!(selected, Outcome::Select(vec![fixture(1), fixture(2)]));
}

#[test]
fn a_typed_distance_makes_the_drag_exact() {
    let plan = room();
    let mut tool = SelectTool::default();
    send(&plan, &mut tool, ToolEvent::Press(pointer(2000.0, 1500.0)));
    send(&plan, &mut tool, ToolEvent::Move(pointer(2290.0, 1510.0)));
    assert_eq!(tool.accepts(), Accepts::Length);
    send(&plan, &mut tool, ToolEvent::Typed(Typed::Length(Mm(123))));
    let after = send(&plan, &mut tool, ToolEvent::Release(pointer(2290.0, 1510.0)));
    assert_eq!(done(&plan, after).fixtures[&FixtureId(1)].center, GridPoint::new(2123, 1500));
}

#[test]
fn an_opening_slides_along_its_wall_with_distances_and_moves_to_another() {
    let plan = room();
    let mut tool = SelectTool::default();
    send(&plan, &mut tool, ToolEvent::Press(pointer(1700.0, 0.0)));
    send(&plan, &mut tool, ToolEvent::Move(pointer(1843.0, 60.0)));
    let lengths: Vec<i32> = preview(&plan, &tool).dimensions.iter().map(|d| d.length.0).collect();
    assert_eq!(lengths.iter().sum::<i32>(), 4000 - 240 - 1500, "both corners are told: {lengths:?}");
    let after = done(&plan, send(&plan, &mut tool, ToolEvent::Release(pointer(1843.0, 60.0))));
    assert_eq!(after.openings[&OpeningId(1)].wall, WallId(1));
    let after = done(&plan, drag(&plan, &mut tool, (1700.0, 0.0), (4000.0, 1500.0)));
    assert_eq!(after.openings[&OpeningId(1)].wall, WallId(2));
}

#[test]
fn handles_change_corners_bends_widths_sizes_and_turns() {
    let plan = room();
    let mut tool = SelectTool::default();
    let pull = |tool: &mut SelectTool, element, from: (f64, f64), to| {
        tool.select(vec![element]);
        done(&plan, drag(&plan, tool, from, to))
    };
    let wall = ElementId::Wall(WallId(2));
    let after = pull(&mut tool, wall, (4000.0, 3000.0), (4500.0, 3400.0));
    assert_eq!(after.walls[&WallId(3)].start, after.walls[&WallId(2)].end);
    assert_eq!(after.walls[&WallId(2)].end, GridPoint::new(4500, 3400));
    let after = pull(&mut tool, wall, (4000.0, 1500.0), (4400.0, 1500.0));
    assert_eq!(after.walls[&WallId(2)].bulge, Mm(-400));
    let after = pull(&mut tool, ElementId::Opening(OpeningId(1)), (2500.0, 0.0), (2203.0, 0.0));
    let window = &after.openings[&OpeningId(1)];
    assert_eq!((window.distance, window.width), (Mm(1000), Mm(1200)));
    let after = pull(&mut tool, fixture(1), (2600.0, 1500.0), (2801.0, 1500.0));
    let table = &after.fixtures[&FixtureId(1)];
    assert_eq!((table.width, table.center), (Mm(1400), GridPoint::new(2100, 1500)));
    let handle = handles(
        Scene { plan: &plan, level: LEVEL, geometry: &LevelGeometry::default(), grid: Grid::To10 },
        fixture(1),
        5.0,
    )[0];
    assert_eq!(handle.kind, HandleKind::Turn(FixtureId(1)));
    let after = pull(&mut tool, fixture(1), (handle.at.x, handle.at.y), (1100.0, 1400.0));
    assert_eq!(after.fixtures[&FixtureId(1)].rotation.to_degrees(), 90.0);
}

#[test]
fn keys_nudge_turn_and_flip() {
    let plan = room();
    let mut tool = SelectTool::default();
    tool.select(vec![fixture(1)]);
    let after = done(&plan, send(&plan, &mut tool, ToolEvent::Nudge { x: Mm(10), y: Mm(-1) }));
    assert_eq!(after.fixtures[&FixtureId(1)].center, GridPoint::new(2010, 1499));
    let after = done(&plan, send(&plan, &mut tool, ToolEvent::Turn(Angle::from_degrees(15.0))));
    assert_eq!(after.fixtures[&FixtureId(1)].rotation.to_degrees(), 15.0);
    tool.select(vec![ElementId::Opening(OpeningId(1))]);
    let after = done(&plan, send(&plan, &mut tool, ToolEvent::Nudge { x: Mm(100), y: Mm(100) }));
    assert_eq!(after.openings[&OpeningId(1)].distance, Mm(1100));
}

#[test]
fn a_second_click_opens_a_group_and_escape_closes_it() {
    let mut plan = room();
    let (step, group) = notes::group(&plan, &[fixture(1), fixture(2)]).unwrap();
    step.apply(&mut plan);
    let mut tool = SelectTool::default();
    click(&plan, &mut tool, 2000.0, 1500.0);
    assert_eq!(tool.selection(), [ElementId::Group(group)]);
    click(&plan, &mut tool, 2000.0, 1500.0);
    assert_eq!((tool.selection(), tool.open_group()), (&[fixture(1)][..], Some(group)));
    send(&plan, &mut tool, ToolEvent::Escape);
    assert_eq!(tool.selection(), [ElementId::Group(group)]);
    let after = done(&plan, drag(&plan, &mut tool, (2000.0, 1500.0), (2000.0, 1700.0)));
    assert_eq!(after.fixtures[&FixtureId(2)].center.y, 1700, "its parts move together");
}

#[test]
fn a_wall_slides_square_to_itself() {
    let plan = room();
    let mut tool = SelectTool::default();
    let after = done(&plan, drag(&plan, &mut tool, (4000.0, 2500.0), (4300.0, 2100.0)));
    assert_eq!(after.walls[&WallId(2)].start, GridPoint::new(4300, 0));
    assert_eq!(after.walls[&WallId(1)].end, GridPoint::new(4300, 0));
}
