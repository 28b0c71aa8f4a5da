//! A wall as one sees it from inside, to scale: what is fitted on it, with heights and offsets.
//!
//! On the drawing x runs along the wall from its left end, and heights run upwards from the finished floor.

use std::collections::{BTreeMap, BTreeSet};

use super::tags::Tag;
use super::wall_face::{Extent, Facing, WallFace};
use crate::drawing::dimensions::chain;
use crate::drawing::marker::circle;
use crate::drawing::placement::{Placer, around, text_width};
use crate::drawing::{Align, Drawing, Item, Medium, Paint, PaperScale, Stroke, Text, TextSize, Weight};
use crate::geom::{Bounds, Point, Polygon, Vector};
use crate::locale::{Locale, Message};
use crate::plan::{Attribute, Fixture, FixtureId, FixtureKind, FloorPlan, OpeningKind};

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

/// Where an L bar has its fixings: both ends of the horizontal part, and the top of the vertical one.
pub(super) struct Bar {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) height: f64,
    /// Where the vertical part stands and how high it reaches; none for a straight bar.
    pub(super) vertical: Option<(f64, f64)>,
}

impl Bar {
    pub(super) fn of(fixture: &Fixture, face: &WallFace, plan: &FloorPlan) -> Self {
        let Extent { left, right, .. } = face.extent(fixture);
        // Fixings lie a flange's half within the ends.
        let (left, right) = (left + BAR, right - BAR);
        let (height, top) = (fixture.bottom.to_f64(), fixture.top.to_f64());
        let at = if stands_at_right(face, left, right, plan) { right } else { left };
        Self { left, right, height, vertical: (top - height > L_BAR).then_some((at, top)) }
    }

    /// The fixings, as places along the wall and heights.
    pub(super) fn fixings(&self) -> Vec<(f64, f64)> {
        let mut places = vec![(self.left, self.height), (self.right, self.height)];
        places.extend(self.vertical);
        places
    }
}

