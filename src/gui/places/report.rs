//! 报告: before and after on one plan, and the proposal as a file.

use egui::{Rect, Ui, pos2, vec2};

use crate::drawing::{
    DimensionStrings, Drawing, DrawingOptions, Layers, Medium, PaperScale, difference, draw_plan,
};
use crate::export;
use crate::gui::canvas::{self, Picture, Sheet, bars};
use crate::gui::context::Context;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{
    BeforeAfter, Button, Mark, TableRow, remark, section_title, text, title, total_line,
};
use crate::gui::{CanvasView, Icon};
use crate::locale::{Language, Message};
use crate::plan::FloorPlan;
use crate::plan::geometry::LevelGeometry;
use crate::store;

/// What the place keeps for itself.
pub(in crate::gui) struct ReportPlace {
    share: f32,
    pictures: Option<(Key, [Picture; 2])>,
    saved: Option<Result<String, String>>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Key {
    revision: u64,
    language: Language,
    zoom: i32,
}

impl Default for ReportPlace {
    fn default() -> Self {
        Self { share: 0.5, pictures: None, saved: None }
    }
}

impl ReportPlace {
    /// One plan, today at the left of the handle and changed at its right.
    pub(in crate::gui) fn show_main(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        let area = ui.max_rect();
        let colors = tokens(ui);
        ui.painter().rect_filled(area, 0.0, colors.canvas);
        let Some(outlook) = cx.session.outlook().cloned() else {
            super::waiting(ui, cx);
            return;
        };
        let Some(selection) = outlook.selection.clone() else {
            super::waiting(ui, cx);
            return;
        };
        let level = cx.view.level;
        let picture = Rect::from_min_max(area.min + vec2(16.0, 16.0), area.max - vec2(16.0, 16.0));
        let free = Rect::from_min_max(picture.min + vec2(20.0, 60.0), picture.max - vec2(20.0, 20.0));
        let mut view = CanvasView::default();
        view.fit(free, &canvas::extent(&outlook.consultation.plan, level).grown(300.0), 0.0);
        let sheet = Sheet { area: picture, free, view };
        let key = Key {
            revision: outlook.revision,
            language: cx.locale.language(),
            zoom: (view.mm_per_pixel * 100.0).round() as i32,
        };
        if self.pictures.as_ref().is_some_and(|(made, _)| *made != key) {
            self.pictures = None;
            self.saved = None;
        }
        let (_, [before, after]) = self.pictures.get_or_insert_with(|| {
            let options = DrawingOptions::new(level, Medium::screen(view.mm_per_pixel))
                .with_layers(Layers { dimensions: DimensionStrings::None, ..Layers::ALL });
            let draw = |plan: &FloorPlan| -> Drawing {
                draw_plan(plan, &LevelGeometry::new(plan, level), cx.locale, &options)
            };
            let today = &outlook.consultation.plan;
            let mut changed = draw(&selection.plan);
            changed.items.extend(difference::difference(today, &selection.plan, cx.locale, &options));
            (key, [Picture::new(&draw(today)), Picture::new(&changed)])
        });
        ui.painter().rect_filled(picture, 14.0, colors.panel);
        let line = picture.left() + picture.width() * self.share;
        let left = Rect::from_min_max(picture.min, pos2(line, picture.bottom()));
        let right = Rect::from_min_max(pos2(line, picture.top()), picture.max);
        before.paint(&ui.painter().with_clip_rect(left), &sheet, colors);
        after.paint(&ui.painter().with_clip_rect(right), &sheet, colors);
        let (name, was, will) = (cx.word("before-after"), cx.word("home-before"), cx.word("home-after"));
        BeforeAfter::new(&name, &mut self.share, &was, &will).show(ui, picture);
    }

    /// The sums, and saving the proposal.
    pub(in crate::gui) fn show_panel(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        super::panel_ground(ui);
        let Some(outlook) = cx.session.outlook().cloned() else { return };
        let Some(selection) = outlook.selection.clone() else { return };
        let area = ui.max_rect();
        let colors = tokens(ui);
        let inner = Rect::from_min_max(area.min + vec2(20.0, 16.0), area.max - vec2(20.0, 16.0));
        bars::at(ui, inner.min, inner.size(), |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            title(ui, &cx.word("report-title"));
            let pages = ["report-today", "report-plan", "report-cost", "report-survey", "report-appendix"];
            for id in pages {
                ui.add(TableRow::new(&cx.word(id), "").light());
            }
            ui.add_space(10.0);
            section_title(ui, &cx.word("report-result"));
            let count = |id: &'static str, count: usize| cx.say(&Message::new(id).with("count", count));
            text(ui, &count("report-solved", selection.cleared.len()), Type::Body, colors.ink);
            text(ui, &count("report-open", selection.unresolved.len()), Type::Body, colors.ink);
            total_line(ui);
            let estimate = &selection.estimate;
            ui.add(TableRow::new(&cx.word("cost-total"), &estimate.total.to_string()).light());
            ui.add(TableRow::new(&cx.word("cost-subsidy"), &(-estimate.subsidy()).to_string()).light());
            ui.add(TableRow::total(&cx.word("self-pay"), &estimate.self_pay.to_string()));
            let waiting = cx.session.assessment().survey.len();
            if waiting > 0 {
                ui.add_space(6.0);
                remark(ui, Mark::Unknown, Icon::Tape, &count("report-waiting", waiting));
            }
            match &self.saved {
                Some(Ok(path)) => {
                    let done = cx.say(&Message::new("report-saved").with("path", path.as_str()));
                    remark(ui, Mark::Met, Icon::Saved, &done);
                }
                Some(Err(trouble)) => {
                    remark(ui, Mark::Must, Icon::Info, trouble);
                }
                None => {}
            }
        });
        let button =
            Rect::from_min_size(pos2(inner.left(), inner.bottom() - 48.0), vec2(inner.width(), 48.0));
        bars::at(ui, button.min, button.size(), |ui| {
            let word = cx.word("report-save");
            if ui.add(Button::primary(&word).icon(Icon::Usb).full_width()).clicked() {
                self.saved = Some(save_proposal(cx, &outlook, &selection));
            }
        });
    }
}

/// Writes the pictures of the home before and after beside the case's file, or into the folder for documents.
fn save_proposal(
    cx: &Context<'_>,
    outlook: &crate::session::Outlook,
    selection: &crate::case::Selection,
) -> Result<String, String> {
    let level = cx.view.level;
    let today = &outlook.consultation.plan;
    let bounds = canvas::extent(today, level);
    let size = bounds.size();
    let scale = PaperScale::fitting((size.x, size.y), (180.0, 240.0)).unwrap_or(PaperScale::To200);
    let options = DrawingOptions::new(level, Medium::paper(scale));
    let mut path = super::file_beside(cx, "svg");
    for (plan, word) in [(today, "before"), (&selection.plan, "after")] {
        let mut drawing = draw_plan(plan, &LevelGeometry::new(plan, level), cx.locale, &options);
        drawing.items.extend(difference::difference(today, plan, cx.locale, &options));
        path = super::file_beside(cx, &format!("{word}.svg"));
        store::save_atomically(&path, export::svg(&drawing, &export::Palette::PAPER).as_bytes())
            .map_err(|error| error.to_string())?;
    }
    Ok(path.display().to_string())
}
