//! Draws homes of other programs into a folder, a picture for each storey, to lay beside the originals:
//! `cargo run --example draw_imported -- pics FILE…`. A drawing without a scale gets the one that is likeliest.

use std::path::PathBuf;

use anyhow::Context as _;
use yiju::drawing::sheet;
use yiju::export::{Palette, png};
use yiju::import::{ImportOptions, Scale, import_bytes};
use yiju::locale::{Language, Locale};

/// Pixels to the metre of the home.
const PIXELS_PER_METER: f64 = 90.0;

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().context("name a folder, then files")?);
    std::fs::create_dir_all(&folder)?;
    let locale = Locale::new(Language::Chinese);
    for file in arguments.map(PathBuf::from) {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = std::fs::read(&file)?;
        let read = |scale| import_bytes(&name, &bytes, &ImportOptions { scale, ..ImportOptions::default() });
        let imported = read(None).and_then(|imported| match imported.question {
            Some(_) => read(Some(Scale::Guess)),
            None => Ok(imported),
        });
        let plan = match imported {
            Ok(imported) => imported.plan,
            Err(error) => {
                std::fs::write(folder.join(format!("{name}.txt")), locale.text(&error.message()))?;
                continue;
            }
        };
        for (number, &level) in (1..).zip(plan.levels.keys()) {
            let picture = png(&sheet(&plan, level, None, &locale), &Palette::PAPER, PIXELS_PER_METER)?;
            std::fs::write(folder.join(format!("{name}-{number}.png")), picture)?;
        }
    }
    Ok(())
}
