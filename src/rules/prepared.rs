use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::ways::Ways;
use crate::clearance::{Circle, FeatureId, FreeSpace, Obstacle};
use crate::geom::{Bounds, Polygon};
use crate::plan::geometry::{self, LevelGeometry, door_gap};
use crate::plan::obstacles::{self, Band, Leaves};
use crate::plan::{Attribute, ElementId, FloorPlan, LevelId, OpeningId, RoomId};
use crate::units::Mm;

/// A home made ready for judging.
///
/// What rules ask of the geometry is worked out once, when it is first needed, and shared by all rules,
/// persons and packs. Nothing in it changes afterwards, so it can be used from several threads.
///
/// ```
/// use yiju::occupant::preset;
/// use yiju::rules::{PreparedHome, RuleSet};
/// let plan = yiju::store::template("T1").unwrap().plan;
/// let home = PreparedHome::new(&plan);
/// let (today, later) = (preset("solo-mild-cane").unwrap(), preset("solo-wheelchair").unwrap());
/// let rules = RuleSet::built_in();
/// assert_ne!(home.assess(&today, &rules), home.assess(&later, &rules));
/// ```
pub struct PreparedHome<'a> {
    pub(super) plan: &'a FloorPlan,
    levels: BTreeMap<LevelId, LevelContext>,
    /// The room of each fixture, door and window.
    rooms: BTreeMap<ElementId, RoomId>,
}

/// A storey's rooms, and what stands and is free on its floor.
pub(super) struct LevelContext {
    pub(super) geometry: LevelGeometry,
    /// Walls, and what stands on the floor, without door leaves; in the order of ids, walls first.
    pub(super) blocked: Vec<Blocked>,
    free: OnceLock<Floor>,
    circles: BTreeMap<RoomId, OnceLock<Option<Circle>>>,
    swings: OnceLock<Vec<(OpeningId, Polygon)>>,
    ways: OnceLock<Ways>,
}

/// Something that takes floor away.
pub(super) struct Blocked {
    pub(super) element: ElementId,
    pub(super) outline: Polygon,
    pub(super) bounds: Bounds,
}

/// The free floor with doors open, and what its features are.
struct Floor {
    free: FreeSpace,
    features: Vec<ElementId>,
}

impl<'a> PreparedHome<'a> {
    /// Prepares a home.
    pub fn new(plan: &'a FloorPlan) -> Self {
        let levels: BTreeMap<LevelId, LevelContext> =
            plan.levels.keys().map(|&level| (level, LevelContext::new(plan, level))).collect();
        let elements = (plan.fixtures.keys().map(|&id| ElementId::Fixture(id)))
            .chain(plan.openings.keys().map(|&id| ElementId::Opening(id)));
        let rooms = elements
            .filter_map(|element| {
                let level = levels.get(&plan.level_of(element)?)?;
                Some((element, geometry::room_of(plan, &level.geometry, element)?))
            })
            .collect();
        Self { plan, levels, rooms }
    }

    /// The storey an element is on.
    pub(super) fn level_of(&self, element: ElementId) -> Option<&LevelContext> {
        self.levels.get(&self.plan.level_of(element)?)
    }

    /// A storey by its id.
    pub(super) fn level(&self, level: LevelId) -> Option<&LevelContext> {
        self.levels.get(&level)
    }

    /// All storeys, from the lowest id.
    pub(super) fn levels(&self) -> impl Iterator<Item = (LevelId, &LevelContext)> {
        self.levels.iter().map(|(&id, level)| (id, level))
    }

    /// The room an element is in.
    pub(super) fn room_of(&self, element: ElementId) -> Option<RoomId> {
        match element {
            ElementId::Room(id) => Some(id),
            _ => self.rooms.get(&element).copied(),
        }
    }

    /// How far a distance on the plan may be off either way.
    pub(super) fn tolerance(&self) -> Mm {
        self.plan.attributes.get(Attribute::DrawnTolerance).value().map_or(Mm::ZERO, |value| Mm(value.max(0)))
    }

