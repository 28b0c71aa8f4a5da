use super::{Dash, Item, Medium, Paint, Stroke, Text, TextSize, Weight};
use crate::geom::{Bounds, Point, Polygon, Vector, direction};
use crate::units::Angle;

/// The outline of a marker. It says the same as its color, for those who do not see colors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkerShape {
    /// Filled diamond: to be done first.
    Diamond,
    /// Filled triangle: should be done; on paper every difficulty.
    Triangle,
    /// Filled disc: would be nice; on paper every change.
    Disc,
    /// Dashed, empty square: must be measured.
    DashedSquare,
    /// Ring with a tick: met.
    Ring,
}

/// A numbered mark of constant size, with a leader to what it is about when it stands apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// Its middle.
    pub at: Point,
    /// Its outline.
    pub shape: MarkerShape,
    /// Its color.
    pub paint: Paint,
    /// The number that ties it to a list.
    pub number: Option<u32>,
    /// What it is about; a leader is drawn when that lies outside the marker.
    pub anchor: Option<Point>,
    /// Whether it is the chosen one, which has a second outline.
    pub selected: bool,
}

/// Half the height of a marker in reference pixels.
const RADIUS: f64 = 16.0;

/// Half the side of the square that a marker is given, leader and second outline left out.
const REACH: f64 = 21.0;

impl Marker {
    /// The square it takes on the plan around a place, with a little air.
    pub fn bounds_at(at: Point, medium: Medium) -> Bounds {
        let reach = Vector::repeat(REACH * medium.mark);
        Bounds { min: at - reach, max: at + reach }
    }

    /// The square it takes on the plan.
    pub fn bounds(&self, medium: Medium) -> Bounds {
        Self::bounds_at(self.at, medium)
    }

    /// The line to what it is about, with a dot at its end; nothing when that lies under the marker.
    pub fn leader(&self, medium: Medium) -> Vec<Item> {
        let Some(anchor) = self.anchor.filter(|anchor| (anchor - self.at).norm() > REACH * medium.mark)
        else {
            return Vec::new();
        };
        let dot = circle(anchor, 3.5 * medium.mark);
        vec![
            Item::lines(vec![vec![self.at, anchor]], Stroke::solid(self.paint, Weight::LEADER)),
            Item::fill(vec![dot.clone()], self.paint),
            Item::edges(&[dot], Stroke::solid(Paint::Raised, Weight(1.0))),
        ]
    }

    /// The fills, strokes and text that it is made of.
    pub fn parts(&self, medium: Medium) -> Vec<Item> {
        let r = RADIUS * medium.mark;
        let at = |x: f64, y: f64| self.at + Vector::new(x * r, y * r);
        let disc = |share: f64| circle(self.at, share * r);
        let mut parts = self.leader(medium);
        let (outline, number_at) = match self.shape {
            MarkerShape::Diamond => {
                (Polygon::new(vec![at(0.0, -1.26), at(1.26, 0.0), at(0.0, 1.26), at(-1.26, 0.0)]), self.at)
            }
            MarkerShape::Triangle => {
                (Polygon::new(vec![at(0.0, -1.2), at(1.24, 0.96), at(-1.24, 0.96)]), at(0.0, 0.34))
            }
            MarkerShape::Disc => (disc(1.0), self.at),
            MarkerShape::DashedSquare => (
                Polygon::new(vec![at(-0.95, -0.95), at(0.95, -0.95), at(0.95, 0.95), at(-0.95, 0.95)]),
                self.at,
            ),
            MarkerShape::Ring => (disc(0.92), self.at),
        };
        if self.selected {
            let ring = match self.shape {
                MarkerShape::Diamond => {
                    Polygon::new(vec![at(0.0, -1.62), at(1.62, 0.0), at(0.0, 1.62), at(-1.62, 0.0)])
                }
                _ => disc(1.5),
            };
            parts.push(Item::edges(&[ring], Stroke::solid(self.paint, Weight(2.5))));
        }
        let filled = !matches!(self.shape, MarkerShape::DashedSquare | MarkerShape::Ring);
        if filled {
            parts
                .push(Item::edges(std::slice::from_ref(&outline), Stroke::solid(Paint::Raised, Weight(4.0))));
            parts.push(Item::fill(vec![outline], self.paint));
        } else {
            let dash = if self.shape == MarkerShape::DashedSquare { Dash::Dashed } else { Dash::Solid };
            parts.push(Item::fill(vec![outline.clone()], Paint::Raised));
            parts.push(Item::edges(&[outline], Stroke { paint: self.paint, width: Weight(2.3), dash }));
        }
        if self.shape == MarkerShape::Ring {
            let tick = vec![at(-0.42, 0.02), at(-0.1, 0.34), at(0.44, -0.32)];
            parts.push(Item::lines(vec![tick], Stroke::solid(self.paint, Weight(2.8))));
        } else if let Some(number) = self.number {
            let paint = if filled { Paint::OnMark } else { self.paint };
            let mut text = Text::new(number_at, number.to_string(), paint).bold();
            text.size = TextSize::Number;
            parts.push(Item::Text(text));
        }
        parts
    }
}

/// A disc as a fine polygon.
pub(super) fn circle(center: Point, radius: f64) -> Polygon {
    /// The polygon stays within 0.1 % of the disc.
    const CORNERS: u32 = 72;
    let corner = |step: u32| {
        center + direction(Angle::from_degrees(360.0 * f64::from(step) / f64::from(CORNERS))) * radius
    };
    Polygon::new((0..CORNERS).map(corner).collect())
}
