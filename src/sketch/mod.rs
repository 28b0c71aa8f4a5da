//! Drawing tools, without a toolkit.
//!
//! A tool takes pointer events in plan millimetres and gives back a preview while the pointer moves
//! and a [`Transaction`] when a step is complete. Nothing is committed while the pointer is down:
//! one drag is one step, and escape leaves the plan as it was.
//!
//! Tools know nothing of mice, fingers or keys: whoever drives them with a keyboard moves a pointer of
//! [`Reach::Keys`] and presses and releases it. What is typed while drawing comes as [`Typed`].

mod dimension_tool;
mod fixture_tool;
mod gaps;
pub mod hit_test;
mod label_tool;
mod measure;
mod opening_tool;
mod placing;
mod room_tool;
mod select_tool;
mod snap;
mod typed;
mod underlay_tool;
mod wall_tool;

use crate::edit::{Refusal, Transaction};
use crate::geom::{Bounds, Point, Polygon, Segment};
use crate::locale::Message;
use crate::plan::geometry::LevelGeometry;
use crate::plan::{ElementId, FloorPlan, LevelId};
use crate::units::{Angle, Mm};

pub use dimension_tool::DimensionTool;
pub use fixture_tool::FixtureTool;
pub use label_tool::LabelTool;
pub use measure::{Basis, Measure, Moves, measures_of, string_measures, wall_insets};
pub use opening_tool::{OpeningTemplate, OpeningTool};
pub use room_tool::RoomTool;
pub use select_tool::{Handle, HandleKind, SelectTool, handles};
pub use snap::{Grid, Snap, SnapFor, SnapReason, Snapper};
pub use typed::{Accepts, Typed};
pub use underlay_tool::{UnderlayTask, UnderlayTool};
pub use wall_tool::{WallStyle, WallTool};

/// What a tool may look at.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The plan as committed.
    pub plan: &'a FloorPlan,
    /// The storey that is drawn on.
    pub level: LevelId,
    /// Its wall bodies and rooms.
    pub geometry: &'a LevelGeometry,
    /// The step of the grid.
    pub grid: Grid,
}

/// How exactly a pointer can aim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// With a mouse or a pen.
    #[default]
    Mouse,
    /// With a finger.
    Touch,
    /// With keys, to the millimetre: only what lies exactly there is caught.
    Keys,
}

/// Where the pointer is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pointer {
    /// On the plan, in millimetres.
    pub at: Point,
    /// How many millimetres a screen pixel covers: reaches are given in pixels.
    pub mm_per_pixel: f64,
    /// A key holds snapping off.
    pub is_free: bool,
    /// A key adds to the selection instead of replacing it.
    pub adds: bool,
    /// How exactly it can aim.
    pub reach: Reach,
}

impl Pointer {
    /// How near it must be to something to catch it, in plan millimetres.
    pub fn reach(&self) -> f64 {
        match self.reach {
            Reach::Mouse => 12.0 * self.mm_per_pixel,
            Reach::Touch => 22.0 * self.mm_per_pixel,
            Reach::Keys => 0.5,
        }
    }

    /// How near it must be to an element to pick it, in plan millimetres.
    pub fn pick_reach(&self) -> f64 {
        match self.reach {
            Reach::Mouse => 8.0 * self.mm_per_pixel,
            Reach::Touch => 18.0 * self.mm_per_pixel,
            Reach::Keys => 1.0,
        }
    }
}

/// What the person does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ToolEvent {
    /// The pointer moved.
    Move(Pointer),
    /// The button went down.
    Press(Pointer),
    /// The button came up.
    Release(Pointer),
    /// Something was typed and confirmed.
    Typed(Typed),
    /// Flip to the other side or edge.
    Flip,
    /// Turn clockwise.
    Turn(Angle),
    /// Move what is selected, in plan millimetres.
    Nudge {
        /// To the right.
        x: Mm,
        /// Down.
        y: Mm,
    },
    /// The tool's own switch: bent walls, the typed value of an opening.
    Toggle,
    /// Take the last place back.
    Erase,
    /// Finish what is begun.
    Finish,
    /// Leave out what is begun.
    Escape,
}

/// What comes of an event.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The preview may have changed.
    Preview,
    /// A step is complete.
    Commit(Transaction),
    /// These elements are selected now.
    Select(Vec<ElementId>),
    /// The step cannot be made.
    Refused(Refusal),
    /// The last step is to be taken back.
    Undo,
    /// A text is to be written there.
    Write(Point),
    /// There was nothing to leave out: the tool itself is done.
    Done,
}

impl From<Result<Transaction, Refusal>> for Outcome {
    fn from(result: Result<Transaction, Refusal>) -> Self {
        match result {
            Ok(transaction) => Self::Commit(transaction),
            Err(refusal) => Self::Refused(refusal),
        }
    }
}

/// What a tool shows while it works.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// The step as it would be committed now.
    pub transaction: Option<Transaction>,
    /// Lines to draw over the plan.
    pub lines: Vec<Segment>,
    /// Dimensions with their lengths; the first is the one that typing sets.
    pub dimensions: Vec<Dimension>,
    /// What the pointer has caught on.
    pub snap: Option<Snap>,
    /// What to do next.
    pub hint: Option<Message>,
    /// Why the step cannot be made as it stands.
    pub refusal: Option<Refusal>,
    /// A box that is being drawn to select what is in it; whether it also takes what it only touches.
    pub marquee: Option<(Bounds, bool)>,
    /// Floor on which two things would stand.
    pub conflicts: Vec<Polygon>,
}

impl Preview {
    /// The same preview with a step that can be made, or the reason why not.
    #[must_use]
    pub fn with_step(mut self, step: Option<Result<Transaction, Refusal>>) -> Self {
        match step {
            Some(Ok(transaction)) => self.transaction = Some(transaction),
            Some(Err(refusal)) => self.refusal = Some(refusal),
            None => {}
        }
        self
    }
}

/// A dimension shown while drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dimension {
    /// From where to where.
    pub segment: Segment,
    /// Its length.
    pub length: Mm,
    /// What typing or pressing it does.
    pub role: DimensionRole,
}

/// What a dimension is shown for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum DimensionRole {
    /// Typing sets it.
    Typed,
    /// It tells how far something else is.
    Context,
    /// Pressing its text lets it be changed.
    Editable(Measure),
}

impl Dimension {
    /// The distance between two places, set by typing.
    pub fn between(from: Point, to: Point) -> Self {
        let segment = Segment::new(from, to);
        Self { segment, length: Mm::round(segment.length()), role: DimensionRole::Typed }
    }

    /// The distance between two places, for orientation.
    pub fn context(from: Point, to: Point) -> Self {
        Self { role: DimensionRole::Context, ..Self::between(from, to) }
    }
}

/// A drawing tool.
pub trait Tool {
    /// Takes an event.
    fn handle(&mut self, scene: Scene<'_>, event: ToolEvent) -> Outcome;

    /// What to show now.
    fn preview(&self, scene: Scene<'_>) -> Preview;

    /// What may be typed now.
    fn accepts(&self) -> Accepts {
        Accepts::Nothing
    }

    /// The place from which a pointer that is moved with keys goes on.
    fn anchor(&self) -> Option<Point> {
        None
    }

    /// Whether something is begun that escape would leave out.
    fn is_busy(&self) -> bool {
        false
    }
}
