//! Properties of elements that this program writes into such files and understands when it reads them again.
//!
//! The other program keeps properties it does not know with their element, so what it has no place for comes back.

use std::fmt::Debug;

use crate::plan::{Attribute, Attributes, Origin, Surveyed};
use crate::units::Mm;

/// Whether a wall carries the house.
pub const STRUCTURE: &str = "yiju.structure";
/// What a wall is made of.
pub const MATERIAL: &str = "yiju.material";
/// How a door opens.
pub const OPERATION: &str = "yiju.operation";
/// Whether a door is the door to the home.
pub const ENTRANCE: &str = "yiju.entrance";
/// What fills an opening: `Door`, `Window` or `PassThrough`.
pub const FILL: &str = "yiju.fill";
/// What a room is used for.
pub const USE: &str = "yiju.use";
/// What a fixture is.
pub const KIND: &str = "yiju.kind";
/// The word for its kind: a fixture called so has no name of its own.
pub const KIND_NAME: &str = "yiju.kind-name";
/// Set for what has no height, which the other program does not know.
pub const FLAT: &str = "yiju.flat";
/// When the home was built.
pub const BUILT: &str = "yiju.built";

/// Before the name of a surveyed attribute.
const ATTRIBUTE: &str = "yiju.attribute.";

const ORIGINS: [Origin; 3] = [Origin::Measured, Origin::Derived, Origin::Assumed];

/// The value of a list that is written so.
pub fn of_name<T: Copy + Debug>(all: &[T], name: &str) -> Option<T> {
    all.iter().copied().find(|value| format!("{value:?}") == name)
}

/// What is known about an element, as names and values of properties.
pub fn of_attributes(attributes: &Attributes) -> Vec<(String, String)> {
    let mut properties = Vec::new();
    for (attribute, surveyed) in attributes.iter() {
        if let Surveyed::Known { value, origin, tolerance } = surveyed {
            let text = format!("{value} {origin:?} {}", tolerance.0);
            properties.push((format!("{ATTRIBUTE}{attribute:?}"), text));
        }
    }
    properties
}

/// The attribute that a property tells, and its value; `None` for other properties and unreadable ones.
pub fn attribute(name: &str, value: &str) -> Option<(Attribute, Surveyed<i32>)> {
    let attribute = of_name(Attribute::ALL, name.strip_prefix(ATTRIBUTE)?)?;
    let mut words = value.split(' ');
    let value = words.next()?.parse().ok()?;
    let origin = of_name(&ORIGINS, words.next()?)?;
    let tolerance = Mm(words.next()?.parse().ok()?);
    Some((attribute, Surveyed::Known { value, origin, tolerance }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_comes_back() {
        let attributes = Attributes::default()
            .with(Attribute::ThresholdHeight, Surveyed::measured(15))
            .with(Attribute::FloorNonSlip, Surveyed::assumed(1));
        let read: Attributes =
            of_attributes(&attributes).iter().filter_map(|(name, value)| attribute(name, value)).collect();
        assert_eq!(read, attributes);
        assert_eq!(attribute("yiju.attribute.ThresholdHeight", "tall"), None);
        assert_eq!(attribute("color", "15 Measured 5"), None);
    }
}
