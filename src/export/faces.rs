//! The two faces that are built into the program, for pages and pictures.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::Database;

/// Noto Sans SC, regular.
pub static REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Regular.otf");

/// Noto Sans SC, bold.
pub static BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Bold.otf");

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(REGULAR.to_vec());
    fonts.load_font_data(BOLD.to_vec());
    Arc::new(fonts)
});

/// The faces that are built into the program, for reading SVG files with text.
pub fn fonts() -> Arc<Database> {
    Arc::clone(&FONTS)
}
