//! Accessibility rules and their application.

mod finding;
mod rule;
mod severity;

pub use finding::{Finding, FindingKey, Limit, Mark, Measured, Missing, Verdict};
pub use rule::{Citation, EvidenceGrade, RuleId};
pub use severity::{Severity, Urgency};
