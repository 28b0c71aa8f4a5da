use std::collections::BTreeMap;

use crate::plan::{
    Attributes, DimensionId, DimensionLine, ElementId, Fixture, FixtureId, FloorPlan, Group, GroupId, Label,
    LabelId, Level, LevelId, Opening, OpeningId, RoomId, RoomRecord, Underlay, Wall, WallId,
};

/// What is said about a home beside its elements and attributes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HomeFacts {
    /// What it is called.
    pub name: String,
    /// Direction of north on the plan, in degrees clockwise from up.
    pub north_degrees: i32,
    /// When it was built, if known.
    pub built: Option<i32>,
}

impl HomeFacts {
    /// The facts of a plan.
    pub fn of(plan: &FloorPlan) -> Self {
        Self { name: plan.name.clone(), north_degrees: plan.north_degrees, built: plan.built }
    }

    fn write_to(&self, plan: &mut FloorPlan) {
        plan.name.clone_from(&self.name);
        (plan.north_degrees, plan.built) = (self.north_degrees, self.built);
    }
}

macro_rules! changes {
    ($($(#[$doc:meta])* $name:ident: $id:ty => $value:ty, $map:ident;)*) => {
        /// Replaces one element: absent to present adds it, present to absent removes it.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Change {
            $(
                $(#[$doc])*
                $name {
                    /// Which one.
                    id: $id,
                    /// Its value before.
                    old: Option<$value>,
                    /// Its value after.
                    new: Option<$value>,
                },
            )*
            /// What is known about the home as a whole.
            Home {
                /// Before.
                old: Attributes,
                /// After.
                new: Attributes,
            },
            /// The name of the home, where its north is, when it was built.
            Facts {
                /// Before.
                old: HomeFacts,
                /// After.
                new: HomeFacts,
            },
        }

        impl Change {
            /// The element it replaces.
            pub fn element(&self) -> ElementId {
                match self {
                    $(Self::$name { id, .. } => ElementId::$name(*id),)*
                    Self::Home { .. } | Self::Facts { .. } => ElementId::Home,
                }
            }

            /// The change that takes this one back.
            #[must_use]
            pub fn inverse(self) -> Self {
                match self {
                    $(Self::$name { id, old, new } => Self::$name { id, old: new, new: old },)*
                    Self::Home { old, new } => Self::Home { old: new, new: old },
                    Self::Facts { old, new } => Self::Facts { old: new, new: old },
                }
            }

            /// Whether the plan still holds the value that the change starts from.
            pub fn fits(&self, plan: &FloorPlan) -> bool {
                match self {
                    $(Self::$name { id, old, .. } => plan.$map.get(id) == old.as_ref(),)*
                    Self::Home { old, .. } => plan.attributes == *old,
                    Self::Facts { old, .. } => HomeFacts::of(plan) == *old,
                }
            }

            /// Whether it takes its element away.
            pub fn removes(&self) -> bool {
                match self {
                    $(Self::$name { new, .. } => new.is_none(),)*
                    Self::Home { .. } | Self::Facts { .. } => false,
                }
            }

            /// Writes the new value into the plan.
            pub(super) fn apply(&self, plan: &mut FloorPlan) {
                match self {
                    $(Self::$name { id, new, .. } => put(&mut plan.$map, *id, new.as_ref()),)*
                    Self::Home { new, .. } => plan.attributes = new.clone(),
                    Self::Facts { new, .. } => new.write_to(plan),
                }
            }

            /// This change followed by a later one of the same element; `None` for another element.
            pub(super) fn then(&self, later: &Self) -> Option<Self> {
                Some(match (self, later) {
                    $(
                        (Self::$name { id, old, .. }, Self::$name { id: other, new, .. }) if id == other => {
                            Self::$name { id: *id, old: old.clone(), new: new.clone() }
                        }
                    )*
                    (Self::Home { old, .. }, Self::Home { new, .. }) => {
                        Self::Home { old: old.clone(), new: new.clone() }
                    }
                    (Self::Facts { old, .. }, Self::Facts { new, .. }) => {
                        Self::Facts { old: old.clone(), new: new.clone() }
                    }
                    _ => return None,
                })
            }

            /// The changes that make one plan of another, in the order of kinds and ids.
            pub(super) fn between(before: &FloorPlan, after: &FloorPlan) -> Vec<Self> {
                let mut changes = Vec::new();
                $(
                    for (id, old, new) in differing(&before.$map, &after.$map) {
                        changes.push(Self::$name { id, old, new });
                    }
                )*
                if before.attributes != after.attributes {
                    changes.push(Self::Home { old: before.attributes.clone(), new: after.attributes.clone() });
                }
                let (old, new) = (HomeFacts::of(before), HomeFacts::of(after));
                if old != new {
                    changes.push(Self::Facts { old, new });
                }
                changes
            }
        }
    };
}

changes! {
    /// A storey.
    Level: LevelId => Level, levels;
    /// A wall.
    Wall: WallId => Wall, walls;
    /// A door, window or pass-through.
    Opening: OpeningId => Opening, openings;
    /// A room record.
    Room: RoomId => RoomRecord, rooms;
    /// A fixture.
    Fixture: FixtureId => Fixture, fixtures;
    /// A note.
    Label: LabelId => Label, labels;
    /// A drawn dimension.
    Dimension: DimensionId => DimensionLine, dimensions;
    /// A group.
    Group: GroupId => Group, groups;
    /// The picture below a storey.
    Underlay: LevelId => Underlay, underlays;
}

fn put<K: Ord, V: Clone>(map: &mut BTreeMap<K, V>, id: K, new: Option<&V>) {
    match new {
        Some(value) => map.insert(id, value.clone()),
        None => map.remove(&id),
    };
}

/// The ids whose values differ, with both values.
fn differing<K: Ord + Copy, V: Clone + PartialEq>(
    before: &BTreeMap<K, V>,
    after: &BTreeMap<K, V>,
) -> Vec<(K, Option<V>, Option<V>)> {
    let gone_or_other = before.iter().filter(|(id, old)| after.get(id) != Some(old));
    let fresh = after.iter().filter(|(id, _)| !before.contains_key(id));
    let mut found: Vec<_> = gone_or_other
        .map(|(&id, old)| (id, Some(old.clone()), after.get(&id).cloned()))
        .chain(fresh.map(|(&id, new)| (id, None, Some(new.clone()))))
        .collect();
    found.sort_by_key(|(id, ..)| *id);
    found
}
