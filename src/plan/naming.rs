//! What people call the elements of a plan.
//!
//! ```
//! use yiju::locale::{Language, Locale};
//! use yiju::plan::{ElementId, FloorPlan, naming::Names};
//! let names = Names::new(&FloorPlan::default());
//! assert_eq!(Locale::new(Language::English).text(&names.of(ElementId::Home)), "Whole home");
//! ```

use std::collections::BTreeMap;

use super::geometry::{LevelGeometry, room_of};
use super::{ElementId, FloorPlan, LevelId, Opening, OpeningKind, RoomId, RoomUse, Structure};
use crate::locale::Message;

/// The words for the elements of one state of a plan.
#[derive(Clone, Debug, Default)]
pub struct Names {
    names: BTreeMap<ElementId, Message>,
    rooms: BTreeMap<ElementId, RoomId>,
}

impl Names {
    /// Names all elements: rooms as they were named, doors after the room they serve, fixtures by their kind.
    pub fn new(plan: &FloorPlan) -> Self {
        let levels = plan.levels.keys();
        Self::in_geometry(plan, &levels.map(|&level| (level, LevelGeometry::new(plan, level))).collect())
    }

    /// The same for a plan whose storeys have been worked out.
    pub fn in_geometry(plan: &FloorPlan, geometry: &BTreeMap<LevelId, LevelGeometry>) -> Self {
        let mut found = Self::default();
        for (&id, room) in &plan.rooms {
            found.names.insert(ElementId::Room(id), room_name(plan, id));
            found.rooms.insert(ElementId::Room(id), id);
            debug_assert!(plan.levels.contains_key(&room.level), "rooms lie on levels of their plan");
        }
        for (&level, record) in &plan.levels {
            found.names.insert(
                ElementId::Level(level),
                Message::new("element-named").with("name", record.name.as_str()),
            );
            let Some(geometry) = geometry.get(&level) else { continue };
            for (&id, opening) in &plan.openings {
                let Some(wall) = plan.walls.get(&opening.wall).filter(|wall| wall.level == level) else {
                    continue;
                };
                let (left, right) = geometry.rooms_beside(wall, opening);
                let beside = [left, right].into_iter().flatten().filter_map(|room| room.id);
                let served = beside.max_by_key(|room| privacy(plan, *room));
                let element = ElementId::Opening(id);
                if let Some(room) = served {
                    found.rooms.insert(element, room);
                }
                found.names.insert(element, opening_name(plan, opening, served));
            }
            for (&id, fixture) in plan.fixtures.iter().filter(|(_, fixture)| fixture.level == level) {
                let element = ElementId::Fixture(id);
                let name = if fixture.name.is_empty() {
                    Message::new(fixture.kind.message_id())
                } else {
                    Message::new("element-named").with("name", fixture.name.as_str())
                };
                found.names.insert(element, name);
                if let Some(room) = room_of(plan, geometry, element) {
                    found.rooms.insert(element, room);
                }
            }
        }
        for (&id, wall) in &plan.walls {
            let name = match wall.structure {
                Structure::LoadBearing => "structure-load-bearing",
                Structure::Partition => "structure-partition",
                Structure::Unknown => "element-wall",
            };
            found.names.insert(ElementId::Wall(id), Message::new(name));
        }
        for (&id, label) in &plan.labels {
            let name = Message::new("element-label").with("text", label.text.as_str());
            found.names.insert(ElementId::Label(id), name);
        }
        for &id in plan.dimensions.keys() {
            found.names.insert(ElementId::Dimension(id), Message::new("element-dimension"));
        }
        for (&id, group) in &plan.groups {
            let name = Message::new("element-group").with("count", group.members.len());
            found.names.insert(ElementId::Group(id), name);
        }
        for &id in plan.underlays.keys() {
            found.names.insert(ElementId::Underlay(id), Message::new("element-underlay"));
        }
        found
    }

    /// The word for an element: 卫生间门, 坐便器, 主卧.
    pub fn of(&self, element: ElementId) -> Message {
        self.names.get(&element).cloned().unwrap_or(Message::new("element-home"))
    }

    /// The word with the room it is in, where that says more: 卫生间 · 坐便器.
    pub fn with_room(&self, element: ElementId) -> Message {
        let name = self.of(element);
        match (element, self.room(element)) {
            (ElementId::Fixture(_), Some(room)) => Message::new("element-in-room")
                .with("room", self.of(ElementId::Room(room)))
                .with("element", name),
            _ => name,
        }
    }

    /// The room an element is in, or which a door serves.
    pub fn room(&self, element: ElementId) -> Option<RoomId> {
        self.rooms.get(&element).copied()
    }
}

fn room_name(plan: &FloorPlan, id: RoomId) -> Message {
    match plan.rooms.get(&id) {
        Some(room) if !room.name.is_empty() => Message::new("element-named").with("name", room.name.as_str()),
        Some(room) if room.is_blank() => Message::new("element-room"),
        Some(room) => Message::new(room.room_use.message_id()),
        None => Message::new("element-home"),
    }
}

/// Which of two rooms a door is called after: the one that fewer people walk through.
fn privacy(plan: &FloorPlan, room: RoomId) -> u8 {
    match plan.rooms.get(&room).map(|room| room.room_use) {
        Some(RoomUse::Bathroom) => 8,
        Some(RoomUse::Storage) => 7,
        Some(RoomUse::Balcony) => 6,
        Some(RoomUse::Kitchen) => 5,
        Some(RoomUse::Bedroom) => 4,
        Some(RoomUse::Dining) => 3,
        Some(RoomUse::Living | RoomUse::Other) => 2,
        Some(RoomUse::Entry | RoomUse::Passage) => 1,
        Some(RoomUse::SharedCorridor) | None => 0,
    }
}

fn opening_name(plan: &FloorPlan, opening: &Opening, served: Option<RoomId>) -> Message {
    if opening.door().is_some_and(|door| door.is_entrance) {
        return Message::new("element-entrance-door");
    }
    let word = Message::new(match opening.kind {
        OpeningKind::Door(_) => "opening-door",
        OpeningKind::Window => "opening-window",
        OpeningKind::PassThrough => "opening-pass-through",
    });
    match served {
        Some(room) => {
            Message::new("element-of-room").with("room", room_name(plan, room)).with("element", word)
        }
        None => word,
    }
}
