//! What every plan must hold, whatever was done to it.
//!
//! A [`Defect`] is a mistake of the program or of a foreign file, not of the house: editing never makes one, and
//! files that hold one are refused. What is odd about the house as it is drawn is a [`PlanProblem`](super::PlanProblem).

use super::{ElementId, FloorPlan, LevelId, Opening, Wall};
use crate::geom::GridPoint;
use crate::units::Mm;

/// Coordinates and sizes beyond this, in millimetres, are not a home.
pub const FARTHEST: i32 = 1_000_000;

/// The thinnest and thickest wall.
pub const WALL_THICKNESS: (Mm, Mm) = (Mm(10), Mm(1_000));

/// The smallest and largest width of an opening.
pub const OPENING_WIDTH: (Mm, Mm) = (Mm(100), Mm(8_000));

/// The smallest and largest side of a fixture.
pub const FIXTURE_SIDE: (Mm, Mm) = (Mm(10), Mm(10_000));

/// Wall lengths are real numbers, openings whole millimetres: they may miss each other by the rounding.
const ROUNDING: f64 = 1.0;

/// Something that must not be in a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Defect {
    /// It names an element that does not exist.
    Dangling(ElementId),
    /// A coordinate or size is impossible.
    Impossible(ElementId),
    /// The opening reaches beyond its wall.
    BeyondWall(ElementId),
    /// The opening overlaps another one.
    Overlaps(ElementId),
}

/// All defects, in the order of elements; none in a sound plan.
pub fn defects(plan: &FloorPlan) -> Vec<Defect> {
    let mut found = Vec::new();
    let has_level = |level: LevelId| plan.levels.contains_key(&level);
    for (&id, wall) in &plan.walls {
        let element = ElementId::Wall(id);
        if !has_level(wall.level) {
            found.push(Defect::Dangling(element));
        }
        if !is_possible_wall(wall) {
            found.push(Defect::Impossible(element));
        }
        let mut openings: Vec<_> = plan.openings_in(id).collect();
        openings
            .sort_by(|(a_id, a), (b_id, b)| a.offset(wall).total_cmp(&b.offset(wall)).then(a_id.cmp(b_id)));
        for (index, (opening_id, opening)) in openings.iter().enumerate() {
            let element = ElementId::Opening(*opening_id);
            let offset = opening.offset(wall);
            if offset < -ROUNDING || offset + opening.width.to_f64() > wall.length() + ROUNDING {
                found.push(Defect::BeyondWall(element));
            }
            if openings[index + 1..].iter().any(|(_, later)| overlap(wall, opening, later)) {
                found.push(Defect::Overlaps(element));
            }
        }
    }
    for (&id, opening) in &plan.openings {
        let element = ElementId::Opening(id);
        if !plan.walls.contains_key(&opening.wall) {
            found.push(Defect::Dangling(element));
        }
        if opening.width < OPENING_WIDTH.0 || opening.width > OPENING_WIDTH.1 {
            found.push(Defect::Impossible(element));
        }
    }
    for (&id, room) in &plan.rooms {
        let element = ElementId::Room(id);
        let joined = room.joined_to.is_none_or(|other| plan.rooms.contains_key(&other) && other != id);
        if !has_level(room.level) || !joined {
            found.push(Defect::Dangling(element));
        }
        if !is_near(room.anchor) {
            found.push(Defect::Impossible(element));
        }
    }
    for (&id, fixture) in &plan.fixtures {
        let element = ElementId::Fixture(id);
        if !has_level(fixture.level) {
            found.push(Defect::Dangling(element));
        }
        let sides = [fixture.width, fixture.depth];
        let is_sized = sides.iter().all(|side| (FIXTURE_SIDE.0..=FIXTURE_SIDE.1).contains(side));
        if !is_sized || !is_near(fixture.center) || !fixture.rotation.to_degrees().is_finite() {
            found.push(Defect::Impossible(element));
        }
    }
    found.extend(of_notes(plan));
    found
}

