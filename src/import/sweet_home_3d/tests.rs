use std::io::Write as _;

use super::*;
use crate::import::{EntryKind, ImportError, import_bytes};
use crate::plan::geometry::LevelGeometry;
use crate::plan::{
    Attribute, DoorOperation, FixtureKind, FloorPlan, Hinge, LevelId, Opening, OpeningKind, PlanProblem,
    RoomUse, Surveyed, Swing, WallMaterial,
};
use crate::units::Mm;

/// Two rooms side by side, 4 m and 3 m wide, 3 m deep, divided by a wall at x = 4 m that runs down.
/// The corner at the bottom right stops short, and one corner is off by a hair.
const WALLS: &str = "
    <wall id='top' xStart='0' yStart='0' xEnd='700' yEnd='0' height='250' thickness='20'/>
    <wall id='right' xStart='700' yStart='0' xEnd='700' yEnd='285' height='250' thickness='20'/>
    <wall id='bottom' xStart='688' yStart='300' xEnd='0' yEnd='300' height='250' thickness='20'/>
    <wall id='left' xStart='0.1' yStart='300' xEnd='0' yEnd='0' height='250' thickness='20'/>
    <wall id='middle' xStart='400' yStart='0' xEnd='400' yEnd='300' height='250' thickness='10'/>";

fn home(parts: &str) -> String {
    format!(
        "<?xml version='1.0'?>\n<home version='7000' name='Folder/My flat.sh3d' wallHeight='250'>{WALLS}{parts}</home>"
    )
}

fn import(parts: &str) -> Imported {
    import_bytes("flat.xml", home(parts).as_bytes(), &ImportOptions::default()).unwrap()
}

fn refused(bytes: &[u8]) -> Refusal {
    let ImportError { file, refusal } =
        import_bytes("flat.sh3d", bytes, &ImportOptions::default()).unwrap_err();
    assert_eq!(file, "flat.sh3d");
    refusal
}

fn ids(imported: &Imported, kind: EntryKind) -> Vec<&'static str> {
    imported.report.of(kind).map(|entry| entry.message.id()).collect()
}

fn only_opening(plan: &FloorPlan) -> &Opening {
    assert_eq!(plan.openings.len(), 1);
    plan.openings.values().next().unwrap()
}

/// A hinged door of 90 cm in the dividing wall; unturned, its hinge is at its left and its leaf opens to its front.
fn door(angle: f64, more: &str) -> String {
    format!(
        "<doorOrWindow catalogId='eTeks#door' name='Door' x='400' y='150' angle='{angle}' width='90' depth='10' height='205' {more}>
            <sash xAxis='0.05' yAxis='0.5' width='0.9' startAngle='0' endAngle='-1.5707964'/>
        </doorOrWindow>"
    )
}

#[test]
fn rooms_close_though_ends_nearly_miss() {
    let imported = import("");
    let geometry = LevelGeometry::new(&imported.plan, LevelId(1));
    let mut areas: Vec<f64> = geometry.rooms.iter().map(|room| room.outline.area() / 1e6).collect();
    areas.sort_by(f64::total_cmp);
    assert_eq!(areas.len(), 2);
    assert!((areas[0] - 2.85 * 2.8).abs() < 0.01 && (areas[1] - 3.85 * 2.8).abs() < 0.01, "{areas:?}");
    assert_eq!(imported.plan.name, "My flat");
    assert_eq!(PlanProblem::find(&imported.plan), []);
    // The gap of some centimetres between the bodies is worth a word, the hair is not.
    assert_eq!(ids(&imported, EntryKind::Guessed), ["import-guessed-gap"]);
}

#[test]
fn sizes_are_whole_millimeters() {
    let imported =
        import("<wall id='w' xStart='100.04' yStart='0' xEnd='100.06' yEnd='150.27' thickness='7.53'/>");
    let wall = imported.plan.walls.values().last().unwrap();
    assert_eq!((wall.start.x, wall.end.x, wall.end.y), (1000, 1001, 1503));
    assert_eq!((wall.thickness, wall.height), (Mm(75), Mm(2500)));
}

