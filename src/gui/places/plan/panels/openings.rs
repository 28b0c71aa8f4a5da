use egui::{Ui, vec2};

use super::{label, length};
use crate::edit::openings::WIDTH_RANGE;
use crate::gui::command::ToolKind;
use crate::gui::context::Context;
use crate::gui::places::plan::toolbox::Toolbox;
use crate::gui::widgets::{CheckRow, Chip, ChoiceField, Segments, caption, title};
use crate::plan::{Door, DoorOperation, OpeningKind};
use crate::sketch::OpeningTemplate;
use crate::units::Mm;

/// Widths that doors are made in, and those of windows in older flats.
const DOOR_WIDTHS: [i32; 5] = [700, 750, 800, 900, 1000];
const WINDOW_WIDTHS: [i32; 5] = [600, 900, 1200, 1500, 1800];

/// Heights and sills that are accepted.
pub(super) const HEIGHTS: (Mm, Mm) = (Mm(100), Mm(4_000));
pub(super) const SILLS: (Mm, Mm) = (Mm(0), Mm(3_000));

/// What the next door or window is like.
pub(in crate::gui::places::plan) fn opening(ui: &mut Ui, cx: &mut Context<'_>, toolbox: &mut Toolbox) {
    let is_door = toolbox.kind() == ToolKind::Door;
    title(ui, &cx.word(if is_door { "door-title" } else { "window-title" }));
    let before = toolbox.opening();
    let mut next = before;
    if is_door {
        let mut is_open = matches!(next.kind, OpeningKind::PassThrough);
        let (heading, with_leaf, without) =
            (cx.word("door-leaf"), cx.word("opening-door"), cx.word("opening-pass-through"));
        Segments::new(&heading, &mut is_open)
            .small()
            .option(false, &with_leaf)
            .option(true, &without)
            .show(ui);
        next.kind = match (is_open, next.kind) {
            (true, _) => OpeningKind::PassThrough,
            (false, OpeningKind::Door(door)) => OpeningKind::Door(door),
            (false, _) => OpeningTemplate::DOOR.kind,
        };
    }
    if let OpeningKind::Door(door) = &mut next.kind {
        operation(ui, cx, "next", door);
        let entrance = cx.word("door-is-entrance");
        ui.add(CheckRow::new(&entrance, &mut door.is_entrance));
    }
    label(ui, &cx.word("size-opening"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for width in if is_door { DOOR_WIDTHS } else { WINDOW_WIDTHS } {
            if ui.add(Chip::new(&width.to_string()).chosen(next.width == Mm(width))).clicked() {
                next.width = Mm(width);
            }
        }
    });
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 4.0);
        if let Some(width) = length(ui, cx, "next", "size-opening", next.width, WIDTH_RANGE) {
            next.width = width;
        }
        if let Some(height) = length(ui, cx, "next", "size-height", next.height, HEIGHTS) {
            next.height = height;
        }
    });
    if !is_door && let Some(sill) = length(ui, cx, "next", "size-sill", next.sill, SILLS) {
        next.sill = sill;
    }
    let typed = if toolbox.sets_width() { "typed-sets-width" } else { "typed-sets-distance" };
    caption(ui, &cx.word(typed));
    if next != before {
        toolbox.set_opening(next);
    }
}

/// How a door opens; true when another answer was chosen.
pub(super) fn operation(
    ui: &mut Ui,
    cx: &Context<'_>,
    key: impl std::hash::Hash + std::fmt::Debug,
    door: &mut Door,
) -> bool {
    let heading = cx.word("door-operation");
    let words: Vec<(DoorOperation, String)> = DoorOperation::ALL
        .into_iter()
        .map(|operation| (operation, cx.word(operation.message_id())))
        .collect();
    let mut field = ChoiceField::new((key, "operation"), &heading, &mut door.operation).labelled();
    for (option, word) in &words {
        field = field.option(*option, word);
    }
    field.show(ui).changed()
}
