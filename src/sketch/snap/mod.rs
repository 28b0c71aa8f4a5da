//! Taking the pointer to the place that is most likely meant, and saying why.
//!
//! Every meaning that a place near the pointer can have is a candidate: the end of a wall, a place on one, square from
//! where the line began, in line with a corner, a step of the grid. Stronger meanings win over weaker ones, nearer
//! ones over farther ones. Three promises hold:
//!
//! - It is *named*: a place that was caught says on what, and shows the line that it was taken along.
//! - It never *jumps*: the place lies within reach of the pointer, and what has been caught is held a little longer
//!   than it takes to catch it, so that a trembling hand does not make it flicker.
//! - It can be *held off*: with a key the place stays under the pointer, to the millimetre.

mod candidates;

use super::{Pointer, Scene};
use crate::geom::{Point, Segment, Vector, right_normal};
use crate::locale::Message;
use crate::plan::naming::Names;
use crate::plan::{ElementId, WallId};
use crate::units::Mm;

/// What the pointer has caught on, the strongest meaning first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SnapReason {
    /// Where a chain of walls began: closing it.
    ChainStart,
    /// The end of a wall.
    WallEnd(WallId),
    /// The middle of a wall.
    WallMiddle(WallId),
    /// On a wall, at a right angle to where the line began.
    SquareToWall(WallId),
    /// On the centre line of a wall.
    WallLine(WallId),
    /// On a face of a wall.
    WallFace(WallId),
    /// Where a wall would lie if it went on.
    Extension(WallId),
    /// Straight across or straight down from where the line began.
    Square,
    /// In the direction of the wall that the line goes on from, or at a right angle to it.
    SquareToLast,
    /// Level or upright with a corner.
    Aligned {
        /// The corner.
        with: Point,
        /// The wall that ends there.
        wall: WallId,
    },
    /// Level with one corner and upright with another.
    Crossing {
        /// The corner straight above or below.
        x: Point,
        /// The corner straight beside.
        y: Point,
    },
    /// The edge of a fixture lines up with that of another.
    FixtureEdge(ElementId),
    /// The middle of a fixture lines up with that of another.
    FixtureMiddle(ElementId),
    /// A fixture stands with its back to a wall.
    BackToWall(WallId),
    /// A fixture stands in the corner of two walls.
    InCorner(WallId),
    /// The middle of a wall, or of what is free of it.
    OpeningMiddle(WallId),
    /// So far from the corner of the room, as doors usually are.
    OpeningBesideCorner(Mm),
    /// As far from the corner as another opening of the wall from its own.
    OpeningAsFar,
    /// Opposite another opening.
    OpeningOpposite(ElementId),
    /// A step of the grid, in millimetres.
    Grid(u32),
}

impl SnapReason {
    /// The words shown beside the pointer.
    pub fn message(&self, names: &Names) -> Message {
        let of = |id: &'static str, element: ElementId| Message::new(id).with("what", names.of(element));
        match *self {
            Self::ChainStart => Message::new("snap-chain-start"),
            Self::WallEnd(id) => of("snap-wall-end", ElementId::Wall(id)),
            Self::WallMiddle(id) => of("snap-wall-middle", ElementId::Wall(id)),
            Self::SquareToWall(id) => of("snap-square-to-wall", ElementId::Wall(id)),
            Self::WallLine(id) => of("snap-wall-line", ElementId::Wall(id)),
            Self::WallFace(id) => of("snap-wall-face", ElementId::Wall(id)),
            Self::Extension(id) => of("snap-extension", ElementId::Wall(id)),
            Self::Square => Message::new("snap-square"),
            Self::SquareToLast => Message::new("snap-square-to-last"),
            Self::Aligned { wall, .. } => of("snap-aligned", ElementId::Wall(wall)),
            Self::Crossing { .. } => Message::new("snap-crossing"),
            Self::FixtureEdge(element) => of("snap-fixture-edge", element),
            Self::FixtureMiddle(element) => of("snap-fixture-middle", element),
            Self::BackToWall(id) => of("snap-back-to-wall", ElementId::Wall(id)),
            Self::InCorner(id) => of("snap-in-corner", ElementId::Wall(id)),
            Self::OpeningMiddle(id) => of("snap-opening-middle", ElementId::Wall(id)),
            Self::OpeningBesideCorner(by) => Message::new("snap-opening-beside-corner").with("by", by),
            Self::OpeningAsFar => Message::new("snap-opening-as-far"),
            Self::OpeningOpposite(element) => of("snap-opening-opposite", element),
            Self::Grid(step) => Message::new("snap-grid").with("step", step.to_string()),
        }
    }

    /// Whether both are the same meaning of the same thing.
    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            // The step of the grid and the place on a line may change while the meaning stays.
            (Self::Grid(_), Self::Grid(_)) => true,
            _ => self == other,
        }
    }
}

