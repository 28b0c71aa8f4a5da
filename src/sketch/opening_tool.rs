use super::{
    Accepts, Dimension, Outcome, Pointer, Preview, Reach, Scene, Snap, SnapReason, Tool, ToolEvent, Typed,
};
use crate::edit::{Refusal, Transaction, openings};
use crate::geom::{Point, Segment};
use crate::locale::Message;
use crate::plan::{
    Attributes, Door, DoorOperation, ElementId, Hinge, Opening, OpeningId, OpeningKind, Swing, Wall, WallEnd,
    WallId,
};
use crate::units::Mm;

/// What the next opening is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpeningTemplate {
    /// What fills it.
    pub kind: OpeningKind,
    /// Width of the hole.
    pub width: Mm,
    /// Height of the hole.
    pub height: Mm,
    /// Bottom of the hole.
    pub sill: Mm,
}

impl OpeningTemplate {
    /// A hinged room door in a hole of 900 × 2,000.
    pub const DOOR: Self = Self {
        kind: OpeningKind::Door(Door {
            operation: DoorOperation::Hinged,
            hinge: Hinge::Start,
            swing: Swing::Left,
            is_entrance: false,
        }),
        width: Mm(900),
        height: Mm(2000),
        sill: Mm::ZERO,
    };

    /// A window of 1,500 × 1,500 on a sill of 900.
    pub const WINDOW: Self =
        Self { kind: OpeningKind::Window, width: Mm(1500), height: Mm(1500), sill: Mm(900) };

    /// An open way through of 900 × 2,100.
    pub const PASS_THROUGH: Self =
        Self { kind: OpeningKind::PassThrough, width: Mm(900), height: Mm(2100), sill: Mm::ZERO };
}

/// How near, in pixels, the pointer must be to a wall.
const REACH_PIXELS: f64 = 40.0;

/// How near, in pixels, an opening catches on a place along its wall.
const CATCH_PIXELS: f64 = 9.0;

/// What a typed length sets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sets {
    /// The distance to the nearer corner.
    #[default]
    Distance,
    /// The width of the hole.
    Width,
}

/// Places doors and windows: the wall under the pointer takes them.
#[derive(Clone, Debug)]
pub struct OpeningTool {
    /// What the next opening is like.
    pub template: OpeningTemplate,
    aim: Option<Aim>,
    is_hinge_flipped: bool,
    is_swing_flipped: bool,
    sets: Sets,
    is_down: bool,
}

/// Where the opening would go.
#[derive(Clone, Debug)]
struct Aim {
    wall: WallId,
    /// From the wall's start to the opening.
    offset: f64,
    /// The side of the wall on which the pointer is.
    side: Swing,
    /// Whether the pointer is in the half of the hole towards the wall's end.
    reason: Option<SnapReason>,
}

impl OpeningTool {
    /// A tool for openings of a kind.
    pub const fn new(template: OpeningTemplate) -> Self {
        Self {
            template,
            aim: None,
            is_hinge_flipped: false,
            is_swing_flipped: false,
            sets: Sets::Distance,
            is_down: false,
        }
    }

    /// Whether typing sets the width, not the distance to the corner.
    pub fn sets_width(&self) -> bool {
        self.sets == Sets::Width
    }

    fn aim(&mut self, scene: Scene<'_>, pointer: Pointer) {
        let width = self.template.width.to_f64();
        self.aim = host_near(scene, pointer).map(|(wall, along, side)| {
            let wanted = Wanted { id: None, kind: self.template.kind, width, offset: along - width / 2.0 };
            let (offset, reason) = caught(scene, wall, wanted, pointer);
            Aim { wall, offset, side, reason }
        });
    }

