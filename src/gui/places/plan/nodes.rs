//! The elements of the plan for screen readers and for the keyboard: what each is called and how it stands.
//!
//! The canvas is one stop of the Tab key. Within it Tab goes from element to element in reading order: rooms, then
//! doors and windows, walls, fixtures, notes; each is told in a sentence: 卫生间门，净宽 590 毫米，不足 210.

use egui::accesskit::Action;
use egui::{Id, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo};

use crate::gui::canvas::Sheet;
use crate::gui::context::Context;
use crate::locale::Message;
use crate::plan::{ElementId, FloorPlan, LevelId, clear_width};
use crate::rules::wording;

use super::paint::outline;

/// The elements of a storey in reading order.
pub(super) fn in_order(plan: &FloorPlan, level: LevelId) -> Vec<ElementId> {
    let is_here = |element: &ElementId| plan.level_of(*element) == Some(level);
    let rooms =
        plan.rooms.iter().filter(|(_, room)| room.joined_to.is_none()).map(|(&id, _)| ElementId::Room(id));
    rooms
        .chain(plan.openings.keys().map(|&id| ElementId::Opening(id)))
        .chain(plan.walls.keys().map(|&id| ElementId::Wall(id)))
        .chain(plan.fixtures.keys().map(|&id| ElementId::Fixture(id)))
        .chain(plan.labels.keys().map(|&id| ElementId::Label(id)))
        .chain(plan.dimensions.keys().map(|&id| ElementId::Dimension(id)))
        .filter(is_here)
        .collect()
}

/// What is said about an element.
pub(super) fn spoken(cx: &Context<'_>, element: ElementId) -> String {
    let plan = cx.session.plan();
    let names = &cx.session.layout().names;
    let mut parts = vec![cx.say(&names.with_room(element))];
    match element {
        ElementId::Room(id) => {
            let room = cx.session.layout().geometry.get(&cx.view.level).and_then(|level| level.room(id));
            match room {
                Some(room) => parts.push(cx.say(
                    &Message::new("unit-square-meters").with("value", format!("{:.1}", room.area_m2())),
                )),
                None => parts.push(cx.word("problem-room-not-closed")),
            }
        }
        ElementId::Opening(id) => {
            if let Some(opening) = plan.openings.get(&id) {
                match clear_width::of(opening) {
                    Some(clear) => {
                        parts.push(cx.say(&Message::new("spoken-clear-width").with("width", clear.value)));
                    }
                    None => parts.push(cx.say(&Message::new("spoken-width").with("width", opening.width))),
                }
            }
        }
        ElementId::Wall(id) => {
            if let Some(wall) = plan.walls.get(&id) {
                let length = crate::units::Mm::round(wall.length());
                let thickness = wall.thickness;
                parts.push(
                    cx.say(&Message::new("spoken-wall").with("length", length).with("thickness", thickness)),
                );
            }
        }
        ElementId::Fixture(id) => {
            if let Some(fixture) = plan.fixtures.get(&id) {
                parts.push(cx.say(
                    &Message::new("spoken-size").with("width", fixture.width).with("depth", fixture.depth),
                ));
            }
        }
        _ => {}
    }
    // What is difficult here, the most urgent first.
    for (_, finding) in cx.session.assessment().at(element).take(2) {
        let short = wording::shortfall(finding).map(|short| cx.say(&short));
        let title = cx
            .session
            .rules()
            .rule(&finding.rule)
            .map(|rule| rule.title.get(cx.locale.language()).to_owned());
        parts.extend(short.or(title));
    }
    parts.join(&cx.word("spoken-comma"))
}

fn id_of(element: ElementId) -> Id {
    Id::unique(("yiju-plan-element", element))
}

/// What a screen reader asked for.
#[derive(Default)]
pub(super) struct Asked {
    /// This element was pressed.
    pub(super) picked: Option<ElementId>,
    /// The keyboard went to this element.
    pub(super) focused: Option<ElementId>,
}

/// Puts the elements into the accessibility tree, and the one that the keyboard is on into the order of focus.
pub(super) fn show(
    ui: &mut Ui,
    cx: &Context<'_>,
    sheet: &Sheet,
    canvas: Id,
    current: Option<ElementId>,
    wants_focus: bool,
) -> Asked {
    let mut asked = Asked::default();
    // Nobody listens: only the element with the keyboard is needed.
    let is_heard = ui.ctx().has_accesskit_node(canvas);
    let elements =
        if is_heard { in_order(cx.session.plan(), cx.view.level) } else { current.into_iter().collect() };
    ui.scope_builder(UiBuilder::new().max_rect(sheet.area).accessibility_parent(canvas), |ui| {
        for element in elements {
            let points: Vec<egui::Pos2> = outline(cx, element)
                .iter()
                .flat_map(|area| area.outer.iter().map(|&place| sheet.to_screen(place)))
                .collect();
            let rect = Rect::from_points(&points);
            if !rect.is_finite() {
                continue;
            }
            // What is thin on the screen is made as large as a finger for those who point by other means.
            let grow = |length: f32| ((44.0 - length) / 2.0).max(0.0);
            let rect = rect.expand2(egui::vec2(grow(rect.width()), grow(rect.height())));
            let id = id_of(element);
            let is_current = current == Some(element);
            let sense = if is_current { Sense::focusable_noninteractive() } else { Sense::hover() };
            let response = ui.interact(rect, id, sense);
            let selected = cx.view.selection.contains(&element);
            let name = spoken(cx, element);
            response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, &name));
            ui.ctx().accesskit_node_builder(id, |node| {
                node.add_action(Action::Click);
                node.add_action(Action::Focus);
            });
            if is_current && wants_focus {
                response.request_focus();
            }
            if ui.input(|input| input.has_accesskit_action_request(id, Action::Click)) {
                asked.picked = Some(element);
            }
            if ui.input(|input| input.has_accesskit_action_request(id, Action::Focus)) && !is_current {
                asked.focused = Some(element);
            }
        }
    });
    asked
}

/// Whether an element of the plan has the keyboard.
pub(super) fn has_focus(ui: &Ui, element: Option<ElementId>) -> bool {
    element.is_some_and(|element| ui.memory(|memory| memory.has_focus(id_of(element))))
}

/// Keeps the keys of an element that has the keyboard from moving the focus elsewhere.
pub(super) fn keep_keys(ui: &Ui, element: ElementId, filter: egui::EventFilter) {
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id_of(element), filter));
}
