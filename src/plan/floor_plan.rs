use std::collections::BTreeMap;

use crate::geom::{Point, point};

use super::{
    Attributes, DimensionId, DimensionLine, ElementId, Fixture, FixtureId, Group, GroupId, Label, LabelId,
    Level, LevelId, Opening, OpeningId, RoomId, RoomRecord, Underlay, Wall, WallId,
};

/// A dwelling as measured.
///
/// Elements are kept by id, so every walk over them has the same order on every machine.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FloorPlan {
    /// What the home is called.
    pub name: String,
    /// Direction of north on the plan, in degrees clockwise from up.
    pub north_degrees: i32,
    /// When it was built, if known; decides what is taken for granted about walls.
    pub built: Option<i32>,
    /// Storeys.
    pub levels: BTreeMap<LevelId, Level>,
    /// Walls.
    pub walls: BTreeMap<WallId, Wall>,
    /// Doors, windows, pass-throughs.
    pub openings: BTreeMap<OpeningId, Opening>,
    /// Room records.
    pub rooms: BTreeMap<RoomId, RoomRecord>,
    /// Fixtures.
    pub fixtures: BTreeMap<FixtureId, Fixture>,
    /// Notes.
    pub labels: BTreeMap<LabelId, Label>,
    /// Dimensions that somebody drew.
    pub dimensions: BTreeMap<DimensionId, DimensionLine>,
    /// Elements that are picked and moved together.
    pub groups: BTreeMap<GroupId, Group>,
    /// Pictures that storeys are drawn after.
    pub underlays: BTreeMap<LevelId, Underlay>,
    /// What has been surveyed about the home as a whole.
    pub attributes: Attributes,
}

impl FloorPlan {
    /// The attributes of an element; `None` where it has none or does not exist.
    pub fn attributes_of(&self, element: ElementId) -> Option<&Attributes> {
        match element {
            ElementId::Home => Some(&self.attributes),
            ElementId::Opening(id) => self.openings.get(&id).map(|opening| &opening.attributes),
            ElementId::Room(id) => self.rooms.get(&id).map(|room| &room.attributes),
            ElementId::Fixture(id) => self.fixtures.get(&id).map(|fixture| &fixture.attributes),
            ElementId::Level(_)
            | ElementId::Wall(_)
            | ElementId::Label(_)
            | ElementId::Dimension(_)
            | ElementId::Underlay(_)
            | ElementId::Group(_) => None,
        }
    }

    /// Whether an element exists.
    pub fn has(&self, element: ElementId) -> bool {
        match element {
            ElementId::Home => true,
            ElementId::Level(id) => self.levels.contains_key(&id),
            ElementId::Wall(id) => self.walls.contains_key(&id),
            ElementId::Opening(id) => self.openings.contains_key(&id),
            ElementId::Room(id) => self.rooms.contains_key(&id),
            ElementId::Fixture(id) => self.fixtures.contains_key(&id),
            ElementId::Label(id) => self.labels.contains_key(&id),
            ElementId::Dimension(id) => self.dimensions.contains_key(&id),
            ElementId::Underlay(id) => self.underlays.contains_key(&id),
            ElementId::Group(id) => self.groups.contains_key(&id),
        }
    }

    /// The storey an element is on.
    pub fn level_of(&self, element: ElementId) -> Option<LevelId> {
        match element {
            ElementId::Home => self.levels.keys().next().copied(),
            ElementId::Level(id) => self.levels.contains_key(&id).then_some(id),
            ElementId::Wall(id) => self.walls.get(&id).map(|wall| wall.level),
            ElementId::Opening(id) => self
                .openings
                .get(&id)
                .and_then(|opening| self.walls.get(&opening.wall))
                .map(|wall| wall.level),
            ElementId::Room(id) => self.rooms.get(&id).map(|room| room.level),
            ElementId::Fixture(id) => self.fixtures.get(&id).map(|fixture| fixture.level),
            ElementId::Label(id) => self.labels.get(&id).map(|label| label.level),
            ElementId::Dimension(id) => self.dimensions.get(&id).map(|dimension| dimension.level),
            ElementId::Underlay(id) => self.underlays.contains_key(&id).then_some(id),
            ElementId::Group(id) => {
                let group = self.groups.get(&id)?;
                group.members.iter().find_map(|&member| match member {
                    ElementId::Group(_) => None,
                    member => self.level_of(member),
                })
            }
        }
    }

    /// The middle of an element on the plan; `None` for the home as a whole and for what is not in one place.
    pub fn place_of(&self, element: ElementId) -> Option<Point> {
        Some(match element {
            ElementId::Opening(id) => {
                let opening = self.openings.get(&id)?;
                opening.frame(self.walls.get(&opening.wall)?)?.center()
            }
            ElementId::Room(id) => point(self.rooms.get(&id)?.anchor),
            ElementId::Fixture(id) => point(self.fixtures.get(&id)?.center),
            ElementId::Wall(id) => {
                let axis = self.walls.get(&id)?.axis()?;
                axis.at(axis.length() / 2.0)
            }
            ElementId::Label(id) => point(self.labels.get(&id)?.at),
            ElementId::Dimension(id) => {
                let layout = self.dimensions.get(&id)?.layout(self)?;
                layout.origin + layout.along * ((layout.stops.first()? + layout.stops.last()?) / 2.0)
            }
            ElementId::Home | ElementId::Level(_) | ElementId::Underlay(_) | ElementId::Group(_) => {
                return None;
            }
        })
    }

    /// The group that an element belongs to.
    pub fn group_of(&self, element: ElementId) -> Option<GroupId> {
        self.groups.iter().find(|(_, group)| group.members.contains(&element)).map(|(&id, _)| id)
    }

    /// The openings in a wall, in the order of their ids.
    pub fn openings_in(&self, wall: WallId) -> impl Iterator<Item = (OpeningId, &Opening)> {
        self.openings
            .iter()
            .filter(move |(_, opening)| opening.wall == wall)
            .map(|(&id, opening)| (id, opening))
    }

    /// An id for a new storey.
    pub fn next_level_id(&self) -> LevelId {
        LevelId(next(self.levels.keys().next_back().map(|id| id.0)))
    }

    /// An id for a new wall.
    pub fn next_wall_id(&self) -> WallId {
        WallId(next(self.walls.keys().next_back().map(|id| id.0)))
    }

    /// An id for a new opening.
    pub fn next_opening_id(&self) -> OpeningId {
        OpeningId(next(self.openings.keys().next_back().map(|id| id.0)))
    }

    /// An id for a new room record.
    pub fn next_room_id(&self) -> RoomId {
        RoomId(next(self.rooms.keys().next_back().map(|id| id.0)))
    }

    /// An id for a new fixture.
    pub fn next_fixture_id(&self) -> FixtureId {
        FixtureId(next(self.fixtures.keys().next_back().map(|id| id.0)))
    }

    /// An id for a new note.
    pub fn next_label_id(&self) -> LabelId {
        LabelId(next(self.labels.keys().next_back().map(|id| id.0)))
    }

    /// An id for a new dimension.
    pub fn next_dimension_id(&self) -> DimensionId {
        DimensionId(next(self.dimensions.keys().next_back().map(|id| id.0)))
    }

    /// An id for a new group.
    pub fn next_group_id(&self) -> GroupId {
        GroupId(next(self.groups.keys().next_back().map(|id| id.0)))
    }
}

fn next(last: Option<u32>) -> u32 {
    last.map_or(1, |last| last.saturating_add(1))
}
