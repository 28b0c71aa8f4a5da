//! How long the processor works on a frame of the plan editor while a fixture is dragged: 100 walls, 200 fixtures,
//! every overlay on, the accessibility tree built, shapes turned into triangles.
//!
//! Wanted: 99 of 100 frames in 4 ms or less, and no frame at all while nothing moves. Prints the median, the 99th
//! percentile and the slowest of 600 frames, and how many frames were asked for in a second without input.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a bench prints what it measures")]

use std::time::{Duration, Instant};

use egui::{UiBuilder, vec2};
use egui_kittest::Harness;
use yiju::case::Case;
use yiju::geom::{GridPoint, Point};
use yiju::gui::app::App;
use yiju::gui::place::Place;
use yiju::gui::{Theme, theme};
use yiju::plan::{Fixture, FixtureKind, FloorPlan, Level, LevelId, RoomRecord, RoomUse, Wall};
use yiju::session::Session;
use yiju::units::{Angle, Mm};

/// Rooms side by side and above each other.
const COLUMNS: i32 = 9;
const ROWS: i32 = 5;
/// Distances between wall axes.
const BAY: i32 = 3300;

/// 104 walls around 45 rooms, with 200 fixtures.
fn large_home() -> FloorPlan {
    let mut plan = FloorPlan::default();
    plan.levels.insert(LevelId(1), Level { name: String::new(), elevation: Mm(0), height: Mm(2650) });
    let mut wall = |from: (i32, i32), to: (i32, i32)| {
        let (start, end) = (GridPoint::new(from.0, from.1), GridPoint::new(to.0, to.1));
        plan.walls.insert(plan.next_wall_id(), Wall::new(LevelId(1), start, end, Mm(240)));
    };
    for row in 0..=ROWS {
        for column in 0..COLUMNS {
            wall((column * BAY, row * BAY), ((column + 1) * BAY, row * BAY));
        }
    }
    for column in 0..=COLUMNS {
        for row in 0..ROWS {
            wall((column * BAY, row * BAY), (column * BAY, (row + 1) * BAY));
        }
    }
    let kinds = [
        FixtureKind::Bed,
        FixtureKind::Wardrobe,
        FixtureKind::Chair,
        FixtureKind::Table,
        FixtureKind::Toilet,
    ];
    for number in 0..200 {
        let (room, place) = (number / 5, number % 5);
        let corner = ((room % COLUMNS) * BAY, (room / COLUMNS) * BAY);
        let at = GridPoint::new(corner.0 + 700 + (place % 3) * 950, corner.1 + 900 + (place / 3) * 1500);
        let fixture = Fixture::new(kinds[place as usize], LevelId(1), at, Angle::ZERO);
        plan.fixtures.insert(plan.next_fixture_id(), fixture);
    }
    for room in 0..COLUMNS * ROWS {
        let at = GridPoint::new((room % COLUMNS) * BAY + BAY / 2, (room / COLUMNS) * BAY + BAY / 2);
        let record = RoomRecord::new(LevelId(1), RoomUse::Bedroom, at);
        plan.rooms.insert(plan.next_room_id(), record);
    }
    plan
}

fn main() {
    let case = Case { plan: large_home(), ..Session::sample_case() };
    let mut harness = Harness::builder()
        .with_size([1920.0, 1080.0])
        .with_context_setup(|ctx| {
            theme::install_fonts(ctx);
            theme::apply(ctx, Theme::Light, 1.0);
        })
        .build_ui_state(
            |ui, app: &mut App| {
                let window = ui.ctx().content_rect();
                ui.scope_builder(UiBuilder::new().max_rect(window), |ui| {
                    ui.set_clip_rect(window);
                    app.show(ui);
                });
            },
            App::new(Session::for_drawing(case)),
        );
    harness.state_mut().view_mut().place = Place::Plan;
    harness.run();
    // Nothing moves: the program asks for no frame.
    let before = harness.ctx.cumulative_frame_nr();
    std::thread::sleep(Duration::from_secs(1));
    let asks = harness.ctx.has_requested_repaint();
    let idle = harness.ctx.cumulative_frame_nr() - before;
    let bed = Point::new(700.0 + 950.0, 900.0);
    let from = harness.state().place_on_canvas(bed).unwrap();
    harness.hover_at(from);
    harness.step();
    harness.drag_at(from);
    harness.step();
    let mut times: Vec<Duration> = (0..600)
        .map(|number| {
            let turn = number as f32 / 40.0;
            harness.hover_at(from + vec2(60.0 * turn.sin(), 40.0 * turn.cos()));
            let start = Instant::now();
            harness.step();
            let shapes = harness.output().shapes.clone();
            let triangles = harness.ctx.tessellate(shapes, 1.0);
            assert!(!triangles.is_empty());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
    println!("median {:.2?}, 99th percentile {:.2?}, slowest {:.2?}", at(50), at(99), at(100));
    println!("idle for a second: {idle} frames, another one asked for: {asks}");
    assert!(!asks && idle == 0, "frames without anything that moves");
}
