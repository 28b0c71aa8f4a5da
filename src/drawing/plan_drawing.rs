use super::{Drawing, Item, Medium, building, dimensions, furnishing, labels, notes, openings};
use crate::geom::{Bounds, Point, Polygon};
use crate::locale::Locale;
use crate::plan::geometry::LevelGeometry;
use crate::plan::{FloorPlan, LevelId, Structure};

/// Which dimension strings stand outside the walls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DimensionStrings {
    /// None.
    None,
    /// Distances of wall axes above and at the left: enough to know the flat again.
    TopAndLeft,
    /// Distances of wall axes on all sides where they differ, and the whole.
    All,
}

/// What of a plan is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layers {
    /// Floors of rooms, with the tiles of wet ones.
    pub floors: bool,
    /// Doors, windows and pass-throughs. Without them walls are shown closed.
    pub openings: bool,
    /// What stands on the floor or lies on it.
    pub furniture: bool,
    /// What hangs on walls and ceilings: cupboards, lamps, switches, alarms, bars.
    pub fittings: bool,
    /// Names of rooms.
    pub names: bool,
    /// Areas below the names.
    pub areas: bool,
    /// Dimension strings outside the walls.
    pub dimensions: DimensionStrings,
    /// Notes and drawn dimensions.
    pub notes: bool,
}

impl Layers {
    /// Everything.
    pub const ALL: Self = Self {
        floors: true,
        openings: true,
        furniture: true,
        fittings: true,
        names: true,
        areas: true,
        dimensions: DimensionStrings::All,
        notes: true,
    };
}

/// What a picture of a plan is made for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DrawingOptions {
    /// The storey that is shown.
    pub level: LevelId,
    /// The sizes of lines and text.
    pub medium: Medium,
    /// What is shown.
    pub layers: Layers,
}

impl DrawingOptions {
    /// Everything on a storey but dimension strings.
    pub const fn new(level: LevelId, medium: Medium) -> Self {
        Self { level, medium, layers: Layers { dimensions: DimensionStrings::None, ..Layers::ALL } }
    }

    /// The same picture with other layers.
    #[must_use]
    pub const fn with_layers(mut self, layers: Layers) -> Self {
        self.layers = layers;
        self
    }
}

/// Reference pixels left free around a plan.
const MARGIN: f64 = 24.0;

/// What a picture of a storey is made of, each kind for itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlanParts {
    /// Floors of rooms.
    pub floors: Vec<Item>,
    /// What stands or lies on the floor.
    pub standing: Vec<Item>,
    /// Walls.
    pub walls: Vec<Item>,
    /// The faces of the walls without their holes, those of one structure joined.
    pub faces: Vec<(Structure, Vec<Polygon>)>,
    /// Doors, windows and pass-throughs.
    pub openings: Vec<Item>,
    /// What hangs on walls and from the ceiling.
    pub hanging: Vec<Item>,
    /// Names and areas of rooms.
    pub names: Vec<Item>,
    /// Dimension strings outside the walls.
    pub dimensions: Vec<Item>,
    /// Notes and dimension lines that somebody drew.
    pub notes: Vec<Item>,
}

/// The parts of the picture of a storey.
pub fn plan_parts(
    plan: &FloorPlan,
    geometry: &LevelGeometry,
    locale: &Locale,
    options: &DrawingOptions,
) -> PlanParts {
    let layers = options.layers;
    let mut parts = PlanParts::default();
    if layers.floors {
        parts.floors = building::floors(plan, geometry, options.medium);
    }
    parts.standing = furnishing::standing(plan, locale, options);
    let holes = if layers.openings { openings::holes(plan, options.level) } else { Vec::new() };
    (parts.walls, parts.faces) = building::walls(plan, geometry, &holes);
    if layers.openings {
        parts.openings = openings::openings(plan, geometry, options);
    }
    parts.hanging = furnishing::hanging(plan, locale, options);
    if layers.names {
        parts.names = labels::room_names(plan, geometry, locale, options);
    }
    if layers.dimensions != DimensionStrings::None {
        parts.dimensions =
            dimensions::dimension_strings(plan, geometry, options.level, options.medium, layers.dimensions);
    }
    if layers.notes {
        parts.notes = notes::notes(plan, options.level, options.medium);
    }
    parts
}

/// The picture of a storey.
pub fn draw_plan(
    plan: &FloorPlan,
    geometry: &LevelGeometry,
    locale: &Locale,
    options: &DrawingOptions,
) -> Drawing {
    let parts = plan_parts(plan, geometry, locale, options);
    let lowest_first = [
        parts.floors,
        parts.standing,
        parts.walls,
        parts.openings,
        parts.hanging,
        parts.names,
        parts.dimensions,
        parts.notes,
    ];
    let items = lowest_first.into_iter().flatten().collect();
    let margin = MARGIN * options.medium.mark;
    let empty = Bounds { min: Point::origin(), max: Point::origin() };
    let mut drawing = Drawing { bounds: empty, medium: options.medium, items };
    drawing.fit(margin);
    drawing
}
