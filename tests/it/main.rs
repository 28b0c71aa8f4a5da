//! Tests of the project as a whole: its texts and its layers.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod clearance;
mod cli;
mod editing;
mod layers;
mod locales;
mod sources;
mod consultations;
mod judged_homes;
mod import_formats;
mod imports;
mod remedies;
mod rule_cases;
mod worked_verdicts;
