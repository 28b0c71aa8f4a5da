//! The plan on the screen: looking around on it, and painting drawings.

pub mod bars;
mod live_plan;
mod picture;
mod plan_picture;
mod underlay_picture;

use egui::{Event, MouseWheelUnit, PointerButton, Rect, Response, Role, Sense, Ui, WidgetInfo};

use crate::geom::{Bounds, Point};

use super::CanvasView;

pub use live_plan::LivePlan;
pub use picture::Picture;
pub use plan_picture::{PlanPicture, extent};
pub use underlay_picture::UnderlayPainter;

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

/// How a canvas is looked around on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// Dragging with the main button moves the sheet.
    Anywhere,
    /// The main button draws; the others, and the main one while the space bar is held, move the sheet.
    Others,
}

/// Lets the person look around: wheel and pinch make larger, two fingers and dragging move. Without a view all of
/// the bounds is shown. Also tells whether the sheet is being moved just now.
pub fn look_around(
    ui: &mut Ui,
    view: &mut Option<CanvasView>,
    free: Rect,
    bounds: &Bounds,
    name: &str,
    grip: Grip,
) -> (Sheet, Response, bool) {
    let area = ui.max_rect();
    let response = ui.interact(area, ui.scope_id().with("sheet"), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, name));
    let mut now = view.unwrap_or_else(|| {
        let mut fitted = CanvasView::default();
        fitted.fit(free, bounds, 0.0);
        fitted
    });
    let before = now;
    let holds_space = grip == Grip::Others && ui.input(|input| input.key_down(egui::Key::Space));
    let with_main = grip == Grip::Anywhere || holds_space;
    let fingers = ui.input(egui::InputState::multi_touch);
    let drags = fingers.is_none()
        && (response.dragged_by(PointerButton::Middle)
            || response.dragged_by(PointerButton::Secondary)
            || (with_main && response.dragged_by(PointerButton::Primary)));
    if drags {
        now.pan(response.drag_delta());
    }
    match fingers.filter(|fingers| area.contains(fingers.center_pos)) {
        Some(fingers) => {
            now.pan(fingers.translation_delta);
            now.zoom_at(free, fingers.center_pos, f64::from(fingers.zoom_delta));
        }
        None => {
            if let Some(pointer) = response.hover_pos() {
                wheel(ui, &mut now, free, pointer);
            }
        }
    }
    if now != before {
        *view = Some(now);
    }
    (Sheet { area, free, view: now }, response, drags || fingers.is_some())
}

/// A mouse wheel makes larger and smaller; two fingers on a trackpad move, and pinch.
fn wheel(ui: &Ui, view: &mut CanvasView, free: Rect, pointer: egui::Pos2) {
    let pinch = ui.input(egui::InputState::zoom_delta);
    if pinch != 1.0 {
        view.zoom_at(free, pointer, f64::from(pinch));
    }
    let events: Vec<(MouseWheelUnit, egui::Vec2, egui::Modifiers)> = ui.input(|input| {
        let wheel = |event: &Event| match event {
            Event::MouseWheel { unit, delta, modifiers, .. } => Some((*unit, *delta, *modifiers)),
            _ => None,
        };
        input.events.iter().filter_map(wheel).collect()
    });
    for (unit, delta, modifiers) in events {
        match unit {
            // With the command key egui reports the wheel as a pinch already.
            _ if modifiers.command => {}
            MouseWheelUnit::Point => view.pan(delta),
            MouseWheelUnit::Line | MouseWheelUnit::Page if modifiers.shift => {
                let step = if delta.x == 0.0 { delta.y } else { delta.x };
                view.pan(egui::vec2(step * 60.0, 0.0));
            }
            MouseWheelUnit::Line | MouseWheelUnit::Page => {
                view.zoom_at(free, pointer, f64::from(delta.y * 0.18).exp());
            }
        }
    }
}
