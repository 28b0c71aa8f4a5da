//! An empty sheet says how to begin.

use egui::{Margin, Rect, Sense, Ui, vec2};

use crate::gui::Icon;
use crate::gui::canvas::{Sheet, bars};
use crate::gui::command::{ToolKind, UiCommand};
use crate::gui::context::Context;
use crate::gui::icons;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{Button, Card, caption, text, title};
use crate::session::Intent;

use super::PlanPlace;

impl PlanPlace {
    /// Shows the ways to begin, while there is nothing on the storey and no tool is in the hand.
    pub(super) fn start(&mut self, ui: &mut Ui, cx: &mut Context<'_>, sheet: &Sheet) {
        let plan = cx.session.plan();
        let level = cx.view.level;
        let is_empty = !plan.walls.values().any(|wall| wall.level == level)
            && !plan.fixtures.values().any(|fixture| fixture.level == level)
            && !plan.underlays.contains_key(&level);
        if !is_empty || self.toolbox.kind() != ToolKind::Select {
            return;
        }
        let size = vec2(560.0_f32.min(sheet.free.width()), 330.0);
        let rect = Rect::from_center_size(sheet.free.center(), size);
        let colors = tokens(ui);
        bars::at(ui, rect.min, size, |ui| {
            let card = Card::floating().padding(Margin::symmetric(28, 22));
            bars::blocked(ui, "start", |ui| {
                card.show(ui, |ui| {
                    ui.set_width(size.x - 56.0);
                    ui.spacing_mut().item_spacing = vec2(10.0, 10.0);
                    ui.horizontal(|ui| {
                        let (icon, _) = ui.allocate_exact_size(vec2(52.0, 52.0), Sense::hover());
                        icons::paint_thin(ui.painter(), icon, Icon::Plan, colors.ink3, 1.2);
                        ui.vertical(|ui| {
                            ui.spacing_mut().item_spacing.y = 2.0;
                            title(ui, &cx.word("start-title"));
                            text(ui, &cx.word("start-line"), Type::Body, colors.ink2);
                        });
                    });
                    ui.add_space(2.0);
                    ui.horizontal_wrapped(|ui| {
                        if ui.add(Button::primary(&cx.word("start-rooms")).icon(Icon::Room)).clicked() {
                            cx.run(UiCommand::Tool(ToolKind::Room));
                        }
                        if ui.add(Button::plain(&cx.word("start-picture")).icon(Icon::Photo)).clicked() {
                            cx.run(UiCommand::Tool(ToolKind::Underlay));
                            cx.run(UiCommand::ChoosePicture);
                        }
                    });
                    ui.horizontal_wrapped(|ui| {
                        if ui.add(Button::plain(&cx.word("start-guide")).icon(Icon::Help).small()).clicked() {
                            cx.run(UiCommand::Guide);
                        }
                        if ui.add(Button::plain(&cx.word("start-open")).icon(Icon::Folder).small()).clicked()
                        {
                            cx.run(UiCommand::Open);
                        }
                    });
                    caption(ui, &cx.word("start-templates"));
                    ui.horizontal_wrapped(|ui| {
                        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
                        for (id, name) in &self.templates {
                            if ui.add(Button::plain(name).small()).clicked() {
                                cx.ask(Intent::Template(id.clone()));
                            }
                        }
                    });
                })
            });
        });
    }
}
