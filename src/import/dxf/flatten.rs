use std::collections::BTreeMap;

use dxf::Drawing;
use dxf::entities::{Entity, EntityType, Insert};
use nalgebra::Matrix3;

use crate::geom::{Bounds, Point, Segment, Vector};
use crate::import::vocabulary::{self, LayerWord};
use crate::import::{ImportReport, Refusal};
use crate::locale::Message;
use crate::plan::FixtureKind;

/// Lines and arcs that are looked at.
const MOST_PARTS: usize = 150_000;

/// Blocks within blocks are followed this far.
const DEEPEST: usize = 8;

/// A straight line of the drawing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub(super) segment: Segment,
    pub(super) layer: Option<LayerWord>,
}

/// A part of a circle, by its middle and its two ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct ArcPart {
    pub(super) center: Point,
    pub(super) ends: [Point; 2],
    pub(super) layer: Option<LayerWord>,
}

/// A text and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Text {
    pub(super) place: Point,
    pub(super) words: String,
}

/// A block whose name says what it is: its box, turned.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) kind: FixtureKind,
    pub(super) center: Point,
    pub(super) along: Vector,
    pub(super) width: f64,
    pub(super) depth: f64,
}

/// A drawing with its blocks taken apart, y down.
#[derive(Default)]
pub(super) struct Flat {
    pub(super) lines: Vec<Line>,
    pub(super) arcs: Vec<ArcPart>,
    pub(super) texts: Vec<Text>,
    pub(super) pieces: Vec<Piece>,
    n_parts: usize,
}

impl Flat {
    /// Takes a drawing apart.
    pub(super) fn of(drawing: &Drawing, report: &mut ImportReport) -> Result<Self, Refusal> {
        let blocks: BTreeMap<&str, &dxf::Block> =
            drawing.blocks().map(|block| (block.name.as_str(), block)).collect();
        let mut layers = BTreeMap::new();
        let mut flat = Self::default();
        // The y axis of drawings points up.
        let flip = Matrix3::new(1.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0, 1.0);
        for entity in drawing.entities() {
            flat.add(entity, &flip, &blocks, &mut layers, 0);
            if flat.n_parts > MOST_PARTS {
                let what = "import-what-elements";
                return Err(Refusal::TooMany { what, count: flat.n_parts, limit: MOST_PARTS });
            }
        }
        if flat.lines.is_empty() {
            return Err(Refusal::EmptyHome);
        }
        for (name, word) in &layers {
            if *word == Some(LayerWord::Wall) {
                report.read(Message::new("import-read-wall-layer").with("name", name.as_str()));
            }
        }
        Ok(flat)
    }

    /// All lines that may be faces of walls: those of wall layers, or without any, those of layers that say nothing.
    pub(super) fn faces(&self) -> Vec<Segment> {
        let of = |wanted: &[Option<LayerWord>]| -> Vec<Segment> {
            let here = self.lines.iter().filter(|line| wanted.contains(&line.layer));
            here.map(|line| line.segment).collect()
        };
        let on_wall_layers = of(&[Some(LayerWord::Wall), Some(LayerWord::Column)]);
        if self.lines.iter().any(|line| line.layer == Some(LayerWord::Wall)) {
            on_wall_layers
        } else {
            of(&[None])
        }
    }

    /// The same drawing with all lengths multiplied.
    pub(super) fn scaled(mut self, factor: f64) -> Self {
        let scale = |place: &mut Point| place.coords *= factor;
        for line in &mut self.lines {
            scale(&mut line.segment.from);
            scale(&mut line.segment.to);
        }
        for arc in &mut self.arcs {
            scale(&mut arc.center);
            arc.ends.iter_mut().for_each(scale);
        }
        self.texts.iter_mut().for_each(|text| scale(&mut text.place));
        for piece in &mut self.pieces {
            scale(&mut piece.center);
            piece.width *= factor;
            piece.depth *= factor;
        }
        self
    }

