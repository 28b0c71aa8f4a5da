use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

use serde::{Deserialize, Serialize};

/// A measured length in whole millimetres, as it is stored.
///
/// ```
/// use yiju::units::Mm;
/// assert_eq!((Mm(900) - Mm(110)).length().to_mm(), 790.0);
/// ```
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(transparent)]
pub struct Mm(pub i32);

impl Mm {
    /// No length.
    pub const ZERO: Self = Self(0);

    /// The same length as a real number.
    pub fn length(self) -> Length {
        Length::from_mm(f64::from(self.0))
    }

    /// The number of millimetres as a real number, for geometry.
    pub fn to_f64(self) -> f64 {
        f64::from(self.0)
    }

    /// The nearest whole millimetre; what does not fit into the range is cut off at its ends.
    pub fn round(mm: f64) -> Self {
        Self(libm::round(mm) as i32)
    }

    /// The length without its sign.
    pub fn abs(self) -> Self {
        Self(self.0.saturating_abs())
    }
}

impl Add for Mm {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Mm {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Mm {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Mm {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Mul<i32> for Mm {
    type Output = Self;
    fn mul(self, factor: i32) -> Self {
        Self(self.0.saturating_mul(factor))
    }
}

impl Div<i32> for Mm {
    type Output = Self;
    /// Rounds towards zero. Division by zero gives zero, as no data may stop the program.
    fn div(self, divisor: i32) -> Self {
        Self(self.0.checked_div(divisor).unwrap_or(0))
    }
}

impl Sum for Mm {
    fn sum<I: Iterator<Item = Self>>(lengths: I) -> Self {
        lengths.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Mm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// A derived length, held in millimetres.
///
/// It owns the tolerance of comparisons: geometry is exact to about a nanometre over the size of a
/// home, so two lengths closer than [`Length::TOLERANCE_MM`] are the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Length(f64);

impl Length {
    /// Lengths closer than this, in millimetres, count as equal.
    pub const TOLERANCE_MM: f64 = 1e-6;

    /// A length in millimetres.
    pub const fn from_mm(mm: f64) -> Self {
        Self(mm)
    }

    /// The length in millimetres.
    pub const fn to_mm(self) -> f64 {
        self.0
    }

    /// The length in metres.
    pub fn to_m(self) -> f64 {
        self.0 / 1000.0
    }

    /// Whether the length reaches a limit, within tolerance.
    ///
    /// ```
    /// use yiju::units::{Length, Mm};
    /// assert!(Length::from_mm(799.999_999_9).reaches(Mm(800)));
    /// assert!(!Length::from_mm(799.9).reaches(Mm(800)));
    /// ```
    pub fn reaches(self, limit: Mm) -> bool {
        self.0 >= limit.to_f64() - Self::TOLERANCE_MM
    }

    /// Reads what a person types: `1200`, `1.2m`, `120cm`, `1200-60`.
    ///
    /// Sums and differences of lengths are added up. A bare number is millimetres.
    ///
    /// # Errors
    /// Says which part could not be read.
    ///
    /// ```
    /// use yiju::units::{Length, Mm};
    /// assert_eq!(Length::parse("1.2m"), Ok(Mm(1200)));
    /// assert_eq!(Length::parse("1200-60"), Ok(Mm(1140)));
    /// assert!(Length::parse("wide").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Mm, ParseLengthError> {
        let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let compact = compact.replace(['－', '−'], "-").replace('＋', "+");
        if compact.is_empty() {
            return Err(ParseLengthError { part: text.to_owned() });
        }
        let mut total = 0.0;
        let mut sign = 1.0;
        let mut part = String::new();
        // A sign at the very beginning belongs to the first number; the others divide the parts.
        for character in compact.chars().chain(['+']) {
            if !part.is_empty() && matches!(character, '+' | '-') {
                total +=
                    sign * Self::parse_part(&part).ok_or_else(|| ParseLengthError { part: part.clone() })?;
                sign = if character == '-' { -1.0 } else { 1.0 };
                part.clear();
            } else {
                part.push(character);
            }
        }
        // What is left is the closing mark alone, unless the text ended in an operator.
        if part == "+" || total.is_nan() || total.abs() > LONGEST_TYPED_MM {
            return Err(ParseLengthError { part: text.to_owned() });
        }
        Ok(Mm::round(total))
    }

    fn parse_part(part: &str) -> Option<f64> {
        let (number, factor) = if let Some(number) = part.strip_suffix("mm").or(part.strip_suffix("毫米")) {
            (number, 1.0)
        } else if let Some(number) = part.strip_suffix("cm").or(part.strip_suffix("厘米")) {
            (number, 10.0)
        } else if let Some(number) = part.strip_suffix('m').or(part.strip_suffix('米')) {
            (number, 1000.0)
        } else {
            (part, 1.0)
        };
        let value: f64 = number.parse().ok()?;
        value.is_finite().then_some(value * factor)
    }
}

impl Add for Length {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Length {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

/// Longer than a kilometer is a slip of the finger.
const LONGEST_TYPED_MM: f64 = 1_000_000.0;

/// What a person typed is not a length.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a length: {part:?}")]
pub struct ParseLengthError {
    /// The part that could not be read.
    pub part: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_as_people_type_them() {
        for (text, mm) in [
            ("1200", 1200),
            (" 1.2 m", 1200),
            ("120cm", 1200),
            ("3米", 3000),
            ("33 厘米", 330),
            ("1200-60", 1140),
            ("1m+5cm-10", 1040),
            ("-40", -40),
        ] {
            assert_eq!(Length::parse(text), Ok(Mm(mm)), "{text}");
        }
    }

    #[test]
    fn nonsense_is_refused_with_the_part() {
        for text in ["", "abc", "12x", "1200-", "nan", "1e99"] {
            assert!(Length::parse(text).is_err(), "{text}");
        }
        assert_eq!(Length::parse("100+x"), Err(ParseLengthError { part: "x".into() }));
    }
}
