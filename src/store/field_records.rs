//! What the fields of several records share: values that are not written, and names of sides and ends.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::plan::{Swing, WallEnd};

pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

pub(super) fn one() -> u32 {
    1
}

pub(super) fn is_one(id: &u32) -> bool {
    *id == 1
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(remote = "WallEnd")]
pub(super) enum EndName {
    Start,
    End,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(remote = "Swing")]
pub(super) enum SwingName {
    Left,
    Right,
}