    fn opening(&self, scene: Scene<'_>) -> Option<Result<Opening, Refusal>> {
        let aim = self.aim.as_ref()?;
        let host = scene.plan.walls.get(&aim.wall)?;
        let width = self.template.width;
        let Some(offset) = openings::nearest_fit(scene.plan, aim.wall, None, width, Mm::round(aim.offset))
        else {
            let length = Mm::round(host.length());
            return Some(Err(if width > length {
                Refusal::OpeningWiderThanWall { by: width - length }
            } else {
                Refusal::OpeningInTheWay
            }));
        };
        let kind = match self.template.kind {
            OpeningKind::Door(door) => {
                // A door opens to the side the pointer is on, with its hinge at the nearer corner, where the leaf
                // stands against the wall.
                let nearer = if offset.to_f64() + width.to_f64() / 2.0 <= host.length() / 2.0 {
                    Hinge::Start
                } else {
                    Hinge::End
                };
                let hinge = if self.is_hinge_flipped { nearer.flipped() } else { nearer };
                let swing = if self.is_swing_flipped { aim.side.flipped() } else { aim.side };
                OpeningKind::Door(Door { swing, hinge, ..door })
            }
            kind => kind,
        };
        let OpeningTemplate { height, sill, .. } = self.template;
        let (wall, from) = (aim.wall, WallEnd::Start);
        let attributes = Attributes::default();
        let mut opening = Opening { wall, from, distance: offset, width, height, sill, kind, attributes };
        opening.measure_from(host, openings::nearer_end(host, &opening));
        Some(Ok(opening))
    }

    fn step(&self, scene: Scene<'_>) -> Option<Result<Transaction, Refusal>> {
        Some(self.opening(scene)?.and_then(|opening| openings::place(scene.plan, opening)))
    }
}

/// The wall nearest to the pointer, the distance along it, and the side the pointer is on.
pub(super) fn host_near(scene: Scene<'_>, pointer: Pointer) -> Option<(WallId, f64, Swing)> {
    scene
        .plan
        .walls
        .iter()
        .filter(|(_, wall)| wall.level == scene.level)
        .filter_map(|(&id, wall)| {
            let axis = wall.axis()?;
            let distance = axis.distance_to(pointer.at) - wall.thickness.to_f64() / 2.0;
            if distance > REACH_PIXELS * pointer.mm_per_pixel {
                return None;
            }
            let along = axis.project(pointer.at);
            let right = crate::geom::right_normal(axis.along(along));
            let side = (pointer.at - axis.at(along)).dot(&right);
            Some((distance.max(0.0), id, along, if side >= 0.0 { Swing::Right } else { Swing::Left }))
        })
        .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))
        .map(|(_, id, along, side)| (id, along, side))
}

/// An opening on its way to a place in a wall.
pub(super) struct Wanted {
    /// Which it is, if it is there already.
    pub(super) id: Option<OpeningId>,
    /// What it is.
    pub(super) kind: OpeningKind,
    /// Its width.
    pub(super) width: f64,
    /// Where it would begin, from the wall's start.
    pub(super) offset: f64,
}

/// Between the corner of a room and the frame of its door there is often just so much wall.
const RETURN: Mm = Mm(100);

