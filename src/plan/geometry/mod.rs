//! Wall bodies and the rooms between them.
//!
//! A wall's body is its centre line thickened, and mitred where walls meet end to end. Openings do
//! not interrupt it: a door belongs to its wall. Rooms are the regions that all bodies together
//! enclose, so a room's outline runs along the wall faces and its area is the floor one can stand on.

mod bodies;
mod doorways;

use std::collections::BTreeMap;

use super::{ElementId, FloorPlan, LevelId, Opening, Room, RoomId, Swing, Wall, WallEnd, WallId};
use crate::geom::{Bounds, OrientedRect, Point, Polygon, Vector, boolean};

pub use bodies::JOINT_REACH;
pub use doorways::{DoorGap, door_gap, leaf_lines, leaves, open_leaves, swing_areas};

/// Everything that follows from a storey's walls and openings.
#[derive(Clone, Debug, Default)]
pub struct LevelGeometry {
    /// The body of each wall, joints included, openings not cut out.
    pub wall_bodies: BTreeMap<WallId, Vec<Polygon>>,
    /// The rooms, from top left to bottom right.
    pub rooms: Vec<Room>,
    /// The wall ends that meet no other wall, in the order of their walls.
    pub loose_ends: Vec<LooseEnd>,
}

/// A wall end that meets no other wall: here a loop is open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LooseEnd {
    /// The wall.
    pub wall: WallId,
    /// Which end.
    pub end: WallEnd,
    /// Where it is.
    pub place: Point,
    /// The nearest place on another wall, to which the gap could be closed.
    pub nearest: Option<Point>,
}

impl LooseEnd {
    /// The width of the gap, in millimetres.
    pub fn gap(&self) -> Option<f64> {
        self.nearest.map(|nearest| (nearest - self.place).norm())
    }
}

impl LevelGeometry {
    /// Works out a storey.
    pub fn new(plan: &FloorPlan, level: LevelId) -> Self {
        let bodies::Bodies { wall_bodies, loose_ends } = bodies::bodies(plan, level);
        let all: Vec<Polygon> = wall_bodies.values().flatten().cloned().collect();
        let mut rooms = Vec::new();
        for outline in boolean::enclosed(&all) {
            let id = record_inside(plan, level, &outline);
            rooms.push(Room { id, level, outline });
        }
        Self { wall_bodies, rooms, loose_ends }
    }

    /// The rectangle around all walls; `None` without any.
    pub fn bounds(&self) -> Option<Bounds> {
        let corners = self.wall_bodies.values().flatten().flat_map(|body| body.outer.iter().copied());
        Bounds::around(corners)
    }

    /// The room with a record.
    pub fn room(&self, id: RoomId) -> Option<&Room> {
        self.rooms.iter().find(|room| room.id == Some(id))
    }

    /// The room a place is in.
    pub fn room_at(&self, place: Point) -> Option<&Room> {
        self.rooms.iter().find(|room| room.outline.contains(place))
    }

    /// The room a fixture is in: where its middle is, or just before its front for one set in a wall.
    pub fn room_of_fixture(&self, footprint: &OrientedRect) -> Option<&Room> {
        self.room_at(footprint.center)
            .or_else(|| self.room_at(footprint.place(0.0, footprint.depth / 2.0 + 100.0)))
            .or_else(|| self.room_at(footprint.place(0.0, -footprint.depth / 2.0 - 100.0)))
    }

    /// The rooms on the left-hand and on the right-hand side of an opening.
    pub fn rooms_beside(&self, wall: &Wall, opening: &Opening) -> (Option<&Room>, Option<&Room>) {
        /// From a face of the wall into the room beside it, in millimetres.
        const REACH: f64 = 50.0;
        let Some(frame) = opening.frame(wall) else { return (None, None) };
        let reach = frame.right * (frame.half + REACH);
        (self.room_at(frame.center() - reach), self.room_at(frame.center() + reach))
    }
}

/// The side of its wall on which a room lies, seen from an opening; `None` when it lies on neither.
pub fn side_of_room(geometry: &LevelGeometry, wall: &Wall, opening: &Opening, room: RoomId) -> Option<Swing> {
    let (left, right) = geometry.rooms_beside(wall, opening);
    let is = |side: Option<&Room>| side.is_some_and(|side| side.id == Some(room));
    if is(left) {
        Some(Swing::Left)
    } else if is(right) {
        Some(Swing::Right)
    } else {
        None
    }
}

