use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::drawing::{Medium, parts};
use crate::geom::{GridPoint, Point};
use crate::gui::CanvasView;
use crate::gui::canvas::{Picture, Sheet};
use crate::gui::context::Context;
use crate::gui::places::plan::toolbox::Toolbox;
use crate::gui::search::{SearchKey, found};
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{SearchField, body, title};
use crate::locale::{Language, Locale};
use crate::plan::{Fixture, FixtureKind, LevelId};
use crate::units::{Angle, Mm};

/// The fixtures that can be set down, found by Chinese, pinyin or English, each with its symbol.
#[derive(Default)]
pub(in crate::gui::places::plan) struct Palette {
    query: String,
    keys: Vec<(SearchKey, FixtureKind)>,
    pictures: Vec<(FixtureKind, Picture)>,
    /// A kind that is being dragged out of the palette.
    pub(in crate::gui::places::plan) dragged: Option<FixtureKind>,
    /// The search field is to get the keyboard.
    pub(in crate::gui::places::plan) wants_focus: bool,
}

/// Width and height of a cell.
const CELL: egui::Vec2 = vec2(112.0, 104.0);

impl Palette {
    /// Shows it; a kind that is pressed is taken into the hand, one that is dragged goes onto the plan.
    pub(in crate::gui::places::plan) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &Context<'_>,
        toolbox: &mut Toolbox,
    ) {
        if self.keys.is_empty() {
            let locales = Language::ALL.map(Locale::new);
            let words = |kind: FixtureKind| locales.each_ref().map(|locale| locale.get(kind.message_id()));
            self.keys = FixtureKind::ALL
                .iter()
                .map(|&kind| (SearchKey::new(words(kind).iter().map(String::as_str)), kind))
                .collect();
        }
        title(ui, &cx.word("palette-title"));
        let (name, hint) = (cx.word("palette-search"), cx.word("palette-search-hint"));
        let field = SearchField::new("fixtures", &name, &hint).show(ui, &mut self.query);
        if std::mem::take(&mut self.wants_focus) {
            field.response.request_focus();
        }
        let shown: Vec<FixtureKind> = found(&self.query, &self.keys).into_iter().copied().collect();
        if field.entered
            && let Some(&first) = shown.first()
        {
            toolbox.pick_fixture(first);
        }
        if shown.is_empty() {
            body(ui, &cx.word("palette-nothing"));
            return;
        }
        let mut picked = None;
        egui::ScrollArea::vertical().id_salt("fixtures").auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            let columns = ((ui.available_width() + 8.0) / (CELL.x + 8.0)).floor().max(1.0) as usize;
            for row in shown.chunks(columns) {
                ui.horizontal(|ui| {
                    for &kind in row {
                        let response = self.cell(ui, cx, kind, toolbox.fixture() == kind);
                        if response.clicked() {
                            picked = Some(kind);
                        }
                        if response.drag_started() {
                            self.dragged = Some(kind);
                        }
                    }
                });
            }
        });
        if let Some(kind) = picked {
            toolbox.pick_fixture(kind);
        }
    }

    fn cell(&mut self, ui: &mut Ui, cx: &Context<'_>, kind: FixtureKind, chosen: bool) -> egui::Response {
        let colors = tokens(ui);
        let (rect, response) = ui.allocate_exact_size(CELL, Sense::click_and_drag());
        let word = cx.word(kind.message_id());
        let (width, depth) = kind.usual_size();
        let name = format!("{word} {width} × {depth}");
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &name));
        if ui.is_rect_visible(rect) {
            let (fill, edge) = match () {
                () if chosen => (colors.accent_soft, Stroke::new(2.0, colors.accent)),
                () if response.hovered() => (colors.sunken, Stroke::new(1.0, colors.control)),
                () => (colors.raised, Stroke::new(1.0, colors.line)),
            };
            ui.painter().rect(rect, 10.0, fill, edge, StrokeKind::Inside);
            let frame = Rect::from_min_max(
                rect.min + vec2(16.0, 10.0),
                pos2(rect.right() - 16.0, rect.bottom() - 32.0),
            );
            self.symbol(ui, cx, kind, frame);
            let ink = if chosen { colors.accent } else { colors.ink };
            let galley =
                crate::gui::widgets::cut_text(ui, &word, Type::Caption.bold(chosen), ink, CELL.x - 12.0);
            let at = pos2(rect.center().x - galley.size().x / 2.0, rect.bottom() - 28.0);
            ui.painter().galley(at, galley, ink);
            if response.has_focus() {
                let ring = Stroke::new(3.0, colors.focus);
                ui.painter().rect_stroke(rect.expand(3.0), 12.0, ring, StrokeKind::Outside);
            }
        }
        response.on_hover_cursor(egui::CursorIcon::Grab).on_hover_text(name)
    }

    /// The symbol, as large as the frame takes it and no larger than 1:20.
    fn symbol(&mut self, ui: &Ui, cx: &Context<'_>, kind: FixtureKind, frame: Rect) {
        let (width, depth) = kind.usual_size();
        let longest = |a: Mm, b: f32| a.to_f64() / f64::from(b);
        let mm_per_pixel = longest(width, frame.width()).max(longest(depth, frame.height())).max(5.0);
        let index = match self.pictures.iter().position(|(made, _)| *made == kind) {
            Some(index) => index,
            None => {
                let fixture = Fixture::new(kind, LevelId(1), GridPoint::new(0, 0), Angle::ZERO);
                let medium = Medium::screen(mm_per_pixel);
                let items = parts::fixture(&fixture, cx.locale, medium);
                self.pictures.push((kind, Picture::of(items, medium)));
                self.pictures.len() - 1
            }
        };
        let view = CanvasView { center: Point::origin(), mm_per_pixel, quarter_turns: 0 };
        let sheet = Sheet { area: frame, free: frame, view };
        self.pictures[index].1.paint(ui.painter(), &sheet, tokens(ui));
    }
}
