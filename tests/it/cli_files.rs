//! What the command line writes into files, and the wishes that a choice keeps.

use std::path::PathBuf;

use serde_json::Value;
use yiju::cli::run;
use yiju::import::{ImportOptions, import_bytes};
use yiju::store::{parse_home, parse_home_json, template};

fn call(arguments: &[&str]) -> (u8, String, String) {
    let (mut out, mut complaints) = (Vec::new(), Vec::new());
    let all = [&["yiju-cli", "--language", "zh-CN"], arguments].concat();
    let code = run(all, &mut out, &mut complaints);
    (code, String::from_utf8(out).unwrap(), String::from_utf8(complaints).unwrap())
}

fn json(arguments: &[&str]) -> Value {
    let (code, out, complaints) = call(&[arguments, &["--format", "json"]].concat());
    assert_eq!(code, 0, "{arguments:?}: {complaints}");
    serde_json::from_str(&out).unwrap()
}

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("yiju-cli-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

const CASE: [&str; 5] = ["template:T1", "--occupant", "solo-mild-cane", "--on", "2026-11-24"];

#[test]
fn what_can_carry_a_home_gives_it_back() {
    let folder = folder("formats");
    for (ending, flat) in
        [("ron", "T2"), ("json", "T2"), ("sh3d", "T2"), ("dxf", "T4"), ("svg", "T2"), ("png", "T2")]
    {
        let plan = template(flat).unwrap().plan;
        let path = folder.join(format!("flat.{ending}"));
        let name = path.display().to_string();
        let result = json(&["export", &format!("template:{flat}"), "--to", &name]);
        let bytes = std::fs::read(&path).unwrap();
        assert_eq!(result["bytes"].as_u64(), Some(bytes.len() as u64), "{ending}");
        let read = match ending {
            "ron" => parse_home(&name, std::str::from_utf8(&bytes).unwrap()).unwrap(),
            "json" => parse_home_json(&name, std::str::from_utf8(&bytes).unwrap()).unwrap(),
            "sh3d" | "dxf" => import_bytes(&name, &bytes, &ImportOptions::default()).unwrap().plan,
            _ => continue,
        };
        if matches!(ending, "ron" | "json") {
            assert_eq!(read, plan, "{ending}");
        }
        assert_eq!(read.openings.len(), plan.openings.len(), "{ending}");
    }
    let (code, _, complaint) = call(&["export", "template:T2", "--to", "flat.doc"]);
    assert_eq!((code, complaint.lines().count()), (2, 1), "{complaint}");
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_quotation_and_the_page_for_a_phone_are_written() {
    let folder = folder("choice");
    for (name, begin) in [("quotation.xlsx", &b"PK"[..]), ("phone.html", &b"<!"[..])] {
        let path = folder.join(name);
        let (code, _, complaint) =
            call(&[&["export"], &CASE[..], &["--to", path.to_str().unwrap()]].concat());
        assert_eq!(code, 0, "{complaint}");
        let bytes = std::fs::read(&path).unwrap();
        assert!(
            bytes.len() > 2000 && bytes.to_ascii_lowercase().starts_with(&begin.to_ascii_lowercase()),
            "{name}"
        );
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn wishes_are_kept_and_reasons_given() {
    let offered = json(&[&["remedies"], &CASE[..]].concat());
    let remedies = offered["remedies"].as_array().unwrap();
    assert!(remedies.len() >= 5, "{remedies:#?}");
    for remedy in remedies {
        let lines = remedy["lines"].as_array().unwrap();
        let sum: i64 = lines
            .iter()
            .map(|line| line["goods_fen"].as_i64().unwrap() + line["labor_fen"].as_i64().unwrap())
            .sum();
        assert_eq!(remedy["cost_fen"].as_i64(), Some(sum), "{remedy:#?}");
        assert!(!remedy["clears"].as_array().unwrap().is_empty());
    }
    let free = json(&[&["choose"], &CASE[..], &["--budget", "1500", "--frontier"]].concat());
    let ids = |result: &Value| -> Vec<String> {
        let chosen = result["chosen"].as_array().unwrap();
        chosen.iter().map(|remedy| remedy["id"].as_str().unwrap().to_owned()).collect()
    };
    let first = ids(&free).remove(0);
    for left in free["not_chosen"].as_array().unwrap() {
        assert!(!left["why"].as_str().unwrap().is_empty(), "{left}");
    }
    let costs: Vec<i64> = free["frontier"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| step["self_pay_fen"].as_i64().unwrap())
        .collect();
    assert!(costs.len() > 2 && costs.is_sorted(), "{costs:?}");
    let without = json(&[&["choose"], &CASE[..], &["--budget", "1500", "--refuse", &first]].concat());
    assert!(!ids(&without).contains(&first));
    let with = json(&[&["choose"], &CASE[..], &["--budget", "1500", "--must", &first]].concat());
    assert!(ids(&with).contains(&first));
    let (code, _, complaint) = call(&[&["choose"], &CASE[..], &["--must", "teleport@home"]].concat());
    assert_eq!(code, 2, "{complaint}");
    assert!(complaint.contains("teleport@home"), "{complaint}");
    let both = ["--must", &first, "--refuse", &first];
    assert_eq!(call(&[&["choose"], &CASE[..], &both].concat()).0, 2);
    assert_eq!(call(&[&["choose"], &CASE[..], &["--scheme", "XX9"]].concat()).0, 2);
}
