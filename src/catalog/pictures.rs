use include_dir::{Dir, include_dir};

static PICTURES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/products");

/// What stands for a product that has no picture of its own.
const PLAIN: &str = "tools";

/// The picture of a product, as the text of an SVG file of 64 by 64; one that nobody drew shows tools.
///
/// ```
/// assert!(yiju::catalog::picture("bar-l").starts_with("<svg"));
/// ```
pub fn picture(name: &str) -> &'static str {
    let of = |name: &str| PICTURES.get_file(format!("{name}.svg"))?.contents_utf8();
    of(name).or_else(|| of(PLAIN)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn every_product_that_names_a_picture_has_it() {
        for product in Catalog::built_in().iter() {
            let is_drawn = PICTURES.get_file(format!("{}.svg", product.picture)).is_some();
            // What names none is filed under its group, and shows tools.
            assert!(is_drawn || product.picture == product.category, "{}: {}", product.id, product.picture);
            assert!(picture(&product.picture).starts_with("<svg"));
        }
    }
}
