//! 评估: the plan with its difficulties, and the list of them.

use egui::{Rect, Sense, Ui, pos2, vec2};

use crate::drawing::{DimensionStrings, Layers, Marker};
use crate::gui::canvas::{self, PlanPicture, Sheet, bars};
use crate::gui::context::Context;
use crate::gui::findings::{FindingPictures, mark_of};
use crate::gui::place::Place;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{
    BarButton, Button, Card, Chip, FindingRow, Mark, baseline_row, paint_mark, scroll_rows, text,
};
use crate::gui::{Icon, paint};
use crate::locale::Message;
use crate::rules::{Finding, Rule, Urgency, wording};

use super::chair_ways::ChairWays;
use super::comparison::ComparisonPanel;
use super::photos::PhotoStrip;
use super::rule_choice::RulesPanel;
use super::survey::SurveyPanel;

/// What the place keeps for itself.
#[derive(Default)]
pub(in crate::gui) struct AssessPlace {
    plan: PlanPicture,
    pictures: FindingPictures,
    survey: SurveyPanel,
    chair: ChairWays,
    comparison: ComparisonPanel,
    photos: PhotoStrip,
    /// Whether the panel compares.
    compares: bool,
    rules: RulesPanel,
    /// Whether the panel chooses rules.
    chooses_rules: bool,
}

impl AssessPlace {
    /// The plan with its balloons.
    pub(in crate::gui) fn show_main(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        let area = ui.max_rect();
        ui.painter().rect_filled(area, 0.0, tokens(ui).canvas);
        let free = Rect::from_min_max(
            area.min + vec2(74.0, 122.0),
            pos2(area.right() - 40.0, area.bottom() - bars::FOOT - 14.0),
        );
        let bounds = canvas::extent(cx.session.plan(), cx.view.level);
        let name = cx.word("canvas");
        let mut view = cx.view.canvas;
        let grip = canvas::Grip::Anywhere;
        let (sheet, response, _) = canvas::look_around(ui, &mut view, free, &bounds, &name, grip);
        cx.view.canvas = view;
        cx.view.sheet = Some(sheet);
        let layers = Layers { dimensions: DimensionStrings::TopAndLeft, ..Layers::ALL };
        let (drawing, picture) = self.plan.of(cx, &sheet, layers);
        picture.paint(ui.painter(), &sheet, tokens(ui));
        self.chair.paint(ui, cx, &sheet);
        let overlay = self.pictures.overlay(cx, drawing, &sheet);
        overlay.picture.paint(ui.painter(), &sheet, tokens(ui));
        balloons(ui, cx, &sheet, &overlay.markers);
        if response.clicked()
            && let Some(pointer) = response.interact_pointer_pos()
        {
            select_at(cx, &sheet, pointer);
        }
        self.chair.bar(ui, cx, area.min + vec2(16.0, 64.0), area.width() - 160.0);
        self.bars(ui, cx, &sheet, area);
    }

