//! Tests of the project as a whole: its texts and its layers.

mod layers;
mod locales;
mod sources;
mod consultations;
mod remedies;
