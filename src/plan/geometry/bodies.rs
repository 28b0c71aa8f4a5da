//! Wall bodies and their joints.

use std::collections::BTreeMap;

use super::LooseEnd;
use crate::geom::{Point, Polygon, Segment, Vector, boolean, right_normal};
use crate::plan::{Axis, FloorPlan, LevelId, WallEnd, WallId};

/// Wall ends closer than this many millimetres meet.
pub const JOINT_REACH: f64 = 2.0;

/// A wall end that stops this short of another wall is taken to reach it. Hand-drawn plans do that.
const GAP_REACH: f64 = 60.0;

/// A mitre longer than this many wall thicknesses is cut off, as very sharp corners are built blunt.
const MITRE_LIMIT: f64 = 2.5;

pub(super) struct Bodies {
    pub(super) wall_bodies: BTreeMap<WallId, Vec<Polygon>>,
    pub(super) loose_ends: Vec<LooseEnd>,
}

/// A wall as far as its body needs it.
struct Lined {
    id: WallId,
    axis: Axis,
    half: f64,
}

impl Lined {
    fn end(&self, end: WallEnd) -> Point {
        match end {
            WallEnd::Start => self.axis.chord().from,
            WallEnd::End => self.axis.chord().to,
        }
    }

    /// The unit vector that leads out of the wall at an end.
    fn outward(&self, end: WallEnd) -> Vector {
        match end {
            WallEnd::Start => -self.axis.along(0.0),
            WallEnd::End => self.axis.along(self.axis.length()),
        }
    }
}

/// The bodies of a storey's walls.
pub(super) fn bodies(plan: &FloorPlan, level: LevelId) -> Bodies {
    let here = || plan.walls.iter().filter(|(_, wall)| wall.level == level);
    let walls: Vec<Lined> = here()
        .filter_map(|(&id, wall)| Some(Lined { id, axis: wall.axis()?, half: wall.thickness.to_f64() / 2.0 }))
        .collect();
    let mut found =
        Bodies { wall_bodies: here().map(|(&id, _)| (id, Vec::new())).collect(), loose_ends: Vec::new() };
    for wall in &walls {
        let (parts, loose) = body(wall, &walls);
        found.wall_bodies.insert(wall.id, parts);
        found.loose_ends.extend(loose);
    }
    found
}

/// A wall's body: the thickened centre line, and at each end what fills the joint; and its loose ends.
fn body(wall: &Lined, walls: &[Lined]) -> (Vec<Polygon>, Vec<LooseEnd>) {
    let mut path = wall.axis.path();
    let mut parts = Vec::new();
    let mut loose_ends = Vec::new();
    for side in WallEnd::BOTH {
        let (end, outward) = (wall.end(side), wall.outward(side));
        let mut meets = false;
        let mut reached = None;
        for other in walls.iter().filter(|other| other.id != wall.id) {
            let shared = WallEnd::BOTH.into_iter().find(|&at| (other.end(at) - end).norm() <= JOINT_REACH);
            if let Some(at) = shared {
                meets = true;
                // Each pair of walls is joined once, by the one with the smaller id.
                if wall.id < other.id {
                    parts.push(joint(end, outward, wall.half, other.outward(at), other.half));
                }
                continue;
            }
            // A T joint: the end runs into the middle of the other wall.
            let distance = other.axis.distance_to(end) - other.half;
            if distance <= 0.0 {
                meets = true;
            } else if distance <= GAP_REACH && wall.axis.is_straight() && !meets {
                let closer = Segment::new(end, end + outward);
                if let Some(crossing) = closer.line_crossing(&other.axis.chord())
                    && (crossing - end).dot(&outward) > 0.0
                    && (crossing - end).norm() <= GAP_REACH + 2.0 * other.half
                {
                    reached = Some(crossing);
                    meets = true;
                }
            }
        }
        if let Some(reached) = reached {
            let index = if side == WallEnd::Start { 0 } else { path.len() - 1 };
            path[index] = reached;
        }
        if !meets {
            loose_ends.push(LooseEnd {
                wall: wall.id,
                end: side,
                place: end,
                nearest: nearest(wall, end, walls),
            });
        }
    }
    parts.insert(0, band(wall, &path));
    parts.retain(|part| part.outer.len() >= 3 && part.area() >= boolean::MIN_AREA);
    (parts, loose_ends)
}

/// The nearest place on a wall other than one, ends before middles that are hardly nearer.
fn nearest(wall: &Lined, end: Point, walls: &[Lined]) -> Option<Point> {
    /// An end is meant unless another place is this many millimetres nearer.
    const END_PREFERRED: f64 = 300.0;
    let others = || walls.iter().filter(|other| other.id != wall.id);
    let distance = |place: &Point| (place - end).norm();
    let place = others()
        .map(|other| other.axis.at(other.axis.project(end)))
        .min_by(|a, b| distance(a).total_cmp(&distance(b)))?;
    others()
        .flat_map(|other| WallEnd::BOTH.map(|at| other.end(at)))
        .min_by(|a, b| distance(a).total_cmp(&distance(b)))
        .filter(|corner| distance(corner) <= distance(&place) + END_PREFERRED)
        .or(Some(place))
}

/// The centre line along a path, thickened.
fn band(wall: &Lined, path: &[Point]) -> Polygon {
    if let [from, to] = *path {
        return thicken(&Segment::new(from, to), wall.half * 2.0);
    }
    let side = |sign: f64| {
        path.iter()
            .zip(wall.axis.stations())
            .map(|(&place, distance)| place + right_normal(wall.axis.along(distance)) * (wall.half * sign))
            .collect::<Vec<Point>>()
    };
    // A wall thicker than its radius has no inner face; the library cuts off what crosses over.
    let mut outline = side(-1.0);
    outline.extend(side(1.0).into_iter().rev());
    boolean::union(&[Polygon::new(outline)]).into_iter().next().unwrap_or_default()
}

/// A straight line thickened.
pub(super) fn thicken(line: &Segment, thickness: f64) -> Polygon {
    let Some(along) = line.vector().try_normalize(1e-9) else { return Polygon::default() };
    let half = right_normal(along) * (thickness / 2.0);
    Polygon::new(vec![line.from - half, line.to - half, line.to + half, line.from + half])
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
