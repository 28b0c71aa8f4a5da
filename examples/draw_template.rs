//! Draws the built-in templates into a folder, as they are and with the findings for a person in a wheelchair:
//! `cargo run --example draw_template -- pics`.

use std::path::PathBuf;

use yiju::drawing::overlays::{OverlayOptions, finding_overlays, numbered};
use yiju::drawing::{Drawing, DrawingOptions, Layers, Medium, draw_plan};
use yiju::export::{Palette, png, svg};
use yiju::locale::{Language, Locale};
use yiju::plan::LevelId;
use yiju::plan::geometry::LevelGeometry;
use yiju::rules::{RuleSet, assess};
use yiju::{occupant, store};

/// Plan millimetres that one pixel shows: 1:48 on a usual screen.
const MM_PER_PIXEL: f64 = 12.2;

fn main() -> anyhow::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "pics".to_owned()));
    std::fs::create_dir_all(&folder)?;
    let locale = Locale::new(Language::Chinese);
    let rules = RuleSet::built_in();
    let occupant = occupant::preset("solo-wheelchair").unwrap_or_default();
    for template in store::templates() {
        let plan = &template.plan;
        let geometry = LevelGeometry::new(plan, LevelId(1));
        let options = DrawingOptions::new(LevelId(1), Medium::screen(MM_PER_PIXEL)).with_layers(Layers::ALL);
        let name = template.id.to_lowercase();
        let save = |drawing: &Drawing, name: &str| -> anyhow::Result<()> {
            std::fs::write(folder.join(format!("{name}.svg")), svg(drawing, &Palette::LIGHT))?;
            let picture = png(drawing, &Palette::LIGHT, 1000.0 / MM_PER_PIXEL)?;
            std::fs::write(folder.join(format!("{name}.png")), picture)?;
            Ok(())
        };
        let mut drawing = draw_plan(plan, &geometry, &locale, &options);
        save(&drawing, &name)?;
        let findings = assess(plan, &occupant, &rules);
        let overlays = finding_overlays(&drawing, &numbered(&findings), &locale, OverlayOptions::default());
        drawing.items.extend(overlays);
        drawing.fit(24.0 * MM_PER_PIXEL);
        save(&drawing, &format!("{name}-findings"))?;
    }
    Ok(())
}
