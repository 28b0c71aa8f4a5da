//! Bars that float over the canvas: scale, fit, north, scale bar.

use egui::{Align2, Rect, Stroke, Ui, UiBuilder, Vec2, pos2, vec2};

use super::Sheet;
use crate::gui::context::Context;
use crate::gui::paint::{self, CanvasText};
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{BarButton, Card};
use crate::gui::{CanvasView, Icon};

/// Room that the bars at the foot take.
pub const FOOT: f32 = 82.0;

/// Puts something at a place of the canvas.
pub fn at<R>(ui: &mut Ui, min: egui::Pos2, size: Vec2, show: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().max_rect(Rect::from_min_size(min, size)), show).inner
}

/// Shows something that takes the presses on all of its area, so that none of them reaches the plan below.
pub fn blocked<R>(
    ui: &mut Ui,
    id_salt: &str,
    show: impl FnOnce(&mut Ui) -> egui::InnerResponse<R>,
) -> egui::InnerResponse<R> {
    let id = ui.scope_id().with(("blocked", id_salt));
    // Where it was in the frame before: what is shown first lies below what is shown in it.
    if let Some(rect) = ui.data(|data| data.get_temp::<Rect>(id)) {
        ground(ui, rect, id);
    }
    let shown = show(ui);
    ui.data_mut(|data| data.insert_temp(id, shown.response.rect));
    shown
}

/// Lets nothing through to what lies below. It is nothing by itself: the keyboard and screen readers pass it by.
pub fn ground(ui: &Ui, rect: Rect, id: egui::Id) {
    ui.interact(rect, id, egui::Sense::CLICK | egui::Sense::DRAG);
    ui.ctx().accesskit_node_builder(id, |node| {
        node.remove_action(egui::accesskit::Action::Click);
        node.set_hidden();
    });
}

/// Buttons for the scale; returns where the bar ends.
pub fn zoom_bar(ui: &mut Ui, cx: &mut Context<'_>, sheet: &Sheet, min: egui::Pos2) -> f32 {
    let mut zoom = 1.0;
    let mut fit = false;
    let shown = at(ui, min, vec2(260.0, 54.0), |ui| {
        let card = Card::floating();
        blocked(ui, "zoom", |ui| {
            card.show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    let (smaller, larger) = (cx.word("zoom-out"), cx.word("zoom-in"));
                    if ui.add(BarButton::icon_only(Icon::Minus, &smaller)).clicked() {
                        zoom = 0.8;
                    }
                    let scale = format!("1:{}", sheet.scale());
                    ui.add(BarButton::text_only(&scale).min_width(58.0));
                    if ui.add(BarButton::icon_only(Icon::Plus, &larger)).clicked() {
                        zoom = 1.25;
                    }
                    fit = ui.add(BarButton::new(Icon::Fit, &cx.word("zoom-fit"))).clicked();
                });
            })
        })
    });
    if fit {
        cx.view.canvas = None;
    } else if zoom != 1.0 {
        let mut view: CanvasView = sheet.view;
        view.zoom_at(sheet.free, sheet.free.center(), zoom);
        cx.view.canvas = Some(view);
    }
    shown.response.rect.right()
}

/// A bar of one metre, or of what is near an inch on the screen.
pub fn scale_bar(ui: &Ui, cx: &Context<'_>, sheet: &Sheet, left_middle: egui::Pos2) {
    let meters = [0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0];
    let length = |m: f64| sheet.view.pixels(m * 1000.0);
    let Some(meter) = meters.into_iter().find(|&m| length(m) >= 56.0) else { return };
    let colors = tokens(ui);
    let bar = Rect::from_min_size(left_middle - vec2(0.0, 3.5), vec2(length(meter), 7.0));
    ui.painter().rect_filled(bar, 0.0, colors.ink2);
    let words = cx.say(&crate::locale::Message::new("scale-bar").with("length", meter.to_string()));
    let text = CanvasText {
        text: &words,
        font: Type::Caption.font(),
        color: colors.ink2,
        anchor: Align2::LEFT_CENTER,
        angle: 0.0,
        halo: None,
    };
    paint::text(ui.painter(), pos2(bar.right() + 10.0, left_middle.y), &text);
}

/// The needle that points north.
pub fn north(ui: &Ui, cx: &Context<'_>, center: egui::Pos2) {
    let colors = tokens(ui);
    let painter = ui.painter();
    painter.circle(center, 20.0, colors.canvas, Stroke::new(1.6, colors.ink2));
    // North is given clockwise from the top of the plan.
    let angle = (cx.session.plan().north_degrees as f32 - 90.0).to_radians();
    let tip = Vec2::angled(angle) * 14.0;
    let side = Vec2::angled(angle + std::f32::consts::FRAC_PI_2) * 6.0;
    let tail = center - tip * 0.8;
    let needle = [center + tip, tail + side, center - tip * 0.35, tail - side];
    painter.add(egui::Shape::Path(egui::epaint::PathShape {
        points: needle[..3].to_vec(),
        closed: true,
        fill: colors.ink,
        stroke: Stroke::NONE.into(),
    }));
    painter.add(egui::Shape::Path(egui::epaint::PathShape {
        points: vec![needle[0], needle[2], needle[3]],
        closed: true,
        fill: colors.ink,
        stroke: Stroke::NONE.into(),
    }));
    let word = cx.word("north");
    let text = CanvasText {
        text: &word,
        font: Type::CaptionBold.font(),
        color: colors.ink2,
        anchor: Align2::LEFT_CENTER,
        angle: 0.0,
        halo: None,
    };
    paint::text(painter, center + vec2(27.0, 0.0), &text);
}
