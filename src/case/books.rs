use crate::catalog::{Catalog, PriceBook, SubsidyBook};

/// The data that a consultation is worked out from, beside the rules.
#[derive(Clone, Copy, Debug)]
pub struct Books<'a> {
    /// Products, works and services.
    pub catalog: &'a Catalog,
    /// What they cost where.
    pub prices: &'a PriceBook,
    /// Who pays a share.
    pub subsidies: &'a SubsidyBook,
}

impl Books<'static> {
    /// The built-in ones.
    pub fn built_in() -> Self {
        Self {
            catalog: Catalog::built_in(),
            prices: PriceBook::built_in(),
            subsidies: SubsidyBook::built_in(),
        }
    }
}
