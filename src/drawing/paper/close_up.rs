use super::{ChairPose, chair};
use crate::drawing::overlays::{dimension_between, wanted_circle};
use crate::drawing::{
    Align, Drawing, DrawingOptions, Item, Layers, Medium, Paint, Stroke, Text, TextSize, Weight, bounds_of,
    draw_plan,
};
use crate::geom::{Bounds, Point, Polygon, Segment, Vector, right_normal};
use crate::locale::Locale;
use crate::plan::geometry::LevelGeometry;
use crate::plan::{ElementId, FloorPlan, LevelId};
use crate::units::Angle;

/// The size of a close-up on paper, in millimetres: width and height.
pub const SIZE: (f64, f64) = (54.0, 47.0);

/// A difficulty to be drawn from near by.
#[derive(Clone, Debug, PartialEq)]
pub enum CloseUp {
    /// A door that a chair does not pass, seen with the wall lying across.
    Doorway {
        /// Its clear width in millimetres.
        clear: f64,
        /// Width and length of the chair.
        chair: (f64, f64),
        /// Thickness of the wall.
        wall: f64,
        /// Whether the wall carries the house.
        is_bearing: bool,
        /// What is written at the door, such as 门 59.
        door_text: String,
        /// What is written at the chair, such as 轮椅 64.
        chair_text: String,
    },
    /// A toilet without anything to hold, seen from the side.
    Toilet {
        /// Height of the seat in millimetres.
        seat: f64,
        /// From the wall to its front, in millimetres.
        depth: f64,
        /// What is written at the wall, line by line, such as 墙上 and 没扶手.
        text: Vec<String>,
    },
    /// A part of the plan.
    Part {
        /// The storey.
        level: LevelId,
        /// What it is about.
        element: ElementId,
        /// What fails, if it can be drawn.
        mark: Option<CloseUpMark>,
        /// What is written there.
        text: Option<String>,
        /// Where to look when the element has no shape of its own.
        at: Point,
    },
}

/// What fails in a part of the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CloseUpMark {
    /// A dimension between two faces.
    Dimension(Segment),
    /// A circle that is wanted, and the largest that fits.
    Circle {
        /// The middle of the wanted one.
        center: Point,
        /// Its diameter in millimetres.
        wanted: f64,
        /// Middle and diameter of the largest that fits.
        fits: Option<(Point, f64)>,
    },
}

impl CloseUpMark {
    fn bounds(&self) -> Option<Bounds> {
        match self {
            Self::Dimension(line) => Bounds::around([line.from, line.to]),
            Self::Circle { center, wanted, .. } => {
                Some(Bounds { min: *center, max: *center }.grown(wanted / 2.0 - MARGIN))
            }
        }
    }

    fn items(&self, medium: Medium) -> Vec<Item> {
        match self {
            Self::Dimension(line) => dimension_between(*line, Paint::Must, Weight::FAILING, medium),
            Self::Circle { center, wanted, fits } => wanted_circle(*center, *wanted, *fits, Paint::Must),
        }
    }
}

/// Shown around what a close-up is about, in millimetres of the home.
const MARGIN: f64 = 350.0;

/// The close-up, as large as [`SIZE`].
pub fn close_up(close_up: &CloseUp, plan: &FloorPlan, locale: &Locale) -> Drawing {
    match close_up {
        CloseUp::Doorway { clear, chair, wall, is_bearing, door_text, chair_text } => {
            doorway(*clear, *chair, (*wall, *is_bearing), door_text, chair_text)
        }
        CloseUp::Toilet { seat, depth, text } => toilet(*seat, *depth, text),
        CloseUp::Part { level, element, mark, text, at } => {
            part(plan, (*level, *element), *mark, text.as_deref(), *at, locale)
        }
    }
}

/// Lines and text on a close-up that shows the home so many times smaller.
fn medium(denominator: f64) -> Medium {
    Medium { line: 0.15 * denominator, mark: 0.25 * denominator, denominator }
}

fn frame_around(center: Point, denominator: f64) -> Bounds {
    let half = Vector::new(SIZE.0, SIZE.1) * (denominator / 2.0);
    Bounds { min: center - half, max: center + half }
}

fn rect(left: f64, top: f64, right: f64, bottom: f64) -> Polygon {
    Polygon::new(vec![
        Point::new(left, top),
        Point::new(right, top),
        Point::new(right, bottom),
        Point::new(left, bottom),
    ])
}

