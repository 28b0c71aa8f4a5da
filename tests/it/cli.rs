//! The command line as other programs see it: output, exit codes, one line on stderr.

use std::process::{Command, Output};

use serde_json::Value;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_yiju-cli"))
        .args(arguments)
        .args(["--language", "zh-CN"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap()
}

fn json(arguments: &[&str]) -> Value {
    let output = run(&[arguments, &["--format", "json"]].concat());
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {errors}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The one line on stderr and the exit code of a command that was refused.
fn refused(arguments: &[&str]) -> (String, i32) {
    let output = run(arguments);
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success(), "{arguments:?}");
    assert_eq!(errors.lines().count(), 1, "{errors}");
    assert!(errors.contains("(hint: "), "{errors}");
    (errors, output.status.code().unwrap())
}

#[test]
fn findings_have_the_names_that_programs_rely_on() {
    let result = json(&["assess", "template:T1", "--occupant", "solo-wheelchair"]);
    let findings = result["findings"].as_array().unwrap();
    assert!(findings.len() >= 45, "{}", findings.len());
    let mut counts = std::collections::BTreeMap::new();
    for finding in findings {
        for key in ["rule", "element", "room", "measured", "required", "unit", "severity"] {
            assert!(finding.get(key).is_some(), "{key} is missing in {finding}");
        }
        for key in ["document", "clause", "grade"] {
            assert!(finding["source"].get(key).is_some(), "source.{key} is missing in {finding}");
        }
        *counts.entry(finding["verdict"].as_str().unwrap().to_owned()).or_insert(0_u64) += 1;
    }
    let verdicts: Vec<&str> = counts.keys().map(String::as_str).collect();
    assert_eq!(verdicts, ["cannot_tell", "met", "not_applicable", "not_met"]);
    for (verdict, count) in &counts {
        assert_eq!(result["summary"][verdict].as_u64(), Some(*count), "{verdict}");
    }
}

#[test]
fn sums_of_a_choice_add_up() {
    let result = json(&[
        "choose",
        "template:T4",
        "--occupant",
        "solo-mild-cane",
        "--budget",
        "2000",
        "--on",
        "2026-11-24",
    ]);
    let fen = |key: &str| result[key].as_i64().unwrap();
    let chosen = result["chosen"].as_array().unwrap();
    assert!(!chosen.is_empty());
    let remedies: i64 = chosen.iter().map(|remedy| remedy["cost_fen"].as_i64().unwrap()).sum();
    let once = fen("clearing_fen") + fen("call_out_fen");
    assert_eq!(remedies + once - fen("saving_fen"), fen("total_fen"));
    assert_eq!(fen("total_fen") - fen("subsidy_fen"), fen("self_pay_fen"));
    assert!(fen("self_pay_fen") <= 200_000);
    assert_eq!(result["optimal"], true);
    assert!(result["unresolved"].is_array());
    assert!(chosen.iter().all(|remedy| !remedy["clears"].as_array().unwrap().is_empty()));
}

#[test]
fn wrong_usage_and_refused_input_have_their_own_exit_codes() {
    assert_eq!(refused(&["assess"]).1, 2);
    assert_eq!(refused(&["choose", "template:T1", "--budget", "-5"]).1, 2);
    assert_eq!(refused(&["assess", "template:T99"]).1, 2, "a name that is on no list is wrong usage");
    let (line, code) = refused(&["assess", "no-such-file.ron"]);
    assert_eq!(code, 3);
    assert!(line.contains("no-such-file.ron"), "{line}");
}

#[test]
fn every_mistake_in_data_files_is_placed_and_the_rest_counts() {
    let output = run(&["catalog", "check", "tests/fixtures/mistakes", "--format", "json"]);
    assert_eq!(output.status.code(), Some(3));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let problems = report["problems"].as_array().unwrap();
    let places: Vec<String> = problems
        .iter()
        .map(|problem| {
            assert!(!problem["hint"].as_str().unwrap().is_empty(), "{problem}");
            let file = problem["file"].as_str().unwrap().replace('\\', "/");
            let name = file.strip_prefix("tests/fixtures/mistakes/").unwrap().to_owned();
            format!("{name}:{}:{}", problem["line"], problem["column"])
        })
        .collect();
    // Two of the three rules and one of the two products are wrong; nothing is said of the sound ones.
    let expected = [
        "rules/own/doors.ron:7:36",
        "rules/own/doors.ron:15:9",
        "products/mine.ron:8:9",
        "subsidies/town.ron:9:9",
        "occupants/nobody.ron:6:10",
        "homes/flat.ron:10:10",
        "locales/zh-CN/own.ftl:3:1",
    ];
    assert_eq!(places, expected);
}

#[test]
fn built_in_data_is_without_mistakes() {
    assert_eq!(json(&["catalog", "check"])["problems"].as_array().map(Vec::len), Some(0));
}
