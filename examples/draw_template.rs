//! Draws the built-in templates into a folder, as SVG and PNG: `cargo run --example draw_template -- pics`.

use std::path::PathBuf;

use yiju::drawing::{DrawingOptions, Layers, Medium, draw_plan};
use yiju::export::{Palette, png, svg};
use yiju::locale::{Language, Locale};
use yiju::plan::LevelId;
use yiju::plan::geometry::LevelGeometry;
use yiju::store;

/// Plan millimetres that one pixel shows: 1:48 on a usual screen.
const MM_PER_PIXEL: f64 = 12.2;

fn main() -> anyhow::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "pics".to_owned()));
    std::fs::create_dir_all(&folder)?;
    let locale = Locale::new(Language::Chinese);
    for template in store::templates() {
        let geometry = LevelGeometry::new(&template.plan, LevelId(1));
        let options = DrawingOptions::new(LevelId(1), Medium::screen(MM_PER_PIXEL)).with_layers(Layers::ALL);
        let drawing = draw_plan(&template.plan, &geometry, &locale, &options);
        let name = template.id.to_lowercase();
        std::fs::write(folder.join(format!("{name}.svg")), svg(&drawing, &Palette::LIGHT))?;
        std::fs::write(
            folder.join(format!("{name}.png")),
            png(&drawing, &Palette::LIGHT, 1000.0 / MM_PER_PIXEL)?,
        )?;
    }
    Ok(())
}