#[test]
fn doors_hang_as_they_are_drawn() {
    use std::f64::consts::{FRAC_PI_2, PI};
    // The dividing wall runs down, so its right-hand side is the left room. A door turned by a quarter has its left
    // at the top, near the wall's start, and its front to the left.
    let cases = [
        (FRAC_PI_2, "", Hinge::Start, Swing::Right),
        (FRAC_PI_2, "modelMirrored='true'", Hinge::End, Swing::Right),
        (3.0 * FRAC_PI_2, "", Hinge::End, Swing::Left),
        (3.0 * FRAC_PI_2, "modelMirrored='true'", Hinge::Start, Swing::Left),
    ];
    for (angle, more, hinge, swing) in cases {
        let imported = import(&door(angle, more));
        let opening = only_opening(&imported.plan);
        assert_eq!(imported.plan.walls[&opening.wall].start.x, 4000);
        assert_eq!((opening.distance, opening.width, opening.height), (Mm(1050), Mm(900), Mm(2050)));
        let door = opening.door().unwrap();
        assert_eq!(
            (door.operation, door.hinge, door.swing),
            (DoorOperation::Hinged, hinge, swing),
            "{angle} {more}"
        );
        assert!(!door.is_entrance);
    }
    // Across the wall it lies on none.
    for angle in [0.0, PI] {
        let imported = import(&door(angle, ""));
        assert!(imported.plan.openings.is_empty());
        assert!(ids(&imported, EntryKind::LeftOut).contains(&"import-left-out-no-wall"));
    }
}

#[test]
fn an_open_leaf_does_not_move_the_doorway() {
    // The box reaches from the wall 60 cm into the left room; a seventh of it lies in the wall.
    let parts = "<doorOrWindow catalogId='eTeks#openDoor' name='Open door' x='374.2857' y='150' angle='1.5707963' width='90'
        depth='60' height='205' wallThickness='0.142857'>
        <sash xAxis='0.05' yAxis='0.14' width='0.9' startAngle='0' endAngle='-1.5707964'/></doorOrWindow>";
    let imported = import(parts);
    let opening = only_opening(&imported.plan);
    assert_eq!((opening.distance, opening.width), (Mm(1050), Mm(900)));
    assert_eq!(opening.door().map(|door| door.swing), Some(Swing::Right));
    assert!(!ids(&imported, EntryKind::Guessed).contains(&"import-guessed-moved-to-wall"));
}

fn top_opening(attributes: &str, sashes: usize) -> Imported {
    let sash = "<sash xAxis='0.02' yAxis='0.7' width='0.45' startAngle='0' endAngle='-1.5707964'/>";
    import(&format!(
        "<doorOrWindow x='200' y='0' width='120' depth='20' {attributes}>{}</doorOrWindow>",
        sash.repeat(sashes)
    ))
}

#[test]
fn what_fills_an_opening_is_told_by_id_name_height_and_leaves() {
    let kind = |attributes: &str, sashes: usize| {
        let imported = top_opening(attributes, sashes);
        match only_opening(&imported.plan).kind {
            OpeningKind::Door(door) => Some(door.operation),
            OpeningKind::PassThrough => None,
            OpeningKind::Window => panic!("{attributes} is no window"),
        }
    };
    assert_eq!(kind("catalogId='eTeks#door' name='Tür' height='200'", 1), Some(DoorOperation::Hinged));
    assert_eq!(
        kind("catalogId='eTeks#door' name='卫生间推拉门' height='200'", 0),
        Some(DoorOperation::SlidingInWall)
    );
    assert_eq!(kind("name='折叠门' height='200'", 0), Some(DoorOperation::Folding));
    assert_eq!(kind("name='Door' height='200'", 2), Some(DoorOperation::DoubleHinged));
    assert_eq!(kind("catalogId='eTeks#doorFrame' name='Door frame' height='200'", 0), None);
    assert_eq!(
        kind("catalogId='eTeks#doubleFrenchWindow126x200' name='Balcon' elevation='11' height='200'", 2),
        Some(DoorOperation::DoubleHinged)
    );
    for window in [
        "catalogId='eTeks#window85x123' name='Small window' elevation='90' height='120'",
        "catalogId='eTeks#fixedWindow85x123' name='Fixed window' elevation='1' height='220'",
        "catalogId='eTeks#serviceHatch' name='Service hatch' elevation='100' height='80'",
        "name='门上的亮子' elevation='210' height='40'",
    ] {
        let imported = top_opening(window, 0);
        assert_eq!(only_opening(&imported.plan).kind, OpeningKind::Window, "{window}");
    }
    let imported = top_opening("catalogId='eTeks#window85x123' elevation='90' height='120'", 1);
    let window = only_opening(&imported.plan);
    assert_eq!((window.sill, window.height), (Mm(900), Mm(1200)));
}

