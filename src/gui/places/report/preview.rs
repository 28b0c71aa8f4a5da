use egui::{
    Align2, Color32, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::Shown;
use super::press::{Press, PrintedPart};
use crate::export::proposal::{Part, TypeSize};
use crate::gui::canvas::bars;
use crate::gui::context::Context;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::Segments;
use crate::locale::Message;

/// Free around pages, and between them.
const GAP: f32 = 14.0;

/// Below a page: its number.
const CAPTION: f32 = 44.0;

/// The word for a part, short enough for a tab.
pub(super) const fn tab_id(part: Part) -> &'static str {
    match part {
        Part::Family => "report-tab-family",
        Part::Survey => "report-tab-survey",
        Part::Installer => "report-tab-installer",
        Part::Office => "report-tab-office",
    }
}

/// The word for a size of type.
pub(super) const fn size_id(size: TypeSize) -> &'static str {
    match size {
        TypeSize::Standard => "report-type-standard",
        TypeSize::Large => "report-type-large",
        TypeSize::ExtraLarge => "report-type-extra-large",
    }
}

/// Which part is shown, with its number of pages; and what paper it is.
pub(super) fn tabs(ui: &mut Ui, cx: &Context<'_>, shown: &mut Shown, press: &Press, size: TypeSize) {
    let area = ui.max_rect();
    let text = |part: Part| match press.n_pages(part) {
        Some(pages) => {
            cx.say(&Message::new("report-tab-pages").with("part", cx.word(tab_id(part))).with("pages", pages))
        }
        None => cx.word(tab_id(part)),
    };
    let texts: Vec<(Part, String)> = Part::ALL.into_iter().map(|part| (part, text(part))).collect();
    let (name, slider) = (cx.word("report-shown"), cx.word("report-tab-before-after"));
    let width = (area.width() - 2.0 * GAP - 130.0).min(640.0);
    bars::at(ui, pos2(area.left() + GAP, area.top() + 11.0), vec2(width, 48.0), |ui| {
        let mut segments = Segments::new(&name, shown);
        for (part, text) in &texts {
            segments = segments.option(Shown::Part(*part), text);
        }
        segments.option(Shown::BeforeAfter, &slider).show(ui);
    });
    let paper = cx.say(&Message::new("report-paper").with("size", cx.word(size_id(size))));
    ui.painter().text(
        pos2(area.right() - GAP, area.top() + 35.0),
        Align2::RIGHT_CENTER,
        paper,
        Type::Body.font(),
        tokens(ui).ink2,
    );
}

/// The pages of a part, as many side by side as can be read.
pub(super) fn pages(ui: &mut Ui, cx: &Context<'_>, area: Rect, part: Option<&PrintedPart>) {
    let Some(part) = part else {
        bars::at(ui, area.min + vec2(24.0, 24.0), area.size() - vec2(48.0, 48.0), |ui| {
            crate::gui::widgets::text(ui, &cx.word("report-making"), Type::CardTitle, tokens(ui).ink2);
        });
        return;
    };
    let Some((_, page)) = part.pages.first() else { return };
    let ratio = page.y / page.x;
    let columns = if area.width() >= 1200.0 && part.pages.len() > 2 { 3.0 } else { 2.0 };
    let by_width = (area.width() - GAP * (columns + 1.0)) / columns;
    let by_height = (area.height() - CAPTION - GAP) / ratio;
    let width = by_width.min(by_height).floor().max(120.0);
    let size = vec2(width, (width * ratio).round());
    let in_row = (((area.width() - GAP) / (width + GAP)).floor() as usize).clamp(1, 4);
    ui.scope_builder(UiBuilder::new().max_rect(area).id_salt("pages"), |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            for (row, pages) in part.pages.chunks(in_row).enumerate() {
                let height = size.y + CAPTION;
                let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
                let used = pages.len().max(in_row.min(part.pages.len())) as f32 * (size.x + GAP) - GAP;
                let left = rect.left() + ((rect.width() - used) / 2.0).max(GAP);
                for (column, (texture, _)) in pages.iter().enumerate() {
                    let min = pos2(left + column as f32 * (size.x + GAP), rect.top() + 2.0);
                    let number = row * in_row + column + 1;
                    show_page(ui, cx, Rect::from_min_size(min, size), texture.id(), number);
                }
            }
        });
    });
}

fn show_page(ui: &mut Ui, cx: &Context<'_>, rect: Rect, texture: egui::TextureId, number: usize) {
    let colors = tokens(ui);
    let rect = egui::emath::GuiRounding::round_to_pixels(rect, ui.pixels_per_point());
    let painter = ui.painter();
    painter.add(colors.shadow().as_shape(rect, 2.0));
    painter.rect_filled(rect, 0.0, Color32::WHITE);
    painter.image(texture, rect, Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0)), Color32::WHITE);
    painter.rect_stroke(rect, 0.0, Stroke::new(1.0, colors.line), egui::StrokeKind::Outside);
    let caption = cx.say(&Message::new("report-page").with("number", number));
    painter.text(
        pos2(rect.center().x, rect.bottom() + CAPTION * 0.5),
        Align2::CENTER_CENTER,
        &caption,
        Type::Caption.font(),
        colors.ink2,
    );
    let response = ui.interact(rect, ui.scope_id().with(("page", number)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &caption));
}
