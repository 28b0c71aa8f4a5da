use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::locale::LocalText;
use crate::plan::WallMaterial;
use crate::units::{Currency, Mm, PriceRange};

/// Something that can be bought or done, with its price for one unit.
///
/// Prices have the tax in them, for a large mainland city; a [`PriceList`](super::PriceList) says what they are
/// elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Product {
    /// Its name in the catalog, such as `C01`. Never reused.
    pub id: String,
    /// Goods, a work, or a service.
    pub kind: ProductKind,
    /// The group it is listed in: the name of its file, such as `grab-bars`.
    pub category: String,
    /// What it is called.
    pub name: LocalText,
    /// What matters when choosing one; lengths in millimetres.
    pub spec: LocalText,
    /// What one is counted in: 根, 套, ㎡.
    pub unit: LocalText,
    /// The product that it can stand in for, where it is a make of its own: a plainer or a finer bar.
    pub variant_of: Option<String>,
    /// How it compares with others that serve the same end.
    pub tier: Tier,
    /// Price of the goods for one unit; zero where nothing is delivered.
    pub goods: PriceRange,
    /// Price of the installer's or another service's work for one unit; zero where nothing is to be done.
    pub labor: PriceRange,
    /// The currency of both.
    pub currency: Currency,
    /// From these quantities on the goods are cheaper; the largest that is reached counts.
    pub quantity_prices: Vec<QuantityTier>,
    /// Who fits or does it.
    pub trade: Option<Trade>,
    /// How long that takes for one unit, in minutes; 0 where it is not known or nothing is to be done.
    pub minutes: u32,
    /// The sizes it comes in.
    pub size: Size,
    /// How it is held.
    pub fixing: Fixing,
    /// From order to delivery, in days; `None` where it is not known.
    pub lead_days: Option<u16>,
    /// Warranty in months; `None` where it is not known.
    pub warranty_months: Option<u16>,
    /// Number in the list of 30 items of 民发〔2020〕86号, 1 to 30; the first where several fit.
    pub standard_item: Option<u8>,
    /// The picture: a file in `assets/products` without its ending.
    pub picture: String,
    /// Tags of the sources of the prices; see [`PriceSource`].
    pub sources: Vec<String>,
    /// How the prices were found; one of [`GRADES`](super::GRADES).
    pub grade: String,
    /// The day the prices were written down.
    pub priced_on: Date,
    /// Since when it is not offered any more; it stays in the catalog, so that old proposals can name it.
    pub retired_on: Option<Date>,
}

/// What an entry of the catalog is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ProductKind {
    /// Something that is delivered, with its fitting.
    #[default]
    Goods,
    /// A work, with the materials that go into it.
    Work,
    /// A service: a survey, a drawing, a year of monitoring.
    Service,
}

impl ProductKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Goods, Self::Work, Self::Service];

    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Goods => "product-kind-goods",
            Self::Work => "product-kind-work",
            Self::Service => "product-kind-service",
        }
    }
}

/// How a product compares with others that serve the same end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Tier {
    /// 经济: does what is needed.
    Good,
    /// 标准: the usual choice.
    #[default]
    Better,
    /// 优选: more comfortable, lasts longer.
    Best,
}

impl Tier {
    /// All tiers, the plainest first.
    pub const ALL: [Self; 3] = [Self::Good, Self::Better, Self::Best];

    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Good => "tier-good",
            Self::Better => "tier-better",
            Self::Best => "tier-best",
        }
    }
}

/// Who does a work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Trade {
    /// 安装工: drills and screws.
    Installer,
    /// 泥瓦工
    Mason,
    /// 水暖工
    Plumber,
    /// 电工
    Electrician,
    /// 木工
    Carpenter,
    /// 油漆工
    Painter,
    /// 搬运、清运
    Mover,
    /// 设计、评估、结构
    Engineer,
}

impl Trade {
    /// All trades, in the order in which they are listed.
    pub const ALL: [Self; 8] = [
        Self::Installer,
        Self::Mason,
        Self::Plumber,
        Self::Electrician,
        Self::Carpenter,
        Self::Painter,
        Self::Mover,
        Self::Engineer,
    ];

    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Installer => "trade-installer",
            Self::Mason => "trade-mason",
            Self::Plumber => "trade-plumber",
            Self::Electrician => "trade-electrician",
            Self::Carpenter => "trade-carpenter",
            Self::Painter => "trade-painter",
            Self::Mover => "trade-mover",
            Self::Engineer => "trade-engineer",
        }
    }
}

/// From this quantity on, every unit is cheaper by a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuantityTier {
    /// From how many units on.
    pub from: i64,
    /// By how much, in whole percent of the goods.
    pub percent_off: i64,
}

/// The sizes that a product comes in; a side that nobody said fits anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Size {
    /// Along the wall, or the longer side.
    pub width: Option<SizeRange>,
    /// Off the wall, or the shorter side.
    pub depth: Option<SizeRange>,
    /// Up.
    pub height: Option<SizeRange>,
}

/// From the smallest to the largest that can be had, in millimetres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct SizeRange(pub i32, pub i32);

impl SizeRange {
    /// Whether it can be had in a size.
    pub const fn holds(self, size: Mm) -> bool {
        self.0 <= size.0 && size.0 <= self.1
    }
}

/// How a product is held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Fixing {
    /// Stands, lies or is worn: nothing is drilled.
    #[default]
    None,
    /// Clamped or braced: nothing is drilled.
    Clamped,
    /// Screwed to a wall that must bear a person.
    WallBearing,
    /// Screwed or glued to a wall, bears little.
    WallLight,
    /// Screwed to the floor.
    Floor,
    /// Hung from the ceiling.
    Ceiling,
    /// Built in: connected to pipes or wires, or part of a door or a cabinet.
    BuiltIn,
}

impl Fixing {
    /// All ways.
    pub const ALL: [Self; 7] = [
        Self::None,
        Self::Clamped,
        Self::WallBearing,
        Self::WallLight,
        Self::Floor,
        Self::Ceiling,
        Self::BuiltIn,
    ];

    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::None => "fixing-none",
            Self::Clamped => "fixing-clamped",
            Self::WallBearing => "fixing-wall-bearing",
            Self::WallLight => "fixing-wall-light",
            Self::Floor => "fixing-floor",
            Self::Ceiling => "fixing-ceiling",
            Self::BuiltIn => "fixing-built-in",
        }
    }

    /// Whether a wall holds it as it is; `None` when the wall's material is not known.
    pub const fn is_held_by(self, wall: WallMaterial) -> Option<bool> {
        match self {
            Self::WallBearing => wall.holds_expansion_bolt(),
            _ => Some(true),
        }
    }
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

    /// What it serves as: the product it can stand in for, else itself.
    pub fn role(&self) -> &str {
        self.variant_of.as_deref().unwrap_or(&self.id)
    }

    /// Whether it is still offered on a day.
    pub fn is_offered_on(&self, on: Date) -> bool {
        self.retired_on.is_none_or(|since| on < since)
    }

    /// The share by which goods are cheaper at a quantity, in whole percent.
    pub fn percent_off(&self, quantity_milli: i64) -> i64 {
        let reached = self.quantity_prices.iter().filter(|tier| tier.from * 1000 <= quantity_milli);
        reached.map(|tier| tier.percent_off).max().unwrap_or(0)
    }
}

/// Where prices come from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
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
