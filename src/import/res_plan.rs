//! ResPlan: flats as polygons in well-known text, in JSON.
//!
//! Walls, doors and windows are areas; rooms stop at the faces of the walls. Nothing says how long a unit is, unless
//! a plan carries its floor area and outline.

use std::collections::BTreeMap;
use std::str::FromStr;

use serde::Deserialize;
use wkt::Wkt;
use wkt::types::Coord;

use super::assemble::assemble;
use super::draft::{Draft, DraftLevel, DraftOpening, DraftRoom, DraftWall, Fill, usual};
use super::scale::{self, NamedLength, ScaleQuestion};
use super::{ImportOptions, ImportReport, Imported, Importer, Refusal, json, pairing, stem};
use crate::geom::{Point, Polygon, Segment, boolean};
use crate::locale::Message;
use crate::plan::{Attributes, DoorOperation, RoomUse};

/// Reads plans of the ResPlan data set.
pub struct ResPlan;

/// Corners of one area that are looked at.
const MOST_CORNERS: usize = 2_000;

/// Areas of one kind.
const MOST_AREAS: usize = 200;

/// Half of all doors are wider than this, in millimetres; the scale is guessed by it.
const USUAL_DOOR: f64 = 850.0;

#[derive(Deserialize)]
struct File {
    geometries: BTreeMap<String, Vec<String>>,
    /// Floor area in square metres, in the full data set.
    area: Option<f64>,
}

impl Importer for ResPlan {
    fn name_id(&self) -> &'static str {
        "import-format-res-plan"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["json"]
    }

    fn recognizes(&self, bytes: &[u8]) -> bool {
        json::mentions(bytes, &["geometries", "wall"])
    }

    fn import(&self, name: &str, bytes: &[u8], options: &ImportOptions) -> Result<Imported, Refusal> {
        let file: File = json::parse(bytes)?;
        let mut report = ImportReport::new(self.name_id());
        let mut areas: BTreeMap<&str, Vec<Polygon>> = BTreeMap::new();
        let mut unread = 0;
        for (kind, texts) in &file.geometries {
            for text in texts.iter().take(MOST_AREAS) {
                match polygons(text) {
                    Some(read) => areas.entry(kind).or_default().extend(read),
                    None => unread += 1,
                }
            }
        }
        if unread > 0 {
            report.left_out(Message::new("import-left-out-impossible").with("count", unread), None);
        }
        let of = |kind: &str| areas.get(kind).map(Vec::as_slice).unwrap_or_default();
        if of("wall").is_empty() {
            return Err(Refusal::EmptyHome);
        }
        let question = question(of("wall"), of("door"), of("inner"), file.area);
        let (factor, question) = scale::settle(question, options)?;
        let mut draft = Draft {
            name: stem(name).to_owned(),
            is_scale_guessed: !options.is_scale_told(),
            levels: vec![DraftLevel::default()],
            ..Draft::default()
        };
        let scaled =
            |kind: &str| -> Vec<Polygon> { of(kind).iter().map(|area| stretched(area, factor)).collect() };
        // Doors and windows fill gaps in the walls; together they are whole.
        let openings: [(&str, Fill, bool); 3] = [
            ("door", Fill::Door(DoorOperation::Hinged, None), false),
            ("front_door", Fill::Door(DoorOperation::Hinged, None), true),
            ("window", Fill::Window, false),
        ];
        let mut solid = scaled("wall");
        for (kind, ..) in openings {
            solid.extend(scaled(kind));
        }
        options.cancel.check()?;
        let faces: Vec<Segment> = boolean::union(&solid).iter().flat_map(simplified).collect();
        draft.walls = pairing::walls(&faces)
            .iter()
            .map(|wall| DraftWall { thickness: wall.thickness, ..DraftWall::straight(0, wall.line) })
            .collect();
        for (kind, fill, is_entrance) in openings {
            draft.openings.extend(scaled(kind).iter().filter_map(|area| opening(area, fill, is_entrance)));
        }
        for (kind, room_use) in [
            ("living", RoomUse::Living),
            ("bedroom", RoomUse::Bedroom),
            ("bathroom", RoomUse::Bathroom),
            ("kitchen", RoomUse::Kitchen),
            ("balcony", RoomUse::Balcony),
            ("storage", RoomUse::Storage),
        ] {
            for area in scaled(kind) {
                draft.rooms.push(DraftRoom {
                    room_use: Some(room_use),
                    outline: area.outer,
                    ..DraftRoom::default()
                });
            }
        }
        if draft.walls.is_empty() {
            return Err(Refusal::NoWallsDrawn);
        }
        usual::say_opening_heights(&draft, &mut report);
        let plan = assemble(draft, &mut report, &options.cancel)?;
        Ok(Imported { plan, report, question })
    }
}

