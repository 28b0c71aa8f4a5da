//! Plans for CAD programs: DXF, as read by programs since 2010.
//!
//! One drawing unit is a millimetre of the home, larger y is up as CAD programs have it. Every element lies on a
//! layer that says what it is. Storeys stand side by side. The same plan gives the same bytes.

mod layer;
mod settle;

use dxf::entities::{Arc, Entity, EntityType, LwPolyline, Text as DxfText};
use dxf::enums::{AcadVersion, DrawingUnits, HorizontalTextJustification, Units, VerticalTextJustification};
use dxf::tables::{LineType, Style};
use dxf::{Drawing as DxfDrawing, LwPolylineVertex, Point as DxfPoint};

use super::ExportError;
use crate::drawing::{
    Align, Dash, DimensionStrings, DrawingOptions, Item, Layers, Medium, Paint, PaperScale, Text, bounds_of,
    difference, plan_parts,
};
use crate::geom::{Point, Vector, point};
use crate::locale::Locale;
use crate::plan::geometry::{LevelGeometry, leaf_lines};
use crate::plan::{ElementId, FloorPlan, LevelId, OpeningId, OpeningKind, Structure};

use layer::Layer;

/// The scale that text and small signs are made for.
const SCALE: PaperScale = PaperScale::To50;

/// Height of a capital letter as a share of the type size: what CAD programs call the height of text.
const CAPITAL: f64 = 0.72;

/// Free space between two storeys, in millimetres.
const BETWEEN: f64 = 3000.0;

/// The style of all text.
const TEXT_STYLE: &str = "YIJU";

/// The pattern of interrupted lines.
const DASHED: &str = "DASHED";

/// A home as a DXF file; with `after`, also what is taken away and what is new, each on a layer of its own.
///
/// # Errors
/// If the drawing cannot be written, which no plan is known to cause.
///
/// ```
/// use yiju::export::dxf;
/// use yiju::locale::{Language, Locale};
/// use yiju::plan::FloorPlan;
/// let file = dxf(&FloorPlan::default(), None, &Locale::new(Language::Chinese))?;
/// assert!(file.starts_with(b"  0"));
/// # Ok::<(), yiju::export::ExportError>(())
/// ```
pub fn dxf(plan: &FloorPlan, after: Option<&FloorPlan>, locale: &Locale) -> Result<Vec<u8>, ExportError> {
    let mut sheet = Sheet::new(locale);
    let mut left = 0.0;
    for (&level, storey) in &plan.levels {
        let geometry = LevelGeometry::new(plan, level);
        sheet.shift = Vector::new(left - geometry.bounds().map_or(0.0, |bounds| bounds.min.x).min(0.0), 0.0);
        let right = sheet.storey(plan, &geometry, level);
        if let Some(after) = after {
            sheet.works(plan, after, level);
        }
        if let Some(bounds) = geometry.bounds().filter(|_| plan.levels.len() > 1) {
            let at = Point::new(bounds.center().x, bounds.min.y - 2000.0);
            sheet.text(Layer::RoomName, &Text::new(at, storey.name.as_str(), Paint::Ink));
        }
        left += right + BETWEEN;
    }
    sheet.write()
}

/// A drawing in the making.
struct Sheet<'a> {
    drawing: DxfDrawing,
    locale: &'a Locale,
    medium: Medium,
    /// From the plan to the storey's place in the drawing.
    shift: Vector,
}

impl<'a> Sheet<'a> {
    fn new(locale: &'a Locale) -> Self {
        let mut drawing = DxfDrawing::new();
        drawing.header.version = AcadVersion::R2010;
        drawing.header.default_drawing_units = Units::Millimeters;
        drawing.header.drawing_units = DrawingUnits::Metric;
        drawing.header.line_type_scale = 1.0;
        drawing.add_line_type(LineType {
            name: DASHED.to_owned(),
            description: "__ __ __".to_owned(),
            element_count: 2,
            total_pattern_length: 180.0,
            dash_dot_space_lengths: vec![110.0, -70.0],
            complex_line_type_element_types: vec![0, 0],
            ..LineType::default()
        });
        // A face that every Chinese Windows has; programs without it take their own.
        drawing.add_style(Style {
            name: TEXT_STYLE.to_owned(),
            primary_font_file_name: "simhei.ttf".to_owned(),
            ..Style::default()
        });
        for layer in Layer::ALL {
            drawing.add_layer(layer.record(locale));
        }
        Self { drawing, locale, medium: Medium::working_paper(SCALE), shift: Vector::zeros() }
    }

