//! Wall bodies and the rooms between them.
//!
//! A wall's body is its centre line thickened, and mitred where walls meet end to end. Openings do
//! not interrupt it: a door belongs to its wall. Rooms are the regions that all bodies together
//! enclose, so a room's outline runs along the wall faces and its area is the floor one can stand on.

use std::collections::BTreeMap;

use super::{ElementId, FloorPlan, LevelId, Opening, OpeningId, Room, RoomId, Wall, WallId, clear_width};
use crate::geom::{OrientedRect, Point, Polygon, Segment, Vector, boolean, right_normal};
use crate::plan::{Hinge, Swing};
use crate::units::{Angle, Mm};

/// Wall ends closer than this meet.
const JOINT_REACH: f64 = 2.0;

/// A wall end that stops this short of another wall is taken to reach it. Hand-drawn plans do that.
const GAP_REACH: f64 = 60.0;

/// A mitre longer than this many wall thicknesses is cut off, as very sharp corners are built blunt.
const MITRE_LIMIT: f64 = 2.5;

/// Everything that follows from a storey's walls and openings.
#[derive(Clone, Debug, Default)]
pub struct LevelGeometry {
    /// The body of each wall, joints included, openings not cut out.
    pub wall_bodies: BTreeMap<WallId, Vec<Polygon>>,
    /// The rooms, from top left to bottom right.
    pub rooms: Vec<Room>,
}

impl LevelGeometry {
    /// Works out a storey.
    pub fn new(plan: &FloorPlan, level: LevelId) -> Self {
        let walls: Vec<(WallId, &Wall)> =
            plan.walls.iter().filter(|(_, wall)| wall.level == level).map(|(&id, wall)| (id, wall)).collect();
        let wall_bodies: BTreeMap<WallId, Vec<Polygon>> =
            walls.iter().map(|&(id, wall)| (id, body(id, wall, &walls))).collect();
        let all: Vec<Polygon> = wall_bodies.values().flatten().cloned().collect();
        let mut rooms = Vec::new();
        for outline in boolean::enclosed(&all) {
            let id = record_inside(plan, level, &outline);
            rooms.push(Room { id, level, outline });
        }
        Self { wall_bodies, rooms }
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
        let Some(right) = wall.right() else { return (None, None) };
        let middle = wall.place_at(opening.center_offset());
        let reach = right * (wall.thickness.to_f64() / 2.0 + 50.0);
        (self.room_at(middle - reach), self.room_at(middle + reach))
    }
}

/// The way through an opening: what remains of the hole with the door open.
#[derive(Clone, Debug)]
pub struct DoorGap {
    /// The opening.
    pub opening: OpeningId,
    /// The free floor through the wall, a little longer than the wall is thick.
    pub floor: Polygon,
    /// The middle of the clear width.
    pub center: Point,
    /// The two faces the clear width is measured between: on the hinge side (face of the leaf) and opposite.
    pub faces: Segment,
}

/// The way through a door or pass-through; `None` for windows and where nothing remains.
pub fn door_gap(plan: &FloorPlan, id: OpeningId) -> Option<DoorGap> {
    let opening = plan.openings.get(&id)?;
    let wall = plan.walls.get(&opening.wall)?;
    let clear = clear_width::of(opening)?;
    let along = wall.direction()?;
    let (near, far) = clear_span(opening, clear.value)?;
    let faces = Segment::new(wall.place_at(near), wall.place_at(far));
    let half = right_normal(along) * (wall.thickness.to_f64() / 2.0 + GAP_OVERLAP);
    let floor = Polygon::new(vec![faces.from - half, faces.to - half, faces.to + half, faces.from + half]);
    Some(DoorGap { opening: id, floor, center: faces.midpoint(), faces })
}

/// How far a door's floor reaches into the rooms, so that the floors join.
const GAP_OVERLAP: f64 = 1.0;

/// From where to where the clear width runs, as distances along the wall.
fn clear_span(opening: &Opening, clear: Mm) -> Option<(f64, f64)> {
    if clear <= Mm::ZERO {
        return None;
    }
    let start = opening.offset.to_f64();
    let end = start + opening.width.to_f64();
    let lost = (opening.width - clear).max(Mm::ZERO).to_f64();
    // The leaf stands at the hinge side, so the loss there is larger by the leaf.
    let leaf = match opening.door() {
        Some(door) if door.operation == super::DoorOperation::Hinged => {
            clear_width::USUAL_LEAF.to_f64().min(lost)
        }
        _ => 0.0,
    };
    let frame = (lost - leaf) / 2.0;
    Some(match opening.door().map(|door| door.hinge) {
        Some(Hinge::Start) => (start + frame + leaf, end - frame),
        Some(Hinge::End) => (start + frame, end - frame - leaf),
        None => (start, end),
    })
}

