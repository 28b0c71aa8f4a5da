//! A wall as one sees it from inside, to scale: what is fitted on it, with heights and offsets.
//!
//! On the drawing x runs along the wall from its left end, and heights run upwards from the finished floor.

mod bar;
mod shapes;
mod strings;

use std::collections::BTreeMap;

pub(super) use bar::Bar;

use super::tags::Tag;
use super::wall_face::{Extent, WallFace};
use crate::drawing::placement::{Placer, text_width};
use crate::drawing::{Align, Drawing, Item, Medium, Paint, PaperScale, Stroke, Text, TextSize, Weight};
use crate::geom::{Bounds, Point, Polygon, Vector};
use crate::locale::{Locale, Message};
use crate::plan::{Fixture, FixtureId, FixtureKind, FloorPlan, OpeningKind};

/// What an elevation shows.
#[derive(Clone, Copy, Debug)]
pub struct ElevationContent<'a> {
    /// The home as it was measured: what is not in it is new.
    pub before: &'a FloorPlan,
    /// The home after the changes.
    pub after: &'a FloorPlan,
    /// The wall.
    pub face: &'a WallFace,
    /// What new things are called.
    pub tags: &'a BTreeMap<FixtureId, Tag>,
}

/// No elevation is drawn lower than this above the floor, in millimetres.
const LEAST_HEIGHT: f64 = 1730.0;

/// Shown above the highest new thing, in millimetres.
const ABOVE: f64 = 180.0;

/// The true diameter of a bar, in millimetres: products are 32 to 38.
const BAR: f64 = 32.0;

/// A bar higher than this has a vertical part, in millimetres.
const L_BAR: f64 = 150.0;

/// Lines of 0.5 and 0.7 mm.
const EDGE: Weight = Weight(3.3);
const FLOOR: Weight = Weight(4.7);

const NEW: Stroke = Stroke::solid(Paint::New, Weight(2.0));
const OLD: Stroke = Stroke::solid(Paint::FurnitureLine, Weight(1.3));

/// The elevation, with its dimensions.
pub fn elevation(content: &ElevationContent<'_>, scale: PaperScale, locale: &Locale) -> Drawing {
    let medium = Medium::working_paper(scale);
    let mut sheet = Sheet { content, medium, locale, items: Vec::new(), placer: Placer::default() };
    sheet.draw();
    Drawing::around(sheet.items, medium, 2.0 * medium.mark)
}

struct Sheet<'a> {
    content: &'a ElevationContent<'a>,
    medium: Medium,
    locale: &'a Locale,
    items: Vec<Item>,
    placer: Placer,
}

const fn at(x: f64, height: f64) -> Point {
    Point::new(x, -height)
}

fn rect(left: f64, bottom: f64, right: f64, top: f64) -> Polygon {
    Polygon::new(vec![at(left, bottom), at(right, bottom), at(right, top), at(left, top)])
}

