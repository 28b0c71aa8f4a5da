use serde::Deserialize;

use super::{
    Fixing, Mistake, Product, ProductKind, QuantityTier, Size, SizeRange, Tier, Trade, check_grade,
    check_text, mistake, read_date,
};
use crate::locale::LocalText;
use crate::units::{Currency, Money, PriceRange};

/// What labor of a day costs where the prices of the catalog are from, in yuan: C106, for Tianjin 350–450.
pub(super) const REFERENCE_DAY: YuanRange = YuanRange { low: 350, likely: 400, high: 450 };

/// A working day.
pub(super) const MINUTES_OF_DAY: i64 = 480;

/// A product as it is written.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Record {
    pub(super) id: String,
    #[serde(default)]
    kind: ProductKind,
    name: LocalText,
    spec: LocalText,
    unit: LocalText,
    #[serde(default)]
    pub(super) variant_of: Option<String>,
    #[serde(default)]
    tier: Tier,
    #[serde(default)]
    goods: YuanRange,
    #[serde(default)]
    labor: Option<YuanRange>,
    #[serde(default)]
    currency: Option<String>,
    #[serde(default)]
    quantity_prices: Vec<QuantityTier>,
    #[serde(default)]
    trade: Option<Trade>,
    #[serde(default)]
    minutes: MinutesRange,
    #[serde(default)]
    size: Size,
    #[serde(default)]
    fixing: Fixing,
    #[serde(default)]
    lead_days: Option<u16>,
    #[serde(default)]
    warranty_months: Option<u16>,
    #[serde(default)]
    standard_item: Option<u8>,
    #[serde(default)]
    picture: Option<String>,
    pub(super) sources: Vec<String>,
    grade: String,
    priced_on: String,
    #[serde(default)]
    retired_on: Option<String>,
}

/// Whole yuan, or whole units of another currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct YuanRange {
    pub(super) low: i64,
    pub(super) likely: i64,
    pub(super) high: i64,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct MinutesRange {
    low: u32,
    likely: u32,
    high: u32,
}

impl Record {
    /// The product, or its first mistake. Whether its sources and its role exist is for the catalog to say.
    pub(super) fn check(&self, category: &str) -> Result<Product, Mistake> {
        if self.id.trim().is_empty() {
            return Err(mistake("id", "the id is empty", "give each product its own id, such as C01"));
        }
        check_text("name", &self.name)?;
        check_text("spec", &self.spec)?;
        check_text("unit", &self.unit)?;
        let currency = read_currency(self.currency.as_deref())?;
        let goods = self.goods.check("goods")?;
        let labor = self.labor()?;
        if (goods + labor).high == Money::ZERO {
            return Err(mistake("id", "it has no price", "add `goods: …`, `labor: …` or `minutes: …`"));
        }
        if self.kind == ProductKind::Work && self.trade.is_none() {
            return Err(mistake(
                "kind",
                "nobody is named to do the work",
                "add `trade: Some(Installer)` or another",
            ));
        }
        for tier in &self.quantity_prices {
            if tier.from < 2 || !(1..=90).contains(&tier.percent_off) {
                return Err(mistake(
                    "quantity_prices",
                    "a quantity price makes no sense",
                    "it holds from 2 units or more, and takes 1 to 90 percent off",
                ));
            }
        }
        for (field, range) in
            [("width", self.size.width), ("depth", self.size.depth), ("height", self.size.height)]
        {
            if range.is_some_and(|SizeRange(low, high)| low <= 0 || low > high) {
                return Err(mistake(
                    field,
                    "the sizes are out of order",
                    "write the smallest first, in millimetres",
                ));
            }
        }
        if self.standard_item.is_some_and(|item| !(1..=30).contains(&item)) {
            return Err(mistake(
                "standard_item",
                "there is no such item in the standard list",
                "the items are 1 to 30; leave it out where none fits",
            ));
        }
        if self.sources.is_empty() {
            return Err(mistake("sources", "the source is missing", "name at least one source"));
        }
        check_grade(&self.grade)?;
        let retired_on = self.retired_on.as_deref().map(|text| read_date("retired_on", text)).transpose()?;
        Ok(Product {
            id: self.id.clone(),
            kind: self.kind,
            category: category.to_owned(),
            name: self.name.clone(),
            spec: self.spec.clone(),
            unit: self.unit.clone(),
            variant_of: self.variant_of.clone(),
            tier: self.tier,
            goods,
            labor,
            currency,
            quantity_prices: self.quantity_prices.clone(),
            trade: self.trade,
            minutes: self.minutes.likely,
            size: self.size,
            fixing: self.fixing,
            lead_days: self.lead_days,
            warranty_months: self.warranty_months,
            standard_item: self.standard_item,
            picture: self.picture.clone().unwrap_or_else(|| category.to_owned()),
            sources: self.sources.clone(),
            grade: self.grade.clone(),
            priced_on: read_date("priced_on", &self.priced_on)?,
            retired_on,
        })
    }

    /// The labor as written, else what the minutes cost at the reference day rate.
    fn labor(&self) -> Result<PriceRange, Mistake> {
        let MinutesRange { low, likely, high } = self.minutes;
        if low > likely || likely > high {
            return Err(mistake(
                "minutes",
                "the minutes are out of order",
                "low, likely and high must not fall",
            ));
        }
        match self.labor {
            Some(labor) => labor.check("labor"),
            None => {
                let of = |minutes: u32, day: i64| {
                    Money::from_fen(i64::from(minutes) * day * 100 / MINUTES_OF_DAY).rounded_to_yuan()
                };
                Ok(PriceRange {
                    low: of(low, REFERENCE_DAY.low),
                    likely: of(likely, REFERENCE_DAY.likely),
                    high: of(high, REFERENCE_DAY.high),
                })
            }
        }
    }
}

impl YuanRange {
    pub(super) fn check(self, field: &'static str) -> Result<PriceRange, Mistake> {
        if self.low < 0 {
            return Err(mistake(field, "a price is negative", "write whole yuan from 0"));
        }
        if self.low > self.likely || self.likely > self.high {
            return Err(mistake(field, "the prices are out of order", "low, likely and high must not fall"));
        }
        Ok(PriceRange {
            low: Money::from_yuan(self.low),
            likely: Money::from_yuan(self.likely),
            high: Money::from_yuan(self.high),
        })
    }
}

/// The currency that is written, else renminbi.
pub(super) fn read_currency(code: Option<&str>) -> Result<Currency, Mistake> {
    let Some(code) = code else { return Ok(Currency::default()) };
    Currency::from_code(code).ok_or_else(|| {
        let known = Currency::ALL.map(Currency::code).join(" or ");
        mistake("currency", format!("the currency {code:?} is not known"), format!("use {known}"))
    })
}
