//! Raster-to-Vector annotations: flats traced over scanned plans, one text line a mark.
//!
//! Each line has two places, a category, and two figures that say how it is drawn. Places are pixels of the scan,
//! y down, and no scale is stored: one known length has to come from a person. Walls are centre lines without
//! thickness; the boxes of rooms are only spots within them.

use super::assemble::assemble;
use super::draft::{Draft, DraftFixture, DraftLevel, DraftOpening, DraftRoom, DraftWall, Fill, usual};
use super::scale::{self, NamedLength, ScaleQuestion};
use super::{ImportOptions, ImportReport, Imported, Importer, Refusal, stem};
use crate::geom::{Bounds, Point, Segment};
use crate::locale::Message;
use crate::plan::{Attributes, DoorOperation, FixtureKind, RoomUse};
use crate::units::Angle;

/// Reads Raster-to-Vector annotations.
pub struct RasterToVector;

/// Longer files are no flat.
const MOST_LINES: usize = 20_000;

/// Half of all hinged doors are wider than this, in millimetres. Openings drawn as hinged doors give the scale to
/// guess by; over many plans the baths then come out right, but in some it is off by a factor.
const USUAL_DOOR: f64 = 750.0;

/// A flat is so long, in millimetres, if there is no door to go by.
const USUAL_LENGTH: f64 = 8_000.0;

/// One mark of the file.
struct MarkLine<'a> {
    line: Segment,
    category: &'a str,
    style: i64,
}

impl Importer for RasterToVector {
    fn name_id(&self) -> &'static str {
        "import-format-raster-to-vector"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["txt"]
    }

    fn recognizes(&self, bytes: &[u8]) -> bool {
        /// As many lines as tell the format.
        const HEAD: usize = 16;
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(8_192)]);
        let mut lines = head.lines().filter(|line| !line.trim().is_empty()).take(HEAD);
        lines.next().is_some_and(|line| mark(line).is_some())
            && lines.all(|line| mark(line).is_some() || !head.ends_with('\n'))
    }

    fn import(&self, name: &str, bytes: &[u8], options: &ImportOptions) -> Result<Imported, Refusal> {
        let text = std::str::from_utf8(bytes).map_err(|_| Refusal::NotText)?;
        let mut report = ImportReport::new(self.name_id());
        let mut draft = Draft { name: stem(name).to_owned(), ..Draft::default() };
        draft.levels.push(DraftLevel::default());
        let mut unread = 0;
        let mut doors = Vec::new();
        let mut baths = Vec::new();
        let mut boxes = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()).take(MOST_LINES) {
            let Some(mark) = mark(line) else {
                unread += 1;
                continue;
            };
            match mark.category {
                "wall" => draft.walls.push(DraftWall::straight(0, mark.line)),
                "door" => {
                    doors.extend(matches!(mark.style, 1 | 2).then(|| mark.line.length()));
                    draft.openings.extend(opening(&mark));
                }
                "entrance" => draft.ways_in.push((0, mark.line.midpoint())),
                category => {
                    if let Some(room_use) = room_use(category) {
                        let outline = vec![mark.line.midpoint()];
                        draft.rooms.push(DraftRoom {
                            room_use: Some(room_use),
                            outline,
                            ..DraftRoom::default()
                        });
                    } else if let Some(kind) = fixture_kind(category) {
                        if kind == FixtureKind::Bathtub {
                            let size = (mark.line.to - mark.line.from).abs();
                            baths.push(size.x.max(size.y));
                        }
                        boxes.push((kind, mark.line));
                    } else if category != "point" {
                        report
                            .left_out(Message::new("import-left-out-mark").with("category", category), None);
                    }
                }
            }
        }
        if unread > 0 {
            report.left_out(Message::new("import-left-out-text-lines").with("count", unread), None);
        }
        if draft.walls.is_empty() {
            return Err(Refusal::EmptyHome);
        }
        let (mm_per_pixel, question) = scale::settle(question(&draft, &mut doors, &baths), options)?;
        draft.is_scale_guessed = !options.is_scale_told();
        draft.fixtures =
            boxes.into_iter().filter_map(|(kind, corners)| fixture(kind, corners, &draft)).collect();
        draft.scale_plan(mm_per_pixel);
        for (_, place) in &mut draft.ways_in {
            place.coords *= mm_per_pixel;
        }
        report.guessed(Message::new("import-guessed-facing"), None);
        usual::thickness(&mut draft, &mut report);
        usual::say_opening_heights(&draft, &mut report);
        let plan = assemble(draft, &mut report, &options.cancel)?;
        Ok(Imported { plan, report, question })
    }
}