    fn bars(&mut self, ui: &mut Ui, cx: &mut Context<'_>, sheet: &Sheet, area: Rect) {
        let waiting = cx.session.assessment().survey.len();
        bars::at(ui, area.min + vec2(16.0, 12.0), vec2(area.width() - 160.0, 48.0), |ui| {
            ui.horizontal_centered(|ui| {
                if waiting > 0 {
                    let words = cx.say(&Message::new("survey-chip").with("count", waiting));
                    if ui.add(Chip::survey(&words).icon(Icon::Tape).icon_after(Icon::Right)).clicked() {
                        cx.view.shows_survey = !cx.view.shows_survey;
                    }
                }
                outcome(ui, cx);
                let compare = cx.word("compare-chip");
                if ui.add(Chip::new(&compare).icon(Icon::Group).chosen(self.compares)).clicked() {
                    self.compares = !self.compares;
                    self.chooses_rules = false;
                    cx.view.shows_survey = false;
                }
            });
        });
        bars::north(ui, cx, pos2(area.right() - 74.0, area.top() + 36.0));
        let foot = area.bottom() - 68.0;
        let end = bars::zoom_bar(ui, cx, sheet, pos2(area.left() + 16.0, foot));
        let end = bars::at(ui, pos2(end + 8.0, foot), vec2(560.0, 54.0), |ui| {
            let shown = Card::floating().show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 2.0;
                    let (routes, turning) = (cx.word("show-routes"), cx.word("show-turning"));
                    let on = cx.view.shows_routes;
                    if ui.add(BarButton::new(Icon::Route, &routes).chosen(on)).clicked() {
                        cx.view.shows_routes = !on;
                    }
                    let on = cx.view.shows_turning;
                    if ui.add(BarButton::new(Icon::Turn, &turning).chosen(on)).clicked() {
                        cx.view.shows_turning = !on;
                    }
                    let (reach, widths) = (cx.word("show-reach"), cx.word("show-widths"));
                    let on = cx.view.shows_reach;
                    let button = BarButton::icon_only(Icon::Wheelchair, &reach).chosen(on);
                    if ui.add(button).clicked() {
                        cx.view.shows_reach = !on;
                    }
                    let on = cx.view.shows_widths;
                    let button = BarButton::icon_only(Icon::Ruler, &widths).chosen(on);
                    if ui.add(button).clicked() {
                        cx.view.shows_widths = !on;
                    }
                    let rules = cx.word("rules-chip");
                    if ui.add(BarButton::new(Icon::Note, &rules).chosen(self.chooses_rules)).clicked() {
                        self.chooses_rules = !self.chooses_rules;
                        cx.view.shows_survey = false;
                    }
                });
            });
            shown.response.rect.right()
        });
        bars::scale_bar(ui, cx, sheet, pos2(end + 24.0, foot + 26.0));
    }

    /// Counts, the opened finding, and the list of the others.
    pub(in crate::gui) fn show_panel(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        super::panel_ground(ui);
        if cx.view.shows_survey {
            self.survey.show(ui, cx);
            return;
        }
        if self.chooses_rules {
            self.rules.show(ui, cx, &mut self.chooses_rules);
            return;
        }
        if self.compares {
            self.comparison.show(ui, cx, &mut self.compares);
            return;
        }
        counts(ui, cx);
        let area = ui.max_rect();
        let list = Rect::from_min_max(pos2(area.left(), area.top() + 81.0), area.max);
        let difficulties: Vec<(u32, Finding)> =
            cx.session.assessment().numbered().map(|(number, finding)| (number, finding.clone())).collect();
        if difficulties.is_empty() {
            bars::at(ui, list.min + vec2(20.0, 24.0), list.size() - vec2(40.0, 24.0), |ui| {
                text(ui, &cx.word("nothing-found"), Type::Body, tokens(ui).ink2);
            });
            return;
        }
        let opened = cx.view.finding.clone();
        let is_open = |finding: &Finding| opened.as_ref().is_some_and(|key| *key == finding.key());
        let open = difficulties.iter().position(|(_, finding)| is_open(finding)).unwrap_or(0);
        let more = cx.locale;
        bars::at(ui, list.min, list.size(), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            scroll_rows(
                ui,
                "findings",
                |hidden| more.text(&Message::new("more-below").with("count", hidden)),
                |ui, rows| {
                    for (place, (number, finding)) in difficulties.iter().enumerate() {
                        let Some(rule) = cx.session.rules().rule(&finding.rule).cloned() else { continue };
                        if place == open {
                            rows.row(ui, |ui| self.opened(ui, cx, *number, finding, &rule));
                        } else {
                            let row = closed(ui, cx, *number, finding, &rule);
                            rows.count(&row);
                        }
                    }
                },
            );
        });
    }

    /// The opened finding: the place enlarged, values, why, source, what to do.
    fn opened(&mut self, ui: &mut Ui, cx: &mut Context<'_>, number: u32, finding: &Finding, rule: &Rule) {
        let colors = tokens(ui);
        let mark = mark_of(finding);
        egui::Frame::new().inner_margin(egui::Margin::symmetric(12, 10)).show(ui, |ui| {
            Card::new().selected(mark.color(colors)).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                let short = wording::shortfall(finding).map(|short| cx.say(&short)).unwrap_or_default();
                ui.horizontal(|ui| {
                    let (spot, _) = ui.allocate_exact_size(vec2(40.0, 40.0), Sense::hover());
                    paint_mark(ui.painter(), colors, spot.center(), 16.0, mark, Some(number));
                    baseline_row(
                        ui,
                        &[(rule.title.get(cx.locale.language()), Type::CardTitle, colors.ink)],
                        &[(&short, Type::CardTitle, mark.color(colors))],
                    );
                });
                self.pictures.crop(ui, cx, finding);
                values(ui, cx, finding);
                text(ui, rule.why.get(cx.locale.language()), Type::Caption, colors.ink2);
                text(ui, &source(cx, finding, rule), Type::Caption, colors.ink3);
                if let Some(who) = concerns(cx, finding) {
                    text(ui, &who, Type::Caption, colors.ink2);
                }
                let change = cx.word("rules-change-this");
                let mut changes = false;
                self.photos.show(ui, cx, finding, |ui| {
                    changes = ui.add(Button::quiet(&change).icon(Icon::Note).small()).clicked();
                });
                if changes {
                    self.rules.change(rule);
                    self.chooses_rules = true;
                }
                ui.horizontal(|ui| {
                    let ways = super::ways(cx, &finding.key());
                    let words = match ways {
                        Some(0) => cx.word("no-way-known"),
                        Some(ways) => cx.say(&Message::new("see-ways").with("count", ways)),
                        None => cx.word("looking-for-ways"),
                    };
                    let measure = cx.word("measure");
                    let width = ui.available_width() - 108.0;
                    let missing = (ways == Some(0)).then_some(words.as_str());
                    let go = ui.add(Button::primary(&words).width(width).missing(missing));
                    if go.clicked() && ways != Some(0) {
                        cx.view.place = Place::Remedies;
                    }
                    if ui.add(Button::plain(&measure).icon(Icon::Ruler).small()).clicked() {
                        cx.view.shows_survey = true;
                    }
                });
            });
        });
    }
}

