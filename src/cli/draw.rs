use serde::Serialize;

use super::args::DrawArgs;
use super::output::Output;
use super::{Failure, home};
use crate::drawing::sheet;
use crate::export::{Palette, png, svg};
use crate::locale::Message;
use crate::plan::LevelId;
use crate::store::save_atomically;

/// Pixels to one millimetre of paper: 300 to the inch.
pub(super) const PIXELS_PER_PAPER_MM: f64 = 300.0 / 25.4;

/// What was drawn, for programs.
#[derive(Serialize)]
struct Drawn {
    file: String,
    scale: u32,
    elements: usize,
}

/// Writes one storey as a picture.
pub(super) fn run(args: &DrawArgs, output: &mut Output<'_>) -> Result<(), Failure> {
    let file = args.out.display().to_string();
    let ending = args.out.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
    let is_svg = match ending.as_deref() {
        Some("svg") => true,
        Some("png") => false,
        _ => {
            return Err(Failure::usage(
                format!("{file} names no kind of picture"),
                "end the name in .svg or .png",
            ));
        }
    };
    let plan = home::load(&args.home, &output.locale)?;
    let mut levels: Vec<(i32, LevelId)> =
        plan.levels.iter().map(|(&id, level)| (level.elevation.0, id)).collect();
    levels.sort_unstable();
    let Some(&(_, level)) = levels.get(args.level as usize - 1) else {
        return Err(Failure::usage(
            format!("{} has no storey {}", args.home, args.level),
            format!("it has {}", levels.len()),
        ));
    };
    let drawing = sheet(&plan, level, None, &output.locale);
    let bytes = if is_svg {
        svg(&drawing, &Palette::PAPER).into_bytes()
    } else {
        let pixels_per_meter = PIXELS_PER_PAPER_MM * 1000.0 / drawing.medium.denominator;
        png(&drawing, &Palette::PAPER, pixels_per_meter)
            .map_err(|error| Failure::refused(error.to_string(), "draw it as .svg"))?
    };
    save_atomically(&args.out, &bytes)?;
    let mut elements = Vec::new();
    drawing.visit(|element, _| elements.extend(element));
    elements.sort_unstable();
    elements.dedup();
    let drawn = Drawn { file, scale: drawing.medium.denominator as u32, elements: elements.len() };
    output.write(&drawn, |locale| {
        vec![
            locale.text(
                &Message::new("cli-drawn")
                    .with("file", drawn.file.as_str())
                    .with("scale", drawn.scale.to_string()),
            ),
        ]
    })
}
