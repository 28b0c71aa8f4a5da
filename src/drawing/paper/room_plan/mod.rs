//! One room from above, to scale, for whoever sets it out: net sizes, where new things go, what is taken away.

mod strings;

use std::collections::{BTreeMap, BTreeSet};

use super::tags::{Tag, ring};
use super::wall_face::{WallFace, wall_behind};
use crate::drawing::hatch::hatch;
use crate::drawing::placement::{Placer, around, text_width};
use crate::drawing::{
    Drawing, DrawingOptions, Item, Medium, Paint, PaperScale, Stroke, Text, TextSize, Weight, bounds_of,
    difference, furnishing, openings,
};
use crate::geom::{Bounds, Point, Polygon, Vector, boolean, point};
use crate::locale::{Locale, Message};
use crate::plan::geometry::{LevelGeometry, door_gap};
use crate::plan::naming::Names;
use crate::plan::{ElementId, FixtureId, FloorPlan, LevelId, OpeningId, RoomId, Structure};
use crate::units::Angle;

/// What a room sheet shows.
#[derive(Clone, Copy, Debug)]
pub struct RoomPlanContent<'a> {
    /// The storey.
    pub level: LevelId,
    /// The room.
    pub room: RoomId,
    /// The home as it was measured.
    pub before: &'a FloorPlan,
    /// The home after the changes.
    pub after: &'a FloorPlan,
    /// What new things are called.
    pub tags: &'a BTreeMap<FixtureId, Tag>,
    /// The walls that are drawn as elevations, with their letters.
    pub sections: &'a [(char, WallFace)],
}

/// Shown beyond the faces of the room, in millimetres, where a wall is no thicker.
const BEYOND: f64 = 60.0;

/// A hatched wall: lines 1.3 mm apart on paper.
const HATCH: f64 = 1.3;

/// Less of a wall than this many square millimetres is no work worth a word.
const LEAST_DEMOLITION: f64 = 3000.0;

/// The largest scale at which walls are filled rather than hatched.
const FILLED_FROM: f64 = 50.0;

/// The plan of the room.
pub fn room_plan(content: &RoomPlanContent<'_>, scale: PaperScale, locale: &Locale) -> Drawing {
    let medium = Medium::working_paper(scale);
    let geometry = LevelGeometry::new(content.after, content.level);
    let empty = Drawing::around(Vec::new(), medium, 1.0);
    let Some(outline) = geometry.room(content.room).map(|room| room.outline.clone()) else { return empty };
    let Some(net) = outline.bounds() else { return empty };
    let thickest = thickest_wall(content, &outline);
    let frame = net.grown(thickest + BEYOND);
    let mut sheet = Sheet { content, medium, locale, geometry, outline, net, frame, items: Vec::new() };
    sheet.draw();
    Drawing::around(sheet.items, medium, 3.0 * medium.mark)
}

struct Sheet<'a> {
    content: &'a RoomPlanContent<'a>,
    medium: Medium,
    locale: &'a Locale,
    geometry: LevelGeometry,
    outline: Polygon,
    net: Bounds,
    frame: Bounds,
    items: Vec<Item>,
}

fn thickest_wall(content: &RoomPlanContent<'_>, outline: &Polygon) -> f64 {
    let plan = content.after;
    let behind = outline.edges().filter_map(|edge| {
        let normal = crate::geom::right_normal(edge.vector().try_normalize(1e-9)?);
        let outward = if outline.contains(edge.midpoint() + normal * 5.0) { -normal } else { normal };
        let wall = wall_behind(plan, content.level, edge.midpoint() + outward * 30.0)?;
        plan.walls.get(&wall).map(|wall| wall.thickness.to_f64())
    });
    behind.fold(100.0, f64::max)
}

