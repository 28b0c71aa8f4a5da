//! One small flat, drawn by us in every format that can be read; and what is left of it when bytes go wrong.

use std::path::Path;

use proptest::prelude::*;
use yiju::import::{IMPORTERS, ImportOptions, Imported, Scale, import_bytes};
use yiju::plan::geometry::LevelGeometry;
use yiju::plan::{Hinge, LevelId, OpeningKind, PlanProblem, Structure, Swing};

/// The files under `tests/fixtures/import`; what they do not show is not looked for.
const FILES: [&str; 10] = [
    "flat.xml",
    "floorspace.json",
    "blueprint3d.json",
    "react-planner.json",
    "raster-to-vector.txt",
    "flat.dxf",
    "flat.ifc",
    "res-plan.json",
    "room-plan.json",
    "ml-struct-fp.json",
];

/// What opens as a picture below an empty plan.
const PICTURES: [&str; 2] = ["floor-plan.png", "floor-plan.pdf"];

fn bytes(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/import");
    std::fs::read(folder.join(name)).unwrap()
}

/// The flat from a file; 25 mm to a pixel and 40 mm to a unit where the file has no scale.
fn import(name: &str) -> Imported {
    let scale = match name {
        "raster-to-vector.txt" => Some(Scale::MmPerUnit(25.0)),
        "res-plan.json" => Some(Scale::MmPerUnit(40.0)),
        _ => None,
    };
    import_bytes(name, &bytes(name), &ImportOptions { scale, ..ImportOptions::default() }).unwrap()
}

#[test]
fn the_same_flat_comes_out_of_every_format() {
    let mut off = Vec::new();
    for name in FILES.into_iter().filter(|name| *name != "ml-struct-fp.json") {
        let Imported { plan, question, .. } = import(name);
        let geometry = LevelGeometry::new(&plan, LevelId(1));
        let mut areas: Vec<f64> =
            geometry.rooms.iter().map(|room| (room.area_m2() * 10.0).round() / 10.0).collect();
        areas.sort_by(f64::total_cmp);
        let doors = plan.openings.values().filter(|opening| opening.is_passable()).count();
        let windows = plan.openings.values().filter(|opening| opening.kind == OpeningKind::Window).count();
        let named = plan.rooms.len();
        let seen = (areas, doors, windows, named, PlanProblem::find(&plan).len(), question.is_some());
        // 2.88 m by 2.88 m and 3.88 m by 2.88 m between walls of 120 mm.
        if seen != (vec![8.3, 11.2], 2, 1, 2, 0, false) {
            off.push(format!("{name}: {seen:?}"));
        }
    }
    assert!(off.is_empty(), "{off:#?}");
}

#[test]
fn doors_hang_as_drawn_in_formats_that_draw_it() {
    for name in ["flat.xml", "flat.ifc", "flat.dxf"] {
        let Imported { plan, .. } = import(name);
        let (_, inner) = plan
            .openings
            .iter()
            .find(|(_, opening)| {
                let wall = &plan.walls[&opening.wall];
                opening.is_passable() && wall.start.x == 4000 && wall.end.x == 4000
            })
            .unwrap_or_else(|| panic!("{name} has a door between the rooms"));
        let wall = &plan.walls[&inner.wall];
        let door = inner.door().unwrap();
        let runs_down = wall.end.y > wall.start.y;
        // The hinge is at the upper end.
        let at_top = if runs_down { Hinge::Start } else { Hinge::End };
        assert_eq!(door.hinge, at_top, "{name}");
        // To the left room in two of them, to the right one in the other.
        let to_left = if runs_down { Swing::Right } else { Swing::Left };
        let expected = if name == "flat.ifc" { to_left.flipped() } else { to_left };
        assert_eq!(door.swing, expected, "{name}");
    }
}

#[test]
fn what_carries_is_known_where_the_file_says_so() {
    let ifc = import("flat.ifc").plan;
    assert_eq!(ifc.walls.values().filter(|wall| wall.structure == Structure::LoadBearing).count(), 1);
    assert_eq!(ifc.rooms.values().map(|room| room.name.as_str()).collect::<Vec<_>>(), ["客厅", "卧室"]);
    let bearing = import("ml-struct-fp.json").plan;
    assert!(bearing.walls.values().all(|wall| wall.structure == Structure::LoadBearing));
}

