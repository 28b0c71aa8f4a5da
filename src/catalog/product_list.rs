use std::sync::LazyLock;

use include_dir::{Dir, include_dir};
use indexmap::IndexMap;
use serde::Deserialize;

use super::{Mistake, PriceSource, Product, check_grade, check_text, files_in, mistake, read_date};
use crate::datafile::{DataProblem, read_entries};
use crate::locale::LocalText;
use crate::units::{Money, PriceRange};

static PRODUCTS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/catalogs/products");

/// The file that tells where prices come from; all others hold products.
const SOURCES_FILE: &str = "sources.ron";

/// All products, in the order of their files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalog {
    products: IndexMap<String, Product>,
    sources: IndexMap<String, PriceSource>,
}

/// A product as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    id: String,
    name: LocalText,
    spec: LocalText,
    unit: LocalText,
    #[serde(default)]
    goods: YuanRange,
    #[serde(default)]
    labor: YuanRange,
    #[serde(default)]
    standard_item: Option<u8>,
    sources: Vec<String>,
    grade: String,
    priced_on: String,
}

/// Whole yuan.
#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct YuanRange {
    low: i64,
    likely: i64,
    high: i64,
}

impl Catalog {
    /// The built-in catalog.
    pub fn built_in() -> &'static Self {
        static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
            let (catalog, problems) = Catalog::from_files(files_in(&PRODUCTS));
            debug_assert!(
                problems.is_empty(),
                "the built-in products are sound, a test checks them: {problems:?}"
            );
            catalog
        });
        &CATALOG
    }

    /// The built-in product files as (name, text), so that staff can read their own files beside them.
    pub fn built_in_files() -> Vec<(&'static str, &'static str)> {
        files_in(&PRODUCTS)
    }

    /// Reads product files; a mistake costs one product, and the rest counts.
    ///
    /// A file named `sources.ron` holds [`PriceSource`]s. The built-in sources are always known; one that is
    /// given again replaces the earlier.
    pub fn from_files<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<DataProblem>) {
        let (source_files, product_files): (Vec<_>, Vec<_>) =
            files.into_iter().partition(|(name, _)| is_sources(name));
        let mut catalog = Self::default();
        let mut problems = Vec::new();
        let built_in = files_in(&PRODUCTS).into_iter().filter(|(name, _)| is_sources(name));
        for (file, text) in built_in.chain(source_files) {
            catalog.read_sources(file, text, &mut problems);
        }
        for (file, text) in product_files {
            catalog.read_products(file, text, &mut problems);
        }
        (catalog, problems)
    }

    fn read_sources(&mut self, file: &str, text: &str, problems: &mut Vec<DataProblem>) {
        let (entries, mut mistakes) = read_entries::<PriceSource>(file, text);
        problems.append(&mut mistakes);
        for entry in entries {
            let checked =
                check_text("name", &entry.value.name).and_then(|()| check_text("note", &entry.value.note));
            match checked {
                Ok(()) => {
                    self.sources.insert(entry.value.tag.clone(), entry.value);
                }
                Err((field, what, hint)) => problems.push(entry.problem(file, text, field, what, hint)),
            }
        }
    }

    fn read_products(&mut self, file: &str, text: &str, problems: &mut Vec<DataProblem>) {
        let (entries, mut mistakes) = read_entries::<Record>(file, text);
        problems.append(&mut mistakes);
        for entry in entries {
            match self.check(&entry.value) {
                Ok(product) => {
                    self.products.insert(product.id.clone(), product);
                }
                Err((field, what, hint)) => problems.push(entry.problem(file, text, field, what, hint)),
            }
        }
    }

    fn check(&self, record: &Record) -> Result<Product, Mistake> {
        if record.id.trim().is_empty() {
            return Err(mistake("id", "the id is empty", "give each product its own id, such as C01"));
        }
        if self.products.contains_key(&record.id) {
            return Err(mistake(
                "id",
                format!("the id {:?} is used twice", record.id),
                "give each product its own id",
            ));
        }
        check_text("name", &record.name)?;
        check_text("spec", &record.spec)?;
        check_text("unit", &record.unit)?;
        let goods = record.goods.check("goods")?;
        let labor = record.labor.check("labor")?;
        if (goods + labor).high == Money::ZERO {
            return Err(mistake("id", "it has no price", "add `goods: …` or `labor: …`"));
        }
        if record.standard_item.is_some_and(|item| !(1..=30).contains(&item)) {
            return Err(mistake(
                "standard_item",
                "there is no such item in the standard list",
                "the items are 1 to 30; leave it out where none fits",
            ));
        }
        if record.sources.is_empty() {
            return Err(mistake("sources", "the source is missing", "name at least one source"));
        }
        if let Some(unknown) = record.sources.iter().find(|tag| !self.sources.contains_key(*tag)) {
            let known: Vec<_> = self.sources.keys().map(String::as_str).collect();
            return Err(mistake(
                "sources",
                format!("the source {unknown:?} is not known"),
                format!("use one of {}, or add it to sources.ron", known.join(", ")),
            ));
        }
        check_grade(&record.grade)?;
        Ok(Product {
            id: record.id.clone(),
            name: record.name.clone(),
            spec: record.spec.clone(),
            unit: record.unit.clone(),
            goods,
            labor,
            standard_item: record.standard_item,
            sources: record.sources.clone(),
            grade: record.grade.clone(),
            priced_on: read_date("priced_on", &record.priced_on)?,
        })
    }

    /// A product by its id.
    pub fn product(&self, id: &str) -> Option<&Product> {
        self.products.get(id)
    }

    /// All products, in the order of their files.
    pub fn iter(&self) -> impl Iterator<Item = &Product> {
        self.products.values()
    }

    /// How many products there are.
    pub fn len(&self) -> usize {
        self.products.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.products.is_empty()
    }

    /// A source by its tag.
    pub fn source(&self, tag: &str) -> Option<&PriceSource> {
        self.sources.get(tag)
    }

    /// Whether a price of the product is our own estimate from memory.
    pub fn is_own_estimate(&self, product: &Product) -> bool {
        product.sources.iter().filter_map(|tag| self.source(tag)).any(|source| source.own_estimate)
    }
}