fn of_notes(plan: &FloorPlan) -> Vec<Defect> {
    let mut found = Vec::new();
    let has_level = |level: LevelId| plan.levels.contains_key(&level);
    for (&id, label) in &plan.labels {
        if !has_level(label.level) {
            found.push(Defect::Dangling(ElementId::Label(id)));
        }
        if !is_near(label.at) {
            found.push(Defect::Impossible(ElementId::Label(id)));
        }
    }
    for (&id, dimension) in &plan.dimensions {
        let element = ElementId::Dimension(id);
        let holds =
            dimension.stops.iter().filter_map(super::Anchor::element).all(|element| plan.has(element));
        if !has_level(dimension.level) || !holds {
            found.push(Defect::Dangling(element));
        }
        if dimension.stops.len() < 2 {
            found.push(Defect::Impossible(element));
        }
    }
    for (&id, group) in &plan.groups {
        if !group.members.iter().all(|&member| plan.has(member)) {
            found.push(Defect::Dangling(ElementId::Group(id)));
        }
        if group.members.len() < 2 {
            found.push(Defect::Impossible(ElementId::Group(id)));
        }
    }
    for (&level, underlay) in &plan.underlays {
        if !has_level(level) {
            found.push(Defect::Dangling(ElementId::Underlay(level)));
        }
        let numbers = [underlay.mm_per_pixel, underlay.stretch, underlay.origin.x, underlay.origin.y];
        let is_scaled = underlay.mm_per_pixel > 0.0 && underlay.stretch > 0.0;
        if !is_scaled || !numbers.iter().all(|number| number.is_finite()) {
            found.push(Defect::Impossible(ElementId::Underlay(level)));
        }
    }
    found
}

/// Whether two openings in a wall have more than an edge in common, heights reckoned with.
pub fn overlap(wall: &Wall, a: &Opening, b: &Opening) -> bool {
    let (a_from, b_from) = (a.offset(wall), b.offset(wall));
    let (a_to, b_to) = (a_from + a.width.to_f64(), b_from + b.width.to_f64());
    let in_height = a.sill < b.sill + b.height && b.sill < a.sill + a.height;
    in_height && a_from < b_to - ROUNDING && b_from < a_to - ROUNDING
}

/// Whether a wall has a length, a thickness and a bend that can be built.
pub fn is_possible_wall(wall: &Wall) -> bool {
    let half = wall.center_line().length() / 2.0;
    is_near(wall.start)
        && is_near(wall.end)
        && half >= 0.5
        && (WALL_THICKNESS.0..=WALL_THICKNESS.1).contains(&wall.thickness)
        && wall.bulge.abs().to_f64() <= half + ROUNDING
}

fn is_near(place: GridPoint) -> bool {
    place.x.unsigned_abs() <= FARTHEST as u32 && place.y.unsigned_abs() <= FARTHEST as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Attributes, Level, OpeningId, OpeningKind, WallEnd, WallId};

    fn plan() -> FloorPlan {
        let mut plan = FloorPlan::default();
        plan.levels.insert(LevelId(1), Level { name: String::new(), elevation: Mm(0), height: Mm(2650) });
        plan.walls
            .insert(WallId(1), Wall::new(LevelId(1), GridPoint::new(0, 0), GridPoint::new(3000, 0), Mm(240)));
        for (id, distance) in [(1, 100), (2, 1200)] {
            let opening = Opening {
                wall: WallId(1),
                from: WallEnd::Start,
                distance: Mm(distance),
                width: Mm(900),
                height: Mm(2000),
                sill: Mm(0),
                kind: OpeningKind::PassThrough,
                attributes: Attributes::default(),
            };
            plan.openings.insert(OpeningId(id), opening);
        }
        plan
    }

    #[test]
    fn a_sound_plan_has_none_and_each_kind_is_found() {
        assert_eq!(defects(&plan()), []);
        let door = ElementId::Opening(OpeningId(2));
        let spoilt = |spoil: fn(&mut FloorPlan)| {
            let mut plan = plan();
            spoil(&mut plan);
            defects(&plan)
        };
        let beyond = spoilt(|plan| plan.openings.get_mut(&OpeningId(2)).unwrap().distance = Mm(2200));
        assert_eq!(beyond, [Defect::BeyondWall(door)]);
        let overlapping = spoilt(|plan| plan.openings.get_mut(&OpeningId(2)).unwrap().distance = Mm(900));
        assert_eq!(overlapping, [Defect::Overlaps(ElementId::Opening(OpeningId(1)))]);
        let dangling = spoilt(|plan| plan.openings.get_mut(&OpeningId(2)).unwrap().wall = WallId(9));
        assert_eq!(dangling, [Defect::Dangling(door)]);
        let impossible = spoilt(|plan| plan.walls.get_mut(&WallId(1)).unwrap().thickness = Mm(0));
        assert_eq!(impossible, [Defect::Impossible(ElementId::Wall(WallId(1)))]);
    }
}
