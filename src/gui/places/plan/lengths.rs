//! Lengths on the canvas that can be pressed and changed, and the one that is being typed.

use egui::{
    Align2, CursorIcon, Id, Key, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::drawing::dimensions::StringRow;
use crate::gui::canvas::{Sheet, bars};
use crate::gui::context::Context;
use crate::gui::paint::{self, CanvasText};
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{Button, Card, LengthField, Segments};
use crate::locale::Message;
use crate::session::Intent;
use crate::sketch::{Accepts, Dimension, DimensionRole, Measure, Moves, Preview, Scene, string_measures};
use crate::units::Mm;

use super::input::Hands;
use super::paint::beside;

/// A length that is being changed.
#[derive(Clone, Debug)]
pub(super) struct Editing {
    dimension: Dimension,
    measure: Measure,
    moves: Moves,
    is_new: bool,
}

/// The lengths that can be pressed: those of what is selected, and those of the dimension strings.
pub(super) fn pressable(
    ui: &mut Ui,
    cx: &Context<'_>,
    sheet: &Sheet,
    selected: &[Dimension],
    rows: &[StringRow],
    editing: &mut Option<Editing>,
) {
    let strings = string_measures(rows);
    let of_strings = strings.iter().map(|(bounds, dimension)| {
        let rect = Rect::from_two_pos(sheet.to_screen(bounds.min), sheet.to_screen(bounds.max));
        (rect, dimension, false)
    });
    let of_selected = selected.iter().map(|dimension| {
        let (at, _) = beside(sheet, &dimension.segment);
        (Rect::from_center_size(at, vec2(60.0, 26.0)), dimension, true)
    });
    for (index, (rect, dimension, is_chip)) in of_strings.chain(of_selected).enumerate() {
        let DimensionRole::Editable(measure) = dimension.role else { continue };
        if !sheet.area.shrink(4.0).contains(rect.center()) {
            continue;
        }
        // As large as a finger, without reaching into its neighbors.
        let touch = rect.expand2(vec2(6.0, ((44.0 - rect.height()) / 2.0).max(0.0)));
        let id = ui.scope_id().with(("length", index, measure));
        let response = ui.interact(touch, id, Sense::click()).on_hover_cursor(CursorIcon::Text);
        let name = name_of(cx, dimension, &measure);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        let colors = tokens(ui);
        if is_chip {
            chip(ui, sheet, dimension, response.hovered() || response.has_focus());
        } else if response.hovered() || response.has_focus() {
            let stroke = Stroke::new(1.5, colors.accent);
            ui.painter().rect_stroke(rect.expand2(vec2(5.0, 2.0)), 6.0, stroke, StrokeKind::Outside);
        }
        if response.has_focus() {
            let ring = Stroke::new(3.0, colors.focus);
            ui.painter().rect_stroke(rect.expand(5.0), 8.0, ring, StrokeKind::Outside);
        }
        if response.clicked() {
            let moves = measure.choices().first().copied().unwrap_or(Moves::Itself);
            *editing = Some(Editing { dimension: *dimension, measure, moves, is_new: true });
        }
    }
}

fn chip(ui: &Ui, sheet: &Sheet, dimension: &Dimension, is_hot: bool) {
    let colors = tokens(ui);
    let (at, angle) = beside(sheet, &dimension.segment);
    let words = dimension.length.to_string();
    let galley = ui.painter().layout_no_wrap(words.clone(), Type::Caption.font(), colors.accent);
    let size = galley.size() + vec2(14.0, 2.0);
    let upright = angle.abs() > 0.8;
    let size = if upright { vec2(size.y, size.x) } else { size };
    let rect = Rect::from_center_size(at, size);
    let edge = if is_hot { Stroke::new(2.0, colors.accent) } else { Stroke::new(1.0, colors.line) };
    ui.painter().rect(rect, 7.0, colors.raised, edge, StrokeKind::Inside);
    let angle = if upright { -std::f32::consts::FRAC_PI_2 } else { 0.0 };
    let font = if is_hot { Type::CaptionBold.font() } else { Type::Caption.font() };
    let text = CanvasText {
        text: &words,
        font,
        color: colors.accent,
        anchor: Align2::CENTER_CENTER,
        angle,
        halo: None,
    };
    paint::text(ui.painter(), at, &text);
}

fn name_of(cx: &Context<'_>, dimension: &Dimension, measure: &Measure) -> String {
    let id = match measure {
        Measure::WallLength(_) => "measure-wall",
        Measure::WallClear(_) => "measure-wall-clear",
        Measure::Axes { .. } => "measure-axes",
        Measure::RoomSpan(..) => "measure-room",
        Measure::OpeningWidth(_) => "measure-opening",
        Measure::OpeningDistance(..) => "measure-opening-distance",
        Measure::FixtureGap(..) => "measure-fixture-gap",
        Measure::Stated(..) => "measure-stated",
    };
    cx.say(&Message::new(id).with("length", dimension.length))
}

const fn moves_id(moves: Moves, is_level: bool) -> &'static str {
    match (moves, is_level) {
        (Moves::Far, true) => "moves-right",
        (Moves::Near, true) => "moves-left",
        (Moves::Far, false) => "moves-down",
        (Moves::Near, false) => "moves-up",
        (Moves::Beyond, _) => "moves-beyond",
        (Moves::Itself, _) => "moves-itself",
    }
}

