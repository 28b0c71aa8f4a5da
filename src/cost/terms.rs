use std::collections::{BTreeMap, BTreeSet};

use super::{Funding, Priced, Pricing, contingency};
use crate::catalog::Trade;
use crate::remedy::{Supply, Takeoff};
use crate::units::Money;

/// Clearing away rubble and protecting what stays: due once when anything is broken out.
pub const CLEARING_PRODUCT: &str = "C108";

/// The call-out of each trade.
const CALL_OUTS: [(Trade, &str); 7] = [
    (Trade::Installer, "W61"),
    (Trade::Mason, "W62"),
    (Trade::Plumber, "W63"),
    (Trade::Electrician, "W64"),
    (Trade::Carpenter, "W65"),
    (Trade::Painter, "W66"),
    (Trade::Mover, "W67"),
];

/// What holds for every estimate of a household: what is due once, what is kept in reserve, who pays a share.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// Clearing up.
    pub clearing: Priced,
    /// What each trade takes for coming, once.
    pub call_outs: BTreeMap<Trade, Priced>,
    /// What is kept in reserve of works that break something out, in whole percent.
    pub reserve_percent: i64,
    /// The schemes that this household can use.
    pub funding: Vec<Funding>,
}

impl Terms {
    /// The terms for a home built in some year.
    pub fn new(pricing: &Pricing<'_>, built: Option<i32>, funding: Vec<Funding>) -> Self {
        let one = |product: &'static str| {
            Priced::of(pricing, &[Supply::pieces(product, 1).taken_off(Takeoff::Once)], &BTreeMap::new())
        };
        Self {
            clearing: one(CLEARING_PRODUCT),
            call_outs: CALL_OUTS.into_iter().map(|(trade, product)| (trade, one(product))).collect(),
            reserve_percent: contingency::percent(built),
            funding,
        }
    }

    /// The trades that must come for something: those that some row needs whatever its price.
    ///
    /// What a family can fit itself, so that its labor may cost nothing, calls nobody out.
    pub fn trades(priced: &Priced) -> BTreeSet<Trade> {
        let needed = priced.lines.iter().filter(|line| line.unit.labor.low > Money::ZERO);
        needed.filter_map(|line| line.product.trade).collect()
    }
}