/// The distance from the wall's start that is meant when an opening is taken near it, and why.
pub(super) fn caught(
    scene: Scene<'_>,
    wall: WallId,
    wanted: Wanted,
    pointer: Pointer,
) -> (f64, Option<SnapReason>) {
    let Wanted { id, kind, width, offset } = wanted;
    let Some(host) = scene.plan.walls.get(&wall) else { return (offset, None) };
    if pointer.is_free || pointer.reach == Reach::Keys {
        return (libm::round(offset), None);
    }
    let length = host.length();
    let catch = CATCH_PIXELS * pointer.mm_per_pixel;
    let mut stops: Vec<(f64, SnapReason)> = Vec::new();
    let others = || scene.plan.openings_in(wall).filter(|(other, _)| Some(*other) != id);
    // The faces of the walls that it meets are the corners that one measures from.
    let corners = corners_along(scene, wall);
    for pair in corners.windows(2) {
        let (low, high) = (pair[0], pair[1]);
        if (low..=high).contains(&(offset + width / 2.0)) {
            stops.push(((low + high - width) / 2.0, SnapReason::OpeningMiddle(wall)));
            if !matches!(kind, OpeningKind::Window) {
                let beside = [low + RETURN.to_f64(), high - RETURN.to_f64() - width];
                stops.extend(beside.map(|at| (at, SnapReason::OpeningBesideCorner(RETURN))));
            }
        }
    }
    for (_, other) in others() {
        let from = other.offset(host);
        let after = length - from - other.width.to_f64();
        stops.push((after, SnapReason::OpeningAsFar));
        stops.push((length - width - from, SnapReason::OpeningAsFar));
    }
    // Opposite an opening of a wall that runs along.
    let axis = host.axis();
    for (&other_id, other) in scene.plan.openings.iter().filter(|(_, other)| other.wall != wall) {
        let Some(frame) = scene.plan.walls.get(&other.wall).and_then(|wall| other.frame(wall)) else {
            continue;
        };
        let Some(axis) = axis.filter(|axis| crate::geom::cross(axis.along(0.0), frame.along).abs() < 0.01)
        else {
            continue;
        };
        let along = axis.project(frame.center());
        let across = (frame.center() - axis.at(along)).norm();
        if across < 8000.0 && scene.plan.walls.get(&other.wall).is_some_and(|wall| wall.level == scene.level)
        {
            stops.push((along - width / 2.0, SnapReason::OpeningOpposite(ElementId::Opening(other_id))));
        }
    }
    let nearest = stops
        .into_iter()
        .filter(|(at, _)| (at - offset).abs() <= catch && *at >= 0.0 && at + width <= length + 0.5)
        .min_by(|a, b| (a.0 - offset).abs().total_cmp(&(b.0 - offset).abs()));
    if let Some((at, reason)) = nearest {
        return (libm::round(at), Some(reason));
    }
    // Steps from the nearer corner, as one measures.
    let step = f64::from(scene.grid.step(pointer.mm_per_pixel)).min(50.0);
    let base = corners.iter().copied().min_by(|a, b| (a - offset).abs().total_cmp(&(b - offset).abs()));
    let base = base.unwrap_or(0.0);
    (base + libm::round((offset - base) / step) * step, Some(SnapReason::Grid(step as u32)))
}

/// The faces of other walls along a wall, as distances from its start, and its own ends.
fn corners_along(scene: Scene<'_>, id: WallId) -> Vec<f64> {
    let Some(wall) = scene.plan.walls.get(&id) else { return Vec::new() };
    let Some(axis) = wall.axis() else { return Vec::new() };
    let (start, end) = super::wall_insets(scene.plan, id);
    let mut corners = vec![start, axis.length() - end];
    for other in scene.plan.walls.values().filter(|other| other.level == wall.level && other.is_straight()) {
        for place in [other.start, other.end] {
            let place = crate::geom::point(place);
            let at = axis.project(place);
            let half = other.thickness.to_f64() / 2.0;
            let is_between = at > start + half && at < axis.length() - end - half;
            if is_between && axis.distance_to(place) <= wall.thickness.to_f64() / 2.0 + 1.0 {
                corners.extend([at - half, at + half]);
            }
        }
    }
    corners.sort_by(f64::total_cmp);
    corners.dedup_by(|a, b| (*a - *b).abs() < 1.0);
    corners
}

/// Live distances from an opening to the corners on both sides, the nearer one first.
pub(super) fn corner_dimensions(scene: Scene<'_>, wall: &Wall, opening: &Opening) -> Vec<Dimension> {
    let corners = corners_along(scene, opening.wall);
    let (from, to) = (opening.offset(wall), opening.offset(wall) + opening.width.to_f64());
    let below = corners.iter().copied().filter(|corner| *corner <= from + 0.5).fold(0.0, f64::max);
    let above = corners.iter().copied().filter(|corner| *corner >= to - 0.5).fold(wall.length(), f64::min);
    let piece = |a: f64, b: f64| Segment::new(wall.place_at(a), wall.place_at(b));
    let mut pieces = [piece(below, from), piece(to, above)];
    if pieces[1].length() < pieces[0].length() {
        pieces.swap(0, 1);
    }
    let [near, far] = pieces;
    vec![Dimension::between(near.from, near.to), Dimension::context(far.from, far.to)]
}