impl Sheet<'_> {
    fn draw(&mut self) {
        let face = self.content.face;
        let length = face.length();
        let hung = face.hung(self.content.after);
        let new: Vec<(FixtureId, &Fixture)> =
            hung.iter().filter(|(id, _)| self.is_new(*id)).copied().collect();
        let highest = new.iter().map(|(_, fixture)| fixture.top.to_f64()).fold(0.0, f64::max);
        let ceiling =
            self.content.after.levels.get(&face.level).map_or(2600.0, |level| level.height.to_f64());
        let top = (highest + ABOVE).max(LEAST_HEIGHT).min(ceiling);
        self.shell(length, top, top < ceiling);
        self.openings(top);
        for (id, fixture) in face.before(self.content.after) {
            self.silhouette(fixture, self.is_new(id));
        }
        for (id, fixture) in &hung {
            if !self.is_new(*id) && fixture.bottom.to_f64() < top {
                self.plain(fixture, OLD, top);
            }
        }
        for (_, fixture) in &new {
            self.fitted(fixture);
            self.keep_clear(fixture);
        }
        for (id, fixture) in &new {
            if let Some(tag) = self.content.tags.get(id) {
                self.label(*tag, fixture, length);
            }
        }
        self.heights(&new, length);
        self.offsets(&new, length);
    }

    fn is_new(&self, id: FixtureId) -> bool {
        self.content.before.fixtures.get(&id) != self.content.after.fixtures.get(&id)
    }

    /// Floor, the two corners, and the line at which the drawing breaks off.
    fn shell(&mut self, length: f64, top: f64, breaks_off: bool) {
        let px = self.medium.mark;
        let floor = vec![at(-12.0 * px, 0.0), at(length + 12.0 * px, 0.0)];
        let corners = vec![vec![at(0.0, 0.0), at(0.0, top)], vec![at(length, 0.0), at(length, top)]];
        self.items.push(Item::lines(vec![floor], Stroke::solid(Paint::Ink, FLOOR)));
        self.items.push(Item::lines(corners, Stroke::solid(Paint::Ink, EDGE)));
        let (middle, tooth) = (length / 2.0, 10.0 * px);
        let upper = if breaks_off {
            vec![
                at(-12.0 * px, top),
                at(middle - tooth, top),
                at(middle - tooth / 2.0, top + tooth),
                at(middle + tooth / 2.0, top - tooth),
                at(middle + tooth, top),
                at(length + 12.0 * px, top),
            ]
        } else {
            vec![at(0.0, top), at(length, top)]
        };
        let weight = if breaks_off { Weight(0.9) } else { EDGE };
        self.items.push(Item::lines(vec![upper], Stroke::solid(Paint::Ink, weight)));
    }

    fn openings(&mut self, top: f64) {
        let face = self.content.face;
        let plan = self.content.after;
        for id in face.openings(plan) {
            let Some(opening) = plan.openings.get(&id) else { continue };
            let Some(wall) = plan.walls.get(&opening.wall) else { continue };
            let ends = [opening.offset(wall), opening.offset(wall) + opening.width.to_f64()]
                .map(|offset| face.right_of_end(wall.place_at(offset)));
            let (left, right) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
            let sill = opening.sill.to_f64();
            let head = (opening.sill + opening.height).to_f64().min(top);
            if sill >= top {
                continue;
            }
            let stroke = if self.content.before.openings.get(&id) == Some(opening) {
                Stroke::solid(Paint::Ink, Weight(1.4))
            } else {
                NEW
            };
            let area = rect(left, sill, right, head);
            self.items.push(Item::fill(vec![area.clone()], Paint::Raised));
            self.items.push(Item::edges(&[area], stroke));
            let (id, y) = match opening.kind {
                OpeningKind::Window => ("drawing-window-sill", (sill + head) / 2.0),
                OpeningKind::Door(_) => ("opening-door", head - 14.0 * self.medium.mark),
                OpeningKind::PassThrough => ("opening-pass-through", head - 14.0 * self.medium.mark),
            };
            let message = match opening.kind {
                OpeningKind::Window => Message::new(id).with("height", opening.sill),
                _ => Message::new(id),
            };
            let text = self.small(at((left + right) / 2.0, y), self.locale.text(&message), Paint::Ink);
            self.write(text);
        }
    }

    fn small(&self, at: Point, text: String, paint: Paint) -> Text {
        Text { size: TextSize::Small, ..Text::new(at, text, paint) }
    }

    fn write(&mut self, text: Text) {
        self.placer.take(text.bounds(self.medium.mark));
        self.items.push(Item::Text(text.with_halo()));
    }

    /// Tag and name beside the thing, where nothing else is drawn or written.
    fn label(&mut self, tag: Tag, fixture: &Fixture, length: f64) {
        let px = self.medium.mark;
        let name = self.locale.text(&Message::new(fixture.kind.message_id()));
        let text = format!("{tag} {name} {}", size_text(fixture));
        let text = text.trim_end();
        let width = (text_width(text, TextSize::Small, true) + 8.0) * px;
        let height = TextSize::Small.px() * 1.4 * px;
        let body = self.body(fixture);
        // Beside it on the side with more wall, level with its middle.
        let right_free = length - body.max.x >= body.min.x;
        let away = width / 2.0 + 6.0 * px;
        let x = if right_free { body.max.x + away } else { body.min.x - away };
        let x = x.clamp(width / 2.0, (length - width / 2.0).max(width / 2.0));
        let place = self.placer.place(Point::new(x, body.center().y), Vector::new(width, height)).center();
        let nearest =
            Point::new(place.x.clamp(body.min.x, body.max.x), place.y.clamp(body.min.y, body.max.y));
        if (nearest - place).norm() > width / 2.0 + 14.0 * px {
            self.items.push(Item::lines(vec![vec![place, nearest]], Stroke::solid(Paint::Ink, Weight(0.8))));
        }
        let text = Text { size: TextSize::Small, ..Text::new(place, text, Paint::Ink).bold() };
        self.items.push(Item::Text(text.with_halo()));
    }

    /// The rectangle that a thing takes on the wall.
    fn body(&self, fixture: &Fixture) -> Bounds {
        let Extent { left, right, .. } = self.content.face.extent(fixture);
        let (bottom, top) = (fixture.bottom.to_f64(), fixture.top.to_f64());
        let (bottom, top) = match fixture.kind {
            FixtureKind::FoldingBar => {
                let height = f64::midpoint(bottom, top);
                (height - 90.0, height + fixture.depth.to_f64())
            }
            FixtureKind::GrabBar | FixtureKind::Handrail => (bottom - BAR, top + BAR),
            _ => (bottom, top),
        };
        Bounds { min: at(left, top), max: at(right, bottom) }
    }

    /// Keeps labels off what is drawn: off bars along their lines only, for the wall between them is free.
    fn keep_clear(&mut self, fixture: &Fixture) {
        let body = self.body(fixture);
        if !matches!(fixture.kind, FixtureKind::GrabBar | FixtureKind::Handrail) {
            self.placer.take(body);
            return;
        }
        let bar = Bar::of(fixture, self.content.face, self.content.after);
        let around = |from: Point, to: Point| Bounds { min: from.inf(&to), max: from.sup(&to) }.grown(BAR);
        self.placer.take(around(at(bar.left, bar.height), at(bar.right, bar.height)));
        if let Some((x, top)) = bar.vertical {
            self.placer.take(around(at(x, bar.height), at(x, top)));
        }
    }
}

