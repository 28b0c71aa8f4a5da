//! Line icons, drawn as strokes so that they stay sharp at every size and take every color.

mod paths;
mod svg_path;

use std::sync::OnceLock;

use egui::{Color32, Painter, Pos2, Rect, Shape, Vec2};

use super::paint;

/// A line icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Icon {
    /// A walking person with a stick.
    Elder,
    /// A square with inner walls.
    Plan,
    /// A lens with a tick.
    Assess,
    /// A spanner.
    Remedy,
    /// A sheet with lines.
    Report,
    /// A hooked arrow to the left.
    Undo,
    /// A hooked arrow to the right.
    Redo,
    /// A tick.
    Saved,
    /// A large and a small letter.
    Size,
    /// A half-shaded circle.
    Theme,
    /// A globe.
    Globe,
    /// Plus.
    Plus,
    /// Minus.
    Minus,
    /// Four corners.
    Fit,
    /// A cross.
    Close,
    /// A tick for boxes.
    Check,
    /// A chevron to the right.
    Right,
    /// A chevron down.
    Down,
    /// An arrow pointer.
    Select,
    /// Bricks.
    Wall,
    /// A leaf and its arc.
    Door,
    /// A square with a cross.
    Window,
    /// A sofa.
    Sofa,
    /// A slanted ruler.
    Ruler,
    /// A picture in a frame.
    Photo,
    /// A wheelchair.
    Wheelchair,
    /// A cane.
    Cane,
    /// A walking frame.
    Walker,
    /// A powered chair.
    Power,
    /// A bed.
    Bed,
    /// A standing person.
    None,
    /// An eye.
    Eye,
    /// An ear.
    Ear,
    /// A hand.
    Hand,
    /// A clock.
    Memory,
    /// A tape measure.
    Tape,
    /// Two sheets.
    Layers,
    /// A winding line between two dots.
    Route,
    /// An open circle with an arrow.
    Turn,
    /// A printer.
    Print,
    /// A tray with an arrow out of it.
    Usb,
    /// A padlock.
    Lock,
    /// A circle with an i.
    Info,
    /// A bulb.
    Lamp,
    /// A wallet.
    Wallet,
    /// Rays.
    Spark,
    /// Two people.
    People,
    /// A handset.
    Phone,
    /// A room with a plus.
    Room,
    /// A letter between two dimension ticks.
    Note,
    /// A lens.
    Search,
    /// A question mark in a circle.
    Help,
    /// Two triangles about an axis.
    Mirror,
    /// Two sheets, one behind the other.
    Copy,
    /// A bin.
    Trash,
    /// Four corners of a dashed box.
    Group,
    /// Three sliders.
    More,
    /// An open folder.
    Folder,
    /// A new sheet with a plus.
    New,
    /// A chevron to the left.
    Left,
    /// A pen.
    Pen,
}

impl Icon {
    /// All icons.
    pub const ALL: [Self; 61] = [
        Self::Elder,
        Self::Plan,
        Self::Assess,
        Self::Remedy,
        Self::Report,
        Self::Undo,
        Self::Redo,
        Self::Saved,
        Self::Size,
        Self::Theme,
        Self::Globe,
        Self::Plus,
        Self::Minus,
        Self::Fit,
        Self::Close,
        Self::Check,
        Self::Right,
        Self::Down,
        Self::Select,
        Self::Wall,
        Self::Door,
        Self::Window,
        Self::Sofa,
        Self::Ruler,
        Self::Photo,
        Self::Wheelchair,
        Self::Cane,
        Self::Walker,
        Self::Power,
        Self::Bed,
        Self::None,
        Self::Eye,
        Self::Ear,
        Self::Hand,
        Self::Memory,
        Self::Tape,
        Self::Layers,
        Self::Route,
        Self::Turn,
        Self::Print,
        Self::Usb,
        Self::Lock,
        Self::Info,
        Self::Lamp,
        Self::Wallet,
        Self::Spark,
        Self::People,
        Self::Phone,
        Self::Room,
        Self::Note,
        Self::Search,
        Self::Help,
        Self::Mirror,
        Self::Copy,
        Self::Trash,
        Self::Group,
        Self::More,
        Self::Folder,
        Self::New,
        Self::Left,
        Self::Pen,
    ];

    /// The lines of the icon in a box of 24 units; a line ends where it begins when it is closed.
    fn lines(self) -> &'static [svg_path::Line] {
        static LINES: OnceLock<Vec<Vec<svg_path::Line>>> = OnceLock::new();
        let lines = LINES.get_or_init(|| {
            Self::ALL.iter().map(|&icon| svg_path::flatten(paths::path_data(icon))).collect()
        });
        lines.get(self as usize).map_or(&[], Vec::as_slice)
    }
}

/// Width of the strokes in a box of 24 units.
const STROKE: f32 = 1.75;

/// Paints an icon into the largest square in the middle of a rectangle.
pub fn paint(painter: &Painter, rect: Rect, icon: Icon, color: Color32) {
    painter.extend(shapes(rect, icon, color, STROKE));
}

/// Paints an icon with strokes of another width, counted in a box of 24 units; large icons look better thin.
pub fn paint_thin(painter: &Painter, rect: Rect, icon: Icon, color: Color32, stroke: f32) {
    painter.extend(shapes(rect, icon, color, stroke));
}

fn shapes(rect: Rect, icon: Icon, color: Color32, stroke: f32) -> Vec<Shape> {
    let side = rect.width().min(rect.height());
    let scale = side / 24.0;
    let origin = rect.center() - Vec2::splat(side / 2.0);
    let mut shapes = Vec::new();
    for line in icon.lines() {
        let points: Vec<Pos2> = line.points.iter().map(|&point| origin + point.to_vec2() * scale).collect();
        paint::rounded_line(&mut shapes, points, line.closed, stroke * scale, color);
    }
    shapes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_stays_in_its_box() {
        for icon in Icon::ALL {
            assert!(!icon.lines().is_empty(), "{icon:?}");
            for point in icon.lines().iter().flat_map(|line| &line.points) {
                assert!(
                    (0.5..=23.5).contains(&point.x) && (0.5..=23.5).contains(&point.y),
                    "{icon:?} {point}"
                );
            }
        }
    }
}
