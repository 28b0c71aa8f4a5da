use crate::geom::{Point, Segment, Vector, right_normal};
use crate::plan::geometry::LevelGeometry;
use crate::plan::{Fixture, FixtureId, FloorPlan, LevelId, Mounting, OpeningId, RoomId, WallId};

/// A face of a wall, as one sees it from inside a room.
#[derive(Clone, Debug, PartialEq)]
pub struct WallFace {
    /// The storey.
    pub level: LevelId,
    /// The room one stands in.
    pub room: RoomId,
    /// The wall behind the face; `None` where nothing of the plan is behind it.
    pub wall: Option<WallId>,
    /// From its left end to its right end, as seen.
    pub line: Segment,
    /// Unit vector into the room.
    pub inward: Vector,
}

/// Faces shorter than this get nothing and are not drawn, in millimetres.
const SHORTEST: f64 = 150.0;

/// A thing whose back is within this of a face hangs on it, in millimetres.
const HANGS_WITHIN: f64 = 60.0;

/// What stands within this of a face is seen in front of it, in millimetres.
const SEEN_WITHIN: f64 = 900.0;

/// The faces of a room's walls, in the order of its outline.
pub fn wall_faces(plan: &FloorPlan, geometry: &LevelGeometry, room: RoomId) -> Vec<WallFace> {
    let Some(found) = geometry.room(room) else { return Vec::new() };
    let outline = &found.outline;
    let mut lines: Vec<Segment> = Vec::new();
    for edge in outline.edges() {
        match lines.last_mut() {
            // Two pieces of one straight wall are one face.
            Some(last) if is_straight_on(last, &edge) => last.to = edge.to,
            _ => lines.push(edge),
        }
    }
    if let [first, .., last] = lines.as_slice()
        && is_straight_on(last, first)
    {
        let start = last.from;
        lines.pop();
        lines[0].from = start;
    }
    lines
        .into_iter()
        .filter(|line| line.length() >= SHORTEST)
        .filter_map(|line| {
            let normal = right_normal(line.vector().try_normalize(1e-9)?);
            let inward = if outline.contains(line.midpoint() + normal * 5.0) { normal } else { -normal };
            let rightward = right_normal(-inward);
            let line =
                if line.vector().dot(&rightward) >= 0.0 { line } else { Segment::new(line.to, line.from) };
            let wall = wall_behind(plan, found.level, line.midpoint() - inward * 30.0);
            Some(WallFace { level: found.level, room, wall, line, inward })
        })
        .collect()
}

fn is_straight_on(a: &Segment, b: &Segment) -> bool {
    let (Some(first), Some(second)) = (a.vector().try_normalize(1e-9), b.vector().try_normalize(1e-9)) else {
        return false;
    };
    (a.to - b.from).norm() < 1.0 && first.dot(&second) > 1.0 - 1e-9
}

/// The wall whose body a place lies in.
pub fn wall_behind(plan: &FloorPlan, level: LevelId, place: Point) -> Option<WallId> {
    plan.walls
        .iter()
        .filter(|(_, wall)| wall.level == level)
        .map(|(&id, wall)| (id, wall.center_line().distance_to(place) - wall.thickness.to_f64() / 2.0))
        .filter(|(_, outside)| *outside <= 1.0)
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(id, _)| id)
}

/// Which way a thing looks, seen from inside the room with the face before one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facing {
    /// Its front is seen: its back is at the face.
    Front,
    /// Its back is seen.
    Back,
    /// Its front is at the left.
    Left,
    /// Its front is at the right.
    Right,
}

impl WallFace {
    /// Its length in millimetres.
    pub fn length(&self) -> f64 {
        self.line.length()
    }

    /// Unit vector from its left end to its right end.
    pub fn rightward(&self) -> Vector {
        right_normal(-self.inward)
    }

    /// How far right of its left end a place is.
    pub fn right_of_end(&self, place: Point) -> f64 {
        (place - self.line.from).dot(&self.rightward())
    }

    /// How far from it into the room a place is.
    pub fn into_room(&self, place: Point) -> f64 {
        (place - self.line.from).dot(&self.inward)
    }

    /// From where to where a fixture covers it, and how near and how far it is.
    pub fn extent(&self, fixture: &Fixture) -> Extent {
        let corners = fixture.footprint().corners();
        let along = corners.map(|corner| self.right_of_end(corner));
        let away = corners.map(|corner| self.into_room(corner));
        let least = |values: [f64; 4]| values.into_iter().fold(f64::INFINITY, f64::min);
        let most = |values: [f64; 4]| values.into_iter().fold(f64::NEG_INFINITY, f64::max);
        Extent { left: least(along), right: most(along), near: least(away), far: most(away) }
    }

