//! Names of rooms, clear of what stands in them.

use super::placement::{Placer, around, free_place, text_width};
use super::{DrawingOptions, Item, Paint, Stroke, Text, TextSize, Weight, furnishing};
use crate::geom::{Point, Polygon, Vector};
use crate::locale::{Locale, Message};
use crate::plan::geometry::{self, LevelGeometry};
use crate::plan::{ElementId, FixtureKind, FloorPlan, Opening, Room, RoomId};

/// The height of a line, as a share of the text's size.
const LINE: f64 = 1.3;

/// Air around a name, in reference pixels.
const AIR: f64 = 5.0;

/// The name of a room, where it has found its place.
#[derive(Clone, Debug, PartialEq)]
pub struct RoomLabel {
    /// The room.
    pub room: Option<RoomId>,
    /// The middle of its lines.
    middle: Point,
    lines: Lines,
    halo: bool,
    /// A line to the room from a name that found no place inside.
    leader: Option<Vec<Point>>,
}

impl RoomLabel {
    /// The name as it is drawn, for what the room is called now and how large it is now.
    pub fn items(
        &self,
        plan: &FloorPlan,
        room: &Room,
        locale: &Locale,
        options: &DrawingOptions,
    ) -> Vec<Item> {
        let Some(label) = Label::of(plan, room, locale, options) else { return Vec::new() };
        let mut parts: Vec<Item> = Vec::new();
        if let Some(leader) = &self.leader {
            parts.push(Item::lines(vec![leader.clone()], Stroke::solid(Paint::Ink3, Weight::HAIR)));
        }
        parts.extend(label.texts(self.middle, self.lines, self.halo));
        vec![Item::Group { element: room.id.map(ElementId::Room), items: parts }]
    }
}

/// Places for the names of the rooms on a storey, in the order of the rooms.
pub fn room_labels(
    plan: &FloorPlan,
    geometry: &LevelGeometry,
    locale: &Locale,
    options: &DrawingOptions,
) -> Vec<RoomLabel> {
    let obstacles = Obstacles::new(plan, options);
    let mut taken = Placer::default();
    for body in geometry.wall_bodies.values().flatten() {
        // Names that find no place inside go outside, where there are no walls.
        if let Some(bounds) = body.bounds() {
            taken.avoid(bounds, 3.0);
        }
    }
    geometry
        .rooms
        .iter()
        .filter_map(|room| {
            let label = Label::of(plan, room, locale, options)?;
            Some(label.place(room, &obstacles, &mut taken))
        })
        .collect()
}

/// The names of the rooms on a storey, with their areas.
pub(super) fn room_names(
    plan: &FloorPlan,
    geometry: &LevelGeometry,
    locale: &Locale,
    options: &DrawingOptions,
) -> Vec<Item> {
    let labels = room_labels(plan, geometry, locale, options);
    let named = geometry.rooms.iter().filter(|room| name_of(plan, room, locale).is_some());
    named.zip(labels).flat_map(|(room, label)| label.items(plan, room, locale, options)).collect()
}

/// What a room is called; nothing for an area that nobody has named.
fn name_of(plan: &FloorPlan, room: &Room, locale: &Locale) -> Option<String> {
    let record = plan.rooms.get(&room.id?)?;
    Some(if record.is_blank() {
        locale.get("element-room")
    } else if record.name.is_empty() {
        locale.get(record.room_use.message_id())
    } else {
        record.name.clone()
    })
}

/// What a name should not cover, the worst first.
struct Obstacles {
    /// Furniture and open leaves.
    fixtures: Vec<Polygon>,
    /// The floor that doors sweep, and what has nothing inside its outline.
    flat: Vec<Polygon>,
}

impl Obstacles {
    fn new(plan: &FloorPlan, options: &DrawingOptions) -> Self {
        let layers = options.layers;
        let shown = |flat: bool| {
            plan.fixtures
                .values()
                .filter(move |fixture| fixture.level == options.level && is_flat(fixture.kind) == flat)
                .filter(
                    |fixture| {
                        if furnishing::hangs(fixture.kind) { layers.fittings } else { layers.furniture }
                    },
                )
                .map(|fixture| furnishing::drawn_area(fixture, options.medium).polygon())
        };
        let mut fixtures: Vec<Polygon> = shown(false).collect();
        let is_here = |opening: &Opening| {
            layers.openings && plan.walls.get(&opening.wall).is_some_and(|wall| wall.level == options.level)
        };
        let openings = || plan.openings.iter().filter(|(_, opening)| is_here(opening)).map(|(&id, _)| id);
        fixtures.extend(openings().flat_map(|id| geometry::open_leaves(plan, id)));
        let mut flat: Vec<Polygon> = openings().flat_map(|id| geometry::swing_areas(plan, id)).collect();
        flat.extend(shown(true));
        Self { fixtures, flat }
    }
}

