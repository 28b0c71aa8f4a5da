use egui::{Color32, Label, Response, Sense, Ui, pos2, vec2};

use super::parts;
use crate::gui::theme::{Type, tokens};

/// Text in a role and a color; it breaks into lines where the room ends.
pub fn text(ui: &mut Ui, text: &str, kind: Type, color: Color32) -> Response {
    let job = parts::job(text, kind, color, ui.available_width());
    ui.add(Label::new(job).wrap())
}

/// Title of a page or panel.
pub fn title(ui: &mut Ui, text: &str) -> Response {
    self::text(ui, text, Type::Title, tokens(ui).ink)
}

/// Title of a card or section.
pub fn section_title(ui: &mut Ui, text: &str) -> Response {
    self::text(ui, text, Type::CardTitle, tokens(ui).ink)
}

/// Running text.
pub fn body(ui: &mut Ui, text: &str) -> Response {
    self::text(ui, text, Type::Body, tokens(ui).ink)
}

/// A caption or explanation in the second ink.
pub fn caption(ui: &mut Ui, text: &str) -> Response {
    self::text(ui, text, Type::Caption, tokens(ui).ink2)
}

/// One piece of a line whose pieces stand on a common baseline.
pub type Piece<'a> = (&'a str, Type, Color32);

/// Texts of different sizes beside each other on one baseline: first those at the left, then those that end at
/// the right edge.
pub fn baseline_row(ui: &mut Ui, left: &[Piece<'_>], right: &[Piece<'_>]) -> Response {
    let gap = 12.0;
    let lay_out = |pieces: &[Piece<'_>]| {
        let each = |&(text, kind, color): &Piece<'_>| (parts::galley(ui, text, kind, color), kind);
        pieces.iter().map(each).collect::<Vec<_>>()
    };
    let (mut left, right) = (lay_out(left), lay_out(right));
    let ascent = |galley: &egui::Galley| {
        let glyph =
            galley.rows.first().and_then(|row| row.glyphs.first().map(|glyph| row.pos.y + glyph.pos.y));
        glyph.unwrap_or_else(|| galley.size().y)
    };
    let all = || left.iter().chain(&right);
    let height = all().map(|(_, kind)| kind.line()).fold(0.0, f32::max);
    let over = all()
        .map(|(galley, kind)| ascent(galley) + (kind.line() - galley.size().y) / 2.0)
        .fold(0.0, f32::max);
    let width = |pieces: &[(std::sync::Arc<egui::Galley>, Type)]| {
        pieces.iter().map(|(galley, _)| galley.size().x).sum::<f32>()
            + gap * pieces.len().saturating_sub(1) as f32
    };
    let right_width = width(&right);
    // What says more gives way to what must be said.
    while left.len() > 1 && !right.is_empty() && width(&left) + gap + right_width > ui.available_width() {
        left.pop();
    }
    let left_width = width(&left);
    let full =
        if right.is_empty() { left_width } else { ui.available_width().max(left_width + gap + right_width) };
    let (rect, response) = ui.allocate_exact_size(vec2(full, height), Sense::hover());
    let mut name = String::new();
    for (pieces, start) in [(&left, rect.left()), (&right, rect.right() - right_width)] {
        let mut x = start;
        for (galley, _) in pieces {
            let at = pos2(x, rect.top() + over - ascent(galley));
            let middle = pos2(at.x, at.y + galley.size().y / 2.0);
            x += galley.size().x + gap;
            name = format!("{name} {}", galley.text());
            parts::text_left(ui, middle, galley.clone());
        }
    }
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, name.trim()));
    response
}
