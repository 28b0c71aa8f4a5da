use crate::catalog::{Catalog, Product};
use crate::remedy::Supply;
use crate::units::{Money, PriceRange};

/// A row of an estimate.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The entry of the price list.
    pub product: &'static Product,
    /// How much of it, in thousandths of its unit.
    pub quantity_milli: i64,
    /// Goods at the likely price, in whole yuan.
    pub goods: Money,
    /// Labor at the likely price, in whole yuan.
    pub labor: Money,
    /// Goods and labor at the lowest price.
    pub low: Money,
    /// Goods and labor at the highest price.
    pub high: Money,
}

/// Goods and works with their prices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Priced {
    /// The rows, in the order they were asked for.
    pub lines: Vec<Line>,
    /// Entries that the price list does not have.
    pub unpriced: Vec<&'static str>,
}

impl Priced {
    /// Prices goods and works from the price list.
    pub fn of(catalog: &'static Catalog, supplies: &[Supply]) -> Self {
        let mut priced = Self::default();
        for supply in supplies {
            let Some(product) = catalog.product(supply.product) else {
                priced.unpriced.push(supply.product);
                continue;
            };
            let times = |range: PriceRange| {
                let times = |price: Money| price.times_milli(supply.quantity_milli).rounded_to_yuan();
                (times(range.low), times(range.likely), times(range.high))
            };
            let (goods_low, goods, goods_high) = times(product.goods);
            let (labor_low, labor, labor_high) = times(product.labor);
            priced.lines.push(Line {
                product,
                quantity_milli: supply.quantity_milli,
                goods,
                labor,
                low: goods_low + labor_low,
                high: goods_high + labor_high,
            });
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

    /// Goods and labor.
    pub fn total(&self) -> Money {
        self.goods() + self.labor()
    }

    /// The lowest and the highest sum.
    pub fn range(&self) -> (Money, Money) {
        (self.lines.iter().map(|line| line.low).sum(), self.lines.iter().map(|line| line.high).sum())
    }
}
