//! Homes that other people drew: each is read or refused in plain words.

#![allow(clippy::print_stdout, reason = "what was read is shown as a table, and what was skipped is said")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Instant;

use yiju::import::{EntryKind, ImportError, ImportOptions, Imported, Refusal, Scale, import_bytes};
use yiju::locale::{Language, Locale};
use yiju::plan::geometry::LevelGeometry;
use yiju::plan::{FixtureKind, FloorPlan, LevelId, OpeningKind, PlanProblem};
use yiju::units::Mm;

/// The folder with foreign homes; `None`, with a notice, where it is absent.
pub(crate) fn plans() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/plans");
    let folder = std::env::var_os("YIJU_PLANS").map_or(beside, PathBuf::from);
    if !folder.is_dir() {
        println!("skipped: no foreign homes in {}; name their folder in YIJU_PLANS", folder.display());
        return None;
    }
    Some(folder)
}

/// All files below a folder, in the order of their paths.
pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder).unwrap();
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// The Sweet Home 3D homes that can be read, with their file names; of two files of one home only one.
pub(crate) fn sweet_homes() -> Vec<(String, Imported)> {
    let Some(plans) = plans() else { return Vec::new() };
    let files = ["sh3d-xml", "sh3d"].into_iter().flat_map(|folder| files_below(&plans.join(folder)));
    let mut seen = BTreeSet::new();
    files
        .filter(|path| {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy().replace('-', "");
            seen.insert(stem)
        })
        .filter_map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let bytes = std::fs::read(&path).unwrap();
            Some((name.clone(), import_bytes(&name, &bytes, &ImportOptions::default()).ok()?))
        })
        .collect()
}

/// Reads a file; a drawing without a scale gets the one that is likeliest.
fn import(name: &str, bytes: &[u8]) -> Result<Imported, ImportError> {
    import_bytes(name, bytes, &ImportOptions::default())
}

#[test]
fn every_file_is_read_or_refused_with_a_reason_and_a_hint() {
    let Some(plans) = plans() else { return };
    let locales = Language::ALL.map(Locale::new);
    let mut n_read: BTreeMap<String, usize> = BTreeMap::new();
    println!(
        "{:<54} {:>5} {:>6} {:>5} {:>8} {:>7} {:>5}",
        "file", "walls", "opened", "rooms", "fixtures", "guesses", "ms"
    );
    for path in files_below(&plans) {
        let name = path.strip_prefix(&plans).unwrap().to_string_lossy().into_owned();
        let bytes = std::fs::read(&path).unwrap();
        let begin = Instant::now();
        let result = import(&name, &bytes);
        let took = begin.elapsed().as_millis();
        match result {
            Ok(Imported { plan, report, question }) => {
                *n_read.entry(name.split('/').next().unwrap_or_default().to_owned()).or_default() += 1;
                println!(
                    "{:<54} {:>5} {:>6} {:>5} {:>8} {:>7} {took:>5}{}",
                    name.chars().take(54).collect::<String>(),
                    plan.walls.len(),
                    plan.openings.len(),
                    plan.rooms.len(),
                    plan.fixtures.len(),
                    report.of(EntryKind::Guessed).count(),
                    if question.is_some() { " asks for the scale" } else { "" },
                );
                for locale in &locales {
                    assert!(
                        report.entries.iter().all(|entry| locale.text(&entry.message) != entry.message.id())
                    );
                }
            }
            Err(error) => {
                println!(
                    "{:<54} {}",
                    name.chars().take(54).collect::<String>(),
                    locales[1].text(&error.refusal.message())
                );
                for locale in &locales {
                    assert!(locale.text(&error.message()).contains(&name), "{name}");
                    assert!(locale.text(&error.hint()) != error.hint().id(), "{name}");
                }
            }
        }
    }
    let expected = [
        ("blueprint3d", 3),
        ("floorspacejs", 4),
        ("ifc", 1),
        ("mlstructfp", 3),
        ("r2v", 26),
        ("resplan", 2),
        ("sh3d", 3),
        ("sh3d-xml", 5),
    ];
    for (folder, count) in expected {
        assert_eq!(n_read.get(folder), Some(&count), "{folder}");
    }
}

#[test]
fn imported_homes_are_sound() {
    for (name, Imported { plan, .. }) in sweet_homes() {
        let problems: Vec<PlanProblem> = PlanProblem::find(&plan);
        // A terrace that only railings bound keeps its name without walls.
        let expected = if name.contains("House") { 1 } else { 0 };
        assert_eq!(problems.len(), expected, "{name}: {problems:?}");
        let text = yiju::store::write_home(&plan);
        assert_eq!(yiju::store::parse_home(&name, &text).as_ref(), Ok(&plan), "{name}");
    }
}

fn home(name: &str) -> Option<FloorPlan> {
    let plans = plans()?;
    let bytes = std::fs::read(plans.join(name)).unwrap();
    Some(import_bytes(name, &bytes, &ImportOptions::default()).unwrap().plan)
}

fn counts(plan: &FloorPlan) -> (usize, usize, usize, usize) {
    let of = |is: fn(&OpeningKind) -> bool| plan.openings.values().filter(|o| is(&o.kind)).count();
    (
        plan.walls.len(),
        of(|kind| matches!(kind, OpeningKind::Door(_))),
        of(|kind| matches!(kind, OpeningKind::Window)),
        of(|kind| matches!(kind, OpeningKind::PassThrough)),
    )
}

