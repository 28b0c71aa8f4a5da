//! Accessibility rules and their application.
//!
//! A [`Rule`] is data: what it looks at, when it applies, what it asks for, how much it matters to
//! whom, and where it comes from. [`assess`] judges a home for a person by a [`RuleSet`] and gives
//! one [`Finding`] for each requirement and place. What cannot be judged becomes the [`survey_list`].
//!
//! A finding says "below the reference value of a document", never "illegal": the documents bind new
//! buildings, and a home that is older has not failed. Clauses that exempt homes are listed and never
//! judged.

mod answer;
mod assess;
mod check_context;
pub mod cases;
mod checks;
pub mod explain;
mod finding;
mod household;
mod judged_home;
mod layers;
mod library;
mod overrides;
mod pack;
mod place;
mod prepared;
mod requirement;
mod rule;
mod rule_set;
mod severity;
mod side_by_side;
mod storey;
mod subject;
mod survey;
mod walk;
mod ways;
pub mod wording;

pub use assess::assess;
pub use finding::{Finding, FindingKey, Limit, Mark, Measured, Missing, Verdict};
pub use judged_home::JudgedHome;
pub use library::{RuleChoice, RuleLibrary};
pub use overrides::{Override, OverrideChange, parse_overrides, write_overrides};
pub(crate) use overrides::{OverrideRecord, WrongField};
pub use pack::{Pack, PackChoice, PackSort, Tier};
pub use prepared::PreparedHome;
pub use requirement::{
    Approach, BarPlace, DoorAtCorridor, DoorEdge, DoorMeasure, DoorSide, FloorShape, LandingSide,
    ManeuverRow, PinchAllowance, RampRow, ReachBand, Requirement, Together, TransferRoom, Zone, ZoneStart,
};
pub use rule::{Citation, EvidenceGrade, Force, Rule, RuleId};
pub use rule_set::RuleSet;
pub use severity::{Severity, SeverityVector, Urgency};
pub use side_by_side::{Change, Row, packs_side_by_side, side_by_side};
pub use subject::{Condition, Operation, Subject, Use};
pub use survey::{Near, SurveyItem, survey_list};
pub use walk::{QuickWalk, WalkChoice, WalkQuestion};
