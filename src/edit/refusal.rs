use crate::locale::Message;
use crate::units::Mm;

/// Why a step cannot be made; shown beside the pointer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The element does not exist any more.
    #[error("the element does not exist")]
    Gone,
    /// The wall would have no length.
    #[error("a wall needs a length")]
    WallWithoutLength,
    /// A wall stands there already.
    #[error("a wall stands there already")]
    WallThere,
    /// The two walls do not continue each other.
    #[error("the walls do not continue each other")]
    NotInLine,
    /// There is nothing to do it with.
    #[error("there is too little to do this with")]
    TooFew,
    /// The home needs at least one storey.
    #[error("a home needs a storey")]
    LastLevel,
    /// The opening is wider than its wall.
    #[error("the opening is {by} mm wider than its wall")]
    OpeningWiderThanWall {
        /// By how much.
        by: Mm,
    },
    /// Another opening is there.
    #[error("another opening is in the way")]
    OpeningInTheWay,
    /// The value lies outside what is possible.
    #[error("between {low} and {high} mm are possible")]
    OutOfRange {
        /// The smallest possible value.
        low: Mm,
        /// The largest possible value.
        high: Mm,
    },
}

impl Refusal {
    /// The sentence for it.
    pub fn message(&self) -> Message {
        match self {
            Self::Gone => Message::new("refusal-gone"),
            Self::WallWithoutLength => Message::new("refusal-wall-without-length"),
            Self::WallThere => Message::new("refusal-wall-there"),
            Self::NotInLine => Message::new("refusal-not-in-line"),
            Self::TooFew => Message::new("refusal-too-few"),
            Self::LastLevel => Message::new("refusal-last-level"),
            Self::OpeningWiderThanWall { by } => {
                Message::new("refusal-opening-wider-than-wall").with("by", *by)
            }
            Self::OpeningInTheWay => Message::new("refusal-opening-in-the-way"),
            Self::OutOfRange { low, high } => {
                Message::new("refusal-out-of-range").with("low", *low).with("high", *high)
            }
        }
    }
}
