use egui::{Color32, CursorIcon, Rect, Response, Role, Sense, Stroke, Ui, Widget, WidgetInfo, pos2, vec2};

use super::{Mark, parts};
use crate::gui::icons::{self, Icon};
use crate::gui::paint;
use crate::gui::theme::{Type, tokens};

/// A half-round button or tag, 44 high.
#[derive(Clone, Copy, Debug)]
#[must_use = "add it to a ui"]
pub struct Chip<'a> {
    text: &'a str,
    icon: Option<Icon>,
    icon_after: Option<Icon>,
    chosen: bool,
    mark: Option<Mark>,
    dashed: bool,
    height: f32,
    pressable: bool,
}

impl<'a> Chip<'a> {
    /// A chip that can be pressed.
    pub const fn new(text: &'a str) -> Self {
        Self {
            text,
            icon: None,
            icon_after: None,
            chosen: false,
            mark: None,
            dashed: false,
            height: 44.0,
            pressable: true,
        }
    }

    /// The chip that leads to the survey list: 48 high, dashed, in the color of what must be measured.
    pub const fn survey(text: &'a str) -> Self {
        let mut chip = Self::new(text).mark(Mark::Unknown).icon(Icon::Tape).icon_after(Icon::Right);
        chip.dashed = true;
        chip.height = 48.0;
        chip
    }

    /// A word that only says something, 36 high.
    pub const fn tag(text: &'a str) -> Self {
        let mut chip = Self::new(text);
        chip.height = 36.0;
        chip.pressable = false;
        chip
    }

    /// An icon before the text.
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// An icon after the text.
    pub const fn icon_after(mut self, icon: Icon) -> Self {
        self.icon_after = Some(icon);
        self
    }

    /// Whether it is the chosen one.
    pub const fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    /// The colors of a mark.
    pub const fn mark(mut self, mark: Mark) -> Self {
        self.mark = Some(mark);
        self
    }

    /// A dashed edge, for what is not known yet.
    pub const fn dashed(mut self) -> Self {
        self.dashed = true;
        self
    }
}

impl Widget for Chip<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let colors = tokens(ui);
        let (fill, edge, ink, bold) = match self.mark {
            Some(mark) => (mark.soft(colors), mark.color(colors), mark.color(colors), true),
            None if self.chosen => (colors.accent_soft, colors.accent, colors.accent, true),
            None => (colors.raised, colors.control, colors.ink, false),
        };
        let galley = parts::galley(ui, self.text, Type::Body.bold(bold), ink);
        let room = |icon: Option<Icon>, side: f32| if icon.is_some() { side + 8.0 } else { 0.0 };
        let (before, after) = (room(self.icon, 24.0), room(self.icon_after, 20.0));
        let width = (galley.size().x + before + after + 34.0).round();
        let sense = if self.pressable { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, self.height), sense);
        response.widget_info(|| match self.pressable {
            true => WidgetInfo::selected(Role::Button, true, self.chosen, self.text),
            false => WidgetInfo::labeled(Role::Label, true, self.text),
        });
        if ui.is_rect_visible(rect.expand(8.0)) {
            let radius = self.height / 2.0;
            let fill = if self.pressable && response.hovered() && !self.chosen && self.mark.is_none() {
                colors.sunken
            } else {
                fill
            };
            let strong = self.dashed || self.chosen;
            let stroke = Stroke::new(if strong { 2.0 } else { 1.5 }, edge);
            let solid = Stroke { color: if self.dashed { Color32::TRANSPARENT } else { edge }, ..stroke };
            parts::surface(ui.painter(), rect, radius, fill, solid);
            if self.dashed {
                paint::dashed_rect(ui.painter(), rect, radius, stroke, [5.0, 4.0]);
            }
            let middle = rect.center().y;
            if let Some(icon) = self.icon {
                let place = Rect::from_center_size(pos2(rect.left() + 17.0 + 12.0, middle), vec2(24.0, 24.0));
                icons::paint(ui.painter(), place, icon, ink);
            }
            if let Some(icon) = self.icon_after {
                let place =
                    Rect::from_center_size(pos2(rect.right() - 15.0 - 10.0, middle), vec2(20.0, 20.0));
                icons::paint(ui.painter(), place, icon, ink);
            }
            parts::text_left(ui, pos2(rect.left() + 17.0 + before, middle), galley);
            parts::focus_ring(ui, &response, rect, radius);
        }
        if self.pressable { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
    }
}