impl Sheet<'_> {
    fn draw(&mut self) {
        let content = self.content;
        let options = DrawingOptions::new(content.level, self.medium);
        self.walls();
        let doors = self.openings_here();
        for &id in &doors {
            if content.before.openings.get(&id) == content.after.openings.get(&id) {
                let parts = openings::opening(content.after, &self.geometry, id, &options);
                self.items.push(Item::of(ElementId::Opening(id), parts));
            }
        }
        let fixtures = self.fixtures_here();
        for &id in &fixtures {
            if content.before.fixtures.get(&id) == content.after.fixtures.get(&id)
                && let Some(fixture) = content.after.fixtures.get(&id)
            {
                let parts = furnishing::draw(fixture, self.locale, self.medium);
                self.items.push(Item::of(ElementId::Fixture(id), parts));
            }
        }
        self.changed(&doors, &options);
        let mut placer = self.occupied();
        self.clear_widths(&doors, &mut placer);
        self.demolished(&mut placer);
        self.names(&mut placer);
        self.tag(&fixtures, &mut placer);
        self.section_marks(&mut placer);
        self.strings(&doors);
    }

    /// The walls around the room: hatched at large scales, filled at small ones.
    fn walls(&mut self) {
        let plan = self.content.after;
        let holes = openings::holes(plan, self.content.level);
        let window = rectangle(&self.frame);
        let filled = self.medium.denominator >= FILLED_FROM;
        let spacing = HATCH * self.medium.denominator;
        let mut bearing_so_far: Vec<Polygon> = Vec::new();
        for structure in [Structure::LoadBearing, Structure::Unknown, Structure::Partition] {
            let mut bodies: Vec<Polygon> = Vec::new();
            for (id, body) in &self.geometry.wall_bodies {
                if plan.walls.get(id).is_none_or(|wall| wall.structure != structure) {
                    continue;
                }
                let mut cut: Vec<Polygon> =
                    holes.iter().filter(|hole| hole.wall == *id).map(|hole| hole.area.clone()).collect();
                cut.extend(bearing_so_far.iter().cloned());
                let areas =
                    if cut.is_empty() { boolean::union(body) } else { boolean::difference(body, &cut) };
                bodies.extend(areas);
            }
            let areas = boolean::intersection(&boolean::union(&bodies), std::slice::from_ref(&window));
            if areas.is_empty() {
                continue;
            }
            let lines = |degrees: f64| hatch(&areas, Angle::from_degrees(degrees), spacing, Point::origin());
            let thin = Stroke::solid(Paint::Wall, Weight(0.8));
            match (filled, structure) {
                (true, Structure::LoadBearing) => self.items.push(Item::fill(areas.clone(), Paint::Wall)),
                (true, Structure::Partition) => self.items.push(Item::fill(areas.clone(), Paint::Partition)),
                (false, Structure::LoadBearing) => {
                    self.items.push(Item::lines(lines(45.0), thin));
                    self.items.push(Item::lines(lines(-45.0), thin));
                }
                (false, Structure::Partition) => self.items.push(Item::lines(lines(-45.0), thin)),
                (_, Structure::Unknown) => self.items.push(Item::lines(lines(45.0), thin)),
            }
            let edge = if filled { Weight(1.7) } else { Weight(3.3) };
            let stroke = match structure {
                Structure::Unknown => Stroke::dashed(Paint::Wall, edge),
                _ => Stroke::solid(Paint::Wall, edge),
            };
            // Where the picture ends the wall goes on.
            let outlines = open_at(&areas, &self.frame);
            self.items.push(Item::lines(outlines, stroke));
            bearing_so_far.extend(areas);
        }
    }

    /// The openings in the walls of the room, today or after.
    fn openings_here(&self) -> Vec<OpeningId> {
        let plan = self.content.after;
        plan.openings
            .iter()
            .filter(|(_, opening)| {
                let Some(wall) =
                    plan.walls.get(&opening.wall).filter(|wall| wall.level == self.content.level)
                else {
                    return false;
                };
                let (left, right) = self.geometry.rooms_beside(wall, opening);
                [left, right].into_iter().flatten().any(|room| room.id == Some(self.content.room))
            })
            .map(|(&id, _)| id)
            .collect()
    }

    /// The fixtures in the room, today or after.
    fn fixtures_here(&self) -> BTreeSet<FixtureId> {
        let of = |plan: &FloorPlan| -> Vec<FixtureId> {
            plan.fixtures
                .iter()
                .filter(|(_, fixture)| fixture.level == self.content.level)
                .filter(|(_, fixture)| {
                    self.outline.contains(point(fixture.center))
                        || self
                            .geometry
                            .room_of_fixture(&fixture.footprint())
                            .is_some_and(|room| room.id == Some(self.content.room))
                })
                .map(|(&id, _)| id)
                .collect()
        };
        of(self.content.before).into_iter().chain(of(self.content.after)).collect()
    }

    /// What is removed, new and moved in the room.
    fn changed(&mut self, doors: &[OpeningId], options: &DrawingOptions) {
        let here = self.fixtures_here();
        let touches = |item: &Item| match item {
            Item::Group { element: Some(ElementId::Fixture(id)), .. } => here.contains(id),
            Item::Group { element: Some(ElementId::Opening(id)), .. } => doors.contains(id),
            Item::Group { element: Some(ElementId::Wall(_)), items } => bounds_of(items, self.medium)
                .is_some_and(|bounds| crate::drawing::placement::overlap(&bounds, &self.frame)),
            _ => false,
        };
        let all = difference::difference(self.content.before, self.content.after, self.locale, options);
        self.items.extend(all.into_iter().filter(touches));
    }

    /// Nothing may be written over things that are drawn, and had better not over walls.
    fn occupied(&self) -> Placer {
        let mut placer = Placer::default();
        for item in &self.items {
            let Item::Group { items, .. } = item else { continue };
            if let Some(bounds) = bounds_of(items, self.medium) {
                placer.avoid(bounds, 1.5);
            }
        }
        for body in self.geometry.wall_bodies.values().flatten() {
            if let Some(bounds) = body.bounds() {
                placer.avoid(bounds, 4.0);
            }
        }
        placer
    }

    /// The clear width of each door, as it will open: a dimension outside the room.
    fn clear_widths(&mut self, doors: &[OpeningId], placer: &mut Placer) {
        let plan = self.content.after;
        let px = self.medium.mark;
        for &id in doors {
            let Some(opening) = plan.openings.get(&id).filter(|opening| opening.is_passable()) else {
                continue;
            };
            let Some(wall) = plan.walls.get(&opening.wall) else { continue };
            let (Some(gap), Some(right)) = (door_gap(plan, id), wall.right()) else { continue };
            let half = wall.thickness.to_f64() / 2.0;
            let middle = wall.place_at(opening.center_offset(wall));
            let out = if self.outline.contains(middle + right * (half + 40.0)) { -right } else { right };
            let away = out * (half + 20.0 * px);
            let is_new = self.content.before.openings.get(&id) != Some(opening);
            let paint = if is_new { Paint::New } else { Paint::Ink };
            let faces = [gap.faces.from, gap.faces.to].map(|place| place + away);
            let slash = (out + wall.direction().unwrap_or(out)) * (5.0 * px);
            let tick = |place: Point| vec![place - slash, place + slash];
            let extension = |place: Point| vec![place - away + out * half, place + out * (4.0 * px)];
            self.items.push(Item::lines(
                vec![faces.to_vec(), extension(faces[0]), extension(faces[1])],
                Stroke::solid(paint, Weight(0.9)),
            ));
            self.items
                .push(Item::lines(vec![tick(faces[0]), tick(faces[1])], Stroke::solid(paint, Weight(2.2))));
            let value = libm::round(gap.faces.length()).to_string();
            let text = self.locale.text(&Message::new("drawing-clear-width").with("value", value));
            let wanted = nalgebra::center(&faces[0], &faces[1]) + out * (14.0 * px);
            placer.take(around(nalgebra::center(&faces[0], &faces[1]), Vector::repeat(8.0 * px)));
            let text = Text { size: TextSize::Small, ..Text::new(wanted, text, paint).bold() };
            self.write(text, placer);
        }
    }

    /// Says what is broken out where the hatch alone might be missed.
    fn demolished(&mut self, placer: &mut Placer) {
        let before = LevelGeometry::new(self.content.before, self.content.level);
        let solid = |plan: &FloorPlan, geometry: &LevelGeometry| -> Vec<Polygon> {
            let holes: Vec<Polygon> =
                openings::holes(plan, self.content.level).into_iter().map(|hole| hole.area).collect();
            let bodies: Vec<Polygon> = geometry.wall_bodies.values().flatten().cloned().collect();
            boolean::difference(&boolean::union(&bodies), &holes)
        };
        let (was, is) = (solid(self.content.before, &before), solid(self.content.after, &self.geometry));
        let word = self.locale.get("drawing-demolish");
        for area in boolean::difference(&was, &is) {
            let Some(bounds) = area.bounds().filter(|_| area.area() > LEAST_DEMOLITION) else { continue };
            if crate::drawing::placement::overlap(&bounds, &self.frame) {
                let text = Text::new(bounds.center(), word.as_str(), Paint::Demolish).bold();
                self.write(Text { size: TextSize::Small, ..text }, placer);
            }
        }
    }

    fn names(&mut self, placer: &mut Placer) {
        let names = Names::new(self.content.after);
        let size = self.net.size();
        let name = self.locale.text(&names.of(ElementId::Room(self.content.room)));
        let net = self.locale.text(
            &Message::new("drawing-net-size")
                .with("width", libm::round(size.x).to_string())
                .with("depth", libm::round(size.y).to_string()),
        );
        let px = self.medium.mark;
        let line = 18.0 * px;
        let width =
            text_width(&name, TextSize::Body, true).max(text_width(&net, TextSize::Small, false)) * px;
        let wanted = self.net.center() + Vector::new(size.x * 0.2, size.y * 0.2);
        let place = placer.place(wanted, Vector::new(width, 2.2 * line)).center();
        let first = Text::new(place - Vector::new(0.0, line / 2.0), name, Paint::Ink).bold().with_halo();
        let second = Text::new(place + Vector::new(0.0, line / 2.0), net, Paint::Ink).with_halo();
        self.items.push(Item::Text(first));
        self.items.push(Item::Text(Text { size: TextSize::Small, ..second }));
    }

    fn write(&mut self, mut text: Text, placer: &mut Placer) {
        let size = text.bounds(self.medium.mark).size();
        text.at = placer.place(text.at, size).center();
        self.items.push(Item::Text(text.with_halo()));
    }

    fn tag(&mut self, fixtures: &BTreeSet<FixtureId>, placer: &mut Placer) {
        for id in fixtures {
            let Some(tag) = self.content.tags.get(id) else { continue };
            let Some(fixture) = self.content.after.fixtures.get(id) else { continue };
            let rings = ring(*tag, point(fixture.center), placer, self.medium);
            self.items.extend(rings);
        }
    }

    /// Where one stands for an elevation: a letter in a ring and a triangle that looks at the wall.
    fn section_marks(&mut self, placer: &mut Placer) {
        let px = self.medium.mark;
        for (letter, face) in self.content.sections {
            let wanted = self.net.center() - face.inward * (10.0 * px);
            let center = placer.place(wanted, Vector::repeat(44.0 * px)).center();
            let r = 14.0 * px;
            let disc = crate::drawing::marker::circle(center, r);
            let (look, side) = (-face.inward, face.rightward());
            let tip = center + look * (r * 1.75);
            let foot = center + look * (r * 0.72);
            let arrow = Polygon::new(vec![tip, foot + side * (r * 0.82), foot - side * (r * 0.82)]);
            let text =
                Text { size: TextSize::Small, ..Text::new(center, letter.to_string(), Paint::Ink).bold() };
            self.items.extend([
                Item::fill(vec![arrow], Paint::Ink),
                Item::fill(vec![disc.clone()], Paint::Raised),
                Item::edges(&[disc], Stroke::solid(Paint::Ink, Weight(1.6))),
                Item::Text(text),
            ]);
        }
    }
}

