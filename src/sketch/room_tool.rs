use super::{
    Accepts, Basis, Dimension, Outcome, Pointer, Preview, Scene, Snap, SnapFor, Snapper, Tool, ToolEvent,
    Typed, WallStyle,
};
use crate::edit::{Change, Refusal, Transaction, walls};
use crate::geom::{Bounds, Point, Segment, Vector, grid_point};
use crate::locale::Message;
use crate::plan::{Origin, RoomRecord, RoomUse};
use crate::units::Mm;

/// Draws whole rooms: a drag from corner to corner, or a typed size that sticks to what is there.
#[derive(Clone, Debug, Default)]
pub struct RoomTool {
    /// What the walls are like.
    pub style: WallStyle,
    /// What the next room is used for, if anybody said.
    pub room_use: Option<RoomUse>,
    snapper: Snapper,
    pointer: Option<Snap>,
    /// Under the pointer, before it caught on anything.
    raw: Option<Point>,
    /// The corner from which a room is dragged.
    corner: Option<Point>,
    /// A typed size of the next room between wall axes.
    size: Option<(Mm, Mm)>,
    /// The room drawn last: the next one sticks to it.
    last: Option<Bounds>,
    is_down: bool,
}

/// A rectangle smaller than this, in millimetres, is a slip of the hand and no room.
const LEAST: f64 = 300.0;

impl RoomTool {
    /// A tool for rooms with walls of a style.
    pub fn new(style: WallStyle, room_use: Option<RoomUse>) -> Self {
        Self { style, room_use, ..Self::default() }
    }

    /// Takes over from an earlier tool where the last room was.
    pub fn going_on_from(&mut self, earlier: &Self) {
        self.last = earlier.last;
    }

    /// The axes of the room as it would be drawn now.
    fn frame(&self, scene: Scene<'_>) -> Option<Bounds> {
        if let Some((width, depth)) = self.size {
            return self.stuck(scene, Vector::new(width.to_f64(), depth.to_f64()));
        }
        let (from, to) = (self.corner?, self.pointer.as_ref()?.at);
        Bounds::around([from, to]).filter(|frame| frame.size().min() >= LEAST)
    }

    /// A room of a size beside the last one, or beside what stands at the pointer.
    fn stuck(&self, scene: Scene<'_>, size: Vector) -> Option<Bounds> {
        let pointer = self.raw?;
        let at = |min: Point| Bounds { min, max: min + size };
        let Some(last) = self.last.or_else(|| walls_around(scene)) else {
            // The first room of the home: its corner at the pointer.
            let corner = self.pointer.as_ref().map_or(pointer, |snap| snap.at);
            return Some(at(corner));
        };
        // The side of the last room that the pointer is beyond, seen from its middle.
        let middle = last.center();
        let (half_x, half_y) = (last.size().x / 2.0, last.size().y / 2.0);
        let (x, y) = ((pointer.x - middle.x) / half_x, (pointer.y - middle.y) / half_y);
        // Along that side the nearer corners are brought together.
        let along = |low: f64, high: f64, size: f64, pointer: f64| {
            if (pointer - low).abs() <= (pointer - high).abs() { low } else { high - size }
        };
        Some(if x.abs() >= y.abs() {
            let top = along(last.min.y, last.max.y, size.y, pointer.y);
            let left = if x >= 0.0 { last.max.x } else { last.min.x - size.x };
            at(Point::new(left, top))
        } else {
            let left = along(last.min.x, last.max.x, size.x, pointer.x);
            let top = if y >= 0.0 { last.max.y } else { last.min.y - size.y };
            at(Point::new(left, top))
        })
    }

    /// By how much clear sizes are smaller than those between axes.
    fn inset(&self) -> Mm {
        match self.style.basis {
            Basis::Axis => Mm::ZERO,
            Basis::Clear => self.style.thickness,
        }
    }

    fn step(&self, scene: Scene<'_>, frame: &Bounds) -> Result<Transaction, Refusal> {
        let corners = [
            frame.min,
            Point::new(frame.max.x, frame.min.y),
            frame.max,
            Point::new(frame.min.x, frame.max.y),
        ];
        let origin = if self.size.is_some() { self.style.origin } else { Some(Origin::Assumed) };
        let sides = (0..4).map(|side| {
            let wall = self.style.wall(scene.level, corners[side], corners[(side + 1) % 4]);
            crate::plan::Wall { length_origin: origin, ..wall }
        });
        // Named by the sizes that were typed.
        let size = frame.size().map(|length| Mm::round(length) - self.inset());
        let label = Message::new("edit-draw-room").with("width", size.x).with("depth", size.y);
        let mut step = walls::draw_chain(scene.plan, sides).labelled(label);
        if step.changes.is_empty() {
            return Err(Refusal::WallThere);
        }
        let middle = frame.center();
        let is_named = scene.geometry.room_at(middle).is_some_and(|room| room.id.is_some());
        if let Some(room_use) = self.room_use.filter(|_| !is_named) {
            let record = RoomRecord::new(scene.level, room_use, grid_point(middle));
            step.changes.push(Change::Room { id: scene.plan.next_room_id(), old: None, new: Some(record) });
        }
        Ok(step)
    }