impl Tool for OpeningTool {
    fn handle(&mut self, scene: Scene<'_>, event: ToolEvent) -> Outcome {
        match event {
            ToolEvent::Move(pointer) => {
                self.aim(scene, pointer);
                Outcome::Preview
            }
            ToolEvent::Press(pointer) => {
                self.aim(scene, pointer);
                self.is_down = true;
                Outcome::Preview
            }
            ToolEvent::Release(pointer) => {
                self.aim(scene, pointer);
                if !std::mem::take(&mut self.is_down) {
                    return Outcome::Preview;
                }
                self.step(scene).map_or(Outcome::Preview, Outcome::from)
            }
            ToolEvent::Typed(Typed::Length(length)) => match self.sets {
                Sets::Width => {
                    self.template.width = length;
                    Outcome::Preview
                }
                // A typed distance is exact: the opening is placed.
                Sets::Distance => {
                    let Some(Ok(opening)) = self.opening(scene) else { return Outcome::Preview };
                    let Some(wall) = scene.plan.walls.get(&opening.wall) else { return Outcome::Preview };
                    let corners = corners_along(scene, opening.wall);
                    let (from, to) = (opening.offset(wall), opening.offset(wall) + opening.width.to_f64());
                    let below = corners.iter().copied().filter(|c| *c <= from + 0.5).fold(0.0, f64::max);
                    let above =
                        corners.iter().copied().filter(|c| *c >= to - 0.5).fold(wall.length(), f64::min);
                    let offset = if from - below <= above - to {
                        below + length.to_f64()
                    } else {
                        above - length.to_f64() - opening.width.to_f64()
                    };
                    let mut placed = opening;
                    placed.set_offset(wall, offset);
                    openings::place(scene.plan, placed).into()
                }
            },
            ToolEvent::Flip => {
                self.is_hinge_flipped = !self.is_hinge_flipped;
                Outcome::Preview
            }
            ToolEvent::Turn(_) => {
                self.is_swing_flipped = !self.is_swing_flipped;
                Outcome::Preview
            }
            ToolEvent::Toggle => {
                self.sets = if self.sets == Sets::Width { Sets::Distance } else { Sets::Width };
                Outcome::Preview
            }
            ToolEvent::Escape if self.is_down => {
                self.is_down = false;
                Outcome::Preview
            }
            ToolEvent::Finish | ToolEvent::Escape => Outcome::Done,
            ToolEvent::Typed(_) | ToolEvent::Nudge { .. } | ToolEvent::Erase => Outcome::Preview,
        }
    }

    fn preview(&self, scene: Scene<'_>) -> Preview {
        let is_door = matches!(self.template.kind, OpeningKind::Door(_));
        let hint = Some(Message::new(match (&self.aim, is_door) {
            (None, _) => "hint-opening-wall",
            (Some(_), true) => "hint-door",
            (Some(_), false) => "hint-opening",
        }));
        match self.opening(scene) {
            None => Preview { hint, ..Preview::default() },
            Some(Err(refusal)) => Preview { hint, refusal: Some(refusal), ..Preview::default() },
            Some(Ok(opening)) => {
                let Some(wall) = scene.plan.walls.get(&opening.wall) else { return Preview::default() };
                let mut dimensions = corner_dimensions(scene, wall, &opening);
                if let Some(frame) = opening.frame(wall) {
                    let across = Dimension::between(frame.start, frame.place(frame.width, 0.0));
                    if self.sets == Sets::Width {
                        dimensions.insert(0, across);
                    } else {
                        dimensions.push(Dimension { role: super::DimensionRole::Context, ..across });
                    }
                }
                let middle: Point = opening.frame(wall).map_or(Point::origin(), |frame| frame.center());
                let reason = self.aim.as_ref().and_then(|aim| aim.reason);
                Preview {
                    dimensions,
                    snap: Some(Snap { at: middle, reason, guides: Vec::new() }),
                    hint,
                    ..Preview::default()
                }
                .with_step(Some(openings::place(scene.plan, opening)))
            }
        }
    }

    fn accepts(&self) -> Accepts {
        if self.aim.is_some() { Accepts::Length } else { Accepts::Nothing }
    }

