use egui::{Rect, Sense, Ui, pos2, vec2};

use super::RemediesPlace;
use crate::case::{PricedRemedy, Wish};
use crate::drawing::{DimensionStrings, Drawing, DrawingOptions, Layers, Medium, difference, draw_plan};
use crate::geom::{Bounds, Point, point};
use crate::gui::CanvasView;
use crate::gui::Icon;
use crate::gui::canvas::{self, Picture, Sheet, bars};
use crate::gui::context::Context;
use crate::gui::findings::{mark_of, paint_in_frame};
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{Card, Mark, baseline_row, caption, paint_mark, section_title, text};
use crate::locale::Message;
use crate::optimize::Reason;
use crate::plan::geometry::LevelGeometry;
use crate::plan::{FloorPlan, LevelId};
use crate::session::{Intent, Outlook};
use crate::units::Money;

/// Size of a cut-out in a card.
const CROP: egui::Vec2 = vec2(142.0, 104.0);
/// Millimetres of the plan that a cut-out shows across.
const CROP_MM: f64 = 2900.0;

impl RemediesPlace {
    /// A remedy: its box, its place before and after, what it clears, and what it costs. A press opens it.
    pub(super) fn card(
        &mut self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        outlook: &Outlook,
        index: usize,
        option: &PricedRemedy,
        is_chosen: bool,
    ) {
        let colors = tokens(ui);
        let consultation = &outlook.consultation;
        let is_open = self.opened.as_ref() == Some(&option.remedy.id);
        let card = Card::new().padding(egui::Margin::symmetric(16, 10));
        let card = if is_open { card.selected(colors.accent) } else { card };
        card.show(ui, |ui| {
            ui.set_height(CROP.y);
            let all = ui.max_rect();
            let pressed = ui.interact(all, ui.scope_id().with(("open", index)), Sense::click());
            let spot =
                Rect::from_center_size(pos2(all.left() + 14.0, all.top() + CROP.y / 2.0), vec2(44.0, 44.0));
            let title = cx.say(&option.remedy.title);
            let name = cx.say(&Message::new("remedy-open").with("title", title.as_str()));
            pressed.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
            if pressed.has_focus() {
                let ring = egui::Stroke::new(3.0, colors.focus);
                ui.painter().rect_stroke(all.expand(6.0), 12.0, ring, egui::StrokeKind::Outside);
            }
            if pressed.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
                self.opened = if is_open { None } else { Some(option.remedy.id.clone()) };
            }
            toggle(ui, cx, spot, index, option, is_chosen, &title);
            let visible = ui.clip_rect().intersects(all);
            if visible && let Some(slot) = self.pictures.get_mut(index) {
                let (pictures, place) = crops(cx, &consultation.plan, option, slot);
                for (side, picture) in pictures.iter().enumerate() {
                    let min = pos2(all.left() + 42.0 + side as f32 * (CROP.x + 26.0), all.top());
                    let rect = Rect::from_min_size(min, CROP);
                    let mm_per_pixel = CROP_MM / f64::from(CROP.x);
                    let view = CanvasView { center: place, mm_per_pixel, quarter_turns: 0 };
                    paint_in_frame(ui, picture, &Sheet { area: rect, free: rect, view }, 0.8);
                    let word = cx.word(if side == 0 { "side-before" } else { "side-after" });
                    let ink = if side == 0 { colors.ink } else { colors.on_accent };
                    let galley = ui.painter().layout_no_wrap(word, Type::Caption.font(), ink);
                    let tag = Rect::from_min_size(rect.min, galley.size() + vec2(16.0, 4.0));
                    let fill = if side == 0 { colors.raised } else { colors.accent };
                    ui.painter().rect_filled(tag, 8.0, fill);
                    ui.painter().galley(tag.min + vec2(8.0, 2.0), galley, ink);
                }
            }
            let left = all.left() + 42.0 + 2.0 * CROP.x + 26.0 + 16.0;
            let price = 150.0;
            let middle =
                Rect::from_min_max(pos2(left, all.top()), pos2(all.right() - price, all.top() + CROP.y));
            bars::at(ui, middle.min, middle.size(), |ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                section_title(ui, &title);
                let place = cx.say(&cx.session.assessment().names.with_room(option.remedy.element));
                caption(ui, &place);
                if is_chosen {
                    cleared(ui, cx, outlook, option);
                } else {
                    let reason = self.reason_of(outlook, index);
                    not_taken(ui, cx, outlook, reason);
                }
            });
            let money = Rect::from_min_max(pos2(all.right() - price + 12.0, all.top()), all.max);
            bars::at(ui, money.min, money.size(), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let total = option.priced.total();
                if total == Money::ZERO {
                    let free = cx.word("costs-nothing");
                    baseline_row(ui, &[], &[(&free, Type::CardTitle, colors.accent)]);
                } else {
                    let (goods, labor) = (cx.word("cost-goods"), cx.word("cost-labor"));
                    for (word, amount) in [(&goods, option.priced.goods()), (&labor, option.priced.labor())] {
                        let amount = amount.to_string();
                        baseline_row(
                            ui,
                            &[(word, Type::Caption, colors.ink2)],
                            &[(&amount, Type::Caption, colors.ink2)],
                        );
                    }
                    let (word, amount) = (cx.word("cost-total"), total.to_string());
                    baseline_row(
                        ui,
                        &[(&word, Type::BodyBold, colors.ink)],
                        &[(&amount, Type::CardTitle, colors.ink)],
                    );
                }
            });
        });
    }
}

