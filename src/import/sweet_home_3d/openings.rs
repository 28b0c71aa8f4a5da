use roxmltree::Node;

use super::properties;
use super::reader::{Reader, elements, is_hidden, own_id};
use super::values::{Unreadable, Values};
use crate::geom::{OrientedRect, Point, Vector};
use crate::import::draft::{DraftOpening, Fill, Leaf};
use crate::import::vocabulary::{self, OpeningWord};
use crate::locale::Message;
use crate::plan::{Attribute, DoorOperation, Surveyed};
use crate::units::{Angle, Mm};

/// A window whose bottom is higher than this above the floor is not walked through, in millimetres.
const HIGHEST_STEP: f64 = 300.0;

/// A hole whose top is lower than this is not walked through.
const LOWEST_HEAD: f64 = 1_700.0;

/// Bottoms up to this above the floor are noise.
const NEGLIGIBLE_STEP: f64 = 5.0;

/// A leaf of a door or window: where it hangs, how wide it is, and its two positions.
struct Sash {
    hinge: Point,
    width: f64,
    opens: Vector,
}

/// Reads a door, window or hole.
pub(super) fn read(
    reader: &mut Reader<'_>,
    element: Node<'_, '_>,
    level_of_group: Option<usize>,
) -> Result<(), Unreadable> {
    let values = Values(element);
    if is_hidden(reader, element) {
        return Ok(());
    }
    let (width, depth) = (values.length("width")?, values.length("depth")?);
    let rect =
        OrientedRect { center: values.place("x", "y")?, width, depth, rotation: values.angle("angle")? };
    let mirror = if values.flag("modelMirrored", false) { -1.0 } else { 1.0 };
    let share = |attribute, usual| values.number(attribute).map(|share| share.unwrap_or(usual));
    // The part of the piece that lies in the wall, as shares of its depth from the back and of its width from the left.
    let (wall_distance, wall_thickness) = (share("wallDistance", 0.0)?, share("wallThickness", 1.0)?);
    let (wall_left, wall_width) = (share("wallLeft", 0.0)?, share("wallWidth", 1.0)?);
    let (wall_top, wall_height) = (share("wallTop", 0.0)?, share("wallHeight", 1.0)?);
    let aside = mirror * (wall_left + wall_width / 2.0 - 0.5) * width;
    let to_front = (wall_distance + wall_thickness / 2.0 - 0.5) * depth;
    let full_height = values.length("height")?;
    let height = full_height * wall_height;
    let bottom = values.length_or_zero("elevation")? + full_height * (1.0 - wall_top - wall_height).max(0.0);
    let sashes = sashes(element, &rect, mirror)?;
    let name = values.text("name").trim();
    let word = word(values.text("catalogId"), name);
    let own = own_fill(values, &sashes);
    let is_foreign = own.is_none();
    let (fill, is_entrance, note) = own.unwrap_or_else(|| fill(word, &sashes, bottom, bottom + height));
    let mut attributes = values.attributes();
    let is_passable = fill != Fill::Window;
    if is_foreign && is_passable && bottom > NEGLIGIBLE_STEP {
        // The hole begins above the floor: whoever goes through steps over that much.
        attributes.set(Attribute::ThresholdHeight, Surveyed::derived(Mm::round(bottom).0));
    }
    if let Some(note) = note {
        let spot = reader.spot(element, level_of_group, rect.center);
        reader.report.guessed(Message::new(note).with("name", name), Some(spot));
    }
    let level = reader.level_of(element).or(level_of_group).unwrap_or(0);
    reader.draft.openings.push(DraftOpening {
        level,
        center: rect.place(aside, to_front),
        along: rect.axes().0,
        width: width * wall_width,
        depth: depth * wall_thickness,
        bottom: bottom.max(0.0),
        height,
        fill,
        is_entrance,
        name: name.to_owned(),
        attributes,
    });
    Ok(())
}

/// What the catalog id says about an opening, else its name.
fn word(catalog_id: &str, name: &str) -> Option<OpeningWord> {
    let words = vocabulary::openings();
    let by_id = words.find(own_id(catalog_id)).map(|found| found.meaning);
    let by_name = words.find(name).map(|found| found.meaning);
    match (by_id, by_name) {
        // A name that somebody wrote says more than the model they took for it.
        (Some(OpeningWord::Door | OpeningWord::Window), Some(named)) => Some(named),
        (Some(id), _) => Some(id),
        (None, named) => named,
    }
}

