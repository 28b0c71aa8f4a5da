use super::{
    Dimension, Outcome, Pointer, Preview, Reach, Scene, Snap, SnapFor, SnapReason, Snapper, Tool, ToolEvent,
};
use crate::edit::notes;
use crate::geom::{Point, Segment, cross, grid_point, right_normal};
use crate::locale::Message;
use crate::plan::{Anchor, DimensionDirection, Side, Swing, WallEnd};
use crate::units::Mm;

/// Measures between two places; kept, the measure becomes a dimension that follows what it holds on to.
#[derive(Clone, Debug, Default)]
pub struct DimensionTool {
    /// Whether what is measured stays on the plan.
    keeps: bool,
    snapper: Snapper,
    stops: Vec<(Point, Anchor)>,
    pointer: Option<Snap>,
    /// What the pointer would hold on to.
    anchor: Option<Anchor>,
    /// Two places were measured and are shown until the next press.
    is_fixed: bool,
}

impl DimensionTool {
    /// Measures and changes nothing.
    pub fn measuring() -> Self {
        Self::default()
    }

    /// Draws dimensions: two or more places, then where the string is to lie.
    pub fn keeping() -> Self {
        Self { keeps: true, ..Self::default() }
    }

    fn aim(&mut self, scene: Scene<'_>, pointer: Pointer) {
        let wanted =
            SnapFor { from: self.stops.last().map(|stop| stop.0), faces: true, ..SnapFor::default() };
        let (at, anchor) = match anchor_near(scene, pointer) {
            Some((at, anchor, reason)) => (Snap { at, reason, guides: Vec::new() }, anchor),
            None => {
                let snap = self.snapper.snap(scene, pointer, wanted);
                let anchor = anchor_of(scene, &snap);
                (snap, anchor)
            }
        };
        self.pointer = Some(at);
        self.anchor = Some(anchor);
    }

    /// How far the string lies to the right of the first stop, where the pointer is.
    fn offset(&self) -> Option<Mm> {
        let ([(first, _), ..], Some((last, _))) = (self.stops.as_slice(), self.stops.last()) else {
            return None;
        };
        let along = (last - first).try_normalize(1e-9)?;
        Some(Mm::round((self.pointer.as_ref()?.at - first).dot(&right_normal(along))))
    }

    fn keep(&mut self, scene: Scene<'_>) -> Outcome {
        /// A string that would lie on what it measures is set off so far, in millimetres.
        const LEAST_OFFSET: i32 = 60;
        let Some(offset) = self.offset() else { return Outcome::Preview };
        let offset = if offset.abs() < Mm(LEAST_OFFSET) { Mm::ZERO } else { offset };
        let stops = std::mem::take(&mut self.stops).into_iter().map(|(_, anchor)| anchor).collect();
        self.is_fixed = false;
        notes::dimension(scene.plan, scene.level, stops, DimensionDirection::Aligned, offset).into()
    }

    fn press(&mut self, scene: Scene<'_>) -> Outcome {
        let Some((at, anchor)) = self.pointer.as_ref().map(|snap| snap.at).zip(self.anchor) else {
            return Outcome::Preview;
        };
        if self.is_fixed && !self.keeps {
            self.stops.clear();
            self.is_fixed = false;
        }
        if self.keeps && self.stops.len() >= 2 && !self.goes_on(at) {
            return self.keep(scene);
        }
        if self.stops.last().is_none_or(|(last, _)| (last - at).norm() >= 1.0) {
            self.stops.push((at, anchor));
        }
        self.is_fixed = self.stops.len() == 2 && !self.keeps;
        Outcome::Preview
    }

    /// Whether a place lies in the line of the chain and is a further stop, not the place of the string.
    fn goes_on(&self, at: Point) -> bool {
        /// Beside the line by less than this, in millimetres, is in it.
        const IN_LINE: f64 = 40.0;
        let [(first, _), .., (last, _)] = self.stops.as_slice() else { return false };
        let Some(along) = (last - first).try_normalize(1e-9) else { return false };
        let is_anchored = !matches!(self.anchor, Some(Anchor::Place(_)) | None);
        cross(along, at - first).abs() <= IN_LINE && (at - last).dot(&along) > 1.0 && is_anchored
    }
}

