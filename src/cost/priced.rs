use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::catalog::{Catalog, PriceList, Product, Tax, UnitPrice};
use crate::remedy::{Supply, Takeoff};
use crate::units::Money;

/// What prices are taken from.
#[derive(Clone, Copy, Debug)]
pub struct Pricing<'a> {
    /// Products and works.
    pub catalog: &'a Catalog,
    /// What they cost in the region.
    pub prices: &'a PriceList,
    /// The day of the consultation: what is retired by then is not offered.
    pub on: Date,
}

/// A row of an estimate.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The entry of the catalog.
    pub product: Arc<Product>,
    /// How much of it, in thousandths of its unit.
    pub quantity_milli: i64,
    /// How that was taken off the plan.
    pub takeoff: Takeoff,
    /// What one unit costs, and since when that is known.
    pub unit: UnitPrice,
    /// Goods at the likely price, to the fen.
    pub goods: Money,
    /// Labor at the likely price, to the fen.
    pub labor: Money,
    /// How the price stands to the tax.
    pub tax_rate: Tax,
    /// Tax that comes on top; nothing where prices have it in them.
    pub tax: Money,
    /// All at the lowest price.
    pub low: Money,
    /// All at the highest price.
    pub high: Money,
}

impl Line {
    /// A quantity of a product at a price.
    pub fn new(product: Arc<Product>, quantity_milli: i64, takeoff: Takeoff, prices: &PriceList) -> Self {
        let unit = prices.price(&product);
        let (goods, labor) = (unit.goods.times_milli(quantity_milli), unit.labor.times_milli(quantity_milli));
        let with_tax = |money: Money| money + prices.tax.on(money);
        Self {
            product,
            quantity_milli,
            takeoff,
            unit,
            tax_rate: prices.tax,
            goods: goods.likely,
            labor: labor.likely,
            tax: prices.tax.on(goods.likely + labor.likely),
            low: with_tax(goods.low + labor.low),
            high: with_tax(goods.high + labor.high),
        }
    }

    /// Goods, labor and tax.
    pub fn total(&self) -> Money {
        self.goods + self.labor + self.tax
    }

    /// The tax on a part of the row.
    pub fn tax_on(&self, amount: Money) -> Money {
        self.tax_rate.on(amount)
    }
}

/// Goods and works with their prices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Priced {
    /// The rows, in the order they were asked for.
    pub lines: Vec<Line>,
    /// Entries that the catalog does not have.
    pub unpriced: Vec<String>,
}

impl Priced {
    /// Prices goods and works. For each role the product that was picked is taken, else the usual one.
    ///
    /// A pick that the catalog does not have any more, or that does not come in the size, is passed over.
    pub fn of(pricing: &Pricing<'_>, supplies: &[Supply], picks: &BTreeMap<String, String>) -> Self {
        let mut priced = Self::default();
        for supply in supplies {
            let found = pricing.catalog.alternatives(supply.product, supply.width, pricing.on);
            let picked = picks.get(supply.product).and_then(|id| {
                found.iter().find(|product| product.id == *id).map(|product| product.id.as_str())
            });
            let usual =
                || pricing.catalog.usual(supply.product, supply.width, pricing.on).map(|p| p.id.as_str());
            match picked.or_else(usual).and_then(|id| pricing.catalog.shared(id)) {
                Some(product) => {
                    let line = Line::new(product, supply.quantity_milli, supply.takeoff, pricing.prices);
                    priced.lines.push(line);
                }
                None => priced.unpriced.push(supply.product.to_owned()),
            }
        }
        priced
    }

    /// Goods in all.
    pub fn goods(&self) -> Money {
        self.lines.iter().map(|line| line.goods).sum()
    }

    /// Labor in all.
    pub fn labor(&self) -> Money {
        self.lines.iter().map(|line| line.labor).sum()
    }

    /// Tax in all.
    pub fn tax(&self) -> Money {
        self.lines.iter().map(|line| line.tax).sum()
    }

    /// Goods, labor and tax.
    pub fn total(&self) -> Money {
        self.lines.iter().map(Line::total).sum()
    }

    /// The lowest and the highest sum.
    pub fn range(&self) -> (Money, Money) {
        (self.lines.iter().map(|line| line.low).sum(), self.lines.iter().map(|line| line.high).sum())
    }
}
