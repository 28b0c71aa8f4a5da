//! From plan millimetres to the screen and back.

use egui::{Pos2, Rect, Vec2};

use crate::geom::{Bounds, Point, Vector};

/// Which part of the plan the canvas shows, how large, and which way up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CanvasView {
    /// The place of the plan in the middle of the canvas.
    pub center: Point,
    /// Millimetres of the plan that one point of the screen shows.
    pub mm_per_pixel: f64,
    /// Quarter turns of the plan, clockwise as seen.
    pub quarter_turns: u8,
}

impl Default for CanvasView {
    fn default() -> Self {
        Self { center: Point::origin(), mm_per_pixel: 12.0, quarter_turns: 0 }
    }
}

impl CanvasView {
    /// The closest look, in millimetres for a point of the screen.
    pub const CLOSEST: f64 = 0.5;
    /// The farthest look, in millimetres for a point of the screen.
    pub const FARTHEST: f64 = 100.0;

    /// Where a place of the plan is on a canvas.
    pub fn to_screen(&self, canvas: Rect, place: Point) -> Pos2 {
        let turned = self.turn(place - self.center) / self.mm_per_pixel;
        canvas.center() + Vec2::new(turned.x as f32, turned.y as f32)
    }

    /// Which place of the plan is at a place of the canvas.
    pub fn to_plan(&self, canvas: Rect, place: Pos2) -> Point {
        self.center + self.vector_to_plan(place - canvas.center())
    }

    /// What a step on the screen is on the plan, in millimetres.
    pub fn vector_to_plan(&self, step: Vec2) -> Vector {
        self.turn_back(Vector::new(f64::from(step.x), f64::from(step.y)) * self.mm_per_pixel)
    }

    /// What a step on the plan is on the screen.
    pub fn vector_to_screen(&self, step: Vector) -> Vec2 {
        let turned = self.turn(step) / self.mm_per_pixel;
        Vec2::new(turned.x as f32, turned.y as f32)
    }

    /// How long so many millimetres are on the screen.
    pub fn pixels(&self, mm: f64) -> f32 {
        (mm / self.mm_per_pixel) as f32
    }

    /// The clockwise turn of the plan on the screen in radians.
    pub fn angle(&self) -> f32 {
        f32::from(self.quarter_turns % 4) * std::f32::consts::FRAC_PI_2
    }

    /// Makes all larger by a factor; the place under the pointer stays where it is.
    pub fn zoom_at(&mut self, canvas: Rect, pointer: Pos2, factor: f64) {
        if !(factor.is_finite() && factor > 0.0) {
            return;
        }
        let held = self.to_plan(canvas, pointer);
        self.mm_per_pixel = (self.mm_per_pixel / factor).clamp(Self::CLOSEST, Self::FARTHEST);
        self.center += held - self.to_plan(canvas, pointer);
    }

    /// Moves the plan by a step on the screen.
    pub fn pan(&mut self, step: Vec2) {
        self.center -= self.vector_to_plan(step);
    }

    /// Shows all of a rectangle of the plan, with a margin on the screen around it.
    pub fn fit(&mut self, canvas: Rect, bounds: &Bounds, margin: f32) {
        let size = self.turn(bounds.max - bounds.min).abs();
        let room = canvas.shrink(margin).size().max(Vec2::splat(1.0));
        let scale = (size.x / f64::from(room.x)).max(size.y / f64::from(room.y));
        self.mm_per_pixel = if scale > 0.0 { scale } else { self.mm_per_pixel };
        self.mm_per_pixel = self.mm_per_pixel.clamp(Self::CLOSEST, Self::FARTHEST);
        self.center = bounds.min + (bounds.max - bounds.min) / 2.0;
    }

    /// The quarter turns that lay the longer side of a rectangle along the longer side of the canvas.
    pub fn best_quarter_turns(canvas: Rect, bounds: &Bounds) -> u8 {
        let size = bounds.max - bounds.min;
        u8::from((size.x < size.y) != (canvas.width() < canvas.height()))
    }

