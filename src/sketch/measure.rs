//! Lengths on the plan that can be set: what each of them measures, and what moves when it is changed.

use super::gaps::{SIDES, before_side, obstacles};
use super::{Dimension, DimensionRole, Scene};
use crate::drawing::dimensions::StringRow;
use crate::edit::walls::{self, Along};
use crate::edit::{Refusal, Transaction, fixtures, notes, openings, selection};
use crate::geom::{Bounds, Point, Segment, point};
use crate::plan::geometry::JOINT_REACH;
use crate::plan::{
    DimensionId, ElementId, FixtureId, FloorPlan, OpeningId, RoomId, Side, Wall, WallEnd, WallId,
};
use crate::units::Mm;

/// Between what wall lengths are told and typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// Axes of walls, as drawings have it (轴线).
    #[default]
    Axis,
    /// Faces of walls, as a tape measures (净尺寸).
    Clear,
}

/// A length on the plan that can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// A wall from end to end of its axis.
    WallLength(WallId),
    /// A wall between the faces of those that it meets.
    WallClear(WallId),
    /// The distance between two wall axes, as in a dimension string.
    Axes {
        /// The direction in which it is measured.
        along: Along,
        /// The coordinate of the first axis.
        from: Mm,
        /// The coordinate of the second axis.
        to: Mm,
    },
    /// The clear width or depth of a room.
    RoomSpan(RoomId, Along),
    /// The width of an opening.
    OpeningWidth(OpeningId),
    /// From an end of the wall to an opening.
    OpeningDistance(OpeningId, WallEnd),
    /// From a side of a fixture to what stands before it.
    FixtureGap(FixtureId, Side),
    /// A gap of a drawn dimension, counted from 0: what was measured there.
    Stated(DimensionId, u32),
}

/// What moves when a length is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moves {
    /// The end that the length is counted to.
    Far,
    /// The end that it is counted from.
    Near,
    /// All that lies at the far end or beyond it.
    Beyond,
    /// The thing itself.
    Itself,
}

/// Ends of walls that stop at a face lie this much before the axis, in millimetres: half of the thickest usual wall.
const HALF_WALL: i32 = 190;

impl Measure {
    /// What may move, the first choice first.
    pub const fn choices(&self) -> &'static [Moves] {
        match self {
            Self::WallLength(_) | Self::WallClear(_) => &[Moves::Far, Moves::Near],
            Self::Axes { .. } | Self::RoomSpan(..) => &[Moves::Far, Moves::Near, Moves::Beyond],
            Self::OpeningWidth(_) | Self::OpeningDistance(..) | Self::FixtureGap(..) | Self::Stated(..) => {
                &[Moves::Itself]
            }
        }
    }

    /// Sets the length.
    ///
    /// # Errors
    /// When what it measures is gone, the length is not possible, or something cannot follow.
    pub fn set(&self, scene: Scene<'_>, length: Mm, moves: Moves) -> Result<Transaction, Refusal> {
        let plan = scene.plan;
        let end = if moves == Moves::Near { WallEnd::Start } else { WallEnd::End };
        match *self {
            Self::WallLength(id) => walls::set_length(plan, id, length, end),
            Self::WallClear(id) => {
                let (start, far) = wall_insets(plan, id);
                walls::set_length(plan, id, length + Mm::round(start + far), end)
            }
            Self::Axes { along, from, to } => {
                let by = length - (to - from);
                match moves {
                    Moves::Near => walls::shift_axis(plan, scene.level, along, from, -by),
                    Moves::Beyond => walls::stretch(plan, scene.level, along, to - Mm(HALF_WALL), by),
                    Moves::Far | Moves::Itself => walls::shift_axis(plan, scene.level, along, to, by),
                }
            }
            Self::RoomSpan(id, along) => {
                let span = room_span(scene, id, along).ok_or(Refusal::Gone)?;
                let (low, high) = (coordinate(along, span.from), coordinate(along, span.to));
                let by = length - Mm::round(high - low);
                match moves {
                    Moves::Beyond => walls::stretch(plan, scene.level, along, Mm::round(high), by),
                    Moves::Near => shift_face(scene, id, along, low, -by),
                    Moves::Far | Moves::Itself => shift_face(scene, id, along, high, by),
                }
            }
            Self::OpeningWidth(id) => openings::resize(plan, id, length),
            Self::OpeningDistance(id, end) => openings::set_distance(plan, id, end, length),
            Self::FixtureGap(id, side) => {
                let fixture = plan.fixtures.get(&id).ok_or(Refusal::Gone)?;
                let gap = before_side(&fixture.footprint(), side, &obstacles(scene, Some(id), fixture));
                let gap = gap.ok_or(Refusal::Gone)?;
                let outward = fixtures::outward(fixture, side);
                let by = outward * (gap.length() - length.to_f64());
                let step = selection::translate(plan, &[ElementId::Fixture(id)], by)?;
                Ok(step.merging(ElementId::Fixture(id), "gap"))
            }
            Self::Stated(id, gap) => notes::redraw(plan, id, |line| {
                line.stated.insert(gap, length);
            }),
        }
    }
}

