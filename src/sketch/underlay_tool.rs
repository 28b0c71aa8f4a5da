use super::{Accepts, Dimension, Outcome, Preview, Scene, Snap, Tool, ToolEvent, Typed};
use crate::edit::{Refusal, Transaction, levels};
use crate::geom::{Point, Segment};
use crate::locale::Message;
use crate::plan::Underlay;
use crate::plan::underlay::{KnownLength, PicturePoint};
use crate::units::{Angle, Mm};

/// What is done to the picture below a storey.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnderlayTask {
    /// Two places and the length between them: the scale.
    #[default]
    Scale,
    /// Two places on a wall that is level or upright: the turn.
    Level,
    /// Four corners of something rectangular, for a photo taken at a slant.
    Corners,
    /// Move it.
    Move,
}

impl UnderlayTask {
    /// All tasks, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Scale, Self::Level, Self::Corners, Self::Move];

    /// The words for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Scale => "underlay-scale",
            Self::Level => "underlay-level",
            Self::Corners => "underlay-corners",
            Self::Move => "underlay-move",
        }
    }
}

/// Scales, turns, deskews and moves the picture below a storey.
#[derive(Clone, Debug, Default)]
pub struct UnderlayTool {
    task: UnderlayTask,
    /// Places of the picture that were pressed.
    picked: Vec<PicturePoint>,
    at: Option<Point>,
    pressed: Option<Point>,
}

impl UnderlayTool {
    /// A tool for a task.
    pub fn new(task: UnderlayTask) -> Self {
        Self { task, ..Self::default() }
    }

    /// What it does.
    pub const fn task(&self) -> UnderlayTask {
        self.task
    }

    /// How many places the task takes.
    const fn n_places(&self) -> usize {
        match self.task {
            UnderlayTask::Scale | UnderlayTask::Level => 2,
            UnderlayTask::Corners => 4,
            UnderlayTask::Move => 0,
        }
    }

    fn edit(
        scene: Scene<'_>,
        change: impl FnOnce(Underlay) -> Underlay,
    ) -> Option<Result<Transaction, Refusal>> {
        let underlay = scene.plan.underlays.get(&scene.level)?;
        Some(levels::set_underlay(scene.plan, scene.level, Some(change(underlay.clone()))))
    }

    /// The picture with the length that was typed between the two places.
    fn scaled(&self, underlay: Underlay, length: Mm) -> Underlay {
        let [from, to] = self.picked.as_slice() else { return underlay };
        let mut scaled = underlay;
        scaled.lengths.push(KnownLength { from: *from, to: *to, length });
        scaled.fitted(*from)
    }

    /// The picture turned so that the two places are level or upright, whichever is nearer.
    fn leveled(&self, underlay: Underlay) -> Underlay {
        let [from, to] = self.picked.as_slice() else { return underlay };
        let line = underlay.to_plan(*to) - underlay.to_plan(*from);
        let angle = libm::atan2(line.y, line.x).to_degrees();
        let nearest = libm::round(angle / 90.0) * 90.0;
        let turned = underlay.turned.turned(Angle::from_degrees(nearest - angle));
        underlay.turned_about(turned, *from)
    }

    /// The picture with the four places made a rectangle, in whatever order they were pressed.
    fn deskewed(&self, underlay: Underlay) -> Underlay {
        let [a, b, c, d] = self.picked.as_slice() else { return underlay };
        let mut corners = [*a, *b, *c, *d];
        let middle = PicturePoint::from(corners.iter().map(|c| c.coords).sum::<crate::geom::Vector>() / 4.0);
        // Clockwise from the one at the top left.
        corners.sort_by(|a, b| {
            let angle = |c: &PicturePoint| libm::atan2(c.y - middle.y, c.x - middle.x);
            angle(a).total_cmp(&angle(b))
        });
        underlay.deskewed_by(Some(corners))
    }

    fn finish(&mut self, scene: Scene<'_>) -> Outcome {
        let step = match self.task {
            UnderlayTask::Level => Self::edit(scene, |underlay| self.leveled(underlay)),
            UnderlayTask::Corners => Self::edit(scene, |underlay| self.deskewed(underlay)),
            UnderlayTask::Scale | UnderlayTask::Move => None,
        };
        match step {
            Some(step) => {
                self.picked.clear();
                step.into()
            }
            None => Outcome::Preview,
        }
    }

    fn moved(&self, scene: Scene<'_>) -> Option<Result<Transaction, Refusal>> {
        let by = self.at? - self.pressed?;
        (by.norm() > 0.0).then(|| {
            Self::edit(scene, |mut underlay| {
                underlay.origin += by.map(libm::round);
                underlay
            })
        })?
    }
}

