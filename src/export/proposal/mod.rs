//! What a household takes home, what the installer works from, what the office files.
//!
//! # The question
//!
//! A case has been worked out: the home judged, remedies chosen and proven, priced, judged again. What must
//! three different readers see of it, each on their own pages?
//!
//! # The method
//!
//! - *content*: plain records for each part, made from the case alone. Every count and every "after" value
//!   comes from the findings of the changed plan; nothing is typed into a template.
//! - *drawings*: from the same plan, at natural scales, as SVG files beside the records.
//! - *templates*: Typst files under `assets/proposal`, which lay the records out. A [`Center`] may bring its
//!   own; one with a mistake is reported with file, line and hint, and the built-in one is used instead.
//!
//! Sums are added from printed rows, so that a reader can add them with a pencil. To the family lengths are in
//! centimetres; on all other pages in millimetres.
//!
//! ```
//! use yiju::export::proposal::Part;
//! assert_eq!(Part::ALL.map(Part::name), ["family", "survey", "installer", "office"]);
//! ```

mod center;
mod changes;
mod difficulties;
mod family;
mod figures;
mod installer;
mod money;
mod office;
mod part;
mod print;
mod say;
mod survey;
mod words;

use crate::case::{Case, Consultation, Selection};
use crate::catalog::SubsidyBook;
use crate::locale::Locale;
use crate::rules::RuleSet;

pub use center::Center;
pub use part::Part;
pub use print::{Printed, print, sources};

/// A case that was worked out, and how it is to be printed.
#[derive(Clone, Copy)]
pub struct Proposal<'a> {
    /// What was entered.
    pub case: &'a Case,
    /// What follows from it.
    pub consultation: &'a Consultation,
    /// What was chosen, proven as a whole.
    pub selection: &'a Selection,
    /// The rules it was judged by.
    pub rules: &'a RuleSet,
    /// The subsidy schemes.
    pub book: &'static SubsidyBook,
    /// Who prints it.
    pub center: &'a Center,
    /// The texts.
    pub locale: &'a Locale,
    /// The digest of the home file, in hexadecimal: ties the pages to the plan they were made from.
    pub digest: &'a str,
    /// How large the family's type is.
    pub type_size: TypeSize,
}

/// How large the family's type is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TypeSize {
    /// 12.5 pt: for those who read well.
    Standard,
    /// 14 pt.
    #[default]
    Large,
    /// 16 pt: for poor sight.
    ExtraLarge,
}

impl TypeSize {
    /// All sizes, smallest first.
    pub const ALL: [Self; 3] = [Self::Standard, Self::Large, Self::ExtraLarge];

    /// The size of running text in points.
    pub const fn points(self) -> f64 {
        match self {
            Self::Standard => 12.5,
            Self::Large => 14.0,
            Self::ExtraLarge => 16.0,
        }
    }
}
