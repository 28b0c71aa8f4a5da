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
