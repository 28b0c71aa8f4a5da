use egui::{Ui, vec2};

use super::openings::{HEIGHTS, SILLS, operation};
use super::walls::{WALL_HEIGHTS, material, structure};
use super::{label, length, origin, rooms};
use crate::edit::{Refusal, Transaction, arrange, fixtures, notes, openings, selection, walls};
use crate::gui::Icon;
use crate::gui::command::UiCommand;
use crate::gui::context::Context;
use crate::gui::theme::tokens;
use crate::gui::widgets::{
    BarButton, Button, CheckRow, LengthField, NumberField, Segments, TextField, body, caption, title,
};
use crate::locale::Message;
use crate::plan::{
    DimensionId, ElementId, FixtureId, FloorPlan, LabelId, Opening, OpeningId, OpeningKind, WallEnd, WallId,
};
use crate::session::Intent;
use crate::units::{Angle, Mm};

type Step = Option<Result<Transaction, Refusal>>;

/// Sizes of fixtures that are accepted.
const SIZES: (Mm, Mm) = (Mm(10), Mm(10_000));

/// What is selected: its name, what can be set about it, and what can be done with it.
pub(in crate::gui::places::plan) fn selected(ui: &mut Ui, cx: &mut Context<'_>) {
    let elements = cx.view.selection.clone();
    let plan = &cx.session.case().plan;
    let step = match elements.as_slice() {
        [] => None,
        [element] => {
            let name = cx.say(&cx.session.committed_layout().names.with_room(*element));
            title(ui, &name);
            match *element {
                ElementId::Wall(id) => wall(ui, cx, plan, id),
                ElementId::Opening(id) => opening(ui, cx, plan, id),
                ElementId::Fixture(id) => fixture(ui, cx, plan, id),
                ElementId::Room(id) => {
                    rooms::identity(ui, cx, id);
                    None
                }
                ElementId::Label(id) => note(ui, cx, plan, id),
                ElementId::Dimension(id) => dimension(ui, cx, plan, id),
                ElementId::Group(_) => {
                    body(ui, &cx.word("group-hint"));
                    None
                }
                ElementId::Home | ElementId::Level(_) | ElementId::Underlay(_) => None,
            }
        }
        many => {
            title(ui, &cx.say(&Message::new("selected-count").with("count", many.len())));
            None
        }
    };
    let step = step.or_else(|| exact_move(ui, cx, plan, &elements));
    arranging(ui, cx, &elements);
    actions(ui, cx, &elements);
    match step {
        Some(Ok(step)) => cx.ask(Intent::Plan(step)),
        Some(Err(refusal)) => cx.refuse(&refusal),
        None => {}
    }
}

fn wall(ui: &mut Ui, cx: &mut Context<'_>, plan: &FloorPlan, id: WallId) -> Step {
    let wall = plan.walls.get(&id)?;
    let mut step: Step = None;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 4.0);
        let now = Mm::round(wall.length());
        if let Some(entered) = length(ui, cx, ("wall", id), "size-length", now, (Mm(1), Mm(99_999))) {
            let moves = if cx.view.moves_start { WallEnd::Start } else { WallEnd::End };
            step = Some(walls::set_length(plan, id, entered, moves));
        }
        let range = walls::THICKNESS_RANGE;
        if let Some(entered) = length(ui, cx, ("wall", id), "size-thickness", wall.thickness, range) {
            step = Some(walls::edit(plan, id, |wall| wall.thickness = entered));
        }
    });
    // Which end is meant is said by the direction in which it lies.
    let is_level = wall.start.x.abs_diff(wall.end.x) >= wall.start.y.abs_diff(wall.end.y);
    let is_backwards = if is_level { wall.end.x < wall.start.x } else { wall.end.y < wall.start.y };
    let (low, high) = if is_level { ("moves-left", "moves-right") } else { ("moves-up", "moves-down") };
    let (start, end) = if is_backwards { (high, low) } else { (low, high) };
    let (heading, start, end) = (cx.word("moves-label"), cx.word(start), cx.word(end));
    label(ui, &heading);
    Segments::new(&heading, &mut cx.view.moves_start)
        .small()
        .option(true, &start)
        .option(false, &end)
        .show(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 4.0);
        if let Some(entered) = length(ui, cx, ("wall", id), "size-height", wall.height, WALL_HEIGHTS) {
            step = Some(walls::edit(plan, id, |wall| wall.height = entered));
        }
        let half = Mm::round(wall.center_line().length() / 2.0);
        if let Some(entered) = length(ui, cx, ("wall", id), "size-bulge", wall.bulge, (-half, half)) {
            step = Some(walls::bend(plan, id, entered));
        }
    });
    let mut now = wall.structure;
    if structure(ui, cx, &mut now) {
        step = Some(walls::edit(plan, id, |wall| wall.structure = now));
    }
    let mut now = wall.material;
    if material(ui, cx, ("wall", id), &mut now) {
        step = Some(walls::edit(plan, id, |wall| wall.material = now));
    }
    let mut now = wall.length_origin;
    if origin(ui, cx, &mut now) {
        step = Some(walls::edit(plan, id, |wall| wall.length_origin = now));
    }
    step
}

