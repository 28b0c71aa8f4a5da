//! The dwelling as measured.
//!
//! A [`FloorPlan`] holds levels, walls, openings in walls, room records and fixtures. Everything is
//! stored as it was measured, in whole millimetres; what follows from it is derived and never stored:
//!
//! - [`geometry`]: wall bodies with their joints, and the rooms they enclose;
//! - [`clear_width`]: what remains of a doorway when the door stands open;
//! - [`obstacles`]: what stands in the way at foot, knee and body height;
//! - [`naming`]: what people call the elements;
//! - [`travel`]: the floor as somebody with a chair meets it, with doors to open and places to go to;
//! - [`soundness`]: what every plan must hold, whatever was done to it.
//!
//! Every value that a rule reads is a [`Surveyed`] one: it says whether it was measured, derived,
//! assumed, or is not known.

mod attribute;
mod axis;
pub mod clear_width;
mod fixture;
mod floor_plan;
pub mod geometry;
mod id;
mod level;
pub mod naming;
mod note;
pub mod obstacles;
mod opening;
mod problem;
mod room;
pub mod soundness;
mod surveyed;
pub mod travel;
pub mod underlay;
mod wall;

pub use attribute::{Attribute, Attributes, Quantity};
pub use axis::Axis;
pub use fixture::{Fixture, FixtureKind, Mounting};
pub use floor_plan::FloorPlan;
pub use id::{DimensionId, ElementId, FixtureId, GroupId, LabelId, LevelId, OpeningId, RoomId, WallId};
pub use level::Level;
pub use note::{Anchor, DimensionDirection, DimensionLayout, DimensionLine, Group, Label, Side};
pub use opening::{Door, DoorOperation, Hinge, Opening, OpeningFrame, OpeningKind, Swing};
pub use problem::PlanProblem;
pub use room::{Room, RoomRecord, RoomUse};
pub use surveyed::{Origin, Surveyed};
pub use underlay::Underlay;
pub use wall::{Structure, Wall, WallEnd, WallMaterial};