    /// Part of the way to another view, for gliding; 0 is here, 1 is there.
    #[must_use]
    pub fn toward(&self, other: &Self, share: f64) -> Self {
        let ratio = other.mm_per_pixel / self.mm_per_pixel;
        Self {
            center: self.center + (other.center - self.center) * share,
            mm_per_pixel: self.mm_per_pixel * ratio.powf(share),
            quarter_turns: other.quarter_turns,
        }
    }

    fn turn(&self, step: Vector) -> Vector {
        match self.quarter_turns % 4 {
            0 => step,
            1 => Vector::new(-step.y, step.x),
            2 => -step,
            _ => Vector::new(step.y, -step.x),
        }
    }

    fn turn_back(&self, step: Vector) -> Vector {
        match self.quarter_turns % 4 {
            0 => step,
            1 => Vector::new(step.y, -step.x),
            2 => -step,
            _ => Vector::new(-step.y, step.x),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{pos2, vec2};

    const CANVAS: Rect = Rect { min: pos2(88.0, 56.0), max: pos2(966.0, 768.0) };

    fn view(quarter_turns: u8) -> CanvasView {
        CanvasView { center: Point::new(4000.0, 3000.0), mm_per_pixel: 10.0, quarter_turns }
    }

    #[test]
    fn there_and_back_is_the_same_place() {
        for turns in 0..8 {
            let place = Point::new(1234.0, -567.0);
            let back = view(turns).to_plan(CANVAS, view(turns).to_screen(CANVAS, place));
            assert!((back - place).norm() < 0.01, "{turns} {back}");
        }
    }

    #[test]
    fn a_quarter_turn_brings_the_right_side_down() {
        let at = view(1).to_screen(CANVAS, Point::new(5000.0, 3000.0));
        assert!((at - (CANVAS.center() + vec2(0.0, 100.0))).length() < 1e-3);
    }

    #[test]
    fn zooming_holds_the_place_under_the_pointer() {
        let mut view = view(3);
        let pointer = pos2(200.0, 700.0);
        let held = view.to_plan(CANVAS, pointer);
        view.zoom_at(CANVAS, pointer, 1.7);
        assert!((view.to_plan(CANVAS, pointer) - held).norm() < 0.01);
        view.zoom_at(CANVAS, pointer, 1e9);
        assert_eq!(view.mm_per_pixel, CanvasView::CLOSEST);
        view.zoom_at(CANVAS, pointer, f64::NAN);
        assert_eq!(view.mm_per_pixel, CanvasView::CLOSEST);
    }

    #[test]
    fn panning_moves_the_plan_with_the_pointer() {
        let mut view = view(1);
        let place = Point::new(4100.0, 3300.0);
        let before = view.to_screen(CANVAS, place);
        view.pan(vec2(30.0, -12.0));
        assert!((view.to_screen(CANVAS, place) - before - vec2(30.0, -12.0)).length() < 1e-3);
    }

    #[test]
    fn fitting_shows_all_and_no_more() {
        let bounds = Bounds { min: Point::new(-1200.0, 0.0), max: Point::new(8100.0, 6300.0) };
        for turns in 0..4 {
            let mut view = view(turns);
            view.fit(CANVAS, &bounds, 40.0);
            let shown =
                Rect::from_two_pos(view.to_screen(CANVAS, bounds.min), view.to_screen(CANVAS, bounds.max));
            let room = CANVAS.shrink(40.0);
            assert!(room.expand(0.01).contains_rect(shown), "{turns}");
            assert!(
                (shown.width() - room.width()).abs() < 0.01 || (shown.height() - room.height()).abs() < 0.01
            );
        }
    }

    #[test]
    fn the_long_side_lies_along_the_canvas() {
        let tall = Bounds { min: Point::origin(), max: Point::new(6300.0, 9300.0) };
        assert_eq!(CanvasView::best_quarter_turns(CANVAS, &tall), 1);
    }
}
