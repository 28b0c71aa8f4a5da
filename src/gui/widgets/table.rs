use egui::{Color32, Response, Role, Sense, Stroke, Ui, Widget, WidgetInfo, pos2, vec2};

use super::{Mark, paint_mark, parts};
use crate::gui::theme::{Type, tokens};

/// A row with a text at the left and a number at the right: 44 high, hairlines only.
#[derive(Clone, Copy, Debug)]
#[must_use = "add it to a ui"]
pub struct TableRow<'a> {
    left: &'a str,
    right: &'a str,
    mark: Option<(Mark, Option<u32>)>,
    line: bool,
    bold: bool,
    total: bool,
    color: Option<Color32>,
    height: f32,
    width: f32,
}

impl<'a> TableRow<'a> {
    /// A row; numbers stand at the right.
    pub const fn new(left: &'a str, right: &'a str) -> Self {
        Self {
            left,
            right,
            mark: None,
            line: true,
            bold: true,
            total: false,
            color: None,
            height: 44.0,
            width: f32::INFINITY,
        }
    }

    /// A row of the head, in the second ink.
    pub const fn head(left: &'a str, right: &'a str) -> Self {
        let mut row = Self::new(left, right);
        row.bold = false;
        row
    }

    /// The sum: a large figure.
    pub const fn total(left: &'a str, right: &'a str) -> Self {
        let mut row = Self::new(left, right);
        row.total = true;
        row.line = false;
        row
    }

    /// A mark before the text.
    pub const fn mark(mut self, mark: Mark, number: Option<u32>) -> Self {
        self.mark = Some((mark, number));
        self
    }

    /// No hairline below; for the last row and for rows that stand close.
    pub const fn no_line(mut self) -> Self {
        self.line = false;
        self
    }

    /// A number that is not bold and rows that stand close, 32 high.
    pub const fn light(mut self) -> Self {
        self.bold = false;
        self.line = false;
        self.height = 32.0;
        self
    }

    /// A width; without one it takes the room there is.
    pub const fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// A color of the number.
    pub const fn color(mut self, color: Color32) -> Self {
        self.color = Some(color);
        self
    }
}

impl Widget for TableRow<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let colors = tokens(ui);
        let height = if self.total { 48.0 } else { self.height };
        let (rect, response) =
            ui.allocate_exact_size(vec2(self.width.min(ui.available_width()), height), Sense::hover());
        response
            .widget_info(|| WidgetInfo::labeled(Role::Row, true, format!("{} {}", self.left, self.right)));
        let middle = rect.center().y;
        let (left_kind, right_kind) = match () {
            () if self.total => (Type::CardTitle, Type::Figure),
            () => (Type::Body, Type::Body.bold(self.bold)),
        };
        let mut left = rect.left();
        if let Some((mark, number)) = self.mark {
            paint_mark(ui.painter(), colors, pos2(left + 12.0, middle), 13.5, mark, number);
            left += 35.0;
        }
        let right = parts::galley(ui, self.right, right_kind, self.color.unwrap_or(colors.ink));
        let room = rect.right() - right.size().x - 12.0 - left;
        let text = parts::cut(ui, self.left, left_kind, colors.ink, room);
        // The words of the sum stand on the baseline of its figure.
        let drop = if self.total { 5.0 } else { 0.0 };
        parts::text_left(ui, pos2(left, middle + drop), text);
        parts::text_right(ui, pos2(rect.right(), middle), right);
        if self.line {
            parts::hairline(ui, rect.left(), rect.right(), rect.bottom() - 0.5);
        }
        response
    }
}

/// The line above a sum.
pub fn total_line(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 9.0), Sense::hover());
    let y = rect.center().y.round();
    ui.painter().hline(rect.x_range(), y, Stroke::new(1.5, tokens(ui).control));
}
