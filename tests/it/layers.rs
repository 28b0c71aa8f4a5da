//! The modules stand in reading order; each uses only those before it.

use std::collections::BTreeSet;

use crate::sources::{self, Source, Token};

/// The modules, each using only those before it. Some may not exist yet.
const ORDER: [&str; 22] = [
    "units",
    "datafile",
    "locale",
    "geom",
    "clearance",
    "plan",
    "edit",
    "occupant",
    "catalog",
    "rules",
    "remedy",
    "cost",
    "optimize",
    "case",
    "drawing",
    "sketch",
    "import",
    "export",
    "store",
    "session",
    "cli",
    "gui",
];

/// A longer file is two files.
const MOST_LINES: usize = 500;

fn rank(module: &str) -> Option<usize> {
    ORDER.iter().position(|&name| name == module)
}

#[test]
fn modules_use_only_those_before_them() {
    let sources = sources::all();
    let modules: BTreeSet<&str> = sources.iter().filter_map(Source::module).collect();
    let mut offenders: Vec<String> = modules
        .iter()
        .filter(|module| rank(module).is_none())
        .map(|module| format!("module {module} has no place in the order"))
        .collect();
    for source in &sources {
        let Some(own) = source.module().and_then(rank) else { continue };
        for (line, used) in modules_used(source) {
            if rank(&used).is_some_and(|used| used > own) {
                offenders.push(format!("src/{}:{line}: {} uses {used}", source.path, ORDER[own]));
            }
        }
    }
    assert!(offenders.is_empty(), "modules use only earlier ones:\n{}", offenders.join("\n"));
}

#[test]
fn the_crate_root_lists_modules_in_order() {
    let sources = sources::all();
    let root = sources.iter().find(|source| source.path == "lib.rs").expect("there is a crate root");
    let listed: Vec<&str> = root
        .tokens
        .windows(2)
        .filter(|pair| pair[0].1.word() == Some("mod"))
        .filter_map(|pair| pair[1].1.word())
        .filter(|module| rank(module).is_some())
        .collect();
    let mut sorted = listed.clone();
    sorted.sort_by_key(|module| rank(module));
    assert_eq!(listed, sorted);
}

#[test]
fn only_the_window_knows_egui() {
    let offenders: Vec<String> = sources::all()
        .iter()
        .filter(|source| {
            !source.path.starts_with("gui/") && !source.path.starts_with("bin/") && source.path != "gui.rs"
        })
        .flat_map(|source| {
            let uses = source
                .tokens
                .iter()
                .filter(|(_, token)| matches!(token.word(), Some("egui" | "eframe" | "epaint")));
            uses.map(|(line, _)| format!("src/{}:{line}", source.path)).collect::<Vec<_>>()
        })
        .collect();
    assert!(offenders.is_empty(), "egui belongs into src/gui and src/bin:\n{}", offenders.join("\n"));
}

#[test]
fn no_file_is_too_long() {
    let offenders: Vec<String> = sources::all()
        .iter()
        .filter(|source| source.n_lines > MOST_LINES)
        .map(|source| format!("src/{}: {} lines", source.path, source.n_lines))
        .collect();
    assert!(offenders.is_empty(), "files longer than {MOST_LINES} lines:\n{}", offenders.join("\n"));
}

/// What stands behind `crate::`, alone or in braces, with its line.
fn modules_used(source: &Source) -> Vec<(usize, String)> {
    let tokens = &source.tokens;
    let mut used = Vec::new();
    for (index, (line, token)) in tokens.iter().enumerate() {
        if token.word() != Some("crate") {
            continue;
        }
        let mut rest = tokens[index + 1..].iter();
        if !(rest.next().is_some_and(|next| next.1.is(':')) && rest.next().is_some_and(|next| next.1.is(':')))
        {
            continue;
        }
        match rest.next() {
            Some((_, Token::Word(module))) => used.push((*line, module.clone())),
            Some((_, Token::Sign('{'))) => {
                let mut depth = 1;
                let mut is_first = true;
                for (line, token) in rest {
                    match token {
                        Token::Sign('{') => depth += 1,
                        Token::Sign('}') => depth -= 1,
                        Token::Word(module) if depth == 1 && is_first => used.push((*line, module.clone())),
                        _ => {}
                    }
                    if depth == 0 {
                        break;
                    }
                    is_first = depth == 1 && token.is(',');
                }
            }
            _ => {}
        }
    }
    used
}
