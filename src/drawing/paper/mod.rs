//! Drawings that only paper has: the family's pair of plans, close-ups, the installer's sheets.
//!
//! Each is made at a natural scale for its place on the page and is put there at its own size, never fitted.
//! A close-up has no scale, since nothing is measured on it.
//!
//! - [`plan_pair`]: the home before and after, with numbers
//! - [`close_up`]: one difficulty, drawn where it is
//! - [`turned`]: the same home turned by a quarter, where it fits a page better

mod balloons;
mod chair;
mod close_up;
mod plan_pair;
mod turn;

pub use balloons::{Balloon, Spot};
pub use chair::{ChairPose, chair};
pub use close_up::{CloseUp, SIZE as CLOSE_UP_SIZE, close_up};
pub use plan_pair::{PairContent, PlanPair, plan_pair};
pub use turn::{turned, turned_point};
