use std::collections::BTreeMap;

use super::tags::{Tag, ring};
use super::turned;
use crate::drawing::overlays::occupied;
use crate::drawing::placement::text_width;
use crate::drawing::{
    DimensionStrings, Drawing, DrawingOptions, Item, Layers, Medium, Paint, PaperScale, Stroke, Text,
    TextSize, Weight, difference, draw_plan,
};
use crate::geom::{Polygon, Vector, point};
use crate::locale::Locale;
use crate::plan::geometry::LevelGeometry;
use crate::plan::{FixtureId, FloorPlan, LevelId, OpeningId};

/// What the plan of the works shows.
#[derive(Clone, Copy, Debug)]
pub struct WorksPlanContent<'a> {
    /// The storey.
    pub level: LevelId,
    /// The home as it was measured.
    pub before: &'a FloorPlan,
    /// The home after the changes.
    pub after: &'a FloorPlan,
    /// What doors are called in the schedule.
    pub doors: &'a BTreeMap<OpeningId, String>,
    /// What new things are called.
    pub tags: &'a BTreeMap<FixtureId, Tag>,
}

/// What the sheet leaves for it, in millimetres of paper: width and height.
const PLACE: (f64, f64) = (174.0, 222.0);

/// A storey with what is taken away and what is new, doors and new things by their tags, at the largest of
/// 1:50, 1:100, 1:150 and 1:200 that fits its sheet; turned by a quarter where that makes it larger.
/// Also tells where north lies on it, in degrees clockwise from up.
pub fn works_plan(content: &WorksPlanContent<'_>, locale: &Locale) -> (Drawing, i32) {
    let quarter = (turned(content.before), turned(content.after));
    let quarter = WorksPlanContent { before: &quarter.0, after: &quarter.1, ..*content };
    let scales = [PaperScale::To50, PaperScale::To100, PaperScale::To150, PaperScale::To200];
    scales
        .into_iter()
        .flat_map(|scale| [(scale, content), (scale, &quarter)])
        .map(|(scale, content)| (draw(content, scale, locale), content.after.north_degrees))
        .find(|(drawing, _)| {
            let size = drawing.bounds.size() / drawing.medium.denominator;
            size.x <= PLACE.0 && size.y <= PLACE.1
        })
        .unwrap_or_else(|| (draw(content, PaperScale::To200, locale), content.after.north_degrees))
}

fn draw(content: &WorksPlanContent<'_>, scale: PaperScale, locale: &Locale) -> Drawing {
    let medium = Medium::working_paper(scale);
    let geometry = LevelGeometry::new(content.after, content.level);
    let options = DrawingOptions::new(content.level, medium).with_layers(Layers {
        fittings: false,
        areas: false,
        dimensions: DimensionStrings::TopAndLeft,
        ..Layers::ALL
    });
    let mut drawing = draw_plan(content.after, &geometry, locale, &options);
    let changed = difference::difference(content.before, content.after, locale, &options);
    let mut placer = occupied(&drawing);
    drawing.items.extend(changed);
    for (id, tag) in content.doors {
        let Some(opening) = content.after.openings.get(id) else { continue };
        let Some(wall) = content.after.walls.get(&opening.wall).filter(|wall| wall.level == content.level)
        else {
            continue;
        };
        let middle = wall.place_at(opening.center_offset(wall));
        let width = (text_width(tag, TextSize::Small, true) + 10.0) * medium.mark;
        let size = Vector::new(width, 20.0 * medium.mark);
        let place = placer.place(middle, size);
        let (min, max) = (place.min, place.max);
        let card = Polygon::new(vec![
            min,
            crate::geom::Point::new(max.x, min.y),
            max,
            crate::geom::Point::new(min.x, max.y),
        ]);
        drawing.items.push(Item::fill(vec![card.clone()], Paint::Raised));
        drawing.items.push(Item::edges(&[card], Stroke::solid(Paint::Ink, Weight(1.2))));
        let text = Text::new(place.center(), tag.as_str(), Paint::Ink).bold();
        drawing.items.push(Item::Text(Text { size: TextSize::Small, ..text }));
    }
    for (id, tag) in content.tags {
        let on_level = content.after.fixtures.get(id).filter(|fixture| fixture.level == content.level);
        if let Some(fixture) = on_level {
            drawing.items.extend(ring(*tag, point(fixture.center), &mut placer, medium));
        }
    }
    drawing.fit(2.0 * medium.mark);
    drawing
}
