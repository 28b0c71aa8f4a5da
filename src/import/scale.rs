//! Drawings that do not say how long a unit is: what is taken for granted meanwhile, and which question settles it.

use super::draft::Draft;
use super::{ImportOptions, Refusal};
use crate::geom::{Bounds, Point};
use crate::locale::Message;
use crate::units::Mm;

/// How long a unit of a drawing is, told by somebody who knows.
#[derive(Clone, Debug, PartialEq)]
pub enum Scale {
    /// A unit is so many millimetres long.
    MmPerUnit(f64),
    /// A length of the drawing, by its [`NamedLength::name`], and what it measures in the home.
    KnownLength {
        /// Which length.
        name: String,
        /// How long it is.
        length: Mm,
    },
    /// The guess will do: sizes are then taken as assumed.
    Guess,
}

/// The question how long a unit of a drawing is.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleQuestion {
    /// Why it is asked.
    pub why: Message,
    /// Millimetres to a unit that were taken meanwhile.
    pub mm_per_unit: f64,
    /// Lengths that somebody may know, the easiest to measure first.
    pub lengths: Vec<NamedLength>,
}

impl ScaleQuestion {
    /// What a length of the drawing comes to with the scale that was taken.
    pub fn now(&self, length: &NamedLength) -> Mm {
        Mm::round(length.drawn * self.mm_per_unit)
    }
}

/// A length that a drawing shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NamedLength {
    /// A short stable name, for the command line.
    pub name: &'static str,
    /// What people call it.
    pub label: &'static str,
    /// In units of the drawing.
    pub drawn: f64,
}

/// Millimetres to a unit, and the question that remains open, if one does.
pub(super) fn settle(
    question: ScaleQuestion,
    options: &ImportOptions,
) -> Result<(f64, Option<ScaleQuestion>), Refusal> {
    /// A unit between a tenth of a micrometre and a kilometre.
    const POSSIBLE: std::ops::RangeInclusive<f64> = 1e-4..=1e6;
    let mm_per_unit = match &options.scale {
        None => return Ok((question.mm_per_unit, Some(question))),
        Some(Scale::Guess) => question.mm_per_unit,
        Some(Scale::MmPerUnit(mm_per_unit)) => *mm_per_unit,
        Some(Scale::KnownLength { name, length }) => {
            let known = question.lengths.iter().find(|known| known.name == name);
            let known = known.ok_or_else(|| Refusal::NoSuchLength {
                name: name.clone(),
                known: question.lengths.iter().map(|known| known.name).collect(),
            })?;
            length.to_f64() / known.drawn
        }
    };
    if !POSSIBLE.contains(&mm_per_unit) {
        return Err(Refusal::ImpossibleScale);
    }
    Ok((mm_per_unit, None))
}

/// Width and height of all that is drawn, as lengths to ask for.
pub(super) fn overall(draft: &Draft) -> Vec<NamedLength> {
    let places = draft.walls.iter().flat_map(|wall| [wall.line.from, wall.line.to]);
    let rooms = draft.rooms.iter().flat_map(|room| room.outline.iter().copied());
    let finite = |place: &Point| place.coords.iter().all(|value| value.is_finite());
    let Some(bounds) = Bounds::around(places.chain(rooms).filter(finite)) else { return Vec::new() };
    let size = bounds.size();
    [("width", "import-length-width", size.x), ("height", "import-length-height", size.y)]
        .into_iter()
        .filter(|(.., drawn)| *drawn > 0.0)
        .map(|(name, label, drawn)| NamedLength { name, label, drawn })
        .collect()
}

/// The units that people draw in, in millimetres.
const UNITS: [f64; 5] = [1.0, 10.0, 25.4, 304.8, 1000.0];

/// A home or storey is longer than this, in millimetres, and shorter than the other.
const LENGTH_OF_HOMES: (f64, f64) = (2_500.0, 60_000.0);

/// Usual length of a flat, in millimetres, to choose among units by.
const USUAL_LENGTH: f64 = 11_000.0;

/// Whether a longest side, in millimetres, can be that of a home.
pub(super) fn is_plausible(longest: f64) -> bool {
    (LENGTH_OF_HOMES.0..=LENGTH_OF_HOMES.1).contains(&longest)
}

/// The unit in which a drawing's longest side comes nearest to that of a usual flat.
pub(super) fn likely_unit(longest: f64) -> f64 {
    let off = |unit: f64| libm::fabs(libm::log(longest.max(1e-9) * unit / USUAL_LENGTH));
    UNITS.into_iter().min_by(|a, b| off(*a).total_cmp(&off(*b))).unwrap_or(1.0)
}

impl Draft {
    /// The same draft with all lengths multiplied; heights too.
    pub(super) fn scaled(mut self, factor: f64) -> Self {
        let scale = |place: &mut Point| place.coords *= factor;
        for level in &mut self.levels {
            level.elevation *= factor;
            level.height *= factor;
        }
        self.scale_plan(factor);
        for wall in &mut self.walls {
            wall.thickness *= factor;
            wall.height *= factor;
        }
        for opening in &mut self.openings {
            opening.bottom *= factor;
            opening.height *= factor;
            opening.depth *= factor;
        }
        for fixture in &mut self.fixtures {
            fixture.bottom *= factor;
            fixture.top *= factor;
        }
        for (_, place) in &mut self.ways_in {
            scale(place);
        }
        self
    }

    /// Multiplies what lies in the plane of the plan: places and widths, but no heights and no thicknesses.
    pub(super) fn scale_plan(&mut self, factor: f64) {
        use super::draft::Fill;
        let scale = |place: &mut Point| place.coords *= factor;
        for wall in &mut self.walls {
            scale(&mut wall.line.from);
            scale(&mut wall.line.to);
        }
        for opening in &mut self.openings {
            scale(&mut opening.center);
            opening.width *= factor;
            if let Fill::Door(_, Some(leaf)) = &mut opening.fill {
                scale(&mut leaf.hinge);
            }
        }
        self.rooms.iter_mut().flat_map(|room| &mut room.outline).for_each(scale);
        for fixture in &mut self.fixtures {
            scale(&mut fixture.center);
            fixture.width *= factor;
            fixture.depth *= factor;
        }
    }
}
