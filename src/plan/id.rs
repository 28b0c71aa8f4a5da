use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident, $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($prefix, "{}"), self.0)
            }
        }
    )*};
}

ids! {
    /// Names a storey.
    LevelId, "L";
    /// Names a wall.
    WallId, "W";
    /// Names a door, window or pass-through.
    OpeningId, "O";
    /// Names a room record.
    RoomId, "R";
    /// Names a fixture.
    FixtureId, "F";
    /// Names a note on the plan.
    LabelId, "N";
    /// Names a dimension that somebody drew.
    DimensionId, "D";
    /// Names a group.
    GroupId, "G";
}

/// Any element of a plan, or the home as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ElementId {
    /// The home as a whole.
    Home,
    /// A storey.
    Level(LevelId),
    /// A wall.
    Wall(WallId),
    /// A door, window or pass-through.
    Opening(OpeningId),
    /// A room.
    Room(RoomId),
    /// A fixture.
    Fixture(FixtureId),
    /// A note.
    Label(LabelId),
    /// A drawn dimension.
    Dimension(DimensionId),
    /// The picture below a storey.
    Underlay(LevelId),
    /// A group.
    Group(GroupId),
}

impl fmt::Display for ElementId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("home"),
            Self::Level(id) => id.fmt(f),
            Self::Wall(id) => id.fmt(f),
            Self::Opening(id) => id.fmt(f),
            Self::Room(id) => id.fmt(f),
            Self::Fixture(id) => id.fmt(f),
            Self::Label(id) => id.fmt(f),
            Self::Dimension(id) => id.fmt(f),
            Self::Underlay(id) => write!(f, "U{}", id.0),
            Self::Group(id) => id.fmt(f),
        }
    }
}