/// Reads a line: four numbers, a word, and two figures.
fn mark(line: &str) -> Option<MarkLine<'_>> {
    let mut parts = line.split_whitespace();
    let mut number = || parts.next()?.parse::<f64>().ok().filter(|number| number.is_finite());
    let (x0, y0, x1, y1) = (number()?, number()?, number()?, number()?);
    let category = parts.next().filter(|word| word.chars().all(|c| c.is_ascii_alphabetic() || c == '_'))?;
    let style = parts.next().and_then(|style| style.parse().ok()).unwrap_or(0);
    Some(MarkLine { line: Segment::new(Point::new(x0, y0), Point::new(x1, y1)), category, style })
}

/// Why the scale is asked for, a guess, and what somebody may have measured.
fn question(draft: &Draft, doors: &mut [f64], baths: &[f64]) -> ScaleQuestion {
    doors.sort_by(f64::total_cmp);
    let door = doors.get(doors.len() / 2).copied().filter(|door| *door > 0.0);
    let mut lengths = scale::overall(draft);
    let longest = lengths.iter().map(|length| length.drawn).fold(1.0, f64::max);
    lengths.extend(door.map(|drawn| NamedLength { name: "door", label: "import-length-door", drawn }));
    let bath = baths.iter().copied().find(|bath| *bath > 0.0);
    lengths.extend(bath.map(|drawn| NamedLength { name: "bath", label: "import-length-bath", drawn }));
    ScaleQuestion {
        why: Message::new("import-question-no-scale"),
        mm_per_unit: door.map_or(USUAL_LENGTH / longest, |door| USUAL_DOOR / door),
        lengths,
    }
}

fn opening(mark: &MarkLine<'_>) -> Option<DraftOpening> {
    let along = mark.line.vector().try_normalize(1e-9)?;
    let fill = match mark.style {
        3 => Fill::Unclear(DoorOperation::SlidingInWall),
        4..=6 => Fill::Unclear(DoorOperation::Folding),
        9 => Fill::Unclear(DoorOperation::DoubleHinged),
        10 => Fill::Window,
        _ => Fill::Unclear(DoorOperation::Hinged),
    };
    let (bottom, height) = match fill {
        Fill::Window => (usual::WINDOW_SILL, usual::WINDOW_HEIGHT),
        _ => (0.0, usual::DOOR_HEIGHT),
    };
    Some(DraftOpening {
        level: 0,
        center: mark.line.midpoint(),
        along,
        width: mark.line.length(),
        depth: 0.0,
        bottom,
        height,
        fill,
        is_entrance: mark.style == 11,
        name: String::new(),
        attributes: Attributes::default(),
    })
}

fn room_use(category: &str) -> Option<RoomUse> {
    Some(match category {
        "bedroom" => RoomUse::Bedroom,
        "kitchen" => RoomUse::Kitchen,
        "living_room" => RoomUse::Living,
        "bathroom" | "restroom" | "washing_room" => RoomUse::Bathroom,
        "closet" | "PS" => RoomUse::Storage,
        "balcony" => RoomUse::Balcony,
        "corridor" => RoomUse::Passage,
        _ => return None,
    })
}

fn fixture_kind(category: &str) -> Option<FixtureKind> {
    Some(match category {
        "toilet" => FixtureKind::Toilet,
        "bathtub" => FixtureKind::Bathtub,
        "washing_basin" => FixtureKind::Basin,
        "cooking_counter" => FixtureKind::Counter,
        "stairs" => FixtureKind::Stairs,
        _ => return None,
    })
}

/// A fixture that fills a box, its back to the wall that is nearest to one of the box's sides.
fn fixture(kind: FixtureKind, corners: Segment, draft: &Draft) -> Option<DraftFixture> {
    let bounds = Bounds::around([corners.from, corners.to])?;
    let (size, center) = (bounds.size(), bounds.center());
    if size.x <= 0.0 || size.y <= 0.0 {
        return None;
    }
    // A toilet is longer than wide; what stands along a wall is wider than deep.
    let is_long = matches!(kind, FixtureKind::Toilet | FixtureKind::Stairs);
    let backs_up_or_down = (size.y > size.x) == is_long;
    let (width, depth) = if backs_up_or_down { (size.x, size.y) } else { (size.y, size.x) };
    let sides = if backs_up_or_down {
        [(Point::new(center.x, bounds.min.y), 0.0), (Point::new(center.x, bounds.max.y), 180.0)]
    } else {
        [(Point::new(bounds.min.x, center.y), 270.0), (Point::new(bounds.max.x, center.y), 90.0)]
    };
    let from_wall = |place: Point| {
        draft.walls.iter().map(|wall| wall.line.distance_to(place)).fold(f64::INFINITY, f64::min)
    };
    let degrees = if from_wall(sides[1].0) < from_wall(sides[0].0) { sides[1].1 } else { sides[0].1 };
    let (bottom, top) = kind.usual_heights();
    Some(DraftFixture {
        level: 0,
        kind,
        name: String::new(),
        center,
        rotation: Angle::from_degrees(degrees),
        width,
        depth,
        bottom: bottom.to_f64(),
        top: top.to_f64(),
        attributes: Attributes::default(),
    })
}