#[test]
fn a_door_that_begins_above_the_floor_has_a_threshold_and_others_an_unknown_one() {
    let imported = top_opening("catalogId='eTeks#frenchWindow85x200' elevation='11' height='200'", 1);
    let opening = only_opening(&imported.plan);
    assert_eq!((opening.sill, opening.height), (Mm(0), Mm(2110)));
    assert_eq!(opening.attributes.get(Attribute::ThresholdHeight), Surveyed::derived(110));
    let imported = top_opening("catalogId='eTeks#door' height='200'", 1);
    assert!(only_opening(&imported.plan).attributes.is_empty());
}

#[test]
fn the_entrance_is_what_the_file_calls_so_or_the_only_way_out() {
    let named = top_opening("catalogId='eTeks#frontDoor' name='Front door' height='200'", 1);
    assert!(only_opening(&named.plan).door().unwrap().is_entrance);
    assert!(!ids(&named, EntryKind::Guessed).contains(&"import-guessed-entrance"));
    let only_way = top_opening("catalogId='eTeks#door' name='Door' height='200'", 1);
    assert!(only_opening(&only_way.plan).door().unwrap().is_entrance);
    assert!(ids(&only_way, EntryKind::Guessed).contains(&"import-guessed-entrance"));
}

#[test]
fn a_door_across_two_walls_in_line_joins_them() {
    let parts = "<wall id='a' xStart='0' yStart='400' xEnd='200' yEnd='400' thickness='10'/>
        <wall id='b' xStart='200' yStart='400' xEnd='400' yEnd='400' thickness='10'/>
        <doorOrWindow name='Door' x='210' y='400' width='90' depth='10' height='200'/>";
    let imported = import(parts);
    let opening = only_opening(&imported.plan);
    assert_eq!((opening.distance, opening.width), (Mm(1650), Mm(900)));
    assert_eq!(imported.plan.walls.len(), 6);
    assert_eq!(PlanProblem::find(&imported.plan), []);
}

#[test]
fn round_walls_keep_their_windows_in_one_piece() {
    let parts =
        "<wall id='arc' xStart='0' yStart='500' xEnd='600' yEnd='500' thickness='20' arcExtent='1.2'/>
        <doorOrWindow name='Window' x='300' y='405.04' width='150' depth='20' elevation='90' height='120'/>";
    let imported = import(parts);
    let opening = only_opening(&imported.plan);
    assert_eq!((opening.width, opening.sill), (Mm(1500), Mm(900)));
    assert!(imported.plan.walls.len() > 10, "{}", imported.plan.walls.len());
    assert_eq!(PlanProblem::find(&imported.plan), []);
}

