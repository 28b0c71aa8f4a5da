//! Home files: RON with a version, one element a line.
//!
//! Version 1 held levels, walls, openings, rooms and fixtures. Version 2 adds what hangs on them (labels, drawn
//! dimensions, groups, pictures below storeys), bent walls, how lengths are known, and the end that an opening is
//! measured from. Each addition may be left out, so a file of version 1 is read as one of version 2.

use super::note_records::{DimensionRecord, GroupRecord, LabelRecord, UnderlayRecord};
use super::records::{
    FixtureRecord, HomeRecord, LevelRecord, OpeningKindRecord, OpeningRecord, RoomRecordRecord, WallRecord,
    attribute_records, attributes_from,
};
use crate::datafile::{DataProblem, options, read_value};
use crate::geom::GridPoint;
use crate::plan::soundness::{self, Defect, FARTHEST};
use crate::plan::{
    DimensionId, Door, ElementId, Fixture, FixtureId, FloorPlan, GroupId, LabelId, Level, LevelId, Opening,
    OpeningId, OpeningKind, RoomId, RoomRecord, Wall, WallId,
};
use crate::units::{Angle, Mm};

/// The version written today.
const VERSION: u32 = 2;

/// What is read first: a file of a later version may hold fields that this program has never heard of.
#[derive(serde::Deserialize)]
struct Head {
    version: u32,
}

/// Reads a home file.
///
/// # Errors
/// The place of the first mistake, with a hint: text that cannot be read, a newer version, an id used
/// twice, an opening in a wall that does not exist, a size that is not possible.
pub fn parse_home(name: &str, text: &str) -> Result<FloorPlan, DataProblem> {
    let reader = Reader { name, text, quote: "", end: "\n    ]," };
    let head: Option<Head> = read_value(name, text).ok();
    if let Some(Head { version }) = head.filter(|head| head.version > VERSION) {
        return Err(reader.too_new(version));
    }
    plan_of(read_value(name, text)?, &reader)
}

/// Makes a plan of what was read, and tells what does not hold together.
pub(super) fn plan_of(record: HomeRecord, reader: &Reader<'_>) -> Result<FloorPlan, DataProblem> {
    if record.version > VERSION {
        return Err(reader.too_new(record.version));
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
        reader.possible("walls", wall.id, [wall.bulge.0, wall.height.0])?;
        let WallRecord { id, level, from, to, bulge, thickness, height, structure, material, length } = wall;
        let (start, end) = (GridPoint::new(from.0, from.1), GridPoint::new(to.0, to.1));
        let (level, length_origin) = (LevelId(level), length.map(Into::into));
        let wall = Wall { level, start, end, bulge, thickness, height, structure, material, length_origin };
        reader.fresh("walls", id, plan.walls.insert(WallId(id), wall).is_some())?;
    }
    for opening in record.openings {
        let OpeningRecord { id, wall, from, at, width, height, sill, kind, attributes } = opening;
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
        let wall = WallId(wall);
        let opening = Opening { wall, from, distance: at, width, height, sill, kind, attributes };
        reader.fresh("openings", id, plan.openings.insert(OpeningId(id), opening).is_some())?;
    }
    for room in record.rooms {
        has_level("rooms", room.id, room.level)?;
        let RoomRecordRecord { id, level, name, room_use, at, joined, attributes } = room;
        reader.possible("rooms", id, [at.0, at.1])?;
        let anchor = GridPoint::new(at.0, at.1);
        let attributes = attributes_from(&attributes);
        let (level, joined_to) = (LevelId(level), joined.map(RoomId));
        let room = RoomRecord { level, name, room_use, anchor, joined_to, attributes };
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
    for record in record.labels {
        let id = record.id;
        reader.fresh("labels", id, plan.labels.insert(LabelId(id), record.label()).is_some())?;
    }
    for record in record.dimensions {
        let id = record.id;
        reader.fresh("dimensions", id, plan.dimensions.insert(DimensionId(id), record.line()).is_some())?;
    }
    for record in record.groups {
        let id = record.id;
        reader.fresh("groups", id, plan.groups.insert(GroupId(id), record.group()).is_some())?;
    }
    for record in record.underlays {
        let level = record.level;
        let Some(underlay) = record.underlay() else {
            let what = format!("the picture below level {level} cannot be read");
            return Err(reader.problem("underlays", None, what, "pictures are written as base64"));
        };
        reader.fresh("underlays", level, plan.underlays.insert(LevelId(level), underlay).is_some())?;
    }
    reader.check(&plan)?;
    Ok(plan)
}

/// The digest of the home file that a plan is written as (SHA-256, in hexadecimal): the same plan, the same digest.
pub fn home_digest(plan: &FloorPlan) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(write_home(plan)).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Writes a home file; reading it gives the same plan.
pub fn write_home(plan: &FloorPlan) -> String {
    let record = record_of(plan);
    // Two levels of brackets are opened, so each element stands on a line of its own.
    let layout = ron::ser::PrettyConfig::new().depth_limit(2).indentor("    ");
    let mut text =
        options().to_string_pretty(&record, layout).expect("a record of plain values can always be written");
    text.push('\n');
    text
}

/// What is written of a plan.
pub(super) fn record_of(plan: &FloorPlan) -> HomeRecord {
    HomeRecord {
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
                bulge: wall.bulge,
                thickness: wall.thickness,
                height: wall.height,
                structure: wall.structure,
                material: wall.material,
                length: wall.length_origin.map(Into::into),
            })
            .collect(),
        openings: plan
            .openings
            .iter()
            .map(|(id, opening)| OpeningRecord {
                id: id.0,
                wall: opening.wall.0,
                from: opening.from,
                at: opening.distance,
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
                joined: room.joined_to.map(|other| other.0),
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
        labels: plan.labels.iter().map(|(&id, label)| LabelRecord::of(id, label)).collect(),
        dimensions: plan.dimensions.iter().map(|(&id, line)| DimensionRecord::of(id, line)).collect(),
        groups: plan.groups.iter().map(|(&id, group)| GroupRecord::of(id, group)).collect(),
        underlays: plan.underlays.iter().map(|(&id, underlay)| UnderlayRecord::of(id, underlay)).collect(),
    }
}

/// The text that is read, for telling where in it something is wrong.
pub(super) struct Reader<'a> {
    pub(super) name: &'a str,
    pub(super) text: &'a str,
    /// What stands around names of fields.
    pub(super) quote: &'a str,
    /// What ends a section.
    pub(super) end: &'a str,
}