fn opening(ui: &mut Ui, cx: &Context<'_>, plan: &FloorPlan, id: OpeningId) -> Step {
    let opening = plan.openings.get(&id)?;
    let wall = plan.walls.get(&opening.wall)?;
    let mut step: Step = None;
    let mut edit = |change: &dyn Fn(&mut Opening)| {
        step = Some(openings::edit(plan, id, "edit-opening", change));
    };
    if let OpeningKind::Door(door) = opening.kind {
        let mut now = door;
        if operation(ui, cx, ("opening", id), &mut now) {
            edit(&|opening| opening.kind = OpeningKind::Door(now));
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            for command in [UiCommand::FlipHinge, UiCommand::FlipSwing] {
                let word = cx.word(command.message_id());
                if ui.add(Button::plain(&word).small()).clicked() {
                    let mut now = door;
                    if command == UiCommand::FlipHinge {
                        now.hinge = now.hinge.flipped();
                    } else {
                        now.swing = now.swing.flipped();
                    }
                    edit(&|opening| opening.kind = OpeningKind::Door(now));
                }
            }
        });
        let mut is_entrance = door.is_entrance;
        let word = cx.word("door-is-entrance");
        if ui.add(CheckRow::new(&word, &mut is_entrance)).changed() {
            edit(&|opening| opening.kind = OpeningKind::Door(crate::plan::Door { is_entrance, ..door }));
        }
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 4.0);
        if let Some(entered) =
            length(ui, cx, ("opening", id), "size-opening", opening.width, openings::WIDTH_RANGE)
        {
            step = Some(openings::resize(plan, id, entered));
        }
        if let Some(entered) = length(ui, cx, ("opening", id), "size-height", opening.height, HEIGHTS) {
            step = Some(openings::edit(plan, id, "edit-opening", |opening| opening.height = entered));
        }
    });
    if !opening.is_passable()
        && let Some(entered) = length(ui, cx, ("opening", id), "size-sill", opening.sill, SILLS)
    {
        step = Some(openings::edit(plan, id, "edit-opening", |opening| opening.sill = entered));
    }
    // From which corner it is measured: it keeps this distance when the wall changes.
    let heading = cx.word("opening-from");
    label(ui, &heading);
    let is_level = wall.start.x.abs_diff(wall.end.x) >= wall.start.y.abs_diff(wall.end.y);
    let is_backwards = if is_level { wall.end.x < wall.start.x } else { wall.end.y < wall.start.y };
    let (low, high) = if is_level { ("end-left", "end-right") } else { ("end-top", "end-bottom") };
    let (start, end) = if is_backwards { (high, low) } else { (low, high) };
    let (start, end) = (cx.word(start), cx.word(end));
    let mut from = opening.from;
    Segments::new(&heading, &mut from)
        .small()
        .option(WallEnd::Start, &start)
        .option(WallEnd::End, &end)
        .show(ui);
    if from != opening.from {
        step = Some(openings::edit(plan, id, "edit-opening", |opening| opening.measure_from(wall, from)));
    }
    let range = (Mm::ZERO, Mm::round(wall.length()));
    if let Some(entered) = length(ui, cx, ("opening", id), "opening-distance", opening.distance, range) {
        step = Some(openings::set_distance(plan, id, opening.from, entered));
    }
    step
}