#[test]
fn names_go_to_the_rooms_between_the_walls() {
    // Drawn by hand: one outline is larger than its room, the other smaller; a third has no walls.
    let imported = import(
        "<room name='主卧'><point x='-20' y='-20'/><point x='410' y='-20'/><point x='410' y='310'/><point x='-20' y='310'/></room>
        <room name='Bath'><point x='450' y='50'/><point x='600' y='50'/><point x='600' y='250'/></room>
        <room name='Garten'><point x='900' y='0'/><point x='1200' y='0'/><point x='1200' y='300'/></room>",
    );
    let geometry = LevelGeometry::new(&imported.plan, LevelId(1));
    let rooms: Vec<(&str, RoomUse, bool)> = imported
        .plan
        .rooms
        .iter()
        .map(|(&id, room)| (room.name.as_str(), room.room_use, geometry.room(id).is_some()))
        .collect();
    assert_eq!(
        rooms,
        [
            ("主卧", RoomUse::Bedroom, true),
            ("Bath", RoomUse::Bathroom, true),
            ("Garten", RoomUse::Other, false)
        ]
    );
    assert!(ids(&imported, EntryKind::LeftOut).contains(&"import-left-out-walls-of-room"));
}

#[test]
fn rooms_that_no_wall_divides_become_one_with_both_names() {
    let imported = import(
        "<room name='Küche'><point x='10' y='10'/><point x='100' y='10'/><point x='100' y='290'/><point x='10' y='290'/></room>
        <room name='Wohnzimmer'><point x='100' y='10'/><point x='390' y='10'/><point x='390' y='290'/><point x='100' y='290'/></room>",
    );
    let room = imported.plan.rooms.values().next().unwrap();
    assert_eq!((room.name.as_str(), room.room_use), ("Wohnzimmer / Küche", RoomUse::Living));
    assert!(ids(&imported, EntryKind::Guessed).contains(&"import-guessed-one-room"));
}

#[test]
fn a_room_without_a_name_is_used_for_what_stands_in_it() {
    let imported = import(&format!(
        "{}<pieceOfFurniture catalogId='eTeks#toiletUnit' name='Toilet unit' x='600' y='50' width='40' depth='70' height='60'/>",
        door(std::f64::consts::FRAC_PI_2, "")
    ));
    let uses: Vec<RoomUse> = imported.plan.rooms.values().map(|room| room.room_use).collect();
    assert_eq!(uses, [RoomUse::Other, RoomUse::Bathroom]);
    let guessed = ids(&imported, EntryKind::Guessed);
    assert!(guessed.contains(&"import-guessed-use") && guessed.contains(&"import-guessed-rooms"));
}

#[test]
fn furniture_is_placed_turned_and_named() {
    let imported = import(
        "<pieceOfFurniture catalogId='eTeks#bed140x190' name='Bed 140x190' x='100.06' y='200' angle='1.5707965' width='140' depth='190' height='70'/>
        <pieceOfFurniture catalogId='eTeks#bed90x190' name='妈妈的床' x='100' y='200' width='90' depth='190' height='70'/>
        <pieceOfFurniture name='Grandfather clock' x='300' y='50' width='40' depth='30' height='200'/>
        <pieceOfFurniture name='Vase' x='300' y='50' elevation='80' width='20' depth='20' height='30'/>
        <pieceOfFurniture name='Toilet' visible='false' x='300' y='50' width='20' depth='20' height='30'/>
        <pieceOfFurniture catalogId='eTeks#kitchenUpperCabinet' name='吊柜' x='300' y='50' elevation='145' width='80' depth='35' height='70'/>
        <light name='What' x='300' y='50' elevation='220' width='20' depth='20' height='30'/>",
    );
    let fixtures: Vec<(FixtureKind, &str)> =
        imported.plan.fixtures.values().map(|fixture| (fixture.kind, fixture.name.as_str())).collect();
    assert_eq!(
        fixtures,
        [
            (FixtureKind::Bed, ""),
            (FixtureKind::Bed, "妈妈的床"),
            (FixtureKind::Other, "Grandfather clock"),
            (FixtureKind::WallCabinet, ""),
            (FixtureKind::Lamp, "What"),
        ]
    );
    let bed = imported.plan.fixtures.values().next().unwrap();
    assert_eq!((bed.center.x, bed.width, bed.depth, bed.top), (1001, Mm(1400), Mm(1900), Mm(700)));
    assert_eq!(bed.rotation.to_degrees(), 90.0);
    assert!(bed.attributes.is_empty(), "the height of a model with headboard is no seat height");
    let cabinet = imported.plan.fixtures.values().nth(3).unwrap();
    assert_eq!(cabinet.attributes.get(Attribute::UndersideHeight), Surveyed::derived(1450));
    let left_out = ids(&imported, EntryKind::LeftOut);
    assert!(left_out.contains(&"import-left-out-hidden") && left_out.contains(&"import-left-out-decoration"));
}

