//! A home as a file gives it, before its parts are fitted together.
//!
//! All lengths are millimetres as real numbers; axes, angles and heights follow the conventions of
//! [`crate::geom`] and [`crate::plan`]. An importer turns its own axes and units before it fills a draft.

pub(super) mod usual;

use crate::geom::{Point, Segment, Vector};
use crate::plan::{Attributes, DoorOperation, FixtureKind, RoomUse, Structure, Underlay, WallMaterial};
use crate::units::Angle;

/// A home as it was drawn.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub(super) name: String,
    /// Direction of north, clockwise from up.
    pub(super) north: Angle,
    pub(super) levels: Vec<DraftLevel>,
    pub(super) walls: Vec<DraftWall>,
    pub(super) openings: Vec<DraftOpening>,
    pub(super) rooms: Vec<DraftRoom>,
    pub(super) fixtures: Vec<DraftFixture>,
    pub(super) labels: Vec<DraftLabel>,
    pub(super) dimensions: Vec<DraftDimension>,
    /// Pictures below storeys.
    pub(super) underlays: Vec<(usize, Underlay)>,
    /// Places just inside the entrance door, with their storeys.
    pub(super) ways_in: Vec<(usize, Point)>,
    /// Whether nobody has said how long a unit of the drawing is.
    pub(super) is_scale_guessed: bool,
    pub(super) built: Option<i32>,
    /// What the file says about the home as a whole.
    pub(super) attributes: Attributes,
}

/// A storey. Others name it by its place in the list.
#[derive(Clone, Debug, Default)]
pub(super) struct DraftLevel {
    pub(super) name: String,
    pub(super) elevation: f64,
    pub(super) height: f64,
}

/// A wall. Others name it by its place in the list.
#[derive(Clone, Debug)]
pub(super) struct DraftWall {
    pub(super) level: usize,
    /// The centre line, or the chord of a round wall.
    pub(super) line: Segment,
    /// The angle that a round wall turns through on its way, clockwise as seen; zero for a straight wall.
    pub(super) arc: Angle,
    pub(super) thickness: f64,
    pub(super) height: f64,
    pub(super) structure: Structure,
    pub(super) material: WallMaterial,
    /// The walls that the file says meet its start and its end.
    pub(super) meets: [Option<usize>; 2],
}

impl DraftWall {
    /// A straight wall of which only the line is known.
    pub(super) const fn straight(level: usize, line: Segment) -> Self {
        Self {
            level,
            line,
            arc: Angle::ZERO,
            thickness: 0.0,
            height: 0.0,
            structure: Structure::Unknown,
            material: WallMaterial::Unknown,
            meets: [None, None],
        }
    }
}

/// A door, window or hole, wherever its wall is.
#[derive(Clone, Debug)]
pub(super) struct DraftOpening {
    pub(super) level: usize,
    /// The middle of the part that lies in the wall.
    pub(super) center: Point,
    /// Unit vector along the wall.
    pub(super) along: Vector,
    /// Along the wall.
    pub(super) width: f64,
    /// Of the part that lies in the wall, across it.
    pub(super) depth: f64,
    /// Bottom of the hole above finished floor.
    pub(super) bottom: f64,
    /// From the bottom of the hole to its top.
    pub(super) height: f64,
    pub(super) fill: Fill,
    pub(super) is_entrance: bool,
    /// What the file calls it, for messages.
    pub(super) name: String,
    pub(super) attributes: Attributes,
}

/// What fills an opening.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Fill {
    /// A door; where its leaf hangs, if the file shows it.
    Door(DoorOperation, Option<Leaf>),
    Window,
    PassThrough,
    /// A door between two rooms and onto a balcony, a window elsewhere: the file draws both alike.
    Unclear(DoorOperation),
}

/// Where a leaf hangs and to where it opens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Leaf {
    /// The hinge, or the end that a sliding leaf slides to.
    pub(super) hinge: Point,
    /// From the hinge to the tip of the open leaf, or to the side on which a sliding leaf runs.
    pub(super) opens: Vector,
}

/// A room that the file names or outlines.
#[derive(Clone, Debug, Default)]
pub(super) struct DraftRoom {
    pub(super) level: usize,
    pub(super) name: String,
    /// What the file says it is used for; `None` to look at its name.
    pub(super) room_use: Option<RoomUse>,
    /// Its outline, or a single place inside it.
    pub(super) outline: Vec<Point>,
    /// Whether it is only a text, which stays on the plan anyway: outside walls it names nothing.
    pub(super) is_note: bool,
    pub(super) attributes: Attributes,
}

/// A fixture or piece of furniture.
#[derive(Clone, Debug)]
pub(super) struct DraftFixture {
    pub(super) level: usize,
    pub(super) kind: FixtureKind,
    pub(super) name: String,
    pub(super) center: Point,
    pub(super) rotation: Angle,
    pub(super) width: f64,
    pub(super) depth: f64,
    pub(super) bottom: f64,
    pub(super) top: f64,
    pub(super) attributes: Attributes,
    /// Which of the file's groups it belongs to.
    pub(super) group: Option<usize>,
}

/// A note on the plan.
#[derive(Clone, Debug)]
pub(super) struct DraftLabel {
    pub(super) level: usize,
    pub(super) place: Point,
    pub(super) text: String,
    pub(super) turned: Angle,
}

/// A dimension line that somebody drew.
#[derive(Clone, Debug)]
pub(super) struct DraftDimension {
    pub(super) level: usize,
    /// From what to what it measures.
    pub(super) line: Segment,
    /// How far it is drawn to the right of what it measures.
    pub(super) offset: f64,
}
