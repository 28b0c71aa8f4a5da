use super::CheckContext;
use crate::geom::Segment;
use crate::locale::Message;
use crate::plan::{Attribute, ElementId, Origin, Quantity, RoomId, Surveyed};
use crate::rules::{Limit, Mark, Measured, Missing, Verdict};
use crate::units::{Length, Mm};

/// What a check found at an element.
#[derive(Clone, Debug)]
pub(in crate::rules) struct Outcome {
    pub(in crate::rules) verdict: Verdict,
    pub(in crate::rules) measured: Option<Measured>,
    pub(in crate::rules) required: Limit,
    pub(in crate::rules) quantity: Quantity,
    pub(in crate::rules) marks: Vec<Mark>,
    pub(in crate::rules) missing: Vec<Missing>,
    pub(in crate::rules) in_the_way: Option<ElementId>,
    pub(in crate::rules) room: Option<RoomId>,
    pub(in crate::rules) note: Option<Message>,
}

impl Outcome {
    /// A bare verdict.
    pub(super) const fn bare(verdict: Verdict, required: Limit, quantity: Quantity) -> Self {
        Self {
            verdict,
            measured: None,
            required,
            quantity,
            marks: Vec::new(),
            missing: Vec::new(),
            in_the_way: None,
            room: None,
            note: None,
        }
    }

    /// A value against a limit.
    pub(super) fn of(value: Measured, required: Limit, quantity: Quantity) -> Self {
        Self { measured: Some(value), ..Self::bare(value.against(required), required, quantity) }
    }

    /// A length against a limit.
    pub(super) fn length(value: Measured, required: Limit) -> Self {
        Self::of(value, required, Quantity::Millimeters)
    }

    /// Nothing is known yet: something must be measured first.
    pub(in crate::rules) fn unknown(required: Limit, quantity: Quantity, missing: Vec<Missing>) -> Self {
        Self { missing, ..Self::bare(Verdict::CannotTell, required, quantity) }
    }

    /// There is nothing to judge, for a reason.
    pub(in crate::rules) fn not_applicable(required: Limit, quantity: Quantity, note: &'static str) -> Self {
        Self { note: Some(Message::new(note)), ..Self::bare(Verdict::NotApplicable, required, quantity) }
    }

    /// What to measure where the verdict waits for it.
    pub(super) fn waiting_for(mut self, element: ElementId, attribute: Attribute) -> Self {
        if self.verdict == Verdict::CannotTell {
            self.missing.push(Missing { element, attribute });
        }
        self
    }

    pub(super) fn mark(mut self, mark: Mark) -> Self {
        self.marks.push(mark);
        self
    }

    /// The dimension line of the value.
    pub(super) fn dimension(self, from: crate::geom::Point, to: crate::geom::Point) -> Self {
        self.mark(Mark::Dimension(Segment::new(from, to)))
    }

    pub(super) fn note(mut self, note: &'static str) -> Self {
        self.note = Some(Message::new(note));
        self
    }

    pub(super) fn because_of(mut self, element: Option<ElementId>) -> Self {
        self.in_the_way = element;
        self
    }

    /// How far it is from being met; what cannot be told counts as nearer than what is not met.
    pub(super) fn distance_to_met(&self) -> (u8, i32) {
        let short = self.measured.map_or(0, |measured| self.required.shortfall(measured.value).max(0));
        match self.verdict {
            Verdict::Met => (0, 0),
            Verdict::CannotTell => (1, short),
            Verdict::NotMet => (2, short),
            Verdict::NotApplicable => (3, 0),
        }
    }
}

impl CheckContext<'_> {
    /// Judges a length that follows from the plan.
    ///
    /// It is as uncertain as the drawing, unless somebody has measured it by tape: then the correction noted at
    /// `element` is added and the tape's own tolerance counts. Where the drawing's sizes mean nothing, nothing
    /// can be told.
    pub(super) fn on_plan(&self, mm: f64, required: Limit, element: ElementId, off: Attribute) -> Outcome {
        match self.drawn(mm, required, element, off) {
            Some(value) => Outcome::length(value, required).waiting_for(element, off),
            None => {
                Outcome::bare(Verdict::CannotTell, required, Quantity::Millimeters).note("note-not-drawn")
            }
        }
    }

    /// A length that follows from the plan, with its uncertainty. `None` where sizes mean nothing.
    pub(super) fn drawn(
        &self,
        mm: f64,
        required: Limit,
        element: ElementId,
        off: Attribute,
    ) -> Option<Measured> {
        if self.home.is_schematic() {
            return None;
        }
        let (low, value, high) = whole(mm, required);
        let (shift, tolerance, origin) = match self.surveyed(element, off) {
            Surveyed::Known { value, origin, tolerance } => (value, tolerance, origin),
            Surveyed::Unknown => (0, self.home.tolerance(), Origin::Derived),
        };
        let lowest = |value: i32| value.saturating_add(shift).saturating_sub(tolerance.0).max(0);
        Some(Measured {
            value: value.saturating_add(shift).max(0),
            low: lowest(low),
            high: high.saturating_add(shift).saturating_add(tolerance.0).max(0),
            origin,
        })
    }

    /// What was surveyed about an element.
    pub(super) fn surveyed(&self, element: ElementId, attribute: Attribute) -> Surveyed<i32> {
        let known = self.home.plan.attributes_of(element);
        known.map_or(Surveyed::Unknown, |attributes| attributes.get(attribute))
    }

    /// A surveyed value with its tolerance; lengths and heights are never below the floor.
    pub(super) fn measured(&self, element: ElementId, attribute: Attribute) -> Option<Measured> {
        let Surveyed::Known { value, origin, tolerance } = self.surveyed(element, attribute) else {
            return None;
        };
        // Tolerances are lengths; a yes stays a yes.
        let tolerance = if attribute.quantity() == Quantity::Millimeters { tolerance } else { Mm::ZERO };
        if value == 0 {
            return Some(Measured::exact(0, origin));
        }
        let mut range = Measured::within(value, tolerance, origin);
        range.low = range.low.max(value.min(0));
        Some(range)
    }
}

/// A length in whole millimetres, rounded so that it is never taken for better than it is.
fn whole(mm: f64, required: Limit) -> (i32, i32, i32) {
    let down = libm::floor(mm + Length::TOLERANCE_MM) as i32;
    let up = libm::ceil(mm - Length::TOLERANCE_MM) as i32;
    match required {
        Limit::AtLeast(_) | Limit::Count(_) | Limit::Is(_) => (down, down, down),
        Limit::AtMost(_) => (up, up, up),
        Limit::Between(..) => (down, down, up),
    }
}
