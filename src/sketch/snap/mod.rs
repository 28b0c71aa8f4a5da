use super::{Pointer, Scene};
use crate::geom::{Point, Segment, point, right_normal};
use crate::locale::Message;

/// How near, in pixels, the pointer catches.
const REACH_PIXELS: f64 = 12.0;

/// What the pointer has caught on, nearest kind first when several are in reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SnapReason {
    /// The end of a wall.
    WallEnd,
    /// The centre line of a wall.
    WallLine,
    /// At a right angle to a wall, or square from the last place.
    Square,
    /// In line with another corner.
    Aligned {
        /// The corner it lines up with.
        with: Point,
    },
    /// A step of the grid.
    Grid,
}

impl SnapReason {
    /// The words shown beside the pointer.
    pub fn message(&self) -> Message {
        Message::new(match self {
            Self::WallEnd => "snap-wall-end",
            Self::WallLine => "snap-wall-line",
            Self::Square => "snap-square",
            Self::Aligned { .. } => "snap-aligned",
            Self::Grid => "snap-grid",
        })
    }
}

/// Where the pointer was taken to, and why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Snap {
    /// The place.
    pub at: Point,
    /// What it caught on; `None` where it stayed free.
    pub reason: Option<SnapReason>,
}

/// Takes the pointer to the place that is most likely meant.
#[derive(Clone, Copy, Debug)]
pub struct Snapper {
    /// The step of the grid, in millimetres.
    pub grid: f64,
}

impl Default for Snapper {
    fn default() -> Self {
        Self { grid: 10.0 }
    }
}

impl Snapper {
    /// Snaps a place; `from` is where the piece being drawn begins.
    ///
    /// Ends of walls come first, then wall lines, then the square from `from` and lines through other
    /// corners (both may hold at once), then the grid.
    pub fn snap(&self, scene: Scene<'_>, pointer: Pointer, from: Option<Point>) -> Snap {
        if pointer.is_free {
            return Snap { at: round(pointer.at, 1.0), reason: None };
        }
        let reach = REACH_PIXELS * pointer.mm_per_pixel;
        let walls = || scene.plan.walls.values().filter(|wall| wall.level == scene.level);
        let corners: Vec<Point> = walls().flat_map(|wall| [point(wall.start), point(wall.end)]).collect();

        let nearest = corners
            .iter()
            .filter(|&&corner| from.is_none_or(|from| (corner - from).norm() > 1.0))
            .map(|&corner| ((corner - pointer.at).norm(), corner))
            .filter(|(distance, _)| *distance <= reach)
            .min_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, corner)) = nearest {
            return Snap { at: corner, reason: Some(SnapReason::WallEnd) };
        }

        let square = from.and_then(|from| square_from(from, pointer.at, reach));
        let line = walls()
            .map(|wall| wall.center_line())
            .map(|line| (line.distance_to(pointer.at), line))
            .filter(|(distance, _)| *distance <= reach)
            .min_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, line)) = line {
            // Where the square from the beginning crosses the wall, both are meant.
            let crossing = from.zip(square).and_then(|(from, square)| {
                let crossing = Segment::new(from, square).line_crossing(&line)?;
                ((crossing - pointer.at).norm() <= reach && line.distance_to(crossing) <= 1.0)
                    .then_some(crossing)
            });
            let at = crossing.unwrap_or_else(|| along(line, pointer.at, self.grid));
            return Snap { at: round(at, 1.0), reason: Some(SnapReason::WallLine) };
        }

        let aligned = |horizontal: bool| {
            corners
                .iter()
                .map(|&corner| {
                    let off = if horizontal { corner.y - pointer.at.y } else { corner.x - pointer.at.x };
                    (off.abs(), corner)
                })
                .filter(|(off, _)| *off <= reach / 2.0)
                .min_by(|a, b| a.0.total_cmp(&b.0))
                .map(|(_, corner)| corner)
        };
        let mut at = round(pointer.at, self.grid);
        let mut reason = SnapReason::Grid;
        if let Some((from, square)) = from.zip(square) {
            at = if square.x == from.x {
                Point::new(from.x, at.y)
            } else if square.y == from.y {
                Point::new(at.x, from.y)
            } else {
                square
            };
            reason = SnapReason::Square;
        }
        // Lining up must not leave the square direction.
        let may_move = |x: bool| match from.zip(square) {
            Some((from, square)) => {
                if x {
                    square.y == from.y
                } else {
                    square.x == from.x
                }
            }
            None => true,
        };
        if let Some(corner) = aligned(false).filter(|_| may_move(true)) {
            at.x = corner.x;
            reason = SnapReason::Aligned { with: corner };
        }
        if let Some(corner) = aligned(true).filter(|_| may_move(false)) {
            at.y = corner.y;
            reason = SnapReason::Aligned { with: corner };
        }
        Snap { at: round(at, 1.0), reason: Some(reason) }
    }
}