/// A corner of a fixture, an edge of an opening or an end of a wall under the pointer.
fn anchor_near(scene: Scene<'_>, pointer: Pointer) -> Option<(Point, Anchor, Option<SnapReason>)> {
    if pointer.is_free || pointer.reach == Reach::Keys {
        return None;
    }
    let reach = pointer.reach();
    let mut found: Vec<(f64, Point, Anchor, Option<SnapReason>)> = Vec::new();
    let mut offer = |at: Option<Point>, anchor: Anchor, reason: Option<SnapReason>| {
        if let Some(at) = at {
            let distance = (at - pointer.at).norm();
            if distance <= reach {
                found.push((distance, at, anchor, reason));
            }
        }
    };
    for (&id, opening) in &scene.plan.openings {
        if scene.plan.walls.get(&opening.wall).is_some_and(|wall| wall.level == scene.level) {
            for end in WallEnd::BOTH {
                let anchor = Anchor::OpeningEdge(id, end);
                let element = crate::plan::ElementId::Opening(id);
                offer(anchor.place(scene.plan), anchor, Some(SnapReason::FixtureEdge(element)));
            }
        }
    }
    for (&id, _) in scene.plan.fixtures.iter().filter(|(_, fixture)| fixture.level == scene.level) {
        for side in [Side::Back, Side::Right, Side::Front, Side::Left] {
            let anchor = Anchor::FixtureSide(id, side);
            let element = crate::plan::ElementId::Fixture(id);
            offer(anchor.place(scene.plan), anchor, Some(SnapReason::FixtureEdge(element)));
        }
    }
    found
        .into_iter()
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, at, anchor, reason)| (at.map(libm::round), anchor, reason))
}

/// What a caught place holds on to.
fn anchor_of(scene: Scene<'_>, snap: &Snap) -> Anchor {
    let plain = Anchor::Place(grid_point(snap.at));
    match snap.reason {
        Some(SnapReason::WallEnd(id)) => {
            let Some(wall) = scene.plan.walls.get(&id) else { return plain };
            let end = if crate::geom::point(wall.start) == snap.at { WallEnd::Start } else { WallEnd::End };
            Anchor::WallEnd(id, end)
        }
        Some(SnapReason::WallFace(id)) => {
            let Some(axis) = scene.plan.walls.get(&id).and_then(|wall| wall.axis()) else { return plain };
            let along = axis.project(snap.at);
            let right = right_normal(axis.along(along));
            let side = if (snap.at - axis.at(along)).dot(&right) >= 0.0 { Swing::Right } else { Swing::Left };
            Anchor::WallFace(id, side, Mm::round(along))
        }
        _ => plain,
    }
}

impl Tool for DimensionTool {
    fn handle(&mut self, scene: Scene<'_>, event: ToolEvent) -> Outcome {
        match event {
            ToolEvent::Move(pointer) => {
                self.aim(scene, pointer);
                Outcome::Preview
            }
            ToolEvent::Press(pointer) => {
                self.aim(scene, pointer);
                self.press(scene)
            }
            // A drag measures from where it was pressed to where it was let go.
            ToolEvent::Release(pointer) => {
                self.aim(scene, pointer);
                let is_drag = self.stops.len() == 1
                    && self
                        .pointer
                        .as_ref()
                        .is_some_and(|snap| (snap.at - self.stops[0].0).norm() > pointer.reach());
                if is_drag { self.press(scene) } else { Outcome::Preview }
            }
            ToolEvent::Finish if self.keeps && self.stops.len() >= 2 => self.keep(scene),
            // What was measured is kept after all.
            ToolEvent::Toggle if self.is_fixed => {
                let outcome = self.keep(scene);
                self.pointer = None;
                outcome
            }
            ToolEvent::Erase => {
                self.stops.pop();
                self.is_fixed = false;
                Outcome::Preview
            }
            ToolEvent::Escape | ToolEvent::Finish => {
                if self.stops.is_empty() {
                    return Outcome::Done;
                }
                self.stops.clear();
                self.is_fixed = false;
                Outcome::Preview
            }
            ToolEvent::Typed(_)
            | ToolEvent::Flip
            | ToolEvent::Turn(_)
            | ToolEvent::Toggle
            | ToolEvent::Nudge { .. } => Outcome::Preview,
        }
    }

