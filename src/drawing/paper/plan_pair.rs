use super::balloons::{Balloon, Spot, balloons};
use super::{ChairPose, chair, turned, turned_point};
use crate::drawing::overlays::{dimension_between, occupied, route};
use crate::drawing::{
    DimensionStrings, Drawing, DrawingOptions, Item, Layers, Medium, Paint, PaperScale, Stroke, Weight,
    difference, draw_plan, labels,
};
use crate::geom::{Bounds, Point, Polygon, Segment, boolean, grid_point};
use crate::locale::Locale;
use crate::plan::geometry::LevelGeometry;
use crate::plan::{Fixture, FixtureKind, FloorPlan, LevelId, RoomUse};
use crate::units::{Angle, Mm};

/// What two plans side by side may take, in millimetres of paper: each of them.
const SIDE_BY_SIDE: (f64, f64) = (84.0, 114.0);

/// What each of two plans above each other may take.
const STACKED: (f64, f64) = (170.0, 66.0);

/// Paper left free around the walls, in millimetres.
const MARGIN: f64 = 1.0;

/// What a pair of plans shows.
#[derive(Clone, Copy, Debug)]
pub struct PairContent<'a> {
    /// The storey.
    pub level: LevelId,
    /// The home as it was measured.
    pub before: &'a FloorPlan,
    /// The home after the changes.
    pub after: &'a FloorPlan,
    /// The difficulties of today.
    pub difficulties: &'a [Spot],
    /// The changes.
    pub changes: &'a [Spot],
    /// The chair where it sticks today.
    pub stuck: Option<ChairPose>,
    /// The way it takes after.
    pub way: Option<&'a [Point]>,
    /// A dimension that is a difficulty itself.
    pub failing: Option<Segment>,
}

/// A storey before and after: the same scale, the same frame, so that one can be laid over the other.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanPair {
    /// Today, with its difficulties.
    pub before: Drawing,
    /// Changed, with the changes.
    pub after: Drawing,
    /// Whether they stand above each other rather than side by side.
    pub stacked: bool,
}

/// What is seen of a storey, and at which scale.
struct View {
    frame: Bounds,
    /// The whole storey.
    whole: Bounds,
    scale: PaperScale,
}

/// The pair at the largest natural scale that fits a page: turned by a quarter, one above the other, or with
/// balconies cut off, where that makes it larger.
pub fn plan_pair(content: &PairContent<'_>, locale: &Locale) -> PlanPair {
    let whole = outside(content.before, content.level)
        .unwrap_or(Bounds { min: Point::origin(), max: Point::new(1000.0, 1000.0) });
    let inside = without_balconies(content.before, content.level, &whole);
    let ways = [whole, inside].into_iter().flat_map(|frame| {
        let size = frame.size();
        let (upright, quarter) = ((size.x, size.y), (size.y, size.x));
        [
            (upright, SIDE_BY_SIDE, false, false),
            (quarter, SIDE_BY_SIDE, true, false),
            (upright, STACKED, false, true),
        ]
        .into_iter()
        .filter_map(move |(size, paper, turn, stacked)| {
            let view = View { frame, whole, scale: scale_in(size, paper)? };
            Some((view, turn, stacked))
        })
    });
    let best = ways.min_by_key(|(view, ..)| view.scale);
    let smallest = View { frame: whole, whole, scale: PaperScale::To200 };
    let (mut view, turn, stacked) = best.unwrap_or((smallest, false, false));
    if turn {
        let quarter = |spots: &[Spot]| -> Vec<Spot> {
            spots.iter().map(|spot| Spot { at: turned_point(spot.at), ..*spot }).collect()
        };
        let way: Option<Vec<Point>> =
            content.way.map(|way| way.iter().map(|&place| turned_point(place)).collect());
        let (before, after) = (turned(content.before), turned(content.after));
        let content = PairContent {
            level: content.level,
            before: &before,
            after: &after,
            difficulties: &quarter(content.difficulties),
            changes: &quarter(content.changes),
            stuck: content.stuck.map(|pose| ChairPose {
                center: turned_point(pose.center),
                heading: pose.heading.turned(Angle::from_degrees(90.0)),
                ..pose
            }),
            way: way.as_deref(),
            failing: content.failing.map(|line| Segment::new(turned_point(line.from), turned_point(line.to))),
        };
        for bounds in [&mut view.frame, &mut view.whole] {
            *bounds = Bounds::around([bounds.min, bounds.max].map(turned_point)).unwrap_or(*bounds);
        }
        return pair(&content, &view, stacked, locale);
    }
    pair(content, &view, stacked, locale)
}

