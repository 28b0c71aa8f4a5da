use roxmltree::Node;

use super::openings;
use super::properties;
use super::reader::{Reader, is_hidden, own_id};
use super::values::{Unreadable, Values};
use crate::import::ImportPlace;
use crate::import::draft::DraftFixture;
use crate::import::vocabulary::{self, spaced};
use crate::locale::Message;
use crate::plan::{Attribute, Attributes, FixtureKind, Surveyed};
use crate::units::Mm;

/// Groups within groups are followed this far.
const DEEPEST: usize = 16;

/// Things whose bottom is higher than this above the floor, in millimetres, stand on furniture or hang.
const ON_FURNITURE: f64 = 300.0;

/// Things smaller than this each way are decoration when they stand on furniture.
const LARGEST_DECORATION: f64 = 600.0;

/// Unknown things whose bottom is higher than this are above everybody's head.
const ABOVE_HEADS: f64 = 2_100.0;

/// Unknown things that cover more than this, in square millimetres, are no furniture: roofs, slopes, floors.
const LARGEST_UNKNOWN: f64 = 12e6;

/// Reads a piece of furniture, or a group of them.
pub(super) fn read(
    reader: &mut Reader<'_>,
    element: Node<'_, '_>,
    level_of_group: Option<usize>,
    depth: usize,
) -> Result<(), Unreadable> {
    if is_hidden(reader, element) {
        return Ok(());
    }
    let level = reader.level_of(element).or(level_of_group);
    if element.has_tag_name("furnitureGroup") && !is_one_thing(element) {
        return group(reader, element, level, depth);
    }
    let piece = piece(reader, element, level)?;
    reader.draft.fixtures.extend(piece);
    Ok(())
}

fn group(
    reader: &mut Reader<'_>,
    element: Node<'_, '_>,
    level: Option<usize>,
    depth: usize,
) -> Result<(), Unreadable> {
    if depth >= DEEPEST {
        let line = ImportPlace::Line(reader.line(element));
        reader.report.left_out(Message::new("import-left-out-deep-group"), Some(line));
        return Ok(());
    }
    // Groups within a group move together with it.
    let outer = reader.group;
    if outer.is_none() {
        reader.group = Some(reader.n_groups);
        reader.n_groups += 1;
    }
    for child in element.children().filter(Node::is_element) {
        let result = match child.tag_name().name() {
            "doorOrWindow" => openings::read(reader, child, level),
            "pieceOfFurniture" | "light" | "shelfUnit" | "furnitureGroup" => {
                read(reader, child, level, depth + 1)
            }
            _ => Ok(()),
        };
        if let Err(unreadable) = result {
            unreadable.report(child.tag_name().name(), reader.line(child), reader.report);
        }
    }
    reader.group = outer;
    Ok(())
}

/// Whether a group is one thing put together from parts: its own name is known, and no part is something else.
fn is_one_thing(group: Node<'_, '_>) -> bool {
    let Some(kind) = vocabulary::fixtures().find(Values(group).text("name")).map(|found| found.meaning)
    else {
        return false;
    };
    // Only the beginning of a hostile group is looked at.
    group.children().filter(Node::is_element).take(200).all(|child| {
        !child.has_tag_name("furnitureGroup")
            && !child.has_tag_name("doorOrWindow")
            && kind_of(child).is_none_or(|part| part == kind || part == FixtureKind::Other)
    })
}

fn kind_of(element: Node<'_, '_>) -> Option<FixtureKind> {
    let values = Values(element);
    let words = vocabulary::fixtures();
    let by_id = words.find(own_id(values.text("catalogId"))).map(|found| found.meaning);
    let by_name = || words.find(values.text("name")).map(|found| found.meaning);
    let by_tag = || element.has_tag_name("light").then_some(FixtureKind::Lamp);
    // A table that somebody called TV table is what they called it; so is a box.
    match by_id {
        Some(FixtureKind::Table | FixtureKind::Other) | None => by_name().or(by_id).or_else(by_tag),
        Some(kind) => Some(kind),
    }
}