    fn preview(&self, scene: Scene<'_>) -> Preview {
        let hint = Some(Message::new(match (self.keeps, self.stops.len()) {
            (_, 0) => "hint-measure",
            (false, _) if self.is_fixed => "hint-measure-keep",
            (_, 1) => "hint-measure-to",
            (false, _) => "hint-measure-keep",
            (true, _) => "hint-dimension-place",
        }));
        let snap = self.pointer.clone().filter(|_| !self.is_fixed);
        let mut dimensions: Vec<Dimension> =
            self.stops.windows(2).map(|pair| Dimension::context(pair[0].0, pair[1].0)).collect();
        if let (Some((last, _)), Some(snap)) = (self.stops.last(), &snap) {
            let is_placing = self.keeps && self.stops.len() >= 2 && !self.goes_on(snap.at);
            if is_placing {
                let stops = self.stops.iter().map(|(_, anchor)| *anchor).collect();
                let offset = self.offset().unwrap_or(Mm::ZERO);
                let step =
                    notes::dimension(scene.plan, scene.level, stops, DimensionDirection::Aligned, offset);
                return Preview { snap: None, hint, ..Preview::default() }.with_step(Some(step));
            }
            dimensions.push(Dimension::context(*last, snap.at));
        }
        let lines =
            dimensions.iter().map(|dimension| Segment::new(dimension.segment.from, dimension.segment.to));
        Preview { lines: lines.collect(), dimensions, snap, hint, ..Preview::default() }
    }

    fn anchor(&self) -> Option<Point> {
        self.stops.last().map(|stop| stop.0)
    }

    fn is_busy(&self) -> bool {
        !self.stops.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geom::GridPoint;
    use crate::plan::geometry::LevelGeometry;
    use crate::plan::{DimensionId, FloorPlan, LevelId, Wall, WallId};
    use crate::sketch::Grid;

    fn plan() -> FloorPlan {
        let mut plan = FloorPlan::default();
        for (x, id) in [(0, 1), (3000, 2), (5000, 3)] {
            let wall = Wall::new(LevelId(1), GridPoint::new(x, 0), GridPoint::new(x, 3000), Mm(240));
            plan.walls.insert(WallId(id), wall);
        }
        plan
    }

    fn pointer(x: f64, y: f64) -> Pointer {
        let at = Point::new(x, y);
        Pointer { at, mm_per_pixel: 10.0, is_free: false, adds: false, reach: Reach::Mouse }
    }

    fn click(plan: &FloorPlan, tool: &mut DimensionTool, x: f64, y: f64) -> Outcome {
        let geometry = LevelGeometry::new(plan, LevelId(1));
        let scene = Scene { plan, level: LevelId(1), geometry: &geometry, grid: Grid::To10 };
        tool.handle(scene, ToolEvent::Move(pointer(x, y)));
        let pressed = tool.handle(scene, ToolEvent::Press(pointer(x, y)));
        match tool.handle(scene, ToolEvent::Release(pointer(x, y))) {
            Outcome::Preview => pressed,
            released => released,
        }
    }

    #[test]
    fn measuring_goes_from_face_to_face_and_changes_nothing() {
        let plan = plan();
        let mut tool = DimensionTool::measuring();
        assert_eq!(click(&plan, &mut tool, 130.0, 1500.0), Outcome::Preview);
        assert_eq!(click(&plan, &mut tool, 2870.0, 1500.0), Outcome::Preview);
        let geometry = LevelGeometry::new(&plan, LevelId(1));
        let scene = Scene { plan: &plan, level: LevelId(1), geometry: &geometry, grid: Grid::To10 };
        let preview = tool.preview(scene);
        assert_eq!(preview.dimensions[0].length, Mm(2760));
        assert_eq!(preview.transaction, None);
        let kept = tool.handle(scene, ToolEvent::Toggle);
        assert!(matches!(kept, Outcome::Commit(_)), "and can be kept after all");
    }

    #[test]
    fn a_dimension_chain_follows_the_walls() {
        let mut plan = plan();
        let mut tool = DimensionTool::keeping();
        for x in [0.0, 3000.0, 5000.0] {
            click(&plan, &mut tool, x, 3000.0);
        }
        let Outcome::Commit(step) = click(&plan, &mut tool, 2500.0, 3700.0) else {
            panic!("a dimension is drawn")
        };
        step.apply(&mut plan);
        let lengths = |plan: &FloorPlan| {
            let layout = plan.dimensions[&DimensionId(1)].layout(plan).unwrap();
            layout.stops.windows(2).map(|pair| (pair[1] - pair[0]) as i32).collect::<Vec<_>>()
        };
        assert_eq!(lengths(&plan), [3000, 2000]);
        assert_eq!(plan.dimensions[&DimensionId(1)].offset, Mm(700));
        crate::edit::walls::shift(&plan, WallId(2), crate::geom::Vector::new(250.0, 0.0))
            .unwrap()
            .apply(&mut plan);
        assert_eq!(lengths(&plan), [3250, 1750]);
    }
}