/// The numbers that the files themselves show: walls, openings, areas, door widths.
#[test]
fn the_studio_is_as_drawn() {
    let Some(plan) = home("sh3d-xml/Studio.xml") else { return };
    assert_eq!(counts(&plan), (16, 3, 2, 0));
    assert_eq!(plan.name, "Studio");
    assert_eq!(plan.north_degrees, 167);
    let geometry = LevelGeometry::new(&plan, LevelId(1));
    let area = |name: &str| -> f64 {
        let named = |id| plan.rooms.get(&id).is_some_and(|room| room.name == name);
        geometry.rooms.iter().filter(|room| room.id.is_some_and(named)).map(|room| room.area_m2()).sum()
    };
    // Worked out by hand from the wall lines and thicknesses.
    assert!((area("Bathroom") - 2.0745 * 2.0545).abs() < 0.01, "{}", area("Bathroom"));
    assert!((area("Balcony") - 3.085 * 1.1214).abs() < 0.01, "{}", area("Balcony"));
    // The file gives the area of all but the balcony as 272682 square centimetres.
    let inside = area("Bathroom") + area("Bedroom / Kitchen / Hall");
    assert!((inside - 27.27).abs() < 0.2, "{inside}");
    let mut doors: Vec<i32> =
        plan.openings.values().filter(|o| o.is_passable()).map(|opening| opening.width.0).collect();
    doors.sort_unstable();
    assert_eq!(doors, [925, 1015, 1760]);
}

#[test]
fn the_house_has_its_storeys_and_stairs() {
    let Some(plan) = home("sh3d-xml/2BedroomHouseWithBasement.xml") else { return };
    let elevations: Vec<i32> = plan.levels.values().map(|level| level.elevation.0).collect();
    assert_eq!(elevations, [-1500, 1120, 3740]);
    let stairs = plan.fixtures.values().filter(|fixture| fixture.kind == FixtureKind::Stairs).count();
    assert!(stairs >= 2, "{stairs}");
    let gate = plan.openings.values().map(|opening| opening.width.0).max();
    assert_eq!(gate, Some(2610));
    let named = plan.rooms.values().filter(|room| !room.name.is_empty()).count();
    assert_eq!(named, 7);
}

#[test]
fn the_duplex_has_its_storeys_rooms_and_doors() {
    let Some(plans) = plans() else { return };
    let bytes = std::fs::read(plans.join("ifc/Duplex_A_20110907.ifc")).unwrap();
    let Imported { plan, report, .. } = import("duplex.ifc", &bytes).unwrap();
    let english = Locale::new(Language::English);
    let words: Vec<String> = report.entries.iter().map(|entry| english.text(&entry.message)).collect();
    assert_eq!(plan.levels.len(), 4);
    let (walls, doors, windows, _) = counts(&plan);
    // Of 57 walls eight are the curbs of two skylights, and two the edges of floors at the stairs.
    assert_eq!(walls, 47, "{words:#?}");
    // Two more windows are skylights in the roof.
    assert_eq!((doors, windows), (14, 22), "{words:#?}");
    assert_eq!(words.iter().filter(|words| words.starts_with("M_Skylight")).count(), 2, "{words:#?}");
    let mut widths: Vec<i32> = plan
        .openings
        .values()
        .filter(|opening| opening.door().is_some())
        .map(|opening| opening.width.0)
        .collect();
    widths.sort_unstable();
    widths.dedup();
    assert_eq!(widths, [762, 813, 864, 1250]);
    for name in ["Hallway", "Bathroom 1", "Bedroom 1", "Utility"] {
        assert_eq!(
            plan.rooms.values().filter(|room| room.name == name).count(),
            2,
            "{name}: {:#?}",
            plan.rooms
        );
    }
}

#[test]
fn traced_flats_close_as_many_rooms_as_their_index_counts() {
    let Some(plans) = plans() else { return };
    let index = std::fs::read_to_string(plans.join("r2v/INDEX.tsv")).unwrap();
    let mut off = Vec::new();
    for line in index.lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        let (name, faces): (&str, usize) = (columns[0], columns[6].parse().unwrap());
        let bytes = std::fs::read(plans.join("r2v").join(name)).unwrap();
        let plan = import(name, &bytes).unwrap().plan;
        let closed = LevelGeometry::new(&plan, LevelId(1)).rooms.len();
        if closed != faces {
            off.push(format!("{name}: {closed} of {faces}"));
        }
    }
    // Walls have a thickness here and none in the index, so the smallest shafts vanish.
    assert!(off.len() <= 5, "{off:?}");
}

#[test]
fn a_known_length_sets_the_scale() {
    let Some(plans) = plans() else { return };
    let name = "r2v/e6f5b433455ef41e8c0ebbe165e3_0001.txt";
    let bytes = std::fs::read(plans.join(name)).unwrap();
    let asked = import(name, &bytes).unwrap().question.unwrap();
    assert!(asked.lengths.iter().any(|length| length.name == "bath"), "{asked:?}");
    let scale = Some(Scale::KnownLength { name: "width".to_owned(), length: Mm(12_560) });
    let told = import_bytes(name, &bytes, &ImportOptions { scale, ..ImportOptions::default() }).unwrap();
    assert!(told.question.is_none());
    // The drawing is 628 pixels wide.
    let x = told.plan.walls.values().flat_map(|wall| [wall.start.x, wall.end.x]);
    assert_eq!(x.clone().max().unwrap() - x.min().unwrap(), 12_560);
    let scale = Some(Scale::KnownLength { name: "depth".to_owned(), length: Mm(1) });
    let refused = import_bytes(name, &bytes, &ImportOptions { scale, ..ImportOptions::default() });
    assert!(matches!(refused, Err(error) if matches!(error.refusal, Refusal::NoSuchLength { .. })));
}
