use std::collections::BTreeMap;

use nalgebra::{Point3, Vector3};

use super::shape::{Extent, Frame};
use super::step::{Entity, Model};
use crate::geom::{Point, Segment, Vector};
use crate::import::draft::{Draft, DraftFixture, DraftLevel, DraftOpening, DraftRoom, DraftWall, Fill, Leaf};
use crate::import::{Cancel, ImportReport, Refusal, vocabulary};
use crate::locale::Message;
use crate::plan::{Attributes, DoorOperation, FixtureKind, Structure};
use crate::units::Angle;

/// Kinds of furniture and equipment.
const FURNITURE: [&str; 9] = [
    "IFCFURNISHINGELEMENT",
    "IFCFURNITURE",
    "IFCSANITARYTERMINAL",
    "IFCFLOWTERMINAL",
    "IFCELECTRICAPPLIANCE",
    "IFCSPACEHEATER",
    "IFCBUILDINGELEMENTPROXY",
    "IFCSTAIRFLIGHT",
    "IFCCOLUMN",
];

/// Which storey a thing is on, what holes there are in walls, and what belongs to what.
struct Links {
    storeys: BTreeMap<u64, usize>,
    parents: BTreeMap<u64, u64>,
    types: BTreeMap<u64, u64>,
    fills: BTreeMap<u64, u64>,
    load_bearing: BTreeMap<u64, bool>,
}

/// Reads a model; lengths stay in its unit.
pub(super) fn read(model: &Model, report: &mut ImportReport, cancel: &Cancel) -> Result<Draft, Refusal> {
    let mut draft = Draft { north: north(model), ..Draft::default() };
    let links = links(model, &mut draft);
    let mut walls: BTreeMap<u64, (usize, Frame, Extent)> = BTreeMap::new();
    for kind in ["IFCWALLSTANDARDCASE", "IFCWALL", "IFCWALLELEMENTEDCASE"] {
        for wall in model.all(kind) {
            cancel.check()?;
            match read_wall(model, wall, &links, &draft.levels) {
                Some((drafted, frame, extent)) => {
                    walls.insert(wall.id, (drafted.level, frame, extent));
                    draft.walls.push(drafted);
                }
                None => left_out(report, wall),
            }
        }
    }
    for relation in model.all("IFCRELVOIDSELEMENT") {
        let host = relation.reference(4).and_then(|id| walls.get(&id));
        let hole = relation.reference(5).and_then(|id| model.get(id));
        let Some(hole) = hole else { continue };
        match host {
            Some(host) => draft.openings.extend(read_opening(model, hole, host, &links)),
            // Skylights, and shafts through floors.
            None => {
                if let Some(filling) = links.fills.get(&hole.id).and_then(|&id| model.get(id)) {
                    let message = Message::new("import-left-out-no-wall").with("name", short_name(filling));
                    report.left_out(message, None);
                }
            }
        }
    }
    for space in model.all("IFCSPACE") {
        let frame = model.placement(space);
        let outline: Vec<Point> =
            model.outline(space).iter().map(|point| flat(&frame.transform_point(point))).collect();
        let name = space.text(7).or(space.text(2)).unwrap_or_default().to_owned();
        if let Some(level) = links.level(space.id).filter(|_| outline.len() >= 3) {
            draft.rooms.push(DraftRoom { level, name, outline, ..DraftRoom::default() });
        }
    }
    for kind in FURNITURE {
        for piece in model.all(kind) {
            cancel.check()?;
            if let Some(level) = links.level(piece.id) {
                let elevation = draft.levels.get(level).map_or(0.0, |level| level.elevation);
                draft.fixtures.extend(read_piece(model, piece, level, elevation, report));
            }
        }
    }
    heights(model, &links, &mut draft);
    for (kind, word) in
        [("IFCCURTAINWALL", "import-left-out-curtain-walls"), ("IFCRAILING", "import-left-out-railings")]
    {
        let count = model.all(kind).count();
        if count > 0 {
            report.left_out(Message::new(word).with("count", count), None);
        }
    }
    Ok(draft)
}

fn left_out(report: &mut ImportReport, element: Entity<'_>) {
    let name = short_name(element);
    report.left_out(Message::new("import-left-out-no-size").with("name", name), None);
}

