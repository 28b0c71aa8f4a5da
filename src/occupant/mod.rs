//! The person, as far as rules, remedies and subsidies need to know.
//!
//! An [`OccupantProfile`] holds what was said or assessed; what follows from it (ability level, the
//! groups that rules speak of, the room an aid needs) is derived. What nobody said stays unknown.

mod ability;
mod aid;
mod file;
mod moving;
mod presets;
mod profile;

pub use ability::{AbilityGroup, AbilityItem, AbilityLevel, AbilityScores, Escalation, LevelResult};
pub use aid::Aid;
pub use file::{parse_profile, write_profile};
pub use presets::{preset, presets};
pub use profile::{
    Carer, Disability, DisabilityClass, FormOfAddress, Hearing, Household, IncomeClass, OccupantGroup,
    OccupantProfile, Registration, Sight, Transfer,
};
