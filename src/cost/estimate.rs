use super::{Funding, Priced};
use crate::catalog::{Catalog, Standing};
use crate::remedy::Supply;
use crate::units::Money;

/// Clearing away rubble and protecting what stays: due once when anything is broken out.
pub const CLEARING_PRODUCT: &str = "C108";

/// Kept in reserve for what old walls and floors hide, in percent of the works that break something out.
///
/// Our working value within the 5–10 % of the standards notes, section 5.
pub const CONTINGENCY_PERCENT: i64 = 10;

/// What a scheme pays.
#[derive(Clone, Debug, PartialEq)]
pub struct SubsidyLine {
    /// The scheme's id, such as `TJ3`.
    pub scheme: &'static str,
    /// Whether it is in force or stands in for one that is not known yet.
    pub standing: Standing,
    /// Its rate, in whole percent.
    pub percent: u32,
    /// The cost that it counts.
    pub counted: Money,
    /// What it pays, to the fen.
    pub paid: Money,
}

/// What a set of remedies costs, and who pays.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Estimate {
    /// Goods.
    pub goods: Money,
    /// Labor.
    pub labor: Money,
    /// Clearing up, once.
    pub clearing: Money,
    /// Goods, labor and clearing up.
    pub total: Money,
    /// The total if all prices are at their lowest.
    pub low: Money,
    /// The total if all prices are at their highest.
    pub high: Money,
    /// To keep in reserve; not part of the total.
    pub contingency: Money,
    /// What schemes pay.
    pub subsidies: Vec<SubsidyLine>,
    /// What the family pays: the total less what schemes pay.
    pub self_pay: Money,
}

impl Estimate {
    /// Adds up remedies: what each needs, priced, and whether it breaks something out.
    pub fn of<'a>(parts: impl IntoIterator<Item = (&'a Priced, bool)>, funding: &[Funding]) -> Self {
        let mut estimate = Self::default();
        let mut counted = vec![Money::ZERO; funding.len()];
        let mut granted = vec![Money::ZERO; funding.len()];
        let mut count = |priced: &Priced| {
            for (index, funding) in funding.iter().enumerate() {
                counted[index] += funding.counted(priced);
                granted[index] += funding.granted(priced);
            }
        };
        let mut demolishing = Money::ZERO;
        let mut any_rubble = false;
        for (priced, demolishes) in parts {
            estimate.goods += priced.goods();
            estimate.labor += priced.labor();
            let (low, high) = priced.range();
            estimate.low += low;
            estimate.high += high;
            count(priced);
            if demolishes {
                any_rubble = true;
                demolishing += priced.total();
            }
        }
        if any_rubble {
            let clearing = Self::clearing_up();
            count(&clearing);
            estimate.clearing = clearing.total();
            let (low, high) = clearing.range();
            estimate.low += low;
            estimate.high += high;
        }
        estimate.total = estimate.goods + estimate.labor + estimate.clearing;
        estimate.contingency = demolishing.percent(CONTINGENCY_PERCENT).rounded_to_yuan();
        for ((funding, counted), granted) in funding.iter().zip(counted).zip(granted) {
            let paid = funding.cap().map_or(granted, |cap| granted.min(cap));
            estimate.subsidies.push(SubsidyLine {
                scheme: &funding.scheme.id,
                standing: funding.standing,
                percent: funding.percent,
                counted,
                paid,
            });
        }
        estimate.self_pay = estimate.total - estimate.subsidy();
        estimate
    }

    /// What all schemes pay together.
    pub fn subsidy(&self) -> Money {
        self.subsidies.iter().map(|line| line.paid).sum()
    }

    /// Clearing up, priced.
    pub fn clearing_up() -> Priced {
        Priced::of(Catalog::built_in(), &[Supply::pieces(CLEARING_PRODUCT, 1)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::SubsidyBook;
    use crate::cost::funding;

    #[test]
    fn rows_add_up_and_labor_is_not_subsidized() {
        let person = crate::occupant::preset("solo-wheelchair").unwrap();
        let funding = funding(SubsidyBook::built_in(), "tianjin", &person, jiff::civil::date(2025, 11, 20));
        assert_eq!(
            funding.iter().map(|f| (f.scheme.id.as_str(), f.percent)).collect::<Vec<_>>(),
            [("TJ3", 30)]
        );
        let bars = Priced::of(Catalog::built_in(), &[Supply::pieces("C02", 2)]);
        let hole = Priced::of(Catalog::built_in(), &[Supply::pieces("C26", 1)]);
        let estimate = Estimate::of([(&bars, false), (&hole, true)], &funding);
        assert_eq!(estimate.total, bars.total() + hole.total() + estimate.clearing);
        assert_eq!(estimate.subsidies[0].counted, bars.goods() + hole.goods());
        assert_eq!(estimate.subsidy(), (bars.goods() + hole.goods()).percent(30));
        assert_eq!(estimate.self_pay, estimate.total - estimate.subsidy());
        assert_eq!(estimate.contingency, hole.total().percent(10).rounded_to_yuan());
        assert!(estimate.low < estimate.total && estimate.total < estimate.high);
    }

    #[test]
    fn a_cap_holds_for_the_whole_home() {
        let person = crate::occupant::preset("solo-wheelchair").unwrap();
        let funding = funding(SubsidyBook::built_in(), "tianjin", &person, jiff::civil::date(2025, 11, 20));
        let dear = Priced::of(Catalog::built_in(), &[Supply::pieces("C52", 20)]);
        assert_eq!(Estimate::of([(&dear, false)], &funding).subsidy(), Money::from_yuan(5000));
    }
}
