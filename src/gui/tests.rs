//! The program driven by the names of its controls, as a screen reader would.

use egui::accesskit::Action;
use egui::{Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

mod hands;
mod household;
mod pains;
mod pictures;
mod remedies;

use super::app::App;
use super::place::Place;
use super::testing::{self, SoftwareRenderer};
use super::{Theme, testing::save_picture};
use crate::geom::Point;
use crate::plan::FixtureKind;
use crate::session::{Intent, Session};

type Driven = (Harness<'static, App>, SoftwareRenderer);

/// The program with the sample consultation, all worked out.
fn sample(size: [f32; 2]) -> Driven {
    shown(Session::settled_sample(), size)
}

fn shown(session: Session, size: [f32; 2]) -> Driven {
    let (mut harness, renderer) =
        testing::harness(size, Theme::Light, App::new(session), |ui, app: &mut App| {
            // The harness leaves a margin, the window none.
            let window = ui.ctx().content_rect();
            ui.scope_builder(egui::UiBuilder::new().max_rect(window), |ui| {
                ui.set_clip_rect(window);
                app.show(ui);
            });
        });
    harness.run();
    (harness, renderer)
}

fn open(harness: &mut Harness<'_, App>, place: Place) {
    harness.state_mut().view_mut().place = place;
    harness.run();
}

fn press(harness: &mut Harness<'_, App>, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

/// Whether some text is shown.
fn says(harness: &Harness<'_, App>, words: &str) -> bool {
    harness.query_all_by_label_contains(words).next().is_some()
}

#[test]
fn the_places_are_shown() {
    for size in [[1366.0, 768.0], [1920.0, 1080.0]] {
        let (mut harness, renderer) = sample(size);
        for (number, place) in (1..).zip(Place::ALL) {
            open(&mut harness, place);
            assert!(!harness.output().shapes.is_empty());
            save_picture(&harness, &renderer, &format!("place{number}-{}", size[0]));
        }
    }
}

#[test]
fn every_control_has_a_name_and_is_large_enough() {
    let (mut harness, _) = sample([1366.0, 768.0]);
    for place in Place::ALL {
        open(&mut harness, place);
        let mut count = 0;
        for node in harness.get_all_by(|node| {
            node.data().supports_action(Action::Click) || node.data().supports_action(Action::Focus)
        }) {
            let (node, rect) = (node.accesskit_node(), node.rect());
            // Scroll bars have neither; what they scroll can be reached by keys.
            if rect.size() == egui::Vec2::ZERO || node.role() == egui::accesskit::Role::ScrollBar {
                continue;
            }
            count += 1;
            let name = node.label().or(node.value()).unwrap_or_default();
            assert!(!name.is_empty(), "{place:?}: a {:?} at {rect:?} has no name", node.role());
            assert!(rect.height() >= 40.0, "{place:?}: {name} is {rect:?}");
        }
        assert!(count > 8, "{place:?} has {count} controls");
    }
}

#[test]
fn the_rail_leads_to_the_places() {
    let (mut harness, _) = sample([1366.0, 768.0]);
    for (name, place) in
        [("长者", Place::Elder), ("户型", Place::Plan), ("方案", Place::Remedies), ("报告", Place::Report)]
    {
        press(&mut harness, name);
        assert_eq!(harness.state_mut().view_mut().place, place);
    }
    harness.key_press(Key::F3);
    harness.run();
    assert_eq!(harness.state_mut().view_mut().place, Place::Assess);
}

#[test]
fn a_finding_is_opened_from_the_list_and_from_its_balloon() {
    let (mut harness, _) = sample([1366.0, 768.0]);
    open(&mut harness, Place::Assess);
    let keys: Vec<_> =
        harness.state().session().assessment().numbered().map(|(_, finding)| finding.key()).collect();
    press(&mut harness, "阳台门槛太高");
    assert_eq!(harness.state_mut().view_mut().finding.as_ref(), Some(&keys[1]));
    harness.query_all_by_label_contains("先改 6，").next().unwrap().click();
    harness.run();
    assert_eq!(harness.state_mut().view_mut().finding.as_ref(), Some(&keys[5]));
}

#[test]
fn another_person_changes_the_findings_and_undo_has_its_name() {
    let (mut harness, _) = sample([1366.0, 768.0]);
    open(&mut harness, Place::Elder);
    let before = harness.state().session().assessment().numbered().count();
    press(&mut harness, "手杖");
    assert!(harness.state().session().assessment().numbered().count() < before);
    assert!(says(&harness, "撤销："));
    harness.query_all_by_label_contains("撤销：").next().unwrap().click();
    harness.run();
    assert_eq!(harness.state().session().assessment().numbered().count(), before);
}

#[test]
fn a_dragged_bed_is_judged_while_it_moves() {
    let (mut harness, _) = sample([1366.0, 768.0]);
    open(&mut harness, Place::Plan);
    let session = harness.state().session();
    let (&bed, fixture) = session.plan().fixtures.iter().find(|(_, f)| f.kind == FixtureKind::Bed).unwrap();
    let start = crate::geom::point(fixture.center);
    let judged = session.assessment().findings.clone();
    let at = harness.state().place_on_canvas(start).unwrap();
    harness.hover_at(at);
    harness.step();
    harness.drag_at(at);
    harness.step();
    for step in 1..=4 {
        harness.hover_at(at + vec2(15.0 * step as f32, 0.0));
        harness.step();
    }
    // It is judged beside the window.
    harness.state_mut().session_mut().settle();
    let session = harness.state().session();
    assert_ne!(session.plan().fixtures[&bed].center, session.case().plan.fixtures[&bed].center);
    assert_ne!(session.assessment().findings, judged, "the preview is judged");
    assert!(session.undo_label().is_none(), "nothing is done before the pointer is let go");
    harness.drop_at(at + vec2(60.0, 0.0));
    harness.run();
    let session = harness.state().session();
    assert_ne!(crate::geom::point(session.case().plan.fixtures[&bed].center), start);
    assert!(session.undo_label().is_some());
}

#[test]
fn a_wall_of_a_typed_length_is_drawn() {
    let (mut harness, _) = sample([1366.0, 768.0]);
    open(&mut harness, Place::Plan);
    let before = harness.state().session().case().plan.walls.clone();
    press(&mut harness, "画墙");
    // From a free place in the second bedroom to the right.
    let from = harness.state().place_on_canvas(Point::new(3600.0, 4700.0)).unwrap();
    for at in [from, from + vec2(40.0, 0.0)] {
        harness.hover_at(at);
        harness.step();
        if at == from {
            harness.drag_at(at);
            harness.step();
            harness.drop_at(at);
            harness.step();
        }
    }
    for figure in ["1", "2", "0", "0"] {
        harness.event(egui::Event::Text(figure.to_owned()));
    }
    harness.step();
    harness.key_press(Key::Enter);
    harness.run();
    let plan = &harness.state().session().case().plan;
    let new: Vec<_> = plan.walls.iter().filter(|(id, _)| !before.contains_key(id)).collect();
    let [(_, wall)] = new.as_slice() else { panic!("{} new walls", new.len()) };
    let length = (crate::geom::point(wall.end) - crate::geom::point(wall.start)).norm();
    assert!((length - 1200.0).abs() < 1.0, "{length}");
}

#[test]
fn a_remedy_can_be_left_out() {
    let (mut harness, _) = sample([1366.0, 768.0]);
    open(&mut harness, Place::Remedies);
    let chosen = |harness: &Harness<'_, App>| {
        let outlook = harness.state().session().outlook().unwrap();
        let selection = outlook.selection.as_ref().unwrap();
        (selection.chosen.len(), selection.estimate.total)
    };
    let before = chosen(&harness);
    harness.query_all_by_label("门槛加小坡道").next().unwrap().click();
    harness.run();
    harness.state_mut().session_mut().settle();
    harness.run();
    assert_ne!(chosen(&harness), before);
    assert_eq!(harness.state().session().case().wishes.len(), 1);
}

#[test]
fn what_is_measured_on_the_list_is_taken_over() {
    let (mut harness, renderer) = sample([1366.0, 768.0]);
    open(&mut harness, Place::Assess);
    let waiting = harness.state().session().assessment().survey.len();
    harness.query_all_by_label_contains("看量房清单").next().unwrap().click();
    harness.run();
    save_picture(&harness, &renderer, "survey");
    assert!(harness.state_mut().view_mut().shows_survey);
    assert_eq!(harness.state().session().assessment().survey.len(), waiting);
}

#[test]
fn files_can_be_opened_by_their_path() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.yiju");
    let mut other = Session::sample();
    other.perform(Intent::Template("T2".to_owned())).unwrap();
    other.perform(Intent::Save(Some(path.clone()))).unwrap();
    let (mut harness, renderer) = sample([1366.0, 768.0]);
    press(&mut harness, "打开");
    save_picture(&harness, &renderer, "files");
    harness.get_by_label("文件位置").focus();
    harness.run();
    harness.get_by_label("文件位置").type_text(path.to_str().unwrap());
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().session().case(), other.case());
}

#[test]
fn all_is_said_in_english_too() {
    let (mut harness, renderer) = sample([1366.0, 768.0]);
    press(&mut harness, "中文");
    for (number, place) in (1..).zip(Place::ALL) {
        open(&mut harness, place);
        let is_chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
        // Names that people gave stay as they gave them.
        let session = harness.state().session();
        let mut given: Vec<String> =
            session.case().plan.rooms.values().map(|room| room.name.clone()).collect();
        given.extend(crate::store::templates().into_iter().map(|template| template.plan.name));
        given.push("王秀兰".to_owned());
        given.retain(|name| !name.is_empty());
        let chinese: Vec<String> = harness
            .query_all_by(|node| node.label().unwrap_or_default().chars().any(is_chinese))
            .map(|node| node.accesskit_node().label().unwrap_or_default())
            .filter(|name| name != "颐居" && !given.iter().any(|given| name.contains(given)))
            .collect();
        save_picture(&harness, &renderer, &format!("english{number}"));
        assert!(chinese.is_empty(), "{place:?}: {chinese:#?}");
    }
}