/// Half the thickness of the walls that a wall meets at its start and at its end: so much shorter is its clear length.
pub fn wall_insets(plan: &FloorPlan, id: WallId) -> (f64, f64) {
    let Some(wall) = plan.walls.get(&id) else { return (0.0, 0.0) };
    let inset = |end: WallEnd| inset_at(plan, wall, Some(id), point(wall.end_place(end)));
    (inset(WallEnd::Start), inset(WallEnd::End))
}

/// Half the thickness of what a wall meets at a place, walls in its own line left out.
pub(super) fn inset_at(plan: &FloorPlan, wall: &Wall, id: Option<WallId>, place: Point) -> f64 {
    let Some(along) = wall.direction() else { return 0.0 };
    plan.walls
        .iter()
        .filter(|&(&other, host)| Some(other) != id && host.level == wall.level)
        .filter_map(|(_, host)| {
            let axis = host.axis()?;
            let across = crate::geom::cross(axis.along(axis.project(place)), along).abs();
            let meets = axis.distance_to(place) <= JOINT_REACH.max(host.thickness.to_f64() / 2.0);
            (across > 0.2 && meets).then(|| {
                // An end that stops short of the axis is so much nearer to the face.
                (host.thickness.to_f64() / 2.0 / across - axis.distance_to(place) / across).max(0.0)
            })
        })
        .fold(0.0, f64::max)
}

fn coordinate(along: Along, place: Point) -> f64 {
    match along {
        Along::X => place.x,
        Along::Y => place.y,
    }
}

/// The clear width or depth of a room through its middle.
fn room_span(scene: Scene<'_>, id: RoomId, along: Along) -> Option<Segment> {
    let room = scene.geometry.room(id)?;
    let anchor = point(scene.plan.rooms.get(&id)?.anchor);
    // The faces straight beside the room's anchor.
    let (mut low, mut high) = (f64::NEG_INFINITY, f64::INFINITY);
    let (at, across) = match along {
        Along::X => (anchor.x, anchor.y),
        Along::Y => (anchor.y, anchor.x),
    };
    for edge in room.outline.edges() {
        let parts = |place: Point| match along {
            Along::X => (place.x, place.y),
            Along::Y => (place.y, place.x),
        };
        let ((a, a_across), (b, b_across)) = (parts(edge.from), parts(edge.to));
        if (a_across > across) == (b_across > across) {
            continue;
        }
        let meets = a + (b - a) * (across - a_across) / (b_across - a_across);
        if meets <= at {
            low = low.max(meets);
        } else {
            high = high.min(meets);
        }
    }
    let place = |along_value: f64| match along {
        Along::X => Point::new(along_value, anchor.y),
        Along::Y => Point::new(anchor.x, along_value),
    };
    (low.is_finite() && high.is_finite()).then(|| Segment::new(place(low), place(high)))
}

