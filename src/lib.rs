//! 颐居 Yiju plans the retrofit of an older person's home.
//!
//! The work is one loop: survey, assess, remedy, prove, price, choose, propose.
//! The modules stand in reading order; each uses only those before it.
//!
//! # Glossary
//!
//! - *clear width* (通行净宽): free width of a doorway with the leaf open, from the face of the leaf to the opposite frame
//! - *opening* (门洞): the hole in the wall, frame included; always wider than the clear width
//! - *shunt* (来回倒): a change between rolling ahead and rolling back, to come into line
//! - *pinch* (最紧处): the two things between which a chair is tightest
//! - *turning space* (回转空间): floor on which a chair can turn round
//! - *finding*: one requirement judged at one place: met, not met, cannot tell, or not applicable
//! - *survey list* (量房清单): what must still be measured, and how
//! - *remedy*: a change to the plan with its products and works
//! - *estimate* (估价): what a remedy costs, line by line
//! - *self-pay* (自付): what the family pays after subsidy

pub mod units;
pub mod datafile;
pub mod locale;
pub mod geom;
pub mod clearance;
pub mod plan;
pub mod edit;
pub mod occupant;
pub mod catalog;
pub mod rules;
pub mod remedy;
pub mod cost;
pub mod optimize;
pub mod case;
pub mod drawing;
pub mod sketch;
pub mod import;
pub mod export;
pub mod store;
pub mod session;
pub mod cli;

#[cfg(feature = "gui")]
pub mod gui;
