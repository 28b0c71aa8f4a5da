use std::sync::{Arc, LazyLock};

use include_dir::{Dir, include_dir};
use indexmap::IndexMap;
use jiff::civil::Date;

use super::product_file::Record;
use super::{Mistake, PriceSource, Product, Tier, check_text, files_in, mistake};
use crate::datafile::{DataProblem, Entry, read_entries};
use crate::units::Mm;

static PRODUCTS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/catalogs/products");
static WORKS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/catalogs/works");

/// The file that tells where prices come from; all others hold products.
const SOURCES_FILE: &str = "sources.ron";

/// All products, works and services, in the order of their files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalog {
    products: IndexMap<String, Arc<Product>>,
    sources: IndexMap<String, PriceSource>,
}

impl Catalog {
    /// The built-in catalog.
    pub fn built_in() -> &'static Self {
        static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
            let (catalog, problems) = Catalog::from_files(Catalog::built_in_files());
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
        [files_in(&PRODUCTS), files_in(&WORKS)].concat()
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
        let mut variants = Vec::new();
        for (file, text) in product_files {
            let category = stem(file);
            let (entries, mut mistakes) = read_entries::<Record>(file, text);
            problems.append(&mut mistakes);
            for entry in entries {
                match catalog.check(&entry.value, category) {
                    Ok(product) => {
                        catalog.products.insert(product.id.clone(), Arc::new(product));
                    }
                    Err((field, what, hint)) => {
                        problems.push(entry.problem(file, text, field, what, hint));
                        continue;
                    }
                }
                if entry.value.variant_of.is_some() {
                    variants.push((file, text, entry));
                }
            }
        }
        // A variant may stand before what it is a variant of, so this waits until all are read.
        for (file, text, entry) in variants {
            if let Some((field, what, hint)) = catalog.variant_mistake(&entry) {
                problems.push(entry.problem(file, text, field, what, hint));
                catalog.products.shift_remove(&entry.value.id);
            }
        }
        (catalog, problems)
    }

    fn variant_mistake(&self, entry: &Entry<Record>) -> Option<Mistake> {
        let product = self.products.get(&entry.value.id)?;
        let role = product.variant_of.as_deref()?;
        match self.products.get(role) {
            None => Some(mistake(
                "variant_of",
                format!("there is no product {role:?}"),
                "name the id of the product that it can stand in for",
            )),
            Some(base) if base.variant_of.is_some() => Some(mistake(
                "variant_of",
                format!("{role:?} is itself a variant"),
                "name the product that both can stand in for",
            )),
            Some(base) if base.currency != product.currency => Some(mistake(
                "currency",
                format!("{role:?} is priced in {}", base.currency.code()),
                "price both in the same currency",
            )),
            Some(base) if base.unit != product.unit => Some(mistake(
                "unit",
                format!("{role:?} is counted in {}", base.unit.en),
                "count both in the same unit, so that one can take the other's place",
            )),
            Some(_) => None,
        }
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

    fn check(&self, record: &Record, category: &str) -> Result<Product, Mistake> {
        if self.products.contains_key(&record.id) {
            let what = format!("the id {:?} is used twice", record.id);
            return Err(mistake("id", what, "give each product its own id"));
        }
        let product = record.check(category)?;
        if let Some(unknown) = record.sources.iter().find(|tag| !self.sources.contains_key(*tag)) {
            let known: Vec<_> = self.sources.keys().map(String::as_str).collect();
            return Err(mistake(
                "sources",
                format!("the source {unknown:?} is not known"),
                format!("use one of {}, or add it to sources.ron", known.join(", ")),
            ));
        }
        Ok(product)
    }

    /// The products of other files on top of this catalog: one with a known id takes that one's place.
    #[must_use]
    pub fn overlaid(&self, other: &Self) -> Self {
        let mut overlaid = self.clone();
        overlaid.sources.extend(other.sources.clone());
        overlaid
            .products
            .extend(other.products.iter().map(|(id, product)| (id.clone(), Arc::clone(product))));
        overlaid
    }

    /// The catalog with one product more, or in place of the one with its id.
    #[must_use]
    pub fn with(mut self, product: Product) -> Self {
        self.products.insert(product.id.clone(), Arc::new(product));
        self
    }

    /// A product by its id.
    pub fn product(&self, id: &str) -> Option<&Product> {
        self.products.get(id).map(Arc::as_ref)
    }

    /// A product by its id, to be kept beside the catalog.
    pub fn shared(&self, id: &str) -> Option<Arc<Product>> {
        self.products.get(id).map(Arc::clone)
    }

    /// The products that can serve as another, the plainest first, itself included; those that are not offered on
    /// the day or do not come in the size are left out.
    pub fn alternatives(&self, role: &str, width: Option<Mm>, on: Date) -> Vec<&Product> {
        let mut found: Vec<&Product> = self
            .iter()
            .filter(|product| product.role() == role && product.is_offered_on(on))
            .filter(|product| match (width, product.size.width) {
                (Some(wanted), Some(range)) => range.holds(wanted),
                _ => true,
            })
            .collect();
        found.sort_by_key(|product| (product.tier, product.price().likely));
        found
    }

    /// The product that is reckoned with for a role where nobody picked another: the standard one, else the
    /// nearest to it.
    pub fn usual(&self, role: &str, width: Option<Mm>, on: Date) -> Option<&Product> {
        let found = self.alternatives(role, width, on);
        let rank = |product: &&Product| match product.tier {
            Tier::Better => 0,
            Tier::Good => 1,
            Tier::Best => 2,
        };
        found.into_iter().min_by_key(|product| (rank(product), product.id != role, product.price().likely))
    }

    /// All products, in the order of their files.
    pub fn iter(&self) -> impl Iterator<Item = &Product> {
        self.products.values().map(Arc::as_ref)
    }

    /// All sources of prices.
    pub fn sources(&self) -> impl Iterator<Item = &PriceSource> {
        self.sources.values()
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

fn is_sources(name: &str) -> bool {
    name.rsplit(['/', '\\']).next() == Some(SOURCES_FILE)
}

/// The name of a file without its folder and its ending.
fn stem(file: &str) -> &str {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    name.split('.').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::catalog::ProductKind;
    use crate::units::{Money, PriceRange};

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
    fn all_products_and_works_are_there() {
        let (catalog, problems) = Catalog::from_files(Catalog::built_in_files());
        assert_eq!(problems, []);
        let ids: BTreeSet<_> = catalog.iter().map(|product| product.id.clone()).collect();
        assert_eq!(ids.len(), catalog.len());
        assert!((1..=110).all(|number| ids.contains(&format!("C{number:02}"))));
        let count = |kind| catalog.iter().filter(|product| product.kind == kind).count();
        assert!(count(ProductKind::Goods) >= 150, "{}", count(ProductKind::Goods));
        assert!(count(ProductKind::Work) >= 60, "{}", count(ProductKind::Work));
    }

    #[test]
    fn a_role_has_a_standard_product_and_each_tier_costs_more_than_the_one_below() {
        let catalog = Catalog::built_in();
        let today = jiff::civil::date(2026, 11, 24);
        let roles: BTreeSet<&str> =
            catalog.iter().filter_map(|product| product.variant_of.as_deref()).collect();
        assert!(roles.len() >= 45, "{}", roles.len());
        for role in roles {
            assert_eq!(catalog.usual(role, None, today).map(|product| product.id.as_str()), Some(role));
            let found = catalog.alternatives(role, None, today);
            assert!(found.len() >= 2, "{role}");
            for pair in found.windows(2) {
                assert!(pair[0].tier < pair[1].tier, "{role}");
                assert!(pair[0].price().likely < pair[1].price().likely, "{role}");
            }
        }
    }

    #[test]
    fn a_size_leaves_out_what_does_not_come_in_it() {
        let catalog = Catalog::built_in();
        let today = jiff::civil::date(2026, 11, 24);
        let ids = |width| -> Vec<&str> {
            let found = catalog.alternatives("C01", Some(Mm(width)), today);
            found.into_iter().map(|product| product.id.as_str()).collect()
        };
        assert_eq!(ids(350), ["C01-1", "C01"]);
        assert_eq!(ids(400), ["C01-1", "C01", "C01-3"]);
        assert_eq!(ids(600), ["C01", "C01-3"]);
        assert_eq!(ids(601), [""; 0]);
    }

    #[test]
    fn a_retired_product_is_not_offered_but_still_known() {
        let text = format!("[{}]", GOOD.replace("priced_on", "retired_on: \"2026-06-01\",\n  priced_on"));
        let (catalog, problems) = Catalog::from_files([("x.ron", text.as_str())]);
        assert_eq!(problems, []);
        let on = |month| catalog.alternatives("X1", None, jiff::civil::date(2026, month, 1)).len();
        assert_eq!((on(5), on(6)), (1, 0));
        assert!(catalog.product("X1").is_some());
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
            ("standard_item: 13,", "currency: \"EURO\",", 7, 3, "not known"),
            ("standard_item: 13,", "variant_of: \"X7\",", 7, 3, "no product"),
            ("standard_item: 13,", "size: (width: (600, 300)),", 7, 10, "out of order"),
            ("standard_item: 13,", "quantity_prices: [(from: 1, percent_off: 5)],", 7, 3, "makes no sense"),
            ("standard_item: 13,", "kind: Work,", 7, 3, "nobody is named"),
            ("standard_item: 13,", "minutes: (low: 9, likely: 5, high: 9),", 7, 3, "out of order"),
            ("unit: (zh: \"根\", en: \"bar\"),", "", 11, 1, "missing"),
            ("goods:", "price:", 6, 3, "nexpected field"),
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
