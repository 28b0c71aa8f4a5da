use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use super::ways::Ways;
use crate::clearance::{Circle, FeatureId, FreeSpace, Obstacle};
use crate::geom::{Bounds, Polygon};
use crate::plan::geometry::{self, LevelGeometry, door_gap};
use crate::plan::obstacles::{self, Band, Leaves};
use crate::plan::{ElementId, FloorPlan, LevelId, OpeningId, RoomId};

/// A storey's rooms, and what stands and is free on its floor.
pub(super) struct LevelContext {
    pub(super) geometry: Arc<LevelGeometry>,
    layout: FloorLayout,
    free: OnceLock<FreeSpace>,
    circles: BTreeMap<RoomId, OnceLock<Option<Circle>>>,
    ways: OnceLock<Ways>,
}

/// What the free floor of a storey follows from.
#[derive(PartialEq)]
struct FloorLayout {
    /// Rooms and open doorways.
    floor: Vec<Polygon>,
    /// Walls.
    walls: Vec<Obstacle>,
    /// What stands in the rooms, door leaves included.
    standing: Vec<Obstacle>,
    /// What the features of the free floor are.
    features: Vec<ElementId>,
    /// Walls, and what stands on the floor, without door leaves; in the order of ids, walls first.
    blocked: Vec<Blocked>,
    /// What the leaves of swinging doors sweep.
    swings: Vec<(OpeningId, Polygon)>,
}

/// Something that takes floor away.
#[derive(PartialEq)]
pub(super) struct Blocked {
    pub(super) element: ElementId,
    pub(super) outline: Polygon,
    pub(super) bounds: Bounds,
}

/// How a storey's floor differs from what it was.
pub(super) struct FloorChange {
    /// The rooms whose own floor may differ.
    pub(super) rooms: BTreeSet<RoomId>,
}

impl FloorLayout {
    fn new(plan: &FloorPlan, level: LevelId, geometry: &LevelGeometry) -> Self {
        let mut features = Vec::new();
        let mut feature = |element: ElementId| {
            features.push(element);
            FeatureId(u32::try_from(features.len() - 1).unwrap_or(u32::MAX))
        };
        let mut floor: Vec<_> = geometry.rooms.iter().map(|room| room.outline.clone()).collect();
        let mut walls = Vec::new();
        for (&id, bodies) in &geometry.wall_bodies {
            let feature = feature(ElementId::Wall(id));
            walls.extend(bodies.iter().map(|body| Obstacle { outline: body.clone(), feature }));
        }
        let here =
            || plan.openings.keys().filter(|id| plan.level_of(ElementId::Opening(**id)) == Some(level));
        floor.extend(here().filter_map(|&id| door_gap(plan, id)).map(|gap| gap.floor));
        let standing = obstacles::on_level(plan, level, &Band::ALL, Leaves::Open)
            .into_iter()
            .map(|obstacle| Obstacle { outline: obstacle.outline, feature: feature(obstacle.element) })
            .collect();
        let swings = here()
            .flat_map(|&id| geometry::swing_areas(plan, id).into_iter().map(move |area| (id, area)))
            .collect();
        let blocked = blocked(plan, level, geometry);
        Self { floor, walls, standing, features, blocked, swings }
    }

    /// Where the free floor differs from another layout between the same walls.
    fn differences(&self, other: &Self) -> Vec<Bounds> {
        let floor = |of: &'_ Self, from: &'_ Self| {
            let only = of.floor.iter().filter(|part| !from.floor.contains(part));
            only.filter_map(Polygon::bounds).collect::<Vec<_>>()
        };
        // What a thing is called does not change the floor, and calling one anew renames those after it.
        let standing = |of: &'_ Self, from: &'_ Self| {
            let is_in = |outline: &Polygon| from.standing.iter().any(|other| other.outline == *outline);
            let only = of.standing.iter().filter(|obstacle| !is_in(&obstacle.outline));
            only.filter_map(|obstacle| obstacle.outline.bounds()).collect::<Vec<_>>()
        };
        [floor(self, other), floor(other, self), standing(self, other), standing(other, self)].concat()
    }
}