/// The field for the length that is being changed, beside it, with what is to move.
pub(super) fn editor(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    sheet: &Sheet,
    scene: Scene<'_>,
    editing: &mut Option<Editing>,
) {
    let Some(now) = editing.as_mut() else { return };
    let choices = now.measure.choices();
    let size =
        vec2(if choices.len() > 1 { 372.0 } else { 300.0 }, if choices.len() > 1 { 124.0 } else { 68.0 });
    let (at, _) = beside(sheet, &now.dimension.segment);
    let room = sheet.area.shrink(12.0);
    let left = (at.x - size.x / 2.0).clamp(room.left(), (room.right() - size.x).max(room.left()));
    let below = at.y + 22.0;
    let top = if below + size.y <= room.bottom() { below } else { at.y - 22.0 - size.y };
    let mut close = false;
    let mut entered = None;
    let name = name_of(cx, &now.dimension, &now.measure);
    let (unit, trouble, confirm) =
        (cx.word("unit-name-mm"), cx.word("field-length-wrong"), cx.word("confirm"));
    let id = ("measure", now.measure);
    // The number is edited from the lower end of the line, as it is read.
    let line = now.dimension.segment.vector();
    let is_level = line.x.abs() >= line.y.abs();
    let is_backwards = if is_level { line.x < 0.0 } else { line.y < 0.0 };
    bars::at(ui, pos2(left, top.max(room.top())), size, |ui| {
        let card = Card::floating().padding(egui::Margin::same(10));
        bars::blocked(ui, "length editor", |ui| {
            card.show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
                ui.horizontal(|ui| {
                    let field = LengthField::new(id, &name, Some(now.dimension.length));
                    let output = field
                        .unit(&unit)
                        .trouble(&trouble)
                        .width(200.0)
                        .bold()
                        .range(Mm(1), Mm(99_999))
                        .show(ui);
                    if std::mem::take(&mut now.is_new) {
                        output.response.request_focus();
                    } else if output.response.lost_focus() {
                        // Left by Enter it is taken; by escape, or for another thing, it is closed.
                        close = output.entered.is_none();
                    }
                    entered = output.entered;
                    if ui.add(Button::primary(&confirm).small()).clicked() {
                        close = true;
                    }
                });
                if choices.len() > 1 {
                    let words: Vec<(Moves, String)> = choices
                        .iter()
                        .map(|&moves| {
                            let shown = match (moves, is_backwards) {
                                (Moves::Far, true) => Moves::Near,
                                (Moves::Near, true) => Moves::Far,
                                (moves, _) => moves,
                            };
                            (moves, cx.word(moves_id(shown, is_level)))
                        })
                        .collect();
                    let label = cx.word("moves-label");
                    let mut segments = Segments::new(&label, &mut now.moves).small();
                    for (moves, word) in &words {
                        segments = segments.option(*moves, word);
                    }
                    // Choosing what moves must not take the number away.
                    if segments.show(ui).changed() {
                        now.is_new = true;
                        close = false;
                    }
                }
            })
        });
    });
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        close = true;
    }
    if let Some(length) = entered {
        match now.measure.set(scene, length, now.moves) {
            Ok(step) => cx.ask(Intent::Plan(step)),
            Err(refusal) => cx.refuse(&refusal),
        }
        close = true;
    }
    if close {
        *editing = None;
    }
}

