use super::{RuleId, Severity};
use crate::geom::{Point, Polygon, Segment};
use crate::locale::Message;
use crate::plan::{Attribute, ElementId, Origin, Quantity, RoomId};
use crate::units::Mm;

/// How a requirement stands at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The requirement is met, whatever the uncertainty of the measurement.
    Met,
    /// The requirement is not met, whatever the uncertainty of the measurement.
    NotMet,
    /// Something must be measured first.
    CannotTell,
    /// The requirement does not concern this person or this place.
    NotApplicable,
}

impl Verdict {
    /// The stable name in files and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not_met",
            Self::CannotTell => "cannot_tell",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Met => "verdict-met",
            Self::NotMet => "verdict-not-met",
            Self::CannotTell => "verdict-cannot-tell",
            Self::NotApplicable => "verdict-not-applicable",
        }
    }
}

/// What the rule asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Limit {
    /// No less than this.
    AtLeast(i32),
    /// No more than this.
    AtMost(i32),
    /// Within these two, ends included.
    Between(i32, i32),
    /// The answer must be yes (true) or no (false).
    Is(bool),
    /// There must be at least this many.
    Count(i32),
}

impl Limit {
    /// How far a value falls short of the limit or goes beyond it; zero or less when it is within.
    pub fn shortfall(self, value: i32) -> i32 {
        match self {
            Self::AtLeast(limit) | Self::Count(limit) => limit.saturating_sub(value),
            Self::AtMost(limit) => value.saturating_sub(limit),
            Self::Between(low, high) => low.saturating_sub(value).max(value.saturating_sub(high)),
            Self::Is(wanted) => i32::from((value != 0) != wanted),
        }
    }

    /// Whether everything that keeps to `other` keeps to this limit too; `None` where the two do not compare.
    pub fn is_looser_or_equal(self, other: Self) -> Option<bool> {
        Some(match (self, other) {
            (Self::AtLeast(own), Self::AtLeast(other)) | (Self::Count(own), Self::Count(other)) => {
                own <= other
            }
            (Self::AtMost(own), Self::AtMost(other)) => own >= other,
            (Self::Between(low, high), Self::Between(other_low, other_high)) => {
                let contains = low <= other_low && high >= other_high;
                let is_contained = other_low <= low && other_high >= high;
                if !contains && !is_contained {
                    return None;
                }
                contains
            }
            (Self::Is(own), Self::Is(other)) if own == other => true,
            _ => return None,
        })
    }
}

/// A value found in the plan, with its uncertainty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// The value to reckon with, in the finding's quantity.
    pub value: i32,
    /// It is at least this.
    pub low: i32,
    /// It is at most this.
    pub high: i32,
    /// How it came to be known.
    pub origin: Origin,
}

impl Measured {
    /// A value without doubt.
    pub const fn exact(value: i32, origin: Origin) -> Self {
        Self { value, low: value, high: value, origin }
    }

    /// A value that may be off by a tolerance either way.
    pub fn within(value: i32, tolerance: Mm, origin: Origin) -> Self {
        Self {
            value,
            low: value.saturating_sub(tolerance.0),
            high: value.saturating_add(tolerance.0),
            origin,
        }
    }

    /// Compares with a limit: met or not met only if both ends of the range agree.
    pub fn against(self, limit: Limit) -> Verdict {
        let short = |value| limit.shortfall(value) > 0;
        match (short(self.low), short(self.value), short(self.high)) {
            (false, false, false) => Verdict::Met,
            (true, true, true) => Verdict::NotMet,
            _ => Verdict::CannotTell,
        }
    }
}

/// What a finding draws on the plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A dimension between two faces: where the measured value was taken.
    Dimension(Segment),
    /// A circle that is wanted, and the largest that fits, if any.
    Circle {
        /// The middle of the wanted circle.
        center: Point,
        /// Its diameter in millimetres.
        wanted: f64,
        /// Middle and diameter of the largest that fits.
        fits: Option<(Point, f64)>,
    },
    /// An area that is wanted free.
    Area(Polygon),
    /// A way somebody takes, ending where it ends.
    Path(Vec<Point>),
    /// A place.
    Spot(Point),
}