/// Moves the wall whose face bounds a room at a coordinate.
fn shift_face(scene: Scene<'_>, id: RoomId, along: Along, face: f64, by: Mm) -> Result<Transaction, Refusal> {
    /// Faces closer than this to the coordinate bound the room there, in millimetres.
    const AT_FACE: f64 = 3.0;
    let anchor = scene.plan.rooms.get(&id).map(|room| point(room.anchor)).ok_or(Refusal::Gone)?;
    let wall = scene
        .plan
        .walls
        .iter()
        .filter(|(_, wall)| wall.level == scene.level && wall.is_straight())
        .filter(|(_, wall)| along.of(&wall.start) == along.of(&wall.end))
        .filter(|(_, wall)| {
            let axis = f64::from(along.of(&wall.start));
            ((axis - face).abs() - wall.thickness.to_f64() / 2.0).abs() <= AT_FACE
        })
        .min_by(|(_, a), (_, b)| a.distance_to(anchor).total_cmp(&b.distance_to(anchor)))
        .map(|(&wall, _)| wall)
        .ok_or(Refusal::Gone)?;
    walls::shift(scene.plan, wall, along.unit() * by.to_f64())
}

/// The lengths of an element that can be set, as they are shown when it is selected.
pub fn measures_of(scene: Scene<'_>, element: ElementId, basis: Basis) -> Vec<Dimension> {
    let plan = scene.plan;
    let editable = |segment: Segment, measure: Measure| Dimension {
        segment,
        length: Mm::round(segment.length()),
        role: DimensionRole::Editable(measure),
    };
    match element {
        ElementId::Wall(id) => {
            let Some(wall) = plan.walls.get(&id) else { return Vec::new() };
            let Some(axis) = wall.axis() else { return Vec::new() };
            if !axis.is_straight() {
                let length = Mm::round(axis.length());
                let role = DimensionRole::Editable(Measure::WallLength(id));
                return vec![Dimension { segment: axis.chord(), length, role }];
            }
            match basis {
                Basis::Axis => vec![editable(axis.chord(), Measure::WallLength(id))],
                Basis::Clear => {
                    let (start, end) = wall_insets(plan, id);
                    let segment = Segment::new(axis.at(start), axis.at(axis.length() - end));
                    vec![editable(segment, Measure::WallClear(id))]
                }
            }
        }
        ElementId::Opening(id) => {
            let Some(opening) = plan.openings.get(&id) else { return Vec::new() };
            let Some(wall) = plan.walls.get(&opening.wall) else { return Vec::new() };
            let from = opening.offset(wall);
            let to = from + opening.width.to_f64();
            let piece = |from: f64, to: f64| Segment::new(wall.place_at(from), wall.place_at(to));
            vec![
                editable(piece(from, to), Measure::OpeningWidth(id)),
                editable(piece(0.0, from), Measure::OpeningDistance(id, WallEnd::Start)),
                editable(piece(to, wall.length()), Measure::OpeningDistance(id, WallEnd::End)),
            ]
        }
        ElementId::Fixture(id) => {
            let Some(fixture) = plan.fixtures.get(&id) else { return Vec::new() };
            let others = obstacles(scene, Some(id), fixture);
            let footprint = fixture.footprint();
            SIDES
                .into_iter()
                .filter_map(|side| {
                    let gap = before_side(&footprint, side, &others)?;
                    (gap.length() >= 1.0).then(|| editable(gap, Measure::FixtureGap(id, side)))
                })
                .collect()
        }
        ElementId::Room(id) => [Along::X, Along::Y]
            .into_iter()
            .filter_map(|along| Some(editable(room_span(scene, id, along)?, Measure::RoomSpan(id, along))))
            .collect(),
        ElementId::Home
        | ElementId::Level(_)
        | ElementId::Label(_)
        | ElementId::Dimension(_)
        | ElementId::Underlay(_)
        | ElementId::Group(_) => Vec::new(),
    }
}