/// The edges of areas, but those along the edge of a frame.
fn open_at(areas: &[Polygon], frame: &Bounds) -> Vec<Vec<Point>> {
    let on_frame = |a: Point, b: Point| {
        let both = |x: f64, y: f64, edge: f64| (x - edge).abs() < 1.0 && (y - edge).abs() < 1.0;
        both(a.x, b.x, frame.min.x)
            || both(a.x, b.x, frame.max.x)
            || both(a.y, b.y, frame.min.y)
            || both(a.y, b.y, frame.max.y)
    };
    areas
        .iter()
        .flat_map(Polygon::edges)
        .filter(|edge| !on_frame(edge.from, edge.to))
        .map(|edge| vec![edge.from, edge.to])
        .collect()
}

fn rectangle(bounds: &Bounds) -> Polygon {
    let corners = around(bounds.center(), bounds.size());
    Polygon::new(vec![
        corners.min,
        Point::new(corners.max.x, corners.min.y),
        corners.max,
        Point::new(corners.min.x, corners.max.y),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::store::template;

    #[test]
    fn the_net_sizes_stand_outside() {
        let plan = template("T1").unwrap().plan;
        let level = *plan.levels.keys().next().unwrap();
        let tags = BTreeMap::new();
        let content = RoomPlanContent {
            level,
            room: RoomId(5),
            before: &plan,
            after: &plan,
            tags: &tags,
            sections: &[],
        };
        let drawing = room_plan(&content, PaperScale::To20, &Locale::new(Language::Chinese));
        let mut texts = Vec::new();
        drawing.visit(|_, item| {
            if let Item::Text(text) = item {
                texts.push(text.text.clone());
            }
        });
        let geometry = LevelGeometry::new(&plan, level);
        let size = geometry.room(RoomId(5)).unwrap().outline.bounds().unwrap().size();
        for length in [size.x, size.y] {
            let text = format!("{length:.0}");
            assert!(texts.contains(&text), "{text} is missing: {texts:?}");
        }
    }
}
