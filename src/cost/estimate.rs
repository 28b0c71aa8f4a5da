use std::collections::{BTreeMap, BTreeSet};

use super::{Line, Priced, Terms};
use crate::catalog::{Standing, Trade};
use crate::units::Money;

/// What a scheme pays.
#[derive(Clone, Debug, PartialEq)]
pub struct SubsidyLine {
    /// The scheme's id, such as `TJ3`.
    pub scheme: String,
    /// Whether it is in force or stands in for one that is not known yet.
    pub standing: Standing,
    /// Its rate, in whole percent.
    pub percent: u32,
    /// The cost that it counts.
    pub counted: Money,
    /// What it pays, to the fen.
    pub paid: Money,
}

/// A quantity price that was reached.
#[derive(Clone, Debug, PartialEq)]
pub struct Saving {
    /// The product.
    pub product: String,
    /// By how much it is cheaper, in whole percent of the goods.
    pub percent_off: i64,
    /// How much that saves, tax included.
    pub amount: Money,
}

/// Something that is kept in reserve.
#[derive(Clone, Debug, PartialEq)]
pub enum Reserve {
    /// A share of works that break something out.
    Hidden {
        /// What these works cost.
        of: Money,
        /// The share, in whole percent.
        percent: i64,
        /// How much that is.
        amount: Money,
    },
    /// A work that is needed if the home turns out other than hoped.
    Possible(Line),
}

impl Reserve {
    /// How much is kept.
    pub fn amount(&self) -> Money {
        match self {
            Self::Hidden { amount, .. } => *amount,
            Self::Possible(line) => line.total(),
        }
    }
}

/// A part of an estimate: what one remedy needs.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// What it needs, priced.
    pub priced: &'a Priced,
    /// What it needs if the home turns out other than hoped.
    pub reserves: &'a Priced,
    /// Whether it breaks something out.
    pub demolishes: bool,
}

/// What a set of remedies costs, and who pays.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Estimate {
    /// Goods, quantity prices taken off.
    pub goods: Money,
    /// Labor.
    pub labor: Money,
    /// Clearing up, once.
    pub clearing: Money,
    /// Call-outs, once for each trade.
    pub call_out: Money,
    /// Tax that comes on top of prices without it.
    pub tax: Money,
    /// Goods, labor, clearing up, call-outs and tax.
    pub total: Money,
    /// The total if all prices are at their lowest.
    pub low: Money,
    /// The total if all prices are at their highest.
    pub high: Money,
    /// The rows that are due once: clearing up and call-outs.
    pub once: Vec<Line>,
    /// Quantity prices that were reached; they are taken off already.
    pub savings: Vec<Saving>,
    /// To keep in reserve; not part of the total.
    pub contingency: Money,
    /// What that is for.
    pub reserves: Vec<Reserve>,
    /// What schemes pay.
    pub subsidies: Vec<SubsidyLine>,
    /// What the family pays: the total less what schemes pay.
    pub self_pay: Money,
}

impl Estimate {
    /// Adds up remedies.
    pub fn of<'a>(parts: impl IntoIterator<Item = Part<'a>>, terms: &Terms) -> Self {
        let parts: Vec<Part<'a>> = parts.into_iter().collect();
        let mut estimate = Self::default();
        let mut rows: Vec<Line> = parts.iter().flat_map(|part| part.priced.lines.iter().cloned()).collect();
        estimate.savings = take_quantity_prices(&mut rows);
        for line in &rows {
            estimate.goods += line.goods;
            estimate.labor += line.labor;
        }
        if parts.iter().any(|part| part.demolishes) {
            estimate.clearing = terms.clearing.goods() + terms.clearing.labor();
            estimate.once.extend(terms.clearing.lines.iter().cloned());
        }
        let trades: BTreeSet<Trade> = parts.iter().flat_map(|part| Terms::trades(part.priced)).collect();
        for call_out in trades.iter().filter_map(|trade| terms.call_outs.get(trade)) {
            estimate.call_out += call_out.goods() + call_out.labor();
            estimate.once.extend(call_out.lines.iter().cloned());
        }
        rows.extend(estimate.once.iter().cloned());
        for line in &rows {
            estimate.tax += line.tax;
            estimate.low += line.low;
            estimate.high += line.high;
        }
        estimate.total =
            estimate.goods + estimate.labor + estimate.clearing + estimate.call_out + estimate.tax;
        estimate.reserves = reserves(&parts, terms);
        estimate.contingency = estimate.reserves.iter().map(Reserve::amount).sum();
        estimate.subsidies = subsidies(&rows, terms);
        estimate.self_pay = estimate.total - estimate.subsidy();
        estimate
    }

    /// What all schemes pay together.
    pub fn subsidy(&self) -> Money {
        self.subsidies.iter().map(|line| line.paid).sum()
    }
}

