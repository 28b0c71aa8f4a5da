use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::joints::joints;
use super::{Contents, models};
use crate::drawing::{Item, Paint, Stroke, Weight};
use crate::export::{ExportError, Palette};
use crate::geom::{OrientedRect, Point};
use crate::import::sweet_home_3d::properties as names;
use crate::locale::Locale;
use crate::plan::geometry::LevelGeometry;
use crate::plan::{
    Door, DoorOperation, Fixture, FloorPlan, Hinge, LevelId, Opening, OpeningKind, Swing, WallEnd,
};
use crate::units::{Angle, Mm};

/// The version of the format. A later one makes older programs warn before they open a home; nothing written here is
/// newer than this.
const VERSION: &str = "7000";

/// What is thinner or flatter than this is given this much, in millimetres: the other program knows no zero.
const LEAST: f64 = 1.0;

type Result<T> = std::result::Result<T, ExportError>;

/// The text of the plan within an archive.
pub(super) fn write(plan: &FloorPlan, locale: &Locale, contents: &mut Contents) -> Result<String> {
    let mut home = Home { plan, locale, contents, writer: Writer::new_with_indent(Vec::new(), b' ', 1) };
    home.write()?;
    String::from_utf8(home.writer.into_inner()).map_err(|error| ExportError::Archive(error.to_string()))
}

/// A fixture without a symbol, for its icon.
pub(super) fn plain(place: &OrientedRect) -> Vec<Item> {
    let outline = place.polygon();
    vec![
        Item::fill(vec![outline.clone()], Paint::Furniture),
        Item::edges(&[outline], Stroke::solid(Paint::FurnitureLine, Weight::FURNITURE)),
    ]
}

struct Home<'a> {
    plan: &'a FloorPlan,
    locale: &'a Locale,
    contents: &'a mut Contents,
    writer: Writer<Vec<u8>>,
}

