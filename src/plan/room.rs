use super::{Attributes, LevelId, RoomId};
use crate::geom::{GridPoint, Polygon};

/// What a room is used for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoomUse {
    /// 起居室、客厅
    Living,
    /// 卧室
    Bedroom,
    /// 厨房
    Kitchen,
    /// 卫生间
    Bathroom,
    /// 餐厅
    Dining,
    /// 过道
    Passage,
    /// 玄关
    Entry,
    /// 阳台
    Balcony,
    /// 储藏
    Storage,
    /// 公共走廊: outside the home, belongs to the building.
    SharedCorridor,
    /// Anything else, or not said.
    #[default]
    Other,
}

impl RoomUse {
    /// All values, in the order they are offered.
    pub const ALL: [Self; 11] = [
        Self::Living,
        Self::Bedroom,
        Self::Kitchen,
        Self::Bathroom,
        Self::Dining,
        Self::Passage,
        Self::Entry,
        Self::Balcony,
        Self::Storage,
        Self::SharedCorridor,
        Self::Other,
    ];

    /// Whether the floor gets wet in use.
    pub const fn is_wet(self) -> bool {
        matches!(self, Self::Bathroom | Self::Kitchen)
    }

    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Living => "room-use-living",
            Self::Bedroom => "room-use-bedroom",
            Self::Kitchen => "room-use-kitchen",
            Self::Bathroom => "room-use-bathroom",
            Self::Dining => "room-use-dining",
            Self::Passage => "room-use-passage",
            Self::Entry => "room-use-entry",
            Self::Balcony => "room-use-balcony",
            Self::Storage => "room-use-storage",
            Self::SharedCorridor => "room-use-shared-corridor",
            Self::Other => "room-use-other",
        }
    }
}

/// What is stored of a room: who it is. Its outline is found from the walls around `anchor`.
#[derive(Clone, Debug, PartialEq)]
pub struct RoomRecord {
    /// The storey it is on.
    pub level: LevelId,
    /// What the family calls it; empty for the name of its use.
    pub name: String,
    /// What it is used for.
    pub room_use: RoomUse,
    /// A place inside it.
    pub anchor: GridPoint,
    /// The room that it became part of when the wall between them went. It sleeps, and keeps its name and use
    /// for when the wall comes back.
    pub joined_to: Option<RoomId>,
    /// What has been surveyed about it.
    pub attributes: Attributes,
}

impl RoomRecord {
    /// A room of which only its place and use are known.
    pub fn new(level: LevelId, room_use: RoomUse, anchor: GridPoint) -> Self {
        Self {
            level,
            name: String::new(),
            room_use,
            anchor,
            joined_to: None,
            attributes: Attributes::default(),
        }
    }

    /// Whether nobody has said anything about it yet.
    pub fn is_blank(&self) -> bool {
        self.name.is_empty() && self.room_use == RoomUse::Other && self.attributes.is_empty()
    }
}

/// A room with its outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// The record, if one lies inside; an enclosed area without a record has none.
    pub id: Option<RoomId>,
    /// Its storey.
    pub level: LevelId,
    /// The floor between the wall faces.
    pub outline: Polygon,
}

impl Room {
    /// The floor's area in square metres.
    pub fn area_m2(&self) -> f64 {
        self.outline.area() / 1e6
    }
}
