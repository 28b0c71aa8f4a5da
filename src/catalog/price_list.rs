use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use include_dir::{Dir, include_dir};
use indexmap::IndexMap;
use jiff::civil::Date;
use serde::Deserialize;

use super::product_file::{MINUTES_OF_DAY, REFERENCE_DAY, YuanRange, read_currency};
use super::{Mistake, Product, Trade, check_grade, check_text, files_in, mistake, read_date};
use crate::datafile::{DataProblem, Entry, read_entries};
use crate::locale::LocalText;
use crate::units::{Currency, Money, PriceRange};

static PRICES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/catalogs/prices");

/// The list that counts where a region has none of its own.
const NATIONAL: &str = "national";

/// What things cost in a region from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceList {
    /// The region, such as `tianjin`.
    pub region: String,
    /// What it is called.
    pub name: LocalText,
    /// The currency of all its prices.
    pub currency: Currency,
    /// Its first day.
    pub valid_from: Date,
    /// Its last day; `None` while no end is known.
    pub valid_to: Option<Date>,
    /// What a fitter's day costs.
    pub day_rate: PriceRange,
    /// What a day of other trades costs, where it is another amount.
    pub day_rates: BTreeMap<Trade, PriceRange>,
    /// Goods, in whole percent of the catalog's prices.
    pub goods_percent: i64,
    /// How the prices stand to the tax.
    pub tax: Tax,
    /// Prices of single products in place of the catalog's.
    pub overrides: IndexMap<String, Override>,
    /// How the rates were found; one of [`GRADES`](super::GRADES).
    pub grade: String,
    /// When somebody last checked them; `None` means nobody did.
    pub verified_on: Option<Date>,
    /// What else must be known.
    pub note: LocalText,
}

/// How prices stand to the tax.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Tax {
    /// It is in them.
    #[default]
    Included,
    /// It comes on top, in whole percent.
    Added(i64),
}

impl Tax {
    /// The tax that comes on top of an amount, rounded down to a fen.
    pub fn on(self, amount: Money) -> Money {
        match self {
            Self::Included => Money::ZERO,
            Self::Added(percent) => amount.percent(percent),
        }
    }
}

/// A price of one product in one region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// The goods; `None` leaves the catalog's price.
    pub goods: Option<PriceRange>,
    /// The labor; `None` leaves what the day rates make of it.
    pub labor: Option<PriceRange>,
    /// Where it is from.
    pub source: LocalText,
    /// How it was found; one of [`GRADES`](super::GRADES).
    pub grade: String,
    /// The day it was written down.
    pub priced_on: Date,
}

/// What one unit of a product costs in a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitPrice {
    /// The goods.
    pub goods: PriceRange,
    /// The labor.
    pub labor: PriceRange,
    /// The day the price was written down.
    pub priced_on: Date,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    region: String,
    name: LocalText,
    #[serde(default)]
    currency: Option<String>,
    valid_from: String,
    #[serde(default)]
    valid_to: Option<String>,
    day_rate: YuanRange,
    #[serde(default)]
    day_rates: BTreeMap<Trade, YuanRange>,
    #[serde(default = "whole")]
    goods_percent: i64,
    #[serde(default)]
    tax: Tax,
    #[serde(default)]
    overrides: Vec<OverrideRecord>,
    grade: String,
    #[serde(default)]
    verified_on: Option<String>,
    note: LocalText,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OverrideRecord {
    id: String,
    #[serde(default)]
    goods: Option<YuanRange>,
    #[serde(default)]
    labor: Option<YuanRange>,
    source: LocalText,
    grade: String,
    priced_on: String,
}

const fn whole() -> i64 {
    100
}