    /// Draws a storey and tells how far it reaches to the right.
    fn storey(&mut self, plan: &FloorPlan, geometry: &LevelGeometry, level: LevelId) -> f64 {
        let options = DrawingOptions::new(level, self.medium)
            .with_layers(Layers { dimensions: DimensionStrings::All, ..Layers::ALL });
        let parts = plan_parts(plan, geometry, self.locale, &options);
        for (structure, areas) in &parts.faces {
            let layer = match structure {
                Structure::LoadBearing => Layer::WallBearing,
                Structure::Partition => Layer::WallPartition,
                Structure::Unknown => Layer::WallUnknown,
            };
            for ring in areas.iter().flat_map(|area| area.rings()) {
                self.line(layer, ring, true, false);
            }
        }
        for room in &geometry.rooms {
            self.line(Layer::RoomOutline, &room.outline.outer, true, false);
        }
        self.items(&parts.openings, &|element| opening_layer(plan, element));
        for &id in plan.openings.keys().filter(|id| plan.level_of(ElementId::Opening(**id)) == Some(level)) {
            self.leaves(plan, id);
        }
        self.items(&parts.standing, &|element| standing_layer(plan, element));
        self.items(&parts.hanging, &|_| Layer::Fitting);
        self.items(&parts.names, &|_| Layer::RoomName);
        self.items(&parts.dimensions, &|_| Layer::Dimension);
        self.notes(plan, level);
        let all = [&parts.dimensions, &parts.names, &parts.openings, &parts.standing];
        all.iter()
            .filter_map(|items| bounds_of(items, self.medium))
            .map(|bounds| bounds.max.x)
            .fold(0.0, f64::max)
    }

    /// What somebody wrote and measured on the plan.
    fn notes(&mut self, plan: &FloorPlan, level: LevelId) {
        for label in plan.labels.values().filter(|label| label.level == level) {
            let text = Text::new(point(label.at), label.text.as_str(), Paint::Ink);
            self.text(Layer::Note, &Text { turned: label.turned, ..text });
        }
        for dimension in plan.dimensions.values().filter(|dimension| dimension.level == level) {
            let Some(layout) = dimension.layout(plan) else { continue };
            let at = |stop: f64| layout.origin + layout.along * stop;
            let (first, last) = (layout.stops[0], layout.stops[layout.stops.len() - 1]);
            self.line(Layer::Dimension, &[at(first), at(last)], false, false);
            for &(foot, stop) in &layout.feet {
                self.line(Layer::Dimension, &[foot, at(stop)], false, false);
            }
            for (gap, pair) in (0_u32..).zip(layout.stops.windows(2)) {
                let drawn = pair[1] - pair[0];
                let mm = dimension.stated.get(&gap).map_or(libm::round(drawn), |stated| stated.to_f64());
                let above = crate::geom::right_normal(layout.along) * (-12.0 * self.medium.mark);
                let turned = crate::units::Angle::from_radians(libm::atan2(layout.along.y, layout.along.x));
                let text = Text::new(at(pair[0] + drawn / 2.0) + above, format!("{mm:.0}"), Paint::Dimension);
                self.text(Layer::Dimension, &Text { turned, ..text });
            }
        }
    }

    /// What is taken away and what is new on a storey.
    fn works(&mut self, before: &FloorPlan, after: &FloorPlan, level: LevelId) {
        let options = DrawingOptions::new(level, self.medium);
        let items = difference::difference(before, after, self.locale, &options);
        each(&items, &mut |_, item| match item {
            Item::Stroke { lines, closed, stroke } => {
                let layer = if stroke.paint == Paint::Demolish { Layer::Demolish } else { Layer::New };
                for line in lines {
                    self.line(layer, line, *closed, stroke.dash != Dash::Solid);
                }
            }
            Item::Text(text) => self.text(Layer::New, text),
            Item::Fill { .. } | Item::Marker(_) | Item::Group { .. } => {}
        });
    }

    fn items(&mut self, items: &[Item], layer_of: &dyn Fn(Option<ElementId>) -> Layer) {
        each(items, &mut |element, item| match item {
            // The sweep of a door is drawn as a true arc instead.
            Item::Stroke { lines, stroke, .. } if is_sweep(lines, stroke.dash) => {}
            Item::Stroke { lines, closed, stroke } => {
                for line in lines {
                    self.line(layer_of(element), line, *closed, stroke.dash != Dash::Solid);
                }
            }
            // A sign that is only filled has no edge of its own.
            Item::Fill { areas, paint: Paint::Ink2, .. } => {
                for area in areas {
                    self.line(layer_of(element), &area.outer, true, false);
                }
            }
            Item::Text(text) => self.text(layer_of(element), text),
            Item::Fill { .. } | Item::Marker(_) | Item::Group { .. } => {}
        });
    }

