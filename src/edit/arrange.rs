//! Steps that arrange: mirror a flat, line fixtures up, space them evenly.

use std::collections::BTreeSet;

use super::selection::opened;
use super::walls::Along;
use super::{Refusal, Transaction};
use crate::geom::{Bounds, GridPoint, Vector, grid_point, point};
use crate::locale::Message;
use crate::plan::{Anchor, DimensionDirection, ElementId, FixtureId, FloorPlan, LevelId, OpeningKind, Side};
use crate::units::Angle;

/// Mirrors a whole storey, left to right about the middle of its walls: flats come in mirrored pairs.
///
/// # Errors
/// [`Refusal::TooFew`] when nothing is on the storey.
pub fn mirror_level(plan: &FloorPlan, level: LevelId) -> Result<Transaction, Refusal> {
    let walls = plan.walls.values().filter(|wall| wall.level == level);
    let fixtures = plan.fixtures.values().filter(|fixture| fixture.level == level);
    let places = walls
        .flat_map(|wall| [point(wall.start), point(wall.end)])
        .chain(fixtures.map(|fixture| point(fixture.center)));
    let bounds = Bounds::around(places).ok_or(Refusal::TooFew)?;
    // Twice the middle, so that whole millimetres stay whole.
    let sum = libm::round(bounds.min.x + bounds.max.x) as i32;
    let flip = |place: GridPoint| GridPoint::new(sum - place.x, place.y);
    let mut after = plan.clone();
    for wall in after.walls.values_mut().filter(|wall| wall.level == level) {
        (wall.start, wall.end, wall.bulge) = (flip(wall.start), flip(wall.end), -wall.bulge);
    }
    for opening in after.openings.values_mut() {
        let is_here = plan.walls.get(&opening.wall).is_some_and(|wall| wall.level == level);
        if let (true, OpeningKind::Door(door)) = (is_here, &mut opening.kind) {
            door.swing = door.swing.flipped();
        }
    }
    for fixture in after.fixtures.values_mut().filter(|fixture| fixture.level == level) {
        fixture.center = flip(fixture.center);
        fixture.rotation = mirrored(fixture.rotation);
    }
    for room in after.rooms.values_mut().filter(|room| room.level == level) {
        room.anchor = flip(room.anchor);
    }
    for label in after.labels.values_mut().filter(|label| label.level == level) {
        label.at = flip(label.at);
    }
    for dimension in after.dimensions.values_mut().filter(|dimension| dimension.level == level) {
        for stop in &mut dimension.stops {
            match stop {
                Anchor::Place(place) => *place = flip(*place),
                Anchor::WallFace(_, side, _) => *side = side.flipped(),
                Anchor::FixtureSide(_, side) => {
                    *side = match *side {
                        Side::Left => Side::Right,
                        Side::Right => Side::Left,
                        side => side,
                    };
                }
                Anchor::WallEnd(..) | Anchor::OpeningEdge(..) => {}
            }
        }
        if dimension.direction != DimensionDirection::Level {
            dimension.offset = -dimension.offset;
        }
    }
    if let Some(underlay) = after.underlays.get_mut(&level) {
        underlay.origin.x = f64::from(sum) - underlay.origin.x;
        underlay.turned = mirrored(underlay.turned);
        underlay.is_mirrored = !underlay.is_mirrored;
    }
    // North turns with the flat when this is all of it.
    if plan.levels.len() <= 1 {
        after.north_degrees = (-plan.north_degrees).rem_euclid(360);
    }
    Ok(Transaction::between(Message::new("edit-mirror"), plan, &after))
}

fn mirrored(turn: Angle) -> Angle {
    Angle::from_degrees(-turn.to_degrees()).normalized()
}

/// To which line fixtures are aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Alignment {
    /// Their left-hand edges.
    Left,
    /// Their middles, seen from above or below.
    CenterX,
    /// Their right-hand edges.
    Right,
    /// Their upper edges.
    Top,
    /// Their middles, seen from the side.
    CenterY,
    /// Their lower edges.
    Bottom,
}

impl Alignment {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 6] =
        [Self::Left, Self::CenterX, Self::Right, Self::Top, Self::CenterY, Self::Bottom];

    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Left => "align-left",
            Self::CenterX => "align-center-x",
            Self::Right => "align-right",
            Self::Top => "align-top",
            Self::CenterY => "align-center-y",
            Self::Bottom => "align-bottom",
        }
    }

    /// How far a rectangle must go so that its line is that of another.
    fn step(self, from: &Bounds, to: &Bounds) -> Vector {
        let x = |step: f64| Vector::new(step, 0.0);
        let y = |step: f64| Vector::new(0.0, step);
        match self {
            Self::Left => x(to.min.x - from.min.x),
            Self::CenterX => x(to.center().x - from.center().x),
            Self::Right => x(to.max.x - from.max.x),
            Self::Top => y(to.min.y - from.min.y),
            Self::CenterY => y(to.center().y - from.center().y),
            Self::Bottom => y(to.max.y - from.max.y),
        }
    }
}

/// Aligns the selected fixtures with the one that was selected first.
///
/// # Errors
/// [`Refusal::TooFew`] with fewer than two.
pub fn align(plan: &FloorPlan, elements: &[ElementId], alignment: Alignment) -> Result<Transaction, Refusal> {
    let fixtures = fixtures_of(plan, elements);
    let [(_, first), rest @ ..] = fixtures.as_slice() else { return Err(Refusal::TooFew) };
    if rest.is_empty() {
        return Err(Refusal::TooFew);
    }
    let mut after = plan.clone();
    for (id, bounds) in rest {
        if let Some(fixture) = after.fixtures.get_mut(id) {
            fixture.center = grid_point(point(fixture.center) + alignment.step(bounds, first));
        }
    }
    Ok(Transaction::between(Message::new("edit-align").with("count", fixtures.len()), plan, &after))
}

