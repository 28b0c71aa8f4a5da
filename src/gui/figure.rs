//! The person as a drawn figure with the room that passing takes: sitting in a chair, standing, or lying.

use egui::{Align2, Color32, Pos2, Rect, Shape, Stroke, Ui, pos2, vec2};

use super::paint::{CanvasText, rounded_line, text};
use super::theme::{Type, tokens};
use crate::occupant::{Aid, OccupantProfile};

/// Shows a person from the side over a line for the floor, with a dimension of length and width below.
/// `dimension` is the text of that dimension.
pub fn person(ui: &mut Ui, occupant: &OccupantProfile, dimension: &str, height: f32) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, dimension));
    let colors = tokens(ui);
    let (_, length) = occupant.footprint();
    let tallest = match occupant.aid {
        Aid::BedBound => 900.0,
        aid if is_seated(aid) => 1400.0,
        _ => occupant.height.map_or(1600.0, |height| height.0 as f32),
    };
    let floor = rect.bottom() - 62.0;
    let scale = ((floor - rect.top() - 8.0) / tallest).min(rect.width() * 0.6 / length.0.max(1) as f32);
    let pen = Pen {
        ui,
        origin: pos2(rect.center().x - scale * length.0 as f32 / 2.0, floor),
        scale,
        ink: colors.ink,
        coat: colors.accent,
        skin: colors.canvas,
        trousers: colors.ink2,
    };
    match occupant.aid {
        Aid::BedBound => pen.lying(),
        aid if is_seated(aid) => pen.seated(aid == Aid::PoweredChair),
        aid => pen.standing(tallest, aid),
    }
    let floor_line = [pos2(rect.left() + 10.0, floor), pos2(rect.right() - 10.0, floor)];
    ui.painter().line_segment(floor_line, Stroke::new(2.0, colors.ink));
    let (left, right) = (pen.origin.x, pen.origin.x + scale * length.0 as f32);
    let line = floor + 20.0;
    let stroke = Stroke::new(1.6, colors.ink2);
    ui.painter().hline(left..=right, line, stroke);
    for x in [left, right] {
        ui.painter().vline(x, line - 7.0..=line + 7.0, stroke);
    }
    let label = CanvasText {
        text: dimension,
        font: Type::Body.font(),
        color: colors.ink2,
        anchor: Align2::CENTER_CENTER,
        angle: 0.0,
        halo: None,
    };
    text(ui.painter(), pos2(rect.center().x, line + 24.0), &label);
}

fn is_seated(aid: Aid) -> bool {
    matches!(aid, Aid::ManualChair | Aid::PoweredChair | Aid::AttendantChair)
}

/// Draws in millimetres, x forward from the back of the footprint, y up from the floor.
struct Pen<'a> {
    ui: &'a Ui,
    origin: Pos2,
    scale: f32,
    ink: Color32,
    coat: Color32,
    skin: Color32,
    trousers: Color32,
}

