use super::balloons::{Balloon, Spot, balloons};
use super::{ChairPose, chair, turned, turned_point};
use crate::drawing::overlays::{dimension_between, occupied, route};
use crate::drawing::{
    DimensionStrings, Drawing, DrawingOptions, Item, Layers, Medium, Paint, PaperScale, Weight, difference,
    draw_plan,
};
use crate::geom::{Bounds, Point, Segment};
use crate::locale::Locale;
use crate::plan::geometry::LevelGeometry;
use crate::plan::{FloorPlan, LevelId};
use crate::units::Angle;

/// What two plans side by side may take, in millimetres of paper: each of them.
const SIDE_BY_SIDE: (f64, f64) = (84.0, 120.0);

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

/// The pair at the largest natural scale that fits a page: turned by a quarter, or one above the other, where
/// that makes it larger.
pub fn plan_pair(content: &PairContent<'_>, locale: &Locale) -> PlanPair {
    let outside = outside(content.before, content.level)
        .unwrap_or(Bounds { min: Point::origin(), max: Point::new(1000.0, 1000.0) });
    let size = outside.size();
    let grown = |(x, y): (f64, f64), scale: f64| (x + 2.0 * MARGIN * scale, y + 2.0 * MARGIN * scale);
    let scale_in = |size: (f64, f64), frame: (f64, f64)| {
        PaperScale::ALL.into_iter().filter(|scale| *scale >= PaperScale::To50).find(|scale| {
            let factor = f64::from(scale.denominator());
            let (x, y) = grown(size, factor);
            x <= frame.0 * factor && y <= frame.1 * factor
        })
    };
    let (upright, quarter) = ((size.x, size.y), (size.y, size.x));
    let ways = [
        (scale_in(upright, SIDE_BY_SIDE), false, false),
        (scale_in(quarter, SIDE_BY_SIDE), true, false),
        (scale_in(upright, STACKED), false, true),
    ];
    let best = ways.into_iter().filter(|way| way.0.is_some()).min_by_key(|way| way.0);
    let (scale, turn, stacked) = best.unwrap_or((Some(PaperScale::To200), false, false));
    let medium = Medium::paper(scale.unwrap_or(PaperScale::To200));
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
        return pair(&content, medium, stacked, locale);
    }
    pair(content, medium, stacked, locale)
}

/// The rectangle around the walls of a storey.
fn outside(plan: &FloorPlan, level: LevelId) -> Option<Bounds> {
    let geometry = LevelGeometry::new(plan, level);
    Bounds::around(geometry.wall_bodies.values().flatten().flat_map(|body| body.outer.iter().copied()))
}

fn pair(content: &PairContent<'_>, medium: Medium, stacked: bool, locale: &Locale) -> PlanPair {
    let level = content.level;
    let frame = outside(content.before, level)
        .unwrap_or(Bounds { min: Point::origin(), max: Point::new(1000.0, 1000.0) })
        .grown(MARGIN * medium.denominator);
    let options = DrawingOptions::new(level, medium).with_layers(Layers {
        fittings: false,
        areas: false,
        dimensions: DimensionStrings::None,
        ..Layers::ALL
    });
    let base = |plan: &FloorPlan| draw_plan(plan, &LevelGeometry::new(plan, level), locale, &options);

    let mut before = base(content.before);
    let mut placer = occupied(&before);
    if let Some(pose) = content.stuck {
        before.items.extend(chair(&pose, Paint::Ink));
        placer.avoid(pose.footprint().polygon().bounds().unwrap_or(frame), 3.0);
    }
    if let Some(line) = content.failing {
        before.items.extend(dimension_between(line, Paint::Must, Weight::EDGE, medium));
        placer.avoid(Bounds::around([line.from, line.to]).unwrap_or(frame).grown(8.0 * medium.mark), 4.0);
    }
    before.items.extend(balloons(content.difficulties, Balloon::Difficulty, &mut placer, &frame, medium));
    before.bounds = frame;

    let mut after = base(content.after);
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
    after.bounds = frame;
    PlanPair { before, after, stacked }
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