/// The y axis of plans points down.
fn flat(point: &Point3<f64>) -> Point {
    Point::new(point.x, -point.y)
}

fn flat_vector(vector: &Vector3<f64>) -> Vector {
    Vector::new(vector.x, -vector.y)
}

/// The direction of true north, clockwise from up.
fn north(model: &Model) -> Angle {
    let context = model.all("IFCGEOMETRICREPRESENTATIONCONTEXT").next();
    let direction =
        context.and_then(|context| model.follow(context, 5)).map(|direction| direction.numbers(0));
    match direction.as_deref() {
        Some([x, y, ..]) => Angle::from_radians(libm::atan2(*x, *y)),
        _ => Angle::ZERO,
    }
}

fn links(model: &Model, draft: &mut Draft) -> Links {
    let mut storeys: Vec<Entity<'_>> = model.all("IFCBUILDINGSTOREY").collect();
    let elevation = |storey: &Entity<'_>| storey.number(9).unwrap_or(0.0);
    storeys.sort_by(|a, b| elevation(a).total_cmp(&elevation(b)));
    let mut links = Links {
        storeys: BTreeMap::new(),
        parents: BTreeMap::new(),
        types: BTreeMap::new(),
        fills: BTreeMap::new(),
        load_bearing: BTreeMap::new(),
    };
    for storey in &storeys {
        links.storeys.insert(storey.id, draft.levels.len());
        let name = storey.text(7).or(storey.text(2)).unwrap_or_default().to_owned();
        draft.levels.push(DraftLevel { name, elevation: elevation(storey), height: 0.0 });
    }
    if draft.levels.is_empty() {
        draft.levels.push(DraftLevel::default());
    }
    for relation in model.all("IFCRELCONTAINEDINSPATIALSTRUCTURE") {
        let Some(place) = relation.reference(5) else { continue };
        links.parents.extend(relation.references(4).into_iter().map(|part| (part, place)));
    }
    for kind in ["IFCRELAGGREGATES", "IFCRELNESTS"] {
        for relation in model.all(kind) {
            let Some(whole) = relation.reference(4) else { continue };
            for part in relation.references(5) {
                links.parents.entry(part).or_insert(whole);
            }
        }
    }
    for relation in model.all("IFCRELDEFINESBYTYPE") {
        let Some(its_type) = relation.reference(5) else { continue };
        links.types.extend(relation.references(4).into_iter().map(|part| (part, its_type)));
    }
    for relation in model.all("IFCRELFILLSELEMENT") {
        links.fills.extend(relation.reference(4).zip(relation.reference(5)));
    }
    for relation in model.all("IFCRELDEFINESBYPROPERTIES") {
        let properties = model.follow(relation, 5).filter(|set| set.name == "IFCPROPERTYSET");
        let value = properties.and_then(|set| {
            let properties = set.references(4).into_iter().filter_map(|id| model.get(id));
            properties.filter(|property| property.text(0) == Some("LoadBearing")).find_map(|p| p.is_true(2))
        });
        if let Some(value) = value {
            links.load_bearing.extend(relation.references(4).into_iter().map(|part| (part, value)));
        }
    }
    links
}

impl Links {
    /// The storey a thing is on, through what it is part of.
    fn level(&self, id: u64) -> Option<usize> {
        /// A step of a stair in a storey is three deep; more than this is a circle.
        const DEEPEST: usize = 16;
        let mut id = id;
        for _ in 0..DEEPEST {
            if let Some(&level) = self.storeys.get(&id) {
                return Some(level);
            }
            id = *self.parents.get(&id)?;
        }
        None
    }
}