    /// Whether the plan's sizes mean nothing.
    pub(super) fn is_schematic(&self) -> bool {
        self.plan.attributes.get(Attribute::IsSchematic).value() == Some(1)
    }

    /// Whether small equipment that is not drawn is not there.
    pub(super) fn is_equipment_drawn(&self) -> bool {
        self.plan.attributes.get(Attribute::EquipmentDrawn).value() != Some(0) && !self.is_schematic()
    }
}

impl LevelContext {
    fn new(plan: &FloorPlan, level: LevelId) -> Self {
        let geometry = LevelGeometry::new(plan, level);
        let walls = geometry.wall_bodies.iter().flat_map(|(&id, bodies)| {
            bodies.iter().map(move |body| (ElementId::Wall(id), body.clone()))
        });
        let standing = obstacles::on_level(plan, level, &Band::ALL, Leaves::Ignored)
            .into_iter()
            .map(|obstacle| (obstacle.element, obstacle.outline));
        let blocked = walls
            .chain(standing)
            .filter_map(|(element, outline)| {
                let bounds = outline.bounds()?;
                Some(Blocked { element, outline, bounds })
            })
            .collect();
        let circles = geometry.rooms.iter().filter_map(|room| Some((room.id?, OnceLock::new()))).collect();
        Self {
            geometry,
            blocked,
            free: OnceLock::new(),
            circles,
            swings: OnceLock::new(),
            ways: OnceLock::new(),
        }
    }

    fn floor(&self, plan: &FloorPlan, level: LevelId) -> &Floor {
        self.free.get_or_init(|| {
            let mut features = Vec::new();
            let mut feature = |element: ElementId| {
                features.push(element);
                FeatureId(u32::try_from(features.len() - 1).unwrap_or(u32::MAX))
            };
            let mut floor: Vec<_> = self.geometry.rooms.iter().map(|room| room.outline.clone()).collect();
            let mut walls = Vec::new();
            for (&id, bodies) in &self.geometry.wall_bodies {
                let feature = feature(ElementId::Wall(id));
                walls.extend(bodies.iter().map(|body| Obstacle { outline: body.clone(), feature }));
            }
            for &id in plan.openings.keys() {
                if plan.level_of(ElementId::Opening(id)) == Some(level)
                    && let Some(gap) = door_gap(plan, id)
                {
                    floor.push(gap.floor);
                }
            }
            let standing: Vec<Obstacle> = obstacles::on_level(plan, level, &Band::ALL, Leaves::Open)
                .into_iter()
                .map(|obstacle| Obstacle { outline: obstacle.outline, feature: feature(obstacle.element) })
                .collect();
            Floor { free: FreeSpace::new(&floor, &walls, &standing), features }
        })
    }

    /// The free floor: rooms and open doorways without what stands in them.
    pub(super) fn free(&self, plan: &FloorPlan, level: LevelId) -> &FreeSpace {
        &self.floor(plan, level).free
    }

    /// What a feature of the free floor is.
    pub(super) fn element(&self, feature: FeatureId) -> Option<ElementId> {
        self.free.get()?.features.get(usize::try_from(feature.0).ok()?).copied()
    }

    /// The largest circle on a room's free floor.
    pub(super) fn circle(&self, plan: &FloorPlan, level: LevelId, room: RoomId) -> Option<Circle> {
        self.circles
            .get(&room)?
            .get_or_init(|| {
                self.free(plan, level).largest_circle(&self.geometry.room(room)?.outline)
            })
            .clone()
    }

    /// What the leaves of swinging doors sweep.
    pub(super) fn swings(&self, plan: &FloorPlan, level: LevelId) -> &[(OpeningId, Polygon)] {
        self.swings.get_or_init(|| {
            let here = plan.openings.keys().filter(|id| plan.level_of(ElementId::Opening(**id)) == Some(level));
            here.flat_map(|&id| geometry::swing_areas(plan, id).into_iter().map(move |area| (id, area))).collect()
        })
    }

    /// The ways between the doorways.
    pub(super) fn ways(&self, plan: &FloorPlan, level: LevelId) -> &Ways {
        self.ways.get_or_init(|| Ways::new(plan, level, &self.geometry))
    }
}
