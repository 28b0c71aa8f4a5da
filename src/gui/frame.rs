//! Where the parts of the window are.

use egui::{Pos2, Rect, pos2, vec2};

/// How the panel stands to the canvas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PanelPlace {
    /// At the right of it.
    Beside,
    /// Over its right part; it slides away by its tab.
    Over,
    /// Below it, where too little would remain for the plan beside it.
    Below,
}

/// Where the parts of the window are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The bar on top.
    pub top: Rect,
    /// The rail at the left.
    pub rail: Rect,
    /// The canvas in the middle.
    pub canvas: Rect,
    /// The panel; `None` while it is hidden.
    pub panel: Option<Rect>,
    /// How the panel stands to the canvas.
    pub place: PanelPlace,
    /// What shows and hides the panel, where there is not always room for both.
    pub tab: Option<Rect>,
}

/// Height of the bar on top.
const TOP: f32 = 56.0;
/// Width of the rail.
const RAIL: f32 = 88.0;
/// A window narrower than this many pixels has its panel over the canvas.
const NARROW: f32 = 1200.0;
/// Less than this beside the panel is too little for a plan.
const LEAST_CANVAS: f32 = 560.0;
/// Size of the tab.
const TAB: egui::Vec2 = vec2(44.0, 72.0);

impl Frame {
    /// Parts a window. `zoom` is how much larger than usual texts are, `hides_panel` whether the person has put the
    /// panel away.
    pub fn of(window: Rect, zoom: f32, hides_panel: bool) -> Self {
        let (left, below) = (window.left() + RAIL, window.top() + TOP);
        let bounds = |min: Pos2, max: Pos2| Rect::from_min_max(min, max);
        let top = bounds(window.min, pos2(window.right(), below));
        let rail = bounds(pos2(window.left(), below), pos2(left, window.bottom()));
        let all = bounds(pos2(left, below), window.max);
        let width = if window.width() >= 1800.0 { 460.0 } else { 400.0 };
        let place = match () {
            () if window.width() * zoom < NARROW => PanelPlace::Over,
            () if all.width() - width < LEAST_CANVAS => PanelPlace::Below,
            () => PanelPlace::Beside,
        };
        let (canvas, panel) = match place {
            PanelPlace::Beside => {
                let edge = all.right() - width;
                (bounds(all.min, pos2(edge, all.bottom())), bounds(pos2(edge, all.top()), all.max))
            }
            PanelPlace::Over => (all, bounds(pos2(all.right() - width.min(all.width()), all.top()), all.max)),
            PanelPlace::Below => {
                let edge = (all.bottom() - all.height() * 0.45).round();
                (bounds(all.min, pos2(all.right(), edge)), bounds(pos2(all.left(), edge), all.max))
            }
        };
        let tab = (hides_panel || place != PanelPlace::Beside).then(|| {
            let edge = match (hides_panel, place) {
                (true, PanelPlace::Beside | PanelPlace::Over) => pos2(all.right(), all.center().y),
                (false, PanelPlace::Beside | PanelPlace::Over) => pos2(panel.left(), all.center().y),
                (true, PanelPlace::Below) => pos2(all.right(), all.bottom() - TAB.y / 2.0 - 8.0),
                (false, PanelPlace::Below) => pos2(all.right(), panel.top() - TAB.y / 2.0),
            };
            Rect::from_min_size(edge - vec2(TAB.x, TAB.y / 2.0), TAB)
        });
        match hides_panel {
            true => Self { top, rail, canvas: all, panel: None, place, tab },
            false => Self { top, rail, canvas, panel: Some(panel), place, tab },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(width: f32, height: f32) -> Rect {
        Rect::from_min_size(Pos2::ZERO, vec2(width, height))
    }

    #[test]
    fn the_panel_stands_beside_over_or_below() {
        let usual = Frame::of(window(1366.0, 768.0), 1.0, false);
        assert_eq!(
            (usual.place, usual.canvas.width(), usual.canvas.height()),
            (PanelPlace::Beside, 878.0, 712.0)
        );
        assert_eq!(usual.tab, None);
        let wide = Frame::of(window(1920.0, 1080.0), 1.0, false);
        assert_eq!(wide.canvas.size(), vec2(1372.0, 1024.0));
        let narrow = Frame::of(window(1024.0, 640.0), 1.0, false);
        assert_eq!((narrow.place, narrow.canvas.width()), (PanelPlace::Over, 936.0));
        assert!(narrow.tab.is_some());
        // Texts of 1.3 on a window of 1280.
        let large = Frame::of(window(1280.0 / 1.3, 720.0 / 1.3), 1.3, false);
        assert_eq!(large.place, PanelPlace::Below);
        assert_eq!(large.canvas.width(), large.panel.unwrap().width());
    }

    #[test]
    fn a_hidden_panel_leaves_its_room_and_a_tab() {
        let frame = Frame::of(window(1366.0, 768.0), 1.0, true);
        assert_eq!((frame.panel, frame.canvas.width()), (None, 1278.0));
        assert!(frame.canvas.contains_rect(frame.tab.unwrap()));
    }
}
