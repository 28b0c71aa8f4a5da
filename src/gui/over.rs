//! What lies over the parts of the window: what was just done, what went wrong, the panel's tab, and the mark of the
//! part that the keyboard is in.

use egui::{CursorIcon, Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::edit::{Change, Transaction};

use super::command::UiCommand;
use super::context::Context;
use super::frame::{Frame, PanelPlace};
use super::icons::{self, Icon};
use super::place::Region;
use super::theme::tokens;
use super::view_state::{Toast, ViewState};
use super::widgets::{self, TroubleLine};

/// So many changes in one step are more than a hand makes.
const MANY: usize = 10;

/// Whether a step changes more than the person is looking at, or takes something away: it is then said in words.
pub(super) fn sweeps(step: &Transaction) -> bool {
    let removes = |change: &Change| match change {
        Change::Wall { new, .. } => new.is_none(),
        Change::Opening { new, .. } => new.is_none(),
        Change::Fixture { new, .. } => new.is_none(),
        Change::Level { new, .. } => new.is_none(),
        _ => false,
    };
    // Walls are taken away and set anew where others cross them; what is gone for good is more than that.
    let adds_walls =
        step.changes.iter().any(|change| matches!(change, Change::Wall { new: Some(_), old: None, .. }));
    step.changes.len() > MANY || (!adds_walls && step.changes.iter().any(removes))
}

/// Says what was done, for a few seconds.
pub(super) fn toast(ui: &Ui, cx: &mut Context<'_>, canvas: Rect) {
    let undo = cx.word("undo");
    let Some(toast) = &mut cx.view.toast else { return };
    let now = ui.input(|input| input.time);
    let since = *toast.since.get_or_insert(now);
    let left = Toast::SECONDS - (now - since);
    if left <= 0.0 {
        cx.view.toast = None;
        return;
    }
    ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left));
    let action = if toast.can_undo { undo.as_str() } else { "" };
    if widgets::Toast::new(&toast.words, action).show_over(ui, canvas) {
        cx.view.toast = None;
        cx.run(UiCommand::Undo);
    }
}

/// Says what went wrong on top of the panel; gives the room that is left.
pub(super) fn trouble(ui: &mut Ui, cx: &mut Context<'_>, panel: Rect) -> Rect {
    if cx.view.trouble.is_none() {
        return panel;
    }
    let shown = ui.scope_builder(egui::UiBuilder::new().max_rect(panel), |ui| line(ui, cx));
    let mut rest = panel;
    rest.set_top(shown.response.rect.bottom());
    rest
}

/// Says what went wrong on top of the canvas, while the panel is hidden.
pub(super) fn trouble_alone(ui: &mut Ui, cx: &mut Context<'_>, canvas: Rect) {
    if cx.view.trouble.is_some() {
        let rect = Rect::from_min_size(canvas.min, vec2(canvas.width(), 60.0));
        ui.scope_builder(egui::UiBuilder::new().max_rect(rect), |ui| line(ui, cx));
    }
}

fn line(ui: &mut Ui, cx: &mut Context<'_>) {
    let Some(trouble) = cx.view.trouble.clone() else { return };
    let action = match trouble.again {
        Some(UiCommand::Save) => cx.word("save-again"),
        Some(command) => cx.word(command.message_id()),
        None => cx.word("understood"),
    };
    if TroubleLine::new(&trouble.words, &action).show(ui) {
        cx.view.trouble = None;
        if let Some(command) = trouble.again {
            cx.run(command);
        }
    }
}

/// Shows and hides the panel.
pub(super) fn panel_tab(ui: &Ui, cx: &mut Context<'_>, tab: Rect, place: PanelPlace) {
    let colors = tokens(ui);
    let word = cx.word("command-panel");
    let response = ui.interact(tab, ui.scope_id().with("panel-tab"), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, !cx.view.hides_panel, &word));
    let shape = egui::CornerRadius { nw: 12, sw: 12, ne: 0, se: 0 };
    let painter = ui.painter();
    painter.add(colors.shadow().as_shape(tab, shape));
    let fill = if response.hovered() { colors.sunken } else { colors.raised };
    painter.rect(tab, shape, fill, Stroke::new(colors.hairline, colors.line), StrokeKind::Inside);
    let icon = match (cx.view.hides_panel, place) {
        (true, _) => Icon::Left,
        (false, PanelPlace::Below) => Icon::Down,
        (false, _) => Icon::Right,
    };
    icons::paint(painter, Rect::from_center_size(tab.center(), vec2(24.0, 24.0)), icon, colors.ink2);
    if response.has_focus() {
        painter.rect_stroke(tab.expand(3.0), 12.0, Stroke::new(3.0, colors.focus), StrokeKind::Outside);
    }
    if response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(&word).clicked() {
        cx.run(UiCommand::TogglePanel);
    }
}

fn region_id(region: Region) -> Id {
    Id::unique(("yiju-region", region.message_id()))
}

/// The part of the window that the keyboard is in: the canvas while nothing has it.
pub(super) fn focused_region(ctx: &egui::Context, view: &ViewState) -> Region {
    let Some(focused) = ctx.memory(|memory| memory.focused()) else { return Region::Canvas };
    if let Some(region) = Region::ALL.into_iter().find(|region| region_id(*region) == focused) {
        return region;
    }
    let Some(at) = ctx.read_response(focused).map(|response| response.rect.center()) else {
        return Region::Canvas;
    };
    let zoom = super::view_state::TEXT_SCALES.get(view.text_scale).copied().unwrap_or(1.0);
    let frame = Frame::of(ctx.content_rect(), zoom, view.hides_panel);
    match () {
        () if frame.top.contains(at) => Region::Top,
        () if frame.rail.contains(at) => Region::Rail,
        () if frame.panel.is_some_and(|panel| panel.contains(at)) => Region::Panel,
        () => Region::Canvas,
    }
}

/// Gives a part of the window the keyboard. The part itself is on the way only then: Tab goes on into it.
pub(super) fn region(ui: &Ui, cx: &mut Context<'_>, frame: &Frame) {
    let wanted = cx.view.region.take();
    for region in Region::ALL {
        let rect = match region {
            Region::Top => Some(frame.top),
            Region::Rail => Some(frame.rail),
            Region::Panel => frame.panel,
            // The canvas of the plan takes the keyboard itself.
            Region::Canvas => Some(frame.canvas),
        };
        let Some(rect) = rect else { continue };
        let id = region_id(region);
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        if wanted != Some(region) && !has_focus {
            continue;
        }
        let corner = Rect::from_min_size(rect.min, vec2(1.0, 1.0));
        let response = ui.interact(corner, id, Sense::focusable_noninteractive());
        let name = cx.word(region.message_id());
        response.widget_info(|| WidgetInfo::labeled(Role::Group, true, &name));
        if wanted == Some(region) {
            response.request_focus();
        }
        let ring =
            Rect::from_min_max(rect.min + vec2(2.0, 2.0), pos2(rect.right() - 2.0, rect.bottom() - 2.0));
        ui.painter().rect_stroke(ring, 6.0, Stroke::new(3.0, tokens(ui).focus), StrokeKind::Inside);
    }
}
