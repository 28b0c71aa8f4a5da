//! The plan on the screen: looking around on it, and painting drawings.

pub mod bars;
mod picture;
mod plan_picture;

use egui::{Event, MouseWheelUnit, PointerButton, Rect, Response, Role, Sense, Ui, WidgetInfo};

use crate::geom::{Bounds, Point};

use super::CanvasView;

pub use picture::Picture;
pub use plan_picture::{PlanPicture, extent};

/// A canvas of a frame: where it is and which part of the plan it shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    /// All of the canvas.
    pub area: Rect,
    /// The part that bars do not cover; the view is relative to it.
    pub free: Rect,
    /// Which part of the plan is shown there.
    pub view: CanvasView,
}

impl Sheet {
    /// Where a place of the plan is on the screen.
    pub fn to_screen(&self, place: Point) -> egui::Pos2 {
        self.view.to_screen(self.free, place)
    }

    /// Which place of the plan is at a place of the screen.
    pub fn to_plan(&self, place: egui::Pos2) -> Point {
        self.view.to_plan(self.free, place)
    }

    /// The picture's scale: one to this many, on a screen of 96 pixels to the inch.
    pub fn scale(&self) -> u32 {
        (self.view.mm_per_pixel / (25.4 / 96.0)).round().max(1.0) as u32
    }
}

/// Lets the person look around: wheel and pinch make larger, dragging moves. Without a view all of the
/// bounds is shown. `moves` tells whether dragging with the main button moves the sheet.
pub fn look_around(
    ui: &mut Ui,
    view: &mut Option<CanvasView>,
    free: Rect,
    bounds: &Bounds,
    name: &str,
    moves: bool,
) -> (Sheet, Response) {
    let area = ui.max_rect();
    let response = ui.interact(area, ui.scope_id().with("sheet"), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, name));
    let mut now = view.unwrap_or_else(|| {
        let mut fitted = CanvasView::default();
        fitted.fit(free, bounds, 0.0);
        fitted
    });
    let before = now;
    let drags = response.dragged_by(PointerButton::Middle)
        || response.dragged_by(PointerButton::Secondary)
        || (moves && response.dragged_by(PointerButton::Primary));
    if drags {
        now.pan(response.drag_delta());
    }
    if let Some(pointer) = response.hover_pos() {
        let pinch = ui.input(egui::InputState::zoom_delta);
        if pinch != 1.0 {
            now.zoom_at(free, pointer, f64::from(pinch));
        }
        let wheel: Vec<(MouseWheelUnit, egui::Vec2, bool)> = ui.input(|input| {
            let wheel = |event: &Event| match event {
                Event::MouseWheel { unit, delta, modifiers, .. } => Some((*unit, *delta, modifiers.command)),
                _ => None,
            };
            input.events.iter().filter_map(wheel).collect()
        });
        for (unit, delta, command) in wheel {
            match unit {
                // With the command key egui reports the wheel as a pinch already.
                _ if command => {}
                MouseWheelUnit::Point => now.pan(delta),
                MouseWheelUnit::Line | MouseWheelUnit::Page => {
                    now.zoom_at(free, pointer, f64::from(delta.y * 0.18).exp());
                }
            }
        }
    }
    if now != before {
        *view = Some(now);
    }
    (Sheet { area, free, view: now }, response)
}
