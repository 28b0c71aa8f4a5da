use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

use serde::{Deserialize, Serialize};

/// An amount of renminbi in whole fen.
///
/// ```
/// use yiju::units::Money;
/// assert_eq!(Money::from_yuan(168).fen(), 16_800);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(i64);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// An amount in fen.
    pub const fn from_fen(fen: i64) -> Self {
        Self(fen)
    }

    /// An amount in whole yuan.
    pub const fn from_yuan(yuan: i64) -> Self {
        Self(yuan.saturating_mul(100))
    }

    /// The amount in fen.
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// The amount in yuan, rounded half up to a whole number, as rows are printed.
    pub const fn yuan_rounded(self) -> i64 {
        self.0.saturating_add(50).div_euclid(100)
    }

    /// Rounded half up to whole yuan.
    pub const fn rounded_to_yuan(self) -> Self {
        Self::from_yuan(self.yuan_rounded())
    }

    /// Rounded down to whole yuan, as subsidies are.
    pub const fn floored_to_yuan(self) -> Self {
        Self::from_yuan(self.0.div_euclid(100))
    }

    /// The amount times a quantity in thousandths (so 2.24 m² is 2240), rounded half up to a fen.
    pub fn times_milli(self, thousandths: i64) -> Self {
        let product = i128::from(self.0) * i128::from(thousandths);
        Self(clamp((product + 500).div_euclid(1000)))
    }

    /// The part of the amount that `of` is of `whole`, rounded down to a fen; all of it where the whole is nothing.
    #[must_use]
    pub fn times_ratio(self, of: i64, whole: i64) -> Self {
        if whole == 0 {
            return self;
        }
        Self(clamp((i128::from(self.0) * i128::from(of)).div_euclid(i128::from(whole))))
    }

    /// A share in whole percent, rounded down to a fen.
    pub fn percent(self, percent: i64) -> Self {
        Self(clamp((i128::from(self.0) * i128::from(percent)).div_euclid(100)))
    }
}

fn clamp(fen: i128) -> i64 {
    i64::try_from(fen).unwrap_or(if fen < 0 { i64::MIN } else { i64::MAX })
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Money {
    /// Yuan with thousands separators; fen only where there are any: `¥4,442`, `−¥168.50`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = (self.0.unsigned_abs() / 100).to_string();
        let fen = self.0.unsigned_abs() % 100;
        let sign = if self.0 < 0 { "−" } else { "" };
        let first = whole.len() % 3;
        let mut grouped = whole[..first].to_owned();
        for group in whole.as_bytes()[first..].chunks(3) {
            if !grouped.is_empty() {
                grouped.push(',');
            }
            grouped.extend(group.iter().map(|&digit| char::from(digit)));
        }
        write!(f, "{sign}¥{grouped}")?;
        if fen > 0 {
            write!(f, ".{fen:02}")?;
        }
        Ok(())
    }
}

/// What amounts are counted in. Amounts of different currencies are never added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Currency {
    /// Renminbi; [`Money`] counts its fen.
    #[default]
    Cny,
    /// Yen; [`Money`] counts hundredths, of which there are always whole hundreds.
    Jpy,
}

impl Currency {
    /// All currencies.
    pub const ALL: [Self; 2] = [Self::Cny, Self::Jpy];

    /// Its code of three letters.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cny => "CNY",
            Self::Jpy => "JPY",
        }
    }

    /// The currency of a code of three letters.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|currency| currency.code() == code)
    }
}

/// What something may cost: lowest, likely and highest price.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PriceRange {
    /// The lowest price seen or estimated.
    pub low: Money,
    /// The price to reckon with.
    pub likely: Money,
    /// The highest price seen or estimated.
    pub high: Money,
}

impl PriceRange {
    /// All three changed alike.
    #[must_use]
    pub fn map(self, change: impl Fn(Money) -> Money) -> Self {
        Self { low: change(self.low), likely: change(self.likely), high: change(self.high) }
    }

    /// The range times a quantity in thousandths of a unit.
    pub fn times_milli(self, thousandths: i64) -> Self {
        Self {
            low: self.low.times_milli(thousandths),
            likely: self.likely.times_milli(thousandths),
            high: self.high.times_milli(thousandths),
        }
    }
}

impl Add for PriceRange {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { low: self.low + other.low, likely: self.likely + other.likely, high: self.high + other.high }
    }
}

impl Sum for PriceRange {
    fn sum<I: Iterator<Item = Self>>(ranges: I) -> Self {
        ranges.fold(Self::default(), Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_grouped_and_signed() {
        for (fen, text) in
            [(0, "¥0"), (444_200, "¥4,442"), (-16_850, "−¥168.50"), (12_345_678_900, "¥123,456,789")]
        {
            assert_eq!(Money::from_fen(fen).to_string(), text);
        }
    }

    #[test]
    fn rows_round_half_up_and_subsidies_down() {
        assert_eq!(Money::from_yuan(40).times_milli(2240).yuan_rounded(), 90);
        assert_eq!(Money::from_yuan(5559).percent(30).floored_to_yuan(), Money::from_yuan(1667));
    }
}