fn doorway(
    clear: f64,
    (width, length): (f64, f64),
    (wall, is_bearing): (f64, bool),
    door_text: &str,
    chair_text: &str,
) -> Drawing {
    /// Millimetres of paper for the dimensions above and below the chair.
    const DIMENSIONS: f64 = 16.5;
    let denominator = libm::ceil(length / (SIZE.1 - DIMENSIONS)).max(30.0);
    let medium = medium(denominator);
    let px = medium.mark;
    let mut frame = frame_around(Point::origin(), denominator);
    // The chair is half way through; the dimension of the door stands above its feet.
    let pose = ChairPose { center: Point::new(0.0, length * 0.22), heading: Angle::ZERO, width, length };
    let body = pose.footprint().polygon().bounds().unwrap_or(frame);
    let door_line = body.min.y - 18.0 * px;
    let chair_line = body.max.y + 14.0 * px;
    let middle = (door_line - 22.0 * px + chair_line + 10.0 * px) / 2.0;
    frame.min.y += middle;
    frame.max.y += middle;
    let (half, jamb) = (wall / 2.0, clear / 2.0);
    let walls = vec![rect(frame.min.x, -half, -jamb, half), rect(jamb, -half, frame.max.x, half)];
    let paint = if is_bearing { Paint::Wall } else { Paint::Partition };
    let mut items =
        vec![Item::fill(walls.clone(), paint), Item::edges(&walls, Stroke::solid(Paint::Wall, Weight::EDGE))];
    items.extend(chair(&pose, Paint::Ink));
    if width > clear {
        let reach = width / 2.0;
        let stuck = vec![rect(-reach, -half, -jamb, half), rect(jamb, -half, reach, half)];
        items.push(Item::fill(stuck, Paint::Must));
        let tick = |sign: f64| {
            let at = Point::new(sign * (reach + 10.0 * px), half + 8.0 * px);
            vec![at, at + Vector::new(sign * 10.0 * px, 7.0 * px)]
        };
        items.push(Item::lines(vec![tick(-1.0), tick(1.0)], Stroke::solid(Paint::Must, Weight::FAILING)));
    }
    items.extend(measure(-jamb, jamb, door_line, -half, px));
    items.push(Item::Text(label(Point::new(0.0, door_line - 13.0 * px), door_text, Paint::Ink)));
    items.extend(measure(-width / 2.0, width / 2.0, chair_line, body.max.y, px));
    items.push(Item::Text(Text {
        align: Align::Start,
        ..label(Point::new(width / 2.0 + 6.0 * px, body.max.y - 8.0 * px), chair_text, Paint::Ink)
    }));
    Drawing { bounds: frame, medium, items }
}

/// From the side: the wall behind, the bowl, and where a bar is missing.
fn toilet(seat: f64, depth: f64, text: &[String]) -> Drawing {
    /// Shows 1,890 × 1,645 millimetres.
    const DENOMINATOR: f64 = 35.0;
    /// How high a horizontal bar and the upper end of a vertical one hang (GB 50763-2012 3.9.2).
    const BAR: f64 = 700.0;
    const BAR_TOP: f64 = 1400.0;
    let medium = medium(DENOMINATOR);
    let px = medium.mark;
    let frame = frame_around(Point::new(760.0, -720.0), DENOMINATOR);
    let at = |x: f64, height: f64| Point::new(x, -height);
    let wall = rect(-130.0, -1500.0, 0.0, 0.0);
    let bowl = vec![
        at(depth * 0.3, seat),
        at(depth, seat),
        at(depth * 0.97, seat - 60.0),
        at(depth * 0.86, seat * 0.6),
        at(depth * 0.72, seat * 0.42),
        at(depth * 0.7, 0.0),
        at(depth * 0.16, 0.0),
        at(depth * 0.16, seat),
    ];
    let thin = Stroke::solid(Paint::Ink, Weight::EDGE);
    let missing = vec![vec![at(180.0, BAR), at(180.0 + 700.0, BAR), at(180.0 + 700.0, BAR_TOP)]];
    let mut items = vec![
        Item::fill(vec![wall], Paint::Wall),
        Item::lines(vec![vec![at(-130.0, 0.0), at(1580.0, 0.0)]], Stroke::solid(Paint::Ink, Weight::LEAF)),
        Item::edges(&[Polygon::new(bowl), rect(10.0, -(seat + 370.0), depth * 0.27, -seat)], thin),
        Item::lines(vec![vec![at(depth * 0.27, seat + 15.0), at(depth * 1.02, seat + 15.0)]], thin),
        Item::lines(missing, Stroke::dashed(Paint::Must, Weight(5.0))),
    ];
    for (index, line) in (0_u32..).zip(text) {
        let place = at(1230.0, 1250.0) + Vector::new(0.0, f64::from(index) * 24.0 * px);
        items.push(Item::Text(label(place, line, Paint::Must)));
    }
    Drawing { bounds: frame, medium, items }
}

