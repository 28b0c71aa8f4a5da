use super::{Dimension, Outcome, Preview, Scene, Snap, Snapper, Tool, ToolEvent};
use crate::geom::{Point, Segment};
use crate::locale::Message;

/// Measures the distance between two places; changes nothing.
#[derive(Clone, Debug, Default)]
pub struct MeasureTool {
    from: Option<Point>,
    to: Option<Snap>,
    is_fixed: bool,
}

impl Tool for MeasureTool {
    fn handle(&mut self, scene: Scene<'_>, event: ToolEvent) -> Outcome {
        match event {
            ToolEvent::Move(pointer) => {
                if !self.is_fixed {
                    self.to = Some(Snapper::default().snap(scene, pointer, self.from));
                }
            }
            ToolEvent::Press(pointer) => {
                let snap = Snapper::default().snap(scene, pointer, self.from);
                if self.from.is_none() || self.is_fixed {
                    *self = Self { from: Some(snap.at), to: Some(snap), is_fixed: false };
                } else {
                    self.to = Some(snap);
                    self.is_fixed = true;
                }
            }
            ToolEvent::Escape | ToolEvent::Finish => {
                if self.from.is_none() {
                    return Outcome::Done;
                }
                *self = Self::default();
            }
            ToolEvent::Release(_) | ToolEvent::Length(_) | ToolEvent::Flip | ToolEvent::Turn => {}
        }
        Outcome::Preview
    }

    fn preview(&self, _scene: Scene<'_>) -> Preview {
        let hint = Some(Message::new("hint-measure"));
        match (self.from, self.to) {
            (Some(from), Some(to)) => Preview {
                lines: vec![Segment::new(from, to.at)],
                dimensions: vec![Dimension::between(from, to.at)],
                snap: Some(to),
                hint,
                ..Preview::default()
            },
            _ => Preview { snap: self.to, hint, ..Preview::default() },
        }
    }
}
