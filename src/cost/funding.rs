use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::Line;
use crate::catalog::{CapScope, Eligibility, ProductKind, Standing, SubsidyBook, SubsidyScheme, Tenure};
use crate::occupant::OccupantProfile;
use crate::remedy::Takeoff;
use crate::units::{Currency, Money};

/// A scheme that this household can use.
#[derive(Clone, Debug, PartialEq)]
pub struct Funding {
    /// The scheme.
    pub scheme: Arc<SubsidyScheme>,
    /// Whether it is in force on the day. One that is not is only simulated, because somebody asked what it would
    /// pay, and must be marked wherever its figures are shown.
    pub standing: Standing,
    /// Share of the counted cost, in whole percent.
    pub percent: u32,
    /// The most that is paid at this share, where it has a limit of its own.
    pub share_cap: Option<Money>,
    /// How many people of the household can apply.
    pub n_applicants: u32,
    /// What was paid by it before in its present period.
    pub received: Money,
}

/// What decides which schemes a household can use.
#[derive(Clone, Debug)]
pub struct Applicant<'a> {
    /// The person.
    pub occupant: &'a OccupantProfile,
    /// Where the home is, such as `tianjin`.
    pub region: &'a str,
    /// The day of the application.
    pub on: Date,
    /// The currency of the prices.
    pub currency: Currency,
    /// Schemes to reckon with although they have ended or are not known to go on.
    pub simulated: &'a BTreeSet<String>,
    /// What schemes paid before in their present period, by their ids.
    pub received: &'a BTreeMap<String, Money>,
    /// Who owns the home; `None` while nobody asked.
    pub tenure: Option<Tenure>,
    /// How many people of the household can apply.
    pub n_applicants: u32,
}

/// The schemes that a household can use, in the order of the book: those in force, and those that are simulated.
///
/// A scheme in another currency than the prices is left out: its figures could not be added up. Of schemes that
/// exclude each other all are given; which is used is decided by what it pays.
pub fn funding(book: &SubsidyBook, applicant: &Applicant<'_>) -> Vec<Funding> {
    let mut found = Vec::new();
    for scheme in book.shared() {
        let is_simulated = applicant.simulated.contains(&scheme.id);
        if scheme.currency != applicant.currency || !(is_simulated || scheme.region == applicant.region) {
            continue;
        }
        let standing = book.standing(scheme, applicant.on).unwrap_or(Standing::Unknown);
        let eligibility = match (standing, is_simulated) {
            (Standing::InForce, _) => scheme.eligibility(applicant.occupant, applicant.on),
            (_, true) => scheme.eligibility_of_person(applicant.occupant),
            (_, false) => continue,
        };
        let Eligibility::Eligible { percent } = eligibility else { continue };
        if scheme.doubt_about_home(applicant.tenure).is_some() {
            continue;
        }
        found.push(Funding {
            scheme: Arc::clone(scheme),
            standing,
            percent,
            share_cap: scheme.cap_of_share(applicant.occupant),
            n_applicants: applicant.n_applicants.max(1),
            received: applicant.received.get(&scheme.id).copied().unwrap_or_default(),
        });
    }
    found
}

impl Funding {
    /// The part of a row that the scheme counts, tax included.
    ///
    /// Schemes that do not count labor pay for goods; works, with the materials that go into them, are decoration.
    pub fn counted(&self, line: &Line) -> Money {
        if !self.scheme.covers(&line.product) {
            return Money::ZERO;
        }
        if self.scheme.counts_labor {
            line.total()
        } else if line.product.kind == ProductKind::Goods {
            line.goods + line.tax_on(line.goods)
        } else {
            Money::ZERO
        }
    }

    /// What the scheme pays towards a row before its cap: its share of the pieces that count (what is sold by length
    /// or area is one), rounded down to a fen,
    /// and no more than its cap for each piece.
    pub fn granted(&self, line: &Line) -> Money {
        let quantity = line.quantity_milli;
        let most = self.scheme.most_pieces.filter(|_| line.takeoff == Takeoff::Pieces);
        let pieces = most.map_or(quantity, |most| quantity.min(most.saturating_mul(1000)));
        let counted = self.counted(line);
        let counted = if pieces < quantity { counted.times_ratio(pieces, quantity) } else { counted };
        let share = counted.percent(i64::from(self.percent));
        match self.scheme.most_paid(CapScope::Item, self.percent) {
            // What is sold by area or length is one item, however much of it there is.
            Some(cap) if line.takeoff == Takeoff::Pieces => share.min(cap.times_milli(pieces.max(1000))),
            Some(cap) => share.min(cap),
            None => share,
        }
    }

    /// The most it still pays for this home; `None` without a limit.
    ///
    /// A scheme that pays once in a period pays nothing more after it has paid; another pays up to its cap. A cap for
    /// one person counts for everybody of the household who can apply.
    pub fn cap(&self) -> Option<Money> {
        if self.scheme.once_per_period && self.received > Money::ZERO {
            return Some(Money::ZERO);
        }
        let of = |scope| self.scheme.most_paid(scope, self.percent);
        let persons = of(CapScope::Person).map(|cap| cap.times_milli(i64::from(self.n_applicants) * 1000));
        let caps = [of(CapScope::Property), of(CapScope::Household), persons, self.share_cap];
        let cap = caps.into_iter().flatten().min()?;
        Some((cap - self.received).max(Money::ZERO))
    }
}