#[test]
fn groups_are_taken_apart_or_stand_for_one_thing() {
    let imported = import(
        "<furnitureGroup name='Table and chairs' x='200' y='150' width='100' depth='100' height='80'>
            <pieceOfFurniture catalogId='eTeks#squareTable' name='Table' x='200' y='150' width='80' depth='80' height='75'/>
            <furnitureGroup name='Set' x='200' y='150' width='100' depth='100' height='80'>
                <pieceOfFurniture catalogId='eTeks#chair' name='Chair' x='200' y='90' width='40' depth='40' height='90'/>
            </furnitureGroup>
        </furnitureGroup>
        <furnitureGroup name='Staircase' x='300' y='150' angle='0' width='90' depth='270' height='280'>
            <pieceOfFurniture catalogId='eTeks#texturableBox' name='Box' x='300' y='100' width='90' depth='27' height='20'/>
            <pieceOfFurniture catalogId='eTeks#texturableBox' name='Box' x='300' y='130' width='90' depth='27' height='40'/>
        </furnitureGroup>",
    );
    let kinds: Vec<FixtureKind> = imported.plan.fixtures.values().map(|fixture| fixture.kind).collect();
    assert_eq!(kinds, [FixtureKind::Table, FixtureKind::Chair, FixtureKind::Stairs]);
}

#[test]
fn storeys_keep_what_is_on_them() {
    let text = "<home name='H' wallHeight='250'>
        <level id='l0' name='Keller' elevation='-150' floorThickness='12' height='230'/>
        <level id='l1' name='' elevation='112' floorThickness='12' height='250'/>
        <wall id='a' level='l1' xStart='0' yStart='0' xEnd='300' yEnd='0' thickness='3' height='110'/>
        <wall id='b' level='l0' xStart='0' yStart='0' xEnd='300' yEnd='0' thickness='10'/>
        <pieceOfFurniture level='l0' name='Stuhl' x='10' y='50' width='40' depth='40' height='90'/>
    </home>";
    let imported = import_bytes("h.xml", text.as_bytes(), &ImportOptions::default()).unwrap();
    let levels: Vec<_> = imported
        .plan
        .levels
        .values()
        .map(|level| (level.name.as_str(), level.elevation, level.height))
        .collect();
    assert_eq!(levels, [("Keller", Mm(-1500), Mm(2300)), ("", Mm(1120), Mm(2500))]);
    let walls: Vec<_> =
        imported.plan.walls.values().map(|wall| (wall.level, wall.height, wall.material)).collect();
    assert_eq!(
        walls,
        [(LevelId(2), Mm(1100), WallMaterial::Screen), (LevelId(1), Mm(2500), WallMaterial::Unknown)]
    );
    assert_eq!(imported.plan.fixtures.values().next().map(|fixture| fixture.level), Some(LevelId(1)));
}

#[test]
fn what_cannot_be_read_costs_only_itself() {
    let imported = import(
        "<wall id='x' xStart='abc' yStart='0' xEnd='1' yEnd='1' thickness='10'/>
        <wall id='y' xStart='NaN' yStart='0' xEnd='1' yEnd='1' thickness='10'/>
        <wall id='z' xStart='1e300' yStart='0' xEnd='1' yEnd='1' thickness='10'/>
        <pieceOfFurniture name='Stuhl' x='10' y='50' width='-40' depth='40' height='90'/>
        <pieceOfFurniture name='Stuhl' y='50' width='40' depth='40' height='90'/>
        <unheardOf/>",
    );
    assert_eq!(imported.plan.walls.len(), 5);
    assert!(imported.plan.fixtures.is_empty());
    let left_out = ids(&imported, EntryKind::LeftOut);
    assert_eq!(left_out.iter().filter(|id| **id == "import-left-out-unreadable").count(), 2);
    assert!(
        left_out.contains(&"import-left-out-missing") && left_out.contains(&"import-left-out-impossible")
    );
}

