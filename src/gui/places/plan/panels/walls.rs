use egui::{Ui, vec2};

use super::{label, length, origin};
use crate::edit::walls::{self, THICKNESS_RANGE};
use crate::edit::{Refusal, Transaction};
use crate::gui::context::Context;
use crate::gui::places::plan::toolbox::Toolbox;
use crate::gui::widgets::{ChoiceField, Segments, caption, title};
use crate::plan::{ElementId, FloorPlan, Structure, WallId, WallMaterial};
use crate::sketch::{Basis, Grid, WallStyle};
use crate::units::Mm;

/// Heights of walls that are accepted.
pub(super) const WALL_HEIGHTS: (Mm, Mm) = (Mm(100), Mm(8_000));

/// What the next walls are like.
pub(in crate::gui::places::plan) fn style(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    toolbox: &mut Toolbox,
    heading: &str,
) {
    let before = toolbox.style();
    let mut style = before;
    title(ui, &cx.word(heading));
    structure(ui, cx, &mut style.structure);
    sizes(ui, cx, &mut style);
    material(ui, cx, "style", &mut style.material);
    origin(ui, cx, &mut style.origin);
    let (axis, clear, basis) = (cx.word("basis-axis"), cx.word("basis-clear"), cx.word("length-basis"));
    label(ui, &basis);
    Segments::new(&basis, &mut style.basis)
        .small()
        .option(Basis::Axis, &axis)
        .option(Basis::Clear, &clear)
        .show(ui);
    if style != before {
        toolbox.set_style(style);
    }
    grid(ui, cx, &mut toolbox.grid);
}

/// What several selected walls have in common, to be changed for all of them at once.
pub(super) fn together(
    ui: &mut Ui,
    cx: &Context<'_>,
    plan: &FloorPlan,
    elements: &[ElementId],
) -> Option<Result<Transaction, Refusal>> {
    let of_wall = |element: &ElementId| match element {
        ElementId::Wall(id) => Some(*id),
        _ => None,
    };
    let ids: Vec<WallId> = elements.iter().filter_map(of_wall).collect();
    let first = ids.first().and_then(|id| plan.walls.get(id)).filter(|_| ids.len() == elements.len())?;
    let mut step = None;
    let is_common =
        ids.iter().all(|id| plan.walls.get(id).map(|wall| wall.thickness) == Some(first.thickness));
    let now = is_common.then_some(first.thickness);
    if let Some(thickness) = length(ui, cx, "together", "size-thickness", now, THICKNESS_RANGE) {
        step = Some(walls::edit_all(plan, &ids, |wall| wall.thickness = thickness));
    }
    let mut now = first.structure;
    if structure(ui, cx, &mut now) {
        step = Some(walls::edit_all(plan, &ids, |wall| wall.structure = now));
    }
    let mut now = first.material;
    if material(ui, cx, "together", &mut now) {
        step = Some(walls::edit_all(plan, &ids, |wall| wall.material = now));
    }
    step
}

/// The step of the grid.
pub(super) fn grid(ui: &mut Ui, cx: &Context<'_>, value: &mut Grid) {
    let heading = cx.word("grid-step");
    label(ui, &heading);
    let fitting = cx.word("grid-fitting");
    Segments::new(&heading, value)
        .small()
        .option(Grid::Fitting, &fitting)
        .option(Grid::To10, "10")
        .option(Grid::To50, "50")
        .option(Grid::To100, "100")
        .show(ui);
}

/// Whether a wall may be altered; true when another answer was chosen.
pub(super) fn structure(ui: &mut Ui, cx: &Context<'_>, value: &mut Structure) -> bool {
    let heading = cx.word("wall-structure");
    let words = [
        (Structure::LoadBearing, cx.word("structure-load-bearing")),
        (Structure::Partition, cx.word("structure-partition")),
        (Structure::Unknown, cx.word("structure-unsure")),
    ];
    label(ui, &heading);
    let mut segments = Segments::new(&heading, value);
    for (option, word) in &words {
        segments = segments.option_swatch(*option, word, swatch(*option));
    }
    let changed = segments.show(ui).changed();
    caption(ui, &cx.word("wall-structure-hint"));
    changed
}

const fn swatch(structure: Structure) -> crate::gui::widgets::Swatch {
    use crate::gui::widgets::Swatch;
    match structure {
        Structure::LoadBearing => Swatch::Solid,
        Structure::Partition => Swatch::Edged,
        Structure::Unknown => Swatch::Hatched,
    }
}

fn sizes(ui: &mut Ui, cx: &Context<'_>, style: &mut WallStyle) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 4.0);
        if let Some(thickness) = length(ui, cx, "style", "size-thickness", style.thickness, THICKNESS_RANGE) {
            style.thickness = thickness;
        }
        if let Some(height) = length(ui, cx, "style", "size-height", style.height, WALL_HEIGHTS) {
            style.height = height;
        }
    });
}

/// What a wall is made of; true when another answer was chosen.
pub(super) fn material(
    ui: &mut Ui,
    cx: &Context<'_>,
    key: impl std::hash::Hash + std::fmt::Debug,
    value: &mut WallMaterial,
) -> bool {
    let heading = cx.word("wall-material");
    let words: Vec<(WallMaterial, String)> =
        WallMaterial::ALL.into_iter().map(|material| (material, cx.word(material.message_id()))).collect();
    let mut field = ChoiceField::new((key, "material"), &heading, value).labelled();
    for (option, word) in &words {
        field = field.option(*option, word);
    }
    field.show(ui).changed()
}