#[test]
fn pictures_open_below_an_empty_plan() {
    for name in PICTURES {
        let Imported { plan, .. } = import(name);
        assert_eq!((plan.walls.len(), plan.rooms.len(), plan.underlays.len()), (0, 0, 1), "{name}");
    }
}

#[test]
fn every_importer_has_a_sample() {
    let formats: std::collections::BTreeSet<&str> =
        FILES.into_iter().chain(PICTURES).map(|name| import(name).report.format).collect();
    let all: std::collections::BTreeSet<&str> = IMPORTERS.iter().map(|importer| importer.name_id()).collect();
    assert_eq!(formats, all);
}

/// What goes wrong with a file on its way.
#[derive(Clone, Debug)]
enum Damage {
    Flip(usize, u8),
    Cut(usize),
    Repeat(usize, usize),
    Put(usize, &'static [u8]),
}

/// Things that parsers and geometry trip over.
const NASTY: [&[u8]; 12] = [
    b"NaN",
    b"1e308",
    b"-1e308",
    b"1e-320",
    b"99999999999999999999",
    b"\0",
    b"\xff\xfe",
    b"[[[[[[[[[[[[[[[[",
    b"((((((((((",
    b"&#x0;",
    b"-",
    b"",
];

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Damage::Flip(at, byte)),
        any::<usize>().prop_map(Damage::Cut),
        (any::<usize>(), 1_usize..400).prop_map(|(at, length)| Damage::Repeat(at, length)),
        (any::<usize>(), 0..NASTY.len()).prop_map(|(at, which)| Damage::Put(at, NASTY[which])),
    ]
}

fn damaged(mut bytes: Vec<u8>, damages: &[Damage]) -> Vec<u8> {
    for damage in damages {
        let length = bytes.len().max(1);
        match damage {
            Damage::Flip(at, byte) => {
                if let Some(hit) = bytes.get_mut(at % length) {
                    *hit = *byte;
                }
            }
            Damage::Cut(at) => bytes.truncate(at % length),
            Damage::Repeat(at, count) => {
                let from = at % length;
                let to = (from + count).min(bytes.len());
                let part = bytes[from.min(to)..to].to_vec();
                bytes.splice(to..to, part);
            }
            Damage::Put(at, what) => {
                // Over a number, where there is one.
                let from = at % length;
                let start =
                    (from..bytes.len()).find(|&i| bytes[i].is_ascii_digit()).unwrap_or(from.min(bytes.len()));
                let end = (start..bytes.len()).find(|&i| !bytes[i].is_ascii_digit()).unwrap_or(start);
                bytes.splice(start..end, what.iter().copied());
            }
        }
    }
    bytes
}

/// How many damaged files are tried of each kind; more with `YIJU_FUZZ`.
fn cases() -> u32 {
    std::env::var("YIJU_FUZZ").ok().and_then(|count| count.parse().ok()).unwrap_or(12)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    /// Neither panic nor hang: a home that can be looked at, or a refusal with its words.
    #[test]
    fn damaged_files_are_read_or_refused(damages in prop::collection::vec(damage(), 1..6)) {
        for name in FILES {
            let bytes = damaged(bytes(name), &damages);
            for scale in [None, Some(Scale::Guess)] {
                match import_bytes(name, &bytes, &ImportOptions { scale, ..ImportOptions::default() }) {
                    Ok(imported) => {
                        let plan = imported.plan;
                        prop_assert!(plan.walls.values().all(|wall| wall.start.coords.amax() < 1_000_000));
                        let text = yiju::store::write_home(&plan);
                        let again = yiju::store::parse_home(name, &text);
                        prop_assert!(again.is_ok(), "{name}: {again:?}");
                    }
                    Err(error) => prop_assert!(!error.hint().id().is_empty()),
                }
            }
        }
    }
}