/// The room an element is in; a door counts to the room that needs it more: the wet one, else the smaller.
pub fn room_of(plan: &FloorPlan, geometry: &LevelGeometry, element: ElementId) -> Option<RoomId> {
    match element {
        ElementId::Room(id) => Some(id),
        ElementId::Fixture(id) => geometry.room_of_fixture(&plan.fixtures.get(&id)?.footprint())?.id,
        ElementId::Opening(id) => {
            let opening = plan.openings.get(&id)?;
            let wall = plan.walls.get(&opening.wall)?;
            let (left, right) = geometry.rooms_beside(wall, opening);
            let candidates = [left, right].into_iter().flatten().filter_map(|room| Some((room.id?, room)));
            candidates
                .min_by(|(a, room_a), (b, room_b)| {
                    let key = |id: &RoomId| match plan.rooms.get(id).map(|record| record.room_use) {
                        Some(super::RoomUse::Bathroom) => 0,
                        Some(super::RoomUse::Kitchen) => 1,
                        Some(super::RoomUse::Balcony) => 2,
                        Some(super::RoomUse::Bedroom) => 3,
                        Some(super::RoomUse::SharedCorridor) => 9,
                        _ => 5,
                    };
                    key(a).cmp(&key(b)).then(room_a.outline.area().total_cmp(&room_b.outline.area()))
                })
                .map(|(id, _)| id)
        }
        ElementId::Home
        | ElementId::Level(_)
        | ElementId::Wall(_)
        | ElementId::Label(_)
        | ElementId::Dimension(_)
        | ElementId::Underlay(_)
        | ElementId::Group(_) => None,
    }
}

/// A place well inside an area: a name anchored there stays in it when walls shift a little.
pub fn inner_place(area: &Polygon) -> Option<Point> {
    /// Places tried along each side of the area.
    const STEPS: u32 = 16;
    let bounds = area.bounds()?;
    let mut best: Option<(f64, Point)> = None;
    for row in 0..STEPS {
        for column in 0..STEPS {
            let share = Vector::new(f64::from(column) + 0.5, f64::from(row) + 0.5) / f64::from(STEPS);
            let place = (bounds.min + bounds.size().component_mul(&share)).map(libm::round);
            if !area.contains(place) {
                continue;
            }
            let room = area.distance_to_edge(place);
            // Between places as good as each other the one nearer to the middle.
            let score = room - 0.01 * (place - bounds.center()).norm();
            if best.is_none_or(|(most, _)| score > most) {
                best = Some((score, place));
            }
        }
    }
    best.map(|(_, place)| place)
}