impl Tool for UnderlayTool {
    fn handle(&mut self, scene: Scene<'_>, event: ToolEvent) -> Outcome {
        match event {
            ToolEvent::Move(pointer) => {
                self.at = Some(pointer.at);
                Outcome::Preview
            }
            ToolEvent::Press(pointer) => {
                self.at = Some(pointer.at);
                self.pressed = Some(pointer.at);
                Outcome::Preview
            }
            ToolEvent::Release(pointer) => {
                self.at = Some(pointer.at);
                if self.pressed.is_none() {
                    return Outcome::Preview;
                }
                if self.task == UnderlayTask::Move {
                    let step = self.moved(scene);
                    self.pressed = None;
                    return step.map_or(Outcome::Preview, Outcome::from);
                }
                self.pressed = None;
                let Some(underlay) = scene.plan.underlays.get(&scene.level) else { return Outcome::Preview };
                if self.picked.len() >= self.n_places() {
                    self.picked.clear();
                }
                self.picked.push(underlay.to_picture(pointer.at));
                if self.picked.len() == self.n_places() { self.finish(scene) } else { Outcome::Preview }
            }
            ToolEvent::Typed(Typed::Length(length)) if self.picked.len() == 2 => {
                let step = Self::edit(scene, |underlay| self.scaled(underlay, length));
                self.picked.clear();
                step.map_or(Outcome::Preview, Outcome::from)
            }
            ToolEvent::Turn(by) => {
                let middle = |underlay: &Underlay| {
                    let picture = &underlay.picture;
                    PicturePoint::new(f64::from(picture.width) / 2.0, f64::from(picture.height) / 2.0)
                };
                let step = Self::edit(scene, |underlay| {
                    let (turned, held) = (underlay.turned.turned(by), middle(&underlay));
                    underlay.turned_about(turned, held)
                });
                step.map_or(Outcome::Preview, Outcome::from)
            }
            ToolEvent::Nudge { x, y } => Self::edit(scene, |mut underlay| {
                underlay.origin += crate::geom::Vector::new(x.to_f64(), y.to_f64());
                underlay
            })
            .map_or(Outcome::Preview, Outcome::from),
            ToolEvent::Erase => {
                self.picked.pop();
                Outcome::Preview
            }
            ToolEvent::Escape | ToolEvent::Finish => {
                let was_busy = self.is_busy();
                self.picked.clear();
                self.pressed = None;
                if was_busy { Outcome::Preview } else { Outcome::Done }
            }
            ToolEvent::Typed(_) | ToolEvent::Flip | ToolEvent::Toggle => Outcome::Preview,
        }
    }

    fn preview(&self, scene: Scene<'_>) -> Preview {
        let hint = Some(Message::new(match (self.task, self.picked.len()) {
            (UnderlayTask::Scale, 0) => "hint-underlay-scale",
            (UnderlayTask::Scale, 1) => "hint-underlay-scale-to",
            (UnderlayTask::Scale, _) => "hint-underlay-length",
            (UnderlayTask::Level, _) => "hint-underlay-level",
            (UnderlayTask::Corners, _) => "hint-underlay-corners",
            (UnderlayTask::Move, _) => "hint-underlay-move",
        }));
        let Some(underlay) = scene.plan.underlays.get(&scene.level) else {
            return Preview { hint, ..Preview::default() };
        };
        if self.task == UnderlayTask::Move {
            return Preview { hint, ..Preview::default() }.with_step(self.moved(scene));
        }
        let mut places: Vec<Point> = self.picked.iter().map(|&place| underlay.to_plan(place)).collect();
        if places.len() < self.n_places() {
            places.extend(self.at);
        }
        let mut lines: Vec<Segment> = places.windows(2).map(|pair| Segment::new(pair[0], pair[1])).collect();
        if let (UnderlayTask::Corners, 4, [first, .., last]) = (self.task, places.len(), places.as_slice()) {
            lines.push(Segment::new(*last, *first));
        }
        let is_scaling = self.task == UnderlayTask::Scale && places.len() == 2;
        let dimensions =
            lines.first().filter(|_| is_scaling).map(|line| Dimension::between(line.from, line.to));
        Preview {
            dimensions: dimensions.into_iter().collect(),
            snap: self.at.map(|at| Snap { at, reason: None, guides: Vec::new() }),
            lines,
            hint,
            ..Preview::default()
        }
    }

    fn accepts(&self) -> Accepts {
        if self.task == UnderlayTask::Scale && self.picked.len() == 2 {
            Accepts::Length
        } else {
            Accepts::Nothing
        }
    }

    fn anchor(&self) -> Option<Point> {
        self.at
    }