impl Record {
    fn check(&self) -> Result<PriceList, Mistake> {
        if self.region.trim().is_empty() {
            return Err(mistake("region", "the region is empty", "write it in, such as tianjin"));
        }
        check_text("name", &self.name)?;
        check_text("note", &self.note)?;
        check_grade(&self.grade)?;
        let valid_from = read_date("valid_from", &self.valid_from)?;
        let valid_to = self.valid_to.as_deref().map(|text| read_date("valid_to", text)).transpose()?;
        if valid_to.is_some_and(|last| last < valid_from) {
            return Err(mistake("valid_to", "the list ends before it begins", "the first day comes first"));
        }
        if !(1..=1000).contains(&self.goods_percent) {
            return Err(mistake(
                "goods_percent",
                "not a share of the catalog's prices",
                "100 leaves them as they are",
            ));
        }
        if matches!(self.tax, Tax::Added(percent) if !(1..=50).contains(&percent)) {
            return Err(mistake(
                "tax",
                "not a tax rate",
                "write whole percent such as Added(3), or Included",
            ));
        }
        let mut day_rates = BTreeMap::new();
        for (&trade, rate) in &self.day_rates {
            day_rates.insert(trade, rate.check("day_rates")?);
        }
        let mut overrides = IndexMap::new();
        for record in &self.overrides {
            check_text("source", &record.source)?;
            check_grade(&record.grade)?;
            let price = Override {
                goods: record.goods.map(|goods| goods.check("overrides")).transpose()?,
                labor: record.labor.map(|labor| labor.check("overrides")).transpose()?,
                source: record.source.clone(),
                grade: record.grade.clone(),
                priced_on: read_date("priced_on", &record.priced_on)?,
            };
            if overrides.insert(record.id.clone(), price).is_some() {
                let what = format!("{:?} is priced twice", record.id);
                return Err(mistake("overrides", what, "keep one price for each product"));
            }
        }
        let day_rate = self.day_rate.check("day_rate")?;
        if day_rate.low == Money::ZERO {
            return Err(mistake("day_rate", "a day costs nothing", "write what a fitter's day costs"));
        }
        Ok(PriceList {
            region: self.region.clone(),
            name: self.name.clone(),
            currency: read_currency(self.currency.as_deref())?,
            valid_from,
            valid_to,
            day_rate,
            day_rates,
            goods_percent: self.goods_percent,
            tax: self.tax,
            overrides,
            grade: self.grade.clone(),
            verified_on: self
                .verified_on
                .as_deref()
                .map(|text| read_date("verified_on", text))
                .transpose()?,
            note: self.note.clone(),
        })
    }
}

impl PriceList {
    /// What one unit of a product costs.
    ///
    /// Labor that the catalog states in minutes is reckoned at the day rate of its trade; labor in yuan is
    /// changed as the fitter's day rate differs from that of the catalog's region.
    pub fn price(&self, product: &Product) -> UnitPrice {
        let known = self.overrides.get(&product.id);
        let goods = known.and_then(|price| price.goods).unwrap_or_else(|| {
            product.goods.map(|money| money.percent(self.goods_percent).rounded_to_yuan())
        });
        let labor = known.and_then(|price| price.labor).unwrap_or_else(|| self.labor(product));
        UnitPrice { goods, labor, priced_on: known.map_or(product.priced_on, |price| price.priced_on) }
    }

    fn labor(&self, product: &Product) -> PriceRange {
        let day =
            product.trade.and_then(|trade| self.day_rates.get(&trade)).copied().unwrap_or(self.day_rate);
        let scaled = |price: Money, day: Money, reference: i64| {
            let product = i128::from(price.fen()) * i128::from(day.fen());
            let fen = product / i128::from(reference * 100);
            Money::from_fen(i64::try_from(fen).unwrap_or(i64::MAX)).rounded_to_yuan()
        };
        PriceRange {
            low: scaled(product.labor.low, day.low, REFERENCE_DAY.low),
            likely: scaled(product.labor.likely, day.likely, REFERENCE_DAY.likely),
            high: scaled(product.labor.high, day.high, REFERENCE_DAY.high),
        }
    }

