//! What cannot be part of a home is left out before anything is done with it.

use crate::geom::{Point, Vector};
use crate::import::draft::Draft;
use crate::import::{ImportReport, Refusal};
use crate::locale::Message;

/// Farther from the middle of the home than this, in millimetres, nothing belongs to it.
const FARTHEST: f64 = 300_000.0;

/// A home whose middle is farther from the origin than this is moved there, as site coordinates are of no use in it.
const FARTHEST_ORIGIN: f64 = 100_000.0;

/// Moves are whole metres, so that odd millimetres stay as they were.
const MOVE_STEP: f64 = 1_000.0;

/// The thinnest and the thickest wall, as for drawing.
const THICKNESS: (f64, f64) = (10.0, 1_000.0);

/// Nothing in a home is higher or wider than this.
const LARGEST: f64 = 100_000.0;

/// Longer names are cut.
const LONGEST_NAME: usize = 120;

/// More of one kind than this is no home; all that follows is quick up to here.
const MOST: [(&str, usize); 5] = [
    ("import-what-levels", 64),
    ("import-what-walls", 4_000),
    ("import-what-openings", 4_000),
    ("import-what-rooms", 2_000),
    ("import-what-fixtures", 8_000),
];

/// Leaves out what is not possible and brings far-off homes to the origin.
pub(super) fn keep_possible(draft: &mut Draft, report: &mut ImportReport) -> Result<(), Refusal> {
    let counts = [
        draft.levels.len(),
        draft.walls.len(),
        draft.openings.len(),
        draft.rooms.len(),
        draft.fixtures.len(),
    ];
    for ((what, limit), count) in MOST.into_iter().zip(counts) {
        if count > limit {
            return Err(Refusal::TooMany { what, count, limit });
        }
    }
    if draft.levels.is_empty() {
        draft.levels.push(crate::import::draft::DraftLevel::default());
    }
    let middle = middle(draft);
    let shift = if middle.coords.amax() > FARTHEST_ORIGIN {
        middle.coords.map(|value| -libm::round(value / MOVE_STEP) * MOVE_STEP)
    } else {
        Vector::zeros()
    };
    if shift != Vector::zeros() {
        report.guessed(Message::new("import-guessed-moved-to-origin"), None);
    }
    let near = |place: Point| (place - middle).amax() <= FARTHEST;
    let n_levels = draft.levels.len();
    let size = |value: f64| value.is_finite() && (0.5..=LARGEST).contains(&value);
    let height = |value: f64| value.is_finite() && value.abs() <= LARGEST;
    for level in &mut draft.levels {
        cut(&mut level.name);
        if !height(level.elevation) {
            level.elevation = 0.0;
        }
    }
    let mut left_out = 0;
    walls(draft, &mut left_out, |wall| {
        let possible = wall.level < n_levels
            && near(wall.line.from)
            && near(wall.line.to)
            && wall.arc.to_degrees().is_finite()
            && wall.thickness.is_finite()
            && (0.0..=LARGEST).contains(&wall.thickness)
            && height(wall.height);
        if possible {
            wall.thickness = wall.thickness.clamp(THICKNESS.0, THICKNESS.1);
            wall.line.from += shift;
            wall.line.to += shift;
        }
        possible
    });
    let before = draft.openings.len() + draft.rooms.len() + draft.fixtures.len();
    draft.openings.retain_mut(|opening| {
        cut(&mut opening.name);
        let possible = opening.level < n_levels
            && near(opening.center)
            && (opening.along.norm() - 1.0).abs() < 1e-6
            && size(opening.width)
            && size(opening.height)
            && opening.depth.is_finite()
            && height(opening.bottom);
        opening.center += shift;
        if let super::super::draft::Fill::Door(_, Some(leaf)) = &mut opening.fill {
            leaf.hinge += shift;
        }
        possible
    });
    draft.rooms.retain_mut(|room| {
        cut(&mut room.name);
        let possible =
            room.level < n_levels && !room.outline.is_empty() && room.outline.iter().all(|&p| near(p));
        room.outline.iter_mut().for_each(|place| *place += shift);
        possible
    });
    draft.fixtures.retain_mut(|fixture| {
        cut(&mut fixture.name);
        let possible = fixture.level < n_levels
            && near(fixture.center)
            && fixture.rotation.to_degrees().is_finite()
            && size(fixture.width)
            && size(fixture.depth)
            && height(fixture.bottom)
            && height(fixture.top);
        fixture.center += shift;
        possible
    });
    left_out += before - (draft.openings.len() + draft.rooms.len() + draft.fixtures.len());
    if left_out > 0 {
        report.left_out(Message::new("import-left-out-impossible").with("count", left_out), None);
    }
    Ok(())
}

/// Keeps the walls that pass a test, and what they say of each other true.
fn walls(
    draft: &mut Draft,
    left_out: &mut usize,
    mut possible: impl FnMut(&mut crate::import::draft::DraftWall) -> bool,
) {
    let mut kept = Vec::with_capacity(draft.walls.len());
    let mut new_place = Vec::with_capacity(draft.walls.len());
    for mut wall in std::mem::take(&mut draft.walls) {
        if possible(&mut wall) {
            new_place.push(Some(kept.len()));
            kept.push(wall);
        } else {
            new_place.push(None);
            *left_out += 1;
        }
    }
    for wall in &mut kept {
        wall.meets = wall.meets.map(|other| new_place.get(other?).copied().flatten());
    }
    draft.walls = kept;
}

/// A place that most of the home lies around; a few wild values do not move it.
fn middle(draft: &Draft) -> Point {
    let mut places: Vec<Point> = draft.walls.iter().flat_map(|wall| [wall.line.from, wall.line.to]).collect();
    places.extend(draft.rooms.iter().flat_map(|room| room.outline.iter().copied()));
    if places.is_empty() {
        places.extend(draft.fixtures.iter().map(|fixture| fixture.center));
    }
    let median = |axis: usize| {
        let mut values: Vec<f64> = places.iter().map(|place| place[axis]).filter(|v| v.is_finite()).collect();
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or(0.0)
    };
    Point::new(median(0), median(1))
}

fn cut(name: &mut String) {
    let clean: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
    *name = clean.chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect();
}
