//! Who fits where: exact clear widths, turning circles and widest ways on a floor.
//!
//! # The question
//!
//! A floor, what stands on it, and two places: how wide is the widest way between them, what are the two
//! things at its narrowest place, and how large a circle is free in a room? The answers decide whether a
//! requirement is met, so they are computed from the outlines and not read off a raster.
//! The module knows shapes and opaque [`FeatureId`]s, neither doors nor furniture.
//!
//! # The method
//!
//! 1. [`FreeSpace::new`] joins the floor's areas and takes the obstacles away. Each edge that is left
//!    remembers what it belongs to.
//! 2. The medial axis of the free space is the set of places that are equally far from two or more
//!    pieces of its boundary. A segment Voronoi diagram, computed on a whole-number grid with exact
//!    predicates, gives its graph. Every node is then moved by Gauss–Newton steps to where it truly is as far
//!    from its corners and faces, so the grid leaves no trace in the answers.
//! 3. Along each branch the clearance has a closed form: even or linear between two faces, a parabola
//!    between face and corner, a hyperbola between two corners. Its least value, its length and where it passes
//!    a limit follow without sampling.
//! 4. A circle that can be moved between two places can be moved along the axis. So the widest way is the path in
//!    this graph whose narrowest branch is widest, and the largest circle sits on a node.
//! 5. Where one circle of a room is larger than all others it is found without the axis, by branch and bound over squares
//!    of the plan; the axis is worked out when something first needs it.
//!
//! # Cost
//!
//! With *n* edges the diagram takes O(*n* log *n*), naming the edges O(*n*²) of very cheap steps. A
//! furnished flat of 100 m² has a few hundred edges and takes four milliseconds, nearly all of it for the diagram; each
//! route or list of gaps after that a quarter of one, the largest circle of a room about a tenth. Figures stand in
//! `benches/clearance.rs`.
//!
//! # Where it fails
//!
//! - It proves what a *circle* can do. A long footprint in a narrow bend needs a manoeuvre, which a
//!   circle does not show.
//! - Gaps under a tenth of a millimetre count as closed, because plans are stored in whole millimetres.
//! - Widths are exact to about a millionth of a millimetre for outlines that are straight lines between their
//!   corners; where two pieces of furniture overlap by less than a hundredth of a millimetre they may be
//!   taken as touching.
//! - Outlines that are not finite or have no extent are left out; a floor without extent has no free space.
//!
//! # Example
//!
//! Two rooms of 3 × 3 m with a wall of 120 mm between them, a gap of 800 mm in the wall and a cabinet
//! that reaches 200 mm into the gap:
//!
//! ```
//! use yiju::clearance::{FeatureId, FreeSpace, Obstacle};
//! use yiju::geom::{Point, Polygon};
//! use yiju::units::Mm;
//!
//! let rect = |x0: f64, y0: f64, x1: f64, y1: f64| Polygon::new(vec![
//!     Point::new(x0, y0), Point::new(x1, y0), Point::new(x1, y1), Point::new(x0, y1),
//! ]);
//! let (wall, cabinet) = (FeatureId(1), FeatureId(2));
//! let rooms = [rect(0., 0., 3000., 3000.), rect(3120., 0., 6120., 3000.), rect(3000., 1000., 3120., 1800.)];
//! let walls = [
//!     Obstacle { outline: rect(3000., 0., 3120., 1000.), feature: wall },
//!     Obstacle { outline: rect(3000., 1800., 3120., 3000.), feature: wall },
//! ];
//! let cabinets = [Obstacle { outline: rect(2600., 600., 3120., 1200.), feature: cabinet }];
//! let space = FreeSpace::new(&rooms, &walls, &cabinets);
//!
//! let route = space.narrowest_passage(Point::new(1500., 2000.), Point::new(4600., 1500.)).unwrap();
//! let pinch = route.bottleneck.unwrap();
//! assert!((route.width.to_mm() - 600.0).abs() < 1e-6);
//! assert_eq!((pinch.features.0.min(pinch.features.1), pinch.features.0.max(pinch.features.1)), (wall, cabinet));
//!
//! // 600 mm is less than 800 mm, over the thickness of the wall.
//! let narrow = space.narrow_stretches(&route, Mm(800));
//! assert_eq!(narrow.len(), 1);
//! assert!((narrow[0].length.to_mm() - 120.0).abs() < 1e-6);
//!
//! // The whole second room is free for turning.
//! let circle = space.largest_circle(&rooms[1]).unwrap();
//! assert!((circle.diameter().to_mm() - 3000.0).abs() < 1e-6);
//! ```

mod axis_widths;
mod boundary;
mod circle;
mod circle_search;
mod curve;
mod footprint;
mod free_space;
mod grid_segments;
mod medial_axis;
pub mod maneuver;
mod narrow;
mod pinch;
mod route;
mod route_turns;
mod site;
mod stops;
mod turning;
pub mod zone;

use crate::geom::Polygon;

pub use axis_widths::AxisPiece;
pub use circle::Circle;
pub use footprint::Footprint;
pub use free_space::{Contact, FreeSpace};
pub use narrow::NarrowStretch;
pub use pinch::Pinch;
pub use route::Route;
pub use route_turns::RouteTurn;

/// Gaps narrower than this, in millimetres, are closed.
const CLOSED: f64 = 0.1;

/// What a piece of the boundary belongs to, as the caller numbers it: a wall, a bed, a door leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FeatureId(pub u32);

impl FeatureId {
    /// An edge that nothing named.
    pub const UNNAMED: Self = Self(u32::MAX);
}

/// An outline with what it belongs to: something that stands on the floor, or a wall beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Obstacle {
    /// The outline, in millimetres.
    pub outline: Polygon,
    /// What it is to the caller.
    pub feature: FeatureId,
}

#[cfg(test)]
pub(crate) mod tests;
