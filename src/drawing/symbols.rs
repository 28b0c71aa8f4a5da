//! Symbols of fixtures: SVG files in `assets/symbols`.
//!
//! Each file shows a fixture from above with its back at the top of the view box, one unit a millimetre
//! of a thing of usual size. It is stretched to the real size. Colors stand for paints (see [`PAINTS`]),
//! and stroke widths are reference pixels that are not stretched. What carries an id that begins
//! with `round` keeps its proportions.
//!
//! A kind may have several files, `bed.svg` and `bed-2.svg`; the one is taken whose proportions are nearest.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};
use resvg::usvg;
use resvg::usvg::tiny_skia_path::{PathSegment, Point as PathPoint};

use super::{Dash, Item, Paint, Stroke, Weight};
use crate::geom::{OrientedRect, Point, Polygon};
use crate::plan::FixtureKind;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/symbols");

static SYMBOLS: LazyLock<BTreeMap<&'static str, Vec<Symbol>>> = LazyLock::new(|| {
    let mut symbols = BTreeMap::new();
    for kind in FixtureKind::ALL {
        let name = kind.symbol();
        let files = std::iter::once(format!("{name}.svg")).chain((2..=4).map(|n| format!("{name}-{n}.svg")));
        let found: Vec<Symbol> =
            files.filter_map(|file| Symbol::parse(FILES.get_file(file)?.contents_utf8()?)).collect();
        symbols.insert(name, found);
    }
    symbols
});

/// The colors of the symbol files and what they stand for.
pub const PAINTS: [(u32, Paint); 8] = [
    (0xFF_FFFF, Paint::Furniture),
    (0x94_887A, Paint::FurnitureLine),
    (0xF3_ECDF, Paint::FurnitureSoft),
    (0x4E_86A0, Paint::Glass),
    (0x38_312A, Paint::Wall),
    (0x55_4C40, Paint::Ink2),
    (0xB4_A793, Paint::Partition),
    (0xD5_E1DF, Paint::Tile),
];

/// Small things that are drawn larger than they are, as in electrical drawings.
pub(super) const fn is_device(kind: FixtureKind) -> bool {
    matches!(
        kind,
        FixtureKind::Switch
            | FixtureKind::Socket
            | FixtureKind::NightLight
            | FixtureKind::CallButton
            | FixtureKind::PullCord
            | FixtureKind::SmokeAlarm
            | FixtureKind::GasAlarm
            | FixtureKind::WaterAlarm
            | FixtureKind::FallDetector
            | FixtureKind::Doorbell
    )
}

/// A drawn fixture of usual size.
#[derive(Clone, Debug, PartialEq)]
pub struct Symbol {
    width: f64,
    height: f64,
    shapes: Vec<Shape>,
}

#[derive(Clone, Debug, PartialEq)]
struct Shape {
    lines: Vec<Line>,
    keeps_proportions: bool,
    fill: Option<Paint>,
    stroke: Option<Stroke>,
}

#[derive(Clone, Debug, PartialEq)]
struct Line {
    places: Vec<Point>,
    closed: bool,
}

/// The symbol of a kind that is best for a size; `None` if it has none or its file cannot be read.
pub fn symbol(kind: FixtureKind, width: f64, depth: f64) -> Option<&'static Symbol> {
    let stretched =
        |symbol: &Symbol| libm::log(symbol.width * depth / (symbol.height * width).max(1e-9)).abs();
    SYMBOLS.get(kind.symbol())?.iter().min_by(|a, b| stretched(a).total_cmp(&stretched(b)))
}

impl Symbol {
    /// Reads an SVG file; `None` if it is none, or uses a color that stands for nothing.
    pub fn parse(svg: &str) -> Option<Self> {
        let tree = usvg::Tree::from_str(svg, &usvg::Options::default()).ok()?;
        let mut shapes = Vec::new();
        collect(tree.root(), &mut shapes)?;
        let size = tree.size();
        Some(Self { width: f64::from(size.width()), height: f64::from(size.height()), shapes })
    }

    /// The symbol stretched and turned to a place; without `detail` its inner lines are left out.
    pub fn placed(&self, place: &OrientedRect, detail: bool) -> Vec<Item> {
        let (x_scale, y_scale) = (place.width / self.width, place.depth / self.height);
        let least = x_scale.min(y_scale);
        let mut items = Vec::new();
        for (index, shape) in self.shapes.iter().enumerate() {
            if !detail && index > 0 && shape.fill.is_none() {
                continue;
            }
            let middle = shape.middle();
            let put = |p: &Point| {
                let from_middle = *p - middle;
                let scaled = if shape.keeps_proportions {
                    (middle.x * x_scale + from_middle.x * least, middle.y * y_scale + from_middle.y * least)
                } else {
                    (p.x * x_scale, p.y * y_scale)
                };
                place.place(scaled.0 - place.width / 2.0, scaled.1 - place.depth / 2.0)
            };
            let lines: Vec<Vec<Point>> =
                shape.lines.iter().map(|line| line.places.iter().map(put).collect()).collect();
            if let Some(paint) = shape.fill {
                let areas = lines.iter().filter(|line| line.len() > 2).cloned().map(Polygon::new).collect();
                items.push(Item::fill(areas, paint));
            }
            if let Some(stroke) = shape.stroke {
                for closed in [true, false] {
                    let lines: Vec<Vec<Point>> = lines
                        .iter()
                        .zip(&shape.lines)
                        .filter(|(_, line)| line.closed == closed)
                        .map(|(places, _)| places.clone())
                        .collect();
                    if !lines.is_empty() {
                        items.push(Item::Stroke { lines, closed, stroke });
                    }
                }
            }
        }
        items
    }
}