/// Gives the selected fixtures equal gaps between the two outermost.
///
/// # Errors
/// [`Refusal::TooFew`] with fewer than three.
pub fn distribute(plan: &FloorPlan, elements: &[ElementId], along: Along) -> Result<Transaction, Refusal> {
    let mut fixtures = fixtures_of(plan, elements);
    if fixtures.len() < 3 {
        return Err(Refusal::TooFew);
    }
    let unit = along.unit();
    let low = |bounds: &Bounds| bounds.min.coords.dot(&unit);
    let high = |bounds: &Bounds| bounds.max.coords.dot(&unit);
    fixtures.sort_by(|(a_id, a), (b_id, b)| {
        (low(a) + high(a)).total_cmp(&(low(b) + high(b))).then(a_id.cmp(b_id))
    });
    let (Some((_, first)), Some((_, last))) = (fixtures.first(), fixtures.last()) else {
        return Err(Refusal::TooFew);
    };
    let taken: f64 = fixtures.iter().map(|(_, bounds)| high(bounds) - low(bounds)).sum();
    let gap = (high(last) - low(first) - taken) / (fixtures.len() - 1) as f64;
    let mut after = plan.clone();
    let mut next = low(first);
    for (id, bounds) in &fixtures {
        if let Some(fixture) = after.fixtures.get_mut(id) {
            fixture.center = grid_point(point(fixture.center) + unit * (next - low(bounds)));
        }
        next += high(bounds) - low(bounds) + gap;
    }
    Ok(Transaction::between(Message::new("edit-distribute").with("count", fixtures.len()), plan, &after))
}

/// The selected fixtures in the order they were selected, with the rectangles around them.
fn fixtures_of(plan: &FloorPlan, elements: &[ElementId]) -> Vec<(FixtureId, Bounds)> {
    let mut seen = BTreeSet::new();
    elements
        .iter()
        .flat_map(|&element| opened(plan, &[element]))
        .filter_map(|element| match element {
            ElementId::Fixture(id) if seen.insert(id) => {
                Some((id, Bounds::around(plan.fixtures.get(&id)?.footprint().corners())?))
            }
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::fixtures;
    use crate::plan::geometry::LevelGeometry;
    use crate::plan::{Fixture, FixtureKind, RoomId};
    use crate::store::template;

    fn table(x: i32, y: i32) -> Fixture {
        Fixture::new(FixtureKind::Table, LevelId(1), GridPoint::new(x, y), Angle::ZERO)
    }

    #[test]
    fn mirroring_twice_changes_nothing() {
        for id in ["T1", "T3", "T6"] {
            let plan = template(id).unwrap().plan;
            let once = mirror_level(&plan, LevelId(1)).unwrap().applied_to(&plan);
            assert_ne!(once, plan);
            let areas = |plan: &FloorPlan| {
                let mut areas: Vec<(Option<RoomId>, i64)> = LevelGeometry::new(plan, LevelId(1))
                    .rooms
                    .iter()
                    .map(|room| (room.id, room.outline.area().round() as i64))
                    .collect();
                areas.sort_unstable();
                areas
            };
            assert_eq!(areas(&once), areas(&plan), "{id}: the rooms are the same ones");
            let mut twice = mirror_level(&once, LevelId(1)).unwrap().applied_to(&once);
            twice.north_degrees = plan.north_degrees;
            assert_eq!(twice, plan, "{id}");
        }
    }

    #[test]
    fn a_mirrored_door_opens_into_the_same_room() {
        let plan = template("T1").unwrap().plan;
        let after = mirror_level(&plan, LevelId(1)).unwrap().applied_to(&plan);
        let rooms = |plan: &FloorPlan| -> Vec<Option<RoomId>> {
            let geometry = LevelGeometry::new(plan, LevelId(1));
            let tip = |id| crate::plan::geometry::leaf_lines(plan, id, 90.0).first().map(|leaf| leaf.to);
            let inside = |id: &crate::plan::OpeningId| tip(*id).and_then(|tip| geometry.room_at(tip)?.id);
            plan.openings.keys().map(inside).collect()
        };
        assert_eq!(rooms(&after), rooms(&plan));
    }

    #[test]
    fn fixtures_line_up_with_the_first_and_share_the_room_between_them() {
        let mut plan = FloorPlan::default();
        for (x, y) in [(0, 0), (2000, 130), (5000, -70)] {
            fixtures::place(&plan, table(x, y)).apply(&mut plan);
        }
        let all = [1, 2, 3].map(|id| ElementId::Fixture(FixtureId(id)));
        let aligned = align(&plan, &all, Alignment::Top).unwrap().applied_to(&plan);
        assert!(aligned.fixtures.values().all(|fixture| fixture.center.y == 0));
        let shared = distribute(&plan, &all, Along::X).unwrap().applied_to(&plan);
        assert_eq!(shared.fixtures[&FixtureId(2)].center.x, 2500);
        assert_eq!(align(&plan, &all[..1], Alignment::Top), Err(Refusal::TooFew));
        assert_eq!(distribute(&plan, &all[..2], Along::X), Err(Refusal::TooFew));
    }
}
