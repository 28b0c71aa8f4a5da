//! What hands do with the program: pointing, clicking, dragging, typing.

use egui::{Event, Key, Modifiers, Pos2, Shape};

use super::*;
use crate::plan::{FloorPlan, Level, LevelId};
use crate::units::Mm;

pub(super) const LAPTOP: [f32; 2] = [1366.0, 768.0];

/// The program with a flat that nobody lives in yet, for drawing.
pub(super) fn drawing(plan: FloorPlan, size: [f32; 2]) -> Driven {
    let case = crate::case::Case { plan, ..Session::sample_case() };
    let (mut harness, renderer) = shown(Session::for_drawing(case), size);
    open(&mut harness, Place::Plan);
    (harness, renderer)
}

pub(super) fn empty() -> FloorPlan {
    let mut plan = FloorPlan::default();
    plan.levels.insert(LevelId(1), Level { name: String::new(), elevation: Mm(0), height: Mm(2650) });
    plan
}

pub(super) fn at(harness: &Harness<'_, App>, x: f64, y: f64) -> Pos2 {
    harness.state().place_on_canvas(Point::new(x, y)).unwrap()
}

pub(super) fn hover(harness: &mut Harness<'_, App>, x: f64, y: f64) {
    let at = at(harness, x, y);
    harness.hover_at(at);
    harness.step();
}

pub(super) fn click(harness: &mut Harness<'_, App>, x: f64, y: f64) {
    let at = at(harness, x, y);
    harness.hover_at(at);
    harness.step();
    harness.drag_at(at);
    harness.step();
    harness.drop_at(at);
    harness.step();
}

pub(super) fn write(harness: &mut Harness<'_, App>, text: &str) {
    for letter in text.chars() {
        harness.event(Event::Text(letter.to_string()));
    }
    harness.step();
}

pub(super) fn key(harness: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

/// Drags from one place of the plan to another in ten moves.
pub(super) fn drag(harness: &mut Harness<'_, App>, from: (f64, f64), to: (f64, f64)) {
    let (from, to) = (at(harness, from.0, from.1), at(harness, to.0, to.1));
    harness.hover_at(from);
    harness.step();
    harness.drag_at(from);
    harness.step();
    for number in 1..=10 {
        harness.hover_at(from + (to - from) * (number as f32 / 10.0));
        harness.step();
    }
    harness.drop_at(to);
    harness.run();
}

/// Everything that is written on the screen.
pub(super) fn written(harness: &Harness<'_, App>) -> String {
    fn gather(shape: &Shape, into: &mut String) {
        match shape {
            Shape::Text(text) => {
                into.push_str(text.galley.text());
                into.push('\n');
            }
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| gather(shape, into)),
            _ => {}
        }
    }
    let mut all = String::new();
    harness.output().shapes.iter().for_each(|clipped| gather(&clipped.shape, &mut all));
    all
}
