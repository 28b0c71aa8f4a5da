//! What a tool shows while it works: guides, ghost dimensions, handles, what it caught on, what is in the way.

use egui::{Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::drawing::{Item, Medium, Paint, Stroke as Line, Weight, overlays};
use crate::geom::{Polygon, Segment};
use crate::gui::Tokens;
use crate::gui::canvas::{Picture, Sheet};
use crate::gui::context::Context;
use crate::gui::paint::{self, CanvasText};
use crate::gui::theme::{Type, tokens};
use crate::plan::{ElementId, geometry};
use crate::sketch::{Dimension, DimensionRole, Handle, HandleKind, Preview};

/// Paints lines, guides, dimensions, conflicts and the box of a preview.
pub(super) fn preview(ui: &Ui, sheet: &Sheet, preview: &Preview) {
    let colors = tokens(ui);
    let medium = Medium::screen(sheet.view.mm_per_pixel);
    conflicts(ui.painter(), sheet, colors, &preview.conflicts);
    let mut items: Vec<Item> = Vec::new();
    let line = Line::solid(Paint::Accent, Weight::EDGE);
    items.push(Item::lines(paths(&preview.lines), line));
    for dimension in &preview.dimensions {
        let (paint, width) = match dimension.role {
            DimensionRole::Typed => (Paint::Accent, Weight::EDGE),
            DimensionRole::Context | DimensionRole::Editable(_) => (Paint::Dimension, Weight::ARC),
        };
        items.extend(overlays::dimension_between(dimension.segment, paint, width, medium));
    }
    Picture::of(items, medium).paint(ui.painter(), sheet, colors);
    if let Some(snap) = &preview.snap {
        for guide in &snap.guides {
            self::guide(ui.painter(), sheet, guide, colors.accent);
        }
    }
    if let Some((area, touched)) = &preview.marquee {
        let rect = Rect::from_two_pos(sheet.to_screen(area.min), sheet.to_screen(area.max));
        ui.painter().rect_filled(rect, 0.0, colors.accent.gamma_multiply(0.10));
        let stroke = Stroke::new(1.5, colors.accent);
        if *touched {
            paint::dashed_rect(ui.painter(), rect, 0.0, stroke, [6.0, 4.0]);
        } else {
            ui.painter().rect_stroke(rect, 0.0, stroke, StrokeKind::Inside);
        }
    }
}

fn paths(lines: &[Segment]) -> Vec<Vec<crate::geom::Point>> {
    lines.iter().map(|line| vec![line.from, line.to]).collect()
}

/// The line that a place was taken along, dashed and a little beyond both ends.
fn guide(painter: &Painter, sheet: &Sheet, guide: &Segment, color: Color32) {
    let (from, to) = (sheet.to_screen(guide.from), sheet.to_screen(guide.to));
    let along = (to - from).normalized();
    if !along.is_finite() {
        return;
    }
    let line = [from - along * 18.0, to + along * 18.0];
    painter.extend(Shape::dashed_line(&line, Stroke::new(1.2, color.gamma_multiply(0.8)), 2.0, 4.0));
}

/// Floor on which two things would stand: hatched in the color of what must be looked at.
fn conflicts(painter: &Painter, sheet: &Sheet, colors: &Tokens, areas: &[Polygon]) {
    if areas.is_empty() {
        return;
    }
    let medium = Medium::screen(sheet.view.mm_per_pixel);
    let fill = Item::Fill { areas: areas.to_vec(), paint: Paint::Should, opacity: 0.30 };
    let edge = Item::edges(areas, Line::dashed(Paint::Should, Weight::LEAF));
    Picture::of(vec![fill, edge], medium).paint(painter, sheet, colors);
}

/// A dimension's number beside its line: returns the rectangle it takes.
pub(super) fn number(ui: &Ui, sheet: &Sheet, dimension: &Dimension, words: &str) -> Rect {
    let colors = tokens(ui);
    let (at, angle) = beside(sheet, &dimension.segment);
    let text = CanvasText {
        text: words,
        font: Type::Caption.font(),
        color: colors.dim,
        anchor: Align2::CENTER_CENTER,
        angle,
        halo: Some(colors.canvas),
    };
    paint::text(ui.painter(), at, &text)
}

/// Where the number of a line stands, and how it is turned: over a level line, to the left of an upright one.
pub(super) fn beside(sheet: &Sheet, line: &Segment) -> (Pos2, f32) {
    let (from, to) = (sheet.to_screen(line.from), sheet.to_screen(line.to));
    let along = to - from;
    if along.length() < 1.0 {
        return (from + vec2(0.0, -14.0), 0.0);
    }
    let mut angle = along.angle();
    if angle > std::f32::consts::FRAC_PI_2 - 0.01 {
        angle -= std::f32::consts::PI;
    } else if angle < -std::f32::consts::FRAC_PI_2 - 0.01 {
        angle += std::f32::consts::PI;
    }
    let up = egui::Vec2::angled(angle - std::f32::consts::FRAC_PI_2);
    (from + along * 0.5 + up * 12.0, angle)
}

/// What the pointer has caught on: a ring at the place and its name in a tag that stays on the canvas.
pub(super) fn snap(ui: &Ui, cx: &Context<'_>, sheet: &Sheet, preview: &Preview, is_touch: bool) {
    let Some(snap) = &preview.snap else { return };
    let colors = tokens(ui);
    let at = sheet.to_screen(snap.at);
    let Some(reason) = &snap.reason else {
        ui.painter().circle_stroke(at, 4.0, Stroke::new(1.5, colors.accent));
        return;
    };
    ui.painter().circle_stroke(at, 9.0, Stroke::new(2.0, colors.accent));
    ui.painter().circle_filled(at, 2.5, colors.accent);
    let words = cx.say(&reason.message(&cx.session.committed_layout().names));
    // A finger hides what is near it.
    let away = if is_touch { 96.0 } else { 40.0 };
    tag(ui, sheet.area, at + vec2(0.0, -away), &words, colors.accent, colors.on_accent);
}

/// A few words on the canvas, kept within it.
pub(super) fn tag(ui: &Ui, area: Rect, center: Pos2, words: &str, fill: Color32, ink: Color32) -> Rect {
    let galley = ui.painter().layout_no_wrap(words.to_owned(), Type::CaptionBold.font(), ink);
    let size = galley.size() + vec2(22.0, 12.0);
    let room = area.shrink(8.0);
    let clamp = |value: f32, low: f32, high: f32| value.clamp(low, high.max(low));
    let center = pos2(
        clamp(center.x, room.left() + size.x / 2.0, room.right() - size.x / 2.0),
        clamp(center.y, room.top() + size.y / 2.0, room.bottom() - size.y / 2.0),
    );
    let rect = Rect::from_center_size(center, size);
    ui.painter().rect_filled(rect, 8.0, fill);
    ui.painter().galley(rect.min + vec2(11.0, 6.0), galley, ink);
    rect
}

/// The outlines of what is selected.
pub(super) fn selection(ui: &Ui, cx: &Context<'_>, sheet: &Sheet, elements: &[ElementId]) {
    let medium = Medium::screen(sheet.view.mm_per_pixel);
    let mut items = Vec::new();
    for &element in elements {
        let areas = outline(cx, element);
        if areas.is_empty() {
            continue;
        }
        let is_room = matches!(element, ElementId::Room(_));
        let opacity = if is_room { 0.10 } else { 0.16 };
        items.push(Item::Fill { areas: areas.clone(), paint: Paint::Accent, opacity });
        items.push(Item::edges(&areas, Line::solid(Paint::Accent, Weight::NEW)));
    }
    Picture::of(items, medium).paint(ui.painter(), sheet, tokens(ui));
}

/// The area that an element takes on the plan to show.
pub(super) fn outline(cx: &Context<'_>, element: ElementId) -> Vec<Polygon> {
    let plan = cx.session.plan();
    let Some(level) = cx.session.layout().geometry.get(&cx.view.level) else { return Vec::new() };
    match element {
        ElementId::Fixture(id) => {
            plan.fixtures.get(&id).map(|f| f.footprint().polygon()).into_iter().collect()
        }
        ElementId::Wall(id) => {
            level.wall_bodies.get(&id).and_then(|b| b.first().cloned()).into_iter().collect()
        }
        ElementId::Room(id) => level.room(id).map(|room| room.outline.clone()).into_iter().collect(),
        ElementId::Opening(id) => {
            let opening = plan.openings.get(&id);
            let hole = opening.and_then(|opening| opening.frame(plan.walls.get(&opening.wall)?));
            let mut areas: Vec<Polygon> = hole.map(|hole| hole.area(20.0)).into_iter().collect();
            areas.extend(geometry::open_leaves(plan, id));
            areas
        }
        ElementId::Label(id) => {
            let Some(label) = plan.labels.get(&id) else { return Vec::new() };
            let text =
                crate::drawing::Text::new(crate::geom::point(label.at), label.text.as_str(), Paint::Ink);
            let text = crate::drawing::Text { turned: label.turned, ..text };
            let mark = cx.view.sheet.map_or(10.0, |sheet| sheet.view.mm_per_pixel);
            let bounds = text.bounds(mark).grown(4.0 * mark);
            vec![rectangle(&bounds)]
        }
        ElementId::Dimension(id) => {
            let Some(layout) = plan.dimensions.get(&id).and_then(|line| line.layout(plan)) else {
                return Vec::new();
            };
            let mark = cx.view.sheet.map_or(10.0, |sheet| sheet.view.mm_per_pixel);
            let (Some(first), Some(last)) = (layout.stops.first(), layout.stops.last()) else {
                return Vec::new();
            };
            let side = crate::geom::right_normal(layout.along) * (6.0 * mark);
            let at = |stop: f64| layout.origin + layout.along * stop;
            vec![Polygon::new(vec![at(*first) - side, at(*last) - side, at(*last) + side, at(*first) + side])]
        }
        ElementId::Underlay(id) => {
            plan.underlays.get(&id).map(|u| Polygon::new(u.outline().to_vec())).into_iter().collect()
        }
        ElementId::Group(id) => plan
            .groups
            .get(&id)
            .into_iter()
            .flat_map(|group| &group.members)
            // A group that holds itself cannot be written by the program; a file may hold it.
            .filter(|member| **member != element)
            .flat_map(|&member| match member {
                ElementId::Group(_) => Vec::new(),
                member => outline(cx, member),
            })
            .collect(),
        ElementId::Home | ElementId::Level(_) => Vec::new(),
    }
}

fn rectangle(bounds: &crate::geom::Bounds) -> Polygon {
    let (min, max) = (bounds.min, bounds.max);
    Polygon::new(vec![min, crate::geom::Point::new(max.x, min.y), max, crate::geom::Point::new(min.x, max.y)])
}

/// The handles of what is selected.
pub(super) fn handles(ui: &Ui, sheet: &Sheet, handles: &[Handle]) {
    let colors = tokens(ui);
    for handle in handles {
        let at = sheet.to_screen(handle.at);
        let stroke = Stroke::new(2.0, colors.accent);
        match handle.kind {
            HandleKind::Turn(_) => {
                ui.painter().circle(at, 8.0, colors.raised, stroke);
                crate::gui::icons::paint(
                    ui.painter(),
                    Rect::from_center_size(at, vec2(11.0, 11.0)),
                    crate::gui::Icon::Turn,
                    colors.accent,
                );
            }
            HandleKind::Bend(_) | HandleKind::Offset(_) => {
                let corners = [vec2(0.0, -7.0), vec2(7.0, 0.0), vec2(0.0, 7.0), vec2(-7.0, 0.0)];
                let points = corners.map(|corner| at + corner).to_vec();
                ui.painter().add(Shape::convex_polygon(points, colors.raised, stroke));
            }
            HandleKind::Corner(_) | HandleKind::OpeningEdge(..) | HandleKind::Side(..) => {
                let rect = Rect::from_center_size(at, vec2(12.0, 12.0));
                ui.painter().rect(rect, 2.0, colors.raised, stroke, StrokeKind::Inside);
            }
        }
    }
}

/// The ring around the element that the keyboard is on.
pub(super) fn focus(ui: &Ui, cx: &Context<'_>, sheet: &Sheet, element: ElementId) {
    let areas = outline(cx, element);
    let stroke = Stroke::new(3.0, tokens(ui).focus);
    for area in areas {
        let points: Vec<Pos2> = area.outer.iter().map(|&place| sheet.to_screen(place)).collect();
        let Some(bounds) = Rect::from_points(&points).is_finite().then(|| Rect::from_points(&points)) else {
            continue;
        };
        ui.painter().rect_stroke(bounds.expand(5.0), 6.0, stroke, StrokeKind::Outside);
    }
}

/// Where walls do not meet: a ring, and a dashed line to where the gap could be closed, with its width.
pub(super) fn loose_ends(ui: &Ui, cx: &Context<'_>, sheet: &Sheet) {
    /// Wider openings than this, in millimetres, are meant.
    const WIDEST: f64 = 3000.0;
    let colors = tokens(ui);
    let Some(geometry) = cx.session.layout().geometry.get(&cx.view.level) else { return };
    let mut said: Vec<Rect> = Vec::new();
    for loose in &geometry.loose_ends {
        let at = sheet.to_screen(loose.place);
        ui.painter().circle_stroke(at, 10.0, Stroke::new(2.0, colors.unknown));
        let Some((nearest, gap)) = loose.nearest.zip(loose.gap()).filter(|(_, gap)| *gap <= WIDEST) else {
            continue;
        };
        let to = sheet.to_screen(nearest);
        ui.painter().extend(Shape::dashed_line(&[at, to], Stroke::new(2.0, colors.unknown), 5.0, 4.0));
        let words = cx.say(&crate::locale::Message::new("loose-end").with("gap", format!("{gap:.0}")));
        let center = at + (to - at) * 0.5 + vec2(0.0, -18.0);
        // Both ends of one gap say the same.
        if said.iter().any(|rect| rect.expand(12.0).contains(center)) {
            continue;
        }
        said.push(tag(ui, sheet.area, center, &words, colors.unknown_soft, colors.unknown));
    }
}