/// Where the pointer was taken to, and why.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Snap {
    /// The place.
    pub at: Point,
    /// What it caught on; `None` where it stayed free.
    pub reason: Option<SnapReason>,
    /// The lines that it was taken along.
    pub guides: Vec<Segment>,
}

impl Snap {
    /// A place to the millimetre that caught on nothing.
    pub fn free(at: Point) -> Self {
        Self { at: at.map(libm::round), reason: None, guides: Vec::new() }
    }
}

/// The step of the grid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grid {
    /// What suits the scale: about as large as a hand can aim.
    #[default]
    Fitting,
    /// Centimetres.
    To10,
    /// Five centimetres.
    To50,
    /// Decimetres.
    To100,
}

impl Grid {
    /// All steps, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Fitting, Self::To10, Self::To50, Self::To100];

    /// The step in millimetres where a pixel shows so many.
    pub fn step(self, mm_per_pixel: f64) -> u32 {
        match self {
            Self::To10 => 10,
            Self::To50 => 50,
            Self::To100 => 100,
            Self::Fitting if mm_per_pixel < 3.0 => 10,
            Self::Fitting if mm_per_pixel < 8.0 => 50,
            Self::Fitting => 100,
        }
    }
}

/// What a place is wanted for.
#[derive(Clone, Copy, Debug, Default)]
pub struct SnapFor<'a> {
    /// Where the line began, if one is being drawn.
    pub from: Option<Point>,
    /// The direction of the wall that the line goes on from.
    pub last: Option<Vector>,
    /// Where the chain began: coming back closes it.
    pub chain_start: Option<Point>,
    /// Whether faces of walls count, as for measuring, in place of centre lines.
    pub faces: bool,
    /// Walls that are being moved and do not count.
    pub without: &'a [WallId],
}

/// Takes the pointer to the place that is most likely meant.
#[derive(Clone, Debug, Default)]
pub struct Snapper {
    held: Option<SnapReason>,
}

/// How much farther than it takes to catch something it is held.
const HOLD: f64 = 1.4;

/// A weaker meaning that is nearer by this share of the reach wins over a stronger one.
const NEARER_WINS: f64 = 0.55;

impl Snapper {
    /// Where the pointer is taken to. What is caught now is held next time.
    pub fn snap(&mut self, scene: Scene<'_>, pointer: Pointer, wanted: SnapFor<'_>) -> Snap {
        if pointer.is_free {
            self.held = None;
            return Snap::free(pointer.at);
        }
        let reach = pointer.reach();
        let step = f64::from(scene.grid.step(pointer.mm_per_pixel));
        let found = candidates::near(scene, pointer, wanted, reach * HOLD, step);
        let is_held = |reason: &SnapReason| self.held.as_ref().is_some_and(|held| held.is_same(reason));
        let best = found
            .into_iter()
            .filter(|found| found.distance <= if is_held(&found.reason) { reach * HOLD } else { reach })
            .min_by(|a, b| {
                let cost = |found: &candidates::Candidate| {
                    let held = if is_held(&found.reason) { reach * (HOLD - 1.0) } else { 0.0 };
                    f64::from(found.rank) * reach * NEARER_WINS + found.distance - held
                };
                cost(a).total_cmp(&cost(b))
            });
        let snap = match best {
            Some(found) => Snap { at: found.at, reason: Some(found.reason), guides: found.guides },
            None => {
                let place = pointer.at.map(|v| libm::round(v / step) * step);
                if (place - pointer.at).norm() <= reach.max(step * 0.75) {
                    Snap { at: place, reason: Some(SnapReason::Grid(step as u32)), guides: Vec::new() }
                } else {
                    Snap::free(pointer.at)
                }
            }
        };
        self.held = snap.reason;
        snap
    }

    /// Lets go of what is held.
    pub const fn release(&mut self) {
        self.held = None;
    }
}

/// The nearest face of a wall and the direction away from it; `None` when no wall is in reach.
///
/// Gives the wall, the place on the face, and the unit vector to the side on which `at` lies.
pub(super) fn wall_face(
    scene: Scene<'_>,
    at: Point,
    reach: f64,
    without: &[WallId],
) -> Option<(WallId, Point, Vector)> {
    scene
        .plan
        .walls
        .iter()
        .filter(|(id, wall)| wall.level == scene.level && !without.contains(id))
        .filter_map(|(&id, wall)| {
            let axis = wall.axis()?;
            let distance = axis.project(at);
            let foot = axis.at(distance);
            let right = right_normal(axis.along(distance));
            let side = if (at - foot).dot(&right) >= 0.0 { right } else { -right };
            let face = foot + side * (wall.thickness.to_f64() / 2.0);
            let off = (at - face).dot(&side);
            // Beyond the wall's end the foot is its end, and the face is not one to stand at.
            let beside = (at - foot).dot(&axis.along(distance)).abs() <= 1.0;
            (off.abs() <= reach && beside).then_some((off.abs(), id, face, side))
        })
        .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))
        .map(|(_, id, face, side)| (id, face, side))
}

#[cfg(test)]
mod tests;