/// How many findings there are of each kind.
fn counts(ui: &mut Ui, cx: &Context<'_>) {
    let area = ui.max_rect();
    let colors = tokens(ui);
    let assessment = cx.session.assessment();
    let kinds = [
        (Mark::Must, assessment.count(Urgency::Must), "urgency-must"),
        (Mark::Should, assessment.count(Urgency::Should), "urgency-should"),
        (Mark::Nice, assessment.count(Urgency::Nice), "urgency-nice"),
        (Mark::Unknown, assessment.survey.len(), "to-measure"),
        (Mark::Met, assessment.met(), "verdict-met"),
    ];
    let cell = area.width() / kinds.len() as f32;
    for (place, (mark, count, id)) in kinds.into_iter().enumerate() {
        let middle = pos2(area.left() + cell * (place as f32 + 0.5), area.top() + 30.0);
        paint_mark(ui.painter(), colors, middle - vec2(15.0, 0.0), 9.0, mark, None);
        let word = cx.word(id);
        let line = |text: &str, kind: Type, color, at, anchor| {
            let text = paint::CanvasText { text, font: kind.font(), color, anchor, angle: 0.0, halo: None };
            paint::text(ui.painter(), at, &text);
        };
        let count = count.to_string();
        line(&count, Type::CardTitle, colors.ink, middle + vec2(2.0, 0.0), egui::Align2::LEFT_CENTER);
        line(&word, Type::Caption, colors.ink2, middle + vec2(0.0, 26.0), egui::Align2::CENTER_CENTER);
        let rect = Rect::from_center_size(middle + vec2(0.0, 13.0), vec2(cell, 56.0));
        let label = format!("{word} {count}");
        ui.interact(rect, ui.scope_id().with(("count", place)), Sense::hover())
            .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &label));
    }
    ui.painter().hline(area.x_range(), area.top() + 80.5, egui::Stroke::new(1.0, colors.line));
}

fn closed(ui: &mut Ui, cx: &mut Context<'_>, number: u32, finding: &Finding, rule: &Rule) -> egui::Response {
    let mark = mark_of(finding);
    let title = rule.title.get(cx.locale.language());
    let reading = reading(cx, finding);
    let short = wording::short_shortfall(finding).map(|short| cx.say(&short)).unwrap_or_default();
    let row = FindingRow::new(mark, Some(number), title).reading(&reading).shortfall(&short);
    let response = ui.add(row);
    if response.clicked() {
        cx.view.finding = Some(finding.key());
    }
    response
}

/// The second line of a row: where, what is, what is asked.
fn reading(cx: &Context<'_>, finding: &Finding) -> String {
    let names = &cx.session.assessment().names;
    // The title names the fixture already.
    let place = match (finding.element, finding.room) {
        (crate::plan::ElementId::Fixture(_), Some(room)) => {
            cx.say(&names.of(crate::plan::ElementId::Room(room)))
        }
        (element, _) => cx.say(&names.of(element)),
    };
    let limit = wording::short_limit(finding.required, finding.quantity);
    let values = match finding.measured {
        Some(measured) => Message::new("reading-with-value")
            .with("now", wording::number(measured.value, finding.quantity))
            .with("limit", limit),
        None => Message::new("reading-without-value").with("limit", limit),
    };
    match finding.quantity {
        crate::plan::Quantity::YesNo | crate::plan::Quantity::Pieces => place,
        _ => format!("{place} · {}", cx.say(&values)),
    }
}

/// Now, reference, better, in three columns.
fn values(ui: &mut Ui, cx: &Context<'_>, finding: &Finding) {
    let colors = tokens(ui);
    let now = match finding.measured {
        Some(measured) => cx.say(&wording::short_value(measured.value, finding.quantity)),
        None => cx.word("value-none"),
    };
    let limit = cx.say(&wording::short_limit(finding.required, finding.quantity));
    let better = finding.better.map(|better| cx.say(&wording::short_limit(better, finding.quantity)));
    let mut cells = vec![("value-now", now), ("value-reference", limit)];
    cells.extend(better.map(|better| ("value-better", better)));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(18.0, 4.0);
        for (id, value) in cells {
            let word = cx.word(id);
            baseline_row(
                ui,
                &[(&word, Type::Caption, colors.ink2), (&value, Type::BodyBold, colors.ink)],
                &[],
            );
        }
    });
}

