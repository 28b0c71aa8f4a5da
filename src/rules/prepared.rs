use std::collections::BTreeMap;
use std::sync::Arc;

use super::storey::{FloorChange, LevelContext};
use crate::plan::geometry;
use crate::plan::{Attribute, ElementId, FloorPlan, LevelId, RoomId};
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
    pub(super) parts: Parts,
}

/// What is worked out about a plan; homes that follow from one another share what they have in common.
#[derive(Clone)]
pub(super) struct Parts {
    levels: BTreeMap<LevelId, Arc<LevelContext>>,
    /// The room of each fixture, door and window.
    rooms: Arc<BTreeMap<ElementId, RoomId>>,
}

impl Parts {
    pub(super) fn new(plan: &FloorPlan) -> Self {
        let levels =
            plan.levels.keys().map(|&level| (level, Arc::new(LevelContext::new(plan, level)))).collect();
        let rooms = rooms_of(plan, &levels);
        Self { levels, rooms }
    }

    /// The same of a plan with the same walls and rooms, and where its floors differ.
    pub(super) fn changed(&self, plan: &FloorPlan) -> (Self, Vec<(LevelId, FloorChange)>) {
        let mut levels = self.levels.clone();
        let mut changes = Vec::new();
        for (&id, level) in &mut levels {
            if let Some((now, change)) = level.changed(plan, id) {
                *level = Arc::new(now);
                changes.push((id, change));
            }
        }
        let rooms = rooms_of(plan, &levels);
        (Self { levels, rooms }, changes)
    }

    /// A storey by its id.
    pub(super) fn level(&self, level: LevelId) -> Option<&LevelContext> {
        self.levels.get(&level).map(Arc::as_ref)
    }
}

fn rooms_of(
    plan: &FloorPlan,
    levels: &BTreeMap<LevelId, Arc<LevelContext>>,
) -> Arc<BTreeMap<ElementId, RoomId>> {
    let elements = (plan.fixtures.keys().map(|&id| ElementId::Fixture(id)))
        .chain(plan.openings.keys().map(|&id| ElementId::Opening(id)));
    let rooms = elements.filter_map(|element| {
        let level = levels.get(&plan.level_of(element)?)?;
        Some((element, geometry::room_of(plan, &level.geometry, element)?))
    });
    Arc::new(rooms.collect())
}

impl<'a> PreparedHome<'a> {
    /// Prepares a home.
    pub fn new(plan: &'a FloorPlan) -> Self {
        Self { plan, parts: Parts::new(plan) }
    }

    /// The storey an element is on.
    pub(super) fn level_of(&self, element: ElementId) -> Option<&LevelContext> {
        self.level(self.plan.level_of(element)?)
    }

    /// A storey by its id.
    pub(super) fn level(&self, level: LevelId) -> Option<&LevelContext> {
        self.parts.level(level)
    }

    /// All storeys, from the lowest id.
    pub(super) fn levels(&self) -> impl Iterator<Item = (LevelId, &LevelContext)> {
        self.parts.levels.iter().map(|(&id, level)| (id, level.as_ref()))
    }

    /// The room an element is in.
    pub(super) fn room_of(&self, element: ElementId) -> Option<RoomId> {
        match element {
            ElementId::Room(id) => Some(id),
            _ => self.parts.rooms.get(&element).copied(),
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
