//! Whether somebody with their chair can get from one place to another: certain, with a motion or a proof.
//!
//! # The question
//!
//! A convex [`Outline`] moves over a floor, with a middle (x, y) and a heading. Is there a continuous motion from one
//! [`Place`] to another that touches nothing? Chairs roll along their heading and turn on the spot about one point;
//! they do not slide sideways. How wide may the outline be, and between which two things is it tightest?
//!
//! # What a shunt is
//!
//! A motion is a sequence of rolls along the heading, ahead or back, and of turns about the turning center.
//! A **shunt** is a change between rolling ahead and rolling back. Driving ahead all the way has none, and so has
//! backing all the way; backing out of a dead end and driving on has one; a turn in three goes has two.
//!
//! A chair that can roll and turn can get anywhere an outline that may also slide can get, if any number of shunts is
//! allowed: a sideways step is made of short rolls at slightly turned headings. So whether there is a way at all does
//! not depend on the turning center, and that is what *no*, *borderline* and [`Trip::limit`] are about. How many
//! shunts it takes does depend on it. A *yes* comes with a motion of rolls and turns that has no more shunts than asked
//! for, and among those that the lattices below hold, the fewest. If they hold none, the motion that is given
//! [slides](Motion::slides), and [`Answer::is_yes_within_shunts`] says so: then the person needs more shunts than
//! allowed, or more than the lattices show.
//!
//! # The method
//!
//! 1. *Obstacles as pieces.* The floor's edges are straight pieces, obstacles are convex ones ([`Scene`]).
//!    At a fixed heading an outline touches a convex piece when its middle lies in the sum of the piece and the
//!    outline mirrored. The sum is convex again, and its boundary is read off row by row without being built.
//! 2. *Cells.* The poses are cut into boxes: a range of headings, a band of rows, and a stretch of x. The ends of the
//!    stretches are not cut at fixed places but computed: where a piece is touched at **no** pose of the range and band
//!    the cell is free; where it is touched at **all** of them it is blocked and left out; what remains is unknown. For
//!    the first the sum is taken with what the outline covers over the range of headings, for the second with what it
//!    covers at all of them.
//! 3. *Cutting where it matters.* A flood over free and unknown cells gives all ways from start to goal that pass
//!    through as few unknown cells as can be. If there is none, the answer is **no**: the cells left out are a wall.
//!    If one has no unknown cells, the answer is **yes**: from pose to pose inside free cells runs a real motion.
//!    Otherwise the unknown cells on those ways are halved, in heading or in rows, whichever leaves less unknown, and
//!    the flood is run again. So the work is done at the doors and corners where the answer hangs.
//! 4. *Exact fits.* What fits exactly can never be told. When the unknown cells are down to a millimetre, widths
//!    beside the one asked for are tried; the answer is **borderline**, between one that passes and one that does not.
//! 5. *Rolling.* On a square lattice of turning centers, a heading whose direction is a whole-number step leads from
//!    point to point exactly. Which rolls and turns touch nothing is kept as one bit each, with all that is swept.
//!    A flood adds, for each heading, everything that is rolled to and turned to, many points to a word, and starts a new
//!    level at each shunt. Where the coarse lattice gets stuck, a second flood runs from the goal, and a lattice three
//!    times finer joins the two. The motion is then shortened, and each leg is checked with all that it sweeps.
//!
//! # Cost
//!
//! With *n* pieces, the first cells take O(*n*) for each 512 mm band and eighth of a turn, so it grows with
//! the floor's area times its furniture; each cut after that is a few piece sums, about a microsecond. The number of cuts
//! depends on how tight it is, not on the area: about 1,000 cells for a roomy flat, 3,000 for a passage with a
//! centimetre to spare, 6,000 at a millimetre. The lattice takes O(area / spacing² · headings / 64) for each pass, and
//! its bits O(*n* · headings · rows). For a flat of 63 m² the certain answer takes one to six milliseconds, a borderline one
//! thirteen, the motion tens. Figures stand in `benches/maneuver.rs`.
//!
//! # Where it fails
//!
//! - The number of shunts is an upper bound: a finer lattice may need fewer, in a place that is tighter by some
//!   centimetres. That there is a way at all is not affected.
//! - A chair that fits exactly lengthwise (1,200 in a corridor of 1,200) makes a wide range of widths undecidable.
//!   The bracket then says so.
//! - Every question has a work bound; if it is met, the answer is [`Verdict::CannotTell`].
//! - Heights are not looked at: the caller chooses what stands in the way.
//!
//! # Example
//!
//! A corridor of 1 m and a door of 800 mm at its side:
//!
//! ```
//! use yiju::clearance::Footprint;
//! use yiju::clearance::maneuver::{Drive, Place, Scene, Trip, Vehicle, Verdict};
//! use yiju::geom::{Point, Polygon};
//! use yiju::units::Mm;
//!
//! let rect = |x0: f64, y0: f64, x1: f64, y1: f64| Polygon::new(vec![
//!     Point::new(x0, y0), Point::new(x1, y0), Point::new(x1, y1), Point::new(x0, y1),
//! ]);
//! let floor = [rect(0., 0., 6000., 1000.), rect(3000., 1000., 3800., 1120.), rect(2000., 1120., 5000., 4000.)];
//! let scene = Scene::new(&floor, &[], &[]);
//! let (corridor, room) = (Place::around(Point::new(900., 500.), 25.), Place::around(Point::new(3400., 3000.), 25.));
//! let ask = |width: i32| {
//!     let vehicle = Vehicle::new(Footprint { width: Mm(width), length: Mm(1200) }, Drive::MidWheel);
//!     let trip = Trip { scene: &scene, vehicle: &vehicle, from: &corridor, to: &room, most_shunts: 6 };
//!     (trip.answer().verdict, trip.limit().unwrap().widths)
//! };
//! let (verdict, widths) = ask(700);
//! assert_eq!(verdict, Verdict::No);
//! assert_eq!(ask(600).0, Verdict::Yes);
//! assert!(600. < widths.passes && widths.blocked < 700. && widths.blocked - widths.passes <= 5.);
//! ```

mod answer;
mod cell;
mod cells;
mod course;
mod field;
mod fit;
mod flood;
mod gate;
mod heading;
mod motion;
mod outline;
mod path;
mod place;
mod pose;
mod raster;
mod reach;
mod rolling;
mod scene;
mod search;
mod shape;
mod side;
mod smooth;
mod squeeze;
mod sweep;
mod vehicle;

pub use answer::{Answer, Limit, Trip, Verdict, Widths};
pub use fit::Fit;
pub use gate::{Gate, GateOpening, GatedAnswer, GatedTrip, HAND_REACH, Opener};
pub use motion::{Leg, LegKind, Motion};
pub use outline::Outline;
pub use place::Place;
pub use pose::Pose;
pub use reach::Reach;
pub use scene::Scene;
pub use shape::{Shape, TurningT};
pub use squeeze::Squeeze;
pub use vehicle::{Drive, HELPER_DEPTH, Vehicle};

#[cfg(test)]
mod tests;