/// Where the rule comes from, and how the value is known.
fn source(cx: &Context<'_>, finding: &Finding, rule: &Rule) -> String {
    let mut words = vec![cx.say(&Message::new("basis-line").with("source", rule.cite.message()))];
    words.extend(rule.cite.caution().map(|caution| cx.say(&caution)));
    words.extend(finding.measured.map(|measured| cx.word(measured.origin.message_id())));
    words.extend(rule.overridden_message().map(|changed| cx.say(&changed)));
    words.join(" · ")
}

/// Whom a finding concerns, where more than one person lives there.
fn concerns(cx: &Context<'_>, finding: &Finding) -> Option<String> {
    let residents = cx.session.case().residents();
    if residents.len() < 2 {
        return None;
    }
    let unnamed = ["whom-person", "whom-partner"];
    let names: Vec<String> = finding
        .who
        .iter()
        .filter_map(|&who| {
            let resident = residents.get(who)?;
            let word = cx.word(unnamed.get(who).copied().unwrap_or("whom-partner"));
            Some(if resident.name.is_empty() { word } else { resident.name.clone() })
        })
        .collect();
    Some(cx.say(&Message::new("finding-concerns").with("who", names.join(&cx.word("list-comma")))))
}

/// The balloons can be pressed and reached by keyboard.
fn balloons(ui: &Ui, cx: &mut Context<'_>, sheet: &Sheet, markers: &[(Marker, Option<Finding>)]) {
    for (marker, finding) in markers {
        let Some(number) = marker.number else { continue };
        let rect = Rect::from_center_size(sheet.to_screen(marker.at), vec2(44.0, 44.0));
        let response = ui.interact(rect, ui.scope_id().with(("balloon", number)), Sense::click());
        let name = match finding {
            Some(finding) => balloon_name(cx, number, finding),
            None => cx.say(&Message::new("balloon-survey").with("number", number as usize)),
        };
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        if response.has_focus() {
            let ring = egui::Stroke::new(3.0, tokens(ui).focus);
            ui.painter().rect_stroke(rect, 8.0, ring, egui::StrokeKind::Outside);
        }
        if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
            cx.view.shows_survey = finding.is_none();
            cx.view.finding = finding.as_ref().map(Finding::key).or(cx.view.finding.take());
        }
    }
}

fn balloon_name(cx: &Context<'_>, number: u32, finding: &Finding) -> String {
    let title = cx.session.rules().rule(&finding.rule).map(|rule| rule.title.clone()).unwrap_or_default();
    let short = wording::shortfall(finding).map(|short| cx.say(&short)).unwrap_or_default();
    let message = Message::new("balloon")
        .with("urgency", Message::new(finding.severity.urgency().message_id()))
        .with("number", number as usize)
        .with("title", title)
        .with("short", short);
    cx.say(&message)
}

/// Opens the most important difficulty at the pressed element.
fn select_at(cx: &mut Context<'_>, sheet: &Sheet, pointer: egui::Pos2) {
    let assessment = cx.session.assessment();
    let Some(geometry) = assessment.geometry.get(&cx.view.level) else { return };
    let (plan, level) = (cx.session.plan(), cx.view.level);
    let scene = crate::sketch::Scene { plan, level, geometry, grid: crate::sketch::Grid::Fitting };
    let reach = 8.0 * sheet.view.mm_per_pixel;
    let Some(element) = crate::sketch::hit_test::element_at(scene, sheet.to_plan(pointer), reach) else {
        return;
    };
    let found = assessment.at(element).next().map(|(_, finding)| finding.key());
    if let Some(key) = found {
        cx.view.finding = Some(key);
        cx.view.shows_survey = false;
    }
}

/// One sentence on the way from the bed to the toilet.
fn outcome(ui: &mut Ui, cx: &Context<'_>) {
    let colors = tokens(ui);
    let way = cx.session.assessment().findings.iter().find(|finding| {
        finding.rule.as_str().contains("/P")
            && finding.marks.iter().any(|mark| matches!(mark, crate::rules::Mark::Path(_)))
    });
    let Some(way) = way else { return };
    let doors = cx.session.assessment().numbered().any(|(_, finding)| finding.rule.as_str().contains("/D02"));
    let (id, color) = if way.verdict == crate::rules::Verdict::NotMet {
        ("way-too-narrow", colors.must)
    } else if doors {
        ("way-door-too-narrow", colors.must)
    } else {
        ("way-free", colors.met)
    };
    let (from, said) = (cx.word("way-bed-toilet"), cx.word(id));
    baseline_row(ui, &[(&from, Type::Caption, colors.ink2), (&said, Type::CaptionBold, color)], &[]);
}
