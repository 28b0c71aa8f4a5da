//! What users of other plan editors complain about, tried at this one. Each test is one complaint that must be
//! impossible here.

use egui::{Event, ImeEvent, Key, Modifiers, TouchDeviceId, TouchId, TouchPhase};

use super::hands::{LAPTOP, at, click, drag, drawing, empty, hover, key, write, written};
use super::*;
use crate::edit::levels;
use crate::locale::{Language, Locale};
use crate::plan::underlay::UnderlayPicture;
use crate::plan::{ElementId, FixtureId, FloorPlan, OpeningId, RoomUse, Underlay, WallId};
use crate::store::template;

fn flat() -> FloorPlan {
    template("T3").unwrap().plan
}

fn plan<'a>(harness: &'a Harness<'_, App>) -> &'a FloorPlan {
    &harness.state().session().case().plan
}

fn n_steps(harness: &Harness<'_, App>) -> usize {
    harness.state().session().undo_labels().count()
}

#[test]
fn snapping_is_fine_and_says_its_reason() {
    let (mut harness, _) = drawing(flat(), LAPTOP);
    press(&mut harness, "画墙");
    hover(&mut harness, 30.0, 40.0);
    assert!(written(&harness).contains("捕捉：墙端"), "{}", written(&harness));
    // Held off, the place stays under the pointer and nothing is said.
    harness.event(Event::ModifiersChanged(Modifiers::CTRL));
    hover(&mut harness, 32.0, 42.0);
    assert!(!written(&harness).contains("捕捉："), "{}", written(&harness));
}

#[test]
fn lengths_are_seen_and_typed() {
    let (mut harness, _) = drawing(empty(), LAPTOP);
    press(&mut harness, "画墙");
    click(&mut harness, 0.0, 0.0);
    hover(&mut harness, 2000.0, 0.0);
    assert!(written(&harness).contains("2000"), "{}", written(&harness));
    write(&mut harness, "3.3m");
    harness.key_press(Key::Enter);
    harness.run();
    let lengths: Vec<f64> = plan(&harness).walls.values().map(crate::plan::Wall::length).collect();
    assert_eq!(lengths, [3300.0]);
}

#[test]
fn openings_stay_where_they_are_in_their_wall() {
    let (mut harness, _) = drawing(flat(), LAPTOP);
    let before = plan(&harness).clone();
    // The wall between bathroom and storage, and the one that carries five doors.
    drag(&mut harness, (8100.0, 5000.0), (8500.0, 5000.0));
    drag(&mut harness, (6000.0, 3000.0), (6300.0, 3000.0));
    let after = plan(&harness);
    assert_ne!(after.walls[&WallId(11)], before.walls[&WallId(11)]);
    for (id, opening) in &before.openings {
        let now = &after.openings[id];
        assert_eq!(
            (now.wall, now.from, now.distance),
            (opening.wall, opening.from, opening.distance),
            "{id:?}"
        );
    }
}