/// The largest natural scale at which a size fits a place on paper.
fn scale_in(size: (f64, f64), paper: (f64, f64)) -> Option<PaperScale> {
    PaperScale::ALL.into_iter().filter(|scale| *scale >= PaperScale::To50).find(|scale| {
        let factor = f64::from(scale.denominator());
        let margin = 2.0 * MARGIN * factor;
        size.0 + margin <= paper.0 * factor && size.1 + margin <= paper.1 * factor
    })
}

/// The rectangle around the walls of a storey.
fn outside(plan: &FloorPlan, level: LevelId) -> Option<Bounds> {
    let geometry = LevelGeometry::new(plan, level);
    Bounds::around(geometry.wall_bodies.values().flatten().flat_map(|body| body.outer.iter().copied()))
}

/// The same rectangle, with balconies cut off a little beyond the door to them.
fn without_balconies(plan: &FloorPlan, level: LevelId, whole: &Bounds) -> Bounds {
    /// How much of a balcony is still shown, wall and all.
    const SHOWN: f64 = 750.0;
    let geometry = LevelGeometry::new(plan, level);
    let is_balcony = |room: &&crate::plan::Room| {
        let record = room.id.and_then(|id| plan.rooms.get(&id));
        record.is_some_and(|record| record.room_use == RoomUse::Balcony)
    };
    let rooms =
        geometry.rooms.iter().filter(|room| !is_balcony(room)).filter_map(|room| room.outline.bounds());
    let Some(rooms) = rooms.reduce(|all, more| all.union(&more)) else { return *whole };
    let shown = rooms.grown(SHOWN);
    Bounds { min: shown.min.sup(&whole.min), max: shown.max.inf(&whole.max) }
}

fn pair(content: &PairContent<'_>, view: &View, stacked: bool, locale: &Locale) -> PlanPair {
    let level = content.level;
    let medium = Medium::paper(view.scale);
    let frame = view.frame.grown(MARGIN * medium.denominator);
    let options = DrawingOptions::new(level, medium).with_layers(Layers {
        fittings: false,
        areas: false,
        dimensions: DimensionStrings::None,
        ..Layers::ALL
    });

    let mut before = base(content.before, content.stuck, view, &options, locale);
    let mut placer = occupied(&before);
    if let Some(pose) = content.stuck {
        placer.avoid(pose.footprint().polygon().bounds().unwrap_or(frame), 3.0);
    }
    if let Some(line) = content.failing {
        before.items.extend(dimension_between(line, Paint::Must, Weight::EDGE, medium));
        let around = Bounds::around([line.from, line.to]).unwrap_or(frame);
        placer.avoid(around.grown(8.0 * medium.mark), 4.0);
    }
    before.items.extend(balloons(content.difficulties, Balloon::Difficulty, &mut placer, &frame, medium));

    let mut after = base(content.after, None, view, &options, locale);
    let new = without_demolition(difference::difference(content.before, content.after, locale, &options));
    after.items.extend(new);
    let mut placer = occupied(&after);
    if let Some(way) = content.way {
        after.items.extend(route(way, None, Paint::New, Paint::AccentSoft, medium));
        for pair in way.windows(2) {
            placer.avoid(Bounds::around(pair.iter().copied()).unwrap_or(frame).grown(4.0 * medium.mark), 1.0);
        }
    }
    after.items.extend(balloons(content.changes, Balloon::Change, &mut placer, &frame, medium));
    for drawing in [&mut before, &mut after] {
        drawing.bounds = frame;
        drawing.items.extend(crop_lines(view, &frame, medium));
    }
    PlanPair { before, after, stacked }
}