/// Names and values of attributes.
type Values = Vec<(&'static str, String)>;

/// Names and values of properties.
type Properties = Vec<(String, String)>;

impl Home<'_> {
    fn write(&mut self) -> Result<()> {
        self.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        let usual_height = self.plan.levels.values().next().map_or(Mm(2600), |level| level.height);
        let values = vec![
            ("version", VERSION.to_owned()),
            ("name", self.plan.name.clone()),
            ("wallHeight", cm(usual_height.to_f64())),
        ];
        self.open("home", &values)?;
        let mut properties = names::of_attributes(&self.plan.attributes);
        properties.extend(self.plan.built.map(|year| (names::BUILT.to_owned(), year.to_string())));
        for property in &properties {
            self.property(property)?;
        }
        self.body()?;
        self.close("home")
    }

    fn body(&mut self) -> Result<()> {
        let north = Angle::from_degrees(f64::from(self.plan.north_degrees)).to_radians();
        let compass: Values = vec![
            ("x", cm(-500.0)),
            ("y", cm(-500.0)),
            ("diameter", cm(1000.0)),
            ("northDirection", radians(north)),
            ("visible", "false".to_owned()),
        ];
        self.element("compass", compass, Vec::new())?;
        if self.has_levels() {
            for (id, level) in &self.plan.levels {
                let values = vec![
                    ("id", level_id(*id)),
                    ("name", if level.name.is_empty() { id.0.to_string() } else { level.name.clone() }),
                    ("elevation", cm(level.elevation.to_f64())),
                    ("floorThickness", cm(120.0)),
                    ("height", cm(level.height.to_f64())),
                    ("elevationIndex", "0".to_owned()),
                ];
                self.element("level", values, Vec::new())?;
            }
        }
        for opening in self.plan.openings.values() {
            self.opening(opening)?;
        }
        for fixture in self.plan.fixtures.values() {
            self.fixture(fixture)?;
        }
        self.walls()?;
        for &level in self.plan.levels.keys() {
            self.rooms(level)?;
        }
        self.notes()
    }

    /// A home of one storey without a name has none of its own in the file.
    fn has_levels(&self) -> bool {
        let mut levels = self.plan.levels.values();
        self.plan.levels.len() > 1
            || levels.next().is_some_and(|level| !level.name.is_empty() || level.elevation != Mm::ZERO)
    }

    fn on_level(&self, values: &mut Values, level: LevelId) {
        if self.has_levels() {
            values.push(("level", level_id(level)));
        }
    }

    fn walls(&mut self) -> Result<()> {
        let joints = joints(self.plan);
        for (&id, wall) in &self.plan.walls {
            let mut values: Values = vec![("id", format!("wall-{}", id.0))];
            self.on_level(&mut values, wall.level);
            for (end, name) in [(WallEnd::Start, "wallAtStart"), (WallEnd::End, "wallAtEnd")] {
                values.extend(joints.get(&(id, end)).map(|other| (name, format!("wall-{}", other.0))));
            }
            values.extend([
                ("xStart", cm(f64::from(wall.start.x))),
                ("yStart", cm(f64::from(wall.start.y))),
                ("xEnd", cm(f64::from(wall.end.x))),
                ("yEnd", cm(f64::from(wall.end.y))),
                ("height", cm(wall.height.to_f64())),
                ("thickness", cm(wall.thickness.to_f64())),
            ]);
            let axis = wall.axis();
            if let Some((length, radius)) = axis.and_then(|axis| Some((axis.length(), axis.radius()?))) {
                let turn = -f64::from(wall.bulge.0.signum()) * length / radius;
                values.push(("arcExtent", radians(turn)));
            }
            let properties = vec![
                (names::STRUCTURE.to_owned(), format!("{:?}", wall.structure)),
                (names::MATERIAL.to_owned(), format!("{:?}", wall.material)),
            ];
            self.element("wall", values, properties)?;
        }
        Ok(())
    }

    fn opening(&mut self, opening: &Opening) -> Result<()> {
        let Some(wall) = self.plan.walls.get(&opening.wall) else { return Ok(()) };
        let Some(frame) = opening.frame(wall) else { return Ok(()) };
        let door = opening.door();
        let opens_to_front = door.is_none_or(|door| door.swing == Swing::Right);
        let word = match opening.kind {
            OpeningKind::Window => "opening-window",
            OpeningKind::PassThrough => "opening-pass-through",
            OpeningKind::Door(door) if door.is_entrance => "element-entrance-door",
            OpeningKind::Door(_) => "opening-door",
        };
        let mut values: Values = Vec::new();
        self.on_level(&mut values, wall.level);
        let angle = libm::atan2(frame.along.y, frame.along.x);
        values.extend([("catalogId", catalog_id(opening)), ("name", self.locale.get(word))]);
        self.placed(&mut values, frame.center(), angle, (frame.width, frame.half * 2.0));
        values.extend([
            ("elevation", cm(opening.sill.to_f64())),
            ("height", cm(opening.height.to_f64().max(LEAST))),
            ("icon", self.contents.icon(None)?),
            ("model", self.contents.model(models::opening(opening.kind, opens_to_front))),
            ("color", color(Paint::Partition)),
            ("movable", "true".to_owned()),
            ("boundToWall", "true".to_owned()),
        ]);
        let mut properties: Properties = vec![(names::FILL.to_owned(), fill(opening).to_owned())];
        if let Some(door) = door {
            properties.push((names::OPERATION.to_owned(), format!("{:?}", door.operation)));
            properties.push((names::ENTRANCE.to_owned(), door.is_entrance.to_string()));
        }
        properties.extend(names::of_attributes(&opening.attributes));
        let sashes = door.map(sashes).unwrap_or_default();
        self.open("doorOrWindow", &values)?;
        for sash in sashes {
            self.element("sash", sash, Vec::new())?;
        }
        for property in &properties {
            self.property(property)?;
        }
        self.close("doorOrWindow")
    }

    fn fixture(&mut self, fixture: &Fixture) -> Result<()> {
        let kind_name = self.locale.get(fixture.kind.message_id());
        let name = if fixture.name.is_empty() { kind_name.clone() } else { fixture.name.clone() };
        let mut values: Values = Vec::new();
        self.on_level(&mut values, fixture.level);
        values.extend([("catalogId", format!("yiju#{}", fixture.kind.symbol())), ("name", name)]);
        let place = fixture.footprint();
        self.placed(&mut values, place.center, fixture.rotation.to_radians(), (place.width, place.depth));
        let height = (fixture.top - fixture.bottom).to_f64();
        values.extend([
            ("elevation", cm(fixture.bottom.to_f64())),
            ("height", cm(height.max(LEAST))),
            ("icon", self.contents.icon(Some(fixture.kind))?),
            ("model", self.contents.model(models::fixture(fixture.kind))),
            ("color", color(Paint::FurnitureSoft)),
        ]);
        let mut properties: Properties = vec![
            (names::KIND.to_owned(), format!("{:?}", fixture.kind)),
            (names::KIND_NAME.to_owned(), kind_name),
        ];
        if height < LEAST {
            properties.push((names::FLAT.to_owned(), true.to_string()));
        }
        properties.extend(names::of_attributes(&fixture.attributes));
        self.element("pieceOfFurniture", values, properties)
    }

    fn placed(&self, values: &mut Values, center: Point, angle: f64, (width, depth): (f64, f64)) {
        values.extend([
            ("x", cm(center.x)),
            ("y", cm(center.y)),
            ("angle", radians(angle)),
            ("width", cm(width.max(LEAST))),
            ("depth", cm(depth.max(LEAST))),
        ]);
    }

    fn rooms(&mut self, level: LevelId) -> Result<()> {
        let geometry = LevelGeometry::new(self.plan, level);
        for room in &geometry.rooms {
            let record = room.id.and_then(|id| self.plan.rooms.get(&id));
            let mut values: Values = Vec::new();
            self.on_level(&mut values, level);
            let mut properties = Vec::new();
            if let Some(record) = record {
                let word = self.locale.get(record.room_use.message_id());
                values
                    .push(("name", if record.name.is_empty() { word.clone() } else { record.name.clone() }));
                properties.push((names::USE.to_owned(), format!("{:?}", record.room_use)));
                properties.push((names::KIND_NAME.to_owned(), word));
                properties.extend(names::of_attributes(&record.attributes));
            }
            values.push(("areaVisible", "true".to_owned()));
            self.open("room", &values)?;
            for property in &properties {
                self.property(property)?;
            }
            for corner in &room.outline.outer {
                self.element("point", vec![("x", cm(corner.x)), ("y", cm(corner.y))], Vec::new())?;
            }
            self.close("room")?;
        }
        Ok(())
    }

    /// Dimensions and notes that somebody drew.
    fn notes(&mut self) -> Result<()> {
        for dimension in self.plan.dimensions.values() {
            let Some(layout) = dimension.layout(self.plan) else { continue };
            for pair in layout.stops.windows(2) {
                let (from, to) =
                    (layout.origin + layout.along * pair[0], layout.origin + layout.along * pair[1]);
                let mut values: Values = Vec::new();
                self.on_level(&mut values, dimension.level);
                values.extend([
                    ("xStart", cm(from.x)),
                    ("yStart", cm(from.y)),
                    ("xEnd", cm(to.x)),
                    ("yEnd", cm(to.y)),
                    ("offset", cm(0.0)),
                ]);
                self.element("dimensionLine", values, Vec::new())?;
            }
        }
        for label in self.plan.labels.values() {
            let mut values: Values = Vec::new();
            self.on_level(&mut values, label.level);
            values.extend([
                ("x", cm(f64::from(label.at.x))),
                ("y", cm(f64::from(label.at.y))),
                ("angle", radians(label.turned.to_radians())),
            ]);
            self.open("label", &values)?;
            self.open("text", &Values::new())?;
            self.event(Event::Text(BytesText::new(&clean(&label.text))))?;
            self.close("text")?;
            self.close("label")?;
        }
        Ok(())
    }

    /// An element with nothing in it but its properties.
    fn element(&mut self, name: &'static str, values: Values, properties: Properties) -> Result<()> {
        if properties.is_empty() {
            return self.event(Event::Empty(started(name, &values)));
        }
        self.open(name, &values)?;
        for property in &properties {
            self.property(property)?;
        }
        self.close(name)
    }

    fn property(&mut self, (name, value): &(String, String)) -> Result<()> {
        let values = vec![("name", name.clone()), ("value", value.clone())];
        self.event(Event::Empty(started("property", &values)))
    }

    fn open(&mut self, name: &'static str, values: &Values) -> Result<()> {
        self.event(Event::Start(started(name, values)))
    }

    fn close(&mut self, name: &'static str) -> Result<()> {
        self.event(Event::End(BytesEnd::new(name)))
    }

    fn event(&mut self, event: Event<'_>) -> Result<()> {
        self.writer.write_event(event).map_err(|error| ExportError::Archive(error.to_string()))
    }
}

