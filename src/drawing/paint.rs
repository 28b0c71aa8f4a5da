macro_rules! paints {
    ($($(#[$doc:meta])* $name:ident: $token:literal;)*) => {
        /// A color by its meaning. A palette gives it a value, so one drawing serves every theme and the paper.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Paint {
            $($(#[$doc])* $name,)*
        }

        impl Paint {
            /// All paints, in the order of the palette.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable name of its token.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $token,)* }
            }
        }
    };
}

paints! {
    /// Behind the plan.
    Canvas: "canvas";
    /// Load-bearing wall.
    Wall: "wall";
    /// Inside of a partition.
    Partition: "part";
    /// Faces of a partition and jambs.
    PartitionLine: "part_line";
    /// Floor of a dry room.
    Floor: "floor";
    /// Floor of a wet room.
    FloorWet: "floor_wet";
    /// Floor of a balcony or shared corridor.
    FloorOut: "floor_out";
    /// Tile grid.
    Tile: "tile";
    /// Inside of a fixture.
    Furniture: "furn";
    /// Edges of a fixture.
    FurnitureLine: "furn_line";
    /// Pillow, bowl, seat.
    FurnitureSoft: "furn_soft";
    /// Window lines.
    Glass: "glass";
    /// Dimension strings.
    Dimension: "dim";
    /// Text.
    Ink: "ink";
    /// Second text, door leaves.
    Ink2: "ink2";
    /// Captions.
    Ink3: "ink3";
    /// Chosen, route.
    Accent: "accent";
    /// Fill of what is chosen.
    AccentSoft: "accent_soft";
    /// To be done first.
    Must: "must";
    /// Fill beside it.
    MustSoft: "must_soft";
    /// Should be done.
    Should: "should";
    /// Fill beside it.
    ShouldSoft: "should_soft";
    /// Would be nice.
    Nice: "nice";
    /// Fill beside it.
    NiceSoft: "nice_soft";
    /// Must be measured.
    Unknown: "unknown";
    /// Fill beside it.
    UnknownSoft: "unknown_soft";
    /// Requirement met.
    Met: "met";
    /// Fill beside it.
    MetSoft: "met_soft";
    /// Number on a filled balloon.
    OnMark: "on_mark";
    /// To be removed.
    Demolish: "demolish";
    /// To be built.
    New: "new";
    /// Cards and readings that lie over the plan.
    Raised: "raised";
    /// Hairlines without meaning.
    Line: "line";
}