fn fixture(ui: &mut Ui, cx: &Context<'_>, plan: &FloorPlan, id: FixtureId) -> Step {
    let fixture = plan.fixtures.get(&id)?;
    let mut step: Step = None;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 4.0);
        if let Some(width) = length(ui, cx, ("fixture", id), "size-width", fixture.width, SIZES) {
            step = Some(fixtures::resize(plan, id, width, fixture.depth));
        }
        if let Some(depth) = length(ui, cx, ("fixture", id), "size-depth", fixture.depth, SIZES) {
            step = Some(fixtures::resize(plan, id, fixture.width, depth));
        }
    });
    let heights = (Mm::ZERO, Mm(4_000));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 4.0);
        if let Some(bottom) = length(ui, cx, ("fixture", id), "size-bottom", fixture.bottom, heights) {
            step = Some(fixtures::edit(plan, id, "edit-resize-fixture", |fixture| {
                fixture.top = fixture.top.max(bottom);
                fixture.bottom = bottom;
            }));
        }
        if let Some(top) = length(ui, cx, ("fixture", id), "size-top", fixture.top, heights) {
            step = Some(fixtures::edit(plan, id, "edit-resize-fixture", |fixture| {
                fixture.bottom = fixture.bottom.min(top);
                fixture.top = top;
            }));
        }
    });
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 4.0);
        let (name, unit, trouble) =
            (cx.word("size-turn"), cx.word("unit-name-degrees"), cx.word("field-number-wrong"));
        let degrees = libm::round(fixture.rotation.to_degrees()) as i64;
        let field = NumberField::new(("turn", id), &name, Some(degrees)).labelled().unit(&unit);
        if let Some(degrees) = field.range(0, 359).trouble(&trouble).width(172.0).show(ui).entered {
            let turned = Angle::from_degrees(degrees as f64);
            step = Some(fixtures::shift(plan, id, fixture.center, turned));
        }
    });
    let (name, hint) = (cx.word("fixture-name"), cx.word(fixture.kind.message_id()));
    let field =
        TextField::new(("fixture-name", id), &name, &fixture.name).labelled().hint(&hint).may_be_empty();
    let output = field.show(ui);
    if let Some(name) =
        output.entered.or(output.cleared.then(String::new)).filter(|name| *name != fixture.name)
    {
        step = Some(fixtures::edit(plan, id, "edit-rename-fixture", |fixture| fixture.name = name));
    }
    step
}

fn note(ui: &mut Ui, cx: &Context<'_>, plan: &FloorPlan, id: LabelId) -> Step {
    let note = plan.labels.get(&id)?;
    let name = cx.word("note-text");
    let output = TextField::new(("label", id), &name, &note.text).labelled().show(ui);
    output.entered.map(|text| notes::rewrite(plan, id, |label| label.text = text))
}

/// The gaps of a drawn dimension; what was measured otherwise can be written down.
fn dimension(ui: &mut Ui, cx: &Context<'_>, plan: &FloorPlan, id: DimensionId) -> Step {
    let line = plan.dimensions.get(&id)?;
    let layout = line.layout(plan)?;
    let mut step: Step = None;
    caption(ui, &cx.word("dimension-hint"));
    let (unit, trouble) = (cx.word("unit-name-mm"), cx.word("field-length-wrong"));
    for (gap, pair) in (0_u32..).zip(layout.stops.windows(2)) {
        let drawn = Mm::round(pair[1] - pair[0]);
        let name =
            cx.say(&Message::new("dimension-gap").with("number", gap as usize + 1).with("length", drawn));
        let stated = line.stated.get(&gap).copied();
        let hint = drawn.to_string();
        let field =
            LengthField::new(("stated", id, gap), &name, stated).labelled().unit(&unit).trouble(&trouble);
        let output = field.hint(&hint).may_be_empty().width(220.0).show(ui);
        if output.cleared && stated.is_some() {
            step = Some(notes::redraw(plan, id, |line| {
                line.stated.remove(&gap);
            }));
        } else if let Some(length) = output.entered {
            step = Some(notes::redraw(plan, id, |line| {
                line.stated.insert(gap, length);
            }));
        }
    }
    step
}

