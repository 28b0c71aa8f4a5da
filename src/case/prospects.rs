use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Case, Consultation};
use crate::catalog::{Eligibility, Standing, SubsidyBook, SubsidyScheme};
use crate::cost::{Estimate, Funding, Line};
use crate::units::Money;

/// How a scheme stands for a household, and whether a proposal may count it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Claim {
    /// It is counted and must still be approved.
    Waiting,
    /// It is counted by nobody: it ended.
    Ended,
    /// Its terms are not known: named, without a figure.
    Unknown,
    /// This household does not fall under it, or nobody can tell yet.
    NotEligible,
}

/// A scheme of the region, and what it means for a household.
#[derive(Clone, Debug, PartialEq)]
pub struct Prospect {
    /// The scheme, its share and its caps for this household.
    pub funding: Funding,
    /// How it stands.
    pub claim: Claim,
    /// Whether the household falls under it, and why not.
    pub eligibility: Eligibility,
    /// The share that it pays, in whole percent; `None` where nothing entitles this household.
    pub percent: Option<u32>,
}

impl Prospect {
    /// The scheme.
    pub const fn scheme(&self) -> &Arc<SubsidyScheme> {
        &self.funding.scheme
    }

    /// What it pays towards some rows, or would pay, in whole yuan, rounded down.
    pub fn amount<'l>(&self, rows: impl IntoIterator<Item = &'l Line>) -> Money {
        let amount: Money = rows.into_iter().map(|row| self.funding.granted(row)).sum();
        self.funding.cap().map_or(amount, |cap| amount.min(cap)).floored_to_yuan()
    }
}

impl Consultation {
    /// The schemes of the region on the day of the case, and how each stands for this household.
    ///
    /// Only what a family may count on is [`Claim::Waiting`]: what a scheme in force pays, or, where none is, what a
    /// scheme pays that probably goes on. One that has ended is named and never counted.
    pub fn prospects(&self, case: &Case, book: &SubsidyBook) -> Vec<Prospect> {
        let in_force = self.funding.iter().any(|funding| funding.standing == Standing::InForce);
        let planned = book.planning_schemes(&case.region, case.on);
        planned
            .into_iter()
            .map(|(scheme, standing)| {
                let eligibility = match standing {
                    Standing::InForce => scheme.eligibility(&case.occupant, case.on),
                    Standing::LapsedUsedAsReference | Standing::Unknown => {
                        scheme.eligibility_of_person(&case.occupant)
                    }
                };
                let percent = match eligibility {
                    Eligibility::Eligible { percent } => Some(percent),
                    _ => None,
                };
                let used = self.funding.iter().any(|funding| funding.scheme.id == scheme.id);
                let claim = match (standing, percent) {
                    (Standing::LapsedUsedAsReference, _) => Claim::Ended,
                    _ if !scheme.is_rate_known() => Claim::Unknown,
                    (_, None) => Claim::NotEligible,
                    (Standing::InForce, Some(_)) if used => Claim::Waiting,
                    // One that may go on is counted only where no other pays, so that nothing is counted twice.
                    (Standing::Unknown, Some(_)) if !in_force => Claim::Waiting,
                    _ => Claim::Unknown,
                };
                let funding = Funding {
                    scheme: Arc::clone(scheme),
                    standing,
                    percent: percent.unwrap_or_default(),
                    share_cap: scheme.cap_of_share(&case.occupant),
                    n_applicants: case.preferences.further_applicants.saturating_add(1),
                    received: case.preferences.received.get(&scheme.id).copied().unwrap_or_default(),
                };
                Prospect { funding, claim, eligibility, percent }
            })
            .collect()
    }

    /// The rows of a set of options and what is due once, quantity prices taken off.
    pub fn rows(&self, chosen: &BTreeSet<usize>, estimate: &Estimate) -> Vec<Line> {
        let options = chosen.iter().filter_map(|&index| self.options.get(index));
        let lines = options.flat_map(|option| &option.priced.lines).chain(&estimate.once);
        lines
            .map(|line| {
                let saving = estimate.savings.iter().find(|saving| saving.product == line.product.id);
                line.clone().at_quantity_price(saving.map_or(0, |saving| saving.percent_off))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::*;
    use crate::case::Books;
    use crate::occupant::preset;
    use crate::rules::RuleSet;
    use crate::store::template;

    /// How the schemes of Tianjin stand on a day for a woman with a low income, and what each would pay.
    fn standing(on: Date) -> Vec<(String, Claim, Money)> {
        let plan = template("T4").unwrap().plan;
        let case = Case::new(plan, preset("solo-wheelchair").unwrap(), on);
        let consultation = Consultation::new(&case, &RuleSet::built_in(), &Books::built_in());
        let chosen = consultation.choose(None).unwrap().chosen;
        let rows = consultation.rows(&chosen, &consultation.estimate(&chosen));
        let prospects = consultation.prospects(&case, SubsidyBook::built_in());
        let line = |one: &Prospect| (one.scheme().id.clone(), one.claim, one.amount(&rows));
        prospects.iter().map(line).collect()
    }

    fn claims(on: Date) -> Vec<(String, Claim)> {
        standing(on).into_iter().map(|(id, claim, _)| (id, claim)).collect()
    }

    #[test]
    fn what_has_ended_is_never_counted_and_what_may_go_on_only_where_nothing_else_pays() {
        let named = |lines: &[(&str, Claim)]| -> Vec<(String, Claim)> {
            lines.iter().map(|(id, claim)| ((*id).to_owned(), *claim)).collect()
        };
        let in_2025 = [("TJ3", Claim::Waiting), ("TJ1", Claim::Unknown)];
        assert_eq!(claims(date(2025, 10, 15)), named(&in_2025));
        let in_2026 = [("TJ3", Claim::Ended), ("TJ1", Claim::Waiting), ("TJ4", Claim::Unknown)];
        assert_eq!(claims(date(2026, 11, 24)), named(&in_2026));
    }

    #[test]
    fn a_scheme_pays_whole_yuan_up_to_its_cap() {
        let (_, _, amount) = standing(date(2025, 10, 15)).remove(0);
        assert!(Money::ZERO < amount && amount <= Money::from_yuan(5000), "{amount}");
        assert_eq!(amount.fen() % 100, 0);
    }
}
