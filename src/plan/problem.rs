use std::collections::BTreeMap;

use super::geometry::LevelGeometry;
use super::soundness::overlap;
use super::{ElementId, FloorPlan, LevelId, OpeningId, RoomId, WallId};
use crate::units::Mm;

/// Something about a plan that cannot be as it is drawn. Work goes on; it is shown to the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanProblem {
    /// The opening reaches beyond its wall.
    OpeningBeyondWall {
        /// The opening.
        opening: OpeningId,
        /// By how much.
        by: Mm,
    },
    /// Two openings in one wall overlap.
    OpeningsOverlap {
        /// The first along the wall.
        first: OpeningId,
        /// The second.
        second: OpeningId,
    },
    /// The wall has no length.
    WallWithoutLength(WallId),
    /// The record names a room, but the walls around it do not close.
    RoomNotClosed(RoomId),
    /// Two records lie in one enclosed area.
    RoomsMerged {
        /// The record that the area keeps.
        kept: RoomId,
        /// The record without an area of its own.
        other: RoomId,
    },
}

impl PlanProblem {
    /// Everything wrong with a plan, in the order of ids.
    pub fn find(plan: &FloorPlan) -> Vec<Self> {
        let levels = plan.levels.keys();
        Self::find_in(plan, &levels.map(|&level| (level, LevelGeometry::new(plan, level))).collect())
    }

    /// Everything wrong with a plan whose storeys have been worked out.
    pub fn find_in(plan: &FloorPlan, geometry: &BTreeMap<LevelId, LevelGeometry>) -> Vec<Self> {
        let mut problems = Vec::new();
        for (&id, wall) in &plan.walls {
            if wall.direction().is_none() {
                problems.push(Self::WallWithoutLength(id));
                continue;
            }
            let mut openings: Vec<_> = plan.openings_in(id).collect();
            openings.sort_by(|(id, opening), (other_id, other)| {
                opening.offset(wall).total_cmp(&other.offset(wall)).then(id.cmp(other_id))
            });
            for (id, opening) in &openings {
                let offset = opening.offset(wall);
                let beyond = (offset + opening.width.to_f64() - wall.length()).max(-offset);
                if beyond > 1.0 {
                    problems.push(Self::OpeningBeyondWall { opening: *id, by: Mm::round(beyond) });
                }
            }
            for pair in openings.windows(2) {
                let [(first, a), (second, b)] = pair else { continue };
                if overlap(wall, a, b) {
                    problems.push(Self::OpeningsOverlap { first: *first, second: *second });
                }
            }
        }
        for (&level, geometry) in geometry {
            problems.extend(Self::of_rooms(plan, level, geometry));
        }
        problems
    }

    fn of_rooms(plan: &FloorPlan, level: LevelId, geometry: &LevelGeometry) -> Vec<Self> {
        let mut problems = Vec::new();
        for (&id, record) in plan.rooms.iter().filter(|(_, record)| record.level == level) {
            match geometry.room_at(crate::geom::point(record.anchor)) {
                None => problems.push(Self::RoomNotClosed(id)),
                Some(room) => {
                    if let Some(kept) = room.id.filter(|&kept| kept != id) {
                        problems.push(Self::RoomsMerged { kept, other: id });
                    }
                }
            }
        }
        problems
    }

    /// The element to show.
    pub fn element(&self) -> ElementId {
        match self {
            Self::OpeningBeyondWall { opening, .. } => ElementId::Opening(*opening),
            Self::OpeningsOverlap { second, .. } => ElementId::Opening(*second),
            Self::WallWithoutLength(wall) => ElementId::Wall(*wall),
            Self::RoomNotClosed(room) | Self::RoomsMerged { other: room, .. } => ElementId::Room(*room),
        }
    }

    /// The sentence for it.
    pub fn message(&self) -> crate::locale::Message {
        use crate::locale::Message;
        match self {
            Self::OpeningBeyondWall { by, .. } => Message::new("problem-opening-beyond-wall").with("by", *by),
            Self::OpeningsOverlap { .. } => Message::new("problem-openings-overlap"),
            Self::WallWithoutLength(_) => Message::new("problem-wall-without-length"),
            Self::RoomNotClosed(_) => Message::new("problem-room-not-closed"),
            Self::RoomsMerged { .. } => Message::new("problem-rooms-merged"),
        }
    }
}