#[test]
fn moving_to_and_fro_leaves_no_trace() {
    let (mut harness, _) = drawing(flat(), LAPTOP);
    let before = plan(&harness).clone();
    harness.state_mut().view_mut().selection = vec![ElementId::Wall(WallId(12))];
    harness.run();
    hover(&mut harness, 7000.0, 5000.0);
    for key in [Key::ArrowRight, Key::ArrowDown, Key::ArrowLeft, Key::ArrowUp].repeat(5) {
        harness.key_press(key);
        harness.run();
    }
    assert_eq!(plan(&harness).walls, before.walls);
    while harness.state().session().undo_label().is_some() {
        self::key(&mut harness, Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(plan(&harness), &before);
}

#[test]
fn rooms_keep_their_names() {
    let (mut harness, _) = drawing(flat(), LAPTOP);
    let before = plan(&harness).rooms.clone();
    // Without the wall between them bathroom and storage are one; with it they are two again.
    harness.state_mut().view_mut().selection = vec![ElementId::Wall(WallId(12))];
    harness.run();
    key(&mut harness, Modifiers::NONE, Key::Delete);
    assert!(!plan(&harness).walls.contains_key(&WallId(12)));
    assert!(written(&harness).contains("卫生间"));
    press(&mut harness, "画墙");
    click(&mut harness, 8100.0, 4500.0);
    click(&mut harness, 8100.0, 6300.0);
    harness.key_press(Key::Escape);
    harness.run();
    let after = &plan(&harness).rooms;
    let names = |rooms: &std::collections::BTreeMap<_, crate::plan::RoomRecord>| {
        rooms.values().map(|room| (room.name.clone(), room.room_use)).collect::<Vec<_>>()
    };
    assert_eq!(names(after), names(&before));
    let layout = harness.state().session().layout();
    let geometry = &layout.geometry[&harness.state().view().level];
    assert!(after.keys().all(|id| geometry.room(*id).is_some()), "all are closed");
}

#[test]
fn joints_close() {
    let (mut harness, _) = drawing(empty(), LAPTOP);
    press(&mut harness, "画墙");
    for (x, y) in
        [(-2500.0, -1500.0), (1500.0, -1500.0), (3000.0, 1000.0), (-2500.0, 1500.0), (-2500.0, -1500.0)]
    {
        click(&mut harness, x, y);
    }
    let geometry = &harness.state().session().layout().geometry[&harness.state().view().level];
    assert_eq!(geometry.rooms.len(), 1, "{:?}", plan(&harness).walls);
    assert_eq!(geometry.loose_ends.len(), 0);
    // The slanted corner between the first and the second wall is filled out to its tip, beyond both their ends.
    let half = plan(&harness).walls[&WallId(1)].thickness.to_f64() / 2.0;
    let tip = Point::new(1500.0 + 0.9 * 0.566 * half, -1500.0 - 0.9 * half);
    assert!(geometry.wall_bodies.values().flatten().any(|body| body.contains(tip)));
    assert!(!geometry.rooms[0].outline.contains(tip));
}

#[test]
fn a_picture_gets_its_scale() {
    let (mut harness, _) = drawing(empty(), LAPTOP);
    let picture = UnderlayPicture { name: "plan.png".to_owned(), width: 400, height: 300, bytes: Vec::new() };
    let underlay = Underlay::new(std::sync::Arc::new(picture), Point::origin());
    let level = harness.state().view().level;
    let step = levels::set_underlay(plan(&harness), level, Some(underlay)).unwrap();
    harness.state_mut().session_mut().perform(Intent::Plan(step)).unwrap();
    harness.run();
    press(&mut harness, "底图");
    assert!(says(&harness, "还没有比例"));
    let outline = plan(&harness).underlays[&level].outline();
    click(&mut harness, outline[0].x, outline[0].y);
    click(&mut harness, outline[1].x, outline[1].y);
    write(&mut harness, "8000");
    harness.key_press(Key::Enter);
    harness.run();
    let outline = plan(&harness).underlays[&level].outline();
    assert!(((outline[1] - outline[0]).norm() - 8000.0).abs() < 1.0, "{outline:?}");
    assert!(says(&harness, "最多差 0 毫米"));
}

#[test]
fn a_drag_is_one_step_and_escape_leaves_it_out() {
    let (mut harness, _) = drawing(flat(), LAPTOP);
    let before = plan(&harness).clone();
    drag(&mut harness, (2170.0, 1140.0), (2600.0, 1140.0));
    assert_eq!(n_steps(&harness), 1);
    assert!(says(&harness, "撤销：移动床"));
    key(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(plan(&harness), &before);
    let from = at(&harness, 2170.0, 1140.0);
    harness.hover_at(from);
    harness.step();
    harness.drag_at(from);
    harness.step();
    harness.hover_at(from + vec2(40.0, 0.0));
    harness.step();
    // Undo while something is held does not reach behind it.
    self::key(&mut harness, Modifiers::COMMAND, Key::Z);
    harness.key_press(Key::Escape);
    harness.step();
    harness.drop_at(from + vec2(40.0, 0.0));
    harness.run();
    assert_eq!((plan(&harness), n_steps(&harness)), (&before, 0));
}

#[test]
fn every_word_has_its_letters() {
    let (harness, _) = drawing(empty(), LAPTOP);
    for language in Language::ALL {
        for (file, text) in Locale::built_in_files(language) {
            let missing: String = harness.ctx.fonts_mut(|fonts| {
                let bold = crate::gui::theme::font(17.0, true);
                text.chars().filter(|c| !c.is_control() && !fonts.has_glyph(&bold, *c)).collect()
            });
            assert_eq!(missing, "", "{file}");
        }
    }
}

#[test]
fn an_input_method_writes_into_fields() {
    let (mut harness, _) = drawing(flat(), LAPTOP);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    harness.event(Event::Ime(ImeEvent::Preedit { text: "chuang".to_owned(), active_range_chars: None }));
    harness.step();
    assert!(plan(&harness) == &flat(), "letters on their way are no commands");
    harness.event(Event::Ime(ImeEvent::Commit("衣柜".to_owned())));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(says(&harness, "点一下放好"), "the wardrobe is in the hand");
}

#[test]
fn fingers_move_things_and_look_around() {
    let (mut harness, _) = drawing(flat(), LAPTOP);
    let touch = |id: u64, phase: TouchPhase, pos: egui::Pos2| Event::Touch {
        device_id: TouchDeviceId(0),
        id: TouchId(id),
        phase,
        pos,
        force: None,
    };
    // One finger drags the bed.
    let from = at(&harness, 2170.0, 1140.0);
    let before = plan(&harness).fixtures[&FixtureId(1)].center;
    harness.event(touch(1, TouchPhase::Start, from));
    harness.drag_at(from);
    harness.step();
    for number in 1..=6 {
        let to = from + vec2(8.0 * number as f32, 0.0);
        harness.event(touch(1, TouchPhase::Move, to));
        harness.hover_at(to);
        harness.step();
    }
    harness.event(touch(1, TouchPhase::End, from + vec2(48.0, 0.0)));
    harness.drop_at(from + vec2(48.0, 0.0));
    harness.run();
    assert_ne!(plan(&harness).fixtures[&FixtureId(1)].center, before);
    // Two fingers make larger and change nothing.
    let (steps, scale) = (n_steps(&harness), harness.state().view().sheet.unwrap().view.mm_per_pixel);
    let middle = harness.state().view().sheet.unwrap().free.center();
    for (id, side) in [(1, -60.0), (2, 60.0)] {
        harness.event(touch(id, TouchPhase::Start, middle + vec2(side, 0.0)));
    }
    harness.drag_at(middle + vec2(-60.0, 0.0));
    harness.step();
    for number in 1..=5 {
        for (id, side) in [(1, -1.0), (2, 1.0)] {
            let apart = side * (60.0 + 15.0 * number as f32);
            harness.event(touch(id, TouchPhase::Move, middle + vec2(apart, 0.0)));
        }
        harness.step();
    }
    for (id, side) in [(1, -1.0), (2, 1.0)] {
        harness.event(touch(id, TouchPhase::End, middle + vec2(side * 135.0, 0.0)));
    }
    harness.drop_at(middle + vec2(-135.0, 0.0));
    harness.run();
    assert!(harness.state().view().sheet.unwrap().view.mm_per_pixel < scale * 0.8);
    assert_eq!(n_steps(&harness), steps);
}

#[test]
fn furniture_never_gets_stuck() {
    let (mut harness, _) = drawing(flat(), LAPTOP);
    // Onto the wardrobe, into a wall, through it into the next room, and home again.
    let bed = |harness: &Harness<'_, App>| point_of(plan(harness), FixtureId(1));
    for to in [(1800.0, 2300.0), (4500.0, 1500.0), (7400.0, 3600.0), (2170.0, 1140.0)] {
        let from = bed(&harness);
        drag(&mut harness, (from.x, from.y), to);
        let now = bed(&harness);
        assert!((now - Point::new(to.0, to.1)).norm() < 300.0, "{to:?}: it is at {now}");
    }
}

fn point_of(plan: &FloorPlan, id: FixtureId) -> Point {
    crate::geom::point(plan.fixtures[&id].center)
}

#[test]
fn a_door_is_turned_by_keys_and_slid_to_a_typed_distance() {
    let (mut harness, _) = drawing(flat(), LAPTOP);
    click(&mut harness, 4500.0, 2300.0);
    harness.run();
    assert_eq!(harness.state().view().selection, [ElementId::Opening(OpeningId(2))]);
    let before = plan(&harness).openings[&OpeningId(2)].clone();
    key(&mut harness, Modifiers::NONE, Key::X);
    key(&mut harness, Modifiers::NONE, Key::C);
    let after = &plan(&harness).openings[&OpeningId(2)];
    let (old, new) = (before.door().unwrap(), after.door().unwrap());
    assert_eq!((new.hinge, new.swing), (old.hinge.flipped(), old.swing.flipped()));
    assert_eq!(after.distance, before.distance);
}

#[test]
fn a_plan_is_drawn_with_keys_alone_and_told() {
    let (mut harness, _) = drawing(empty(), LAPTOP);
    key(&mut harness, Modifiers::NONE, Key::B);
    write(&mut harness, "3300x4800");
    harness.key_press(Key::Enter);
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(plan(&harness).rooms.len(), 1);
    let room_use = plan(&harness).rooms.values().next().map(|room| room.room_use);
    assert_eq!(room_use, Some(RoomUse::Other));
    harness.key_press(Key::Escape);
    harness.run();
    // Each wall is told with its length.
    assert!(says(&harness, "长 3300 毫米"));
}
