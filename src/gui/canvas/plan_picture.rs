use super::{Picture, Sheet};
use crate::drawing::{Drawing, DrawingOptions, Layers, Medium, draw_plan};
use crate::geom::{Bounds, Point, Vector, point};
use crate::gui::context::Context;
use crate::locale::{Language, Locale};
use crate::plan::geometry::LevelGeometry;
use crate::plan::{FloorPlan, LevelId};

/// The picture of the plan on the canvas, made anew only when something about it changed.
#[derive(Debug, Default)]
pub struct PlanPicture {
    made: Option<(Key, Drawing, Picture)>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Key {
    shown: u64,
    level: LevelId,
    language: Language,
    layers: Layers,
    zoom: i32,
}

/// Names are placed anew when the scale changes by this factor.
const ZOOM_STEP: f64 = 1.04;

impl PlanPicture {
    /// The drawing of the plan to show, and the same made ready for the screen.
    pub fn of(&mut self, cx: &Context<'_>, sheet: &Sheet, layers: Layers) -> (&Drawing, &Picture) {
        let key = Key {
            shown: cx.session.shown(),
            level: cx.view.level,
            language: cx.locale.language(),
            layers,
            zoom: (sheet.view.mm_per_pixel.ln() / ZOOM_STEP.ln()).round() as i32,
        };
        if self.made.as_ref().is_some_and(|(made, ..)| *made != key) {
            self.made = None;
        }
        let (_, drawing, picture) = self.made.get_or_insert_with(|| {
            let empty = LevelGeometry::default();
            let geometry = cx.session.assessment().geometry.get(&key.level).unwrap_or(&empty);
            let options =
                DrawingOptions::new(key.level, Medium::screen(sheet.view.mm_per_pixel)).with_layers(layers);
            ready(key, cx.session.plan(), geometry, cx.locale, &options)
        });
        (drawing, picture)
    }
}

fn ready(
    key: Key,
    plan: &FloorPlan,
    geometry: &LevelGeometry,
    locale: &Locale,
    options: &DrawingOptions,
) -> (Key, Drawing, Picture) {
    let drawing = draw_plan(plan, geometry, locale, options);
    let picture = Picture::new(&drawing);
    (key, drawing, picture)
}

/// The part of the world that a storey takes, walls and fixtures; a room of usual size when there is nothing yet.
pub fn extent(plan: &FloorPlan, level: LevelId) -> Bounds {
    let walls = plan.walls.values().filter(|wall| wall.level == level).flat_map(|wall| {
        let reach = Vector::repeat(wall.thickness.to_f64() / 2.0);
        [point(wall.start), point(wall.end)].into_iter().flat_map(move |end| [end - reach, end + reach])
    });
    let fixtures = plan.fixtures.values().filter(|fixture| fixture.level == level);
    let corners = fixtures.flat_map(|fixture| fixture.footprint().corners());
    Bounds::around(walls.chain(corners))
        .unwrap_or(Bounds { min: Point::origin(), max: Point::new(8000.0, 6000.0) })
}
