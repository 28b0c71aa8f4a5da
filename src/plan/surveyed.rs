use crate::units::Mm;

/// How a value came to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// Taken with tape or meter on site.
    Measured,
    /// Follows from other values, or was read from a drawing.
    Derived,
    /// Taken for granted because homes of this kind are so.
    Assumed,
}

impl Origin {
    /// How far a value of this origin may be off, in millimetres.
    ///
    /// Our own working values: a steel tape read by a layman, a drawing at 1:50, and the spread within
    /// one type of flat.
    pub const fn usual_tolerance(self) -> Mm {
        match self {
            Self::Measured => Mm(5),
            Self::Derived => Mm(20),
            Self::Assumed => Mm(50),
        }
    }

    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Measured => "origin-measured",
            Self::Derived => "origin-derived",
            Self::Assumed => "origin-assumed",
        }
    }
}

/// A value together with how it came to be known, or the plain fact that it is not.
///
/// ```
/// use yiju::plan::{Origin, Surveyed};
/// let threshold = Surveyed::measured(30);
/// assert_eq!(threshold.value(), Some(30));
/// assert_eq!(Surveyed::<i32>::Unknown.value(), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Surveyed<T> {
    /// A value and where it comes from.
    Known {
        /// The value.
        value: T,
        /// Where it comes from.
        origin: Origin,
        /// How far it may be off either way.
        tolerance: Mm,
    },
    /// Nobody has looked yet.
    #[default]
    Unknown,
}

impl<T> Surveyed<T> {
    /// A value of some origin with that origin's usual tolerance.
    pub const fn known(value: T, origin: Origin) -> Self {
        Self::Known { value, origin, tolerance: origin.usual_tolerance() }
    }

    /// A value taken on site.
    pub const fn measured(value: T) -> Self {
        Self::known(value, Origin::Measured)
    }

    /// A value that follows from others.
    pub const fn derived(value: T) -> Self {
        Self::known(value, Origin::Derived)
    }

    /// A value taken for granted.
    pub const fn assumed(value: T) -> Self {
        Self::known(value, Origin::Assumed)
    }

    /// The value, if known.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Known { value, .. } => Some(value),
            Self::Unknown => None,
        }
    }

    /// Where the value comes from, if known.
    pub fn origin(&self) -> Option<Origin> {
        match self {
            Self::Known { origin, .. } => Some(*origin),
            Self::Unknown => None,
        }
    }

    /// How far the value may be off; nothing when unknown.
    pub fn tolerance(&self) -> Mm {
        match self {
            Self::Known { tolerance, .. } => *tolerance,
            Self::Unknown => Mm::ZERO,
        }
    }
}
