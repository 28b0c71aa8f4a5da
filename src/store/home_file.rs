//! Home files: RON with a version, one element a line.

use super::records::{
    FixtureRecord, HomeRecord, LevelRecord, OpeningKindRecord, OpeningRecord, RoomRecordRecord, WallRecord,
    attribute_records, attributes_from,
};
use crate::datafile::{DataProblem, options, read_value};
use crate::geom::GridPoint;
use crate::plan::{
    Door, Fixture, FixtureId, FloorPlan, Level, LevelId, Opening, OpeningId, OpeningKind, RoomId, RoomRecord,
    Wall, WallId,
};
use crate::units::{Angle, Mm};

/// The version written today.
const VERSION: u32 = 1;

/// Coordinates and sizes beyond this, in millimetres, are not a home.
const FARTHEST: i32 = 1_000_000;

/// Reads a home file.
///
/// # Errors
/// The place of the first mistake, with a hint: text that cannot be read, a newer version, an id used
/// twice, an opening in a wall that does not exist, a size that is not possible.
pub fn parse_home(name: &str, text: &str) -> Result<FloorPlan, DataProblem> {
    let record: HomeRecord = read_value(name, text)?;
    let reader = Reader { name, text };
    if record.version > VERSION {
        let what = format!("version {} is newer than this program knows", record.version);
        return Err(reader.problem("version", None, what, "open the file with a newer program"));
    }
    let mut plan = FloorPlan {
        name: record.name,
        north_degrees: record.north,
        built: record.built,
        attributes: attributes_from(&record.attributes),
        ..FloorPlan::default()
    };
    for LevelRecord { id, name, elevation, height } in record.levels {
        reader.fresh(
            "levels",
            id,
            plan.levels.insert(LevelId(id), Level { name, elevation, height }).is_some(),
        )?;
    }
    let has_level = |section, id, level| {
        if plan.levels.contains_key(&LevelId(level)) {
            return Ok(());
        }
        let what = format!("there is no level {level}");
        Err(reader.problem(section, Some(id), what, "give the id of one of the levels"))
    };
    for wall in record.walls {
        has_level("walls", wall.id, wall.level)?;
        reader.possible("walls", wall.id, [wall.from.0, wall.from.1, wall.to.0, wall.to.1])?;
        reader.positive("walls", wall.id, wall.thickness)?;
        let WallRecord { id, level, from, to, thickness, height, structure, material } = wall;
        let (start, end) = (GridPoint::new(from.0, from.1), GridPoint::new(to.0, to.1));
        let wall = Wall { level: LevelId(level), start, end, thickness, height, structure, material };
        reader.fresh("walls", id, plan.walls.insert(WallId(id), wall).is_some())?;
    }
    for opening in record.openings {
        let OpeningRecord { id, wall, at, width, height, sill, kind, attributes } = opening;
        if !plan.walls.contains_key(&WallId(wall)) {
            let what = format!("opening {id} is in wall {wall}, which does not exist");
            return Err(reader.problem("openings", Some(id), what, "give the id of one of the walls"));
        }
        reader.possible("openings", id, [at.0, width.0, height.0, sill.0])?;
        reader.positive("openings", id, width)?;
        let kind = match kind {
            OpeningKindRecord::Door { operation, hinge, swing, entrance } => {
                OpeningKind::Door(Door { operation, hinge, swing, is_entrance: entrance })
            }
            OpeningKindRecord::Window => OpeningKind::Window,
            OpeningKindRecord::PassThrough => OpeningKind::PassThrough,
        };
        let attributes = attributes_from(&attributes);
        let opening = Opening { wall: WallId(wall), offset: at, width, height, sill, kind, attributes };
        reader.fresh("openings", id, plan.openings.insert(OpeningId(id), opening).is_some())?;
    }
    for room in record.rooms {
        has_level("rooms", room.id, room.level)?;
        let RoomRecordRecord { id, level, name, room_use, at, attributes } = room;
        reader.possible("rooms", id, [at.0, at.1])?;
        let anchor = GridPoint::new(at.0, at.1);
        let attributes = attributes_from(&attributes);
        let room = RoomRecord { level: LevelId(level), name, room_use, anchor, attributes };
        reader.fresh("rooms", id, plan.rooms.insert(RoomId(id), room).is_some())?;
    }
    for fixture in record.fixtures {
        has_level("fixtures", fixture.id, fixture.level)?;
        let FixtureRecord { id, level, kind, name, at, turned, size, heights, attributes } = fixture;
        let (width, depth) = size.unwrap_or(kind.usual_size());
        let (bottom, top) = heights.unwrap_or(kind.usual_heights());
        reader.possible("fixtures", id, [at.0, at.1, width.0, depth.0, bottom.0, top.0])?;
        reader.positive("fixtures", id, width.min(depth))?;
        if !turned.is_finite() {
            let what = format!("fixture {id} is turned by {turned}");
            return Err(reader.problem("fixtures", Some(id), what, "give the turn in degrees"));
        }
        let fixture = Fixture {
            level: LevelId(level),
            kind,
            name,
            center: GridPoint::new(at.0, at.1),
            rotation: Angle::from_degrees(turned),
            width,
            depth,
            bottom,
            top,
            attributes: attributes_from(&attributes),
        };
        reader.fresh("fixtures", id, plan.fixtures.insert(FixtureId(id), fixture).is_some())?;
    }
    Ok(plan)
}

