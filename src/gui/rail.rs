//! The five places at the left edge, always visible.

use egui::{Rect, Ui, UiBuilder, vec2};

use crate::rules::Urgency;

use super::context::Context;
use super::place::Place;
use super::theme::tokens;
use super::widgets::RailEntry;

/// Shows the rail.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>) {
    let area = ui.max_rect();
    let colors = tokens(ui);
    ui.painter().rect_filled(area, 0.0, colors.rail);
    ui.painter().vline(area.right() - 0.5, area.y_range(), egui::Stroke::new(1.0, colors.line));
    let inner = Rect::from_min_size(area.min + vec2(8.0, 10.0), vec2(72.0, area.height() - 20.0));
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        for place in Place::ALL {
            let text = cx.word(place.message_id());
            let waiting = match place {
                Place::Assess => cx.session.assessment().count(Urgency::Must),
                _ => 0,
            };
            let entry = RailEntry::new(place.icon(), &text, cx.view.place == place)
                .done(is_done(cx, place))
                .count(u32::try_from(waiting).unwrap_or(u32::MAX));
            if ui.add(entry).clicked() {
                cx.view.place = place;
            }
        }
    });
}

/// Whether all that a place needs is there.
fn is_done(cx: &Context<'_>, place: Place) -> bool {
    match place {
        Place::Elder => {
            let person = &cx.session.case().occupant;
            !person.name.is_empty() && person.age.is_some() && person.household.is_some()
        }
        Place::Plan => {
            let plan = &cx.session.case().plan;
            !plan.rooms.is_empty() && cx.session.assessment().problems.is_empty()
        }
        Place::Assess | Place::Remedies | Place::Report => false,
    }
}
