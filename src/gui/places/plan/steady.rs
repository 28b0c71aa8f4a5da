//! A sheet that stays still under the hand.

use crate::geom::Bounds;
use crate::gui::canvas::Sheet;
use crate::gui::canvas_view::CanvasView;
use crate::gui::context::Context;
use crate::sketch::ToolEvent;

/// Keeps a view that nobody chose from following every step.
///
/// Until somebody looks around, the sheet shows the whole plan. Once drawing has begun that would make it jump with
/// each wall, so the view stays as it was, and gives way only when a step reaches beyond what is to be seen.
#[derive(Default)]
pub(super) struct SteadyView {
    /// The view that drawing began with.
    kept: Option<CanvasView>,
}

impl SteadyView {
    pub(super) fn follow(
        &mut self,
        cx: &mut Context<'_>,
        sheet: &Sheet,
        bounds: &Bounds,
        events: &[ToolEvent],
    ) {
        let begins = events.iter().any(|event| !matches!(event, ToolEvent::Move(_)));
        match cx.view.canvas {
            None if begins => {
                cx.view.canvas = Some(sheet.view);
                self.kept = cx.view.canvas;
            }
            Some(view) if self.kept == Some(view) => {
                let shows_all = [bounds.min, bounds.max]
                    .into_iter()
                    .all(|corner| sheet.area.contains(sheet.to_screen(corner)));
                if !shows_all {
                    cx.view.canvas = None;
                    self.kept = None;
                }
            }
            _ => {}
        }
    }
}