/// The plan with the chair, and names that keep clear of both.
fn base(
    plan: &FloorPlan,
    pose: Option<ChairPose>,
    view: &View,
    options: &DrawingOptions,
    locale: &Locale,
) -> Drawing {
    let mut geometry = LevelGeometry::new(plan, options.level);
    let unnamed = options.with_layers(Layers { names: false, ..options.layers });
    let mut drawing = draw_plan(plan, &geometry, locale, &unnamed);
    let mut furnished = plan.clone();
    if let Some(pose) = pose {
        drawing.items.extend(chair(&pose, Paint::Ink));
        let body = pose.footprint();
        let kind = FixtureKind::Other;
        let mut place = Fixture::new(kind, options.level, grid_point(body.center), body.rotation);
        (place.width, place.depth) = (Mm::round(body.width), Mm::round(body.depth));
        furnished.fixtures.insert(plan.next_fixture_id(), place);
    }
    // A name belongs into the part of a room that is seen.
    let seen = Polygon::new(
        [(view.frame.min.x, view.frame.min.y), (view.frame.max.x, view.frame.min.y)]
            .into_iter()
            .chain([(view.frame.max.x, view.frame.max.y), (view.frame.min.x, view.frame.max.y)])
            .map(|(x, y)| Point::new(x, y))
            .collect(),
    );
    for room in &mut geometry.rooms {
        let parts = boolean::intersection(std::slice::from_ref(&room.outline), std::slice::from_ref(&seen));
        if let Some(part) = parts.into_iter().max_by(|a, b| a.area().total_cmp(&b.area())) {
            room.outline = part;
        }
    }
    drawing.items.extend(labels::room_names(&furnished, &geometry, locale, options));
    drawing
}

/// Where the home goes on beyond the picture: chain lines along those edges.
fn crop_lines(view: &View, frame: &Bounds, medium: Medium) -> Option<Item> {
    /// Millimetres of paper: a dash, a gap, a dot, a gap.
    const PATTERN: [f64; 4] = [4.0, 0.9, 0.5, 0.9];
    /// More dashes than this are on no page.
    const MOST: f64 = 500.0;
    let step: f64 = PATTERN.iter().sum::<f64>() * medium.denominator;
    let inset = 0.1 * medium.denominator;
    let (min, max) = (frame.min.map(|v| v + inset), frame.max.map(|v| v - inset));
    let (shown, whole) = (view.frame, view.whole);
    let sides = [
        (shown.min.y > whole.min.y + 1.0, Segment::new(min, Point::new(max.x, min.y))),
        (shown.max.x < whole.max.x - 1.0, Segment::new(Point::new(max.x, min.y), max)),
        (shown.max.y < whole.max.y - 1.0, Segment::new(Point::new(min.x, max.y), max)),
        (shown.min.x > whole.min.x + 1.0, Segment::new(min, Point::new(min.x, max.y))),
    ];
    let mut lines = Vec::new();
    for (_, line) in sides.into_iter().filter(|(cut, _)| *cut) {
        let n = libm::floor(line.length() / step).clamp(0.0, MOST) as u32;
        for index in 0..n {
            let start = f64::from(index) * step;
            let at = |paper: f64| line.at((start + paper * medium.denominator) / line.length());
            let dot = PATTERN[0] + PATTERN[1];
            lines.push(vec![at(0.0), at(PATTERN[0])]);
            lines.push(vec![at(dot), at(dot + PATTERN[2])]);
        }
    }
    (!lines.is_empty()).then(|| Item::lines(lines, Stroke::solid(Paint::Ink, Weight(0.9))))
}

/// Only what is new: a family looks at the home it will have, not at rubble.
fn without_demolition(items: Vec<Item>) -> Vec<Item> {
    let gone = |paint: Paint| matches!(paint, Paint::Demolish | Paint::MustSoft);
    items
        .into_iter()
        .filter_map(|item| match item {
            Item::Fill { paint, .. } if gone(paint) => None,
            Item::Stroke { stroke, .. } if gone(stroke.paint) => None,
            Item::Group { element, items } => Some(Item::Group { element, items: without_demolition(items) }),
            item => Some(item),
        })
        .collect()
}
