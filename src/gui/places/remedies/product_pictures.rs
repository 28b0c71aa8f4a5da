use std::collections::BTreeMap;

use egui::{ColorImage, TextureHandle, TextureId, TextureOptions, Ui};

use crate::catalog::{Product, picture};
use crate::export::pixels;

/// Edge of a picture in pixels: sharp on a screen of twice the usual density.
const EDGE: u32 = 72;

/// Pictures of products, each made once.
#[derive(Default)]
pub(super) struct ProductPictures {
    made: BTreeMap<String, Option<TextureHandle>>,
}

impl ProductPictures {
    /// The picture of a product; `None` where it cannot be made.
    pub(super) fn of(&mut self, ui: &Ui, product: &Product) -> Option<TextureId> {
        let made = self.made.entry(product.picture.clone()).or_insert_with(|| {
            let drawn = pixels(picture(&product.picture), EDGE).ok()?;
            let size = [EDGE as usize, EDGE as usize];
            let image = ColorImage::from_rgba_premultiplied(size, &drawn);
            Some(ui.ctx().load_texture(format!("product {}", product.picture), image, TextureOptions::LINEAR))
        });
        made.as_ref().map(TextureHandle::id)
    }
}
