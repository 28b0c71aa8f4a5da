//! Names and uses go to the rooms found between the walls.

use std::collections::BTreeMap;

use crate::geom::{Bounds, Polygon, boolean, grid_point, point};
use crate::import::draft::DraftRoom;
use crate::import::{Cancel, ImportPlace, ImportReport, Refusal, vocabulary};
use crate::locale::Message;
use crate::plan::geometry::LevelGeometry;
use crate::plan::{Attributes, ElementId, FixtureKind, FloorPlan, LevelId, RoomId, RoomRecord, RoomUse};

/// A drawn room covers an enclosed one if at least this part of either lies in the other.
const LEAST_SHARE: f64 = 0.3;

/// Enclosed areas smaller than this, in square millimetres, are shafts and need no name.
const SMALLEST: f64 = 800_000.0;

/// Between the names of rooms that no wall divides.
const NAME_JOINER: &str = " / ";

/// Gives each enclosed area its record.
pub(super) fn name(
    drafted: &[DraftRoom],
    levels: &[LevelId],
    plan: &mut FloorPlan,
    report: &mut ImportReport,
    cancel: &Cancel,
) -> Result<(), Refusal> {
    for (index, &level) in levels.iter().enumerate() {
        let geometry = LevelGeometry::new(plan, level);
        cancel.check()?;
        let here: Vec<&DraftRoom> = drafted.iter().filter(|room| room.level == index).collect();
        let (faces, homeless) = sort_into_faces(&here, &geometry);
        for (face, rooms) in faces {
            let Some(outline) = geometry.rooms.get(face).map(|room| &room.outline) else { continue };
            record(plan, level, outline, &rooms, report);
        }
        for room in homeless.into_iter().filter(|room| !room.is_note) {
            without_walls(plan, level, room, report);
        }
        name_the_rest(plan, level, report);
    }
    guess_uses(plan, report);
    Ok(())
}

/// A drawn room and how much of an enclosed area it covers.
type Share<'a> = (&'a DraftRoom, f64);

/// Which drawn rooms lie in which enclosed area, largest first; and those that lie in none.
fn sort_into_faces<'a>(
    drafted: &[&'a DraftRoom],
    geometry: &LevelGeometry,
) -> (BTreeMap<usize, Vec<Share<'a>>>, Vec<&'a DraftRoom>) {
    let mut faces: BTreeMap<usize, Vec<Share<'a>>> = BTreeMap::new();
    let mut homeless = Vec::new();
    let bounds: Vec<Option<Bounds>> = geometry.rooms.iter().map(|room| room.outline.bounds()).collect();
    for &room in drafted {
        let shares = if room.outline.len() < 3 {
            spot(room, geometry).into_iter().collect()
        } else {
            shares(room, geometry, &bounds)
        };
        if shares.is_empty() {
            homeless.push(room);
        }
        for (face, area) in shares {
            faces.entry(face).or_default().push((room, area));
        }
    }
    for rooms in faces.values_mut() {
        rooms.sort_by(|a, b| b.1.total_cmp(&a.1));
    }
    (faces, homeless)
}

/// The enclosed area that a single place lies in.
fn spot(room: &DraftRoom, geometry: &LevelGeometry) -> Option<(usize, f64)> {
    let place = *room.outline.first()?;
    geometry.rooms.iter().position(|face| face.outline.contains(place)).map(|face| (face, 1.0))
}

/// The enclosed areas that a drawn outline covers, each with the area in common. Usually one; several where
/// somebody drew one room over what walls divide.
fn shares(room: &DraftRoom, geometry: &LevelGeometry, bounds: &[Option<Bounds>]) -> Vec<(usize, f64)> {
    let drawn = Polygon::new(room.outline.clone());
    let Some(own_bounds) = drawn.bounds() else { return Vec::new() };
    let pieces = boolean::union(std::slice::from_ref(&drawn));
    let own_area: f64 = pieces.iter().map(Polygon::area).sum();
    let mut shares = Vec::new();
    for (face, area) in geometry.rooms.iter().enumerate() {
        let apart = bounds[face].as_ref().is_none_or(|bounds| {
            bounds.max.x < own_bounds.min.x
                || bounds.min.x > own_bounds.max.x
                || bounds.max.y < own_bounds.min.y
                || bounds.min.y > own_bounds.max.y
        });
        if apart {
            continue;
        }
        let common: f64 = boolean::intersection(&pieces, std::slice::from_ref(&area.outline))
            .iter()
            .map(Polygon::area)
            .sum();
        if common > LEAST_SHARE * area.outline.area().min(own_area) {
            shares.push((face, common));
        }
    }
    shares
}