    fn place(&mut self, scene: Scene<'_>) -> Outcome {
        let Some(frame) = self.frame(scene) else {
            self.corner = None;
            return Outcome::Preview;
        };
        match self.step(scene, &frame) {
            Ok(step) => {
                self.last = Some(frame);
                self.corner = None;
                self.size = None;
                Outcome::Commit(step)
            }
            Err(refusal) => Outcome::Refused(refusal),
        }
    }

    fn aim(&mut self, scene: Scene<'_>, pointer: Pointer) -> Point {
        let snap = self.snapper.snap(scene, pointer, SnapFor::default());
        let at = snap.at;
        self.raw = Some(pointer.at);
        self.pointer = Some(snap);
        at
    }
}

/// The rectangle around the axes of all walls on a storey.
fn walls_around(scene: Scene<'_>) -> Option<Bounds> {
    let walls = scene.plan.walls.values().filter(|wall| wall.level == scene.level);
    Bounds::around(walls.flat_map(|wall| [crate::geom::point(wall.start), crate::geom::point(wall.end)]))
        .filter(|bounds| bounds.size().min() > 1.0)
}

impl Tool for RoomTool {
    fn handle(&mut self, scene: Scene<'_>, event: ToolEvent) -> Outcome {
        match event {
            ToolEvent::Move(pointer) => {
                self.aim(scene, pointer);
                Outcome::Preview
            }
            ToolEvent::Press(pointer) => {
                let at = self.aim(scene, pointer);
                self.is_down = true;
                if self.size.is_none() && self.corner.is_none() {
                    self.corner = Some(at);
                }
                Outcome::Preview
            }
            ToolEvent::Release(pointer) => {
                let at = self.aim(scene, pointer);
                if !std::mem::take(&mut self.is_down) {
                    return Outcome::Preview;
                }
                // A click on the first corner begins; a second click, or the end of a drag, places the other one.
                let is_click =
                    self.size.is_none() && self.corner.is_some_and(|corner| (corner - at).norm() < LEAST);
                if is_click { Outcome::Preview } else { self.place(scene) }
            }
            ToolEvent::Typed(Typed::Size(width, depth)) => {
                self.size = Some((width + self.inset(), depth + self.inset()));
                self.corner = None;
                Outcome::Preview
            }
            ToolEvent::Finish if self.size.is_some() => self.place(scene),
            ToolEvent::Toggle => {
                self.size = self.size.map(|(width, depth)| (depth, width));
                Outcome::Preview
            }
            ToolEvent::Finish | ToolEvent::Escape | ToolEvent::Erase => {
                self.is_down = false;
                if self.size.take().is_some() || self.corner.take().is_some() {
                    Outcome::Preview
                } else {
                    Outcome::Done
                }
            }
            ToolEvent::Typed(_) | ToolEvent::Flip | ToolEvent::Turn(_) | ToolEvent::Nudge { .. } => {
                Outcome::Preview
            }
        }
    }

    fn preview(&self, scene: Scene<'_>) -> Preview {
        let hint = Message::new(match (self.size, self.corner) {
            (Some(_), _) if self.last.is_some() || walls_around(scene).is_some() => "hint-room-side",
            (Some(_), _) => "hint-room-place",
            (None, Some(_)) => "hint-room-drag",
            (None, None) => "hint-room-start",
        });
        let Some(frame) = self.frame(scene) else {
            return Preview { snap: self.pointer.clone(), hint: Some(hint), ..Preview::default() };
        };
        let half = self.inset().to_f64() / 2.0;
        let inner = frame.grown(-half);
        let middle = frame.center();
        let across = Segment::new(Point::new(inner.min.x, middle.y), Point::new(inner.max.x, middle.y));
        let down = Segment::new(Point::new(middle.x, inner.min.y), Point::new(middle.x, inner.max.y));
        // Where a typed room sticks is seen by itself.
        let snap = self.pointer.clone().filter(|_| self.size.is_none());
        Preview {
            dimensions: vec![
                Dimension::between(across.from, across.to),
                Dimension::between(down.from, down.to),
            ],
            snap,
            hint: Some(hint),
            ..Preview::default()
        }
        .with_step(Some(self.step(scene, &frame)))
    }

    fn accepts(&self) -> Accepts {
        Accepts::Size
    }

    fn anchor(&self) -> Option<Point> {
        self.corner.or(self.last.map(|last| last.center()))
    }