    /// What work of so many minutes costs by the day rate of a trade.
    pub fn work(&self, trade: Trade, minutes: u32) -> PriceRange {
        let day = self.day_rates.get(&trade).copied().unwrap_or(self.day_rate);
        day.map(|day| Money::from_fen(day.fen() * i64::from(minutes) / MINUTES_OF_DAY).rounded_to_yuan())
    }

    /// Whether it holds on a day.
    pub fn holds_on(&self, on: Date) -> bool {
        self.valid_from <= on && self.valid_to.is_none_or(|last| on <= last)
    }
}

/// All price lists, in the order of their files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PriceBook {
    lists: Vec<Arc<PriceList>>,
}

impl PriceBook {
    /// The built-in lists.
    pub fn built_in() -> &'static Self {
        static BOOK: LazyLock<PriceBook> = LazyLock::new(|| {
            let (book, problems) = PriceBook::from_files(files_in(&PRICES));
            debug_assert!(
                problems.is_empty(),
                "the built-in price lists are sound, a test checks them: {problems:?}"
            );
            book
        });
        &BOOK
    }

    /// The built-in price files as (name, text).
    pub fn built_in_files() -> Vec<(&'static str, &'static str)> {
        files_in(&PRICES)
    }

    /// Reads price files; a mistake costs one list, and the rest counts. Two lists of a region must not hold on the
    /// same day, and must be in the same currency.
    pub fn from_files<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<DataProblem>) {
        let mut book = Self::default();
        let mut problems = Vec::new();
        for (file, text) in files {
            let (entries, mut mistakes) = read_entries::<Record>(file, text);
            problems.append(&mut mistakes);
            for entry in entries {
                match book.check(&entry) {
                    Ok(list) => book.lists.push(Arc::new(list)),
                    Err((field, what, hint)) => problems.push(entry.problem(file, text, field, what, hint)),
                }
            }
        }
        (book, problems)
    }

    fn check(&self, entry: &Entry<Record>) -> Result<PriceList, Mistake> {
        let list = entry.value.check()?;
        for other in self.lists.iter().filter(|other| other.region == list.region) {
            if other.currency != list.currency {
                let what = format!(
                    "{} has prices in {} and in {}",
                    list.region,
                    other.currency.code(),
                    list.currency.code()
                );
                return Err(mistake("currency", what, "keep one currency in a region"));
            }
            let apart = list.valid_to.is_some_and(|last| last < other.valid_from)
                || other.valid_to.is_some_and(|last| last < list.valid_from);
            if !apart {
                let what = format!("two lists of {} hold on the same day", list.region);
                return Err(mistake(
                    "valid_from",
                    what,
                    "end the earlier one with `valid_to` before this begins",
                ));
            }
        }
        Ok(list)
    }

    /// The list of a region for a day, else the national one; `None` when the files hold neither.
    ///
    /// Of lists that do not hold on the day the latest counts, as it is nearest.
    pub fn list(&self, region: &str, on: Date) -> Option<Arc<PriceList>> {
        let of = |region: &str| {
            let mut lists = self.lists.iter().filter(|list| list.region == region);
            let holding = lists.clone().find(|list| list.holds_on(on));
            holding.or_else(|| lists.next_back()).map(Arc::clone)
        };
        of(region).or_else(|| of(NATIONAL))
    }

    /// All lists, in the order of their files.
    pub fn iter(&self) -> impl Iterator<Item = &PriceList> {
        self.lists.iter().map(Arc::as_ref)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::catalog::Catalog;

    const LIST: &str = r#"(
  region: "x",
  name: (zh: "甲", en: "X"),
  valid_from: "2026-01-01",
  valid_to: "2026-12-31",
  day_rate: (low: 300, likely: 320, high: 360),
  overrides: [(id: "C01", goods: (low: 90, likely: 150, high: 200), source: (zh: "报价", en: "Quotes"), grade: "C",
    priced_on: "2026-12-01")],
  grade: "C",
  note: (zh: "注", en: "Note"),
)"#;

    fn list(text: &str) -> Arc<PriceList> {
        let text = format!("[{text}]");
        let (book, problems) = PriceBook::from_files([("x.ron", text.as_str())]);
        assert_eq!(problems, []);
        book.list("x", date(2026, 6, 1)).unwrap()
    }

    #[test]
    fn the_built_in_lists_load_and_tianjin_is_the_reference() {
        let (book, problems) = PriceBook::from_files(PriceBook::built_in_files());
        assert_eq!(problems, []);
        let today = date(2026, 11, 24);
        assert_eq!(book.list("nowhere", today).unwrap().region, "national");
        let tianjin = book.list("tianjin", today).unwrap();
        for product in Catalog::built_in().iter() {
            let price = tianjin.price(product);
            assert_eq!((price.goods, price.labor), (product.goods, product.labor), "{}", product.id);
        }
    }

    #[test]
    fn labor_follows_the_day_rate_and_single_prices_take_the_place() {
        let list = list(LIST);
        let of = |id| list.price(Catalog::built_in().product(id).unwrap());
        // 80 yuan at 400 a day are 64 at 320; the goods are priced singly.
        assert_eq!(of("C01").labor.likely, Money::from_yuan(64));
        assert_eq!(of("C01").goods.likely, Money::from_yuan(150));
        assert_eq!(of("C01").priced_on, date(2026, 12, 1));
        assert_eq!(of("C02").goods.likely, Money::from_yuan(258));
        assert_eq!(list.work(Trade::Mason, 240).likely, Money::from_yuan(160));
    }

    #[test]
    fn a_mistake_costs_one_list_and_is_placed() {
        for (from, to, line, what) in [
            ("\"x\"", "\"\"", 2, "empty"),
            ("2026-12-31", "2025-12-31", 5, "ends before"),
            ("low: 300", "low: -300", 6, "negative"),
            ("low: 300, likely: 320, high: 360", "low: 0, likely: 0, high: 0", 6, "costs nothing"),
            ("id: \"C01\", goods: (low: 90", "id: \"C01\", goods: (low: -9", 7, "negative"),
            ("2026-12-01", "soon", 8, "not a date"),
            ("grade: \"C\",\n  note", "tax: Added(0),\n  grade: \"C\",\n  note", 9, "not a tax rate"),
            ("name:", "currency: \"EUR\",\n  name:", 3, "not known"),
        ] {
            let bad = LIST.replace(from, to);
            assert_ne!(bad, LIST, "{from}");
            let text = format!("[\n{bad},\n{}\n]", LIST.replace("\"x\"", "\"y\""));
            let (book, problems) = PriceBook::from_files([("x.ron", text.as_str())]);
            assert_eq!(problems.len(), 1, "{to}: {problems:?}");
            assert_eq!(problems[0].line, 1 + line, "{}", problems[0]);
            assert!(problems[0].what.contains(what), "{}", problems[0]);
            assert_eq!(book.iter().count(), 1);
        }
    }

    #[test]
    fn lists_of_a_region_neither_overlap_nor_mix_currencies() {
        let next = LIST.replace("2026-01-01", "2027-01-01").replace("2026-12-31", "2027-12-31");
        let check = |second: &str| {
            let text = format!("[\n{LIST},\n{second}\n]");
            PriceBook::from_files([("x.ron", text.as_str())]).1
        };
        assert_eq!(check(&next), []);
        let overlapping = check(&LIST.replace("2026-01-01", "2026-12-31"));
        assert!(overlapping[0].what.contains("same day"), "{overlapping:?}");
        let mixed = check(&next.replace("name:", "currency: \"JPY\",\n  name:"));
        assert!(mixed[0].what.contains("CNY and in JPY"), "{mixed:?}");
    }
}