/// The digest of the home file that a plan is written as (SHA-256, in hexadecimal): the same plan, the same digest.
pub fn home_digest(plan: &FloorPlan) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(write_home(plan)).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Writes a home file; reading it gives the same plan.
pub fn write_home(plan: &FloorPlan) -> String {
    let record = HomeRecord {
        version: VERSION,
        name: plan.name.clone(),
        north: plan.north_degrees,
        built: plan.built,
        attributes: attribute_records(&plan.attributes),
        levels: plan
            .levels
            .iter()
            .map(|(id, level)| LevelRecord {
                id: id.0,
                name: level.name.clone(),
                elevation: level.elevation,
                height: level.height,
            })
            .collect(),
        walls: plan
            .walls
            .iter()
            .map(|(id, wall)| WallRecord {
                id: id.0,
                level: wall.level.0,
                from: (wall.start.x, wall.start.y),
                to: (wall.end.x, wall.end.y),
                thickness: wall.thickness,
                height: wall.height,
                structure: wall.structure,
                material: wall.material,
            })
            .collect(),
        openings: plan
            .openings
            .iter()
            .map(|(id, opening)| OpeningRecord {
                id: id.0,
                wall: opening.wall.0,
                at: opening.offset,
                width: opening.width,
                height: opening.height,
                sill: opening.sill,
                kind: match opening.kind {
                    OpeningKind::Door(door) => door.into(),
                    OpeningKind::Window => OpeningKindRecord::Window,
                    OpeningKind::PassThrough => OpeningKindRecord::PassThrough,
                },
                attributes: attribute_records(&opening.attributes),
            })
            .collect(),
        rooms: plan
            .rooms
            .iter()
            .map(|(id, room)| RoomRecordRecord {
                id: id.0,
                level: room.level.0,
                name: room.name.clone(),
                room_use: room.room_use,
                at: (room.anchor.x, room.anchor.y),
                attributes: attribute_records(&room.attributes),
            })
            .collect(),
        fixtures: plan
            .fixtures
            .iter()
            .map(|(id, fixture)| FixtureRecord {
                id: id.0,
                level: fixture.level.0,
                kind: fixture.kind,
                name: fixture.name.clone(),
                at: (fixture.center.x, fixture.center.y),
                turned: fixture.rotation.to_degrees(),
                size: Some((fixture.width, fixture.depth)).filter(|&size| size != fixture.kind.usual_size()),
                heights: Some((fixture.bottom, fixture.top))
                    .filter(|&heights| heights != fixture.kind.usual_heights()),
                attributes: attribute_records(&fixture.attributes),
            })
            .collect(),
    };
    // Two levels of brackets are opened, so each element stands on a line of its own.
    let layout = ron::ser::PrettyConfig::new().depth_limit(2).indentor("    ");
    let mut text =
        options().to_string_pretty(&record, layout).expect("a record of plain values can always be written");
    text.push('\n');
    text
}

struct Reader<'a> {
    name: &'a str,
    text: &'a str,
}

impl Reader<'_> {
    /// A problem at an element of a section, found by its id in the text.
    fn problem(&self, section: &str, id: Option<u32>, what: String, hint: &str) -> DataProblem {
        let start = self.text.find(&format!("{section}:")).unwrap_or(0);
        // The last one of the same id: for an id used twice that is the one too many.
        let within = id.and_then(|id| {
            let rest = &self.text[start..];
            let end = rest.find("\n    ],").unwrap_or(rest.len());
            rest[..end].rfind(&format!("id: {id},")).or_else(|| rest.find(&format!("id: {id},")))
        });
        DataProblem::at_offset(self.name, self.text, start + within.unwrap_or(0), what, hint)
    }

    fn fresh(&self, section: &str, id: u32, is_known: bool) -> Result<(), DataProblem> {
        if is_known {
            let what = format!("the id {id} is used twice among the {section}");
            return Err(self.problem(section, Some(id), what, "give each element its own id"));
        }
        Ok(())
    }

    fn possible<const N: usize>(&self, section: &str, id: u32, values: [i32; N]) -> Result<(), DataProblem> {
        match values.iter().find(|value| value.saturating_abs() > FARTHEST) {
            None => Ok(()),
            Some(value) => {
                let what = format!("{value} mm is too far away for a home");
                Err(self.problem(section, Some(id), what, "lengths are millimetres, at most 1000000"))
            }
        }
    }

    fn positive(&self, section: &str, id: u32, size: Mm) -> Result<(), DataProblem> {
        if size > Mm::ZERO {
            return Ok(());
        }
        let what = format!("a size of {size} mm is not possible");
        Err(self.problem(section, Some(id), what, "sizes are millimetres above 0"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Attribute, Surveyed};
    use crate::store::templates;

    #[test]
    fn every_template_survives_writing_and_reading() {
        for template in templates() {
            let mut plan = template.plan;
            plan.attributes.set(
                Attribute::WearableCall,
                Surveyed::Known { value: 1, origin: crate::plan::Origin::Measured, tolerance: Mm(1) },
            );
            let text = write_home(&plan);
            assert_eq!(parse_home("home.ron", &text).as_ref(), Ok(&plan));
            assert_eq!(write_home(&parse_home("home.ron", &text).unwrap()), text);
        }
    }

    #[test]
    fn mistakes_are_placed() {
        let text = "(version: 1, name: \"\", levels: [(id: 1, height: 2650)],\n walls: [\n  (id: 1, from: (0, 0), to: (3000, 0), thickness: 240, height: 2650),\n ],\n openings: [\n  (id: 4, wall: 9, at: 0, width: 900, height: 2000, kind: Window),\n ],\n rooms: [], fixtures: [])";
        let problem = parse_home("home.ron", text).unwrap_err();
        assert_eq!(problem.line, 6, "{problem}");
        let problem = parse_home("home.ron", &text.replace("240", "-3")).unwrap_err();
        assert_eq!(problem.line, 3, "{problem}");
        assert!(parse_home("home.ron", &text.replace("version: 1", "version: 9")).is_err());
        assert!(parse_home("home.ron", "").is_err());
    }
}
