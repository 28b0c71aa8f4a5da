use egui::{Color32, Frame, InnerResponse, Margin, Stroke, Ui};

use crate::gui::theme::tokens;

/// A raised surface with an edge. Never put one into another.
#[derive(Clone, Copy, Debug)]
#[must_use = "call show"]
pub struct Card {
    selected: Option<Color32>,
    fill: Option<Color32>,
    padding: Margin,
    floating: bool,
}

impl Default for Card {
    fn default() -> Self {
        Self::new()
    }
}

impl Card {
    /// A card as wide as there is room.
    pub const fn new() -> Self {
        Self {
            selected: None,
            fill: None,
            padding: Margin { left: 18, right: 18, top: 14, bottom: 14 },
            floating: false,
        }
    }

    /// A bar that floats over the canvas, just as large as what is in it.
    pub const fn floating() -> Self {
        Self { selected: None, fill: None, padding: Margin::same(4), floating: true }
    }

    /// The chosen card has an edge in the color of its meaning.
    pub const fn selected(mut self, color: Color32) -> Self {
        self.selected = Some(color);
        self
    }

    /// A fill of its own, such as that of a remark.
    pub const fn fill(mut self, color: Color32) -> Self {
        self.fill = Some(color);
        self
    }

    /// Room between the edge and what is inside.
    pub const fn padding(mut self, padding: Margin) -> Self {
        self.padding = padding;
        self
    }

    /// Shows it around something.
    pub fn show<R>(self, ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let colors = tokens(ui);
        let edge = match (self.selected, self.fill) {
            (Some(color), _) => Stroke::new(2.0, color),
            (None, Some(_)) => Stroke::NONE,
            (None, None) => Stroke::new(colors.hairline, colors.line),
        };
        // egui adds the edge to the margin; contents must not move when a card is chosen.
        let thick = edge.width.round() as i8;
        let inside = |side: i8| (side - thick).max(0);
        let Margin { left, right, top, bottom } = self.padding;
        let margin =
            Margin { left: inside(left), right: inside(right), top: inside(top), bottom: inside(bottom) };
        let frame = Frame::new()
            .fill(self.fill.unwrap_or(colors.raised))
            .stroke(edge)
            .corner_radius(14.0)
            .inner_margin(margin);
        let frame = if self.floating { frame.shadow(colors.shadow()) } else { frame };
        frame.show(ui, |ui| {
            if self.floating {
                ui.spacing_mut().item_spacing.x = 2.0;
            } else {
                ui.set_min_width(ui.available_width());
            }
            contents(ui)
        })
    }
}