/// Fields that move what is selected by exact steps.
fn exact_move(ui: &mut Ui, cx: &Context<'_>, plan: &FloorPlan, elements: &[ElementId]) -> Step {
    let moves = |element: &ElementId| {
        matches!(
            element,
            ElementId::Wall(_) | ElementId::Fixture(_) | ElementId::Label(_) | ElementId::Group(_)
        )
    };
    if !elements.iter().any(moves) {
        return None;
    }
    let mut step: Step = None;
    let (unit, trouble) = (cx.word("unit-name-mm"), cx.word("field-length-wrong"));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 4.0);
        for (name, is_x) in [("move-right", true), ("move-down", false)] {
            let word = cx.word(name);
            let field = LengthField::new(("exact-move", name), &word, Some(Mm::ZERO)).labelled().unit(&unit);
            let output = field.trouble(&trouble).width(172.0).range(Mm(-99_999), Mm(99_999)).show(ui);
            if let Some(by) = output.entered.filter(|by| *by != Mm::ZERO) {
                let (x, y) = if is_x { (by, Mm::ZERO) } else { (Mm::ZERO, by) };
                step = Some(selection::nudge(plan, elements, x, y).map(Transaction::unmerged));
            }
        }
    });
    step
}

/// Lining up and spacing, when several fixtures are selected.
fn arranging(ui: &mut Ui, cx: &mut Context<'_>, elements: &[ElementId]) {
    use crate::edit::walls::Along;
    let n_fixtures = elements.iter().filter(|element| matches!(element, ElementId::Fixture(_))).count();
    if n_fixtures < 2 {
        return;
    }
    let mut commands: Vec<UiCommand> = arrange::Alignment::ALL.into_iter().map(UiCommand::Align).collect();
    if n_fixtures > 2 {
        commands.extend([UiCommand::Distribute(Along::X), UiCommand::Distribute(Along::Y)]);
    }
    label(ui, &cx.word("arrange-title"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for command in commands {
            if ui.add(Button::plain(&cx.word(command.message_id())).small()).clicked() {
                cx.run(command);
            }
        }
    });
}

/// What can be done with what is selected.
fn actions(ui: &mut Ui, cx: &mut Context<'_>, elements: &[ElementId]) {
    let is_room = matches!(elements, [ElementId::Room(_)]);
    let mut commands: Vec<(UiCommand, Icon)> = Vec::new();
    if !is_room {
        commands.push((UiCommand::Duplicate, Icon::Copy));
    }
    match elements {
        [ElementId::Group(_)] => commands.push((UiCommand::Ungroup, Icon::Group)),
        [_, _, ..] => commands.push((UiCommand::Group, Icon::Group)),
        [ElementId::Wall(_)] => commands.push((UiCommand::SplitWall, Icon::Wall)),
        _ => {}
    }
    if matches!(elements, [ElementId::Wall(_), ElementId::Wall(_)]) {
        commands.push((UiCommand::JoinWalls, Icon::Wall));
    }
    if matches!(elements, [ElementId::Fixture(_)]) {
        commands.push((UiCommand::TurnQuarter, Icon::Turn));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for (command, icon) in commands {
            if ui.add(BarButton::new(icon, &cx.word(command.message_id()))).clicked() {
                cx.run(command);
            }
        }
        let word = cx.word(if is_room { "room-forget" } else { "remove" });
        let color = tokens(ui).must;
        if ui.add(BarButton::new(Icon::Trash, &word).color(color)).clicked() {
            cx.run(UiCommand::Delete);
        }
    });
}
