//! 方案: what can be done, what it costs, and what the next money buys.

use std::collections::BTreeSet;

use egui::{Rect, Sense, Ui, pos2, vec2};

use crate::case::{PricedRemedy, Wish};
use crate::drawing::{DimensionStrings, Drawing, DrawingOptions, Layers, Medium, difference, draw_plan};
use crate::geom::{Bounds, Point, point};
use crate::gui::canvas::{self, Picture, Sheet, bars};
use crate::gui::context::Context;
use crate::gui::findings::{mark_of, paint_in_frame};
use crate::gui::place::Place;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{
    BudgetLabel, BudgetSlider, BudgetStep, Button, Card, Mark, TableRow, baseline_row, caption, paint_mark,
    remark, scroll_rows, section_title, text, title, total_line,
};
use crate::gui::{CanvasView, Icon};
use crate::locale::Message;
use crate::plan::geometry::LevelGeometry;
use crate::plan::{FloorPlan, LevelId};
use crate::rules::{FindingKey, Urgency};
use crate::session::{Intent, Outlook};
use crate::units::Money;

/// What the place keeps for itself.
#[derive(Default)]
pub(in crate::gui) struct RemediesPlace {
    pictures: Vec<Option<[Picture; 2]>>,
    made_for: Option<(u64, crate::locale::Language)>,
    budget: Option<Money>,
}

/// Size of a cut-out in a card.
const CROP: egui::Vec2 = vec2(142.0, 104.0);
/// Millimetres of the plan that a cut-out shows across.
const CROP_MM: f64 = 2900.0;

impl RemediesPlace {
    /// The remedies chosen, and the money axis.
    pub(in crate::gui) fn show_main(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        let area = ui.max_rect();
        ui.painter().rect_filled(area, 0.0, tokens(ui).canvas);
        let Some(outlook) = cx.session.outlook().cloned() else {
            super::waiting(ui, cx);
            return;
        };
        let key = (outlook.revision, cx.locale.language());
        if self.made_for != Some(key) {
            self.pictures = vec![None; outlook.consultation.options.len()];
            self.made_for = Some(key);
            self.budget = outlook.case.budget;
        }
        let chosen = chosen_of(&outlook, self.budget);
        let chart = 216.0;
        let inner = Rect::from_min_max(area.min + vec2(16.0, 12.0), area.max - vec2(16.0, 12.0));
        bars::at(ui, inner.min, vec2(inner.width(), 44.0), |ui| head(ui, cx, &outlook, &chosen));
        let list = Rect::from_min_max(
            inner.min + vec2(0.0, 56.0),
            pos2(inner.right(), inner.bottom() - chart - 12.0),
        );
        let locale = cx.locale;
        bars::at(ui, list.min, list.size(), |ui| {
            scroll_rows(
                ui,
                "remedies",
                |hidden| locale.text(&Message::new("more-below").with("count", hidden)),
                |ui, rows| {
                    ui.spacing_mut().item_spacing.y = 10.0;
                    let taken = chosen.iter().copied();
                    let left =
                        (0..outlook.consultation.options.len()).filter(|index| !chosen.contains(index));
                    for index in taken.chain(left) {
                        let Some(option) = outlook.consultation.options.get(index) else { continue };
                        let is_chosen = chosen.contains(&index);
                        rows.row(ui, |ui| self.card(ui, cx, &outlook, index, option, is_chosen));
                    }
                },
            );
        });
        let foot = Rect::from_min_max(pos2(inner.left(), inner.bottom() - chart), inner.max);
        bars::at(ui, foot.min, foot.size(), |ui| {
            Card::new().show(ui, |ui| self.chart(ui, cx, &outlook));
        });
    }