    fn is_busy(&self) -> bool {
        !self.picked.is_empty() || self.pressed.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::geometry::LevelGeometry;
    use crate::plan::underlay::UnderlayPicture;
    use crate::plan::{FloorPlan, Level, LevelId};
    use crate::sketch::{Grid, Pointer, Reach};
    use std::sync::Arc;

    fn plan() -> FloorPlan {
        let mut plan = FloorPlan::default();
        plan.levels.insert(LevelId(1), Level { name: String::new(), elevation: Mm(0), height: Mm(2650) });
        let picture = UnderlayPicture { bytes: Vec::new(), width: 1000, height: 700, name: String::new() };
        let mut underlay = Underlay::new(Arc::new(picture), Point::origin());
        underlay.mm_per_pixel = 10.0;
        plan.underlays.insert(LevelId(1), underlay);
        plan
    }

    fn send(plan: &mut FloorPlan, tool: &mut UnderlayTool, event: ToolEvent) {
        let geometry = LevelGeometry::default();
        let scene = Scene { plan, level: LevelId(1), geometry: &geometry, grid: Grid::To10 };
        if let Outcome::Commit(step) = tool.handle(scene, event) {
            step.apply(plan);
        }
    }

    fn click(plan: &mut FloorPlan, tool: &mut UnderlayTool, x: f64, y: f64) {
        let at = Point::new(x, y);
        let pointer = Pointer { at, mm_per_pixel: 10.0, is_free: false, adds: false, reach: Reach::Mouse };
        for event in [ToolEvent::Move(pointer), ToolEvent::Press(pointer), ToolEvent::Release(pointer)] {
            send(plan, tool, event);
        }
    }

    #[test]
    fn two_places_and_a_number_scale_the_picture_and_more_are_weighed() {
        let mut plan = plan();
        let mut tool = UnderlayTool::default();
        click(&mut plan, &mut tool, 1000.0, 1000.0);
        click(&mut plan, &mut tool, 4000.0, 1000.0);
        assert_eq!(tool.accepts(), Accepts::Length);
        send(&mut plan, &mut tool, ToolEvent::Typed(Typed::Length(Mm(3300))));
        let underlay = &plan.underlays[&LevelId(1)];
        assert!((underlay.mm_per_pixel - 11.0).abs() < 1e-9);
        assert!(
            (underlay.to_plan(PicturePoint::new(100.0, 100.0)) - Point::new(1000.0, 1000.0)).norm() < 1e-6
        );
        let to = underlay.to_plan(PicturePoint::new(100.0, 400.0));
        click(&mut plan, &mut tool, 1000.0, 1000.0);
        click(&mut plan, &mut tool, to.x, to.y);
        send(&mut plan, &mut tool, ToolEvent::Typed(Typed::Length(Mm(3000))));
        let fit = plan.underlays[&LevelId(1)].fit().unwrap();
        assert!((fit.mm_per_pixel - 10.5).abs() < 1e-9 && (fit.worst() - 150.0).abs() < 1e-6);
    }

    #[test]
    fn a_line_that_is_nearly_level_is_made_level() {
        let mut plan = plan();
        let mut tool = UnderlayTool::new(UnderlayTask::Level);
        click(&mut plan, &mut tool, 1000.0, 1000.0);
        click(&mut plan, &mut tool, 6000.0, 1300.0);
        let underlay = &plan.underlays[&LevelId(1)];
        let (a, b) = (PicturePoint::new(100.0, 100.0), PicturePoint::new(600.0, 130.0));
        assert!((underlay.to_plan(a).y - underlay.to_plan(b).y).abs() < 1e-6);
        assert!((underlay.to_plan(a) - Point::new(1000.0, 1000.0)).norm() < 1e-6);
    }

    #[test]
    fn four_corners_in_any_order_make_a_rectangle() {
        let mut plan = plan();
        let mut tool = UnderlayTool::new(UnderlayTask::Corners);
        for (x, y) in [(9000.0, 6000.0), (2000.0, 1000.0), (1000.0, 6000.0), (8000.0, 1000.0)] {
            click(&mut plan, &mut tool, x, y);
        }
        let underlay = &plan.underlays[&LevelId(1)];
        let place = |x: f64, y: f64| underlay.to_plan(PicturePoint::new(x, y));
        let (a, b, c) = (place(200.0, 100.0), place(800.0, 100.0), place(900.0, 600.0));
        assert!((b - a).dot(&(c - b)).abs() < 1e-3, "its corners are square");
    }

    #[test]
    fn escape_forgets_the_places() {
        let mut plan = plan();
        let mut tool = UnderlayTool::default();
        click(&mut plan, &mut tool, 1000.0, 1000.0);
        let geometry = LevelGeometry::default();
        let scene = Scene { plan: &plan, level: LevelId(1), geometry: &geometry, grid: Grid::To10 };
        assert_eq!(tool.handle(scene, ToolEvent::Escape), Outcome::Preview);
        assert_eq!(tool.handle(scene, ToolEvent::Escape), Outcome::Done);
    }
}