/// The size of a new thing in the fewest figures: 700×700, 长 600.
fn size_text(fixture: &Fixture) -> String {
    match fixture.kind {
        FixtureKind::GrabBar if (fixture.top - fixture.bottom).to_f64() > L_BAR => {
            format!("{}×{}", fixture.width.0, (fixture.top - fixture.bottom).0)
        }
        FixtureKind::GrabBar | FixtureKind::Handrail => fixture.width.0.to_string(),
        FixtureKind::FoldingBar => fixture.depth.0.to_string(),
        _ => String::new(),
    }
}

/// Where an elevation says which way one looks.
pub fn corner_texts(drawing: &mut Drawing, length: f64, left: &str, right: &str) {
    let px = drawing.medium.mark;
    let high = drawing.bounds.min.y;
    let y = -high - 34.0 * px;
    let text = |x: f64, text: &str, align: Align| {
        let text = Text { size: TextSize::Small, align, ..Text::new(at(x, y), text, Paint::Ink3) };
        Item::Text(text)
    };
    drawing.items.push(text(8.0 * px, left, Align::Start));
    drawing.items.push(text(length - 8.0 * px, right, Align::End));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::paper::wall_faces;
    use crate::geom::grid_point;
    use crate::locale::Language;
    use crate::plan::geometry::LevelGeometry;
    use crate::plan::{Mounting, RoomId};
    use crate::store::template;
    use crate::units::{Angle, Mm};

    fn with_bar() -> (FloorPlan, FloorPlan, WallFace, FixtureId) {
        let before = template("T1").unwrap().plan;
        let level = *before.levels.keys().next().unwrap();
        let geometry = LevelGeometry::new(&before, level);
        let face = wall_faces(&before, &geometry, RoomId(5)).into_iter().next().unwrap();
        let mut after = before.clone();
        let id = after.next_fixture_id();
        let back = face.line.from + face.rightward() * 500.0;
        let rotation = Angle::from_radians(libm::atan2(-face.inward.x, face.inward.y)).normalized();
        let center = grid_point(back + face.inward * 40.0);
        let mut bar = Fixture::new(FixtureKind::GrabBar, level, center, rotation);
        (bar.width, bar.top) = (Mm(700), Mm(1400));
        assert_eq!(bar.kind.mounting(), Mounting::Wall);
        after.fixtures.insert(id, bar);
        (before, after, face, id)
    }

    #[test]
    fn a_bar_hangs_on_its_wall_and_on_no_other() {
        let (_, after, face, id) = with_bar();
        assert!(face.hung(&after).iter().any(|(hung, _)| *hung == id));
        let geometry = LevelGeometry::new(&after, face.level);
        let on = wall_faces(&after, &geometry, face.room)
            .iter()
            .filter(|face| face.hung(&after).iter().any(|(hung, _)| *hung == id))
            .count();
        assert_eq!(on, 1);
    }

    #[test]
    fn heights_and_offsets_are_true() {
        let (before, after, face, id) = with_bar();
        let bar = Bar::of(&after.fixtures[&id], &face, &after);
        assert_eq!((bar.height, bar.vertical.unwrap().1), (700.0, 1400.0));
        assert!((bar.left - (150.0 + BAR)).abs() <= 1.0, "{}", bar.left);
        assert_eq!(bar.fixings().len(), 3);
        let tags = super::super::tags([(id, &after.fixtures[&id])]);
        let content = ElevationContent { before: &before, after: &after, face: &face, tags: &tags };
        let drawing = elevation(&content, PaperScale::To20, &Locale::new(Language::Chinese));
        let mut texts = Vec::new();
        drawing.visit(|_, item| {
            if let Item::Text(text) = item {
                texts.push(text.text.clone());
            }
        });
        // From the floor to the bar, along its upright part, and the mark of the height on the wall.
        assert_eq!(texts.iter().filter(|text| text.as_str() == "700").count(), 3, "{texts:?}");
        assert!(texts.iter().any(|text| text.starts_with("G1 ")), "{texts:?}");
    }
}