#[test]
fn files_that_are_no_home_are_refused_in_plain_words() {
    assert_eq!(refused(b""), Refusal::EmptyFile);
    assert_eq!(refused(b"PK\x03\x04 and no more"), Refusal::DamagedArchive);
    assert_eq!(refused(b"\xff\xfe<\0h\0"), Refusal::NotText);
    assert_eq!(refused(b"<home></home>"), Refusal::EmptyHome);
    assert_eq!(refused(b"<house><home /></house>"), Refusal::NotAHome);
    let Refusal::BadXml { line, column, .. } = refused(b"<home>\n  <wall </home>") else {
        panic!("it is not XML")
    };
    assert_eq!((line, column), (2, 9));
    let lol = "<!DOCTYPE home [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;'>]><home name='&b;'/>";
    assert_eq!(refused(lol.as_bytes()), Refusal::XmlEntities);
    let outside = "<!DOCTYPE home [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><home name='&a;'/>";
    assert_eq!(refused(outside.as_bytes()), Refusal::XmlEntities);
}

fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn archives_are_opened_and_their_tricks_do_nothing() {
    let home = home("");
    let plan = home.as_bytes();
    let evil = archive(&[
        ("../../evil.sh", b"rm"),
        ("/etc/passwd", b"x"),
        ("Home.xml", plan),
        ("Home", b"\xac\xed"),
    ]);
    let imported = import_bytes("a.sh3d", &evil, &ImportOptions::default()).unwrap();
    assert_eq!(imported.plan.walls.len(), 5);
    assert_eq!(refused(&archive(&[("Home", b"\xac\xed")])), Refusal::NoHomeXml);
    let bomb = archive(&[("Home.xml", &vec![b' '; LARGEST_XML as usize + 10])]);
    assert!(bomb.len() < 200_000);
    assert!(matches!(refused(&bomb), Refusal::UnpacksTooLarge { .. }));
    // Cut short anywhere it is damaged, and never more than that.
    let whole = archive(&[("Home.xml", plan)]);
    for length in (5..whole.len()).step_by(37) {
        assert!(
            matches!(refused(&whole[..length]), Refusal::DamagedArchive | Refusal::NoHomeXml),
            "{length}"
        );
    }
}

#[test]
fn deep_nesting_ends() {
    let deep =
        format!("{}{}", "<furnitureGroup name='g'>".repeat(20_000), "</furnitureGroup>".repeat(20_000));
    let imported = import(&deep);
    assert!(ids(&imported, EntryKind::LeftOut).contains(&"import-left-out-deep-group"));
}

#[test]
fn an_import_can_be_ended() {
    let options = ImportOptions::default();
    options.cancel.cancel();
    let error = import_bytes("flat.xml", home("<room/>").as_bytes(), &options).unwrap_err();
    assert_eq!(error.refusal, Refusal::Cancelled);
}

#[test]
fn a_far_off_home_is_brought_near() {
    let far = home("")
        .replace("Start='", "Start='9000000")
        .replace("xEnd='", "xEnd='9000000")
        .replace("yEnd='", "yEnd='9000000");
    let imported = import_bytes("flat.xml", far.as_bytes(), &ImportOptions::default()).unwrap();
    assert!(
        imported.plan.walls.values().all(|wall| wall.start.x.abs() < 100_000),
        "{:?}",
        imported.plan.walls
    );
    assert!(ids(&imported, EntryKind::Guessed).contains(&"import-guessed-moved-to-origin"));
}