/// The vertical part stands where one reaches it when getting up: before the toilet, else away from the corner.
fn stands_at_right(face: &WallFace, left: f64, right: f64, plan: &FloorPlan) -> bool {
    let toilet = face
        .before(plan)
        .into_iter()
        .find(|(_, fixture)| fixture.kind == FixtureKind::Toilet)
        .map(|(_, fixture)| face.facing(fixture));
    match toilet {
        Some(Facing::Right) => true,
        Some(Facing::Left) => false,
        _ => left < face.length() - right,
    }
}

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

    /// What stands before the wall: thin, from the side or from the front.
    fn silhouette(&mut self, fixture: &Fixture, is_new: bool) {
        let face = self.content.face;
        let length = face.length();
        let Extent { left, right, .. } = face.extent(fixture);
        let (left, right) = (left.clamp(0.0, length), right.clamp(0.0, length));
        let stroke = if is_new { NEW } else { OLD };
        if fixture.kind == FixtureKind::Toilet {
            let seat = fixture.attributes.get(Attribute::SeatHeight).value().map_or(400.0, f64::from);
            let outline = toilet(face.facing(fixture), left, right, seat);
            self.items.push(Item::lines(outline, stroke));
            return;
        }
        let (bottom, top) = (fixture.bottom.to_f64(), fixture.top.to_f64());
        if top - bottom < 30.0 {
            return;
        }
        // A basin is a bowl on a wall or a stand; its lower part is left open.
        let bottom = if fixture.kind == FixtureKind::Basin { (top - 160.0).max(bottom) } else { bottom };
        self.items.push(Item::edges(&[rect(left, bottom, right, top)], stroke));
    }

    /// A thing that hangs there today.
    fn plain(&mut self, fixture: &Fixture, stroke: Stroke, limit: f64) {
        let Extent { left, right, .. } = self.content.face.extent(fixture);
        let top = fixture.top.to_f64().min(limit);
        self.items.push(Item::edges(&[rect(left, fixture.bottom.to_f64(), right, top)], stroke));
    }

    /// A new thing on the wall, with its fixings.
    fn fitted(&mut self, fixture: &Fixture) {
        let face = self.content.face;
        let Extent { left, right, .. } = face.extent(fixture);
        let (bottom, top) = (fixture.bottom.to_f64(), fixture.top.to_f64());
        match fixture.kind {
            FixtureKind::GrabBar | FixtureKind::Handrail => {
                let bar = Bar::of(fixture, face, self.content.after);
                self.tube(at(bar.left, bar.height), at(bar.right, bar.height));
                if let Some((x, top)) = bar.vertical {
                    self.tube(at(x, bar.height), at(x, top));
                }
                for (x, height) in bar.fixings() {
                    self.fixing(at(x, height));
                }
            }
            FixtureKind::FoldingBar => {
                let (x, height) = ((left + right) / 2.0, f64::midpoint(bottom, top));
                let reach = fixture.depth.to_f64();
                self.items.push(Item::edges(&[rect(x - 45.0, height - 90.0, x + 45.0, height + 90.0)], NEW));
                self.fixing(at(x, height));
                // Folded up it stands along the wall.
                let up = vec![
                    vec![at(x - BAR / 2.0, height + 90.0), at(x - BAR / 2.0, height + reach)],
                    vec![at(x + BAR / 2.0, height + 90.0), at(x + BAR / 2.0, height + reach)],
                ];
                self.items.push(Item::lines(up, Stroke::dashed(Paint::New, Weight(1.4))));
            }
            FixtureKind::PullCord => {
                let x = (left + right) / 2.0;
                self.items.push(Item::lines(vec![vec![at(x, bottom), at(x, top)]], NEW));
                let end = circle(at(x, bottom), 12.0);
                self.items.push(Item::fill(vec![end], Paint::New));
                self.items.push(Item::edges(&[rect(left, top - 60.0, right, top)], NEW));
            }
            _ => {
                let area = rect(left, bottom, right, top);
                self.items.push(Item::fill(vec![area.clone()], Paint::Raised));
                self.items.push(Item::edges(&[area], NEW));
                if right - left < 200.0 {
                    let middle = at((left + right) / 2.0, f64::midpoint(bottom, top));
                    self.items.push(Item::fill(vec![circle(middle, (right - left) / 5.0)], Paint::New));
                }
            }
        }
    }

    /// A bar to its true diameter.
    fn tube(&mut self, from: Point, to: Point) {
        let Some(along) = (to - from).try_normalize(1e-9) else { return };
        let half = crate::geom::right_normal(along) * (BAR / 2.0);
        let body = Polygon::new(vec![from - half, to - half, to + half, from + half]);
        self.items.push(Item::fill(vec![body], Paint::Raised));
        let lines = vec![vec![from - half, to - half], vec![from + half, to + half]];
        self.items.push(Item::lines(lines, NEW));
    }

    fn fixing(&mut self, place: Point) {
        let ring = circle(place, BAR);
        self.items.push(Item::fill(vec![ring.clone()], Paint::Raised));
        self.items.push(Item::edges(&[ring], NEW));
        self.items.push(Item::fill(vec![circle(place, BAR * 0.4)], Paint::New));
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

    /// Heights at the left: every height that something is fixed at.
    fn heights(&mut self, new: &[(FixtureId, &Fixture)], length: f64) {
        let px = self.medium.mark;
        let mut stops: BTreeSet<i64> = BTreeSet::from([0]);
        for (_, fixture) in new {
            stops.extend(self.fixed_heights(fixture).into_iter().map(|height| libm::round(height) as i64));
        }
        let stops: Vec<f64> = thinned(stops);
        if stops.len() < 2 {
            return;
        }
        let upwards: Vec<f64> = stops.clone();
        self.items.extend(chain(at(-22.0 * px, 0.0), -Vector::y(), &upwards, self.medium));
        // Level marks on the wall itself, at the side with room for them.
        for &height in &stops[1..] {
            let value = format!("{height:.0}");
            let width = text_width(&value, TextSize::Small, false) * px;
            let size = Vector::new(width + 26.0 * px, 20.0 * px);
            let wanted = at(length - 30.0 * px - width / 2.0, height + 8.0 * px);
            let place = self.placer.place(wanted, size);
            if (place.center().y - wanted.y).abs() > 14.0 * px {
                continue;
            }
            let tip = Point::new(place.min.x + 8.0 * px, -height);
            let mark = vec![tip, tip + Vector::new(-6.0, -9.0) * px, tip + Vector::new(6.0, -9.0) * px];
            let line = vec![tip - Vector::new(9.0 * px, 0.0), tip + Vector::new(width + 14.0 * px, 0.0)];
            let text = Text::new(tip + Vector::new(10.0 * px, -8.0 * px), value, Paint::Ink);
            self.items.extend([
                Item::edges(&[Polygon::new(mark)], Stroke::solid(Paint::Ink, Weight(0.9))),
                Item::lines(vec![line], Stroke::solid(Paint::Ink, Weight(0.9))),
                Item::Text(Text { size: TextSize::Small, align: Align::Start, ..text }),
            ]);
        }
    }

    fn fixed_heights(&self, fixture: &Fixture) -> Vec<f64> {
        let (bottom, top) = (fixture.bottom.to_f64(), fixture.top.to_f64());
        match fixture.kind {
            FixtureKind::GrabBar | FixtureKind::Handrail => {
                let bar = Bar::of(fixture, self.content.face, self.content.after);
                bar.fixings().into_iter().map(|(_, height)| height).collect()
            }
            FixtureKind::PullCord => vec![bottom],
            _ => vec![f64::midpoint(bottom, top)],
        }
    }

    /// Offsets below the floor: bars first, then everything else.
    fn offsets(&mut self, new: &[(FixtureId, &Fixture)], length: f64) {
        let px = self.medium.mark;
        let face = self.content.face;
        let is_bar = |fixture: &Fixture| {
            matches!(fixture.kind, FixtureKind::GrabBar | FixtureKind::Handrail | FixtureKind::FoldingBar)
        };
        let mut below = 30.0;
        for bars in [true, false] {
            let mut stops: BTreeSet<i64> = BTreeSet::from([0, libm::round(length) as i64]);
            let mut any = false;
            for (_, fixture) in new.iter().filter(|(_, fixture)| is_bar(fixture) == bars) {
                let Extent { left, right, .. } = face.extent(fixture);
                let places = match fixture.kind {
                    FixtureKind::GrabBar | FixtureKind::Handrail => {
                        let bar = Bar::of(fixture, face, self.content.after);
                        vec![bar.left, bar.right]
                    }
                    _ => vec![f64::midpoint(left, right)],
                };
                stops.extend(places.into_iter().map(|place| libm::round(place) as i64));
                any = true;
            }
            if any {
                let stops = thinned(stops);
                self.items.extend(chain(at(0.0, -below * px), Vector::x(), &stops, self.medium));
                below += 28.0;
            }
        }
        // What the chain stands on must not be written over.
        self.placer.take(around(at(length / 2.0, -below * px / 2.0), Vector::new(length, below * px)));
    }
}

