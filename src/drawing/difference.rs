//! What is removed, new and moved between two states of a home.
//!
//! - removed: dashed edge, crosses or hatch, pale fill, in the color of demolition;
//! - new: heavy edge, pale fill, in the color of new work;
//! - moved: the old place dotted, an arrow to the new one.
//!
//! Dash and weight say the same as the colors, so a black-and-white copy can be read too.

use super::hatch::hatch;
use super::{Dash, DrawingOptions, Item, Paint, Stroke, Weight, furnishing, openings};
use crate::geom::{Point, Polygon, Segment, boolean, point, right_normal};
use crate::locale::Locale;
use crate::plan::geometry::LevelGeometry;
use crate::plan::{Attribute, ElementId, Fixture, FloorPlan, LevelId, Opening, WallId};
use crate::units::Angle;

/// How an element differs between two states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// It is gone.
    Removed,
    /// It was not there.
    New,
    /// The same thing stands elsewhere or is turned.
    Moved,
    /// It is in its place and has another size, kind or property.
    Altered,
}

/// The walls, openings and fixtures of a storey that differ, in the order of their ids.
pub fn changes(before: &FloorPlan, after: &FloorPlan, level: LevelId) -> Vec<(ElementId, Change)> {
    let mut found = Vec::new();
    for id in keys(before.walls.keys().chain(after.walls.keys())) {
        let change = compare(before.walls.get(&id), after.walls.get(&id), |old, new| {
            let same_size = (old.thickness, old.height) == (new.thickness, new.height);
            if same_size && (old.start, old.end) != (new.start, new.end) {
                Change::Moved
            } else {
                Change::Altered
            }
        });
        found.extend(change.map(|change| (ElementId::Wall(id), change)));
    }
    for id in keys(before.openings.keys().chain(after.openings.keys())) {
        let change = compare(before.openings.get(&id), after.openings.get(&id), |_, _| Change::Altered);
        found.extend(change.map(|change| (ElementId::Opening(id), change)));
    }
    for id in keys(before.fixtures.keys().chain(after.fixtures.keys())) {
        let change = compare(before.fixtures.get(&id), after.fixtures.get(&id), |old, new| {
            let stays = (old.center, old.rotation) == (new.center, new.rotation);
            if stays || !same_thing(old, new) { Change::Altered } else { Change::Moved }
        });
        found.extend(change.map(|change| (ElementId::Fixture(id), change)));
    }
    found.retain(|(element, _)| {
        before.level_of(*element) == Some(level) || after.level_of(*element) == Some(level)
    });
    found
}

