use jiff::civil::Date;

use crate::locale::LocalText;
use crate::units::PriceRange;

/// Something that can be bought or done, with its price for one unit.
///
/// Prices are yuan with tax, for a large mainland city.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Product {
    /// Its name in the catalog, such as `C01`. Never reused.
    pub id: String,
    /// What it is called.
    pub name: LocalText,
    /// What matters when choosing one; lengths in millimetres.
    pub spec: LocalText,
    /// What one is counted in: 根, 套, ㎡.
    pub unit: LocalText,
    /// Price of the goods for one unit; zero where nothing is delivered.
    pub goods: PriceRange,
    /// Price of the installer's or another service's work for one unit; zero where nothing is to be done.
    pub labor: PriceRange,
    /// Number in the list of 30 items of 民发〔2020〕86号, 1 to 30; the first where several fit.
    pub standard_item: Option<u8>,
    /// Tags of the sources of the prices; see [`PriceSource`].
    pub sources: Vec<String>,
    /// How the prices were found; one of [`GRADES`](super::GRADES).
    pub grade: String,
    /// The day the prices were written down.
    pub priced_on: Date,
}

impl Product {
    /// The 基础 items of 民发〔2020〕86号. Cities renumber the list, so a city's own list may differ.
    const BASIC_ITEMS: [u8; 7] = [1, 2, 11, 13, 17, 24, 29];

    /// Whether it is one of the seven 基础 items of 民发〔2020〕86号.
    pub fn is_basic(&self) -> bool {
        self.standard_item.is_some_and(|item| Self::BASIC_ITEMS.contains(&item))
    }

    /// Goods and labor together, for one unit.
    pub fn price(&self) -> PriceRange {
        self.goods + self.labor
    }
}

/// Where prices come from.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriceSource {
    /// Its tag in the products, such as `S1`.
    pub tag: String,
    /// What it is.
    pub name: LocalText,
    /// How far it can be trusted.
    pub note: LocalText,
    /// The prices are our own estimate from memory, and every page that shows them must say so.
    #[serde(default)]
    pub own_estimate: bool,
}
