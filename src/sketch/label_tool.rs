use super::{Outcome, Preview, Scene, Snap, Tool, ToolEvent};
use crate::geom::Point;
use crate::locale::Message;

/// Asks for a note where it is pressed. What is written there is up to who drives it.
#[derive(Clone, Copy, Debug, Default)]
pub struct LabelTool {
    at: Option<Point>,
    is_down: bool,
}

impl Tool for LabelTool {
    fn handle(&mut self, _scene: Scene<'_>, event: ToolEvent) -> Outcome {
        match event {
            ToolEvent::Move(pointer) => self.at = Some(pointer.at),
            ToolEvent::Press(pointer) => {
                self.at = Some(pointer.at);
                self.is_down = true;
            }
            ToolEvent::Release(pointer) if self.is_down => {
                self.is_down = false;
                return Outcome::Write(pointer.at.map(libm::round));
            }
            ToolEvent::Escape | ToolEvent::Finish => return Outcome::Done,
            ToolEvent::Release(_)
            | ToolEvent::Typed(_)
            | ToolEvent::Flip
            | ToolEvent::Turn(_)
            | ToolEvent::Nudge { .. }
            | ToolEvent::Toggle
            | ToolEvent::Erase => {}
        }
        Outcome::Preview
    }

    fn preview(&self, _scene: Scene<'_>) -> Preview {
        Preview {
            snap: self.at.map(Snap::free),
            hint: Some(Message::new("hint-label")),
            ..Preview::default()
        }
    }
}