/// Makes the record of an enclosed area from the rooms drawn in it.
fn record(
    plan: &mut FloorPlan,
    level: LevelId,
    outline: &Polygon,
    rooms: &[Share<'_>],
    report: &mut ImportReport,
) {
    let Some((largest, _)) = rooms.first() else { return };
    let anchor = rooms
        .iter()
        .find_map(|(room, _)| match room.outline[..] {
            [only] => Some(only),
            _ => None,
        })
        .filter(|place| outline.contains(*place))
        .or_else(|| boolean::place_inside(outline));
    let Some(anchor) = anchor else { return };
    let mut names: Vec<&str> = Vec::new();
    for (room, _) in rooms {
        let name = room.name.as_str();
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    let room_use = rooms.iter().map(|(room, _)| use_of(room)).find(|&room_use| room_use != RoomUse::Other);
    let mut attributes = Attributes::default();
    for (room, _) in rooms {
        for (attribute, value) in room.attributes.iter() {
            attributes.set(attribute, value);
        }
    }
    let id = plan.next_room_id();
    let room = RoomRecord {
        level,
        name: names.join(NAME_JOINER),
        room_use: room_use.unwrap_or_else(|| use_of(largest)),
        anchor: grid_point(anchor),
        joined_to: None,
        attributes,
    };
    if names.len() > 1 {
        let message = Message::new("import-guessed-one-room").with("names", room.name.as_str());
        report.guessed(message, Some(ImportPlace::Element(ElementId::Room(id))));
    }
    plan.rooms.insert(id, room);
}

fn use_of(room: &DraftRoom) -> RoomUse {
    room.room_use
        .or_else(|| vocabulary::rooms().find(&room.name).map(|found| found.meaning))
        .unwrap_or_default()
}

/// A drawn room whose walls do not close keeps its name at a place inside it.
fn without_walls(plan: &mut FloorPlan, level: LevelId, room: &DraftRoom, report: &mut ImportReport) {
    let inside = match room.outline[..] {
        [only] => Some(only),
        _ => boolean::union(&[Polygon::new(room.outline.clone())]).first().and_then(boolean::place_inside),
    };
    let Some(inside) = inside else { return };
    let place = ImportPlace::Spot(level, grid_point(inside));
    if room.name.is_empty() {
        report.left_out(Message::new("import-left-out-open-area"), Some(place));
        return;
    }
    let id = plan.next_room_id();
    let record = RoomRecord {
        level,
        name: room.name.clone(),
        room_use: use_of(room),
        anchor: grid_point(inside),
        joined_to: None,
        attributes: room.attributes.clone(),
    };
    plan.rooms.insert(id, record);
    let message = Message::new("import-left-out-walls-of-room").with("name", room.name.as_str());
    report.left_out(message, Some(ImportPlace::Element(ElementId::Room(id))));
}

/// Enclosed areas that nobody named, but that people go into or that hold something, become rooms too.
fn name_the_rest(plan: &mut FloorPlan, level: LevelId, report: &mut ImportReport) {
    let geometry = LevelGeometry::new(plan, level);
    let mut has_door = vec![false; geometry.rooms.len()];
    for opening in plan.openings.values().filter(|opening| opening.is_passable()) {
        let Some(wall) = plan.walls.get(&opening.wall).filter(|wall| wall.level == level) else { continue };
        let (left, right) = geometry.rooms_beside(wall, opening);
        for side in [left, right].into_iter().flatten() {
            if let Some(index) = geometry.rooms.iter().position(|room| std::ptr::eq(room, side)) {
                has_door[index] = true;
            }
        }
    }
    let mut n_new = 0;
    for (index, room) in geometry.rooms.iter().enumerate() {
        if room.id.is_some() || room.outline.area() < SMALLEST || !has_door[index] {
            continue;
        }
        let Some(anchor) = boolean::place_inside(&room.outline) else { continue };
        let id = plan.next_room_id();
        let record = RoomRecord {
            level,
            name: String::new(),
            room_use: RoomUse::Other,
            anchor: grid_point(anchor),
            joined_to: None,
            attributes: Attributes::default(),
        };
        plan.rooms.insert(id, record);
        n_new += 1;
    }
    if n_new > 0 {
        report.guessed(Message::new("import-guessed-rooms").with("count", n_new), None);
    }
}

/// Rooms whose name says nothing are used for what stands in them.
fn guess_uses(plan: &mut FloorPlan, report: &mut ImportReport) {
    let mut standing: BTreeMap<RoomId, Vec<FixtureKind>> = BTreeMap::new();
    for &level in plan.levels.keys() {
        let geometry = LevelGeometry::new(plan, level);
        for fixture in plan.fixtures.values().filter(|fixture| fixture.level == level) {
            let room = geometry.rooms.iter().find(|room| room.outline.contains(point(fixture.center)));
            if let Some(id) = room.and_then(|room| room.id) {
                standing.entry(id).or_default().push(fixture.kind);
            }
        }
    }
    for (id, kinds) in standing {
        let Some(room) = plan.rooms.get_mut(&id).filter(|room| room.room_use == RoomUse::Other) else {
            continue;
        };
        // A name that is known, such as that of a study, is not overruled.
        if vocabulary::rooms().find(&room.name).is_some() {
            continue;
        }
        if let Some(room_use) = use_by_fixtures(&kinds) {
            room.room_use = room_use;
            let message = Message::new("import-guessed-use").with("use", Message::new(room_use.message_id()));
            report.guessed(message, Some(ImportPlace::Element(ElementId::Room(id))));
        }
    }
}

fn use_by_fixtures(kinds: &[FixtureKind]) -> Option<RoomUse> {
    use FixtureKind as K;
    const TELLING: [(&[FixtureKind], RoomUse); 4] = [
        (&[K::Toilet, K::SquatPan, K::Bathtub, K::Shower], RoomUse::Bathroom),
        (&[K::Bed, K::CareBed], RoomUse::Bedroom),
        (&[K::Hob, K::Sink, K::RangeHood], RoomUse::Kitchen),
        (&[K::Sofa, K::TvCabinet, K::CoffeeTable], RoomUse::Living),
    ];
    TELLING
        .iter()
        .find(|(telling, _)| kinds.iter().any(|kind| telling.contains(kind)))
        .map(|&(_, room_use)| room_use)
}
