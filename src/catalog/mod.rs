//! What can be bought, what it costs, and who pays a share of it.
//!
//! A [`Catalog`] holds [`Product`]s with price ranges in yuan for one unit; a [`SubsidyBook`] holds dated
//! [`SubsidyScheme`]s. Both are data files under `catalogs/` that staff may change.
//!
//! Products and their prices were collected in November 2026 from six public sources and from memory; every
//! price names its sources ([`PriceSource`]) and its grade. No official price list was seen. Subsidy schemes
//! are retold from notices of 2021 to 2025, each with its document and grade.
//!
//! Grades are those of the rules: `F` read in the official text, `C` seen in a secondary page, `M-H`, `M-M`
//! and `M-L` from memory with high, medium and low confidence.
//!
//! ```
//! use yiju::catalog::{Catalog, Eligibility, Standing, SubsidyBook};
//! use yiju::occupant::OccupantProfile;
//! use yiju::units::Money;
//!
//! let bar = Catalog::built_in().product("C01").expect("the straight grab bar is built in");
//! assert_eq!(bar.goods.likely, Money::from_yuan(168));
//! assert!(bar.is_basic());
//!
//! let today = jiff::civil::date(2026, 11, 1);
//! let (scheme, standing) = SubsidyBook::built_in()
//!     .planning_schemes("tianjin", today)
//!     .into_iter()
//!     .find(|(scheme, _)| scheme.id == "TJ3")
//!     .expect("the scheme of 2025 is built in");
//! assert_eq!(standing, Standing::LapsedUsedAsReference);
//! let person = OccupantProfile { age: Some(78), ..OccupantProfile::default() };
//! assert_eq!(scheme.eligibility_of_person(&person), Eligibility::Eligible { percent: 30 });
//! ```

mod eligibility;
mod pictures;
mod price_list;
mod product;
mod product_file;
mod product_list;
mod scheme;
mod scheme_file;
mod subsidy_book;

pub use eligibility::Eligibility;
pub use pictures::picture;
pub use price_list::{Override, PriceBook, PriceList, Tax, UnitPrice};
pub use product::{Fixing, PriceSource, Product, ProductKind, QuantityTier, Size, SizeRange, Tier, Trade};
pub use product_list::Catalog;
pub use scheme::{
    Applicants, Cap, CapOf, CapScope, Counted, HomeTerms, Need, SubsidyCondition, SubsidyRate, SubsidyScheme,
    Tenure,
};
pub use subsidy_book::{Standing, SubsidyBook};

use include_dir::Dir;

/// The grades a figure may have; see the notes of the module.
pub const GRADES: [&str; 5] = ["F", "C", "M-H", "M-M", "M-L"];

/// What is wrong with an entry: its field, the mistake, a hint.
type Mistake = (&'static str, String, String);

fn mistake(field: &'static str, what: impl Into<String>, hint: impl Into<String>) -> Mistake {
    (field, what.into(), hint.into())
}

/// The date of a field, or what is wrong with it.
fn read_date(field: &'static str, text: &str) -> Result<jiff::civil::Date, Mistake> {
    text.parse().map_err(|_| {
        mistake(field, format!("{text:?} is not a date"), "write year, month and day such as 2026-11-01")
    })
}

fn check_grade(grade: &str) -> Result<(), Mistake> {
    if GRADES.contains(&grade) {
        return Ok(());
    }
    Err(mistake("grade", format!("{grade:?} is not a grade"), format!("use one of {}", GRADES.join(", "))))
}

/// A text that people will read must be there in both languages.
fn check_text(field: &'static str, text: &crate::locale::LocalText) -> Result<(), Mistake> {
    if text.zh.trim().is_empty() || text.en.trim().is_empty() {
        return Err(mistake(field, format!("the {field} misses a language"), "write both zh and en"));
    }
    Ok(())
}

/// The files of a built-in folder as (name, text), in the order of their names.
fn files_in(folder: &'static Dir<'static>) -> Vec<(&'static str, &'static str)> {
    let mut files: Vec<_> =
        folder.files().filter_map(|file| Some((file.path().to_str()?, file.contents_utf8()?))).collect();
    files.sort_unstable();
    files
}
