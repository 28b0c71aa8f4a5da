use crate::plan::{
    Attributes, ElementId, Fixture, FixtureId, FloorPlan, Level, LevelId, Opening, OpeningId, RoomId,
    RoomRecord, Wall, WallId,
};

/// Replaces one element: absent to present adds it, present to absent removes it.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A storey.
    Level {
        /// Which one.
        id: LevelId,
        /// Its value before.
        old: Option<Level>,
        /// Its value after.
        new: Option<Level>,
    },
    /// A wall.
    Wall {
        /// Which one.
        id: WallId,
        /// Its value before.
        old: Option<Wall>,
        /// Its value after.
        new: Option<Wall>,
    },
    /// A door, window or pass-through.
    Opening {
        /// Which one.
        id: OpeningId,
        /// Its value before.
        old: Option<Opening>,
        /// Its value after.
        new: Option<Opening>,
    },
    /// A room record.
    Room {
        /// Which one.
        id: RoomId,
        /// Its value before.
        old: Option<RoomRecord>,
        /// Its value after.
        new: Option<RoomRecord>,
    },
    /// A fixture.
    Fixture {
        /// Which one.
        id: FixtureId,
        /// Its value before.
        old: Option<Fixture>,
        /// Its value after.
        new: Option<Fixture>,
    },
    /// What is known about the home as a whole.
    Home {
        /// Before.
        old: Attributes,
        /// After.
        new: Attributes,
    },
}

impl Change {
    /// The element it replaces.
    pub fn element(&self) -> ElementId {
        match self {
            Self::Level { id, .. } => ElementId::Level(*id),
            Self::Wall { id, .. } => ElementId::Wall(*id),
            Self::Opening { id, .. } => ElementId::Opening(*id),
            Self::Room { id, .. } => ElementId::Room(*id),
            Self::Fixture { id, .. } => ElementId::Fixture(*id),
            Self::Home { .. } => ElementId::Home,
        }
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(self) -> Self {
        match self {
            Self::Level { id, old, new } => Self::Level { id, old: new, new: old },
            Self::Wall { id, old, new } => Self::Wall { id, old: new, new: old },
            Self::Opening { id, old, new } => Self::Opening { id, old: new, new: old },
            Self::Room { id, old, new } => Self::Room { id, old: new, new: old },
            Self::Fixture { id, old, new } => Self::Fixture { id, old: new, new: old },
            Self::Home { old, new } => Self::Home { old: new, new: old },
        }
    }

    /// Whether the plan still holds the value that the change starts from.
    pub fn fits(&self, plan: &FloorPlan) -> bool {
        match self {
            Self::Level { id, old, .. } => plan.levels.get(id) == old.as_ref(),
            Self::Wall { id, old, .. } => plan.walls.get(id) == old.as_ref(),
            Self::Opening { id, old, .. } => plan.openings.get(id) == old.as_ref(),
            Self::Room { id, old, .. } => plan.rooms.get(id) == old.as_ref(),
            Self::Fixture { id, old, .. } => plan.fixtures.get(id) == old.as_ref(),
            Self::Home { old, .. } => plan.attributes == *old,
        }
    }

    /// Writes the new value into the plan.
    pub(super) fn apply(&self, plan: &mut FloorPlan) {
        fn put<K: Ord + Copy, V: Clone>(map: &mut std::collections::BTreeMap<K, V>, id: K, new: Option<&V>) {
            match new {
                Some(value) => map.insert(id, value.clone()),
                None => map.remove(&id),
            };
        }
        match self {
            Self::Level { id, new, .. } => put(&mut plan.levels, *id, new.as_ref()),
            Self::Wall { id, new, .. } => put(&mut plan.walls, *id, new.as_ref()),
            Self::Opening { id, new, .. } => put(&mut plan.openings, *id, new.as_ref()),
            Self::Room { id, new, .. } => put(&mut plan.rooms, *id, new.as_ref()),
            Self::Fixture { id, new, .. } => put(&mut plan.fixtures, *id, new.as_ref()),
            Self::Home { new, .. } => plan.attributes = new.clone(),
        }
    }

    /// This change followed by a later one of the same element; `None` for another element.
    pub(super) fn then(&self, later: &Self) -> Option<Self> {
        Some(match (self, later) {
            (Self::Level { id, old, .. }, Self::Level { id: other, new, .. }) if id == other => {
                Self::Level { id: *id, old: old.clone(), new: new.clone() }
            }
            (Self::Wall { id, old, .. }, Self::Wall { id: other, new, .. }) if id == other => {
                Self::Wall { id: *id, old: old.clone(), new: new.clone() }
            }
            (Self::Opening { id, old, .. }, Self::Opening { id: other, new, .. }) if id == other => {
                Self::Opening { id: *id, old: old.clone(), new: new.clone() }
            }
            (Self::Room { id, old, .. }, Self::Room { id: other, new, .. }) if id == other => {
                Self::Room { id: *id, old: old.clone(), new: new.clone() }
            }
            (Self::Fixture { id, old, .. }, Self::Fixture { id: other, new, .. }) if id == other => {
                Self::Fixture { id: *id, old: old.clone(), new: new.clone() }
            }
            (Self::Home { old, .. }, Self::Home { new, .. }) => {
                Self::Home { old: old.clone(), new: new.clone() }
            }
            _ => return None,
        })
    }
}