/// What this program wrote about an opening; `None` in files of others.
fn own_fill(values: Values<'_, '_>, sashes: &[Sash]) -> Option<(Fill, bool, Option<&'static str>)> {
    let leaf = sashes.first().map(|sash| Leaf { hinge: sash.hinge, opens: sash.opens });
    let fill = match values.property(properties::FILL)? {
        "Window" => Fill::Window,
        "PassThrough" => Fill::PassThrough,
        "Door" => {
            let operation =
                properties::of_name(&DoorOperation::ALL, values.property(properties::OPERATION)?)?;
            Fill::Door(operation, leaf)
        }
        _ => return None,
    };
    Some((fill, values.property(properties::ENTRANCE) == Some("true"), None))
}

/// What fills an opening, whether it is the way in, and a note where that is a guess.
fn fill(
    word: Option<OpeningWord>,
    sashes: &[Sash],
    bottom: f64,
    top: f64,
) -> (Fill, bool, Option<&'static str>) {
    let can_walk = bottom <= HIGHEST_STEP && top >= LOWEST_HEAD;
    let leaf = sashes
        .iter()
        .max_by(|a, b| a.width.total_cmp(&b.width))
        .map(|sash| Leaf { hinge: sash.hinge, opens: sash.opens });
    let hung = if sashes.len() > 1 { DoorOperation::DoubleHinged } else { DoorOperation::Hinged };
    let door = |operation| Fill::Door(operation, leaf);
    match word {
        Some(OpeningWord::Hatch) => (Fill::Window, false, Some("import-guessed-hatch")),
        Some(OpeningWord::Fixed) => (Fill::Window, false, None),
        _ if !can_walk => (Fill::Window, false, None),
        Some(OpeningWord::PassThrough) => (Fill::PassThrough, false, None),
        Some(OpeningWord::EntranceDoor) => (door(hung), true, None),
        Some(OpeningWord::SlidingDoor) => (Fill::Door(DoorOperation::SlidingInWall, leaf), false, None),
        Some(OpeningWord::GarageDoor) => {
            (Fill::Door(DoorOperation::SlidingInWall, leaf), false, Some("import-guessed-garage-door"))
        }
        Some(OpeningWord::FoldingDoor) => (Fill::Door(DoorOperation::Folding, leaf), false, None),
        Some(OpeningWord::Door | OpeningWord::FrenchWindow) => (door(hung), false, None),
        // A window from the floor up that opens is walked through; one without a sash is glass.
        Some(OpeningWord::Window) if sashes.is_empty() => (Fill::Window, false, None),
        Some(OpeningWord::Window) => (door(hung), false, Some("import-guessed-window-door")),
        None if sashes.is_empty() => (Fill::PassThrough, false, Some("import-guessed-hole")),
        None => (door(hung), false, None),
    }
}

/// The leaves that the file draws. Shares are of the piece's width from its left and of its depth from its back;
/// angles run against the clock from the right, as that program counts them.
fn sashes(element: Node<'_, '_>, rect: &OrientedRect, mirror: f64) -> Result<Vec<Sash>, Unreadable> {
    /// A door has two leaves, a folding wall a few more.
    const MOST_SASHES: usize = 16;
    let mut sashes = Vec::new();
    for sash in elements(element, "sash").take(MOST_SASHES) {
        let values = Values(sash);
        let (x, y) = (values.must("xAxis")?, values.must("yAxis")?);
        let hinge = rect.place(mirror * (x - 0.5) * rect.width, (y - 0.5) * rect.depth);
        let tip = |angle: f64| {
            let (sin, cos) = Angle::from_radians(angle).sin_cos();
            let (along, to_front) = rect.axes();
            along * (mirror * cos) - to_front * sin
        };
        let ends = [tip(values.must("startAngle")?), tip(values.must("endAngle")?)];
        // One position lies along the wall: closed. The other is open.
        let along = rect.axes().0;
        let opens = if ends[0].dot(&along).abs() < ends[1].dot(&along).abs() { ends[0] } else { ends[1] };
        sashes.push(Sash { hinge, width: values.must("width")?.abs() * rect.width, opens });
    }
    Ok(sashes)
}
