use jiff::civil::Date;

use super::Priced;
use crate::catalog::{CapScope, Eligibility, Standing, SubsidyBook, SubsidyScheme};
use crate::occupant::OccupantProfile;
use crate::units::Money;

/// A scheme that this person can use.
#[derive(Clone, Debug, PartialEq)]
pub struct Funding {
    /// The scheme.
    pub scheme: &'static SubsidyScheme,
    /// Whether it is in force on the day, or stands in for one that is not known yet.
    pub standing: Standing,
    /// Share of the counted cost, in whole percent.
    pub percent: u32,
}

/// The schemes of a region that a person can use on a day, in the order of the book.
///
/// Of schemes that exclude each other the one with the highest rate is taken. A lapsed scheme whose successor
/// is not known stands in for it and is marked so; one whose terms are not known counts nothing.
pub fn funding(
    book: &'static SubsidyBook,
    region: &str,
    occupant: &OccupantProfile,
    on: Date,
) -> Vec<Funding> {
    let mut found: Vec<Funding> = Vec::new();
    for (scheme, standing) in book.planning_schemes(region, on) {
        let eligibility = match standing {
            Standing::InForce => scheme.eligibility(occupant, on),
            Standing::LapsedUsedAsReference => scheme.eligibility_of_person(occupant),
            Standing::Unknown => continue,
        };
        let Eligibility::Eligible { percent } = eligibility else { continue };
        let funding = Funding { scheme, standing, percent };
        let rival = found
            .iter()
            .position(|other| scheme.stacking.is_some() && other.scheme.stacking == scheme.stacking);
        match rival {
            Some(index) if found[index].percent >= percent => {}
            Some(index) => found[index] = funding,
            None => found.push(funding),
        }
    }
    found
}

impl Funding {
    /// The part of a cost that the scheme counts.
    pub fn counted(&self, priced: &Priced) -> Money {
        let lines = priced.lines.iter().filter(|line| self.scheme.covers(line.product));
        lines.map(|line| if self.scheme.counts_labor { line.goods + line.labor } else { line.goods }).sum()
    }

    /// What the scheme pays towards a cost before its cap: its share of every row, rounded down to a fen.
    pub fn granted(&self, priced: &Priced) -> Money {
        let lines = priced.lines.iter().filter(|line| self.scheme.covers(line.product));
        lines
            .map(|line| {
                let counted = if self.scheme.counts_labor { line.goods + line.labor } else { line.goods };
                counted.percent(i64::from(self.percent))
            })
            .sum()
    }

    /// The most it pays for one home; `None` without a limit.
    pub fn cap(&self) -> Option<Money> {
        [CapScope::Property, CapScope::Household, CapScope::Person]
            .into_iter()
            .filter_map(|scope| self.scheme.cap(scope))
            .min()
    }
}