    fn is_busy(&self) -> bool {
        self.size.is_some() || self.corner.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::upkeep;
    use crate::plan::geometry::LevelGeometry;
    use crate::plan::{FloorPlan, Level, LevelId};
    use crate::sketch::{Grid, Reach};

    fn pointer(x: f64, y: f64) -> Pointer {
        let at = Point::new(x, y);
        Pointer { at, mm_per_pixel: 10.0, is_free: false, adds: false, reach: Reach::Mouse }
    }

    fn empty() -> FloorPlan {
        let mut plan = FloorPlan::default();
        plan.levels.insert(LevelId(1), Level { name: String::new(), elevation: Mm(0), height: Mm(2650) });
        plan
    }

    fn send(plan: &mut FloorPlan, tool: &mut RoomTool, event: ToolEvent) {
        let geometry = LevelGeometry::new(plan, LevelId(1));
        let scene = Scene { plan, level: LevelId(1), geometry: &geometry, grid: Grid::To100 };
        if let Outcome::Commit(step) = tool.handle(scene, event) {
            upkeep::complete(plan, &step).apply(plan);
        }
    }

    fn click(plan: &mut FloorPlan, tool: &mut RoomTool, x: f64, y: f64) {
        for event in [ToolEvent::Move, ToolEvent::Press, ToolEvent::Release] {
            send(plan, tool, event(pointer(x, y)));
        }
    }

    fn size(plan: &mut FloorPlan, tool: &mut RoomTool, text: &str) {
        let typed = Typed::parse(text, tool.accepts()).unwrap();
        send(plan, tool, ToolEvent::Typed(typed));
    }

    fn rooms(plan: &FloorPlan) -> Vec<(RoomUse, f64, f64)> {
        let geometry = LevelGeometry::new(plan, LevelId(1));
        plan.rooms
            .iter()
            .map(|(id, record)| {
                let size = geometry.room(*id).unwrap().outline.bounds().unwrap().size();
                (record.room_use, size.x, size.y)
            })
            .collect()
    }

    #[test]
    fn a_flat_is_put_together_from_typed_rooms() {
        let mut plan = empty();
        let style = WallStyle { thickness: Mm(240), ..WallStyle::default() };
        let mut tool = RoomTool::new(style, Some(RoomUse::Bedroom));
        size(&mut plan, &mut tool, "3300x4800");
        click(&mut plan, &mut tool, 0.0, 0.0);
        tool.room_use = Some(RoomUse::Kitchen);
        size(&mut plan, &mut tool, "1800×3000");
        click(&mut plan, &mut tool, 4200.0, 800.0);
        tool.room_use = None;
        size(&mut plan, &mut tool, "1800 1800");
        click(&mut plan, &mut tool, 4200.0, 3900.0);
        let expected = [
            (RoomUse::Bedroom, 3060.0, 4560.0),
            (RoomUse::Kitchen, 1560.0, 2760.0),
            (RoomUse::Other, 1560.0, 1560.0),
        ];
        assert_eq!(rooms(&plan), expected);
        // Shared sides are drawn once: four walls, then three, then two more and the missing piece.
        assert_eq!(plan.walls.len(), 4 + 3 + 2);
        assert!(LevelGeometry::new(&plan, LevelId(1)).loose_ends.is_empty());
    }

    #[test]
    fn clear_sizes_are_the_floor_between_the_walls() {
        let mut plan = empty();
        let style = WallStyle { thickness: Mm(240), basis: Basis::Clear, ..WallStyle::default() };
        let mut tool = RoomTool::new(style, None);
        size(&mut plan, &mut tool, "3060x4560");
        click(&mut plan, &mut tool, 0.0, 0.0);
        assert_eq!(rooms(&plan), [(RoomUse::Other, 3060.0, 4560.0)]);
    }

    #[test]
    fn a_room_is_dragged_or_clicked_from_corner_to_corner() {
        let mut plan = empty();
        let mut tool = RoomTool::default();
        send(&mut plan, &mut tool, ToolEvent::Press(pointer(0.0, 0.0)));
        send(&mut plan, &mut tool, ToolEvent::Move(pointer(3000.0, 2000.0)));
        assert!(plan.walls.is_empty());
        send(&mut plan, &mut tool, ToolEvent::Release(pointer(3000.0, 2000.0)));
        assert_eq!(plan.walls.len(), 4);
        click(&mut plan, &mut tool, 3000.0, 0.0);
        click(&mut plan, &mut tool, 5000.0, 2000.0);
        assert_eq!((plan.walls.len(), plan.rooms.len()), (7, 2));
        // A slip of the hand draws nothing, and escape leaves a begun room out.
        click(&mut plan, &mut tool, 8000.0, 0.0);
        send(&mut plan, &mut tool, ToolEvent::Escape);
        assert!(!tool.is_busy());
        assert_eq!(plan.walls.len(), 7);
    }
}