/// A level dimension with slashes at its ends and lines from what it measures.
fn measure(from: f64, to: f64, line: f64, thing: f64, px: f64) -> Vec<Item> {
    let slash =
        |x: f64| vec![Point::new(x - 4.0 * px, line + 4.0 * px), Point::new(x + 4.0 * px, line - 4.0 * px)];
    let beyond = if line < thing { line - 4.0 * px } else { line + 4.0 * px };
    let thin = vec![
        vec![Point::new(from - 5.0 * px, line), Point::new(to + 5.0 * px, line)],
        vec![Point::new(from, thing), Point::new(from, beyond)],
        vec![Point::new(to, thing), Point::new(to, beyond)],
    ];
    vec![
        Item::lines(thin, Stroke::solid(Paint::Dimension, Weight(0.8))),
        Item::lines(vec![slash(from), slash(to)], Stroke::solid(Paint::Dimension, Weight(2.2))),
    ]
}

fn label(at: Point, text: &str, paint: Paint) -> Text {
    Text { size: TextSize::Reading, ..Text::new(at, text, paint).bold() }
}

fn part(
    plan: &FloorPlan,
    (level, element): (LevelId, ElementId),
    mark: Option<CloseUpMark>,
    text: Option<&str>,
    at: Point,
    locale: &Locale,
) -> Drawing {
    /// Larger than this a close-up shows less than one piece of furniture.
    const LARGEST: f64 = 40.0;
    /// Smaller than this it is no close-up any more.
    const SMALLEST: f64 = 90.0;
    let geometry = LevelGeometry::new(plan, level);
    let shape = match element {
        ElementId::Fixture(id) => {
            plan.fixtures.get(&id).and_then(|fixture| fixture.footprint().polygon().bounds())
        }
        ElementId::Room(id) => geometry.room(id).and_then(|room| room.outline.bounds()),
        _ => None,
    };
    let wanted = [mark.and_then(|mark| mark.bounds()), shape]
        .into_iter()
        .flatten()
        .reduce(|all, more| all.union(&more))
        .unwrap_or(Bounds { min: at, max: at })
        .grown(MARGIN);
    let denominator = (wanted.size().x / SIZE.0).max(wanted.size().y / SIZE.1).clamp(LARGEST, SMALLEST);
    let denominator = libm::ceil(denominator / 5.0) * 5.0;
    let medium = medium(denominator);
    let frame = frame_around(wanted.center(), denominator);
    let layers = Layers { names: false, fittings: false, ..Layers::ALL };
    let options = DrawingOptions::new(level, medium)
        .with_layers(Layers { dimensions: crate::drawing::DimensionStrings::None, ..layers });
    let mut drawing = draw_plan(plan, &geometry, locale, &options);
    drawing.items.retain(|item| {
        bounds_of(std::slice::from_ref(item), medium)
            .is_some_and(|bounds| crate::drawing::placement::overlap(&bounds, &frame))
    });
    if let Some(mark) = mark {
        drawing.items.extend(mark.items(medium));
    } else if let Some(outline) = shape.filter(|_| matches!(element, ElementId::Fixture(_))) {
        let outline = rect(outline.min.x, outline.min.y, outline.max.x, outline.max.y);
        drawing.items.push(Item::edges(&[outline], Stroke::dashed(Paint::Must, Weight::FAILING)));
    }
    if let Some(text) = text {
        let place = reading_place(mark, shape.unwrap_or(wanted), &frame, text, medium);
        drawing.items.push(Item::Text(label(place, text, Paint::Must).with_halo()));
    }
    Drawing { bounds: frame, medium, items: drawing.items }
}

/// Beside the dimension, on the side with more room; in the middle of the thing without one.
fn reading_place(
    mark: Option<CloseUpMark>,
    shape: Bounds,
    frame: &Bounds,
    text: &str,
    medium: Medium,
) -> Point {
    let width = crate::drawing::placement::text_width(text, TextSize::Reading, true) * medium.mark;
    let height = TextSize::Reading.px() * medium.mark;
    let wanted = match mark {
        Some(CloseUpMark::Circle { center, fits, .. }) => fits.map_or(center, |(center, _)| center),
        Some(CloseUpMark::Dimension(line)) => {
            let side = line.vector().try_normalize(1e-9).map_or(Vector::x(), right_normal);
            let away = side.x.abs() * (width / 2.0) + side.y.abs() * (height / 2.0) + 8.0 * medium.mark;
            let places = [line.midpoint() + side * away, line.midpoint() - side * away];
            let [first, second] = places;
            let from_middle = |place: Point| (place - frame.center()).norm();
            if from_middle(first) <= from_middle(second) { first } else { second }
        }
        None => shape.center(),
    };
    let inset = Vector::new(width / 2.0, height / 2.0) + Vector::repeat(3.0 * medium.mark);
    let (low, high) = (frame.min + inset, frame.max - inset);
    Point::new(
        wanted.x.clamp(low.x.min(high.x), high.x.max(low.x)),
        wanted.y.clamp(low.y.min(high.y), high.y.max(low.y)),
    )
}
