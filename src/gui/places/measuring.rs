//! Small drawings of how something is measured: where the tape is laid, or that one looks and does not measure.

use egui::{Align2, Painter, Pos2, Rect, Sense, Stroke, Ui, vec2};

use crate::gui::icons::{self, Icon};
use crate::gui::paint::{self, CanvasText};
use crate::gui::theme::{Tokens, Type, tokens};
use crate::plan::{Attribute, Quantity};

/// How the tape, the meter or the eye is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// Up from the finished floor to something at a height.
    AboveFloor,
    /// Up from the floor to the top of a seat.
    Seat,
    /// Over a step or a threshold.
    Step,
    /// From the frame to the face of the opened leaf.
    DoorWidth,
    /// Between two faces.
    Between,
    /// From a front edge to the back.
    Depth,
    /// A meter laid down.
    Meter,
    /// Looked at.
    Look,
}

const fn way(attribute: Attribute) -> Way {
    use Attribute as A;
    match attribute {
        A::ClearWidth | A::LiftDoorWidth => Way::DoorWidth,
        A::ThresholdHeight | A::StepHeight | A::RiserHeight | A::EdgeGuardHeight => Way::Step,
        A::SeatHeight => Way::Seat,
        A::HandleHeight
        | A::SurfaceHeight
        | A::KneeHeight
        | A::ControlHeight
        | A::CordEndHeight
        | A::UndersideHeight
        | A::RailHeight
        | A::BarHeight
        | A::LowerRailHeight
        | A::VerticalTop
        | A::MirrorBottom
        | A::ShelfHeight
        | A::HookHeight
        | A::SillHeight
        | A::CeilingHeight
        | A::ConsumerUnitHeight
        | A::GateControlHeight
        | A::KickPlateHeight => Way::AboveFloor,
        A::SeatDepth
        | A::KneeDepth
        | A::ToeDepth
        | A::TreadDepth
        | A::LandingDepth
        | A::BackSupport
        | A::FrontOff
        | A::RampRun
        | A::LiftDepth
        | A::RailExtension => Way::Depth,
        _ => match attribute.quantity() {
            Quantity::Millimeters => Way::Between,
            Quantity::YesNo | Quantity::Pieces => Way::Look,
            _ => Way::Meter,
        },
    }
}

/// Shows how an attribute is measured; `name` says it to screen readers.
pub(super) fn sketch(ui: &mut Ui, attribute: Attribute, name: &str) {
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width().min(150.0), 104.0), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, name));
    let colors = tokens(ui);
    ui.painter().rect_filled(rect, 10.0, colors.canvas);
    let pen = Pen { painter: ui.painter(), colors, rect: rect.shrink(12.0) };
    match way(attribute) {
        Way::AboveFloor => pen.above_floor(),
        Way::Seat => pen.seat(),
        Way::Step => pen.step(),
        Way::DoorWidth => pen.door(),
        Way::Between => pen.between(),
        Way::Depth => pen.depth(),
        Way::Meter => pen.icon(Icon::Lamp),
        Way::Look => pen.icon(Icon::Eye),
    }
}

struct Pen<'a> {
    painter: &'a Painter,
    colors: &'a Tokens,
    rect: Rect,
}

