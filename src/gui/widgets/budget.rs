use egui::{
    Align2, Color32, CursorIcon, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::before_after::{grip_disc, keys};
use super::{Mark, paint_mark, parts};
use crate::gui::paint::{self, CanvasText};
use crate::gui::theme::{Type, tokens};
use crate::units::Money;

/// A point of the frontier: from this amount on, so much is solved.
#[derive(Clone, Debug, PartialEq)]
pub struct BudgetStep<'a> {
    /// What it costs.
    pub at: Money,
    /// How much is solved: whole numbers are urgent findings, parts of one are advised ones.
    pub height: f32,
    /// The finding that this point clears.
    pub mark: Option<(Mark, u32)>,
    /// A few words beside the mark.
    pub words: &'a str,
}

/// A level at the left of the frontier.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BudgetLabel<'a> {
    /// At which height.
    pub height: f32,
    /// What is solved there.
    pub text: &'a str,
}

/// The budget: its handle lies on the money axis of the frontier, so that moving it chooses a point.
#[must_use = "call show"]
pub struct BudgetSlider<'a> {
    name: &'a str,
    value: &'a mut Money,
    most: Money,
    steps: &'a [BudgetStep<'a>],
    labels: &'a [BudgetLabel<'a>],
    ticks: &'a [Money],
    reading: &'a dyn Fn(Money) -> String,
    height: f32,
}

impl<'a> BudgetSlider<'a> {
    /// A slider to an amount; `reading` makes the words under the handle.
    pub fn new(
        name: &'a str,
        value: &'a mut Money,
        most: Money,
        reading: &'a dyn Fn(Money) -> String,
    ) -> Self {
        Self { name, value, most, steps: &[], labels: &[], ticks: &[], reading, height: 172.0 }
    }

    /// The points of the frontier, cheapest first.
    pub fn steps(mut self, steps: &'a [BudgetStep<'a>]) -> Self {
        self.steps = steps;
        self
    }

    /// The levels named at the left.
    pub fn labels(mut self, labels: &'a [BudgetLabel<'a>]) -> Self {
        self.labels = labels;
        self
    }

    /// The amounts named on the axis.
    pub fn ticks(mut self, ticks: &'a [Money]) -> Self {
        self.ticks = ticks;
        self
    }

    /// The height of all; 172 without this.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// Shows it; `changed` tells of a new amount, in whole hundreds of yuan.
    pub fn show(self, ui: &mut Ui) -> Response {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), self.height), Sense::hover());
        let chart = Chart::new(ui, rect, &self);
        // The whole chart can be pressed, so that a point of it is chosen where it lies.
        let axis = Rect::from_min_max(
            pos2(chart.left - 22.0, rect.top()),
            pos2(chart.right + 22.0, chart.base + 22.0),
        );
        let id = egui::Id::unique(("yiju-budget", self.name));
        let mut response = ui.interact(axis, id, Sense::click_and_drag());
        let was = *self.value;
        let hundred = 10_000;
        let mut fen = was.fen() as f64;
        if let Some(pointer) =
            response.interact_pointer_pos().filter(|_| response.dragged() || response.clicked())
        {
            fen = chart.fen_at(pointer.x);
            if let Some(step) = chart.step_at(&self, pointer).filter(|_| response.clicked()) {
                // Up to the next hundred, so that the step is affordable.
                fen = libm::ceil(step.at.fen() as f64 / f64::from(hundred)) * f64::from(hundred);
            }
        }
        fen += f64::from(keys(ui, &response, 1.0)) * f64::from(hundred);
        let steps = libm::round(fen.clamp(0.0, self.most.fen() as f64) / f64::from(hundred)) as i64;
        let value = Money::from_fen(steps * i64::from(hundred));
        if fen as i64 != was.fen() && value != was {
            *self.value = value;
            response.mark_changed();
        }
        let value = *self.value;
        response.widget_info(|| WidgetInfo::slider(true, (value.fen() / 100) as f64, self.name));
        chart.paint(ui, &self, value);
        let handle = Rect::from_center_size(pos2(chart.x(value), chart.base), vec2(32.0, 32.0));
        parts::focus_ring(ui, &response, handle, 16.0);
        response.on_hover_cursor(CursorIcon::ResizeHorizontal)
    }
}

/// Where the chart lies on the screen.
struct Chart {
    rect: Rect,
    left: f32,
    right: f32,
    base: f32,
    unit: f32,
    most: f32,
}

impl Chart {
    fn new(ui: &Ui, rect: Rect, slider: &BudgetSlider<'_>) -> Self {
        let widths = slider
            .labels
            .iter()
            .map(|label| parts::galley(ui, label.text, Type::Caption, Color32::BLACK).size().x);
        let words = widths.fold(0.0, f32::max);
        let base = rect.bottom() - 50.0;
        let highest = slider.steps.iter().map(|step| step.height).fold(1.0, f32::max);
        Self {
            rect,
            left: rect.left() + if words > 0.0 { words + 40.0 } else { 20.0 },
            right: rect.right() - 26.0,
            base,
            unit: (base - rect.top() - 20.0) / highest,
            most: slider.most.fen().max(1) as f32,
        }
    }

    fn x(&self, money: Money) -> f32 {
        self.left + (self.right - self.left) * (money.fen() as f32 / self.most).clamp(0.0, 1.0)
    }

    fn y(&self, height: f32) -> f32 {
        self.base - self.unit * height
    }

    fn fen_at(&self, x: f32) -> f64 {
        f64::from((x - self.left) / (self.right - self.left).max(1.0) * self.most)
    }