impl Pen<'_> {
    fn at(&self, x: f32, y: f32) -> Pos2 {
        self.origin + vec2(x, -y) * self.scale
    }

    fn limb(&self, places: &[(f32, f32)], width: f32, color: Color32) {
        let points: Vec<Pos2> = places.iter().map(|&(x, y)| self.at(x, y)).collect();
        let mut shapes: Vec<Shape> = Vec::new();
        rounded_line(&mut shapes, points, false, width * self.scale, color);
        self.ui.painter().extend(shapes);
    }

    fn ring(&self, x: f32, y: f32, radius: f32, width: f32, color: Color32) {
        self.ui.painter().circle_stroke(
            self.at(x, y),
            radius * self.scale,
            Stroke::new(width * self.scale, color),
        );
    }

    fn head(&self, x: f32, y: f32) {
        let center = self.at(x, y);
        let radius = 115.0 * self.scale;
        self.ui.painter().circle(center, radius, self.skin, Stroke::new(12.0 * self.scale, self.trousers));
        // Gray hair: the upper half of the head.
        let upper = Rect::from_min_max(
            center - vec2(radius * 1.3, radius * 1.3),
            center + vec2(radius * 1.3, -radius * 0.1),
        );
        self.ui.painter().with_clip_rect(upper.intersect(self.ui.clip_rect())).circle_filled(
            center,
            radius,
            self.trousers.gamma_multiply(0.75),
        );
    }

    fn seated(&self, is_powered: bool) {
        if is_powered {
            self.limb(&[(150.0, 110.0), (650.0, 110.0)], 60.0, self.ink);
            for x in [170.0, 640.0] {
                self.ring(x, 110.0, 95.0, 24.0, self.ink);
            }
            self.limb(&[(300.0, 200.0), (560.0, 200.0)], 130.0, self.ink);
        } else {
            self.ring(330.0, 300.0, 285.0, 22.0, self.ink);
            self.ring(330.0, 300.0, 235.0, 8.0, self.ink);
            self.ui.painter().circle_filled(self.at(330.0, 300.0), 28.0 * self.scale, self.ink);
            self.ring(860.0, 90.0, 80.0, 16.0, self.ink);
            self.limb(&[(60.0, 930.0), (150.0, 930.0)], 30.0, self.ink);
        }
        // Back, seat and footrest.
        self.limb(
            &[(150.0, 930.0), (200.0, 480.0), (760.0, 460.0), (880.0, 130.0), (1020.0, 110.0)],
            26.0,
            self.ink,
        );
        // Legs, then body over them, then arm and head.
        self.limb(&[(290.0, 560.0), (740.0, 560.0), (860.0, 190.0), (980.0, 180.0)], 120.0, self.trousers);
        self.limb(&[(290.0, 560.0), (270.0, 970.0)], 220.0, self.coat);
        self.limb(&[(290.0, 940.0), (450.0, 690.0), (680.0, 730.0)], 90.0, self.coat);
        self.ui.painter().circle_filled(
            self.at(715.0, 735.0),
            42.0 * self.scale,
            self.trousers.gamma_multiply(0.6),
        );
        self.head(350.0, 1200.0);
    }

    fn standing(&self, tallest: f32, aid: Aid) {
        let of = |share: f32| tallest * share;
        let x = 260.0;
        self.limb(&[(x - 40.0, of(0.48)), (x - 70.0, 70.0), (x + 40.0, 50.0)], 105.0, self.trousers);
        self.limb(&[(x + 30.0, of(0.48)), (x + 70.0, 70.0), (x + 190.0, 50.0)], 105.0, self.trousers);
        self.limb(&[(x, of(0.5)), (x + 20.0, of(0.77))], 220.0, self.coat);
        let hand = of(0.5);
        match aid {
            Aid::None => self.limb(
                &[(x + 20.0, of(0.77)), (x + 60.0, of(0.6)), (x + 110.0, of(0.45))],
                85.0,
                self.coat,
            ),
            Aid::Cane => {
                self.limb(
                    &[(x + 270.0, hand + 30.0), (x + 350.0, hand + 60.0), (x + 380.0, 20.0)],
                    28.0,
                    self.ink,
                );
                self.limb(&[(x + 20.0, of(0.77)), (x + 130.0, of(0.58)), (x + 290.0, hand)], 85.0, self.coat);
            }
            _ => {
                self.limb(
                    &[(x + 160.0, 20.0), (x + 240.0, hand), (x + 420.0, hand), (x + 480.0, 20.0)],
                    28.0,
                    self.ink,
                );
                self.limb(&[(x + 200.0, of(0.25)), (x + 450.0, of(0.25))], 20.0, self.ink);
                self.limb(&[(x + 20.0, of(0.77)), (x + 130.0, of(0.58)), (x + 300.0, hand)], 85.0, self.coat);
            }
        }
        self.head(x + 60.0, of(0.93) - 10.0);
    }

    fn lying(&self) {
        self.limb(&[(30.0, 60.0), (30.0, 700.0)], 40.0, self.ink);
        self.limb(&[(30.0, 330.0), (1960.0, 330.0)], 60.0, self.ink);
        self.limb(&[(1960.0, 60.0), (1960.0, 480.0)], 40.0, self.ink);
        self.limb(&[(100.0, 420.0), (1900.0, 420.0)], 110.0, self.skin);
        self.limb(&[(520.0, 540.0), (1050.0, 540.0)], 190.0, self.coat);
        self.limb(&[(1050.0, 530.0), (1780.0, 510.0)], 130.0, self.trousers);
        self.head(330.0, 590.0);
    }
}