/// Takes quantity prices off the rows of products of which enough are taken, and says which.
fn take_quantity_prices(rows: &mut [Line]) -> Vec<Saving> {
    let mut quantities: BTreeMap<String, i64> = BTreeMap::new();
    for line in rows.iter().filter(|line| !line.product.quantity_prices.is_empty()) {
        *quantities.entry(line.product.id.clone()).or_default() += line.quantity_milli;
    }
    let mut savings = Vec::new();
    for (product, quantity) in quantities {
        let mut amount = Money::ZERO;
        let mut percent_off = 0;
        for line in rows.iter_mut().filter(|line| line.product.id == product) {
            percent_off = line.product.percent_off(quantity);
            amount += line.take_off(percent_off);
        }
        if percent_off > 0 {
            savings.push(Saving { product, percent_off, amount });
        }
    }
    savings
}

impl Line {
    /// What the row costs less where its goods are cheaper by a share, tax included.
    pub fn saving(&self, percent_off: i64) -> Money {
        let goods = self.goods.percent(percent_off);
        goods + self.tax_on(goods)
    }

    /// Makes the goods cheaper by a share and gives what that saves.
    fn take_off(&mut self, percent_off: i64) -> Money {
        let goods = self.goods.percent(percent_off);
        let tax = self.tax_on(goods);
        self.goods = self.goods - goods;
        self.tax = self.tax - tax;
        self.low = self.low - self.unit.goods.low.times_milli(self.quantity_milli).percent(percent_off);
        self.high = self.high - self.unit.goods.high.times_milli(self.quantity_milli).percent(percent_off);
        goods + tax
    }

    /// The row at a quantity price.
    #[must_use]
    pub fn at_quantity_price(mut self, percent_off: i64) -> Self {
        self.take_off(percent_off);
        self
    }
}

fn reserves(parts: &[Part<'_>], terms: &Terms) -> Vec<Reserve> {
    let of: Money = parts.iter().filter(|part| part.demolishes).map(|part| part.priced.total()).sum();
    let amount = of.percent(terms.reserve_percent);
    let hidden =
        (amount > Money::ZERO).then_some(Reserve::Hidden { of, percent: terms.reserve_percent, amount });
    let possible = parts.iter().flat_map(|part| part.reserves.lines.iter().cloned().map(Reserve::Possible));
    hidden.into_iter().chain(possible).collect()
}

/// What schemes pay: of those that exclude each other the ones that pay most together.
fn subsidies(rows: &[Line], terms: &Terms) -> Vec<SubsidyLine> {
    let all: Vec<SubsidyLine> = terms
        .funding
        .iter()
        .map(|funding| {
            let granted: Money = rows.iter().map(|line| funding.granted(line)).sum();
            SubsidyLine {
                scheme: funding.scheme.id.clone(),
                standing: funding.standing,
                percent: funding.percent,
                counted: rows.iter().map(|line| funding.counted(line)).sum(),
                paid: funding.cap().map_or(granted, |cap| granted.min(cap)),
            }
        })
        .collect();
    let rival = |one: usize, other: usize| {
        let (one, other) = (&terms.funding[one].scheme, &terms.funding[other].scheme);
        one.stacking.is_some() && one.stacking == other.stacking
    };
    // Of each group of rivals the one that pays most, the first where they pay alike.
    let kept = |index: usize| {
        (0..all.len()).filter(|&other| other != index && rival(index, other)).all(|other| {
            let (mine, its) = (all[index].paid, all[other].paid);
            mine > its || (mine == its && index < other)
        })
    };
    (0..all.len()).filter(|&index| kept(index)).map(|index| all[index].clone()).collect()
}