/// The box that takes a remedy in or leaves it out.
fn toggle(
    ui: &Ui,
    cx: &mut Context<'_>,
    rect: Rect,
    index: usize,
    option: &PricedRemedy,
    is_chosen: bool,
    name: &str,
) {
    let colors = tokens(ui);
    let response = ui.interact(rect, ui.scope_id().with(("take", index)), Sense::click());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::CheckBox, true, is_chosen, name));
    let spot = Rect::from_center_size(rect.center(), vec2(28.0, 28.0));
    if is_chosen {
        ui.painter().rect_filled(spot, 8.0, colors.accent);
        crate::gui::icons::paint(ui.painter(), spot.shrink(3.0), Icon::Saved, colors.on_accent);
    } else {
        let edge = egui::Stroke::new(1.5, colors.control);
        ui.painter().rect(spot, 8.0, colors.raised, edge, egui::StrokeKind::Inside);
    }
    if response.has_focus() {
        let ring = egui::Stroke::new(3.0, colors.focus);
        ui.painter().rect_stroke(spot.expand(4.0), 10.0, ring, egui::StrokeKind::Outside);
    }
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        let known = cx.session.case().wishes.get(&option.remedy.id).copied();
        let wish = match (known, is_chosen) {
            (Some(Wish::Take), _) | (None, true) => Some(Wish::Leave),
            (Some(Wish::Leave), _) => None,
            (None, false) => Some(Wish::Take),
        };
        cx.ask(Intent::Wish { remedy: option.remedy.id.clone(), wish });
    }
}

/// The findings a remedy clears, with their marks: proven on the changed plan.
fn cleared(ui: &mut Ui, cx: &Context<'_>, outlook: &Outlook, option: &PricedRemedy) {
    let colors = tokens(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        /// More marks than this do not fit into a card.
        const MOST: usize = 4;
        for key in option.remedy.clears.iter().take(MOST) {
            let Some(finding) = outlook.consultation.finding(key) else { continue };
            let (rect, _) = ui.allocate_exact_size(vec2(34.0, 34.0), Sense::hover());
            let number = cx.session.assessment().number_of(key);
            paint_mark(ui.painter(), colors, rect.center(), 13.0, mark_of(finding), number);
        }
        let words = cx.word("judged-again");
        baseline_row(ui, &[(&words, Type::CaptionBold, colors.met)], &[]);
    });
}

/// Why a remedy is not in the set, in the same place.
fn not_taken(ui: &mut Ui, cx: &Context<'_>, outlook: &Outlook, reason: Option<&Reason>) {
    if let Some(reason) = reason {
        let words = cx.say(&outlook.consultation.why_not(reason));
        text(ui, &words, Type::Caption, tokens(ui).ink2);
    }
}

/// The mark and number of the most important finding that a remedy clears.
pub(super) fn mark_and_number(
    cx: &Context<'_>,
    outlook: &Outlook,
    option: &PricedRemedy,
) -> (Mark, Option<u32>) {
    let best = option.remedy.clears.iter().filter_map(|key| {
        let finding = outlook.consultation.finding(key)?;
        Some((cx.session.assessment().number_of(key)?, mark_of(finding)))
    });
    best.min_by_key(|(number, _)| *number).map_or((Mark::Nice, None), |(number, mark)| (mark, Some(number)))
}

/// Pictures of a remedy's place before and after, and the middle of both.
fn crops<'a>(
    cx: &Context<'_>,
    plan: &FloorPlan,
    option: &PricedRemedy,
    slot: &'a mut Option<[Picture; 2]>,
) -> (&'a [Picture; 2], Point) {
    let place = place_of(plan, option);
    let level = plan.level_of(option.remedy.element).unwrap_or(LevelId(1));
    let made = slot.get_or_insert_with(|| {
        let after = option.remedy.transaction.applied_to(plan);
        let medium = Medium::screen(CROP_MM / f64::from(CROP.x) / 0.8);
        let options = DrawingOptions::new(level, medium).with_layers(Layers {
            names: false,
            areas: false,
            dimensions: DimensionStrings::None,
            ..Layers::ALL
        });
        let draw = |plan: &FloorPlan| {
            let geometry = LevelGeometry::new(plan, level);
            draw_plan(plan, &geometry, cx.locale, &options)
        };
        let before = draw(plan);
        let mut changed: Drawing = draw(&after);
        changed.items.extend(difference::difference(plan, &after, cx.locale, &options));
        [Picture::new(&before), Picture::new(&changed)]
    });
    (made, place)
}

/// The middle of what a remedy changes.
fn place_of(plan: &FloorPlan, option: &PricedRemedy) -> Point {
    let changed = option.remedy.transaction.changes.iter().find_map(|change| match change {
        crate::edit::Change::Fixture { new: Some(fixture), .. } => Some(point(fixture.center)),
        change => plan.place_of(change.element()),
    });
    let bounds: Bounds = canvas::extent(plan, LevelId(1));
    plan.place_of(option.remedy.element).or(changed).unwrap_or_else(|| bounds.center())
}