impl YuanRange {
    fn check(self, field: &'static str) -> Result<PriceRange, Mistake> {
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

fn is_sources(name: &str) -> bool {
    name.rsplit(['/', '\\']).next() == Some(SOURCES_FILE)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const GOOD: &str = r#"(
  id: "X1",
  name: (zh: "扶手", en: "Bar"),
  spec: (zh: "直", en: "Straight"),
  unit: (zh: "根", en: "bar"),
  goods: (low: 80, likely: 168, high: 220),
  standard_item: 13,
  sources: ["ME"],
  grade: "M-M",
  priced_on: "2026-11-01",
)"#;

    #[test]
    fn all_110_products_are_there_once() {
        let (catalog, problems) = Catalog::from_files(files_in(&PRODUCTS));
        assert_eq!(problems, []);
        let ids: BTreeSet<_> = catalog.iter().map(|product| product.id.clone()).collect();
        let wanted: BTreeSet<_> = (1..=110).map(|number| format!("C{number:02}")).collect();
        assert_eq!(ids, wanted);
        assert_eq!(catalog.len(), 110);
    }

    #[test]
    fn every_price_is_ordered_and_every_text_is_in_both_languages() {
        let is_chinese = |text: &str| text.chars().any(|letter| letter >= '\u{4e00}');
        for product in Catalog::built_in().iter() {
            for range in [product.goods, product.labor] {
                assert!(Money::ZERO <= range.low, "{}", product.id);
                assert!(range.low <= range.likely && range.likely <= range.high, "{}", product.id);
            }
            assert!(is_chinese(&product.name.zh), "{}", product.id);
            for text in [&product.name, &product.spec, &product.unit] {
                assert!(!text.zh.is_empty() && !text.en.is_empty(), "{}", product.id);
                assert!(!is_chinese(&text.en), "{}: {}", product.id, text.en);
            }
        }
    }

    #[test]
    fn prices_are_those_of_the_table() {
        let yuan = |range: PriceRange| [range.low, range.likely, range.high].map(Money::yuan_rounded);
        for (id, goods, labor, item, basic) in [
            ("C01", [80, 168, 220], [60, 80, 100], Some(13), true),
            ("C15", [60, 105, 150], [25, 33, 40], Some(1), true),
            ("C26", [200, 350, 500], [500, 1000, 1500], Some(7), false),
            ("C32", [600, 1200, 1800], [100, 125, 150], None, false),
            ("C40", [120, 268, 450], [0, 0, 0], Some(17), true),
            ("C69", [20, 35, 60], [0, 10, 20], Some(20), false),
            ("C97", [9800, 19900, 30000], [1500, 2250, 3000], Some(25), false),
            ("C104", [0, 0, 0], [200, 400, 600], None, false),
        ] {
            let product = Catalog::built_in().product(id).expect(id);
            assert_eq!((yuan(product.goods), yuan(product.labor)), (goods, labor), "{id}");
            assert_eq!((product.standard_item, product.is_basic()), (item, basic), "{id}");
        }
    }

    #[test]
    fn estimates_from_memory_are_marked() {
        let catalog = Catalog::built_in();
        let of = |id| catalog.product(id).expect("built in");
        assert!(!catalog.is_own_estimate(of("C01")));
        assert!(catalog.is_own_estimate(of("C04")));
        assert_eq!((of("C04").grade.as_str(), of("C07").grade.as_str()), ("M-M", "M-L"));
        for product in catalog.iter() {
            assert_eq!(catalog.is_own_estimate(product), product.grade.starts_with('M'), "{}", product.id);
        }
    }

    #[test]
    fn a_mistake_costs_one_product_and_is_placed() {
        // What is changed in the sound product; line within the product, column, and part of what is said.
        for (from, to, line, column, what) in [
            ("\"X1\"", "\"X0\"", 2, 3, "twice"),
            ("\"X1\"", "\"\"", 2, 3, "empty"),
            ("\"Bar\"", "\"\"", 3, 3, "misses a language"),
            ("\"直\"", "\" \"", 4, 3, "misses a language"),
            ("likely: 168", "likely: 268", 6, 3, "out of order"),
            ("low: 80", "low: 180", 6, 3, "out of order"),
            ("low: 80", "low: -80", 6, 3, "negative"),
            ("low: 80", "low: many", 6, 15, "xpected"),
            ("low: 80, likely: 168, high: 220", "low: 0, likely: 0, high: 0", 2, 3, "no price"),
            ("item: 13", "item: 31", 7, 3, "no such item"),
            ("[\"ME\"]", "[\"S9\"]", 8, 3, "not known"),
            ("[\"ME\"]", "[]", 8, 3, "missing"),
            ("\"M-M\"", "\"ME\"", 9, 3, "not a grade"),
            ("2026-11-01", "2026-13-01", 10, 3, "not a date"),
        ] {
            let bad = GOOD.replace(from, to);
            assert_ne!(bad, GOOD, "{from}");
            let (first, last) = (GOOD.replace("X1", "X0"), GOOD.replace("X1", "X2"));
            let text = format!("[\n{first},\n{bad},\n{last},\n]");
            let (catalog, problems) = Catalog::from_files([("mine/x.ron", text.as_str())]);
            assert_eq!(problems.len(), 1, "{to}: {problems:?}");
            let problem = &problems[0];
            let before = 1 + first.lines().count();
            assert_eq!((problem.line, problem.column), (before + line, column), "{problem}");
            assert!(problem.what.contains(what), "{problem}");
            assert!(!problem.hint.is_empty());
            assert_eq!(problem.file, "mine/x.ron");
            let ids: Vec<_> = catalog.iter().map(|product| product.id.as_str()).collect();
            assert_eq!(ids, ["X0", "X2"], "{to}");
        }
    }

    #[test]
    fn staff_may_add_a_source() {
        let source = r#"[(tag: "S9", name: (zh: "本地报价", en: "Local quote"), note: (zh: "三家", en: "Three shops"))]"#;
        let text = format!("[{}]", GOOD.replace("ME", "S9"));
        let (catalog, problems) =
            Catalog::from_files([("mine/x.ron", text.as_str()), ("mine/sources.ron", source)]);
        assert_eq!(problems, []);
        assert!(!catalog.is_own_estimate(catalog.product("X1").expect("just read")));
    }
}
