//! The program driven by the names of its controls, as a screen reader would.

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use super::app::App;
use super::testing::{self, SoftwareRenderer};
use super::view_state::Place;
use super::{Theme, testing::save_picture};
use crate::session::Session;

type Driven = (Harness<'static, App>, SoftwareRenderer);

/// The program with the sample consultation, all worked out.
fn sample(size: [f32; 2]) -> Driven {
    let mut session = Session::sample();
    session.settle();
    shown(session, size)
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

#[test]
fn the_places_are_shown() {
    for size in [[1366.0, 768.0]] {
        let (mut harness, renderer) = sample(size);
        for (number, place) in (1..).zip(Place::ALL) {
            open(&mut harness, place);
            save_picture(&harness, &renderer, &format!("place{number}-{}", size[0]));
        }
    }
}