/// The areas of a text, y turned down.
fn polygons(text: &str) -> Option<Vec<Polygon>> {
    let ring = |coordinates: &[Coord<f64>]| -> Vec<Point> {
        coordinates.iter().take(MOST_CORNERS).map(|place| Point::new(place.x, -place.y)).collect()
    };
    let polygon = |area: &wkt::types::Polygon<f64>| {
        let mut rings = area.rings().iter().map(|one| ring(one.coords()));
        Polygon { outer: rings.next().unwrap_or_default(), holes: rings.collect() }
    };
    match Wkt::<f64>::from_str(text).ok()? {
        Wkt::Polygon(area) => Some(vec![polygon(&area)]),
        Wkt::MultiPolygon(areas) => Some(areas.polygons().iter().map(polygon).collect()),
        _ => None,
    }
}

fn stretched(area: &Polygon, factor: f64) -> Polygon {
    let ring = |ring: &Vec<Point>| ring.iter().map(|place| Point::from(place.coords * factor)).collect();
    Polygon { outer: ring(&area.outer), holes: area.holes.iter().map(ring).collect() }
}

/// The longest edge of an area's box.
fn length(area: &Polygon) -> f64 {
    area.bounds().map_or(0.0, |bounds| bounds.size().amax())
}

fn question(
    walls: &[Polygon],
    doors: &[Polygon],
    inner: &[Polygon],
    floor_area: Option<f64>,
) -> ScaleQuestion {
    let mut lengths = Vec::new();
    let places = walls.iter().flat_map(|wall| wall.outer.iter().copied());
    if let Some(bounds) = crate::geom::Bounds::around(places) {
        let size = bounds.size();
        lengths.push(NamedLength { name: "width", label: "import-length-width", drawn: size.x });
        lengths.push(NamedLength { name: "height", label: "import-length-height", drawn: size.y });
    }
    let mut widths: Vec<f64> = doors.iter().map(length).filter(|width| *width > 0.0).collect();
    widths.sort_by(f64::total_cmp);
    let door = widths.get(widths.len() / 2).copied();
    lengths.extend(door.map(|drawn| NamedLength { name: "door", label: "import-length-door", drawn }));
    lengths.retain(|length| length.drawn > 0.0);
    let longest = lengths.iter().map(|length| length.drawn).fold(1.0, f64::max);
    let drawn_area: f64 = inner.iter().map(Polygon::area).sum();
    let by_area = floor_area.filter(|area| *area > 0.0 && drawn_area > 0.0);
    let mm_per_unit = by_area
        .map(|area| libm::sqrt(area / drawn_area) * 1000.0)
        .or(door.map(|door| USUAL_DOOR / door))
        .unwrap_or(10_000.0 / longest);
    ScaleQuestion { why: Message::new("import-question-no-scale"), mm_per_unit, lengths }
}

/// The edges of an area without the noise of its corners: those in line are one.
fn simplified(area: &Polygon) -> Vec<Segment> {
    /// Corners this near to the line between their neighbours are none, in millimetres.
    const NOISE: f64 = 12.0;
    let mut edges = Vec::new();
    for ring in area.rings() {
        let mut corners: Vec<Point> = ring.to_vec();
        // Each round takes at least one corner away.
        for _ in 0..ring.len() {
            let n = corners.len();
            let flat = (0..n).find(|&i| {
                let (before, here, after) = (corners[(i + n - 1) % n], corners[i], corners[(i + 1) % n]);
                Segment::new(before, after).distance_to(here) < NOISE
            });
            match flat {
                Some(index) if n > 3 => corners.remove(index),
                _ => break,
            };
        }
        edges.extend((0..corners.len()).map(|i| Segment::new(corners[i], corners[(i + 1) % corners.len()])));
    }
    edges
}

fn opening(area: &Polygon, fill: Fill, is_entrance: bool) -> Option<DraftOpening> {
    let edge = area.edges().max_by(|a, b| a.length().total_cmp(&b.length()))?;
    let along = edge.vector().try_normalize(1e-9)?;
    let bounds = area.bounds()?;
    let across = crate::geom::right_normal(along);
    let spread = |axis: crate::geom::Vector| {
        let at = area.outer.iter().map(|place| place.coords.dot(&axis));
        at.clone().fold(f64::NEG_INFINITY, f64::max) - at.fold(f64::INFINITY, f64::min)
    };
    let is_window = fill == Fill::Window;
    Some(DraftOpening {
        level: 0,
        center: bounds.center(),
        along,
        width: spread(along),
        depth: spread(across),
        bottom: if is_window { usual::WINDOW_SILL } else { 0.0 },
        height: if is_window { usual::WINDOW_HEIGHT } else { usual::DOOR_HEIGHT },
        fill,
        is_entrance,
        name: String::new(),
        attributes: Attributes::default(),
    })
}
