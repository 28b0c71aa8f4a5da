//! Drawing tools, without a toolkit.
//!
//! A tool takes pointer events in plan millimetres and gives back a preview while the pointer moves
//! and a [`Transaction`] when a step is complete. Nothing is committed while the pointer is down:
//! one drag is one step, and escape leaves the plan as it was.

mod fixture_tool;
pub mod hit_test;
mod measure_tool;
mod opening_tool;
mod select_tool;
mod snap;
mod wall_tool;

use crate::edit::{Refusal, Transaction};
use crate::geom::{Point, Segment};
use crate::locale::Message;
use crate::plan::geometry::LevelGeometry;
use crate::plan::{ElementId, FloorPlan, LevelId};
use crate::units::Mm;

pub use fixture_tool::FixtureTool;
pub use measure_tool::MeasureTool;
pub use opening_tool::{OpeningTemplate, OpeningTool};
pub use select_tool::SelectTool;
pub use snap::{Snap, SnapReason, Snapper};
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
    /// A length was typed and confirmed.
    Length(Mm),
    /// Flip to the other side or edge.
    Flip,
    /// Turn by a quarter.
    Turn,
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
    /// There was nothing to leave out: the tool itself is done.
    Done,
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
}

/// A dimension shown while drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dimension {
    /// From where to where.
    pub segment: Segment,
    /// Its length.
    pub length: Mm,
}

impl Dimension {
    /// The distance between two places.
    pub fn between(from: Point, to: Point) -> Self {
        let segment = Segment::new(from, to);
        Self { segment, length: Mm::round(segment.length()) }
    }
}

/// A drawing tool.
pub trait Tool {
    /// Takes an event.
    fn handle(&mut self, scene: Scene<'_>, event: ToolEvent) -> Outcome;

    /// What to show now.
    fn preview(&self, scene: Scene<'_>) -> Preview;

    /// Whether a length typed now would be used.
    fn takes_length(&self) -> bool {
        false
    }
}