impl Reader<'_> {
    /// A problem at an element of a section, found by its id in the text.
    fn problem(&self, section: &str, id: Option<u32>, what: String, hint: &str) -> DataProblem {
        let Self { quote, end, .. } = self;
        let start = self.text.find(&format!("{quote}{section}{quote}:")).unwrap_or(0);
        // The last one of the same id: for an id used twice that is the one too many.
        let within = id.and_then(|id| {
            let rest = &self.text[start..];
            let end = rest.find(end).unwrap_or(rest.len());
            let id = format!("{quote}id{quote}: {id},");
            rest[..end].rfind(&id).or_else(|| rest.find(&id))
        });
        DataProblem::at_offset(self.name, self.text, start + within.unwrap_or(0), what, hint)
    }

    fn too_new(&self, version: u32) -> DataProblem {
        let what = format!("version {version} is newer than this program knows");
        self.problem("version", None, what, "open the file with a newer program")
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

    /// What is written must hold together. Openings that do not fit are the house's matter and are shown on the plan.
    fn check(&self, plan: &FloorPlan) -> Result<(), DataProblem> {
        let problem = |element: ElementId, what: &str, hint: &str| {
            let (section, id) = match element {
                ElementId::Home => ("version", 0),
                ElementId::Level(id) => ("levels", id.0),
                ElementId::Wall(id) => ("walls", id.0),
                ElementId::Opening(id) => ("openings", id.0),
                ElementId::Room(id) => ("rooms", id.0),
                ElementId::Fixture(id) => ("fixtures", id.0),
                ElementId::Label(id) => ("labels", id.0),
                ElementId::Dimension(id) => ("dimensions", id.0),
                ElementId::Group(id) => ("groups", id.0),
                ElementId::Underlay(id) => ("underlays", id.0),
            };
            Err(self.problem(section, Some(id), format!("{element} {what}"), hint))
        };
        for defect in soundness::defects(plan) {
            match defect {
                Defect::Dangling(element) => {
                    return problem(
                        element,
                        "names something that does not exist",
                        "give the id of an element",
                    );
                }
                // Foreign plans hold walls without length and very wide windows; the plan shows them as problems.
                Defect::Impossible(ElementId::Wall(_) | ElementId::Opening(_) | ElementId::Fixture(_))
                | Defect::BeyondWall(_)
                | Defect::Overlaps(_) => {}
                Defect::Impossible(element) => {
                    return problem(element, "is not possible", "see the sizes and the number of its parts");
                }
            }
        }
        Ok(())
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
    fn all_that_version_2_adds_survives() {
        use crate::edit::{levels, notes, walls};
        use crate::plan::underlay::{KnownLength, PicturePoint, UnderlayPicture};
        use crate::plan::{Anchor, DimensionDirection, Label, Side, Swing, Underlay, WallEnd};
        let mut plan = crate::store::template("T1").unwrap().plan;
        let wall = *plan.walls.keys().last().unwrap();
        walls::bend(&plan, wall, Mm(120)).unwrap().apply(&mut plan);
        let opening = plan.openings.values_mut().next().unwrap();
        let host = plan.walls[&opening.wall].clone();
        opening.measure_from(&host, WallEnd::End);
        plan.walls.get_mut(&wall).unwrap().length_origin = Some(crate::plan::Origin::Measured);
        plan.rooms.get_mut(&RoomId(2)).unwrap().joined_to = Some(RoomId(1));
        let text = "水表 \"西\"".to_owned();
        let label =
            Label { level: LevelId(1), at: GridPoint::new(5, -7), text, turned: Angle::from_degrees(90.0) };
        notes::write(&plan, label).unwrap().apply(&mut plan);
        let stops = vec![
            Anchor::WallFace(wall, Swing::Left, Mm(300)),
            Anchor::OpeningEdge(OpeningId(1), WallEnd::End),
            Anchor::FixtureSide(FixtureId(1), Side::Front),
            Anchor::WallEnd(wall, WallEnd::Start),
            Anchor::Place(GridPoint::new(9000, 9000)),
        ];
        let line = notes::dimension(&plan, LevelId(1), stops, DimensionDirection::Level, Mm(-250)).unwrap();
        line.apply(&mut plan);
        plan.dimensions.get_mut(&DimensionId(1)).unwrap().stated.insert(1, Mm(912));
        let members = [ElementId::Fixture(FixtureId(1)), ElementId::Label(LabelId(1)), ElementId::Wall(wall)];
        notes::group(&plan, &members).unwrap().0.apply(&mut plan);
        let bytes = (0..=255).collect();
        let picture = UnderlayPicture { bytes, width: 400, height: 300, name: "户型.jpg".to_owned() };
        let mut underlay = Underlay::new(std::sync::Arc::new(picture), crate::geom::Point::new(-120.5, 33.0));
        let place = |x, y| PicturePoint::new(x, y);
        underlay.lengths.push(KnownLength {
            from: place(1.5, 2.0),
            to: place(300.0, 2.25),
            length: Mm(3300),
        });
        let underlay = underlay.deskewed_by(Some([
            place(0.0, 0.0),
            place(390.0, 4.0),
            place(399.0, 290.0),
            place(3.0, 299.0),
        ]));
        levels::set_underlay(&plan, LevelId(1), Some(underlay)).unwrap().apply(&mut plan);
        let text = write_home(&plan);
        assert_eq!(parse_home("home.ron", &text).as_ref(), Ok(&plan));
        let broken = text.replacen("Fixture(1)", "Fixture(999)", 1);
        let problem = parse_home("home.ron", &broken).unwrap_err();
        assert!(problem.what.contains("does not exist") && problem.line > 20, "{problem}");
    }

    #[test]
    fn an_older_file_opens_and_a_newer_one_is_refused_in_plain_words() {
        let old = "(version: 1, name: \"\", levels: [(id: 1, height: 2650)], walls: [(id: 1, from: (0, 0), to: (3000, 0), thickness: 240, height: 2650)], openings: [(id: 4, wall: 1, at: 100, width: 900, height: 2000, kind: Window)], rooms: [], fixtures: [])";
        let plan = parse_home("home.ron", old).unwrap();
        let opening = &plan.openings[&OpeningId(4)];
        assert_eq!((opening.from, opening.distance), (crate::plan::WallEnd::Start, Mm(100)));
        assert!(write_home(&plan).contains("version: 2"));
        let future =
            old.replace("version: 1", "version: 3").replace("rooms: []", "stairs: [(up: 1)], rooms: []");
        let problem = parse_home("home.ron", &future).unwrap_err();
        assert!(problem.what.contains("newer"), "{problem}");
        assert_eq!(problem.hint, "open the file with a newer program");
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