/// Walls, and what stands on the floor, without door leaves.
fn blocked(plan: &FloorPlan, level: LevelId, geometry: &LevelGeometry) -> Vec<Blocked> {
    let walls = geometry
        .wall_bodies
        .iter()
        .flat_map(|(&id, bodies)| bodies.iter().map(move |body| (ElementId::Wall(id), body.clone())));
    let standing = obstacles::on_level(plan, level, &Band::ALL, Leaves::Ignored)
        .into_iter()
        .map(|obstacle| (obstacle.element, obstacle.outline));
    walls
        .chain(standing)
        .filter_map(|(element, outline)| {
            let bounds = outline.bounds()?;
            Some(Blocked { element, outline, bounds })
        })
        .collect()
}

impl LevelContext {
    pub(super) fn new(plan: &FloorPlan, level: LevelId) -> Self {
        let geometry = Arc::new(LevelGeometry::new(plan, level));
        let layout = FloorLayout::new(plan, level, &geometry);
        Self::of(geometry, layout)
    }

    fn of(geometry: Arc<LevelGeometry>, layout: FloorLayout) -> Self {
        let circles = geometry.rooms.iter().filter_map(|room| Some((room.id?, OnceLock::new()))).collect();
        Self { geometry, layout, free: OnceLock::new(), circles, ways: OnceLock::new() }
    }

    /// The same storey of a plan with the same walls and rooms, and where its floor differs; `None` where nothing
    /// does. Circles that nothing new is near are kept.
    pub(super) fn changed(&self, plan: &FloorPlan, level: LevelId) -> Option<(Self, FloorChange)> {
        let layout = FloorLayout::new(plan, level, &self.geometry);
        if layout == self.layout {
            return None;
        }
        let places = layout.differences(&self.layout);
        let mut now = Self::of(Arc::clone(&self.geometry), layout);
        let mut rooms = BTreeSet::new();
        for (&room, circle) in &self.circles {
            let known = circle.get().filter(|circle| !self.is_near(room, circle.as_ref(), &places));
            match known {
                Some(circle) => {
                    now.circles.insert(room, OnceLock::from(circle.clone()));
                }
                None => {
                    rooms.insert(room);
                }
            }
        }
        Some((now, FloorChange { rooms }))
    }

    /// Whether one of the places may decide about a room's largest circle.
    ///
    /// What is farther from the room than the largest radius there is not the nearest thing to any place in it:
    /// neither before, where it may have been taken away, nor after, where it may have come.
    fn is_near(&self, room: RoomId, circle: Option<&Circle>, places: &[Bounds]) -> bool {
        let outline = self.geometry.room(room).and_then(|room| room.outline.bounds());
        let Some(outline) = outline else { return true };
        let radius = circle.map_or(0.0, |circle| circle.diameter().to_mm() / 2.0) + 1.0;
        let gap = |low: f64, high: f64, other_low: f64, other_high: f64| {
            (other_low - high).max(low - other_high).max(0.0)
        };
        places.iter().any(|place| {
            let x = gap(outline.min.x, outline.max.x, place.min.x, place.max.x);
            let y = gap(outline.min.y, outline.max.y, place.min.y, place.max.y);
            libm::hypot(x, y) <= radius
        })
    }

    /// Walls, and what stands on the floor, without door leaves; in the order of ids, walls first.
    pub(super) fn blocked(&self) -> &[Blocked] {
        &self.layout.blocked
    }

    /// The free floor: rooms and open doorways without what stands in them. Worked out when first asked for.
    pub(super) fn free(&self) -> &FreeSpace {
        self.free
            .get_or_init(|| FreeSpace::new(&self.layout.floor, &self.layout.walls, &self.layout.standing))
    }

    /// What a feature of the free floor is.
    pub(super) fn element(&self, feature: FeatureId) -> Option<ElementId> {
        self.layout.features.get(usize::try_from(feature.0).ok()?).copied()
    }

    /// The largest circle on a room's free floor.
    pub(super) fn circle(&self, room: RoomId) -> Option<Circle> {
        let known = self.circles.get(&room)?;
        known.get_or_init(|| self.free().largest_circle(&self.geometry.room(room)?.outline)).clone()
    }

    /// What the leaves of swinging doors sweep.
    pub(super) fn swings(&self) -> &[(OpeningId, Polygon)] {
        &self.layout.swings
    }

    /// The ways between the doorways.
    pub(super) fn ways(&self, plan: &FloorPlan, level: LevelId) -> &Ways {
        self.ways.get_or_init(|| Ways::new(plan, level, &self.geometry))
    }
}