fn piece(
    reader: &mut Reader<'_>,
    element: Node<'_, '_>,
    level: Option<usize>,
) -> Result<Option<DraftFixture>, Unreadable> {
    let values = Values(element);
    // A piece tipped over has other sizes in plan than its model.
    let size = |in_plan: &'static str, own: &'static str| match values.number(in_plan)? {
        Some(_) => values.length(in_plan),
        None => values.length(own),
    };
    let (width, depth) = (size("widthInPlan", "width")?, size("depthInPlan", "depth")?);
    let height = size("heightInPlan", "height")?;
    let bottom = values.length_or_zero("elevation")?;
    let center = values.place("x", "y")?;
    let name = values.text("name").trim();
    let own_kind =
        values.property(properties::KIND).and_then(|name| properties::of_name(FixtureKind::ALL, name));
    let kind = own_kind.or_else(|| kind_of(element));
    let spot = reader.spot(element, level, center);
    let foreign = own_kind.is_none();
    if let Some(reason) = not_furniture(kind, width, depth, bottom).filter(|_| foreign) {
        reader.report.left_out(Message::new(reason).with("name", name), Some(spot));
        return Ok(None);
    }
    if kind.is_none() {
        reader.report.guessed(Message::new("import-guessed-other").with("name", name), Some(spot));
    }
    let kind = kind.unwrap_or(FixtureKind::Other);
    let height = if values.property(properties::FLAT).is_some() { 0.0 } else { height };
    Ok(Some(DraftFixture {
        level: level.unwrap_or(0),
        kind,
        name: match values.own_name() {
            Some(name) => name.to_owned(),
            None => own_name(kind, values.text("catalogId"), name),
        },
        center,
        rotation: values.angle("angle")?,
        width,
        depth,
        bottom,
        top: bottom + height,
        attributes: if foreign { attributes(kind, bottom, bottom + height) } else { values.attributes() },
        group: reader.group,
    }))
}

/// Why a thing does not belong on a plan, if it does not.
fn not_furniture(kind: Option<FixtureKind>, width: f64, depth: f64, bottom: f64) -> Option<&'static str> {
    let is_plain = matches!(kind, None | Some(FixtureKind::Other | FixtureKind::Plant));
    if !is_plain {
        return None;
    }
    if bottom >= ABOVE_HEADS {
        Some("import-left-out-above-heads")
    } else if bottom >= ON_FURNITURE && width.max(depth) <= LARGEST_DECORATION {
        Some("import-left-out-decoration")
    } else if kind.is_none() && width * depth > LARGEST_UNKNOWN {
        Some("import-left-out-building-part")
    } else {
        None
    }
}

/// What a piece is called, unless that says no more than its kind does.
fn own_name(kind: FixtureKind, catalog_id: &str, name: &str) -> String {
    if kind == FixtureKind::Other {
        return name.to_owned();
    }
    let id = spaced(own_id(catalog_id));
    let says_more = |word: &str| {
        !word.chars().all(|c| c.is_numeric()) && word != "x" && !id.split(' ').any(|part| part == word)
    };
    let rest =
        vocabulary::fixtures().find(name).filter(|found| found.meaning == kind).map(|found| found.rest);
    let rest = rest.unwrap_or_else(|| spaced(name));
    if rest.split(' ').any(|word| !word.is_empty() && says_more(word)) {
        name.to_owned()
    } else {
        String::new()
    }
}

/// What the sizes of a piece tell about it.
fn attributes(kind: FixtureKind, bottom: f64, top: f64) -> Attributes {
    let derived = |value: f64| Surveyed::derived(Mm::round(value).0);
    let attributes = Attributes::default();
    match kind {
        FixtureKind::Counter | FixtureKind::Table | FixtureKind::Desk => {
            attributes.with(Attribute::SurfaceHeight, derived(top))
        }
        FixtureKind::WallCabinet => attributes.with(Attribute::UndersideHeight, derived(bottom)),
        FixtureKind::Switch | FixtureKind::Socket | FixtureKind::CallButton => {
            attributes.with(Attribute::ControlHeight, derived((bottom + top) / 2.0))
        }
        _ => attributes,
    }
}
