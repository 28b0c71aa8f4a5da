use super::{Marker, Paint, placement};
use crate::geom::{Bounds, Point, Polygon};
use crate::plan::ElementId;
use crate::units::Angle;

/// One thing in a drawing. Later items lie over earlier ones.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Areas of one color.
    Fill {
        /// The areas; they do not overlap each other.
        areas: Vec<Polygon>,
        /// Their color.
        paint: Paint,
        /// 1 covers what is below, 0 shows all of it.
        opacity: f64,
    },
    /// Lines of one kind.
    Stroke {
        /// The lines, each through two or more places.
        lines: Vec<Vec<Point>>,
        /// Whether each line returns to its first place.
        closed: bool,
        /// How they are drawn.
        stroke: Stroke,
    },
    /// A line of text.
    Text(Text),
    /// A numbered mark of constant size.
    Marker(Marker),
    /// What belongs together, and the plan element it shows.
    Group {
        /// The element, for pressing on it.
        element: Option<ElementId>,
        /// Its items.
        items: Vec<Self>,
    },
}

impl Item {
    /// Areas that cover what is below.
    pub fn fill(areas: Vec<Polygon>, paint: Paint) -> Self {
        Self::Fill { areas, paint, opacity: 1.0 }
    }

    /// Open lines.
    pub fn lines(lines: Vec<Vec<Point>>, stroke: Stroke) -> Self {
        Self::Stroke { lines, closed: false, stroke }
    }

    /// The edges of areas, holes included.
    pub fn edges(areas: &[Polygon], stroke: Stroke) -> Self {
        let lines = areas.iter().flat_map(|area| area.rings().map(<[Point]>::to_vec)).collect();
        Self::Stroke { lines, closed: true, stroke }
    }

    /// Items that show an element.
    pub fn of(element: ElementId, items: Vec<Self>) -> Self {
        Self::Group { element: Some(element), items }
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its color.
    pub paint: Paint,
    /// Its width.
    pub width: Weight,
    /// Whether it is interrupted.
    pub dash: Dash,
}

impl Stroke {
    /// An uninterrupted line.
    pub const fn solid(paint: Paint, width: Weight) -> Self {
        Self { paint, width, dash: Dash::Solid }
    }

    /// A dashed line.
    pub const fn dashed(paint: Paint, width: Weight) -> Self {
        Self { paint, width, dash: Dash::Dashed }
    }

    /// A dotted line.
    pub const fn dotted(paint: Paint, width: Weight) -> Self {
        Self { paint, width, dash: Dash::Dotted }
    }
}

/// A line width in reference pixels; it does not grow with the plan.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Weight(pub f64);

impl Weight {
    /// Tiles and hatches.
    pub const HAIR: Self = Self(1.0);
    /// Arcs of doors, dimension strings.
    pub const ARC: Self = Self(1.1);
    /// Edges of fixtures.
    pub const FURNITURE: Self = Self(1.3);
    /// Faces of walls and windows.
    pub const EDGE: Self = Self(1.4);
    /// Leaders.
    pub const LEADER: Self = Self(1.6);
    /// Door leaves.
    pub const LEAF: Self = Self(2.2);
    /// What is to be built.
    pub const NEW: Self = Self(2.4);
    /// A dimension that fails.
    pub const FAILING: Self = Self(2.6);
    /// A failing threshold, a bar on the wall.
    pub const HEAVY: Self = Self(3.0);
}

/// How a line is interrupted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dash {
    /// Not at all.
    #[default]
    Solid,
    /// Dashes.
    Dashed,
    /// Round dots.
    Dotted,
}

impl Dash {
    /// Lengths of dash and gap in reference pixels; `None` for an uninterrupted line.
    pub const fn pattern(self) -> Option<[f64; 2]> {
        match self {
            Self::Solid => None,
            Self::Dashed => Some([4.0, 3.0]),
            Self::Dotted => Some([0.1, 4.0]),
        }
    }
}

/// How large a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextSize {
    /// Room names, areas, dimensions, notes.
    Body,
    /// The first line of a reading.
    Reading,
    /// The number in a marker.
    Number,
    /// Tags and labels of working drawings.
    Small,
}

impl TextSize {
    /// Size in reference pixels.
    pub const fn px(self) -> f64 {
        match self {
            Self::Body => 16.0,
            Self::Reading => 18.0,
            Self::Number => 17.0,
            Self::Small => 14.0,
        }
    }
}

/// Where a text stands against its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Align {
    /// It begins there.
    Start,
    /// Its middle is there.
    #[default]
    Middle,
    /// It ends there.
    End,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Its place: half way up the letters.
    pub at: Point,
    /// What it says.
    pub text: String,
    /// How large it is.
    pub size: TextSize,
    /// Whether it is bold.
    pub bold: bool,
    /// Its color.
    pub paint: Paint,
    /// Which part of it is at its place.
    pub align: Align,
    /// Turned clockwise about its place.
    pub turned: Angle,
    /// Whether it has an edge in the floor's color, so that lines under it do not disturb.
    pub halo: bool,
}

impl Text {
    /// A text in the middle of a place.
    pub fn new(at: Point, text: impl Into<String>, paint: Paint) -> Self {
        Self {
            at,
            text: text.into(),
            size: TextSize::Body,
            bold: false,
            paint,
            align: Align::Middle,
            turned: Angle::ZERO,
            halo: false,
        }
    }

    /// The same text in bold.
    #[must_use]
    pub fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    /// The same text with an edge in the floor's color.
    #[must_use]
    pub fn with_halo(mut self) -> Self {
        self.halo = true;
        self
    }

    /// The upright rectangle it takes on the plan, where a reference pixel takes `mark` millimetres.
    pub fn bounds(&self, mark: f64) -> Bounds {
        let width = placement::text_width(&self.text, self.size, self.bold) * mark;
        let height = self.size.px() * 1.1 * mark;
        let left = match self.align {
            Align::Start => 0.0,
            Align::Middle => -width / 2.0,
            Align::End => -width,
        };
        let corners = [
            (left, -height / 2.0),
            (left + width, -height / 2.0),
            (left + width, height / 2.0),
            (left, height / 2.0),
        ];
        let turned =
            corners.map(|(x, y)| self.at + crate::geom::rotate(crate::geom::Vector::new(x, y), self.turned));
        let mut bounds = Bounds { min: turned[0], max: turned[0] };
        for corner in turned {
            bounds = bounds.union(&Bounds { min: corner, max: corner });
        }
        bounds
    }
}
