//! Tests of the project as a whole: its texts and its layers.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod layers;
mod locales;
mod sources;
mod consultations;
mod remedies;
mod rule_cases;