    fn add(
        &mut self,
        entity: &Entity,
        place: &Matrix3<f64>,
        blocks: &BTreeMap<&str, &dxf::Block>,
        layers: &mut BTreeMap<String, Option<LayerWord>>,
        depth: usize,
    ) {
        self.n_parts += 1;
        if self.n_parts > MOST_PARTS || !entity.common.is_visible {
            return;
        }
        let layer = *layers
            .entry(entity.common.layer.clone())
            .or_insert_with_key(|name| vocabulary::layers().find(name).map(|found| found.meaning));
        let at = |x: f64, y: f64| apply(place, x, y);
        match &entity.specific {
            EntityType::Line(line) => {
                self.line(at(line.p1.x, line.p1.y), at(line.p2.x, line.p2.y), layer);
            }
            EntityType::LwPolyline(polyline) => {
                let corners: Vec<(f64, f64, f64)> =
                    polyline.vertices.iter().map(|vertex| (vertex.x, vertex.y, vertex.bulge)).collect();
                self.polyline(&corners, polyline.is_closed(), place, layer);
            }
            EntityType::Polyline(polyline) => {
                let corners: Vec<(f64, f64, f64)> = polyline
                    .vertices()
                    .map(|vertex| (vertex.location.x, vertex.location.y, vertex.bulge))
                    .collect();
                self.polyline(&corners, polyline.is_closed(), place, layer);
            }
            EntityType::Arc(arc) => {
                let end = |degrees: f64| {
                    let (sin, cos) = libm::sincos(degrees.to_radians());
                    at(arc.center.x + arc.radius * cos, arc.center.y + arc.radius * sin)
                };
                let ends = [end(arc.start_angle), end(arc.end_angle)];
                self.arcs.push(ArcPart { center: at(arc.center.x, arc.center.y), ends, layer });
            }
            EntityType::Text(text) => {
                self.text(at(text.location.x, text.location.y), &text.value);
            }
            EntityType::MText(text) => {
                let words = text.extended_text.concat() + &text.text;
                self.text(at(text.insertion_point.x, text.insertion_point.y), &words);
            }
            EntityType::Insert(insert) => self.insert(insert, place, blocks, layers, depth),
            _ => {}
        }
    }

    fn line(&mut self, from: Point, to: Point, layer: Option<LayerWord>) {
        let is_finite = |place: Point| place.coords.iter().all(|value| value.is_finite());
        if is_finite(from) && is_finite(to) && from != to {
            self.lines.push(Line { segment: Segment::new(from, to), layer });
            self.n_parts += 1;
        }
    }

    fn polyline(
        &mut self,
        corners: &[(f64, f64, f64)],
        is_closed: bool,
        place: &Matrix3<f64>,
        layer: Option<LayerWord>,
    ) {
        let n_sides = if is_closed { corners.len() } else { corners.len().saturating_sub(1) };
        for side in 0..n_sides.min(MOST_PARTS) {
            let (x0, y0, bulge) = corners[side];
            let (x1, y1, _) = corners[(side + 1) % corners.len()];
            let (from, to) = (apply(place, x0, y0), apply(place, x1, y1));
            if bulge.abs() < 1e-6 {
                self.line(from, to, layer);
            } else {
                // The bulge is the tangent of a quarter of the arc's angle.
                let angle = 4.0 * libm::atan(bulge);
                let half = Vector::new(x1 - x0, y1 - y0) / 2.0;
                let across = Vector::new(-half.y, half.x) / libm::tan(angle / 2.0);
                let center = apply(place, (x0 + x1) / 2.0 + across.x, (y0 + y1) / 2.0 + across.y);
                self.arcs.push(ArcPart { center, ends: [from, to], layer });
            }
        }
    }

    fn text(&mut self, place: Point, words: &str) {
        /// A name of a room is not longer.
        const LONGEST: usize = 60;
        let plain = plain(words);
        if !plain.is_empty() && plain.chars().count() <= LONGEST {
            self.texts.push(Text { place, words: plain });
        }
    }