    /// Whether a fixture hangs on it.
    pub fn carries(&self, fixture: &Fixture) -> bool {
        if fixture.level != self.level || fixture.kind.mounting() != Mounting::Wall {
            return false;
        }
        let extent = self.extent(fixture);
        let back = fixture.footprint().place(0.0, -fixture.depth.to_f64() / 2.0);
        self.into_room(back).abs() <= HANGS_WITHIN
            && extent.left >= -HANGS_WITHIN
            && extent.right <= self.length() + HANGS_WITHIN
            && self.facing(fixture) == Facing::Front
    }

    /// The fixtures that hang on it, in the order of their ids.
    pub fn hung<'p>(&self, plan: &'p FloorPlan) -> Vec<(FixtureId, &'p Fixture)> {
        plan.fixtures.iter().filter(|(_, fixture)| self.carries(fixture)).map(|(&id, f)| (id, f)).collect()
    }

    /// What stands on the floor before it, the farthest from one's eye first.
    pub fn before<'p>(&self, plan: &'p FloorPlan) -> Vec<(FixtureId, &'p Fixture)> {
        let mut seen: Vec<(FixtureId, &Fixture)> = plan
            .fixtures
            .iter()
            .filter(|(_, fixture)| fixture.level == self.level)
            .filter(|(_, fixture)| matches!(fixture.kind.mounting(), Mounting::Fixed | Mounting::Movable))
            .filter(|(_, fixture)| {
                let extent = self.extent(fixture);
                extent.near >= -HANGS_WITHIN
                    && extent.near <= SEEN_WITHIN
                    && extent.right > 0.0
                    && extent.left < self.length()
            })
            .map(|(&id, fixture)| (id, fixture))
            .collect();
        seen.sort_by(|a, b| self.extent(a.1).near.total_cmp(&self.extent(b.1).near));
        seen
    }

    /// The openings in its wall that lie within it.
    pub fn openings(&self, plan: &FloorPlan) -> Vec<OpeningId> {
        let Some(wall_id) = self.wall else { return Vec::new() };
        let Some(wall) = plan.walls.get(&wall_id) else { return Vec::new() };
        plan.openings_in(wall_id)
            .filter(|(_, opening)| {
                let middle = self.right_of_end(wall.place_at(opening.center_offset(wall)));
                (0.0..=self.length()).contains(&middle)
            })
            .map(|(id, _)| id)
            .collect()
    }

    /// Which way a fixture looks.
    pub fn facing(&self, fixture: &Fixture) -> Facing {
        let (_, front) = fixture.footprint().axes();
        let (into, right) = (front.dot(&self.inward), front.dot(&self.rightward()));
        if into.abs() >= right.abs() {
            if into >= 0.0 { Facing::Front } else { Facing::Back }
        } else if right >= 0.0 {
            Facing::Right
        } else {
            Facing::Left
        }
    }
}

/// The part of a face that a thing covers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// From the left end of the face, in millimetres.
    pub left: f64,
    /// From the left end of the face, in millimetres.
    pub right: f64,
    /// From the face into the room, in millimetres.
    pub near: f64,
    /// From the face into the room, in millimetres.
    pub far: f64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::FixtureKind;
    use crate::store::template;

    fn bathroom() -> (FloorPlan, LevelGeometry, RoomId) {
        let plan = template("T1").unwrap().plan;
        let level = *plan.levels.keys().next().unwrap();
        let geometry = LevelGeometry::new(&plan, level);
        (plan, geometry, RoomId(5))
    }

    #[test]
    fn a_room_of_four_walls_has_four_faces_seen_from_inside() {
        let (plan, geometry, room) = bathroom();
        let faces = wall_faces(&plan, &geometry, room);
        assert_eq!(faces.len(), 4);
        let middle = geometry.room(room).unwrap().outline.bounds().unwrap().center();
        for face in &faces {
            assert!(face.wall.is_some());
            assert!(face.into_room(middle) > 0.0);
            // Whoever looks at the face has its right end at the right hand.
            assert!((face.rightward() - face.line.vector().normalize()).norm() < 1e-9);
            assert_eq!(face.right_of_end(face.line.from), 0.0);
        }
    }

    #[test]
    fn a_toilet_looks_out_of_the_wall_behind_it() {
        let (plan, geometry, room) = bathroom();
        let toilet = plan.fixtures.values().find(|fixture| fixture.kind == FixtureKind::Toilet).unwrap();
        let facings: Vec<Facing> =
            wall_faces(&plan, &geometry, room).iter().map(|face| face.facing(toilet)).collect();
        for facing in [Facing::Front, Facing::Back, Facing::Left, Facing::Right] {
            assert_eq!(facings.iter().filter(|found| **found == facing).count(), 1, "{facings:?}");
        }
    }
}
