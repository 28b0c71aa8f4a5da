//! Values at their places, in two lines: what is there, and what is missing.

use crate::drawing::placement::text_width;
use crate::drawing::{Item, Medium, Paint, Stroke, Text, TextSize, Weight};
use crate::geom::{Bounds, Point, Polygon, Vector, direction};
use crate::locale::{Locale, Message};
use crate::plan::{ElementId, Quantity};
use crate::rules::{Finding, Limit, Mark, Verdict};
use crate::units::Angle;

/// What a finding says at its place.
pub(super) struct Reading {
    /// Large, in ink; nothing for a reading of one line.
    first: Option<String>,
    /// In the color of the finding.
    second: String,
}

/// Air left and right of the text, in reference pixels.
const AIR: f64 = 9.0;

impl Reading {
    /// The reading of a finding with a value in millimetres; `None` where there is nothing to say.
    pub(super) fn of(finding: &Finding, locale: &Locale) -> Option<Self> {
        if finding.quantity != Quantity::Millimeters {
            return None;
        }
        let measured = finding.measured?;
        if let Some(Mark::Circle { wanted, .. }) = finding.marks.first() {
            let text = match finding.verdict {
                Verdict::NotMet => "drawing-circle-does-not-fit",
                Verdict::CannotTell => "drawing-circle-unsure",
                Verdict::Met | Verdict::NotApplicable => "drawing-circle-fits",
            };
            let diameter = format!("{wanted:.0}");
            return Some(Self {
                first: None,
                second: locale.text(&Message::new(text).with("diameter", diameter)),
            });
        }
        let value = match finding.verdict {
            Verdict::CannotTell if measured.low != measured.high => {
                format!("{}–{}", measured.low, measured.high)
            }
            _ => measured.value.to_string(),
        };
        let is_clear_width = matches!(finding.element, ElementId::Opening(_))
            && matches!(finding.marks.first(), Some(Mark::Dimension(_)));
        let first = if is_clear_width && finding.verdict != Verdict::CannotTell {
            locale.text(&Message::new("drawing-clear-width").with("value", value))
        } else {
            value
        };
        let second = match finding.verdict {
            Verdict::CannotTell => locale.get("drawing-please-measure"),
            Verdict::NotMet => {
                let short = finding.shortfall()?.to_string();
                let above = match finding.required {
                    Limit::AtMost(_) => true,
                    Limit::Between(_, high) => measured.value > high,
                    Limit::AtLeast(_) | Limit::Is(_) | Limit::Count(_) => false,
                };
                let id = if above { "drawing-above" } else { "drawing-short-of" };
                locale.text(&Message::new(id).with("by", short))
            }
            Verdict::Met | Verdict::NotApplicable => locale.get("drawing-met"),
        };
        Some(Self { first: Some(first), second })
    }

    /// The rectangle it needs.
    pub(super) fn size(&self, medium: Medium) -> Vector {
        let second = text_width(&self.second, TextSize::Body, true);
        let size = match &self.first {
            Some(first) => {
                let width = second.max(text_width(first, TextSize::Reading, true));
                Vector::new(width + 2.0 * AIR, 46.0)
            }
            None => Vector::new(second, TextSize::Body.px() * 1.2),
        };
        size * medium.mark
    }

    /// In its place: two lines in a box, or one line with an edge around its letters.
    pub(super) fn placed(&self, place: &Bounds, paint: Paint, medium: Medium) -> Vec<Item> {
        let middle = place.center();
        let Some(first) = &self.first else {
            return vec![Item::Text(Text::new(middle, &self.second, paint).bold().with_halo())];
        };
        let card = rounded(place, 8.0 * medium.mark);
        let mut value = Text::new(middle - Vector::new(0.0, 10.0 * medium.mark), first, Paint::Ink).bold();
        value.size = TextSize::Reading;
        let missing = Text::new(middle + Vector::new(0.0, 11.0 * medium.mark), &self.second, paint).bold();
        vec![
            Item::fill(vec![card.clone()], Paint::Raised),
            Item::edges(&[card], Stroke::solid(paint, Weight(2.0))),
            Item::Text(value),
            Item::Text(missing),
        ]
    }
}

/// A rectangle with round corners.
fn rounded(bounds: &Bounds, radius: f64) -> Polygon {
    /// Pieces of a quarter circle.
    const PIECES: u32 = 5;
    let radius = radius.min(bounds.size().min() / 2.0);
    let inner = bounds.grown(-radius);
    let corners = [
        (inner.max, 0.0),
        (Point::new(inner.min.x, inner.max.y), 90.0),
        (inner.min, 180.0),
        (Point::new(inner.max.x, inner.min.y), 270.0),
    ];
    let mut outline = Vec::new();
    for (center, first) in corners {
        for piece in 0..=PIECES {
            let angle = Angle::from_degrees(first + 90.0 * f64::from(piece) / f64::from(PIECES));
            outline.push(center + direction(angle) * radius);
        }
    }
    Polygon::new(outline)
}
