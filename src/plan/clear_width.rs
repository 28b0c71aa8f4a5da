//! The clear width of a doorway, and by which convention it was found.
//!
//! The clear width (通行净宽) runs from the face of the leaf standing open at a right angle to the
//! opposite frame. It is smaller than the hole in the wall by the two frame sides and, for hinged
//! doors, by the leaf. Where frame and leaf were not surveyed, the loss lies in a known range (trade
//! practice, graded from memory: hinged doors lose 100–130 mm), and so the answer is a range too.
//!
//! ```
//! use yiju::plan::{clear_width, Attributes, Door, DoorOperation, Hinge, Opening, OpeningKind, Swing, WallEnd, WallId};
//! use yiju::units::Mm;
//! let door = Door { operation: DoorOperation::Hinged, hinge: Hinge::Start, swing: Swing::Left, is_entrance: false };
//! let opening = Opening {
//!     wall: WallId(1), from: WallEnd::Start, distance: Mm(500), width: Mm(700), height: Mm(2000), sill: Mm(0),
//!     kind: OpeningKind::Door(door), attributes: Attributes::default(),
//! };
//! let clear = clear_width::of(&opening).unwrap();
//! assert_eq!((clear.low, clear.value, clear.high), (Mm(570), Mm(590), Mm(600)));
//! ```

use super::{Attribute, Door, DoorOperation, Opening, OpeningKind, Origin, Surveyed};
use crate::units::Mm;

/// Frame width on each side that is reckoned with when it was not surveyed.
pub const USUAL_FRAME: Mm = Mm(35);

/// Leaf thickness that is reckoned with when it was not surveyed.
pub const USUAL_LEAF: Mm = Mm(40);

/// A clear width and what it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClearWidth {
    /// The value to reckon with.
    pub value: Mm,
    /// It is at least this.
    pub low: Mm,
    /// It is at most this.
    pub high: Mm,
    /// How well it is known.
    pub origin: Origin,
    /// How it was found.
    pub convention: Convention,
}

/// How a clear width was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Convention {
    /// Measured on site with the leaf open.
    Entered,
    /// Opening less frame and leaf, both surveyed.
    FromParts,
    /// Opening less what doors of this kind usually lose.
    Usual,
    /// There is no leaf: the whole opening.
    Open,
}

impl Convention {
    /// The words for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Entered => "clear-width-entered",
            Self::FromParts => "clear-width-from-parts",
            Self::Usual => "clear-width-usual",
            Self::Open => "clear-width-open",
        }
    }
}

/// The clear width of a door or pass-through; `None` for a window.
pub fn of(opening: &Opening) -> Option<ClearWidth> {
    if !opening.is_passable() {
        return None;
    }
    if let Surveyed::Known { value, origin, tolerance } = opening.attributes.get(Attribute::ClearWidth) {
        let value = Mm(value);
        let (low, high) = (value - tolerance, value + tolerance);
        return Some(ClearWidth { value, low, high, origin, convention: Convention::Entered });
    }
    match opening.kind {
        OpeningKind::Window => None,
        OpeningKind::PassThrough => Some(ClearWidth {
            value: opening.width,
            low: opening.width,
            high: opening.width,
            origin: Origin::Derived,
            convention: Convention::Open,
        }),
        OpeningKind::Door(door) => Some(of_door(opening, door)),
    }
}

fn of_door(opening: &Opening, door: Door) -> ClearWidth {
    let frame = opening.attributes.get(Attribute::FrameWidth).value();
    let leaf = opening.attributes.get(Attribute::LeafThickness).value();
    let n_leaves = leaves_in_the_way(door.operation);
    if let (Some(frame), Some(leaf)) = (frame, leaf.or((n_leaves == 0).then_some(0))) {
        let loss = Mm(frame) * 2 + Mm(leaf) * n_leaves;
        let value = (opening.width - loss).max(Mm::ZERO);
        return ClearWidth {
            value,
            low: value,
            high: value,
            origin: Origin::Derived,
            convention: Convention::FromParts,
        };
    }
    let (least, usual, most) = usual_loss(door.operation);
    ClearWidth {
        value: (opening.width - usual).max(Mm::ZERO),
        low: (opening.width - most).max(Mm::ZERO),
        high: (opening.width - least).max(Mm::ZERO),
        origin: Origin::Derived,
        convention: Convention::Usual,
    }
}

const fn leaves_in_the_way(operation: DoorOperation) -> i32 {
    match operation {
        DoorOperation::Hinged => 1,
        DoorOperation::DoubleHinged => 2,
        DoorOperation::SwingClear
        | DoorOperation::SlidingOnWall
        | DoorOperation::SlidingInWall
        | DoorOperation::Folding => 0,
    }
}

/// What doors of a kind lose against the opening: least, usual, most.
///
/// Hinged: standards notes 6.2 (from memory, medium confidence). Sliding on the wall: the same notes
/// reckon 850 for 800. The others are our working values until a product is chosen.
pub const fn usual_loss(operation: DoorOperation) -> (Mm, Mm, Mm) {
    match operation {
        DoorOperation::Hinged => (Mm(100), Mm(110), Mm(130)),
        DoorOperation::SwingClear => (Mm(60), Mm(70), Mm(90)),
        DoorOperation::DoubleHinged => (Mm(140), Mm(150), Mm(180)),
        DoorOperation::SlidingOnWall => (Mm(30), Mm(50), Mm(50)),
        DoorOperation::SlidingInWall => (Mm(60), Mm(80), Mm(100)),
        DoorOperation::Folding => (Mm(80), Mm(90), Mm(130)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Attributes, Hinge, Swing, WallEnd, WallId};

    fn door(width: i32, operation: DoorOperation) -> Opening {
        Opening {
            wall: WallId(1),
            from: WallEnd::Start,
            distance: Mm(0),
            width: Mm(width),
            height: Mm(2000),
            sill: Mm(0),
            kind: OpeningKind::Door(Door {
                operation,
                hinge: Hinge::Start,
                swing: Swing::Left,
                is_entrance: false,
            }),
            attributes: Attributes::default(),
        }
    }

    #[test]
    fn a_measured_value_replaces_the_derived_one() {
        let mut opening = door(900, DoorOperation::Hinged);
        opening.attributes.set(Attribute::ClearWidth, Surveyed::measured(802));
        let clear = of(&opening).unwrap();
        assert_eq!((clear.value, clear.low, clear.convention), (Mm(802), Mm(797), Convention::Entered));
    }

    #[test]
    fn surveyed_parts_leave_no_doubt() {
        let mut opening = door(900, DoorOperation::Hinged);
        opening.attributes.set(Attribute::FrameWidth, Surveyed::measured(30));
        opening.attributes.set(Attribute::LeafThickness, Surveyed::measured(45));
        let clear = of(&opening).unwrap();
        assert_eq!((clear.low, clear.high), (Mm(795), Mm(795)));
    }

    #[test]
    fn a_window_has_no_clear_width_and_a_hole_keeps_its_own() {
        let mut opening = door(900, DoorOperation::Hinged);
        opening.kind = OpeningKind::Window;
        assert_eq!(of(&opening), None);
        opening.kind = OpeningKind::PassThrough;
        assert_eq!(of(&opening).map(|clear| clear.value), Some(Mm(900)));
    }

    #[test]
    fn a_hole_narrower_than_its_frame_is_closed_not_negative() {
        assert_eq!(of(&door(50, DoorOperation::Hinged)).map(|clear| clear.low), Some(Mm(0)));
    }
}
