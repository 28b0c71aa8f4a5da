//! What remedies cost, and who pays.
//!
//! Quantities come from the change to the plan, prices from the dated price list of the region, shares from dated
//! subsidy rules. Amounts are whole fen, and every row can be traced: how much of which entry, how that was taken
//! off, at which unit price of which day. Likely prices are counted; low and high stand beside them.
//!
//! - [`Priced`]: what one remedy needs, row by row
//! - [`Terms`]: what holds for all of a household's remedies: clearing up, call-outs, reserves, schemes
//! - [`Estimate`]: goods, labor, what is due once, tax, subsidy, self-pay, and what to keep in reserve
//! - [`Funding`]: a scheme that this household can use, and at which rate
//!
//! ```
//! use std::collections::BTreeMap;
//! use yiju::catalog::{Catalog, PriceBook};
//! use yiju::cost::{Priced, Pricing};
//! use yiju::remedy::Supply;
//! let on = jiff::civil::date(2026, 11, 24);
//! let prices = PriceBook::built_in().list("tianjin", on).expect("the list of Tianjin is built in");
//! let pricing = Pricing { catalog: Catalog::built_in(), prices: &prices, on };
//! let bars = Priced::of(&pricing, &[Supply::pieces("C02", 2)], &BTreeMap::new());
//! assert_eq!(bars.total().fen(), 2 * (258_00 + 100_00));
//! ```

mod contingency;
mod estimate;
mod funding;
mod priced;
mod terms;

pub use estimate::{Estimate, Part, Reserve, Saving, SubsidyLine};
pub use funding::{Applicant, Funding, funding};
pub use priced::{Line, Priced, Pricing};
pub use terms::{CLEARING_PRODUCT, Terms};

#[cfg(test)]
mod tests;