/// The leaf of a hinged door, standing open at a right angle, as an area; nothing for other doors.
pub fn open_leaves(plan: &FloorPlan, id: OpeningId) -> Vec<Polygon> {
    let Some(opening) = plan.openings.get(&id) else { return Vec::new() };
    let Some(door) = opening.door() else { return Vec::new() };
    if !door.operation.swings() {
        return Vec::new();
    }
    leaf_lines(plan, id, 90.0).iter().map(|leaf| thicken(leaf, clear_width::USUAL_LEAF.to_f64())).collect()
}

/// The leaves of a swinging door turned open by an angle, each from hinge to tip.
pub fn leaf_lines(plan: &FloorPlan, id: OpeningId, open_degrees: f64) -> Vec<Segment> {
    let Some(opening) = plan.openings.get(&id) else { return Vec::new() };
    let Some(wall) = plan.walls.get(&opening.wall) else { return Vec::new() };
    let (Some(door), Some(along), Some(right)) = (opening.door(), wall.direction(), wall.right()) else {
        return Vec::new();
    };
    if !door.operation.swings() {
        return Vec::new();
    }
    let frame = opening
        .attributes
        .get(super::Attribute::FrameWidth)
        .value()
        .map_or(clear_width::USUAL_FRAME, Mm)
        .to_f64()
        .min(opening.width.to_f64() / 4.0);
    let start = opening.offset.to_f64() + frame;
    let end = opening.offset.to_f64() + opening.width.to_f64() - frame;
    let face = right * (door.swing.sign() * wall.thickness.to_f64() / 2.0);
    let (sin, cos) = Angle::from_degrees(open_degrees).sin_cos();
    let leaf = |hinge: Hinge, length: f64| {
        let (from, closed): (f64, Vector) = match hinge {
            Hinge::Start => (start, along),
            Hinge::End => (end, -along),
        };
        let from = wall.place_at(from) + face;
        Segment::new(from, from + (closed * cos + right * (door.swing.sign() * sin)) * length)
    };
    match door.operation {
        super::DoorOperation::DoubleHinged => {
            let half = (end - start) / 2.0;
            vec![leaf(Hinge::Start, half), leaf(Hinge::End, half)]
        }
        _ => vec![leaf(door.hinge, end - start)],
    }
}

/// The floor a swinging door sweeps, each leaf a quarter disc as a fine polygon.
pub fn swing_areas(plan: &FloorPlan, id: OpeningId) -> Vec<Polygon> {
    /// Steps of a quarter arc; the polygon stays within 0.2 % of the disc.
    const STEPS: u32 = 18;
    let positions: Vec<Vec<Segment>> =
        (0..=STEPS).map(|step| leaf_lines(plan, id, 90.0 * f64::from(step) / f64::from(STEPS))).collect();
    let n_leaves = positions.first().map_or(0, Vec::len);
    (0..n_leaves)
        .map(|leaf| {
            let mut outline = vec![positions[0][leaf].from];
            outline.extend(positions.iter().map(|leaves| leaves[leaf].to));
            Polygon::new(outline)
        })
        .collect()
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
        ElementId::Home | ElementId::Level(_) | ElementId::Wall(_) => None,
    }
}

fn record_inside(plan: &FloorPlan, level: LevelId, outline: &Polygon) -> Option<RoomId> {
    plan.rooms
        .iter()
        .find(|(_, record)| record.level == level && outline.contains(crate::geom::point(record.anchor)))
        .map(|(&id, _)| id)
}

fn thicken(line: &Segment, thickness: f64) -> Polygon {
    let Some(along) = line.vector().try_normalize(1e-9) else { return Polygon::default() };
    let half = right_normal(along) * (thickness / 2.0);
    Polygon::new(vec![line.from - half, line.to - half, line.to + half, line.from + half])
}

