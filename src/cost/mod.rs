//! What remedies cost, and who pays.
//!
//! Quantities come from the change to the plan, prices from the dated price list, shares from dated
//! subsidy rules. Each row is rounded half up to whole yuan, so that the rows of an estimate add up to
//! its total as printed. Likely prices are counted; low and high stand beside them.
//!
//! - [`Estimate`]: goods, labor, clearing up, subsidy, self-pay, and what to keep in reserve
//! - [`Funding`]: a scheme that this person can use, and at which rate
//!
//! ```
//! use yiju::catalog::Catalog;
//! use yiju::cost::Priced;
//! use yiju::remedy::Supply;
//! let bars = Priced::of(Catalog::built_in(), &[Supply::pieces("C02", 2)]);
//! assert_eq!(bars.total(), bars.goods() + bars.labor());
//! ```

mod estimate;
mod funding;
mod priced;

pub use estimate::{CLEARING_PRODUCT, CONTINGENCY_PERCENT, Estimate, SubsidyLine};
pub use funding::{Funding, funding};
pub use priced::{Line, Priced};
