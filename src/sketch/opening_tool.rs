use super::{Dimension, Outcome, Pointer, Preview, Scene, Tool, ToolEvent};
use crate::edit::{Refusal, openings};
use crate::geom::Point;
use crate::locale::Message;
use crate::plan::{Attributes, Door, DoorOperation, Hinge, Opening, OpeningKind, Swing, WallId};
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
}

/// How near, in pixels, the pointer must be to a wall.
const REACH_PIXELS: f64 = 40.0;

/// Places doors and windows: the wall under the pointer takes them.
#[derive(Clone, Debug)]
pub struct OpeningTool {
    /// What the next opening is like.
    pub template: OpeningTemplate,
    /// The wall and the wanted middle along it.
    aim: Option<(WallId, f64, Swing)>,
    is_flipped: bool,
}

impl OpeningTool {
    /// A tool for openings of a kind.
    pub const fn new(template: OpeningTemplate) -> Self {
        Self { template, aim: None, is_flipped: false }
    }

    fn aim(&mut self, scene: Scene<'_>, pointer: Pointer) {
        self.aim = scene
            .plan
            .walls
            .iter()
            .filter(|(_, wall)| wall.level == scene.level)
            .filter_map(|(&id, wall)| {
                let line = wall.center_line();
                let distance = line.distance_to(pointer.at) - wall.thickness.to_f64() / 2.0;
                if distance > REACH_PIXELS * pointer.mm_per_pixel {
                    return None;
                }
                let along = line.project(pointer.at) * line.length();
                let side = (pointer.at - line.from).dot(&wall.right()?);
                // A door opens to the side the pointer is on.
                Some((distance, (id, along, if side >= 0.0 { Swing::Right } else { Swing::Left })))
            })
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, aim)| aim);
    }

    fn opening(&self, scene: Scene<'_>) -> Option<Result<Opening, Refusal>> {
        let (wall, along, side) = self.aim?;
        let width = self.template.width;
        // Centimetre steps from the corner, as one measures.
        let wanted = Mm::round(libm::round((along - width.to_f64() / 2.0) / 10.0) * 10.0);
        let Some(offset) = openings::nearest_fit(scene.plan, wall, None, width, wanted) else {
            let length = Mm::round(scene.plan.walls.get(&wall)?.length());
            return Some(Err(if width > length {
                Refusal::OpeningWiderThanWall { by: width - length }
            } else {
                Refusal::OpeningInTheWay
            }));
        };
        let kind = match self.template.kind {
            OpeningKind::Door(door) => {
                let hinge = if self.is_flipped { door.hinge.flipped() } else { door.hinge };
                OpeningKind::Door(Door { swing: side, hinge, ..door })
            }
            kind => kind,
        };
        let OpeningTemplate { height, sill, .. } = self.template;
        let host = scene.plan.walls.get(&wall)?;
        let from = crate::plan::WallEnd::Start;
        let attributes = Attributes::default();
        let mut opening = Opening { wall, from, distance: offset, width, height, sill, kind, attributes };
        opening.measure_from(host, openings::nearer_end(host, &opening));
        Some(Ok(opening))
    }

    /// Live distances from the opening's edges to both ends of its wall.
    fn dimensions(scene: Scene<'_>, opening: &Opening) -> Vec<Dimension> {
        let Some(wall) = scene.plan.walls.get(&opening.wall) else { return Vec::new() };
        let at = |distance: f64| -> Point { wall.place_at(distance) };
        let start = opening.offset(wall);
        let end = start + opening.width.to_f64();
        vec![Dimension::between(at(0.0), at(start)), Dimension::between(at(end), at(wall.length()))]
    }
}

impl Tool for OpeningTool {
    fn handle(&mut self, scene: Scene<'_>, event: ToolEvent) -> Outcome {
        match event {
            ToolEvent::Move(pointer) | ToolEvent::Press(pointer) => {
                self.aim(scene, pointer);
                Outcome::Preview
            }
            ToolEvent::Release(pointer) => {
                self.aim(scene, pointer);
                match self.opening(scene) {
                    None => Outcome::Preview,
                    Some(Err(refusal)) => Outcome::Refused(refusal),
                    Some(Ok(opening)) => match openings::place(scene.plan, opening) {
                        Ok(transaction) => Outcome::Commit(transaction),
                        Err(refusal) => Outcome::Refused(refusal),
                    },
                }
            }
            ToolEvent::Length(width) => {
                self.template.width = width;
                Outcome::Preview
            }
            ToolEvent::Flip | ToolEvent::Turn => {
                self.is_flipped = !self.is_flipped;
                Outcome::Preview
            }
            ToolEvent::Finish | ToolEvent::Escape => Outcome::Done,
        }
    }

    fn preview(&self, scene: Scene<'_>) -> Preview {
        let hint = Some(Message::new("hint-opening"));
        match self.opening(scene) {
            None => Preview { hint, ..Preview::default() },
            Some(Err(refusal)) => Preview { hint, refusal: Some(refusal), ..Preview::default() },
            Some(Ok(opening)) => Preview {
                dimensions: Self::dimensions(scene, &opening),
                transaction: openings::place(scene.plan, opening).ok(),
                hint,
                ..Preview::default()
            },
        }
    }

    fn takes_length(&self) -> bool {
        true
    }
}