/// Something that must be measured or seen before a verdict is possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Missing {
    /// At which element.
    pub element: ElementId,
    /// What about it.
    pub attribute: Attribute,
}

/// One requirement judged at one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule.
    pub rule: RuleId,
    /// What it was judged on.
    pub element: ElementId,
    /// The room it is in.
    pub room: Option<RoomId>,
    /// The verdict.
    pub verdict: Verdict,
    /// The value found, where there is one.
    pub measured: Option<Measured>,
    /// What the rule asks for.
    pub required: Limit,
    /// What would be better still.
    pub better: Option<Limit>,
    /// The unit of all three.
    pub quantity: Quantity,
    /// How much it matters to this person.
    pub severity: Severity,
    /// What to draw on the plan; the first is the value itself.
    pub marks: Vec<Mark>,
    /// What must be measured first, most decisive first; empty unless the verdict is "cannot tell".
    pub missing: Vec<Missing>,
    /// What stands in the way, where one thing does: the bed that narrows a passage.
    pub in_the_way: Option<ElementId>,
    /// Why a rule does not apply, or what stands in the way: an extra sentence.
    pub note: Option<Message>,
    /// Other rules that measure the same here and ask for more: this finding passes by the loosest of them, and
    /// `better` is the strictest.
    pub also: Vec<RuleId>,
    /// Which of the residents it concerns, by their place in the household; the first one is 0.
    pub who: Vec<usize>,
}

impl Finding {
    /// How far the measured value falls short, or goes beyond, in the finding's quantity.
    pub fn shortfall(&self) -> Option<i32> {
        self.measured.map(|measured| self.required.shortfall(measured.value)).filter(|&short| short > 0)
    }

    /// Whether the value is known and so near the limit that its uncertainty decides: to be measured by tape.
    pub fn is_borderline(&self) -> bool {
        self.verdict == Verdict::CannotTell
            && self.measured.is_some_and(|measured| {
                let short = |value| self.required.shortfall(value) > 0;
                short(measured.low) != short(measured.high) || short(measured.value) != short(measured.low)
            })
    }

    /// What identifies the finding when a changed plan is judged again.
    pub fn key(&self) -> FindingKey {
        FindingKey { rule: self.rule.clone(), element: self.element }
    }

    /// The place for a balloon: the middle of the first mark.
    pub fn place(&self) -> Option<Point> {
        self.marks.first().and_then(|mark| match mark {
            Mark::Dimension(segment) => Some(segment.midpoint()),
            Mark::Circle { center, .. } => Some(*center),
            Mark::Area(area) => area.bounds().map(|bounds| bounds.center()),
            Mark::Path(path) => path.last().copied(),
            Mark::Spot(place) => Some(*place),
        })
    }
}

/// A rule at an element.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FindingKey {
    /// The rule.
    pub rule: RuleId,
    /// The element.
    pub element: ElementId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_that_straddles_the_limit_cannot_tell() {
        let clear = Measured { value: 790, low: 770, high: 810, origin: Origin::Derived };
        assert_eq!(clear.against(Limit::AtLeast(800)), Verdict::CannotTell);
        assert_eq!(clear.against(Limit::AtLeast(770)), Verdict::Met);
        assert_eq!(clear.against(Limit::AtLeast(811)), Verdict::NotMet);
        assert_eq!(clear.against(Limit::AtMost(810)), Verdict::Met);
    }

    #[test]
    fn both_sides_of_a_range_count() {
        let height = Measured { value: 450, low: 390, high: 490, origin: Origin::Assumed };
        assert_eq!(height.against(Limit::Between(400, 480)), Verdict::CannotTell);
        assert_eq!(Measured::exact(500, Origin::Measured).against(Limit::Between(400, 480)), Verdict::NotMet);
        assert_eq!(Measured::exact(0, Origin::Measured).against(Limit::Is(false)), Verdict::Met);
    }
}