fn started(name: &'static str, values: &Values) -> BytesStart<'static> {
    let mut start = BytesStart::new(name);
    for (name, value) in values {
        start.push_attribute((*name, clean(value).as_str()));
    }
    start
}

/// A text without the control characters that XML cannot hold.
fn clean(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect()
}

/// Millimetres in the file's unit, the centimetre.
fn cm(mm: f64) -> String {
    let hundredths = libm::round(mm * 100.0) / 100.0;
    format!("{}", hundredths / 10.0 + 0.0)
}

fn radians(angle: f64) -> String {
    format!("{:.6}", angle + 0.0)
}

fn level_id(level: LevelId) -> String {
    format!("level-{}", level.0)
}

fn color(paint: Paint) -> String {
    let color = Palette::PAPER.color(paint);
    format!("FF{:02X}{:02X}{:02X}", color.r, color.g, color.b)
}

const fn fill(opening: &Opening) -> &'static str {
    match opening.kind {
        OpeningKind::Door(_) => "Door",
        OpeningKind::Window => "Window",
        OpeningKind::PassThrough => "PassThrough",
    }
}

/// What readers other than our own are told about an opening.
fn catalog_id(opening: &Opening) -> String {
    let word = match opening.kind {
        OpeningKind::Window => "window",
        OpeningKind::PassThrough => "doorFrame",
        OpeningKind::Door(Door { is_entrance: true, .. }) => "frontDoor",
        OpeningKind::Door(door) => match door.operation {
            DoorOperation::Hinged | DoorOperation::SwingClear => "door",
            DoorOperation::DoubleHinged => "doubleDoor",
            DoorOperation::SlidingOnWall | DoorOperation::SlidingInWall => "slidingDoor",
            DoorOperation::Folding => "foldingDoor",
        },
    };
    format!("yiju#{word}")
}

/// The leaves of a door. A piece's left is where its wall comes from, its front the wall's right-hand side.
/// Leaves that slide or fold are drawn as if hinged where they go: their place and side are told by that.
fn sashes(door: &Door) -> Vec<Values> {
    use std::f64::consts::{FRAC_PI_2, PI};
    let front = door.swing == Swing::Right;
    let leaf = |hinge: Hinge, width: f64| -> Values {
        let (x, closed) = if hinge == Hinge::Start { (0.0, 0.0) } else { (1.0, PI) };
        // Angles run against the clock as seen, from the right-hand end of the piece.
        let open = if front { -FRAC_PI_2 } else { FRAC_PI_2 };
        let open = if hinge == Hinge::End && front { 3.0 * FRAC_PI_2 } else { open };
        vec![
            ("xAxis", format!("{x}")),
            ("yAxis", if front { "1" } else { "0" }.to_owned()),
            ("width", format!("{width}")),
            ("startAngle", radians(closed)),
            ("endAngle", radians(open)),
        ]
    };
    match door.operation {
        DoorOperation::DoubleHinged => vec![leaf(Hinge::Start, 0.5), leaf(Hinge::End, 0.5)],
        _ => vec![leaf(door.hinge, 1.0)],
    }
}