    /// The step whose mark lies at a place.
    fn step_at<'s, 'a>(&self, slider: &'s BudgetSlider<'a>, at: Pos2) -> Option<&'s BudgetStep<'a>> {
        /// A mark and what a finger misses it by.
        const REACH: f32 = 20.0;
        let marked = slider.steps.iter().filter(|step| step.mark.is_some());
        let near = marked.map(|step| (self.mark_at(step).distance(at), step));
        let nearest = near.min_by(|(a, _), (b, _)| a.total_cmp(b));
        nearest.filter(|(distance, _)| *distance <= REACH).map(|(_, step)| step)
    }

    fn paint(&self, ui: &Ui, slider: &BudgetSlider<'_>, value: Money) {
        let colors = tokens(ui);
        let painter = ui.painter();
        for label in slider.labels {
            let y = self.y(label.height);
            parts::hairline(ui, self.left, self.right, y);
            let galley = parts::galley(ui, label.text, Type::Caption, colors.ink2);
            parts::text_left(ui, pos2(self.rect.left(), y), galley);
        }
        let handle = self.x(value);
        let line = self.frontier(slider);
        // Both sides are painted whole and clipped at the handle.
        let mut left_side = self.rect;
        left_side.max.x = handle;
        let mut right_side = self.rect;
        right_side.min.x = handle;
        for (side, fill, ink, width) in [
            (right_side, colors.sunken, colors.ink3, 2.4),
            (left_side, colors.accent_soft, colors.accent, 3.0),
        ] {
            let clipped = painter.with_clip_rect(side.expand2(vec2(0.0, 8.0)).intersect(ui.clip_rect()));
            for pair in line.windows(2).filter(|pair| pair[0].y == pair[1].y) {
                let block = Rect::from_min_max(pair[0], pos2(pair[1].x, self.base));
                clipped.rect_filled(block, 0.0, fill);
            }
            let mut shapes: Vec<Shape> = Vec::new();
            paint::rounded_line(&mut shapes, line.clone(), false, width, ink);
            clipped.extend(shapes);
        }
        let mut shapes = Vec::new();
        let end = |x: f32| pos2(x, self.base);
        paint::rounded_line(&mut shapes, vec![end(self.left), end(self.right)], false, 6.0, colors.control);
        paint::rounded_line(&mut shapes, vec![end(self.left), end(handle)], false, 6.0, colors.accent);
        let dotted = [pos2(handle, self.rect.top() + 4.0), end(handle)];
        paint::dashed_line(&mut shapes, &dotted, false, Stroke::new(2.0, colors.accent), [3.0, 4.0]);
        painter.extend(shapes);
        self.paint_words(ui, slider, value);
        for step in slider.steps {
            if let Some((mark, number)) = step.mark {
                let at = self.mark_at(step);
                paint_mark(painter, colors, at, 14.0, mark, Some(number));
            }
        }
        grip_disc(ui, end(handle), 16.5);
    }

    fn frontier(&self, slider: &BudgetSlider<'_>) -> Vec<Pos2> {
        let mut line = vec![pos2(self.left, self.base)];
        let mut height = 0.0;
        for step in slider.steps {
            let x = self.x(step.at);
            line.push(pos2(x, self.y(height)));
            height = step.height;
            line.push(pos2(x, self.y(height)));
        }
        line.push(pos2(self.right, self.y(height)));
        line.dedup();
        line
    }

    fn mark_at(&self, step: &BudgetStep<'_>) -> Pos2 {
        let lift = if step.at == Money::ZERO { 8.0 } else { 0.0 };
        pos2(self.x(step.at), self.y(step.height) - lift)
    }

    fn paint_words(&self, ui: &Ui, slider: &BudgetSlider<'_>, value: Money) {
        let colors = tokens(ui);
        let handle = self.x(value);
        let reading = (slider.reading)(value);
        let galley = parts::galley(ui, &reading, Type::LargeBold, colors.accent);
        let half = galley.size().x / 2.0;
        let middle =
            handle.clamp(self.rect.left() + half, (self.rect.right() - half).max(self.rect.left() + half));
        parts::text_center(ui, pos2(middle, self.base + 30.0), galley);
        for &tick in slider.ticks {
            let x = self.x(tick);
            let galley = parts::galley(ui, &tick.to_string(), Type::Caption, colors.ink2);
            let covered = (x - middle).abs() < half + galley.size().x / 2.0 + 8.0;
            let mark = ui.painter().round_to_pixel_center(x);
            ui.painter().vline(mark, self.base + 8.0..=self.base + 13.0, Stroke::new(1.5, colors.control));
            if !covered {
                let x = x.min(self.rect.right() - galley.size().x / 2.0);
                parts::text_center(ui, pos2(x, self.base + 28.0), galley);
            }
        }
        for step in slider.steps.iter().filter(|step| !step.words.is_empty()) {
            let at = self.mark_at(step);
            let after = at.x < self.rect.center().x;
            let (anchor, place) = if after {
                // Beside the mark, and clear of the axis.
                (Align2::LEFT_CENTER, pos2(at.x + 22.0, (at.y + 14.0).min(self.base - 18.0)))
            } else {
                (Align2::RIGHT_CENTER, at - vec2(26.0, 0.0))
            };
            let ground = if after && place.x < handle { colors.accent_soft } else { colors.raised };
            let text = CanvasText {
                text: step.words,
                font: Type::CaptionBold.font(),
                color: colors.ink,
                anchor,
                angle: 0.0,
                halo: Some(ground),
            };
            paint::text(ui.painter(), place, &text);
        }
    }
}
