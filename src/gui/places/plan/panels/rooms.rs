use egui::{Ui, vec2};

use super::{label, walls};
use crate::edit::rooms;
use crate::gui::context::Context;
use crate::gui::places::plan::toolbox::Toolbox;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{Chip, RoomRow, baseline_row, caption, title};
use crate::locale::Message;
use crate::plan::{ElementId, PlanProblem, RoomUse};
use crate::session::Intent;

/// Uses in the order in which rooms of a flat are drawn.
const USES: [RoomUse; 9] = [
    RoomUse::Living,
    RoomUse::Bedroom,
    RoomUse::Kitchen,
    RoomUse::Bathroom,
    RoomUse::Dining,
    RoomUse::Passage,
    RoomUse::Entry,
    RoomUse::Balcony,
    RoomUse::Storage,
];

/// What the next room is used for, and what its walls are like.
pub(in crate::gui::places::plan) fn next_room(ui: &mut Ui, cx: &mut Context<'_>, toolbox: &mut Toolbox) {
    title(ui, &cx.word("room-title"));
    caption(ui, &cx.word("room-hint"));
    let mut chosen = toolbox.room_use();
    label(ui, &cx.word("room-use"));
    uses(ui, cx, &mut chosen);
    toolbox.set_room_use(chosen);
    ui.add_space(4.0);
    walls::style(ui, cx, toolbox, "room-walls");
}

/// The uses as chips; pressed again, one is taken back.
fn uses(ui: &mut Ui, cx: &Context<'_>, chosen: &mut Option<RoomUse>) -> bool {
    let before = *chosen;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for room_use in USES {
            let word = cx.word(room_use.message_id());
            if ui.add(Chip::new(&word).chosen(*chosen == Some(room_use))).clicked() {
                *chosen = if *chosen == Some(room_use) { None } else { Some(room_use) };
            }
        }
    });
    *chosen != before
}

/// The name and the use of a selected room.
pub(super) fn identity(ui: &mut Ui, cx: &mut Context<'_>, id: crate::plan::RoomId) {
    let plan = &cx.session.case().plan;
    let Some(room) = plan.rooms.get(&id) else { return };
    let (name, hint) = (cx.word("room-name"), cx.word(room.room_use.message_id()));
    let field = crate::gui::widgets::TextField::new(("room", id), &name, &room.name).labelled().hint(&hint);
    let output = field.may_be_empty().show(ui);
    if let Some(name) = output.entered.or(output.cleared.then(String::new))
        && let Ok(step) = rooms::edit(plan, id, |room| room.name = name)
    {
        cx.ask(Intent::Plan(step));
    }
    label(ui, &cx.word("room-use"));
    let mut chosen = Some(room.room_use);
    if uses(ui, cx, &mut chosen) {
        let room_use = chosen.unwrap_or(RoomUse::Other);
        if let Ok(step) = rooms::edit(plan, id, |room| room.room_use = room_use) {
            cx.ask(Intent::Plan(step));
        }
    }
}

/// The rooms of the storey, and where it is not closed.
pub(in crate::gui::places::plan) fn room_list(ui: &mut Ui, cx: &mut Context<'_>) {
    let level = cx.view.level;
    let layout = cx.session.layout();
    let Some(geometry) = layout.geometry.get(&level) else { return };
    let colors = tokens(ui);
    let named = geometry.rooms.iter().filter(|room| room.id.is_some());
    let heading = cx.word("rooms-title");
    let closed = cx.say(&Message::new("rooms-closed").with("count", named.clone().count()));
    ui.spacing_mut().item_spacing.y = 0.0;
    baseline_row(ui, &[(&heading, Type::CardTitle, colors.ink)], &[(&closed, Type::Caption, colors.ink2)]);
    ui.add_space(4.0);
    let mut picked = None;
    for room in named {
        let Some(id) = room.id else { continue };
        let name = cx.say(&layout.names.of(ElementId::Room(id)));
        let area =
            cx.say(&Message::new("unit-square-meters").with("value", format!("{:.1}", room.area_m2())));
        let is_chosen = cx.view.selection == [ElementId::Room(id)];
        if ui.add(RoomRow::closed(&name, &area).chosen(is_chosen)).clicked() {
            picked = Some(ElementId::Room(id));
        }
    }
    let problems = PlanProblem::find_in(cx.session.plan(), &layout.geometry);
    for problem in &problems {
        let (name, right) = match problem {
            PlanProblem::RoomNotClosed(id) => {
                let name = cx.session.plan().rooms.get(id).map(|room| {
                    if room.name.is_empty() { cx.word(room.room_use.message_id()) } else { room.name.clone() }
                });
                (name.unwrap_or_default(), cx.word("problem-room-not-closed"))
            }
            PlanProblem::RoomsMerged { kept, other } => {
                let of = |id: &crate::plan::RoomId| cx.say(&layout.names.of(ElementId::Room(*id)));
                (of(other), cx.say(&Message::new("room-joined").with("room", of(kept))))
            }
            problem => (cx.say(&layout.names.of(problem.element())), cx.say(&problem.message())),
        };
        if ui.add(RoomRow::open(&name, &right)).clicked() {
            picked = Some(problem.element());
        }
    }
    // Walls that end in the air and belong to no room that has a name.
    let loose = geometry.loose_ends.len();
    if loose > 0 {
        let (name, right) =
            (cx.word("loose-ends"), cx.say(&Message::new("places-count").with("count", loose)));
        if ui.add(RoomRow::open(&name, &right)).clicked() {
            picked = geometry.loose_ends.first().map(|loose| ElementId::Wall(loose.wall));
        }
    }
    if let Some(element) = picked {
        cx.view.selection = vec![element];
        cx.view.reveal = Some(element);
    }
}
