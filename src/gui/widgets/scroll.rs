use egui::{CursorIcon, Id, Rect, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::parts;
use crate::gui::icons::{self, Icon};
use crate::gui::theme::{Type, tokens};

/// Counts the rows of a list that scrolls.
#[derive(Debug, Default)]
pub struct ScrollRows {
    ends: Vec<f32>,
}

impl ScrollRows {
    /// Shows a row and counts it.
    pub fn row<R>(&mut self, ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
        let shown = ui.scope(contents);
        self.count(&shown.response);
        shown.inner
    }

    /// Counts a row that was shown already.
    pub fn count(&mut self, row: &Response) {
        self.ends.push(row.rect.bottom());
    }
}

/// A list that takes the height there is and scrolls inside. When rows lie below, a line at its foot says how many;
/// pressing it goes on by a page. `more` makes the words from the number.
pub fn scroll_rows<R>(
    ui: &mut Ui,
    id_salt: impl std::hash::Hash + std::fmt::Debug,
    more: impl FnOnce(usize) -> String,
    contents: impl FnOnce(&mut Ui, &mut ScrollRows) -> R,
) -> R {
    const FOOT: f32 = 44.0;
    let id = Id::unique(("yiju-scroll", ui.scope_id(), id_salt));
    let full = ui.available_height();
    // What lay below in the frame before decides about the room for the line.
    let overflowed: bool = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    let page: Option<f32> = ui.data_mut(|data| data.remove_temp(id));
    let room = if overflowed { (full - FOOT).max(0.0) } else { full };
    let mut rows = ScrollRows::default();
    let shown =
        ScrollArea::vertical().id_salt(id).max_height(room).auto_shrink([false, true]).show(ui, |ui| {
            if let Some(page) = page {
                ui.scroll_with_delta(vec2(0.0, -page));
            }
            contents(ui, &mut rows)
        });
    let overflows = shown.content_size.y > full + 0.5;
    if overflows != overflowed {
        ui.data_mut(|data| data.insert_temp(id, overflows));
        ui.ctx().request_repaint();
    }
    let hidden = rows.ends.iter().filter(|&&end| end > shown.inner_rect.bottom() + 1.0).count();
    if overflowed {
        let (rect, _) = ui.allocate_exact_size(
            vec2(ui.available_width(), FOOT - ui.spacing().item_spacing.y.min(FOOT)),
            Sense::hover(),
        );
        let rect = Rect::from_min_max(pos2(rect.left(), shown.inner_rect.bottom()), rect.max);
        if hidden > 0 && foot(ui, rect, id, &more(hidden)).clicked() {
            ui.data_mut(|data| data.insert_temp(id, shown.inner_rect.height() * 0.9));
        }
    }
    shown.inner
}

fn foot(ui: &Ui, rect: Rect, id: Id, words: &str) -> Response {
    let colors = tokens(ui);
    let response = ui.interact(rect, id.with("more"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
    let ink = if response.hovered() { colors.ink } else { colors.ink2 };
    let galley = parts::galley(ui, words, Type::Caption, ink);
    let width = galley.size().x + 28.0;
    let left = rect.center().x - width / 2.0;
    let icon = Rect::from_center_size(pos2(left + width - 10.0, rect.center().y), vec2(20.0, 20.0));
    icons::paint(ui.painter(), icon, Icon::Down, ink);
    parts::text_left(ui, pos2(left, rect.center().y), galley);
    parts::focus_ring(ui, &response, rect.shrink(7.0), 6.0);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