fn keys<'a, K: Copy + Ord + 'a>(keys: impl Iterator<Item = &'a K>) -> Vec<K> {
    let mut keys: Vec<K> = keys.copied().collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn compare<T: PartialEq>(
    old: Option<&T>,
    new: Option<&T>,
    both: impl Fn(&T, &T) -> Change,
) -> Option<Change> {
    match (old, new) {
        (Some(_), None) => Some(Change::Removed),
        (None, Some(_)) => Some(Change::New),
        (Some(old), Some(new)) if old != new => Some(both(old, new)),
        _ => None,
    }
}

fn same_thing(old: &Fixture, new: &Fixture) -> bool {
    (old.kind, old.width, old.depth) == (new.kind, new.width, new.depth)
}

/// What differs on a storey, to lie over the picture of either state.
pub fn difference(
    before: &FloorPlan,
    after: &FloorPlan,
    locale: &Locale,
    options: &DrawingOptions,
) -> Vec<Item> {
    let level = options.level;
    let changes = changes(before, after, level);
    if changes.is_empty() {
        return Vec::new();
    }
    let (old, new) = (LevelGeometry::new(before, level), LevelGeometry::new(after, level));
    let mut items = walls((before, &old), (after, &new), level);
    for &(element, change) in &changes {
        let parts = match element {
            ElementId::Opening(id) => {
                let mut parts = Vec::new();
                let (was, is) = (before.openings.get(&id), after.openings.get(&id));
                let same_door = was.zip(is).is_some_and(|(was, is)| same_hole(was, is));
                if was.is_some() && !same_door {
                    parts.extend(demolished(openings::opening(before, &old, id, options)));
                }
                if is.is_some() && !same_door {
                    parts.extend(built(openings::opening(after, &new, id, options)));
                }
                if same_door {
                    parts.extend(threshold(before, after, id));
                }
                parts
            }
            ElementId::Fixture(id) => {
                fixture(before.fixtures.get(&id), after.fixtures.get(&id), change, locale, options)
            }
            ElementId::Wall(_)
            | ElementId::Home
            | ElementId::Level(_)
            | ElementId::Room(_)
            | ElementId::Label(_)
            | ElementId::Dimension(_)
            | ElementId::Underlay(_)
            | ElementId::Group(_) => Vec::new(),
        };
        if !parts.is_empty() {
            items.push(Item::of(element, parts));
        }
    }
    items
}

fn same_hole(was: &Opening, is: &Opening) -> bool {
    let place = |opening: &Opening| (opening.wall, opening.from, opening.distance, opening.width);
    place(was) == place(is) && was.kind == is.kind
}

/// Wall that goes and wall that comes, holes of doors and windows reckoned with.
fn walls(
    before: (&FloorPlan, &LevelGeometry),
    after: (&FloorPlan, &LevelGeometry),
    level: LevelId,
) -> Vec<Item> {
    let old = solid(before, level);
    let new = solid(after, level);
    let all = |walls: &[(WallId, Vec<Polygon>)]| -> Vec<Polygon> {
        walls.iter().flat_map(|(_, areas)| areas.iter().cloned()).collect()
    };
    let (all_old, all_new) = (all(&old), all(&new));
    let mut items = Vec::new();
    let mut add =
        |walls: &[(WallId, Vec<Polygon>)], others: &[Polygon], draw: fn(Vec<Polygon>) -> Vec<Item>| {
            for (id, areas) in walls {
                let mut areas = boolean::difference(areas, others);
                areas.retain(|area| area.area() >= LEAST_AREA);
                if !areas.is_empty() {
                    items.push(Item::of(ElementId::Wall(*id), draw(areas)));
                }
            }
        };
    add(&old, &all_new, demolished_wall);
    add(&new, &all_old, new_wall);
    items
}

/// Less of a wall than this many square millimetres is no work.
const LEAST_AREA: f64 = 500.0;

/// Each wall without its holes.
fn solid((plan, geometry): (&FloorPlan, &LevelGeometry), level: LevelId) -> Vec<(WallId, Vec<Polygon>)> {
    let holes = openings::holes(plan, level);
    let of_wall = |(&id, body): (&WallId, &Vec<Polygon>)| {
        let cut: Vec<Polygon> =
            holes.iter().filter(|hole| hole.wall == id).map(|hole| hole.area.clone()).collect();
        let areas = if cut.is_empty() { boolean::union(body) } else { boolean::difference(body, &cut) };
        (id, areas)
    };
    geometry.wall_bodies.iter().map(of_wall).collect()
}

fn demolished_wall(areas: Vec<Polygon>) -> Vec<Item> {
    let lines = hatch(&areas, Angle::from_degrees(-45.0), 60.0, Point::origin());
    vec![
        Item::fill(areas.clone(), Paint::MustSoft),
        Item::lines(lines, Stroke::solid(Paint::Demolish, Weight::HAIR)),
        Item::edges(&areas, Stroke::dashed(Paint::Demolish, Weight(2.0))),
    ]
}

fn new_wall(areas: Vec<Polygon>) -> Vec<Item> {
    let edges = Item::edges(&areas, Stroke::solid(Paint::New, Weight::NEW));
    vec![Item::Fill { areas, paint: Paint::New, opacity: 0.55 }, edges]
}

/// A threshold that is taken away, or made lower or flatter, in a door that stays.
fn threshold(before: &FloorPlan, after: &FloorPlan, id: crate::plan::OpeningId) -> Vec<Item> {
    let of = |plan: &FloorPlan| {
        let attributes = &plan.openings.get(&id)?.attributes;
        let beveled = attributes.get(Attribute::ThresholdBeveled).value();
        Some((attributes.get(Attribute::ThresholdHeight).value()?, beveled))
    };
    let (was, is) = (of(before), of(after));
    let Some(area) = openings::hole_area(after, id).filter(|_| was != is) else { return Vec::new() };
    let areas = vec![area];
    if is.is_none_or(|(height, _)| height == 0) {
        return demolished_wall(areas);
    }
    vec![
        Item::fill(areas.clone(), Paint::AccentSoft),
        Item::edges(&areas, Stroke::solid(Paint::New, Weight::NEW)),
    ]
}

fn fixture(
    was: Option<&Fixture>,
    is: Option<&Fixture>,
    change: Change,
    locale: &Locale,
    options: &DrawingOptions,
) -> Vec<Item> {
    let outline = |fixture: &Fixture| furnishing::drawn_area(fixture, options.medium).polygon();
    let drawn = |fixture: &Fixture| furnishing::draw(fixture, locale, options.medium);
    let mut parts = Vec::new();
    match (was, is) {
        (Some(was), Some(is)) if change == Change::Moved => {
            parts.push(Item::edges(&[outline(was)], Stroke::dotted(Paint::New, Weight(2.0))));
            parts.extend(built(drawn(is)));
            parts.extend(way(Segment::new(point(was.center), point(is.center)), options.medium.mark));
        }
        (Some(was), Some(is)) if same_thing(was, is) => {
            parts.push(Item::edges(&[outline(is)], Stroke::solid(Paint::New, Weight::NEW)));
        }
        _ => {
            if let Some(was) = was {
                parts.extend(crossed_out(&outline(was)));
            }
            if let Some(is) = is {
                parts.extend(built(drawn(is)));
            }
        }
    }
    parts
}

fn crossed_out(outline: &Polygon) -> Vec<Item> {
    let mut parts = vec![
        Item::Fill { areas: vec![outline.clone()], paint: Paint::MustSoft, opacity: 0.8 },
        Item::edges(std::slice::from_ref(outline), Stroke::dashed(Paint::Demolish, Weight(2.0))),
    ];
    if let [a, b, c, d] = outline.outer[..] {
        parts.push(Item::lines(vec![vec![a, c], vec![b, d]], Stroke::solid(Paint::Demolish, Weight::EDGE)));
    }
    parts
}

/// An arrow from the old place to the new; nothing where both are all but the same.
fn way(shaft: Segment, mark: f64) -> Vec<Item> {
    let head = 11.0 * mark;
    let Some(along) = shaft.vector().try_normalize(1e-9).filter(|_| shaft.length() > head) else {
        return Vec::new();
    };
    let back = shaft.to - along * head;
    let side = right_normal(along) * (head * 0.42);
    vec![
        Item::lines(vec![vec![shaft.from, back]], Stroke::solid(Paint::New, Weight(2.0))),
        Item::fill(vec![Polygon::new(vec![shaft.to, back + side, back - side])], Paint::New),
    ]
}

/// The same lines dashed and in the color of demolition; fills are left out.
fn demolished(items: Vec<Item>) -> Vec<Item> {
    let mut kept = Vec::new();
    for item in items {
        match item {
            Item::Stroke { lines, closed, stroke } => {
                let width = Weight(stroke.width.0.max(1.4));
                let stroke = Stroke { paint: Paint::Demolish, width, dash: Dash::Dashed };
                kept.push(Item::Stroke { lines, closed, stroke });
            }
            Item::Group { items, .. } => kept.extend(demolished(items)),
            Item::Fill { .. } | Item::Text(_) | Item::Marker(_) => {}
        }
    }
    kept
}

/// The same lines heavier and in the color of new work; fills pale.
fn built(items: Vec<Item>) -> Vec<Item> {
    let mut kept = Vec::new();
    for item in items {
        match item {
            Item::Stroke { lines, closed, stroke } => {
                // What is thin in a symbol stays thinner than its outline, or small symbols run together.
                let width = if stroke.width >= Weight::FURNITURE { Weight(2.0) } else { Weight(1.2) };
                kept.push(Item::Stroke {
                    lines,
                    closed,
                    stroke: Stroke { paint: Paint::New, width, ..stroke },
                });
            }
            Item::Fill { areas, paint, opacity } => {
                let dark = matches!(paint, Paint::Ink2 | Paint::Wall | Paint::FurnitureLine);
                let paint = if dark { Paint::New } else { Paint::AccentSoft };
                kept.push(Item::Fill { areas, paint, opacity });
            }
            Item::Group { items, .. } => kept.extend(built(items)),
            Item::Text(text) => kept.push(Item::Text(text)),
            Item::Marker(marker) => kept.push(Item::Marker(marker)),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::Medium;
    use crate::geom::GridPoint;
    use crate::locale::Language;
    use crate::plan::{FixtureId, FixtureKind, Level, OpeningId, OpeningKind, Structure, Surveyed, Wall};
    use crate::units::Mm;

    const LEVEL: LevelId = LevelId(1);

    fn home() -> FloorPlan {
        let mut plan = FloorPlan::default();
        plan.levels.insert(LEVEL, Level { name: String::new(), elevation: Mm(0), height: Mm(2650) });
        let mut wall = Wall::new(LEVEL, GridPoint::new(0, 0), GridPoint::new(4000, 0), Mm(120));
        wall.structure = Structure::Partition;
        plan.walls.insert(WallId(1), wall);
        let opening = Opening {
            wall: WallId(1),
            from: crate::plan::WallEnd::Start,
            distance: Mm(1000),
            width: Mm(700),
            height: Mm(2000),
            sill: Mm(0),
            kind: OpeningKind::PassThrough,
            attributes: crate::plan::Attributes::default()
                .with(Attribute::ThresholdHeight, Surveyed::measured(30)),
        };
        plan.openings.insert(OpeningId(1), opening);
        let bed = Fixture::new(FixtureKind::Bed, LEVEL, GridPoint::new(2000, 2000), Angle::ZERO);
        plan.fixtures.insert(FixtureId(1), bed);
        plan
    }

    fn drawn(before: &FloorPlan, after: &FloorPlan) -> Vec<Item> {
        let options = DrawingOptions::new(LEVEL, Medium::screen(10.0));
        difference(before, after, &Locale::new(Language::Chinese), &options)
    }

    fn uses(items: &[Item], wanted: Paint) -> bool {
        items.iter().any(|item| match item {
            Item::Group { items, .. } => uses(items, wanted),
            Item::Stroke { stroke, .. } => stroke.paint == wanted,
            _ => false,
        })
    }

    #[test]
    fn equal_plans_do_not_differ() {
        assert_eq!(drawn(&home(), &home()), Vec::new());
    }

    #[test]
    fn a_removed_thing_is_crossed_out_and_a_new_one_is_heavy() {
        let mut after = home();
        let bar = Fixture::new(FixtureKind::GrabBar, LEVEL, GridPoint::new(500, 100), Angle::ZERO);
        after.fixtures.insert(FixtureId(2), bar);
        let built = drawn(&home(), &after);
        assert!(uses(&built, Paint::New) && !uses(&built, Paint::Demolish));
        let removed = drawn(&after, &home());
        assert!(uses(&removed, Paint::Demolish) && !uses(&removed, Paint::New));
    }

    #[test]
    fn widening_a_door_takes_wall_away() {
        let mut after = home();
        after.openings.get_mut(&OpeningId(1)).unwrap().width = Mm(900);
        let items = drawn(&home(), &after);
        let wall = items.iter().find_map(|item| match item {
            Item::Group { element: Some(ElementId::Wall(WallId(1))), items } => Some(items),
            _ => None,
        });
        let Some(Item::Fill { areas, .. }) = wall.and_then(|parts| parts.first()) else {
            panic!("no wall goes")
        };
        let area: f64 = areas.iter().map(Polygon::area).sum();
        assert!((area - 200.0 * 120.0).abs() < 500.0, "{area}");
    }

    #[test]
    fn moving_and_altering_are_told_apart() {
        let mut after = home();
        after.fixtures.get_mut(&FixtureId(1)).unwrap().center.x += 120;
        let threshold = after.openings.get_mut(&OpeningId(1)).unwrap();
        threshold.attributes.set(Attribute::ThresholdHeight, Surveyed::measured(0));
        assert_eq!(
            changes(&home(), &after, LEVEL),
            [
                (ElementId::Opening(OpeningId(1)), Change::Altered),
                (ElementId::Fixture(FixtureId(1)), Change::Moved)
            ]
        );
        assert!(uses(&drawn(&home(), &after), Paint::Demolish), "the threshold goes");
        assert!(changes(&home(), &after, LevelId(2)).is_empty());
    }
}
