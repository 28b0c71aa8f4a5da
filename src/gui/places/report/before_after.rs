use egui::{Rect, Ui, pos2, vec2};

use crate::case::Selection;
use crate::drawing::{DimensionStrings, Drawing, DrawingOptions, Layers, Medium, difference, draw_plan};
use crate::gui::CanvasView;
use crate::gui::canvas::{self, Picture, Sheet};
use crate::gui::context::Context;
use crate::gui::theme::tokens;
use crate::gui::widgets::BeforeAfter;
use crate::locale::Language;
use crate::plan::FloorPlan;
use crate::plan::geometry::LevelGeometry;
use crate::session::Outlook;

/// One plan, today at the left of a handle and changed at its right.
pub(super) struct PlanSlider {
    share: f32,
    pictures: Option<(Key, [Picture; 2])>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Key {
    revision: u64,
    language: Language,
    zoom: i32,
}

impl Default for PlanSlider {
    fn default() -> Self {
        Self { share: 0.5, pictures: None }
    }
}

impl PlanSlider {
    /// Shows it in a rectangle.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &Context<'_>,
        picture: Rect,
        outlook: &Outlook,
        selection: &Selection,
    ) {
        let colors = tokens(ui);
        let level = cx.view.level;
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
}
