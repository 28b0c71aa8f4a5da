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
    /// What has been surveyed about it.
    pub attributes: Attributes,
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