/// What the texts of dimension strings outside the walls measure, and where each text is.
pub fn string_measures(rows: &[StringRow]) -> Vec<(Bounds, Dimension)> {
    let mut found = Vec::new();
    for row in rows {
        for (text, pair) in row.texts.iter().zip(row.stops.windows(2)) {
            let (from, to) = (Mm::round(pair[0]), Mm::round(pair[1]));
            let along = if row.is_level { Along::X } else { Along::Y };
            let place = |value: f64| {
                if row.is_level { Point::new(value, row.at) } else { Point::new(row.at, value) }
            };
            let dimension = Dimension {
                segment: Segment::new(place(pair[0]), place(pair[1])),
                length: to - from,
                role: DimensionRole::Editable(Measure::Axes { along, from, to }),
            };
            found.push((*text, dimension));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::geometry::LevelGeometry;
    use crate::plan::{LevelId, soundness};
    use crate::sketch::Grid;
    use crate::store::template;

    fn with_scene<R>(plan: &FloorPlan, show: impl FnOnce(Scene<'_>) -> R) -> R {
        let geometry = LevelGeometry::new(plan, LevelId(1));
        show(Scene { plan, level: LevelId(1), geometry: &geometry, grid: Grid::Fitting })
    }

    fn measured(plan: &FloorPlan, measure: Measure) -> i32 {
        with_scene(plan, |scene| {
            let element = match measure {
                Measure::WallLength(id) | Measure::WallClear(id) => ElementId::Wall(id),
                Measure::RoomSpan(id, _) => ElementId::Room(id),
                Measure::OpeningWidth(id) | Measure::OpeningDistance(id, _) => ElementId::Opening(id),
                Measure::FixtureGap(id, _) => ElementId::Fixture(id),
                Measure::Axes { .. } | Measure::Stated(..) => ElementId::Home,
            };
            [Basis::Axis, Basis::Clear]
                .into_iter()
                .flat_map(|basis| measures_of(scene, element, basis))
                .find(|dimension| dimension.role == DimensionRole::Editable(measure))
                .map_or(-1, |dimension| dimension.length.0)
        })
    }

    /// Every length that is shown can be set, and then is what was asked for.
    #[test]
    fn a_length_that_is_shown_can_be_set() {
        let plan = template("T1").unwrap().plan;
        let mut tried = 0;
        let elements = plan
            .walls
            .keys()
            .map(|&id| ElementId::Wall(id))
            .chain(plan.openings.keys().map(|&id| ElementId::Opening(id)))
            .chain(plan.rooms.keys().map(|&id| ElementId::Room(id)))
            .chain(plan.fixtures.keys().map(|&id| ElementId::Fixture(id)));
        for element in elements {
            for basis in [Basis::Axis, Basis::Clear] {
                let dimensions = with_scene(&plan, |scene| measures_of(scene, element, basis));
                for dimension in dimensions {
                    let DimensionRole::Editable(measure) = dimension.role else { continue };
                    for &moves in measure.choices() {
                        let wanted = dimension.length + Mm(40);
                        let step = with_scene(&plan, |scene| measure.set(scene, wanted, moves));
                        // What stands in the way refuses; nothing else may go wrong.
                        let Ok(step) = step else { continue };
                        let after = step.applied_to(&plan);
                        assert_eq!(soundness::defects(&after), [], "{measure:?} {moves:?}");
                        assert_eq!(measured(&after, measure), wanted.0, "{measure:?} {moves:?}");
                        tried += 1;
                    }
                }
            }
        }
        assert!(tried > 120, "{tried}");
    }

    #[test]
    fn the_chosen_end_moves() {
        let plan = template("T1").unwrap().plan;
        // The bay between the axes at x 1200 and 6000 of the upper dimension string, as it is stored.
        let xs: Vec<i32> = plan.walls.values().filter(|w| w.start.x == w.end.x).map(|w| w.start.x).collect();
        let (low, high) = (*xs.iter().min().unwrap(), *xs.iter().max().unwrap());
        let measure = Measure::Axes { along: Along::X, from: Mm(low), to: Mm(high) };
        let set = |moves| {
            let step = with_scene(&plan, |scene| measure.set(scene, Mm(high - low + 300), moves)).unwrap();
            let after = step.applied_to(&plan);
            let xs: Vec<i32> =
                after.walls.values().filter(|w| w.start.x == w.end.x).map(|w| w.start.x).collect();
            (*xs.iter().min().unwrap(), *xs.iter().max().unwrap())
        };
        assert_eq!(set(Moves::Far), (low, high + 300));
        assert_eq!(set(Moves::Near), (low - 300, high));
        assert_eq!(set(Moves::Beyond), (low, high + 300));
    }
}