/// A wall, its frame, and the box of its body in that frame.
fn read_wall(
    model: &Model,
    wall: Entity<'_>,
    links: &Links,
    levels: &[DraftLevel],
) -> Option<(DraftWall, Frame, Extent)> {
    let listed = links.level(wall.id)?;
    let frame = model.placement(wall);
    let body = Extent::around(model.body(wall));
    let axis = Extent::around(model.axis(wall));
    let extent = body.or(axis)?;
    let size = extent.size();
    let foot = frame.transform_point(&extent.min).z;
    let level = storey_of(listed, foot, foot + size.z, levels);
    // What reaches down into the storey below is drawn from its own floor.
    let sunk = if level == listed { 0.0 } else { (levels[level].elevation - foot).max(0.0) };
    // A wall runs along the longer side of its box, which is x but for odd exporters.
    let runs_along_y = axis.map_or(size.y > size.x, |axis| axis.size().y > axis.size().x) && size.y > size.x;
    let ends = axis.unwrap_or(extent);
    let middle = extent.middle();
    let (from, to, thickness) = if runs_along_y {
        (Point3::new(middle.x, ends.min.y, 0.0), Point3::new(middle.x, ends.max.y, 0.0), size.x)
    } else {
        (Point3::new(ends.min.x, middle.y, 0.0), Point3::new(ends.max.x, middle.y, 0.0), size.y)
    };
    let line = Segment::new(flat(&frame.transform_point(&from)), flat(&frame.transform_point(&to)));
    let structure = match links.load_bearing.get(&wall.id) {
        Some(true) => Structure::LoadBearing,
        Some(false) => Structure::Partition,
        None => Structure::Unknown,
    };
    let height = size.z - sunk;
    let drafted = DraftWall { thickness, height, structure, ..DraftWall::straight(level, line) };
    let above = Extent { min: Point3::new(extent.min.x, extent.min.y, extent.min.z + sunk), max: extent.max };
    (line.length() > 0.0).then_some((drafted, frame, above))
}

/// The storey that a wall is drawn on: the one it is listed in, but where far more of it stands in another. Programs
/// list a wall in the storey from which its foot is measured.
fn storey_of(listed: usize, foot: f64, top: f64, levels: &[DraftLevel]) -> usize {
    /// So many times more.
    const FAR_MORE: f64 = 2.0;
    let within = |index: usize| {
        let floor = levels[index].elevation;
        let above = levels.iter().map(|level| level.elevation).filter(|&other| other > floor);
        let ceiling = above.fold(f64::INFINITY, f64::min);
        (top.min(ceiling) - foot.max(floor)).max(0.0)
    };
    let most = (0..levels.len()).max_by(|&a, &b| within(a).total_cmp(&within(b)).then(b.cmp(&a)));
    most.filter(|&most| within(most) > FAR_MORE * within(listed)).unwrap_or(listed)
}

fn read_opening(
    model: &Model,
    hole: Entity<'_>,
    (level, wall_frame, wall): &(usize, Frame, Extent),
    links: &Links,
) -> Option<DraftOpening> {
    let filling = links.fills.get(&hole.id).and_then(|&id| model.get(id));
    let to_wall = wall_frame.try_inverse()? * model.placement(hole);
    let extent = Extent::around(model.body(hole).iter().map(|point| to_wall.transform_point(point)))?;
    let size = extent.size();
    let runs_along_y = wall.size().y > wall.size().x;
    let (width, middle, along) = if runs_along_y {
        (size.y, Point3::new(wall.middle().x, extent.middle().y, 0.0), Vector3::y())
    } else {
        (size.x, Point3::new(extent.middle().x, wall.middle().y, 0.0), Vector3::x())
    };
    let along = flat_vector(&wall_frame.transform_vector(&along)).try_normalize(1e-9)?;
    // Doors and windows know their width over the frame; the hole may be cut larger.
    let (fill, width) = match filling {
        Some(door) if door.name.starts_with("IFCDOOR") => {
            (door_fill(model, door, hole, links), door.number(9).unwrap_or(width))
        }
        Some(window) if window.name.starts_with("IFCWINDOW") => {
            (Fill::Window, window.number(9).unwrap_or(width))
        }
        Some(_) => return None,
        None => (Fill::PassThrough, width),
    };
    Some(DraftOpening {
        level: *level,
        center: flat(&wall_frame.transform_point(&middle)),
        along,
        width,
        depth: 0.0,
        bottom: (extent.min.z - wall.min.z).max(0.0),
        height: size.z,
        fill,
        is_entrance: false,
        name: filling.map(short_name).unwrap_or_default(),
        attributes: Attributes::default(),
    })
}