/// The place on the horizontal or vertical line through `from` that is within reach of `at`.
fn square_from(from: Point, at: Point, reach: f64) -> Option<Point> {
    let off = at - from;
    // A near miss of up to a twelfth of a turn counts too: walls of old flats are square.
    if off.y.abs() <= reach.max(off.x.abs() * 0.12) && off.y.abs() <= off.x.abs() {
        Some(Point::new(at.x, from.y))
    } else if off.x.abs() <= reach.max(off.y.abs() * 0.12) {
        Some(Point::new(from.x, at.y))
    } else {
        None
    }
}

/// The place on a line nearest to the pointer, stepped by the grid from the line's beginning.
fn along(line: Segment, at: Point, grid: f64) -> Point {
    let length = line.length();
    if length == 0.0 {
        return line.from;
    }
    let distance = (libm::round(line.project(at) * length / grid) * grid).min(length);
    line.at(distance / length)
}

fn round(at: Point, step: f64) -> Point {
    at.map(|v| libm::round(v / step) * step)
}

/// Where a fixture stands with its back to the nearest wall face; `None` when no wall is in reach.
///
/// Gives the middle of the back edge and the direction to the front.
pub(super) fn wall_face(scene: Scene<'_>, at: Point, reach: f64) -> Option<(Point, crate::geom::Vector)> {
    scene
        .plan
        .walls
        .values()
        .filter(|wall| wall.level == scene.level)
        .filter_map(|wall| {
            let line = wall.center_line();
            let right = right_normal(wall.direction()?);
            let foot = line.nearest(at);
            let side = if (at - foot).dot(&right) >= 0.0 { right } else { -right };
            let face = foot + side * (wall.thickness.to_f64() / 2.0);
            let distance = (at - face).dot(&side);
            // Beyond the wall's end the foot is its end, and the face is not one to stand at.
            let beside = (at - foot).dot(&line.vector()).abs() <= 1.0 * line.length();
            (distance.abs() <= reach && beside).then_some((distance.abs(), face, side))
        })
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, face, side)| (face, side))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geom::GridPoint;
    use crate::plan::geometry::LevelGeometry;
    use crate::plan::{FloorPlan, LevelId, Wall, WallId};
    use crate::units::Mm;

    fn one_wall() -> FloorPlan {
        let mut plan = FloorPlan::default();
        let wall = Wall::new(LevelId(1), GridPoint::new(0, 0), GridPoint::new(4000, 0), Mm(240));
        plan.walls.insert(WallId(1), wall);
        plan
    }

    fn snap(at: (f64, f64), from: Option<(f64, f64)>, is_free: bool) -> Snap {
        let plan = one_wall();
        let scene = Scene { plan: &plan, level: LevelId(1), geometry: &LevelGeometry::default() };
        let pointer = Pointer { at: Point::new(at.0, at.1), mm_per_pixel: 10.0, is_free, adds: false };
        Snapper::default().snap(scene, pointer, from.map(|(x, y)| Point::new(x, y)))
    }

    #[test]
    fn the_nearer_meaning_wins_and_is_named() {
        let cases = [
            ((3950.0, 60.0), None, Some(SnapReason::WallEnd), (4000.0, 0.0)),
            ((2004.0, 60.0), None, Some(SnapReason::WallLine), (2000.0, 0.0)),
            ((1003.0, 1504.0), None, Some(SnapReason::Grid), (1000.0, 1500.0)),
            ((3020.0, 2996.0), Some((1000.0, 3000.0)), Some(SnapReason::Square), (3020.0, 3000.0)),
        ];
        for (at, from, reason, to) in cases {
            let snap = snap(at, from, false);
            assert_eq!((snap.reason, snap.at), (reason, Point::new(to.0, to.1)), "{at:?}");
        }
        let aligned = snap((4010.0, 3000.0), Some((1000.0, 3000.0)), false);
        assert_eq!(aligned.at, Point::new(4000.0, 3000.0));
        assert_eq!(aligned.reason, Some(SnapReason::Aligned { with: Point::new(4000.0, 0.0) }));
    }

    #[test]
    fn a_key_holds_snapping_off() {
        assert_eq!(snap((3950.4, 60.0), None, true), Snap { at: Point::new(3950.0, 60.0), reason: None });
    }
}
