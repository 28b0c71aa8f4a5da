use super::Paint;
use crate::plan::{FloorPlan, Room, RoomUse};

/// The use of a room, if anybody said.
pub(super) fn use_of(plan: &FloorPlan, room: &Room) -> Option<RoomUse> {
    room.id.and_then(|id| plan.rooms.get(&id)).map(|record| record.room_use)
}

/// The color of a room's floor.
pub(super) fn floor_paint(room_use: Option<RoomUse>) -> Paint {
    match room_use {
        Some(RoomUse::Balcony | RoomUse::SharedCorridor) => Paint::FloorOut,
        Some(room_use) if room_use.is_wet() => Paint::FloorWet,
        _ => Paint::Floor,
    }
}