    fn insert(
        &mut self,
        insert: &Insert,
        place: &Matrix3<f64>,
        blocks: &BTreeMap<&str, &dxf::Block>,
        layers: &mut BTreeMap<String, Option<LayerWord>>,
        depth: usize,
    ) {
        let Some(block) = blocks.get(insert.name.as_str()).filter(|_| depth < DEEPEST) else { return };
        let (sin, cos) = libm::sincos(insert.rotation.to_radians());
        let (x, y) = (insert.x_scale_factor, insert.y_scale_factor);
        let own =
            Matrix3::new(
                x * cos,
                -y * sin,
                insert.location.x,
                x * sin,
                y * cos,
                insert.location.y,
                0.0,
                0.0,
                1.0,
            ) * Matrix3::new(1.0, 0.0, -block.base_point.x, 0.0, 1.0, -block.base_point.y, 0.0, 0.0, 1.0);
        let kind = vocabulary::fixtures().find(&insert.name).map(|found| found.meaning);
        if let Some(kind) = kind.filter(|kind| *kind != FixtureKind::Other)
            && vocabulary::openings().find(&insert.name).is_none()
        {
            self.piece(kind, block, place, &own, blocks, layers, depth);
            return;
        }
        let within = place * own;
        for entity in &block.entities {
            self.add(entity, &within, blocks, layers, depth + 1);
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the walk through blocks carries its bounds along")]
    fn piece(
        &mut self,
        kind: FixtureKind,
        block: &dxf::Block,
        place: &Matrix3<f64>,
        own: &Matrix3<f64>,
        blocks: &BTreeMap<&str, &dxf::Block>,
        layers: &mut BTreeMap<String, Option<LayerWord>>,
        depth: usize,
    ) {
        // The block as it is drawn in its own frame tells its box.
        let mut alone = Self { n_parts: self.n_parts, ..Self::default() };
        for entity in &block.entities {
            alone.add(entity, &Matrix3::identity(), blocks, layers, depth + 1);
        }
        self.n_parts = alone.n_parts;
        let lines = alone.lines.iter().flat_map(|line| [line.segment.from, line.segment.to]);
        let arcs = alone.arcs.iter().flat_map(|arc| arc.ends);
        let Some(bounds) = Bounds::around(lines.chain(arcs)) else { return };
        let within = place * own;
        let center = apply(&within, bounds.center().x, bounds.center().y);
        let side = |x: f64, y: f64| apply(&within, bounds.center().x + x, bounds.center().y + y) - center;
        let size = bounds.size();
        let (half_width, half_depth) = (side(size.x / 2.0, 0.0), side(0.0, size.y / 2.0));
        let Some(along) = half_width.try_normalize(1e-9) else { return };
        self.pieces.push(Piece {
            kind,
            center,
            along,
            width: half_width.norm() * 2.0,
            depth: half_depth.norm() * 2.0,
        });
    }
}

fn apply(place: &Matrix3<f64>, x: f64, y: f64) -> Point {
    let moved = place * nalgebra::Vector3::new(x, y, 1.0);
    Point::new(moved.x, moved.y)
}

/// A text without the codes that format it.
fn plain(words: &str) -> String {
    let mut plain = String::new();
    let mut rest = words.chars();
    while let Some(c) = rest.next() {
        match c {
            '{' | '}' => {}
            '\\' => match rest.next() {
                Some('P' | 'n' | '~') => plain.push(' '),
                // These go on to a semicolon.
                Some('f' | 'F' | 'H' | 'W' | 'A' | 'C' | 'c' | 'T' | 'Q' | 'p') => {
                    for c in rest.by_ref() {
                        if c == ';' {
                            break;
                        }
                    }
                }
                Some(c @ ('\\' | '{' | '}')) => plain.push(c),
                _ => {}
            },
            c => plain.push(c),
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