fn record_inside(plan: &FloorPlan, level: LevelId, outline: &Polygon) -> Option<RoomId> {
    plan.rooms
        .iter()
        .find(|(_, record)| {
            record.level == level
                && record.joined_to.is_none()
                && outline.contains(crate::geom::point(record.anchor))
        })
        .map(|(&id, _)| id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geom::GridPoint;
    use crate::plan::{Level, RoomRecord, RoomUse};
    use crate::units::Mm;

    fn plan(walls: &[(i32, i32, i32, i32, i32)]) -> FloorPlan {
        let mut plan = FloorPlan::default();
        plan.levels.insert(LevelId(1), Level { name: String::new(), elevation: Mm(0), height: Mm(2650) });
        for &(x0, y0, x1, y1, thickness) in walls {
            let id = plan.next_wall_id();
            let (start, end) = (GridPoint::new(x0, y0), GridPoint::new(x1, y1));
            plan.walls.insert(id, Wall::new(LevelId(1), start, end, Mm(thickness)));
        }
        plan
    }

    const BOX: [(i32, i32, i32, i32, i32); 4] =
        [(0, 0, 4000, 0, 240), (4000, 0, 4000, 3000, 240), (4000, 3000, 0, 3000, 240), (0, 3000, 0, 0, 240)];

    #[test]
    fn a_box_of_walls_is_a_room_between_their_faces() {
        let mut plan = plan(&BOX);
        let record = RoomRecord::new(LevelId(1), RoomUse::Bedroom, GridPoint::new(1000, 1000));
        plan.rooms.insert(RoomId(7), record);
        let geometry = LevelGeometry::new(&plan, LevelId(1));
        assert_eq!(geometry.rooms.len(), 1);
        assert!((geometry.rooms[0].outline.area() - 3760.0 * 2760.0).abs() < 1.0);
        assert_eq!(geometry.rooms[0].id, Some(RoomId(7)));
        // The outer corners are filled, so the bodies cover the whole frame.
        let bodies: Vec<Polygon> = geometry.wall_bodies.values().flatten().cloned().collect();
        let covered: f64 = boolean::union(&bodies).iter().map(Polygon::area).sum();
        assert!((covered - (4240.0 * 3240.0 - 3760.0 * 2760.0)).abs() < 1.0, "{covered}");
    }

    #[test]
    fn a_wall_between_divides_and_one_that_stops_short_still_does() {
        for y in [3000, 2880, 2840] {
            let mut walls = BOX.to_vec();
            walls.push((2000, 0, 2000, y, 120));
            assert_eq!(LevelGeometry::new(&plan(&walls), LevelId(1)).rooms.len(), 2, "wall to {y}");
        }
        let mut walls = BOX.to_vec();
        walls.push((2000, 0, 2000, 2500, 120));
        assert_eq!(LevelGeometry::new(&plan(&walls), LevelId(1)).rooms.len(), 1);
    }

    #[test]
    fn slanted_corners_are_closed() {
        let walls = [(0, 0, 4000, 500, 200), (4000, 500, 3000, 3500, 200), (3000, 3500, 0, 0, 200)];
        assert_eq!(LevelGeometry::new(&plan(&walls), LevelId(1)).rooms.len(), 1);
    }

    #[test]
    fn open_walls_make_no_room_and_no_panic() {
        assert!(LevelGeometry::new(&plan(&BOX[..3]), LevelId(1)).rooms.is_empty());
        assert!(LevelGeometry::new(&plan(&[(0, 0, 0, 0, 240)]), LevelId(1)).rooms.is_empty());
    }

    #[test]
    fn a_bent_wall_bounds_a_room() {
        let mut plan = plan(&BOX);
        let bay = plan.walls.get_mut(&WallId(2)).unwrap();
        bay.bulge = Mm(-800);
        let geometry = LevelGeometry::new(&plan, LevelId(1));
        let [room] = geometry.rooms.as_slice() else { panic!("one room") };
        // A circular segment of chord 3000 and height 800 is added, less the corners that the wall's thickness takes.
        let radius = (1500.0_f64 * 1500.0 + 800.0 * 800.0) / 1600.0;
        let half = (1500.0 / radius).asin();
        let segment = radius * radius * (half - half.sin() * half.cos());
        let straight = 3760.0 * 2760.0;
        assert!(room.outline.area() > straight + 0.8 * segment, "{}", room.outline.area());
        assert!(room.outline.area() < straight + segment + 240.0 * 1500.0);
        assert!(geometry.loose_ends.is_empty());
    }

    #[test]
    fn an_open_loop_says_where() {
        let mut walls = BOX.to_vec();
        walls[3] = (0, 3000, 0, 700, 240);
        let geometry = LevelGeometry::new(&plan(&walls), LevelId(1));
        let places: Vec<(WallId, WallEnd, Point)> =
            geometry.loose_ends.iter().map(|loose| (loose.wall, loose.end, loose.place)).collect();
        let expected = [
            (WallId(1), WallEnd::Start, Point::new(0.0, 0.0)),
            (WallId(4), WallEnd::End, Point::new(0.0, 700.0)),
        ];
        assert_eq!(places, expected);
        assert_eq!(geometry.loose_ends[1].gap(), Some(700.0));
    }

    #[test]
    fn an_inner_place_is_inside() {
        let l_shape = Polygon::new(
            [(0.0, 0.0), (3000.0, 0.0), (3000.0, 600.0), (600.0, 600.0), (600.0, 3000.0), (0.0, 3000.0)]
                .map(|(x, y)| Point::new(x, y))
                .to_vec(),
        );
        let place = inner_place(&l_shape).unwrap();
        assert!(l_shape.contains(place) && l_shape.distance_to_edge(place) > 200.0, "{place}");
        assert_eq!(inner_place(&Polygon::default()), None);
    }
}