/// Stops that are not the same to the eye of whoever measures, in order.
fn thinned(stops: BTreeSet<i64>) -> Vec<f64> {
    let mut kept: Vec<f64> = Vec::new();
    for stop in stops {
        let stop = stop as f64;
        if kept.last().is_none_or(|last| stop - last >= 3.0) {
            kept.push(stop);
        }
    }
    kept
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

/// A toilet in outline: cistern, seat, bowl, foot.
fn toilet(facing: Facing, left: f64, right: f64, seat: f64) -> Vec<Vec<Point>> {
    let cistern_top = seat + 360.0;
    match facing {
        Facing::Left | Facing::Right => {
            let depth = right - left;
            let x = |share: f64| {
                if facing == Facing::Right { left + share * depth } else { right - share * depth }
            };
            let bowl = vec![
                at(x(0.14), 0.0),
                at(x(0.16), seat),
                at(x(0.98), seat),
                at(x(0.96), seat - 70.0),
                at(x(0.86), seat * 0.58),
                at(x(0.72), seat * 0.42),
                at(x(0.7), 0.0),
            ];
            let lid = vec![at(x(0.26), seat + 20.0), at(x(1.0), seat + 20.0), at(x(1.0), seat)];
            let cistern = vec![
                at(x(0.02), seat),
                at(x(0.02), cistern_top),
                at(x(0.25), cistern_top),
                at(x(0.25), seat),
                at(x(0.02), seat),
            ];
            vec![bowl, lid, cistern]
        }
        Facing::Front | Facing::Back => {
            let width = right - left;
            let x = |share: f64| left + share * width;
            let cistern = vec![
                at(x(0.0), seat),
                at(x(0.0), cistern_top),
                at(x(1.0), cistern_top),
                at(x(1.0), seat),
                at(x(0.0), seat),
            ];
            let bowl = vec![
                at(x(0.04), seat),
                at(x(0.1), seat * 0.6),
                at(x(0.26), seat * 0.3),
                at(x(0.26), 0.0),
                at(x(0.74), 0.0),
                at(x(0.74), seat * 0.3),
                at(x(0.9), seat * 0.6),
                at(x(0.96), seat),
            ];
            vec![cistern, bowl]
        }
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
        assert_eq!(texts.iter().filter(|text| text.as_str() == "700").count(), 2, "{texts:?}");
        assert!(texts.iter().any(|text| text.starts_with("G1 ")), "{texts:?}");
    }
}