impl Pen<'_> {
    /// A place by its shares of the drawing's width and height.
    fn at(&self, x: f32, y: f32) -> Pos2 {
        self.rect.lerp_inside(vec2(x, y))
    }

    fn solid(&self, from: (f32, f32), to: (f32, f32)) {
        let rect = Rect::from_two_pos(self.at(from.0, from.1), self.at(to.0, to.1));
        self.painter.rect_filled(rect, 1.0, self.colors.ink2);
    }

    fn thing(&self, from: (f32, f32), to: (f32, f32)) {
        let rect = Rect::from_two_pos(self.at(from.0, from.1), self.at(to.0, to.1));
        let edge = Stroke::new(1.6, self.colors.ink2);
        self.painter.rect(rect, 3.0, self.colors.raised, edge, egui::StrokeKind::Inside);
    }

    fn line(&self, from: (f32, f32), to: (f32, f32), width: f32) {
        let ends = [self.at(from.0, from.1), self.at(to.0, to.1)];
        self.painter.line_segment(ends, Stroke::new(width, self.colors.ink2));
    }

    fn floor(&self) {
        self.line((0.0, 0.94), (1.0, 0.94), 2.4);
    }

    /// The tape with a tick at each end and a question mark beside it.
    fn tape(&self, from: (f32, f32), to: (f32, f32)) {
        let (from, to) = (self.at(from.0, from.1), self.at(to.0, to.1));
        let stroke = Stroke::new(2.2, self.colors.accent);
        self.painter.line_segment([from, to], stroke);
        let along = (to - from).normalized();
        let tick = vec2(-along.y, along.x) * 6.0;
        for end in [from, to] {
            self.painter.line_segment([end - tick, end + tick], stroke);
        }
        let said = CanvasText {
            text: "?",
            font: Type::CardTitle.font(),
            color: self.colors.accent,
            anchor: Align2::CENTER_CENTER,
            angle: 0.0,
            halo: Some(self.colors.canvas),
        };
        paint::text(
            self.painter,
            from.lerp(to, 0.5) + vec2(12.0 * tick.x.abs() / 6.0, -12.0 * tick.y.abs() / 6.0),
            &said,
        );
    }

    fn above_floor(&self) {
        self.floor();
        self.solid((0.0, 0.0), (0.07, 0.94));
        self.thing((0.07, 0.16), (0.36, 0.30));
        self.tape((0.58, 0.94), (0.58, 0.23));
        self.line((0.36, 0.23), (0.66, 0.23), 1.0);
    }

    fn seat(&self) {
        self.floor();
        self.thing((0.12, 0.46), (0.62, 0.60));
        self.thing((0.08, 0.06), (0.20, 0.60));
        self.line((0.18, 0.60), (0.18, 0.94), 2.0);
        self.line((0.56, 0.60), (0.56, 0.94), 2.0);
        self.tape((0.80, 0.94), (0.80, 0.46));
        self.line((0.62, 0.46), (0.88, 0.46), 1.0);
    }

    fn step(&self) {
        self.floor();
        self.solid((0.38, 0.62), (0.62, 0.94));
        self.line((0.62, 0.62), (0.88, 0.62), 1.0);
        self.tape((0.80, 0.94), (0.80, 0.62));
    }

    fn door(&self) {
        self.solid((0.0, 0.70), (0.16, 0.86));
        self.solid((0.84, 0.70), (1.0, 0.86));
        self.thing((0.16, 0.02), (0.23, 0.72));
        self.tape((0.23, 0.52), (0.84, 0.52));
    }

    fn between(&self) {
        self.solid((0.0, 0.0), (0.07, 0.94));
        self.thing((0.66, 0.22), (1.0, 0.86));
        self.tape((0.07, 0.52), (0.66, 0.52));
    }

    fn depth(&self) {
        self.solid((0.0, 0.0), (1.0, 0.09));
        self.thing((0.20, 0.09), (0.66, 0.86));
        self.tape((0.82, 0.09), (0.82, 0.86));
        self.line((0.66, 0.86), (0.90, 0.86), 1.0);
    }

    fn icon(&self, icon: Icon) {
        let drawn = Rect::from_center_size(self.rect.center(), vec2(48.0, 48.0));
        icons::paint_thin(self.painter, drawn, icon, self.colors.ink2, 1.4);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_at_is_not_measured() {
        for &attribute in Attribute::ALL {
            let looks = matches!(attribute.quantity(), Quantity::YesNo | Quantity::Pieces);
            assert_eq!(way(attribute) == Way::Look, looks, "{attribute:?}");
        }
        assert_eq!(way(Attribute::Illuminance), Way::Meter);
    }
}
