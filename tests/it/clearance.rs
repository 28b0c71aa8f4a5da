//! Who gets where in a home, as other programs ask for it; and every plan at hand without a panic.

#![allow(clippy::print_stdout, reason = "what was asked is shown as a table")]

use serde_json::Value;
use yiju::clearance::Footprint;
use yiju::clearance::maneuver::{Drive, Opener, Vehicle, Verdict};
use yiju::plan::travel::{Destination, StoreyFloor};
use yiju::plan::{ElementId, FixtureKind, FloorPlan};
use yiju::units::Mm;

fn run(arguments: &[&str]) -> (u8, String, String) {
    let (mut out, mut complaints) = (Vec::new(), Vec::new());
    let all = ["yiju-cli"].iter().chain(arguments).copied();
    let code = yiju::cli::run(all, &mut out, &mut complaints);
    (code, String::from_utf8(out).unwrap(), String::from_utf8(complaints).unwrap())
}

fn asked(arguments: &[&str]) -> Value {
    let (code, out, complaints) =
        run(&[&["clearance"], arguments, &["--format", "json", "--language", "zh-CN"]].concat());
    assert_eq!(code, 0, "{complaints}");
    serde_json::from_str(&out).unwrap()
}

#[test]
fn an_answer_has_the_names_that_programs_rely_on() {
    let walker = asked(&[
        "template:T1",
        "--footprint",
        "400x450",
        "--model",
        "walker",
        "--from",
        "bed",
        "--to",
        "toilet",
    ]);
    assert_eq!(walker["verdict"], "yes", "{walker}");
    let path = walker["path"].as_array().unwrap();
    assert!(path.len() > 10);
    assert!(path.iter().all(|pose| pose.as_array().is_some_and(|pose| pose.len() == 3)));
    let [low, high] = [0, 1].map(|bound| walker["max_width_mm"][bound].as_f64().unwrap());
    assert!(450.0 <= low && low < high && high - low <= 5.0, "{low} {high}");
    for end in ["from", "to"] {
        assert!(walker[end]["element"].as_str().unwrap().starts_with('F'), "{walker}");
    }
    let doors = walker["doors"].as_array().unwrap();
    assert!(!doors.is_empty() && doors.iter().all(|door| door["verdict"].is_string()), "{walker}");

    let wide = asked(&["template:T1", "--footprint", "1300x1200", "--from", "entrance", "--to", "卫生间"]);
    assert_eq!(wide["verdict"], "no", "{wide}");
    assert_eq!(wide["path"].as_array().map(Vec::len), Some(0));
    assert!(wide["to"]["element"].as_str().unwrap().starts_with('R'), "{wide}");
    let pinch = &wide["pinch"];
    assert_eq!(pinch["between"].as_array().map(Vec::len), Some(2), "{wide}");
    let (low, missing) = (wide["max_width_mm"][0].as_f64().unwrap(), pinch["missing_mm"].as_f64().unwrap());
    assert!((low + missing - 1200.0).abs() < 0.2, "{low} {missing}");
    assert!(pinch["gap_mm"].as_f64().unwrap() >= low - 0.1, "{wide}");
}

#[test]
fn the_answer_is_said_in_both_languages() {
    let ask = |language: &str, width: &str| {
        let arguments = [
            "clearance",
            "template:T1",
            "--footprint",
            width,
            "--from",
            "entrance",
            "--to",
            "bathroom",
            "--language",
            language,
        ];
        let (code, out, complaints) = run(&arguments);
        assert_eq!(code, 0, "{complaints}");
        out
    };
    let (chinese, english) = (ask("zh-CN", "1300x1200"), ask("en", "1300x1200"));
    assert!(chinese.contains("到不了") && chinese.contains("还差"), "{chinese}");
    assert!(english.contains("cannot get") && english.contains("missing"), "{english}");
}

#[test]
fn what_cannot_be_asked_is_refused_with_a_hint() {
    let refused = |arguments: &[&str]| {
        let (code, _, complaints) = run(&[&["clearance", "template:T1"], arguments].concat());
        assert_eq!(complaints.lines().count(), 1, "{complaints}");
        assert!(complaints.contains("(hint: "), "{complaints}");
        (code, complaints)
    };
    let (code, complaints) = refused(&["--from", "moon", "--to", "bed"]);
    assert!(code == 2 && complaints.contains("toilet"), "{complaints}");
    assert_eq!(refused(&["--from", "bed"]).0, 2);
    assert_eq!(refused(&["--from", "bed", "--to", "toilet", "--footprint", "wide"]).0, 2);
    assert_eq!(refused(&["--from", "bed", "--to", "toilet", "--footprint", "0x700"]).0, 2);
    let (code, out, _) =
        run(&["clearance", "template:T1", "--from", "-900000,0", "--to", "bed", "--format", "json"]);
    assert_eq!(code, 0);
    assert_ne!(serde_json::from_str::<Value>(&out).unwrap()["verdict"], "yes");
}

/// Asks the ways of everyday on every storey of a plan: some answer must come.
fn ask_everything(plan: &FloorPlan) -> usize {
    let chair = Vehicle::new(Footprint { width: Mm(640), length: Mm(1060) }, Drive::Manual);
    let mut asked = 0;
    for &level in plan.levels.keys() {
        let storey = StoreyFloor::new(plan, level);
        let of_kind = |kinds: &[FixtureKind]| {
            let fixture = plan
                .fixtures
                .iter()
                .find(|(_, fixture)| fixture.level == level && kinds.contains(&fixture.kind));
            fixture.and_then(|(&id, _)| storey.place(Destination::Fixture(id), &chair))
        };
        let entrance = storey.place(Destination::Entrance, &chair);
        let bed = of_kind(&[FixtureKind::Bed, FixtureKind::CareBed]);
        let toilet = of_kind(&[FixtureKind::Toilet, FixtureKind::SquatPan]);
        let rooms: Vec<_> = plan
            .rooms
            .keys()
            .filter(|&&room| plan.level_of(ElementId::Room(room)) == Some(level))
            .filter_map(|&room| storey.place(Destination::Room(room), &chair))
            .collect();
        let first_two = || (rooms.first().cloned(), rooms.get(1).cloned());
        for (from, to) in [(bed, toilet.clone()), (entrance, toilet), first_two()] {
            let (Some(from), Some(to)) = (from, to) else { continue };
            let trip = storey.trip(&chair, Opener::Person, &from, &to, 4);
            let answer = trip.answer();
            if answer.verdict() == Verdict::Yes {
                assert!(answer.answer.motion.is_some());
            }
            asked += 1;
        }
    }
    asked
}

#[test]
fn every_template_has_an_answer() {
    for template in yiju::store::templates() {
        assert!(ask_everything(&template.plan) > 0, "{}", template.id);
    }
}

#[test]
fn homes_of_other_programs_are_asked_without_a_panic() {
    let homes = crate::imports::sweet_homes();
    // Each takes a second or so in a build without optimization; all of them are asked when wanted.
    let most = std::env::var("YIJU_SCENES").ok().and_then(|count| count.parse().ok()).unwrap_or(6_usize);
    let step = homes.len().div_ceil(most.max(1)).max(1);
    for (name, imported) in homes.iter().step_by(step) {
        let asked = ask_everything(&imported.plan);
        println!("{name}: {asked} ways");
    }
}