    /// The sweep of each leaf of a swinging door, as an arc.
    fn leaves(&mut self, plan: &FloorPlan, id: OpeningId) {
        let (closed, open) = (leaf_lines(plan, id, 0.0), leaf_lines(plan, id, 90.0));
        for (closed, open) in closed.iter().zip(&open) {
            let angle = |to: Point| {
                let way = to - closed.from;
                libm::atan2(-way.y, way.x).to_degrees().rem_euclid(360.0)
            };
            let (from, to) = (angle(closed.to), angle(open.to));
            // Arcs run against the clock; of the two ways round, the sweep is the quarter.
            let quarter = (to - from).rem_euclid(360.0) < 180.0;
            let (start_angle, end_angle) = if quarter { (from, to) } else { (to, from) };
            let center = self.place(closed.from);
            let arc = Arc { center, radius: closed.length(), start_angle, end_angle, ..Arc::default() };
            self.add(Layer::Door, EntityType::Arc(arc), true);
        }
    }

    fn place(&self, at: Point) -> DxfPoint {
        let at = at + self.shift;
        DxfPoint::new(tenth(at.x), tenth(-at.y), 0.0)
    }

    fn line(&mut self, layer: Layer, line: &[Point], closed: bool, dashed: bool) {
        let mut polyline = LwPolyline::default();
        polyline.set_is_closed(closed);
        polyline.vertices = line
            .iter()
            .map(|&at| {
                let DxfPoint { x, y, .. } = self.place(at);
                LwPolylineVertex { x, y, ..LwPolylineVertex::default() }
            })
            .collect();
        polyline.vertices.dedup_by(|a, b| (a.x, a.y) == (b.x, b.y));
        if polyline.vertices.len() >= 2 {
            self.add(layer, EntityType::LwPolyline(polyline), dashed);
        }
    }

    fn text(&mut self, layer: Layer, text: &Text) {
        if text.text.is_empty() {
            return;
        }
        let place = self.place(text.at);
        let height = text.size.px() * self.medium.mark * CAPITAL;
        let justification = match text.align {
            Align::Start => HorizontalTextJustification::Left,
            Align::Middle => HorizontalTextJustification::Center,
            Align::End => HorizontalTextJustification::Right,
        };
        let entity = DxfText {
            location: place.clone(),
            second_alignment_point: place,
            text_height: tenth(height),
            value: text.text.clone(),
            rotation: tenth((-text.turned.to_degrees()).rem_euclid(360.0)),
            text_style_name: TEXT_STYLE.to_owned(),
            horizontal_text_justification: justification,
            vertical_text_justification: VerticalTextJustification::Middle,
            ..DxfText::default()
        };
        self.add(layer, EntityType::Text(entity), false);
    }

    fn add(&mut self, layer: Layer, specific: EntityType, dashed: bool) {
        /// Covers what lies below, the value that says so.
        const OPAQUE: i32 = 0x0200_00FF;
        let mut entity = Entity::new(specific);
        entity.common.layer = layer.name(self.locale);
        entity.common.transparency = OPAQUE;
        entity.common.lineweight_enum_value = layer.width();
        if dashed {
            entity.common.line_type_name = DASHED.to_owned();
        }
        self.drawing.add_entity(entity);
    }

    fn write(self) -> Result<Vec<u8>, ExportError> {
        let mut file = Vec::new();
        self.drawing.save(&mut file).map_err(|error| ExportError::Drawing(error.to_string()))?;
        let text = String::from_utf8(file).map_err(|error| ExportError::Drawing(error.to_string()))?;
        Ok(settle::settled(&text).into_bytes())
    }
}

/// Visits items in the order of drawing, groups opened, with the element that each shows.
fn each(items: &[Item], see: &mut dyn FnMut(Option<ElementId>, &Item)) {
    fn walk(items: &[Item], element: Option<ElementId>, see: &mut dyn FnMut(Option<ElementId>, &Item)) {
        for item in items {
            match item {
                Item::Group { element: own, items } => walk(items, own.or(element), see),
                item => see(element, item),
            }
        }
    }
    walk(items, None, see);
}

/// Whether lines are the sweep of a door: dashed, in many steps.
fn is_sweep(lines: &[Vec<Point>], dash: Dash) -> bool {
    dash == Dash::Dashed && !lines.is_empty() && lines.iter().all(|line| line.len() > 8)
}

fn opening_layer(plan: &FloorPlan, element: Option<ElementId>) -> Layer {
    let Some(ElementId::Opening(id)) = element else { return Layer::Door };
    match plan.openings.get(&id).map(|opening| opening.kind) {
        Some(OpeningKind::Window) => Layer::Window,
        _ => Layer::Door,
    }
}

fn standing_layer(plan: &FloorPlan, element: Option<ElementId>) -> Layer {
    use crate::plan::Mounting;
    let Some(ElementId::Fixture(id)) = element else { return Layer::Furniture };
    match plan.fixtures.get(&id).map(|fixture| fixture.kind.mounting()) {
        Some(Mounting::Fixed) => Layer::Fixture,
        _ => Layer::Furniture,
    }
}

/// To a tenth of a millimetre: finer than anybody builds, and the same digits on every machine.
fn tenth(value: f64) -> f64 {
    libm::round(value * 10.0) / 10.0 + 0.0
}

#[cfg(test)]
mod tests;