/// What is being typed, below the line that it is for and never under the pointer; true when it was confirmed with
/// the button.
pub(super) fn live_field(
    ui: &mut Ui,
    cx: &Context<'_>,
    sheet: &Sheet,
    preview: &Preview,
    hands: &Hands,
    accepts: Accepts,
) -> bool {
    let typed_for: Vec<&Dimension> =
        preview.dimensions.iter().filter(|dimension| dimension.role == DimensionRole::Typed).collect();
    let Some(first) = typed_for.first().copied() else { return false };
    if accepts == Accepts::Nothing && hands.typed.is_empty() {
        // A length that only tells: a tag of its own.
        let (at, _) = beside(sheet, &first.segment);
        let colors = tokens(ui);
        let words = first.length.to_string();
        super::paint::tag(ui, sheet.area, at, &words, colors.raised, colors.ink);
        return false;
    }
    let shown = match (accepts, typed_for.get(1)) {
        (Accepts::Size, Some(second)) => format!("{} × {}", first.length, second.length),
        _ => first.length.to_string(),
    };
    let colors = tokens(ui);
    let is_typing = !hands.typed.is_empty();
    let text = if is_typing { hands.typed.clone() } else { shown };
    let ink = if is_typing { colors.ink } else { colors.ink3 };
    let galley = ui.painter().layout_no_wrap(text.clone(), crate::gui::theme::font(22.0, true), ink);
    let unit = if accepts == Accepts::Angle || hands.typed.ends_with('°') {
        String::new()
    } else {
        cx.word("unit-name-mm")
    };
    let unit_galley = ui.painter().layout_no_wrap(unit, Type::Caption.font(), colors.ink3);
    let confirm = cx.word("confirm");
    let confirm_galley =
        ui.painter().layout_no_wrap(confirm.clone(), Type::CaptionBold.font(), colors.on_accent);
    let width = 16.0
        + galley.size().x.max(70.0)
        + 12.0
        + unit_galley.size().x
        + 10.0
        + confirm_galley.size().x
        + 20.0
        + 8.0;
    let size = vec2(width, 50.0);
    let (at, _) = beside(sheet, &first.segment);
    // Below the line, unless the pointer is there.
    let line = sheet.to_screen(first.segment.midpoint());
    let mut center = line + vec2(0.0, 46.0);
    let pointer = ui.input(|input| input.pointer.hover_pos());
    let reach = if hands.is_touch { 70.0 } else { 26.0 };
    let hides = |center: egui::Pos2| {
        pointer.is_some_and(|pointer| Rect::from_center_size(center, size).expand(reach).contains(pointer))
    };
    if hides(center) {
        center = pos2(line.x, at.y.min(line.y) - 52.0);
    }
    if hides(center) {
        center = line + vec2(-size.x / 2.0 - 60.0, 0.0);
    }
    let room = sheet.area.shrink(10.0);
    let half = size / 2.0;
    center = pos2(
        center.x.clamp(room.left() + half.x, (room.right() - half.x).max(room.left() + half.x)),
        center.y.clamp(room.top() + half.y, (room.bottom() - half.y).max(room.top() + half.y)),
    );
    let rect = Rect::from_center_size(center, size);
    let edge =
        if hands.typed_wrong { Stroke::new(2.5, colors.must) } else { Stroke::new(2.0, colors.accent) };
    ui.painter().add(colors.shadow().as_shape(rect, 12.0));
    ui.painter().rect(rect, 12.0, colors.raised, edge, StrokeKind::Inside);
    let mut x = rect.left() + 16.0;
    let middle = rect.center().y;
    ui.painter().galley(pos2(x, middle - galley.size().y / 2.0), galley.clone(), ink);
    x += galley.size().x;
    if is_typing {
        let caret = Rect::from_min_max(pos2(x + 2.0, middle - 14.0), pos2(x + 4.0, middle + 14.0));
        ui.painter().rect_filled(caret, 0.0, colors.accent);
    }
    let button_width = confirm_galley.size().x + 20.0;
    let button = Rect::from_min_max(
        pos2(rect.right() - 7.0 - button_width, rect.top() + 7.0),
        rect.max - vec2(7.0, 7.0),
    );
    let unit_at = pos2(button.left() - 10.0 - unit_galley.size().x, middle - unit_galley.size().y / 2.0);
    ui.painter().galley(unit_at, unit_galley, colors.ink3);
    let fill = if is_typing { colors.accent } else { colors.control };
    ui.painter().rect_filled(button, 8.0, fill);
    let at = button.center() - confirm_galley.size() / 2.0;
    ui.painter().galley(at, confirm_galley, colors.on_accent);
    if hands.typed_wrong {
        let words = cx.word(match accepts {
            Accepts::Size => "typed-wrong-size",
            Accepts::Angle => "typed-wrong-angle",
            _ => "typed-wrong-length",
        });
        super::paint::tag(
            ui,
            sheet.area,
            pos2(center.x, rect.bottom() + 22.0),
            &words,
            colors.must_soft,
            colors.must,
        );
    }
    let id = Id::unique("yiju-live-field");
    let mut pressed = false;
    // The field itself takes no presses: a corner may lie below it.
    ui.scope_builder(UiBuilder::new().max_rect(button), |ui| {
        let response = ui.interact(button.expand(4.0), id, Sense::click());
        let name = format!("{confirm} {text}");
        response.widget_info(|| WidgetInfo::labeled(Role::Button, is_typing, &name));
        pressed = response.clicked() && is_typing;
    });
    pressed
}