/// Whether a name may lie over it: an outline on the floor or on the ceiling with nothing inside.
const fn is_flat(kind: FixtureKind) -> bool {
    matches!(
        kind,
        FixtureKind::Rug | FixtureKind::WheelchairPlace | FixtureKind::Shower | FixtureKind::WaterHeater
    )
}

/// What of a label is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lines {
    NameAndArea,
    Name,
    /// The name without air around it.
    NameClose,
}

struct Label {
    name: String,
    area: Option<String>,
    mark: f64,
}

impl Label {
    fn of(plan: &FloorPlan, room: &Room, locale: &Locale, options: &DrawingOptions) -> Option<Self> {
        let name = name_of(plan, room, locale)?;
        let area = options.layers.areas.then(|| {
            locale.text(&Message::new("drawing-area").with("area", format!("{:.1}", room.area_m2())))
        });
        Some(Self { name, area, mark: options.medium.mark })
    }

    fn size(&self, lines: Lines) -> Vector {
        let name = text_width(&self.name, TextSize::Body, true);
        let area = self.area.as_ref().map_or(0.0, |area| text_width(area, TextSize::Body, false));
        let px = TextSize::Body.px();
        let size = match lines {
            Lines::NameAndArea => Vector::new(name.max(area) + 2.0 * AIR, px * LINE * 2.0 + AIR),
            Lines::Name => Vector::new(name + 2.0 * AIR, px * LINE + AIR),
            Lines::NameClose => Vector::new(name, px * 1.1),
        };
        size * self.mark
    }

    /// Name over area in the middle of the free floor; less and less demanding where a room is full.
    fn place(&self, room: &Room, obstacles: &Obstacles, taken: &mut Placer) -> RoomLabel {
        let all: Vec<Polygon> = obstacles.fixtures.iter().chain(&obstacles.flat).cloned().collect();
        let fixtures = obstacles.fixtures.as_slice();
        let attempts = [
            (Lines::NameAndArea, all.as_slice()),
            (Lines::NameAndArea, fixtures),
            (Lines::Name, all.as_slice()),
            (Lines::Name, fixtures),
            (Lines::NameClose, fixtures),
            (Lines::NameClose, &[]),
        ];
        let two_lines = self.area.is_some();
        for (lines, in_the_way) in attempts {
            if lines == Lines::NameAndArea && !two_lines {
                continue;
            }
            let size = self.size(lines);
            if let Some(middle) = free_place(&room.outline, in_the_way, taken, size) {
                taken.take(around(middle, size));
                let halo = in_the_way.len() < all.len();
                return RoomLabel { room: room.id, middle, lines, halo, leader: None };
            }
        }
        // No room for it inside: outside, with a leader.
        let center = room.outline.bounds().map_or_else(Point::origin, |bounds| bounds.center());
        let middle = taken.place(center, self.size(Lines::Name)).center();
        let leader = (!room.outline.contains(middle)).then(|| vec![middle, center]);
        RoomLabel { room: room.id, middle, lines: Lines::Name, halo: true, leader }
    }

    fn texts(&self, middle: Point, lines: Lines, halo: bool) -> Vec<Item> {
        let line = Vector::new(0.0, TextSize::Body.px() * LINE / 2.0 * self.mark);
        let text = |at: Point, text: &str, paint: Paint| Text { halo, ..Text::new(at, text, paint) };
        match self.area.as_ref().filter(|_| lines == Lines::NameAndArea) {
            Some(area) => vec![
                Item::Text(text(middle - line, &self.name, Paint::Ink).bold()),
                Item::Text(text(middle + line, area, Paint::Ink2)),
            ],
            None => vec![Item::Text(text(middle, &self.name, Paint::Ink).bold())],
        }
    }
}
