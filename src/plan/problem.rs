use super::{ElementId, FloorPlan, LevelId, OpeningId, RoomId, WallId, geometry::LevelGeometry};
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
        let mut problems = Vec::new();
        for (&id, wall) in &plan.walls {
            if wall.direction().is_none() {
                problems.push(Self::WallWithoutLength(id));
                continue;
            }
            let mut openings: Vec<_> = plan.openings_in(id).collect();
            openings.sort_by_key(|(id, opening)| (opening.offset, *id));
            for (id, opening) in &openings {
                let beyond = (opening.offset.to_f64() + opening.width.to_f64() - wall.length())
                    .max(-opening.offset.to_f64());
                if beyond > 1.0 {
                    problems.push(Self::OpeningBeyondWall { opening: *id, by: Mm::round(beyond) });
                }
            }
            for pair in openings.windows(2) {
                let [(first, a), (second, b)] = pair else { continue };
                let apart_in_height = a.sill + a.height <= b.sill || b.sill + b.height <= a.sill;
                if a.offset + a.width > b.offset && !apart_in_height {
                    problems.push(Self::OpeningsOverlap { first: *first, second: *second });
                }
            }
        }
        for &level in plan.levels.keys() {
            problems.extend(Self::of_rooms(plan, level));
        }
        problems
    }

    fn of_rooms(plan: &FloorPlan, level: LevelId) -> Vec<Self> {
        let geometry = LevelGeometry::new(plan, level);
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
