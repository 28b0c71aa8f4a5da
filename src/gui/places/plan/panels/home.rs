use egui::{Ui, vec2};

use super::{label, length};
use crate::edit::levels::{self, HEIGHT_RANGE};
use crate::gui::Icon;
use crate::gui::command::UiCommand;
use crate::gui::context::Context;
use crate::gui::theme::tokens;
use crate::gui::widgets::{Button, Chip, NumberField, TextField, section_title};
use crate::session::Intent;

/// Years in which a home can have been built.
const BUILT: (i64, i64) = (1900, 2100);

/// What is said about the home: its name, age and north, its storeys, and flats to begin from.
pub(in crate::gui::places::plan) fn home(ui: &mut Ui, cx: &mut Context<'_>, templates: &[(String, String)]) {
    let plan = &cx.session.case().plan;
    let name = cx.word("home-name");
    if let Some(entered) =
        TextField::new("home-name", &name, &plan.name).labelled().may_be_empty().show(ui).entered
    {
        cx.ask(Intent::Plan(levels::edit_facts(plan, |facts| facts.name = entered)));
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 4.0);
        let (built, trouble) = (cx.word("home-built"), cx.word("field-number-wrong"));
        let field =
            NumberField::new("home-built", &built, plan.built.map(i64::from)).labelled().may_be_empty();
        let output = field.range(BUILT.0, BUILT.1).trouble(&trouble).width(172.0).show(ui);
        if output.cleared || output.entered.is_some() {
            let year = output.entered.and_then(|year| i32::try_from(year).ok());
            cx.ask(Intent::Plan(levels::edit_facts(plan, |facts| facts.built = year)));
        }
        let (north, degrees) = (cx.word("home-north"), cx.word("unit-name-degrees"));
        let field = NumberField::new("home-north", &north, Some(i64::from(plan.north_degrees))).labelled();
        let output = field.range(0, 359).unit(&degrees).trouble(&trouble).width(172.0).show(ui);
        if let Some(north) = output.entered.and_then(|degrees| i32::try_from(degrees).ok()) {
            cx.ask(Intent::Plan(levels::edit_facts(plan, |facts| facts.north_degrees = north)));
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for (command, icon) in [(UiCommand::Mirror, Icon::Mirror), (UiCommand::TurnSheet, Icon::Turn)] {
            if ui.add(Button::plain(&cx.word(command.message_id())).icon(icon).small()).clicked() {
                cx.run(command);
            }
        }
    });
    storeys(ui, cx);
    section_title(ui, &cx.word("templates-title"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for (id, name) in templates {
            if ui.add(Button::plain(name).small()).clicked() {
                cx.ask(Intent::Template(id.clone()));
            }
        }
    });
}

fn storeys(ui: &mut Ui, cx: &mut Context<'_>) {
    let plan = &cx.session.case().plan;
    section_title(ui, &cx.word("levels-title"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for (&id, level) in &plan.levels {
            let name = if level.name.is_empty() {
                cx.say(&crate::locale::Message::new("storey-number").with("number", id.0 as usize))
            } else {
                level.name.clone()
            };
            if ui.add(Chip::new(&name).chosen(cx.view.level == id)).clicked() {
                cx.view.level = id;
                cx.view.selection.clear();
                cx.view.canvas = None;
            }
        }
        if ui.add(Chip::new(&cx.word("command-add-level")).icon(Icon::Plus)).clicked() {
            cx.run(UiCommand::AddLevel);
        }
    });
    let id = cx.view.level;
    let Some(level) = plan.levels.get(&id) else { return };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 4.0);
        if let Some(height) = length(ui, cx, ("level", id), "storey-height", level.height, HEIGHT_RANGE) {
            match levels::edit(plan, id, |level| level.height = height) {
                Ok(step) => cx.ask(Intent::Plan(step)),
                Err(refusal) => cx.refuse(&refusal),
            }
        }
        if plan.levels.len() > 1 {
            ui.vertical(|ui| {
                label(ui, "");
                let colors = tokens(ui);
                if ui.add(Button::plain(&cx.word("remove")).small().color(colors.must)).clicked() {
                    match levels::remove(plan, id) {
                        Ok(step) => cx.ask(Intent::Plan(step)),
                        Err(refusal) => cx.refuse(&refusal),
                    }
                }
            });
        }
    });
}