/// A wall's body: the thickened centre line, and at each end what fills the joint.
fn body(id: WallId, wall: &Wall, walls: &[(WallId, &Wall)]) -> Vec<Polygon> {
    let Some(along) = wall.direction() else { return Vec::new() };
    let line = wall.center_line();
    let half = wall.thickness.to_f64() / 2.0;
    let mut ends = [line.from, line.to];
    let mut parts = Vec::new();
    for (index, outward) in [(0, -along), (1, along)] {
        let end = ends[index];
        let mut meets = false;
        for &(other_id, other) in walls {
            if other_id == id {
                continue;
            }
            let Some(other_along) = other.direction() else { continue };
            let other_line = other.center_line();
            let other_outward = if (other_line.from - end).norm() <= JOINT_REACH {
                -other_along
            } else if (other_line.to - end).norm() <= JOINT_REACH {
                other_along
            } else {
                // A T joint: the end runs into the middle of the other wall.
                let distance = other_line.distance_to(end) - other.thickness.to_f64() / 2.0;
                if distance <= 0.0 {
                    meets = true;
                } else if distance <= GAP_REACH && !meets {
                    let closer = Segment::new(end, end + outward * (distance + half + GAP_REACH));
                    if let Some(crossing) = closer.line_crossing(&other_line)
                        && (crossing - end).dot(&outward) > 0.0
                        && (crossing - end).norm() <= GAP_REACH + other.thickness.to_f64()
                    {
                        ends[index] = crossing;
                        meets = true;
                    }
                }
                continue;
            };
            meets = true;
            // Each pair of walls is joined once, by the one with the smaller id.
            if id < other_id {
                parts.push(joint(end, outward, half, other_outward, other.thickness.to_f64() / 2.0));
            }
        }
    }
    parts.insert(0, thicken(&Segment::new(ends[0], ends[1]), wall.thickness.to_f64()));
    parts.retain(|part| part.outer.len() >= 3 && part.area() >= boolean::MIN_AREA);
    parts
}

/// Fills the corner between two walls that end at the same place.
fn joint(end: Point, outward: Vector, half: f64, other_outward: Vector, other_half: f64) -> Polygon {
    let normal = right_normal(outward);
    let other_normal = right_normal(other_outward);
    let mut corners = vec![
        end + normal * half,
        end - normal * half,
        end + other_normal * other_half,
        end - other_normal * other_half,
    ];
    let limit = MITRE_LIMIT * 2.0 * half.max(other_half);
    for side in [-1.0, 1.0] {
        let edge = Segment::new(end + normal * (half * side), end + normal * (half * side) + outward);
        let other_edge = Segment::new(
            end - other_normal * (other_half * side),
            end - other_normal * (other_half * side) + other_outward,
        );
        if let Some(corner) = edge.line_crossing(&other_edge)
            && (corner - end).norm() <= limit
        {
            corners.push(corner);
        }
    }
    boolean::convex_hull(&corners)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geom::GridPoint;
    use crate::plan::{Attributes, Level, RoomRecord, RoomUse, Structure, WallMaterial};

    fn plan(walls: &[(i32, i32, i32, i32, i32)]) -> FloorPlan {
        let mut plan = FloorPlan::default();
        plan.levels.insert(LevelId(1), Level { name: String::new(), elevation: Mm(0), height: Mm(2650) });
        for &(x0, y0, x1, y1, thickness) in walls {
            let id = plan.next_wall_id();
            plan.walls.insert(
                id,
                Wall {
                    level: LevelId(1),
                    start: GridPoint::new(x0, y0),
                    end: GridPoint::new(x1, y1),
                    thickness: Mm(thickness),
                    height: Mm(2650),
                    structure: Structure::Unknown,
                    material: WallMaterial::Unknown,
                },
            );
        }
        plan
    }

    const BOX: [(i32, i32, i32, i32, i32); 4] =
        [(0, 0, 4000, 0, 240), (4000, 0, 4000, 3000, 240), (4000, 3000, 0, 3000, 240), (0, 3000, 0, 0, 240)];

    #[test]
    fn a_box_of_walls_is_a_room_between_their_faces() {
        let mut plan = plan(&BOX);
        plan.rooms.insert(
            RoomId(7),
            RoomRecord {
                level: LevelId(1),
                name: String::new(),
                room_use: RoomUse::Bedroom,
                anchor: GridPoint::new(1000, 1000),
                attributes: Attributes::default(),
            },
        );
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
}