    fn is_busy(&self) -> bool {
        self.is_down
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geom::GridPoint;
    use crate::plan::geometry::LevelGeometry;
    use crate::plan::{FloorPlan, LevelId};
    use crate::sketch::Grid;

    fn flat() -> FloorPlan {
        let mut plan = FloorPlan::default();
        let corners = [(0, 0), (4000, 0), (4000, 3000), (0, 3000)];
        for side in 0..4 {
            let (from, to) = (corners[side], corners[(side + 1) % 4]);
            let (start, end) = (GridPoint::new(from.0, from.1), GridPoint::new(to.0, to.1));
            plan.walls.insert(plan.next_wall_id(), Wall::new(LevelId(1), start, end, Mm(240)));
        }
        plan
    }

    fn pointer(x: f64, y: f64) -> Pointer {
        let at = Point::new(x, y);
        Pointer { at, mm_per_pixel: 10.0, is_free: false, adds: false, reach: Reach::Mouse }
    }

    fn with_scene<R>(plan: &FloorPlan, show: impl FnOnce(Scene<'_>) -> R) -> R {
        let geometry = LevelGeometry::new(plan, LevelId(1));
        show(Scene { plan, level: LevelId(1), geometry: &geometry, grid: Grid::To10 })
    }

    fn placed(plan: &FloorPlan, tool: &mut OpeningTool, events: &[ToolEvent]) -> Opening {
        with_scene(plan, |scene| {
            for &event in events {
                if let Outcome::Commit(step) = tool.handle(scene, event) {
                    return step.applied_to(plan).openings.values().next_back().cloned().unwrap();
                }
            }
            panic!("nothing was placed")
        })
    }

    fn click(x: f64, y: f64) -> [ToolEvent; 3] {
        [ToolEvent::Move(pointer(x, y)), ToolEvent::Press(pointer(x, y)), ToolEvent::Release(pointer(x, y))]
    }

    #[test]
    fn a_door_hangs_at_the_nearer_corner_and_opens_towards_the_pointer() {
        let plan = flat();
        let mut tool = OpeningTool::new(OpeningTemplate::DOOR);
        let door = placed(&plan, &mut tool, &click(700.0, 150.0));
        assert_eq!((door.wall, door.from), (WallId(1), WallEnd::Start));
        assert_eq!(door.distance, Mm(220), "100 of wall between the corner and the door");
        let hung = door.door().unwrap();
        assert_eq!((hung.hinge, hung.swing), (Hinge::Start, Swing::Right));
        let events =
            [&[ToolEvent::Flip, ToolEvent::Turn(crate::units::Angle::ZERO)][..], &click(3200.0, 150.0)]
                .concat();
        let hung = *placed(&plan, &mut tool, &events).door().unwrap();
        assert_eq!((hung.hinge, hung.swing), (Hinge::Start, Swing::Left));
    }

    #[test]
    fn distances_to_both_corners_are_told_and_can_be_typed() {
        let plan = flat();
        let mut tool = OpeningTool::new(OpeningTemplate::WINDOW);
        let lengths = with_scene(&plan, |scene| {
            tool.handle(scene, ToolEvent::Move(pointer(3000.0, 10.0)));
            let preview = tool.preview(scene);
            preview.dimensions.iter().map(|dimension| dimension.length.0).collect::<Vec<_>>()
        });
        assert_eq!(lengths, [130, 2130, 1500], "to the face of the walls at the corners");
        let events = [ToolEvent::Move(pointer(3000.0, 10.0)), ToolEvent::Typed(Typed::Length(Mm(300)))];
        let window = placed(&plan, &mut tool, &events);
        assert_eq!((window.from, window.distance), (WallEnd::End, Mm(420)));
    }

    #[test]
    fn the_middle_of_the_wall_is_caught_and_named() {
        let plan = flat();
        let mut tool = OpeningTool::new(OpeningTemplate::WINDOW);
        let reason = with_scene(&plan, |scene| {
            tool.handle(scene, ToolEvent::Move(pointer(2040.0, 10.0)));
            tool.preview(scene).snap.and_then(|snap| snap.reason)
        });
        assert_eq!(reason, Some(SnapReason::OpeningMiddle(WallId(1))));
    }

    #[test]
    fn too_wide_an_opening_says_why() {
        let plan = flat();
        let mut tool = OpeningTool::new(OpeningTemplate { width: Mm(5000), ..OpeningTemplate::WINDOW });
        let refusal = with_scene(&plan, |scene| {
            tool.handle(scene, ToolEvent::Move(pointer(2040.0, 10.0)));
            tool.preview(scene).refusal
        });
        assert_eq!(refusal, Some(Refusal::OpeningWiderThanWall { by: Mm(1000) }));
    }
}
