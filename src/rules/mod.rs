//! Accessibility rules and their application.
//!
//! A [`Rule`] is data: what it looks at, when it applies, what it asks for, how much it matters to
//! whom, and where it comes from. [`assess`] judges a home for a person by a [`RuleSet`] and gives
//! one [`Finding`] for each requirement and place. What cannot be judged becomes the [`survey_list`].
//!
//! A finding says "below the reference value of a document", never "illegal": the documents bind new
//! buildings, and a home that is older has not failed. Clauses that exempt homes are listed and never
//! judged.

mod assess;
mod checks;
mod finding;
mod judged_home;
mod requirement;
mod rule;
mod rule_set;
mod severity;
mod subject;
mod survey;
pub mod wording;

pub use assess::assess;
pub use finding::{Finding, FindingKey, Limit, Mark, Measured, Missing, Verdict};
pub use judged_home::JudgedHome;
pub use requirement::Requirement;
pub use rule::{Citation, EvidenceGrade, Rule, RuleId};
pub use rule_set::RuleSet;
pub use severity::{Severity, Urgency};
pub use subject::{Condition, Subject, Use};
pub use survey::{SurveyItem, survey_list};