/// How a door opens, from itself (IFC 4) or from its type.
fn door_fill(model: &Model, door: Entity<'_>, hole: Entity<'_>, links: &Links) -> Fill {
    let its_type = links.types.get(&door.id).and_then(|&id| model.get(id));
    let word = door.word(11).or_else(|| {
        its_type.and_then(|its_type| match its_type.name {
            "IFCDOORSTYLE" => its_type.word(8),
            _ => its_type.word(10),
        })
    });
    let word = word.unwrap_or_default();
    let operation = if word.starts_with("SLIDING") || word.contains("_SLIDING") {
        DoorOperation::SlidingInWall
    } else if word.contains("FOLDING") {
        DoorOperation::Folding
    } else if word.starts_with("DOUBLE_DOOR") || word.starts_with("DOUBLE_PANEL") {
        DoorOperation::DoubleHinged
    } else {
        DoorOperation::Hinged
    };
    let hangs_left = match word {
        word if word.ends_with("_LEFT") => Some(true),
        word if word.ends_with("_RIGHT") => Some(false),
        _ => None,
    };
    let leaf = hangs_left.and_then(|hangs_left| {
        let frame = model.placement(door);
        let to_door = frame.try_inverse()? * model.placement(hole);
        let hole = Extent::around(model.body(hole).iter().map(|point| to_door.transform_point(point)))?;
        let x = if hangs_left { hole.min.x } else { hole.max.x };
        Some(Leaf {
            hinge: flat(&frame.transform_point(&Point3::new(x, hole.middle().y, 0.0))),
            opens: flat_vector(&frame.transform_vector(&Vector3::y())),
        })
    });
    Fill::Door(operation, leaf)
}

/// A name without the sizes and numbers that programs put behind colons.
fn short_name(element: Entity<'_>) -> String {
    element.text(2).unwrap_or_default().split(':').next().unwrap_or_default().trim().to_owned()
}

fn read_piece(
    model: &Model,
    piece: Entity<'_>,
    level: usize,
    elevation: f64,
    report: &mut ImportReport,
) -> Option<DraftFixture> {
    let name = short_name(piece);
    let kind = match piece.name {
        "IFCSTAIRFLIGHT" => Some(FixtureKind::Stairs),
        "IFCCOLUMN" => Some(FixtureKind::Column),
        _ => vocabulary::fixtures().find(&name).map(|found| found.meaning),
    };
    // Proxies are anything from trees to bolts; only those with a known name are furniture.
    if kind.is_none() && piece.name == "IFCBUILDINGELEMENTPROXY" {
        report.left_out(Message::new("import-left-out-unknown-part").with("name", name), None);
        return None;
    }
    let frame = model.placement(piece);
    let extent = Extent::around(model.body(piece))?;
    let size = extent.size();
    let middle = frame.transform_point(&extent.middle());
    let along = flat_vector(&frame.transform_vector(&Vector3::x()));
    let world = [extent.min, extent.max].map(|corner| frame.transform_point(&corner).z - elevation);
    if kind.is_none() {
        report.guessed(Message::new("import-guessed-other").with("name", name.as_str()), None);
    }
    let kind = kind.unwrap_or(FixtureKind::Other);
    Some(DraftFixture {
        level,
        kind,
        name: if kind == FixtureKind::Other { name } else { String::new() },
        center: flat(&middle),
        rotation: Angle::from_radians(libm::atan2(along.y, along.x)),
        width: size.x,
        depth: size.y,
        bottom: world[0].min(world[1]),
        top: world[0].max(world[1]),
        attributes: Attributes::default(),
        group: None,
    })
}

/// A storey is as high as its highest space, else as its highest wall.
fn heights(model: &Model, links: &Links, draft: &mut Draft) {
    for space in model.all("IFCSPACE") {
        let height = Extent::around(model.body(space)).map_or(0.0, |extent| extent.size().z);
        if let Some(level) = links.level(space.id).and_then(|level| draft.levels.get_mut(level)) {
            level.height = level.height.max(height);
        }
    }
    for wall in &draft.walls {
        if let Some(level) = draft.levels.get_mut(wall.level).filter(|level| level.height <= 0.0) {
            level.height = wall.height;
        }
    }
}
