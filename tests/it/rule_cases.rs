//! Rules tested as literature: the cases under `tests/rules`, one file for each chapter of a pack.

use std::collections::BTreeMap;
use std::path::Path;

use yiju::rules::RuleLibrary;
use yiju::rules::cases::{check_cases, parse_cases};

use crate::sources;

fn files() -> Vec<(String, String)> {
    sources::files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules"), "md")
}

#[test]
fn every_case_comes_out_as_written_and_every_limit_is_noticed() {
    let library = RuleLibrary::built_in();
    let mut n_cases = 0;
    let mut problems = Vec::new();
    for (file, text) in files() {
        let (n, mistakes) = check_cases(&file, &text, library);
        n_cases += n;
        problems.extend(mistakes.iter().map(ToString::to_string));
    }
    assert!(problems.is_empty(), "{} of {n_cases} cases:\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn every_rule_has_at_least_three_cases_in_the_file_of_its_chapter() {
    let mut cases: BTreeMap<String, usize> = BTreeMap::new();
    for (file, text) in files() {
        let pack = file.split('/').next().unwrap_or_default().to_owned();
        for case in parse_cases(&file, &text).0 {
            assert_eq!(case.rule.pack(), pack, "{file}: {}", case.rule);
            *cases.entry(case.rule.to_string()).or_default() += 1;
        }
    }
    let lacking: Vec<String> = RuleLibrary::built_in()
        .rules()
        .map(|rule| rule.id.to_string())
        .filter(|id| cases.get(id).is_none_or(|&n| n < 3))
        .collect();
    assert_eq!(lacking, Vec::<String>::new());
    assert!(RuleLibrary::built_in().rules().count() >= 300);
}
