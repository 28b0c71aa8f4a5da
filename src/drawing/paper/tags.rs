use std::collections::BTreeMap;
use std::fmt;

use crate::drawing::marker::circle;
use crate::drawing::placement::Placer;
use crate::drawing::{Item, Medium, Paint, Stroke, Text, TextSize, Weight};
use crate::geom::{Point, Vector};
use crate::plan::{Fixture, FixtureId, FixtureKind};

/// What a thing is called on plan, elevation, fixing table and quotation alike: G1, E2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag {
    /// G for bars and rails, S for sanitary fittings, E for electrics, F for anything else.
    pub letter: char,
    /// Counted from 1 for each letter.
    pub number: u32,
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.letter, self.number)
    }
}

/// The letter of a kind.
const fn letter(kind: FixtureKind) -> char {
    use FixtureKind as K;
    match kind {
        K::GrabBar | K::FoldingBar | K::Handrail | K::BedRail => 'G',
        K::Toilet
        | K::SquatPan
        | K::Basin
        | K::Shower
        | K::Bathtub
        | K::ShowerSeat
        | K::Mirror
        | K::WaterHeater
        | K::FloorDrain
        | K::Sink => 'S',
        K::BathHeater
        | K::Switch
        | K::Socket
        | K::Lamp
        | K::NightLight
        | K::CallButton
        | K::PullCord
        | K::SmokeAlarm
        | K::GasAlarm
        | K::WaterAlarm
        | K::FallDetector
        | K::Doorbell => 'E',
        _ => 'F',
    }
}

/// Numbers things in the order given, each letter by itself.
pub fn tags<'f>(fixtures: impl IntoIterator<Item = (FixtureId, &'f Fixture)>) -> BTreeMap<FixtureId, Tag> {
    let mut counts: BTreeMap<char, u32> = BTreeMap::new();
    let mut tags = BTreeMap::new();
    for (id, fixture) in fixtures {
        tags.entry(id).or_insert_with(|| {
            let letter = letter(fixture.kind);
            let number = counts.entry(letter).or_default();
            *number += 1;
            Tag { letter, number: *number }
        });
    }
    tags
}

/// Half the height of a tag in reference pixels.
const RADIUS: f64 = 15.0;

/// A tag in a ring with a line to what it names, at a free place near it.
pub(super) fn ring(tag: Tag, at: Point, placer: &mut Placer, medium: Medium) -> Vec<Item> {
    let size = Vector::repeat(2.3 * RADIUS * medium.mark);
    let away = Vector::new(1.6, 1.6) * (RADIUS * medium.mark);
    let center = placer.place(at + away, size).center();
    let disc = circle(center, RADIUS * medium.mark);
    let dot = circle(at, 2.5 * medium.mark);
    let text = Text { size: TextSize::Small, ..Text::new(center, tag.to_string(), Paint::Ink).bold() };
    vec![
        Item::lines(vec![vec![at, center]], Stroke::solid(Paint::Ink, Weight(0.9))),
        Item::fill(vec![dot], Paint::Ink),
        Item::fill(vec![disc.clone()], Paint::Raised),
        Item::edges(&[disc], Stroke::solid(Paint::Ink, Weight(1.6))),
        Item::Text(text),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geom::GridPoint;
    use crate::plan::LevelId;
    use crate::units::Angle;

    #[test]
    fn each_letter_is_counted_by_itself() {
        use FixtureKind as K;
        let kinds = [K::GrabBar, K::CallButton, K::FoldingBar, K::Bed];
        let fixtures: Vec<(FixtureId, Fixture)> = (1..)
            .zip(kinds)
            .map(|(id, kind)| {
                (FixtureId(id), Fixture::new(kind, LevelId(1), GridPoint::origin(), Angle::ZERO))
            })
            .collect();
        let tags = tags(fixtures.iter().map(|(id, fixture)| (*id, fixture)));
        assert_eq!(tags.values().map(ToString::to_string).collect::<Vec<_>>(), ["G1", "E1", "G2", "F1"]);
    }
}
