use super::plan_drawing::{DrawingOptions, Layers, draw_plan};
use super::{Drawing, Medium, PaperScale, difference};
use crate::locale::Locale;
use crate::plan::geometry::LevelGeometry;
use crate::plan::{FloorPlan, LevelId};

/// What an A4 page leaves for a plan, in millimetres of paper: width and height.
const FRAME: (f64, f64) = (180.0, 240.0);

/// Around the picture, in millimetres of the plan.
const MARGIN: f64 = 300.0;

/// One storey to the largest standard scale that fits an A4 page.
/// What differs from `before`, the same home as it was measured, is marked.
///
/// ```
/// use yiju::drawing::sheet;
/// use yiju::locale::{Language, Locale};
/// use yiju::plan::LevelId;
/// use yiju::store::template;
/// let plan = template("T1").unwrap().plan;
/// let drawing = sheet(&plan, LevelId(1), None, &Locale::new(Language::Chinese));
/// assert!(!drawing.items.is_empty());
/// ```
pub fn sheet(plan: &FloorPlan, level: LevelId, before: Option<&FloorPlan>, locale: &Locale) -> Drawing {
    let geometry = LevelGeometry::new(plan, level);
    let draw = |scale| {
        let medium = Medium::paper(scale);
        draw_plan(plan, &geometry, locale, &DrawingOptions::new(level, medium).with_layers(Layers::ALL))
    };
    // Text and dimension strings take more of a plan the smaller its scale, so each scale is tried on its own picture.
    let fits = |(scale, drawing): &(PaperScale, Drawing)| {
        let size = drawing.bounds.size();
        PaperScale::fitting((size.x, size.y), FRAME).is_some_and(|fitting| fitting <= *scale)
    };
    let (scale, mut drawing) = PaperScale::ALL
        .into_iter()
        .filter(|scale| scale.denominator() >= 50)
        .map(|scale| (scale, draw(scale)))
        .find(fits)
        .unwrap_or_else(|| (PaperScale::To200, draw(PaperScale::To200)));
    if let Some(before) = before {
        let options = DrawingOptions::new(level, Medium::paper(scale));
        drawing.items.extend(difference::difference(before, plan, locale, &options));
        drawing.fit(MARGIN);
    }
    drawing
}
