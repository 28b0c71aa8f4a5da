//! Names of rooms, clear of what stands in them.

use super::placement::{Placer, around, free_place, text_width};
use super::{DrawingOptions, Item, Paint, Text, TextSize};
use crate::geom::{Point, Polygon, Vector};
use crate::locale::{Locale, Message};
use crate::plan::geometry::{self, LevelGeometry};
use crate::plan::{ElementId, FixtureKind, FloorPlan, Room};

/// The height of a line, as a share of the text's size.
const LINE: f64 = 1.3;

/// Air around a name, in reference pixels.
const AIR: f64 = 5.0;

/// The names of the rooms on a storey, with their areas.
pub(super) fn room_names(
    plan: &FloorPlan,
    geometry: &LevelGeometry,
    locale: &Locale,
    options: &DrawingOptions,
) -> Vec<Item> {
    let obstacles = Obstacles::new(plan, options);
    let mut taken = Placer::default();
    for body in geometry.wall_bodies.values().flatten() {
        // Names that find no place inside go outside, where there are no walls.
        if let Some(bounds) = body.bounds() {
            taken.avoid(bounds, 3.0);
        }
    }
    let mut items = Vec::new();
    for room in &geometry.rooms {
        let Some(name) = name_of(plan, room, locale) else { continue };
        let area = options.layers.areas.then(|| {
            locale.text(&Message::new("drawing-area").with("area", format!("{:.1}", room.area_m2())))
        });
        let label = Label { name, area, mark: options.medium.mark };
        let parts = label.place(room, &obstacles, &mut taken);
        items.push(Item::Group { element: room.id.map(ElementId::Room), items: parts });
    }
    items
}

/// What a room is called; nothing for an area that nobody has named.
fn name_of(plan: &FloorPlan, room: &Room, locale: &Locale) -> Option<String> {
    let record = plan.rooms.get(&room.id?)?;
    Some(if record.name.is_empty() { locale.get(record.room_use.message_id()) } else { record.name.clone() })
}

/// What a name should not cover, the worst first.
struct Obstacles {
    /// Furniture and open leaves.
    fixtures: Vec<Polygon>,
    /// The floor that doors sweep.
    swings: Vec<Polygon>,
}

impl Obstacles {
    fn new(plan: &FloorPlan, options: &DrawingOptions) -> Self {
        let layers = options.layers;
        let fixtures =
            plan.fixtures
                .values()
                .filter(|fixture| fixture.level == options.level)
                .filter(|fixture| !matches!(fixture.kind, FixtureKind::Rug | FixtureKind::WheelchairPlace))
                .filter(|fixture| {
                    if super::furnishing::hangs(fixture.kind) { layers.fittings } else { layers.furniture }
                })
                .map(|fixture| super::furnishing::drawn_area(fixture, options.medium).polygon())
                .collect();
        let swings = plan
            .openings
            .iter()
            .filter(|(_, opening)| {
                layers.openings
                    && plan.walls.get(&opening.wall).is_some_and(|wall| wall.level == options.level)
            })
            .flat_map(|(&id, _)| geometry::swing_areas(plan, id))
            .collect();
        Self { fixtures, swings }
    }
}

struct Label {
    name: String,
    area: Option<String>,
    mark: f64,
}

impl Label {
    fn size(&self, with_area: bool) -> Vector {
        let name = text_width(&self.name, TextSize::Body, true);
        let area = self.area.as_ref().filter(|_| with_area);
        let width = area.map_or(name, |area| name.max(text_width(area, TextSize::Body, false)));
        let lines = if area.is_some() { 2.0 } else { 1.0 };
        Vector::new(width + 2.0 * AIR, TextSize::Body.px() * LINE * lines + AIR) * self.mark
    }

    /// Name over area in the middle of the free floor; less and less demanding where a room is full.
    fn place(&self, room: &Room, obstacles: &Obstacles, taken: &mut Placer) -> Vec<Item> {
        let all: Vec<Polygon> = obstacles.fixtures.iter().chain(&obstacles.swings).cloned().collect();
        let attempts = [
            (true, all.as_slice()),
            (true, obstacles.fixtures.as_slice()),
            (false, all.as_slice()),
            (false, obstacles.fixtures.as_slice()),
            (false, &[]),
        ];
        for (with_area, in_the_way) in attempts {
            let size = self.size(with_area);
            if let Some(middle) = free_place(&room.outline, in_the_way, taken, size) {
                taken.take(around(middle, size));
                let halo = in_the_way.len() < all.len();
                return self.texts(middle, with_area, halo);
            }
        }
        // No room for it inside: outside, with a leader.
        let Some(bounds) = room.outline.bounds() else { return Vec::new() };
        let middle = taken.place(bounds.center(), self.size(false)).center();
        let mut parts = Vec::new();
        if !room.outline.contains(middle) {
            let leader = vec![middle, bounds.center()];
            parts.push(Item::lines(vec![leader], super::Stroke::solid(Paint::Ink3, super::Weight::HAIR)));
        }
        parts.extend(self.texts(middle, false, true));
        parts
    }

    fn texts(&self, middle: Point, with_area: bool, halo: bool) -> Vec<Item> {
        let line = Vector::new(0.0, TextSize::Body.px() * LINE / 2.0 * self.mark);
        let text = |at: Point, text: &str, paint: Paint| Text { halo, ..Text::new(at, text, paint) };
        match self.area.as_ref().filter(|_| with_area) {
            Some(area) => vec![
                Item::Text(text(middle - line, &self.name, Paint::Ink).bold()),
                Item::Text(text(middle + line, area, Paint::Ink2)),
            ],
            None => vec![Item::Text(text(middle, &self.name, Paint::Ink).bold())],
        }
    }
}