impl Shape {
    fn middle(&self) -> Point {
        crate::geom::Bounds::around(self.lines.iter().flat_map(|line| line.places.iter().copied()))
            .map_or(Point::origin(), |bounds| bounds.center())
    }
}

fn collect(group: &usvg::Group, shapes: &mut Vec<Shape>) -> Option<()> {
    for node in group.children() {
        match node {
            usvg::Node::Group(group) => collect(group, shapes)?,
            usvg::Node::Path(path) => {
                let fill = match path.fill() {
                    Some(fill) => Some(paint_of(fill.paint())?),
                    None => None,
                };
                let stroke = match path.stroke() {
                    Some(stroke) => Some(Stroke {
                        paint: paint_of(stroke.paint())?,
                        width: Weight(f64::from(stroke.width().get())),
                        dash: match stroke.dasharray() {
                            None => Dash::Solid,
                            Some(_) => Dash::Dashed,
                        },
                    }),
                    None => None,
                };
                let keeps_proportions = path.id().starts_with("round");
                shapes.push(Shape { lines: flatten(path), keeps_proportions, fill, stroke });
            }
            usvg::Node::Image(_) | usvg::Node::Text(_) => return None,
        }
    }
    Some(())
}

fn paint_of(paint: &usvg::Paint) -> Option<Paint> {
    let usvg::Paint::Color(color) = paint else { return None };
    let value = u32::from(color.red) << 16 | u32::from(color.green) << 8 | u32::from(color.blue);
    PAINTS.iter().find(|(known, _)| *known == value).map(|&(_, paint)| paint)
}

/// Curves as short straight pieces.
fn flatten(path: &usvg::Path) -> Vec<Line> {
    /// Pieces of a curve; a quarter circle stays within 0.2 % of its radius.
    const PIECES: u16 = 10;
    let transform = path.abs_transform();
    let to_point = |mut p: PathPoint| {
        transform.map_point(&mut p);
        Point::new(f64::from(p.x), f64::from(p.y))
    };
    let mut lines: Vec<Line> = Vec::new();
    for segment in path.data().segments() {
        if let PathSegment::MoveTo(to) = segment {
            lines.push(Line { places: vec![to_point(to)], closed: false });
            continue;
        }
        let Some(line) = lines.last_mut() else { continue };
        let Some(&from) = line.places.last() else { continue };
        let shares = (1..=PIECES).map(|piece| f64::from(piece) / f64::from(PIECES));
        match segment {
            PathSegment::MoveTo(_) => {}
            PathSegment::LineTo(to) => line.places.push(to_point(to)),
            PathSegment::QuadTo(a, to) => {
                let (a, to) = (to_point(a), to_point(to));
                line.places.extend(shares.map(|t| {
                    let (u, v) = (from.coords.lerp(&a.coords, t), a.coords.lerp(&to.coords, t));
                    Point::from(u.lerp(&v, t))
                }));
            }
            PathSegment::CubicTo(a, b, to) => {
                let (a, b, to) = (to_point(a), to_point(b), to_point(to));
                line.places.extend(shares.map(|t| {
                    let s = 1.0 - t;
                    let sum = from.coords * (s * s * s)
                        + a.coords * (3.0 * s * s * t)
                        + b.coords * (3.0 * s * t * t)
                        + to.coords * (t * t * t);
                    Point::from(sum)
                }));
            }
            PathSegment::Close => line.closed = true,
        }
    }
    for line in &mut lines {
        let n = line.places.len();
        if line.closed && n > 1 && (line.places[0] - line.places[n - 1]).norm() < 1e-3 {
            line.places.pop();
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_symbol() {
        for kind in FixtureKind::ALL {
            let (width, depth) = kind.usual_size();
            let symbol = symbol(*kind, width.to_f64(), depth.to_f64());
            if *kind == FixtureKind::Other {
                continue;
            }
            let symbol = symbol.unwrap_or_else(|| panic!("{} has no symbol that can be read", kind.symbol()));
            assert!(!symbol.shapes.is_empty(), "{} is empty", kind.symbol());
        }
    }

    #[test]
    fn symbols_stay_within_their_place() {
        for file in FILES.files() {
            let name = file.path().display().to_string();
            let symbol = Symbol::parse(file.contents_utf8().unwrap())
                .unwrap_or_else(|| panic!("{name} cannot be read"));
            let kind = FixtureKind::ALL.iter().any(|kind| name.starts_with(kind.symbol()));
            assert!(kind, "{name} belongs to no kind");
            for place in symbol.shapes.iter().flat_map(|shape| &shape.lines).flat_map(|line| &line.places) {
                let inside = place.x >= -0.5
                    && place.x <= symbol.width + 0.5
                    && place.y >= -0.5
                    && place.y <= symbol.height + 0.5;
                assert!(inside, "{name}: {place} lies outside the view box");
            }
        }
    }

    #[test]
    fn an_unknown_color_is_refused() {
        let svg = |color: &str| {
            format!(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><rect width='10' height='10' fill='{color}'/></svg>"
            )
        };
        assert!(Symbol::parse(&svg("#FFFFFF")).is_some());
        assert!(Symbol::parse(&svg("#123456")).is_none());
    }
}
