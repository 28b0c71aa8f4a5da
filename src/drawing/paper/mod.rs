//! Drawings that only paper has: the family's pair of plans, close-ups, the installer's sheets.
//!
//! Each is made at a natural scale for its place on the page and is put there at its own size, never fitted.
//! A close-up has no scale, since nothing is measured on it.
//!
//! - [`plan_pair`]: the home before and after, with numbers
//! - [`close_up`]: one difficulty, drawn where it is
//! - [`room_plan`], [`elevation()`], [`works_plan`]: the installer's drawings, at true scale
//! - [`turned`]: the same home turned by a quarter, where it fits a page better

mod balloons;
mod chair;
mod close_up;
mod elevation;
mod plan_pair;
mod room_plan;
mod tags;
mod turn;
mod wall_face;
mod works_plan;

pub use balloons::{Balloon, Spot};
pub use chair::{ChairPose, chair};
pub use close_up::{CloseUp, CloseUpMark, SIZE as CLOSE_UP_SIZE, close_up};
pub use elevation::{ElevationContent, corner_texts, elevation};
pub use plan_pair::{PairContent, PlanPair, plan_pair};
pub use room_plan::{RoomPlanContent, room_plan};
pub use tags::{Tag, tags};
pub use turn::{turned, turned_point};
pub use wall_face::{Extent, Facing, WallFace, wall_behind, wall_faces};
pub use works_plan::{WorksPlanContent, works_plan};