    fn card(
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
        Card::new().padding(egui::Margin::symmetric(16, 10)).show(ui, |ui| {
            ui.set_height(CROP.y);
            let all = ui.max_rect();
            let spot =
                Rect::from_center_size(pos2(all.left() + 14.0, all.top() + CROP.y / 2.0), vec2(44.0, 44.0));
            let title = cx.say(&option.remedy.title);
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
                cleared(ui, cx, outlook, option);
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

    fn chart(&mut self, ui: &mut Ui, cx: &mut Context<'_>, outlook: &Outlook) {
        let colors = tokens(ui);
        ui.spacing_mut().item_spacing.y = 4.0;
        let most = outlook.steps.last().map_or(Money::from_yuan(1000), |step| step.self_pay);
        let most = Money::from_yuan((most.yuan_rounded() / 1000 + 1) * 1000);
        let mut budget = self.budget.unwrap_or(most).min(most);
        let next = outlook.step_after(budget).and_then(|step| {
            let gain = step.gains.first()?;
            let more =
                step.self_pay - outlook.step_at(Some(budget)).map_or(Money::ZERO, |step| step.self_pay);
            let title = cx.session.rules().rule(&gain.rule)?.title.clone();
            Some(Message::new("next-money").with("more", more.to_string()).with("solves", title))
        });
        let next = next.map(|next| cx.say(&next)).unwrap_or_default();
        let (heading, hint) = (cx.word("frontier-title"), cx.word("frontier-hint"));
        baseline_row(
            ui,
            &[(&heading, Type::CardTitle, colors.ink), (&hint, Type::Caption, colors.ink2)],
            &[(&next, Type::CaptionBold, colors.accent)],
        );
        let steps = budget_steps(outlook, cx);
        let urgent = steps.iter().map(|step| step.height).fold(0.0, f32::max).floor() as usize;
        let every = (urgent / 3).max(1);
        let words: Vec<(f32, String)> = (1..=urgent)
            .filter(|count| count % every == 0)
            .map(|count| (count as f32, cx.say(&Message::new("frontier-urgent").with("count", count))))
            .collect();
        let labels: Vec<BudgetLabel<'_>> =
            words.iter().map(|(height, text)| BudgetLabel { height: *height, text }).collect();
        let ticks: Vec<Money> = (0..=4).map(|part| Money::from_fen(most.fen() / 4 * part)).collect();
        let locale = cx.locale;
        let name = cx.word("budget");
        let reading =
            move |money: Money| locale.text(&Message::new("budget-amount").with("amount", money.to_string()));
        let moved = BudgetSlider::new(&name, &mut budget, most, &reading)
            .steps(&steps)
            .labels(&labels)
            .ticks(&ticks)
            .height(150.0)
            .show(ui);
        if moved.changed() {
            self.budget = Some(budget);
        }
        let is_settled = !moved.dragged() && self.budget != cx.session.case().budget;
        if is_settled && (moved.drag_stopped() || moved.changed()) {
            cx.ask(Intent::Budget(self.budget));
        }
    }

    /// What the chosen set costs, and who pays.
    pub(in crate::gui) fn show_panel(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        super::panel_ground(ui);
        let Some(outlook) = cx.session.outlook().cloned() else { return };
        let area = ui.max_rect();
        let inner = Rect::from_min_max(area.min + vec2(20.0, 16.0), area.max - vec2(20.0, 16.0));
        let chosen = chosen_of(&outlook, self.budget);
        let estimate = outlook.estimate(&chosen);
        let colors = tokens(ui);
        bars::at(ui, inner.min, inner.size(), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            title(ui, &cx.word("cost-title"));
            ui.add_space(6.0);
            let foot = 330.0;
            let locale = cx.locale;
            ui.allocate_ui(vec2(inner.width(), (inner.height() - foot - 40.0).max(120.0)), |ui| {
                scroll_rows(
                    ui,
                    "cost",
                    |hidden| locale.text(&Message::new("more-below").with("count", hidden)),
                    |ui, rows| {
                        for &index in &chosen {
                            let Some(option) = outlook.consultation.options.get(index) else { continue };
                            let (mark, number) = mark_and_number(cx, &outlook, option);
                            let name = cx.say(&option.remedy.title);
                            let amount = option.priced.total().to_string();
                            rows.count(&ui.add(TableRow::new(&name, &amount).mark(mark, number).no_line()));
                        }
                    },
                );
            });
            bars::at(ui, pos2(inner.left(), inner.bottom() - foot), vec2(inner.width(), foot), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                total_line(ui);
                if estimate.clearing > Money::ZERO {
                    ui.add(TableRow::new(&cx.word("cost-clearing"), &estimate.clearing.to_string()).light());
                }
                ui.add(TableRow::new(&cx.word("cost-total"), &estimate.total.to_string()).light());
                for line in &estimate.subsidies {
                    let name = Message::new("cost-subsidy-row")
                        .with("scheme", line.scheme.as_str())
                        .with("percent", line.percent as usize);
                    ui.add(TableRow::new(&cx.say(&name), &(-line.paid).to_string()).light());
                }
                ui.add(TableRow::total(&cx.word("self-pay"), &estimate.self_pay.to_string()));
                ui.add_space(6.0);
                for line in &estimate.subsidies {
                    remark(ui, Mark::Unknown, Icon::Info, &cx.word(line.standing.message_id()));
                }
                let range = Message::new("cost-range")
                    .with("low", estimate.low.to_string())
                    .with("high", estimate.high.to_string());
                text(ui, &cx.say(&range), Type::Caption, colors.ink2);
            });
            let button =
                Rect::from_min_size(pos2(inner.left(), inner.bottom() - 48.0), vec2(inner.width(), 48.0));
            bars::at(ui, button.min, button.size(), |ui| {
                let go =
                    ui.add(Button::primary(&cx.word("make-report")).icon_after(Icon::Right).full_width());
                if go.clicked() {
                    cx.view.place = Place::Report;
                }
            });
        });
    }
}

/// The set to show: proven for the budget of the case; while the budget moves, the step at its place.
fn chosen_of(outlook: &Outlook, budget: Option<Money>) -> BTreeSet<usize> {
    match &outlook.selection {
        Some(selection) if budget == outlook.case.budget => selection.chosen.clone(),
        _ => outlook.step_at(budget).map(|step| step.chosen.clone()).unwrap_or_default(),
    }
}

fn head(ui: &mut Ui, cx: &Context<'_>, outlook: &Outlook, chosen: &BTreeSet<usize>) {
    let colors = tokens(ui);
    let cleared: BTreeSet<&FindingKey> = chosen
        .iter()
        .filter_map(|&index| outlook.consultation.options.get(index))
        .flat_map(|option| &option.remedy.clears)
        .collect();
    let words = cx.say(
        &Message::new("chosen-count")
            .with("chosen", chosen.len())
            .with("cleared", cleared.len())
            .with("all", cx.session.assessment().difficulties.len()),
    );
    let proof = match &outlook.selection {
        Some(selection) if selection.is_optimal => cx.word("choice-proven"),
        Some(_) => cx.word("choice-not-proven"),
        None => cx.word("choice-none"),
    };
    baseline_row(ui, &[(&words, Type::Title, colors.ink), (&proof, Type::Caption, colors.ink2)], &[]);
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

fn mark_and_number(cx: &Context<'_>, outlook: &Outlook, option: &PricedRemedy) -> (Mark, Option<u32>) {
    let best = option.remedy.clears.iter().filter_map(|key| {
        let finding = outlook.consultation.finding(key)?;
        Some((cx.session.assessment().number_of(key)?, mark_of(finding)))
    });
    best.min_by_key(|(number, _)| *number).map_or((Mark::Nice, None), |(number, mark)| (mark, Some(number)))
}

fn budget_steps<'a>(outlook: &Outlook, cx: &Context<'_>) -> Vec<BudgetStep<'a>> {
    /// Marks nearer than this share of the axis would cover each other.
    const APART: f64 = 0.045;
    let most = outlook.steps.last().map_or(1, |step| step.self_pay.fen()).max(1) as f64;
    let mut last_mark = f64::NEG_INFINITY;
    outlook
        .steps
        .iter()
        .map(|step| {
            let claims: BTreeSet<&FindingKey> = step
                .chosen
                .iter()
                .filter_map(|&index| outlook.consultation.options.get(index))
                .flat_map(|option| &option.remedy.clears)
                .collect();
            let of = |wanted: Urgency| {
                let is = |key: &&&FindingKey| {
                    outlook.consultation.finding(key).is_some_and(|f| f.severity.urgency() == wanted)
                };
                claims.iter().filter(is).count() as f32
            };
            let at = step.self_pay.fen() as f64 / most;
            let mark = step
                .gains
                .iter()
                .filter_map(|key| {
                    Some((cx.session.assessment().number_of(key)?, outlook.consultation.finding(key)?))
                })
                .min_by_key(|(number, _)| *number)
                .map(|(number, finding)| (mark_of(finding), number))
                .filter(|_| at - last_mark >= APART);
            if mark.is_some() {
                last_mark = at;
            }
            let advised = of(Urgency::Should) + of(Urgency::Nice) * 0.5;
            BudgetStep {
                at: step.self_pay,
                height: of(Urgency::Must) + (advised / 12.0).min(0.95),
                mark,
                words: "",
            }
        })
        .collect()
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
